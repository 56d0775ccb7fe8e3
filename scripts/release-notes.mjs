// Prints the notes of a release: the section of CHANGELOG.md, and the line that pins the release. Arguments: the tag and the
// SHA of its commit. Fails if the tag isn't package.json's version, or if the changelog has no section for it.
import { readFileSync } from "node:fs";

const [tag = "", sha = ""] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const sections = readFileSync("CHANGELOG.md", "utf8").split(/^## /m).slice(1);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
const notes = section?.slice(section.indexOf("\n")).trim() ?? "";
const problem =
  (tag !== `v${version}` && `${tag} isn't v${version}`) ||
  (notes === "" && `CHANGELOG.md has no section for ${version}`) ||
  (!/^[0-9a-f]{40}$/.test(sha) && `"${sha}" isn't the SHA of a commit`);
if (problem) {
  console.error(problem);
  process.exit(1);
}
console.log(`To pin this release:

\`\`\`yaml
uses: org/psono-secrets-action@${sha} # ${tag}
\`\`\`

${notes}`);
