/**
 * A stand-in for undici, which would be four fifths of the bundle. @actions/http-client imports it only for
 * `getAgentDispatcher()`, which nothing here calls. Why, and what it saves: docs/decisions/undici.md.
 */
export class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}
