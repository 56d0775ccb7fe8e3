/** Wrong calls of `psono-secrets`: exit code 2, and one line that says what to write instead. */
import { expect, test } from "vitest";
import { serve, server, start } from "./client.ts";

const SECRETS = "Command-line arguments are visible to other users. Set";

test.each<[string[], string]>([
  [["nonsense"], 'Unknown command "nonsense". See psono-secrets --help.'],
  [["constructor"], 'Unknown command "constructor". See psono-secrets --help.'],
  [["lst"], 'Unknown command "lst". Did you mean list?'],
  [["login_test"], 'Unknown command "login_test". Did you mean login-test?'],
  [["help", "gett"], 'Unknown command "gett". Did you mean get?'],
  [["help", "get", "x"], 'Unexpected argument "x". See psono-secrets --help.'],
  [["--timeout", "5", "list"], "The command is missing. Options follow it: psono-secrets COMMAND [options]"],
  [["get"], "The reference of an entry is missing. See psono-secrets get --help."],
  [
    ["get", "/a", "/b"],
    'Unexpected argument "/b". Write a name before each reference: psono-secrets get NAME=REFERENCE...',
  ],
  [["get", "A=/a", "--json", "--format", "json"], "Use either --json or --format. See psono-secrets get --help."],
  [["get", "A=/a", "--format", "yaml"], 'Unknown format "yaml". Use dotenv, env-file, json or shell.'],
  [["get", "A=/a", "--format", "constructor"], 'Unknown format "constructor". Use dotenv, env-file, json or shell.'],
  [
    ["get", "/a", "--format", "shell"],
    "--format needs a name before each reference: NAME=REFERENCE. See psono-secrets get --help.",
  ],
  [["get", "A=/a", "/b"], "Each of several references needs a name: NAME=REFERENCE. See psono-secrets get --help."],
  [["inject", "a", "b"], 'Unexpected argument "b". See psono-secrets inject --help.'],
  [["inject", "a", "--force"], "--force needs --output. See psono-secrets inject --help."],
  [
    ["get", "--json", "A=/a", "/b"],
    "Each of several references needs a name: NAME=REFERENCE. See psono-secrets get --help.",
  ],
  [["completion"], "Name a shell: bash, zsh, fish. See psono-secrets completion --help."],
  [["completion", "constructor"], "Name a shell: bash, zsh, fish. See psono-secrets completion --help."],
  [["completion", "bash", "zsh"], 'Unexpected argument "zsh". See psono-secrets completion --help.'],
  [
    ["get", "/Team/Deploy", "key's"],
    "Unexpected argument \"key's\". Put a path with spaces in quotes: psono-secrets get '/Team/Deploy key'\\''s'",
  ],
  [["get", "/a", "--json", "--output", "x"], "Use either --json or --output. See psono-secrets get --help."],
  [["list", "Team"], "A path starts with a slash. Write: psono-secrets list /Team"],
  [["list", "Team", "--json"], "A path starts with a slash. Write: psono-secrets list /Team"],
  [["list", "/a", "/b"], 'Unexpected argument "/b". See psono-secrets list --help.'],
  [["check"], "The file is missing. See psono-secrets check --help."],
  [["check", "a", "b"], 'Unexpected argument "b". See psono-secrets check --help.'],
  [["login-test", "x"], 'Unexpected argument "x". See psono-secrets login-test --help.'],
  [["login-test", "a\u001b\nb"], 'Unexpected argument "a\\u{1b}\\u{a}b". See psono-secrets login-test --help.'],
  // Options.
  [["get", "/a", "--nope"], "Unknown option --nope. See psono-secrets get --help."],
  [["get", "/a", "--constructor"], "Unknown option --constructor. See psono-secrets get --help."],
  [["get", "/a", "--nope=hunter2"], "Unknown option --nope. See psono-secrets get --help."],
  [["get", "/a", "-phunter2"], "Unknown option -p. See psono-secrets get --help."],
  [["get", "/a", "--jsn"], "Unknown option --jsn. Did you mean --json?"],
  [["get", "/a", "--server_url=hunter2"], "Unknown option --server_url. Did you mean --server-url?"],
  [["get", "/a", "-timeout", "5"], "Unknown option -timeout. Did you mean --timeout?"],
  [["run", "-env", "A=/a", "--", "true"], "Unknown option -env. Did you mean --env?"],
  [["get", "/a", "--no-json"], "Unknown option --no-json. See psono-secrets get --help."],
  [["get", "/a", "--json=hunter2"], "--json doesn't take a value. See psono-secrets get --help."],
  [["get", "/a", "--output"], "--output needs a value. See psono-secrets get --help."],
  [["get", "/a", "--output", "--json"], '--output needs a value. If the value starts with "-", write --output=VALUE.'],
  // Secrets.
  [["get", "/a", "--api-key-secret-key", "hunter2"], `${SECRETS} PSONO_API_KEY_SECRET_KEY instead.`],
  [["get", "/a", "--api-key-private-key=hunter2"], `${SECRETS} PSONO_API_KEY_PRIVATE_KEY instead.`],
  [["get", "/a", "-api-key-secret-key", "hunter2"], `${SECRETS} PSONO_API_KEY_SECRET_KEY instead.`],
  [["get", "/a", "--secret-key=hunter2"], `${SECRETS} PSONO_API_KEY_SECRET_KEY instead.`],
  [["get", "/a", "-private-key=hunter2"], `${SECRETS} PSONO_API_KEY_PRIVATE_KEY instead.`],
  [["get", "/a", "--client-key=hunter2"], `${SECRETS} PSONO_CLIENT_KEY instead.`],
  [["get", "/a", "--extra-headers", "hunter2"], `${SECRETS} PSONO_EXTRA_HEADERS instead.`],
  [["--api-key-secret-key=hunter2", "get", "/a"], `${SECRETS} PSONO_API_KEY_SECRET_KEY instead.`],
  [["get", "/a", "--client-keys"], "Unknown option --client-keys. See psono-secrets get --help."],
  [["get", "/a", "--my-secret-key"], "Unknown option --my-secret-key. See psono-secrets get --help."],
  // A command to run.
  [["run", "--mask", "--no-mask", "--", "true"], "Use either --mask or --no-mask. See psono-secrets run --help."],
  [["run", "--keep", "A", "--", "true"], "--keep needs --clear-env. See psono-secrets run --help."],
  [["run"], "The command is missing. Write it after --: psono-secrets run [options] -- COMMAND"],
  [["run", "--env", "A=/a", "--"], "The command is missing. Write it after --: psono-secrets run [options] -- COMMAND"],
  [["run", "psql"], 'Unexpected argument "psql". Write "--" before the command: psono-secrets run -- psql'],
  [
    ["run", "--env", "X=/Prod/Database", "psql", "-h", "db", "--client-key", "k"],
    'Unexpected argument "psql". Write "--" before the command: psono-secrets run --env X=/Prod/Database -- psql …',
  ],
  [
    ["run", "--env=X?=/Prod/My Database", "psql"],
    'Unexpected argument "psql". Write "--" before the command: psono-secrets run \'--env=X?=/Prod/My Database\' -- psql',
  ],
  [
    ["run", "--env", "P_*=/Prod/", "--env", "X=hunter2", "--file", "hunter2", "npm", "test", "--", "--watch"],
    'Unexpected argument "npm" before "--". Write "--" before the command: ' +
      "psono-secrets run --env 'P_*=/Prod/' --env … --file … -- npm …",
  ],
])("%j", async (args, message) => {
  await serve();
  const { code, out, err } = await start(args);
  expect({ code, out, err }).toEqual({ code: 2, out: "", err: `psono-secrets: ${message} [USAGE]\n` });
  expect(server.requests).toEqual([]);
});
