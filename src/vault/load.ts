import { type FieldName, printFieldName } from "../entries/field-name.ts";
import { fieldsOf } from "../entries/fields.ts";
import { readPointer } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import { fileOfItem } from "../psono/files/stored-file.ts";
import type { Http } from "../psono/http.ts";
import { nameOf, type Secrets, TotalSize } from "../psono/secrets.ts";
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
import { loadFiles } from "./load-files.ts";
import { Index } from "./lookup.ts";
import { noSuchField, noValueAt } from "./no-field.ts";
import type { Vault } from "./open.ts";
import { called, isSure, Limited, namedOf, type Pick, picksOf, throwIfTooMany, unusedExclusions } from "./picks.ts";
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
    const read = await values(kept, inputs, http, vault, secrets, (pick) => (error) => {
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

/**
 * Reads the requested fields. If the current TOTP code is about to expire, waits for the next one.
 * @param missed returns a function that takes the error of an optional value that isn't found
 */
async function values(
  picks: readonly Pick[],
  inputs: Wanted,
  http: Http,
  vault: Vault,
  secrets: Secrets,
  missed: (pick: Pick) => (error: ActionError) => void,
): Promise<(Pick & { loaded: Loaded })[]> {
  const { work } = vault;
  const [total, checked] = [new TotalSize(), new TotalSize()];
  const others = (pick: Pick) => taken(pick, inputs, Date.now(), work, checked);
  const files = await loadFiles(
    picks,
    { inputs, http, vault, secrets, missed },
    (pick) => described(pick, inputs),
    others,
  );
  const wait = () =>
    picks.reduce((most, { fields, field }) => Math.max(most, field ? fields.wait(field, Date.now()) : 0), 0);
  // During the wait, another code may be about to expire.
  if (inputs.mode === "load") for (let ms = wait(); ms > 0; ms = wait()) await http.wait(ms);
  const now = Date.now();
  const field = async (pick: Pick) => {
    await confirm(pick, vault);
    return taken(pick, inputs, now, work, total);
  };
  return (
    await all(picks, work, ofRequest, (pick) =>
      ifThere(pick.request, async () => [{ ...pick, loaded: files.get(pick) ?? (await field(pick)) }], missed(pick)),
    )
  ).flat();
}

/**
 * Checks that a file in another user's share is there, if its ID is requested: the members of the share choose that ID, and
 * could give a file the ID of a secret that was deleted.
 */
async function confirm({ request, entry: { file, share } }: Pick, { files }: Vault): Promise<void> {
  if (file !== undefined && share !== undefined && "id" in request.source) await files?.check(fileOfItem(file.item));
}

/** @param total gets the size of the value: wildcards can find one entry many times */
async function taken(pick: Pick, inputs: Wanted, now: number, work: Work, total: TotalSize): Promise<Loaded> {
  const { request, entry, fields, field } = pick;
  if (work.count(field?.text?.length ?? 0)) await work.pause();
  const { pointer, many } = request;
  const value = field && fields.read(field, now);
  if (field === undefined || value === undefined) {
    const known = inputs.hints ? called(entry, true) : undefined;
    throw await noSuchField({ fields, asked: request.field, exists: field !== undefined, known, many }, work);
  }
  const asked = request.field && printFieldName(request.field);
  const text = pointer === undefined ? value.text : readPointer(value.text, pointer, asked);
  if (text === undefined) throw noValueAt(request, value.text, inputs.hints);
  total.add(text.length);
  const { username } = fields;
  return {
    ...described(pick, inputs),
    value: text,
    ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
    ...(pointer === undefined && value.sshKey && { sshKey: true }),
    ...(username !== undefined && { username }),
  };
}

/** What is known about a value without reading it. */
function described({ request, name, entry, fields, field }: Pick, inputs: Wanted): Omit<Loaded, "value"> {
  const { subject, pointer, target, many } = request;
  // The path of a wildcard's entry comes from the vault, not from the workflow.
  const byId = "id" in request.source || entry.path === "" || (many && !inputs.hints);
  const source = byId ? { id: entry.id } : { path: entry.path };
  const part = many && field !== undefined ? fields.referenceTo(field) : { field: request.field, pointer };
  const from = {
    entry: printReference({ source, field: undefined, pointer: undefined }),
    ...(field !== undefined && { field: printFieldName(fields.nameOf(field)), hidden: field.hidden }),
  };
  return { name, target, subject, source: printReference({ source, ...part }), from };
}

const ofRequest = ({ request }: { readonly request: Request }): Subject => request.subject;
