// Draws the pictures in docs/: the log and the job summary of the demo's real run, and the chart of docs/benchmark.json.
// An argument names another folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { benchmarkPicture } from "./bench/chart.mjs";
import { PRINT, runDemo } from "./demo-run.mjs";
import { MONO, SANS, THEMES, WIDTH } from "./themes.mjs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const BAR = 40;
const FONT = 14;
/** Pixels of a character, in the widest of common monospace fonts. */
const ADVANCE = FONT * 0.62;

/** A window with a title bar, around what was drawn below it. */
function card(title, height, content, { background, bar, border, text }) {
  const frame = `x="0.5" y="0.5" width="${WIDTH - 1}" rx="6"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${SANS}" font-size="${FONT}">
<title>${title}</title>
<rect ${frame} height="${height - 1}" fill="${background}"/>
<path d="M1 ${BAR}V6a5 5 0 0 1 5 -5H${WIDTH - 6}a5 5 0 0 1 5 5V${BAR}Z" fill="${bar}"/>
<path d="M1 ${BAR}.5H${WIDTH - 1}" stroke="${border}"/>
<rect ${frame} height="${height - 1}" fill="none" stroke="${border}"/>
<text x="20" y="25" font-weight="600" fill="${text}">${title}</text>
${content.join("\n")}
</svg>
`;
}

/** The lines of a text that is broken between words, and within a word that is longer than a line. */
const wrapped = (text, width) =>
  [...text.matchAll(new RegExp(`(\\S.{0,${width - 1}})(?:\\s+|$)|(\\S{${width}})`, "gu"))].map(
    ([, words, part]) => words ?? part,
  );

const LINE = 22;
const LEFT = 60;
const INDENT = 16;

/** The log of the demo's job. How long a step took differs from run to run, so it's left out. */
export function logPicture({ run, printed, typo }, theme) {
  const colors = THEMES[theme];
  const steps = [
    { name: "Load secrets", ok: run.outcome === "success", log: run.log.replace(/, \d+ ms$/m, "") },
    { name: `Run ${PRINT}`, ok: true, log: printed },
    { name: "Load secrets, with a typo in the path", ok: typo.outcome === "success", log: typo.log },
  ];
  let y = BAR + 28;
  const content = [];
  for (const { name, ok, log } of steps) {
    content.push(icon(ok, y - 5, colors));
    content.push(`<text x="40" y="${y}" font-weight="600" fill="${colors.text}">${escaped(name)}</text>`);
    y += LINE + 2;
    for (const [at, { command, indent, text }] of linesOf(log).entries()) {
      const rows = wrapped(text, Math.floor((WIDTH - LEFT - indent - 16) / ADVANCE));
      const height = rows.length * LINE;
      if (command === "error")
        content.push(`<rect x="1" y="${y - 17}" width="${WIDTH - 2}" height="${height}" fill="${colors.errorRow}"/>`);
      if (command === "group") content.push(`<path d="M${LEFT} ${y - 8}h10l-5 6z" fill="${colors.muted}"/>`);
      content.push(mono(LEFT - 16, y, colors.muted, at + 1, ' text-anchor="end"'));
      for (const [row, words] of rows.entries())
        content.push(mono(LEFT + indent, y + row * LINE, colors[command] ?? colors.text, words));
      y += height;
    }
    y += 14;
  }
  return card("GitHub Actions log", y - 20, content, colors);
}

/** The lines of a step's log as GitHub shows them: groups are indented, and messages begin with their kind. */
function linesOf(log) {
  let indent = 0;
  return log.split("\n").flatMap((line) => {
    const [, command = "", text = line] = /^##\[(\w+)\](.*)$/.exec(line) ?? [];
    if (command === "endgroup") indent = 0;
    if (command === "group") indent = INDENT;
    const label = { error: "Error: ", warning: "Warning: ", notice: "Notice: " }[command] ?? "";
    return text === "" ? [] : [{ command, indent, text: label + text }];
  });
}

const mono = (x, y, fill, text, more = "") =>
  `<text x="${x}" y="${y}"${more} font-family="${MONO}" fill="${fill}" xml:space="preserve">${escaped(`${text}`)}</text>`;

/** How a step ended: a check mark or a cross, in a circle. */
function icon(ok, y, { ok: green, error, background }) {
  const mark = ok ? `M23 ${y}l3 3l5 -6` : `M24 ${y - 3}l6 6m0 -6l-6 6`;
  return `<circle cx="27" cy="${y}" r="8" fill="${ok ? green : error}"/><path d="${mark}" fill="none" stroke="${background}" stroke-width="2"/>`;
}

const ROW = 38;

/** The table of the demo's job summary. */
export function summaryPicture({ run: { summary } }, theme) {
  const colors = THEMES[theme];
  const rows = [...summary.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[hd]>(<code>)?(.*?)(?:<\/code>)?<\/t[hd]>/g)].map(([, code, html]) => ({
      code: code !== undefined,
      html,
      width: html.replace(/&#?\w+;/g, "-").length * ADVANCE,
    })),
  );
  const [, heading] = /<h3>(.*?)<\/h3>/.exec(summary);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].width)));
  const free = (WIDTH - 40 - widths.reduce((sum, width) => sum + width)) / widths.length;
  const lefts = widths.map((_, column) =>
    Math.round(20 + widths.slice(0, column).reduce((sum, width) => sum + width + free, 0)),
  );
  const top = BAR + 60;
  const bottom = top + rows.length * ROW;
  const cells = rows.flatMap((row, at) =>
    row.flatMap(({ code, html, width }, column) => {
      const [x, y] = [lefts[column] + 16, top + at * ROW + 24];
      const font = code ? ` font-family="${MONO}"` : at === 0 ? ` font-weight="600"` : "";
      const box = `<rect x="${x - 6}" y="${y - 17}" width="${Math.ceil(width) + 10}" height="24" rx="6" fill="${colors.code}"/>`;
      return [...(code ? [box] : []), `<text x="${x}" y="${y}"${font} fill="${colors.text}">${html}</text>`];
    }),
  );
  const lines = rows.map((_, at) => `M20 ${top + at * ROW}.5H${WIDTH - 20}`);
  const grid = [
    ...lines,
    `M20 ${bottom}.5H${WIDTH - 20}`,
    ...[...lefts, WIDTH - 20].map((x) => `M${x} ${top}V${bottom}`),
  ];
  return card(
    "GitHub Actions job summary",
    bottom + 20,
    [
      `<text x="20" y="${BAR + 38}" font-size="18" font-weight="600" fill="${colors.text}">${heading}</text>`,
      `<path d="${grid.join("")}" stroke="${colors.border}"/>`,
      ...cells,
    ],
    colors,
  );
}

if (import.meta.main) {
  const out = process.argv[2] ?? "docs";
  const demo = await runDemo();
  const chart = JSON.parse(readFileSync("docs/benchmark.json", "utf8"));
  mkdirSync(out, { recursive: true });
  for (const theme of Object.keys(THEMES)) {
    writeFileSync(`${out}/log-${theme}.svg`, logPicture(demo, theme));
    writeFileSync(`${out}/summary-${theme}.svg`, summaryPicture(demo, theme));
    writeFileSync(`${out}/benchmark-${theme}.svg`, benchmarkPicture(chart, theme));
  }
}
