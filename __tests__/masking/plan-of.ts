/** What a step registers for values, for tests. */
import { exposureText } from "../../src/action/messages.ts";
import { finish } from "../../src/masking/finish.ts";
import { type Options, type Plan, planMasks } from "../../src/masking/plan.ts";
import { settingsOf } from "../../src/masking/settings.ts";

export interface Value {
  value: string;
  username?: string;
}

/** The plan of a step with these values, on a runner that is known to be GitHub's where `derives` is set. */
export function planOf(values: readonly Value[], options?: Options): Plan {
  return finish(
    planMasks(
      values.map((value, at) => ({ ...value, at: `secrets, line ${at + 1}` })),
      options,
    ),
  );
}

/** What is registered for one value, what can't be hidden of it, and whether encodings had to be left out. */
export function masksOf(value: string, username?: string) {
  const { texts, exposed, incomplete } = planOf([{ value, ...(username !== undefined && { username }) }]);
  return { forms: texts, unmasked: exposed[0] && exposureText(exposed[0].exposure), incomplete: incomplete.length > 0 };
}

/** The texts of the settings in a line, worth a mask or not. */
export function partsOf(line: string): string[] {
  return [...settingsOf(line)].flatMap((setting) => (setting === undefined ? [] : [setting.text]));
}
