/** Names of outputs, variables and files: their form, and which are refused. */
import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { LONGEST_NAME } from "../text.ts";

/** Longest name, in characters. */
const LONGEST = 200;

/** The grammar of a name: letters of ASCII, digits and `_`, no digit first, at most 200 characters. */
export function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(text);
}

/** Names that differ only in case are the same, as on Windows and in the runner's outputs. */
function twinKey(name: string): string {
  return name.toUpperCase();
}

/** Names, compared without case. */
export class Names implements Iterable<string> {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: Iterable<string>) {
    this.#names = new Map([...names].map((name) => [twinKey(name), name]));
  }

  has(name: string): boolean {
    return this.#names.has(twinKey(name));
  }

  /** The names as they were written. */
  [Symbol.iterator](): Iterator<string> {
    return this.#names.values();
  }
}

/**
 * Exact names that let the author of the value hijack a later step: by loading code, replacing a program, redirecting
 * traffic or trust, or writing a secret elsewhere.
 */
const VARIABLES = new Set(
  `
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
  CC CXX CPP LD AR AS ASM NM RANLIB STRIP OBJC OBJCXX OBJCOPY OBJDUMP CXXCPP CUDACXX CUDAHOSTCXX HIPCXX SWIFTC F77 FC RC CO
  GET   AWK SED GREP EGREP FGREP INSTALL MKDIR_P RAKEOPT SCONSFLAGS CCACHE_CONFIGPATH TWINE_REPOSITORY_URL
  TOX_OVERRIDE LEX YACC LINT PC M2C TEX MAKEINFO WEAVE TANGLE CWEAVE CTANGLE TEXI2DVI
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
    .split(/\s+/),
);

/** Prefixes of the runner's own names, and of growing families in which no name is a credential. */
const FAMILIES =
  /^(?:RUNNER_|ACTIONS_|INPUT_|STATE_|BASH_|DYLD_|GIT_CONFIG|GIT_TRACE|GIT_REDIRECT_|PERL5|PYTHON(?!_)|LUA_INIT|LUA_C?PATH|COR_|CORECLR_|COMPLUS_|MSBUILD|CGO_|CMAKE_|PKG_CONFIG|XDG_|TF_CLI_ARGS|TS_NODE_|BUNDLE_MIRROR|(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)_(?:X86|I[3-6]86|AARCH64|ARM|WASM|RISCV|POWERPC|S390X)|(?:TARGET|HOST)_(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)$)|_PROXY$/;

/** Settings of programs by prefix. Credentials of the same programs have the same prefix, but other endings. */
const SETTINGS =
  /^(?:GITHUB_|LD_|NPM_CONFIG_|PNPM_CONFIG_|BUN_CONFIG_|PIP_|UV_|CARGO_|RUSTUP_|DOTNET_|HOMEBREW_|ANSIBLE_|PSONO_)/;
const CREDENTIAL = /_(?:TOKEN|PASSWORD|PASSWD|SECRET|KEY|PAT|USERNAME|AUTH|AUTHTOKEN)$/;

/** Names that never come from a vault, because they look like the runner's or like a key of this action. */
const RESERVED = /^(?:USER$|GITHUB_|PSONO_)/;

/**
 * Endings of names that tell programs which code, options or servers to use. No list of such names is complete: if a
 * name comes only from the vault, similar names are refused too. In a workflow, such a name is the author's decision.
 */
const LOOKS =
  /(?:^|_)(?:PATH|HOME|OPTS?|OPTIONS|ARGS?|FLAGS|COMMAND|CMD|EDITOR|PAGER|SHELL|WRAPPER|LAUNCHER|COMPILER|LINKER|INTERPRETER|BINARY|EXECUTABLE|EXE|BIN|PLUGINS?|PRELOAD|HOOKS?|MIRROR|CONFIG_FILE|CA_BUNDLE|OVERRIDES?|EXEC|DOWNLOAD_HOST)$|^KUBECONFIG$/;

/** Whether the author of a variable's value could hijack a later step with this name, in any case. */
function isRefusedVariable(name: string): boolean {
  const upper = name.toUpperCase();
  return VARIABLES.has(upper) || FAMILIES.test(upper) || (SETTINGS.test(upper) && !CREDENTIAL.test(upper));
}

/** Whether a file with this name is a device on Windows: a value written to it would go to the console. */
function isDevice(name: string): boolean {
  return /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/i.test(name);
}

/** Letters similar to ASCII that decomposition doesn't convert. */
const FOLDED: Readonly<Record<string, string>> = { Æ: "AE", Œ: "OE", Ø: "O", Đ: "D", Ð: "D", Ł: "L", Þ: "TH", Ħ: "H" };

/**
 * A vault title as a name: upper case, accents dropped, everything else `_`, runs of it collapsed and none at the ends,
 * and `_` before a leading digit. Undefined if nothing of the title is left, or if it's too long for a name.
 */
export function toName(title: string): string | undefined {
  if (title.length > LONGEST_NAME) return undefined;
  const folded = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[ÆŒØĐÐŁÞĦ]/g, (letter) => FOLDED[letter] ?? letter);
  const words = folded.replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "");
  const name = /^[0-9]/.test(words) ? `_${words}` : words;
  return name === "" || name.length > LONGEST ? undefined : name;
}

/** A name to export. */
export interface Named {
  /** The subject of its request. */
  readonly subject: Subject;
  readonly name: string;
  readonly target: "default" | "env" | "output" | "file";
  /** The source of a wildcard's name, as `exclude` accepts it. */
  readonly origin?: string;
  /** Returns how to request the source of the name; left out if that must not be shown. */
  readonly request?: () => string;
  /** Set if a field has a value but no name. */
  readonly nameless?: Pick<Details<"NAME", "nameless">, "entry" | "row" | "kind">;
  /** Whether the name comes only from the vault, because the wildcard has no prefix. */
  readonly bare?: boolean;
  /** Whether the name comes from the vault and the log is public: then errors show only the origin. */
  readonly hidden?: boolean;
}

/** Errors of all names: unusable names, variables that would hijack later steps, and duplicates. */
export function nameProblems(all: readonly Named[], exportEnv: boolean): ActionError[] {
  const problems: ActionError[] = [];
  const before = new Map<string, Named>();
  for (const named of all) {
    const { name, target, origin, request, bare, hidden, nameless, subject } = named;
    const facts = { ...(!hidden && name !== "" && { name }), ...(origin !== undefined && { origin }) };
    const problem = <R extends Reason<"NAME">>(reason: R, details: Details<"NAME", R>) =>
      problems.push(new ActionError("NAME", reason, { ...details, ...(request && { request: request() }) }, subject));
    const twin = before.get(twinKey(name));
    const variable = target === "env" || (target !== "output" && exportEnv);
    if (nameless !== undefined) problem("nameless", { ...facts, ...nameless });
    else if (!isName(name)) problem("form", facts);
    else if (variable && isRefusedVariable(name)) problem("takes-over", facts);
    else if (variable && origin !== undefined && RESERVED.test(name.toUpperCase())) problem("reserved", facts);
    else if (variable && bare && LOOKS.test(name.toUpperCase())) problem("may-take-over", facts);
    else if (target === "file" && isDevice(name)) problem("device", facts);
    else if (twin !== undefined) {
      const { origin: otherOrigin } = twin;
      problem("twin", { ...facts, other: twin.subject, ...(otherOrigin !== undefined && { otherOrigin }) });
    }
    before.set(twinKey(name), named);
  }
  return problems;
}
