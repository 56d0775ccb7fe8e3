/** Every bundle lists the packages in it, with version and licence, and so does the SBOM of a release. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Manifest {
  name: string;
  version: string;
  license: string;
}
const manifestOf = (file: string): Manifest => {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, "package.json");
    const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Partial<Manifest>) : {};
    if (manifest.name !== undefined) return manifest as Manifest;
  }
};
const titleOf = ({ name, version, license }: Manifest) => `${name} ${version}\n${license}\n`;

/** Of a step that gets as far as a request, which nobody answers. */
const INPUTS = {
  "INPUT_SERVER-URL": "http://127.0.0.1:1",
  "INPUT_API-KEY-ID": "00000000-0000-4000-8000-000000000000",
  "INPUT_API-KEY-SECRET-KEY": "5".repeat(64),
  INPUT_SECRETS: "A = 00000000-0000-4000-8000-000000000000",
  INPUT_TIMEOUT: "1",
};

/** The packages whose files Node loads for a source file, without any bundler. */
function loadedBy(source: string): Manifest[] {
  const code = `import { registerHooks } from "node:module"; import { writeSync } from "node:fs";
    registerHooks({ load(url, context, next) { writeSync(1, "loaded " + url + "\\n"); return next(url, context); } });`;
  const args = [`--import=data:text/javascript,${encodeURIComponent(code)}`, source, "--version"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env: INPUTS });
  const files = [...stdout.matchAll(/^loaded (file:.*)$/gm)].map(([, url = ""]) => fileURLToPath(url));
  expect(files).toContain(join(process.cwd(), source));
  const own = manifestOf(join(process.cwd(), source)).name;
  const found = new Map(files.map((file) => [manifestOf(file).name, manifestOf(file)]));
  found.delete(own);
  return [...found.values()];
}

/** The list of licences of each bundle. */
const lists = globSync("dist/*/licenses.txt");
/** Name, version and licence of every package in a list: the one line before a known licence. */
const listed = lists.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^(@?[a-z][\w./-]*)(?: (\d\S*))?\n((?:Apache-2\.0|MIT|ISC|BSD-\S+|0BSD|Unlicense))$/gm,
    ),
  ].map(([, name, version, license]) => ({ file, name, version, license })),
);

test.each([
  ["src/main.ts", "dist/main"],
  ["src/post.ts", "dist/post"],
  ["src/cli/main.ts", "dist/cli"],
])("the packages that %s loads are in the list of %s, with name, version and license", (source, folder) => {
  const packages = loadedBy(source);
  if (folder !== "dist/post") expect(packages.map(({ name }) => name)).toContain("@actions/http-client");
  if (packages.length === 0) return;
  const text = readFileSync(`${folder}/licenses.txt`, "utf8");
  for (const manifest of packages) expect(`\n${text}`).toContain(`\n${titleOf(manifest)}`);
});

test("the packages in a bundle's comments are in its list", () => {
  for (const bundle of globSync("dist/*/*.js")) {
    const paths = readFileSync(bundle, "utf8").matchAll(/MODULE: \.\/((?:node_modules|vendor)\/\S+)/g);
    for (const [, path = ""] of paths) {
      const text = readFileSync(join(dirname(bundle), "licenses.txt"), "utf8");
      expect(`\n${text}`).toContain(`\n${titleOf(manifestOf(path))}`);
    }
  }
});

test("every package in a list has a version", () => {
  expect(new Set(listed.map(({ file }) => file))).toEqual(new Set(lists));
  expect(listed.filter(({ version }) => version === undefined)).toEqual([]);
});

test("the SBOM of a release contains every listed package, and not as a development tool", () => {
  const npm = process.env["npm_execpath"];
  const [command = ""] = /npm sbom [^>\n]*(?= >)/.exec(readFileSync(".github/workflows/release.yml", "utf8")) ?? [];
  const args = command.split(" ").slice(1);
  const text = npm
    ? execFileSync(process.execPath, [npm, ...args], { encoding: "utf8" })
    : execFileSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  const { bomFormat, components } = JSON.parse(text) as {
    bomFormat: string;
    components: { purl: string; licenses: unknown[]; properties: { name: string }[] }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  for (const { name = "", version = "", license } of listed) {
    const purl = `pkg:npm/${name}@${version}`;
    const component = components.find((one) => decodeURIComponent(one.purl) === purl);
    expect([purl, component?.licenses]).toEqual([purl, [{ license: { id: license } }]]);
    // ncc is one, of which some lines of its runtime are bundled.
    if (name !== "@vercel/ncc")
      expect(component?.properties).not.toContainEqual(
        expect.objectContaining({ name: "cdx:npm:package:development" }),
      );
  }
});
