#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TYPES: () => (/* binding */ TYPES),
  filledFields: () => (/* binding */ filledFields),
  mainField: () => (/* binding */ mainField),
  readField: () => (/* binding */ readField),
  titleOf: () => (/* binding */ titleOf),
  totpWait: () => (/* binding */ totpWait),
  typeOf: () => (/* binding */ typeOf),
  wildcardFields: () => (/* binding */ wildcardFields)
});

// EXTERNAL MODULE: ./build/error.js
var error = __nccwpck_require__(293);
// EXTERNAL MODULE: ./build/names.js
var names = __nccwpck_require__(755);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
;// CONCATENATED MODULE: ./build/totp.js

/** Characters of a secret: none has more than a few dozen. */
const LONGEST = 1000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** The code of RFC 6238 at `now` (ms since 1970). Throws `TOTP` for parameters out of range; `line` names the request. */
function totp({ secret, algorithm, digits, period }, now, line) {
    if (!["SHA1", "SHA256", "SHA512"].includes(algorithm)) {
        throw new error/* ActionError */.l("TOTP", `${line}: the entry's TOTP algorithm is none of SHA1, SHA256 and SHA512.`);
    }
    if (!Number.isInteger(digits) || digits < 6 || digits > 10) {
        throw new error/* ActionError */.l("TOTP", `${line}: the entry's TOTP digits are not from 6 to 10.`);
    }
    if (!Number.isInteger(period) || period < 10 || period > 300) {
        throw new error/* ActionError */.l("TOTP", `${line}: the entry's TOTP period is not from 10 to 300 seconds.`);
    }
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / period)));
    // Only a code needs it, and it takes some 5 ms to load.
    const { createHmac } = process.getBuiltinModule("node:crypto");
    const mac = createHmac(algorithm.toLowerCase(), fromBase32(secret, line)).update(counter).digest();
    const at = (mac[mac.length - 1] ?? 0) & 0xf;
    const number = mac.readUInt32BE(at) & 0x7fffffff; // RFC 4226 §5.3
    return String(number % 10 ** digits).padStart(digits, "0");
}
function fromBase32(text, line) {
    if (text.length > LONGEST)
        throw new error/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is too long.`);
    const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
    let bits = 0;
    let held = 0;
    const bytes = [];
    for (const digit of digits) {
        const value = ALPHABET.indexOf(digit);
        if (value === -1)
            throw new error/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is not base32.`);
        held = ((held << 5) | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push((held >> bits) & 0xff);
        }
    }
    if (bytes.length === 0)
        throw new error/* ActionError */.l("TOTP", `${line}: the entry has no TOTP secret.`);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/fields.js




/** Every type of entry: the one place to add another. Names are those of Psono's client (item-blueprint.js). */
const TYPES = {
    website_password: {
        main: "password",
        fields: ["password", "username", "url", "notes", "title"],
        more: ["url_filter", "auto_submit", "allow_http", "totp_code", "totp_algorithm", "totp_digits", "totp_period"],
        totp: { prefix: "website_password_totp", names: ["totp"] },
    },
    application_password: { main: "password", fields: ["password", "username", "notes", "title"], more: [] },
    totp: {
        main: "totp",
        fields: ["notes", "title"],
        more: ["algorithm", "digits", "period"],
        totp: { prefix: "totp", names: ["totp", "code"] },
    },
    passkey: {
        main: "private_key",
        fields: ["private_key", "public_key", "rp_id", "id", "user_handle", "algorithm", "title"],
        more: ["url_filter", "auto_submit"],
    },
    note: { main: "notes", fields: ["notes", "title"], more: [] },
    environment_variables: { fields: ["notes", "title"], more: ["variables"] },
    ssh_own_key: { main: "private", fields: ["private", "public", "notes", "title"], more: [] },
    mail_gpg_own_key: { main: "private", fields: ["private", "public", "name", "email", "title"], more: [] },
    credit_card: {
        main: "number",
        fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"],
        more: [],
    },
    bookmark: { main: "url", fields: ["url", "notes", "title"], more: ["url_filter"] },
    identity: {
        fields: [
            ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
            ...["phone_number", "email", "notes", "title"],
        ],
        more: [],
    },
    elster_certificate: {
        main: "file_content",
        fields: ["file_content", "password", "retrieval_code", "notes", "title"],
        more: [],
        binary: "file_content",
    },
};
/** Beginnings of field names in psonoci that are not those of Psono. */
const ALIASES = [
    ["gpg_key_", "mail_gpg_own_key_"],
    ["ssh_key_", "ssh_own_key_"],
    ["env_vars", "environment_variables_variables"],
];
/** Ms that a code must have left when the step hands it on. */
const TOTP_LEFT = 5000;
/** The type of a secret: what the tree says where that is known, else what its data looks like. */
function typeOf(told, data) {
    if (Object.hasOwn(TYPES, told))
        return told;
    const keys = Object.keys(data);
    return Object.keys(TYPES).find((type) => keys.some((key) => key.startsWith(`${type}_`))) ?? told;
}
/** The title that the data itself holds. */
function titleOf(data) {
    const title = (0,json/* own */.ZV)(data, `${typeOf("", data)}_title`);
    return typeof title === "string" ? title : undefined;
}
/** The main field of a type; undefined where it has none. */
function mainField(type) {
    return entryType(type)?.main;
}
/** Ms to wait from `now` so that the code asked for has 5 seconds left; 0 for other fields. */
function totpWait(data, type, field, now) {
    const prefix = codeOf(type, field);
    if (prefix === undefined)
        return 0;
    const ms = parameters(data, prefix).period * 1000;
    const left = ms - (now % ms);
    return left < TOTP_LEFT ? left : 0;
}
/**
 * A field's value, byte for byte; undefined where it is unknown or empty. Without `field` the main one of the type.
 * `field` is the name of an environment variable, a short name, a full name, one of psonoci's or the name of a
 * custom field, tried in this order. `now` is ms since 1970, for TOTP codes.
 * Throws `AMBIGUOUS_FIELD`, `FIELD_FORM` or `TOTP`; `at` names the request.
 */
function readField(data, type, field, at, now) {
    const known = entryType(type);
    const name = field ?? known?.main;
    if (name === undefined)
        return undefined;
    const variable = named(data, "environment_variables_variables", "key", name, at);
    if (variable !== undefined)
        return variable;
    const prefix = codeOf(type, name);
    if (prefix !== undefined) {
        if (stored(data, `${prefix}_code`) === undefined)
            return undefined;
        return { text: totp(parameters(data, prefix), now, at) };
    }
    for (const key of keysOf(type, name)) {
        const text = stored(data, key);
        if (text === undefined)
            continue;
        return known?.binary !== undefined && key === `${type}_${known.binary}` ? fromBinary(text, at) : { text };
    }
    return named(data, "custom_fields", "name", name, at);
}
/** The fields of an entry that have a value, as a user may ask for them. */
function filledFields(data, type) {
    const known = entryType(type);
    const names = known === undefined ? Object.keys(data) : [...known.fields, ...known.more];
    const short = names.filter((name) => stored(data, known === undefined ? name : `${type}_${name}`) !== undefined);
    const code = known?.totp !== undefined && stored(data, `${known.totp.prefix}_code`) !== undefined ? ["totp"] : [];
    return [...code, ...variablesOf(data), ...short, ...customOf(data)];
}
/**
 * What `PREFIX_* = entry` takes: every variable of an entry of environment variables, else every field that people
 * fill in, with the name of each.
 */
function wildcardFields(data, type) {
    const variables = variablesOf(data);
    if (type === "environment_variables")
        return variables.map((name) => ({ name, field: name }));
    const hidden = new Set(["title", ...(entryType(type)?.more ?? [])]);
    return filledFields(data, type)
        .filter((field) => !hidden.has(field))
        .map((field) => ({ name: (0,names/* toName */.$C)(field) ?? "", field }));
}
function entryType(type) {
    return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
/** Where the parameters of the code begin that `field` asks for; undefined where it asks for no code. */
function codeOf(type, field) {
    const known = entryType(type);
    const name = field ?? known?.main ?? "";
    return known?.totp?.names.includes(name) ? known.totp.prefix : undefined;
}
/** Keys under which a field may be stored: by its short name, its full one, or psonoci's. */
function keysOf(type, name) {
    const snake = name.replaceAll("-", "_");
    const known = entryType(type);
    const short = [...(known?.fields ?? []), ...(known?.more ?? [])].includes(snake) ? [`${type}_${snake}`] : [];
    const aliased = ALIASES.find(([alias]) => snake.startsWith(alias));
    return [...short, name, snake, ...(aliased ? [aliased[1] + snake.slice(aliased[0].length)] : [])];
}
/** A stored value as text: what is empty or null counts as absent, a number has the digits it was written with. */
function stored(data, key) {
    const text = (0,json/* textOf */.b6)((0,json/* own */.ZV)(data, key));
    return text === "" || text === "[]" || text === "{}" ? undefined : text;
}
function variablesOf(data) {
    return (0,json/* objectsOf */.iZ)(data, "environment_variables_variables").flatMap((variable) => (0,json/* textOf */.b6)((0,json/* own */.ZV)(variable, "key")) ?? []);
}
function customOf(data) {
    return (0,json/* objectsOf */.iZ)(data, "custom_fields").flatMap((field) => {
        const value = (0,json/* textOf */.b6)((0,json/* own */.ZV)(field, "value"));
        return value === undefined || value === "" ? [] : ((0,json/* textOf */.b6)((0,json/* own */.ZV)(field, "name")) ?? []);
    });
}
/** The value of the one object of a list whose `key` is `name`; a variable may be empty on purpose. */
function named(data, list, key, name, at) {
    const found = (0,json/* objectsOf */.iZ)(data, list).filter((object) => (0,json/* textOf */.b6)((0,json/* own */.ZV)(object, key)) === name);
    if (found.length > 1) {
        throw new error/* ActionError */.l("AMBIGUOUS_FIELD", `${at}: the entry has ${found.length} fields of this name. Rename one.`);
    }
    const text = found[0] && (0,json/* textOf */.b6)((0,json/* own */.ZV)(found[0], "value"));
    return text === undefined || (text === "" && list === "custom_fields") ? undefined : { text };
}
function fromBinary(hex, at) {
    // Node stops at the first character that is no hex digit, but of one above U+00FF it looks at the lower byte alone.
    const bytes = Buffer.from(hex, "hex");
    if (bytes.length * 2 !== hex.length || /[^\0-\xff]/.test(hex)) {
        throw new error/* ActionError */.l("FIELD_FORM", `${at}: the file in the entry is not stored as hex. Save it anew in Psono.`);
    }
    return { text: bytes.toString("base64"), bytes };
}
/** Parameters of an entry, with the defaults of Psono's client where it stored none. */
function parameters(data, prefix) {
    return {
        secret: stored(data, `${prefix}_code`) ?? "",
        algorithm: stored(data, `${prefix}_algorithm`) ?? "SHA1",
        digits: Number(stored(data, `${prefix}_digits`) ?? 6),
        period: Number(stored(data, `${prefix}_period`) ?? 30),
    };
}


/***/ }),

/***/ 755:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ toName),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   W1: () => (/* binding */ nameProblems)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(293);
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
        const problem = (why) => problems.push(new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("NAME", `${at}: ${why}`));
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

/***/ 544:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fromHex: () => (/* binding */ fromHex),
/* harmony export */   isSigned: () => (/* binding */ isSigned),
/* harmony export */   openBox: () => (/* binding */ openBox),
/* harmony export */   openKey: () => (/* binding */ openKey),
/* harmony export */   openSecretBox: () => (/* binding */ openSecretBox),
/* harmony export */   prepareBoxes: () => (/* binding */ prepareBoxes),
/* harmony export */   sealSecretBox: () => (/* binding */ sealSecretBox),
/* harmony export */   sessionKeyPair: () => (/* binding */ sessionKeyPair),
/* harmony export */   signText: () => (/* binding */ signText),
/* harmony export */   toHex: () => (/* binding */ toHex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var tweetnacl__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(668);
/* harmony import */ var tweetnacl__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(tweetnacl__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(293);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(927);




const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4
const PKCS8_X25519 = Buffer.from("302e020100300506032b656e04220420", "hex"); // RFC 8410 §7
const SPKI_X25519 = Buffer.from("302a300506032b656e032100", "hex"); // RFC 8410 §4
/**
 * Strict lower- or upper-case hex of an exact length in bytes (any length where none is given).
 * @param room empty bytes to leave before what is decoded
 */
function fromHex(hex, what, bytes, room = 0) {
    const decoded = Buffer.alloc(room + Math.floor(hex.length / 2));
    // Node stops at the first character that is no hex digit, and before half a byte; but of a character above U+00FF it
    // looks at the lower byte alone.
    const length = decoded.write(hex, room, "hex");
    if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`);
    }
    return decoded;
}
function toHex(bytes) {
    return Buffer.from(bytes).toString("hex");
}
/** Signature (hex) of the UTF-8 bytes of `message` with an Ed25519 seed of 32 bytes (RFC 8032). */
function signText(message, seed) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(message), key).toString("hex");
}
/** Whether `signature` (64 bytes) is that of the UTF-8 bytes of `message` under an Ed25519 key of 32 bytes. */
function isSigned(message, signature, verifyKey) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(message), key, signature);
}
/** A fresh X25519 key pair for one session. */
function sessionKeyPair() {
    const { publicKey, privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("x25519", {
        publicKeyEncoding: { type: "spki", format: "der" },
        privateKeyEncoding: { type: "pkcs8", format: "der" },
    });
    return { publicKey: publicKey.subarray(-32), secretKey: privateKey.subarray(-32) };
}
/** Opens a NaCl box. Throws `DECRYPTION` when its MAC does not hold. */
function openBox(text, nonce, theirs, mine, what) {
    return openSecretBox(text, nonce, boxKey(theirs, mine, what), what);
}
const { lowlevel } = (tweetnacl__WEBPACK_IMPORTED_MODULE_1___default());
/** Key of a NaCl box: HSalsa20 of what X25519 agrees on. tweetnacl's own X25519 takes some 10 ms when it is cold. */
function boxKey(theirs, mine, what) {
    let shared;
    try {
        shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({
            privateKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_X25519, mine]), format: "der", type: "pkcs8" }),
            publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_X25519, theirs]), format: "der", type: "spki" }),
        });
    }
    catch {
        throw failed(what); // a key of small order
    }
    const key = new Uint8Array(32);
    lowlevel.crypto_core_hsalsa20(key, new Uint8Array(16), shared, Buffer.from("expand 32-byte k"));
    return key;
}
/** Opens a NaCl secretbox under a key of 32 bytes. Throws `DECRYPTION` when its MAC does not hold. */
function openSecretBox(text, nonce, key, what) {
    // Opened in its place, behind the 16 bytes that NaCl's C interface asks for: nacl.secretbox.open copies byte by byte.
    const box = fromHex(text, what, undefined, 16);
    const nonceBytes = fromHex(nonce, `The nonce of ${what}`, 24);
    if (lowlevel.crypto_secretbox_open(box, box, box.length, nonceBytes, key) !== 0)
        throw failed(what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeUtf8 */ ._6)(box.subarray(32), what);
}
/** Psono's envelope of a text: hex of the secretbox, and of its fresh nonce. */
function sealSecretBox(text, key) {
    const nonce = tweetnacl__WEBPACK_IMPORTED_MODULE_1___default().randomBytes(24);
    return { text: toHex(tweetnacl__WEBPACK_IMPORTED_MODULE_1___default().secretbox(Buffer.from(text), nonce, key)), nonce: toHex(nonce) };
}
/** Opens something, so that what opens the answers is compiled when they come. */
function prepareBoxes() {
    const key = new Uint8Array(32);
    for (let round = 0; round < 20; round++) {
        const { text, nonce } = sealSecretBox("x".repeat(100), key);
        openSecretBox(text, nonce, key, "");
    }
}
/** A key of 32 bytes that is kept as hex inside a secretbox. */
function openKey(text, nonce, key, what) {
    return fromHex(openSecretBox(text, nonce, key, what), what, 32);
}
function failed(what) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("DECRYPTION", `${what} could not be opened: it was changed on its way, or api-key-secret-key is not the secret key of this API key.`);
}


/***/ }),

/***/ 777:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ explainSignature),
/* harmony export */   LV: () => (/* binding */ readInfo),
/* harmony export */   q7: () => (/* binding */ isPsono)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(293);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(544);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(927);



/** Asks a server what it is. Throws `SERVER_ANSWER` where it does not sign its answer with the key that it names. */
async function readInfo(http) {
    const what = "/info/";
    const answer = await http.send({ method: "GET", path: "/info/" });
    const outer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(answer.body, what);
    const verifyKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "verify_key", what), what, 32);
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "info", what);
    if (!(0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.isSigned)(text, (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "signature", what), what, 64), verifyKey))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "/info/ is not signed with the key that it names.");
    const info = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(text, what);
    return { verifyKey, publicKey: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(info, "public_key"), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(info, "version") };
}
/**
 * Why a login answer did not fit `serverSignature` (32 bytes), as far as `/info/` tells. It serves to explain, never
 * to prove.
 */
async function explainSignature(http, serverSignature) {
    try {
        const { verifyKey, publicKey } = await readInfo(http);
        const given = Buffer.from(serverSignature);
        if (publicKey === given.toString("hex")) {
            return "server-signature holds the server's public key: give its signature (verify key) instead.";
        }
        if (!given.equals(verifyKey)) {
            return "The server says that its signature is another: compare server-signature with what Psono's client shows for this server.";
        }
        return "The server's own signature fits, the answer does not: it was changed on its way.";
    }
    catch (error) {
        throwIfOver(error);
        return "Compare server-signature with the signature that Psono's client shows for this server.";
    }
}
/** Whether a Psono server answers at this address. */
async function isPsono(http) {
    try {
        const answer = await http.send({ method: "GET", path: "/info/" });
        return typeof (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(answer.body, "/info/"), "verify_key") === "string";
    }
    catch (error) {
        throwIfOver(error);
        return false;
    }
}
/** The step's own end says nothing of the server. */
function throwIfOver(error) {
    if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l && ["CANCELLED", "TIMEOUT"].includes(error.code))
        throw error;
}


/***/ }),

/***/ 927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(293);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes to text. Throws `SERVER_ANSWER` where they are not UTF-8. */
function decodeUtf8(bytes, what) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not valid UTF-8.`);
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
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_FORM", `${what} does not hold what Psono's clients write. Save it anew in Psono.`);
}
/** Text to a JSON object. Throws `SERVER_ANSWER` for anything else. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not JSON. Is server-url the address of a Psono server?`);
    }
    return asObject(value, what);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
function asObject(value, what) {
    if (!isObject(value))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not a JSON object.`);
    return value;
}
/** An own property, so that `__proto__` and `constructor` from a vault mean nothing. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function stringOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "string")
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks the text "${key}".`);
    return value;
}
function booleanOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "boolean")
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks true or false in "${key}".`);
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
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has an id that is no UUID.`);
    return id.toLowerCase();
}


/***/ }),

/***/ 669:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Session: () => (/* binding */ Session)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(293);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(544);
/* harmony import */ var _info_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(777);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(927);




/** A signed-in, encrypted session of an API key. */
class Session {
    #http;
    #key;
    #description;
    #seconds;
    #login;
    #again;
    constructor(http, key, description, seconds, login) {
        this.#http = http;
        this.#key = key;
        this.#description = description;
        this.#seconds = seconds;
        this.#login = login;
    }
    /** Logs in. `seconds` bounds the session, `description` is what Psono's session list shows. */
    static async open(http, key, description, seconds) {
        return new Session(http, key, description, seconds, await login(http, key, description, seconds));
    }
    get restricted() {
        return this.#login.restricted;
    }
    get write() {
        return this.#login.write;
    }
    get userSecretKey() {
        return this.#login.userSecretKey;
    }
    /** Decrypted answer to an encrypted request; status 200, or 400, 403, 404 for the caller to explain. */
    async request(method, path, body) {
        const used = this.#login;
        const first = await this.#send(used, method, path, body);
        if (first.status !== 401)
            return first;
        if (this.#login === used) {
            this.#again ??= login(this.#http, this.#key, this.#description, this.#seconds);
            this.#login = await this.#again;
            this.#again = undefined;
        }
        const second = await this.#send(this.#login, method, path, body);
        if (second.status === 401) {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SESSION_ENDED", "The server ended the session twice. It may allow one session a user (ALLOW_MULTIPLE_SESSIONS): use one Psono user a pipeline.");
        }
        return second;
    }
    /**
     * Ends the session, and before that every other request of its `Http`. A failure is of no consequence to the values
     * read, so it is left to the short duration.
     */
    async close() {
        this.#http.abandon();
        await logout(this.#http, this.#login.token, this.#login.sessionKey);
    }
    async #send(login, method, path, body) {
        const what = `The answer to ${method} ${path}`;
        const answer = await this.#http.send({
            method,
            path,
            headers: { Authorization: `Token ${login.token}` },
            ...(body && { body: JSON.stringify((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sealSecretBox)(JSON.stringify(body), login.sessionKey)) }),
        });
        if (answer.status === 401)
            return { status: 401, data: undefined };
        if (![200, 400, 403, 404].includes(answer.status)) {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
        }
        const envelope = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(answer.body, what);
        const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(envelope, "text", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(envelope, "nonce", what), login.sessionKey, what);
        try {
            return { status: answer.status, data: JSON.parse(text) };
        }
        catch {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not JSON.`);
        }
    }
}
async function login(http, key, description, seconds) {
    const pair = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sessionKeyPair)();
    const info = JSON.stringify({
        api_key_id: key.id,
        session_public_key: (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.toHex)(pair.publicKey),
        session_duration: seconds,
        device_description: description.slice(0, 256),
    });
    const answer = await http.send({
        method: "POST",
        path: "/api-key/login/",
        body: JSON.stringify({ info, signature: (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.signText)(info, key.privateKey) }),
    });
    if (answer.status === 400) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("LOGIN_REFUSED", "The server refused the login: check api-key-id and api-key-private-key, and that key and user are active.");
    }
    if (answer.status !== 200) {
        const why = (await (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .isPsono */ .q7)(http))
            ? "A Psono server is there, but something in front of it refuses logins."
            : "No Psono server answers there: server-url is the server's address (it often ends in /server), not the web client's.";
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `The login was answered with status ${answer.status}. ${why}`);
    }
    const what = "The login answer";
    const outer = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(answer.body, what);
    const sealed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info", what);
    const signature = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info_signature", what), "The login signature", 64);
    if (!(0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.isSigned)(sealed, signature, key.serverSignature)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_SIGNATURE", `The login answer is not signed by the server that server-signature names. ${await (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .explainSignature */ .KT)(http, key.serverSignature)}`);
    }
    const serverKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "server_session_public_key", what), "The server's session key", 32);
    const inner = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openBox)(sealed, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info_nonce", what), serverKey, pair.secretKey, what), what);
    const token = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(inner, "token", what);
    if (!/^[\x21-\x7e]{1,512}$/.test(token))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "The session token has a wrong form.");
    const sessionKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(inner, "session_secret_key", what), "The session key", 32);
    try {
        const restricted = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_restrict_to_secrets", what);
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_read", what)) {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
        }
        const user = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(inner["user"], "The user in the login answer");
        return {
            token,
            sessionKey,
            restricted,
            write: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_write", what),
            userSecretKey: restricted
                ? undefined
                : (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openKey)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(user, "secret_key", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(user, "secret_key_nonce", what), key.secretKey, "The user's secret key"),
        };
    }
    catch (error) {
        await logout(http, token, sessionKey);
        throw error;
    }
}
/** Ends a session within 3 s of its own, whatever time was left; where that fails, its short duration ends it. */
async function logout(http, token, sessionKey) {
    http.extend(3000);
    const headers = { Authorization: `Token ${token}` };
    const body = JSON.stringify((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sealSecretBox)("{}", sessionKey));
    await http.send({ method: "POST", path: "/authentication/logout/", headers, body }).catch(() => undefined);
}


/***/ }),

/***/ 805:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   readSecrets: () => (/* binding */ readSecrets),
/* harmony export */   readTree: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(293);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(544);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(927);



/** Deeper folders are left out; a vault of people has a handful. */
const DEPTH = 256;
/** Folders and entries of a walk: shares that hold one another many times over would have no end. */
const NODES = 2_000_000;
/**
 * The password datastores and their shares, level by level and all of a level at once.
 * @param userKey the user's secret key, 32 bytes, which a restricted API key never gets
 */
async function readTree(session, userKey, scope) {
    const what = "The list of datastores";
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(await session.request("GET", "/datastore/"), what), what);
    const stores = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(list, "datastores").filter((store) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(store, "type") === "password");
    const walk = new Walk(session, scope);
    const roots = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
    let links = walk.folders(roots.flatMap((content) => (content ? [{ content, path: "", depth: 0, above: [], index: {} }] : [])));
    while (links.length > 0)
        links = walk.folders(await walk.follow(links));
    return walk.tree;
}
async function readDatastore(session, store, userKey) {
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .uuidOf */ .pV)(store, "id", "A datastore");
    const what = `Datastore ${id}`;
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what);
    if (data === "")
        return undefined; // never written to
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openKey)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "secret_key", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "secret_key_nonce", what), userKey, `The key of ${what}`);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)(data, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what), what);
}
class Walk {
    tree = { entries: [], folders: new Map([["", 0]]), trashed: [], unreadable: [], nameless: [] };
    #session;
    #scope;
    #wanted;
    #shares = new Map();
    #nodes = 0;
    constructor(session, scope) {
        this.#session = session;
        this.#scope = scope;
        this.#wanted = new Set(scope.ids);
    }
    /** Takes what stands at these places and below them, and gives the links to shares that were met. */
    folders(places) {
        const stack = [...places].reverse();
        const links = [];
        for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
            const { content, path, depth, above } = place;
            this.tree.folders.set(path, (this.tree.folders.get(path) ?? 0) + 1);
            if (depth > DEPTH) {
                const folder = path.slice(0, path.lastIndexOf("/"));
                const why = `stands deeper than ${DEPTH} folders, which is not read`;
                this.tree.unreadable.push({ path, folder, isFolder: true, why });
                continue;
            }
            const ownIndex = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "share_index");
            const index = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(ownIndex) ? ownIndex : place.index;
            for (const kind of ["folders", "items"]) {
                for (const child of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(content, kind)) {
                    if (++this.#nodes > NODES)
                        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
                    const shareId = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "share_id");
                    const within = { path, depth, above, index };
                    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "deleted") === true)
                        this.#trash(child, path);
                    else if (typeof shareId === "string")
                        links.push({ ...within, child, shareId, isFolder: kind === "folders" });
                    else if (kind === "items")
                        this.#entry(child, child, path);
                    else
                        stack.push(this.#folder(child, child, within));
                }
            }
        }
        return links;
    }
    /** Reads the shares that may matter, all at once; entries among them are taken, folders given back. */
    async follow(links) {
        const everywhere = this.#wanted.size > 0;
        const wanted = links.filter(({ shareId, above, path, isFolder }) => !above.includes(shareId) && (everywhere || this.#scope.within(path, isFolder)));
        const contents = await Promise.all(wanted.map((link) => this.#share(link)));
        return wanted.flatMap((link, index) => {
            const content = contents[index];
            const { child, path, depth, above } = link;
            if (content === undefined || typeof content === "string")
                this.#unreadable(nameOf(child), path, link.isFolder, content ?? "");
            else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "deleted") === true)
                this.#trash(content, path);
            else if (!link.isFolder)
                this.#entry(content, child, path);
            else
                return this.#folder(content, child, { path, depth, above: [...above, link.shareId], index: link.index });
            return [];
        });
    }
    /** A share's own name is the current one; the link to it may keep an older. */
    #folder(content, child, within) {
        const name = nameOf(content) || nameOf(child);
        return { ...within, content, path: `${within.path}/${name}`, depth: within.depth + 1 };
    }
    #entry(content, child, folder) {
        const name = nameOf(content) || nameOf(child);
        const [id, key, type] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_id"), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_key"), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "type")];
        if (typeof id !== "string" || !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isUuid */ .O1)(id) || typeof key !== "string") {
            // A file has no secret; anything else without one is broken.
            if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "file_id") === undefined)
                this.#unreadable(name, folder, false, "is an entry without its secret");
            return;
        }
        const entry = {
            path: `${folder}/${name}`,
            name,
            folder,
            type: typeof type === "string" ? type : String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "type") ?? ""),
            id: id.toLowerCase(),
            key,
        };
        this.#wanted.delete(entry.id);
        this.tree.entries.push(entry);
    }
    #trash(child, folder) {
        this.tree.trashed.push(`${folder}/${nameOf(child)}`);
    }
    #unreadable(name, folder, isFolder, why) {
        this.tree.unreadable.push({ path: `${folder}/${name}`, folder, isFolder, why });
    }
    #share(link) {
        let read = this.#shares.get(link.shareId);
        if (read === undefined) {
            read = readShare(this.#session, link);
            this.#shares.set(link.shareId, read);
        }
        return read;
    }
}
/** The content of a share; where it cannot be had, why. */
async function readShare(session, { shareId, child, index }) {
    const indexed = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(index, shareId);
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "share_secret_key") ?? ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(indexed) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(indexed, "secret_key") : undefined);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isUuid */ .O1)(shareId) || typeof key !== "string")
        return "is a share without its key";
    const what = `Share ${shareId}`;
    const { status, data } = await session.request("GET", `/share/${shareId}/`);
    if (status !== 200)
        return "is a share that the key's user cannot read";
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(data, what);
    try {
        const opened = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(key, `The key of ${what}`, 32);
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), opened, what), what);
    }
    catch {
        return "is a share that does not open with its key"; // other entries are none the worse for it
    }
}
/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 * @param all every entry that was seen: two secrets with one key are told, as nothing sealed says which of them came
 */
async function readSecrets(session, entries, all) {
    const found = sharedKeys(entries, all);
    const wanted = new Map(entries.filter(({ id }) => !found.has(id)).map((entry) => [entry.id, entry]));
    const take = (answer, entry) => {
        try {
            found.set(entry.id, open(answer, entry));
        }
        catch (error) {
            if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l))
                throw error;
            found.set(entry.id, error);
        }
    };
    if (session.write && wanted.size > 1) {
        const what = "The answer with the secrets";
        const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
        for (const secret of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(answer, what), what), "secrets")) {
            const entry = wanted.get(String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(secret, "id")).toLowerCase());
            if (entry !== undefined)
                take(secret, entry);
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
            found.set(id, new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_GONE", why));
        }
    }
    return found;
}
/** Psono's clients make a key for each secret: two with one were made to be exchanged. */
function sharedKeys(entries, all) {
    const keys = entries.map(({ key, id }) => [key.toLowerCase(), id]);
    const owners = new Map(keys.filter(([key]) => /^[0-9a-f]{64}$/.test(key)));
    const found = new Map();
    const compare = ({ id, key }) => {
        const owner = owners.get(key.toLowerCase());
        if (owner === undefined || owner === id)
            return;
        const why = `the secrets ${owner} and ${id} have one key, so one could be given for the other. Make one of them anew in Psono.`;
        for (const either of [owner, id])
            found.set(either, new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SHARED_KEY", why));
    };
    entries.forEach(compare);
    all.forEach(compare);
    return found;
}
function open(answer, entry) {
    const what = `Secret ${entry.id}`;
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(entry.key, `The key of ${what}`, 32);
    const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7)(text, what);
}
/** Empty where there is none: what stands below is found by its id. */
function nameOf(object) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(object, "name");
    return typeof name === "string" ? name : "";
}
function expect200(answer, what) {
    if (answer.status === 403)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("FORBIDDEN", `${what} was refused (403). The user may have to change the password in Psono first.`);
    if (answer.status !== 200)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    return answer.data;
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

/***/ 591:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(929);


/***/ }),

/***/ 929:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 668:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

(function(nacl) {
'use strict';

// Ported in 2014 by Dmitry Chestnykh and Devi Mandiri.
// Public domain.
//
// Implementation derived from TweetNaCl version 20140427.
// See for details: http://tweetnacl.cr.yp.to/

var gf = function(init) {
  var i, r = new Float64Array(16);
  if (init) for (i = 0; i < init.length; i++) r[i] = init[i];
  return r;
};

//  Pluggable, initialized in high-level API below.
var randombytes = function(/* x, n */) { throw new Error('no PRNG'); };

var _0 = new Uint8Array(16);
var _9 = new Uint8Array(32); _9[0] = 9;

var gf0 = gf(),
    gf1 = gf([1]),
    _121665 = gf([0xdb41, 1]),
    D = gf([0x78a3, 0x1359, 0x4dca, 0x75eb, 0xd8ab, 0x4141, 0x0a4d, 0x0070, 0xe898, 0x7779, 0x4079, 0x8cc7, 0xfe73, 0x2b6f, 0x6cee, 0x5203]),
    D2 = gf([0xf159, 0x26b2, 0x9b94, 0xebd6, 0xb156, 0x8283, 0x149a, 0x00e0, 0xd130, 0xeef3, 0x80f2, 0x198e, 0xfce7, 0x56df, 0xd9dc, 0x2406]),
    X = gf([0xd51a, 0x8f25, 0x2d60, 0xc956, 0xa7b2, 0x9525, 0xc760, 0x692c, 0xdc5c, 0xfdd6, 0xe231, 0xc0a4, 0x53fe, 0xcd6e, 0x36d3, 0x2169]),
    Y = gf([0x6658, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666]),
    I = gf([0xa0b0, 0x4a0e, 0x1b27, 0xc4ee, 0xe478, 0xad2f, 0x1806, 0x2f43, 0xd7a7, 0x3dfb, 0x0099, 0x2b4d, 0xdf0b, 0x4fc1, 0x2480, 0x2b83]);

function ts64(x, i, h, l) {
  x[i]   = (h >> 24) & 0xff;
  x[i+1] = (h >> 16) & 0xff;
  x[i+2] = (h >>  8) & 0xff;
  x[i+3] = h & 0xff;
  x[i+4] = (l >> 24)  & 0xff;
  x[i+5] = (l >> 16)  & 0xff;
  x[i+6] = (l >>  8)  & 0xff;
  x[i+7] = l & 0xff;
}

function vn(x, xi, y, yi, n) {
  var i,d = 0;
  for (i = 0; i < n; i++) d |= x[xi+i]^y[yi+i];
  return (1 & ((d - 1) >>> 8)) - 1;
}

function crypto_verify_16(x, xi, y, yi) {
  return vn(x,xi,y,yi,16);
}

function crypto_verify_32(x, xi, y, yi) {
  return vn(x,xi,y,yi,32);
}

function core_salsa20(o, p, k, c) {
  var j0  = c[ 0] & 0xff | (c[ 1] & 0xff)<<8 | (c[ 2] & 0xff)<<16 | (c[ 3] & 0xff)<<24,
      j1  = k[ 0] & 0xff | (k[ 1] & 0xff)<<8 | (k[ 2] & 0xff)<<16 | (k[ 3] & 0xff)<<24,
      j2  = k[ 4] & 0xff | (k[ 5] & 0xff)<<8 | (k[ 6] & 0xff)<<16 | (k[ 7] & 0xff)<<24,
      j3  = k[ 8] & 0xff | (k[ 9] & 0xff)<<8 | (k[10] & 0xff)<<16 | (k[11] & 0xff)<<24,
      j4  = k[12] & 0xff | (k[13] & 0xff)<<8 | (k[14] & 0xff)<<16 | (k[15] & 0xff)<<24,
      j5  = c[ 4] & 0xff | (c[ 5] & 0xff)<<8 | (c[ 6] & 0xff)<<16 | (c[ 7] & 0xff)<<24,
      j6  = p[ 0] & 0xff | (p[ 1] & 0xff)<<8 | (p[ 2] & 0xff)<<16 | (p[ 3] & 0xff)<<24,
      j7  = p[ 4] & 0xff | (p[ 5] & 0xff)<<8 | (p[ 6] & 0xff)<<16 | (p[ 7] & 0xff)<<24,
      j8  = p[ 8] & 0xff | (p[ 9] & 0xff)<<8 | (p[10] & 0xff)<<16 | (p[11] & 0xff)<<24,
      j9  = p[12] & 0xff | (p[13] & 0xff)<<8 | (p[14] & 0xff)<<16 | (p[15] & 0xff)<<24,
      j10 = c[ 8] & 0xff | (c[ 9] & 0xff)<<8 | (c[10] & 0xff)<<16 | (c[11] & 0xff)<<24,
      j11 = k[16] & 0xff | (k[17] & 0xff)<<8 | (k[18] & 0xff)<<16 | (k[19] & 0xff)<<24,
      j12 = k[20] & 0xff | (k[21] & 0xff)<<8 | (k[22] & 0xff)<<16 | (k[23] & 0xff)<<24,
      j13 = k[24] & 0xff | (k[25] & 0xff)<<8 | (k[26] & 0xff)<<16 | (k[27] & 0xff)<<24,
      j14 = k[28] & 0xff | (k[29] & 0xff)<<8 | (k[30] & 0xff)<<16 | (k[31] & 0xff)<<24,
      j15 = c[12] & 0xff | (c[13] & 0xff)<<8 | (c[14] & 0xff)<<16 | (c[15] & 0xff)<<24;

  var x0 = j0, x1 = j1, x2 = j2, x3 = j3, x4 = j4, x5 = j5, x6 = j6, x7 = j7,
      x8 = j8, x9 = j9, x10 = j10, x11 = j11, x12 = j12, x13 = j13, x14 = j14,
      x15 = j15, u;

  for (var i = 0; i < 20; i += 2) {
    u = x0 + x12 | 0;
    x4 ^= u<<7 | u>>>(32-7);
    u = x4 + x0 | 0;
    x8 ^= u<<9 | u>>>(32-9);
    u = x8 + x4 | 0;
    x12 ^= u<<13 | u>>>(32-13);
    u = x12 + x8 | 0;
    x0 ^= u<<18 | u>>>(32-18);

    u = x5 + x1 | 0;
    x9 ^= u<<7 | u>>>(32-7);
    u = x9 + x5 | 0;
    x13 ^= u<<9 | u>>>(32-9);
    u = x13 + x9 | 0;
    x1 ^= u<<13 | u>>>(32-13);
    u = x1 + x13 | 0;
    x5 ^= u<<18 | u>>>(32-18);

    u = x10 + x6 | 0;
    x14 ^= u<<7 | u>>>(32-7);
    u = x14 + x10 | 0;
    x2 ^= u<<9 | u>>>(32-9);
    u = x2 + x14 | 0;
    x6 ^= u<<13 | u>>>(32-13);
    u = x6 + x2 | 0;
    x10 ^= u<<18 | u>>>(32-18);

    u = x15 + x11 | 0;
    x3 ^= u<<7 | u>>>(32-7);
    u = x3 + x15 | 0;
    x7 ^= u<<9 | u>>>(32-9);
    u = x7 + x3 | 0;
    x11 ^= u<<13 | u>>>(32-13);
    u = x11 + x7 | 0;
    x15 ^= u<<18 | u>>>(32-18);

    u = x0 + x3 | 0;
    x1 ^= u<<7 | u>>>(32-7);
    u = x1 + x0 | 0;
    x2 ^= u<<9 | u>>>(32-9);
    u = x2 + x1 | 0;
    x3 ^= u<<13 | u>>>(32-13);
    u = x3 + x2 | 0;
    x0 ^= u<<18 | u>>>(32-18);

    u = x5 + x4 | 0;
    x6 ^= u<<7 | u>>>(32-7);
    u = x6 + x5 | 0;
    x7 ^= u<<9 | u>>>(32-9);
    u = x7 + x6 | 0;
    x4 ^= u<<13 | u>>>(32-13);
    u = x4 + x7 | 0;
    x5 ^= u<<18 | u>>>(32-18);

    u = x10 + x9 | 0;
    x11 ^= u<<7 | u>>>(32-7);
    u = x11 + x10 | 0;
    x8 ^= u<<9 | u>>>(32-9);
    u = x8 + x11 | 0;
    x9 ^= u<<13 | u>>>(32-13);
    u = x9 + x8 | 0;
    x10 ^= u<<18 | u>>>(32-18);

    u = x15 + x14 | 0;
    x12 ^= u<<7 | u>>>(32-7);
    u = x12 + x15 | 0;
    x13 ^= u<<9 | u>>>(32-9);
    u = x13 + x12 | 0;
    x14 ^= u<<13 | u>>>(32-13);
    u = x14 + x13 | 0;
    x15 ^= u<<18 | u>>>(32-18);
  }
   x0 =  x0 +  j0 | 0;
   x1 =  x1 +  j1 | 0;
   x2 =  x2 +  j2 | 0;
   x3 =  x3 +  j3 | 0;
   x4 =  x4 +  j4 | 0;
   x5 =  x5 +  j5 | 0;
   x6 =  x6 +  j6 | 0;
   x7 =  x7 +  j7 | 0;
   x8 =  x8 +  j8 | 0;
   x9 =  x9 +  j9 | 0;
  x10 = x10 + j10 | 0;
  x11 = x11 + j11 | 0;
  x12 = x12 + j12 | 0;
  x13 = x13 + j13 | 0;
  x14 = x14 + j14 | 0;
  x15 = x15 + j15 | 0;

  o[ 0] = x0 >>>  0 & 0xff;
  o[ 1] = x0 >>>  8 & 0xff;
  o[ 2] = x0 >>> 16 & 0xff;
  o[ 3] = x0 >>> 24 & 0xff;

  o[ 4] = x1 >>>  0 & 0xff;
  o[ 5] = x1 >>>  8 & 0xff;
  o[ 6] = x1 >>> 16 & 0xff;
  o[ 7] = x1 >>> 24 & 0xff;

  o[ 8] = x2 >>>  0 & 0xff;
  o[ 9] = x2 >>>  8 & 0xff;
  o[10] = x2 >>> 16 & 0xff;
  o[11] = x2 >>> 24 & 0xff;

  o[12] = x3 >>>  0 & 0xff;
  o[13] = x3 >>>  8 & 0xff;
  o[14] = x3 >>> 16 & 0xff;
  o[15] = x3 >>> 24 & 0xff;

  o[16] = x4 >>>  0 & 0xff;
  o[17] = x4 >>>  8 & 0xff;
  o[18] = x4 >>> 16 & 0xff;
  o[19] = x4 >>> 24 & 0xff;

  o[20] = x5 >>>  0 & 0xff;
  o[21] = x5 >>>  8 & 0xff;
  o[22] = x5 >>> 16 & 0xff;
  o[23] = x5 >>> 24 & 0xff;

  o[24] = x6 >>>  0 & 0xff;
  o[25] = x6 >>>  8 & 0xff;
  o[26] = x6 >>> 16 & 0xff;
  o[27] = x6 >>> 24 & 0xff;

  o[28] = x7 >>>  0 & 0xff;
  o[29] = x7 >>>  8 & 0xff;
  o[30] = x7 >>> 16 & 0xff;
  o[31] = x7 >>> 24 & 0xff;

  o[32] = x8 >>>  0 & 0xff;
  o[33] = x8 >>>  8 & 0xff;
  o[34] = x8 >>> 16 & 0xff;
  o[35] = x8 >>> 24 & 0xff;

  o[36] = x9 >>>  0 & 0xff;
  o[37] = x9 >>>  8 & 0xff;
  o[38] = x9 >>> 16 & 0xff;
  o[39] = x9 >>> 24 & 0xff;

  o[40] = x10 >>>  0 & 0xff;
  o[41] = x10 >>>  8 & 0xff;
  o[42] = x10 >>> 16 & 0xff;
  o[43] = x10 >>> 24 & 0xff;

  o[44] = x11 >>>  0 & 0xff;
  o[45] = x11 >>>  8 & 0xff;
  o[46] = x11 >>> 16 & 0xff;
  o[47] = x11 >>> 24 & 0xff;

  o[48] = x12 >>>  0 & 0xff;
  o[49] = x12 >>>  8 & 0xff;
  o[50] = x12 >>> 16 & 0xff;
  o[51] = x12 >>> 24 & 0xff;

  o[52] = x13 >>>  0 & 0xff;
  o[53] = x13 >>>  8 & 0xff;
  o[54] = x13 >>> 16 & 0xff;
  o[55] = x13 >>> 24 & 0xff;

  o[56] = x14 >>>  0 & 0xff;
  o[57] = x14 >>>  8 & 0xff;
  o[58] = x14 >>> 16 & 0xff;
  o[59] = x14 >>> 24 & 0xff;

  o[60] = x15 >>>  0 & 0xff;
  o[61] = x15 >>>  8 & 0xff;
  o[62] = x15 >>> 16 & 0xff;
  o[63] = x15 >>> 24 & 0xff;
}

function core_hsalsa20(o,p,k,c) {
  var j0  = c[ 0] & 0xff | (c[ 1] & 0xff)<<8 | (c[ 2] & 0xff)<<16 | (c[ 3] & 0xff)<<24,
      j1  = k[ 0] & 0xff | (k[ 1] & 0xff)<<8 | (k[ 2] & 0xff)<<16 | (k[ 3] & 0xff)<<24,
      j2  = k[ 4] & 0xff | (k[ 5] & 0xff)<<8 | (k[ 6] & 0xff)<<16 | (k[ 7] & 0xff)<<24,
      j3  = k[ 8] & 0xff | (k[ 9] & 0xff)<<8 | (k[10] & 0xff)<<16 | (k[11] & 0xff)<<24,
      j4  = k[12] & 0xff | (k[13] & 0xff)<<8 | (k[14] & 0xff)<<16 | (k[15] & 0xff)<<24,
      j5  = c[ 4] & 0xff | (c[ 5] & 0xff)<<8 | (c[ 6] & 0xff)<<16 | (c[ 7] & 0xff)<<24,
      j6  = p[ 0] & 0xff | (p[ 1] & 0xff)<<8 | (p[ 2] & 0xff)<<16 | (p[ 3] & 0xff)<<24,
      j7  = p[ 4] & 0xff | (p[ 5] & 0xff)<<8 | (p[ 6] & 0xff)<<16 | (p[ 7] & 0xff)<<24,
      j8  = p[ 8] & 0xff | (p[ 9] & 0xff)<<8 | (p[10] & 0xff)<<16 | (p[11] & 0xff)<<24,
      j9  = p[12] & 0xff | (p[13] & 0xff)<<8 | (p[14] & 0xff)<<16 | (p[15] & 0xff)<<24,
      j10 = c[ 8] & 0xff | (c[ 9] & 0xff)<<8 | (c[10] & 0xff)<<16 | (c[11] & 0xff)<<24,
      j11 = k[16] & 0xff | (k[17] & 0xff)<<8 | (k[18] & 0xff)<<16 | (k[19] & 0xff)<<24,
      j12 = k[20] & 0xff | (k[21] & 0xff)<<8 | (k[22] & 0xff)<<16 | (k[23] & 0xff)<<24,
      j13 = k[24] & 0xff | (k[25] & 0xff)<<8 | (k[26] & 0xff)<<16 | (k[27] & 0xff)<<24,
      j14 = k[28] & 0xff | (k[29] & 0xff)<<8 | (k[30] & 0xff)<<16 | (k[31] & 0xff)<<24,
      j15 = c[12] & 0xff | (c[13] & 0xff)<<8 | (c[14] & 0xff)<<16 | (c[15] & 0xff)<<24;

  var x0 = j0, x1 = j1, x2 = j2, x3 = j3, x4 = j4, x5 = j5, x6 = j6, x7 = j7,
      x8 = j8, x9 = j9, x10 = j10, x11 = j11, x12 = j12, x13 = j13, x14 = j14,
      x15 = j15, u;

  for (var i = 0; i < 20; i += 2) {
    u = x0 + x12 | 0;
    x4 ^= u<<7 | u>>>(32-7);
    u = x4 + x0 | 0;
    x8 ^= u<<9 | u>>>(32-9);
    u = x8 + x4 | 0;
    x12 ^= u<<13 | u>>>(32-13);
    u = x12 + x8 | 0;
    x0 ^= u<<18 | u>>>(32-18);

    u = x5 + x1 | 0;
    x9 ^= u<<7 | u>>>(32-7);
    u = x9 + x5 | 0;
    x13 ^= u<<9 | u>>>(32-9);
    u = x13 + x9 | 0;
    x1 ^= u<<13 | u>>>(32-13);
    u = x1 + x13 | 0;
    x5 ^= u<<18 | u>>>(32-18);

    u = x10 + x6 | 0;
    x14 ^= u<<7 | u>>>(32-7);
    u = x14 + x10 | 0;
    x2 ^= u<<9 | u>>>(32-9);
    u = x2 + x14 | 0;
    x6 ^= u<<13 | u>>>(32-13);
    u = x6 + x2 | 0;
    x10 ^= u<<18 | u>>>(32-18);

    u = x15 + x11 | 0;
    x3 ^= u<<7 | u>>>(32-7);
    u = x3 + x15 | 0;
    x7 ^= u<<9 | u>>>(32-9);
    u = x7 + x3 | 0;
    x11 ^= u<<13 | u>>>(32-13);
    u = x11 + x7 | 0;
    x15 ^= u<<18 | u>>>(32-18);

    u = x0 + x3 | 0;
    x1 ^= u<<7 | u>>>(32-7);
    u = x1 + x0 | 0;
    x2 ^= u<<9 | u>>>(32-9);
    u = x2 + x1 | 0;
    x3 ^= u<<13 | u>>>(32-13);
    u = x3 + x2 | 0;
    x0 ^= u<<18 | u>>>(32-18);

    u = x5 + x4 | 0;
    x6 ^= u<<7 | u>>>(32-7);
    u = x6 + x5 | 0;
    x7 ^= u<<9 | u>>>(32-9);
    u = x7 + x6 | 0;
    x4 ^= u<<13 | u>>>(32-13);
    u = x4 + x7 | 0;
    x5 ^= u<<18 | u>>>(32-18);

    u = x10 + x9 | 0;
    x11 ^= u<<7 | u>>>(32-7);
    u = x11 + x10 | 0;
    x8 ^= u<<9 | u>>>(32-9);
    u = x8 + x11 | 0;
    x9 ^= u<<13 | u>>>(32-13);
    u = x9 + x8 | 0;
    x10 ^= u<<18 | u>>>(32-18);

    u = x15 + x14 | 0;
    x12 ^= u<<7 | u>>>(32-7);
    u = x12 + x15 | 0;
    x13 ^= u<<9 | u>>>(32-9);
    u = x13 + x12 | 0;
    x14 ^= u<<13 | u>>>(32-13);
    u = x14 + x13 | 0;
    x15 ^= u<<18 | u>>>(32-18);
  }

  o[ 0] = x0 >>>  0 & 0xff;
  o[ 1] = x0 >>>  8 & 0xff;
  o[ 2] = x0 >>> 16 & 0xff;
  o[ 3] = x0 >>> 24 & 0xff;

  o[ 4] = x5 >>>  0 & 0xff;
  o[ 5] = x5 >>>  8 & 0xff;
  o[ 6] = x5 >>> 16 & 0xff;
  o[ 7] = x5 >>> 24 & 0xff;

  o[ 8] = x10 >>>  0 & 0xff;
  o[ 9] = x10 >>>  8 & 0xff;
  o[10] = x10 >>> 16 & 0xff;
  o[11] = x10 >>> 24 & 0xff;

  o[12] = x15 >>>  0 & 0xff;
  o[13] = x15 >>>  8 & 0xff;
  o[14] = x15 >>> 16 & 0xff;
  o[15] = x15 >>> 24 & 0xff;

  o[16] = x6 >>>  0 & 0xff;
  o[17] = x6 >>>  8 & 0xff;
  o[18] = x6 >>> 16 & 0xff;
  o[19] = x6 >>> 24 & 0xff;

  o[20] = x7 >>>  0 & 0xff;
  o[21] = x7 >>>  8 & 0xff;
  o[22] = x7 >>> 16 & 0xff;
  o[23] = x7 >>> 24 & 0xff;

  o[24] = x8 >>>  0 & 0xff;
  o[25] = x8 >>>  8 & 0xff;
  o[26] = x8 >>> 16 & 0xff;
  o[27] = x8 >>> 24 & 0xff;

  o[28] = x9 >>>  0 & 0xff;
  o[29] = x9 >>>  8 & 0xff;
  o[30] = x9 >>> 16 & 0xff;
  o[31] = x9 >>> 24 & 0xff;
}

function crypto_core_salsa20(out,inp,k,c) {
  core_salsa20(out,inp,k,c);
}

function crypto_core_hsalsa20(out,inp,k,c) {
  core_hsalsa20(out,inp,k,c);
}

var sigma = new Uint8Array([101, 120, 112, 97, 110, 100, 32, 51, 50, 45, 98, 121, 116, 101, 32, 107]);
            // "expand 32-byte k"

function crypto_stream_salsa20_xor(c,cpos,m,mpos,b,n,k) {
  var z = new Uint8Array(16), x = new Uint8Array(64);
  var u, i;
  for (i = 0; i < 16; i++) z[i] = 0;
  for (i = 0; i < 8; i++) z[i] = n[i];
  while (b >= 64) {
    crypto_core_salsa20(x,z,k,sigma);
    for (i = 0; i < 64; i++) c[cpos+i] = m[mpos+i] ^ x[i];
    u = 1;
    for (i = 8; i < 16; i++) {
      u = u + (z[i] & 0xff) | 0;
      z[i] = u & 0xff;
      u >>>= 8;
    }
    b -= 64;
    cpos += 64;
    mpos += 64;
  }
  if (b > 0) {
    crypto_core_salsa20(x,z,k,sigma);
    for (i = 0; i < b; i++) c[cpos+i] = m[mpos+i] ^ x[i];
  }
  return 0;
}

function crypto_stream_salsa20(c,cpos,b,n,k) {
  var z = new Uint8Array(16), x = new Uint8Array(64);
  var u, i;
  for (i = 0; i < 16; i++) z[i] = 0;
  for (i = 0; i < 8; i++) z[i] = n[i];
  while (b >= 64) {
    crypto_core_salsa20(x,z,k,sigma);
    for (i = 0; i < 64; i++) c[cpos+i] = x[i];
    u = 1;
    for (i = 8; i < 16; i++) {
      u = u + (z[i] & 0xff) | 0;
      z[i] = u & 0xff;
      u >>>= 8;
    }
    b -= 64;
    cpos += 64;
  }
  if (b > 0) {
    crypto_core_salsa20(x,z,k,sigma);
    for (i = 0; i < b; i++) c[cpos+i] = x[i];
  }
  return 0;
}

function crypto_stream(c,cpos,d,n,k) {
  var s = new Uint8Array(32);
  crypto_core_hsalsa20(s,n,k,sigma);
  var sn = new Uint8Array(8);
  for (var i = 0; i < 8; i++) sn[i] = n[i+16];
  return crypto_stream_salsa20(c,cpos,d,sn,s);
}

function crypto_stream_xor(c,cpos,m,mpos,d,n,k) {
  var s = new Uint8Array(32);
  crypto_core_hsalsa20(s,n,k,sigma);
  var sn = new Uint8Array(8);
  for (var i = 0; i < 8; i++) sn[i] = n[i+16];
  return crypto_stream_salsa20_xor(c,cpos,m,mpos,d,sn,s);
}

/*
* Port of Andrew Moon's Poly1305-donna-16. Public domain.
* https://github.com/floodyberry/poly1305-donna
*/

var poly1305 = function(key) {
  this.buffer = new Uint8Array(16);
  this.r = new Uint16Array(10);
  this.h = new Uint16Array(10);
  this.pad = new Uint16Array(8);
  this.leftover = 0;
  this.fin = 0;

  var t0, t1, t2, t3, t4, t5, t6, t7;

  t0 = key[ 0] & 0xff | (key[ 1] & 0xff) << 8; this.r[0] = ( t0                     ) & 0x1fff;
  t1 = key[ 2] & 0xff | (key[ 3] & 0xff) << 8; this.r[1] = ((t0 >>> 13) | (t1 <<  3)) & 0x1fff;
  t2 = key[ 4] & 0xff | (key[ 5] & 0xff) << 8; this.r[2] = ((t1 >>> 10) | (t2 <<  6)) & 0x1f03;
  t3 = key[ 6] & 0xff | (key[ 7] & 0xff) << 8; this.r[3] = ((t2 >>>  7) | (t3 <<  9)) & 0x1fff;
  t4 = key[ 8] & 0xff | (key[ 9] & 0xff) << 8; this.r[4] = ((t3 >>>  4) | (t4 << 12)) & 0x00ff;
  this.r[5] = ((t4 >>>  1)) & 0x1ffe;
  t5 = key[10] & 0xff | (key[11] & 0xff) << 8; this.r[6] = ((t4 >>> 14) | (t5 <<  2)) & 0x1fff;
  t6 = key[12] & 0xff | (key[13] & 0xff) << 8; this.r[7] = ((t5 >>> 11) | (t6 <<  5)) & 0x1f81;
  t7 = key[14] & 0xff | (key[15] & 0xff) << 8; this.r[8] = ((t6 >>>  8) | (t7 <<  8)) & 0x1fff;
  this.r[9] = ((t7 >>>  5)) & 0x007f;

  this.pad[0] = key[16] & 0xff | (key[17] & 0xff) << 8;
  this.pad[1] = key[18] & 0xff | (key[19] & 0xff) << 8;
  this.pad[2] = key[20] & 0xff | (key[21] & 0xff) << 8;
  this.pad[3] = key[22] & 0xff | (key[23] & 0xff) << 8;
  this.pad[4] = key[24] & 0xff | (key[25] & 0xff) << 8;
  this.pad[5] = key[26] & 0xff | (key[27] & 0xff) << 8;
  this.pad[6] = key[28] & 0xff | (key[29] & 0xff) << 8;
  this.pad[7] = key[30] & 0xff | (key[31] & 0xff) << 8;
};

poly1305.prototype.blocks = function(m, mpos, bytes) {
  var hibit = this.fin ? 0 : (1 << 11);
  var t0, t1, t2, t3, t4, t5, t6, t7, c;
  var d0, d1, d2, d3, d4, d5, d6, d7, d8, d9;

  var h0 = this.h[0],
      h1 = this.h[1],
      h2 = this.h[2],
      h3 = this.h[3],
      h4 = this.h[4],
      h5 = this.h[5],
      h6 = this.h[6],
      h7 = this.h[7],
      h8 = this.h[8],
      h9 = this.h[9];

  var r0 = this.r[0],
      r1 = this.r[1],
      r2 = this.r[2],
      r3 = this.r[3],
      r4 = this.r[4],
      r5 = this.r[5],
      r6 = this.r[6],
      r7 = this.r[7],
      r8 = this.r[8],
      r9 = this.r[9];

  while (bytes >= 16) {
    t0 = m[mpos+ 0] & 0xff | (m[mpos+ 1] & 0xff) << 8; h0 += ( t0                     ) & 0x1fff;
    t1 = m[mpos+ 2] & 0xff | (m[mpos+ 3] & 0xff) << 8; h1 += ((t0 >>> 13) | (t1 <<  3)) & 0x1fff;
    t2 = m[mpos+ 4] & 0xff | (m[mpos+ 5] & 0xff) << 8; h2 += ((t1 >>> 10) | (t2 <<  6)) & 0x1fff;
    t3 = m[mpos+ 6] & 0xff | (m[mpos+ 7] & 0xff) << 8; h3 += ((t2 >>>  7) | (t3 <<  9)) & 0x1fff;
    t4 = m[mpos+ 8] & 0xff | (m[mpos+ 9] & 0xff) << 8; h4 += ((t3 >>>  4) | (t4 << 12)) & 0x1fff;
    h5 += ((t4 >>>  1)) & 0x1fff;
    t5 = m[mpos+10] & 0xff | (m[mpos+11] & 0xff) << 8; h6 += ((t4 >>> 14) | (t5 <<  2)) & 0x1fff;
    t6 = m[mpos+12] & 0xff | (m[mpos+13] & 0xff) << 8; h7 += ((t5 >>> 11) | (t6 <<  5)) & 0x1fff;
    t7 = m[mpos+14] & 0xff | (m[mpos+15] & 0xff) << 8; h8 += ((t6 >>>  8) | (t7 <<  8)) & 0x1fff;
    h9 += ((t7 >>> 5)) | hibit;

    c = 0;

    d0 = c;
    d0 += h0 * r0;
    d0 += h1 * (5 * r9);
    d0 += h2 * (5 * r8);
    d0 += h3 * (5 * r7);
    d0 += h4 * (5 * r6);
    c = (d0 >>> 13); d0 &= 0x1fff;
    d0 += h5 * (5 * r5);
    d0 += h6 * (5 * r4);
    d0 += h7 * (5 * r3);
    d0 += h8 * (5 * r2);
    d0 += h9 * (5 * r1);
    c += (d0 >>> 13); d0 &= 0x1fff;

    d1 = c;
    d1 += h0 * r1;
    d1 += h1 * r0;
    d1 += h2 * (5 * r9);
    d1 += h3 * (5 * r8);
    d1 += h4 * (5 * r7);
    c = (d1 >>> 13); d1 &= 0x1fff;
    d1 += h5 * (5 * r6);
    d1 += h6 * (5 * r5);
    d1 += h7 * (5 * r4);
    d1 += h8 * (5 * r3);
    d1 += h9 * (5 * r2);
    c += (d1 >>> 13); d1 &= 0x1fff;

    d2 = c;
    d2 += h0 * r2;
    d2 += h1 * r1;
    d2 += h2 * r0;
    d2 += h3 * (5 * r9);
    d2 += h4 * (5 * r8);
    c = (d2 >>> 13); d2 &= 0x1fff;
    d2 += h5 * (5 * r7);
    d2 += h6 * (5 * r6);
    d2 += h7 * (5 * r5);
    d2 += h8 * (5 * r4);
    d2 += h9 * (5 * r3);
    c += (d2 >>> 13); d2 &= 0x1fff;

    d3 = c;
    d3 += h0 * r3;
    d3 += h1 * r2;
    d3 += h2 * r1;
    d3 += h3 * r0;
    d3 += h4 * (5 * r9);
    c = (d3 >>> 13); d3 &= 0x1fff;
    d3 += h5 * (5 * r8);
    d3 += h6 * (5 * r7);
    d3 += h7 * (5 * r6);
    d3 += h8 * (5 * r5);
    d3 += h9 * (5 * r4);
    c += (d3 >>> 13); d3 &= 0x1fff;

    d4 = c;
    d4 += h0 * r4;
    d4 += h1 * r3;
    d4 += h2 * r2;
    d4 += h3 * r1;
    d4 += h4 * r0;
    c = (d4 >>> 13); d4 &= 0x1fff;
    d4 += h5 * (5 * r9);
    d4 += h6 * (5 * r8);
    d4 += h7 * (5 * r7);
    d4 += h8 * (5 * r6);
    d4 += h9 * (5 * r5);
    c += (d4 >>> 13); d4 &= 0x1fff;

    d5 = c;
    d5 += h0 * r5;
    d5 += h1 * r4;
    d5 += h2 * r3;
    d5 += h3 * r2;
    d5 += h4 * r1;
    c = (d5 >>> 13); d5 &= 0x1fff;
    d5 += h5 * r0;
    d5 += h6 * (5 * r9);
    d5 += h7 * (5 * r8);
    d5 += h8 * (5 * r7);
    d5 += h9 * (5 * r6);
    c += (d5 >>> 13); d5 &= 0x1fff;

    d6 = c;
    d6 += h0 * r6;
    d6 += h1 * r5;
    d6 += h2 * r4;
    d6 += h3 * r3;
    d6 += h4 * r2;
    c = (d6 >>> 13); d6 &= 0x1fff;
    d6 += h5 * r1;
    d6 += h6 * r0;
    d6 += h7 * (5 * r9);
    d6 += h8 * (5 * r8);
    d6 += h9 * (5 * r7);
    c += (d6 >>> 13); d6 &= 0x1fff;

    d7 = c;
    d7 += h0 * r7;
    d7 += h1 * r6;
    d7 += h2 * r5;
    d7 += h3 * r4;
    d7 += h4 * r3;
    c = (d7 >>> 13); d7 &= 0x1fff;
    d7 += h5 * r2;
    d7 += h6 * r1;
    d7 += h7 * r0;
    d7 += h8 * (5 * r9);
    d7 += h9 * (5 * r8);
    c += (d7 >>> 13); d7 &= 0x1fff;

    d8 = c;
    d8 += h0 * r8;
    d8 += h1 * r7;
    d8 += h2 * r6;
    d8 += h3 * r5;
    d8 += h4 * r4;
    c = (d8 >>> 13); d8 &= 0x1fff;
    d8 += h5 * r3;
    d8 += h6 * r2;
    d8 += h7 * r1;
    d8 += h8 * r0;
    d8 += h9 * (5 * r9);
    c += (d8 >>> 13); d8 &= 0x1fff;

    d9 = c;
    d9 += h0 * r9;
    d9 += h1 * r8;
    d9 += h2 * r7;
    d9 += h3 * r6;
    d9 += h4 * r5;
    c = (d9 >>> 13); d9 &= 0x1fff;
    d9 += h5 * r4;
    d9 += h6 * r3;
    d9 += h7 * r2;
    d9 += h8 * r1;
    d9 += h9 * r0;
    c += (d9 >>> 13); d9 &= 0x1fff;

    c = (((c << 2) + c)) | 0;
    c = (c + d0) | 0;
    d0 = c & 0x1fff;
    c = (c >>> 13);
    d1 += c;

    h0 = d0;
    h1 = d1;
    h2 = d2;
    h3 = d3;
    h4 = d4;
    h5 = d5;
    h6 = d6;
    h7 = d7;
    h8 = d8;
    h9 = d9;

    mpos += 16;
    bytes -= 16;
  }
  this.h[0] = h0;
  this.h[1] = h1;
  this.h[2] = h2;
  this.h[3] = h3;
  this.h[4] = h4;
  this.h[5] = h5;
  this.h[6] = h6;
  this.h[7] = h7;
  this.h[8] = h8;
  this.h[9] = h9;
};

poly1305.prototype.finish = function(mac, macpos) {
  var g = new Uint16Array(10);
  var c, mask, f, i;

  if (this.leftover) {
    i = this.leftover;
    this.buffer[i++] = 1;
    for (; i < 16; i++) this.buffer[i] = 0;
    this.fin = 1;
    this.blocks(this.buffer, 0, 16);
  }

  c = this.h[1] >>> 13;
  this.h[1] &= 0x1fff;
  for (i = 2; i < 10; i++) {
    this.h[i] += c;
    c = this.h[i] >>> 13;
    this.h[i] &= 0x1fff;
  }
  this.h[0] += (c * 5);
  c = this.h[0] >>> 13;
  this.h[0] &= 0x1fff;
  this.h[1] += c;
  c = this.h[1] >>> 13;
  this.h[1] &= 0x1fff;
  this.h[2] += c;

  g[0] = this.h[0] + 5;
  c = g[0] >>> 13;
  g[0] &= 0x1fff;
  for (i = 1; i < 10; i++) {
    g[i] = this.h[i] + c;
    c = g[i] >>> 13;
    g[i] &= 0x1fff;
  }
  g[9] -= (1 << 13);

  mask = (c ^ 1) - 1;
  for (i = 0; i < 10; i++) g[i] &= mask;
  mask = ~mask;
  for (i = 0; i < 10; i++) this.h[i] = (this.h[i] & mask) | g[i];

  this.h[0] = ((this.h[0]       ) | (this.h[1] << 13)                    ) & 0xffff;
  this.h[1] = ((this.h[1] >>>  3) | (this.h[2] << 10)                    ) & 0xffff;
  this.h[2] = ((this.h[2] >>>  6) | (this.h[3] <<  7)                    ) & 0xffff;
  this.h[3] = ((this.h[3] >>>  9) | (this.h[4] <<  4)                    ) & 0xffff;
  this.h[4] = ((this.h[4] >>> 12) | (this.h[5] <<  1) | (this.h[6] << 14)) & 0xffff;
  this.h[5] = ((this.h[6] >>>  2) | (this.h[7] << 11)                    ) & 0xffff;
  this.h[6] = ((this.h[7] >>>  5) | (this.h[8] <<  8)                    ) & 0xffff;
  this.h[7] = ((this.h[8] >>>  8) | (this.h[9] <<  5)                    ) & 0xffff;

  f = this.h[0] + this.pad[0];
  this.h[0] = f & 0xffff;
  for (i = 1; i < 8; i++) {
    f = (((this.h[i] + this.pad[i]) | 0) + (f >>> 16)) | 0;
    this.h[i] = f & 0xffff;
  }

  mac[macpos+ 0] = (this.h[0] >>> 0) & 0xff;
  mac[macpos+ 1] = (this.h[0] >>> 8) & 0xff;
  mac[macpos+ 2] = (this.h[1] >>> 0) & 0xff;
  mac[macpos+ 3] = (this.h[1] >>> 8) & 0xff;
  mac[macpos+ 4] = (this.h[2] >>> 0) & 0xff;
  mac[macpos+ 5] = (this.h[2] >>> 8) & 0xff;
  mac[macpos+ 6] = (this.h[3] >>> 0) & 0xff;
  mac[macpos+ 7] = (this.h[3] >>> 8) & 0xff;
  mac[macpos+ 8] = (this.h[4] >>> 0) & 0xff;
  mac[macpos+ 9] = (this.h[4] >>> 8) & 0xff;
  mac[macpos+10] = (this.h[5] >>> 0) & 0xff;
  mac[macpos+11] = (this.h[5] >>> 8) & 0xff;
  mac[macpos+12] = (this.h[6] >>> 0) & 0xff;
  mac[macpos+13] = (this.h[6] >>> 8) & 0xff;
  mac[macpos+14] = (this.h[7] >>> 0) & 0xff;
  mac[macpos+15] = (this.h[7] >>> 8) & 0xff;
};

poly1305.prototype.update = function(m, mpos, bytes) {
  var i, want;

  if (this.leftover) {
    want = (16 - this.leftover);
    if (want > bytes)
      want = bytes;
    for (i = 0; i < want; i++)
      this.buffer[this.leftover + i] = m[mpos+i];
    bytes -= want;
    mpos += want;
    this.leftover += want;
    if (this.leftover < 16)
      return;
    this.blocks(this.buffer, 0, 16);
    this.leftover = 0;
  }

  if (bytes >= 16) {
    want = bytes - (bytes % 16);
    this.blocks(m, mpos, want);
    mpos += want;
    bytes -= want;
  }

  if (bytes) {
    for (i = 0; i < bytes; i++)
      this.buffer[this.leftover + i] = m[mpos+i];
    this.leftover += bytes;
  }
};

function crypto_onetimeauth(out, outpos, m, mpos, n, k) {
  var s = new poly1305(k);
  s.update(m, mpos, n);
  s.finish(out, outpos);
  return 0;
}

function crypto_onetimeauth_verify(h, hpos, m, mpos, n, k) {
  var x = new Uint8Array(16);
  crypto_onetimeauth(x,0,m,mpos,n,k);
  return crypto_verify_16(h,hpos,x,0);
}

function crypto_secretbox(c,m,d,n,k) {
  var i;
  if (d < 32) return -1;
  crypto_stream_xor(c,0,m,0,d,n,k);
  crypto_onetimeauth(c, 16, c, 32, d - 32, c);
  for (i = 0; i < 16; i++) c[i] = 0;
  return 0;
}

function crypto_secretbox_open(m,c,d,n,k) {
  var i;
  var x = new Uint8Array(32);
  if (d < 32) return -1;
  crypto_stream(x,0,32,n,k);
  if (crypto_onetimeauth_verify(c, 16,c, 32,d - 32,x) !== 0) return -1;
  crypto_stream_xor(m,0,c,0,d,n,k);
  for (i = 0; i < 32; i++) m[i] = 0;
  return 0;
}

function set25519(r, a) {
  var i;
  for (i = 0; i < 16; i++) r[i] = a[i]|0;
}

function car25519(o) {
  var i, v, c = 1;
  for (i = 0; i < 16; i++) {
    v = o[i] + c + 65535;
    c = Math.floor(v / 65536);
    o[i] = v - c * 65536;
  }
  o[0] += c-1 + 37 * (c-1);
}

function sel25519(p, q, b) {
  var t, c = ~(b-1);
  for (var i = 0; i < 16; i++) {
    t = c & (p[i] ^ q[i]);
    p[i] ^= t;
    q[i] ^= t;
  }
}

function pack25519(o, n) {
  var i, j, b;
  var m = gf(), t = gf();
  for (i = 0; i < 16; i++) t[i] = n[i];
  car25519(t);
  car25519(t);
  car25519(t);
  for (j = 0; j < 2; j++) {
    m[0] = t[0] - 0xffed;
    for (i = 1; i < 15; i++) {
      m[i] = t[i] - 0xffff - ((m[i-1]>>16) & 1);
      m[i-1] &= 0xffff;
    }
    m[15] = t[15] - 0x7fff - ((m[14]>>16) & 1);
    b = (m[15]>>16) & 1;
    m[14] &= 0xffff;
    sel25519(t, m, 1-b);
  }
  for (i = 0; i < 16; i++) {
    o[2*i] = t[i] & 0xff;
    o[2*i+1] = t[i]>>8;
  }
}

function neq25519(a, b) {
  var c = new Uint8Array(32), d = new Uint8Array(32);
  pack25519(c, a);
  pack25519(d, b);
  return crypto_verify_32(c, 0, d, 0);
}

function par25519(a) {
  var d = new Uint8Array(32);
  pack25519(d, a);
  return d[0] & 1;
}

function unpack25519(o, n) {
  var i;
  for (i = 0; i < 16; i++) o[i] = n[2*i] + (n[2*i+1] << 8);
  o[15] &= 0x7fff;
}

function A(o, a, b) {
  for (var i = 0; i < 16; i++) o[i] = a[i] + b[i];
}

function Z(o, a, b) {
  for (var i = 0; i < 16; i++) o[i] = a[i] - b[i];
}

function M(o, a, b) {
  var v, c,
     t0 = 0,  t1 = 0,  t2 = 0,  t3 = 0,  t4 = 0,  t5 = 0,  t6 = 0,  t7 = 0,
     t8 = 0,  t9 = 0, t10 = 0, t11 = 0, t12 = 0, t13 = 0, t14 = 0, t15 = 0,
    t16 = 0, t17 = 0, t18 = 0, t19 = 0, t20 = 0, t21 = 0, t22 = 0, t23 = 0,
    t24 = 0, t25 = 0, t26 = 0, t27 = 0, t28 = 0, t29 = 0, t30 = 0,
    b0 = b[0],
    b1 = b[1],
    b2 = b[2],
    b3 = b[3],
    b4 = b[4],
    b5 = b[5],
    b6 = b[6],
    b7 = b[7],
    b8 = b[8],
    b9 = b[9],
    b10 = b[10],
    b11 = b[11],
    b12 = b[12],
    b13 = b[13],
    b14 = b[14],
    b15 = b[15];

  v = a[0];
  t0 += v * b0;
  t1 += v * b1;
  t2 += v * b2;
  t3 += v * b3;
  t4 += v * b4;
  t5 += v * b5;
  t6 += v * b6;
  t7 += v * b7;
  t8 += v * b8;
  t9 += v * b9;
  t10 += v * b10;
  t11 += v * b11;
  t12 += v * b12;
  t13 += v * b13;
  t14 += v * b14;
  t15 += v * b15;
  v = a[1];
  t1 += v * b0;
  t2 += v * b1;
  t3 += v * b2;
  t4 += v * b3;
  t5 += v * b4;
  t6 += v * b5;
  t7 += v * b6;
  t8 += v * b7;
  t9 += v * b8;
  t10 += v * b9;
  t11 += v * b10;
  t12 += v * b11;
  t13 += v * b12;
  t14 += v * b13;
  t15 += v * b14;
  t16 += v * b15;
  v = a[2];
  t2 += v * b0;
  t3 += v * b1;
  t4 += v * b2;
  t5 += v * b3;
  t6 += v * b4;
  t7 += v * b5;
  t8 += v * b6;
  t9 += v * b7;
  t10 += v * b8;
  t11 += v * b9;
  t12 += v * b10;
  t13 += v * b11;
  t14 += v * b12;
  t15 += v * b13;
  t16 += v * b14;
  t17 += v * b15;
  v = a[3];
  t3 += v * b0;
  t4 += v * b1;
  t5 += v * b2;
  t6 += v * b3;
  t7 += v * b4;
  t8 += v * b5;
  t9 += v * b6;
  t10 += v * b7;
  t11 += v * b8;
  t12 += v * b9;
  t13 += v * b10;
  t14 += v * b11;
  t15 += v * b12;
  t16 += v * b13;
  t17 += v * b14;
  t18 += v * b15;
  v = a[4];
  t4 += v * b0;
  t5 += v * b1;
  t6 += v * b2;
  t7 += v * b3;
  t8 += v * b4;
  t9 += v * b5;
  t10 += v * b6;
  t11 += v * b7;
  t12 += v * b8;
  t13 += v * b9;
  t14 += v * b10;
  t15 += v * b11;
  t16 += v * b12;
  t17 += v * b13;
  t18 += v * b14;
  t19 += v * b15;
  v = a[5];
  t5 += v * b0;
  t6 += v * b1;
  t7 += v * b2;
  t8 += v * b3;
  t9 += v * b4;
  t10 += v * b5;
  t11 += v * b6;
  t12 += v * b7;
  t13 += v * b8;
  t14 += v * b9;
  t15 += v * b10;
  t16 += v * b11;
  t17 += v * b12;
  t18 += v * b13;
  t19 += v * b14;
  t20 += v * b15;
  v = a[6];
  t6 += v * b0;
  t7 += v * b1;
  t8 += v * b2;
  t9 += v * b3;
  t10 += v * b4;
  t11 += v * b5;
  t12 += v * b6;
  t13 += v * b7;
  t14 += v * b8;
  t15 += v * b9;
  t16 += v * b10;
  t17 += v * b11;
  t18 += v * b12;
  t19 += v * b13;
  t20 += v * b14;
  t21 += v * b15;
  v = a[7];
  t7 += v * b0;
  t8 += v * b1;
  t9 += v * b2;
  t10 += v * b3;
  t11 += v * b4;
  t12 += v * b5;
  t13 += v * b6;
  t14 += v * b7;
  t15 += v * b8;
  t16 += v * b9;
  t17 += v * b10;
  t18 += v * b11;
  t19 += v * b12;
  t20 += v * b13;
  t21 += v * b14;
  t22 += v * b15;
  v = a[8];
  t8 += v * b0;
  t9 += v * b1;
  t10 += v * b2;
  t11 += v * b3;
  t12 += v * b4;
  t13 += v * b5;
  t14 += v * b6;
  t15 += v * b7;
  t16 += v * b8;
  t17 += v * b9;
  t18 += v * b10;
  t19 += v * b11;
  t20 += v * b12;
  t21 += v * b13;
  t22 += v * b14;
  t23 += v * b15;
  v = a[9];
  t9 += v * b0;
  t10 += v * b1;
  t11 += v * b2;
  t12 += v * b3;
  t13 += v * b4;
  t14 += v * b5;
  t15 += v * b6;
  t16 += v * b7;
  t17 += v * b8;
  t18 += v * b9;
  t19 += v * b10;
  t20 += v * b11;
  t21 += v * b12;
  t22 += v * b13;
  t23 += v * b14;
  t24 += v * b15;
  v = a[10];
  t10 += v * b0;
  t11 += v * b1;
  t12 += v * b2;
  t13 += v * b3;
  t14 += v * b4;
  t15 += v * b5;
  t16 += v * b6;
  t17 += v * b7;
  t18 += v * b8;
  t19 += v * b9;
  t20 += v * b10;
  t21 += v * b11;
  t22 += v * b12;
  t23 += v * b13;
  t24 += v * b14;
  t25 += v * b15;
  v = a[11];
  t11 += v * b0;
  t12 += v * b1;
  t13 += v * b2;
  t14 += v * b3;
  t15 += v * b4;
  t16 += v * b5;
  t17 += v * b6;
  t18 += v * b7;
  t19 += v * b8;
  t20 += v * b9;
  t21 += v * b10;
  t22 += v * b11;
  t23 += v * b12;
  t24 += v * b13;
  t25 += v * b14;
  t26 += v * b15;
  v = a[12];
  t12 += v * b0;
  t13 += v * b1;
  t14 += v * b2;
  t15 += v * b3;
  t16 += v * b4;
  t17 += v * b5;
  t18 += v * b6;
  t19 += v * b7;
  t20 += v * b8;
  t21 += v * b9;
  t22 += v * b10;
  t23 += v * b11;
  t24 += v * b12;
  t25 += v * b13;
  t26 += v * b14;
  t27 += v * b15;
  v = a[13];
  t13 += v * b0;
  t14 += v * b1;
  t15 += v * b2;
  t16 += v * b3;
  t17 += v * b4;
  t18 += v * b5;
  t19 += v * b6;
  t20 += v * b7;
  t21 += v * b8;
  t22 += v * b9;
  t23 += v * b10;
  t24 += v * b11;
  t25 += v * b12;
  t26 += v * b13;
  t27 += v * b14;
  t28 += v * b15;
  v = a[14];
  t14 += v * b0;
  t15 += v * b1;
  t16 += v * b2;
  t17 += v * b3;
  t18 += v * b4;
  t19 += v * b5;
  t20 += v * b6;
  t21 += v * b7;
  t22 += v * b8;
  t23 += v * b9;
  t24 += v * b10;
  t25 += v * b11;
  t26 += v * b12;
  t27 += v * b13;
  t28 += v * b14;
  t29 += v * b15;
  v = a[15];
  t15 += v * b0;
  t16 += v * b1;
  t17 += v * b2;
  t18 += v * b3;
  t19 += v * b4;
  t20 += v * b5;
  t21 += v * b6;
  t22 += v * b7;
  t23 += v * b8;
  t24 += v * b9;
  t25 += v * b10;
  t26 += v * b11;
  t27 += v * b12;
  t28 += v * b13;
  t29 += v * b14;
  t30 += v * b15;

  t0  += 38 * t16;
  t1  += 38 * t17;
  t2  += 38 * t18;
  t3  += 38 * t19;
  t4  += 38 * t20;
  t5  += 38 * t21;
  t6  += 38 * t22;
  t7  += 38 * t23;
  t8  += 38 * t24;
  t9  += 38 * t25;
  t10 += 38 * t26;
  t11 += 38 * t27;
  t12 += 38 * t28;
  t13 += 38 * t29;
  t14 += 38 * t30;
  // t15 left as is

  // first car
  c = 1;
  v =  t0 + c + 65535; c = Math.floor(v / 65536);  t0 = v - c * 65536;
  v =  t1 + c + 65535; c = Math.floor(v / 65536);  t1 = v - c * 65536;
  v =  t2 + c + 65535; c = Math.floor(v / 65536);  t2 = v - c * 65536;
  v =  t3 + c + 65535; c = Math.floor(v / 65536);  t3 = v - c * 65536;
  v =  t4 + c + 65535; c = Math.floor(v / 65536);  t4 = v - c * 65536;
  v =  t5 + c + 65535; c = Math.floor(v / 65536);  t5 = v - c * 65536;
  v =  t6 + c + 65535; c = Math.floor(v / 65536);  t6 = v - c * 65536;
  v =  t7 + c + 65535; c = Math.floor(v / 65536);  t7 = v - c * 65536;
  v =  t8 + c + 65535; c = Math.floor(v / 65536);  t8 = v - c * 65536;
  v =  t9 + c + 65535; c = Math.floor(v / 65536);  t9 = v - c * 65536;
  v = t10 + c + 65535; c = Math.floor(v / 65536); t10 = v - c * 65536;
  v = t11 + c + 65535; c = Math.floor(v / 65536); t11 = v - c * 65536;
  v = t12 + c + 65535; c = Math.floor(v / 65536); t12 = v - c * 65536;
  v = t13 + c + 65535; c = Math.floor(v / 65536); t13 = v - c * 65536;
  v = t14 + c + 65535; c = Math.floor(v / 65536); t14 = v - c * 65536;
  v = t15 + c + 65535; c = Math.floor(v / 65536); t15 = v - c * 65536;
  t0 += c-1 + 37 * (c-1);

  // second car
  c = 1;
  v =  t0 + c + 65535; c = Math.floor(v / 65536);  t0 = v - c * 65536;
  v =  t1 + c + 65535; c = Math.floor(v / 65536);  t1 = v - c * 65536;
  v =  t2 + c + 65535; c = Math.floor(v / 65536);  t2 = v - c * 65536;
  v =  t3 + c + 65535; c = Math.floor(v / 65536);  t3 = v - c * 65536;
  v =  t4 + c + 65535; c = Math.floor(v / 65536);  t4 = v - c * 65536;
  v =  t5 + c + 65535; c = Math.floor(v / 65536);  t5 = v - c * 65536;
  v =  t6 + c + 65535; c = Math.floor(v / 65536);  t6 = v - c * 65536;
  v =  t7 + c + 65535; c = Math.floor(v / 65536);  t7 = v - c * 65536;
  v =  t8 + c + 65535; c = Math.floor(v / 65536);  t8 = v - c * 65536;
  v =  t9 + c + 65535; c = Math.floor(v / 65536);  t9 = v - c * 65536;
  v = t10 + c + 65535; c = Math.floor(v / 65536); t10 = v - c * 65536;
  v = t11 + c + 65535; c = Math.floor(v / 65536); t11 = v - c * 65536;
  v = t12 + c + 65535; c = Math.floor(v / 65536); t12 = v - c * 65536;
  v = t13 + c + 65535; c = Math.floor(v / 65536); t13 = v - c * 65536;
  v = t14 + c + 65535; c = Math.floor(v / 65536); t14 = v - c * 65536;
  v = t15 + c + 65535; c = Math.floor(v / 65536); t15 = v - c * 65536;
  t0 += c-1 + 37 * (c-1);

  o[ 0] = t0;
  o[ 1] = t1;
  o[ 2] = t2;
  o[ 3] = t3;
  o[ 4] = t4;
  o[ 5] = t5;
  o[ 6] = t6;
  o[ 7] = t7;
  o[ 8] = t8;
  o[ 9] = t9;
  o[10] = t10;
  o[11] = t11;
  o[12] = t12;
  o[13] = t13;
  o[14] = t14;
  o[15] = t15;
}

function S(o, a) {
  M(o, a, a);
}

function inv25519(o, i) {
  var c = gf();
  var a;
  for (a = 0; a < 16; a++) c[a] = i[a];
  for (a = 253; a >= 0; a--) {
    S(c, c);
    if(a !== 2 && a !== 4) M(c, c, i);
  }
  for (a = 0; a < 16; a++) o[a] = c[a];
}

function pow2523(o, i) {
  var c = gf();
  var a;
  for (a = 0; a < 16; a++) c[a] = i[a];
  for (a = 250; a >= 0; a--) {
      S(c, c);
      if(a !== 1) M(c, c, i);
  }
  for (a = 0; a < 16; a++) o[a] = c[a];
}

function crypto_scalarmult(q, n, p) {
  var z = new Uint8Array(32);
  var x = new Float64Array(80), r, i;
  var a = gf(), b = gf(), c = gf(),
      d = gf(), e = gf(), f = gf();
  for (i = 0; i < 31; i++) z[i] = n[i];
  z[31]=(n[31]&127)|64;
  z[0]&=248;
  unpack25519(x,p);
  for (i = 0; i < 16; i++) {
    b[i]=x[i];
    d[i]=a[i]=c[i]=0;
  }
  a[0]=d[0]=1;
  for (i=254; i>=0; --i) {
    r=(z[i>>>3]>>>(i&7))&1;
    sel25519(a,b,r);
    sel25519(c,d,r);
    A(e,a,c);
    Z(a,a,c);
    A(c,b,d);
    Z(b,b,d);
    S(d,e);
    S(f,a);
    M(a,c,a);
    M(c,b,e);
    A(e,a,c);
    Z(a,a,c);
    S(b,a);
    Z(c,d,f);
    M(a,c,_121665);
    A(a,a,d);
    M(c,c,a);
    M(a,d,f);
    M(d,b,x);
    S(b,e);
    sel25519(a,b,r);
    sel25519(c,d,r);
  }
  for (i = 0; i < 16; i++) {
    x[i+16]=a[i];
    x[i+32]=c[i];
    x[i+48]=b[i];
    x[i+64]=d[i];
  }
  var x32 = x.subarray(32);
  var x16 = x.subarray(16);
  inv25519(x32,x32);
  M(x16,x16,x32);
  pack25519(q,x16);
  return 0;
}

function crypto_scalarmult_base(q, n) {
  return crypto_scalarmult(q, n, _9);
}

function crypto_box_keypair(y, x) {
  randombytes(x, 32);
  return crypto_scalarmult_base(y, x);
}

function crypto_box_beforenm(k, y, x) {
  var s = new Uint8Array(32);
  crypto_scalarmult(s, x, y);
  return crypto_core_hsalsa20(k, _0, s, sigma);
}

var crypto_box_afternm = crypto_secretbox;
var crypto_box_open_afternm = crypto_secretbox_open;

function crypto_box(c, m, d, n, y, x) {
  var k = new Uint8Array(32);
  crypto_box_beforenm(k, y, x);
  return crypto_box_afternm(c, m, d, n, k);
}

function crypto_box_open(m, c, d, n, y, x) {
  var k = new Uint8Array(32);
  crypto_box_beforenm(k, y, x);
  return crypto_box_open_afternm(m, c, d, n, k);
}

var K = [
  0x428a2f98, 0xd728ae22, 0x71374491, 0x23ef65cd,
  0xb5c0fbcf, 0xec4d3b2f, 0xe9b5dba5, 0x8189dbbc,
  0x3956c25b, 0xf348b538, 0x59f111f1, 0xb605d019,
  0x923f82a4, 0xaf194f9b, 0xab1c5ed5, 0xda6d8118,
  0xd807aa98, 0xa3030242, 0x12835b01, 0x45706fbe,
  0x243185be, 0x4ee4b28c, 0x550c7dc3, 0xd5ffb4e2,
  0x72be5d74, 0xf27b896f, 0x80deb1fe, 0x3b1696b1,
  0x9bdc06a7, 0x25c71235, 0xc19bf174, 0xcf692694,
  0xe49b69c1, 0x9ef14ad2, 0xefbe4786, 0x384f25e3,
  0x0fc19dc6, 0x8b8cd5b5, 0x240ca1cc, 0x77ac9c65,
  0x2de92c6f, 0x592b0275, 0x4a7484aa, 0x6ea6e483,
  0x5cb0a9dc, 0xbd41fbd4, 0x76f988da, 0x831153b5,
  0x983e5152, 0xee66dfab, 0xa831c66d, 0x2db43210,
  0xb00327c8, 0x98fb213f, 0xbf597fc7, 0xbeef0ee4,
  0xc6e00bf3, 0x3da88fc2, 0xd5a79147, 0x930aa725,
  0x06ca6351, 0xe003826f, 0x14292967, 0x0a0e6e70,
  0x27b70a85, 0x46d22ffc, 0x2e1b2138, 0x5c26c926,
  0x4d2c6dfc, 0x5ac42aed, 0x53380d13, 0x9d95b3df,
  0x650a7354, 0x8baf63de, 0x766a0abb, 0x3c77b2a8,
  0x81c2c92e, 0x47edaee6, 0x92722c85, 0x1482353b,
  0xa2bfe8a1, 0x4cf10364, 0xa81a664b, 0xbc423001,
  0xc24b8b70, 0xd0f89791, 0xc76c51a3, 0x0654be30,
  0xd192e819, 0xd6ef5218, 0xd6990624, 0x5565a910,
  0xf40e3585, 0x5771202a, 0x106aa070, 0x32bbd1b8,
  0x19a4c116, 0xb8d2d0c8, 0x1e376c08, 0x5141ab53,
  0x2748774c, 0xdf8eeb99, 0x34b0bcb5, 0xe19b48a8,
  0x391c0cb3, 0xc5c95a63, 0x4ed8aa4a, 0xe3418acb,
  0x5b9cca4f, 0x7763e373, 0x682e6ff3, 0xd6b2b8a3,
  0x748f82ee, 0x5defb2fc, 0x78a5636f, 0x43172f60,
  0x84c87814, 0xa1f0ab72, 0x8cc70208, 0x1a6439ec,
  0x90befffa, 0x23631e28, 0xa4506ceb, 0xde82bde9,
  0xbef9a3f7, 0xb2c67915, 0xc67178f2, 0xe372532b,
  0xca273ece, 0xea26619c, 0xd186b8c7, 0x21c0c207,
  0xeada7dd6, 0xcde0eb1e, 0xf57d4f7f, 0xee6ed178,
  0x06f067aa, 0x72176fba, 0x0a637dc5, 0xa2c898a6,
  0x113f9804, 0xbef90dae, 0x1b710b35, 0x131c471b,
  0x28db77f5, 0x23047d84, 0x32caab7b, 0x40c72493,
  0x3c9ebe0a, 0x15c9bebc, 0x431d67c4, 0x9c100d4c,
  0x4cc5d4be, 0xcb3e42b6, 0x597f299c, 0xfc657e2a,
  0x5fcb6fab, 0x3ad6faec, 0x6c44198c, 0x4a475817
];

function crypto_hashblocks_hl(hh, hl, m, n) {
  var wh = new Int32Array(16), wl = new Int32Array(16),
      bh0, bh1, bh2, bh3, bh4, bh5, bh6, bh7,
      bl0, bl1, bl2, bl3, bl4, bl5, bl6, bl7,
      th, tl, i, j, h, l, a, b, c, d;

  var ah0 = hh[0],
      ah1 = hh[1],
      ah2 = hh[2],
      ah3 = hh[3],
      ah4 = hh[4],
      ah5 = hh[5],
      ah6 = hh[6],
      ah7 = hh[7],

      al0 = hl[0],
      al1 = hl[1],
      al2 = hl[2],
      al3 = hl[3],
      al4 = hl[4],
      al5 = hl[5],
      al6 = hl[6],
      al7 = hl[7];

  var pos = 0;
  while (n >= 128) {
    for (i = 0; i < 16; i++) {
      j = 8 * i + pos;
      wh[i] = (m[j+0] << 24) | (m[j+1] << 16) | (m[j+2] << 8) | m[j+3];
      wl[i] = (m[j+4] << 24) | (m[j+5] << 16) | (m[j+6] << 8) | m[j+7];
    }
    for (i = 0; i < 80; i++) {
      bh0 = ah0;
      bh1 = ah1;
      bh2 = ah2;
      bh3 = ah3;
      bh4 = ah4;
      bh5 = ah5;
      bh6 = ah6;
      bh7 = ah7;

      bl0 = al0;
      bl1 = al1;
      bl2 = al2;
      bl3 = al3;
      bl4 = al4;
      bl5 = al5;
      bl6 = al6;
      bl7 = al7;

      // add
      h = ah7;
      l = al7;

      a = l & 0xffff; b = l >>> 16;
      c = h & 0xffff; d = h >>> 16;

      // Sigma1
      h = ((ah4 >>> 14) | (al4 << (32-14))) ^ ((ah4 >>> 18) | (al4 << (32-18))) ^ ((al4 >>> (41-32)) | (ah4 << (32-(41-32))));
      l = ((al4 >>> 14) | (ah4 << (32-14))) ^ ((al4 >>> 18) | (ah4 << (32-18))) ^ ((ah4 >>> (41-32)) | (al4 << (32-(41-32))));

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      // Ch
      h = (ah4 & ah5) ^ (~ah4 & ah6);
      l = (al4 & al5) ^ (~al4 & al6);

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      // K
      h = K[i*2];
      l = K[i*2+1];

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      // w
      h = wh[i%16];
      l = wl[i%16];

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      b += a >>> 16;
      c += b >>> 16;
      d += c >>> 16;

      th = c & 0xffff | d << 16;
      tl = a & 0xffff | b << 16;

      // add
      h = th;
      l = tl;

      a = l & 0xffff; b = l >>> 16;
      c = h & 0xffff; d = h >>> 16;

      // Sigma0
      h = ((ah0 >>> 28) | (al0 << (32-28))) ^ ((al0 >>> (34-32)) | (ah0 << (32-(34-32)))) ^ ((al0 >>> (39-32)) | (ah0 << (32-(39-32))));
      l = ((al0 >>> 28) | (ah0 << (32-28))) ^ ((ah0 >>> (34-32)) | (al0 << (32-(34-32)))) ^ ((ah0 >>> (39-32)) | (al0 << (32-(39-32))));

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      // Maj
      h = (ah0 & ah1) ^ (ah0 & ah2) ^ (ah1 & ah2);
      l = (al0 & al1) ^ (al0 & al2) ^ (al1 & al2);

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      b += a >>> 16;
      c += b >>> 16;
      d += c >>> 16;

      bh7 = (c & 0xffff) | (d << 16);
      bl7 = (a & 0xffff) | (b << 16);

      // add
      h = bh3;
      l = bl3;

      a = l & 0xffff; b = l >>> 16;
      c = h & 0xffff; d = h >>> 16;

      h = th;
      l = tl;

      a += l & 0xffff; b += l >>> 16;
      c += h & 0xffff; d += h >>> 16;

      b += a >>> 16;
      c += b >>> 16;
      d += c >>> 16;

      bh3 = (c & 0xffff) | (d << 16);
      bl3 = (a & 0xffff) | (b << 16);

      ah1 = bh0;
      ah2 = bh1;
      ah3 = bh2;
      ah4 = bh3;
      ah5 = bh4;
      ah6 = bh5;
      ah7 = bh6;
      ah0 = bh7;

      al1 = bl0;
      al2 = bl1;
      al3 = bl2;
      al4 = bl3;
      al5 = bl4;
      al6 = bl5;
      al7 = bl6;
      al0 = bl7;

      if (i%16 === 15) {
        for (j = 0; j < 16; j++) {
          // add
          h = wh[j];
          l = wl[j];

          a = l & 0xffff; b = l >>> 16;
          c = h & 0xffff; d = h >>> 16;

          h = wh[(j+9)%16];
          l = wl[(j+9)%16];

          a += l & 0xffff; b += l >>> 16;
          c += h & 0xffff; d += h >>> 16;

          // sigma0
          th = wh[(j+1)%16];
          tl = wl[(j+1)%16];
          h = ((th >>> 1) | (tl << (32-1))) ^ ((th >>> 8) | (tl << (32-8))) ^ (th >>> 7);
          l = ((tl >>> 1) | (th << (32-1))) ^ ((tl >>> 8) | (th << (32-8))) ^ ((tl >>> 7) | (th << (32-7)));

          a += l & 0xffff; b += l >>> 16;
          c += h & 0xffff; d += h >>> 16;

          // sigma1
          th = wh[(j+14)%16];
          tl = wl[(j+14)%16];
          h = ((th >>> 19) | (tl << (32-19))) ^ ((tl >>> (61-32)) | (th << (32-(61-32)))) ^ (th >>> 6);
          l = ((tl >>> 19) | (th << (32-19))) ^ ((th >>> (61-32)) | (tl << (32-(61-32)))) ^ ((tl >>> 6) | (th << (32-6)));

          a += l & 0xffff; b += l >>> 16;
          c += h & 0xffff; d += h >>> 16;

          b += a >>> 16;
          c += b >>> 16;
          d += c >>> 16;

          wh[j] = (c & 0xffff) | (d << 16);
          wl[j] = (a & 0xffff) | (b << 16);
        }
      }
    }

    // add
    h = ah0;
    l = al0;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[0];
    l = hl[0];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[0] = ah0 = (c & 0xffff) | (d << 16);
    hl[0] = al0 = (a & 0xffff) | (b << 16);

    h = ah1;
    l = al1;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[1];
    l = hl[1];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[1] = ah1 = (c & 0xffff) | (d << 16);
    hl[1] = al1 = (a & 0xffff) | (b << 16);

    h = ah2;
    l = al2;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[2];
    l = hl[2];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[2] = ah2 = (c & 0xffff) | (d << 16);
    hl[2] = al2 = (a & 0xffff) | (b << 16);

    h = ah3;
    l = al3;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[3];
    l = hl[3];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[3] = ah3 = (c & 0xffff) | (d << 16);
    hl[3] = al3 = (a & 0xffff) | (b << 16);

    h = ah4;
    l = al4;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[4];
    l = hl[4];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[4] = ah4 = (c & 0xffff) | (d << 16);
    hl[4] = al4 = (a & 0xffff) | (b << 16);

    h = ah5;
    l = al5;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[5];
    l = hl[5];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[5] = ah5 = (c & 0xffff) | (d << 16);
    hl[5] = al5 = (a & 0xffff) | (b << 16);

    h = ah6;
    l = al6;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[6];
    l = hl[6];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[6] = ah6 = (c & 0xffff) | (d << 16);
    hl[6] = al6 = (a & 0xffff) | (b << 16);

    h = ah7;
    l = al7;

    a = l & 0xffff; b = l >>> 16;
    c = h & 0xffff; d = h >>> 16;

    h = hh[7];
    l = hl[7];

    a += l & 0xffff; b += l >>> 16;
    c += h & 0xffff; d += h >>> 16;

    b += a >>> 16;
    c += b >>> 16;
    d += c >>> 16;

    hh[7] = ah7 = (c & 0xffff) | (d << 16);
    hl[7] = al7 = (a & 0xffff) | (b << 16);

    pos += 128;
    n -= 128;
  }

  return n;
}

function crypto_hash(out, m, n) {
  var hh = new Int32Array(8),
      hl = new Int32Array(8),
      x = new Uint8Array(256),
      i, b = n;

  hh[0] = 0x6a09e667;
  hh[1] = 0xbb67ae85;
  hh[2] = 0x3c6ef372;
  hh[3] = 0xa54ff53a;
  hh[4] = 0x510e527f;
  hh[5] = 0x9b05688c;
  hh[6] = 0x1f83d9ab;
  hh[7] = 0x5be0cd19;

  hl[0] = 0xf3bcc908;
  hl[1] = 0x84caa73b;
  hl[2] = 0xfe94f82b;
  hl[3] = 0x5f1d36f1;
  hl[4] = 0xade682d1;
  hl[5] = 0x2b3e6c1f;
  hl[6] = 0xfb41bd6b;
  hl[7] = 0x137e2179;

  crypto_hashblocks_hl(hh, hl, m, n);
  n %= 128;

  for (i = 0; i < n; i++) x[i] = m[b-n+i];
  x[n] = 128;

  n = 256-128*(n<112?1:0);
  x[n-9] = 0;
  ts64(x, n-8,  (b / 0x20000000) | 0, b << 3);
  crypto_hashblocks_hl(hh, hl, x, n);

  for (i = 0; i < 8; i++) ts64(out, 8*i, hh[i], hl[i]);

  return 0;
}

function add(p, q) {
  var a = gf(), b = gf(), c = gf(),
      d = gf(), e = gf(), f = gf(),
      g = gf(), h = gf(), t = gf();

  Z(a, p[1], p[0]);
  Z(t, q[1], q[0]);
  M(a, a, t);
  A(b, p[0], p[1]);
  A(t, q[0], q[1]);
  M(b, b, t);
  M(c, p[3], q[3]);
  M(c, c, D2);
  M(d, p[2], q[2]);
  A(d, d, d);
  Z(e, b, a);
  Z(f, d, c);
  A(g, d, c);
  A(h, b, a);

  M(p[0], e, f);
  M(p[1], h, g);
  M(p[2], g, f);
  M(p[3], e, h);
}

function cswap(p, q, b) {
  var i;
  for (i = 0; i < 4; i++) {
    sel25519(p[i], q[i], b);
  }
}

function pack(r, p) {
  var tx = gf(), ty = gf(), zi = gf();
  inv25519(zi, p[2]);
  M(tx, p[0], zi);
  M(ty, p[1], zi);
  pack25519(r, ty);
  r[31] ^= par25519(tx) << 7;
}

function scalarmult(p, q, s) {
  var b, i;
  set25519(p[0], gf0);
  set25519(p[1], gf1);
  set25519(p[2], gf1);
  set25519(p[3], gf0);
  for (i = 255; i >= 0; --i) {
    b = (s[(i/8)|0] >> (i&7)) & 1;
    cswap(p, q, b);
    add(q, p);
    add(p, p);
    cswap(p, q, b);
  }
}

function scalarbase(p, s) {
  var q = [gf(), gf(), gf(), gf()];
  set25519(q[0], X);
  set25519(q[1], Y);
  set25519(q[2], gf1);
  M(q[3], X, Y);
  scalarmult(p, q, s);
}

function crypto_sign_keypair(pk, sk, seeded) {
  var d = new Uint8Array(64);
  var p = [gf(), gf(), gf(), gf()];
  var i;

  if (!seeded) randombytes(sk, 32);
  crypto_hash(d, sk, 32);
  d[0] &= 248;
  d[31] &= 127;
  d[31] |= 64;

  scalarbase(p, d);
  pack(pk, p);

  for (i = 0; i < 32; i++) sk[i+32] = pk[i];
  return 0;
}

var L = new Float64Array([0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10]);

function modL(r, x) {
  var carry, i, j, k;
  for (i = 63; i >= 32; --i) {
    carry = 0;
    for (j = i - 32, k = i - 12; j < k; ++j) {
      x[j] += carry - 16 * x[i] * L[j - (i - 32)];
      carry = Math.floor((x[j] + 128) / 256);
      x[j] -= carry * 256;
    }
    x[j] += carry;
    x[i] = 0;
  }
  carry = 0;
  for (j = 0; j < 32; j++) {
    x[j] += carry - (x[31] >> 4) * L[j];
    carry = x[j] >> 8;
    x[j] &= 255;
  }
  for (j = 0; j < 32; j++) x[j] -= carry * L[j];
  for (i = 0; i < 32; i++) {
    x[i+1] += x[i] >> 8;
    r[i] = x[i] & 255;
  }
}

function reduce(r) {
  var x = new Float64Array(64), i;
  for (i = 0; i < 64; i++) x[i] = r[i];
  for (i = 0; i < 64; i++) r[i] = 0;
  modL(r, x);
}

// Note: difference from C - smlen returned, not passed as argument.
function crypto_sign(sm, m, n, sk) {
  var d = new Uint8Array(64), h = new Uint8Array(64), r = new Uint8Array(64);
  var i, j, x = new Float64Array(64);
  var p = [gf(), gf(), gf(), gf()];

  crypto_hash(d, sk, 32);
  d[0] &= 248;
  d[31] &= 127;
  d[31] |= 64;

  var smlen = n + 64;
  for (i = 0; i < n; i++) sm[64 + i] = m[i];
  for (i = 0; i < 32; i++) sm[32 + i] = d[32 + i];

  crypto_hash(r, sm.subarray(32), n+32);
  reduce(r);
  scalarbase(p, r);
  pack(sm, p);

  for (i = 32; i < 64; i++) sm[i] = sk[i];
  crypto_hash(h, sm, n + 64);
  reduce(h);

  for (i = 0; i < 64; i++) x[i] = 0;
  for (i = 0; i < 32; i++) x[i] = r[i];
  for (i = 0; i < 32; i++) {
    for (j = 0; j < 32; j++) {
      x[i+j] += h[i] * d[j];
    }
  }

  modL(sm.subarray(32), x);
  return smlen;
}

function unpackneg(r, p) {
  var t = gf(), chk = gf(), num = gf(),
      den = gf(), den2 = gf(), den4 = gf(),
      den6 = gf();

  set25519(r[2], gf1);
  unpack25519(r[1], p);
  S(num, r[1]);
  M(den, num, D);
  Z(num, num, r[2]);
  A(den, r[2], den);

  S(den2, den);
  S(den4, den2);
  M(den6, den4, den2);
  M(t, den6, num);
  M(t, t, den);

  pow2523(t, t);
  M(t, t, num);
  M(t, t, den);
  M(t, t, den);
  M(r[0], t, den);

  S(chk, r[0]);
  M(chk, chk, den);
  if (neq25519(chk, num)) M(r[0], r[0], I);

  S(chk, r[0]);
  M(chk, chk, den);
  if (neq25519(chk, num)) return -1;

  if (par25519(r[0]) === (p[31]>>7)) Z(r[0], gf0, r[0]);

  M(r[3], r[0], r[1]);
  return 0;
}

function crypto_sign_open(m, sm, n, pk) {
  var i;
  var t = new Uint8Array(32), h = new Uint8Array(64);
  var p = [gf(), gf(), gf(), gf()],
      q = [gf(), gf(), gf(), gf()];

  if (n < 64) return -1;

  if (unpackneg(q, pk)) return -1;

  for (i = 0; i < n; i++) m[i] = sm[i];
  for (i = 0; i < 32; i++) m[i+32] = pk[i];
  crypto_hash(h, m, n);
  reduce(h);
  scalarmult(p, q, h);

  scalarbase(q, sm.subarray(32));
  add(p, q);
  pack(t, p);

  n -= 64;
  if (crypto_verify_32(sm, 0, t, 0)) {
    for (i = 0; i < n; i++) m[i] = 0;
    return -1;
  }

  for (i = 0; i < n; i++) m[i] = sm[i + 64];
  return n;
}

var crypto_secretbox_KEYBYTES = 32,
    crypto_secretbox_NONCEBYTES = 24,
    crypto_secretbox_ZEROBYTES = 32,
    crypto_secretbox_BOXZEROBYTES = 16,
    crypto_scalarmult_BYTES = 32,
    crypto_scalarmult_SCALARBYTES = 32,
    crypto_box_PUBLICKEYBYTES = 32,
    crypto_box_SECRETKEYBYTES = 32,
    crypto_box_BEFORENMBYTES = 32,
    crypto_box_NONCEBYTES = crypto_secretbox_NONCEBYTES,
    crypto_box_ZEROBYTES = crypto_secretbox_ZEROBYTES,
    crypto_box_BOXZEROBYTES = crypto_secretbox_BOXZEROBYTES,
    crypto_sign_BYTES = 64,
    crypto_sign_PUBLICKEYBYTES = 32,
    crypto_sign_SECRETKEYBYTES = 64,
    crypto_sign_SEEDBYTES = 32,
    crypto_hash_BYTES = 64;

nacl.lowlevel = {
  crypto_core_hsalsa20: crypto_core_hsalsa20,
  crypto_stream_xor: crypto_stream_xor,
  crypto_stream: crypto_stream,
  crypto_stream_salsa20_xor: crypto_stream_salsa20_xor,
  crypto_stream_salsa20: crypto_stream_salsa20,
  crypto_onetimeauth: crypto_onetimeauth,
  crypto_onetimeauth_verify: crypto_onetimeauth_verify,
  crypto_verify_16: crypto_verify_16,
  crypto_verify_32: crypto_verify_32,
  crypto_secretbox: crypto_secretbox,
  crypto_secretbox_open: crypto_secretbox_open,
  crypto_scalarmult: crypto_scalarmult,
  crypto_scalarmult_base: crypto_scalarmult_base,
  crypto_box_beforenm: crypto_box_beforenm,
  crypto_box_afternm: crypto_box_afternm,
  crypto_box: crypto_box,
  crypto_box_open: crypto_box_open,
  crypto_box_keypair: crypto_box_keypair,
  crypto_hash: crypto_hash,
  crypto_sign: crypto_sign,
  crypto_sign_keypair: crypto_sign_keypair,
  crypto_sign_open: crypto_sign_open,

  crypto_secretbox_KEYBYTES: crypto_secretbox_KEYBYTES,
  crypto_secretbox_NONCEBYTES: crypto_secretbox_NONCEBYTES,
  crypto_secretbox_ZEROBYTES: crypto_secretbox_ZEROBYTES,
  crypto_secretbox_BOXZEROBYTES: crypto_secretbox_BOXZEROBYTES,
  crypto_scalarmult_BYTES: crypto_scalarmult_BYTES,
  crypto_scalarmult_SCALARBYTES: crypto_scalarmult_SCALARBYTES,
  crypto_box_PUBLICKEYBYTES: crypto_box_PUBLICKEYBYTES,
  crypto_box_SECRETKEYBYTES: crypto_box_SECRETKEYBYTES,
  crypto_box_BEFORENMBYTES: crypto_box_BEFORENMBYTES,
  crypto_box_NONCEBYTES: crypto_box_NONCEBYTES,
  crypto_box_ZEROBYTES: crypto_box_ZEROBYTES,
  crypto_box_BOXZEROBYTES: crypto_box_BOXZEROBYTES,
  crypto_sign_BYTES: crypto_sign_BYTES,
  crypto_sign_PUBLICKEYBYTES: crypto_sign_PUBLICKEYBYTES,
  crypto_sign_SECRETKEYBYTES: crypto_sign_SECRETKEYBYTES,
  crypto_sign_SEEDBYTES: crypto_sign_SEEDBYTES,
  crypto_hash_BYTES: crypto_hash_BYTES,

  gf: gf,
  D: D,
  L: L,
  pack25519: pack25519,
  unpack25519: unpack25519,
  M: M,
  A: A,
  S: S,
  Z: Z,
  pow2523: pow2523,
  add: add,
  set25519: set25519,
  modL: modL,
  scalarmult: scalarmult,
  scalarbase: scalarbase,
};

/* High-level API */

function checkLengths(k, n) {
  if (k.length !== crypto_secretbox_KEYBYTES) throw new Error('bad key size');
  if (n.length !== crypto_secretbox_NONCEBYTES) throw new Error('bad nonce size');
}

function checkBoxLengths(pk, sk) {
  if (pk.length !== crypto_box_PUBLICKEYBYTES) throw new Error('bad public key size');
  if (sk.length !== crypto_box_SECRETKEYBYTES) throw new Error('bad secret key size');
}

function checkArrayTypes() {
  for (var i = 0; i < arguments.length; i++) {
    if (!(arguments[i] instanceof Uint8Array))
      throw new TypeError('unexpected type, use Uint8Array');
  }
}

function cleanup(arr) {
  for (var i = 0; i < arr.length; i++) arr[i] = 0;
}

nacl.randomBytes = function(n) {
  var b = new Uint8Array(n);
  randombytes(b, n);
  return b;
};

nacl.secretbox = function(msg, nonce, key) {
  checkArrayTypes(msg, nonce, key);
  checkLengths(key, nonce);
  var m = new Uint8Array(crypto_secretbox_ZEROBYTES + msg.length);
  var c = new Uint8Array(m.length);
  for (var i = 0; i < msg.length; i++) m[i+crypto_secretbox_ZEROBYTES] = msg[i];
  crypto_secretbox(c, m, m.length, nonce, key);
  return c.subarray(crypto_secretbox_BOXZEROBYTES);
};

nacl.secretbox.open = function(box, nonce, key) {
  checkArrayTypes(box, nonce, key);
  checkLengths(key, nonce);
  var c = new Uint8Array(crypto_secretbox_BOXZEROBYTES + box.length);
  var m = new Uint8Array(c.length);
  for (var i = 0; i < box.length; i++) c[i+crypto_secretbox_BOXZEROBYTES] = box[i];
  if (c.length < 32) return null;
  if (crypto_secretbox_open(m, c, c.length, nonce, key) !== 0) return null;
  return m.subarray(crypto_secretbox_ZEROBYTES);
};

nacl.secretbox.keyLength = crypto_secretbox_KEYBYTES;
nacl.secretbox.nonceLength = crypto_secretbox_NONCEBYTES;
nacl.secretbox.overheadLength = crypto_secretbox_BOXZEROBYTES;

nacl.scalarMult = function(n, p) {
  checkArrayTypes(n, p);
  if (n.length !== crypto_scalarmult_SCALARBYTES) throw new Error('bad n size');
  if (p.length !== crypto_scalarmult_BYTES) throw new Error('bad p size');
  var q = new Uint8Array(crypto_scalarmult_BYTES);
  crypto_scalarmult(q, n, p);
  return q;
};

nacl.scalarMult.base = function(n) {
  checkArrayTypes(n);
  if (n.length !== crypto_scalarmult_SCALARBYTES) throw new Error('bad n size');
  var q = new Uint8Array(crypto_scalarmult_BYTES);
  crypto_scalarmult_base(q, n);
  return q;
};

nacl.scalarMult.scalarLength = crypto_scalarmult_SCALARBYTES;
nacl.scalarMult.groupElementLength = crypto_scalarmult_BYTES;

nacl.box = function(msg, nonce, publicKey, secretKey) {
  var k = nacl.box.before(publicKey, secretKey);
  return nacl.secretbox(msg, nonce, k);
};

nacl.box.before = function(publicKey, secretKey) {
  checkArrayTypes(publicKey, secretKey);
  checkBoxLengths(publicKey, secretKey);
  var k = new Uint8Array(crypto_box_BEFORENMBYTES);
  crypto_box_beforenm(k, publicKey, secretKey);
  return k;
};

nacl.box.after = nacl.secretbox;

nacl.box.open = function(msg, nonce, publicKey, secretKey) {
  var k = nacl.box.before(publicKey, secretKey);
  return nacl.secretbox.open(msg, nonce, k);
};

nacl.box.open.after = nacl.secretbox.open;

nacl.box.keyPair = function() {
  var pk = new Uint8Array(crypto_box_PUBLICKEYBYTES);
  var sk = new Uint8Array(crypto_box_SECRETKEYBYTES);
  crypto_box_keypair(pk, sk);
  return {publicKey: pk, secretKey: sk};
};

nacl.box.keyPair.fromSecretKey = function(secretKey) {
  checkArrayTypes(secretKey);
  if (secretKey.length !== crypto_box_SECRETKEYBYTES)
    throw new Error('bad secret key size');
  var pk = new Uint8Array(crypto_box_PUBLICKEYBYTES);
  crypto_scalarmult_base(pk, secretKey);
  return {publicKey: pk, secretKey: new Uint8Array(secretKey)};
};

nacl.box.publicKeyLength = crypto_box_PUBLICKEYBYTES;
nacl.box.secretKeyLength = crypto_box_SECRETKEYBYTES;
nacl.box.sharedKeyLength = crypto_box_BEFORENMBYTES;
nacl.box.nonceLength = crypto_box_NONCEBYTES;
nacl.box.overheadLength = nacl.secretbox.overheadLength;

nacl.sign = function(msg, secretKey) {
  checkArrayTypes(msg, secretKey);
  if (secretKey.length !== crypto_sign_SECRETKEYBYTES)
    throw new Error('bad secret key size');
  var signedMsg = new Uint8Array(crypto_sign_BYTES+msg.length);
  crypto_sign(signedMsg, msg, msg.length, secretKey);
  return signedMsg;
};

nacl.sign.open = function(signedMsg, publicKey) {
  checkArrayTypes(signedMsg, publicKey);
  if (publicKey.length !== crypto_sign_PUBLICKEYBYTES)
    throw new Error('bad public key size');
  var tmp = new Uint8Array(signedMsg.length);
  var mlen = crypto_sign_open(tmp, signedMsg, signedMsg.length, publicKey);
  if (mlen < 0) return null;
  var m = new Uint8Array(mlen);
  for (var i = 0; i < m.length; i++) m[i] = tmp[i];
  return m;
};

nacl.sign.detached = function(msg, secretKey) {
  var signedMsg = nacl.sign(msg, secretKey);
  var sig = new Uint8Array(crypto_sign_BYTES);
  for (var i = 0; i < sig.length; i++) sig[i] = signedMsg[i];
  return sig;
};

nacl.sign.detached.verify = function(msg, sig, publicKey) {
  checkArrayTypes(msg, sig, publicKey);
  if (sig.length !== crypto_sign_BYTES)
    throw new Error('bad signature size');
  if (publicKey.length !== crypto_sign_PUBLICKEYBYTES)
    throw new Error('bad public key size');
  var sm = new Uint8Array(crypto_sign_BYTES + msg.length);
  var m = new Uint8Array(crypto_sign_BYTES + msg.length);
  var i;
  for (i = 0; i < crypto_sign_BYTES; i++) sm[i] = sig[i];
  for (i = 0; i < msg.length; i++) sm[i+crypto_sign_BYTES] = msg[i];
  return (crypto_sign_open(m, sm, sm.length, publicKey) >= 0);
};

nacl.sign.keyPair = function() {
  var pk = new Uint8Array(crypto_sign_PUBLICKEYBYTES);
  var sk = new Uint8Array(crypto_sign_SECRETKEYBYTES);
  crypto_sign_keypair(pk, sk);
  return {publicKey: pk, secretKey: sk};
};

nacl.sign.keyPair.fromSecretKey = function(secretKey) {
  checkArrayTypes(secretKey);
  if (secretKey.length !== crypto_sign_SECRETKEYBYTES)
    throw new Error('bad secret key size');
  var pk = new Uint8Array(crypto_sign_PUBLICKEYBYTES);
  for (var i = 0; i < pk.length; i++) pk[i] = secretKey[32+i];
  return {publicKey: pk, secretKey: new Uint8Array(secretKey)};
};

nacl.sign.keyPair.fromSeed = function(seed) {
  checkArrayTypes(seed);
  if (seed.length !== crypto_sign_SEEDBYTES)
    throw new Error('bad seed size');
  var pk = new Uint8Array(crypto_sign_PUBLICKEYBYTES);
  var sk = new Uint8Array(crypto_sign_SECRETKEYBYTES);
  for (var i = 0; i < 32; i++) sk[i] = seed[i];
  crypto_sign_keypair(pk, sk, true);
  return {publicKey: pk, secretKey: sk};
};

nacl.sign.publicKeyLength = crypto_sign_PUBLICKEYBYTES;
nacl.sign.secretKeyLength = crypto_sign_SECRETKEYBYTES;
nacl.sign.seedLength = crypto_sign_SEEDBYTES;
nacl.sign.signatureLength = crypto_sign_BYTES;

nacl.hash = function(msg) {
  checkArrayTypes(msg);
  var h = new Uint8Array(crypto_hash_BYTES);
  crypto_hash(h, msg, msg.length);
  return h;
};

nacl.hash.hashLength = crypto_hash_BYTES;

nacl.verify = function(x, y) {
  checkArrayTypes(x, y);
  // Zero length arguments are considered not equal.
  if (x.length === 0 || y.length === 0) return false;
  if (x.length !== y.length) return false;
  return (vn(x, 0, y, 0, x.length) === 0) ? true : false;
};

nacl.setPRNG = function(fn) {
  randombytes = fn;
};

(function() {
  // Initialize PRNG if environment provides CSPRNG.
  // If not, methods calling randombytes will throw.
  var crypto = typeof self !== 'undefined' ? (self.crypto || self.msCrypto) : null;
  if (crypto && crypto.getRandomValues) {
    // Browsers.
    var QUOTA = 65536;
    nacl.setPRNG(function(x, n) {
      var i, v = new Uint8Array(n);
      for (i = 0; i < n; i += QUOTA) {
        crypto.getRandomValues(v.subarray(i, i + Math.min(n - i, QUOTA)));
      }
      for (i = 0; i < n; i++) x[i] = v[i];
      cleanup(v);
    });
  } else if (true) {
    // Node.js.
    crypto = __nccwpck_require__(982);
    if (crypto && crypto.randomBytes) {
      nacl.setPRNG(function(x, n) {
        var i, v = crypto.randomBytes(n);
        for (i = 0; i < n; i++) x[i] = v[i];
        cleanup(v);
      });
    }
  }
})();

})( true && module.exports ? module.exports : (self.nacl = self.nacl || {}));


/***/ }),

/***/ 613:
/***/ ((module) => {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 982:
/***/ ((module) => {

"use strict";
module.exports = require("crypto");

/***/ }),

/***/ 434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 255:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/**
 * Stands before tunnel, which http-client imports at its start: only a step with a proxy loads it, and the node:assert
 * that nothing else here needs.
 */
exports.xj = (options) => (__nccwpck_require__(591).httpOverHttp)(options);
exports.I9 = (options) => (__nccwpck_require__(591).httpsOverHttp)(options);
exports.aQ = (options) => (__nccwpck_require__(591).httpOverHttps)(options);
exports.vX = (options) => (__nccwpck_require__(591).httpsOverHttps)(options);


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
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: ./build/error.js
var build_error = __nccwpck_require__(293);
// EXTERNAL MODULE: ./build/text.js
var build_text = __nccwpck_require__(184);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
;// CONCATENATED MODULE: ./build/psono/direct.js


/**
 * Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes). Where
 * the secret does not come or does not open, the error to tell; what concerns every other as well is thrown.
 */
async function readAttached(http, apiKeyId, secretKey, secretId) {
    const sent = http.send({
        method: "POST",
        path: "/api-key-access/secret/",
        body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
    });
    // While the server is waited for: what opens the answer takes some 6 ms to load.
    const loading = http.left().then(() => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 544)));
    const [answer, crypto] = await Promise.all([sent, loading]);
    if (answer.status !== 200 && answer.status !== 400) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The secret ${secretId}: status ${answer.status}. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
    try {
        return direct_open(answer, crypto, secretKey, secretId);
    }
    catch (error) {
        if (error instanceof build_error/* ActionError */.l)
            return error;
        throw error;
    }
}
function direct_open(answer, { openKey, openSecretBox }, secretKey, secretId) {
    const what = `The secret ${secretId}`;
    if (answer.status === 400) {
        // Errors of this endpoint are Python's text, not JSON: the status alone is used.
        throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${what} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`);
    }
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    const key = openKey((0,json/* stringOf */.Je)(body, "secret_key", what), (0,json/* stringOf */.Je)(body, "secret_key_nonce", what), secretKey, `The key of ${secretId}`);
    return (0,json/* parseSecret */.o7)(openSecretBox((0,json/* stringOf */.Je)(body, "data", what), (0,json/* stringOf */.Je)(body, "data_nonce", what), key, what), what);
}
/**
 * Ids of the secrets that are attached to a restricted key. Throws `KEY_NOT_RESTRICTED` for another key: what it can
 * reach stands in the tree, which needs a session. The endpoint answers as text/html, so no Accept header is sent.
 */
async function listAttached(http, apiKeyId) {
    const answer = await http.send({
        method: "POST",
        path: "/api-key-access/inspect/",
        anyType: true,
        body: JSON.stringify({ api_key_id: apiKeyId }),
    });
    const what = "The list of the key's secrets";
    if (answer.status === 400) {
        throw new build_error/* ActionError */.l("NO_SUCH_KEY", "The server knows no active API key with this api-key-id. Compare it with the ID in Psono, and look at Active there.");
    }
    if (answer.status !== 200)
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    if (!(0,json/* booleanOf */.SF)(body, "restrict_to_secrets", what)) {
        throw new build_error/* ActionError */.l("KEY_NOT_RESTRICTED", "This API key is not restricted to secrets: asking by path needs api-key-private-key and server-signature.");
    }
    if (!(0,json/* booleanOf */.SF)(body, "read", what)) {
        throw new build_error/* ActionError */.l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
    }
    return (0,json/* objectsOf */.iZ)(body, "api_key_secrets").map((secret) => (0,json/* uuidOf */.pV)(secret, "secret_id", what));
}

;// CONCATENATED MODULE: ./build/scope.js
/** What of the vault can matter to these requests: shares elsewhere need not be read. */
function scopeOf(requests) {
    const ids = new Set();
    const paths = [];
    const folders = [];
    for (const { source } of requests) {
        if ("id" in source)
            ids.add(source.id);
        else if ("path" in source)
            paths.push(normal(source.path));
        else
            folders.push({ path: normal(source.folder), deep: source.deep });
    }
    const within = (at, isFolder) => {
        const here = normal(at);
        // Whether a share of the same name stands in the way can only be told by reading it, in every folder passed.
        if (paths.some((path) => path.startsWith(`${here}/`) && (!isFolder || path.includes("/", here.length + 1))))
            return true;
        return folders.some(({ path, deep }) => path.startsWith(`${here}/`) || (path === here && (deep || !isFolder)) || (deep && here.startsWith(`${path}/`)));
    };
    return { ids, within };
}
/** The form in which paths are compared: Psono's clients store names as typed, and the same letters have two forms. */
function normal(path) {
    return path.normalize("NFC");
}
/** Whether a path is another one or below it, both of them normal. */
function under(path, other) {
    return path === other || path.startsWith(`${other}/`);
}

;// CONCATENATED MODULE: ./build/access.js



/** Opens a vault as far as these requests need it. */
function openFor(wanted, http, description) {
    // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
    const listed = wanted.requests.some(({ optional }) => optional);
    return access_openVault(wanted, http, description, scopeOf(wanted.requests), listed);
}
/**
 * Logs in where the keys for it are given, else reads what is attached to the key.
 * @param description what Psono's session list shows
 * @param listed whether all that is attached to a restricted key must be known, though only ids are asked for
 */
async function access_openVault(access, http, description, scope, listed) {
    if (access.session === undefined)
        return openAttached(access, http, scope, listed, undefined);
    const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
    // Direct access needs neither module, and the login this one alone.
    const { Session } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 669));
    const opening = Session.open(http, key, description, access.timeout);
    const loading = http.left().then(() => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 805)));
    loading.catch(() => undefined); // told below, if the login comes to it
    const session = await opening;
    try {
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await openAttached(access, http, scope, listed, session);
        const { readSecrets, readTree } = await loading;
        const tree = await readTree(session, userKey, scope);
        return {
            tree,
            key: { restricted: false, write: session.write },
            read: (entries) => readSecrets(session, entries, tree.entries),
            close: () => session.close(),
        };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/**
 * A restricted key has no folders, and the titles that the server lists are sealed with a key that it never gets:
 * they are taken from the data of all that is attached. Where only ids are asked for, nothing is listed.
 */
async function openAttached(access, http, scope, all, session) {
    const secrets = new Map();
    const read = (id) => {
        let secret = secrets.get(id);
        if (secret === undefined) {
            secret = readAttached(http, access.apiKeyId, access.secretKey, id);
            secrets.set(id, secret);
        }
        return secret;
    };
    const listing = all || scope.within("", false) ? listAttached(http, access.apiKeyId) : undefined;
    // At once: an id need not wait for the list.
    for (const id of scope.ids)
        void read(id).catch(() => undefined);
    const listed = await listing;
    const nameless = [];
    const tree = { entries: [], folders: new Map([["", 1]]), trashed: [], unreadable: [], nameless };
    const entry = { folder: "", type: "", key: "" };
    if (listed === undefined) {
        for (const id of scope.ids)
            tree.entries.push({ ...entry, path: "", name: "", id });
    }
    else {
        const reading = Promise.all(listed.map(async (id) => ({ id, data: await read(id) })));
        const loading = http.left().then(() => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 783)));
        const [found, { titleOf }] = await Promise.all([reading, loading]);
        for (const { id, data } of found) {
            if (data instanceof build_error/* ActionError */.l)
                nameless.push(data);
            const name = data instanceof build_error/* ActionError */.l ? "" : (titleOf(data) ?? "");
            tree.entries.push({ ...entry, path: name === "" ? "" : `/${name}`, name, id });
        }
    }
    return {
        tree,
        key: { restricted: true, write: session?.write },
        read: async (entries) => {
            const ids = [...new Set(entries.map(({ id }) => id))];
            return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)])));
        },
        close: async () => session?.close(),
    };
}

// EXTERNAL MODULE: ./build/fields.js + 1 modules
var build_fields = __nccwpck_require__(783);
// EXTERNAL MODULE: ./build/names.js
var names = __nccwpck_require__(755);
;// CONCATENATED MODULE: ./build/nearest.js
/** Comparisons of a search: bounded time among a million names. */
const BUDGET = 200_000;
/**
 * Those of `names` that somebody may have meant by `wanted`, best first, at most `count`: the same but for case and
 * blanks, then by few edits (insert, delete, replace, swap; Damerau 1964), one for every three letters.
 */
function nearest(wanted, names, count) {
    const goal = folded(wanted);
    const limit = Math.max(1, Math.floor(goal.length / 3));
    const found = [];
    const seen = new Set();
    let left = BUDGET;
    for (const name of names) {
        if (Math.abs(name.length - goal.length) > limit + 8 || seen.has(name))
            continue;
        if (left-- === 0)
            break;
        const candidate = folded(name);
        const edits = candidate === goal ? 0 : distance(goal, candidate, limit);
        if (edits > limit)
            continue;
        seen.add(name);
        found.push({ name, edits });
    }
    return found
        .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
        .slice(0, count)
        .map(({ name }) => name);
}
function folded(text) {
    return text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\s_-]+/g, " ")
        .trim()
        .slice(0, 100);
}
/** Edits from `a` to `b`, or more than `limit` as soon as it is sure to be more. */
function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const line = [row];
        let least = row;
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let edits = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
            }
            line.push(edits);
            least = Math.min(least, edits);
        }
        if (least > limit)
            return limit + 1;
        [before, last] = [last, line];
    }
    return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/requests.js




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
 */
function requests_parseRequests(text, problems, what = "secrets") {
    const requests = [];
    const lines = text.split(/\r?\n/);
    if (lines.length > LINES) {
        problems.push(new build_error/* ActionError */.l("REQUEST", `${what}: has more than ${LINES} lines. Use a folder: * = /folder/`));
        return requests;
    }
    for (const [index, raw] of lines.entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `${what}, line ${index + 1}`;
        const request = parseLine(line, at, (message) => problems.push(new build_error/* ActionError */.l("REQUEST", `${at}: ${message}`)));
        if (request !== undefined)
            requests.push(request);
    }
    return requests;
}
/** The `psono://` references among `variables`: each becomes a variable of its own name. */
function requests_parseReferences(variables, problems) {
    const requests = [];
    for (const [name, value = ""] of Object.entries(variables)) {
        if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_"))
            continue;
        const at = `environment variable ${(0,build_text/* printable */.g)(name)}`;
        const problem = (message) => problems.push(new build_error/* ActionError */.l("REQUEST", `${at}: ${message}`));
        if (!(0,names/* isName */.Eo)(name)) {
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
    if (!(0,names/* isName */.Eo)(name) && !(many && name === "")) {
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
    if ((0,json/* isUuid */.O1)(place))
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

;// CONCATENATED MODULE: ./build/resolve.js






/** Suggestions of one error. */
const SUGGESTIONS = 10;
/** Looks entries up by id, by path and by folder, in time that does not grow with the tree. */
class Index {
    tree;
    #hints;
    #byPath = new Map();
    #byId = new Map();
    #folders = new Map();
    /** @param hints whether errors may tell names of the vault: in public repositories everybody reads them */
    constructor(tree, hints) {
        this.tree = tree;
        this.#hints = hints;
        for (const entry of tree.entries)
            this.#add(entry);
        for (const [path, count] of tree.folders) {
            this.#folders.set(normal(path), (this.#folders.get(normal(path)) ?? 0) + count);
        }
    }
    #add(entry) {
        const path = normal(entry.path);
        const same = this.#byPath.get(path);
        if (same === undefined)
            this.#byPath.set(path, [entry]);
        else if (!same.some((other) => other.id === entry.id))
            same.push(entry);
        // The first one stays: a share further down could name an id that is not its own.
        if (!this.#byId.has(entry.id))
            this.#byId.set(entry.id, entry);
    }
    /**
     * The entries that a request means: one, or all of a folder.
     * Throws `NO_SUCH_ENTRY`, `NO_SUCH_FOLDER`, `AMBIGUOUS` or `UNREADABLE_SHARE`.
     */
    find({ at, source }, excepted) {
        if ("folder" in source)
            return this.#inFolder(at, source.folder, source.deep, excepted);
        const found = "id" in source ? [this.#byId.get(source.id)] : (this.#byPath.get(normal(source.path)) ?? []);
        if (found.length > 1)
            throw new build_error/* ActionError */.l("AMBIGUOUS", `${at}: ${this.#ambiguous(found)}`);
        const [entry] = found;
        if (entry !== undefined)
            return [entry];
        if ("id" in source) {
            throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${at}: no entry with this id is in the key's reach.${this.#perhaps()}`);
        }
        throw this.#missing(at, source.path);
    }
    /**
     * Why something that is not found may be there all the same: it can be in a share that is not readable, whose name
     * may be another by now. Undefined where it surely is not there.
     */
    hidden({ at, source }, excepted) {
        const scope = scopeOf([{ source }]);
        const open = this.tree.unreadable.filter((one) => ("id" in source || scope.within(one.folder, one.isFolder)) && !excepted(one));
        if (open.length === 0)
            return undefined;
        const why = "it is not found, yet may be in what cannot be read, which ?= does not forgive.";
        return new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(open)}`);
    }
    /** How to ask for this entry: by its path where that means it alone and fits one line, else by its id. */
    reference(entry) {
        const path = (field) => printReference({ source: { path: entry.path }, field, pointer: undefined });
        // A # in the name would part the path: with a field after it, it does not.
        const main = (0,build_fields.mainField)(entry.type);
        for (const text of [path(), ...(main === undefined ? [] : [path(main)])]) {
            if (this.#byPath.get(normal(entry.path))?.length !== 1 || (0,build_text/* printable */.g)(text) !== text || text !== text.trim())
                break;
            const [parsed] = requests_parseRequests(`NAME = ${text}`, []);
            if (parsed && "path" in parsed.source && parsed.source.path === entry.path)
                return text;
        }
        return entry.id;
    }
    #inFolder(at, folder, deep, excepted) {
        const path = normal(folder);
        const count = this.#folders.get(path) ?? 0;
        // The root is one, of however many datastores.
        if (count > 1 && path !== "") {
            const why = `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`;
            throw new build_error/* ActionError */.l("AMBIGUOUS", `${at}: ${why}`);
        }
        const inside = (standing) => {
            const here = normal(standing.folder);
            return here === path || (deep && here.startsWith(`${path}/`));
        };
        const found = this.tree.entries.filter(inside);
        if (count === 0 && found.length === 0)
            throw this.#missing(at, `${folder}/`);
        const broken = this.tree.unreadable.filter((share) => inside(share) && (deep || !share.isFolder) && !excepted(share));
        if (broken.length > 0) {
            const why = "not all of the folder can be read, so not all of it can be taken.";
            const way = " Or name it in the input except.";
            throw new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(broken)}${way}`);
        }
        if (found.length === 0)
            throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${at}: the folder holds no entry.`);
        return found;
    }
    /** What cannot be read, and what to do about it. */
    #shown(open) {
        const shown = open.slice(0, SUGGESTIONS).map(({ path, why }) => `${(0,build_text/* printable */.g)(path)} ${why}`);
        const more = open.length > SUGGESTIONS ? "; …" : "";
        const which = this.#hints ? ` ${shown.join("; ")}${more}.` : "";
        return `${which} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
    }
    #perhaps() {
        return this.tree.unreadable.length > 0 ? " It may be in a share that the key's user cannot read." : "";
    }
    #ambiguous(found) {
        const shown = found
            .slice(0, SUGGESTIONS)
            .map(({ id, type }) => `${id}${this.#hints ? ` (${(0,build_text/* printable */.g)(type)})` : ""}`);
        const more = found.length > SUGGESTIONS ? ", …" : "";
        return `${found.length} entries have this path. Ask by id: ${shown.join(", ")}${more}.`;
    }
    /** Says what is known about a path that is not there. */
    #missing(at, path) {
        const folder = path.endsWith("/");
        const wanted = normal(folder ? path.slice(0, -1) : path);
        const none = folder ? "no folder has this path" : "no entry has this path";
        const error = (why) => new build_error/* ActionError */.l(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
        const [unknown] = this.tree.nameless;
        if (unknown !== undefined) {
            return new build_error/* ActionError */.l(unknown.code, `${at}: ${none}, unless it is one that could not be read. ${unknown.message}`);
        }
        const closed = this.tree.unreadable.find((share) => under(wanted, normal(share.path)));
        if (closed !== undefined) {
            const which = this.#hints ? (0,build_text/* printable */.g)(closed.path) : "a folder in it";
            const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
            return new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
        }
        if (!this.#hints) {
            return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
        }
        if (this.tree.trashed.some((trashed) => under(wanted, normal(trashed)))) {
            return error(": it lies in Psono's trash. Restore it there.");
        }
        if (!folder && this.#folders.has(wanted))
            return error(`: it is a folder. Write * = ${(0,build_text/* printable */.g)(path)}/`);
        const other = folder ? this.#byPath.get(wanted) : undefined;
        if (other !== undefined)
            return error(": it is an entry. Leave out the / at its end.");
        const cut = this.#cutShort(wanted);
        if (cut !== undefined)
            return error(`, but ${cut} is one. A field follows a #: write /path#field.`);
        const names = wanted.split("/");
        let depth = names.length - 1;
        while (depth > 0 && !this.#folders.has(names.slice(0, depth).join("/")))
            depth--;
        const reached = names.slice(0, depth).join("/");
        const where = depth > 1 ? `: the folder ${(0,build_text/* printable */.g)(reached)} is there, but not “${(0,build_text/* printable */.g)(names[depth] ?? "")}” in it` : "";
        return error(`${where}.${this.#list(this.#similar(wanted, reached, names[depth] ?? ""))}`);
    }
    /** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
    #cutShort(path) {
        for (const mark of [";", ":", ".", " ", "/"]) {
            const at = path.lastIndexOf(mark);
            const start = at > 0 ? path.slice(0, at) : "";
            if (this.#byPath.has(start))
                return (0,build_text/* printable */.g)(start);
        }
        return undefined;
    }
    /** Paths close to the one that is missing: first in the folder that was reached, then the same name elsewhere. */
    #similar(path, reached, name) {
        const here = new Set();
        for (const entry of this.tree.entries)
            if (normal(entry.folder) === reached)
                here.add(entry.name);
        const below = `${reached}/`;
        for (const folder of this.#folders.keys()) {
            if (folder.startsWith(below) && !folder.includes("/", below.length))
                here.add(folder.slice(below.length));
        }
        const near = nearest(name, here, 5).map((found) => `${below}${found}`);
        const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
        for (const entry of this.tree.entries) {
            if (near.length >= SUGGESTIONS)
                break;
            if (entry.name.toLowerCase() === last && !near.includes(entry.path))
                near.push(entry.path);
        }
        return near;
    }
    #list(paths) {
        if (paths.length === 0)
            return ` Nothing near it is in the key's reach: mode: list shows what is.${this.#perhaps()}`;
        return ` Near it: ${paths.slice(0, SUGGESTIONS).map(build_text/* printable */.g).join(", ")}.`;
    }
}

;// CONCATENATED MODULE: ./build/list.js






/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
async function list(access, http, description) {
    const vault = await openVault(access, http, description, { ids: new Set(), within: () => true }, true);
    try {
        return linesOf(await reached(vault, vault.tree.entries), vault);
    }
    finally {
        await vault.close();
    }
}
/** Those of the vault's entries by path, with what is known of each. */
async function reached(vault, some) {
    const index = new Index(vault.tree, true);
    const collator = new Intl.Collator("en", { numeric: true });
    const entries = [...some].sort((a, b) => collator.compare(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1));
    // A restricted key's secrets are read already: only their data tells their types.
    const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
    return entries.map((entry) => {
        const { path, name, id } = entry;
        const data = secrets?.get(id);
        if (data instanceof build_error/* ActionError */.l)
            return { path, name, type: entry.type, id, reference: id, error: data };
        const type = data === undefined ? entry.type : (0,build_fields.typeOf)(entry.type, data);
        const fields = data === undefined ? {} : { fields: (0,build_fields.filledFields)(data, type) };
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
        const told = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
        lines.push(`${printable(path) || id} (${printable(type) || "unknown type"}, ${id}${told})`);
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
    return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${(0,build_text/* printable */.g)(source)}`);
}
function requestLine(entryName, type, reference) {
    const name = toName(entryName) ?? "SECRET";
    if (type === "environment_variables")
        return `* = ${reference}`;
    return `${name}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}

;// CONCATENATED MODULE: ./build/event.js
/** What the event that started the workflow tells. */


/** The payload (GITHUB_EVENT_PATH); empty where there is none to read. */
function readEvent(path) {
    try {
        const event = JSON.parse(readFileSync(path ?? "", "utf8"));
        return isObject(event) ? event : {};
    }
    catch {
        return {};
    }
}
/** Whether logs are for members alone. What the event does not say counts as public. */
function event_isPrivate(event) {
    const repository = own(event, "repository");
    return isObject(repository) && own(repository, "private") === true;
}
/**
 * What to say when inputs that hold secrets are empty: runs that Dependabot starts, and pull requests from forks, get
 * none (docs.github.com, "Using secrets in GitHub Actions"). Empty for every other run.
 * @param variables the runner's
 */
function event_whyNoSecrets(variables, event) {
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
    const request = own(event, "pull_request");
    const head = isObject(request) ? own(request, "head") : undefined;
    if (!isObject(head))
        return false;
    const repository = own(head, "repo"); // null when the fork is gone
    return !isObject(repository) || own(repository, "full_name") !== variables["GITHUB_REPOSITORY"];
}

;// CONCATENATED MODULE: ./build/except.js



/** Parses the `except` input: one name, path, folder or id a line. */
function except_parseExcept(text, problems) {
    const exceptions = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `except, line ${index + 1}`;
        const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
        if ((0,json/* isUuid */.O1)(plain))
            exceptions.push({ at, text: plain.toLowerCase() });
        // A variable of an entry may have any name, one that could not be exported too.
        else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain))
            exceptions.push({ at, text: plain });
        else
            problems.push(new build_error/* ActionError */.l("INPUT", `${at}: ${(0,build_text/* printable */.g)(line)} is no name, no path that begins with / and no id.`));
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
            .map(({ at }) => new build_error/* ActionError */.l("EXCEPT", `${at}: no wildcard finds anything that goes by this. Correct it or delete it.`));
    }
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/gateway.js
/** Inputs that say how to get to the server: certificates and headers. */


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
        const path = (0,external_node_fs_namespaceObject.realpathSync)(text);
        const workspace = variables["GITHUB_WORKSPACE"];
        if (workspace !== undefined && (0,external_node_fs_namespaceObject.existsSync)(workspace)) {
            const inside = (0,external_node_path_namespaceObject.relative)((0,external_node_fs_namespaceObject.realpathSync)(workspace), path);
            // A folder may be called "..x"; on Windows another drive has no way there but its own path.
            if (inside.split(external_node_path_namespaceObject.sep)[0] !== ".." && !(0,external_node_path_namespaceObject.isAbsolute)(inside)) {
                problem(input, "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.");
                return undefined;
            }
        }
        const file = (0,external_node_fs_namespaceObject.statSync)(path);
        const pem = file.isFile() && file.size <= PEM_CAP ? (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") : "";
        if (pem.includes("-----BEGIN "))
            return `${pem}\n`;
        problem(input, "names a file that is no PEM.");
    }
    catch {
        problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.");
    }
    return undefined;
}
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

;// CONCATENATED MODULE: ./build/inputs.js







/** Why a required input may be empty. */
const UNSET = " Is the secret or variable that it comes from set, for this repository and environment?";
/**
 * Reads all inputs, and from `variables` the references to Psono. Throws an array of `ActionError`: every problem at
 * once, before the first request.
 * @param event payload of the event that started the workflow
 */
function parseInputs(read, variables, event) {
    const problems = [];
    const problem = (input, message) => problems.push(new ActionError("INPUT", `${input}: ${message}`));
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
    const requests = parseRequests(read("secrets"), problems);
    if (boolean("env-references"))
        requests.push(...parseReferences(variables, problems));
    const except = parseExcept(read("except"), problems);
    if (mode !== "list") {
        if (requests.length === 0 && !problems.some(({ code }) => code === "REQUEST"))
            problems.push(new ActionError("REQUEST", "secrets: no request found. Write one a line: NAME = /path/to/entry"));
        problems.push(...nameProblems(requests.filter(({ many }) => !many), exportEnv));
    }
    if (problems.length > 0 || connection === undefined)
        throw problems;
    return { ...connection, mode, requests, except, exportEnv, unmask, summary, hints };
}
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
function isMode(text) {
    return text === "load" || text === "check" || text === "list";
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

;// CONCATENATED MODULE: ./build/pointer.js

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

;// CONCATENATED MODULE: ./build/load.js









/**
 * Gives `use` the value of every request and what is known of the key, while the session is being ended. Throws one
 * array of all errors where a value is missing: there never is a part.
 * @param opening the vault, opened for these inputs (`openFor`); it is closed here
 */
async function load(inputs, http, opening, use) {
    const vault = await opening;
    let closed;
    try {
        const index = new Index(vault.tree, inputs.hints);
        const except = new Except(inputs.except);
        const excepted = (entry) => except.has(entry);
        const found = load_all(inputs.requests, (request) => {
            const omitted = request.many ? excepted : () => false;
            const why = () => index.hidden(request, omitted);
            return forgiving(request, () => index
                .find(request, omitted)
                .filter((entry) => !omitted(entry))
                .map((entry) => ({ request, entry })), why);
        }).flat();
        const secrets = await vault.read(found.map(({ entry }) => entry));
        const picks = load_all(found, ({ request, entry }) => {
            const data = secrets.get(entry.id);
            if (data instanceof build_error/* ActionError */.l)
                throw new build_error/* ActionError */.l(data.code, `${request.at}: ${data.message}`);
            return picksOf(request, entry, data ?? {}, inputs);
        }).flat();
        const kept = picks.filter(({ request, name }) => !request.many || !except.has({ name }));
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
        const loaded = await values(kept, inputs, http);
        closed = vault.close();
        return await use(loaded, vault.key);
    }
    finally {
        await (closed ?? vault.close());
    }
}
/** The fields that a request takes from an entry, under the name of each. */
function picksOf(request, entry, data, inputs) {
    const type = (0,build_fields.typeOf)(entry.type, data);
    const pick = { request, entry, data, type };
    const { name, many, source, field } = request;
    if (!many)
        return [{ ...pick, name, field }];
    if ("folder" in source && type !== "environment_variables") {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field: field ?? (0,build_fields.mainField)(type) }];
    }
    if ("folder" in source && field !== undefined) {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field }];
    }
    const fields = (0,build_fields.wildcardFields)(data, type);
    if (fields.length === 0 && !request.optional) {
        throw new build_error/* ActionError */.l("NO_SUCH_FIELD", `${request.at}: ${called(entry, inputs)} holds no value.`);
    }
    return fields.map((found) => ({ ...pick, name: prefixed(name, found.name), field: found.field }));
}
/** A prefix alone would be the name of whatever has none. */
function prefixed(prefix, name) {
    return name ? prefix + name : "";
}
/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks, inputs, http) {
    const wait = () => Math.max(0, ...picks.map(({ data, type, field }) => (0,build_fields.totpWait)(data, type, field, Date.now())));
    // While one is waited out another may come to its end.
    if (inputs.mode === "load")
        for (let ms = wait(); ms > 0; ms = wait())
            await http.wait(ms);
    const now = Date.now();
    return load_all(picks, (pick) => forgiving(pick.request, () => [taken(pick, inputs, now)])).flat();
}
function taken({ request, name, entry, data, type, field }, inputs, now) {
    const { at, pointer, target } = request;
    const value = (0,build_fields.readField)(data, type, field, at, now);
    if (value === undefined)
        throw noSuchField(at, entry, data, type, field, inputs);
    const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
    if (text === undefined) {
        throw new build_error/* ActionError */.l("NO_SUCH_FIELD", `${at}: the field is no JSON, or nothing stands in it at this pointer.`);
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
        source: printReference({ source, field, pointer }),
        ...(username !== undefined && { username }),
    };
}
function noSuchField(at, entry, data, type, field, inputs) {
    const filled = (0,build_fields.filledFields)(data, type).map(build_text/* printable */.g);
    const shown = filled.length === 0 ? "none" : `${filled.slice(0, 10).join(", ")}${filled.length > 10 ? ", …" : ""}`;
    const fields = inputs.hints ? ` Fields with a value: ${shown}.` : "";
    const main = (0,build_fields.mainField)(type);
    const why = field === undefined && main !== undefined
        ? `its main field, ${main}, is empty.`
        : field === undefined
            ? `entries of ${inputs.hints ? `the type ${(0,build_text/* printable */.g)(type) || "unknown"}` : "its type"} have no main field. Name one after #, or take all with a * in the name.`
            : `the field ${inputs.hints ? `${(0,build_text/* printable */.g)(field)} ` : ""}is unknown or empty.`;
    return new build_error/* ActionError */.l("NO_SUCH_FIELD", `${at}: ${why}${fields}${inputs.hints ? ` (${called(entry, inputs)})` : ""}`);
}
/** How an error names an entry. */
function called(entry, inputs) {
    return inputs.hints && entry.path !== "" ? (0,build_text/* printable */.g)(entry.path) : entry.id;
}
/**
 * The result, or nothing where an optional request finds no entry or no field.
 * @param hidden why it may be there all the same
 */
function forgiving(request, read, hidden) {
    try {
        return read();
    }
    catch (error) {
        const missing = error instanceof build_error/* ActionError */.l && ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"].includes(error.code);
        if (!request.optional || !missing)
            throw error;
        const why = hidden?.();
        if (why !== undefined)
            throw why;
        return [];
    }
}
/** Maps every element and throws all errors together. */
function load_all(list, map) {
    const problems = [];
    const results = [];
    for (const element of list) {
        try {
            results.push(map(element));
        }
        catch (error) {
            if (!(error instanceof build_error/* ActionError */.l))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return results;
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./vendor/tunnel/index.js
var tunnel = __nccwpck_require__(255);
;// CONCATENATED MODULE: ./vendor/undici/index.js
/**
 * Stands in for undici, which is four fifths of a plain bundle. http-client imports it for `getAgentDispatcher()`
 * alone, which nothing here calls; its own requests and proxies go through node:http and tunnel.
 */
class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel/* httpsOverHttps */.vX : tunnel/* httpsOverHttp */.I9;
            }
            else {
                tunnelAgent = overHttps ? tunnel/* httpOverHttps */.aQ : tunnel/* httpOverHttp */.xj;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./build/psono/retry.js
/** Statuses that pass: the server or what stands before it is busy or restarting. */
const BUSY = new Set([408, 429, 502, 503, 504]);
/** Tries of one request. Its waits add up to some 8 s, at most 16: a server that restarts is back by then. */
const TRIES = 6;
const FIRST_WAIT = 500;
function isBusy(status) {
    return BUSY.has(status);
}
/** Whether to try again after the `tried`th answer with this status. A 500 may have been chance, once. */
function isPassing(status, tried) {
    return BUSY.has(status) ? tried < TRIES : status === 500 && tried === 1;
}
/** Whether to try again after the `tried`th connection that broke. */
function isLeft(tried) {
    return tried < TRIES;
}
/** Ms to wait after the `tried`th try: exponential with full jitter, so that jobs that failed together part. */
function backoff(tried) {
    return Math.random() * FIRST_WAIT * 2 ** (tried - 1);
}
/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), as ms from `now`; undefined for anything else. */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    // Date.parse takes "-1" and "7.5" for dates, too.
    const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/psono/http.js







/** Bytes of an answer. A datastore of 50,000 entries, hex inside of hex, has some 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Requests at a time, and so connections. */
const SOCKETS = 32;
/** Ms without a byte after which a try is given up, or half of its time where that is more. */
const STALLED = 10_000;
/** Ms by which a timer may be late. What is more, this process computed or stood still: answers came no nearer. */
const LATE = 1000;
/** Ms that it then gets to look for them. */
const GRACE = 3000;
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
/** Requests to one Psono server under one deadline. */
class Http {
    requests = 0;
    answers = 0;
    #client;
    #agent;
    #url;
    #options;
    #longest;
    #deadline;
    #cancelled = false;
    #last = false;
    #free = SOCKETS;
    /** While requests leave: settles when the last of them has. */
    #leaving;
    /** Requests whose turn has not come. The agent is given none to keep: it would count their time as the server's. */
    #queue = [];
    /** What ends the requests that were sent, and the waits. */
    #underWay = new Set();
    /**
     * @param base address of the server without a final slash
     * @param deadline ms of `Date.now()` after which nothing is tried any more
     * Throws `PROXY` where the variable that names a proxy is malformed.
     */
    constructor(base, deadline, options = {}) {
        this.#url = new URL(base);
        this.#deadline = deadline;
        this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
        this.#options = options;
        checkProxy(this.#url);
        this.#client = new HttpClient(undefined, [], { keepAlive: true, ignoreSslError: false });
        // http-client has no setting for them. It keeps its agent, and both kinds, direct and through a proxy, open
        // connections with what stands in `options`. Set to true, no NODE_TLS_REJECT_UNAUTHORIZED of an earlier step counts.
        this.#agent = this.#client.getAgent(base);
        Object.assign(this.#agent.options, {
            rejectUnauthorized: true,
            ...(options.secureContext && { secureContext: options.secureContext }),
        });
    }
    /** Waits `ms`, or throws `TIMEOUT` at once where the deadline comes first. */
    async wait(ms) {
        if (Date.now() + ms >= this.#deadline) {
            throw new build_error/* ActionError */.l("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
        }
        await this.#pause(ms);
    }
    /** Ends what is under way with `CANCELLED`, and refuses more, but for what `extend` grants time to. */
    cancel() {
        this.#cancelled = true;
        if (this.#last)
            return;
        this.#deadline = 0;
        this.abandon();
    }
    /** Ends what is under way, and what waits for its turn, with `CANCELLED`. */
    abandon() {
        for (const turn of this.#queue.splice(0))
            turn.reject(cancelled());
        for (const end of this.#underWay)
            end(cancelled());
    }
    /** Throws `CANCELLED` after `cancel`, also where nothing was under way. */
    throwIfCancelled() {
        if (this.#cancelled)
            throw cancelled();
    }
    /** Grants `ms` from now to whatever is sent, whatever was left and whoever cancels: to the logout, which comes last. */
    extend(ms) {
        this.#last = true;
        this.#deadline = Date.now() + ms;
    }
    /**
     * One request. Every one of ours may be repeated: reads change nothing but a counter, and a login whose
     * answer was lost leaves a session that ends by its own short duration.
     * Throws `NETWORK`, `DNS`, `CERTIFICATE`, `TLS`, `PROXY`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT`, `SERVER_LOCKED`,
     * `SERVER_ANSWER` or `CANCELLED`.
     */
    async send(call) {
        for (let tried = 1;; tried++) {
            let wait = backoff(tried);
            let error;
            try {
                const { answer, headers } = await this.#inTurn(call, tried > 1);
                if (answer.status >= 300 && answer.status < 400)
                    throw redirected(call, headers["location"]);
                if (answer.status === 423)
                    throw new build_error/* ActionError */.l("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
                const passing = isPassing(answer.status, tried);
                if (!passing && !isBusy(answer.status))
                    return answer;
                const asked = retryAfter(headers["retry-after"], Date.now());
                error = busy(call, answer.status, asked);
                if (!passing)
                    throw error;
                if (asked !== undefined)
                    wait = asked;
            }
            catch (caught) {
                error = caught instanceof build_error/* ActionError */.l ? caught : broken(call, caught);
                if (error.code !== "NETWORK" || !isLeft(tried))
                    throw error;
            }
            if (Date.now() + wait >= this.#deadline)
                throw error;
            this.#options.onRetry?.(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
            await this.#pause(wait);
        }
    }
    /** Lets go of all connections. What is still under way is of no interest any more, and ends without a word. */
    close() {
        this.#deadline = 0;
        this.abandon();
        this.#client.dispose();
        // http-client forgets the sockets of a proxy's agent.
        const { sockets } = this.#agent;
        if (Array.isArray(sockets))
            for (const socket of sockets)
                socket.destroy?.();
    }
    /** Settles when what was to be sent by now, or will be in this turn of the event loop, has left. */
    async left() {
        await new Promise((resolve) => setImmediate(resolve));
        await this.#leaving?.promise;
    }
    async #inTurn(call, again) {
        const turn = Promise.withResolvers();
        this.#queue.push(turn);
        if (this.#leaving === undefined)
            this.#next();
        await turn.promise;
        try {
            // The connection may have been dead, and those that wait beside it as well: another try gets a new one.
            if (again)
                this.#dropIdle();
            return await this.#once(call);
        }
        finally {
            this.#free++;
            if (this.#leaving === undefined)
                this.#next();
        }
    }
    /** One request leaves in each turn of the event loop: of many at once, none would before the last is made. */
    #next() {
        const turn = this.#free > 0 ? this.#queue.shift() : undefined;
        if (turn === undefined) {
            this.#leaving?.resolve();
            this.#leaving = undefined;
            return;
        }
        this.#leaving ??= Promise.withResolvers();
        this.#free--;
        turn.resolve();
        setImmediate(() => this.#next());
    }
    async #once(call) {
        const started = Date.now();
        const left = this.#deadline - started;
        if (left <= 0)
            throw this.#cancelled ? cancelled() : timeout(call);
        let sent;
        const { promise: ended, reject: end } = Promise.withResolvers();
        const whole = Math.min(left, this.#longest);
        const late = () => end(Date.now() >= this.#deadline ? timeout(call) : slow(call));
        const timer = alarm(whole, late);
        const stall = alarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), late);
        this.#underWay.add(end);
        try {
            this.requests++;
            const exchange = async () => {
                const message = await this.#request(call, (request) => {
                    sent = request;
                });
                stall.refresh();
                const status = message.statusCode ?? 0;
                check(message, status, call);
                this.answers++;
                const body = await readBody(message, call, () => stall.refresh());
                this.#options.onAnswer?.(`${named(call)} ${status} ${Date.now() - started} ms`);
                return { answer: { status, body }, headers: message.headers };
            };
            return await Promise.race([exchange(), ended]);
        }
        catch (error) {
            sent?.destroy(); // else it would hold its connection, and with that the process
            throw error;
        }
        finally {
            timer.clear();
            stall.clear();
            this.#underWay.delete(end);
        }
    }
    /** http-client's `request` would follow redirects, and has no way to end a request that is not answered. */
    async #request(call, take) {
        const { protocol, hostname, port, pathname } = this.#url;
        const secure = protocol === "https:";
        const options = {
            method: call.method,
            host: hostname.replace(/^\[|\]$/g, ""), // around IPv6
            port: port === "" ? (secure ? 443 : 80) : Number(port),
            path: pathname.replace(/\/$/, "") + call.path,
            headers: {
                "User-Agent": "psono-secrets-action",
                ...this.#options.headers,
                "Content-Type": "application/json",
                ...call.headers,
            },
            agent: this.#agent,
        };
        const module = secure ? (external_node_https_default()) : (external_node_http_default());
        // Of the module it calls this one function. A signal would cost each request as much as its own making.
        const request = (given, onAnswer) => {
            const made = module.request(given, onAnswer);
            take(made);
            return made;
        };
        const info = { options, parsedUrl: this.#url, httpModule: { request } };
        return (await this.#client.requestRaw(info, call.body ?? "")).message;
    }
    #dropIdle() {
        for (const sockets of Object.values(this.#agent.freeSockets ?? {}))
            for (const socket of sockets ?? [])
                socket.destroy();
    }
    #pause(ms) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const timer = setTimeout(resolve, ms);
        this.#underWay.add(reject);
        return promise.finally(() => {
            clearTimeout(timer);
            this.#underWay.delete(reject);
        });
    }
}
/** Calls `ring` after `ms`, and where this process could not look for answers in between, once, a little later. */
function alarm(ms, ring) {
    let due = Date.now() + ms;
    let later;
    const refresh = () => {
        clearTimeout(later);
        due = Date.now() + ms;
        timer.refresh();
    };
    const timer = setTimeout(() => {
        if (Date.now() <= due + LATE)
            return ring();
        later = setTimeout(ring, Math.min(ms, GRACE));
        return undefined;
    }, ms);
    const clear = () => {
        clearTimeout(timer);
        clearTimeout(later);
    };
    return { refresh, clear };
}
/**
 * http-client goes without a proxy, or to another host, where the variable is malformed: `proxy.example:3128` is an
 * address with the scheme `proxy.example`.
 */
function checkProxy(server) {
    // http:// is for loopback alone, which no proxy stands before.
    const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
    if (name === undefined || checkBypass(server))
        return;
    let proxy;
    try {
        proxy = getProxyUrl(server);
    }
    catch {
        // Then it is none.
    }
    if (proxy?.hostname && /^https?:$/.test(proxy.protocol))
        return;
    throw new build_error/* ActionError */.l("PROXY", `The environment variable ${name} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`);
}
/** What can be told before the body is read. */
function check(message, status, call) {
    const encoding = message.headers["content-encoding"] ?? "identity";
    // None was asked for, and unpacked bytes would pass the cap.
    if (encoding !== "identity")
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is compressed, which was not asked for.`);
    const type = message.headers["content-type"] ?? "";
    if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
}
/** http-client's own readBody never settles when a body is cut off. An iterator would cost each answer some 0.2 ms. */
async function readBody(message, call, onChunk) {
    const what = `The answer to ${named(call)}`;
    const chunks = [];
    let size = 0;
    await new Promise((resolve, reject) => {
        // Asked first: to make an error of each answer that closes in time would cost as much as to open it.
        const cut = () => message.readableEnded || reject(new build_error/* ActionError */.l("NETWORK", `${what} was cut off. Run the job again.`));
        message.on("data", (chunk) => {
            onChunk();
            size += chunk.length;
            chunks.push(chunk);
            if (size > BODY_CAP)
                reject(new build_error/* ActionError */.l("SERVER_ANSWER", `${what} is larger than ${BODY_CAP} bytes.`));
        });
        message.on("end", resolve).on("error", cut).on("close", cut);
    });
    return (0,json/* decodeUtf8 */._6)(Buffer.concat(chunks), what);
}
/** How errors name a request: ids are no secrets, bodies are left out. */
function named(call) {
    return `${call.method} ${call.path}`;
}
function cancelled() {
    return new build_error/* ActionError */.l("CANCELLED", "The step was cancelled. Nothing was exported.");
}
function timeout(call) {
    return new build_error/* ActionError */.l("TIMEOUT", `The step's timeout ran out at ${named(call)}. Raise the input timeout, or look at the server.`);
}
function slow(call) {
    return new build_error/* ActionError */.l("NETWORK", `The answer to ${named(call)} stalled. Look at the server and what stands before it.`);
}
/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE = /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;
/** Why a connection failed, by Node's code for it: what a retry cannot cure has a code of its own. */
function broken(call, error) {
    const { code = "", message = "" } = error;
    const at = `No answer to ${named(call)}:`;
    if (CERTIFICATE.test(code)) {
        const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
        return new build_error/* ActionError */.l("CERTIFICATE", `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.`);
    }
    if (code.startsWith("HPE_"))
        return new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`);
    if (code === "ENOTFOUND")
        return new build_error/* ActionError */.l("DNS", `${at} the host of server-url has no address (${code}). Check its name and the runner's DNS.`);
    if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
        const why = "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
        return new build_error/* ActionError */.l("TLS", `${at} ${why}`);
    }
    // The texts of the module tunnel, which has no codes of its own.
    const refused = /^tunneling socket could not be established, statusCode=(\d{3})/.exec(message)?.[1];
    if (refused !== undefined) {
        const why = refused === "407" ? "asks for a user name and a password" : "refused the connection";
        return new build_error/* ActionError */.l(isBusy(Number(refused)) ? "NETWORK" : "PROXY", `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`);
    }
    const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
    const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
    return new build_error/* ActionError */.l("NETWORK", `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`);
}
function busy(call, status, asked) {
    const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
    return status === 429
        ? new build_error/* ActionError */.l("RATE_LIMIT", `The server refused ${named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`)
        : new build_error/* ActionError */.l("NETWORK", `The server answered ${named(call)} with status ${status}. Look at the server, and at what stands before it.${wait}`);
}
function redirected(call, location) {
    let host = "another address";
    try {
        if (location !== undefined)
            host = new URL(location, "http://same-host").host.slice(0, 100);
    }
    catch { }
    return new build_error/* ActionError */.l("REDIRECT", `${named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./build/psono/tls.js



/**
 * What connections are opened with; undefined where nothing of its own is asked for. Made once: parsing some 150 roots
 * for each connection would cost more than the connection. Throws `INPUT` for PEM that OpenSSL does not read.
 */
function secureContext({ ca, client }) {
    if (ca === undefined && client === undefined)
        return undefined;
    try {
        // OpenSSL passes over what it cannot read among CAs.
        const blocks = ca?.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
        if (ca !== undefined && blocks.length === 0)
            throw new Error();
        for (const block of blocks)
            new external_node_crypto_.X509Certificate(block);
    }
    catch {
        throw new build_error/* ActionError */.l("INPUT", "ca-certificate: holds no certificate in PEM that can be read.");
    }
    try {
        return (0,external_node_tls_namespaceObject.createSecureContext)({
            ...(ca !== undefined && { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)("default"), ca] }),
            ...(client && { cert: client.certificate, key: client.key }),
        });
    }
    catch {
        const input = "client-certificate, client-key";
        throw new build_error/* ActionError */.l("INPUT", `${input}: are no PEM that can be read, or do not belong together.`);
    }
}

;// CONCATENATED MODULE: ./build/cli/progress.js
/** Tells on a terminal, from the first second on, that something is under way. Call what comes back to wipe it off. */
function showProgress(requests) {
    const { stderr } = process;
    if (!stderr.isTTY)
        return () => undefined;
    const started = Date.now();
    let shown = false;
    const timer = setInterval(() => {
        shown = true;
        stderr.write(`\r\x1b[Kpsono-secrets: ${Math.round((Date.now() - started) / 1000)} s, ${requests()} requests`);
    }, 1000);
    return () => {
        clearInterval(timer);
        if (shown)
            stderr.write("\r\x1b[K");
    };
}

;// CONCATENATED MODULE: ./build/cli/connection.js








/** Flags of every command: all that reaches a vault, but for what must not stand among arguments. */
const FLAGS = {
    "server-url": { type: "string" },
    "server-signature": { type: "string" },
    "api-key-id": { type: "string" },
    "ca-certificate": { type: "string" },
    "client-certificate": { type: "string" },
    timeout: { type: "string" },
};
const FLAGS_HELP = `Connection, each by a variable or a flag (secrets by variables alone: everybody sees arguments):
  PSONO_SERVER_URL             --server-url        https://psono.example.com/server
  PSONO_API_KEY_ID             --api-key-id        UUID
  PSONO_API_KEY_SECRET_KEY                         64 hex digits
  PSONO_API_KEY_PRIVATE_KEY                        64 hex digits; leave out with a restricted key
  PSONO_SERVER_SIGNATURE       --server-signature  64 hex digits; required with the private key
  PSONO_CA_CERTIFICATE         --ca-certificate    PEM or the path of a PEM file, as the next two
  PSONO_CLIENT_CERTIFICATE     --client-certificate
  PSONO_CLIENT_KEY
  PSONO_EXTRA_HEADERS                              Name: value, one a line
  PSONO_TIMEOUT                --timeout           seconds, default 60`;
/** Inputs of the action as its messages name them. */
const INPUTS = /(?<![-\w])(?:server-url|server-signature|api-key-(?:id|secret-key|private-key)|ca-certificate|client-certificate|client-key|extra-headers)(?![-\w])/g;
/** The variable that stands for an input of the action. */
function variableOf(input) {
    return `PSONO_${input.toUpperCase().replaceAll("-", "_")}`;
}
/** What the core says of a step, as it is at a terminal. */
const STEP = [
    ["Where everybody may read it,", "Where stderr is no terminal,"],
    ["mode: list shows", "psono-secrets list shows"],
    ["The step's timeout ran out", "The time of PSONO_TIMEOUT ran out"],
    ["Raise the input timeout,", "Raise it,"],
    ["would pass the step's timeout.", "would pass PSONO_TIMEOUT."],
    ["The step was cancelled. Nothing was exported.", "Cancelled."],
];
/** Targets and exceptions, which `--env` does not have. */
const TARGETS = [
    [", and name it in except", ""],
    [", or make it an output with output:", ""],
    [" It may have the prefix env:, output: or file:.", ""],
    [" Or name it in the input except.", ""],
    ["a name has one prefix: write two lines.", "a name has no prefix here."],
];
/** A message of the core for a terminal. `ofVault`: it may hold names of the vault, so inputs are not looked for. */
function worded(message, ofVault = false) {
    const env = message.startsWith("--env, line ");
    const phrases = env ? [...STEP, ...TARGETS] : STEP;
    const said = phrases.reduce((text, [of, at]) => text.replace(of, () => at), message);
    return ofVault ? said : said.replace(INPUTS, variableOf);
}
/** Reads flags, and variables where there is none. Throws an array of `ActionError`. */
function readConnection(flags, variables) {
    const given = (input) => (Object.hasOwn(flags, input) ? flags[input] : undefined);
    const problems = [];
    const connection = parseConnection((input) => String(given(input) ?? variables[variableOf(input)] ?? ""), variables, (input, message) => {
        const label = (one) => (given(one) === undefined ? variableOf(one) : `--${one}`);
        const name = input === "timeout" ? label(input) : input.replace(INPUTS, label);
        problems.push(new build_error/* ActionError */.l("INPUT", `${name}: ${message}`));
    }, " psono-secrets --help says how to set it.");
    if (problems.length > 0 || connection === undefined)
        throw problems;
    return connection;
}
/** Does `work` with a connection that SIGINT and SIGTERM cut off, and shows on a terminal that it lasts. */
async function connected(connection, work) {
    const http = new Http(connection.serverUrl, Date.now() + connection.timeout * 1000, {
        secureContext: secureContext(connection.certificates),
        headers: connection.headers,
        onRetry: (line) => console.error(`${process.stderr.isTTY ? "\r\x1b[K" : ""}psono-secrets: ${worded(line)}`),
    });
    const cancel = () => http.cancel();
    process.once("SIGINT", cancel).once("SIGTERM", cancel);
    const done = showProgress(() => http.requests);
    try {
        const result = await work(http);
        http.throwIfCancelled();
        return result;
    }
    catch (error) {
        http.throwIfCancelled(); // also where it failed before: whoever asks to stop wants no further step
        throw error;
    }
    finally {
        done();
        http.close();
        process.off("SIGINT", cancel).off("SIGTERM", cancel);
    }
}
/** Reads what is wanted. Names of the vault are told on a terminal alone. */
function read(wanted) {
    const inputs = { ...wanted, hints: process.stderr.isTTY };
    return connected(wanted, (http) => load(inputs, http, openFor(inputs, http, description()), (all) => all));
}
/** What Psono's session list shows. */
function description() {
    return `psono-secrets on ${(0,external_node_os_namespaceObject.hostname)()}`.slice(0, 256);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./build/cli/usage.js

/** The command was called in a wrong way: exit code 2. */
class UsageError extends Error {
}
/** `parseArgs` of Node, whose refusals become `UsageError`. */
function parse(config) {
    for (const argument of config.args ?? []) {
        if (/^--?(?:(?:api-key-)?(?:secret|private)-key|client-key|extra-headers)\b/.test(argument))
            throw new UsageError("everybody sees arguments: give secrets by variables, such as PSONO_API_KEY_SECRET_KEY");
    }
    try {
        return (0,external_node_util_namespaceObject.parseArgs)(config);
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : "the arguments are not understood");
    }
}

;// CONCATENATED MODULE: ./build/cli/workflow.js



/**
 * The steps of a workflow that have both `server-url:` and `secrets:`, found by their indentation. This is no parser
 * of YAML: inputs stand one below the other, with texts of several lines as `|`; braces, anchors and quotes within
 * `secrets` are not understood. Errors name lines of the file.
 * @param problems takes every error found
 */
function parseWorkflow(text, file, problems) {
    const lines = text.split(/\r?\n/);
    const steps = [];
    for (const [at, line] of lines.entries()) {
        const indent = /^( +)secrets:/.exec(line)?.[1]?.length;
        if (indent === undefined)
            continue;
        const inputs = inputsAround(lines, at, indent);
        const secrets = inputs.get("secrets");
        if (!inputs.has("server-url") || secrets === undefined)
            continue;
        if (secrets.folded) {
            const why = "> makes one line of all. Write secrets: | (a bar).";
            problems.push(new build_error/* ActionError */.l("REQUEST", `${file}, line ${at + 1}: ${why}`));
            continue;
        }
        steps.push({
            requests: requests_parseRequests(secrets.text, problems, file),
            except: except_parseExcept(inputs.get("except")?.text ?? "", problems),
            exportEnv: inputs.get("export-env")?.text.trim() === "true",
        });
    }
    return steps;
}
/** The inputs of the mapping that line `at` is part of. */
function inputsAround(lines, at, indent) {
    const inside = (line) => line !== undefined && (line.trim() === "" || indentOf(line) >= indent);
    let [first, end] = [at, at + 1];
    while (inside(lines[first - 1]))
        first--;
    while (inside(lines[end]))
        end++;
    const inputs = new Map();
    for (let line = first; line < end; line++) {
        const text = lines[line] ?? "";
        const match = indentOf(text) === indent ? /^ +([\w-]+):(?:\s+(.*))?$/.exec(text) : null;
        if (match === null)
            continue;
        const [, name = "", value = ""] = match;
        const block = /^([|>])[-+0-9]*\s*(?:#.*)?$/.exec(value)?.[1];
        let next = line + 1;
        while (next < end && (lines[next]?.trim() === "" || indentOf(lines[next] ?? "") > indent))
            next++;
        const own = block === undefined ? [plain(value)] : ["", ...lines.slice(line + 1, next)];
        inputs.set(name, { text: "\n".repeat(line) + own.join("\n"), folded: block === ">" });
        line = next - 1;
    }
    return inputs;
}
/** A text of one line: without its quotes, or without a comment. */
function plain(value) {
    return /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2] ?? value.replace(/\s#.*$/, "");
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ./build/cli/check.js









const help = `psono-secrets check FILE     try request lines against the vault, and print no value

FILE holds request lines (- reads them from stdin), or is a workflow (.yml, .yaml): then every secrets: | that stands
beside a server-url: is tried, one login for each, with except and export-env of the same step. Inputs must
stand one below the other: braces and anchors of YAML are not understood.

Examples:
  psono-secrets check .github/workflows/deploy.yml
  echo 'DB = /Production/Database' | psono-secrets check -

${FLAGS_HELP}`;
async function check_check(args, variables) {
    const { values, positionals } = parse({ args, options: FLAGS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        throw new UsageError("check takes one file");
    const problems = [];
    const steps = parseSteps(file, problems);
    for (const { requests, exportEnv } of steps) {
        problems.push(...(0,names/* nameProblems */.W1)(requests.filter(({ many }) => !many), exportEnv));
    }
    if (problems.length > 0)
        throw problems;
    const connection = readConnection(values, variables);
    for (const step of steps) {
        try {
            const loaded = await read({ ...connection, ...step, mode: "check" });
            for (const line of checkLines(loaded, step.exportEnv))
                console.log(line);
        }
        catch (error) {
            // Of every step: as many errors at once as there are. One alone is the server's, and would be each further step's.
            if (!Array.isArray(error))
                throw error instanceof build_error/* ActionError */.l ? [...problems, error] : error;
            problems.push(...error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return 0;
}
function parseSteps(file, problems) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file === "-" ? 0 : file, "utf8");
    }
    catch {
        throw new build_error/* ActionError */.l("FILE", `${(0,build_text/* printable */.g)(file)} cannot be read.`);
    }
    const name = file === "-" ? "stdin" : (0,build_text/* printable */.g)(file);
    const steps = /\.ya?ml$/i.test(file)
        ? parseWorkflow(text, name, problems)
        : [{ requests: requests_parseRequests(text, problems, name), except: [], exportEnv: false }];
    if (problems.length === 0 && !steps.some(({ requests }) => requests.length > 0))
        problems.push(new build_error/* ActionError */.l("REQUEST", `${name}: no request found. psono-secrets check --help says what is read.`));
    return steps;
}

;// CONCATENATED MODULE: ./build/cli/json.js
/** JSON that holds every text exactly, and nothing that moves a terminal's cursor or direction. */
function toJson(value) {
    return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, (character) => [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
        .join(""));
}

;// CONCATENATED MODULE: ./build/cli/get.js





const get_help = `psono-secrets get REFERENCE[#FIELD]     print one value, byte for byte

  --json    the value and where it comes from; bytes as base64

Examples:
  psono-secrets get /Production/Database
  psono-secrets get '/Production/Database#username'
  psono-secrets get 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55 > key.pem

${FLAGS_HELP}`;
async function get(args, variables) {
    const { values, positionals } = parse({
        args,
        options: { ...FLAGS, json: { type: "boolean" } },
        allowPositionals: true,
    });
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
        throw new UsageError("get takes one reference");
    const problems = [];
    const at = "REFERENCE";
    const reference = parseReference(text, (message) => problems.push(new build_error/* ActionError */.l("REQUEST", `${at}: ${message}`)));
    if (reference !== undefined && "folder" in reference.source)
        problems.push(new build_error/* ActionError */.l("REQUEST", `${at}: a folder is no value. Name one entry.`));
    if (reference === undefined || problems.length > 0)
        throw problems;
    const connection = readConnection(values, variables);
    const [value] = await read({
        ...connection,
        mode: "load",
        requests: [{ at, name: "VALUE", many: false, target: "output", optional: false, ...reference }],
        except: [],
        exportEnv: false,
    });
    if (value === undefined)
        throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${at}: nothing was read.`);
    if (values.json) {
        const { source, value: text, bytes } = value;
        console.log(toJson({ reference: source, encoding: bytes ? "base64" : "utf8", value: text }));
        return 0;
    }
    const bytes = value.bytes ?? Buffer.from(value.value);
    process.stdout.write(bytes);
    if (process.stdout.isTTY && bytes.at(-1) !== 10)
        process.stdout.write("\n");
    return 0;
}

;// CONCATENATED MODULE: ./build/cli/list.js









const list_help = `psono-secrets list [PATH]     what the key reaches: types and ids

On a terminal a tree; elsewhere a line for each entry: path, type and id, with a tab between.

  --json    path, name, type, id and the reference to ask for each entry

Examples:
  psono-secrets list
  psono-secrets list /Production
  psono-secrets list | grep -i token

${FLAGS_HELP}`;
async function list_list(args, variables) {
    const { values, positionals } = parse({
        args,
        options: { ...FLAGS, json: { type: "boolean" } },
        allowPositionals: true,
    });
    const [given = "/", ...more] = positionals;
    if (more.length > 0)
        throw new UsageError("list takes one path");
    if (!given.startsWith("/"))
        throw new UsageError("a path begins with /");
    const path = normal(given.replace(/\/+$/, ""));
    const connection = readConnection(values, variables);
    const { entries, unreadable } = await connected(connection, async (http) => {
        const scope = scopeOf([{ source: { folder: path, deep: true } }, { source: { path } }]);
        const vault = await access_openVault(connection, http, description(), scope, true);
        try {
            const inside = vault.tree.unreadable
                .filter((share) => under(normal(share.path), path))
                .map((share) => share.path);
            return {
                entries: await reached(vault, within(new Index(vault.tree, process.stderr.isTTY), path)),
                unreadable: inside,
            };
        }
        finally {
            await vault.close();
        }
    });
    if (values.json) {
        const plain = entries.map(({ error, ...entry }) => ({ ...entry, ...(error && { error: error.code }) }));
        console.log(toJson({ entries: plain, unreadable }));
        return 0;
    }
    const lines = process.stdout.isTTY ? tree(entries) : entries.map(line);
    for (const text of lines)
        console.log(text);
    if (unreadable.length > 0)
        console.error(`${unreadable.length} share(s) cannot be read with this key: ${unreadable.map(build_text/* printable */.g).join(", ")}`);
    return 0;
}
/** The entries at a path and below it; throws what the core says of one that is not there. */
function within(index, path) {
    if (path === "")
        return index.tree.entries;
    const found = index.tree.entries.filter((entry) => under(normal(entry.path), path));
    if (found.length > 0)
        return found;
    return index.find({ at: "PATH", source: { folder: path, deep: true } }, () => true);
}
function typeOf({ type, error }) {
    return error === undefined ? (0,build_text/* printable */.g)(type) || "unknown type" : `cannot be read: ${error.code}`;
}
function line(entry) {
    return [(0,build_text/* printable */.g)(entry.path) || entry.id, typeOf(entry), entry.id].join("\t");
}
function tree(entries) {
    const root = { folders: new Map(), entries: [] };
    for (const entry of entries) {
        let here = root;
        const folder = entry.path.slice(0, Math.max(0, entry.path.length - entry.name.length - 1));
        for (const name of folder.split("/").slice(1)) {
            const next = here.folders.get(name) ?? { folders: new Map(), entries: [] };
            here.folders.set(name, next);
            here = next;
        }
        here.entries.push(entry);
    }
    return ["/", ...branches(root, "")];
}
function branches({ folders, entries }, before) {
    const all = [...folders, ...entries.map((entry) => [entry.name, entry])];
    return all.flatMap(([name, what], at) => {
        const last = at === all.length - 1;
        const stem = before + (last ? "└── " : "├── ");
        if ("id" in what)
            return [`${stem}${(0,build_text/* printable */.g)(name) || what.id}  ${paint("dim", `${typeOf(what)}  ${what.id}`)}`];
        return [`${stem}${paint("blue", `${(0,build_text/* printable */.g)(name)}/`)}`, ...branches(what, before + (last ? "    " : "│   "))];
    });
}
/** Colour where the terminal has one and NO_COLOR (no-color.org) is not set. */
function paint(style, text) {
    return process.env["NO_COLOR"] || process.env["TERM"] === "dumb"
        ? text
        : (0,external_node_util_namespaceObject.styleText)(style, text, { validateStream: false });
}

// EXTERNAL MODULE: ./build/psono/info.js
var psono_info = __nccwpck_require__(777);
// EXTERNAL MODULE: ./build/psono/session.js
var psono_session = __nccwpck_require__(669);
// EXTERNAL MODULE: ./build/psono/vault.js
var vault = __nccwpck_require__(805);
;// CONCATENATED MODULE: ./build/cli/login-test.js








const login_test_help = `psono-secrets login-test     say step by step what works: address, signature, login, rights, datastores

Example:
  PSONO_SERVER_URL=https://psono.example.com/server psono-secrets login-test

${FLAGS_HELP}`;
async function loginTest(args, variables) {
    const { values } = parse({ args, options: FLAGS });
    const connection = readConnection(values, variables);
    say("address", connection.serverUrl);
    await connected(connection, (http) => steps(connection, http));
    return 0;
}
async function steps(connection, http) {
    const { session: keys, apiKeyId, secretKey, timeout } = connection;
    const info = await (0,psono_info/* readInfo */.LV)(http);
    const version = typeof info.version === "string" ? ` ${(0,build_text/* printable */.g)(info.version.slice(0, 100))}` : "";
    say("/info/", `Psono${version} answers`);
    if (keys === undefined) {
        say("signature", "not needed: without PSONO_API_KEY_PRIVATE_KEY there is no login", "-");
        say("login", "not needed", "-");
        return attached(http, apiKeyId);
    }
    if (!Buffer.from(keys.serverSignature).equals(info.verifyKey)) {
        const why = await (0,psono_info/* explainSignature */.KT)(http, keys.serverSignature);
        throw new build_error/* ActionError */.l("SERVER_SIGNATURE", `server-signature is not the server's. ${why}`);
    }
    say("signature", "the server says the same one");
    const session = await psono_session.Session.open(http, { id: apiKeyId, secretKey, ...keys }, description(), timeout);
    try {
        say("login", "done, and signed by this server");
        say("rights", `may read, may ${session.write ? "" : "not "}write, ${session.restricted ? "restricted to secrets" : "not restricted to secrets"}`);
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await attached(http, apiKeyId);
        // No share is read: they are many, and what cannot be read is no fault of the login.
        const tree = await (0,vault.readTree)(session, userKey, { ids: new Set(), within: () => false });
        say("datastores", `${tree.folders.get("") ?? 0}, with ${tree.entries.length} entries outside of shares (psono-secrets list reads these too)`);
    }
    finally {
        await session.close();
    }
}
async function attached(http, apiKeyId) {
    const ids = await listAttached(http, apiKeyId);
    say("secrets", `${ids.length} attached to the key`);
}
function say(step, what, mark = "ok") {
    console.log(`${mark.padEnd(3)} ${step.padEnd(11)} ${what}`);
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./build/cli/run.js










const run_help = `psono-secrets run [--env NAME=REFERENCE]… [--file FILE] -- COMMAND…     run a command with secrets

The command gets the variables of --env, and those of the environment and of the file whose value begins with
psono://, filled in. It gets no PSONO_… variable. Its exit code is passed on: 128 + n after the signal n, 127 where
it is not found, 126 where it cannot be run.

  --env NAME=REFERENCE    also PREFIX_*=/folder/ and NAME?=REFERENCE, as in the action
  --file FILE             lines NAME=value, as of a .env file

Examples:
  psono-secrets run --env PGPASSWORD=/Production/Database -- psql
  DB_PASSWORD=psono:///Production/Database psono-secrets run -- ./migrate
  psono-secrets run --file .env -- npm start

${FLAGS_HELP}`;
/** Signals that a command is ended or told by. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"];
async function run(args, variables) {
    const end = args.indexOf("--");
    const { values } = parse({
        args: end === -1 ? args : args.slice(0, end),
        options: { ...FLAGS, env: { type: "string", multiple: true }, file: { type: "string", multiple: true } },
    });
    const [command, ...rest] = end === -1 ? [] : args.slice(end + 1);
    if (command === undefined)
        throw new UsageError("run needs -- and a command after it");
    const environment = { ...variables };
    for (const file of values.file ?? [])
        Object.assign(environment, readVariables(file));
    for (const name of Object.keys(environment))
        if (/^PSONO_/i.test(name))
            delete environment[name];
    const problems = [];
    const requests = requests_parseRequests((values.env ?? []).map((text) => `env:${text}`).join("\n"), problems, "--env");
    for (const { name, many } of requests)
        if (!many)
            delete environment[name];
    requests.push(...requests_parseReferences(environment, problems));
    const single = requests.filter(({ many }) => !many);
    problems.push(...(0,names/* nameProblems */.W1)(single, true));
    if (problems.length > 0)
        throw problems;
    // What is not there (?=) stays away: a reference is no value.
    for (const { name } of single)
        delete environment[name];
    if (requests.length > 0) {
        const connection = readConnection(values, variables);
        const loaded = await read({ ...connection, mode: "load", requests, except: [], exportEnv: true });
        for (const { at, name, value } of loaded) {
            if (value.includes("\0"))
                throw new build_error/* ActionError */.l("VALUE", `${at}: a value with a NUL is no variable.`);
            environment[name] = value;
        }
    }
    return await start(command, rest, environment);
}
/**
 * The variables of a file as Node reads them, but that `#` is part of a reference: there it names a field.
 * Throws `FILE` where it cannot be read.
 */
function readVariables(file) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8");
    }
    catch {
        throw new build_error/* ActionError */.l("FILE", `${(0,build_text/* printable */.g)(file)} cannot be read.`);
    }
    const variables = (0,external_node_util_namespaceObject.parseEnv)(text);
    for (const line of text.split(/\r?\n/)) {
        const [, name = "", reference = ""] = /^\s*(?:export\s+)?(\w+)\s*=\s*(psono:\/\/.*?)\s*$/.exec(line) ?? [];
        const cut = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (cut?.startsWith("psono://") && reference.startsWith(cut))
            variables[name] = reference;
    }
    return variables;
}
/** Runs a command on this terminal, and gives the exit code to end with. */
function start(command, args, env) {
    return new Promise((resolve) => {
        const failed = (error) => {
            const missing = error.code === "ENOENT";
            const why = missing
                ? "was not found"
                : `cannot be run${error.code === "E2BIG" ? ": its variables are too large" : ""}`;
            console.error(`psono-secrets: ${(0,build_text/* printable */.g)(command)} ${why} [${missing ? "COMMAND_NOT_FOUND" : "COMMAND"}]`);
            resolve(missing ? 127 : 126);
        };
        try {
            const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { env, stdio: "inherit" });
            // What is typed at a terminal reaches the command from there: passed on, it would come twice.
            const terminal = process.stdin.isTTY;
            for (const signal of PASSED) {
                process.on(signal, () => {
                    if (!terminal || (signal !== "SIGINT" && signal !== "SIGQUIT"))
                        child.kill(signal);
                });
            }
            child.on("error", failed);
            child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : external_node_os_namespaceObject.constants.signals[signal])));
        }
        catch (error) {
            failed(error);
        }
    });
}

;// CONCATENATED MODULE: ./build/cli/main.js










const COMMANDS = {
    list: { help: list_help, start: list_list },
    get: { help: get_help, start: get },
    run: { help: run_help, start: run },
    check: { help: help, start: check_check },
    "login-test": { help: login_test_help, start: loginTest },
};
const HELP = `Reads secrets from a Psono server.

${Object.values(COMMANDS)
    .map(({ help }) => `  ${help.split("\n")[0]}`)
    .join("\n")}

psono-secrets COMMAND --help says more. Exit codes: 0; 1 for errors; 2 for wrong usage; that of the command for run.

${FLAGS_HELP}`;
/** Codes of errors that may hold names of the vault, which are not to be mistaken for inputs. */
const OF_THE_VAULT = /^(?:NO_SUCH_(?:ENTRY|FOLDER|FIELD)|AMBIGUOUS.*|UNREADABLE_SHARE|NAME|EXCEPT)$/;
async function main(args) {
    if (typeof JSON.isRawJSON !== "function")
        throw new UsageError("Node 24 is needed");
    const variables = { ...process.env };
    // Certificates are always checked, whatever the command to run thinks of them.
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    const [name = "--help", ...rest] = args;
    if (name === "--help" || name === "-h" || name === "help")
        return print(HELP);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined)
        throw new UsageError(`${(0,build_text/* printable */.g)(name)} is no command`);
    const end = rest.indexOf("--");
    const before = end === -1 ? rest : rest.slice(0, end);
    if (before.includes("--help") || before.includes("-h"))
        return print(command.help);
    return command.start(rest, variables);
}
function print(text) {
    console.log(text);
    return 0;
}
function tell(error) {
    if (!(error instanceof build_error/* ActionError */.l)) {
        // What was not foreseen may hold anything: nothing of it is printed.
        console.error("psono-secrets: this was not foreseen. Please report it. [INTERNAL]");
        return;
    }
    const { code, message } = error;
    console.error(`psono-secrets: ${worded(message, OF_THE_VAULT.test(code))} [${code}]`);
}
// The reader of a pipe may have seen enough.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
let stopped;
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
        stopped = signal;
    });
}
main(process.argv.slice(2))
    .then((code) => {
    process.exitCode = code;
}, (caught) => {
    if (caught instanceof UsageError) {
        process.exitCode = 2;
        return console.error(`psono-secrets: ${(0,build_text/* printable */.g)(caught.message)}. See psono-secrets --help [USAGE]`);
    }
    process.exitCode = stopped === undefined ? 1 : 128 + external_node_os_namespaceObject.constants.signals[stopped];
    for (const error of Array.isArray(caught) ? caught : [caught])
        tell(error);
})
    // When all that was printed is out, for a proxy that never answers would keep the process alive.
    .finally(() => process.stdout.write("", () => process.stderr.write("", () => process.exit())));

})();

module.exports = __webpack_exports__;
/******/ })()
;