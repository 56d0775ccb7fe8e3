/**
 * Stands in for undici, which is four fifths of a plain bundle. http-client imports it for `getAgentDispatcher()`
 * alone, which nothing here calls; its own requests and proxies go through node:http and tunnel.
 */
export class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}
