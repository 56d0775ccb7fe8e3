// Preloaded into a step (NODE_OPTIONS=--import): the host psono.test is 127.0.0.1, once LATE look-ups of it have failed with
// CODE (ENOTFOUND for want of it). At the end it writes to stderr how many there were, and how long Node gives an address.
import dns from "node:dns";
import net from "node:net";

const { LATE = "0", CODE = "ENOTFOUND" } = process.env;
const { lookup } = dns;
let count = 0;
dns.lookup = (host, options, callback) => {
  if (host !== "psono.test") return lookup(host, options, callback);
  const failed = ++count <= Number(LATE);
  const error = Object.assign(new Error(`getaddrinfo ${CODE} ${host}`), { code: CODE, syscall: "getaddrinfo" });
  const found = options.all ? [[{ address: "127.0.0.1", family: 4 }]] : ["127.0.0.1", 4];
  return queueMicrotask(() => (failed ? callback(error) : callback(null, ...found)));
};
process.on("exit", () => {
  process.stderr.write(`look-ups: ${count}, ms for an address: ${net.getDefaultAutoSelectFamilyAttemptTimeout()}\n`);
});
