/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/action/files.js
/** Files of `file:`: a private folder below RUNNER_TEMP that the step's post removes. No import but Node's: post is tiny. */


/**
 * Name of the saved state, which the runner hands to post as the variable `STATE_folder`. Its value is 32 hex digits and
 * nothing else, so that a planted one can name nothing else.
 */
const STATE = "folder";
/** Path of the folder that a state names; undefined where state or RUNNER_TEMP have a wrong form. */
function folderOf(state, temp) {
    if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !(0,external_node_path_namespaceObject.isAbsolute)(temp))
        return undefined;
    return (0,external_node_path_namespaceObject.join)(temp, `psono-secrets-${state}`);
}
/** Makes the folder, for the step's user alone. Throws Node's error where anything is there already. */
function makeFolder(folder) {
    mkdirSync(folder, { mode: 0o700 });
}
/** Writes a new file for the step's user alone. Throws Node's error where anything is there already, a link too. */
function writeNew(path, content) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants; // Windows has no O_NOFOLLOW
    const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
        writeFileSync(file, content);
    }
    finally {
        closeSync(file);
    }
}
/**
 * Removes the folder and all below it, links as links. False where it is there but no folder of this user's: then it
 * is not what this action made, and stays. Its mode is not asked for: a step may have opened it to others, and the
 * secrets in it go all the same. Throws Node's error where it cannot be removed.
 */
function removeFolder(folder) {
    const found = (0,external_node_fs_namespaceObject.lstatSync)(folder, { throwIfNoEntry: false });
    if (found === undefined)
        return true;
    const mine = process.getuid === undefined || found.uid === process.getuid();
    if (!found.isDirectory() || !mine)
        return false;
    (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true });
    return true;
}

;// CONCATENATED MODULE: ./build/post.js
/**
 * Runs when the job ends, also after a failure or a cancellation: removes the files of `file:`. An earlier step can
 * have planted the state: it is believed to be 32 hex digits and no more.
 */

const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
    let removed = false;
    try {
        const folder = folderOf(state, process.env["RUNNER_TEMP"]);
        removed = folder !== undefined && removeFolder(folder);
    }
    catch {
        // Told below.
    }
    if (!removed) {
        process.stdout.write("::warning::Files of secrets may be left in psono-secrets-… below RUNNER_TEMP: what is there is not this step's folder, or could not be removed. On a self-hosted runner remove it. [FILES_LEFT]\n");
    }
}

module.exports = __webpack_exports__;
/******/ })()
;