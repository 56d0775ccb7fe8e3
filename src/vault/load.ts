import type { FieldName } from "../entries/field-name.ts";
import { fieldsOf } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { Http } from "../psono/http.ts";
import { nameOf } from "../psono/secrets.ts";
import type { Entry, Located } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { type Exclusion, Exclusions } from "../requests/excluded.ts";
import { nameProblems } from "../requests/names.ts";
import type { Request } from "../requests/parse.ts";
import { printReference } from "../requests/reference.ts";
import type { Template } from "../requests/template.ts";
import type { Subject } from "../subject.ts";
import { LONGEST_NAME, normalSteps } from "../text.ts";
import { all, ifThere } from "./collect.ts";
import { fileData } from "./file-fields.ts";
import { Index } from "./lookup.ts";
import type { Vault } from "./open.ts";
import { isSure, Limited, namedOf, ofRequest, type Pick, picksOf, throwIfTooMany, unusedExclusions } from "./picks.ts";
import { described, readValues } from "./read-values.ts";
import { render } from "./render.ts";
import { isInFolder } from "./scope.ts";
import { isParts, type PartsRequest, partsOfFolder, withTexts } from "./texts.ts";
import type { Loaded, Skipped, Store } from "./value.ts";

/** `check` reads everything and exports nothing; `list` prints what the key can read. */
export type Mode = "load" | "check" | "list";

/** What a caller wants from a vault. */
export interface Wanted {
  readonly mode: Mode;
  readonly requests: readonly Request[];
  /** Their references are among the requests. */
  readonly templates?: readonly Template[];
  readonly exclude: readonly Exclusion[];
  readonly exportEnv: boolean;
  /** Whether errors may show names from the vault: not if the log is public. */
  readonly hints: boolean;
  /** Takes files that are too large for a value. */
  readonly store?: Store;
  /** Takes the number of File entries that a wildcard left out because its target isn't `file:`. */
  readonly onFilesLeftOut?: (subject: Subject, count: number) => void;
}

/**
 * Passes to `use` the value of every request, what is known about the key, and which optional requests found nothing,
 * while the session is being ended. If a value is missing, throws one array of all errors: there is never a partial
 * result.
 * @param opening the vault, opened for these inputs (`openFor`); it is closed here
 */
export async function load<T>(
  inputs: Wanted,
  http: Http,
  opening: Promise<Vault>,
  use: (loaded: Loaded[], key: Vault["key"], skipped: readonly Skipped[]) => T,
): Promise<Awaited<T>> {
  const vault = await opening;
  let closed: Promise<void> | undefined;
  try {
    const { work } = vault;
    const { templates = [] } = inputs;
    const index = await Index.of(vault.tree, inputs.hints, work);
    const exclude = new Exclusions(inputs.exclude);
    /** By request, or by value: files are checked more than once. */
    const skipped = new Map<Request | Pick, Skipped>();
    const excluded = (place: Located) => {
      work.count(exclude.size);
      return exclude.hasPlace(place);
    };
    const missed = (request: Request | PartsRequest) => (error: ActionError) => {
      const of = isParts(request) ? request.text : request;
      const name = `${of.name}${of.many ? "*" : ""}`;
      skipped.set(request, { name, source: printReference(of), error: error.about(of.subject) });
    };
    const asked = inputs.requests.map(partsOfFolder);
    const found = (
      await all(
        asked,
        work,
        ({ subject }) => subject,
        (request) => {
          const omitted = request.many ? excluded : () => false;
          const read = async () =>
            withoutFiles(request, await index.find(request, omitted), inputs).map((entry) => ({ request, entry }));
          // Without a session there are no folders: the path isn't missing, but the session's inputs are.
          const folders = vault.tree.direct === true && isInFolder(request.source);
          return folders ? read() : ifThere(request, read, missed(request), () => index.hidden(request, omitted));
        },
      )
    ).flat();
    await throwIfTooMany(found, (one) => isSure(one, exclude), work);
    const secrets = await vault.read(found.map(({ entry }) => entry));
    const limited = new Limited();
    const requests = new Set(asked);
    const kept = (
      await all(found, work, ofRequest, async ({ request, entry }) => {
        const data = secrets.get(nameOf(entry));
        if (data instanceof ActionError) throw data;
        const fields = fieldsOf(data ?? fileData(entry) ?? {}, entry.type, work);
        const read = () => picksOf(request, entry, fields, inputs.hints, work);
        const picks = await ifThere(request, read, missed(request));
        for (const pick of picks) requests.add(pick.request);
        return limited.take(await without(exclude, picks, work));
      })
    ).flat();
    limited.throwIfTooMany();
    const texts = [...requests].filter(isParts);
    // A reference in a template has a filter, and no name of its own.
    const byText = Map.groupBy(kept, ({ request }) => (isParts(request) ? request : request.filter));
    const namesOf = (some: readonly Pick[] = []) => some.map((pick) => namedOf(pick, index));
    const ownTexts = texts.flatMap(({ text }) => (text.filter === undefined ? [text] : []));
    const problems = [
      ...(await unusedExclusions(exclude, kept, inputs.hints, work)),
      ...nameProblems([...templates, ...namesOf(byText.get(undefined)), ...ownTexts], inputs.exportEnv),
      ...texts.flatMap((text) => nameProblems(namesOf(byText.get(text)), false)),
    ];
    if (problems.length > 0) throw problems;
    const read = await readValues(kept, inputs, http, vault, secrets, (pick) => (error) => {
      // A text of many values is there without those that are empty.
      if (skipped.has(pick) || isParts(pick.request)) return;
      const { name, source, subject } = described(pick, inputs);
      skipped.set(pick, { name, source, error: error.about(subject) });
    });
    const whole =
      texts.length === 0
        ? read.map(({ loaded }) => loaded)
        : await withTexts(inputs.requests, texts, read, inputs.hints, work);
    const loaded = render(whole, inputs.requests, templates);
    closed = vault.close();
    return await use(loaded, vault.key, [...skipped.values()]);
  } finally {
    await (closed ?? vault.close());
  }
}

/** The values that remain after the exclusions. */
async function without(exclude: Exclusions, picks: readonly Pick[], work: Work): Promise<readonly Pick[]> {
  if (exclude.size === 0) return picks;
  const kept: Pick[] = [];
  for (const pick of picks) {
    const { request, name, entry, fields, field } = pick;
    if (work.count(exclude.size + normalSteps(name, LONGEST_NAME))) await work.pause();
    const means = (asked: FieldName) => field !== undefined && fields.means(asked, field);
    if (!request.many || !(exclude.hasName(name) || exclude.hasField(entry, means))) kept.push(pick);
  }
  return kept;
}

/** A folder's wildcard includes File entries only as files: their base64 would usually be too long for a value. */
function withoutFiles(
  request: Request | PartsRequest,
  entries: readonly Entry[],
  { onFilesLeftOut }: Wanted,
): readonly Entry[] {
  if (!request.many || !("folder" in request.source) || request.target === "file") return entries;
  const kept = entries.filter(({ file }) => file === undefined);
  if (kept.length === entries.length) return entries;
  if (kept.length === 0)
    throw new ActionError("NO_SUCH_ENTRY", "only-files", { path: `${request.source.folder}/`, text: isParts(request) });
  onFilesLeftOut?.(request.subject, entries.length - kept.length);
  return kept;
}
