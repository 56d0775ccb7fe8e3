/**
 * What one share that the user accepted may take of a walk, and what all shares in it may take together. Other users
 * write there, and could otherwise use up the limits of the whole vault.
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
  /** Objects and arrays in the JSON. Each can take some 400 bytes of memory, for 7 characters of text. */
  containers: 600_000,
};

/** A share in another one has half the limits of that one. So many levels have limits of their own. */
const LEVELS = 3;

/** What an allowance is of. */
type Resource = keyof typeof LIMITS;

/** Where a share is linked. */
interface Place {
  readonly name: string;
  readonly folder: string;
  readonly isFolder: boolean;
}

type OnOver = (place: Place) => void;

/** What may still be taken, and the places that are unreadable once more was wanted. */
class Allowance {
  readonly #left: Record<Resource, number>;
  readonly #onOver: OnOver;
  readonly #places: Place[] = [];
  isOver = false;

  constructor(level: number, onOver: OnOver) {
    this.#left = { ...LIMITS };
    for (const of of Object.keys(LIMITS) as Resource[]) this.#left[of] = Math.floor(LIMITS[of] / 2 ** level);
    this.#onOver = onOver;
  }

  add(place: Place): void {
    if (this.isOver) this.#onOver(place);
    else this.#places.push(place);
  }

  charge(of: Resource, amount: number): void {
    this.#left[of] -= amount;
    if (this.#left[of] >= 0 || this.isOver) return;
    this.isOver = true;
    for (const place of this.#places) this.#onOver(place);
  }
}

/**
 * Shares, each in the one before it; empty for the user's own datastores, which have no limits. A share has a chain for
 * each share that links it, so that its own limits don't depend on the others.
 */
export class Chain {
  /** The number of shares. */
  readonly length: number;
  readonly #name: string;
  readonly #above: Chain | undefined;
  readonly #onOver: OnOver;
  readonly #longer = new Map<string, Chain>();
  /** What all shares in the last one may take together; none below the levels. */
  readonly #inner: readonly Allowance[];
  /** The allowances of the shares around the last one for what is in them, the nearest first. */
  readonly #around: readonly Allowance[];
  /** The allowance of the last share, and those around it. */
  readonly #all: readonly Allowance[];
  /** What makes the last share unreadable. */
  readonly #limits: readonly Allowance[];

  /** An empty chain. @param onOver takes each place that is unreadable, also what was read of it */
  static empty(onOver: OnOver): Chain {
    const reported = new Set<Place>();
    const once = (place: Place) => {
      if (reported.has(place)) return;
      reported.add(place);
      onOver(place);
    };
    return new Chain("", undefined, once);
  }

  private constructor(name: string, above: Chain | undefined, onOver: OnOver) {
    this.#name = name;
    this.#above = above;
    this.#onOver = onOver;
    this.length = above === undefined ? 0 : above.length + 1;
    const level = this.length - 1;
    const limited = level >= 0 && level < LEVELS;
    const own = limited ? [new Allowance(level, onOver)] : [];
    this.#inner = limited ? [new Allowance(level, onOver)] : [];
    this.#around = above === undefined ? [] : [...above.#inner, ...above.#around];
    this.#all = [...own, ...this.#around];
    this.#limits = [...new Set([...this.#all, ...(above === undefined ? [] : above.#limits)])];
  }

  /** The chain with a share that something in the last one links. */
  with(name: string): Chain {
    let chain = this.#longer.get(name);
    if (chain === undefined) {
      chain = new Chain(name, this, this.#onOver);
      this.#longer.set(name, chain);
    }
    return chain;
  }

  /** Whether a share is one of the chain. */
  includes(name: string): boolean {
    for (let chain: Chain = this; chain.#above !== undefined; chain = chain.#above)
      if (chain.#name === name) return true;
    return false;
  }

  /** Notes a place that links the last share. Places that are deeper than the levels are in one that was noted. */
  add(place: Place): void {
    if (this.length > LEVELS + 1) return;
    for (const allowance of this.#all.slice(0, this.length > LEVELS ? 1 : 2)) allowance.add(place);
  }

  /** Takes from the allowances, the innermost first. False if one of them is over. */
  take(of: Resource, amount: number): boolean {
    return this.#take(this.#all, of, amount);
  }

  /**
   * Takes only from the allowances that the shares around the last one have for what is in them.
   * @param credit those that have paid before: each of them is removed, and doesn't pay
   */
  takeAround(of: Resource, amount: number, credit: Set<unknown>): boolean {
    return this.#take(
      this.#around.filter((allowance) => !credit.delete(allowance)),
      of,
      amount,
    );
  }

  #take(allowances: readonly Allowance[], of: Resource, amount: number): boolean {
    if (this.isOver) return false;
    for (const allowance of allowances) {
      allowance.charge(of, amount);
      if (allowance.isOver) return false;
    }
    return true;
  }

  /** Takes once from each allowance of several chains. False if all of them are over. @param charged gets those that pay */
  static takeOnce(chains: readonly Chain[], of: Resource, amount: number, charged = new Set<unknown>()): boolean {
    for (const chain of chains) {
      if (chain.isOver) continue; // the shares around it don't pay for it
      for (const allowance of chain.#all) {
        if (!charged.has(allowance)) allowance.charge(of, amount);
        charged.add(allowance);
        // Bytes that have arrived cost time and memory, also if the share itself is too large.
        if (allowance.isOver && of !== "bytes") break;
      }
    }
    return chains.some((chain) => !chain.isOver);
  }

  get isOver(): boolean {
    return this.#limits.some((allowance) => allowance.isOver);
  }
}
