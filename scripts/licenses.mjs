/** The packages in a bundle, and the file of their licences. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes the version of every bundled package beside its name into the file of licences that ncc wrote, which has names
 * alone: `name version`, the licence, its text. Throws if ncc left a package out.
 * @param stats file that ncc wrote with `--stats-out`
 * @param file licenses.txt of the bundle; it isn't there if the bundle holds no package
 */
export function addVersions(stats, file) {
  const packages = packagesOf(JSON.parse(readFileSync(stats, "utf8")).modules);
  if (packages.length === 0) return;
  let text = readFileSync(file, "utf8");
  for (const { name, version, license } of packages) {
    const lines = `${name}\n${license}\n`;
    const at = text.startsWith(lines) ? 0 : text.indexOf(`\n${lines}`) + 1;
    if (!text.startsWith(lines, at)) throw new Error(`${file} lacks ${name} ${version} (${license})`);
    text = `${text.slice(0, at)}${name} ${version}\n${license}\n${text.slice(at + lines.length)}`;
  }
  writeFileSync(file, text);
}

/** The manifests of all packages that webpack's modules are from, but for the repository's own. */
function packagesOf(modules) {
  const manifests = new Map();
  for (const { nameForCondition: path, modules: inner = [] } of modules.flatMap((one) => [
    one,
    ...(one.modules ?? []),
  ])) {
    if (inner.length > 0 || !path) continue;
    let folder = dirname(path);
    // A package's folders may have a manifest without a name, which says how Node loads their files.
    while (!nameOf(folder) && dirname(folder) !== folder) folder = dirname(folder);
    if (folder !== process.cwd()) manifests.set(folder, JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  }
  return [...manifests.values()];
}

function nameOf(folder) {
  const file = join(folder, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).name : undefined;
}
