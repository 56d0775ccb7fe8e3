/** The facts of reasons without facts. */
export type None = Readonly<Record<string, never>>;

/** Reasons that need no facts. */
export type Causes<R extends string> = Readonly<Record<R, None>>;

export interface Id {
  readonly id: string;
}
