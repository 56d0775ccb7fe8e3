import type { UnreadableWhy } from "../problems/vault.ts";
import { Chain } from "./chain.ts";
import { fromHex, openSecretBox } from "./crypto.ts";
import { isTooLarge } from "./failures.ts";
import { asObject, CONTAINERS, containersIn, isObject, isUuid, type JsonObject, own, parseObject } from "./json.ts";
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

/** Lengths of a key and of a nonce in hex. */
const KEY = 64;
const NONCE = 48;
/** Bytes that a response over the maximum of 64 MiB counts as: its content is hex in it, twice encrypted. */
const TOO_LARGE = 16 * 1024 * 1024;
/** Shares that are requested at the same time, as many as `Http` sends: the others can still be too many. */
const AT_ONCE = 32;

/** Why a share is not read. */
type Closed = Extract<UnreadableWhy, string>;

/** A share as the server sends it: hex. */
interface Box {
  readonly data: string;
  readonly data_nonce: string;
}

/** A share that was requested, and the chains of the links to it. */
interface Sealed {
  readonly chains: Chain[];
  readonly share: Promise<Box | Closed>;
  /** What paid when the share arrived: each once for a key. */
  readonly credit: Set<unknown>;
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
  fetch({ id, key }: ShareLink, chain: Chain): Promise<unknown> | undefined {
    return this.#sealedOf(id, key, chain)?.share;
  }

  #sealedOf(id: string, key: string | undefined, chain: Chain): Sealed | undefined {
    if (id === "" || key === undefined || !isKey(key)) return undefined;
    let sealed = this.#sealed.get(id);
    if (sealed === undefined) {
      const [chains, credit] = [[chain], new Set()];
      sealed = { chains, credit, share: this.#limit.run(() => this.#fetch(id, chains, credit)) };
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
    if (!chain.takeAround("bytes", share.data.length / 2, sealed.credit)) return "too-large";
    const opened = open(share, id, key, (containers) => chain.take("containers", containers));
    if (opened !== "too-large") this.#opened.set(nameOf(link), opened);
    if (this.#work.count(share.data.length)) await this.#work.pause();
    return opened;
  }

  async #fetch(id: string, chains: readonly Chain[], credit: Set<unknown>): Promise<Box | Closed> {
    await Promise.resolve(); // until all links that are known now are among the chains
    while (Chain.takeOnce(chains, "requests", 1)) {
      const arrived = await this.#request(id, chains);
      if (arrived === undefined) continue;
      if (Chain.takeOnce(chains, "bytes", arrived.bytes, credit)) return arrived.share;
      break;
    }
    // A share with room for it requests it again.
    this.#sealed.delete(id);
    return "too-large";
  }

  /** The share, and the bytes of its content. Undefined if all links were over before it arrived. */
  async #request(id: string, chains: readonly Chain[]): Promise<{ share: Box | Closed; bytes: number } | undefined> {
    let wanted = true;
    const isWanted = () => {
      wanted = chains.some((chain) => !chain.isOver);
      return wanted;
    };
    try {
      const { status, data } = await this.#session.request("GET", `/share/${id}/`, undefined, 200, isWanted);
      if (status !== 200) return { share: "forbidden", bytes: 0 };
      const share = asObject(data, { kind: "share", id });
      const [given, text, nonce] = [own(share, "id"), own(share, "data"), own(share, "data_nonce")];
      const bytes = typeof text === "string" ? text.length / 2 : 0;
      // Responses aren't bound to their requests: this key can't decrypt another share's response.
      if (typeof given !== "string" || given.toLowerCase() !== id) return { share: "forbidden", bytes };
      if (typeof text !== "string" || typeof nonce !== "string" || nonce.length !== NONCE)
        return { share: "not-decrypted", bytes };
      return { share: { data: text, data_nonce: nonce }, bytes };
    } catch (error) {
      // Others write in it: their mistakes mustn't fail a step that requests something else.
      if (isTooLarge(error)) return wanted ? { share: "too-large", bytes: TOO_LARGE } : undefined;
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

/** @param take whether there is room for so many objects and arrays */
function open(
  { data, data_nonce }: Box,
  id: string,
  key: string,
  take: (containers: number) => boolean,
): JsonObject | Closed {
  const part = { kind: "share", id } as const;
  try {
    const text = openSecretBox(data, data_nonce, fromHex(key, { kind: "key", of: part }, 32), part);
    return take(containersIn(text, CONTAINERS)) ? parseObject(text, part) : "too-large";
  } catch {
    return "not-decrypted"; // other entries aren't affected
  }
}
