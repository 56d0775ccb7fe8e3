import { expect } from "vitest";

/** In `toMatchObject`, an object without keys: `{}` would match any object. */
export const NONE: unknown = expect.toSatisfy((object: object) => Object.keys(object).length === 0, "has no keys");
