/**
 * Succeeds if a tag may be released: it is annotated, it points to the commit that was built, and GitHub has verified its
 * signature (`verification.verified` of https://docs.github.com/en/rest/git/tags). Runs `gh`, which takes its token from
 * GH_TOKEN. Arguments: the tag and the commit.
 */
import { execFileSync } from "node:child_process";

const [tag, commit] = process.argv.slice(2);
const stop = (why) => {
  console.error(`${tag} isn't released: ${why}.`);
  process.exit(1);
};
const get = (path) =>
  JSON.parse(
    execFileSync("gh", ["api", `repos/${process.env["GITHUB_REPOSITORY"]}/git/${path}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );

const { object } = get(`ref/tags/${tag}`);
// The reference of a lightweight tag points to a commit, and a commit's signature doesn't cover the tag's name.
if (object.type !== "tag") stop("it is a lightweight tag. Make a signed one: git tag -s");
const signed = get(`tags/${object.sha}`);
// A signed tag of another name, under this name, would release an old version as a new one.
if (signed.tag !== tag) stop("its tag object has another name");
if (signed.object.type !== "commit" || signed.object.sha !== commit) stop("it points to another commit than was built");
if (signed.verification?.verified !== true)
  stop(`GitHub hasn't verified its signature (${signed.verification?.reason})`);
console.log(`${tag} is signed, and GitHub has verified the signature.`);
