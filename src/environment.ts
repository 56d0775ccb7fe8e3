/**
 * Imported first. `DEBUG` of an earlier step would make the package debug, which https-proxy-agent uses, print the
 * proxy's password and keys of TLS. It reads the variable when it is loaded.
 */

/** The variables of this process as it got them. */
export const environment: NodeJS.ProcessEnv = { ...process.env };
delete process.env["DEBUG"];
