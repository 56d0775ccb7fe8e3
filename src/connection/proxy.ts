/** Passwords of proxies, as they stand in the variables and decoded. */
export function proxySecrets(variables: NodeJS.ProcessEnv): string[] {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].flatMap((name) => {
    const address = (variables[name] ?? "").replace(/^[a-z0-9+.-]+:\/\//i, "");
    // To the last @, as URLs are read: a password may hold one.
    const [, password = ""] = /^[^:@/]*:(.+)@/.exec(address) ?? [];
    if (password === "") return [];
    try {
      return [password, decodeURIComponent(password)];
    } catch {
      return [password];
    }
  });
}
