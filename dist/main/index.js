/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 354:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   dQ: () => (/* binding */ addMasks),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   pq: () => (/* binding */ info),
/* harmony export */   vu: () => (/* binding */ maskCommands),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(417);
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
    const { rawMasks } = (0,_runners_js__WEBPACK_IMPORTED_MODULE_1__/* .thisRunner */ .bw)();
    const sorted = [...texts].sort((a, b) => b.length - a.length);
    const lines = sorted.map((text) => {
        const command = lineOf("add-mask", text);
        // GitHub's runner would take %0A in it for a line break, and mask the pieces.
        return rawMasks && text.includes("%") ? `${command}::add-mask::${text}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}` : command;
    });
    if (lines.length > 0)
        process.stdout.write(lines.join("")); // at once: a write each would cost more than the masks
}
/** How many commands `addMasks` writes for a text. */
function maskCommands(text) {
    return text.includes("%") && (0,_runners_js__WEBPACK_IMPORTED_MODULE_1__/* .thisRunner */ .bw)().rawMasks ? 2 : 1;
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
    process.stdout.write(lineOf("group", title) + lines.map((line) => line + node_os__WEBPACK_IMPORTED_MODULE_0__.EOL).join("") + lineOf("endgroup", ""));
}
function info(line) {
    process.stdout.write(line + node_os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
function command(name, message) {
    process.stdout.write(lineOf(name, message));
}
function lineOf(name, message) {
    const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    return `::${name}::${data}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`;
}


/***/ }),

/***/ 417:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bw: () => (/* binding */ thisRunner),
/* harmony export */   my: () => (/* binding */ fitsLines)
/* harmony export */ });
/* unused harmony export runnerOf */
/**
 * What the runner that runs this step does and can't do. Gitea's and Forgejo's runners and act run the same actions as
 * GitHub's, but differ in masks and command files.
 */
const LINE_BYTES = 60_000;
/**
 * The runner, by its variables and by the path of its Node. GitHub's starts actions with the Node in its own folder
 * `externals`, which is `/__e` in containers (NodeScriptActionHandler.cs and ContainerInfo.cs of actions/runner). No
 * earlier step can change that path through `GITHUB_ENV`. It could set any variable that the runner doesn't set itself
 * (SetEnvFileCommand in FileCommandManager.cs refuses `NODE_OPTIONS` alone), and other runners pass all of them on. So no
 * variable makes a runner GitHub's. act asks its image for the path of Node (`GetNodeToolFullPath` in run_context.go) and
 * sets `ACT` itself for each step.
 * @param node path of the running Node
 */
function runnerOf(variables, node) {
    const isSet = (name) => (variables[name] ?? "") !== "";
    const scans = isSet("GITEA_ACTIONS") || isSet("FORGEJO_ACTIONS");
    const other = scans || isSet("ACT");
    return {
        github: !other && /[\\/](?:externals|__e)[\\/]node\d+(?:_alpine)?[\\/]bin[\\/]node(?:\.exe)?$/.test(node),
        rawMasks: other,
        evaluatesVariables: other,
        lineBytes: scans ? LINE_BYTES : Number.POSITIVE_INFINITY,
    };
}
/** Whether each line of a text fits into a command file. */
function fitsLines(text, { lineBytes }) {
    if (lineBytes === Number.POSITIVE_INFINITY)
        return true;
    return text.split("\n").every((line) => Buffer.byteLength(line) <= lineBytes);
}
/** The runner of this step. */
function thisRunner() {
    return runnerOf(process.env, process.execPath);
}


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * An error made for the user, as facts: a stable code, a reason, what is known of it, and what is at fault. It holds
 * neither secrets nor text of the server. `src/messages/` has the words for it: `message` is for debugging alone.
 * The parameters `C` and `R` serve the constructor, which checks that the facts are those of the reason.
 */
class ActionError extends Error {
    code;
    reason;
    /** What `Problems` has for this code and reason. */
    details;
    subject;
    /** TRANSITIONAL: the words of an error that has no facts yet. */
    text;
    constructor(code, reason, details, subject, cause) {
        super(details === undefined ? reason : `${code}: ${reason}`, cause && { cause });
        this.name = "ActionError";
        this.code = code;
        this.reason = reason;
        this.details = details ?? {};
        this.subject = subject ?? { kind: "nothing" };
        this.text = details === undefined ? reason : undefined;
    }
    /** The same error about another subject: the core knows what is wrong, and its caller what that was asked for. */
    about(subject) {
        if (this.text !== undefined)
            return new ActionError(this.code, this.text, undefined, subject);
        return new ActionError(this.code, this.reason, this.details, subject, this.cause);
    }
}


/***/ }),

/***/ 927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   pV: () => (/* binding */ uuidOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes to text. Throws `SERVER_ANSWER` where they are not UTF-8. */
function decodeUtf8(bytes, part) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "not-utf8", { part });
    }
}
/** Values in one JSON text: a function of ours is called for each, at some 3 µs, and nothing can interrupt the calls. */
const VALUES = 200_000;
/**
 * JSON whose numbers keep their digits: where a double would print another text, the number becomes `JSON.rawJSON`.
 * Throws `SyntaxError`, or `RangeError` for what is nested too deep or has more than 200,000 values.
 */
function parseExact(text) {
    // Each value takes two characters, with what separates it from the next.
    if (text.length > 2 * VALUES && !hasFewValues(JSON.parse(text)))
        throw new RangeError("too many values");
    return JSON.parse(text, (_, value, context) => {
        const source = context?.source;
        return typeof value === "number" && source !== undefined && String(value) !== source ? JSON.rawJSON(source) : value;
    });
}
function hasFewValues(whole) {
    const stack = [whole];
    let count = 0;
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (typeof value !== "object" || value === null)
            continue;
        const inside = Array.isArray(value) ? value : Object.values(value);
        count += inside.length;
        if (count > VALUES)
            return false;
        for (const one of inside)
            stack.push(one);
    }
    return true;
}
/** A value of JSON as text: a string as it is, anything else as compact JSON; undefined for null and nothing. */
function textOf(value) {
    if (typeof value === "string")
        return value;
    if (value === undefined || value === null)
        return undefined;
    try {
        return JSON.stringify(value);
    }
    catch {
        return undefined; // nested too deep
    }
}
/** What a secret holds, its numbers as they were written. Throws `SECRET_FORM` for what is no JSON object. */
function parseSecret(text, part) {
    let value;
    try {
        value = parseExact(text);
    }
    catch { }
    if (isObject(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_FORM", "not-object", { part });
}
/** Text to a JSON object. Throws `SERVER_ANSWER` for anything else. */
function parseObject(text, part) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "not-json", { part });
    }
    return asObject(value, part);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
function asObject(value, part) {
    if (!isObject(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "not-object", { part });
    return value;
}
/** An own property, so that `__proto__` and `constructor` from a vault mean nothing. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function stringOf(object, key, part) {
    const value = own(object, key);
    if (typeof value !== "string")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "no-text", { part, key });
    return value;
}
function booleanOf(object, key, part) {
    const value = own(object, key);
    if (typeof value !== "boolean")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "no-boolean", { part, key });
    return value;
}
/** The elements of an array, whatever they are; absent or no array counts as empty. */
function elementsOf(object, key) {
    const value = own(object, key);
    return Array.isArray(value) ? value : [];
}
/** An array of objects; absent or null counts as empty, elements that are no objects are left out. */
function objectsOf(object, key) {
    return elementsOf(object, key).filter(isObject);
}
function isUuid(text) {
    return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
/** An id in lower case. Throws `SERVER_ANSWER` for anything else. */
function uuidOf(object, key, part) {
    const id = stringOf(object, key, part);
    if (!isUuid(id))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "not-uuid", { part });
    return id.toLowerCase();
}


/***/ }),

/***/ 85:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/**
 * Whether something is at `path` or below it. Its own path isn't used: a string of its own for each of many entries in
 * a folder with a long path would fill the memory.
 */
function isWithin({ folder, name }, path) {
    if (path.length <= folder.length)
        return folder.startsWith(path) && (path.length === folder.length || folder[path.length] === "/");
    if (!path.startsWith(folder) || path[folder.length] !== "/")
        return false;
    const rest = path.slice(folder.length + 1);
    return name.startsWith(rest) && (name.length === rest.length || name[rest.length] === "/");
}
/** Whether `path` is that of something, or below it. */
function holds({ folder, name }, path) {
    const end = folder.length + 1 + name.length;
    return (path.length >= end &&
        path.startsWith(folder) &&
        path[folder.length] === "/" &&
        path.startsWith(name, folder.length + 1) &&
        (path.length === end || path[end] === "/"));
}


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Except),
/* harmony export */   H: () => (/* binding */ parseExcept)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/* harmony import */ var _psono_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(927);
/* harmony import */ var _psono_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(85);



/**
 * Parses the `except` input: one name, path, folder or id a line.
 * @param of the text that holds the lines, as the subject of errors
 * @param first number of the first line
 */
function parseExcept(text, problems, of = { kind: "input", name: "except" }, first = 1) {
    const exceptions = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const subject = { ...of, line: { number: first + index, text: line } };
        const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
        if ((0,_psono_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O1)(plain))
            exceptions.push({ subject, text: plain.toLowerCase() });
        // A variable of an entry may have any name, one that could not be exported too.
        else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain))
            exceptions.push({ subject, text: plain });
        else
            problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("INPUT", "exception", { text: line }, subject));
    }
    return exceptions;
}
/** Applies exceptions, and remembers which of them left out anything. */
class Except {
    /** Steps of work that each question takes. */
    get size() {
        return this.#exceptions.length;
    }
    #exceptions;
    #used = new Set();
    constructor(exceptions) {
        this.#exceptions = exceptions;
    }
    /** Whether to leave out an entry, or what cannot be read, by its path, its folder's or its id. */
    hasPlace(place) {
        const length = place.folder.length + 1 + place.name.length;
        return this.#any(({ text }) => {
            if (text === place.id)
                return true;
            const path = text.endsWith("/") ? text.slice(0, -1) : text;
            return text.startsWith("/") && (0,_psono_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(place, path) && (path !== text || path.length === length);
        });
    }
    /** Whether to leave out a value by the name that it would be exported under. */
    hasName(name) {
        const upper = name.toUpperCase();
        return this.#any(({ text }) => text.toUpperCase() === upper);
    }
    #any(fits) {
        const fitting = this.#exceptions.filter(fits);
        for (const exception of fitting)
            this.#used.add(exception);
        return fitting.length > 0;
    }
    /** An exception without effect is a slip that would export what was to stay: each is an error. */
    unused() {
        return this.#exceptions
            .filter((exception) => !this.#used.has(exception))
            .map(({ subject }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("EXCEPT", "unused", {}, subject));
    }
}


/***/ }),

/***/ 206:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ toName),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   W1: () => (/* binding */ nameProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/** Names of outputs, variables and files: what they may look like, and which are refused. */

/** Longest name, in characters. */
const LONGEST = 200;
/** The grammar of a name: letters of ASCII, digits and `_`, no digit first, at most 200 characters. */
function isName(text) {
    return /^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(text);
}
/** Names that differ in case alone are one: so they are for Windows and for the runner's outputs. */
function twinKey(name) {
    return name.toUpperCase();
}
/**
 * Exact names by which one who writes the value takes over a later step: code is loaded, a program replaced, traffic
 * or trust redirected, a secret written elsewhere.
 */
const VARIABLES = new Set(`
  CI HOME SHELL PWD OLDPWD PATH CDPATH TMPDIR TMP TEMP LOGNAME AGENT_TOOLSDIRECTORY
  ENV ZDOTDIR FPATH PS0 PS2 PS4 PROMPT_COMMAND IFS SHELLOPTS BASHOPTS EXECIGNORE GLOBIGNORE HISTFILE INPUTRC KSH_ENV
  POSIXLY_CORRECT TERMINFO TERMINFO_DIRS TERMCAP
  LIBPATH SHLIB_PATH LOCPATH NLSPATH GCONV_PATH GETCONF_DIR GLIBC_TUNABLES MALLOC_TRACE MALLOC_CONF HOSTALIASES
  LOCALDOMAIN RES_OPTIONS RESOLV_HOST_CONF TZDIR
  ASAN_OPTIONS LSAN_OPTIONS MSAN_OPTIONS TSAN_OPTIONS UBSAN_OPTIONS LLVM_PROFILE_FILE

  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE NODE_REPL_HISTORY
  NODE_V8_COVERAGE NODE_COMPILE_CACHE NODE_ICU_DATA NODE_DEBUG NODE_DEBUG_NATIVE NODE_REDIRECT_WARNINGS NODE_CHANNEL_FD
  NODE_CHANNEL_SERIALIZATION_MODE NODE_UNIQUE_ID NODE_TEST_CONTEXT NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA
  NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN NODE_GYP_FORCE_PYTHON ELECTRON_RUN_AS_NODE
  BUN_OPTIONS BUN_INSTALL BUN_RUNTIME_TRANSPILER_CACHE_PATH DENO_DIR DENO_CERT DENO_TLS_CA_STORE DENO_INSTALL_ROOT
  COREPACK_HOME COREPACK_ROOT COREPACK_NPM_REGISTRY COREPACK_INTEGRITY_KEYS
  YARN_YARN_PATH YARN_RC_FILENAME YARN_PLUGINS YARN_NPM_REGISTRY_SERVER YARN_IGNORE_PATH YARN_ENABLE_SCRIPTS
  PYTHON_PRESITE PYTHON_HISTORY PYTHON_EGG_CACHE VIRTUAL_ENV CONDA_EXE CONDA_PREFIX CONDARC PIPX_HOME PIPX_BIN_DIR
  PYTEST_ADDOPTS PYTEST_PLUGINS COVERAGE_PROCESS_START IPYTHONDIR JUPYTER_CONFIG_DIR REQUESTS_CA_BUNDLE
  RUBYOPT RUBYLIB RUBYPATH RUBYSHELL RUBYGEMS_GEMDEPS GEM_HOME GEM_PATH GEM_SPEC_CACHE BUNDLE_GEMFILE BUNDLE_PATH
  BUNDLE_APP_CONFIG BUNDLE_USER_CONFIG BUNDLE_USER_HOME BUNDLE_BIN_PATH BUNDLE_USER_PLUGIN
  PERLLIB PERLIO PERLIO_DEBUG PERL_MM_OPT PERL_MB_OPT PERL_CPANM_OPT PERL_LOCAL_LIB_ROOT PERL_UNICODE
  IBM_JAVA_OPTIONS OPENJ9_JAVA_OPTIONS TS_NODE_COMPILER TS_NODE_PROJECT ESBUILD_BINARY_PATH TURBO_BINARY_PATH
  MIX_REBAR MIX_REBAR3 TG_TF_PATH TERRAGRUNT_TFPATH CCACHE_PREFIX CCACHE_PREFIX_CPP CCACHE_COMPILER LIBCLANG_PATH
  CYPRESS_INSTALL_BINARY USE_BAZEL_VERSION BAZELISK_BASE_URL NVM_NODEJS_ORG_MIRROR SENTRYCLI_CDNURL
  X_VCPKG_ASSET_SOURCES YARN_REGISTRY PUB_HOSTED_URL HEX_MIRROR JULIA_PKG_SERVER PIPENV_PYPI_MIRROR PDM_PYPI_URL
  PHPRC PHP_INI_SCAN_DIR COMPOSER COMPOSER_HOME COMPOSER_VENDOR_DIR
  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS JAVA_OPTIONS JVM_OPTS JAVA_HOME JRE_HOME CLASSPATH
  MAVEN_OPTS MAVEN_ARGS MAVEN_CONFIG MAVEN_HOME M2_HOME MAVEN_PROJECTBASEDIR MAVEN_DEBUG_OPTS MVNW_REPOURL GRADLE_OPTS
  GRADLE_HOME GRADLE_USER_HOME ANT_OPTS ANT_ARGS ANT_HOME SBT_OPTS LEIN_JVM_OPTS CATALINA_OPTS KOTLIN_HOME SCALA_HOME
  ASPNETCORE_HOSTINGSTARTUPASSEMBLIES NUGET_PACKAGES NUGET_PLUGIN_PATHS NUGET_NETCORE_PLUGIN_PATHS
  NUGET_NETFX_PLUGIN_PATHS
  GOPATH GOROOT GOBIN GOFLAGS GOENV GOPROXY GOSUMDB GONOSUMDB GONOSUMCHECK GONOPROXY GOPRIVATE GOINSECURE GOVCS GOAUTH
  GOTOOLCHAIN GOTOOLDIR GOWORK GOCACHE GOCACHEPROG GOMODCACHE GOTMPDIR GODEBUG GOEXPERIMENT GO111MODULE GCCGO
  RUSTC RUSTDOC RUSTFLAGS RUSTDOCFLAGS RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTC_BOOTSTRAP RUSTFMT CARGO
  R_HOME R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER R_LIBS R_LIBS_USER R_LIBS_SITE JULIA_LOAD_PATH
  JULIA_DEPOT_PATH ERL_FLAGS ERL_AFLAGS ERL_ZFLAGS ERL_LIBS ELIXIR_ERL_OPTIONS GUILE_LOAD_PATH
  GUILE_LOAD_COMPILED_PATH TCLLIBPATH TCL_LIBRARY AWKPATH AWKLIBPATH
  CC CXX CPP LD AR AS NM RANLIB FC CO GET LEX YACC LINT PC M2C TEX MAKEINFO WEAVE TANGLE CWEAVE CTANGLE TEXI2DVI
  TEXI2PDF RM ARFLAGS ASFLAGS FFLAGS RFLAGS LFLAGS YFLAGS PFLAGS LINTFLAGS COFLAGS GFLAGS LDLIBS LOADLIBES TARGET_ARCH
  TARGET_MACH OUTPUT_OPTION CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH
  OBJC_INCLUDE_PATH LIBRARY_PATH COMPILER_PATH GCC_EXEC_PREFIX DEPENDENCIES_OUTPUT SUNPRO_DEPENDENCIES
  MAKE MAKEFILES MAKEFLAGS MFLAGS GNUMAKEFLAGS NINJAFLAGS CONFIG_SITE CONFIG_SHELL
  DEVELOPER_DIR SDKROOT TOOLCHAINS XCODE_XCCONFIG_FILE ANDROID_HOME ANDROID_SDK_ROOT

  GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_ASKPASS GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_EXEC_PATH
  GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY
  GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF GIT_ALLOW_PROTOCOL
  GIT_PROTOCOL_FROM_USER GIT_ATTR_SOURCE GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM GIT_SSL_NO_VERIFY
  GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_SHELL_PATH GIT_REPLACE_REF_BASE GIT_SHALLOW_FILE GIT_GRAFT_FILE GIT_CURL_VERBOSE
  GH_HOST GH_CONFIG_DIR GH_EDITOR GH_PAGER GH_BROWSER GH_PATH GH_REPO
  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE LESS LESSKEY LESSKEYIN BROWSER SUDO_ASKPASS SUDO_EDITOR
  SSH_ASKPASS SSH_ASKPASS_REQUIRE SSH_AUTH_SOCK SSH_SK_PROVIDER SSH_SK_HELPER SSH_PKCS11_HELPER GNUPGHOME
  GPG_AGENT_INFO RSYNC_RSH RSYNC_CONNECT_PROG CVS_RSH SVN_SSH SVN_EDITOR HG HGRCPATH HGEDITOR GREP_OPTIONS TAR_OPTIONS
  XZ_OPT XZ_DEFAULTS GZIP BZIP BZIP2 ZIP ZIPOPT UNZIP UNZIPOPT ZIPINFO ZIPINFOOPT ZSTD_CLEVEL RIPGREP_CONFIG_PATH
  ACKRC VIMINIT EXINIT GVIMINIT MYVIMRC APT_CONFIG DEBCONF_FRONTEND
  CURL_HOME CURL_CA_BUNDLE WGETRC SYSTEM_WGETRC SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE OPENSSL_CONF OPENSSL_MODULES
  OPENSSL_ENGINES GRPC_DEFAULT_SSL_ROOTS_FILE_PATH KRB5_CONFIG
  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_CONTENT_TRUST
  DOCKER_CONTENT_TRUST_SERVER BUILDX_CONFIG BUILDX_BUILDER BUILDKIT_HOST COMPOSE_FILE COMPOSE_ENV_FILES CONTAINER_HOST
  CONTAINER_CONNECTION CONTAINERS_CONF CONTAINERS_REGISTRIES_CONF
  TF_CLI_CONFIG_FILE TF_DATA_DIR TF_PLUGIN_CACHE_DIR TF_REATTACH_PROVIDERS TF_LOG_PATH HELM_PLUGINS KUBECTL_EXTERNAL_DIFF
  CLOUDSDK_PYTHON CLOUDSDK_PYTHON_ARGS CLOUDSDK_PYTHON_SITEPACKAGES CLOUDSDK_CONFIG AZURE_CONFIG_DIR AZURE_EXTENSION_DIR
  NIX_PATH NIX_CONFIG NIX_REMOTE NIX_CONF_DIR NIX_USER_CONF_FILES
  PSQLRC PSQL_EDITOR PSQL_PAGER PGSERVICEFILE PGSYSCONFDIR MYSQL_HOME LIBMYSQL_PLUGINS LIBMYSQL_PLUGIN_DIR ODBCINI
  ODBCSYSINI GTK_MODULES GTK_PATH GIO_EXTRA_MODULES QT_PLUGIN_PATH DBUS_SESSION_BUS_ADDRESS MAGICK_CONFIGURE_PATH

  COMSPEC PATHEXT SYSTEMROOT SYSTEMDRIVE WINDIR USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMDATA
  PROGRAMFILES PROGRAMW6432 COMMONPROGRAMFILES COMMONPROGRAMW6432 ALLUSERSPROFILE PUBLIC DRIVERDATA OS PSMODULEPATH
  PSMODULEANALYSISCACHEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER MSYS MSYSTEM CYGWIN
  CHERE_INVOKING INCLUDE LIB CL _CL_ LINK _LINK_
  `
    .trim()
    .split(/\s+/));
/** The runner's own, whatever follows; and families that grow, in which no name is a credential. */
const FAMILIES = /^(?:RUNNER_|ACTIONS_|INPUT_|STATE_|BASH_|DYLD_|GIT_CONFIG|GIT_TRACE|GIT_REDIRECT_|PERL5|PYTHON(?!_)|LUA_INIT|LUA_C?PATH|COR_|CORECLR_|COMPLUS_|MSBUILD|CGO_|CMAKE_|PKG_CONFIG|XDG_|TF_CLI_ARGS|TS_NODE_|BUNDLE_MIRROR|(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)_(?:X86|I[3-6]86|AARCH64|ARM|WASM|RISCV|POWERPC|S390X)|(?:TARGET|HOST)_(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)$)|_PROXY$/;
/** Settings of programs by prefix. Credentials of the same programs share it, and their endings tell them apart. */
const SETTINGS = /^(?:GITHUB_|LD_|NPM_CONFIG_|PNPM_CONFIG_|BUN_CONFIG_|PIP_|UV_|CARGO_|RUSTUP_|DOTNET_|HOMEBREW_|ANSIBLE_)/;
const CREDENTIAL = /_(?:TOKEN|PASSWORD|PASSWD|SECRET|KEY|PAT|USERNAME|AUTH|AUTHTOKEN)$/;
/**
 * Endings of names that tell programs which code, options or servers to use. No list of such names is complete: where
 * the vault alone chooses the name, what looks like one is refused too. Written in a workflow it is somebody's decision.
 */
const LOOKS = /(?:^|_)(?:PATH|HOME|OPTS?|OPTIONS|ARGS?|FLAGS|COMMAND|CMD|EDITOR|PAGER|SHELL|WRAPPER|LAUNCHER|COMPILER|LINKER|INTERPRETER|BINARY|EXECUTABLE|EXE|BIN|PLUGINS?|PRELOAD|HOOKS?|MIRROR|CONFIG_FILE|CA_BUNDLE)$|^KUBECONFIG$/;
/** Whether a later step could be taken over by who writes the value of a variable of this name, in any case. */
function isRefusedVariable(name) {
    const upper = name.toUpperCase();
    return VARIABLES.has(upper) || FAMILIES.test(upper) || (SETTINGS.test(upper) && !CREDENTIAL.test(upper));
}
/** Whether Windows takes a file of this name for a device: a value written to it would go to the console. */
function isDevice(name) {
    return /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/i.test(name);
}
/** Letters of ASCII's kin that no decomposition reaches. */
const FOLDED = { Æ: "AE", Œ: "OE", Ø: "O", Đ: "D", Ð: "D", Ł: "L", Þ: "TH", Ħ: "H" };
/**
 * A vault title as a name: upper case, accents dropped, everything else `_`, runs of it collapsed and none at the
 * ends, and `_` before a leading digit. Undefined where nothing of the title is left, or more than a name can hold.
 */
function toName(title) {
    const folded = title
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toUpperCase()
        .replace(/[ÆŒØĐÐŁÞĦ]/g, (letter) => FOLDED[letter] ?? letter);
    const words = folded.replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "");
    const name = /^[0-9]/.test(words) ? `_${words}` : words;
    return name === "" || name.length > LONGEST ? undefined : name;
}
/** Errors of all names: unusable ones, variables that would take over later steps, and two of one name. */
function nameProblems(all, exportEnv) {
    const problems = [];
    const before = new Map();
    for (const named of all) {
        const { name, target, origin, bare, hidden } = named;
        const facts = { ...(!hidden && name !== "" && { name }), ...(origin !== undefined && { origin }) };
        const problem = (reason, details) => problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("NAME", reason, details, subjectOf(named)));
        const twin = before.get(twinKey(name));
        const variable = target === "env" || (target !== "output" && exportEnv);
        if (!isName(name))
            problem("form", facts);
        else if (variable && isRefusedVariable(name))
            problem("takes-over", facts);
        else if (variable && bare && LOOKS.test(name.toUpperCase()))
            problem("may-take-over", facts);
        else if (target === "file" && isDevice(name))
            problem("device", facts);
        else if (twin !== undefined)
            problem("twin", { ...facts, other: subjectOf(twin) });
        before.set(twinKey(name), named);
    }
    return problems;
}
/** TRANSITIONAL: until all names have a subject. */
function subjectOf({ subject, at }) {
    return subject ?? { kind: "text", text: at };
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ parseReferences),
/* harmony export */   nt: () => (/* binding */ printReference),
/* harmony export */   wO: () => (/* binding */ parseRequests)
/* harmony export */ });
/* unused harmony exports collect, parseReference */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/* harmony import */ var _psono_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(927);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(184);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(206);




const LINES = 5000;
const ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
/**
 * The beginning of a line of the right form, which spares it the dozen cold expressions of `mistakenForm`: no rule there
 * may match what this takes.
 */
const PLAIN = /^(?!export\s)(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]* *\??= *[^=>\s]/;
/** A second request after the first. */
const TWO = new RegExp(`\\s(?:env:|output:|file:)?[A-Z_*][A-Z0-9_*]*\\s*\\??=\\s*(?:/|${ID})`);
/**
 * Parses the `secrets` input: one `NAME = /path#field` or `NAME = id#field` a line. Blank lines and lines that
 * begin with `#` are passed over.
 * @param problems takes every error found
 * @param of the text that holds the lines, as the subject of errors
 * @param first number of the first line
 */
function parseRequests(text, problems, of = { kind: "input", name: "secrets" }, first = 1) {
    const requests = [];
    const lines = text.split(/\r?\n/);
    if (lines.length > LINES) {
        problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("REQUEST", "too-many", { limit: LINES }, of));
        return requests;
    }
    for (const [index, raw] of lines.entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const subject = { ...of, line: { number: first + index, text: line } };
        const request = parseLine(line, collect(problems, subject));
        if (request !== undefined)
            requests.push({ at: `${of.name}, line ${first + index}`, subject, ...request });
    }
    return requests;
}
/** Puts what is wrong among `problems`, as errors about `subject`. */
function collect(problems, subject) {
    return (reason, details) => {
        problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("REQUEST", reason, details, subject));
    };
}
/**
 * The `psono://` references among `variables`: each becomes a variable of its own name.
 * @param file the file and the line that give the variables, if one does
 */
function parseReferences(variables, problems, file) {
    const requests = [];
    for (const [name, value = ""] of Object.entries(variables)) {
        if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_"))
            continue;
        const at = `${file ? `${file.name}, line ${file.line}, ` : ""}environment variable ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}`;
        const subject = { kind: "variable", name, text: value, ...(file && { file }) };
        const problem = collect(problems, subject);
        if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name)) {
            problem("variable-name", {});
            continue;
        }
        if (!value.startsWith("psono://")) {
            problem("reference-form", {});
            continue;
        }
        const reference = parseReference(value, problem);
        if (reference === undefined)
            continue;
        if ("folder" in reference.source)
            problem("folder-is-no-value", {});
        else
            requests.push({ at, subject, name, many: false, target: "env", optional: false, ...reference });
    }
    return requests;
}
function parseLine(line, problem) {
    const mistake = mistaken(line);
    if (mistake !== undefined) {
        problem(mistake, {});
        return undefined;
    }
    const equals = line.indexOf("=");
    const optional = line[equals - 1] === "?";
    const left = line.slice(0, optional ? equals - 1 : equals).trim();
    const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
    const [, target = "default", name = "", star = ""] = match ?? [];
    const many = star === "*";
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name) && !(many && name === "")) {
        problem("name", {});
        return undefined;
    }
    const reference = parseReference(line.slice(equals + 1).trim(), problem);
    if (reference === undefined)
        return undefined;
    const { source, field, pointer } = reference;
    if ("folder" in source && !many) {
        problem("folder-without-wildcard", {});
        return undefined;
    }
    if (many && (pointer !== undefined || (!("folder" in source) && field !== undefined))) {
        problem("wildcard-of-field", {});
        return undefined;
    }
    return { name, many, target: target, optional, ...reference };
}
/** Parses what stands after the `=`, with or without `psono://` before it. */
function parseReference(given, problem) {
    const text = given.replace(/^psono:\/\//, "");
    if (/^https?:/i.test(text)) {
        const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
        problem("web-address", { id });
        return undefined;
    }
    const hash = text.lastIndexOf("#");
    const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
    const part = hash === -1 ? undefined : text.slice(hash + 1);
    if (part?.trim() === "") {
        problem("no-field", {});
        return undefined;
    }
    if (part !== undefined && /^\s/.test(part)) {
        problem("blank-before-field", {});
        return undefined;
    }
    const source = parseSource(place, problem);
    if (source === undefined)
        return undefined;
    const slash = part?.indexOf("/") ?? -1;
    const field = slash === -1 ? part : part?.slice(0, slash);
    const pointer = slash === -1 ? undefined : part?.slice(slash);
    if (pointer !== undefined && /~(?![01])/.test(pointer)) {
        problem("pointer-escape", {});
        return undefined;
    }
    return { source, field: field === undefined || field === "" ? undefined : unescaped(field), pointer };
}
function parseSource(place, problem) {
    if ((0,_psono_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O1)(place))
        return { id: place.toLowerCase() };
    if (place === "")
        problem("no-place", {});
    else if (place.endsWith("/**") && place.startsWith("/"))
        return { folder: place.slice(0, -3), deep: true };
    else if (place.endsWith("/*"))
        problem("folder-with-star", {});
    else if (place.endsWith("/") && place.startsWith("/"))
        return { folder: place.slice(0, -1), deep: false };
    else if (place.startsWith("/"))
        return { path: place };
    else
        problem(notAPlace(place), {});
    return undefined;
}
/** A reference as a user writes it; `parseReference` gives it back. */
function printReference({ source, field, pointer }) {
    const place = "id" in source ? source.id : "path" in source ? source.path : `${source.folder}${source.deep ? "/**" : "/"}`;
    if (field === undefined && pointer === undefined)
        return place;
    return `${place}#${(field ?? "").replaceAll("~", "~0").replaceAll("/", "~1")}${pointer ?? ""}`;
}
function unescaped(text) {
    return text.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** Forms of other tools, and slips: what to write instead. */
function mistaken(line) {
    const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
    if (mistake !== undefined)
        return mistake;
    return TWO.test(line.slice(line.indexOf("="))) ? "two-requests" : undefined;
}
/** A form of another tool, or a slip, that `PLAIN` does not take. */
function mistakenForm(line) {
    if (/^-\s/.test(line))
        return "list-element";
    if (/^export\s/.test(line))
        return "export";
    if (/^["'“‘]/.test(line))
        return "quoted";
    if (/^\$/.test(line))
        return "dollar";
    if (/^[{[]/.test(line))
        return "json";
    if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line))
        return "prefix-case";
    if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line))
        return "two-prefixes";
    if (new RegExp(`^${ID}\\s*>`, "i").test(line))
        return "id-arrow";
    if (/^[^=]*\s\|\s*[A-Za-z_][A-Za-z0-9_]*\s*;?$/.test(line))
        return "field-pipe";
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*,\s*\S/.test(line) && !line.includes("="))
        return "comma";
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*:=/.test(line))
        return "colon-equals";
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*(?:==|=>)/.test(line))
        return "double-equals";
    if (/^(?!(?:env|output|file)\s*:)[A-Za-z_][A-Za-z0-9_]*\s*:\s/.test(line))
        return "colon";
    if (!line.includes("="))
        return "no-equals";
    return undefined;
}
/** Why what stands after `=` is neither a path nor an id. */
function notAPlace(place) {
    if (/^["'“‘]/.test(place))
        return "quoted-place";
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place))
        return "other-tool";
    if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place))
        return "id-form";
    if (place.includes("\\"))
        return "backslash";
    if (place.startsWith("$"))
        return "dollar-in-place";
    return "place";
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   z: () => (/* binding */ LONGEST)
/* harmony export */ });
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


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 311:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./build/action/commands.js
var commands = __nccwpck_require__(354);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
;// CONCATENATED MODULE: ./build/action/event.js
/** What the event that started the workflow tells. */


/** The payload (GITHUB_EVENT_PATH); empty where there is none to read. */
function readEvent(path) {
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path ?? "", "utf8"));
        return (0,json/* isObject */.Gv)(event) ? event : {};
    }
    catch {
        return {};
    }
}
/** Whether logs are for members alone. What the event does not say counts as public. */
function isPrivate(event) {
    const repository = (0,json/* own */.ZV)(event, "repository");
    return (0,json/* isObject */.Gv)(repository) && (0,json/* own */.ZV)(repository, "private") === true;
}
/**
 * Why inputs that hold secrets are empty: runs that Dependabot starts, and pull requests from forks, get none
 * (docs.github.com, "Using secrets in GitHub Actions"). Undefined for every other run.
 * @param variables the runner's
 */
function whyNoSecrets(variables, event) {
    if (variables["GITHUB_ACTOR"] === "dependabot[bot]")
        return "dependabot";
    const name = variables["GITHUB_EVENT_NAME"] ?? "";
    // pull_request_target runs in the base repository, and has its secrets.
    const fork = name.startsWith("pull_request") && name !== "pull_request_target" && isFork(event, variables);
    return fork ? "fork" : undefined;
}
function isFork(event, variables) {
    const request = (0,json/* own */.ZV)(event, "pull_request");
    const head = (0,json/* isObject */.Gv)(request) ? (0,json/* own */.ZV)(request, "head") : undefined;
    if (!(0,json/* isObject */.Gv)(head))
        return false;
    const repository = (0,json/* own */.ZV)(head, "repo"); // null when the fork is gone
    return !(0,json/* isObject */.Gv)(repository) || (0,json/* own */.ZV)(repository, "full_name") !== variables["GITHUB_REPOSITORY"];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(984);
;// CONCATENATED MODULE: ./build/connection/problem.js

/** Puts what is wrong with inputs among `problems`. */
function collect(problems) {
    return (name, reason, details, line) => {
        const subject = { kind: "input", name, ...(line && { line }) };
        problems.push(new errors/* ActionError */.l("INPUT", reason, details, subject));
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/connection/certificates.js


/** Bytes of a PEM file. */
const PEM_CAP = 1024 * 1024;
/**
 * PEM text, or that of the file which `text` is the path of; undefined where there is none. A file in the workspace is
 * refused: whoever opens a pull request could supply it.
 */
function readPem(input, text, variables, problem) {
    if (text === "")
        return undefined;
    if (text.includes("-----BEGIN "))
        return `${text}\n`;
    if (/[\r\n]/.test(text) || text.length > 4096) {
        problem(input, "pem-form", {});
        return undefined;
    }
    try {
        const path = (0,external_node_fs_.realpathSync)(text);
        const workspace = variables["GITHUB_WORKSPACE"];
        if (workspace !== undefined && (0,external_node_fs_.existsSync)(workspace)) {
            const inside = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path);
            // A folder may be called "..x"; on Windows another drive has no way there but its own path.
            if (inside.split(external_node_path_.sep)[0] !== ".." && !(0,external_node_path_.isAbsolute)(inside)) {
                problem(input, "pem-workspace", {});
                return undefined;
            }
        }
        const file = (0,external_node_fs_.statSync)(path);
        const pem = file.isFile() && file.size <= PEM_CAP ? (0,external_node_fs_.readFileSync)(path, "utf8") : "";
        if (pem.includes("-----BEGIN "))
            return `${pem}\n`;
        problem(input, "pem-content", {});
    }
    catch {
        problem(input, "pem-unreadable", {});
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/connection/headers.js
/** Headers that belong to HTTP, to Psono's session or to what stands before the server. */
const REFUSED = /^(?:authorization.*|host|content-.*|accept.*|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|proxy-.*|x-forwarded-.*|forwarded|via|cookie.*|set-cookie.*|user-agent)$/i;
/** Parses `extra-headers`: one `Name: value` a line (RFC 9110 §5). */
function parseHeaders(input, text, problem) {
    const headers = Object.create(null); // `__proto__` is a name like others
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "")
            continue;
        const at = { number: index + 1 }; // without its text: values are secret
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
        if (name === "" || value === "")
            problem(input, "header-form", {}, at);
        else if (REFUSED.test(name))
            problem(input, "header-refused", { name }, at);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
        else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value))
            problem(input, "header-characters", {}, at);
        else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
            problem(input, "header-twice", { name }, at);
        else
            headers[name] = value;
    }
    return headers;
}

;// CONCATENATED MODULE: ./build/connection/settings.js





/**
 * Reads the inputs that reach a vault; undefined where the key to open it is missing.
 * @param problems takes every error found
 * @param cause why required ones may be empty
 */
function parseConnection(read, variables, problems, cause) {
    const problem = collect(problems);
    const required = (input) => {
        const value = read(input).trim();
        if (value === "")
            problem(input, "missing", { cause });
        return value;
    };
    const hex = (input, value) => {
        if (value === "")
            return undefined;
        if (/^[0-9a-f]{64}$/i.test(value))
            return Uint8Array.from(Buffer.from(value, "hex"));
        problem(input, "not-hex", { length: value.length });
        return undefined;
    };
    const serverUrl = parseUrl(required("server-url"), problem);
    const apiKeyId = required("api-key-id");
    if (apiKeyId !== "" && !(0,json/* isUuid */.O1)(apiKeyId))
        problem("api-key-id", "not-uuid", {});
    const secretKey = hex("api-key-secret-key", required("api-key-secret-key"));
    const privateText = read("api-key-private-key").trim();
    const signatureText = read("server-signature").trim();
    const privateKey = hex("api-key-private-key", privateText);
    const serverSignature = hex("server-signature", signatureText);
    if (privateText !== "" && signatureText === "")
        problem("server-signature", "no-signature", {});
    if (privateText === "" && signatureText !== "")
        problem("api-key-private-key", "no-private-key", {});
    if (privateText !== "" && privateText.toLowerCase() === read("api-key-secret-key").trim().toLowerCase()) {
        problem("api-key-private-key", "same-keys", {});
    }
    const pem = (input) => readPem(input, read(input).trim(), variables, problem);
    const ca = pem("ca-certificate");
    const certificate = pem("client-certificate");
    const key = pem("client-key");
    if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
        problems.push(new errors/* ActionError */.l("INPUT", "no-pair", {}, { kind: "inputs", names: ["client-certificate", "client-key"] }));
    const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
    // They make Node print what it sends and receives, keys of TLS too. Node takes _ for -, and quotes.
    const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
    if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
        problems.push(new errors/* ActionError */.l("INPUT", "prints-traffic", {}));
    const timeoutText = read("timeout").trim() || "60";
    const timeout = /^\d{1,4}$/.test(timeoutText) ? Number(timeoutText) : 0;
    if (timeout < 1 || timeout > 3600)
        problem("timeout", "timeout", {});
    if (secretKey === undefined)
        return undefined;
    return {
        serverUrl,
        apiKeyId: apiKeyId.toLowerCase(),
        secretKey,
        session: privateKey && serverSignature && { privateKey, serverSignature },
        certificates: { ca, client: certificate && key ? { certificate, key } : undefined },
        headers,
        timeout,
    };
}
function parseUrl(text, problem) {
    if (text === "")
        return "";
    let url;
    try {
        url = new URL(text);
    }
    catch {
        problem("server-url", "url-form", {});
        return "";
    }
    const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
        problem("server-url", "url-scheme", {});
    if (url.search !== "" || url.hash !== "")
        problem("server-url", "url-query", {});
    if (/\.html?$/.test(url.pathname))
        problem("server-url", "url-web-client", {});
    if (url.username !== "" || url.password !== "")
        problem("server-url", "url-user", {});
    return url.origin + url.pathname.replace(/\/+$/, "");
}

// EXTERNAL MODULE: ./build/requests/excluded.js
var excluded = __nccwpck_require__(502);
// EXTERNAL MODULE: ./build/requests/names.js
var names = __nccwpck_require__(206);
// EXTERNAL MODULE: ./build/requests/parse.js
var parse = __nccwpck_require__(941);
;// CONCATENATED MODULE: ./build/action/inputs.js







/**
 * Reads all inputs, and from `variables` the references to Psono. Throws an array of `ActionError`: every problem at
 * once, before the first request.
 * @param event payload of the event that started the workflow
 */
function parseInputs(read, variables, event) {
    const problems = [];
    const problem = collect(problems);
    const connection = parseConnection(read, variables, problems, whyNoSecrets(variables, event));
    const boolean = (input) => {
        const text = read(input).trim() || "false";
        if (text !== "true" && text !== "false")
            problem(input, "boolean", {});
        return text === "true";
    };
    const hints = isPrivate(event);
    const exportEnv = boolean("export-env");
    const summary = boolean("summary");
    const unmask = new Set(read("unmask")
        .split(/[\s,]+/)
        .filter((name) => name !== ""));
    const modeText = read("mode").trim() || "load";
    if (!isMode(modeText))
        problem("mode", "mode", {});
    if (modeText === "list" && !hints)
        problem("mode", "list-public", {});
    const mode = isMode(modeText) ? modeText : "load";
    const requests = (0,parse/* parseRequests */.wO)(read("secrets"), problems);
    if (boolean("env-references"))
        requests.push(...(0,parse/* parseReferences */.IO)(variables, problems));
    const except = (0,excluded/* parseExcept */.H)(read("except"), problems);
    if (mode !== "list") {
        if (requests.length === 0 && !problems.some(({ code }) => code === "REQUEST"))
            problems.push(new errors/* ActionError */.l("REQUEST", "none", {}, { kind: "input", name: "secrets" }));
        problems.push(...(0,names/* nameProblems */.W1)(requests.filter(({ many }) => !many), exportEnv));
    }
    if (problems.length > 0 || connection === undefined)
        throw problems;
    return { ...connection, mode, requests, except, exportEnv, unmask, summary, hints };
}
function isMode(text) {
    return text === "load" || text === "check" || text === "list";
}

// EXTERNAL MODULE: ./build/text.js
var build_text = __nccwpck_require__(184);
;// CONCATENATED MODULE: ./build/messages/vault.js

/** Paths of one message. */
const SHOWN = 10;
const NO_ENTRY = "no entry has this path";
const NO_FOLDER = "no folder has this path";
const IN_SHARE = " It may be in a share that the key's user cannot read.";
const NO_SUCH_FOLDER = {
    "path-hidden": (_, { hidden }) => `${NO_FOLDER}${hiddenText(hidden)}`,
    "path-trashed": () => `${NO_FOLDER}: it lies in Psono's trash. Restore it there.`,
    "path-is-folder": ({ path }) => `${NO_FOLDER}: it is a folder. Write * = ${(0,build_text/* printable */.g)(path)}/`,
    "path-is-entry": () => `${NO_FOLDER}: it is an entry. Leave out the / at its end.`,
    "path-too-long": ({ entry }) => `${NO_FOLDER}${tooLong(entry)}`,
    "path-unknown": (details, terms) => `${NO_FOLDER}${unknown(details, terms)}`,
};
const NO_SUCH_ENTRY = {
    "path-hidden": (_, { hidden }) => `${NO_ENTRY}${hiddenText(hidden)}`,
    "path-trashed": () => `${NO_ENTRY}: it lies in Psono's trash. Restore it there.`,
    "path-is-folder": ({ path }) => `${NO_ENTRY}: it is a folder. Write * = ${(0,build_text/* printable */.g)(path)}/`,
    "path-is-entry": () => `${NO_ENTRY}: it is an entry. Leave out the / at its end.`,
    "path-too-long": ({ entry }) => `${NO_ENTRY}${tooLong(entry)}`,
    "path-unknown": (details, terms) => `${NO_ENTRY}${unknown(details, terms)}`,
    "path-unread": unread,
    id: ({ unreadable }) => `no entry with this id is in the key's reach.${unreadable ? IN_SHARE : ""}`,
    "empty-folder": () => "the folder holds no entry.",
    "not-attached": ({ id }) => `The secret ${(0,build_text/* printable */.g)(id)} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`,
    "nothing-read": () => "nothing was read.",
};
/** The words for the error's cause follow. */
function unread({ folder }) {
    return `${folder ? NO_FOLDER : NO_ENTRY}, unless it is one that could not be read.`;
}
function hiddenText(hidden) {
    return `. Mind upper and lower case. ${hidden} nothing more is said of the vault.`;
}
function tooLong(entry) {
    return `, but ${(0,build_text/* printable */.g)(entry)} is one. A field follows a #: write /path#field.`;
}
function unknown({ reached, near, unreadable }, { list }) {
    const where = reached
        ? `: the folder ${(0,build_text/* printable */.g)(reached.folder)} is there, but not “${(0,build_text/* printable */.g)(reached.name)}” in it`
        : "";
    if (near.length > 0)
        return `${where}. Near it: ${near.slice(0, SHOWN).map(build_text/* printable */.g).join(", ")}.`;
    return `${where}. Nothing near it is in the key's reach: ${list} shows what is.${unreadable ? IN_SHARE : ""}`;
}
const AMBIGUOUS = {
    entries: ({ count, found }) => {
        const shown = found
            .slice(0, SHOWN)
            .map(({ id, type }) => `${(0,build_text/* printable */.g)(id)}${type === undefined ? "" : ` (${(0,build_text/* printable */.g)(type)})`}`);
        return `${count} entries have this path. Ask by id: ${shown.join(", ")}${count > shown.length ? ", …" : ""}.`;
    },
    folders: ({ count }) => `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`,
};
const UNREADABLE_SHARE = {
    optional: ({ unreadable }) => `it is not found, yet may be in what cannot be read, which ?= does not forgive.${which(unreadable)}`,
    folder: ({ unreadable }, { targets }) => `not all of the folder can be read, so not all of it can be taken.${which(unreadable)}${targets ? " Or name it in the input except." : ""}`,
    path: ({ folder, path, why }) => `${folder ? NO_FOLDER : NO_ENTRY}: ${path === undefined ? "a folder in it" : (0,build_text/* printable */.g)(path)} ${whyText(why)}. Accept the share in Psono, ask for the right to read it, or delete what is left of it.`,
};
function which(unreadable) {
    const shown = unreadable?.slice(0, SHOWN).map(({ path, why }) => `${(0,build_text/* printable */.g)(path)} ${whyText(why)}`);
    const more = (unreadable?.length ?? 0) > SHOWN ? "; …" : "";
    return `${shown ? ` ${shown.join("; ")}${more}.` : ""} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
}
/** Why something cannot be read, as the end of a sentence about it. */
function whyText(why) {
    if (typeof why === "object")
        return `stands deeper than ${why.depth} folders, which is not read`;
    return {
        "no-secret": "is an entry without its secret",
        "no-key": "is a share without its key",
        forbidden: "is a share that the key's user cannot read",
        "not-decrypted": "is a share that does not open with its key",
    }[why];
}
const SECRET_GONE = {
    "not-returned": ({ id }) => `secret ${(0,build_text/* printable */.g)(id)} did not come back: it was deleted, or the user lost the right to read it.`,
};
const SHARED_KEY = {
    secrets: ({ ids: [one, other] }) => `the secrets ${(0,build_text/* printable */.g)(one)} and ${(0,build_text/* printable */.g)(other)} have one key, so one could be given for the other. Make one of them anew in Psono.`,
};
const VAULT_SIZE = {
    entries: ({ limit }) => `The vault has more than ${limit} entries.`,
};

;// CONCATENATED MODULE: ./build/messages/answers.js


const OFTEN = "of a Psono server (it often ends in /server)?";
const SERVER_ANSWER = {
    "path-unread": unread,
    status: ({ part, status }) => `${partText(part)} has status ${status}.`,
    "status-of-other": ({ part, status }, { input }) => `${partText(part)}: status ${status}. Is ${input("server-url")} the address ${OFTEN}`,
    "login-status": ({ status, psono }, { input }) => `The login was answered with status ${status}. ${psono
        ? "A Psono server is there, but something in front of it refuses logins."
        : `No Psono server answers there: ${input("server-url")} is the server's address (it often ends in /server), not the web client's.`}`,
    compressed: ({ request }) => `The answer to ${(0,build_text/* printable */.g)(request)} is compressed, which was not asked for.`,
    "content-type": ({ request }, { input }) => `The answer to ${(0,build_text/* printable */.g)(request)} is not JSON. Is ${input("server-url")} the address ${OFTEN}`,
    "not-http": ({ request }, { input }) => `The answer to ${(0,build_text/* printable */.g)(request)} is no HTTP, or its headers are too large. Is ${input("server-url")} the address of a Psono server?`,
    "too-large": ({ request, limit }) => `The answer to ${(0,build_text/* printable */.g)(request)} is larger than ${limit} bytes.`,
    "not-json": ({ part }, { input }) => `${partText(part)} is not JSON. Is ${input("server-url")} the address of a Psono server?`,
    "decrypted-not-json": ({ part }) => `${partText(part)} is not JSON.`,
    "not-object": ({ part }) => `${partText(part)} is not a JSON object.`,
    "no-text": ({ part, key }) => `${partText(part)} lacks the text "${(0,build_text/* printable */.g)(key)}".`,
    "no-boolean": ({ part, key }) => `${partText(part)} lacks true or false in "${(0,build_text/* printable */.g)(key)}".`,
    "not-uuid": ({ part }) => `${partText(part)} has an id that is no UUID.`,
    "not-utf8": ({ part }) => `${partText(part)} is not valid UTF-8.`,
    "not-hex": ({ part, bytes }) => `${partText(part)} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`,
    "info-signature": () => "/info/ is not signed with the key that it names.",
    "token-form": () => "The session token has a wrong form.",
};
const DECRYPTION = {
    "path-unread": unread,
    mac: ({ part }, { input }) => `${partText(part)} could not be opened: it was changed on its way, or ${input("api-key-secret-key")} is not the secret key of this API key.`,
};
const SECRET_FORM = {
    "path-unread": unread,
    "not-object": ({ part }) => `${partText(part)} does not hold what Psono's clients write. Save it anew in Psono.`,
};
const FORBIDDEN = {
    refused: ({ part }) => `${partText(part)} was refused (403). The user may have to change the password in Psono first.`,
};
const PARTS = {
    login: "The login answer",
    "login-signature": "The login signature",
    "login-user": "The user in the login answer",
    "server-key": "The server's session key",
    "session-key": "The session key",
    "user-key": "The user's secret key",
    info: "/info/",
    datastores: "The list of datastores",
    "datastore-entry": "A datastore",
    secrets: "The answer with the secrets",
    "attached-secrets": "The list of the key's secrets",
};
/** The name of a part of an answer, as the beginning of a sentence. */
function partText(part) {
    if (typeof part === "string")
        return (0,build_text/* printable */.g)(part);
    switch (part.kind) {
        case "secret":
            return `Secret ${(0,build_text/* printable */.g)(part.id)}`;
        case "attached-secret":
            return `The secret ${(0,build_text/* printable */.g)(part.id)}`;
        case "share":
            return `Share ${(0,build_text/* printable */.g)(part.id)}`;
        case "datastore":
            return `Datastore ${(0,build_text/* printable */.g)(part.id)}`;
        case "answer":
            return `The answer to ${(0,build_text/* printable */.g)(part.request)}`;
        case "key":
            if (typeof part.of === "object" && part.of.kind === "attached-secret")
                return `The key of ${(0,build_text/* printable */.g)(part.of.id)}`;
            return `The key of ${partText(part.of)}`;
        case "nonce":
            return `The nonce of ${partText(part.of)}`;
        default:
            return PARTS[part.kind];
    }
}

;// CONCATENATED MODULE: ./build/messages/entries.js
/** What is wrong with a field of an entry. */

/** Fields of one message. */
const entries_SHOWN = 10;
const NO_SUCH_FIELD = {
    "empty-entry": ({ entry }) => `${(0,build_text/* printable */.g)(entry)} holds no value.`,
    pointer: () => "the field is no JSON, or nothing stands in it at this pointer.",
    "main-empty": ({ main, ...rest }) => `its main field, ${(0,build_text/* printable */.g)(main)}, is empty.${hints(rest)}`,
    "no-main": ({ type, ...rest }) => `entries of ${type === undefined ? "its type" : `the type ${(0,build_text/* printable */.g)(type) || "unknown"}`} have no main field. Name one after #, or take all with a * in the name.${hints(rest)}`,
    unknown: ({ field, ...rest }) => `the field ${field === undefined ? "" : `${(0,build_text/* printable */.g)(field)} `}is unknown or empty.${hints(rest)}`,
};
/** What else the entry holds. */
function hints({ entry, fields }) {
    const shown = fields?.slice(0, entries_SHOWN).map(build_text/* printable */.g).join(", ");
    const more = (fields?.length ?? 0) > entries_SHOWN ? ", …" : "";
    return `${shown === undefined ? "" : ` Fields with a value: ${shown || "none"}${more}.`}${entry === undefined ? "" : ` (${(0,build_text/* printable */.g)(entry)})`}`;
}
const AMBIGUOUS_FIELD = {
    fields: ({ count }) => `the entry has ${count} fields of this name. Rename one.`,
};
const FIELD_FORM = {
    "not-hex": () => "the file in the entry is not stored as hex. Save it anew in Psono.",
};
const TOTP = {
    algorithm: () => "the entry's TOTP algorithm is none of SHA1, SHA256 and SHA512.",
    digits: () => "the entry's TOTP digits are not from 6 to 10.",
    period: () => "the entry's TOTP period is not from 10 to 300 seconds.",
    "no-secret": () => "the entry has no TOTP secret.",
    "long-secret": () => "the entry's TOTP secret is too long.",
    "secret-form": () => "the entry's TOTP secret is not base32.",
};

;// CONCATENATED MODULE: ./build/messages/exports.js
/** Why values can't be exported. */

const VALUE = {
    "half-character": ({ name }) => `the value of ${(0,build_text/* printable */.g)(name)} holds half a character, which no UTF-8 can. Correct it in Psono.`,
    nul: ({ name }) => `the value of ${(0,build_text/* printable */.g)(name)} holds a NUL, which no variable can. Use file:${(0,build_text/* printable */.g)(name)}.`,
    "nul-in-variable": () => "a value with a NUL is no variable.",
    "too-long": ({ name }) => `the value of ${(0,build_text/* printable */.g)(name)} is too long for a variable. Use file:${(0,build_text/* printable */.g)(name)}.`,
    "sum-too-long": () => "The variables are too long together: later steps could start no program. Use file: or output: for long values.",
};
const EXPORT_FAILED = {
    write: ({ what, code, undone }) => {
        const place = what === "folder"
            ? "The folder of the files, below RUNNER_TEMP,"
            : "file" in what
                ? `The file ${(0,build_text/* printable */.g)(what.file)}`
                : (0,build_text/* printable */.g)(what.variable);
        const left = undone
            ? "Nothing was handed over."
            : "What was written before could not all be taken back: let no later step of this job run.";
        return `${place} could not be written${code === undefined ? "" : ` (${(0,build_text/* printable */.g)(code)})`}. ${left} Check that the runner's disk has room and that its temporary folder is whole.`;
    },
};

;// CONCATENATED MODULE: ./build/messages/inputs.js
/** What is wrong with an input. */

const INPUT = {
    missing: ({ cause }, { missing }) => `is missing.${missing(cause)}`,
    "not-hex": ({ length }) => `must be 64 hex digits; it has ${length} characters.`,
    "not-uuid": () => "is no UUID. Copy the ID that Psono shows for the API key.",
    "no-signature": (_, { input }) => `is missing. With ${input("api-key-private-key")} it is required: it proves which server answers.`,
    "no-private-key": (_, { input }) => `is missing. ${input("server-signature")} is checked at a login, which needs this key.`,
    "same-keys": (_, { input }) => `is the same as ${input("api-key-secret-key")}. Psono shows two different keys.`,
    "no-pair": () => "belong together: give both or neither.",
    "prints-traffic": (_, { scope }) => `NODE_DEBUG, NODE_OPTIONS: make Node print what is sent and received. Unset them for ${scope}.`,
    timeout: () => "must be whole seconds from 1 to 3600.",
    "url-form": () => "is no URL. Write it as https://psono.example.com/server",
    "url-scheme": () => "must begin with https:// (http:// is for loopback alone).",
    "url-query": () => "must have no query and no #. Is it the address of the web client?",
    "url-web-client": () => "is the address of the web client. The server's is shown at the login as server, and often ends in /server.",
    "url-user": () => "must hold no user name and no password.",
    "pem-form": () => "is neither PEM (it begins with -----BEGIN) nor the path of a PEM file.",
    "pem-workspace": () => "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.",
    "pem-content": () => "names a file that is no PEM.",
    "pem-unreadable": () => "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.",
    "ca-invalid": () => "holds no certificate in PEM that can be read.",
    "client-invalid": () => "are no PEM that can be read, or do not belong together.",
    "header-form": () => "write Name: value.",
    "header-refused": ({ name }) => `the header ${(0,build_text/* printable */.g)(name)} is the action's or the proxy's own.`,
    "header-characters": () => "the value holds characters that no header can.",
    "header-twice": ({ name }) => `the header ${(0,build_text/* printable */.g)(name)} is given twice.`,
    boolean: () => "must be true or false.",
    mode: () => "must be load, check or list.",
    "list-public": () => "list prints the names in the vault: not where everybody reads the log. Run it in a private repository.",
    exception: ({ text }) => `${(0,build_text/* printable */.g)(text)} is no name, no path that begins with / and no id.`,
    unmask: ({ name }) => `no value has the name ${(0,build_text/* printable */.g)(name)}. Correct it or delete it.`,
};
const FILE = {
    unreadable: ({ file }) => `${(0,build_text/* printable */.g)(file)} cannot be read.`,
};

;// CONCATENATED MODULE: ./build/messages/keys.js
const KEY_CANNOT_READ = {
    "no-right": () => "The API key may not read. Tick read in its settings in Psono.",
};
const KEY_NOT_RESTRICTED = {
    "no-session": (_, { input }) => `This API key is not restricted to secrets: asking by path needs ${input("api-key-private-key")} and ${input("server-signature")}.`,
};
const NO_SUCH_KEY = {
    unknown: (_, { input }) => `The server knows no active API key with this ${input("api-key-id")}. Compare it with the ID in Psono, and look at Active there.`,
};
const LOGIN_REFUSED = {
    refused: (_, { input }) => `The server refused the login: check ${input("api-key-id")} and ${input("api-key-private-key")}, and that key and user are active.`,
};
const SERVER_SIGNATURE = {
    login: ({ why }, terms) => `The login answer is not signed by the server that ${terms.input("server-signature")} names. ${mismatch(why, terms)}`,
    info: ({ why }, terms) => `${terms.input("server-signature")} is not the server's. ${mismatch(why, terms)}`,
};
function mismatch(why, { input }) {
    const signature = input("server-signature");
    return {
        "public-key": `${signature} holds the server's public key: give its signature (verify key) instead.`,
        another: `The server says that its signature is another: compare ${signature} with what Psono's client shows for this server.`,
        changed: "The server's own signature fits, the answer does not: it was changed on its way.",
        unknown: `Compare ${signature} with the signature that Psono's client shows for this server.`,
    }[why];
}
const SESSION_ENDED = {
    twice: () => "The server ended the session twice. It may allow one session a user (ALLOW_MULTIPLE_SESSIONS): use one Psono user a pipeline.",
};
const SERVER_LOCKED = {
    maintenance: () => "The Psono server is disabled or under maintenance (423).",
};

;// CONCATENATED MODULE: ./build/messages/network.js
/** What is wrong on the way to the server. */

const noAnswer = (request) => `No answer to ${(0,build_text/* printable */.g)(request)}:`;
const asked = (wait) => wait === undefined ? "" : ` It asked to wait ${Math.ceil(wait / 1000)} s.`;
const NETWORK = {
    unreachable: ({ request, code, proxy }, { input }) => `${noAnswer(request)} the server could not be reached${code === undefined ? "" : ` (${(0,build_text/* printable */.g)(code)})`}. Check ${input("server-url")}, proxy and firewall.${proxy ? " Look at the proxy that https_proxy names, too." : ""}`,
    "cut-off": ({ request }) => `The answer to ${(0,build_text/* printable */.g)(request)} was cut off. Run the job again.`,
    stalled: ({ request }) => `The answer to ${(0,build_text/* printable */.g)(request)} stalled. Look at the server and what stands before it.`,
    busy: ({ request, status, wait }) => `The server answered ${(0,build_text/* printable */.g)(request)} with status ${status}. Look at the server, and at what stands before it.${asked(wait)}`,
    proxy: refused,
};
const DNS = {
    "no-address": ({ request, code }, { input }) => `${noAnswer(request)} the host of ${input("server-url")} has no address (${(0,build_text/* printable */.g)(code)}). Check its name and the runner's DNS.`,
};
const CERTIFICATE = {
    untrusted: ({ request, code }, { input }) => `${noAnswer(request)} the server's certificate is not trusted (${(0,build_text/* printable */.g)(code)}). Check ${input("server-url")}, or give the CA that signed it as ${input("ca-certificate")}.`,
    "host-name": ({ request, code }, { input }) => `${noAnswer(request)} the server's certificate is for another host name (${(0,build_text/* printable */.g)(code)}). Check ${input("server-url")}, or give the CA that signed it as ${input("ca-certificate")}.`,
};
const TLS = {
    handshake: ({ request }, { input }) => `${noAnswer(request)} server and runner could not agree on TLS. Does the port of ${input("server-url")} speak TLS, and does the server ask for ${input("client-certificate")}?`,
};
const PROXY = {
    refused,
    address: ({ variable }) => `The environment variable ${(0,build_text/* printable */.g)(variable)} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`,
};
function refused({ request, status }) {
    const why = status === 407 ? "asks for a user name and a password" : "refused the connection";
    return `${noAnswer(request)} the proxy ${why} (${status}). Check https_proxy and no_proxy of the runner.`;
}
const REDIRECT = {
    redirected: ({ request, host }, { input }) => `${(0,build_text/* printable */.g)(request)} was redirected to ${host === undefined ? "another address" : (0,build_text/* printable */.g)(host)}. Redirects are not followed: give the final address as ${input("server-url")}.`,
};
const RATE_LIMIT = {
    "too-many": ({ request, wait }) => `The server refused ${(0,build_text/* printable */.g)(request)}: too many requests (429).${asked(wait)} Psono allows 60 API-key logins an hour and address by default.`,
};
const TIMEOUT = {
    "ran-out": ({ request }, { timedOut }) => timedOut((0,build_text/* printable */.g)(request)),
    wait: ({ seconds }, { timeout }) => `Waiting ${seconds} s would pass ${timeout}. Raise it.`,
};
const CANCELLED = {
    cancelled: (_, { cancelled }) => cancelled,
};

;// CONCATENATED MODULE: ./build/messages/subjects.js

/** How a message names its subject; empty where it has none. */
function subjectText(subject, terms) {
    switch (subject.kind) {
        case "nothing":
            return "";
        case "input":
            return withLine(terms.input(subject.name), subject.line);
        case "inputs":
            return subject.names.map(terms.input).join(", ");
        case "file":
        case "argument":
            return withLine((0,build_text/* printable */.g)(subject.name), subject.line);
        case "variable":
            return `${subject.file ? `${(0,build_text/* printable */.g)(subject.file.name)}, line ${subject.file.line}, ` : ""}environment variable ${(0,build_text/* printable */.g)(subject.name)}`;
        case "reference":
            return "REFERENCE";
        case "text":
            return subject.text;
    }
}
function withLine(name, line) {
    return line === undefined ? name : `${name}, line ${line.number}`;
}

;// CONCATENATED MODULE: ./build/messages/requests.js


const FORM = "Write NAME = /path/to/entry#field or NAME = id#field.";
const BAR = 'Write "secrets: |" and one request a line below it: NAME = /path/to/entry';
const NO_QUOTES = "no quotes are needed, around names or paths.";
const NO_PREFIX = "a name has no prefix here.";
const REQUEST = {
    none: (_, { noRequest }) => `no request found. ${noRequest}`,
    "too-many": ({ limit }) => `has more than ${limit} lines. Use a folder: * = /folder/`,
    name: (_, { targets }) => `the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200.${targets ? " It may have the prefix env:, output: or file:." : ""}`,
    "variable-name": () => "its name must be letters, digits and _, and not begin with a digit.",
    "prefix-case": (_, { targets }) => (targets ? "env:, output: and file: are written in lower case." : NO_PREFIX),
    "two-prefixes": (_, { targets }) => (targets ? "a name has one prefix: write two lines." : NO_PREFIX),
    "list-element": () => `a line is no list element: leave out the - at its beginning. ${FORM}`,
    export: () => `leave out export. ${FORM}`,
    quoted: () => `${NO_QUOTES} ${FORM}`,
    dollar: () => `the name stands without $. ${FORM}`,
    json: () => `JSON is not understood here. ${FORM}`,
    "two-requests": () => "two requests stand on one line. Keep the lines apart with secrets: | (a bar, not > and not nothing).",
    "id-arrow": () => "the name stands first: write NAME = id instead of id > NAME.",
    "field-pipe": () => "the name stands first: write NAME = /path#field instead of path field | NAME.",
    comma: () => "write = between name and path, no comma.",
    colon: () => `write = between name and path, no colon. ${FORM}`,
    "colon-equals": () => `write = instead of :=. ${FORM}`,
    "double-equals": () => `write one = between name and path. ${FORM}`,
    "no-equals": () => `no = found. ${FORM}`,
    "not-text": ({ input, is }) => `${(0,build_text/* printable */.g)(input)} is a ${is}, and inputs are text.${input === "secrets" ? ` ${BAR}` : ""}`,
    "reference-form": () => "a reference begins with psono:// in lower case, and without blanks before it.",
    "web-address": ({ id }) => `an address of the web client is no path. ${id === undefined ? "Write the path or the id of the entry." : `Write the id that it holds: ${(0,build_text/* printable */.g)(id)}`}`,
    place: () => "the place is neither a path that begins with / nor an id (a UUID).",
    "no-place": () => "nothing stands after =. Name an entry by its path or its id.",
    "quoted-place": () => NO_QUOTES,
    "other-tool": () => "references of other tools are not understood. Write /path/to/entry#field or an id.",
    "id-form": () => "an id is written as a UUID with dashes and without brackets.",
    backslash: () => "folders are parted by /, and a path begins with one.",
    "dollar-in-place": () => "variables are not filled in here. Write the path or the id itself.",
    "no-field": () => "nothing stands after #. Name a field, or leave # out for the main one.",
    "blank-before-field": () => "a field follows # without a blank. A comment needs a line of its own.",
    "pointer-escape": () => "in a JSON Pointer ~ is written ~0, and / inside a key ~1.",
    "wildcard-of-field": () => "one field is one value: give it a name instead of *.",
    "folder-with-star": () => "a whole folder is written with a final slash, as in * = /folder/",
    "folder-is-no-value": () => "a folder is no value. Name one entry.",
    "folder-without-wildcard": () => "a folder holds more than one value. Write * or PREFIX_* before the =, or name one entry.",
};
const NAME = {
    form: (of, terms) => `the name${named(of)} would not be letters, digits and _ alone. ${instead(of, terms)}.`,
    "takes-over": (of, terms) => `the variable${named(of)} would change how later steps run. ${instead(of, terms)}${terms.targets ? ", or make it an output with output:" : ""}.`,
    "may-take-over": (of, terms) => `the variable${named(of)} may change how later steps run, and the vault chose its name. ${instead(of, terms)}, or give the wildcard a prefix: PREFIX_*.`,
    device: (of, terms) => `the name${named(of)} is a device on Windows, no file. ${instead(of, terms)}.`,
    twin: (of, terms) => `the name${named(of)} is used at ${subjectText(of.other, terms)} already (upper and lower case count as one). ${instead(of, terms)}.`,
};
function named({ name, origin }) {
    return `${name === undefined ? "" : ` ${(0,build_text/* printable */.g)(name)}`}${origin === undefined ? "" : ` of ${(0,build_text/* printable */.g)(origin)}`}`;
}
function instead({ origin }, { targets }) {
    if (origin === undefined)
        return "Choose another";
    return `Ask for it by a name of its own${targets ? ", and name it in except" : ""}`;
}
const EXCEPT = {
    unused: () => "no wildcard finds anything that goes by this. Correct it or delete it.",
};

;// CONCATENATED MODULE: ./build/messages/words.js









/** The words for every reason of every code. */
const WORDS = {
    ...{ INPUT: INPUT, REQUEST: REQUEST, NAME: NAME, EXCEPT: EXCEPT, FILE: FILE },
    ...{ NO_SUCH_ENTRY: NO_SUCH_ENTRY, NO_SUCH_FOLDER: NO_SUCH_FOLDER, NO_SUCH_FIELD: NO_SUCH_FIELD, AMBIGUOUS: AMBIGUOUS, AMBIGUOUS_FIELD: AMBIGUOUS_FIELD, UNREADABLE_SHARE: UNREADABLE_SHARE },
    ...{ SECRET_GONE: SECRET_GONE, SHARED_KEY: SHARED_KEY, SECRET_FORM: SECRET_FORM, FIELD_FORM: FIELD_FORM, TOTP: TOTP, VALUE: VALUE, VAULT_SIZE: VAULT_SIZE },
    ...{ KEY_CANNOT_READ: KEY_CANNOT_READ, KEY_NOT_RESTRICTED: KEY_NOT_RESTRICTED, NO_SUCH_KEY: NO_SUCH_KEY, LOGIN_REFUSED: LOGIN_REFUSED, SERVER_SIGNATURE: SERVER_SIGNATURE, SESSION_ENDED: SESSION_ENDED },
    ...{ DECRYPTION: DECRYPTION, FORBIDDEN: FORBIDDEN, SERVER_LOCKED: SERVER_LOCKED, SERVER_ANSWER: SERVER_ANSWER, EXPORT_FAILED: EXPORT_FAILED },
    ...{ NETWORK: NETWORK, DNS: DNS, CERTIFICATE: CERTIFICATE, TLS: TLS, PROXY: PROXY, REDIRECT: REDIRECT, RATE_LIMIT: RATE_LIMIT, TIMEOUT: TIMEOUT, CANCELLED: CANCELLED },
};
/** One line for a log: what is at fault, what is wrong, and what to do about it. */
function messageOf(error, terms) {
    const subject = subjectText(error.subject, terms);
    return `${subject === "" ? "" : `${subject}: `}${wordsOf(error, terms)}`;
}
function wordsOf({ code, reason, details, cause, text }, terms) {
    if (text !== undefined)
        return text; // TRANSITIONAL
    // The constructor of the error has checked that code, reason and details belong together.
    const all = WORDS[code];
    const words = all[reason]?.(details, terms) ?? reason;
    return cause === undefined ? words : `${words} ${wordsOf(cause, terms)}`;
}

;// CONCATENATED MODULE: ./build/action/messages.js

const TERMS = {
    input: (name) => name,
    missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
    noRequest: "Write one a line: NAME = /path/to/entry",
    list: "mode: list",
    hidden: "Where everybody may read it,",
    scope: "this step",
    timeout: "the step's timeout",
    timedOut: (request) => `The step's timeout ran out at ${request}. Raise the input timeout, or look at the server.`,
    cancelled: "The step was cancelled. Nothing was exported.",
    targets: true,
};
const UNSET = "Is the secret or variable that it comes from set, for this repository and environment?";
const NO_SECRETS = {
    dependabot: "Dependabot started this run, and it gets Dependabot's secrets alone: store the key under Settings, Secrets and variables, Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.",
    fork: "This pull request comes from a fork, and GitHub hands it no secrets: skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.",
};
/** An error as one line of the job's log, with its code. */
function lineOf(error) {
    return `${messageOf(error, TERMS)} [${error.code}]`;
}

;// CONCATENATED MODULE: ./build/connection/proxy.js
/** Passwords of proxies, as they stand in the variables and decoded. */
function proxySecrets(variables) {
    return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].flatMap((name) => {
        const address = (variables[name] ?? "").replace(/^[a-z0-9+.-]+:\/\//i, "");
        // To the last @, as URLs are read: a password may hold one.
        const [, password = ""] = /^[^:@/]*:(.+)@/.exec(address) ?? [];
        if (password === "")
            return [];
        try {
            return [password, decodeURIComponent(password)];
        }
        catch {
            return [password];
        }
    });
}

;// CONCATENATED MODULE: ./build/main.js






const SECRET_INPUTS = ["api-key-secret-key", "api-key-private-key", "client-key"];
async function run() {
    const texts = [...SECRET_INPUTS.map(commands/* readInput */.R5), ...headerValues(), ...proxySecrets(process.env)];
    const lines = texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => line.trim());
    // A text of few characters stands in every log by chance.
    (0,commands/* addMasks */.dQ)(lines.filter((line) => line.length >= 4 && !line.startsWith("-----")));
    // Deprecated calls in libraries are ours to mend: nobody who reads the log can.
    process.noDeprecation = true;
    // Node warns of it, though it counts for nothing here: http.ts sets the opposite.
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    const inputs = parseInputs(commands/* readInput */.R5, process.env, readEvent(process.env["GITHUB_EVENT_PATH"]));
    const { runStep } = await Promise.all(/* import() */[__nccwpck_require__.e(473), __nccwpck_require__.e(929)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53));
    await runStep(inputs);
}
function headerValues() {
    return (0,commands/* readInput */.R5)("extra-headers")
        .split(/[\r\n]+/)
        .map((line) => line.slice(line.indexOf(":") + 1));
}
// Where nothing is left to wait for Node ends in peace, whatever was still to come.
process.once("beforeExit", () => {
    process.exitCode = 1;
    (0,commands/* error */.z3)("The action came to no end. Please report it. [INTERNAL]");
});
run()
    .catch((caught) => {
    process.exitCode = 1;
    for (const one of Array.isArray(caught) ? caught : [caught]) {
        if (one instanceof errors/* ActionError */.l)
            (0,commands/* error */.z3)(lineOf(one));
        // What was not foreseen may hold anything: nothing of it is printed.
        else
            (0,commands/* error */.z3)("The action failed in a way it did not foresee. Please report it. [INTERNAL]");
    }
})
    // When all that was printed is out, for a proxy that never answers would keep the process alive.
    .finally(() => process.stdout.write("", () => process.exit()));

module.exports = __webpack_exports__;
/******/ })()
;