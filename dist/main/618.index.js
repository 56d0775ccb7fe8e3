"use strict";
exports.id = 618;
exports.ids = [618];
exports.modules = {

/***/ 618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* unused harmony exports reached, checkLines */
/* harmony import */ var _entries_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(180);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(984);
/* harmony import */ var _requests_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(206);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(184);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(917);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(874);






/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
async function list(access, http, description) {
    const vault = await (0,_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openVault */ .Z)(access, http, description, { ids: new Set(), within: () => true }, true);
    try {
        return linesOf(await reached(vault, vault.tree.entries), vault);
    }
    finally {
        await vault.close();
    }
}
/** Those of the vault's entries by path, with what is known of each. */
async function reached(vault, some) {
    const index = new _lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .Index */ .j(vault.tree, true);
    const collator = new Intl.Collator("en", { numeric: true });
    const entries = [...some].sort((a, b) => collator.compare(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1));
    // A restricted key's secrets are read already: only their data tells their types.
    const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
    return entries.map((entry) => {
        const { path, name, id } = entry;
        const data = secrets?.get(id);
        if (data instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l)
            return { path, name, type: entry.type, id, reference: id, error: data };
        const type = data === undefined ? entry.type : (0,_entries_fields_js__WEBPACK_IMPORTED_MODULE_0__.typeOf)(entry.type, data);
        const fields = data === undefined ? {} : { fields: (0,_entries_fields_js__WEBPACK_IMPORTED_MODULE_0__.filledFields)(data, type) };
        return { path, name, type, id, reference: index.reference({ ...entry, type }), ...fields };
    });
}
function linesOf(entries, vault) {
    const lines = [];
    for (const { path, name, type, id, reference, fields, error } of entries) {
        if (error !== undefined) {
            lines.push(`${id} (cannot be read: ${error.code})`);
            continue;
        }
        const told = fields === undefined ? "" : `, fields: ${fields.map(_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g).join(", ")}`;
        lines.push(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(path) || id} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(type) || "unknown type"}, ${id}${told})`);
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
    const name = (0,_requests_names_js__WEBPACK_IMPORTED_MODULE_2__/* .toName */ .$C)(entryName) ?? "SECRET";
    if (type === "environment_variables")
        return `* = ${reference}`;
    return `${name}${(0,_entries_fields_js__WEBPACK_IMPORTED_MODULE_0__.mainField)(type) === undefined ? "_*" : ""} = ${reference}`;
}


/***/ })

};
;