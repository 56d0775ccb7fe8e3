exports.id = 929;
exports.ids = [929];
exports.modules = {

/***/ 53:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(779);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(783);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/psono/retry.js
/** Statuses that pass: the server or what stands before it is busy or restarting. */
const BUSY = new Set([408, 429, 502, 503, 504]);
/** Tries of one request. Its waits add up to some 8 s, at most 16: a server that restarts is back by then. */
const TRIES = 6;
const FIRST_WAIT = 500;
function isBusy(status) {
    return BUSY.has(status);
}
/** Whether to try again after the `tried`th answer with this status. A 500 may have been chance, once. */
function isPassing(status, tried) {
    return BUSY.has(status) ? tried < TRIES : status === 500 && tried === 1;
}
/** Whether to try again after the `tried`th connection that broke. */
function isLeft(tried) {
    return tried < TRIES;
}
/** Ms to wait after the `tried`th try: exponential with full jitter, so that jobs that failed together part. */
function backoff(tried) {
    return Math.random() * FIRST_WAIT * 2 ** (tried - 1);
}
/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), as ms from `now`; undefined for anything else. */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    // Date.parse takes "-1" and "7.5" for dates, too.
    const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/psono/http.js








/** Bytes of an answer. A datastore of 50,000 entries, hex inside of hex, has some 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Requests at a time, and so connections. */
const SOCKETS = 32;
/** Ms without a byte after which a try is given up, or half of its time where that is more. */
const STALLED = 10_000;
/** Ms by which a timer may be late. What is more, this process computed or stood still: answers came no nearer. */
const LATE = 1000;
/** Ms that it then gets to look for them. */
const GRACE = 3000;
/** Ms that a login gets when all is abandoned. */
const LOGIN_GRACE = 3000;
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
/** Requests to one Psono server under one deadline. */
class Http {
    requests = 0;
    answers = 0;
    /** Settles when the first request begins. */
    begun;
    #begin;
    #client;
    #agent;
    #url;
    #host;
    #port;
    #options;
    #longest;
    #deadline;
    #cancelled = false;
    #last = false;
    #free = SOCKETS;
    /** While requests leave: settles when the last of them has. */
    #leaving;
    /** Requests whose turn has not come. The agent is given none to keep: it would count their time as the server's. */
    #queue = [];
    /** What ends the requests that were sent, and the waits; logins apart. */
    #underWay = new Set();
    #logins = new Set();
    /** How often all was abandoned: who began before that tries nothing again. */
    #abandoned = 0;
    /** The connection that was opened ahead. */
    #ahead;
    /**
     * @param base address of the server without a final slash
     * @param deadline ms of `Date.now()` after which nothing is tried any more
     * Throws `PROXY` where the variable that names a proxy is malformed.
     */
    constructor(base, deadline, options = {}) {
        const { promise, resolve } = Promise.withResolvers();
        this.begun = promise;
        this.#begin = resolve;
        this.#url = new URL(base);
        const { protocol, hostname, port } = this.#url;
        this.#host = hostname.replace(/^\[|\]$/g, ""); // around IPv6
        this.#port = Number(port) || (protocol === "https:" ? 443 : 80);
        this.#deadline = deadline;
        this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
        this.#options = options;
        checkProxy(this.#url);
        this.#client = new lib/* HttpClient */.Qq(undefined, [], { keepAlive: true, ignoreSslError: false });
        // http-client has no setting for them. It keeps its agent, and both kinds, direct and through a proxy, open
        // connections with what stands in `options`. Set to true, no NODE_TLS_REJECT_UNAUTHORIZED of an earlier step counts.
        this.#agent = this.#client.getAgent(base);
        Object.assign(this.#agent.options, {
            rejectUnauthorized: true,
            ...(options.secureContext && { secureContext: options.secureContext }),
        });
    }
    /** Waits `ms`, or throws `TIMEOUT` at once where the deadline comes first. */
    async wait(ms) {
        if (Date.now() + ms >= this.#deadline) {
            throw new errors/* ActionError */.l("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
        }
        await this.#pause(ms);
    }
    /** Abandons what is under way, and refuses more, but for what `extend` grants time to. */
    cancel() {
        this.#cancelled = true;
        if (this.#last)
            return;
        this.#deadline = 0;
        this.abandon();
    }
    /** Ends what is under way, and what waits for its turn, with `CANCELLED`: a login in 3 s. None is tried again. */
    abandon() {
        this.#abandoned++;
        for (const turn of this.#queue.splice(0))
            turn.reject(cancelled());
        for (const end of this.#underWay)
            end(cancelled());
        setTimeout(() => this.#endLogins(), LOGIN_GRACE).unref();
    }
    #endLogins() {
        for (const end of this.#logins)
            end(cancelled());
    }
    /** Throws `CANCELLED` after `cancel`, also where nothing was under way. */
    throwIfCancelled() {
        if (this.#cancelled)
            throw cancelled();
    }
    /** Throws `CANCELLED` after `cancel`, and `TIMEOUT` after the deadline: for work between requests. */
    throwIfOver() {
        this.throwIfCancelled();
        if (Date.now() < this.#deadline)
            return;
        throw new errors/* ActionError */.l("TIMEOUT", "The step's timeout ran out while the vault was read. Raise the input timeout, or see who made the vault so large.");
    }
    /** Grants `ms` from now to whatever is sent, whatever was left and whoever cancels: to the logout, which comes last. */
    extend(ms) {
        this.#last = true;
        this.#deadline = Date.now() + ms;
    }
    /**
     * One request. Every one of ours may be repeated: reads change nothing but a counter, and a login whose
     * answer was lost leaves a session that ends by its own short duration.
     * Throws `NETWORK`, `DNS`, `CERTIFICATE`, `TLS`, `PROXY`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT`, `SERVER_LOCKED`,
     * `SERVER_ANSWER` or `CANCELLED`.
     */
    async send(call) {
        const abandoned = this.#abandoned;
        for (let tried = 1;; tried++) {
            let wait = backoff(tried);
            let error;
            try {
                const { answer, headers } = await this.#inTurn(call, tried > 1);
                if (answer.status >= 300 && answer.status < 400)
                    throw redirected(call, headers["location"]);
                if (answer.status === 423)
                    throw new errors/* ActionError */.l("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
                const passing = isPassing(answer.status, tried);
                if (!passing && !isBusy(answer.status))
                    return answer;
                const asked = retryAfter(headers["retry-after"], Date.now());
                error = busy(call, answer.status, asked);
                if (!passing)
                    throw error;
                if (asked !== undefined)
                    wait = asked;
            }
            catch (caught) {
                error = caught instanceof errors/* ActionError */.l ? caught : broken(call, caught);
                if (this.#abandoned === abandoned && (error.code !== "NETWORK" || !isLeft(tried)))
                    throw error;
            }
            if (this.#abandoned !== abandoned)
                throw cancelled();
            if (Date.now() + wait >= this.#deadline)
                throw error;
            this.#options.onRetry?.(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
            await this.#pause(wait);
        }
    }
    /** Lets go of all connections. What is still under way is of no interest any more, and ends without a word. */
    close() {
        this.#deadline = 0;
        this.abandon();
        this.#endLogins();
        this.#client.dispose();
        this.#ahead?.destroy();
        // http-client forgets the sockets of a proxy's agent.
        const { sockets } = this.#agent;
        if (Array.isArray(sockets))
            for (const socket of sockets)
                socket.destroy?.();
    }
    /**
     * Opens the connection that the first request takes, while that is still being made. A proxy's are left to it. Where
     * it has failed by then, the request opens its own, and tells of it.
     */
    connect() {
        const agent = this.#agent;
        if (agent.createConnection === undefined)
            return;
        const place = { host: this.#host, port: this.#port, servername: (0,external_node_net_.isIP)(this.#host) ? "" : this.#host };
        const options = { ...place, ...agent.options };
        // As the agent names it, so that TLS resumes this one's session in others.
        const ahead = agent.createConnection(Object.assign(options, { _agentKey: agent.getName(options) }));
        ahead?.on("error", () => undefined);
        this.#ahead = ahead;
        const create = agent.createConnection;
        agent.createConnection = (...given) => {
            agent.createConnection = create;
            return ahead?.destroyed === false ? ahead : create.apply(agent, given);
        };
    }
    /** Settles when what was to be sent by now, or will be in this turn of the event loop, has left. */
    async left() {
        await new Promise((resolve) => setImmediate(resolve));
        await this.#leaving?.promise;
    }
    #inTurn(call, again) {
        const { promise, resolve, reject } = Promise.withResolvers();
        // Called, not awaited: between its turn and its beginning nothing could end it.
        this.#queue.push({ start: () => resolve(this.#once(call, again)), reject });
        if (this.#leaving === undefined)
            this.#next();
        return promise;
    }
    /** One request leaves in each turn of the event loop: of many at once, none would before the last is made. */
    #next() {
        const turn = this.#free > 0 ? this.#queue.shift() : undefined;
        if (turn === undefined) {
            this.#leaving?.resolve();
            this.#leaving = undefined;
            return;
        }
        this.#leaving ??= Promise.withResolvers();
        this.#free--;
        turn.start();
        this.#begin();
        setImmediate(() => this.#next());
    }
    async #once(call, again) {
        try {
            // The connection may have been dead, and those that wait beside it as well: another try gets a new one.
            if (again)
                this.#dropIdle();
            return await this.#exchange(call);
        }
        finally {
            this.#free++;
            if (this.#leaving === undefined)
                this.#next();
        }
    }
    async #exchange(call) {
        const started = Date.now();
        const left = this.#deadline - started;
        if (left <= 0)
            throw this.#cancelled ? cancelled() : timeout(call);
        let sent;
        const { promise: ended, reject: end } = Promise.withResolvers();
        const whole = Math.min(left, this.#longest);
        const late = () => end(Date.now() >= this.#deadline ? timeout(call) : slow(call));
        const timer = alarm(whole, late);
        const stall = alarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), late);
        const among = call.login ? this.#logins : this.#underWay;
        among.add(end);
        try {
            this.requests++;
            const exchange = async () => {
                const message = await this.#request(call, (request) => {
                    sent = request;
                });
                stall.refresh();
                const status = message.statusCode ?? 0;
                check(message, status, call);
                this.answers++;
                const body = await readBody(message, call, () => stall.refresh());
                this.#options.onAnswer?.(`${named(call)} ${status} ${Date.now() - started} ms`);
                return { answer: { status, body }, headers: message.headers };
            };
            return await Promise.race([exchange(), ended]);
        }
        catch (error) {
            sent?.destroy(); // else it would hold its connection, and with that the process
            throw error;
        }
        finally {
            timer.clear();
            stall.clear();
            among.delete(end);
        }
    }
    /** http-client's `request` would follow redirects, and has no way to end a request that is not answered. */
    async #request(call, take) {
        const { protocol, pathname } = this.#url;
        const options = {
            method: call.method,
            host: this.#host,
            port: this.#port,
            path: pathname.replace(/\/$/, "") + call.path,
            headers: {
                "User-Agent": "psono-secrets-action",
                ...this.#options.headers,
                "Content-Type": "application/json",
                ...call.headers,
            },
            agent: this.#agent,
        };
        const module = protocol === "https:" ? (external_node_https_default()) : (external_node_http_default());
        // Of the module it calls this one function. A signal would cost each request as much as its own making.
        const request = (given, onAnswer) => {
            const made = module.request(given, onAnswer);
            take(made);
            return made;
        };
        const info = { options, parsedUrl: this.#url, httpModule: { request } };
        return (await this.#client.requestRaw(info, call.body ?? "")).message;
    }
    #dropIdle() {
        for (const sockets of Object.values(this.#agent.freeSockets ?? {}))
            for (const socket of sockets ?? [])
                socket.destroy();
    }
    #pause(ms) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const timer = setTimeout(resolve, ms);
        this.#underWay.add(reject);
        return promise.finally(() => {
            clearTimeout(timer);
            this.#underWay.delete(reject);
        });
    }
}
/** Calls `ring` after `ms`, and where this process could not look for answers in between, once, a little later. */
function alarm(ms, ring) {
    let due = Date.now() + ms;
    let later;
    const refresh = () => {
        clearTimeout(later);
        due = Date.now() + ms;
        timer.refresh();
    };
    const timer = setTimeout(() => {
        if (Date.now() <= due + LATE)
            return ring();
        later = setTimeout(ring, Math.min(ms, GRACE));
        return undefined;
    }, ms);
    const clear = () => {
        clearTimeout(timer);
        clearTimeout(later);
    };
    return { refresh, clear };
}
/**
 * http-client goes without a proxy, or to another host, where the variable is malformed: `proxy.example:3128` is an
 * address with the scheme `proxy.example`.
 */
function checkProxy(server) {
    // http:// is for loopback alone, which no proxy stands before.
    const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
    if (name === undefined || (0,lib_proxy/* checkBypass */.H)(server))
        return;
    let proxy;
    try {
        proxy = (0,lib_proxy/* getProxyUrl */.s)(server);
    }
    catch {
        // Then it is none.
    }
    if (proxy?.hostname && /^https?:$/.test(proxy.protocol))
        return;
    throw new errors/* ActionError */.l("PROXY", `The environment variable ${name} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`);
}
/** What can be told before the body is read. */
function check(message, status, call) {
    const encoding = message.headers["content-encoding"] ?? "identity";
    // None was asked for, and unpacked bytes would pass the cap.
    if (encoding !== "identity")
        throw new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is compressed, which was not asked for.`);
    const type = message.headers["content-type"] ?? "";
    if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
        throw new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
}
/** http-client's own readBody never settles when a body is cut off. An iterator would cost each answer some 0.2 ms. */
async function readBody(message, call, onChunk) {
    const what = `The answer to ${named(call)}`;
    const chunks = [];
    let size = 0;
    await new Promise((resolve, reject) => {
        // Asked first: to make an error of each answer that closes in time would cost as much as to open it.
        const cut = () => message.readableEnded || reject(new errors/* ActionError */.l("NETWORK", `${what} was cut off. Run the job again.`));
        message.on("data", (chunk) => {
            onChunk();
            size += chunk.length;
            chunks.push(chunk);
            if (size > BODY_CAP)
                reject(new errors/* ActionError */.l("SERVER_ANSWER", `${what} is larger than ${BODY_CAP} bytes.`));
        });
        message.on("end", resolve).on("error", cut).on("close", cut);
    });
    return (0,json/* decodeUtf8 */._6)(Buffer.concat(chunks), what);
}
/** How errors name a request: ids are no secrets, bodies are left out. */
function named(call) {
    return `${call.method} ${call.path}`;
}
function cancelled() {
    return new errors/* ActionError */.l("CANCELLED", "The step was cancelled. Nothing was exported.");
}
function timeout(call) {
    return new errors/* ActionError */.l("TIMEOUT", `The step's timeout ran out at ${named(call)}. Raise the input timeout, or look at the server.`);
}
function slow(call) {
    return new errors/* ActionError */.l("NETWORK", `The answer to ${named(call)} stalled. Look at the server and what stands before it.`);
}
/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE = /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;
/** Why a connection failed, by Node's code for it: what a retry cannot cure has a code of its own. */
function broken(call, error) {
    const { code = "", message = "" } = error;
    const at = `No answer to ${named(call)}:`;
    if (CERTIFICATE.test(code)) {
        const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
        return new errors/* ActionError */.l("CERTIFICATE", `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.`);
    }
    if (code.startsWith("HPE_"))
        return new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`);
    if (code === "ENOTFOUND")
        return new errors/* ActionError */.l("DNS", `${at} the host of server-url has no address (${code}). Check its name and the runner's DNS.`);
    if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
        const why = "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
        return new errors/* ActionError */.l("TLS", `${at} ${why}`);
    }
    // The texts of the module tunnel, which has no codes of its own.
    const refused = /^tunneling socket could not be established, statusCode=(\d{3})/.exec(message)?.[1];
    if (refused !== undefined) {
        const why = refused === "407" ? "asks for a user name and a password" : "refused the connection";
        return new errors/* ActionError */.l(isBusy(Number(refused)) ? "NETWORK" : "PROXY", `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`);
    }
    const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
    const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
    return new errors/* ActionError */.l("NETWORK", `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`);
}
function busy(call, status, asked) {
    const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
    return status === 429
        ? new errors/* ActionError */.l("RATE_LIMIT", `The server refused ${named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`)
        : new errors/* ActionError */.l("NETWORK", `The server answered ${named(call)} with status ${status}. Look at the server, and at what stands before it.${wait}`);
}
function redirected(call, location) {
    let host = "another address";
    try {
        if (location !== undefined)
            host = new URL(location, "http://same-host").host.slice(0, 100);
    }
    catch { }
    return new errors/* ActionError */.l("REDIRECT", `${named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(311);
;// CONCATENATED MODULE: ./build/psono/tls.js



/**
 * What connections are opened with; undefined where nothing of its own is asked for. Made once: parsing some 150 roots
 * for each connection would cost more than the connection. Throws `INPUT` for PEM that OpenSSL does not read.
 */
function secureContext({ ca, client }) {
    if (ca === undefined && client === undefined)
        return undefined;
    try {
        // OpenSSL passes over what it cannot read among CAs.
        const blocks = ca?.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
        if (ca !== undefined && blocks.length === 0)
            throw new Error();
        for (const block of blocks)
            new external_node_crypto_.X509Certificate(block);
    }
    catch {
        throw new errors/* ActionError */.l("INPUT", "ca-invalid", {}, { kind: "input", name: "ca-certificate" });
    }
    try {
        return (0,external_node_tls_.createSecureContext)({
            ...(ca !== undefined && { ca: [...(0,external_node_tls_.getCACertificates)("default"), ca] }),
            ...(client && { cert: client.certificate, key: client.key }),
        });
    }
    catch {
        const names = ["client-certificate", "client-key"];
        throw new errors/* ActionError */.l("INPUT", "client-invalid", {}, { kind: "inputs", names });
    }
}

// EXTERNAL MODULE: ./build/vault/open.js + 1 modules
var vault_open = __webpack_require__(874);
// EXTERNAL MODULE: ./build/action/commands.js
var commands = __webpack_require__(354);
;// CONCATENATED MODULE: ./build/action/run.js
/** What the step does once its inputs are sound. Loaded on demand: a slip in the inputs is told without it. */






/** @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over */
async function runStep(inputs) {
    const started = Date.now();
    const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000, {
        secureContext: secureContext(inputs.certificates),
        headers: inputs.headers,
        onRetry: commands/* info */.pq,
        ...(process.env["RUNNER_DEBUG"] === "1" && { onAnswer: commands/* debug */.Yz }),
    });
    const cancel = () => http.cancel();
    // Each time: a second signal would else end the process before the session.
    process.on("SIGINT", cancel).on("SIGTERM", cancel);
    try {
        if (inputs.mode === "list") {
            const { list } = await Promise.all(/* import() */[__webpack_require__.e(579), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 459));
            const lines = await list(inputs, http, description());
            http.throwIfCancelled();
            for (const line of lines)
                (0,commands/* info */.pq)(line);
            return;
        }
        const opening = (0,vault_open/* openFor */.q)(inputs, http, description());
        opening.catch(() => undefined); // told by load
        // The first requests leave (over TLS: their connections begin) before what serves the answers is loaded.
        await Promise.race([http.begun, opening]);
        await http.left();
        const loading = Promise.all([Promise.all(/* import() */[__webpack_require__.e(579), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 675)), __webpack_require__.e(/* import() */ 685).then(__webpack_require__.bind(__webpack_require__, 685))]);
        const [{ load }, { handOver, prepare }] = await loading.catch(async (error) => {
            await opening.then((vault) => vault.close()).catch(() => undefined);
            throw error;
        });
        // A session compiles what it needs by its use, and masks while it ends; so does an answer that is here already.
        const early = () => http.answers === 0 && prepare().catch(() => undefined);
        if (inputs.session === undefined)
            setTimeout(early, 20).unref();
        const pause = async () => {
            await (0,promises_.setImmediate)();
            http.throwIfCancelled();
            if (Date.now() >= started + inputs.timeout * 1000)
                throw new errors/* ActionError */.l("TIMEOUT", "Masking the values would pass the step's timeout. Raise it.");
        };
        const cost = () => `${http.requests} request(s), ${Date.now() - started} ms`;
        await load(inputs, http, opening, async (loaded, key) => {
            await http.left(); // the logout leaves before masks are made
            http.throwIfCancelled();
            await handOver(loaded, key, inputs, cost, pause);
        });
    }
    finally {
        http.close();
        process.off("SIGINT", cancel).off("SIGTERM", cancel);
    }
}
/** What Psono's list of sessions shows. */
function description() {
    const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
    return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}


/***/ }),

/***/ 456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ Work)
/* harmony export */ });
/** Steps between two pauses. A step is a place, an entry, a comparison or a character, and takes less than 1 µs. */
const STEPS = 10_000;
/**
 * Counts the steps of our own loops over data of the vault. A loop that nobody interrupts would keep timers and signals
 * from running, so every 10,000 steps it pauses:
 *
 *     if (work.count(1)) await work.pause();
 *
 * One library call on one response (hex, secretbox, `JSON.parse`) can't be interrupted: the cap of a response bounds it.
 */
class Work {
    /** Steps in all. */
    total = 0;
    #check;
    #since = 0;
    /** @param check throws where the work is to end: `http.throwIfOver()` */
    constructor(check = () => undefined) {
        this.#check = check;
    }
    /** Adds steps that were done. Whether it is time to pause. */
    count(steps) {
        this.total += steps;
        this.#since += steps;
        return this.#since >= STEPS;
    }
    /** Lets everything run that waits, then throws what `check` throws. */
    async pause() {
        this.#since = 0;
        await new Promise((resolve) => setImmediate(resolve));
        this.#check();
    }
}


/***/ }),

/***/ 874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openFor),
  Z: () => (/* binding */ openVault)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/psono/direct.js


/**
 * Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes). Where
 * the secret does not come or does not open, the error to tell; what concerns every other as well is thrown.
 */
async function readAttached(http, apiKeyId, secretKey, secretId) {
    const sent = http.send({
        method: "POST",
        path: "/api-key-access/secret/",
        body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
    });
    // While the server is waited for: what opens the answer takes some 6 ms to load.
    const loading = http.left().then(() => __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 966)));
    const [answer, crypto] = await Promise.all([sent, loading]);
    if (answer.status !== 200 && answer.status !== 400) {
        const part = { kind: "attached-secret", id: secretId };
        throw new errors/* ActionError */.l("SERVER_ANSWER", "status-of-other", { part, status: answer.status });
    }
    try {
        return direct_open(answer, crypto, secretKey, secretId);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l)
            return error;
        throw error;
    }
}
function direct_open(answer, { openKey, openSecretBox }, secretKey, secretId) {
    const what = `The secret ${secretId}`;
    if (answer.status === 400) {
        // Errors of this endpoint are Python's text, not JSON: the status alone is used.
        throw new errors/* ActionError */.l("NO_SUCH_ENTRY", "not-attached", { id: secretId });
    }
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    const key = openKey((0,json/* stringOf */.Je)(body, "secret_key", what), (0,json/* stringOf */.Je)(body, "secret_key_nonce", what), secretKey, `The key of ${secretId}`);
    return (0,json/* parseSecret */.o7)(openSecretBox((0,json/* stringOf */.Je)(body, "data", what), (0,json/* stringOf */.Je)(body, "data_nonce", what), key, what), what);
}
/**
 * Ids of the secrets that are attached to a restricted key. Throws `KEY_NOT_RESTRICTED` for another key: what it can
 * reach stands in the tree, which needs a session. The endpoint answers as text/html, so no Accept header is sent.
 */
async function listAttached(http, apiKeyId) {
    const answer = await http.send({
        method: "POST",
        path: "/api-key-access/inspect/",
        anyType: true,
        body: JSON.stringify({ api_key_id: apiKeyId }),
    });
    const what = "The list of the key's secrets";
    if (answer.status === 400) {
        throw new errors/* ActionError */.l("NO_SUCH_KEY", "unknown", {});
    }
    if (answer.status !== 200)
        throw new errors/* ActionError */.l("SERVER_ANSWER", "status", { part: what, status: answer.status });
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    if (!(0,json/* booleanOf */.SF)(body, "restrict_to_secrets", what)) {
        throw new errors/* ActionError */.l("KEY_NOT_RESTRICTED", "no-session", {});
    }
    if (!(0,json/* booleanOf */.SF)(body, "read", what)) {
        throw new errors/* ActionError */.l("KEY_CANNOT_READ", "no-right", {});
    }
    return (0,json/* objectsOf */.iZ)(body, "api_key_secrets").map((secret) => (0,json/* uuidOf */.pV)(secret, "secret_id", what));
}

// EXTERNAL MODULE: ./build/psono/work.js
var psono_work = __webpack_require__(456);
// EXTERNAL MODULE: ./build/vault/scope.js
var vault_scope = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/vault/open.js




/** Longest title that is a name of a restricted key's entry, in characters. */
const TITLE = 1024;
/** Opens a vault as far as these requests need it. */
function openFor(wanted, http, description) {
    // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
    const listed = wanted.requests.some(({ optional }) => optional);
    return openVault(wanted, http, description, (0,vault_scope/* scopeOf */.Od)(wanted.requests), listed);
}
/**
 * Logs in where the keys for it are given, else reads what is attached to the key.
 * @param description what Psono's session list shows
 * @param listed whether all that is attached to a restricted key must be known, though only ids are asked for
 */
async function openVault(access, http, description, scope, listed) {
    if (access.session === undefined)
        return openAttached(access, http, scope, listed, undefined);
    const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
    http.connect();
    // On demand, as direct access needs neither; in one chunk, as both need the same below them.
    const [{ Session }, { readTree }, { readSecrets }] = await Promise.all([
        __webpack_require__.e(/* import() | session */ 901).then(__webpack_require__.bind(__webpack_require__, 716)),
        __webpack_require__.e(/* import() | session */ 901).then(__webpack_require__.bind(__webpack_require__, 6)),
        __webpack_require__.e(/* import() | session */ 901).then(__webpack_require__.bind(__webpack_require__, 396)),
    ]);
    await new Promise((resolve) => setImmediate(resolve)); // the connection goes on before keys are made
    const session = await Session.open(http, key, description, access.timeout);
    try {
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await openAttached(access, http, scope, listed, session);
        const work = new psono_work/* Work */.Q(() => http.throwIfOver());
        const tree = await readTree(session, userKey, scope, work);
        return {
            tree,
            work,
            key: { restricted: false, write: session.write },
            read: (entries) => readSecrets(session, entries, tree.entries, work),
            close: () => session.close(),
        };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/**
 * A restricted key has no folders, and the titles that the server lists are sealed with a key that it never gets:
 * they are taken from the data of all that is attached. Where only ids are asked for, nothing is listed.
 */
async function openAttached(access, http, scope, all, session) {
    const secrets = new Map();
    const read = (id) => {
        let secret = secrets.get(id);
        if (secret === undefined) {
            secret = readAttached(http, access.apiKeyId, access.secretKey, id);
            secrets.set(id, secret);
        }
        return secret;
    };
    const listing = all || scope.within("", false) ? listAttached(http, access.apiKeyId) : undefined;
    // At once: an id need not wait for the list.
    for (const id of scope.ids)
        void read(id).catch(() => undefined);
    const listed = await listing;
    const nameless = [];
    const tree = { entries: [], folders: new Map([["", 1]]), trashed: [], unreadable: [], nameless };
    const work = new psono_work/* Work */.Q(() => http.throwIfOver());
    const entry = { folder: "", type: "", key: "" };
    if (listed === undefined) {
        for (const id of scope.ids)
            tree.entries.push({ ...entry, path: "", name: "", id });
    }
    else {
        const reading = Promise.all(listed.map(async (id) => ({ id, data: await read(id) })));
        const loading = http.left().then(() => __webpack_require__.e(/* import() */ 180).then(__webpack_require__.bind(__webpack_require__, 180)));
        const [found, { titleOf }] = await Promise.all([reading, loading]);
        for (const { id, data } of found) {
            if (data instanceof errors/* ActionError */.l)
                nameless.push(data);
            const title = data instanceof errors/* ActionError */.l ? "" : (titleOf(data) ?? "");
            if (work.count(1 + Math.min(title.length, TITLE)))
                await work.pause();
            // One with a longer title is asked for by its id, as one without a title is.
            const name = title.length > TITLE ? "" : (0,vault_scope/* normal */.qb)(title);
            tree.entries.push({ ...entry, path: name === "" ? "" : `/${name}`, name, id });
        }
    }
    return {
        tree,
        work,
        key: { restricted: true, write: session?.write },
        read: async (entries) => {
            const ids = [...new Set(entries.map(({ id }) => id))];
            return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)])));
        },
        close: async () => session?.close(),
    };
}


/***/ }),

/***/ 840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   qb: () => (/* binding */ normal)
/* harmony export */ });
/* unused harmony export under */
/** What of the vault can matter to these requests: shares elsewhere need not be read. */
function scopeOf(requests) {
    const ids = new Set();
    // Folders in which a share can matter: one in the place of an entry, and one in the place of a folder.
    const entries = new Set();
    const folders = new Set();
    const deep = [];
    for (const { source } of requests) {
        if ("id" in source)
            ids.add(source.id);
        else if ("path" in source) {
            // Only reading it tells whether a share has the name of the next folder.
            const above = foldersAbove(normal(source.path));
            for (const path of above)
                entries.add(path);
            for (const path of above.slice(0, -1))
                folders.add(path);
        }
        else {
            const path = normal(source.folder);
            for (const above of foldersAbove(path)) {
                entries.add(above);
                folders.add(above);
            }
            entries.add(path);
            if (source.deep)
                deep.push(path);
        }
    }
    const within = (at, isFolder) => (isFolder ? folders : entries).has(at) || deep.some((path) => under(at, path));
    return { ids, within, steps: deep.length + 1 };
}
/** Every part of a path that a slash follows, from the root on. */
function foldersAbove(path) {
    const above = [];
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
        above.push(path.slice(0, at));
    return above;
}
/** The form in which paths are compared: Psono's clients store names as typed, and the same letters have two forms. */
function normal(path) {
    return path.normalize("NFC");
}
/** Whether a path is another one or below it, both of them normal. */
function under(path, other) {
    return path === other || path.startsWith(`${other}/`);
}


/***/ }),

/***/ 255:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

/**
 * Stands before tunnel, which http-client imports at its start: only a step with a proxy loads it, and the node:assert
 * that nothing else here needs.
 */
exports.xj = (options) => (__webpack_require__(591).httpOverHttp)(options);
exports.I9 = (options) => (__webpack_require__(591).httpsOverHttp)(options);
exports.aQ = (options) => (__webpack_require__(591).httpOverHttps)(options);
exports.vX = (options) => (__webpack_require__(591).httpsOverHttps)(options);


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in for undici, which is four fifths of a plain bundle. http-client imports it for `getAgentDispatcher()`
 * alone, which nothing here calls; its own requests and proxies go through node:http and tunnel.
 */
class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}


/***/ })

};
;