import http, { type Agent, type RequestOptions } from "node:http";
import https from "node:https";
import {
  getDefaultAutoSelectFamilyAttemptTimeout,
  type Socket,
  setDefaultAutoSelectFamilyAttemptTimeout,
} from "node:net";
import { type ConnectionOptions, checkServerIdentity, TLSSocket } from "node:tls";
import { getProxyUrl } from "@actions/http-client";
import { checkBypass } from "@actions/http-client/lib/proxy";
import { HttpsProxyAgent } from "https-proxy-agent";
import { ActionError } from "../errors.ts";
import type { Validity } from "../problems.ts";
import { connectionFailed, ProxyRefusal } from "./failures.ts";
import { type Certificates, outOfDate, secureContext } from "./tls.ts";

/**
 * Ms for each address of a host with several: Node's 250 ms aren't enough for a server 280 ms away. This is enough for
 * a SYN that is lost once and sent again after 1 s. Set for the whole process, so that it applies to the proxy's agent
 * too.
 */
const ATTEMPT = 2500;
setDefaultAutoSelectFamilyAttemptTimeout(Math.max(ATTEMPT, getDefaultAutoSelectFamilyAttemptTimeout()));

/** The route to one server: TLS, and connections that are reused, either direct or through the runner's proxy. */
export class Route {
  readonly #proxied: boolean;
  #valid: Validity | undefined;
  readonly #host: string;
  readonly #tls: ConnectionOptions;
  readonly #agent: Agent;
  readonly #closing = new AbortController();

  /** Throws `PROXY` if the variable that names a proxy isn't valid, and `INPUT` if a certificate isn't. */
  constructor(server: URL, certificates: Certificates) {
    const host = server.hostname.replace(/^\[|\]$/g, ""); // brackets around IPv6
    const context = secureContext(certificates);
    this.#host = host;
    this.#tls = {
      // Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED of an earlier step has no effect.
      rejectUnauthorized: true,
      ...(context && { secureContext: context }),
    };
    // No maxSockets: a request in an agent's queue can't be ended. Http limits the number of requests.
    const proxy = proxyOf(server);
    this.#proxied = proxy !== undefined;
    const onSocket = (socket: unknown) => {
      if (!(socket instanceof TLSSocket)) return;
      // Before Node's own listener, which closes the connection: after it, the certificate's dates aren't available.
      socket.prependOnceListener("secure", () => {
        this.#valid = outOfDate(socket.getPeerCertificate(true), Date.now()) ?? this.#valid;
      });
    };
    if (proxy !== undefined) this.#agent = proxyAgent(proxy, certificates, this.#closing.signal, onSocket);
    else if (server.protocol === "https:") this.#agent = new DirectAgent(onSocket);
    else this.#agent = new http.Agent({ keepAlive: true });
  }

  /** The error for a request (method and path) without a response. */
  errorOf(request: string, cause: unknown): ActionError {
    return connectionFailed(request, cause, this.#proxied, this.#valid);
  }

  /** Sets what a request through http-client needs. */
  prepare(options: RequestOptions): void {
    Object.assign(options, this.#tls, { host: this.#host, agent: this.#agent });
  }

  /** Closes the connections that no request uses. */
  dropIdle(): void {
    for (const sockets of Object.values(this.#agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }

  /** Closes every connection, including those on which a proxy hasn't responded yet. */
  close(): void {
    this.#agent.destroy();
    this.#closing.abort();
  }
}

/** An agent that exposes each connection it creates, as Node's documentation allows. */
class DirectAgent extends https.Agent {
  readonly #onSocket: (socket: unknown) => void;

  constructor(onSocket: (socket: unknown) => void) {
    super({ keepAlive: true });
    this.#onSocket = onSocket;
  }

  override createConnection(...given: Parameters<https.Agent["createConnection"]>) {
    const socket = super.createConnection(...given);
    this.#onSocket(socket);
    return socket;
  }
}

/** @param closing ends connections on which the proxy hasn't responded: a request's signal doesn't affect these */
function proxyAgent(
  proxy: string,
  { ca }: Certificates,
  closing: AbortSignal,
  onSocket: (socket: Socket) => void,
): Agent {
  // The client certificate is only for the server. Only an https:// proxy needs the CA.
  const context = proxy.startsWith("https:") ? secureContext({ ca, client: undefined }) : undefined;
  const agent = new TunnelAgent(proxy, {
    keepAlive: true,
    rejectUnauthorized: true,
    ...(context && { secureContext: context }),
    signal: closing,
  });
  agent.onSocket = onSocket;
  return agent;
}

class TunnelAgent extends HttpsProxyAgent<string> {
  onSocket: (socket: Socket) => void = () => undefined;

  /** All servers behind a proxy use TLS. Without this, the stack trace would decide. */
  override isSecureEndpoint(): boolean {
    return true;
  }

  /**
   * Throws `ProxyRefusal` for any status other than 200, which would otherwise look like a response from the server.
   */
  override async connect(...given: Parameters<HttpsProxyAgent<string>["connect"]>): Promise<Socket> {
    const [request, options] = given;
    const { host = "" } = options;
    let status = Number.NaN;
    request.once("proxyConnect", ({ statusCode }: { statusCode: number }) => {
      status = statusCode;
    });
    const socket = await super.connect(request, {
      ...options,
      secureEndpoint: true,
      // If the server is an IP address, Node would compare its certificate with the proxy's host.
      checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
    });
    this.onSocket(socket);
    // A request may have ended before the proxy responded. Nothing else would handle errors of its connection.
    if (status === 200 && !request.destroyed) return socket;
    socket.destroy();
    throw new ProxyRefusal(status);
  }
}

/** The proxy for a server; undefined if there is none. */
function proxyOf(server: URL): string | undefined {
  // http:// is only for loopback, which needs no proxy.
  const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
  if (name === undefined || server.protocol !== "https:" || checkBypass(server)) return undefined;
  let proxy = "";
  try {
    proxy = getProxyUrl(server.href);
  } catch {
    // It isn't valid.
  }
  // `proxy.example:3128` is a URL too, with the scheme `proxy.example`.
  if (/^https?:\/\/[^/]/.test(proxy)) return proxy;
  throw new ActionError("PROXY", "address", { variable: name });
}
