/**
 * The sets of environment variables that hold a connection: those of this client, those of psonoci, and those of
 * Psono's Terraform provider (`configuredString` in internal/provider/provider.go of psono/terraform-provider-psono).
 */

/** The environment variable of each input. */
type Family = ReadonlyMap<string, string>;

const OURS: Family = new Map(
  [
    ...["server-url", "api-key-id", "api-key-secret-key", "api-key-private-key", "server-signature"],
    ...["ca-certificate", "client-certificate", "client-key", "extra-headers", "timeout"],
  ].map((input) => [input, `PSONO_${input.toUpperCase().replaceAll("-", "_")}`]),
);

const PSONOCI: Family = new Map([
  ["server-url", "PSONO_CI_SERVER_URL"],
  ["api-key-id", "PSONO_CI_API_KEY_ID"],
  ["api-key-secret-key", "PSONO_CI_API_SECRET_KEY_HEX"],
]);

const TERRAFORM: Family = new Map([
  ["server-url", "PSONO_SERVER_URL"],
  ["api-key-id", "PSONO_API_KEY_ID"],
  ["api-key-secret-key", "PSONO_API_SECRET_KEY"],
  ["ca-certificate", "PSONO_CA_BUNDLE"],
]);

/** What belongs to the key of `OURS`, and to no other key. */
const LOGIN: ReadonlySet<string> = new Set(["api-key-private-key", "server-signature"]);

let family = OURS;

/** Takes the first family whose secret key is set. Its name tells families apart, because two share the key's ID. */
export function chooseFamily(variables: NodeJS.ProcessEnv): void {
  family = [OURS, PSONOCI, TERRAFORM].find((one) => variables[one.get("api-key-secret-key") ?? ""]) ?? OURS;
}

/** The environment variable of an input, in the family that was chosen; undefined if it has none. */
export function variableOf(input: string): string | undefined {
  return family.get(input) ?? OURS.get(input);
}

/** The value of an input's environment variable. A key of another family gets nothing of ours to log in with. */
export function readVariable(input: string, variables: NodeJS.ProcessEnv): string | undefined {
  return family !== OURS && LOGIN.has(input) ? undefined : variables[variableOf(input) ?? ""];
}

/** The options and environment variables that are set and used. @param flags by input */
export function settingsInUse(flags: { readonly [flag: string]: unknown }, variables: NodeJS.ProcessEnv): string[] {
  return [...OURS.keys()].flatMap((input) => {
    if (Object.hasOwn(flags, input)) return `--${input}`;
    return readVariable(input, variables) ? (variableOf(input) ?? []) : [];
  });
}
