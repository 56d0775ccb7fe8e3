/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./build/action/commands.js
/**
 * Commands to the runner, as lines of standard output (ActionCommand.cs of actions/runner). @actions/core writes the
 * same, and a test holds it against these; it brings an OIDC client, a process runner and their imports into every
 * start, for four lines that are needed here.
 */


/** An input of the step, as it was given; empty where it was not. */
function readInput(name) {
    return process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
/**
 * Hides texts of one line in all that is printed from here on, by this step and by later ones. Longer ones come first:
 * a runner that replaces one after another would otherwise show the rest of them.
 */
function addMasks(texts) {
    const { rawMasks } = thisRunner();
    const sorted = [...texts].sort((a, b) => b.length - a.length);
    const lines = sorted.map((text) => {
        const command = lineOf("add-mask", text);
        // GitHub's runner would take %0A in it for a line break, and mask the pieces.
        return rawMasks && text.includes("%") ? `${command}::add-mask::${text}${EOL}` : command;
    });
    if (lines.length > 0)
        process.stdout.write(lines.join("")); // at once: a write each would cost more than the masks
}
/** How many commands `addMasks` writes for a text. */
function maskCommands(text) {
    return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}
function error(message) {
    command("error", message);
}
function warning(message) {
    command("warning", message);
}
function notice(message) {
    command("notice", message);
}
/** A line that is shown with RUNNER_DEBUG=1 alone. */
function debug(message) {
    command("debug", message);
}
/** Lines under a title that opens and closes. */
function group(title, lines) {
    process.stdout.write(lineOf("group", title) + lines.map((line) => line + EOL).join("") + lineOf("endgroup", ""));
}
function info(line) {
    process.stdout.write(line + EOL);
}
function command(name, message) {
    process.stdout.write(lineOf(name, message));
}
function lineOf(name, message) {
    const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    return `::${name}::${data}${external_node_os_namespaceObject.EOL}`;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/action/files.js
/**
 * Files of `file:`: a private folder below RUNNER_TEMP that the step's post removes. No import but Node's: post is tiny.
 */


/** Flags that Windows lacks are 0. */
const { O_WRONLY, O_CREAT, O_EXCL, O_RDONLY, O_NOFOLLOW = 0, O_DIRECTORY = 0 } = external_node_fs_namespaceObject.constants;
/** Of Linux (fcntl.h, the same on every architecture of its runners); Node has no name for it. */
const O_PATH = 0x200000;
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
    const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
        writeFileSync(file, content);
    }
    finally {
        closeSync(file);
    }
}
/**
 * Removes the folder and everything below it, links as links. What can't be removed keeps nothing else: the modes of
 * this user's folders are reset, and the rest goes on after an error. A folder at this path that isn't this user's, or
 * anything that isn't a folder, is not what this action made, and stays.
 * @returns the paths of what is left, from RUNNER_TEMP on; empty where everything is gone. Strangers can have chosen
 * the names in them.
 */
function removeFolder(folder) {
    const name = (0,external_node_path_namespaceObject.basename)(folder);
    try {
        const found = (0,external_node_fs_namespaceObject.lstatSync)(folder, { throwIfNoEntry: false });
        if (found === undefined)
            return [];
        return found.isDirectory() && isMine(found) ? removeDirectory(folder, name) : [name];
    }
    catch {
        return [name];
    }
}
function isMine({ uid }) {
    return process.getuid === undefined || uid === process.getuid();
}
/** @param name what `path` is called where it is left */
function remove(path, name) {
    try {
        const found = (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return [];
        if (found.isDirectory())
            return removeDirectory(path, name);
        (0,external_node_fs_namespaceObject.unlinkSync)(path);
        return [];
    }
    catch (error) {
        return isGone(error) ? [] : [name];
    }
}
function removeDirectory(path, name) {
    let left = [];
    try {
        left = removeContents(path, name);
    }
    catch {
        // Whether it is empty shows below.
    }
    try {
        (0,external_node_fs_namespaceObject.rmdirSync)(path);
        return [];
    }
    catch (error) {
        if (isGone(error))
            return [];
        return left.length > 0 ? left : [name];
    }
}
function removeContents(path, name) {
    const removeIn = (place) => (0,external_node_fs_namespaceObject.readdirSync)(place).flatMap((entry) => remove((0,external_node_path_namespaceObject.join)(place, entry), `${name}/${entry}`));
    // Windows has no such modes, and its links to folders aren't folders for lstat.
    if (process.platform === "win32")
        return removeIn(path);
    const folder = openFolder(path);
    try {
        if (isMine((0,external_node_fs_namespaceObject.fstatSync)(folder)))
            (0,external_node_fs_namespaceObject.fchmodSync)(folder, 0o700);
        // Linux finds by the descriptor what was opened, also if the path leads somewhere else by now.
        const place = `/proc/self/fd/${folder}`;
        return removeIn((0,external_node_fs_namespaceObject.existsSync)(place) ? place : path);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(folder);
    }
}
/** Opens a folder, never through a link. Throws Node's error. */
function openFolder(path) {
    const flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
    try {
        return (0,external_node_fs_namespaceObject.openSync)(path, flags);
    }
    catch (error) {
        if (codeOf(error) !== "EACCES" || process.platform !== "linux")
            throw error;
    }
    // Without the right to read it, it can't be opened for fchmod. O_PATH asks for no right, and /proc leads to it.
    const folder = (0,external_node_fs_namespaceObject.openSync)(path, O_PATH | O_DIRECTORY | O_NOFOLLOW);
    try {
        if (isMine((0,external_node_fs_namespaceObject.fstatSync)(folder)))
            (0,external_node_fs_namespaceObject.chmodSync)(`/proc/self/fd/${folder}`, 0o700);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(folder);
    }
    return (0,external_node_fs_namespaceObject.openSync)(path, flags);
}
function isGone(error) {
    return codeOf(error) === "ENOENT";
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? error.code : undefined;
}

;// CONCATENATED MODULE: ./build/text.js
/** Longest text that is printed, in characters; more of it is cut off. */
const LONGEST = 300;
/**
 * Text of the vault (a path, a title, a field) made safe for one line of the log: no line breaks, no control,
 * direction-changing or invisible characters, no command of the runner (`::` and `##[`, ActionCommand.cs), at most 300
 * characters. What is replaced is shown as `\u{hex}`.
 */
function printable(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
    return cut
        .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
        .replace(/:(?=:)/g, escaped)
        .replace(/#(?=#\[)/g, escaped);
}
function escaped(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/post.js
/**
 * Runs when the job ends, also after a failure or a cancellation: removes the files of `file:`. An earlier step can
 * have planted the state: it is believed to be 32 hex digits and no more.
 */



/** Names in the warning; their number is there in any case. */
const NAMES = 20;
const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
    const folder = folderOf(state, process.env["RUNNER_TEMP"]);
    const left = folder === undefined ? [] : removeFolder(folder);
    if (folder === undefined || left.length > 0)
        warning(`${messageOf(left)} [FILES_LEFT]`);
}
function messageOf(left) {
    if (left.length === 0)
        return "Files of secrets may be left in psono-secrets-… below RUNNER_TEMP: the state that names their folder, or RUNNER_TEMP, isn't what this step saved. On a self-hosted runner remove them.";
    const names = left.slice(0, NAMES).map(printable).join(", ");
    const more = left.length > NAMES ? ` and ${left.length - NAMES} more` : "";
    return `Files of secrets may be left below RUNNER_TEMP: ${names}${more}. They aren't this step's, or could not be removed. On a self-hosted runner remove them.`;
}

module.exports = __webpack_exports__;
/******/ })()
;