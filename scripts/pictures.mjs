// Draws what a reader sees of the demo, docs/log.svg and docs/summary.svg, from the demo's real run. An argument names
// another folder than docs/.
import { mkdirSync, writeFileSync } from "node:fs";
import { runDemo } from "./demo-run.mjs";

const out = process.argv[2] ?? "docs";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const LINE = 22;

/** The log of a step. Milliseconds differ from run to run: they are left out, as everything that is drawn must not. */
export function logPicture(log) {
  const lines = log
    .trimEnd()
    .replace(/\d+ ms/, "… ms")
    .split("\n");
  const rows = lines.map((line, at) => {
    const [, command = "", text = line] = /^##\[(\w+)\](.*)$/.exec(line) ?? [];
    if (command === "endgroup") return "";
    const color = { group: "#f0f6fc", error: "#ff7b72", warning: "#d29922", notice: "#58a6ff" }[command] ?? "#9198a1";
    const lead =
      command === "group" ? "▾ " : command === "" ? "  " : `${command[0].toUpperCase()}${command.slice(1)}: `;
    return `<text x="20" y="${30 + at * LINE}" fill="${color}" xml:space="preserve">${escaped(lead + text)}</text>`;
  });
  const height = lines.length * LINE + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height}" font-family="ui-monospace, monospace" font-size="14">
<title>The log of the demo</title>
<rect width="900" height="${height}" rx="8" fill="#0d1117"/>
${rows.filter((row) => row !== "").join("\n")}
</svg>
`;
}

/** The table of a step summary. */
export function summaryPicture(summary) {
  const rows = [...summary.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[hd]>(?:<code>)?(.*?)(?:<\/code>)?<\/t[hd]>/g)].map(([, cell]) => cell),
  );
  const columns = [20, 220, 560, 770];
  const height = rows.length * 34 + 60;
  const cells = rows.flatMap((row, at) => {
    const y = 84 + (at - 1) * 34 + 34;
    const line = `<path d="M20 ${y - 22}H880" stroke="#d1d9e0"/>`;
    const font = at === 0 ? ' font-weight="600"' : "";
    return [
      line,
      ...row.map((cell, column) => `<text x="${columns[column]}" y="${y}"${font} fill="#1f2328">${cell}</text>`),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height + 30}" font-family="sans-serif" font-size="15">
<title>The step summary of the demo</title>
<rect width="900" height="${height + 30}" rx="8" fill="#ffffff" stroke="#d1d9e0"/>
<text x="20" y="44" font-size="20" font-weight="600" fill="#1f2328">Psono secrets</text>
${cells.join("\n")}
</svg>
`;
}

if (import.meta.main) {
  const { run } = await runDemo();
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/log.svg`, logPicture(run.log));
  writeFileSync(`${out}/summary.svg`, summaryPicture(run.summary));
}
