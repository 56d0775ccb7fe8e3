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
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/**
 * Commands to the runner, as lines of standard output (ActionCommand.cs of actions/runner). @actions/core writes the
 * same, and a test holds it against these; it brings an OIDC client, a process runner and their imports into every
 * start, for four lines that are needed here.
 */

/** An input of the step, as it was given; empty where it was not. */
function readInput(name) {
    return process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
/** Hides texts of one line in all that is printed from here on, by this step and by later ones. */
function addMasks(texts) {
    const lines = [...texts].map((text) => lineOf("add-mask", text)).join("");
    if (lines !== "")
        process.stdout.write(lines); // at once: a write each would cost more than the masks
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

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** An error made for the user: a stable code, and a message that holds neither secrets nor server text. */
class ActionError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = "ActionError";
        this.code = code;
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
function decodeUtf8(bytes, what) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not valid UTF-8.`);
    }
}
/**
 * JSON whose numbers keep their digits: where a double would print another text, the number becomes `JSON.rawJSON`.
 * Throws `SyntaxError`, or `RangeError` for what is nested too deep.
 */
function parseExact(text) {
    return JSON.parse(text, (_, value, context) => {
        const source = context?.source;
        return typeof value === "number" && source !== undefined && String(value) !== source ? JSON.rawJSON(source) : value;
    });
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
function parseSecret(text, what) {
    let value;
    try {
        value = parseExact(text);
    }
    catch { }
    if (isObject(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_FORM", `${what} does not hold what Psono's clients write. Save it anew in Psono.`);
}
/** Text to a JSON object. Throws `SERVER_ANSWER` for anything else. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not JSON. Is server-url the address of a Psono server?`);
    }
    return asObject(value, what);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
function asObject(value, what) {
    if (!isObject(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not a JSON object.`);
    return value;
}
/** An own property, so that `__proto__` and `constructor` from a vault mean nothing. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function stringOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "string")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks the text "${key}".`);
    return value;
}
function booleanOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "boolean")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks true or false in "${key}".`);
    return value;
}
/** An array of objects; absent or null counts as empty, elements that are no objects are left out. */
function objectsOf(object, key) {
    const value = own(object, key);
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isUuid(text) {
    return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
/** An id in lower case. Throws `SERVER_ANSWER` for anything else. */
function uuidOf(object, key, what) {
    const id = stringOf(object, key, what);
    if (!isUuid(id))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has an id that is no UUID.`);
    return id.toLowerCase();
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
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(184);



/**
 * Parses the `except` input: one name, path, folder or id a line.
 * @param what how errors name the text
 * @param first number of the first line
 */
function parseExcept(text, problems, what = "except", first = 1) {
    const exceptions = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `${what}, line ${first + index}`;
        const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
        if ((0,_psono_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O1)(plain))
            exceptions.push({ at, text: plain.toLowerCase() });
        // A variable of an entry may have any name, one that could not be exported too.
        else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain))
            exceptions.push({ at, text: plain });
        else
            problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("INPUT", `${at}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(line)} is no name, no path that begins with / and no id.`));
    }
    return exceptions;
}
/** Applies exceptions, and remembers which of them left out anything. */
class Except {
    #exceptions;
    #used = new Set();
    constructor(exceptions) {
        this.#exceptions = exceptions;
    }
    /** Whether to leave out what has this path, id or name. */
    has({ path, id, name }) {
        const here = path?.normalize("NFC");
        let found = false;
        for (const exception of this.#exceptions) {
            const { text } = exception;
            const below = text.endsWith("/") && `${here}/`.startsWith(text);
            if (!below && text !== here && text !== id && text.toUpperCase() !== name?.toUpperCase())
                continue;
            this.#used.add(exception);
            found = true;
        }
        return found;
    }
    /** An exception without effect is a slip that would export what was to stay: each is an error. */
    unused() {
        return this.#exceptions
            .filter((exception) => !this.#used.has(exception))
            .map(({ at }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("EXCEPT", `${at}: no wildcard finds anything that goes by this. Correct it or delete it.`));
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
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(184);
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
        const { at, name, target, origin, bare, hidden } = named;
        const shown = hidden || name === "" ? "" : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}`;
        const problem = (why) => problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("NAME", `${at}: ${why}`));
        const of = origin === undefined ? "" : ` of ${origin}`;
        const way = origin === undefined ? "Choose another" : "Ask for it by a name of its own, and name it in except";
        const twin = before.get(twinKey(name));
        const variable = target === "env" || (target !== "output" && exportEnv);
        if (!isName(name)) {
            problem(`the name${shown}${of} would not be letters, digits and _ alone. ${way}.`);
        }
        else if (variable && isRefusedVariable(name)) {
            problem(`the variable${shown}${of} would change how later steps run. ${way}, or make it an output with output:.`);
        }
        else if (variable && bare && LOOKS.test(name.toUpperCase())) {
            problem(`the variable${shown}${of} may change how later steps run, and the vault chose its name. ${way}, or give the wildcard a prefix: PREFIX_*.`);
        }
        else if (target === "file" && isDevice(name)) {
            problem(`the name${shown}${of} is a device on Windows, no file. ${way}.`);
        }
        else if (twin !== undefined) {
            problem(`the name${shown}${of} is used at ${twin.at} already (upper and lower case count as one). ${way}.`);
        }
        before.set(twinKey(name), named);
    }
    return problems;
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ parseReferences),
/* harmony export */   nt: () => (/* binding */ printReference),
/* harmony export */   wO: () => (/* binding */ parseRequests)
/* harmony export */ });
/* unused harmony export parseReference */
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
 * @param what how errors name the text
 * @param first number of the first line
 */
function parseRequests(text, problems, what = "secrets", first = 1) {
    const requests = [];
    const lines = text.split(/\r?\n/);
    if (lines.length > LINES) {
        problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("REQUEST", `${what}: has more than ${LINES} lines. Use a folder: * = /folder/`));
        return requests;
    }
    for (const [index, raw] of lines.entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `${what}, line ${first + index}`;
        const request = parseLine(line, at, (message) => problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("REQUEST", `${at}: ${message}`)));
        if (request !== undefined)
            requests.push(request);
    }
    return requests;
}
/**
 * The `psono://` references among `variables`: each becomes a variable of its own name.
 * @param where what errors say before the variable's name
 */
function parseReferences(variables, problems, where = "") {
    const requests = [];
    for (const [name, value = ""] of Object.entries(variables)) {
        if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_"))
            continue;
        const at = `${where}environment variable ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name)}`;
        const problem = (message) => problems.push(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("REQUEST", `${at}: ${message}`));
        if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name)) {
            problem("its name must be letters, digits and _, and not begin with a digit.");
            continue;
        }
        if (!value.startsWith("psono://")) {
            problem("a reference begins with psono:// in lower case, and without blanks before it.");
            continue;
        }
        const reference = parseReference(value, problem);
        if (reference === undefined)
            continue;
        if ("folder" in reference.source)
            problem("a folder is no value. Name one entry.");
        else
            requests.push({ at, name, many: false, target: "env", optional: false, ...reference });
    }
    return requests;
}
function parseLine(line, at, problem) {
    const mistake = mistaken(line);
    if (mistake !== undefined) {
        problem(mistake);
        return undefined;
    }
    const equals = line.indexOf("=");
    const optional = line[equals - 1] === "?";
    const left = line.slice(0, optional ? equals - 1 : equals).trim();
    const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
    const [, target = "default", name = "", star = ""] = match ?? [];
    const many = star === "*";
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name) && !(many && name === "")) {
        problem("the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200. It may have the prefix env:, output: or file:.");
        return undefined;
    }
    const reference = parseReference(line.slice(equals + 1).trim(), problem);
    if (reference === undefined)
        return undefined;
    const { source, field, pointer } = reference;
    if ("folder" in source && !many) {
        problem("a folder holds more than one value. Write * or PREFIX_* before the =, or name one entry.");
        return undefined;
    }
    if (many && (pointer !== undefined || (!("folder" in source) && field !== undefined))) {
        problem("one field is one value: give it a name instead of *.");
        return undefined;
    }
    return { at, name, many, target: target, optional, ...reference };
}
/** Parses what stands after the `=`, with or without `psono://` before it. */
function parseReference(given, problem) {
    const text = given.replace(/^psono:\/\//, "");
    if (/^https?:/i.test(text)) {
        const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
        const instead = id === undefined ? "Write the path or the id of the entry." : `Write the id that it holds: ${id}`;
        problem(`an address of the web client is no path. ${instead}`);
        return undefined;
    }
    const hash = text.lastIndexOf("#");
    const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
    const part = hash === -1 ? undefined : text.slice(hash + 1);
    if (part?.trim() === "") {
        problem("nothing stands after #. Name a field, or leave # out for the main one.");
        return undefined;
    }
    if (part !== undefined && /^\s/.test(part)) {
        problem("a field follows # without a blank. A comment needs a line of its own.");
        return undefined;
    }
    const source = parseSource(place, problem);
    if (source === undefined)
        return undefined;
    const slash = part?.indexOf("/") ?? -1;
    const field = slash === -1 ? part : part?.slice(0, slash);
    const pointer = slash === -1 ? undefined : part?.slice(slash);
    if (pointer !== undefined && /~(?![01])/.test(pointer)) {
        problem("in a JSON Pointer ~ is written ~0, and / inside a key ~1.");
        return undefined;
    }
    return { source, field: field === undefined || field === "" ? undefined : unescaped(field), pointer };
}
function parseSource(place, problem) {
    if ((0,_psono_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUuid */ .O1)(place))
        return { id: place.toLowerCase() };
    if (place === "")
        problem("nothing stands after =. Name an entry by its path or its id.");
    else if (place.endsWith("/**") && place.startsWith("/"))
        return { folder: place.slice(0, -3), deep: true };
    else if (place.endsWith("/*"))
        problem("a whole folder is written with a final slash, as in * = /folder/");
    else if (place.endsWith("/") && place.startsWith("/"))
        return { folder: place.slice(0, -1), deep: false };
    else if (place.startsWith("/"))
        return { path: place };
    else
        problem(notAPlace(place));
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
    if (TWO.test(line.slice(line.indexOf("="))))
        return "two requests stand on one line. Keep the lines apart with secrets: | (a bar, not > and not nothing).";
    return undefined;
}
/** A form of another tool, or a slip, that `PLAIN` does not take. */
function mistakenForm(line) {
    const form = "Write NAME = /path/to/entry#field or NAME = id#field.";
    if (/^-\s/.test(line))
        return `a line is no list element: leave out the - at its beginning. ${form}`;
    if (/^export\s/.test(line))
        return `leave out export. ${form}`;
    if (/^["'“‘]/.test(line))
        return `no quotes are needed, around names or paths. ${form}`;
    if (/^\$/.test(line))
        return `the name stands without $. ${form}`;
    if (/^[{[]/.test(line))
        return `JSON is not understood here. ${form}`;
    if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line))
        return "env:, output: and file: are written in lower case.";
    if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line))
        return "a name has one prefix: write two lines.";
    if (new RegExp(`^${ID}\\s*>`, "i").test(line))
        return "the name stands first: write NAME = id instead of id > NAME.";
    if (/^[^=]*\s\|\s*[A-Za-z_][A-Za-z0-9_]*\s*;?$/.test(line)) {
        return "the name stands first: write NAME = /path#field instead of path field | NAME.";
    }
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*,\s*\S/.test(line) && !line.includes("="))
        return "write = between name and path, no comma.";
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*:=/.test(line))
        return `write = instead of :=. ${form}`;
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*(?:==|=>)/.test(line))
        return `write one = between name and path. ${form}`;
    if (/^(?!(?:env|output|file)\s*:)[A-Za-z_][A-Za-z0-9_]*\s*:\s/.test(line))
        return `write = between name and path, no colon. ${form}`;
    if (!line.includes("="))
        return `no = found. ${form}`;
    return undefined;
}
/** Why what stands after `=` is neither a path nor an id. */
function notAPlace(place) {
    if (/^["'“‘]/.test(place))
        return "no quotes are needed, around names or paths.";
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
        return "references of other tools are not understood. Write /path/to/entry#field or an id.";
    }
    if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place)) {
        return "an id is written as a UUID with dashes and without brackets.";
    }
    if (place.includes("\\"))
        return "folders are parted by /, and a path begins with one.";
    if (place.startsWith("$"))
        return "variables are not filled in here. Write the path or the id itself.";
    return "the place is neither a path that begins with / nor an id (a UUID).";
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
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
 * What to say when inputs that hold secrets are empty: runs that Dependabot starts, and pull requests from forks, get
 * none (docs.github.com, "Using secrets in GitHub Actions"). Empty for every other run.
 * @param variables the runner's
 */
function whyNoSecrets(variables, event) {
    if (variables["GITHUB_ACTOR"] === "dependabot[bot]") {
        return " Dependabot started this run, and it gets Dependabot's secrets alone: store the key under Settings, Secrets and variables, Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.";
    }
    const name = variables["GITHUB_EVENT_NAME"] ?? "";
    // pull_request_target runs in the base repository, and has its secrets.
    if (name.startsWith("pull_request") && name !== "pull_request_target" && isFork(event, variables)) {
        return " This pull request comes from a fork, and GitHub hands it no secrets: skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.";
    }
    return "";
}
function isFork(event, variables) {
    const request = (0,json/* own */.ZV)(event, "pull_request");
    const head = (0,json/* isObject */.Gv)(request) ? (0,json/* own */.ZV)(request, "head") : undefined;
    if (!(0,json/* isObject */.Gv)(head))
        return false;
    const repository = (0,json/* own */.ZV)(head, "repo"); // null when the fork is gone
    return !(0,json/* isObject */.Gv)(repository) || (0,json/* own */.ZV)(repository, "full_name") !== variables["GITHUB_REPOSITORY"];
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
        problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a PEM file.");
        return undefined;
    }
    try {
        const path = (0,external_node_fs_.realpathSync)(text);
        const workspace = variables["GITHUB_WORKSPACE"];
        if (workspace !== undefined && (0,external_node_fs_.existsSync)(workspace)) {
            const inside = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path);
            // A folder may be called "..x"; on Windows another drive has no way there but its own path.
            if (inside.split(external_node_path_.sep)[0] !== ".." && !(0,external_node_path_.isAbsolute)(inside)) {
                problem(input, "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.");
                return undefined;
            }
        }
        const file = (0,external_node_fs_.statSync)(path);
        const pem = file.isFile() && file.size <= PEM_CAP ? (0,external_node_fs_.readFileSync)(path, "utf8") : "";
        if (pem.includes("-----BEGIN "))
            return `${pem}\n`;
        problem(input, "names a file that is no PEM.");
    }
    catch {
        problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.");
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
        const at = `${input}, line ${index + 1}`;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
        if (name === "" || value === "")
            problem(at, "write Name: value.");
        else if (REFUSED.test(name))
            problem(at, `the header ${name} is the action's or the proxy's own.`);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
        else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value))
            problem(at, "the value holds characters that no header can.");
        else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
            problem(at, `the header ${name} is given twice.`);
        else
            headers[name] = value;
    }
    return headers;
}

;// CONCATENATED MODULE: ./build/connection/settings.js



/**
 * Reads the inputs that reach a vault; undefined where the key to open it is missing.
 * @param problem takes every input that is wrong, and what is
 * @param missing why a required one may be empty: a blank and a sentence, or nothing
 */
function parseConnection(read, variables, problem, missing) {
    const required = (input) => {
        const value = read(input).trim();
        if (value === "")
            problem(input, `is missing.${missing}`);
        return value;
    };
    const hex = (input, value) => {
        if (value === "")
            return undefined;
        if (/^[0-9a-f]{64}$/i.test(value))
            return Uint8Array.from(Buffer.from(value, "hex"));
        problem(input, `must be 64 hex digits; it has ${value.length} characters.`);
        return undefined;
    };
    const serverUrl = parseUrl(required("server-url"), problem);
    const apiKeyId = required("api-key-id");
    if (apiKeyId !== "" && !(0,json/* isUuid */.O1)(apiKeyId))
        problem("api-key-id", "is no UUID. Copy the ID that Psono shows for the API key.");
    const secretKey = hex("api-key-secret-key", required("api-key-secret-key"));
    const privateText = read("api-key-private-key").trim();
    const signatureText = read("server-signature").trim();
    const privateKey = hex("api-key-private-key", privateText);
    const serverSignature = hex("server-signature", signatureText);
    if (privateText !== "" && signatureText === "")
        problem("server-signature", "is missing. With api-key-private-key it is required: it proves which server answers.");
    if (privateText === "" && signatureText !== "")
        problem("api-key-private-key", "is missing. server-signature is checked at a login, which needs this key.");
    if (privateText !== "" && privateText.toLowerCase() === read("api-key-secret-key").trim().toLowerCase()) {
        problem("api-key-private-key", "is the same as api-key-secret-key. Psono shows two different keys.");
    }
    const pem = (input) => readPem(input, read(input).trim(), variables, problem);
    const ca = pem("ca-certificate");
    const certificate = pem("client-certificate");
    const key = pem("client-key");
    if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
        problem("client-certificate, client-key", "belong together: give both or neither.");
    const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
    // They make Node print what it sends and receives, keys of TLS too. Node takes _ for -, and quotes.
    const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
    if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
        problem("NODE_DEBUG, NODE_OPTIONS", "make Node print what is sent and received. Unset them for this step.");
    const timeoutText = read("timeout").trim() || "60";
    const timeout = /^\d{1,4}$/.test(timeoutText) ? Number(timeoutText) : 0;
    if (timeout < 1 || timeout > 3600)
        problem("timeout", "must be whole seconds from 1 to 3600.");
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
        problem("server-url", "is no URL. Write it as https://psono.example.com/server");
        return "";
    }
    const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
        problem("server-url", "must begin with https:// (http:// is for loopback alone).");
    if (url.search !== "" || url.hash !== "")
        problem("server-url", "must have no query and no #. Is it the address of the web client?");
    if (/\.html?$/.test(url.pathname))
        problem("server-url", "is the address of the web client. The server's is shown at the login as server, and often ends in /server.");
    if (url.username !== "" || url.password !== "")
        problem("server-url", "must hold no user name and no password.");
    return url.origin + url.pathname.replace(/\/+$/, "");
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(984);
// EXTERNAL MODULE: ./build/requests/excluded.js
var excluded = __nccwpck_require__(502);
// EXTERNAL MODULE: ./build/requests/names.js
var names = __nccwpck_require__(206);
// EXTERNAL MODULE: ./build/requests/parse.js
var parse = __nccwpck_require__(941);
;// CONCATENATED MODULE: ./build/action/inputs.js






/** Why a required input may be empty. */
const UNSET = " Is the secret or variable that it comes from set, for this repository and environment?";
/**
 * Reads all inputs, and from `variables` the references to Psono. Throws an array of `ActionError`: every problem at
 * once, before the first request.
 * @param event payload of the event that started the workflow
 */
function parseInputs(read, variables, event) {
    const problems = [];
    const problem = (input, message) => problems.push(new errors/* ActionError */.l("INPUT", `${input}: ${message}`));
    const connection = parseConnection(read, variables, problem, whyNoSecrets(variables, event) || UNSET);
    const boolean = (input) => {
        const text = read(input).trim() || "false";
        if (text !== "true" && text !== "false")
            problem(input, "must be true or false.");
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
        problem("mode", "must be load, check or list.");
    if (modeText === "list" && !hints)
        problem("mode", "list prints the names in the vault: not where everybody reads the log. Run it in a private repository.");
    const mode = isMode(modeText) ? modeText : "load";
    const requests = (0,parse/* parseRequests */.wO)(read("secrets"), problems);
    if (boolean("env-references"))
        requests.push(...(0,parse/* parseReferences */.IO)(variables, problems));
    const except = (0,excluded/* parseExcept */.H)(read("except"), problems);
    if (mode !== "list") {
        if (requests.length === 0 && !problems.some(({ code }) => code === "REQUEST"))
            problems.push(new errors/* ActionError */.l("REQUEST", "secrets: no request found. Write one a line: NAME = /path/to/entry"));
        problems.push(...(0,names/* nameProblems */.W1)(requests.filter(({ many }) => !many), exportEnv));
    }
    if (problems.length > 0 || connection === undefined)
        throw problems;
    return { ...connection, mode, requests, except, exportEnv, unmask, summary, hints };
}
function isMode(text) {
    return text === "load" || text === "check" || text === "list";
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
            (0,commands/* error */.z3)(`${one.message} [${one.code}]`);
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