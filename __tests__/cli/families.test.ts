/** The variables of psonoci and of Psono's Terraform provider: which are used, and who sees them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { node, REGISTRY, serve, server, start } from "./client.ts";

/** Nothing of `start` stays. */
const NONE = {
  PSONO_SERVER_URL: "",
  PSONO_SERVER_SIGNATURE: "",
  PSONO_API_KEY_ID: "",
  PSONO_API_KEY_PRIVATE_KEY: "",
  PSONO_API_KEY_SECRET_KEY: "",
};
const WRONG = { url: "https://nowhere.invalid", id: "00000000-0000-4000-8000-000000000000", key: "1".repeat(64) };

const restricted = () => ({
  url: server.url,
  id: server.keys["restricted"]?.id ?? "",
  key: server.keys["restricted"]?.secretKey ?? "",
});
type Values = ReturnType<typeof restricted>;
const psonoci = ({ url, id, key }: Values) => ({
  PSONO_CI_SERVER_URL: url,
  PSONO_CI_API_KEY_ID: id,
  PSONO_CI_API_SECRET_KEY_HEX: key,
});
const terraform = ({ url, id, key }: Values) => ({
  PSONO_SERVER_URL: url,
  PSONO_API_KEY_ID: id,
  PSONO_API_SECRET_KEY: key,
});
const ours = ({ url, id, key }: Values) => ({
  PSONO_SERVER_URL: url,
  PSONO_API_KEY_ID: id,
  PSONO_API_KEY_SECRET_KEY: key,
});

test.each<[string, () => Record<string, string>, string]>([
  ["psonoci", () => psonoci(restricted()), "PSONO_CI_SERVER_URL, PSONO_CI_API_KEY_ID, PSONO_CI_API_SECRET_KEY_HEX"],
  ["the Terraform provider", () => terraform(restricted()), "PSONO_SERVER_URL, PSONO_API_KEY_ID, PSONO_API_SECRET_KEY"],
  [
    "ours before both others",
    () => ({ PSONO_API_SECRET_KEY: WRONG.key, ...psonoci(WRONG), ...ours(restricted()) }),
    "PSONO_SERVER_URL, PSONO_API_KEY_ID, PSONO_API_KEY_SECRET_KEY",
  ],
  [
    "psonoci before the Terraform provider",
    () => ({ ...terraform(WRONG), ...psonoci(restricted()) }),
    "PSONO_CI_SERVER_URL, PSONO_CI_API_KEY_ID, PSONO_CI_API_SECRET_KEY_HEX",
  ],
  [
    "no key for a login, which would be another family's",
    () => ({
      ...psonoci(restricted()),
      PSONO_SERVER_SIGNATURE: "2".repeat(64),
      PSONO_API_KEY_PRIVATE_KEY: "3".repeat(64),
      PSONO_TIMEOUT: "20",
    }),
    "PSONO_CI_SERVER_URL, PSONO_CI_API_KEY_ID, PSONO_CI_API_SECRET_KEY_HEX, PSONO_TIMEOUT",
  ],
])("login-test uses and names %s", async (_, variables, names) => {
  await serve();
  const env = { ...NONE, ...variables() };
  const { code, out } = await start(["login-test"], { env });
  expect([code, out.split("\n")[0]]).toEqual([0, `ok  settings    ${names}`]);
  expect((await start(["get", server.idOf("Registry")], { env })).out).toBe(REGISTRY);
});

test("options come before every family, and login-test names them", async () => {
  await serve();
  const { url, id, key } = restricted();
  const env = { ...NONE, ...psonoci({ ...WRONG, key }) };
  const { out } = await start(["login-test", "--server-url", url, "--api-key-id", id], { env });
  expect(out).toMatch(/^ok {2}settings {4}--server-url, --api-key-id, PSONO_CI_API_SECRET_KEY_HEX\n/);
});

test.each<[string, (values: Values) => Record<string, string>, string]>([
  [
    "psonoci's secret key and our ID",
    ({ url, id, key }) => ({ PSONO_API_KEY_ID: id, PSONO_CI_SERVER_URL: url, PSONO_CI_API_SECRET_KEY_HEX: key }),
    "PSONO_CI_API_KEY_ID",
  ],
  [
    "our secret key and psonoci's ID",
    ({ url, id, key }) => ({ PSONO_SERVER_URL: url, PSONO_CI_API_KEY_ID: id, PSONO_API_KEY_SECRET_KEY: key }),
    "PSONO_API_KEY_ID",
  ],
  [
    "the Terraform provider's secret key and psonoci's ID",
    ({ url, id, key }) => ({ PSONO_SERVER_URL: url, PSONO_CI_API_KEY_ID: id, PSONO_API_SECRET_KEY: key }),
    "PSONO_API_KEY_ID",
  ],
  [
    "psonoci's key and our URL",
    ({ url, id, key }) => ({ ...psonoci({ url: "", id, key }), PSONO_SERVER_URL: url }),
    "PSONO_CI_SERVER_URL",
  ],
])("families are never mixed: %s", async (_, variables, missing) => {
  await serve();
  const { code, err } = await start(["get", server.idOf("Registry")], { env: { ...NONE, ...variables(restricted()) } });
  expect([code, err]).toEqual([
    1,
    `psono-secrets: ${missing}: is missing. See psono-secrets help connection. [INPUT]\n`,
  ]);
  expect(server.requests).toEqual([]);
});

test("errors name the variables of the family", async () => {
  await serve();
  const values = restricted();
  for (const [family, name] of [
    [psonoci, "PSONO_CI_API_SECRET_KEY_HEX"],
    [terraform, "PSONO_API_SECRET_KEY"],
  ] as const) {
    const short = await start(["list"], { env: { ...NONE, ...family({ ...values, key: "12" }) } });
    expect(short.err).toContain(`psono-secrets: ${name}: must be 64 hexadecimal characters, but it has 2`);
    const wrong = await start(["list"], { env: { ...NONE, ...family({ ...values, key: WRONG.key }) } });
    expect(wrong.err).toMatch(new RegExp(`${name}\\b.*\\[DECRYPTION\\]`));
  }
  const bundle = await start(["list"], { env: { ...NONE, ...terraform(values), PSONO_CA_BUNDLE: "nowhere" } });
  expect(bundle.err).toContain("psono-secrets: PSONO_CA_BUNDLE: ");
  expect(
    (await start(["list"], { env: { ...NONE, ...psonoci(values), PSONO_CA_BUNDLE: "nowhere" } })).err,
  ).not.toContain("CA_");
});

test("no family reaches the command of run", async () => {
  await serve();
  const all = { ...psonoci(restricted()), ...terraform(WRONG), PSONO_CA_BUNDLE: "x" };
  const code = 'console.log(Object.keys(process.env).filter((name) => name.includes("PSONO")).join(), process.env.A)';
  const flags = [
    "--env",
    `A=${server.idOf("Registry")}`,
    "--clear-env",
    ...Object.keys(all).flatMap((name) => ["--keep", name]),
  ];
  const { out, err } = await start(["run", ...flags, ...node(code)], { env: { ...NONE, ...all } });
  expect([out, err]).toEqual([` ${REGISTRY}\n`, ""]);
});

test("the action reads none of them", () => {
  const bundle = readFileSync("dist/main/index.js", "utf8");
  for (const name of [...Object.keys({ ...ours(WRONG), ...psonoci(WRONG), ...terraform(WRONG) }), "PSONO_CA_BUNDLE"])
    expect(bundle).not.toContain(name);
});
