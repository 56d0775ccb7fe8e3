import type { UnreadableWhy } from "../problems/vault.ts";
import { Chain } from "./chain.ts";
import { fromHex, openSecretBox } from "./crypto.ts";
import { isTooLarge } from "./failures.ts";
import { asObject, containersIn, isObject, isUuid, type JsonObject, own, parseObject, stringOf } from "./json.ts";
import { Limit } from "./limit.ts";
import type { Session } from "./session.ts";
import type { Work } from "./work.ts";

/** The description of a share at a place that links it. */
export interface ShareLink {
  /** In lower case; empty if it isn't a UUID. */
  readonly id: string;
  /** In lower case; undefined if neither the link nor its container has one. */
  readonly key: string | undefined;
}

/**
 * The share that a child of a container links. Its key is in the link, or in the container's `share_index`. A container
 * is a datastore or a share. What encloses it gives no key, because other users write there.
 * @param indexes every `share_index` of the container from the link up to its root, the nearest first
 */
export function shareLinkOf(child: JsonObject, id: string, indexes: readonly JsonObject[]): ShareLink {
  let key = own(child, "share_secret_key");
  for (const index of indexes) {
    if (key !== undefined && key !== null) break;
    const indexed = own(index, id);
    if (isObject(indexed)) key = own(indexed, "secret_key");
  }
  return { id: isUuid(id) ? id.toLowerCase() : "", key: typeof key === "string" ? keyIn(key) : undefined };
}

/** A key in lower case. A text that is too long for one is any wrong key: many links could hold a copy of it. */
export function keyIn(text: string): string {
  return text.length > KEY ? "" : text.toLowerCase();
}

/** Length of a key in hex. */
const KEY = 64;
/** Shares that are requested at the same time, as many as `Http` sends: the others can still be too many. */
const AT_ONCE = 32;

/** Why a share is not read. */
type Closed = Extract<UnreadableWhy, string>;

/** A share that was requested, and the chains of the links to it. */
interface Sealed {
  readonly chains: Chain[];
  readonly share: Promise<JsonObject | Closed>;
  /** What paid for the first key when the share arrived, and has used that. */
  readonly paid: Set<unknown>;
}

/** The shares of one walk: each is requested once, and decrypted once with each key that a link gives for it. */
export class Shares {
  readonly #session: Session;
  readonly #work: Work;
  readonly #sealed = new Map<string, Sealed>();
  readonly #opened = new Map<string, JsonObject | Closed>();
  readonly #limit = new Limit(AT_ONCE);

  constructor(session: Session, work: Work) {
    this.#session = session;
    this.#work = work;
  }

  /**
   * Requests the share of a link, if it has an ID and a key; throws errors that affect the whole session.
   * @param chain the shares that contain the link, and the share itself
   */
  fetch({ id, key }: ShareLink, chain: Chain): Promise<JsonObject | Closed> | undefined {
    return this.#sealedOf(id, key, chain)?.share;
  }

  #sealedOf(id: string, key: string | undefined, chain: Chain): Sealed | undefined {
    if (id === "" || key === undefined || !isKey(key)) return undefined;
    let sealed = this.#sealed.get(id);
    if (sealed === undefined) {
      const chains = [chain];
      sealed = { chains, share: this.#limit.run(() => this.#fetch(id, chains)), paid: new Set() };
      // It can fail before anything waits for it.
      sealed.share.catch(() => undefined);
      this.#sealed.set(id, sealed);
    } else sealed.chains.push(chain);
    return sealed;
  }

  /** The content of the share, decrypted with this link's key. @param chain as in `fetch` */
  async content(link: ShareLink, chain: Chain): Promise<JsonObject | Closed> {
    const { id, key } = link;
    if (id === "" || key === undefined) return "no-key";
    const sealed = this.#sealedOf(id, key, chain);
    if (sealed === undefined) return "not-decrypted";
    const share = await sealed.share;
    if (typeof share === "string") return share;
    const known = this.#opened.get(nameOf(link));
    if (known !== undefined) return known;
    if (chain.isOver) return "too-large";
    // When it arrived, each of the shares around it paid for one key.
    if (!chain.takeAround("bytes", sizeOf(share) / 2, sealed.paid)) return "too-large";
    const opened = open(share, id, key, (containers) => chain.take("containers", containers));
    if (opened !== "too-large") this.#opened.set(nameOf(link), opened);
    if (this.#work.count(sizeOf(share))) await this.#work.pause();
    return opened;
  }

  async #fetch(id: string, chains: readonly Chain[]): Promise<JsonObject | Closed> {
    await Promise.resolve(); // until all links that are known now are among the chains
    if (Chain.takeOnce(chains, "requests", 1)) {
      const share = await this.#request(id, chains);
      if (typeof share === "string" || Chain.takeOnce(chains, "bytes", sizeOf(share) / 2)) return share;
    }
    // A share with room for it requests it again.
    this.#sealed.delete(id);
    return "too-large";
  }

  async #request(id: string, chains: readonly Chain[]): Promise<JsonObject | Closed> {
    try {
      const isWanted = () => chains.some((chain) => !chain.isOver);
      const { status, data } = await this.#session.request("GET", `/share/${id}/`, undefined, 200, isWanted);
      if (status !== 200) return "forbidden";
      const share = asObject(data, { kind: "share", id });
      const given = own(share, "id");
      // Responses aren't bound to their requests: this key can't decrypt another share's response.
      if (typeof given !== "string" || given.toLowerCase() !== id) return "forbidden";
      return { data: own(share, "data"), data_nonce: own(share, "data_nonce") };
    } catch (error) {
      // Others write in it: their mistakes mustn't fail a step that requests something else.
      if (isTooLarge(error)) return "too-large";
      throw error;
    }
  }
}

/** Distinguishes contents by the key that decrypts them. */
export function nameOf({ id, key = "" }: ShareLink): string {
  return `${id} ${key}`;
}

function isKey(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function sizeOf(sealed: JsonObject): number {
  const data = own(sealed, "data");
  return typeof data === "string" ? data.length : 1;
}

/** @param take whether there is room for so many objects and arrays */
function open(sealed: JsonObject, id: string, key: string, take: (containers: number) => boolean): JsonObject | Closed {
  const part = { kind: "share", id } as const;
  try {
    const text = openSecretBox(
      stringOf(sealed, "data", part),
      stringOf(sealed, "data_nonce", part),
      fromHex(key, { kind: "key", of: part }, 32),
      part,
    );
    return take(containersIn(text)) ? parseObject(text, part) : "too-large";
  } catch {
    return "not-decrypted"; // other entries aren't affected
  }
}
