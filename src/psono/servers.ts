import type { Server } from "./exchange.ts";
import { Route } from "./route.ts";
import type { Certificates } from "./tls.ts";

/** The Psono server, and the other hosts that it provided. */
export class Servers {
  readonly main: Server;
  readonly #ca: string | undefined;
  readonly #others = new Map<string, Server>();

  /**
   * @param base URL of the Psono server without a final slash
   * Throws `PROXY` if the variable that names a proxy isn't valid, and `INPUT` if a certificate isn't.
   */
  constructor(base: string, certificates: Certificates, headers: Readonly<Record<string, string>>) {
    this.main = { base, route: new Route(new URL(base), certificates), headers };
    this.#ca = certificates.ca;
  }

  /** Scheme, host and port of the Psono server. */
  get origin(): string {
    return new URL(this.main.base).origin;
  }

  /**
   * The route to the host of a URL. A host other than the Psono server gets the CA, but neither the headers nor the
   * client certificate.
   */
  at({ origin, href }: URL): Server {
    if (origin === this.origin) return { ...this.main, base: origin };
    let server = this.#others.get(origin);
    if (server === undefined) {
      const route = new Route(new URL(href), { ca: this.#ca, client: undefined });
      server = { base: origin, route, headers: {} };
      this.#others.set(origin, server);
    }
    return server;
  }

  close(): void {
    for (const { route } of [this.main, ...this.#others.values()]) route.close();
  }
}
