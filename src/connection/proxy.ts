import { printable } from "../text.ts";

/** Passwords of proxies, as written in the variables and decoded. */
export function proxySecrets(variables: NodeJS.ProcessEnv): string[] {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"].flatMap((name) => {
    const address = (variables[name] ?? "").replace(/^[a-z0-9+.-]+:\/\//i, "");
    // To the last @, as URL parsers do: a password can contain one.
    const [, password = ""] = /^[^:@/]*:(.+)@/.exec(address) ?? [];
    if (password === "") return [];
    try {
      return [password, decodeURIComponent(password)];
    } catch {
      return [password];
    }
  });
}

/** Variables of proxies that the library which chooses the proxy (@actions/http-client) doesn't read. */
const UNREAD = ["all_proxy", "ALL_PROXY"];
/** Elements of no_proxy that never match: ranges, wildcards, and hosts separated by spaces. */
const IN_VAIN = /\/\d+$|.\*|\*.|\s/;

/**
 * Debug lines about proxy settings that have no effect. They contain no value of a variable that can contain a
 * password.
 * @param serverUrl only `https://` goes through a proxy
 */
export function ignoredProxySettings(variables: NodeJS.ProcessEnv, serverUrl: string): string[] {
  if (!serverUrl.startsWith("https:")) return [];
  const proxy = variables["https_proxy"] || variables["HTTPS_PROXY"];
  const unread = proxy ? [] : UNREAD.filter((name) => variables[name]);
  const name = variables["no_proxy"] ? "no_proxy" : "NO_PROXY";
  const items = proxy ? (variables[name] ?? "").split(",").map((item) => item.trim()) : [];
  return [
    ...unread.map((variable) => `${variable} is ignored: set https_proxy.`),
    ...items
      .filter((item) => IN_VAIN.test(item))
      .map((item) => `"${printable(item)}" in ${name} is ignored: write hosts and domains, separated by commas.`),
  ];
}
