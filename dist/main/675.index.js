"use strict";
exports.id = 675;
exports.ids = [675];
exports.modules = {

/***/ 675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  load: () => (/* binding */ load)
});

// EXTERNAL MODULE: ./build/entries/fields.js + 1 modules
var entries_fields = __webpack_require__(180);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/entries/json-pointer.js

/**
 * What a JSON Pointer (RFC 6901) finds in `text`: a string as it is, anything else as compact JSON with numbers as
 * they were written. Undefined where `text` is no JSON, or nothing or null stands there.
 */
function readPointer(text, pointer) {
    let value;
    try {
        value = (0,json/* parseExact */.jM)(text);
    }
    catch {
        return undefined;
    }
    for (const raw of pointer.split("/").slice(1)) {
        const token = raw.replaceAll("~1", "/").replaceAll("~0", "~");
        if (Array.isArray(value))
            value = /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
        else if ((0,json/* isObject */.Gv)(value))
            value = (0,json/* own */.ZV)(value, token);
        else
            return undefined;
    }
    return (0,json/* textOf */.b6)(value);
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/requests/excluded.js
var excluded = __webpack_require__(502);
// EXTERNAL MODULE: ./build/requests/names.js
var names = __webpack_require__(206);
// EXTERNAL MODULE: ./build/requests/parse.js
var parse = __webpack_require__(941);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(184);
// EXTERNAL MODULE: ./build/vault/lookup.js + 2 modules
var lookup = __webpack_require__(579);
;// CONCATENATED MODULE: ./build/vault/load.js









/**
 * Gives `use` the value of every request and what is known of the key, while the session is being ended. Throws one
 * array of all errors where a value is missing: there never is a part.
 * @param opening the vault, opened for these inputs (`openFor`); it is closed here
 */
async function load(inputs, http, opening, use) {
    const vault = await opening;
    let closed;
    try {
        const { work } = vault;
        const index = await lookup/* Index */.j.of(vault.tree, inputs.hints, work);
        const except = new excluded/* Except */.E(inputs.except);
        const excepted = (place) => {
            work.count(except.size);
            return except.hasPlace(place);
        };
        const found = (await load_all(inputs.requests, work, (request) => {
            const omitted = request.many ? excepted : () => false;
            const read = async () => (await index.find(request, omitted)).map((entry) => ({ request, entry }));
            return forgiving(request, read, () => index.hidden(request, omitted));
        })).flat();
        const secrets = await vault.read(found.map(({ entry }) => entry));
        const picks = (await load_all(found, work, async ({ request, entry }) => {
            const data = secrets.get(entry.id);
            if (data instanceof errors/* ActionError */.l)
                throw data.about(request.subject);
            return picksOf(request, entry, data ?? {}, inputs);
        })).flat();
        const kept = picks.filter(({ request, name }) => !request.many || !except.hasName(name));
        const named = kept.map(({ request, name, entry }) => ({
            ...request,
            name,
            ...(request.many && {
                origin: called(entry, inputs),
                bare: request.name === "",
                hidden: !inputs.hints,
            }),
        }));
        const problems = [...except.unused(), ...(0,names/* nameProblems */.W1)(named, inputs.exportEnv)];
        if (problems.length > 0)
            throw problems;
        const loaded = await values(kept, inputs, http, work);
        closed = vault.close();
        return await use(loaded, vault.key);
    }
    finally {
        await (closed ?? vault.close());
    }
}
/** The fields that a request takes from an entry, under the name of each. */
function picksOf(request, entry, data, inputs) {
    const type = (0,entries_fields.typeOf)(entry.type, data);
    const pick = { request, entry, data, type };
    const { name, many, source, field } = request;
    if (!many)
        return [{ ...pick, name, field }];
    if ("folder" in source && type !== "environment_variables") {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field: field ?? (0,entries_fields.mainField)(type) }];
    }
    if ("folder" in source && field !== undefined) {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field }];
    }
    const fields = (0,entries_fields.wildcardFields)(data, type);
    if (fields.length === 0 && !request.optional) {
        throw new errors/* ActionError */.l("NO_SUCH_FIELD", `${request.at}: ${called(entry, inputs)} holds no value.`);
    }
    // A variable has its own name already; a field's is made one.
    const named = (field) => (type === "environment_variables" ? field : (0,names/* toName */.$C)(field));
    return fields.map((field) => ({ ...pick, name: prefixed(name, named(field)), field }));
}
/** A prefix alone would be the name of whatever has none. */
function prefixed(prefix, name) {
    return name ? prefix + name : "";
}
/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks, inputs, http, work) {
    const wait = () => Math.max(0, ...picks.map(({ data, type, field }) => (0,entries_fields.totpWait)(data, type, field, Date.now())));
    // While one is waited out another may come to its end.
    if (inputs.mode === "load")
        for (let ms = wait(); ms > 0; ms = wait())
            await http.wait(ms);
    const now = Date.now();
    return (await load_all(picks, work, (pick) => forgiving(pick.request, async () => [taken(pick, inputs, now)]))).flat();
}
function taken({ request, name, entry, data, type, field }, inputs, now) {
    const { at, pointer, target } = request;
    const value = (0,entries_fields.readField)(data, type, field, at, now);
    if (value === undefined)
        throw noSuchField(at, entry, data, type, field, inputs);
    const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
    if (text === undefined) {
        throw new errors/* ActionError */.l("NO_SUCH_FIELD", `${at}: the field is no JSON, or nothing stands in it at this pointer.`);
    }
    const username = (0,json/* textOf */.b6)((0,json/* own */.ZV)(data, `${type}_username`));
    // The path of a wildcard's entry is the vault's own word, not the workflow's.
    const byId = "id" in request.source || entry.path === "" || (request.many && !inputs.hints);
    const source = byId ? { id: entry.id } : { path: entry.path };
    return {
        name,
        target,
        value: text,
        ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
        at,
        source: (0,parse/* printReference */.nt)({ source, field, pointer }),
        ...(username !== undefined && { username }),
    };
}
function noSuchField(at, entry, data, type, field, inputs) {
    const filled = (0,entries_fields.filledFields)(data, type).map(build_text/* printable */.g);
    const shown = filled.length === 0 ? "none" : `${filled.slice(0, 10).join(", ")}${filled.length > 10 ? ", …" : ""}`;
    const fields = inputs.hints ? ` Fields with a value: ${shown}.` : "";
    const main = (0,entries_fields.mainField)(type);
    const why = field === undefined && main !== undefined
        ? `its main field, ${main}, is empty.`
        : field === undefined
            ? `entries of ${inputs.hints ? `the type ${(0,build_text/* printable */.g)(type) || "unknown"}` : "its type"} have no main field. Name one after #, or take all with a * in the name.`
            : `the field ${inputs.hints ? `${(0,build_text/* printable */.g)(field)} ` : ""}is unknown or empty.`;
    return new errors/* ActionError */.l("NO_SUCH_FIELD", `${at}: ${why}${fields}${inputs.hints ? ` (${called(entry, inputs)})` : ""}`);
}
/** How an error names an entry. */
function called(entry, inputs) {
    return inputs.hints && entry.path !== "" ? (0,build_text/* printable */.g)(entry.path) : entry.id;
}
/**
 * The result, or nothing where an optional request finds no entry or no field.
 * @param hidden why it may be there all the same
 */
async function forgiving(request, read, hidden) {
    try {
        return await read();
    }
    catch (error) {
        const missing = error instanceof errors/* ActionError */.l && ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"].includes(error.code);
        if (!request.optional || !missing)
            throw error;
        const why = await hidden?.();
        if (why !== undefined)
            throw why;
        return [];
    }
}
/** Maps one element after another and throws all errors together; what ends the whole step is thrown at once. */
async function load_all(list, work, map) {
    const problems = [];
    const results = [];
    for (const element of list) {
        if (work.count(10))
            await work.pause();
        try {
            results.push(await map(element));
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.l) || ["TIMEOUT", "CANCELLED"].includes(error.code))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return results;
}


/***/ })

};
;