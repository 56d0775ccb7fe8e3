/**
 * What one share that the user accepted may take of a walk, together with all shares in it. Other users write there, and
 * could otherwise use up the limits of the whole vault.
 */
const LIMITS = {
  /** Folders and entries. */
  nodes: 500_000,
  /** Characters of the paths of folders. */
  characters: 25_000_000,
  /** Steps of work. Real vaults take some 50 for each entry. */
  steps: 20_000_000,
  /** Links that are followed. */
  links: 5_000,
  /** Shares that are requested from the server. */
  requests: 1_000,
  /** Bytes of JSON. */
  bytes: 32 * 1024 * 1024,
};

/** A share in another one has half the limits of that one, so that it's over first. So many levels are told apart. */
const LEVELS = 3;

/** What an allowance is of. */
type Resource = keyof typeof LIMITS;

/** The names of shares, each in the one before it; none for the user's own datastores, which have no limits. */
export type Chain = readonly string[];

/** Where a share is linked. */
interface Place {
  readonly name: string;
  readonly folder: string;
  readonly isFolder: boolean;
}

interface Allowance {
  readonly left: Record<Resource, number>;
  readonly places: Place[];
  isOver: boolean;
}

/** The allowances of the shares of a walk. */
export class Allowances {
  readonly #shares = new Map<string, Allowance>();
  readonly #onOver: (place: Place) => void;

  /** @param onOver takes each place of a share that wants more than it has: it's unreadable, also what was read of it */
  constructor(onOver: (place: Place) => void) {
    this.#onOver = onOver;
  }

  /** Notes a place that links the last share of a chain. */
  add(chain: Chain, place: Place): void {
    const share = this.#of(chain).at(-1);
    if (chain.length > LEVELS || share === undefined) return;
    if (share.isOver) this.#onOver(place);
    else share.places.push(place);
  }

  /** Takes from the allowances of a chain, the innermost first. False if one of them is over. */
  take(chain: Chain, of: Resource, amount: number): boolean {
    for (const share of this.#of(chain).reverse()) {
      this.#charge(share, of, amount);
      if (share.isOver) return false;
    }
    return true;
  }

  /** Takes once from each allowance of several chains. False if all of them are over. */
  takeOnce(chains: readonly Chain[], of: Resource, amount: number): boolean {
    for (const share of new Set(chains.flatMap((chain) => this.#of(chain)))) this.#charge(share, of, amount);
    return chains.some((chain) => !this.isOver(chain));
  }

  #charge(share: Allowance, of: Resource, amount: number): void {
    share.left[of] -= amount;
    if (share.left[of] >= 0 || share.isOver) return;
    share.isOver = true;
    for (const place of share.places) this.#onOver(place);
  }

  isOver(chain: Chain): boolean {
    return this.#of(chain).some((share) => share.isOver);
  }

  #of(chain: Chain): Allowance[] {
    return chain.slice(0, LEVELS).map((name, level) => {
      let share = this.#shares.get(name);
      if (share === undefined) {
        const left = { ...LIMITS };
        for (const of of Object.keys(left) as Resource[]) left[of] = Math.floor(left[of] / 2 ** level);
        share = { left, places: [], isOver: false };
        this.#shares.set(name, share);
      }
      return share;
    });
  }
}
