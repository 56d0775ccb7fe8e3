"use strict";
exports.id = 901;
exports.ids = [901];
exports.modules = {

/***/ 7396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecrets: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3966);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8927);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9439);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3456);





/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 * @param entries of one id, all have the same key: the caller has refused others
 * @param all every entry that was seen: two secrets with one key are told, as nothing sealed says which of them came
 */
async function readSecrets(session, entries, all, work = new _work_js__WEBPACK_IMPORTED_MODULE_4__/* .Work */ .Q()) {
    const found = await sharedKeys(entries, all, work);
    const wanted = new Map(entries.filter(({ id }) => !found.has(id)).map((entry) => [entry.id, entry]));
    const take = (answer, entry) => {
        try {
            found.set(entry.id, open(answer, entry));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l))
                throw error;
            found.set(entry.id, error);
        }
    };
    if (session.write && wanted.size > 1) {
        const what = "The answer with the secrets";
        const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
        for (const secret of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .elementsOf */ .ZE)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .expect200 */ .W)(answer, what), what), "secrets")) {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(secret) ? wanted.get(String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(secret, "id")).toLowerCase()) : undefined;
            if (entry !== undefined)
                take(secret, entry);
            if (work.count(entry === undefined ? 1 : sizeOf(secret)))
                await work.pause();
        }
    }
    else {
        const read = async (entry) => {
            const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
            if (status === 200)
                take((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(data, `Secret ${entry.id}`), entry);
        };
        await Promise.all([...wanted.values()].map(read));
    }
    for (const id of wanted.keys()) {
        if (!found.has(id)) {
            const why = `secret ${id} did not come back: it was deleted, or the user lost the right to read it.`;
            found.set(id, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_GONE", why));
        }
    }
    return found;
}
/** Psono's clients make a key for each secret: two with one were made to be exchanged. */
async function sharedKeys(entries, all, work) {
    const owners = new Map();
    const found = new Map();
    for (const { key, id } of entries) {
        if (work.count(1))
            await work.pause();
        if (/^[0-9a-f]{64}$/i.test(key))
            owners.set(key.toLowerCase(), id);
    }
    for (const list of [entries, all]) {
        for (const { id, key } of list) {
            if (work.count(1))
                await work.pause();
            const owner = owners.get(key.toLowerCase());
            if (owner === undefined || owner === id)
                continue;
            const why = `the secrets ${owner} and ${id} have one key, so one could be given for the other. Make one of them anew in Psono.`;
            for (const either of [owner, id])
                found.set(either, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SHARED_KEY", why));
        }
    }
    return found;
}
function sizeOf(answer) {
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(answer, "data");
    return typeof data === "string" ? data.length : 1;
}
function open(answer, entry) {
    const what = `Secret ${entry.id}`;
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(entry.key, `The key of ${what}`, 32);
    const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7)(text, what);
}


/***/ })

};
;