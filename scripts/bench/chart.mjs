/** Draws docs/benchmark-light.svg and docs/benchmark-dark.svg. */
import { init } from "echarts";
import { SANS, THEMES, WIDTH } from "../themes.mjs";

const PLOT = { top: 52, left: 84, right: 20, height: 340 };
const LEGEND = { top: PLOT.top + PLOT.height + 74, row: 23, bottom: 12 };
const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
const DASHES = [
  [6, 4],
  [2, 3],
  [10, 3, 2, 3],
];

/**
 * Step duration by number of secrets, both on log scales, as SVG. Measured lines are solid and have markers. Computed
 * lines are dashed, in the color of the first measured line of their group.
 * @param lines `{ group, name, computed, points }` each, the points as `{ [secrets]: ms }`. Each group is a column of the
 *   legend, and has a measured line.
 * @param latency ms from a request to its response
 */
export function benchmarkPicture({ latency, lines }, theme) {
  const { background, border, text, muted, series: colors } = THEMES[theme];
  const title = `Step duration by number of secrets, ${latency} ms per response`;
  const groups = [...new Set(lines.map(({ group }) => group))];
  const measured = lines.filter(({ computed }) => !computed);
  const counts = [...new Set(lines.flatMap(({ points }) => Object.keys(points).map(Number)))].sort((a, b) => a - b);
  const times = lines.flatMap(({ points }) => Object.values(points));
  const idOf = ({ group, name }) => `${group}: ${name}`;
  const drawn = lines.map((line) => {
    const alike = lines.filter(({ group, computed }) => group === line.group && computed === line.computed);
    const at = measured.indexOf(line.computed ? measured.find(({ group }) => group === line.group) : line);
    const dash = line.computed ? DASHES[alike.indexOf(line) % DASHES.length] : "solid";
    return {
      type: "line",
      name: idOf(line),
      data: Object.entries(line.points).map(([count, time]) => [Number(count), time]),
      color: colors[at % colors.length],
      symbol: line.computed ? "none" : SYMBOLS[at % SYMBOLS.length],
      symbolSize: 9,
      showAllSymbol: true,
      lineStyle: { width: 2, type: dash },
      silent: true,
    };
  });
  const axis = (name, gap, values, ticks) => ({
    type: "log",
    name,
    nameLocation: "middle",
    nameGap: gap,
    nameTextStyle: { color: text, fontSize: 14 },
    min: Math.min(...values, ticks[0] * 1.15) / 1.15,
    max: Math.max(...values) * 1.15,
    axisLine: { show: true, lineStyle: { color: muted } },
    axisTick: { show: true, customValues: ticks, lineStyle: { color: muted } },
    axisLabel: { customValues: ticks, color: muted, fontSize: 13, showMinLabel: true, showMaxLabel: true },
    splitLine: { show: true, lineStyle: { color: border } },
  });
  const column = (at) => PLOT.left + (at * (WIDTH - PLOT.left)) / groups.length;
  const rows = Math.max(...groups.map((one) => lines.filter(({ group }) => group === one).length));
  const chart = init(null, null, {
    renderer: "svg",
    ssr: true,
    width: WIDTH,
    height: LEGEND.top + (rows + 1) * LEGEND.row + LEGEND.bottom,
  });
  chart.setOption({
    animation: false,
    backgroundColor: background,
    textStyle: { fontFamily: SANS },
    title: [
      {
        text: title,
        left: "center",
        top: 14,
        textStyle: { color: text, fontSize: 16 },
      },
      ...groups.map((group, at) => ({
        text: group,
        left: column(at),
        top: LEGEND.top,
        padding: 0,
        textStyle: { color: text, fontSize: 13 },
      })),
    ],
    legend: groups.map((one, at) => ({
      data: lines
        .filter(({ group }) => group === one)
        .map((line) => ({ name: idOf(line), itemStyle: { opacity: line.computed ? 0 : 1 } })),
      selectedMode: false,
      formatter: (id) => {
        const { name, computed } = lines.find((line) => idOf(line) === id);
        return computed ? `${name} (computed)` : name;
      },
      orient: "vertical",
      left: column(at),
      top: LEGEND.top + LEGEND.row,
      padding: 0,
      itemGap: LEGEND.row - 14,
      itemHeight: 14,
      itemWidth: 40,
      textStyle: { color: text, fontSize: 13 },
    })),
    grid: { ...PLOT },
    xAxis: axis("number of secrets (log scale)", 34, counts, counts),
    yAxis: axis("step duration (ms, log scale)", 60, times, ticksOf(times)),
    series: drawn,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${plain(svg).replace(">", `>\n<title>${title}</title>`)}\n`;
}

/**
 * Removes what makes the SVG differ from run to run: numbers that count the charts of a process, and styles for a mouse,
 * which a picture in Markdown never gets. Not every renderer knows the baseline.
 */
function plain(svg) {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/, "")
    .replaceAll(/ (?:class|pointer-events)="[^"]*"/g, "")
    .replaceAll(/\bzr\d+-/g, "chart-")
    .replaceAll('dominant-baseline="central"', 'dy="0.35em"');
}

/** 1, 2 and 5 times the powers of ten, from the last that is below all values. */
function ticksOf(values) {
  const powers = Array.from({ length: 7 }, (_, power) => 10 ** power);
  const ticks = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick <= Math.max(...values));
  return ticks.slice(ticks.findLastIndex((tick) => tick < Math.min(...values)));
}
