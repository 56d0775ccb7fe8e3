/** Runs at most `size` tasks at a time. The others wait, and start in order. */
export class Limit {
  #free: number;
  readonly #waiting: { readonly start: () => void; readonly reject: (error: Error) => void }[] = [];

  constructor(size: number) {
    this.#free = size;
  }

  /** Starts the task before this method returns if there is a free slot. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const start = () => {
      this.#free--;
      resolve(task().finally(() => this.#next()));
    };
    if (this.#free > 0) start();
    else this.#waiting.push({ start, reject });
    return promise;
  }

  /** Rejects every task that hasn't started. */
  clear(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #next(): void {
    this.#free++;
    this.#waiting.shift()?.start();
  }
}
