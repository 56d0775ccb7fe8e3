/**
 * What one share that the user accepted may take of a walk, together with all shares in it. Other users write there, and
 * could otherwise use up the limits of the whole vault.
 */
const LIMITS = {
  /** Folders and entries. */
  nodes: 500_000,
  /** Characters of the paths of folders. */
  characters: 25_000_000,
  /** Links that are followed. */
  links: 5_000,
  /** Bytes of decrypted JSON. */
  bytes: 32 * 1024 * 1024,
};

/** What an allowance is of. */
type Resource = keyof typeof LIMITS;

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

/** The allowances of a walk, by the name of the outermost share. */
export class Allowances {
  readonly #shares = new Map<string, Allowance>();
  readonly #onOver: (place: Place) => void;

  /** @param onOver takes each place of a share that wants more than it has: it's unreadable, also what was read of it */
  constructor(onOver: (place: Place) => void) {
    this.#onOver = onOver;
  }

  /** Notes a place where the user linked a share. */
  add(name: string, place: Place): void {
    const share = this.#of(name);
    if (share.isOver) this.#onOver(place);
    else share.places.push(place);
  }

  /** Takes from a share's allowance; `undefined` is the user's own datastores, which have no limit. False if it's over. */
  take(name: string | undefined, of: Resource, amount: number): boolean {
    if (name === undefined) return true;
    const share = this.#of(name);
    share.left[of] -= amount;
    if (share.left[of] < 0 && !share.isOver) {
      share.isOver = true;
      for (const place of share.places) this.#onOver(place);
    }
    return !share.isOver;
  }

  #of(name: string): Allowance {
    let share = this.#shares.get(name);
    if (share === undefined) {
      share = { left: { ...LIMITS }, places: [], isOver: false };
      this.#shares.set(name, share);
    }
    return share;
  }
}
