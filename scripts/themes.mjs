/** Colors of GitHub's two themes, for the pictures in docs/. */
export const THEMES = {
  light: {
    background: "#ffffff",
    bar: "#f6f8fa",
    border: "#d1d9e0",
    text: "#1f2328",
    muted: "#59636e",
    ok: "#1a7f37",
    error: "#d1242f",
    errorRow: "#ffebe9",
    notice: "#0969da",
    warning: "#9a6700",
    code: "#eff1f3",
    series: ["#0969da", "#1a7f37", "#bc4c00", "#8250df", "#bf3989", "#1b7c83", "#cf222e", "#9a6700"],
  },
  dark: {
    background: "#0d1117",
    bar: "#151b23",
    border: "#3d444d",
    text: "#f0f6fc",
    muted: "#9198a1",
    ok: "#3fb950",
    error: "#f85149",
    errorRow: "#301b1f",
    notice: "#4493f8",
    warning: "#d29922",
    code: "#212830",
    series: ["#4493f8", "#3fb950", "#db6d28", "#ab7df8", "#db61a2", "#39c5cf", "#f85149", "#d29922"],
  },
};

export const SANS = "Helvetica, Arial, sans-serif";
export const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace";
/** Pixels: what GitHub gives a picture in a README. */
export const WIDTH = 830;
