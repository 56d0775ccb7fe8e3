/** The pictures in docs/ show what the demo prints and what the benchmark measured. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
// @ts-expect-error scripts have no types
import { benchmarkPicture } from "../../scripts/bench/chart.mjs";
// @ts-expect-error scripts have no types
import { runDemo } from "../../scripts/demo-run.mjs";
// @ts-expect-error scripts have no types
import { logPicture, summaryPicture } from "../../scripts/pictures.mjs";
import { values } from "../fixtures/demo-vault.ts";

interface Line {
  group: string;
  name: string;
  computed: boolean;
  points: Record<string, number>;
}
const chart = JSON.parse(readFileSync("docs/benchmark.json", "utf8")) as { latency: number; lines: Line[] };
const table = readFileSync("docs/benchmark.md", "utf8");
let demo: Parameters<typeof logPicture>[0];
beforeAll(async () => {
  demo = await runDemo();
});

/** Attributes and content of every text in a picture. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const x = /\bx="([\d.]+)"/.exec(attributes) ?? /translate\(([\d.]+) /.exec(attributes);
    const size = /font-size:(\d+)px/.exec(attributes) ?? /^<svg [^>]*font-size="(\d+)"/.exec(svg);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    return { x: Number(x?.[1]), size: Number(size?.[1]), anchor, text: text.replace(/&#?\w+;/g, "-") };
  });

/** Expects every text to end within the picture, in the widest of common fonts. */
function expectToFit(svg: string) {
  const width = Number(/^<svg [^>]*\bwidth="(\d+)"/.exec(svg)?.[1]);
  const texts = textsOf(svg).filter(({ anchor }) => anchor === "start");
  expect(texts.length).toBeGreaterThan(3);
  for (const { x, size, text } of texts) expect([text, x + text.length * size * 0.62 <= width]).toEqual([text, true]);
}

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  const committed = (name: string) => readFileSync(`docs/${name}-${theme}.svg`, "utf8");

  test("the committed pictures are those of `npm run pictures`", () => {
    expect(committed("log")).toBe(logPicture(demo, theme));
    expect(committed("summary")).toBe(summaryPicture(demo, theme));
    expect(committed("benchmark")).toBe(benchmarkPicture(chart, theme));
  });

  test("the log has a title, a masked value, and an error with its suggestion, and no secret", () => {
    const log = committed("log");
    const texts = textsOf(log).map(({ text }) => text);
    expect(texts[0]).toBe("GitHub Actions log");
    expect(texts).toContain("Authorization: Bearer ***");
    expect(texts.join(" ")).toMatch(
      / Error: secrets, line 1: .*Databse\b.* Did you mean .*\/Production\/Deep\/Database\b/,
    );
    for (const value of values) for (const svg of [log, committed("summary")]) expect(svg).not.toContain(value);
  });

  test.each(["log", "summary", "benchmark"])("no text is outside of the picture %s", (name) => {
    expectToFit(committed(name));
  });
});

test("a long line of a log is wrapped between words, and a long word is split", () => {
  const message = `${"many words ".repeat(30)}${"x".repeat(300)} end`;
  const svg = logPicture({ ...demo, typo: { outcome: "failure", log: `##[error]${message}` } }, "light");
  expectToFit(svg);
  const drawn = textsOf(svg).map(({ text }) => text);
  const rows = drawn.slice(drawn.findIndex((text) => text.startsWith("Error: ")));
  expect(rows.join(" ").replace(/x x/g, "xx")).toBe(`Error: ${message}`);
});

test("docs/benchmark.json has the numbers of docs/benchmark.md", () => {
  const rows = [
    ...table.matchAll(/^\| (direct|session), (\d+) (?:ID|path)s?(?:, one share deep)? \| (\d+) \| (\d+) \|/gm),
  ].map(([, kind, count, time, bound]) => [kind, count, Number(time), Number(bound)]);
  const pointsOf = (kind: string, name: string) =>
    chart.lines.find((line) => line.group.toLowerCase().startsWith(kind) && line.name === name)?.points ?? {};
  const drawn = ["direct", "session"].flatMap((kind) =>
    Object.entries(pointsOf(kind, "this action")).map(([count, time]) => [
      kind,
      count,
      time,
      pointsOf(kind, "lower bound")[count],
    ]),
  );
  expect(rows.length).toBe(6);
  expect(drawn).toEqual(rows);
  expect(table).toContain(`${chart.latency} ms after its request`);
});

describe("the chart", () => {
  const group = chart.lines[0]?.group ?? "";
  const extra = [1, 2, 3].map((at) => ({
    group,
    name: `another program, way ${at}`,
    computed: false,
    points: { 1: 700 * at, 20: 2_000 * at, 200: 40_000 * at },
  }));
  const lines = [...chart.lines, ...extra];
  const svg: string = benchmarkPicture({ ...chart, lines }, "light");
  const texts = textsOf(svg).map(({ text }) => text);

  test("labels its axes and their scale", () => {
    expect(texts).toContain("number of secrets (log scale)");
    expect(texts).toContain("step duration (ms, log scale)");
  });

  test("lists every line in its legend, and says which are computed", () => {
    const names = lines.map(({ name, computed }) => (computed ? `${name} (computed)` : name));
    expect(texts.filter((text) => names.includes(text)).toSorted()).toEqual(names.toSorted());
    expectToFit(svg);
  });

  test("dashes computed lines, and marks each point of the others", () => {
    const computed = lines.filter((line) => line.computed).length;
    const points = lines.filter((line) => !line.computed).flatMap((line) => Object.keys(line.points));
    // Each line is in the plot and in the legend.
    expect(svg.match(/stroke-dasharray=/g)?.length).toBe(2 * computed);
    expect(svg.match(/ecmeta_ssr_type="chart"/g)?.length).toBe(points.length);
  });

  test("gives each measured line a color of its own", () => {
    const solid = [...svg.matchAll(/<path [^>]*stroke="(#\w+)" stroke-width="2"[^>]*>/g)]
      .filter(([path]) => !path.includes("dasharray"))
      .map(([, color]) => color);
    expect(new Set(solid).size).toBe(lines.filter((line) => !line.computed).length);
  });
});
