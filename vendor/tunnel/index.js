/**
 * Stands before tunnel, which http-client imports at its start: only a step with a proxy loads it, and the node:assert
 * that nothing else here needs.
 */
exports.httpOverHttp = (options) => require("tunnel-agents").httpOverHttp(options);
exports.httpsOverHttp = (options) => require("tunnel-agents").httpsOverHttp(options);
exports.httpOverHttps = (options) => require("tunnel-agents").httpOverHttps(options);
exports.httpsOverHttps = (options) => require("tunnel-agents").httpsOverHttps(options);
