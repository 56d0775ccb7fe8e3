/**
 * The texts to register with the runner for a value: itself, its lines, and the forms in which tools print it.
 * Blank texts are left out: masking them would blank the log.
 */
export function masksOf(value: string): string[] {
  const forms = new Set<string>();
  const add = (form: string) => {
    if (form.trim() !== "") forms.add(form);
  };
  add(value);
  add(value.trim());
  for (const line of value.split(/\r\n|\r|\n/)) {
    if (line.trim().length >= 4 || !/[\r\n]/.test(value)) add(line.trim());
  }
  if (value.length >= 4) {
    const base64 = Buffer.from(value).toString("base64");
    add(base64);
    add(base64.replace(/=+$/, ""));
    add(JSON.stringify(value).slice(1, -1));
    add(encodeURIComponent(value.toWellFormed()));
  }
  return [...forms];
}
