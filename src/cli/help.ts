/** What `psono-secrets` prints about itself. */
type Rows = readonly (readonly [left: string, right: string])[];

/** The help of a command. */
export interface About {
  /** What follows `psono-secrets`. */
  readonly usage: string;
  /** One line, for the list of commands too. */
  readonly summary: string;
  readonly details?: string;
  readonly options?: Rows;
  readonly examples: readonly string[];
  /** If they differ from the usual ones. */
  readonly exitCodes?: Rows;
  /** The words that can follow, if the command doesn't connect to a server. */
  readonly words?: readonly string[];
}

/** The environment variable and the option of each setting of a connection. */
export const SETTINGS: readonly (readonly [variable: string, option: string, value: string])[] = [
  ["PSONO_SERVER_URL", "--server-url", "URL: https://psono.example.com/server"],
  ["PSONO_API_KEY_ID", "--api-key-id", "UUID"],
  ["PSONO_API_KEY_SECRET_KEY", "", "64 hexadecimal characters"],
  ["PSONO_API_KEY_PRIVATE_KEY", "", "64 hexadecimal characters; optional, see below"],
  ["PSONO_SERVER_SIGNATURE", "--server-signature", "64 hexadecimal characters; see below"],
  ["PSONO_CA_CERTIFICATE", "--ca-certificate", "PEM, or the path of a PEM file"],
  ["PSONO_CLIENT_CERTIFICATE", "--client-certificate", "PEM, or the path of a PEM file"],
  ["PSONO_CLIENT_KEY", "", "PEM, or the path of a PEM file"],
  ["PSONO_EXTRA_HEADERS", "", "Name: value, one header per line"],
  ["PSONO_TIMEOUT", "--timeout", "Seconds, 1 to 3600 (default: 60)"],
];

const EXIT_CODES: Rows = [
  ["0", "Success"],
  ["1", "Error. The message on stderr ends with an error code, such as [NO_SUCH_ENTRY]"],
  ["2", "Incorrect usage"],
];

/** Rows with aligned columns. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}

const section = (title: string, text: string) => `\n\n${title}:\n${text}`;

export function commandHelp({
  usage,
  summary,
  details,
  options = [],
  examples,
  exitCodes = EXIT_CODES,
  words,
}: About): string {
  return [
    `Usage: psono-secrets ${usage}\n\n${summary}.`,
    details === undefined ? "" : `\n\n${details}`,
    options.length === 0 ? "" : section("Options", table(options)),
    section("Examples", examples.map((line) => `  ${line}`).join("\n")),
    section("Exit codes", table(exitCodes)),
    words === undefined ? "\n\nTo set the server and the API key, see: psono-secrets help connection" : "",
  ].join("");
}

/** Help for everything. @param commands by name */
export function mainHelp(commands: Readonly<Record<string, About>>): string {
  return [
    "Reads secrets from a Psono server and decrypts them on this machine.",
    "\n\nUsage: psono-secrets COMMAND [arguments] [options]",
    section("Commands", table(Object.entries(commands).map(([name, { summary }]) => [name, summary]))),
    section(
      "Help",
      table([
        ["help COMMAND", "Explain a command (also: COMMAND --help)"],
        ["help connection", "Explain how to set the server, the API key and the other connection settings"],
        ["-h, --help", "Print this help"],
        ["-v, --version", "Print the version"],
      ]),
    ),
    section(
      "Exit codes",
      table([
        ...EXIT_CODES,
        ["128 + n", "Signal n ended the command"],
        ["other", "With run: the exit code of the command"],
      ]),
    ),
  ].join("");
}

export const CONNECTION_HELP = `Connection settings

Set each one as an environment variable or as an option. The option takes precedence. You can set
keys and headers only as environment variables, because other users of the machine can see
command-line arguments.

${table([["Variable", "Option", "Value"], ...SETTINGS])}

Psono shows the first five as SERVER_URL, API_KEY_ID, API_KEY_SECRET_KEY, API_KEY_PRIVATE_KEY and
SERVER_SIGNATURE. To see them, open the account menu (top right) > Other > API Keys, choose the
pencil next to the key, and open the Details tab.

With the private key, psono-secrets logs in, and needs the server signature to verify the server. An
unrestricted API key can then read everything that its user can read. Without the private key,
psono-secrets doesn't log in, and can read only the secrets attached to the API key. The key should
then be a restricted one (Secret Restriction).

If PSONO_API_KEY_SECRET_KEY isn't set, psono-secrets looks for the variables of other tools:

  psonoci             PSONO_CI_SERVER_URL, PSONO_CI_API_KEY_ID, PSONO_CI_API_SECRET_KEY_HEX
  Terraform provider  PSONO_SERVER_URL, PSONO_API_KEY_ID, PSONO_API_SECRET_KEY, PSONO_CA_BUNDLE

It uses the variables of the first tool whose secret key is set. The URL and the ID then come from
that tool's variables too, unless you set them as options. With these variables, psono-secrets
doesn't log in, so it can read only the secrets attached to the API key. To see the names of the
options and variables in use, run psono-secrets login-test.

Example:
  export PSONO_SERVER_URL=https://psono.example.com/server
  export PSONO_API_KEY_ID=0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55
  read -rs PSONO_API_KEY_SECRET_KEY && export PSONO_API_KEY_SECRET_KEY
  psono-secrets login-test`;
