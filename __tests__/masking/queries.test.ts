/** Secrets in queries of URLs and in forms. */
import { expect, test } from "vitest";
import { queriesIn } from "../../src/masking/queries.ts";
import { settingsOf } from "../../src/masking/settings.ts";
import { masksOf } from "./plan-of.ts";

const random = "hunter2Kx9aB3dE5fG7";
const passwords = ["Xy;Zw12", "ab?Cd93x", "kT9v;Qx72", "Lq7;wP2;zR9xK4mB1vN8"];
test.each<[string, string, string]>([
  ...passwords.flatMap((password): [string, string, string][] => [
    [`a query with ${password}`, `postgresql://db.example/app?user=bob&password=${password}&sslmode=require`, password],
    [`a query in .env with ${password}`, `A=b\nDB="jdbc:mysql://h/db?user=bob&password=${password}#x"`, password],
    [`a query in JSON with ${password}`, `{"url":"https://h.example/a?token=${password}"}`, password],
    [`a query with entities and ${password}`, `jdbc:mysql://h/db?a=b&amp;password=${password}&amp;ssl=true`, password],
    [`a form with ${password}`, `A=b\nuser=bob&password=${password}&x=y`, password],
    [
      `a list of URLs with ${password}`,
      `URLS=https://a.io/x?token=1,https://b.io/y?token=${password},ftp://c/`,
      password,
    ],
    [`a list that begins with ${password}`, `https://a.io/x?token=${password}|https://b.io/y?token=2`, password],
    [`angle brackets around ${password}`, `Page: <https://h.example/a?token=${password}>`, password],
    [`emphasis around ${password}`, `**https://h.example/?token=${password}**`, password],
    [`a sentence that ends with ${password}`, `See (https://h.example/?a=b&token=${password}).`, password],
  ]),
  ["a name in brackets", `https://h.example/api?user[token]=${random}`, random],
  ["encoded brackets", `https://h.example/api?a=1&user%5Btoken%5D=${random}`, random],
  ["a short password with a name in brackets", "https://h.example/api?user[password]=hunter2K", "hunter2K"],
  ["random text under a name with brackets", `https://h.example/api?filter[x]=${random}`, random],
  ["an empty pair of brackets", `https://h.example/?a=1&token[]=${random}`, random],
  ["a dollar sign in a name", `https://h.example/?$key=${random}`, random],
  ["a colon in a name", `https://h.example/?x:token=${random}`, random],
  ["an at sign in a name", `https://h.example/?@token=${random}`, random],
  ["no name", `https://h.example/feed.ics?${random}`, random],
  ["no name, in Markdown", `[feed](https://h.example/feed.ics?${random})`, random],
  ["no name, encoded", `https://h.example/feed.ics?a=1&hunter2Kx9%2FaB3dE5fG7#x`, "hunter2Kx9/aB3dE5fG7"],
  ["a form of Rails", "user[email]=a@b.example&user[password]=hunter2K&commit=1", "hunter2K"],
  ["a form of Rails in a command", "curl -d 'user[password]=hunter2K&user[email]=a' https://h.example", "hunter2K"],
  ["a query in a query", "https://h.example/?next=https://i.example/?token=hunter2K&x=1", "hunter2K"],
  ["a question mark before the query", "https://h.example/??token=hunter2K", "hunter2K"],
  ["an escaped &", `curl https://h.example/in?v=1\\&sid=${random}==\\&name=bob`, `${random}==`],
  ["a continued line", `curl https://h.example/in?v=1\\&sid=${random}\\`, random],
  ["a default", `HOOK="https://h.example/in?sid=\${SID:-${random}}&v=1"`, random],
  ["a second question mark", `HOOK=https://h.example/in?sid=${random}?wait=true`, random],
  ...["''", "``", "()", "<>", "{}", "“”", "«»"].map(([open, close]): [string, string, string] => [
    `${open}${close}`,
    `wget https://h.example/in?sid=${open}${random}${close}&v=1`,
    random,
  ]),
  ["quotes of a text", `See “https://h.example/?token=kT9vQx72m” for it`, "kT9vQx72m"],
  ["the end of a Chinese sentence", `https://h.example/?token=kT9vQx72m。`, "kT9vQx72m"],
  ["padding", `https://h.example/feed?a=b&${random}==`, `${random}==`],
  ["an equals sign that a library added", `https://h.example/feed?${random}=#x`, random],
  ["a URL that zsh escaped", "curl https://h.example/v1\\?user\\=bob\\&api_key\\=kT9vQx72m\\&f\\=json", "kT9vQx72m"],
  ...["", "BODY=", "curl -d '"].flatMap((before): [string, string, string][] => [
    [`${before}a form with a URL`, `${before}user[password]=Hh2k3Jq9!&return_to=https://app.example/home`, "Hh2k3Jq9!"],
    [`${before}a form with an encoded name`, `${before}auth%5Bpassword%5D=Hh2k3Jq9&url=https://h.example`, "Hh2k3Jq9"],
    [`${before}a form with ; and ?`, `${before}password=Hh2;k3?Jq9&url=https://h.example/x`, "Hh2;k3?Jq9"],
    [`${before}a form with a code`, `${before}code=${random}&redirect_uri=https://h.example/cb&a=b`, random],
  ]),
  ["an option", "deploy --token=hunt;er2K&x", "hunt;er2K"],
])("a secret in a query is masked alone: %s", (_, value, text) => expect(masksOf(value).forms).toContain(text));

test.each<[string, string, string[]]>([
  ["other names", "https://h.example/api?page[size]=large&filter[status]=active", ["large", "active"]],
  ["words", "https://h.example/docs?GettingStartedGuide2&release-candidate-2026-11-28", ["GettingStartedGuide2"]],
  ["a host that sounds secret", "https://auth.example/login?client=billing&mode=read", ["billing", "mode=read"]],
  [
    "the URL before it",
    "https://git.example/acme/payments-service-2?tab=readme&x=y",
    ["https://git.example/acme/payments-service-2", "https://git.example/acme/payments-service-2?tab=readme"],
  ],
  ["punctuation after random text", `https://h.example/feed?${random}).`, [`${random})`, `${random}).`]],
  ["punctuation after a random setting", `https://h.example/feed?id=${random})&x=y`, [`${random})`]],
  ["code", "x?.token1234Abcdefghij&&y", ["token1234Abcdefghij", ".token1234Abcdefghij"]],
])("the rest of a query isn't masked alone: %s", (_, value, texts) => {
  for (const text of texts) expect(masksOf(`URL=${value}`).forms).not.toContain(text);
});

test.each(["?", "&", "a=b?", "?a", ",a://", "&token=", "?token=a", "%", "&amp;", "token=a;", "]?", "x=?#&"])(
  "the search in a run of many %j takes steps in proportion to its length",
  (shape) => {
    const steps = (length: number) => [...queriesIn(`https://h/?${shape.repeat(length / shape.length)}`)].length;
    expect(steps(60_000)).toBeLessThan(2.2 * steps(30_000) + 20);
    expect([...settingsOf(`x://${shape.repeat(60_000 / shape.length)}`)].length).toBeLessThan(600_000);
  },
);
