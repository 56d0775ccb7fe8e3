"use strict";
exports.id = 840;
exports.ids = [840];
exports.modules = {

/***/ 459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  list: () => (/* binding */ list)
});

// UNUSED EXPORTS: checkLines, reached, shownPath

// EXTERNAL MODULE: ./build/entries/fields.js + 1 modules
var entries_fields = __webpack_require__(180);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/requests/names.js
var names = __webpack_require__(206);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(184);
// EXTERNAL MODULE: ./build/vault/lookup.js + 2 modules
var lookup = __webpack_require__(579);
// EXTERNAL MODULE: ./build/vault/open.js + 1 modules
var vault_open = __webpack_require__(874);
;// CONCATENATED MODULE: ./build/vault/sorted.js
/**
 * A sorted copy (bottom-up merge sort, Knuth, TAOCP vol. 3, 5.2.4): stable, and interrupted as all work over data of the vault is, which
 * `Array.prototype.sort` can't be.
 * @param compare counts its own steps
 */
async function sorted(list, compare, work) {
    let from = [...list];
    for (let width = 1; width < from.length; width *= 2) {
        const into = [];
        for (let start = 0; start < from.length; start += 2 * width) {
            const middle = Math.min(start + width, from.length);
            const end = Math.min(middle + width, from.length);
            let left = start;
            let right = middle;
            while (left < middle || right < end) {
                if (work.count(1))
                    await work.pause();
                const takeLeft = right === end || (left < middle && compare(from[left], from[right]) <= 0);
                into.push(from[takeLeft ? left++ : right++]);
            }
        }
        from = into;
    }
    return from;
}

;// CONCATENATED MODULE: ./build/vault/list.js







/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
async function list(access, http, description) {
    const vault = await (0,vault_open/* openVault */.Z)(access, http, description, { ids: new Set(), within: () => true }, true);
    try {
        return await linesOf(await reached(vault, vault.tree.entries), vault);
    }
    finally {
        await vault.close();
    }
}
/** Those of the vault's entries by path, with what is known of each. */
async function reached(vault, some) {
    const { work } = vault;
    const index = await lookup/* Index */.j.of(vault.tree, true, work);
    const entries = await sorted(some, byPath(work), work);
    // A restricted key's secrets are read already: only their data tells their types.
    const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
    const all = [];
    for (const entry of entries) {
        if (work.count(1 + entry.path.length))
            await work.pause();
        const { path, folder, name, id } = entry;
        const data = secrets?.get(id);
        if (data instanceof errors/* ActionError */.l) {
            all.push({ path, folder, name, type: entry.type, id, reference: id, error: data });
            continue;
        }
        const type = data === undefined ? entry.type : (0,entries_fields.typeOf)(entry.type, data);
        const fields = data === undefined ? {} : { fields: (0,entries_fields.filledFields)(data, type) };
        all.push({ path, folder, name, type, id, reference: index.reference({ ...entry, type }), ...fields });
    }
    return all;
}
/** Compares by path, and where that is one, by id. */
function byPath(work) {
    const collator = new Intl.Collator("en", { numeric: true });
    const compare = (a, b) => {
        work.count(a.length + b.length);
        return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
    };
    // Strings of their own: those of the entries would be kept as they are compared, in memory for each entry's path.
    const path = ({ folder, name }) => `${folder}/${name}`;
    return (a, b) => (a.folder === b.folder ? compare(a.name, b.name) : compare(path(a), path(b))) || (a.id < b.id ? -1 : 1);
}
/** The path of an entry, as a line of the log shows it; empty where it has none. */
function shownPath({ path, folder }) {
    // What is cut off at its end needs no end.
    return (0,build_text/* printable */.g)(folder.length > build_text/* LONGEST */.z ? folder : path);
}
async function linesOf(entries, vault) {
    const lines = [];
    for (const entry of entries) {
        if (vault.work.count(1 + entry.name.length))
            await vault.work.pause();
        const { name, type, id, reference, fields, error } = entry;
        if (error !== undefined) {
            lines.push(`${id} (cannot be read: ${error.code})`);
            continue;
        }
        const told = fields === undefined ? "" : `, fields: ${fields.map(build_text/* printable */.g).join(", ")}`;
        lines.push(`${shownPath(entry) || id} (${(0,build_text/* printable */.g)(type) || "unknown type"}, ${id}${told})`);
        lines.push(`    ${requestLine(name, type, reference)}`);
    }
    const { length } = vault.tree.unreadable;
    if (length > 0)
        lines.push(`${length} share(s) cannot be read with this key.`);
    return lines;
}
/** What would be handed over, for a terminal: name, target and source, never a value. */
function checkLines(loaded, exportEnv) {
    const both = exportEnv ? "output and variable" : "output";
    const to = { env: "variable", output: "output", file: `file, ${both}`, default: both };
    return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${printable(source)}`);
}
function requestLine(entryName, type, reference) {
    const name = (0,names/* toName */.$C)(entryName) ?? "SECRET";
    if (type === "environment_variables")
        return `* = ${reference}`;
    return `${name}${(0,entries_fields.mainField)(type) === undefined ? "_*" : ""} = ${reference}`;
}


/***/ })

};
;