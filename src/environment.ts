/**
 * Imported first. If an earlier step set `DEBUG`, the package debug, which https-proxy-agent uses, would print the
 * proxy's password and TLS keys. It reads the variable when it's loaded.
 */

/** The environment variables of this process as it got them. */
export const environment: NodeJS.ProcessEnv = { ...process.env };
delete process.env["DEBUG"];
