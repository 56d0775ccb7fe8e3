/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/action/files.js


const { O_WRONLY, O_CREAT, O_EXCL, O_RDONLY, O_NOFOLLOW = 0, O_DIRECTORY = 0 } = external_node_fs_namespaceObject.constants;
const O_PATH = 0x200000;
const STATE = "folder";
function folderOf(state, temp) {
  if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !(0,external_node_path_namespaceObject.isAbsolute)(temp)) return undefined;
  return (0,external_node_path_namespaceObject.join)(temp, `psono-secrets-${state}`);
}
function makeFolder(folder) {
  mkdirSync(folder, { mode: 0o700 });
}
async function writeParts(path, parts) {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    for await (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
function writeNew(path, content) {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}
function removeFolder(folder) {
  const name = (0,external_node_path_namespaceObject.basename)(folder);
  try {
    const found = (0,external_node_fs_namespaceObject.lstatSync)(folder, { throwIfNoEntry: false });
    if (found === undefined) return [];
    return found.isDirectory() && isMine(found) ? removeDirectory(folder, name) : [name];
  } catch {
    return [name];
  }
}
function isMine({ uid }) {
  return process.getuid === undefined || uid === process.getuid();
}
function remove(path, name) {
  try {
    const found = (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isDirectory()) return removeDirectory(path, name);
    (0,external_node_fs_namespaceObject.unlinkSync)(path);
    return [];
  } catch (error) {
    return isGone(error) ? [] : [name];
  }
}
function removeDirectory(path, name) {
  let left = [];
  try {
    left = removeContents(path, name);
  } catch {}
  try {
    (0,external_node_fs_namespaceObject.rmdirSync)(path);
    return [];
  } catch (error) {
    if (isGone(error)) return [];
    return left.length > 0 ? left : [name];
  }
}
function removeContents(path, name) {
  const removeIn = (place) => (0,external_node_fs_namespaceObject.readdirSync)(place).flatMap((entry) => remove((0,external_node_path_namespaceObject.join)(place, entry), `${name}/${entry}`));
  if (process.platform === "win32") return removeIn(path);
  const folder = openFolder(path);
  try {
    if (isMine((0,external_node_fs_namespaceObject.fstatSync)(folder))) (0,external_node_fs_namespaceObject.fchmodSync)(folder, 0o700);
    const place = `/proc/self/fd/${folder}`;
    return removeIn((0,external_node_fs_namespaceObject.existsSync)(place) ? place : path);
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(folder);
  }
}
function openFolder(path) {
  const flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
  try {
    return (0,external_node_fs_namespaceObject.openSync)(path, flags);
  } catch (error) {
    if (codeOf(error) !== "EACCES" || process.platform !== "linux") throw error;
  }
  const folder = (0,external_node_fs_namespaceObject.openSync)(path, O_PATH | O_DIRECTORY | O_NOFOLLOW);
  try {
    if (isMine((0,external_node_fs_namespaceObject.fstatSync)(folder))) (0,external_node_fs_namespaceObject.chmodSync)(`/proc/self/fd/${folder}`, 0o700);
  } finally {
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
const LONGEST = 300;
const LONGEST_NAME = 1024;
const LONGEST_PATH = 8192;
function normal(text, longest = LONGEST_PATH) {
  return text.length > longest ? text : text.normalize("NFC");
}
function normalSteps(text, longest = LONGEST_PATH) {
  const { length } = text;
  return length > longest || isAscii(text) ? length : length + length ** 2 / 64;
}
function isAscii(text) {
  return !/[^\0-\x7f]/.test(text);
}
function isSameName(name, wanted) {
  return name.length <= 4 * wanted.length && normal(name, LONGEST_NAME) === wanted;
}
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
function keyOf(name) {
  return /^[\d/]/.test(name) ? `/${name}` : name;
}

;// CONCATENATED MODULE: ./build/messages/files-left.js

const SHOWN = 20;
function filesLeft(paths) {
  if (paths.length === 0)
    return "Files with secrets may remain in psono-secrets-… in RUNNER_TEMP, because the saved name of their folder, or RUNNER_TEMP, isn't valid. On a self-hosted runner, remove them.";
  const names = paths.slice(0, SHOWN).map(printable).join(", ");
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : "";
  return `Files with secrets may remain in RUNNER_TEMP: ${names}${more}. They don't belong to this step, or couldn't be removed. On a self-hosted runner, remove them.`;
}

;// CONCATENATED MODULE: ./build/post.js



const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
  const folder = folderOf(state, process.env["RUNNER_TEMP"]);
  const left = folder === undefined ? [] : removeFolder(folder);
  if (folder === undefined || left.length > 0) warn(`${filesLeft(left)} [FILES_LEFT]`);
}
function warn(message) {
  const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  process.stdout.write(`::warning::${data}${external_node_os_namespaceObject.EOL}`);
}

module.exports = __webpack_exports__;
/******/ })()
;