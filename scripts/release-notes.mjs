// Prints what CHANGELOG.md says of a version. Fails where the tag is not package.json's version, or nothing is said.
import { readFileSync } from "node:fs";

const [tag = ""] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const sections = readFileSync("CHANGELOG.md", "utf8").split(/^## /m).slice(1);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
const notes = section?.slice(section.indexOf("\n")).trim() ?? "";
if (tag !== `v${version}` || notes === "") {
  console.error(tag === `v${version}` ? `CHANGELOG.md says nothing of ${version}` : `${tag} is not v${version}`);
  process.exit(1);
}
console.log(notes);
