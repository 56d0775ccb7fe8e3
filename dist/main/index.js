/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 183:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {

"use strict";

var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.req = exports.json = exports.toBuffer = void 0;
const http = __importStar(__nccwpck_require__(611));
const https = __importStar(__nccwpck_require__(692));
async function toBuffer(stream) {
    let length = 0;
    const chunks = [];
    for await (const chunk of stream) {
        length += chunk.length;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
}
exports.toBuffer = toBuffer;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function json(stream) {
    const buf = await toBuffer(stream);
    const str = buf.toString('utf8');
    try {
        return JSON.parse(str);
    }
    catch (_err) {
        const err = _err;
        err.message += ` (input: ${str})`;
        throw err;
    }
}
exports.json = json;
function req(url, opts = {}) {
    const href = typeof url === 'string' ? url : url.href;
    const req = (href.startsWith('https:') ? https : http).request(url, opts);
    const promise = new Promise((resolve, reject) => {
        req
            .once('response', resolve)
            .once('error', reject)
            .end();
    });
    req.then = promise.then.bind(promise);
    return req;
}
exports.req = req;
//# sourceMappingURL=helpers.js.map

/***/ }),

/***/ 894:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {

"use strict";

var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Agent = void 0;
const net = __importStar(__nccwpck_require__(278));
const http = __importStar(__nccwpck_require__(611));
const https_1 = __nccwpck_require__(692);
__exportStar(__nccwpck_require__(183), exports);
const INTERNAL = Symbol('AgentBaseInternalState');
class Agent extends http.Agent {
    constructor(opts) {
        super(opts);
        this[INTERNAL] = {};
    }
    /**
     * Determine whether this is an `http` or `https` request.
     */
    isSecureEndpoint(options) {
        if (options) {
            // First check the `secureEndpoint` property explicitly, since this
            // means that a parent `Agent` is "passing through" to this instance.
            // eslint-disable-next-line @typescript-eslint/no-explicit-any
            if (typeof options.secureEndpoint === 'boolean') {
                return options.secureEndpoint;
            }
            // If no explicit `secure` endpoint, check if `protocol` property is
            // set. This will usually be the case since using a full string URL
            // or `URL` instance should be the most common usage.
            if (typeof options.protocol === 'string') {
                return options.protocol === 'https:';
            }
        }
        // Finally, if no `protocol` property was set, then fall back to
        // checking the stack trace of the current call stack, and try to
        // detect the "https" module.
        const { stack } = new Error();
        if (typeof stack !== 'string')
            return false;
        return stack
            .split('\n')
            .some((l) => l.indexOf('(https.js:') !== -1 ||
            l.indexOf('node:https:') !== -1);
    }
    // In order to support async signatures in `connect()` and Node's native
    // connection pooling in `http.Agent`, the array of sockets for each origin
    // has to be updated synchronously. This is so the length of the array is
    // accurate when `addRequest()` is next called. We achieve this by creating a
    // fake socket and adding it to `sockets[origin]` and incrementing
    // `totalSocketCount`.
    incrementSockets(name) {
        // If `maxSockets` and `maxTotalSockets` are both Infinity then there is no
        // need to create a fake socket because Node.js native connection pooling
        // will never be invoked.
        if (this.maxSockets === Infinity && this.maxTotalSockets === Infinity) {
            return null;
        }
        // All instances of `sockets` are expected TypeScript errors. The
        // alternative is to add it as a private property of this class but that
        // will break TypeScript subclassing.
        if (!this.sockets[name]) {
            // @ts-expect-error `sockets` is readonly in `@types/node`
            this.sockets[name] = [];
        }
        const fakeSocket = new net.Socket({ writable: false });
        this.sockets[name].push(fakeSocket);
        // @ts-expect-error `totalSocketCount` isn't defined in `@types/node`
        this.totalSocketCount++;
        return fakeSocket;
    }
    decrementSockets(name, socket) {
        if (!this.sockets[name] || socket === null) {
            return;
        }
        const sockets = this.sockets[name];
        const index = sockets.indexOf(socket);
        if (index !== -1) {
            sockets.splice(index, 1);
            // @ts-expect-error  `totalSocketCount` isn't defined in `@types/node`
            this.totalSocketCount--;
            if (sockets.length === 0) {
                // @ts-expect-error `sockets` is readonly in `@types/node`
                delete this.sockets[name];
            }
        }
    }
    // In order to properly update the socket pool, we need to call `getName()` on
    // the core `https.Agent` if it is a secureEndpoint.
    getName(options) {
        const secureEndpoint = this.isSecureEndpoint(options);
        if (secureEndpoint) {
            // @ts-expect-error `getName()` isn't defined in `@types/node`
            return https_1.Agent.prototype.getName.call(this, options);
        }
        // @ts-expect-error `getName()` isn't defined in `@types/node`
        return super.getName(options);
    }
    createSocket(req, options, cb) {
        const connectOpts = {
            ...options,
            secureEndpoint: this.isSecureEndpoint(options),
        };
        const name = this.getName(connectOpts);
        const fakeSocket = this.incrementSockets(name);
        Promise.resolve()
            .then(() => this.connect(req, connectOpts))
            .then((socket) => {
            this.decrementSockets(name, fakeSocket);
            if (socket instanceof http.Agent) {
                try {
                    // @ts-expect-error `addRequest()` isn't defined in `@types/node`
                    return socket.addRequest(req, connectOpts);
                }
                catch (err) {
                    return cb(err);
                }
            }
            this[INTERNAL].currentSocket = socket;
            // @ts-expect-error `createSocket()` isn't defined in `@types/node`
            super.createSocket(req, options, cb);
        }, (err) => {
            this.decrementSockets(name, fakeSocket);
            cb(err);
        });
    }
    createConnection() {
        const socket = this[INTERNAL].currentSocket;
        this[INTERNAL].currentSocket = undefined;
        if (!socket) {
            throw new Error('No socket was returned in the `connect()` function');
        }
        return socket;
    }
    get defaultPort() {
        return (this[INTERNAL].defaultPort ??
            (this.protocol === 'https:' ? 443 : 80));
    }
    set defaultPort(v) {
        if (this[INTERNAL]) {
            this[INTERNAL].defaultPort = v;
        }
    }
    get protocol() {
        return (this[INTERNAL].protocol ??
            (this.isSecureEndpoint() ? 'https:' : 'http:'));
    }
    set protocol(v) {
        if (this[INTERNAL]) {
            this[INTERNAL].protocol = v;
        }
    }
}
exports.Agent = Agent;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 110:
/***/ ((module, exports, __nccwpck_require__) => {

/* eslint-env browser */

/**
 * This is the web browser implementation of `debug()`.
 */

exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
	let warned = false;

	return () => {
		if (!warned) {
			warned = true;
			console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
		}
	};
})();

/**
 * Colors.
 */

exports.colors = [
	'#0000CC',
	'#0000FF',
	'#0033CC',
	'#0033FF',
	'#0066CC',
	'#0066FF',
	'#0099CC',
	'#0099FF',
	'#00CC00',
	'#00CC33',
	'#00CC66',
	'#00CC99',
	'#00CCCC',
	'#00CCFF',
	'#3300CC',
	'#3300FF',
	'#3333CC',
	'#3333FF',
	'#3366CC',
	'#3366FF',
	'#3399CC',
	'#3399FF',
	'#33CC00',
	'#33CC33',
	'#33CC66',
	'#33CC99',
	'#33CCCC',
	'#33CCFF',
	'#6600CC',
	'#6600FF',
	'#6633CC',
	'#6633FF',
	'#66CC00',
	'#66CC33',
	'#9900CC',
	'#9900FF',
	'#9933CC',
	'#9933FF',
	'#99CC00',
	'#99CC33',
	'#CC0000',
	'#CC0033',
	'#CC0066',
	'#CC0099',
	'#CC00CC',
	'#CC00FF',
	'#CC3300',
	'#CC3333',
	'#CC3366',
	'#CC3399',
	'#CC33CC',
	'#CC33FF',
	'#CC6600',
	'#CC6633',
	'#CC9900',
	'#CC9933',
	'#CCCC00',
	'#CCCC33',
	'#FF0000',
	'#FF0033',
	'#FF0066',
	'#FF0099',
	'#FF00CC',
	'#FF00FF',
	'#FF3300',
	'#FF3333',
	'#FF3366',
	'#FF3399',
	'#FF33CC',
	'#FF33FF',
	'#FF6600',
	'#FF6633',
	'#FF9900',
	'#FF9933',
	'#FFCC00',
	'#FFCC33'
];

/**
 * Currently only WebKit-based Web Inspectors, Firefox >= v31,
 * and the Firebug extension (any Firefox version) are known
 * to support "%c" CSS customizations.
 *
 * TODO: add a `localStorage` variable to explicitly enable/disable colors
 */

// eslint-disable-next-line complexity
function useColors() {
	// NB: In an Electron preload script, document will be defined but not fully
	// initialized. Since we know we're in Chrome, we'll just detect this case
	// explicitly
	if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
		return true;
	}

	// Internet Explorer and Edge do not support colors.
	if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
		return false;
	}

	let m;

	// Is webkit? http://stackoverflow.com/a/16459606/376773
	// document is undefined in react-native: https://github.com/facebook/react-native/pull/1632
	// eslint-disable-next-line no-return-assign
	return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
		// Is firebug? http://stackoverflow.com/a/398120/376773
		(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
		// Is firefox >= v31?
		// https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
		(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
		// Double check webkit in userAgent just in case we are in a worker
		(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}

/**
 * Colorize log arguments if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	args[0] = (this.useColors ? '%c' : '') +
		this.namespace +
		(this.useColors ? ' %c' : ' ') +
		args[0] +
		(this.useColors ? '%c ' : ' ') +
		'+' + module.exports.humanize(this.diff);

	if (!this.useColors) {
		return;
	}

	const c = 'color: ' + this.color;
	args.splice(1, 0, c, 'color: inherit');

	// The final "%c" is somewhat tricky, because there could be other
	// arguments passed either before or after the %c, so we need to
	// figure out the correct index to insert the CSS into
	let index = 0;
	let lastC = 0;
	args[0].replace(/%[a-zA-Z%]/g, match => {
		if (match === '%%') {
			return;
		}
		index++;
		if (match === '%c') {
			// We only are interested in the *last* %c
			// (the user may have provided their own)
			lastC = index;
		}
	});

	args.splice(lastC, 0, c);
}

/**
 * Invokes `console.debug()` when available.
 * No-op when `console.debug` is not a "function".
 * If `console.debug` is not available, falls back
 * to `console.log`.
 *
 * @api public
 */
exports.log = console.debug || console.log || (() => {});

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	try {
		if (namespaces) {
			exports.storage.setItem('debug', namespaces);
		} else {
			exports.storage.removeItem('debug');
		}
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */
function load() {
	let r;
	try {
		r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}

	// If debug isn't set in LS, and we're in Electron, try to load $DEBUG
	if (!r && typeof process !== 'undefined' && 'env' in process) {
		r = process.env.DEBUG;
	}

	return r;
}

/**
 * Localstorage attempts to return the localstorage.
 *
 * This is necessary because safari throws
 * when a user disables cookies/localstorage
 * and you attempt to access it.
 *
 * @return {LocalStorage}
 * @api private
 */

function localstorage() {
	try {
		// TVMLKit (Apple TV JS Runtime) does not have a window object, just localStorage in the global context
		// The Browser also has localStorage in the global context.
		return localStorage;
	} catch (error) {
		// Swallow
		// XXX (@Qix-) should we be logging these?
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %j to `JSON.stringify()`, since no Web Inspectors do that by default.
 */

formatters.j = function (v) {
	try {
		return JSON.stringify(v);
	} catch (error) {
		return '[UnexpectedJSONParseError]: ' + error.message;
	}
};


/***/ }),

/***/ 897:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/**
 * This is the common logic for both the Node.js and web browser
 * implementations of `debug()`.
 */

function setup(env) {
	createDebug.debug = createDebug;
	createDebug.default = createDebug;
	createDebug.coerce = coerce;
	createDebug.disable = disable;
	createDebug.enable = enable;
	createDebug.enabled = enabled;
	createDebug.humanize = __nccwpck_require__(744);
	createDebug.destroy = destroy;

	Object.keys(env).forEach(key => {
		createDebug[key] = env[key];
	});

	/**
	* The currently active debug mode names, and names to skip.
	*/

	createDebug.names = [];
	createDebug.skips = [];

	/**
	* Map of special "%n" handling functions, for the debug "format" argument.
	*
	* Valid key names are a single, lower or upper-case letter, i.e. "n" and "N".
	*/
	createDebug.formatters = {};

	/**
	* Selects a color for a debug namespace
	* @param {String} namespace The namespace string for the debug instance to be colored
	* @return {Number|String} An ANSI color code for the given namespace
	* @api private
	*/
	function selectColor(namespace) {
		let hash = 0;

		for (let i = 0; i < namespace.length; i++) {
			hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
			hash |= 0; // Convert to 32bit integer
		}

		return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
	}
	createDebug.selectColor = selectColor;

	/**
	* Create a debugger with the given `namespace`.
	*
	* @param {String} namespace
	* @return {Function}
	* @api public
	*/
	function createDebug(namespace) {
		let prevTime;
		let enableOverride = null;
		let namespacesCache;
		let enabledCache;

		function debug(...args) {
			// Disabled?
			if (!debug.enabled) {
				return;
			}

			const self = debug;

			// Set `diff` timestamp
			const curr = Number(new Date());
			const ms = curr - (prevTime || curr);
			self.diff = ms;
			self.prev = prevTime;
			self.curr = curr;
			prevTime = curr;

			args[0] = createDebug.coerce(args[0]);

			if (typeof args[0] !== 'string') {
				// Anything else let's inspect with %O
				args.unshift('%O');
			}

			// Apply any `formatters` transformations
			let index = 0;
			args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
				// If we encounter an escaped % then don't increase the array index
				if (match === '%%') {
					return '%';
				}
				index++;
				const formatter = createDebug.formatters[format];
				if (typeof formatter === 'function') {
					const val = args[index];
					match = formatter.call(self, val);

					// Now we need to remove `args[index]` since it's inlined in the `format`
					args.splice(index, 1);
					index--;
				}
				return match;
			});

			// Apply env-specific formatting (colors, etc.)
			createDebug.formatArgs.call(self, args);

			const logFn = self.log || createDebug.log;
			logFn.apply(self, args);
		}

		debug.namespace = namespace;
		debug.useColors = createDebug.useColors();
		debug.color = createDebug.selectColor(namespace);
		debug.extend = extend;
		debug.destroy = createDebug.destroy; // XXX Temporary. Will be removed in the next major release.

		Object.defineProperty(debug, 'enabled', {
			enumerable: true,
			configurable: false,
			get: () => {
				if (enableOverride !== null) {
					return enableOverride;
				}
				if (namespacesCache !== createDebug.namespaces) {
					namespacesCache = createDebug.namespaces;
					enabledCache = createDebug.enabled(namespace);
				}

				return enabledCache;
			},
			set: v => {
				enableOverride = v;
			}
		});

		// Env-specific initialization logic for debug instances
		if (typeof createDebug.init === 'function') {
			createDebug.init(debug);
		}

		return debug;
	}

	function extend(namespace, delimiter) {
		const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
		newDebug.log = this.log;
		return newDebug;
	}

	/**
	* Enables a debug mode by namespaces. This can include modes
	* separated by a colon and wildcards.
	*
	* @param {String} namespaces
	* @api public
	*/
	function enable(namespaces) {
		createDebug.save(namespaces);
		createDebug.namespaces = namespaces;

		createDebug.names = [];
		createDebug.skips = [];

		const split = (typeof namespaces === 'string' ? namespaces : '')
			.trim()
			.replace(/\s+/g, ',')
			.split(',')
			.filter(Boolean);

		for (const ns of split) {
			if (ns[0] === '-') {
				createDebug.skips.push(ns.slice(1));
			} else {
				createDebug.names.push(ns);
			}
		}
	}

	/**
	 * Checks if the given string matches a namespace template, honoring
	 * asterisks as wildcards.
	 *
	 * @param {String} search
	 * @param {String} template
	 * @return {Boolean}
	 */
	function matchesTemplate(search, template) {
		let searchIndex = 0;
		let templateIndex = 0;
		let starIndex = -1;
		let matchIndex = 0;

		while (searchIndex < search.length) {
			if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
				// Match character or proceed with wildcard
				if (template[templateIndex] === '*') {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++; // Skip the '*'
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) { // eslint-disable-line no-negated-condition
				// Backtrack to the last '*' and try to match more characters
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else {
				return false; // No match
			}
		}

		// Handle trailing '*' in template
		while (templateIndex < template.length && template[templateIndex] === '*') {
			templateIndex++;
		}

		return templateIndex === template.length;
	}

	/**
	* Disable debug output.
	*
	* @return {String} namespaces
	* @api public
	*/
	function disable() {
		const namespaces = [
			...createDebug.names,
			...createDebug.skips.map(namespace => '-' + namespace)
		].join(',');
		createDebug.enable('');
		return namespaces;
	}

	/**
	* Returns true if the given mode name is enabled, false otherwise.
	*
	* @param {String} name
	* @return {Boolean}
	* @api public
	*/
	function enabled(name) {
		for (const skip of createDebug.skips) {
			if (matchesTemplate(name, skip)) {
				return false;
			}
		}

		for (const ns of createDebug.names) {
			if (matchesTemplate(name, ns)) {
				return true;
			}
		}

		return false;
	}

	/**
	* Coerce `val`.
	*
	* @param {Mixed} val
	* @return {Mixed}
	* @api private
	*/
	function coerce(val) {
		if (val instanceof Error) {
			return val.stack || val.message;
		}
		return val;
	}

	/**
	* XXX DO NOT USE. This is a temporary stub function.
	* XXX It WILL be removed in the next major release.
	*/
	function destroy() {
		console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
	}

	createDebug.enable(createDebug.load());

	return createDebug;
}

module.exports = setup;


/***/ }),

/***/ 830:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/**
 * Detect Electron renderer / nwjs process, which is node, but we should
 * treat as a browser.
 */

if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
	module.exports = __nccwpck_require__(110);
} else {
	module.exports = __nccwpck_require__(108);
}


/***/ }),

/***/ 108:
/***/ ((module, exports, __nccwpck_require__) => {

/**
 * Module dependencies.
 */

const tty = __nccwpck_require__(18);
const util = __nccwpck_require__(23);

/**
 * This is the Node.js implementation of `debug()`.
 */

exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
	() => {},
	'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);

/**
 * Colors.
 */

exports.colors = [6, 2, 3, 4, 5, 1];

try {
	// Optional dependency (as in, doesn't need to be installed, NOT like optionalDependencies in package.json)
	// eslint-disable-next-line import/no-extraneous-dependencies
	const supportsColor = __nccwpck_require__(75);

	if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
		exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	}
} catch (error) {
	// Swallow - we only care if `supports-color` is available; it doesn't have to be.
}

/**
 * Build up the default `inspectOpts` object from the environment variables.
 *
 *   $ DEBUG_COLORS=no DEBUG_DEPTH=10 DEBUG_SHOW_HIDDEN=enabled node script.js
 */

exports.inspectOpts = Object.keys(process.env).filter(key => {
	return /^debug_/i.test(key);
}).reduce((obj, key) => {
	// Camel-case
	const prop = key
		.substring(6)
		.toLowerCase()
		.replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});

	// Coerce string value into JS value
	let val = process.env[key];
	if (/^(yes|on|true|enabled)$/i.test(val)) {
		val = true;
	} else if (/^(no|off|false|disabled)$/i.test(val)) {
		val = false;
	} else if (val === 'null') {
		val = null;
	} else {
		val = Number(val);
	}

	obj[prop] = val;
	return obj;
}, {});

/**
 * Is stdout a TTY? Colored output is enabled when `true`.
 */

function useColors() {
	return 'colors' in exports.inspectOpts ?
		Boolean(exports.inspectOpts.colors) :
		tty.isatty(process.stderr.fd);
}

/**
 * Adds ANSI color escape codes if enabled.
 *
 * @api public
 */

function formatArgs(args) {
	const {namespace: name, useColors} = this;

	if (useColors) {
		const c = this.color;
		const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
		const prefix = `  ${colorCode};1m${name} \u001B[0m`;

		args[0] = prefix + args[0].split('\n').join('\n' + prefix);
		args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
	} else {
		args[0] = getDate() + name + ' ' + args[0];
	}
}

function getDate() {
	if (exports.inspectOpts.hideDate) {
		return '';
	}
	return new Date().toISOString() + ' ';
}

/**
 * Invokes `util.formatWithOptions()` with the specified arguments and writes to stderr.
 */

function log(...args) {
	return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}

/**
 * Save `namespaces`.
 *
 * @param {String} namespaces
 * @api private
 */
function save(namespaces) {
	if (namespaces) {
		process.env.DEBUG = namespaces;
	} else {
		// If you set a process.env field to null or undefined, it gets cast to the
		// string 'null' or 'undefined'. Just delete instead.
		delete process.env.DEBUG;
	}
}

/**
 * Load `namespaces`.
 *
 * @return {String} returns the previously persisted debug modes
 * @api private
 */

function load() {
	return process.env.DEBUG;
}

/**
 * Init logic for `debug` instances.
 *
 * Create a new `inspectOpts` object in case `useColors` is set
 * differently for a particular `debug` instance.
 */

function init(debug) {
	debug.inspectOpts = {};

	const keys = Object.keys(exports.inspectOpts);
	for (let i = 0; i < keys.length; i++) {
		debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
}

module.exports = __nccwpck_require__(897)(exports);

const {formatters} = module.exports;

/**
 * Map %o to `util.inspect()`, all on a single line.
 */

formatters.o = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts)
		.split('\n')
		.map(str => str.trim())
		.join(' ');
};

/**
 * Map %O to `util.inspect()`, allowing multiple lines if needed.
 */

formatters.O = function (v) {
	this.inspectOpts.colors = this.useColors;
	return util.inspect(v, this.inspectOpts);
};


/***/ }),

/***/ 669:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {

"use strict";

var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HttpsProxyAgent = void 0;
const net = __importStar(__nccwpck_require__(278));
const tls = __importStar(__nccwpck_require__(756));
const assert_1 = __importDefault(__nccwpck_require__(613));
const debug_1 = __importDefault(__nccwpck_require__(830));
const agent_base_1 = __nccwpck_require__(894);
const url_1 = __nccwpck_require__(16);
const parse_proxy_response_1 = __nccwpck_require__(943);
const debug = (0, debug_1.default)('https-proxy-agent');
const setServernameFromNonIpHost = (options) => {
    if (options.servername === undefined &&
        options.host &&
        !net.isIP(options.host)) {
        return {
            ...options,
            servername: options.host,
        };
    }
    return options;
};
/**
 * The `HttpsProxyAgent` implements an HTTP Agent subclass that connects to
 * the specified "HTTP(s) proxy server" in order to proxy HTTPS requests.
 *
 * Outgoing HTTP requests are first tunneled through the proxy server using the
 * `CONNECT` HTTP request method to establish a connection to the proxy server,
 * and then the proxy server connects to the destination target and issues the
 * HTTP request from the proxy server.
 *
 * `https:` requests have their socket connection upgraded to TLS once
 * the connection to the proxy server has been established.
 */
class HttpsProxyAgent extends agent_base_1.Agent {
    constructor(proxy, opts) {
        super(opts);
        this.options = { path: undefined };
        this.proxy = typeof proxy === 'string' ? new url_1.URL(proxy) : proxy;
        this.proxyHeaders = opts?.headers ?? {};
        debug('Creating new HttpsProxyAgent instance: %o', this.proxy.href);
        // Trim off the brackets from IPv6 addresses
        const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, '');
        const port = this.proxy.port
            ? parseInt(this.proxy.port, 10)
            : this.proxy.protocol === 'https:'
                ? 443
                : 80;
        this.connectOpts = {
            // Attempt to negotiate http/1.1 for proxy servers that support http/2
            ALPNProtocols: ['http/1.1'],
            ...(opts ? omit(opts, 'headers') : null),
            host,
            port,
        };
    }
    /**
     * Called when the node-core HTTP client library is creating a
     * new HTTP request.
     */
    async connect(req, opts) {
        const { proxy } = this;
        if (!opts.host) {
            throw new TypeError('No "host" provided');
        }
        // Create a socket connection to the proxy server.
        let socket;
        if (proxy.protocol === 'https:') {
            debug('Creating `tls.Socket`: %o', this.connectOpts);
            socket = tls.connect(setServernameFromNonIpHost(this.connectOpts));
        }
        else {
            debug('Creating `net.Socket`: %o', this.connectOpts);
            socket = net.connect(this.connectOpts);
        }
        const headers = typeof this.proxyHeaders === 'function'
            ? this.proxyHeaders()
            : { ...this.proxyHeaders };
        const host = net.isIPv6(opts.host) ? `[${opts.host}]` : opts.host;
        let payload = `CONNECT ${host}:${opts.port} HTTP/1.1\r\n`;
        // Inject the `Proxy-Authorization` header if necessary.
        if (proxy.username || proxy.password) {
            const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
            headers['Proxy-Authorization'] = `Basic ${Buffer.from(auth).toString('base64')}`;
        }
        headers.Host = `${host}:${opts.port}`;
        if (!headers['Proxy-Connection']) {
            headers['Proxy-Connection'] = this.keepAlive
                ? 'Keep-Alive'
                : 'close';
        }
        for (const name of Object.keys(headers)) {
            payload += `${name}: ${headers[name]}\r\n`;
        }
        const proxyResponsePromise = (0, parse_proxy_response_1.parseProxyResponse)(socket);
        socket.write(`${payload}\r\n`);
        const { connect, buffered } = await proxyResponsePromise;
        req.emit('proxyConnect', connect);
        this.emit('proxyConnect', connect, req);
        if (connect.statusCode === 200) {
            req.once('socket', resume);
            if (opts.secureEndpoint) {
                // The proxy is connecting to a TLS server, so upgrade
                // this socket connection to a TLS connection.
                debug('Upgrading socket connection to TLS');
                return tls.connect({
                    ...omit(setServernameFromNonIpHost(opts), 'host', 'path', 'port'),
                    socket,
                });
            }
            return socket;
        }
        // Some other status code that's not 200... need to re-play the HTTP
        // header "data" events onto the socket once the HTTP machinery is
        // attached so that the node core `http` can parse and handle the
        // error status code.
        // Close the original socket, and a new "fake" socket is returned
        // instead, so that the proxy doesn't get the HTTP request
        // written to it (which may contain `Authorization` headers or other
        // sensitive data).
        //
        // See: https://hackerone.com/reports/541502
        socket.destroy();
        const fakeSocket = new net.Socket({ writable: false });
        fakeSocket.readable = true;
        // Need to wait for the "socket" event to re-play the "data" events.
        req.once('socket', (s) => {
            debug('Replaying proxy buffer for failed request');
            (0, assert_1.default)(s.listenerCount('data') > 0);
            // Replay the "buffered" Buffer onto the fake `socket`, since at
            // this point the HTTP module machinery has been hooked up for
            // the user.
            s.push(buffered);
            s.push(null);
        });
        return fakeSocket;
    }
}
HttpsProxyAgent.protocols = ['http', 'https'];
exports.HttpsProxyAgent = HttpsProxyAgent;
function resume(socket) {
    socket.resume();
}
function omit(obj, ...keys) {
    const ret = {};
    let key;
    for (key in obj) {
        if (!keys.includes(key)) {
            ret[key] = obj[key];
        }
    }
    return ret;
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 943:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {

"use strict";

var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseProxyResponse = void 0;
const debug_1 = __importDefault(__nccwpck_require__(830));
const debug = (0, debug_1.default)('https-proxy-agent:parse-proxy-response');
function parseProxyResponse(socket) {
    return new Promise((resolve, reject) => {
        // we need to buffer any HTTP traffic that happens with the proxy before we get
        // the CONNECT response, so that if the response is anything other than an "200"
        // response code, then we can re-play the "data" events on the socket once the
        // HTTP parser is hooked up...
        let buffersLength = 0;
        const buffers = [];
        function read() {
            const b = socket.read();
            if (b)
                ondata(b);
            else
                socket.once('readable', read);
        }
        function cleanup() {
            socket.removeListener('end', onend);
            socket.removeListener('error', onerror);
            socket.removeListener('readable', read);
        }
        function onend() {
            cleanup();
            debug('onend');
            reject(new Error('Proxy connection ended before receiving CONNECT response'));
        }
        function onerror(err) {
            cleanup();
            debug('onerror %o', err);
            reject(err);
        }
        function ondata(b) {
            buffers.push(b);
            buffersLength += b.length;
            const buffered = Buffer.concat(buffers, buffersLength);
            const endOfHeaders = buffered.indexOf('\r\n\r\n');
            if (endOfHeaders === -1) {
                // keep buffering
                debug('have not received end of HTTP headers yet...');
                read();
                return;
            }
            const headerParts = buffered
                .slice(0, endOfHeaders)
                .toString('ascii')
                .split('\r\n');
            const firstLine = headerParts.shift();
            if (!firstLine) {
                socket.destroy();
                return reject(new Error('No header received from proxy CONNECT response'));
            }
            const firstLineParts = firstLine.split(' ');
            const statusCode = +firstLineParts[1];
            const statusText = firstLineParts.slice(2).join(' ');
            const headers = {};
            for (const header of headerParts) {
                if (!header)
                    continue;
                const firstColon = header.indexOf(':');
                if (firstColon === -1) {
                    socket.destroy();
                    return reject(new Error(`Invalid header from proxy CONNECT response: "${header}"`));
                }
                const key = header.slice(0, firstColon).toLowerCase();
                const value = header.slice(firstColon + 1).trimStart();
                const current = headers[key];
                if (typeof current === 'string') {
                    headers[key] = [current, value];
                }
                else if (Array.isArray(current)) {
                    current.push(value);
                }
                else {
                    headers[key] = value;
                }
            }
            debug('got proxy server response: %o %o', firstLine, headers);
            cleanup();
            resolve({
                connect: {
                    statusCode,
                    statusText,
                    headers,
                },
                buffered,
            });
        }
        socket.on('error', onerror);
        socket.on('end', onend);
        read();
    });
}
exports.parseProxyResponse = parseProxyResponse;
//# sourceMappingURL=parse-proxy-response.js.map

/***/ }),

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";
var __webpack_unused_export__;


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
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 483:
/***/ (function(module) {

// Written in 2014-2016 by Dmitry Chestnykh and Devi Mandiri.
// Public domain.
(function(root, f) {
  'use strict';
  if ( true && module.exports) module.exports = f();
  else if (root.nacl) root.nacl.util = f();
  else {
    root.nacl = {};
    root.nacl.util = f();
  }
}(this, function() {
  'use strict';

  var util = {};

  function validateBase64(s) {
    if (!(/^(?:[A-Za-z0-9+\/]{2}[A-Za-z0-9+\/]{2})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$/.test(s))) {
      throw new TypeError('invalid encoding');
    }
  }

  util.decodeUTF8 = function(s) {
    if (typeof s !== 'string') throw new TypeError('expected string');
    var i, d = unescape(encodeURIComponent(s)), b = new Uint8Array(d.length);
    for (i = 0; i < d.length; i++) b[i] = d.charCodeAt(i);
    return b;
  };

  util.encodeUTF8 = function(arr) {
    var i, s = [];
    for (i = 0; i < arr.length; i++) s.push(String.fromCharCode(arr[i]));
    return decodeURIComponent(escape(s.join('')));
  };

  if (typeof atob === 'undefined') {
    // Node.js

    if (typeof Buffer.from !== 'undefined') {
       // Node v6 and later
      util.encodeBase64 = function (arr) { // v6 and later
          return Buffer.from(arr).toString('base64');
      };

      util.decodeBase64 = function (s) {
        validateBase64(s);
        return new Uint8Array(Array.prototype.slice.call(Buffer.from(s, 'base64'), 0));
      };

    } else {
      // Node earlier than v6
      util.encodeBase64 = function (arr) { // v6 and later
        return (new Buffer(arr)).toString('base64');
      };

      util.decodeBase64 = function(s) {
        validateBase64(s);
        return new Uint8Array(Array.prototype.slice.call(new Buffer(s, 'base64'), 0));
      };
    }

  } else {
    // Browsers

    util.encodeBase64 = function(arr) {
      var i, s = [], len = arr.length;
      for (i = 0; i < len; i++) s.push(String.fromCharCode(arr[i]));
      return btoa(s.join(''));
    };

    util.decodeBase64 = function(s) {
      validateBase64(s);
      var i, d = atob(s), b = new Uint8Array(d.length);
      for (i = 0; i < d.length; i++) b[i] = d.charCodeAt(i);
      return b;
    };

  }

  return util;

}));


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

/***/ 75:
/***/ ((module) => {

module.exports = eval("require")("supports-color");


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

/***/ 756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 18:
/***/ ((module) => {

"use strict";
module.exports = require("tty");

/***/ }),

/***/ 16:
/***/ ((module) => {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 23:
/***/ ((module) => {

"use strict";
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
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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

;// CONCATENATED MODULE: ./build/node-version.js
const NEEDED = 22;
function tooOld(version = process.versions.node) {
  return Number.parseInt(version, 10) < NEEDED ? version : undefined;
}

;// CONCATENATED MODULE: ./build/action/node-version.js

const found = tooOld();
if (found !== undefined) {
  console.log(
    `::error::The action needs Node ${NEEDED} or later. The runner started it with Node ${found}. Use a container image that has Node ${NEEDED} or later. GitHub's runner has no Node 24 for 32-bit ARM. There, use a machine of another architecture. [NODE_VERSION]`,
  );
  process.exit(1);
}

;// CONCATENATED MODULE: ./build/environment.js
const environment = { ...process.env };
delete process.env["DEBUG"];

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(982);
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
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
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./vendor/undici/index.js
/**
 * A stand-in for undici, which would be four fifths of the bundle. @actions/http-client imports it only for
 * `getAgentDispatcher()`, which nothing here calls. Why, and what it saves: docs/decisions/undici.md.
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
    const proxyUrl = getProxyUrl(new URL(serverUrl));
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
class lib_HttpClient {
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
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
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
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = require("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = require("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/errors.js
class ActionError extends Error {
  code;
  reason;
  details;
  subject;
  constructor(code, reason, details, subject, cause) {
    super(`${code}: ${reason}`, cause && { cause });
    this.name = "ActionError";
    this.code = code;
    this.reason = reason;
    this.details = details;
    this.subject = subject ?? { kind: "nothing" };
  }
  about(subject) {
    return new ActionError(this.code, this.reason, this.details, subject, this.cause);
  }
}

;// CONCATENATED MODULE: ./build/psono/json.js

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeUtf8(bytes, part) {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ActionError("SERVER_ANSWER", "not-utf8", { part });
  }
}
const VALUES = 200_000;
function parseExact(text, onRaw = () => undefined) {
  if (text.length > 2 * VALUES && (containersIn(text, VALUES + 1) > VALUES + 1 || !hasFewValues(JSON.parse(text))))
    throw new RangeError("too many values");
  return JSON.parse(text, (_, value, context) => {
    const source = context?.source;
    if (typeof value !== "number" || source === undefined || String(value) === source) return value;
    onRaw();
    return JSON.rawJSON(source);
  });
}
function hasFewValues(whole) {
  const stack = [whole];
  let count = 0;
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const inside = Array.isArray(value) ? value : Object.values(value);
    count += inside.length;
    if (count > VALUES) return false;
    for (const one of inside) stack.push(one);
  }
  return true;
}
function textOf(value) {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
function labelOf(value) {
  if (JSON.isRawJSON(value)) return String(Number(value.rawJSON));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
function parseSecret(text, part, onRaw) {
  let value;
  try {
    value = parseExact(text, onRaw);
  } catch (error) {
    if (error instanceof RangeError) throw new ActionError("SECRET_FORM", "too-many-values", { part, limit: VALUES });
  }
  if (isObject(value)) return value;
  throw new ActionError("SECRET_FORM", "not-object", { part });
}
const CONTAINERS = 2_000_000;
const INDEX = 10;
const ESCAPED = 6 * INDEX;
const NAMES = 16;
function containersIn(text, limit) {
  let count = 0;
  const names = [0];
  for (let at = 0; at < text.length && count <= limit; at++) {
    const char = text.charCodeAt(at);
    if (char === BRACE || char === BRACKET) {
      count++;
      names.push(0);
    } else if ((char === BRACE_END || char === BRACKET_END) && names.length > 1) names.pop();
    if (char !== QUOTE) continue;
    const start = at + 1;
    let isEscaped = false;
    for (at = start; at < text.length && text.charCodeAt(at) !== QUOTE; at++) {
      if (text.charCodeAt(at) !== BACKSLASH) continue;
      at++;
      isEscaped = true;
    }
    const first = text.charCodeAt(start);
    const isDigit = (first >= ZERO && first <= NINE) || text.startsWith("\\u", start);
    const isIndex = isDigit && at - start <= (isEscaped ? ESCAPED : INDEX);
    if (!isName(text, at)) {
      if (isIndex) count++;
      continue;
    }
    const known = names.pop() ?? 0;
    names.push(known + 1);
    if (isIndex || known >= NAMES) count++;
  }
  return count;
}
function isName(text, quote) {
  let at = quote + 1;
  while (at < text.length && text.charCodeAt(at) <= SPACE) at++;
  return text.charCodeAt(at) === COLON;
}
const [QUOTE, BACKSLASH, BRACE, BRACKET] = ['"', "\\", "{", "["].map((char) => char.charCodeAt(0));
const [BRACE_END, BRACKET_END, COLON] = ["}", "]", ":"].map((char) => char.charCodeAt(0));
const [ZERO = 0, NINE = 0, SPACE = 0] = ["0", "9", " "].map((char) => char.charCodeAt(0));
function parseObject(text, part) {
  throwIfTooMany(text, part);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ActionError("SERVER_ANSWER", "not-json", { part });
  }
  return asObject(value, part);
}
function parseDecrypted(text, part) {
  throwIfTooMany(text, part);
  try {
    return JSON.parse(text);
  } catch {
    throw new ActionError("SERVER_ANSWER", "decrypted-not-json", { part });
  }
}
function throwIfTooMany(text, part) {
  if (text.length > 2 * CONTAINERS && containersIn(text, CONTAINERS) > CONTAINERS)
    throw new ActionError("SERVER_ANSWER", "too-many-values", { part, limit: CONTAINERS });
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
function asObject(value, part) {
  if (!isObject(value)) throw new ActionError("SERVER_ANSWER", "not-object", { part });
  return value;
}
function own(object, key) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
function stringOf(object, key, part) {
  const value = own(object, key);
  if (typeof value !== "string") throw new ActionError("SERVER_ANSWER", "no-text", { part, key });
  return value;
}
function booleanOf(object, key, part) {
  const value = own(object, key);
  if (typeof value !== "boolean") throw new ActionError("SERVER_ANSWER", "no-boolean", { part, key });
  return value;
}
function listOf(object, key, part, most = CONTAINERS) {
  const value = own(object, key);
  if (!Array.isArray(value)) throw new ActionError("SERVER_ANSWER", "no-list", { part, key });
  if (value.length > most) throw new ActionError("SERVER_ANSWER", "too-many-values", { part, limit: most });
  return value.map((element) => asObject(element, part));
}
function elementsOf(object, key) {
  const value = own(object, key);
  return Array.isArray(value) ? value : [];
}
function objectsOf(object, key) {
  return elementsOf(object, key).filter(isObject);
}
function isUuid(text) {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
function uuidOf(object, key, part) {
  const id = stringOf(object, key, part);
  if (!isUuid(id)) throw new ActionError("SERVER_ANSWER", "not-uuid", { part });
  return id.toLowerCase();
}

;// CONCATENATED MODULE: ./build/action/event.js


function readEvent(path) {
  try {
    const event = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path ?? "", "utf8"));
    return isObject(event) ? event : {};
  } catch {
    return {};
  }
}
function isPrivate(event) {
  return privacyOf(event) === true;
}
function privacyOf(event) {
  const repository = own(event, "repository");
  const told = isObject(repository) ? own(repository, "private") : undefined;
  return typeof told === "boolean" ? told : undefined;
}
function whyNoSecrets(variables, event) {
  if (variables["GITHUB_ACTOR"] === "dependabot[bot]") return "dependabot";
  const name = variables["GITHUB_EVENT_NAME"] ?? "";
  const fork = name.startsWith("pull_request") && name !== "pull_request_target" && isFork(event, variables);
  return fork ? "fork" : undefined;
}
function untrustedEvent({ GITHUB_EVENT_NAME: name = "" }) {
  return /^(?:pull_request_target|workflow_run|issue_comment)$/.exec(name)?.[0];
}
function isFork(event, variables) {
  const request = own(event, "pull_request");
  const head = isObject(request) ? own(request, "head") : undefined;
  if (!isObject(head)) return false;
  const repository = own(head, "repo");
  return !isObject(repository) || own(repository, "full_name") !== variables["GITHUB_REPOSITORY"];
}

;// CONCATENATED MODULE: ./build/connection/problem.js

function collect(problems) {
  return (name, reason, details, line) => {
    const subject = { kind: "input", name, ...(line && { line }) };
    problems.push(new ActionError("INPUT", reason, details, subject));
  };
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/connection/certificates.js


const PEM_CAP = 1024 * 1024;
function readPem(input, text, variables, problem) {
  if (text === "") return undefined;
  if (text.includes("-----BEGIN ")) return `${text}\n`;
  if (/[\r\n]/.test(text) || text.length > 4096) {
    problem(input, "pem-form", {});
    return undefined;
  }
  const named = input === "client-key" ? {} : { path: text };
  try {
    const path = (0,external_node_fs_namespaceObject.realpathSync)(text);
    const workspace = variables["GITHUB_WORKSPACE"];
    if (workspace !== undefined && (0,external_node_fs_namespaceObject.existsSync)(workspace)) {
      const inside = (0,external_node_path_namespaceObject.relative)((0,external_node_fs_namespaceObject.realpathSync)(workspace), path);
      if (inside.split(external_node_path_namespaceObject.sep)[0] !== ".." && !(0,external_node_path_namespaceObject.isAbsolute)(inside)) {
        problem(input, "pem-workspace", named);
        return undefined;
      }
    }
    const file = (0,external_node_fs_namespaceObject.statSync)(path);
    const pem = file.isFile() && file.size <= PEM_CAP ? (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") : "";
    if (pem.includes("-----BEGIN ")) return `${pem}\n`;
    problem(input, "pem-content", named);
  } catch {
    problem(input, "pem-unreadable", named);
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/connection/headers.js
const REFUSED =
  /^(?:authorization.*|host|content-.*|accept.*|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|proxy-.*|x-forwarded-.*|forwarded|via|cookie.*|set-cookie.*|user-agent)$/i;
function parseHeaders(input, text, problem) {
  const headers = Object.create(null);
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const at = { number: index + 1 };
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === "" || value === "") problem(input, "header-form", {}, at);
    else if (REFUSED.test(name)) problem(input, "header-refused", { name }, at);
    else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value)) problem(input, "header-characters", {}, at);
    else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
      problem(input, "header-twice", { name }, at);
    else headers[name] = value;
  }
  return headers;
}

;// CONCATENATED MODULE: ./build/connection/settings.js





const HEX_KEY = /^[0-9a-f]{64}$/i;
function parseConnection(read, variables, problems, cause) {
  const problem = collect(problems);
  const required = (input) => {
    const value = read(input).trim();
    if (value === "") problem(input, "missing", { cause });
    return value;
  };
  const unquoted = (input, text) => {
    if (!/^["'“”‘’`]/.test(text)) return text;
    problem(input, "quoted", {});
    return "";
  };
  const hex = (input, given) => {
    const value = input === swapped ? "" : unquoted(input, given);
    if (value === "") return undefined;
    if (HEX_KEY.test(value)) return Uint8Array.from(Buffer.from(value, "hex"));
    problem(input, "not-hex", { length: value.length });
    return undefined;
  };
  const serverUrl = parseUrl(unquoted("server-url", required("server-url")), problem);
  const apiKeyId = unquoted("api-key-id", required("api-key-id"));
  const secretText = required("api-key-secret-key");
  const privateText = read("api-key-private-key").trim();
  const signatureText = read("server-signature").trim();
  const keys = { "api-key-secret-key": secretText, "api-key-private-key": privateText };
  const swapped = HEX_KEY.test(apiKeyId) ? Object.entries(keys).find(([, text]) => isUuid(text))?.[0] : undefined;
  if (swapped !== undefined) {
    const subject = { kind: "inputs", names: ["api-key-id", swapped] };
    problems.push(new ActionError("INPUT", "swapped-keys", {}, subject));
  } else if (apiKeyId !== "" && !isUuid(apiKeyId)) problem("api-key-id", "not-uuid", {});
  const secretKey = hex("api-key-secret-key", secretText);
  const privateKey = hex("api-key-private-key", privateText);
  const serverSignature = hex("server-signature", signatureText);
  if (privateText !== "" && signatureText === "") problem("server-signature", "no-signature", {});
  if (privateText === "" && signatureText !== "") problem("api-key-private-key", "no-private-key", {});
  if (privateText !== "" && privateText.toLowerCase() === secretText.toLowerCase()) {
    problem("api-key-private-key", "same-keys", {});
  }
  const pem = (input) => readPem(input, read(input).trim(), variables, problem);
  const ca = pem("ca-certificate");
  const certificate = pem("client-certificate");
  const key = pem("client-key");
  if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
    problems.push(
      new ActionError("INPUT", "no-pair", {}, { kind: "inputs", names: ["client-certificate", "client-key"] }),
    );
  const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
  const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
  if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
    problems.push(new ActionError("INPUT", "prints-traffic", {}));
  const timeoutText = read("timeout").trim() || "60";
  const timeout = parseTimeout(timeoutText);
  if (timeout === undefined) problem("timeout", "timeout", { text: timeoutText });
  if (secretKey === undefined || timeout === undefined) return undefined;
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
function parseTimeout(text) {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return seconds < 1 || seconds > 3600 ? undefined : seconds;
}
function parseUrl(text, problem) {
  if (text === "") return "";
  let url;
  try {
    url = new URL(text);
  } catch {
    problem("server-url", "url-form", {});
    return "";
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    problem("server-url", "url-scheme", { origin: `${url.protocol}//${url.host}` });
  }
  if (url.protocol === "https:" && url.hostname.startsWith("[")) problem("server-url", "url-ipv6", {});
  if (/\.html?$/.test(url.pathname) || url.hash.startsWith("#!")) problem("server-url", "url-web-client", {});
  else if (url.search !== "" || url.hash !== "") problem("server-url", "url-query", {});
  if (url.username !== "" || url.password !== "") problem("server-url", "url-user", {});
  return url.origin + url.pathname.replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./build/formats/dotenv.js
const READERS = ["node", "npm", "python", "compose"];
const WAYS = [
  ["'", { node: /'/, npm: /'|\\$/, python: /'|\\\\|\\$/, compose: /'|\\$/ }],
  [
    '"',
    {
      node: /"|\\n/,
      npm: /"|\\[nr]|\\$/,
      python: /"|\\[\\'abfnrtv]|\\$/,
      compose: /"|\\[abfnrtv0$\\]|\\$|\$[$_{a-z]/iu,
    },
  ],
  [
    "",
    {
      node: /^$|^[\s"'`]|[#\n]|\s$/,
      npm: /^$|^[\s"'`]|[#\n]|[\u2028\u2029]["'`]|\s$/,
      python: /^$|^[\s\x1c-\x1f\x85"']|[\s\x1c-\x1f\x85](?:#|$)|\n/,
      compose: /^$|^[\s\x85"']| #|\n|\$[$_{a-z]|[\s\x85]$/iu,
    },
  ],
];
function dotenvLine(name, value) {
  let least = READERS;
  if (value.includes("\0") || !value.isWellFormed()) return least;
  for (const [quote, misread] of WAYS) {
    const readers = READERS.filter(
      (reader) =>
        misread[reader].test(value) ||
        (reader !== "compose" && value.includes("\r")) ||
        (reader === "python" && isExpanded(value)) ||
        (reader === "npm" && name === "__proto__"),
    );
    if (readers.length === 0) return `${name}=${quote}${value}${quote}\n`;
    if (readers.length < least.length) least = readers;
  }
  return least;
}
function isExpanded(value) {
  const texts = value.split("}").slice(0, -1);
  return texts.some((text) =>
    text.split(":").some((part, at, all) => part.includes("${") && (all[at + 1] ?? "-").startsWith("-")),
  );
}

;// CONCATENATED MODULE: ./build/formats/env-file.js
const LINE_BYTES = 65_535;
function envFileLine(name, value) {
  const line = `${name}=${value}`;
  const exact = !/[\0\n]|\r$/.test(value) && value.isWellFormed() && Buffer.byteLength(line) <= LINE_BYTES;
  return exact ? `${line}\n` : ["docker"];
}

;// CONCATENATED MODULE: ./build/formats/json.js
function jsonMember(name, value) {
  return value.isWellFormed() ? `${JSON.stringify(name)}:${JSON.stringify(value)}` : ["jq"];
}

;// CONCATENATED MODULE: ./build/formats/shell.js
const OWN =
  /^(?:_|ARGC|BASHPID|COLUMNS|DIRSTACK|EPOCH(?:REALTIME|SECONDS)|ERRNO|E?[GU]ID|FUNC(?:NAME|NEST)|GROUPS|HIST(?:CHARS|CMD|SIZE)|KEY(?:BOARD_HACK|TIMEOUT)|LINENO|LINES|LISTMAX|MAILCHECK|OPTIND|PPID|S?RANDOM|SAVEHIST|SECONDS|SHLVL|TRY_BLOCK_(?:ERROR|INTERRUPT)|TTYIDLE|USERNAME|WATCH|ZSH_(?:EVAL_CONTEXT|SUBSHELL)|(?:dis_)?(?:[gs]?aliases|builtins|functions(?:_source)?|patchars|reswords)|argv|commands|dirstack|fignore|func(?:stack|(?:file|source)?trace)|histchars|history(?:words)?|job(?:dirs|states|texts)|keymaps|(?:mail|man)path|module(?:s|_path)|nameddirs|options|parameters|pipestatus|psvar|signals|status|user(?:dirs|groups)|watch|widgets|zsh_(?:eval_context|scheduled_events))$/;
function shellLine(name, value) {
  if (OWN.test(name) || value.includes("\0") || !value.isWellFormed()) return ["sh"];
  return `export ${name}='${value.replaceAll("'", "'\\''")}'\n`;
}

;// CONCATENATED MODULE: ./build/formats/formats.js





const WRITERS = {
  dotenv: dotenvLine,
  "env-file": envFileLine,
  json: jsonMember,
  shell: shellLine,
};
const FORMATS = Object.keys(WRITERS);
function isFormat(text) {
  return Object.hasOwn(WRITERS, text);
}
function entryIn(format, name, value) {
  return WRITERS[format](name, value);
}
function exactIn(format, name, value, shown, option = false) {
  const written = entryIn(format, name, value);
  if (typeof written === "string") return written;
  const others = FORMATS.filter((other) => typeof entryIn(other, name, value) === "string");
  throw new ActionError("FORMAT", "value", {
    name: shown,
    format,
    readers: written,
    others,
    ...(option && { option }),
  });
}
function joined(format, parts) {
  return format === "json" ? `{${parts.join(",")}}` : parts.join("");
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

;// CONCATENATED MODULE: ./build/entries/field-name.js



const KINDS = ["field", "custom", "variable", "attachment", "format"];
function parseFieldName(text) {
  const [, word = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  if (isKind(word)) return { kind: word, name: unescaped(rest) };
  return { kind: undefined, name: unescaped(text) };
}
function printFieldName({ kind, name }) {
  return `${kind === undefined ? "" : `${kind}:`}${field_name_escaped(name)}`;
}
function printField({ field, pointer }) {
  return `${field === undefined ? "" : printFieldName(field)}${pointer ?? ""}`;
}
function needsKind(name) {
  return isKind(name.slice(0, name.indexOf(":") + 1).slice(0, -1));
}
function formatIn({ field, pointer }) {
  if (field === undefined || pointer !== undefined || !isFormat(field.name)) return undefined;
  return field.kind === undefined || field.kind === "format" ? field.name : undefined;
}
function normalName(name) {
  return keyOf(normal(name, LONGEST_NAME));
}
function isKind(word) {
  return KINDS.includes(word);
}
const ESCAPES = { "~0": "~", "~1": "/", "~2": "#" };
function unescaped(text) {
  return text.replace(/~[012]/g, (escaped) => ESCAPES[escaped] ?? escaped);
}
function field_name_escaped(name) {
  return name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("#", "~2");
}
function throwIfSeveral(name, all) {
  const kinds = [...new Set(all)];
  if (kinds.length < 2) return;
  const forms = kinds.map((kind) => ({ kind, form: printFieldName({ kind, name }) }));
  throw new ActionError("AMBIGUOUS_FIELD", "kinds", { name, forms });
}

;// CONCATENATED MODULE: ./build/psono/tree.js
function onlyFolder(first) {
  return { first, contents: new Set([first.content]), shares: new Set([first.share]) };
}
function isWithin({ folder, name }, path) {
  if (path.length <= folder.length)
    return folder.startsWith(path) && (path.length === folder.length || folder[path.length] === "/");
  if (!path.startsWith(folder) || path[folder.length] !== "/") return false;
  const rest = path.slice(folder.length + 1);
  return name.startsWith(rest) && (name.length === rest.length || name[rest.length] === "/");
}
function holds({ folder, name }, path) {
  const end = folder.length + 1 + name.length;
  return (
    path.length >= end &&
    path.startsWith(folder) &&
    path[folder.length] === "/" &&
    path.startsWith(name, folder.length + 1) &&
    (path.length === end || path[end] === "/")
  );
}
function within({ content }) {
  const known = new Map();
  return (folder) => {
    const passed = [];
    let is;
    for (let at = folder; is === undefined; at = at.above) {
      is = at === undefined ? false : at.content === content || known.get(at);
      if (at === undefined) break;
      passed.push(at);
    }
    for (const one of passed) known.set(one, is === true);
    return is === true;
  };
}

;// CONCATENATED MODULE: ./build/requests/excluded.js





const ITEM = /"(.+?)"(?=[\s,]|$)|[^\s,]+/gs;
function parseExclude(text, problems, of = { kind: "input", name: "exclude" }, first = 1) {
  const exclusions = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line.startsWith("#")) continue;
    const subject = { ...of, line: { number: first + index, text: line } };
    for (const [item, quoted] of line.startsWith("/") ? [[line]] : line.matchAll(ITEM)) {
      const plain = normal(quoted ?? item.replace(/\/\*\*?$/, "/"));
      const id = idOf(plain);
      if (id !== undefined) exclusions.push({ subject, text: id.toLowerCase() + plain.slice(id.length) });
      else if (quoted !== undefined || plain.startsWith("/") || /^[^/=*]+$/.test(plain))
        exclusions.push({ subject, text: plain });
      else problems.push(new ActionError("INPUT", "exclusion", { text: item }, subject));
    }
  }
  return exclusions;
}
function idOf(text) {
  const id = text.slice(0, 36);
  return isUuid(id) && (text.length === 36 || text[36] === "#") ? id : undefined;
}
function printExclusion({ path, id }, field) {
  const after = field === undefined ? "" : `#${printFieldName(field)}`;
  const whole = path + after;
  const text = path === "" || path.endsWith("/") || whole.length > LONGEST - 2 ? id + after : whole;
  return /^"|^\s|"$|\s$|\/\*\*?$|^[^/].*[\s,]/.test(text) ? `"${text}"` : text;
}
class Exclusions {
  get size() {
    return this.#exclusions.length;
  }
  #exclusions;
  #byName = new Map();
  #ofFields = [];
  #used = new Set();
  constructor(exclusions) {
    this.#exclusions = exclusions;
    for (const exclusion of exclusions) {
      const { text } = exclusion;
      const name = text.toUpperCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), exclusion]);
      const hash = text.lastIndexOf("#");
      if (hash === -1 || !(text.startsWith("/") || idOf(text) !== undefined)) continue;
      this.#ofFields.push({ exclusion, place: text.slice(0, hash), field: parseFieldName(text.slice(hash + 1)) });
    }
  }
  hasPlace(place) {
    return this.#use(this.#exclusions.filter(({ text }) => isPlace(place, text)));
  }
  get hasFields() {
    return this.#ofFields.length > 0;
  }
  hasField(place, means) {
    const fitting = this.#ofFields.filter(
      (one) => !one.place.endsWith("/") && isPlace(place, one.place) && means(one.field),
    );
    return this.#use(fitting.map(({ exclusion }) => exclusion));
  }
  hasName(name) {
    const [shown, plain] = [printable(name), normal(name, LONGEST_NAME)].map((text) => text.toUpperCase());
    const found = [
      ...(this.#byName.get(plain ?? "") ?? []),
      ...((shown !== plain && this.#byName.get(shown ?? "")) || []),
    ];
    return this.#use(found);
  }
  #use(fitting) {
    for (const exclusion of fitting) this.#used.add(exclusion);
    return fitting.length > 0;
  }
  unused() {
    return this.#exclusions.filter((exclusion) => !this.#used.has(exclusion));
  }
}
function isPlace(place, text) {
  if (text === place.id) return true;
  if (!text.startsWith("/")) return false;
  if (text.includes("\\u{") && printable(`${place.folder}/${place.name}`) === text) return true;
  const path = text.endsWith("/") ? text.slice(0, -1) : text;
  return isWithin(place, path) && (path !== text || path.length === place.folder.length + 1 + place.name.length);
}

;// CONCATENATED MODULE: ./build/requests/names.js


const names_LONGEST = 200;
function names_isName(text) {
  return /^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(text);
}
function twinKey(name) {
  return name.toUpperCase();
}
class Names {
  #names;
  constructor(names) {
    this.#names = new Map([...names].map((name) => [twinKey(name), name]));
  }
  has(name) {
    return this.#names.has(twinKey(name));
  }
  [Symbol.iterator]() {
    return this.#names.values();
  }
}
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
const FAMILIES =
  /^(?:RUNNER_|ACTIONS_|INPUT_|STATE_|BASH_|DYLD_|GIT_CONFIG|GIT_TRACE|GIT_REDIRECT_|PERL5|PYTHON(?!_)|LUA_INIT|LUA_C?PATH|COR_|CORECLR_|COMPLUS_|MSBUILD|CGO_|CMAKE_|PKG_CONFIG|XDG_|TF_CLI_ARGS|TS_NODE_|BUNDLE_MIRROR|(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)_(?:X86|I[3-6]86|AARCH64|ARM|WASM|RISCV|POWERPC|S390X)|(?:TARGET|HOST)_(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)$)|_PROXY$/;
const SETTINGS =
  /^(?:GITHUB_|LD_|NPM_CONFIG_|PNPM_CONFIG_|BUN_CONFIG_|PIP_|UV_|CARGO_|RUSTUP_|DOTNET_|HOMEBREW_|ANSIBLE_|PSONO_)/;
const CREDENTIAL = /_(?:TOKEN|PASSWORD|PASSWD|SECRET|KEY|PAT|USERNAME|AUTH|AUTHTOKEN)$/;
const RESERVED = /^(?:USER$|GITHUB_|PSONO_)/;
const LOOKS =
  /(?:^|_)(?:PATH|HOME|OPTS?|OPTIONS|ARGS?|FLAGS|COMMAND|CMD|EDITOR|PAGER|SHELL|WRAPPER|LAUNCHER|COMPILER|LINKER|INTERPRETER|BINARY|EXECUTABLE|EXE|BIN|PLUGINS?|PRELOAD|HOOKS?|MIRROR|CONFIG_FILE|CA_BUNDLE|OVERRIDES?|EXEC|DOWNLOAD_HOST)$|^KUBECONFIG$/;
function isRefusedVariable(name) {
  const upper = name.toUpperCase();
  return VARIABLES.has(upper) || FAMILIES.test(upper) || (SETTINGS.test(upper) && !CREDENTIAL.test(upper));
}
function isDevice(name) {
  return /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/i.test(name);
}
const FOLDED = { Æ: "AE", Œ: "OE", Ø: "O", Đ: "D", Ð: "D", Ł: "L", Þ: "TH", Ħ: "H" };
function toName(title) {
  if (title.length > LONGEST_NAME) return undefined;
  const folded = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[ÆŒØĐÐŁÞĦ]/g, (letter) => FOLDED[letter] ?? letter);
  const words = folded.replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "");
  const name = /^[0-9]/.test(words) ? `_${words}` : words;
  return name === "" || name.length > names_LONGEST ? undefined : name;
}
function nameProblems(all, exportEnv) {
  const problems = [];
  const before = new Map();
  for (const named of all) {
    const { name, target, origin, request, bare, hidden, nameless, subject } = named;
    const facts = { ...(!hidden && name !== "" && { name }), ...(origin !== undefined && { origin }) };
    const problem = (reason, details) =>
      problems.push(new ActionError("NAME", reason, { ...details, ...(request && { request: request() }) }, subject));
    const twin = before.get(twinKey(name));
    const variable = target === "env" || (target !== "output" && exportEnv);
    if (nameless !== undefined) problem("nameless", { ...facts, ...nameless });
    else if (!names_isName(name)) problem("form", facts);
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

;// CONCATENATED MODULE: ./build/nearest.js

const nearest_LONGEST = 100;
const nearest_FOLDED = 3 * nearest_LONGEST;
const BEGINNING = 2;
class Nearest {
  #goal;
  #limit;
  #count;
  #found = [];
  constructor(wanted, count) {
    this.#goal = folded(wanted);
    this.#limit = this.#goal.length < 2 ? 0 : Math.max(1, Math.floor(this.#goal.length / 3));
    this.#count = count;
  }
  add(name) {
    if (this.#found.some((one) => one.name === name)) return 1;
    const candidate = folded(name);
    const length = Math.min(name.length, nearest_FOLDED);
    const isFar = Math.abs(candidate.length - this.#goal.length) > this.#limit;
    const steps = 1 + (isAscii(name) ? length : 10 * length) + (isFar ? 0 : this.#goal.length * candidate.length);
    const edits = this.#edits(candidate);
    if (edits > this.#limit) return steps;
    this.#found.push({ name, edits });
    this.#found.sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1)).splice(this.#count);
    return steps;
  }
  get names() {
    return this.#found.map(({ name }) => name);
  }
  #edits(candidate) {
    if (candidate === this.#goal) return 0;
    const begins = this.#goal.length >= BEGINNING && candidate.startsWith(this.#goal);
    return begins ? 1 : distance(this.#goal, candidate, this.#limit);
  }
}
function nearest(wanted, names, count) {
  const near = new Nearest(wanted, count);
  for (const name of names) near.add(name);
  return near.names;
}
function folded(text) {
  return text
    .slice(0, nearest_FOLDED)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim()
    .slice(0, nearest_LONGEST);
}
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      }
      line.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, line];
  }
  return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/requests/mistakes.js


const ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const PLAIN = /^(?!export\s)(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]* *\??= *[^=>?\s]/;
const TWO = new RegExp(`\\s(?:env:|output:|file:)?[A-Z_*][A-Z0-9_*]*\\s*\\??=\\s*(?:\\.?/|${ID})`);
function hasSecondRequest(field) {
  return field.includes("=") && new RegExp(TWO, "i").test(field);
}
const NAME = "[A-Za-z_][A-Za-z0-9_]*";
const OPEN = "[\"'“‘]";
const CLOSE = "[\"'”’]";
const STAR = new RegExp(
  `^((?:(?:env|output|file):)?(?:${NAME})?)\\*?(\\s*\\??=\\s*(?:psono://)?/(?:[^*]*/)?)\\*(#[^#]*)?$`,
);
const OPTIONAL = /^((?:(?:env|output|file):)?\s*[A-Za-z0-9_]*\*?)\s*(?:\?\s+=|=\s*\?)\s*/;
function mistaken(line) {
  const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
  if (mistake !== undefined) return mistake;
  if (TWO.test(line.slice(line.indexOf("=")))) return ["two-requests"];
  const [, name = "", place = "", field = ""] = STAR.exec(line) ?? [];
  return place === "" ? undefined : ["folder-with-star", `${name.replace(/[^:_]$/, "$&_")}*${place}${field}`];
}
function mistakenForm(line) {
  if (/^-\s/.test(line)) return ["list-element", line.replace(/^-\s+/, "")];
  if (/^export\s/.test(line)) return ["export", line.replace(/^export\s+/, "")];
  if (isQuoted(line)) return ["quoted", unquoted(line)];
  if (/^\$/.test(line)) return ["dollar", line.replace(/^\$\{?([^}=\s]*)\}?/, "$1")];
  if (/^[{[]/.test(line)) return ["json"];
  if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line))
    return ["prefix-case", line.replace(/^[^:]*/, (prefix) => prefix.toLowerCase())];
  if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line)) return ["two-prefixes"];
  if (new RegExp(`^${ID}\\s*>`, "i").test(line)) return ["id-arrow", swapped(line, line.indexOf(">"))];
  if (new RegExp(`^[^=]*\\|\\s*${NAME}\\s*;?$`).test(line)) return ["field-pipe", unpiped(line)];
  if (new RegExp(`^${NAME}\\s*,\\s*\\S`).test(line) && !line.includes("="))
    return ["comma", line.replace(/\s*,\s*/, " = ")];
  if (new RegExp(`^${NAME}\\s*:=`).test(line)) return ["colon-equals", line.replace(/\s*:=\s*/, " = ")];
  if (new RegExp(`^${NAME}\\s*(?:==|=>)`).test(line)) return ["double-equals", line.replace(/\s*(?:==+|=>)\s*/, " = ")];
  if (new RegExp(`^(?!(?:env|output|file)\\s*:)${NAME}\\s*:(?:\\s|/(?!/)|${ID})`, "i").test(line))
    return ["colon", line.replace(/\s*:\s*/, " = ")];
  const [, name, place = ""] = new RegExp(`^(?!(?:env|output|file):)(${NAME}):(.*)$`).exec(line) ?? [];
  if (name !== undefined && isWords(place)) return ["colon", `${name} = /${place}`];
  if (OPTIONAL.test(line)) return ["optional-mark", line.replace(OPTIONAL, "$1 ?= ")];
  const equals = line.lastIndexOf("=");
  if (equals === -1) return ["no-equals"];
  if (
    new RegExp(`^(?:/|${ID})`, "i").test(line) &&
    new RegExp(`^(?:(?:env|output|file):)?${NAME}$`).test(line.slice(equals + 1).trim())
  )
    return ["path-first", swapped(line, equals)];
  return undefined;
}
function isQuoted(text) {
  return /^["'“‘]/.test(text);
}
function unquoted(text) {
  const bare = (part) => part.replace(new RegExp(`^${OPEN}(.*?)${CLOSE}(#.*)?$`, "s"), "$1$2");
  const [, name, equals = "", rest = ""] = new RegExp(`^${OPEN}([^=]*?)${CLOSE}(\\s*\\??=\\s*)(.*)$`).exec(text) ?? [];
  return name === undefined ? bare(text) : `${name}${equals}${bare(rest)}`;
}
function swapped(line, at) {
  return `${line.slice(at + 1).trim()} = ${line.slice(0, at).trim()}`;
}
function unpiped(line) {
  const [, path, field, name] = /^(\S+?)(?:\s+(\S+))?\s*\|\s*(\w+)\s*;?$/.exec(line) ?? [];
  return path && `${name} = ${path}${field === undefined ? "" : `#${field}`}`;
}
const TARGETS = ["env", "output", "file"];
const PREFIXES = Object.assign(Object.create(null), {
  ...{ var: "env", variable: "env", environment: "env", out: "output", outputs: "output", files: "file" },
});
function asName(text, many) {
  const name = toName(text);
  if (name === undefined) return many ? "*" : undefined;
  return many ? `${name}_*` : name;
}
function notAName({ prefix, name, many, named }, problem) {
  const [, other, rest = ""] = /^([A-Za-z]{1,20})\s*:\s*([A-Za-z_][A-Za-z0-9_]*)?$/.exec(name) ?? [];
  if (prefix === "file:" && /[/\\~]/.test(name)) {
    const own = asName(name.replace(/^.*[/\\~]/s, ""), many);
    problem("file-location", {}, own && `${prefix}${own}`);
  } else if (other !== undefined && named) {
    const known = PREFIXES[other.toLowerCase()] ?? nearest(other, TARGETS, 1)[0];
    problem("prefix", { prefix: other }, known && `${known}:${rest}${many ? "*" : ""}`);
  } else {
    const own = asName(name, many);
    problem("name", named ? { name } : {}, own && `${prefix}${own}`);
  }
}
function isWords(text) {
  const words = "[A-Z]?[a-z]{2,}(?:(?:[ _.-][A-Z]?|[A-Z])[a-z]{2,})*[0-9]{0,2}";
  return text.length <= 100 && new RegExp(`^${words}(?:/${words})+$`).test(text);
}
function notAPlace(place) {
  if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place))
    return ["id-form", place.replace(/[{(<>)}]/g, "")];
  const slashes = place.replaceAll("\\", "/");
  const meant = isWords(slashes) ? `/${slashes}` : slashes;
  if (slashes !== place) return ["backslash", meant];
  if (place.startsWith("$")) return ["dollar-in-place"];
  return ["place", meant];
}

;// CONCATENATED MODULE: ./build/requests/reference.js




function isNoValue(reference) {
  return "folder" in reference.source && formatIn(reference) === undefined;
}
function parseReference(given, problem) {
  const text = given.replace(/^psono:\/\//, "");
  if (/^https?:/i.test(text)) {
    const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
    problem("web-address", { id }, id);
    return undefined;
  }
  if (isQuoted(text)) {
    problem("quoted-place", {}, unquoted(text));
    return undefined;
  }
  const hash = text.lastIndexOf("#");
  const before = hash === -1 ? text : text.slice(0, hash);
  const place = before.trimEnd();
  const part = hash === -1 ? undefined : text.slice(hash + 1);
  if (part?.trim() === "") {
    problem("no-field", {}, place);
    return undefined;
  }
  if (part !== undefined && /^\s/.test(part)) {
    problem("comment", {}, place);
    return undefined;
  }
  if (given !== text && place !== "" && !place.startsWith("/") && !isUuid(place)) {
    problem("reference-slashes", {}, `psono:///${text}`);
    return undefined;
  }
  const after = part === undefined ? "" : `#${part}`;
  const source = parseSource(place, (reason, details, candidate) =>
    problem(reason, details, candidate && candidate + after),
  );
  if (source === undefined) return undefined;
  if (before !== place) {
    problem("space-before-field", {}, `${place}#${part}`);
    return undefined;
  }
  const field = parseField(part ?? "", place, problem);
  return field && { source, ...field };
}
function parseField(part, place, problem) {
  if (hasSecondRequest(part)) {
    problem("two-requests", {});
    return undefined;
  }
  const slash = part.indexOf("/");
  const name = slash === -1 ? part : part.slice(0, slash);
  const pointer = slash === -1 ? undefined : part.slice(slash);
  if (pointer !== undefined && /~(?![01])/.test(pointer)) {
    problem("pointer-escape", {});
    return undefined;
  }
  if (name === "") return { field: undefined, pointer };
  const field = parseFieldName(name);
  if (field.kind === "format" && formatIn({ field, pointer }) === undefined) {
    problem("format", {}, `${place}#custom:${part}`);
    return undefined;
  }
  if (field.kind === "field" && field.name === "") {
    problem("no-field", {}, place);
    return undefined;
  }
  return { field, pointer };
}
function parseSource(place, problem) {
  if (isUuid(place)) return { id: place.toLowerCase() };
  if (place === "") problem("no-place", {});
  else if (place.length > LONGEST_PATH) problem("long-path", { limit: LONGEST_PATH });
  else if (place.endsWith("/**") && place.startsWith("/")) return { folder: place.slice(0, -3), deep: true };
  else if (place.endsWith("/*")) problem("folder-with-star", {}, place.slice(0, -1));
  else if (place.endsWith("/") && place.startsWith("/")) return { folder: place.slice(0, -1), deep: false };
  else if (place.startsWith("/")) return { path: place };
  else if (/^[a-z][a-z0-9+.-]{0,19}:\/\//i.test(place))
    problem("other-tool", { scheme: place.slice(0, place.indexOf(":")) });
  else {
    const [mistake, meant] = notAPlace(place);
    if (mistake === "place" && isWords(place)) problem(mistake, { place }, meant);
    else problem(mistake, {}, meant);
  }
  return undefined;
}
function printReference({ source, field, pointer }) {
  const place =
    "id" in source ? source.id : "path" in source ? source.path : `${source.folder}${source.deep ? "/**" : "/"}`;
  if (field === undefined && pointer === undefined) return place;
  return `${place}#${printField({ field, pointer })}`;
}

;// CONCATENATED MODULE: ./build/requests/parse.js




const LINES = 5000;
function parseRequests(text, problems, of = { kind: "input", name: "secrets" }, first = 1, templates) {
  const requests = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > LINES) {
    problems.push(new ActionError("REQUEST", "too-many", { limit: LINES }, of));
    return requests;
  }
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const subject = { ...of, line: { number: first + index, text: line } };
    const problem = parse_collect(problems, subject, isLine);
    const request = parseLine(line, problem);
    if (request === undefined) continue;
    if (!("template" in request)) requests.push({ subject, ...request });
    else if (templates === undefined) problem("place", {});
    else templates.push({ subject, ...request });
  }
  return requests;
}
function parse_collect(problems, subject, isRight = isReference) {
  return (reason, details, candidate) => {
    const correct = candidate !== undefined && isRight(candidate) && { correct: candidate };
    problems.push(new ActionError("REQUEST", reason, { ...details, ...correct }, subject));
  };
}
function isLine(text) {
  return parseLine(text, () => undefined) !== undefined;
}
function isReference(text) {
  return parseReference(text, () => undefined) !== undefined;
}
function parseLine(line, problem) {
  const [mistake, meant] = mistaken(line) ?? [];
  if (mistake !== undefined) {
    problem(mistake, {}, meant);
    return undefined;
  }
  const equals = line.indexOf("=");
  const optional = line[equals - 1] === "?";
  const left = line.slice(0, optional ? equals - 1 : equals).trim();
  const right = line.slice(equals + 1).trim();
  const lineOf = (before, reference) => `${before} ${optional ? "?=" : "="} ${reference}`;
  const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
  const [, target = "default", name = "", star = ""] = match ?? [];
  const many = star === "*";
  const prefix = target === "default" ? "" : `${target}:`;
  if (!names_isName(name) && !(many && name === "")) {
    const take = (reason, details, before) => problem(reason, details, before && lineOf(before, right));
    notAName({ prefix, name, many, named: isReference(right) || right.startsWith("./") }, take);
    return undefined;
  }
  if (right.startsWith("./")) {
    if (!many && !optional) return { name, target: target, template: right };
    problem("template-name", {});
    return undefined;
  }
  const reference = parseReference(right, (reason, details, candidate) =>
    problem(reason, details, candidate && lineOf(left, candidate)),
  );
  if (reference === undefined) return undefined;
  const { source, field, pointer } = reference;
  if (isNoValue(reference) && !many) {
    problem("folder-without-wildcard", {}, lineOf(`${prefix}${name}_*`, right));
    return undefined;
  }
  if (many && (pointer !== undefined || field?.kind === "format" || (!("folder" in source) && field !== undefined))) {
    const own = asName(field?.name ?? "", false);
    problem("wildcard-of-field", {}, own && lineOf(`${prefix}${name}${own}`, right));
    return undefined;
  }
  return { name, many, target: target, optional, ...reference };
}

;// CONCATENATED MODULE: ./build/requests/links.js



function isMeantAsLink(value) {
  return /^\s*psono:\//i.test(value);
}
function parseReferences(variables, problems, file) {
  const requests = [];
  for (const [name, value = ""] of Object.entries(variables)) {
    if (!isMeantAsLink(value) || name.startsWith("INPUT_")) continue;
    const subject = { kind: "variable", name, text: value, ...(file && { file }) };
    const problem = parse_collect(problems, subject);
    if (!names_isName(name)) {
      problem("variable-name", {});
      continue;
    }
    const reference = parseLink(value, problem);
    if (reference) requests.push({ subject, name, many: false, target: "env", optional: false, ...reference });
  }
  return requests;
}
function parseLink(value, collected) {
  const problem = (reason, details, candidate) =>
    collected(reason, details, candidate?.replace(/^(?:psono:\/\/)?/, "psono://"));
  if (!value.startsWith("psono://")) {
    problem("reference-form", {}, value.trim().replace(/^psono:\/+(?=[0-9a-f-]{36}(?:#|$))|^psono:\/*(?=\/)/i, ""));
    return undefined;
  }
  const reference = parseReference(value, problem);
  if (reference === undefined || !isNoValue(reference)) return reference;
  problem("folder-is-no-value", {});
  return undefined;
}

;// CONCATENATED MODULE: ./build/vault/asked.js
function wildcardOf(subject, { requests }) {
  return requests.find((request) => request.many && request.subject === subject);
}

;// CONCATENATED MODULE: ./build/entries/pem.js
function isPem(text) {
  const [before, begin = "", , end, after, more] = text.trim().split("-----", 6);
  const label = /^BEGIN ((?!PGP )[A-Z0-9 ]+)$/.exec(begin)?.[1];
  return label !== undefined && before === "" && end === `END ${label}` && after === "" && more === undefined;
}
function holdsPem(text) {
  return /-----BEGIN (?![A-Z0-9 ]*PUBLIC KEY)[A-Z0-9 ]+-----/.test(text);
}
function withLineEnds(text) {
  return text.replace(/\r\n?/g, "\n").replace(/(?<!\n)\n*$/, "\n");
}

;// CONCATENATED MODULE: ./build/vault/value.js

function isTemplate({ file, parts }) {
  return file !== undefined && parts !== undefined;
}
function whySecret(one) {
  const { value, bytes, file, from, parts = [] } = one;
  const [found] = parts.flatMap((part) => whySecret(part) ?? []);
  if (isTemplate(one)) return found;
  if (found !== undefined) return { ...found, from };
  if (from.hidden) return { why: "hidden", from };
  return holdsPem(file?.text && bytes ? Buffer.from(bytes).toString() : value) ? { why: "pem", from } : undefined;
}
function fileContent({ value, bytes, sshKey, parts }) {
  return bytes ?? (parts === undefined && (sshKey || isPem(value)) ? withLineEnds(value) : value);
}
function secretsOf(loaded) {
  const known = new Set();
  const isNew = ({ source, value, written = "" }) => {
    const key = `${source}\0${value}\0${written}`;
    return !known.has(key) && known.add(key);
  };
  const valuesIn = (one) => [...(isTemplate(one) ? [] : [one]), ...(one.parts ?? []).filter(isNew).flatMap(valuesIn)];
  return loaded.flatMap(valuesIn).flatMap((one) => {
    const { subject, value, bytes, username, file, target, parts, written } = one;
    const secret = { value, username, at: subject, parts };
    if (file?.stored) return [];
    const all = written === undefined ? [secret] : [secret, { ...secret, value: written }];
    if (file && !file.text) return all;
    if (bytes === undefined && target !== "file") return all;
    const content = { ...secret, value: Buffer.from(fileContent(one)).toString() };
    return bytes === undefined ? [...all.slice(1), content] : [...all, content];
  });
}

;// CONCATENATED MODULE: ./build/vault/unmask.js





const NEAR = 3;
function parseUnmask(text) {
  return new Names(text.split(/[\s,]+/).filter((name) => name !== ""));
}
function unmaskProblems(unmask, loaded, asked, subject) {
  const { requests, hints } = asked;
  const problems = [];
  for (const one of loaded) {
    const secret = unmask.has(one.name) ? whySecret(one) : undefined;
    if (secret === undefined) continue;
    const details = { name: one.name, ...fromOf(one, secret.from, asked) };
    problems.push(new ActionError("INPUT", `unmask-${secret.why}`, details, subject));
  }
  const own = requests.filter(({ many }) => !many).map(({ name }) => name);
  const known = new Names([...own, ...loaded.map(({ name }) => name)]);
  for (const name of unmask) {
    if (known.has(name)) continue;
    const near = nearest(name, hints ? known : own, NEAR);
    const hidden = !hints && requests.some(({ many }) => many);
    problems.push(new ActionError("INPUT", "unmask", { name, near, hidden }, subject));
  }
  return problems;
}
function fromOf({ subject }, from, asked) {
  return asked.hints || wildcardOf(subject, asked) === undefined ? from : { entry: from.entry };
}

;// CONCATENATED MODULE: ./build/requests/filters.js
const ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const doubleQuoted = (text) =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const FILTERS = {
  "": (text) => (/[\p{Cc}\u2028\u2029]/u.test(text) ? undefined : text),
  raw: (text) => text,
  json: doubleQuoted,
  yaml: doubleQuoted,
  toml: doubleQuoted,
  xml: (text) =>
    /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(text)
      ? undefined
      : text.replace(/[&<>"'\t\n\r\x7f-\x9f\u2028\u2029]/g, (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`),
  url: (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
  shell: (text) => (text.includes("\0") ? undefined : `'${text.replaceAll("'", "'\\''")}'`),
  base64: (text) => Buffer.from(text).toString("base64"),
};
function isFilter(word) {
  return Object.hasOwn(FILTERS, word);
}

;// CONCATENATED MODULE: ./build/requests/template.js




const template_OPEN = /\$\{\{|\{\{[ \t]*(?=psono:)/gi;
const FILTER = /\s\|\s*([\w-]+)$/;
function parseTemplate(text, asked, problems) {
  const texts = [];
  const references = [];
  let before = "";
  for (const [at, line] of text.split(/(?<=\n)/).entries()) {
    let taken = 0;
    for (let start = 0, end = 0; start < line.length; start = end + 2) {
      const close = line.indexOf("}}", start);
      end = close === -1 ? line.length : close;
      for (const { index, 0: open } of line.slice(start, end).matchAll(template_OPEN)) {
        if (open !== "${{") {
          const from = start + index;
          const place = { number: at + 1, column: from + 1 };
          const subject = { kind: "file", name: asked.template, line: place };
          const problem = parse_collect(problems, subject);
          const parsed =
            close === -1
              ? problem("template-unclosed", {})
              : parseInside(line.slice(from + open.length, end).trim(), problem);
          if (parsed) references.push({ subject, name: asked.name, many: false, target: "output", ...parsed });
          texts.push(before + line.slice(taken, from));
          before = "";
          taken = end + 2;
        }
        if (close !== -1) break;
      }
    }
    before += line.slice(taken);
  }
  if (texts.length === 0) problems.push(new ActionError("REQUEST", "template-empty", {}, asked.subject));
  return { ...asked, texts: [...texts, before], references };
}
function parseInside(inside, problem) {
  const [end = "", filter = ""] = FILTER.exec(inside) ?? [];
  const marked = inside.slice(0, inside.length - end.length).trimEnd();
  const optional = /\s\?$/.test(marked);
  const link = optional ? marked.slice(0, -1).trimEnd() : marked;
  if (!isFilter(filter) || FILTER.test(link)) {
    problem("template-filter", {});
    return undefined;
  }
  const reference = parseLink(link, problem);
  return reference && { optional, filter, ...reference };
}

;// CONCATENATED MODULE: ./build/workspace/file.js



const LARGEST = 1024 * 1024;
const REASONS = {
  ENOENT: "missing",
  ELOOP: "link",
  ERR_ENCODING_INVALID_ENCODED_DATA: "not-utf8",
};
function readFile(folder, path, subject, problems) {
  let file;
  try {
    const whole = (0,external_node_path_namespaceObject.join)((0,external_node_fs_namespaceObject.realpathSync)(folder.path), ...namesIn(path, folder));
    file = (0,external_node_fs_namespaceObject.openSync)(whole, external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK);
    const found = (0,external_node_fs_namespaceObject.fstatSync)(file);
    if (!found.isFile() || !isAt(file, found, whole)) throw new ActionError("FILE", "link", {});
    const bytes = found.size > LARGEST ? undefined : (0,external_node_fs_namespaceObject.readFileSync)(file);
    if (bytes === undefined || bytes.length > LARGEST) throw new ActionError("FILE", "too-large", { bytes: LARGEST });
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const { code } = error;
    const known =
      error instanceof ActionError ? error : new ActionError("FILE", REASONS[`${code}`] ?? "unreadable", {});
    problems.push(known.about(subject));
    return undefined;
  } finally {
    if (file !== undefined) (0,external_node_fs_namespaceObject.closeSync)(file);
  }
}
function namesIn(path, { untrusted: event }) {
  if (event !== undefined) throw new ActionError("FILE", "event", { event });
  const windows = process.platform === "win32";
  const names = path.split(windows ? /[\\/]/ : "/");
  if (names[0] !== "" && !names.includes("..") && !(windows && path.includes(":"))) return names;
  throw new ActionError("FILE", "outside", {});
}
function isAt(file, { dev, ino }, path) {
  if (process.platform === "linux") return (0,external_node_fs_namespaceObject.readlinkSync)(`/proc/self/fd/${file}`) === path;
  const found = (0,external_node_fs_namespaceObject.lstatSync)(path);
  return (0,external_node_fs_namespaceObject.realpathSync)(path) === path && found.dev === dev && found.ino === ino;
}

;// CONCATENATED MODULE: ./build/workspace/requests.js



const DOTENV = /^(?:export\s+(?=\S))?([^=#]*=\s*)(?:"([^"]*)"|'([^']*)'|(.*))$/s;
function parseRequestFile(text, name, problems, templates) {
  const lines = text.split("\n").map((line) => line.trim().replace(DOTENV, "$1$2$3$4"));
  return parseRequests(lines.join("\n"), problems, { kind: "file", name }, 1, templates);
}
function readRequestFile(path, folder, subject, problems, templates) {
  const text = readFile(folder, path, subject, problems);
  return text === undefined ? [] : parseRequestFile(text, path, problems, templates);
}
function readTemplates(lines, folder, problems) {
  return lines.flatMap((line) => {
    const text = readFile(folder, line.template, line.subject, problems);
    return text === undefined ? [] : [parseTemplate(text, line, problems)];
  });
}

;// CONCATENATED MODULE: ./build/action/inputs.js











const WITH_LINES = new Set(["secrets", "exclude", "extra-headers"]);
const KEYS = ["api-key-secret-key", "api-key-private-key", "client-key"];
function readInput(name) {
  return getInput(name, { trimWhitespace: !WITH_LINES.has(name) });
}
function secretTexts() {
  const headers = readInput("extra-headers").split(/[\r\n]+/);
  return [...KEYS.map(readInput), ...headers.map((line) => line.slice(line.indexOf(":") + 1))];
}
function readInputs(variables, event) {
  return parseInputs(readInput, variables, event);
}
function parseInputs(read, variables, event) {
  const problems = [];
  const problem = collect(problems);
  const connection = parseConnection(read, variables, problems, whyNoSecrets(variables, event));
  const boolean = (input) => {
    const text = read(input).trim() || "false";
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) problem(input, "boolean", { text });
    return text.toLowerCase() === "true";
  };
  const privacy = privacyOf(event);
  const hints = privacy === true;
  const exportEnv = boolean("export-env");
  const summary = boolean("summary");
  const unmask = parseUnmask(read("unmask"));
  const modeText = read("mode").trim() || "load";
  if (!isMode(modeText)) problem("mode", "mode", { text: modeText });
  if (modeText === "list" && !hints) problem("mode", privacy === undefined ? "list-unknown" : "list-public", {});
  const mode = isMode(modeText) ? modeText : "load";
  const lines = [];
  const requests = parseRequests(read("secrets"), problems, undefined, undefined, lines);
  const folder = { path: variables["GITHUB_WORKSPACE"] ?? "", untrusted: untrustedEvent(variables) };
  const file = read("secrets-file").trim();
  if (file !== "")
    requests.push(...readRequestFile(file, folder, { kind: "input", name: "secrets-file" }, problems, lines));
  const templates = readTemplates(lines, folder, problems);
  if (boolean("env-references")) requests.push(...parseReferences(variables, problems));
  const exclude = parseExclude(read("exclude"), problems);
  if (mode !== "list") {
    if (requests.length + lines.length === 0 && !problems.some(({ code }) => code === "REQUEST" || code === "FILE"))
      problems.push(new ActionError("REQUEST", "none", {}, { kind: "input", name: "secrets" }));
    problems.push(...nameProblems([...requests.filter(({ many }) => !many), ...lines], exportEnv));
  }
  for (const { references } of templates) requests.push(...references);
  if (problems.length > 0 || connection === undefined) throw problems;
  return { ...connection, mode, requests, templates, exclude, exportEnv, unmask, summary, hints };
}
function isMode(text) {
  return text === "load" || text === "check" || text === "list";
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./build/action/runners.js
const runners_LINE_BYTES = 60_000;
function runnerOf(variables, node) {
  const isSet = (name) => (variables[name] ?? "") !== "";
  const scans = isSet("GITEA_ACTIONS") || isSet("FORGEJO_ACTIONS");
  const other = scans || isSet("ACT");
  return {
    github: !other && /[\\/](?:externals|__e)[\\/]node\d+(?:_alpine)?[\\/]bin[\\/]node(?:\.exe)?$/.test(node),
    rawMasks: scans,
    act: other && !scans,
    evaluatesVariables: other,
    lineBytes: scans ? runners_LINE_BYTES : Number.POSITIVE_INFINITY,
  };
}
function fitsLines(text, { lineBytes }) {
  if (lineBytes === Number.POSITIVE_INFINITY) return true;
  return text.split("\n").every((line) => Buffer.byteLength(line) <= lineBytes);
}
function thisRunner() {
  return runnerOf(process.env, process.execPath);
}

;// CONCATENATED MODULE: ./build/action/masks.js



function addMasks(texts) {
  const { rawMasks, act } = thisRunner();
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    if (act) addMaskOnAct(text);
    else core_setSecret(text);
    if (rawMasks && text.includes("%")) process.stdout.write(`::add-mask::${text}${external_node_os_namespaceObject.EOL}`);
  }
}
const SHORTEST_PART = 6;
function addMaskOnAct(text) {
  const hasColons = `:${text}`.includes("::");
  if (!hasColons) core_setSecret(text);
  else if (!text.includes("]")) process.stdout.write(`##[add-mask]${text.replaceAll("%", "%25")}${external_node_os_namespaceObject.EOL}`);
  for (const breaks of [/%0[AD]/, ...(hasColons && text.includes("]") ? [/:{2,}|^:/] : [])]) {
    const parts = text.split(breaks);
    if (parts.length > 1) for (const part of parts) if (part.length >= SHORTEST_PART) addMaskOnAct(part);
  }
}
function maskCommands(text) {
  return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/messages/lists.js

const SHOWN = 10;
function some(texts, count = texts.length) {
  const shown = texts.slice(0, SHOWN).map(printable);
  return `${shown.join(", ")}${count > shown.length ? ", …" : ""}`;
}
function oneOf(texts, quote = "", or = " or ") {
  const shown = texts.slice(0, SHOWN).map((text) => quote + printable(text) + quote);
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(or);
}
function didYouMean(texts) {
  return texts.length === 0 ? "" : ` Did you mean ${oneOf(texts, '"')}?`;
}
function many(count, one, more = `${one}s`) {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${count === 1 ? one : more}`;
}
function bytes(count) {
  const mebibyte = 1024 * 1024;
  if (count < mebibyte) return many(count, "byte");
  return `${Math.ceil((count * 10) / mebibyte) / 10} MiB`;
}

;// CONCATENATED MODULE: ./build/messages/subjects.js

const REFERENCE = /^(?:psono:\/\/)?(?:\/|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:#|$))/i;
function isInTemplate(subject) {
  return subject.kind === "file" && subject.line?.column !== undefined;
}
function subjectText(subject, terms) {
  switch (subject.kind) {
    case "nothing":
      return "";
    case "input":
      return withLine(terms.input(subject.name), subject.line);
    case "inputs":
      return subject.names.map(terms.input).join(", ");
    case "file": {
      const input = subject.input === undefined ? "" : `: ${printable(subject.input)}`;
      return withLine(printable(subject.name), subject.line) + input;
    }
    case "argument":
      return `${printable(subject.name)}${subject.line === undefined ? "" : `, number ${subject.line.number}`}`;
    case "variable":
      return `${subject.file ? `${printable(subject.file.name)}, line ${subject.file.line}, ` : ""}environment variable ${printable(subject.name)}`;
    case "reference":
      return REFERENCE.test(subject.text) ? printable(subject.text) : "";
  }
}
function withLine(name, line) {
  const column = line?.column === undefined ? "" : `, column ${line.column}`;
  return line === undefined ? name : `${name}, line ${line.number}${column}`;
}

;// CONCATENATED MODULE: ./build/messages/lines.js
const LEFT = "(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]*\\s*\\??=\\s*";
const PLACE = "(?:/|[0-9a-f]{8}-)";
const NEXT = new RegExp(`\\s(?=${LEFT}${PLACE})`, "i");
const LINE = new RegExp(`^${LEFT}${PLACE}[^=]*$`, "i");
const FORMAT = /^#(?:format:)?(?:dotenv|env-file|json|shell)$/;
function lines_textOf(subject) {
  if ("line" in subject) return subject.line?.text;
  return "text" in subject ? subject.text : undefined;
}
function withPath(subject, path, correct, rest) {
  const text = lines_textOf(subject) ?? "";
  const at = text.indexOf(path);
  if (at === -1) return correct;
  return text.slice(0, at) + correct + (rest ?? text.slice(at + path.length));
}
function withFolder(subject, path, folder) {
  const text = lines_textOf(subject);
  if (text === undefined) return `* = ${folder}`;
  const rest = text.slice(text.indexOf(path) + path.length);
  if (FORMAT.test(rest)) return withPath(subject, path, folder);
  if (!("line" in subject)) return undefined;
  const line = withPath(subject, path, folder, /^#[^/:]+$/.test(rest) ? rest : "");
  return line.replace(/^([^=*?]*?)_?(?=\s*\??=)/, "$1_*");
}
function requestsIn(text = "") {
  const lines = text.split(NEXT).map((line) => line.trim());
  return lines.every((line) => LINE.test(line)) ? lines : [];
}

;// CONCATENATED MODULE: ./build/messages/paths.js




function notFound(path, subject) {
  const what = path.endsWith("/") ? "Folder" : "Entry";
  return `${what} not found${subject.kind === "reference" ? "" : `: ${printable(path)}`}.`;
}
const NO_SUCH_FOLDER = {
  "path-hidden": ({ path, restricted }, { hidden }, subject) =>
    restricted && path.lastIndexOf("/") === 0
      ? `${notAttached(path)} Titles are case-sensitive. ${ATTACH} ${hidden}`
      : `${notFound(path, subject)} Paths are case-sensitive. ${hidden}`,
  "path-trashed": ({ path }, _, subject) => `${notFound(path, subject)} It's in Psono's trash. Restore it there.`,
  "path-no-folders": ({ path, near }, { input }, subject) =>
    `${notFound(path, subject)} A restricted API key has no folders: write a slash and the title.${near.length > 0 ? ` Did you mean ${oneOf(near)}?` : ""} To read by path, use a key without the restriction, and set ${input("api-key-private-key")} and ${input("server-signature")}.`,
  "path-is-folder": ({ path }, _, subject) => {
    const line = withFolder(subject, path, `${path}/`);
    const what =
      line === undefined ? "Request one of its entries." : `To request all of its entries, write ${printable(line)}`;
    return `${printable(path)} is a folder. ${what}`;
  },
  "path-is-entry": ({ path }, _, subject) =>
    `${printable(path)} is an entry, not a folder. Remove the "/" at the end: ${printable(withPath(subject, path, path.slice(0, -1), ""))}`,
  "path-too-long": (details, _, subject) => `${notFound(details.path, subject)} ${tooLong(details, subject)}`,
  "path-with-hash": ({ path, field, entry, reference }, _, subject) =>
    `${notFound(path, subject)}${field === undefined ? "" : ` What follows the last "#" is a field ("${printable(field)}").`} Did you mean the entry "${printable(entry)}"? Its path contains "#", so write ${printable(withPath(subject, path, reference, ""))}`,
  "path-double-slash": ({ path, correct }, _, subject) =>
    `${notFound(path, subject)} Remove the double slash: ${printable(correct)}`,
  "path-space": ({ path, correct, space }, _, subject) => {
    const code = `U+${space.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
    const kind = code === "U+00A0" || code === "U+202F" ? "a non-breaking space" : "an unusual space";
    return `${notFound(path, subject)} It contains ${kind} (${code}). Retype the space: ${printable(correct)}`;
  },
  "path-two-requests": ({ path }, _, subject) =>
    `${notFound(path, subject)} This line seems to contain ${oneEach(subject)}`,
  "path-wildcard": ({ path, folder }, { targets }, subject) =>
    `${notFound(path, subject)} Wildcards can't match part of a name. Write ${printable(withFolder(subject, path, folder) ?? "the path of one entry")}${targets ? " and list what you don't need in exclude." : ""}`,
  "path-unknown": unknown,
};
function oneEach(subject) {
  const lines = requestsIn(lines_textOf(subject)).map((line) => `"${line}"`);
  const what = lines.length < 2 ? "two requests" : many(lines.length, "request");
  return `${what}. Write "secrets: |" (with a pipe, not ">") and one request per line${lines.length < 2 ? "." : `: ${some(lines)}`}`;
}
function notAttached(path) {
  return `No secret titled "${printable(path.slice(1))}" is attached to this API key.`;
}
const ATTACH =
  "Attach it in Psono (Edit API Key → Secrets). An entry of type File can't be attached to a restricted API key.";
function tooLong({ entry, rest }, subject) {
  const [, field = ""] = /^(?:::?|[.;/ ]|\?field=)\s*([^\s.;:/?=]+)$/.exec(rest) ?? [];
  if (field !== "") return `To read a field of ${printable(entry)}, write ${printable(entry)}#${printable(field)}`;
  const [, filter] = /^\|\s*([\w-]+)$/.exec(rest) ?? [];
  if (filter !== undefined && isInTemplate(subject))
    return `Put a space before the filter: {{ psono://${printable(entry)} | ${printable(filter)} }}`;
  return `Remove "${printable(rest)}" at the end: ${printable(entry)}`;
}
function unknown(details, { list }, subject) {
  const { path, reached, near, unreadable, restricted, unsearched } = details;
  const texts = [restricted && path.lastIndexOf("/") === 0 ? notAttached(path) : notFound(path, subject)];
  if (reached !== undefined)
    texts.push(`The folder ${printable(reached.folder)} contains no "${printable(reached.name)}".`);
  const folded = (text) => text.replace(/\/$/, "").toLowerCase();
  const same = near.filter((one) => folded(one) === folded(path));
  if (same.length > 0) texts.push("Paths are case-sensitive.");
  if (restricted && path.lastIndexOf("/") > 0)
    texts.push("A restricted API key has no folders: write a slash and the title.");
  const written = (one) =>
    one.endsWith("/") && !path.endsWith("/") ? ((lines_textOf(subject) && withFolder(subject, path, one)) ?? one) : one;
  if (near.length > 0) texts.push(`Did you mean ${oneOf((same.length > 0 ? same : near).map(written))}?`);
  else if (restricted) texts.push(`${ATTACH} ${list} shows what is attached.`);
  else if (unsearched.length > 0)
    texts.push(`${notSearched(unsearched)}, write its whole path. ${list} shows everything this API key can read.`);
  else {
    const share = unreadable ? "; it may be inside a share that this user can't read" : "";
    texts.push(`Check that it's shared with the key's user${share}. ${list} shows everything this API key can read.`);
  }
  return texts.join(" ");
}
function notSearched(folders) {
  if (folders.length === 1) return `The shared folder ${some(folders)} wasn't searched. If it's in there`;
  const shown = folders.slice(0, 3);
  const names = shown.length < folders.length ? some(shown, folders.length) : oneOf(shown, "", " and ");
  return `The shared folders ${names} weren't searched. If it's in one of them`;
}

;// CONCATENATED MODULE: ./build/messages/vault.js



const MAYBE_IN_SHARE =
  " It may be inside a share that this user can't read: accept the share in Psono, or ask for read access.";
const ACCEPT =
  "Accept it in Psono (Pending Requests; for a group: Groups → Accept New Shares), ask for read access, or delete the link to it if the share no longer exists.";
const SHARE_AGAIN = "Delete this link in Psono, and ask the owner to share it again.";

const NO_SUCH_ENTRY = {
  ...NO_SUCH_FOLDER,
  "path-unread": unread,
  id: ({ id, unreadable }) =>
    `This API key can't read an entry with the ID ${printable(id)}. Check the ID (open the entry in Psono → Advanced → Link to the entry), and check that the entry is shared with the key's user.${unreadable ? MAYBE_IN_SHARE : ""}`,
  "empty-folder": ({ path }) => `The folder ${printable(path)} has no entries.`,
  "only-files": ({ path, text }, { targets }) =>
    `The folder ${printable(path)} has only entries of type File. ${targets && !text ? "To read them, write file: before the name." : "Request each by its path."}`,
  "not-attached": ({ id }) =>
    `Secret ${printable(id)} isn't attached to this API key. Attach it in Psono (Edit API Key → Secrets), or correct the ID.`,
  "nothing-read": () => "No value was read.",
  "vault-empty": ({ attached }) =>
    attached
      ? "No secret is attached to this API key. Add one in Psono under Edit API Key → Secrets."
      : "This API key's user has no entries. Share one with the user in Psono, and accept the share.",
  "vault-unread": ({ attached }) =>
    attached
      ? "This API key can't read any of the secrets that are attached to it. Check them in Psono under Edit API Key → Secrets."
      : "This API key's user can't read any entry. Accept the shares in Psono, or ask for read access.",
};
function unread({ path }, _, subject) {
  return `${notFound(path, subject)} It may exist but be unreadable, for this reason:`;
}
const AMBIGUOUS = {
  entries: ({ path, count, found }) => {
    const ids = found.map(({ id, type }) => id + (type ? ` (${type})` : ""));
    return `${count} entries have the path ${printable(path)}. Use the secret ID of the one you want: ${some(ids, count)}.`;
  },
  folders: ({ path, count }) =>
    `${count} folders have the path ${printable(path)}, and one of them may be another user's share. Rename one in Psono, or use secret IDs.`,
  "shared-folder": ({ path, folder }) =>
    `${printable(path)} could be in a share or outside of it, because ${folder === undefined ? "a folder on its path" : printable(folder)} exists more than once. Rename one of them in Psono, or use secret IDs.`,
  keys: ({ id, paths }) =>
    `Several entries have the secret ID ${printable(id)} but different keys${paths === undefined ? "" : `: ${some(paths)}`}. Only one key belongs to the secret. Delete the other entries in Psono, and find out who created them.`,
};
const UNREADABLE_SHARE = {
  optional: ({ path, unreadable }, _, subject) =>
    `${notFound(path, subject)} It may be in a part of the vault that can't be read, so this optional request can't be skipped.${vault_which(unreadable)} ${adviceOn(unreadable)} Or remove this request.`,
  folder: ({ path, unreadable }, { targets }) =>
    `Not everything in ${printable(path)} can be read, so it can't be exported as a whole.${vault_which(unreadable)} ${adviceOn(unreadable)}${targets ? " Or list it in exclude." : ""}`,
  path: ({ path, closed, why }, _, subject) =>
    `${notFound(path, subject)} ${closed === undefined ? "Part of this path" : printable(closed)} ${whyText(why)}. ${advice(why)}`,
  rival: ({ path, closed, why }) =>
    `${printable(path)} was found, but there is another ${closed === undefined ? "place on its path" : printable(closed)} that ${whyText(why)}. ${advice(why)} Or use secret IDs.`,
};
function vault_which(unreadable) {
  return unreadable === undefined ? "" : ` ${placesText(unreadable)}.`;
}
function placesText(unreadable) {
  const places = unreadable.slice(0, SHOWN).map(({ path, why }) => `${printable(path)} ${whyText(why)}`);
  return `${places.join("; ")}${unreadable.length > SHOWN ? "; …" : ""}`;
}
function whyText(why) {
  if (typeof why === "string") {
    return {
      "no-secret": "is an entry without a secret",
      "no-key": "is a share without a key",
      forbidden: "is a share that this user can't read",
      "not-decrypted": "is a share that its key can't decrypt",
      "too-large": "is a share that is too large to read",
    }[why];
  }
  if ("depth" in why) return `is more than ${many(why.depth, "folder")} deep`;
  if ("shares" in why) return `is more than ${many(why.shares, "share")} deep`;
  return "name" in why
    ? `has a name of more than ${many(why.name, "character")}`
    : `has a path of more than ${many(why.path, "character")}`;
}
function advice(why) {
  if (typeof why !== "string")
    return "depth" in why || "shares" in why ? "Move it up in Psono." : "Shorten the name in Psono.";
  return {
    "no-secret": "Delete it in Psono.",
    "no-key": SHARE_AGAIN,
    forbidden: ACCEPT,
    "not-decrypted": SHARE_AGAIN,
    "too-large": "Ask the owner to split it, or delete this link in Psono.",
  }[why];
}
function adviceOn(unreadable) {
  if (unreadable === undefined) return ACCEPT;
  return [...new Set(unreadable.slice(0, SHOWN).map(({ why }) => advice(why)))].join(" ");
}
const SECRET_GONE = {
  "not-returned": ({ id }) =>
    `The server didn't return secret ${printable(id)}: it was deleted, or this user lost access to it. Check the entry in Psono.`,
};
const SHARED_KEY = {
  "path-unread": unread,
  secrets: ({ ids }) =>
    `The secrets ${ids.map(printable).join(" and ")} have the same key, so the server could swap them. Create one of them again in Psono, and find out who changed it.`,
};
const VAULT_SIZE = {
  entries: ({ limit }) =>
    `The vault has more than ${many(limit, "entry or folder", "entries and folders")}, which is too large. Use an API key restricted to secrets, or a user who can read fewer entries.`,
  paths: ({ limit }) =>
    `The folders of the vault have paths of more than ${many(limit, "character")} in total, which is too large. Use an API key restricted to secrets, or shorten the folders' names.`,
  attached: ({ bytes }) =>
    `The secrets that are attached to this API key have more than ${bytes / 1024 / 1024} MiB in total, and all of them are read to find a title or an optional secret. Use secret IDs without ?=.`,
  secrets: ({ bytes }) =>
    `The requested secrets have more than ${bytes / 1024 / 1024} MiB in total. Request fewer of them at once.`,
  objects: ({ limit }) =>
    `The JSON of the requested secrets has more than ${many(limit, "object or array", "objects and arrays")} in total, which would take too much memory. Request fewer of them at once.`,
  "attached-objects": ({ limit }) =>
    `The JSON of the secrets that are attached to this API key has more than ${many(limit, "object or array", "objects and arrays")} in total, and all of them are read to find a title or an optional secret. Use secret IDs without ?=.`,
};

;// CONCATENATED MODULE: ./build/messages/answers.js



const COPY_URL =
  "Use the server's URL, which usually ends in /server, not the web client's. Copy SERVER_URL from Edit API Key → Details in Psono.";
const urlText = ({ input }, server) => `${input("server-url")}${server === undefined ? "" : ` (${printable(server)})`}`;
const address = (terms, server) => `Check ${urlText(terms, server)}. ${COPY_URL}`;
const protection = ({ input }) => `check ${input("extra-headers")} and ${input("client-certificate")}.`;
const isElsewhere = ({ status, by }) => (status === 404 || status === 405) && by === "web-server";
const elsewhere = ({ status, server }, terms) =>
  `No Psono server responded at ${urlText(terms, server)}, but another web server or a gateway (status ${status}). ${COPY_URL} If a gateway protects the server, ${protection(terms)}`;
const LOOK = "Check the server, and any proxy in front of it.";
function from({ status, by, server }, otherwise, terms) {
  const { input } = terms;
  const check = address(terms, server);
  switch (by) {
    case undefined:
    case "psono":
      return otherwise;
    case "page":
      return status === 404
        ? `${check} If it's right, check the Psono server's log: the page comes from the server itself.`
        : `The page comes from the Psono server itself. Check the server's log. ${check}`;
    case "client-certificate":
      return `The web server requires a client certificate. Set ${input("client-certificate")} and ${input("client-key")}.`;
    case "large-headers":
      return `The web server rejected the headers of the request as too large. Check ${input("extra-headers")}.`;
    default: {
      const who = {
        cdn: "a CDN or load balancer",
        "web-server": "another web server or a gateway",
        other: "a gateway",
      }[by];
      return `The response doesn't come from Psono. It seems to come from ${who}. If it protects the server, ${protection(terms)} ${check}`;
    }
  }
}
function unreadable(answered, otherwise, terms) {
  return `Can't read ${partText(answered.part)}: the server responded with status ${answered.status}. ${from(answered, otherwise, terms)}`;
}
const SERVER_ANSWER = {
  "path-unread": unread,
  "too-many-values": ({ part, limit }) =>
    `${begin(part)} has more than ${many(limit, "object and array", "objects and arrays")}. ${LOOK}`,
  status: (answered, terms) => unreadable(answered, LOOK, terms),
  "status-of-other": (answered, terms) =>
    isElsewhere(answered) ? elsewhere(answered, terms) : unreadable(answered, address(terms, answered.server), terms),
  "login-status": (answered, terms) =>
    answered.psono
      ? `The login failed with status ${answered.status}. A Psono server responds at this URL, but something in front of it rejects logins. ${from(answered, "", terms)}`.trimEnd()
      : isElsewhere(answered)
        ? elsewhere(answered, terms)
        : `No Psono server responded to the login (status ${answered.status}). ${from(answered, address(terms, answered.server), terms)}`,
  compressed: ({ request }) =>
    `The response to ${printable(request)} is compressed, although the action doesn't accept compression. ${LOOK}`,
  "content-type": ({ request, server }, terms) =>
    `The response to ${printable(request)} isn't JSON. ${address(terms, server)}`,
  "not-http": ({ request }, terms) =>
    `The response to ${printable(request)} isn't valid HTTP, or its headers are too large. ${address(terms)}`,
  "too-large": ({ request, limit }) =>
    `The response to ${printable(request)} is larger than ${limit / 1024 / 1024} MiB. ${LOOK}`,
  "not-json": ({ part }, terms) => `${begin(part)} isn't valid JSON. ${address(terms)}`,
  "decrypted-not-json": ({ part }) => `${begin(part)} isn't valid JSON. ${LOOK}`,
  "not-object": ({ part }) => `${begin(part)} isn't a JSON object. ${LOOK}`,
  "no-text": ({ part, key }) => `${begin(part)} has no text in "${printable(key)}". ${LOOK}`,
  "no-boolean": ({ part, key }) => `${begin(part)} has neither true nor false in "${printable(key)}". ${LOOK}`,
  "no-list": ({ part, key }) => `${begin(part)} has no list in "${printable(key)}". ${LOOK}`,
  "another-datastore": ({ part }) => `${begin(part)} is another datastore, or a share. ${LOOK}`,
  "not-uuid": ({ part }) => `${begin(part)} contains an ID that isn't a UUID. ${LOOK}`,
  "not-utf8": ({ part }) => `${begin(part)} isn't valid UTF-8. ${LOOK}`,
  "not-hex": ({ part, bytes }) =>
    `${begin(part)} isn't hexadecimal text${bytes === undefined ? "" : ` of ${many(bytes, "byte")}`}. ${LOOK}`,
  "info-signature": () => `The response to GET /info/ isn't signed with the key that it contains. ${LOOK}`,
  "token-form": () => `The session token contains characters that can't be sent. ${LOOK}`,
};
const DECRYPTION = {
  "path-unread": unread,
  mac: ({ part }, { input }) => {
    if (part.kind === "user-key") return `${wrongKey(input)} The data of the key's user can't be decrypted.${COPY}`;
    const own = part.kind === "key" && part.of.kind === "attached-secret";
    const other = own ? `, or ${input("api-key-secret-key")} doesn't match this API key` : "";
    return `Can't decrypt ${partText(part)}: it was changed after it was encrypted${other}. ${own ? COPY.trim() : "Save the entry again in Psono, or ask your Psono administrator."}`;
  },
  "secret-key": (_, { input }) => `${wrongKey(input)} None of the secrets can be decrypted.${COPY}`,
};
const wrongKey = (input) => `${input("api-key-secret-key")} doesn't match this API key.`;
const COPY = " Copy API_KEY_SECRET_KEY (not API_KEY_PRIVATE_KEY) from Edit API Key → Details in Psono.";
const SECRET_FORM = {
  "path-unread": unread,
  "not-object": ({ part }) => `${begin(part)} isn't in the form that Psono's clients write. Save it again in Psono.`,
  "too-many-values": ({ part, limit }) =>
    `${begin(part)} has more than ${many(limit, "value")} or is nested too deeply. Split the entry in Psono.`,
};
const FORBIDDEN = {
  refused: ({ part }) =>
    `The server refused access to ${partText(part)} (403). The user may have to change the password in Psono first.`,
};
const PARTS = {
  login: "the login response",
  "login-signature": "the signature of the login response",
  "login-user": "the user in the login response",
  "server-key": "the server's session key",
  "session-key": "the session key",
  "user-key": "the user's secret key",
  info: "the response to GET /info/",
  datastores: "the list of datastores",
  "datastore-entry": "the list of datastores",
  secrets: "the response with the secrets",
  "attached-secrets": "the list of secrets attached to this API key",
};
function partText(part) {
  switch (part.kind) {
    case "secret":
    case "attached-secret":
      return `secret ${printable(part.id)}`;
    case "share":
    case "datastore":
    case "file":
      return `${part.kind} ${printable(part.id)}`;
    case "answer":
      return `the response to ${printable(part.request)}`;
    case "key":
    case "nonce":
      return `the ${part.kind} of ${partText(part.of)}`;
    default:
      return PARTS[part.kind];
  }
}
function begin(part) {
  const text = partText(part);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/messages/entries.js


function fieldText(field) {
  return field === undefined ? "The default field" : `Field "${printable(field)}"`;
}
const NO_SUCH_FIELD = {
  "empty-entry": ({ entry }) => `${printable(entry)} has no field with a value. Enter one in Psono.`,
  pointer: ({ pointer, field, at, keys }, { hidden }) => {
    const where = at === "" ? "the top" : printable(at ?? "");
    return `${fieldText(field)} has no value at ${printable(pointer)}. ${keys === undefined ? hidden : `Keys at ${where}: ${some(keys) || "none"}.`}`;
  },
  "main-empty": ({ main, ...known }) =>
    `The default field of ${entries_which(known)}, "${printable(main)}", exists but is empty. Enter a value in Psono, or add another field after "#".${fields(known)}`,
  "no-main": ({ type, wildcard, ...known }, { targets }) =>
    `Entries of ${type === undefined ? "this type" : type === "" ? "an unknown type" : `the type ${printable(type)}`} have no default field. ${wildcard ? noMain(known, targets) : 'Add a field after "#", or request all fields with a wildcard (PREFIX_*).'}${fields(known)}`,
  attachment: ({ name, attachments }, { hidden }) =>
    `The entry has no attachment "${printable(name)}". ${attachments === undefined ? hidden : `Attachments: ${some(attachments) || "none"}.`}`,
  empty: ({ field, ...known }) =>
    `Field "${printable(field)}" exists but is empty. Enter a value in Psono, or choose another field.${fields(known)}`,
  unknown: (details, terms) => entries_unknown(details, terms),
};
function noMain(known, targets) {
  const request = `request its fields separately (PREFIX_* = ${known.entry === undefined ? "/path/to/entry" : printable(known.entry)})`;
  if (!targets) return `Instead of the wildcard, ${request}.`;
  return `List ${entries_which(known)} in exclude, and ${request} if you need them.`;
}
function entries_which({ entry, fields }) {
  return entry === undefined || fields !== undefined ? "this entry" : printable(entry);
}
function entries_unknown({ field, near, ...known }, { hidden }) {
  const named = `Unknown field${field === undefined ? "" : ` "${printable(field)}"`}.`;
  const inCase = " Field names are case-sensitive.";
  if (known.fields === undefined) return `${named}${inCase} The README lists them under Fields. ${hidden}`;
  const typed = field?.toLowerCase();
  const hint = `${near.some((one) => one.toLowerCase() === typed) ? inCase : ""}${didYouMean(near)}`;
  const [first = "", ...rest] = field?.split(".") ?? [];
  const json =
    rest.length > 0 && known.fields.includes(first)
      ? ` For a value inside JSON, write #${printable([first, ...rest].join("/"))}.`
      : "";
  return `${named}${hint}${json}${fields(known)}`;
}
function fields({ entry, fields }) {
  if (fields === undefined) return "";
  const where = entry === undefined ? "" : ` in ${printable(entry)}`;
  return ` Fields with a value${where}: ${some(fields) || "none"}.`;
}
const entries_KINDS = {
  field: "a built-in field",
  custom: "a custom field",
  variable: "an environment variable",
  format: "a format",
};
const AMBIGUOUS_FIELD = {
  fields: ({ name, count }) =>
    `The entry has ${count} fields with the name "${printable(name)}". Rename all but one in Psono.`,
  kinds: ({ name, forms }) =>
    `"${printable(name)}" is the name of ${forms.map(({ kind }) => entries_KINDS[kind]).join(" and of ")} of this entry. Write ${forms.map(({ kind, form }) => `#${printable(form)} for ${entries_KINDS[kind].replace(/^an? /, "the ")}`).join(", or ")}.`,
  attachments: ({ name, ids }) =>
    `The entry has ${ids.length} attachments with the name "${printable(name)}". Use the file ID of the one you want: ${some(ids)}.`,
};
const FIELD_FORM = {
  "not-json": ({ pointer, field }) =>
    `${fieldText(field)} isn't valid JSON, so there is nothing at ${printable(pointer)}. Remove "${printable(pointer)}", or correct the value in Psono. In the name of a field, write ~1 for "/".`,
  "too-many-values": ({ limit }) =>
    `The value is too large for a JSON Pointer: it has more than ${many(limit, "value")} or is nested too deeply. Request the whole field, or split the value in Psono.`,
  "not-hex": () => "The file in this entry isn't stored as hexadecimal text. Add the file to the entry again in Psono.",
};
const TOTP = {
  algorithm: () => "The entry's TOTP algorithm isn't supported. Choose SHA1, SHA256 or SHA512 in Psono.",
  digits: () => "The entry's number of TOTP digits must be from 6 to 10. Correct it in Psono.",
  period: () => "The entry's TOTP period must be from 10 to 300 seconds. Correct it in Psono.",
  url: () =>
    "The entry's TOTP secret is a URL, but not one of a time-based code (otpauth://totp/…). Correct it in Psono.",
  "no-secret": () => "The entry has no TOTP secret. Add it in Psono.",
  "long-secret": () =>
    "The entry's TOTP secret is longer than 1,000 characters, or its `otpauth://` URL is longer than 8,192. Correct it in Psono.",
  "secret-form": () => "The entry's TOTP secret isn't valid Base32 (letters A-Z and digits 2-7). Correct it in Psono.",
};

;// CONCATENATED MODULE: ./build/messages/exports.js

const VALUE = {
  "half-character": ({ name }) =>
    `The value of ${printable(name)} has an unpaired surrogate, which isn't valid Unicode. Correct the entry in Psono.`,
  nul: ({ name }) =>
    `The value of ${printable(name)} has a NUL character, which an environment variable can't contain. Write file:${printable(name)} instead.`,
  "nul-in-variable": () => "The value has a NUL character, which an environment variable can't contain.",
  "too-long": ({ name }) =>
    `The value of ${printable(name)} is too long for an environment variable. Write file:${printable(name)} instead.`,
  "long-line": ({ name }) =>
    `The value of ${printable(name)} has a line that is longer than this runner can read (60,000 bytes). Write file:${printable(name)} instead.`,
  expression: ({ name }) =>
    `The value of ${printable(name)} contains "\${{", which this runner evaluates in environment variables. Write output:${printable(name)} or file:${printable(name)} instead.`,
  filter: ({ filter }) =>
    filter === ""
      ? "The value has a line break or a control character. Add a filter (json, yaml, toml, xml, url, shell or base64), or raw to insert it as it is: {{ psono:///path/to/entry | json }}"
      : `The value has a control character, which the filter ${printable(filter)} can't write. Use base64, or correct the entry in Psono.`,
  "sum-too-long": () =>
    "Together, the environment variables are too long: later steps couldn't start any program. Use file: or output: for long values.",
};
const EXPORT_FAILED = {
  write: ({ what, code, undone }) => {
    const place =
      what === "folder"
        ? "the folder for files in RUNNER_TEMP"
        : "file" in what
          ? `the file ${printable(what.file)}`
          : printable(what.variable);
    const left = undone
      ? "Nothing was exported."
      : "Not everything that was already written could be undone. Don't let later steps of this job run.";
    return `Can't write ${place}${code === undefined ? "" : ` (${printable(code)})`}. ${left} Check that the runner's disk has free space and that its temporary folder exists.`;
  },
};

;// CONCATENATED MODULE: ./build/messages/files.js


const files_KINDS = { fileserver: "The fileserver", storage: "The file storage" };
const named = ({ kind, host }) => `${files_KINDS[kind]} ${printable(host)}`;
const files_LOOK = "Check it, and any proxy in front of it.";
const UPLOAD = "Upload the file again in Psono, and find out who changed it.";
const FILE_ACCESS = {
  "no-fileserver": () =>
    "No fileserver of Psono is available for this file. Check in Psono that a fileserver for its shard is running and allows downloads from this runner's IP address.",
  "no-funds": () => "The key's user doesn't have enough credits in Psono to download this file.",
  "no-permission": ({ id }) =>
    `The server didn't allow a download of file ${printable(id)}: it was deleted, or this user isn't allowed to read it. Check the entry in Psono.`,
  "no-session": (_, { input }) =>
    `Reading a file requires a login. Set ${input("api-key-private-key")} and ${input("server-signature")} too. With them, a restricted API key can read the attachments of its secrets.`,
};
const FILE_HOST = {
  address: ({ kind, why }, { input }) => `${files_KINDS[kind]} has a URL that isn't allowed: ${ADDRESSES[why](input)}`,
  denied: (details, { input }) =>
    `${named(details)} refused the download (${details.status}). ${input("extra-headers")} and ${input("client-certificate")} are sent only to ${input("server-url")}. Allow downloads without them.`,
  status: (details) => `${named(details)} responded to a download with status ${details.status}. ${files_LOOK}`,
  redirected: (details) =>
    `${named(details)} redirected a download. Redirects aren't followed. Correct its URL in Psono.`,
  answer: (details) => `${named(details)} ${ANSWERS[details.why]}. ${files_LOOK}`,
  unreachable: unreachable,
  transfer: () => "The server ended two downloads of this file before they were complete. Check the server's clock.",
};
const ADDRESSES = {
  form: () => "it isn't a plain URL. Correct it in Psono.",
  "not-https": () => "it doesn't start with https://. Correct it in Psono.",
  loopback: (input) => `it points to localhost, but ${input("server-url")} doesn't. Correct it in Psono.`,
};
const ANSWERS = {
  "too-large": "sent more data than the file has according to the vault",
  compressed: "sent a compressed response, although the action doesn't accept compression",
  "not-http": "sent a response that isn't valid HTTP",
};
function unreachable(details, { input }) {
  const { why, code } = details;
  const known = code === undefined ? "" : ` (${printable(code)})`;
  const begin = `${named(details)} can't be reached:`;
  switch (why) {
    case "certificate":
      return `${begin} its certificate isn't trusted or is for another host${known}. If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate.`;
    case "tls":
      return `${begin} the TLS handshake failed. It may require a client certificate, and ${input("client-certificate")} is sent only to ${input("server-url")}.`;
    case "proxy":
      return `${begin} the proxy refused the connection. Check https_proxy and no_proxy.`;
  }
}
function hostUnknown(details) {
  const known = details.code === undefined ? "" : ` (${printable(details.code)})`;
  return `${named(details)} can't be reached: its host has no IP address${known}. Check its URL in Psono, and the DNS server.`;
}
function hostLost(details) {
  const { why, status } = details;
  switch (why) {
    case "unreachable":
      return `${named(details)} can't be reached. Check its URL in Psono, and the firewall.`;
    case "cut-off":
      return `The response of ${lower(details)} was cut off. ${files_LOOK}`;
    case "stalled":
      return `The response of ${lower(details)} stalled. ${files_LOOK}`;
    case "busy":
      return `${named(details)} is busy${status === undefined ? "" : ` (${status})`}. ${files_LOOK}`;
  }
}
function lower(host) {
  const text = named(host);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
const FILE_CONTENT = {
  form: ({ part }) =>
    `The vault's description of this file isn't in the form that Psono's clients write: ${files_PARTS[part]} Upload the file again in Psono.`,
  "chunk-missing": ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file is no longer stored. Upload the file again in Psono.`,
  hash: ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file isn't the one that was uploaded: its SHA-512 differs from the one in the vault. ${UPLOAD}`,
  mac: ({ chunk, chunks }) =>
    `Part ${chunk} of ${chunks} of this file can't be decrypted with the key in the vault. ${UPLOAD}`,
  size: ({ size, received }) =>
    `This file has ${bytes(received)}, but the vault says that it has ${bytes(size)}. ${UPLOAD}`,
};
const files_PARTS = {
  id: "its ID isn't a UUID.",
  key: "its key isn't 32 bytes of hexadecimal text.",
  size: "its size isn't a number of bytes.",
  chunks: "the list of its parts isn't complete.",
  place: "it gives no storage location, or two.",
};
const FILE_SIZE = {
  file: ({ size, file, step }, { scope }) =>
    `This file has ${bytes(size)}. A file may have ${bytes(file)}, and all files of ${scope} together ${bytes(step)}.`,
  step: ({ size, file, step }, { scope }) =>
    `The files of ${scope} have ${bytes(size)} or more together. A file may have ${bytes(file)}, and all together ${bytes(step)}.`,
  value: ({ size, limit }, { targets }) =>
    `This file has ${bytes(size)}, and a value may have ${bytes(limit)}. ${targets ? "Write file: before the name" : "Use psono-secrets get with --output FILE"} instead.`,
};

;// CONCATENATED MODULE: ./build/messages/formats.js



const formats_READERS = {
  node: "Node",
  npm: "dotenv of npm",
  python: "python-dotenv",
  compose: "Docker Compose",
  docker: "docker run --env-file",
  jq: "jq",
  sh: "dash, bash or zsh",
};
const formats_FORMAT = {
  type: () => "Only an entry of environment variables or a folder (/folder/#json) can be read in a format.",
  value: ({ name, format, option, readers, others }, { targets }, subject) => {
    const before = option ? "--format " : "#";
    const use = others.length === 0 ? "" : `use ${oneOf(others.map((one) => before + one))}, or `;
    return `${before}${format} can't represent ${printable(name)}: ${oneOf(readers.map((one) => formats_READERS[one]))} would read a different value. Instead, ${use}request this value separately${targets && subject.kind !== "reference" && !isInTemplate(subject) ? " with file:" : ""}.`;
  },
};

;// CONCATENATED MODULE: ./build/messages/inputs.js



const LABELS = {
  "server-url": "SERVER_URL",
  "server-signature": "SERVER_SIGNATURE",
  "api-key-id": "API_KEY_ID",
  "api-key-secret-key": "API_KEY_SECRET_KEY",
  "api-key-private-key": "API_KEY_PRIVATE_KEY",
};
function copy(subject) {
  const name = subject.kind === "input" ? subject.name.replace(/^--/, "") : "";
  const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  return label === undefined ? "" : ` Copy ${label} from ${DETAILS}.`;
}
const DETAILS = "Edit API Key → Details in Psono";
const PEM = "Provide PEM text (it starts with -----BEGIN), or the path of a PEM file";
const inputs_named = (path) => (path === undefined ? "this file" : `"${printable(path)}"`);
function cannotUnmask({ name, field, entry }) {
  const what = field === undefined ? "the content" : `the field "${printable(field)}"`;
  return `"${printable(name)}" can't be unmasked: ${what} of ${printable(entry)}`;
}
const INPUT = {
  missing: ({ cause }, { missing }) => `is missing.${missing(cause)}`,
  quoted: () => "starts with a quotation mark. Store the value without quotes.",
  "not-hex": ({ length }, _, subject) => {
    const has = length === 64 ? "but not all of its characters are" : `but it has ${length} characters`;
    return `must be 64 hexadecimal characters, ${has}.${copy(subject)}`;
  },
  "not-uuid": (_, __, subject) => `isn't a UUID.${copy(subject)}`,
  "no-signature": (_, { input }, subject) => `is required with ${input("api-key-private-key")}.${copy(subject)}`,
  "no-private-key": (_, { input }) =>
    `is empty, but ${input("server-signature")} is set. Add the private key, or remove ${input("server-signature")} if the API key is restricted to secrets.`,
  "same-keys": (_, { input }) =>
    `is the same as ${input("api-key-secret-key")}, so one of them is wrong. Copy both again from ${DETAILS}: API_KEY_PRIVATE_KEY and API_KEY_SECRET_KEY.`,
  "swapped-keys": () => "look swapped: the ID is a UUID, and the key has 64 hexadecimal characters. Swap them back.",
  "no-pair": () => "belong together. Set both or neither.",
  "prints-traffic": (_, { scope }) =>
    `NODE_DEBUG or NODE_OPTIONS makes Node print what is sent and received, including keys. Unset them for ${scope}.`,
  timeout: ({ text }) => `must be a whole number of seconds from 1 to 3600, not "${printable(text)}".`,
  "url-form": () => "isn't a URL. Write it as https://psono.example.com/server",
  "url-scheme": ({ origin }) =>
    `must start with https://, but it is ${printable(origin)}. Plain http:// is only allowed for localhost.`,
  "url-query": (_, __, subject) => `can't contain "?" or "#". Use the server's URL.${copy(subject)}`,
  "url-web-client": (_, __, subject) =>
    `is the web client's URL. Use the server's URL, which usually ends in /server.${copy(subject)}`,
  "url-ipv6": () =>
    "can't have an IPv6 address with https://: Node 24.17 and later reject its certificate. Use a host name.",
  "url-user": () => "can't contain a username or a password. Remove them.",
  "pem-form": () => `isn't PEM text or the path of a PEM file. ${PEM}.`,
  "pem-workspace": ({ path }) =>
    `${inputs_named(path)} is in the workspace, where a pull request could change it. Provide the PEM text itself, from a secret or variable.`,
  "pem-content": ({ path }) => `${inputs_named(path)} isn't a PEM file. ${PEM}.`,
  "pem-unreadable": ({ path }) => `Can't read ${inputs_named(path)}. ${PEM} outside the workspace.`,
  "ca-invalid": () => "doesn't contain a valid certificate. Check that the PEM text is complete.",
  "client-invalid": () => "aren't valid PEM, or don't belong together. Check that both are complete.",
  "header-form": () => "Write each header on a line of its own, as Name: value",
  "header-refused": ({ name }) =>
    `The header "${printable(name)}" can't be set: HTTP or the action sets it. Remove it.`,
  "header-characters": () => "The value of this header contains characters that HTTP doesn't allow. Remove them.",
  "header-twice": ({ name }) => `The header "${printable(name)}" is set twice. Remove one.`,
  boolean: ({ text }) => `must be true or false, not "${printable(text)}".`,
  mode: ({ text }) =>
    `must be load, check or list, not "${printable(text)}".${didYouMean(/^dry.?run$/i.test(text) ? ["check"] : nearest(text, ["load", "check", "list"], 1))}`,
  "list-public": () =>
    "list prints the names in the vault, so it doesn't run where anyone can read the log. Run it in a private repository.",
  "list-unknown": () =>
    "list prints the names in the vault, so it runs only if the event says that the repository is private. In the file that GITHUB_EVENT_PATH names, repository.private is missing. Use the console client instead (docs/console.md).",
  exclusion: ({ text }) =>
    `"${printable(text)}" isn't a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.`,
  unmask: ({ name, near, hidden }, terms) =>
    `No secret has the name "${printable(name)}".${didYouMean(near)}${hidden && near.length === 0 ? ` ${terms.hidden}` : ""} Correct or remove it.`,
  "unmask-hidden": (details) =>
    `${cannotUnmask(details)} is secret. Remove the name. Store what isn't secret in a field that Psono shows, such as a custom field of the type text.`,
  "unmask-pem": (details) => `${cannotUnmask(details)} contains a key or a certificate (PEM). Remove the name.`,
};

;// CONCATENATED MODULE: ./build/messages/keys.js
const keys_DETAILS = "Edit API Key → Details";
const KEY_CANNOT_READ = {
  "no-right": () =>
    'The API key has no read access. Turn on "Right to read" in Psono (account menu → Other → API Keys → Edit).',
};
const KEY_NOT_RESTRICTED = {
  "no-session": (_, { input }) =>
    `This API key isn't restricted to secrets, so it needs a login: set ${input("api-key-private-key")} and ${input("server-signature")}. Or turn on "Secret Restriction" for the key in Psono, and attach the secrets (Edit API Key → Secrets).`,
};
const NO_SUCH_KEY = {
  unknown: (_, { input }) =>
    `The server knows no active API key with the ID in ${input("api-key-id")}. Compare it with API_KEY_ID under ${keys_DETAILS} in Psono. If the key isn't active, ask your Psono administrator.`,
};
const LOGIN_REFUSED = {
  refused: (_, { input }) =>
    `The server refused the login. Check ${input("api-key-id")} and ${input("api-key-private-key")} (make sure the private key and the secret key aren't swapped), and that the API key and its user are active.`,
  signature: (_, { input }) =>
    `The server refused the login: ${input("api-key-private-key")} isn't the private key of this API key. It may be swapped with ${input("api-key-secret-key")}, or belong to another key. Copy API_KEY_PRIVATE_KEY (not API_KEY_SECRET_KEY) from ${keys_DETAILS} in Psono.`,
  "unknown-key": (_, { input }) =>
    `The server refused the login: it knows no active API key with the ID in ${input("api-key-id")}. The key was deleted or deactivated, or belongs to another server. Compare the ID with API_KEY_ID under ${keys_DETAILS} in Psono.`,
  "disabled-user": () =>
    "The server refused the login: the user of this API key is disabled. Ask your Psono administrator.",
  "unverified-email": () =>
    "The server refused the login: the email address of the API key's user isn't verified. Open the link in the email that Psono sent to this user, or ask your Psono administrator.",
};
const SERVER_SIGNATURE = {
  login: ({ why }, terms) => mismatch(why, terms),
  info: ({ why }, terms) => mismatch(why, terms),
};
function mismatch(why, { input }) {
  const signature = input("server-signature");
  const compare = `Compare it with SERVER_SIGNATURE under ${keys_DETAILS} in Psono (or Account → Server Info). If they're the same, someone may be intercepting the connection. Nothing was decrypted.`;
  return {
    "public-key": `${signature} contains the server's public key. Copy SERVER_SIGNATURE (not SERVER_PUBLIC_KEY) from ${keys_DETAILS} in Psono.`,
    another: `The server's signature doesn't match ${signature}. ${compare}`,
    changed: `The login response isn't signed with the key in ${signature}, although the server has this key. Someone may have changed the response. Nothing was decrypted.`,
    unknown: `The login response isn't signed with the key in ${signature}. ${compare}`,
  }[why];
}
const SESSION_ENDED = {
  twice: () =>
    "The server ended the session, and then the session of a second login too. It may allow only one session per user (ALLOW_MULTIPLE_SESSIONS). Use a separate Psono user for each pipeline.",
};
const SERVER_LOCKED = {
  maintenance: () => "The Psono server is disabled or under maintenance (423). Try again later.",
};

;// CONCATENATED MODULE: ./build/messages/network.js



const noAnswer = (request) => `No response to ${printable(request)}:`;
const network_LOOK = "Check the server, and any proxy in front of it.";
const asked = (wait) =>
  wait === undefined ? "" : ` It requested a wait of ${many(Math.ceil(wait / 1000), "second")}.`;
const day = (date) => (Number.isNaN(date.getTime()) ? "an unknown date" : date.toISOString().slice(0, 10));
const alsoProxy = (proxied) => (proxied ? " Also check the proxy that https_proxy names." : "");
const NETWORK = {
  unreachable: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server can't be reached${code === undefined ? "" : ` (${printable(code)})`}. Check ${input("server-url")} and the firewall.${alsoProxy(proxied)}`,
  "cut-off": ({ request }) => `The response to ${printable(request)} was cut off. ${network_LOOK}`,
  stalled: ({ request }) => `The response to ${printable(request)} stalled. ${network_LOOK}`,
  busy: ({ request, status, wait }) =>
    `The server responded to ${printable(request)} with status ${status}. ${network_LOOK}${asked(wait)}`,
  proxy: refused,
  "file-host": hostLost,
};
const DNS = {
  "no-address": ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the host of ${proxied ? "https_proxy" : input("server-url")} has no address (${printable(code)}). Check its spelling and the DNS server.`,
  "file-host": hostUnknown,
};
const CERTIFICATE = {
  untrusted: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate isn't trusted (${printable(code)}). If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate. Otherwise check ${input("server-url")}.${alsoProxy(proxied)}`,
  dates: ({ request, code, proxied, now, valid }) =>
    `${noAnswer(request)} a certificate of the server ${code === "CERT_HAS_EXPIRED" ? "has expired" : "isn't valid yet"} (${printable(code)})${valid === undefined ? "" : `: it is valid from ${day(valid.from)} to ${day(valid.to)}`}. According to the local clock, today is ${day(now)}. Renew the certificate, or correct the clock.${alsoProxy(proxied)}`,
  intermediate: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate isn't trusted (${printable(code)}). The server sends it without the certificate of the CA that issued it. Add the intermediate certificate on the server. If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate.${alsoProxy(proxied)}`,
  "host-name": ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate is for another host name (${printable(code)}). Check the host in ${input("server-url")}.${alsoProxy(proxied)}`,
};
const TLS = {
  handshake: ({ request, proxied }, { input }) =>
    `${noAnswer(request)} the TLS handshake failed. The port in ${input("server-url")} may serve plain HTTP, or the server may require ${input("client-certificate")}.${alsoProxy(proxied)}`,
};
const PROXY = {
  refused,
  address: ({ variable }) =>
    `The environment variable ${printable(variable)} isn't the URL of a proxy. Write it as http://host:port, with special characters in a password as %XX. Or unset it, or add the server's host to no_proxy.`,
};
function refused({ request, status }) {
  const why = status === 407 ? "requires a username and a password" : "refused the connection";
  return `${noAnswer(request)} the proxy ${why}${status === undefined ? "" : ` (${status})`}. Check https_proxy and no_proxy.`;
}
const REDIRECT = {
  redirected: ({ request, host }, { input }) =>
    `The server redirected ${printable(request)} to ${host === undefined ? "another URL" : printable(host)}. Redirects aren't followed. Set ${input("server-url")} to the final URL.`,
};
const RATE_LIMIT = {
  "too-many": ({ request, limit, wait }) =>
    `The server refused ${printable(request)}: too many requests (429).${asked(wait)} ${LIMITS[limit]}`,
};
const LIMITS = {
  logins:
    "By default, Psono allows 60 API key logins per hour and IP address. All runners behind one IP address share this limit.",
  info: "By default, Psono allows 600 requests for its information per hour and IP address.",
  anonymous:
    "By default, Psono allows 14,400 requests without a session per day and IP address. Each secret that is attached to a restricted API key costs one, and a title costs one for every attached secret. Use secret IDs.",
  user: "By default, Psono allows 86,400 requests per day and user, in all sessions together.",
  other: "The limit doesn't come from Psono, but seems to come from a gateway in front of it.",
};
const TIMEOUT = {
  masking: (_, { timeout }) => `The step exceeded its timeout while it prepared the masks. Increase ${timeout}.`,
  "ran-out": ({ request }, { timedOut }) => timedOut(printable(request)),
  "reading-vault": (_, { timeout }) =>
    `Reading the vault exceeded ${timeout}. Increase it, or find out why the vault is so large.`,
  wait: ({ seconds }, { timeout }) => `Waiting ${many(seconds, "second")} would exceed ${timeout}. Increase it.`,
};
const CANCELLED = {
  cancelled: (_, { cancelled }) => cancelled,
};

;// CONCATENATED MODULE: ./build/messages/workflows.js


const YAML = {
  ALIAS_PROPS: "An alias (*name) can't have an anchor or a tag. Remove it.",
  BAD_ALIAS: "The name of this anchor or alias is missing or contains characters that YAML doesn't allow.",
  BAD_DIRECTIVE: "This directive (a line that starts with %) isn't valid. Remove it.",
  BAD_DQ_ESCAPE:
    'This escape sequence isn\'t valid between double quotes. Write "\\\\" for a backslash, or use single quotes.',
  BAD_INDENT: "The indentation is wrong. Align this line with the lines that it belongs to.",
  BAD_PROP_ORDER: "An anchor or a tag is in the wrong place. Put it directly before its value.",
  BAD_SCALAR_START: "A value can't start with this character. Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY: 'A second mapping or list starts on this line. Put a value that contains ": " in quotes.',
  BLOCK_IN_FLOW: "A block value can't be inside brackets or braces. Put the value in quotes.",
  KEY_OVER_1024_CHARS: "A key is longer than 1024 characters. Is a colon or a quotation mark missing?",
  MISSING_CHAR: "A closing quotation mark, bracket or brace, a comma, a colon or a space is missing.",
  MULTILINE_IMPLICIT_KEY: "A key spans several lines. Is a colon missing on one of them?",
  MULTIPLE_ANCHORS: "A value can have only one anchor.",
  MULTIPLE_TAGS: "A value can have only one tag.",
  TAB_AS_INDENT: "YAML doesn't allow tabs for indentation. Use spaces.",
  TAG_RESOLVE_FAILED: "This tag isn't supported. Remove it.",
};
const FILE = {
  unreadable: () => "Can't read this file. Check its path and permissions.",
  missing: (_, { noFile }) => noFile,
  outside: (_, { folder }) => `The path must be relative to ${folder}, without "..".`,
  link: () => "This isn't a regular file, or its path goes through a symbolic link.",
  event: ({ event }) =>
    `Files in the workspace aren't read in runs of ${printable(event)}: the author of a pull request could have written them. Write the requests in secrets instead.`,
  unwritable: () => "Can't write this file. Check its path and permissions, and that the disk has free space.",
  empty: () => "The file is empty.",
  "too-large": ({ bytes }) => `The file is larger than ${bytes / 1024 / 1024} MiB.`,
  "not-utf8": () => "The file isn't encoded as UTF-8. Save it as UTF-8.",
  "too-deep": () => "The YAML is nested too deeply.",
  yaml: ({ mistake, column }) =>
    `This isn't valid YAML at column ${column}. ${YAML[mistake] ?? "Check this line and the one before it."}`,
  "second-document": () => "A second YAML document starts here, and GitHub reads only one. Remove the --- before it.",
  "unknown-anchor": ({ anchor }) =>
    `No anchor "${printable(anchor)}" is defined before this alias. Write &${printable(anchor)} before the value it refers to.`,
  "circular-alias": () => "This alias is inside the value that it refers to. Write the value out.",
  tag: ({ tag }) => `GitHub doesn't support the tag "${printable(tag)}". Remove it.`,
  "complex-key": () => "A key is a list or a mapping. Keys must be text.",
  "merge-key": () =>
    "GitHub doesn't support merge keys (<<). Write the entries out, or use an alias for the whole mapping.",
  "duplicate-key": ({ key }) =>
    `The key "${printable(key)}" is defined twice in this mapping (GitHub ignores case). Remove or rename one.`,
};
const PIPE = 'Write "secrets: |" and one request per line below it: NAME = /path/to/entry';
const COMMENT = '" #" starts a YAML comment here.';
const WORKFLOW = {
  "asks-nothing": () => `This step requests no secrets. ${PIPE}`,
  "misplaced-step": () =>
    "This looks like a step that uses this action, but GitHub doesn't expect a step here. Put it under steps: in a job.",
  "no-uses": () => "This step has inputs of this action but no uses:. Add the line with uses:.",
  "no-step": () => "No step in this file uses this action. Check that it's the right file.",
  unchecked: () => "No request can be checked before the workflow runs.",
  "commented-variable": () => `${COMMENT} Put the value in quotes.`,
  "not-text": ({ input, is }) =>
    `${printable(input)} is a ${is}, but inputs must be text.${input === "secrets" ? ` ${PIPE}` : ""}`,
  folded: ({ input }) =>
    `">" joins all lines into one. Write "${printable(input)}: |" (with a pipe) to keep them apart.`,
  commented: ({ input }) =>
    `${COMMENT} Write "${printable(input)}: |" and put ${input === "secrets" ? "the request" : "the text"} on the next line.`,
  "not-list": ({ key }) => `"${printable(key)}" must be a list.`,
  "not-mapping": ({ key }) =>
    `${key === "jobs" || key === "with" ? `"${key}"` : `This ${key}`} must be a mapping (key: value).`,
  "too-many-steps": ({ limit }) => `The file has more than ${limit} steps.`,
};
const NOTES = {
  expression: ({ assumed }) =>
    `Not checked, because an expression gets its value when the workflow runs.${assumed ? " The check uses the default." : ""}`,
  env: () => "Not checked, because env isn't a mapping here.",
  "unknown-input": ({ input, near }) =>
    `This action has no input "${printable(input)}", so it ignores this line.${didYouMean(near)}`,
};

;// CONCATENATED MODULE: ./build/messages/requests.js






const FORM = "Write NAME = /path/to/entry#field or NAME = secret-id#field.";
const OF_TITLE = 'If "#" is part of the title,';
const NO_PREFIX = "A name has no prefix here.";
const alone = (subject) => ["reference", "variable"].includes(subject.kind) || isInTemplate(subject);
function requests_form(subject) {
  if (subject.kind === "variable" || isInTemplate(subject))
    return "Write psono:///path/to/entry#field or psono://secret-id#field";
  return alone(subject) ? "Write /path/to/entry#field or secret-id#field" : FORM;
}
function write({ correct }, terms, general = FORM) {
  return correct === undefined ? general : `Write: ${shown(correct, terms)}`;
}
function shown(text, { targets }) {
  return printable(targets ? text : text.replace(/^env:/, ""));
}
function isTitled({ correct = "" }) {
  return /^(?:[^*=]*= |psono:\/\/)?\//.test(correct);
}
function orTitle(line, titled, terms) {
  return `${OF_TITLE} add the field at the end. ${write(line, terms)} or ${shown(titled, terms)}`;
}
const ONE_PREFIX = "A prefix (env:, output: or file:) goes before the name.";
const REPLACE = (what) => {
  return (line, terms) => `Replace "${what}" with "=". ${write(line, terms)}`;
};
const NAME_FIRST = (line, terms) => `Put the name first. ${write(line, terms)}`;
const QUOTES = (line, terms, subject) => `Remove the quotes. ${write(line, terms, requests_form(subject))}`;
const REQUEST = {
  ...WORKFLOW,
  none: (_, { noRequest }) => `No request found. ${noRequest}`,
  "too-many": ({ limit }) =>
    `There are more than ${limit} lines. To request all entries of a folder, write * = /folder/`,
  name: (line, terms) => `${nameText(line.name)} ${write(line, terms)}`,
  "variable-name": () =>
    "The name can contain only letters, digits and underscores, and can't start with a digit. Rename it.",
  prefix: (line, terms) =>
    terms.targets
      ? `Unknown prefix "${printable(line.prefix)}:". Use env:, output: or file:. ${write(line, terms, "")}`.trimEnd()
      : NO_PREFIX,
  "prefix-case": (line, terms) => (terms.targets ? `Write the prefix in lower case. ${write(line, terms)}` : NO_PREFIX),
  "two-prefixes": (_, { targets }) =>
    targets ? "A name can have only one prefix. Write one line for each of the two." : NO_PREFIX,
  "file-location": (line, terms) =>
    `You can't choose where the file is written. Give it a name. The output with this name contains the file's path. ${write(line, terms, "Write file:NAME = /path/to/entry")}`,
  "list-element": (line, terms) =>
    `Remove the "-" at the beginning: requests aren't a YAML list. ${write(line, terms)}`,
  export: (line, terms) => `Remove "export". ${write(line, terms)}`,
  quoted: QUOTES,
  dollar: (line, terms) => `Remove the "$" before the name. ${write(line, terms)}`,
  json: () => `This looks like JSON, which isn't supported here. ${FORM}`,
  "two-requests": (_, __, subject) => `This line contains ${oneEach(subject)}`,
  "id-arrow": NAME_FIRST,
  "field-pipe": NAME_FIRST,
  "path-first": NAME_FIRST,
  comma: REPLACE(","),
  colon: REPLACE(":"),
  "colon-equals": REPLACE(":="),
  "double-equals": (line, terms) => `Write a single "=". ${write(line, terms)}`,
  "optional-mark": (line, terms) =>
    `For an optional secret, write "?=". ${write(line, terms, "Write NAME ?= /path/to/entry")}`,
  "no-equals": (_, { targets }) => `This line has no "=". ${targets ? `${ONE_PREFIX} ` : ""}${FORM}`,
  "reference-form": (reference, terms) =>
    `A reference starts with psono:// in lower case, without spaces before it. ${write(reference, terms, "Write psono:///path/to/entry or psono://secret-id")}`,
  "reference-slashes": (reference, terms) =>
    `A psono:// reference to a path has three slashes. ${write(reference, terms, "Write psono:///path/to/entry or psono://secret-id")}`,
  "web-address": (line, terms) =>
    `This is a URL of Psono's web client. ${line.id === undefined ? "Use the path or the secret ID of the entry." : `Use the secret ID it contains: ${printable(line.id)}.`} ${write(line, terms, "")}`.trimEnd(),
  place: ({ place, ...line }, terms, subject) => {
    if (place !== undefined)
      return `"${printable(place)}" isn't a path or a secret ID. Paths start with a slash. ${write(line, terms, requests_form(subject))}`;
    return `${alone(subject) ? "This" : 'What follows "="'} isn't a path or a secret ID. A path starts with a slash: /path/to/entry`;
  },
  "no-place": (_, __, subject) =>
    alone(subject)
      ? `The path or the secret ID is missing. ${requests_form(subject)}`
      : 'Nothing follows "=". Add the path or the secret ID of an entry: NAME = /path/to/entry',
  "long-path": ({ limit }) => `The path has more than ${many(limit, "character")}, so no path in Psono can match it.`,
  "quoted-place": QUOTES,
  "other-tool": ({ scheme }) =>
    `References to other tools (${printable(scheme)}://) aren't supported. Use /path/to/entry#field or a secret ID.`,
  "id-form": (line, terms, subject) =>
    `A secret ID is a UUID with dashes and without brackets. ${write(line, terms, requests_form(subject))}`,
  backslash: (line, terms, subject) =>
    `Separate folders with "/", not "\\", and start the path with "/". ${write(line, terms, requests_form(subject))}`,
  "dollar-in-place": (_, __, subject) =>
    `Variables ($NAME) aren't expanded here. Write the path or the secret ID itself. ${requests_form(subject)}`,
  "no-field": (line, terms) =>
    `Nothing follows "#". Add a field, or remove the "#" to get the default field. ${write(line, terms, "")}`.trimEnd(),
  comment: (line, terms, subject) => {
    const text = lines_textOf(subject) ?? "";
    const isComment = /\s#[^#]*$/.test(text);
    if (!isTitled(line) || text === "") return `A comment needs a line of its own. ${write(line, terms, "")}`.trimEnd();
    const what = isComment ? "A comment needs a line of its own." : 'A field follows "#" without a space.';
    const correct = isComment ? line.correct : text.replace(/#\s+(?=[^#]*$)/, "#");
    return `${what} ${orTitle({ ...(correct !== undefined && { correct }) }, `${text}#password`, terms)}`;
  },
  "space-before-field": (line, terms, subject) => {
    const remove = 'Remove the space before "#".';
    if (line.correct === undefined) return `${remove} ${OF_TITLE} use the secret ID. ${requests_form(subject)}`;
    if (!isTitled(line)) return `${remove} ${write(line, terms)}`;
    return `${remove} ${orTitle(line, `${line.correct.replace(/#(?=[^#]*$)/, " #")}#password`, terms)}`;
  },
  format: (line, terms) =>
    `"format:" takes dotenv, env-file, json or shell. For a custom field whose name begins like this, put "custom:" before it. ${write(line, terms, "")}`.trimEnd(),
  "pointer-escape": () => 'In a JSON Pointer, write "~0" for "~", and "~1" for "/" inside a key.',
  "wildcard-of-field": (line, terms) =>
    `One field is a single value, so it needs a name instead of "*". ${write(line, terms)}`,
  "folder-with-star": (line, terms) =>
    `To request all entries of a folder, end its path with "/". ${write(line, terms, "Write * = /folder/")}`,
  "folder-is-no-value": () =>
    "This is a folder, which contains several values. To request one entry, remove the / at the end.",
  "template-name": () =>
    'A template is one value, so its name can\'t have "*" or "?=". A reference in it can be optional: {{ psono:///path/to/entry ? }}',
  "template-unclosed": () => 'This reference has no "}}" on its line.',
  "template-filter": () =>
    'Write one filter at the end, and "?" before it: {{ psono:///path/to/entry ? | json }}. Filters: json, yaml, toml, xml, url, shell, base64, raw. If the path itself ends like this, use the secret ID.',
  "template-empty": () => "This template has no reference. Write {{ psono:///path/to/entry }} where a value belongs.",
  "folder-without-wildcard": (line, terms) =>
    `A folder contains several values, which need several names. Use a wildcard (* or PREFIX_*), or request one entry. ${write(line, terms, "")}`.trimEnd(),
};
function nameText(name) {
  const rules = "letters, digits and underscores";
  if (name === undefined) return `The name before "=" can contain only ${rules}, and can't start with a digit.`;
  if (name === "") return 'The name before "=" is missing.';
  const quoted = `The name "${printable(name)}"`;
  const [other] = /[^A-Za-z0-9_]/u.exec(name) ?? [];
  if (other !== undefined) {
    const what = /\s/u.test(other) ? "spaces" : `"${printable(other)}"`;
    return `${quoted} can't contain ${what}. Use only ${rules}.`;
  }
  return /^[0-9]/.test(name) ? `${quoted} can't start with a digit.` : `${quoted} is longer than 200 characters.`;
}
const requests_NAME = {
  form: (of, terms) =>
    of.origin === undefined
      ? `${nameOr(of, "The name")} isn't a valid name: use only letters, digits and underscores. Choose another.`
      : `${printable(of.origin)} ${of.name === undefined ? "can't be turned into a name" : `would get ${nameOr(of, "")}, which doesn't consist`} of letters, digits and underscores. ${instead(of, terms)}.`,
  "takes-over": (of, terms) =>
    `${variable(of, "controls")}. ${of.origin === undefined ? instead(of, terms) : `Give the wildcard a prefix of your own (APP_* = …), or ${requests_lower(instead(of, terms))}`}${terms.targets ? ", or make it an output with output:" : ""}.`,
  "may-take-over": (of, terms) =>
    `${variable(of, "may control")}. The vault chose this name. Add a prefix to the wildcard (PREFIX_* = …), or ${requests_lower(instead(of, terms))}.`,
  reserved: (of, terms) =>
    `${printable(of.origin ?? "")} can't become the environment variable ${nameOr(of, "of this name")}: a wildcard can't set a variable whose name belongs to the runner, GitHub or Psono's clients. ${instead(of, terms, of.name)}.`,
  nameless: (of, terms) => {
    const row = of.kind === "variable" ? `Row ${of.row} of the variables` : `Row ${of.row} of the custom fields`;
    return `${row} of ${printable(of.entry)} has a value but no name. Give it a name in Psono. Or ${requests_lower(instead(of, terms))}.`;
  },
  device: (of, terms) =>
    `On Windows ${nameOr(of, "this name")} is the name of a device, so no file can have this name. ${instead(of, terms)}.`,
  twin: (of, terms) => {
    const { origin, other, otherOrigin } = of;
    if (origin !== undefined && origin === otherOrigin && origin.includes("#"))
      return `Several fields are called ${printable(origin)}, and would all get ${nameOr(of, "the same name")}. Rename all but one in Psono. Or ${requests_lower(instead(of, terms))}.`;
    if (origin !== undefined && otherOrigin !== undefined)
      return `${printable(otherOrigin)} (${subjectText(other, terms)}) and ${printable(origin)} would both get ${nameOr(of, "the same name")} (case is ignored). ${instead(of, terms)}.`;
    return `${nameOr(of, "The name")}${origin === undefined ? "" : ` of ${printable(origin)}`} is already used by ${subjectText(other, terms)} (case is ignored). ${instead(of, terms)}.`;
  },
};
function nameOr({ name }, other) {
  return name === undefined ? other : `"${printable(name)}"`;
}
function variable(of, control) {
  if (of.origin === undefined)
    return `The environment variable ${nameOr(of, "of this name")} ${control} how later steps run, so it can't be set`;
  return `${printable(of.origin)} can't become the environment variable ${nameOr(of, "of this name")}, which ${control} how later steps run`;
}
function instead({ origin, request }, { targets }, name) {
  if (origin === undefined) return "Choose another name";
  const own = `${name === undefined ? "by a name of your own" : "on a line of its own"}${request === undefined ? "" : ` (${printable(name ?? "NAME")} = ${printable(request)})`}`;
  if (!targets) return `Request it ${own}`;
  return `List it in exclude${request === undefined ? "" : ` (${printable(origin)})`}, and request it ${own} if you need it`;
}
function requests_lower(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
const WILDCARD = {
  entries: ({ limit }, { targets }) =>
    `This request covers more than ${many(limit, "entry", "entries")}. Write the path of a smaller folder${targets ? ", or list what you don't need in exclude" : ""}.`,
  "too-many": ({ count, limit, more }, { targets }) =>
    `This request gives ${more ? "at least " : ""}${many(count, "value")}, and at most ${many(limit, "value")} are exported. Write the path of a smaller folder${targets ? ", list what you don't need in exclude," : ""} or request each value by a name of your own.`,
};
const EXCLUDE = {
  unused: ({ text, near }, { hidden }) =>
    `No wildcard finds "${printable(text)}", so this exclusion has no effect.${near === undefined ? ` ${hidden}` : didYouMean(near)} Correct or remove it.`,
};

;// CONCATENATED MODULE: ./build/messages/words.js













const WORDS = {
  ...{ INPUT: INPUT, REQUEST: REQUEST, NAME: requests_NAME, EXCLUDE: EXCLUDE, WILDCARD: WILDCARD, FILE: FILE },
  ...{ NO_SUCH_ENTRY: NO_SUCH_ENTRY, NO_SUCH_FOLDER: NO_SUCH_FOLDER, NO_SUCH_FIELD: NO_SUCH_FIELD, AMBIGUOUS: AMBIGUOUS, AMBIGUOUS_FIELD: AMBIGUOUS_FIELD, UNREADABLE_SHARE: UNREADABLE_SHARE },
  ...{ SECRET_GONE: SECRET_GONE, SHARED_KEY: SHARED_KEY, SECRET_FORM: SECRET_FORM, FIELD_FORM: FIELD_FORM, FORMAT: formats_FORMAT, TOTP: TOTP, VALUE: VALUE, VAULT_SIZE: VAULT_SIZE },
  ...{ FILE_ACCESS: FILE_ACCESS, FILE_HOST: FILE_HOST, FILE_CONTENT: FILE_CONTENT, FILE_SIZE: FILE_SIZE },
  ...{ KEY_CANNOT_READ: KEY_CANNOT_READ, KEY_NOT_RESTRICTED: KEY_NOT_RESTRICTED, NO_SUCH_KEY: NO_SUCH_KEY, LOGIN_REFUSED: LOGIN_REFUSED, SERVER_SIGNATURE: SERVER_SIGNATURE, SESSION_ENDED: SESSION_ENDED },
  ...{ DECRYPTION: DECRYPTION, FORBIDDEN: FORBIDDEN, SERVER_LOCKED: SERVER_LOCKED, SERVER_ANSWER: SERVER_ANSWER, EXPORT_FAILED: EXPORT_FAILED },
  ...{ NETWORK: NETWORK, DNS: DNS, CERTIFICATE: CERTIFICATE, TLS: TLS, PROXY: PROXY, REDIRECT: REDIRECT, RATE_LIMIT: RATE_LIMIT, TIMEOUT: TIMEOUT, CANCELLED: CANCELLED },
};
function messageOf(error, terms) {
  const subject = subjectText(error.subject, terms);
  return `${subject === "" ? "" : `${subject}: `}${wordsOf(error, terms)}`;
}
function retryText(error, wait, terms) {
  return `${messageOf(error, terms)} Trying again in ${(wait / 1000).toFixed(1)} s.`;
}
function skippedText(error, name, terms) {
  const effect = isInTemplate(error.subject)
    ? "reference is optional, so its value is empty"
    : `request is optional, so ${printable(name)} won't be set`;
  return `${messageOf(error, terms)} This ${effect}.`;
}
function wordsOf({ code, reason, details, cause, subject }, terms) {
  const all = WORDS[code];
  const words = all[reason]?.(details, terms, subject) ?? reason;
  return cause === undefined ? words : `${words} ${wordsOf(cause, terms)}`;
}

;// CONCATENATED MODULE: ./build/action/messages.js




const TERMS = {
  input: (name) => name,
  missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
  noRequest: "Write one request per line: NAME = /path/to/entry",
  folder: "the workspace",
  noFile: "There is no such file in the workspace. Check the path, and that actions/checkout runs before this step.",
  list: "mode: list",
  get hidden() {
    const isPublic = privacyOf(readEvent(process.env["GITHUB_EVENT_PATH"])) === false;
    const why = isPublic ? "anyone can read this log" : "this runner doesn't tell whether the repository is private";
    const docs = docsUrl() ?? "docs";
    return `Suggestions are hidden because ${why}. To see them, run psono-secrets check FILE on your own computer (${docs}/console.md).`;
  },
  scope: "this step",
  timeout: "the input timeout",
  timedOut: (request) =>
    `The step exceeded its timeout while waiting for ${request}. Increase the input timeout, or check the server.`,
  cancelled: "The step was cancelled. Nothing was exported.",
  targets: true,
};
const UNSET =
  "Check that the secret or variable it comes from is set for this repository and environment (Settings → Secrets and variables → Actions).";
const NO_SECRETS = {
  dependabot:
    "Dependabot started this run, so it gets only the secrets for Dependabot. Store the key under Settings → Secrets and variables → Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.",
  fork: "This pull request comes from a fork, so GitHub doesn't pass secrets to it. Skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.",
};
function lineOf(error) {
  return `${messageOf(error, TERMS)} ${codeText(error.code)}`;
}
function codeText(code) {
  const docs = docsUrl();
  return docs === undefined ? `[${code}]` : `[${code}] ${docs}/errors.md#${code.toLowerCase()}`;
}
function docsUrl() {
  const { GITHUB_SERVER_URL = "", GITHUB_ACTION_REPOSITORY = "", GITHUB_ACTION_REF = "" } = process.env;
  const known =
    GITHUB_SERVER_URL === "https://github.com" &&
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/.test(GITHUB_ACTION_REPOSITORY) &&
    /^[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/.test(GITHUB_ACTION_REF) &&
    GITHUB_ACTION_REF.length <= 100;
  return known ? `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs` : undefined;
}
function retryOf(error, wait) {
  return retryText(error, wait, TERMS);
}
const INTERNAL = {
  unexpected: `An unexpected error occurred. Details are suppressed because they could contain secrets. Please report it. ${codeText("INTERNAL")}`,
  unfinished: `The step ended before its work was done. Please report it. ${codeText("INTERNAL")}`,
};
const NOTICES = {
  mayWrite:
    'The API key is allowed to write, but this action only reads. In Psono, turn off "Right to write" under Edit API Key.',
  notRestricted:
    'All requests name secrets by ID, but the API key can read everything that its user can read. In Psono, turn on "Secret Restriction" for the key and add these secrets to it.',
  noId: "This step has no id, so later steps can't read its outputs. Give it one, for example: id: secrets",
  noSummary: "Can't write the step summary.",
  longOutput: (subject, name) =>
    `${subjectText(subject, TERMS)}: the output ${name} is too long for an environment variable. A step that uses it in env: fails with "argument list too long". Write file:${name} instead.`,
  largeText: (subject) =>
    `${subjectText(subject, TERMS)}: the text of this file isn't masked, because it's larger than 1 MiB.`,
  skipped: (error, name) => skippedText(error, name, TERMS),
  filesLeftOut: (subject, count) =>
    `${subjectText(subject, TERMS)}: ${many(count, "entry of type File was", "entries of type File were")} left out. Only a wildcard with file: before the name includes them.`,
  jsonLeftOut: (output) =>
    `The output ${output} is left out: it has a line that is longer than this runner can read (60,000 bytes).`,
  notMasked: (subject, exposure) => `${subjectText(subject, TERMS)}: the secret ${exposureText(exposure)}.`,
  notInEveryEncoding: (subjects) =>
    `These secrets are masked as they are, but not in every encoding, because they are too long or too many: ${listed(subjects)}.`,
};
function exposureText(exposure) {
  switch (exposure.reason) {
    case "value":
      return "is too short or too common to be masked";
    case "lines":
      return "has only lines that are too short or too common to be masked";
    case "many-lines":
      return `has more than ${exposure.limit} lines, of which only the ${exposure.limit} longest are masked`;
  }
}
function listed(subjects) {
  const numbers = [...new Set(subjects.flatMap((subject) => lineOfSecrets(subject) ?? []))];
  const others = subjects.filter((subject) => lineOfSecrets(subject) === undefined);
  const lines = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${ranges(numbers)}`;
  const texts = new Set(others.map((subject) => subjectText(subject, TERMS)));
  return [...(numbers.length > 0 ? [`${TERMS.input("secrets")}, ${lines}`] : []), ...texts].join("; ");
}
function lineOfSecrets(subject) {
  return subject.kind === "input" && subject.name === "secrets" ? subject.line?.number : undefined;
}
function ranges(numbers) {
  const found = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: ./build/connection/proxy.js

function proxySecrets(variables) {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"].flatMap((name) => {
    const address = (variables[name] ?? "").replace(/^[a-z0-9+.-]+:\/\//i, "");
    const [, password = ""] = /^[^:@/]*:(.+)@/.exec(address) ?? [];
    if (password === "") return [];
    try {
      return [password, decodeURIComponent(password)];
    } catch {
      return [password];
    }
  });
}
const UNREAD = ["all_proxy", "ALL_PROXY"];
const IN_VAIN = /\/\d+$|.\*|\*.|\s/;
function ignoredProxySettings(variables, serverUrl) {
  if (!serverUrl.startsWith("https:")) return [];
  const proxy = variables["https_proxy"] || variables["HTTPS_PROXY"];
  const unread = proxy ? [] : UNREAD.filter((name) => variables[name]);
  const name = variables["no_proxy"] ? "no_proxy" : "NO_PROXY";
  const items = proxy ? (variables[name] ?? "").split(",").map((item) => item.trim()) : [];
  return [
    ...unread.map((variable) => `${variable} is ignored: set https_proxy.`),
    ...items
      .filter((item) => IN_VAIN.test(item))
      .map((item) => `"${printable(item)}" in ${name} is ignored: write hosts and domains, separated by commas.`),
  ];
}

;// CONCATENATED MODULE: ./build/messages/sessions.js
function openSession({ ends, status }) {
  const why = status === undefined ? "there was no response" : `the server responded with status ${status}`;
  const time = ends
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
  return `The logout failed: ${why}. The session on the Psono server expires at ${time}.`;
}

;// CONCATENATED MODULE: ./build/psono/alarm.js
const LATE = 1000;
const GRACE = 3000;
function setAlarm(ms, ring) {
  let due = Date.now() + ms;
  let extension;
  const timer = setTimeout(() => {
    const now = Date.now();
    if (now <= due + LATE) return ring();
    const extra = Math.min(ms, GRACE);
    extension = setTimeout(() => ring(now + extra), extra);
    return undefined;
  }, ms);
  return {
    refresh: () => {
      clearTimeout(extension);
      due = Date.now() + ms;
      timer.refresh();
    },
    clear: () => {
      clearTimeout(timer);
      clearTimeout(extension);
    },
  };
}

;// CONCATENATED MODULE: ./build/psono/retry.js
const BUSY = new Set([408, 429, 502, 503, 504]);
const PROXY_BUSY = new Set([429, 502, 503, 504]);
const TRIES = 6;
const LOGIN_TRIES = 3;
const FIRST_WAIT = 500;
function isBusy(status) {
  return BUSY.has(status);
}
function isProxyBusy(status) {
  return PROXY_BUSY.has(status);
}
function isTriedAgain(status, tried) {
  return BUSY.has(status) ? tried < TRIES : status === 500 && tried === 1;
}
function hasTriesLeft(tried) {
  return tried < TRIES;
}
function hasLoginsLeft(sent) {
  return sent < LOGIN_TRIES;
}
function backoff(tried) {
  return ((1 + Math.random()) / 2) * FIRST_WAIT * 2 ** (tried - 1);
}
function retryAfter(header, now) {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/psono/failures.js


class ProxyRefusal extends Error {
  status;
  constructor(status) {
    super("The proxy refused the connection.");
    this.status = status;
  }
}
const failures_CERTIFICATE =
  /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;
function neverOpened(cause) {
  if (cause instanceof ProxyRefusal || cause instanceof AggregateError) return true;
  if (cause instanceof ActionError || !(cause instanceof Error)) return false;
  const { syscall } = cause;
  return syscall === "getaddrinfo" || syscall === "connect" || cause.message.includes("before secure TLS connection");
}
function connectionFailed(request, cause, proxied, valid) {
  const { code = "" } = cause;
  if (cause instanceof ProxyRefusal) return refusedByProxy(request, cause.status);
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return new ActionError("CERTIFICATE", "host-name", { request, code, proxied });
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
    return new ActionError("CERTIFICATE", "dates", {
      request,
      code,
      proxied,
      now: new Date(),
      ...(valid && { valid }),
    });
  if (code === "UNABLE_TO_VERIFY_LEAF_SIGNATURE")
    return new ActionError("CERTIFICATE", "intermediate", { request, code, proxied });
  if (failures_CERTIFICATE.test(code)) return new ActionError("CERTIFICATE", "untrusted", { request, code, proxied });
  if (code.startsWith("HPE_")) return new ActionError("SERVER_ANSWER", "not-http", { request });
  if (code === "ENOTFOUND") return new ActionError("DNS", "no-address", { request, code, proxied });
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return new ActionError("TLS", "handshake", { request, proxied });
  const known = /^E[A-Z_]{2,30}$/.test(code) && { code };
  return new ActionError("NETWORK", "unreachable", { request, proxied, ...known });
}
function refusedByProxy(request, status) {
  if (isProxyBusy(status)) return new ActionError("NETWORK", "proxy", { request, status });
  return new ActionError("PROXY", "refused", { request, ...(Number.isInteger(status) && { status }) });
}
function cancelled() {
  return new ActionError("CANCELLED", "cancelled", {});
}
function timedOut(request) {
  return new ActionError("TIMEOUT", "ran-out", { request });
}
function stalled(request) {
  return new ActionError("NETWORK", "stalled", { request });
}
function cutOff(request) {
  return new ActionError("NETWORK", "cut-off", { request });
}
function tooLarge(request, limit) {
  return new ActionError("SERVER_ANSWER", "too-large", { request, limit });
}
function isTooLarge(error) {
  return error instanceof ActionError && error.code === "SERVER_ANSWER" && error.reason === "too-large";
}
function compressed(request) {
  return new ActionError("SERVER_ANSWER", "compressed", { request });
}
function notJson(request, server) {
  return new ActionError("SERVER_ANSWER", "content-type", { request, server });
}
function redirected(request, location) {
  let host;
  try {
    if (location !== undefined) host = new URL(location, "http://same-host").host.slice(0, 100);
  } catch {}
  return new ActionError("REDIRECT", "redirected", { request, ...(host !== undefined && { host }) });
}
function locked() {
  return new ActionError("SERVER_LOCKED", "maintenance", {});
}
function busy(path, request, { status, by }, asked) {
  const wait = asked !== undefined && { wait: asked };
  return status === 429
    ? new ActionError("RATE_LIMIT", "too-many", { request, limit: by === "psono" ? limitOf(path) : "other", ...wait })
    : new ActionError("NETWORK", "busy", { request, status, ...wait });
}
function limitOf(path) {
  if (path === "/api-key/login/") return "logins";
  if (path === "/info/") return "info";
  return path.startsWith("/api-key-access/") ? "anonymous" : "user";
}
function waitTooLong(ms) {
  return new ActionError("TIMEOUT", "wait", { seconds: Math.ceil(ms / 1000) });
}

;// CONCATENATED MODULE: ./build/psono/sender.js

const BEGIN = 4096;
const sender_LONGEST = 65_536;
function senderOf(headers, body) {
  const type = headers["content-type"] ?? "";
  if (isPsono(type, body)) return "psono";
  const page = body.slice(0, BEGIN);
  if (
    /<h1>(?:Server Error \(500\)|Bad Request \(400\)|Not Found)<\/h1>\s*<p>(?:<\/p>|The requested resource)/.test(page)
  )
    return "page";
  if (/No required SSL certificate was sent|The SSL certificate error/i.test(page)) return "client-certificate";
  if (/Request Header Or Cookie Too Large|Request Header Fields Too Large|Size of a request header field/i.test(page))
    return "large-headers";
  const server = String(headers["server"] ?? "");
  if (/cloudflare|cloudfront|akamai|awselb|fastly|varnish/i.test(server) || headers["cf-ray"] !== undefined)
    return "cdn";
  return server !== "" || /^text\/html\b/i.test(type) ? "web-server" : "other";
}
function isPsono(type, body) {
  if (!/^(?:application\/json|text\/html; charset=utf-8)/i.test(type)) return false;
  if (body === "non_field_errors" || body === "429 Too Many Requests") return true;
  if (!type.startsWith("application/json") || !body.startsWith("{") || body.length > sender_LONGEST) return false;
  try {
    const value = JSON.parse(body);
    if (!isObject(value)) return false;
    const isText = (key) => typeof own(value, key) === "string";
    return errorsOf(value) !== undefined || isText("detail") || (isText("text") && isText("nonce"));
  } catch {
    return false;
  }
}
function errorsOf(value) {
  const errors = isObject(value) ? own(value, "non_field_errors") : undefined;
  return Array.isArray(errors) ? errors : undefined;
}

;// CONCATENATED MODULE: ./build/psono/exchange.js




const BODY_CAP = 64 * 1024 * 1024;
const LARGE = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };
const USER_AGENT = "psono-secrets-action";
const REFUSAL_CAP = 64 * 1024;
function nameOf(call) {
  return call.download?.name ?? `${call.method} ${call.path}`;
}
async function exchange(call, { base, route, headers }, limits) {
  const prepareRequest = (options) => {
    route.prepare(options);
    options.signal = limits.signal;
    options.headers = { ...headers, ...options.headers, "user-agent": USER_AGENT };
  };
  const handler = { prepareRequest, canHandleAuthentication: () => false, handleAuthentication: unused };
  const client = new lib_HttpClient(undefined, [handler], {
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: limits.socketTimeout,
  });
  const own = { ...(call.method !== "GET" || call.download === undefined ? JSON_TYPE : {}), ...call.headers };
  const { message } = await client.request(call.method, base + call.path, call.body ?? "", own);
  limits.onBytes();
  const status = message.statusCode ?? 0;
  try {
    check(message, status, call, base);
    const { headers: received } = message;
    if (call.bytes !== undefined) {
      const bytes = await readBody(message, call, status === 200 ? call.bytes : REFUSAL_CAP, limits);
      if (status === 200) return { answer: { status, body: "", bytes }, headers: received };
      const body = Buffer.from(bytes).toString();
      return { answer: { status, body, by: senderOf(received, body) }, headers: received };
    }
    const bytes = await readBody(message, call, BODY_CAP, limits);
    const body = decodeUtf8(bytes, { kind: "answer", request: nameOf(call) });
    const by = status === 200 ? undefined : senderOf(received, body);
    return { answer: { status, body, by }, headers: received };
  } catch (error) {
    message.destroy();
    throw error;
  }
}
function check({ headers }, status, call, base) {
  if ((headers["content-encoding"] ?? "identity") !== "identity") throw compressed(nameOf(call));
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  if (status === 200 && call.anyType !== true && call.bytes === undefined && !isJson) throw notJson(nameOf(call), base);
}
async function readBody(message, call, cap, { onBytes, onLarge }) {
  if (Number(message.headers["content-length"]) > cap) throw tooLarge(nameOf(call), cap);
  const body = message[Symbol.asyncIterator]();
  const chunks = [];
  let size = 0;
  const readTo = async (limit) => {
    while (size <= limit) {
      const { done, value } = await body.next().catch(() => Promise.reject(cutOff(nameOf(call))));
      if (done === true) return true;
      onBytes();
      size += value.length;
      chunks.push(value);
    }
    return false;
  };
  if (await readTo(Math.min(LARGE, cap))) return Buffer.concat(chunks, size);
  return onLarge(async () => {
    if (call.isWanted?.() === false) throw tooLarge(nameOf(call), size);
    if (await readTo(cap)) return Buffer.concat(chunks, size);
    throw tooLarge(nameOf(call), cap);
  });
}
function unused() {
  return Promise.reject(new Error("no authentication is handled here"));
}

;// CONCATENATED MODULE: ./build/psono/limit.js
class Limit {
  #free;
  #waiting = [];
  constructor(size) {
    this.#free = size;
  }
  run(task) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const start = () => {
      this.#free--;
      resolve(task().finally(() => this.#next()));
    };
    if (this.#free > 0) start();
    else this.#waiting.push({ start, reject });
    return promise;
  }
  clear(error) {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
  #next() {
    this.#free++;
    this.#waiting.shift()?.start();
  }
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
// EXTERNAL MODULE: ./node_modules/https-proxy-agent/dist/index.js
var dist = __nccwpck_require__(669);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: ./build/psono/roots.js



function defaultRoots() {
  if (typeof external_node_tls_namespaceObject.getCACertificates === "function") return (0,external_node_tls_namespaceObject.getCACertificates)("default");
  const file = environment["NODE_EXTRA_CA_CERTS"] ?? "";
  try {
    return file === "" ? external_node_tls_namespaceObject.rootCertificates : [...external_node_tls_namespaceObject.rootCertificates, (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8")];
  } catch {
    return external_node_tls_namespaceObject.rootCertificates;
  }
}

;// CONCATENATED MODULE: ./build/psono/tls.js




const CHAIN = 10;
function secureContext({ ca, client }) {
  if (ca === undefined && client === undefined) return undefined;
  let authorities = [];
  try {
    authorities = blocksOf(ca ?? "").map((block) => new external_node_crypto_namespaceObject.X509Certificate(block).toString());
    if (ca !== undefined && authorities.length === 0) throw new Error();
  } catch {
    throw new ActionError("INPUT", "ca-invalid", {}, { kind: "input", name: "ca-certificate" });
  }
  try {
    return (0,external_node_tls_namespaceObject.createSecureContext)({
      ...(ca !== undefined && { ca: [...defaultRoots(), ...authorities] }),
      ...(client && { cert: linesOf(client.certificate), key: linesOf(client.key) }),
    });
  } catch {
    const names = ["client-certificate", "client-key"];
    throw new ActionError("INPUT", "client-invalid", {}, { kind: "inputs", names });
  }
}
function outOfDate(leaf, now) {
  let certificate = leaf;
  for (let depth = 0; certificate?.valid_to !== undefined && depth < CHAIN; depth++) {
    const valid = { from: new Date(certificate.valid_from), to: new Date(certificate.valid_to) };
    if (now < valid.from.getTime() || now > valid.to.getTime()) return valid;
    certificate = certificate.issuerCertificate;
  }
  return undefined;
}
function blocksOf(text) {
  return text.replace(/^[ \t]+|[ \t]+$/gm, "").match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
}
function linesOf(pem) {
  if (blocksOf(pem).length === 0) throw new Error();
  return blocksOf(pem).join("\n");
}

;// CONCATENATED MODULE: ./build/psono/route.js










const ATTEMPT = 2500;
(0,external_node_net_namespaceObject.setDefaultAutoSelectFamilyAttemptTimeout)(Math.max(ATTEMPT, (0,external_node_net_namespaceObject.getDefaultAutoSelectFamilyAttemptTimeout)()));
class Route {
  #proxied;
  #valid;
  #host;
  #tls;
  #agent;
  #closing = new AbortController();
  constructor(server, certificates) {
    const host = server.hostname.replace(/^\[|\]$/g, "");
    const context = secureContext(certificates);
    this.#host = host;
    this.#tls = {
      rejectUnauthorized: true,
      ...(context && { secureContext: context }),
    };
    const proxy = proxyOf(server);
    this.#proxied = proxy !== undefined;
    const onSocket = (socket) => {
      if (!(socket instanceof external_node_tls_namespaceObject.TLSSocket)) return;
      socket.prependOnceListener("secure", () => {
        this.#valid = outOfDate(socket.getPeerCertificate(true), Date.now()) ?? this.#valid;
      });
    };
    if (proxy !== undefined) this.#agent = proxyAgent(proxy, certificates, this.#closing.signal, onSocket);
    else if (server.protocol === "https:") this.#agent = new DirectAgent(onSocket);
    else this.#agent = new (external_node_http_default()).Agent({ keepAlive: true });
  }
  errorOf(request, cause) {
    return connectionFailed(request, cause, this.#proxied, this.#valid);
  }
  prepare(options) {
    Object.assign(options, this.#tls, { host: this.#host, agent: this.#agent });
  }
  dropIdle() {
    for (const sockets of Object.values(this.#agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }
  close() {
    this.#agent.destroy();
    this.#closing.abort();
  }
}
class DirectAgent extends (external_node_https_default()).Agent {
  #onSocket;
  constructor(onSocket) {
    super({ keepAlive: true });
    this.#onSocket = onSocket;
  }
  createConnection(...given) {
    const socket = super.createConnection(...given);
    this.#onSocket(socket);
    return socket;
  }
}
function proxyAgent(proxy, { ca }, closing, onSocket) {
  const context = proxy.startsWith("https:") ? secureContext({ ca, client: undefined }) : undefined;
  const agent = new TunnelAgent(proxy, {
    keepAlive: true,
    rejectUnauthorized: true,
    ...(context && { secureContext: context }),
    signal: closing,
  });
  agent.onSocket = onSocket;
  return agent;
}
class TunnelAgent extends dist.HttpsProxyAgent {
  onSocket = () => undefined;
  isSecureEndpoint() {
    return true;
  }
  async connect(...given) {
    const [request, options] = given;
    const { host = "" } = options;
    let status = Number.NaN;
    request.once("proxyConnect", ({ statusCode }) => {
      status = statusCode;
    });
    const socket = await super.connect(request, {
      ...options,
      secureEndpoint: true,
      checkServerIdentity: (_, certificate) => (0,external_node_tls_namespaceObject.checkServerIdentity)(host, certificate),
    });
    this.onSocket(socket);
    if (status === 200 && !request.destroyed) return socket;
    socket.destroy();
    throw new ProxyRefusal(status);
  }
}
function proxyOf(server) {
  const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
  if (name === undefined || server.protocol !== "https:" || checkBypass(server)) return undefined;
  let proxy = "";
  try {
    proxy = lib_getProxyUrl(server.href);
  } catch {}
  if (/^https?:\/\/[^/]/.test(proxy)) return proxy;
  throw new ActionError("PROXY", "address", { variable: name });
}

;// CONCATENATED MODULE: ./build/psono/servers.js

class Servers {
  main;
  #ca;
  #others = new Map();
  constructor(base, certificates, headers) {
    this.main = { base, route: new Route(new URL(base), certificates), headers };
    this.#ca = certificates.ca;
  }
  get origin() {
    return new URL(this.main.base).origin;
  }
  at({ origin, href }) {
    if (origin === this.origin) return { ...this.main, base: origin };
    let server = this.#others.get(origin);
    if (server === undefined) {
      const route = new Route(new URL(href), { ca: this.#ca, client: undefined });
      server = { base: origin, route, headers: {} };
      this.#others.set(origin, server);
    }
    return server;
  }
  close() {
    for (const { route } of [this.main, ...this.#others.values()]) route.close();
  }
}

;// CONCATENATED MODULE: ./build/psono/http.js







const IN_FLIGHT = 32;
const STALLED = 10_000;
const LOGIN_GRACE = 3000;
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
class Http {
  requests = 0;
  answers = 0;
  reportOpenSession;
  reportCredential;
  servers;
  #options;
  #longest;
  #limit = new Limit(IN_FLIGHT);
  #large = new Limit(1);
  #underWay = new Set();
  #logins = new Set();
  #deadline;
  #cancelled = false;
  #last = false;
  #abandoned = 0;
  constructor(base, deadline, options = {}) {
    const certificates = options.certificates ?? { ca: undefined, client: undefined };
    this.servers = new Servers(base, certificates, options.headers ?? {});
    this.#options = options;
    this.reportOpenSession = options.onOpenSession ?? (() => undefined);
    this.reportCredential = options.onCredential ?? (() => undefined);
    this.#deadline = deadline;
    this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
  }
  async wait(ms) {
    if (Date.now() + ms >= this.#deadline) throw waitTooLong(ms);
    await this.#pause(ms);
  }
  cancel() {
    this.#cancelled = true;
    if (this.#last) return;
    this.#deadline = 0;
    this.abandon();
  }
  abandon() {
    this.#abandoned++;
    this.#limit.clear(cancelled());
    this.#large.clear(cancelled());
    for (const end of this.#underWay) end(cancelled());
    setTimeout(() => this.#endLogins(), LOGIN_GRACE).unref();
  }
  #endLogins() {
    for (const end of this.#logins) end(cancelled());
  }
  throwIfCancelled() {
    if (this.#cancelled) throw cancelled();
  }
  throwIfOver() {
    this.throwIfCancelled();
    if (Date.now() < this.#deadline) return;
    throw new ActionError("TIMEOUT", "reading-vault", {});
  }
  extend(ms) {
    this.#last = true;
    this.#deadline = Date.now() + ms;
  }
  async send(given) {
    const abandoned = this.#abandoned;
    let sent = 0;
    const isOver = () => given.login === true && !hasLoginsLeft(sent);
    let call = given;
    for (let tried = 1; ; tried++) {
      if (this.#last && given.logout !== true) throw cancelled();
      if (tried > 1 && call.download !== undefined) call = await call.download.again();
      let wait = backoff(tried);
      let error;
      try {
        const { answer, headers } = await this.#limit.run(() => this.#try(call, tried));
        const { status, by } = answer;
        sent++;
        if (status >= 300 && status < 400) throw redirected(nameOf(call), headers.location);
        if (status === 423 && by === "psono") throw locked();
        const passing = isTriedAgain(status, tried) && !isOver();
        if (!passing && !isBusy(status)) return answer;
        const asked = retryAfter(headers["retry-after"], Date.now());
        error = this.#errorOf(call, busy(call.path, nameOf(call), answer, asked));
        if (!passing) throw error;
        if (asked !== undefined) wait = asked;
      } catch (caught) {
        error = this.#errorOf(call, caught);
        if (!neverOpened(caught)) sent++;
        const passing = ["NETWORK", "DNS"].includes(error.code) && hasTriesLeft(tried) && !isOver();
        if (this.#abandoned === abandoned && !passing) throw error;
      }
      if (this.#abandoned !== abandoned) throw cancelled();
      if (Date.now() + wait >= this.#deadline) throw error;
      this.#options.onRetry?.(error, wait);
      await this.#pause(wait);
    }
  }
  close() {
    this.#deadline = 0;
    this.abandon();
    this.#endLogins();
    this.servers.close();
  }
  async #try(call, tried) {
    const started = Date.now();
    const left = this.#deadline - started;
    if (left <= 0) throw this.#cancelled ? cancelled() : timedOut(nameOf(call));
    const server = call.download?.server ?? this.servers.main;
    if (tried > 1) server.route.dropIdle();
    const { promise: ended, reject: end } = Promise.withResolvers();
    const whole = Math.min(left, this.#longest);
    const ring = (error) => (extendedTo) =>
      end(extendedTo !== undefined && extendedTo >= started + left ? timedOut(nameOf(call)) : error);
    const limit = setAlarm(whole, ring(whole === left ? timedOut(nameOf(call)) : stalled(nameOf(call))));
    let waits = false;
    const ringStall = ring(stalled(nameOf(call)));
    const stall = setAlarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), (extendedTo) =>
      waits ? stall.refresh() : ringStall(extendedTo),
    );
    const controller = new AbortController();
    const group = call.login ? this.#logins : this.#underWay;
    group.add(end);
    try {
      this.requests++;
      const limits = {
        signal: controller.signal,
        socketTimeout: whole + 60_000,
        onBytes: () => stall.refresh(),
        onLarge: (readRest) => {
          waits = true;
          return this.#large.run(() => {
            waits = false;
            stall.refresh();
            return readRest();
          });
        },
      };
      const exchanged = await Promise.race([exchange(call, server, limits), ended]);
      this.answers++;
      this.#options.onAnswer?.(`${nameOf(call)} ${exchanged.answer.status} ${Date.now() - started} ms`);
      return exchanged;
    } catch (error) {
      controller.abort();
      throw error;
    } finally {
      limit.clear();
      stall.clear();
      group.delete(end);
    }
  }
  #errorOf(call, caught) {
    const { route } = call.download?.server ?? this.servers.main;
    const error = caught instanceof ActionError ? caught : route.errorOf(nameOf(call), caught);
    return call.download?.explain(error) ?? error;
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

;// CONCATENATED MODULE: ./build/entries/added.js



const LISTS = {
  custom: { key: "custom_fields", name: "name" },
  variable: { key: "environment_variables_variables", name: "key" },
};
const NORMALIZED = 100_000;
function addedOf(data, kind) {
  const { key, name } = LISTS[kind];
  const fields = [];
  let left = NORMALIZED;
  for (const [at, object] of elementsOf(data, key).entries()) {
    if (!isObject(object)) continue;
    const text = textOf(own(object, "value"));
    const label = labelOf(own(object, name));
    const blank = text === undefined || text === "";
    if (label.trim() === "" && blank) continue;
    if (!isAscii(label)) left -= label.length;
    fields.push({
      kind,
      name: label,
      key: left < 0 ? keyOf(label) : normalName(label),
      row: at + 1,
      text: blank && (kind === "custom" || text === undefined) ? undefined : text,
      hidden: kind === "variable" || own(object, "type") !== "text",
    });
  }
  return fields;
}

;// CONCATENATED MODULE: ./build/entries/file-keys.js

const ATTACHMENTS = "attachments";
const METADATA = ["file_id", "filename", "file_size"];
const views = new WeakMap();
function withoutFileKeys(data) {
  let view = views.get(data);
  if (view === undefined) {
    view = viewOf(data);
    views.set(data, view);
    views.set(view, view);
  }
  return view;
}
function viewOf(data) {
  if (!Object.hasOwn(data, ATTACHMENTS) && !holdsFileKey(data)) return data;
  const view = file_keys_copy(data);
  if (!Object.hasOwn(view, ATTACHMENTS)) return view;
  view[ATTACHMENTS] = objectsOf(view, ATTACHMENTS).map((attachment) =>
    Object.fromEntries(METADATA.flatMap((key) => metadata(key, own(attachment, key)))),
  );
  return view;
}
function metadata(key, value) {
  const isNumber = typeof value === "number" || JSON.isRawJSON(value);
  const isText = typeof value === "string" && (key === "filename" || isUuid(value));
  const fits = key === "file_size" ? isNumber : isText;
  return fits ? [[key, value]] : [];
}
function holdsFileKey(data) {
  const open = [data];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const named = isObject(object);
    for (const name in object) {
      if (named && isFileKey(name)) return true;
      const value = object[name];
      if (isContainer(value)) open.push(value);
    }
  }
  return false;
}
function file_keys_copy(data) {
  const root = Object.create(null);
  const open = [[data, root]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [from, to] = pair;
    const named = isObject(from);
    for (const name in from) {
      if (named && isFileKey(name)) continue;
      const value = from[name];
      let copied = value;
      if (isContainer(value)) {
        copied = Array.isArray(value) ? [] : Object.create(null);
        open.push([value, copied]);
      }
      to[name] = copied;
    }
  }
  return root;
}
function isContainer(value) {
  return Array.isArray(value) || isObject(value);
}
function isFileKey(name) {
  if (!/file/i.test(name)) return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  const at = words.search(/(?:^|_)files?(?:_|secret)/);
  return at >= 0 && /(?:_|files?)secret_?keys?(?:_|$)/.test(words.slice(at));
}

;// CONCATENATED MODULE: ./build/entries/types.js
const ENV_TYPE = "environment_variables";
const TYPES = {
  website_password: {
    main: "password",
    fields: ["password", "username", "url", "notes", "title"],
    more: ["url_filter", "auto_submit", "allow_http", "totp_code", "totp_algorithm", "totp_digits", "totp_period"],
    hidden: ["password", "totp_code"],
    totp: { prefix: "website_password_totp", names: ["totp"] },
  },
  application_password: {
    main: "password",
    fields: ["password", "username", "notes", "title"],
    more: [],
    hidden: ["password"],
  },
  totp: {
    main: "totp",
    fields: ["notes", "title"],
    more: ["algorithm", "digits", "period"],
    hidden: [],
    totp: { prefix: "totp", names: ["totp", "code"] },
  },
  passkey: {
    main: "private_key",
    fields: ["private_key", "public_key", "rp_id", "id", "user_handle", "algorithm", "title"],
    more: ["url_filter", "auto_submit"],
    hidden: ["private_key"],
  },
  note: { main: "notes", fields: ["notes", "title"], more: [], hidden: [] },
  environment_variables: { fields: ["notes", "title"], more: ["variables"], hidden: ["variables"] },
  ssh_own_key: {
    main: "private",
    fields: ["private", "public", "notes", "title"],
    more: [],
    hidden: ["private"],
    sshKey: "private",
  },
  mail_gpg_own_key: {
    main: "private",
    fields: ["private", "public", "name", "email", "title"],
    more: [],
    hidden: ["private"],
  },
  credit_card: {
    main: "number",
    fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"],
    more: [],
    hidden: ["number", "cvc", "pin"],
  },
  bookmark: { main: "url", fields: ["url", "notes", "title"], more: ["url_filter"], hidden: [] },
  identity: {
    fields: [
      ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
      ...["phone_number", "email", "notes", "title"],
    ],
    more: [],
    hidden: [],
  },
  elster_certificate: {
    main: "file_content",
    fields: ["file_content", "password", "retrieval_code", "notes", "title"],
    more: [],
    hidden: ["file_content", "password", "retrieval_code"],
    binary: "file_content",
  },
};
const ALIASES = [
  ["gpg_key_", "mail_gpg_own_key_"],
  ["ssh_key_", "ssh_own_key_"],
  ["env_vars", "environment_variables_variables"],
];
function mainField(type) {
  return entryType(type)?.main;
}
function entryType(type) {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
const types_SHOWN = new Set(["tags", "attachments", "title", "filename", "size"]);
for (const [type, { fields, more, hidden }] of Object.entries(TYPES))
  for (const field of [...fields, ...more]) if (!hidden.includes(field)) types_SHOWN.add(`${type}_${field}`);
function isShown(key) {
  return types_SHOWN.has(key);
}

;// CONCATENATED MODULE: ./build/entries/built-in.js



const COMMON = ["custom_fields", "tags", ATTACHMENTS];
function builtIn(type, name, data) {
  const known = entryType(type);
  if (known?.totp?.names.includes(name)) return { name, key: `${known.totp.prefix}_code`, totp: known.totp.prefix };
  const snake = name.replaceAll("-", "_");
  const short = [...(known?.fields ?? []), ...(known?.more ?? [])];
  if (short.includes(snake)) return { name: snake, key: `${type}_${snake}` };
  const alias = ALIASES.find(([beginning]) => snake.startsWith(beginning));
  const full = alias === undefined ? snake : alias[1] + snake.slice(alias[0].length);
  const rest = full.startsWith(`${type}_`) ? full.slice(type.length + 1) : undefined;
  if (rest !== undefined && short.includes(rest)) return { name: rest, key: full };
  if (known?.totp !== undefined && full === `${known.totp.prefix}_code`) return { name: full, key: full };
  if (COMMON.includes(name)) return { name, key: name };
  const key = [name, snake, full].find((one) => (own(data, one) ?? undefined) !== undefined);
  return key === undefined ? undefined : { name: key, key };
}
function typeOf(told, data, filled) {
  if (Object.hasOwn(TYPES, told)) return told;
  const types = Object.keys(TYPES);
  const titled = types.find((type) => filled(`${type}_title`));
  if (titled !== undefined) return titled;
  const keys = Object.keys(data);
  const begins = (some) => types.find((type) => some.some((key) => key.startsWith(`${type}_`)));
  return begins(keys.filter(filled)) ?? begins(keys) ?? told;
}

;// CONCATENATED MODULE: ./build/entries/field.js




function keyOfField({ name, key = normalName(name) }) {
  return key;
}
function stepsOf({ name }) {
  return isAscii(name) ? 1 : normalSteps(name, LONGEST_NAME);
}
function stored(data, key) {
  const text = textOf(own(data, key));
  return text === "" || text === "[]" || text === "{}" ? undefined : text;
}
function fromBinary(hex) {
  const bytes = Buffer.from(hex, "hex");
  if (bytes.length * 2 !== hex.length || /[^\0-\xff]/.test(hex)) {
    throw new ActionError("FIELD_FORM", "not-hex", {});
  }
  return { text: bytes.toString("base64"), bytes };
}

;// CONCATENATED MODULE: ./build/entries/totp.js


const totp_LONGEST = 1000;
const LONGEST_URL = 8192;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function totp(parameters, now) {
  const { secret, algorithm, digits, period } = complete(parameters);
  if (!["SHA1", "SHA256", "SHA512"].includes(algorithm)) throw failed("algorithm");
  if (!Number.isInteger(digits) || digits < 6 || digits > 10) throw failed("digits");
  if (!Number.isInteger(period) || period < 10 || period > 300) throw failed("period");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / period)));
  const mac = (0,external_node_crypto_namespaceObject.createHmac)(algorithm.toLowerCase(), fromBase32(secret)).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}
function totpLeft(parameters, now) {
  try {
    const { period } = complete(parameters);
    return period >= 10 && period <= 300 ? period * 1000 - (now % (period * 1000)) : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
function complete({ secret, algorithm = "SHA1", digits = 6, period = 30 }) {
  if (secret.length > LONGEST_URL) throw failed("long-secret");
  if (!/^\s*otpauth:/i.test(secret)) return { secret, algorithm, digits: numberOf(digits), period: numberOf(period) };
  const url = URL.parse(secret.trim());
  if (url?.host.toLowerCase() !== "totp") throw failed("url");
  const of = (name) => url.searchParams.get(name);
  return {
    secret: of("secret") ?? "",
    algorithm: (of("algorithm") ?? algorithm).slice(0, 20).toUpperCase().replace("-", ""),
    digits: numberOf(of("digits") ?? digits),
    period: numberOf(of("period") ?? period),
  };
}
function numberOf(given) {
  return `${given}`.length > 20 ? Number.NaN : Number(given);
}
function failed(reason) {
  return new ActionError("TOTP", reason, {});
}
function fromBase32(text) {
  if (text.length > totp_LONGEST) throw failed("long-secret");
  const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
  let bits = 0;
  let held = 0;
  const bytes = [];
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit);
    if (value === -1) throw failed("secret-form");
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  if (bytes.length === 0) throw failed("no-secret");
  return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/entries/fields.js











const TOTP_LEFT = 5000;
const known = new WeakMap();
function fieldsOf(secret, told, work) {
  const data = withoutFileKeys(secret);
  const all = known.get(data) ?? [];
  known.set(data, all);
  let fields = all.find((one) => one.told === told);
  if (fields === undefined) {
    fields = new Fields(data, told);
    all.push(fields);
    work?.count(fields.size);
  }
  return fields;
}
class Fields {
  told;
  type;
  size;
  #data;
  #entryType;
  #builtIn = new Map();
  #added;
  #filled;
  #counts = new Map();
  #byName;
  constructor(data, told) {
    this.#data = data;
    this.told = told;
    this.type = typeOf(told, data, (key) => stored(data, key) !== undefined);
    this.#entryType = entryType(this.type);
    const [custom, variable] = [addedOf(data, "custom"), addedOf(data, "variable")];
    this.#added = { custom, variable };
    this.#byName = { custom: Map.groupBy(custom, keyOfField), variable: Map.groupBy(variable, keyOfField) };
    this.size = [...custom, ...variable].reduce((sum, one) => sum + stepsOf(one), Object.keys(data).length);
  }
  get title() {
    return labelOf(own(this.#data, `${this.type}_title`)) || undefined;
  }
  get username() {
    return textOf(own(this.#data, `${this.type}_username`));
  }
  get main() {
    const main = this.#entryType?.main;
    return main === undefined ? undefined : this.#ofType(main);
  }
  find({ kind, name }) {
    const found = this.#named(name).filter((field) => kind === undefined || field.kind === kind);
    throwIfSeveral(
      name,
      found.map((field) => field.kind),
    );
    if (found.length > 1) throw new ActionError("AMBIGUOUS_FIELD", "fields", { name, count: found.length });
    return found[0];
  }
  format(reference) {
    const format = formatIn(reference);
    if (format === undefined) return undefined;
    const plain = reference.field?.kind === undefined;
    const has = this.#hasFormat(format);
    if (!has && !plain) throw new ActionError("FORMAT", "type", {});
    if (has && plain) throwIfSeveral(format, [...this.#named(format).map(({ kind }) => kind), "format"]);
    return has ? format : undefined;
  }
  #hasFormat(name) {
    return this.type === ENV_TYPE && isFormat(name);
  }
  filled() {
    this.#filled ??= this.#allFilled();
    return this.#filled;
  }
  #allFilled() {
    const { fields = [], more = [], totp } = this.#entryType ?? {};
    const names =
      this.#entryType === undefined
        ? Object.keys(this.#data).filter((name) => name !== ATTACHMENTS)
        : [...(totp?.names.slice(0, 1) ?? []), ...fields, ...more];
    const own = names.flatMap((name) => this.#ofType(name) ?? []);
    const [codes, others] = [own.filter((field) => field.totp), own.filter((field) => !field.totp)];
    const all = [...codes, ...this.#added.variable, ...others, ...this.#added.custom];
    return all.filter(({ text }) => text !== undefined);
  }
  wildcard() {
    const filled = this.filled();
    if (this.type === ENV_TYPE) return filled.filter(({ kind }) => kind === "variable");
    const hidden = new Set(["title", ...(this.#entryType?.more ?? [])]);
    return filled.filter(({ kind, name }) => kind !== "field" || !hidden.has(name));
  }
  nameOf(field) {
    const { kind, name } = field;
    const plain =
      this.#countsOf(field).size === 1 &&
      !needsKind(name) &&
      !this.#hasFormat(name) &&
      name.trimStart() === name &&
      name !== "";
    return { kind: plain ? undefined : kind, name };
  }
  means({ kind, name }, field) {
    if (kind !== undefined && kind !== field.kind) return false;
    const shown = () => printable(printFieldName({ kind, name: field.name })) === printFieldName({ kind, name });
    return isSameName(field.name, normal(name, LONGEST_NAME)) || this.#ofType(name) === field || shown();
  }
  referenceTo(field) {
    const { kind, row } = field;
    const text = printFieldName(this.nameOf(field));
    const fits = text.trimEnd() === text && printable(text) === text;
    if ((fits && this.#countsOf(field).get(kind) === 1) || row === undefined || kind === "field")
      return { field: this.nameOf(field), pointer: undefined };
    return { field: { kind: undefined, name: LISTS[kind].key }, pointer: `/${row - 1}/value` };
  }
  wait(field, now) {
    if (field.totp === undefined) return 0;
    const left = totpLeft(this.#parameters(field.totp), now);
    return left < TOTP_LEFT ? left : 0;
  }
  read(field, now) {
    const { kind, name, text } = field;
    if (text === undefined) return undefined;
    if (field.totp !== undefined) return { text: totp(this.#parameters(field.totp), now) };
    const { binary, sshKey } = this.#entryType ?? {};
    if (kind !== "field") return { text };
    if (name === binary) return fromBinary(text);
    return { text, ...(name === sshKey && { sshKey: true }) };
  }
  #named(name, key = normalName(name)) {
    const own = this.#ofType(name);
    const { custom, variable } = this.#byName;
    return [...(own === undefined ? [] : [own]), ...(custom.get(key) ?? []), ...(variable.get(key) ?? [])];
  }
  #countsOf(field) {
    const key = keyOfField(field);
    let counts = this.#counts.get(key);
    if (counts === undefined) {
      counts = new Map();
      for (const { kind } of this.#named(field.name, key)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      this.#counts.set(key, counts);
    }
    return counts;
  }
  #ofType(name) {
    const found = builtIn(this.type, name, this.#data);
    if (found === undefined) return undefined;
    const same = `${found.totp === undefined ? "field" : "code of"} ${found.key}`;
    const field = this.#builtIn.get(same) ?? {
      kind: "field",
      name: found.name,
      text: stored(this.#data, found.key),
      hidden: !this.#isShown(found.key),
      ...(found.totp !== undefined && { totp: found.totp }),
    };
    this.#builtIn.set(same, field);
    return field;
  }
  #isShown(key) {
    return key === LISTS.custom.key ? this.#added.custom.every(({ hidden }) => !hidden) : isShown(key);
  }
  #parameters(prefix) {
    return {
      secret: stored(this.#data, `${prefix}_code`) ?? "",
      algorithm: stored(this.#data, `${prefix}_algorithm`),
      digits: stored(this.#data, `${prefix}_digits`),
      period: stored(this.#data, `${prefix}_period`),
    };
  }
}

;// CONCATENATED MODULE: ./build/psono/files/stored-file.js


const CHUNKS = 10_000;
const NOWHERE = { kind: "shard", id: "" };
function fileOfItem(item) {
  const chunks = own(item, "file_chunks");
  if (isNothing(chunks)) return parseFile(item, []);
  if (!isObject(chunks)) throw malformed("chunks");
  const positions = Object.keys(chunks).map((key) => [/^[1-9]\d{0,8}$/.test(key) ? Number(key) : 0, own(chunks, key)]);
  return parseFile(item, positions);
}
function fileOfAttachment(attachment) {
  const chunks = own(attachment, "file_chunks");
  if (!isNothing(chunks) && !Array.isArray(chunks)) throw malformed("chunks");
  const positions = elementsOf(attachment, "file_chunks").map((chunk) =>
    isObject(chunk) ? [own(chunk, "position"), own(chunk, "hash")] : [undefined, undefined],
  );
  return parseFile(attachment, positions);
}
function fileIdOf(description) {
  const id = own(description, "file_id");
  return typeof id === "string" && isUuid(id) ? id.toLowerCase() : undefined;
}
function parseFile(description, positions) {
  const given = own(description, "file_size");
  const size = isNothing(given) && positions.length === 0 ? 0 : given;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw malformed("size");
  const id = own(description, "file_id");
  if (isNothing(id) || positions.length === 0) {
    if (size > 0) throw new ActionError("FILE_CONTENT", "size", { size, received: 0 });
    return { id: fileIdOf(description), key: new Uint8Array(), hashes: [], size: 0, place: NOWHERE };
  }
  if (typeof id !== "string" || !isUuid(id)) throw malformed("id");
  return {
    id: id.toLowerCase(),
    key: stored_file_keyOf(own(description, "file_secret_key")),
    hashes: hashesOf(positions),
    size,
    place: placeOf(description),
  };
}
function hashesOf(positions) {
  if (positions.length > CHUNKS) throw malformed("chunks");
  const hashes = [];
  for (const [position, hash] of positions) {
    const fits = typeof position === "number" && Number.isSafeInteger(position) && position >= 1;
    if (!fits || position > positions.length || hashes[position - 1] !== undefined) throw malformed("chunks");
    if (typeof hash !== "string" || !/^[0-9a-f]{128}$/i.test(hash)) throw malformed("chunks");
    hashes[position - 1] = hash.toLowerCase();
  }
  if (new Set(hashes).size !== hashes.length) throw malformed("chunks");
  return hashes;
}
function stored_file_keyOf(key) {
  if (typeof key !== "string" || !/^[0-9a-f]{64}$/i.test(key)) throw malformed("key");
  return Uint8Array.from(Buffer.from(key, "hex"));
}
function placeOf(description) {
  const shard = own(description, "file_shard_id");
  const repository = own(description, "file_repository_id");
  const id = isNothing(shard) ? repository : shard;
  if (!isNothing(shard) && !isNothing(repository)) throw malformed("place");
  if (typeof id !== "string" || !isUuid(id)) throw malformed("place");
  return { kind: isNothing(shard) ? "repository" : "shard", id: id.toLowerCase() };
}
function isNothing(value) {
  return value === undefined || value === null || value === "";
}
function malformed(part) {
  return new ActionError("FILE_CONTENT", "form", { part });
}

;// CONCATENATED MODULE: ./build/psono/work.js
const STEPS = 10_000;
class Work {
  total = 0;
  #check;
  #since = 0;
  #turn = Promise.resolve();
  constructor(check = () => undefined) {
    this.#check = check;
  }
  count(steps) {
    this.total += steps;
    this.#since += steps;
    return this.#since >= STEPS;
  }
  async pause() {
    this.#since = 0;
    this.#turn = this.#turn.then(() => new Promise((resolve) => setImmediate(resolve)));
    await this.#turn;
    this.#check();
  }
}

;// CONCATENATED MODULE: ./build/vault/suggestions.js


const COMPARISONS = 200_000;
const suggestions_STEPS = 200_000_000;
const spent = new WeakMap();
function hasStepsLeft(taken, work) {
  const all = (spent.get(work) ?? 0) + taken;
  spent.set(work, all);
  return all <= suggestions_STEPS;
}
async function nearestOf(wanted, names, count, work = new Work()) {
  const near = new Nearest(wanted, count);
  let left = COMPARISONS;
  let taken = 0;
  for (const name of names) {
    if (left-- === 0 || !hasStepsLeft(taken, work)) break;
    taken = near.add(name);
    if (work.count(taken)) await work.pause();
  }
  hasStepsLeft(taken, work);
  return near.names;
}

;// CONCATENATED MODULE: ./build/vault/missing.js






const SUGGESTIONS = 10;
const UNSEARCHED = 4;
const missing_TWO = new RegExp(`\\s(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]*\\s*\\??=\\s*(?:/|${ID})`, "i");
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const OTHER_SPACE_ALL = new RegExp(OTHER_SPACE, "g");
const FILTER_NAMES = Object.keys(FILTERS).filter((name) => name !== "");
const END = new RegExp(String.raw`(?:;|::[^/:]+|\?field=[^/]+|(?<!\s)\|\s*(?:${FILTER_NAMES.join("|")}))$`);
function missing_unreadable({ hints }, path, open) {
  if (!hints) return { path };
  return { path, unreadable: open.slice(0, SUGGESTIONS + 1).map(({ path, why }) => ({ path, why })) };
}
async function missingPath(reached, path, asked, many) {
  const { tree, hints } = reached;
  const folder = path.endsWith("/");
  const wanted = normal(folder ? path.slice(0, -1) : path);
  const error = (reason, details) => new ActionError(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", reason, details);
  const [unknown] = tree.nameless;
  if (unknown !== undefined) {
    return new ActionError(unknown.code, "path-unread", { path }, undefined, unknown);
  }
  const closed = await firstHolding(tree.unreadable, wanted, reached.work);
  if (closed !== undefined) {
    const { why } = closed;
    return new ActionError("UNREADABLE_SHARE", "path", { path, why, ...(hints && { closed: closed.path }) });
  }
  if (missing_TWO.test(path)) return error("path-two-requests", { path });
  const isThere = (other) => !hints || isKnown(reached, normal(other));
  const single = path.replace(/\/{2,}/g, "/");
  if (single !== path && isThere(single)) return error("path-double-slash", { path, correct: single });
  const [space] = OTHER_SPACE.exec(path) ?? [];
  const spaced = path.replaceAll(OTHER_SPACE_ALL, " ");
  if (space !== undefined && isThere(spaced)) return error("path-space", { path, correct: spaced, space });
  if (path.includes("*")) {
    const above = path.slice(0, path.lastIndexOf("/", path.indexOf("*")));
    return error("path-wildcard", { path, folder: `${above}/` });
  }
  const needsSession = tree.direct === true && wanted.lastIndexOf("/") > (folder ? -1 : 0);
  if (!hints) {
    if (needsSession) return error("path-no-folders", { path, near: [] });
    const [rest] = END.exec(path) ?? [];
    if (rest !== undefined) return error("path-too-long", { path, entry: path.slice(0, -rest.length), rest });
    return error("path-hidden", { path, restricted: tree.restricted });
  }
  const field = asked && (asked.kind === undefined ? asked.name : `${asked.kind}:${asked.name}`);
  const titled = `${wanted}#${field}`;
  const [hashed] = field === undefined ? [] : reached.at(titled);
  const withHash = (entry) =>
    error("path-with-hash", {
      ...{ path, ...(field !== undefined && { field }), entry: entry.path },
      reference: many ? entry.id : reached.reference(entry),
    });
  if (hashed !== undefined) return withHash(hashed);
  const unopened = await firstHolding(tree.unopened, wanted, reached.work);
  if (!folder && (tree.folders.has(wanted) || unopened?.path === wanted)) return error("path-is-folder", { path });
  if (folder && reached.at(wanted).length > 0) return error("path-is-entry", { path });
  const known = firstFolderAbove(tree, wanted);
  const trashed = await firstHolding(tree.trashed, wanted, reached.work);
  const inTrash = trashed === undefined ? 0 : trashed.folder.length + 1 + trashed.name.length;
  if (inTrash === wanted.length && trashed !== undefined) return error("path-trashed", { path });
  const entry = cutShort(reached, wanted);
  if (entry !== undefined) return error("path-too-long", { path, entry, rest: wanted.slice(entry.length) });
  if (inTrash > known.length) return error("path-trashed", { path });
  const [name = ""] = wanted.slice(known.length + 1).split("/", 1);
  const found = await similar(reached, wanted, known, name, field);
  const near = found.map((one) => one.path).filter((one) => !one.includes("#"));
  if (needsSession) return error("path-no-folders", { path, near });
  const [best] = found;
  if (!folder && best !== undefined && "id" in best && best.path.includes("#")) return withHash(best);
  return error("path-unknown", {
    ...{ path, near, unreadable: tree.unreadable.length > 0, restricted: tree.restricted },
    unsearched: tree.unopened.slice(0, UNSEARCHED).map((one) => one.path),
    ...(known !== "" && { reached: { folder: known, name } }),
  });
}
function firstFolderAbove({ folders }, path) {
  let end = path.lastIndexOf("/");
  while (end > 0 && !folders.has(path.slice(0, end))) end = path.lastIndexOf("/", end - 1);
  return path.slice(0, Math.max(0, end));
}
function isKnown(reached, path) {
  return path.endsWith("/") ? reached.tree.folders.has(path.slice(0, -1)) : reached.at(path).length > 0;
}
async function firstHolding(places, path, work) {
  for (const place of places) {
    if (work.count(1)) await work.pause();
    if (holds(place, path)) return place;
  }
  return undefined;
}
function cutShort(reached, path) {
  for (const mark of ["|", ";", "::", "?", ":", ".", " ", "/"]) {
    const at = path.lastIndexOf(mark);
    const start = at > 0 ? path.slice(0, at) : "";
    if (reached.at(start).length > 0) return start;
  }
  return undefined;
}
async function similar({ tree, work }, path, known, name, field) {
  const here = new Map();
  const hashed = [];
  for (const entry of tree.entries) {
    if (work.count(1)) await work.pause();
    if (entry.folder !== known || entry.name === "") continue;
    here.set(keyOf(entry.name), entry);
    if (entry.name.includes("#")) hashed.push(entry.name);
  }
  const below = `${known}/`;
  const add = (last) => {
    if (!last.includes("/") && !here.has(keyOf(last))) here.set(keyOf(last), { path: `${below}${last}/` });
  };
  for (const folder of tree.folders.keys()) {
    if (work.count(1)) await work.pause();
    if (folder.startsWith(below)) add(folder.slice(below.length));
  }
  for (const one of tree.unopened) {
    if (work.count(1)) await work.pause();
    if (one.folder === known) add(one.name);
  }
  const titles = field === undefined ? [] : await nearestOf(`${name}#${field}`, hashed, 1, work);
  const names = new Set([...titles.map(keyOf), ...(await nearestOf(keyOf(name), here.keys(), 5, work))]);
  const near = [...names].flatMap((found) => here.get(found) ?? []);
  const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  for (const entry of tree.entries) {
    const steps = 1 + entry.name.length;
    if (near.length >= SUGGESTIONS || !hasStepsLeft(steps, work)) break;
    if (work.count(steps)) await work.pause();
    if (entry.name.toLowerCase() !== last) continue;
    const isSame = (one) => "folder" in one && one.folder === entry.folder && "name" in one && one.name === entry.name;
    if (!near.some(isSame)) near.push(entry);
  }
  return near;
}

;// CONCATENATED MODULE: ./build/vault/file-fields.js






const CONTENT = "content";
function askedFile(entry, data, field, hints) {
  if (entry.file !== undefined) {
    if (field !== undefined && (field.name !== CONTENT || (field.kind ?? "field") !== "field")) return undefined;
    return { file: fileOfItem(entry.file.item), filename: filenameOf(entry.file.item) || entry.name };
  }
  if (field?.kind !== "attachment") return undefined;
  const attachment = attachmentOf(data, field.name, hints);
  return { file: fileOfAttachment(attachment), filename: textOf(own(attachment, "filename")) ?? "" };
}
function attachmentOf(data, name, hints) {
  const all = objectsOf(data, ATTACHMENTS);
  const wanted = normal(name, LONGEST_NAME);
  const named = all.filter((one) => isSameName(file_fields_nameOf(one), wanted));
  const found = named.length > 0 ? named : all.filter((one) => fileIdOf(one) === name.toLowerCase());
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined)
    throw new ActionError("AMBIGUOUS_FIELD", "attachments", { name, ids: found.map((one) => fileIdOf(one) ?? "") });
  const attachments = hints && { attachments: all.slice(0, SUGGESTIONS + 1).map(file_fields_nameOf) };
  throw new ActionError("NO_SUCH_FIELD", "attachment", { name, ...attachments });
}
function file_fields_nameOf(attachment) {
  return textOf(own(attachment, "filename")) ?? "";
}
function fileData({ file, name }) {
  if (file === undefined) return undefined;
  return { title: name, filename: filenameOf(file.item) || name, ...sizeOf(file.item) };
}
function filenameOf(item) {
  return textOf(own(item, "file_title")) ?? "";
}
function shownAttachments(data) {
  return objectsOf(data, ATTACHMENTS).map((attachment) => {
    const id = fileIdOf(attachment);
    return { filename: file_fields_nameOf(attachment), ...sizeOf(attachment), ...(id !== undefined && { id }) };
  });
}
function sizeOf(description) {
  const size = own(description, "file_size");
  return typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? { size } : {};
}
function extensionOf(filename) {
  return /[^.](\.[A-Za-z0-9]{1,10})$/.exec(filename)?.[1] ?? "";
}

;// CONCATENATED MODULE: ./build/vault/rivals.js



async function throwIfRivalled(reached, path, entry) {
  await throwIfUnread(reached, path);
  throwIfShared(reached, path, rivalOf(reached.tree, entry));
}
async function throwIfFolderRivalled(reached, path, folder) {
  await throwIfUnread(reached, path);
  throwIfShared(reached, path, rivalOf(reached.tree, asPlace(folder)));
}
function asPlace({ path, above, share }) {
  return { path, folder: above?.path ?? "", ...(above && { at: above }), share };
}
function rivalOf({ folders }, place) {
  let part = place;
  for (let end = place.path.lastIndexOf("/"); end > 0; end = place.path.lastIndexOf("/", end - 1)) {
    while (part !== undefined && end <= part.folder.length) part = part.at && asPlace(part.at);
    if (part?.share === undefined) return undefined;
    const above = place.path.slice(0, end);
    for (const share of folders.get(above)?.shares ?? []) if (share !== part.share) return above;
  }
  return undefined;
}
function throwIfShared({ hints }, path, folder) {
  if (folder !== undefined) throw new ActionError("AMBIGUOUS", "shared-folder", { path, ...(hints && { folder }) });
}
async function throwIfUnread({ tree, hints, work }, path) {
  const isFolder = path.endsWith("/");
  const wanted = normal(isFolder ? path.slice(0, -1) : path);
  for (const place of tree.unreadable) {
    if (work.count(1)) await work.pause();
    const same = place.path === wanted ? place.isFolder === isFolder : place.isFolder && holds(place, wanted);
    if (!same) continue;
    throw new ActionError("UNREADABLE_SHARE", "rival", { path, why: place.why, ...(hints && { closed: place.path }) });
  }
}

;// CONCATENATED MODULE: ./build/vault/scope.js

function scopeOf(requests) {
  const ids = new Set();
  const entries = new Set();
  const folders = new Set();
  const deep = [];
  for (const { source } of requests) {
    if ("id" in source) ids.add(source.id);
    else if ("path" in source) {
      const above = foldersAbove(normal(source.path));
      for (const path of above) entries.add(path);
      for (const path of above.slice(0, -1)) folders.add(path);
    } else {
      const path = normal(source.folder);
      for (const above of foldersAbove(path)) {
        entries.add(above);
        folders.add(above);
      }
      entries.add(path);
      if (source.deep) deep.push(path);
    }
  }
  const within = (at, isFolder) => (isFolder ? folders : entries).has(at) || deep.some((path) => under(at, path));
  return { ids, within, steps: deep.length + 1 };
}
function isInFolder(source) {
  return "folder" in source ? source.folder !== "" : "path" in source && source.path.lastIndexOf("/") > 0;
}
function foldersAbove(path) {
  const above = [];
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) above.push(path.slice(0, at));
  return above;
}
function under(path, other) {
  return path === other || path.startsWith(`${other}/`);
}

;// CONCATENATED MODULE: ./build/vault/lookup.js











const DEFAULT = { field: undefined, pointer: undefined };
class Index {
  tree;
  hints;
  work;
  #byFolder = new Map();
  #byId = new Map();
  #byPlace = new Map();
  #disputed = new Map();
  constructor(tree, hints, work) {
    this.tree = tree;
    this.hints = hints;
    this.work = work;
  }
  static async of(tree, hints, work = new Work()) {
    const index = new Index(tree, hints, work);
    for (const entry of tree.entries) {
      if (work.count(1 + entry.name.length)) await work.pause();
      index.#add(entry);
    }
    return index;
  }
  #add(entry) {
    if (entry.path !== "") this.#addPath(entry);
    for (const id of entry.share === undefined ? (entry.file?.ids ?? []) : []) {
      const places = this.#byPlace.get(id);
      if (places === undefined) this.#byPlace.set(id, [entry]);
      else if (!places.some((other) => other.id === entry.id) && places.length < SUGGESTIONS) places.push(entry);
    }
    if (isUnknown(entry)) return;
    const first = this.#byId.get(entry.id);
    if (first === undefined) this.#byId.set(entry.id, entry);
    else if (areOne(first, entry)) {
      if (first.type !== entry.type) this.#byId.set(entry.id, { ...first, type: "" });
    } else {
      const places = this.#disputed.get(entry.id);
      if (places === undefined) this.#disputed.set(entry.id, [first, entry]);
      else if (places.length < SUGGESTIONS) places.push(entry);
    }
  }
  #addPath(entry) {
    const { folder, id } = entry;
    const name = keyOf(entry.name);
    const here = this.#byFolder.get(folder) ?? new Map();
    if (here.size === 0) this.#byFolder.set(folder, here);
    const same = here.get(name);
    if (same === undefined || (!(same instanceof Map) && same.id === id && isUnknown(same))) here.set(name, entry);
    else if (!(same instanceof Map)) {
      if (same.id !== id) here.set(name, new Map([same, entry].map((one) => [one.id, one])));
    } else if (!same.has(id)) same.set(id, entry);
  }
  at(path) {
    const found = new Map();
    for (const entry of this.#at(path)) if (!found.has(entry.id)) found.set(entry.id, entry);
    return [...found.values()];
  }
  isAlone(entry) {
    if (entry.folder.length + entry.name.length > LONGEST) return false;
    for (const { id } of this.#at(entry.path)) if (id !== entry.id) return false;
    return rivalOf(this.tree, entry) === undefined;
  }
  *#at(path) {
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const named = this.#byFolder.get(path.slice(0, end))?.get(keyOf(path.slice(end + 1)));
      if (named instanceof Map) yield* named.values();
      else if (named !== undefined) yield named;
    }
  }
  async find({ source, field, many }, excluded) {
    const found =
      "folder" in source
        ? await this.#inFolder(source, excluded)
        : [await this.#one(source, field, many)].filter((entry) => !excluded(entry));
    for (const { id } of found) {
      if (this.work.count(1)) await this.work.pause();
      const places = this.#disputed.get(id);
      if (places === undefined) continue;
      throw this.#disputedId(id, places);
    }
    return found.map((entry) => (this.#byId.get(entry.id)?.type === "" ? { ...entry, type: "" } : entry));
  }
  #disputedId(id, places) {
    return new ActionError("AMBIGUOUS", "keys", { id, ...(this.hints && { paths: places.map(({ path }) => path) }) });
  }
  async #one(source, field, many) {
    if ("id" in source) {
      const entry = this.#byId.get(source.id);
      const files = (this.#byPlace.get(source.id) ?? []).filter(({ id }) => id !== entry?.id);
      const [one, more] = entry === undefined ? files : [entry, ...files];
      if (more !== undefined) throw this.#disputedId(source.id, entry === undefined ? files : [entry, ...files]);
      if (one !== undefined) return one;
      if (this.tree.restricted) throw new ActionError("NO_SUCH_ENTRY", "not-attached", { id: source.id });
      const { length } = this.tree.unreadable;
      throw new ActionError("NO_SUCH_ENTRY", "id", { id: source.id, unreadable: length > 0 });
    }
    const found = this.at(normal(source.path));
    if (found.length > 1) throw this.#ambiguous(source.path, found);
    const [entry] = found;
    if (entry === undefined) throw await missingPath(this, source.path, field, many);
    await throwIfRivalled(this, source.path, entry);
    return entry;
  }
  async hidden({ source }, excluded) {
    const scope = scopeOf([{ source }]);
    const open = [];
    for (const one of this.tree.unreadable) {
      if (this.work.count(2)) await this.work.pause();
      if (("id" in source || scope.within(one.folder, one.isFolder)) && !excluded(one)) open.push(one);
    }
    const path = this.tree.restricted && "path" in source ? source.path.normalize("NFD") : "";
    if (path.length > LONGEST_NAME + 1) {
      const name = path.slice(1, LONGEST_NAME + 2);
      open.push({ path: `/${name}`, name, folder: "", isFolder: false, why: { name: LONGEST_NAME } });
    }
    if (open.length === 0) return undefined;
    return new ActionError(
      "UNREADABLE_SHARE",
      "optional",
      missing_unreadable(this, printReference({ source, ...DEFAULT }), open),
    );
  }
  reference(entry, field) {
    const byId = printReference({ source: { id: entry.id }, ...(field ?? DEFAULT) });
    if (entry.path === "" || !this.isAlone(entry)) return byId;
    const main = entry.file === undefined ? mainField(entry.type) : CONTENT;
    const named = main === undefined ? [] : [{ field: { kind: undefined, name: main }, pointer: undefined }];
    for (const one of field === undefined ? [DEFAULT, ...named] : [field]) {
      const text = printReference({ source: { path: entry.path }, ...one });
      if (printable(text) !== text || text !== text.trim()) break;
      const [parsed] = parseRequests(`NAME = ${text}`, []);
      if (parsed && "path" in parsed.source && parsed.source.path === entry.path) return text;
    }
    return byId;
  }
  async #inFolder({ folder, deep }, excluded) {
    const path = normal(folder);
    const known = this.tree.folders.get(path);
    const count = known?.contents.size ?? 0;
    if (count > 1 && path !== "") throw new ActionError("AMBIGUOUS", "folders", { path: `${folder}/`, count });
    const below = `${path}/`;
    const inside = (one) => one.folder === path || (deep && one.folder.startsWith(below));
    const holds = path === "" || known === undefined ? () => true : within(known.first);
    let any = false;
    const found = new Map();
    for (const entry of this.tree.entries) {
      if (this.work.count(1)) await this.work.pause();
      if (!inside(entry) || !holds(entry.at)) continue;
      any = true;
      const what = `${entry.id} ${entry.key} ${entry.name} ${entry.file?.content ?? ""}`;
      if (!excluded(entry) && !found.has(what)) found.set(what, entry);
    }
    if (known === undefined && path !== "") throw await missingPath(this, `${folder}/`);
    if (known !== undefined && path !== "") await throwIfFolderRivalled(this, `${folder}/`, known.first);
    const broken = [];
    for (const one of this.tree.unreadable) {
      if (this.work.count(1)) await this.work.pause();
      if (inside(one) && (deep || !one.isFolder) && !excluded(one)) broken.push(one);
    }
    if (broken.length > 0) throw new ActionError("UNREADABLE_SHARE", "folder", missing_unreadable(this, `${folder}/`, broken));
    if (!any) throw new ActionError("NO_SUCH_ENTRY", "empty-folder", { path: `${folder}/` });
    return [...found.values()];
  }
  #ambiguous(path, entries) {
    const found = entries.slice(0, SUGGESTIONS).map(({ id, type }) => ({ id, ...(this.hints && { type }) }));
    return new ActionError("AMBIGUOUS", "entries", { path, count: entries.length, found });
  }
}
function isUnknown({ share, file }) {
  return share !== undefined && file?.empty === true;
}
function areOne(one, other) {
  return one.key === other.key && one.file?.content === other.file?.content;
}

// EXTERNAL MODULE: ./node_modules/tweetnacl/nacl-fast.js
var nacl_fast = __nccwpck_require__(668);
var nacl_fast_default = /*#__PURE__*/__nccwpck_require__.n(nacl_fast);
// EXTERNAL MODULE: ./node_modules/tweetnacl-util/nacl-util.js
var nacl_util = __nccwpck_require__(483);
var nacl_util_default = /*#__PURE__*/__nccwpck_require__.n(nacl_util);
;// CONCATENATED MODULE: ./build/psono/crypto.js





const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex");
function fromHex(hex, part, bytes) {
  const decoded = Buffer.alloc(Math.floor(hex.length / 2));
  const length = decoded.write(hex, "hex");
  if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
    throw new ActionError("SERVER_ANSWER", "not-hex", { part, ...(bytes !== undefined && { bytes }) });
  }
  return decoded;
}
function toHex(bytes) {
  return Buffer.from(bytes).toString("hex");
}
function signText(message, seed) {
  const key = (0,external_node_crypto_namespaceObject.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
  return (0,external_node_crypto_namespaceObject.sign)(null, nacl_util_default().decodeUTF8(message), key).toString("hex");
}
function isSigned(message, signature, verifyKey) {
  const key = (0,external_node_crypto_namespaceObject.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
  return (0,external_node_crypto_namespaceObject.verify)(null, Buffer.from(message), key, signature);
}
function sessionKeyPair() {
  return nacl_fast_default().box.keyPair();
}
function openBox(text, nonce, theirs, mine, part) {
  const message = nacl_fast_default().box.open(fromHex(text, part), nonceOf(nonce, part), theirs, mine);
  return decodeUtf8(opened(message, part), part);
}
function openSecretBox(text, nonce, key, part) {
  return decodeUtf8(openBytes(text, nonce, key, part), part);
}
function openKey(text, nonce, key, part) {
  const hex = openBytes(text, nonce, key, part);
  const isKey = hex.length === 64 && hex.every((byte) => byte < 0x80);
  return fromHex(isKey ? nacl_util_default().encodeUTF8(hex) : "", part, 32);
}
function sealSecretBox(text, key) {
  const nonce = nacl_fast_default().randomBytes((nacl_fast_default()).secretbox.nonceLength);
  return { text: toHex(nacl_fast_default().secretbox(nacl_util_default().decodeUTF8(text), nonce, key)), nonce: toHex(nonce) };
}
function openBytes(text, nonce, key, part) {
  return opened(nacl_fast_default().secretbox.open(fromHex(text, part), nonceOf(nonce, part), key), part);
}
function nonceOf(hex, part) {
  return fromHex(hex, { kind: "nonce", of: part }, (nacl_fast_default()).secretbox.nonceLength);
}
function opened(message, part) {
  if (message !== null) return message;
  throw new ActionError("DECRYPTION", "mac", { part });
}

;// CONCATENATED MODULE: ./build/psono/status.js

function expect200({ status, data }, part) {
  if (status === 403) throw new ActionError("FORBIDDEN", "refused", { part });
  if (status !== 200) throw new ActionError("SERVER_ANSWER", "status", { part, status });
  return data;
}

;// CONCATENATED MODULE: ./build/psono/chain.js
const chain_LIMITS = {
  nodes: 500_000,
  characters: 25_000_000,
  steps: 20_000_000,
  links: 5_000,
  requests: 1_000,
  bytes: 32 * 1024 * 1024,
  containers: 600_000,
};
const LEVELS = 3;
class Allowance {
  #left;
  #onOver;
  #places = [];
  isOver = false;
  constructor(level, onOver) {
    this.#left = { ...chain_LIMITS };
    for (const of of Object.keys(chain_LIMITS)) this.#left[of] = Math.floor(chain_LIMITS[of] / 2 ** level);
    this.#onOver = onOver;
  }
  add(place) {
    if (this.isOver) this.#onOver(place);
    else this.#places.push(place);
  }
  charge(of, amount) {
    this.#left[of] -= amount;
    if (this.#left[of] >= 0 || this.isOver) return;
    this.isOver = true;
    for (const place of this.#places) this.#onOver(place);
  }
}
class Chain {
  length;
  #name;
  #above;
  #onOver;
  #longer = new Map();
  #inner;
  #around;
  #all;
  #limits;
  static empty(onOver) {
    const reported = new Set();
    const once = (place) => {
      if (reported.has(place)) return;
      reported.add(place);
      onOver(place);
    };
    return new Chain("", undefined, once);
  }
  constructor(name, above, onOver) {
    this.#name = name;
    this.#above = above;
    this.#onOver = onOver;
    this.length = above === undefined ? 0 : above.length + 1;
    const level = this.length - 1;
    const limited = level >= 0 && level < LEVELS;
    const own = limited ? [new Allowance(level, onOver)] : [];
    this.#inner = limited ? [new Allowance(level, onOver)] : [];
    this.#around = above === undefined ? [] : [...above.#inner, ...above.#around];
    this.#all = [...own, ...this.#around];
    this.#limits = [...new Set([...this.#all, ...(above === undefined ? [] : above.#limits)])];
  }
  with(name) {
    let chain = this.#longer.get(name);
    if (chain === undefined) {
      chain = new Chain(name, this, this.#onOver);
      this.#longer.set(name, chain);
    }
    return chain;
  }
  includes(name) {
    for (let chain = this; chain.#above !== undefined; chain = chain.#above) if (chain.#name === name) return true;
    return false;
  }
  add(place) {
    if (this.length > LEVELS + 1) return;
    for (const allowance of this.#all.slice(0, this.length > LEVELS ? 1 : 2)) allowance.add(place);
  }
  take(of, amount) {
    return this.#take(this.#all, of, amount);
  }
  takeAround(of, amount, credit) {
    return this.#take(
      this.#around.filter((allowance) => !credit.delete(allowance)),
      of,
      amount,
    );
  }
  #take(allowances, of, amount) {
    if (this.isOver) return false;
    for (const allowance of allowances) {
      allowance.charge(of, amount);
      if (allowance.isOver) return false;
    }
    return true;
  }
  static takeOnce(chains, of, amount, charged = new Set()) {
    for (const chain of chains) {
      if (chain.isOver) continue;
      for (const allowance of chain.#all) {
        if (!charged.has(allowance)) allowance.charge(of, amount);
        charged.add(allowance);
        if (allowance.isOver && of !== "bytes") break;
      }
    }
    return chains.some((chain) => !chain.isOver);
  }
  get isOver() {
    return this.#limits.some((allowance) => allowance.isOver);
  }
}

;// CONCATENATED MODULE: ./build/psono/shares.js





function shareLinkOf(child, id, indexes) {
  let key = own(child, "share_secret_key");
  for (const index of indexes) {
    if (key !== undefined && key !== null) break;
    const indexed = own(index, id);
    if (isObject(indexed)) key = own(indexed, "secret_key");
  }
  return { id: isUuid(id) ? id.toLowerCase() : "", key: typeof key === "string" ? keyIn(key) : undefined };
}
function keyIn(text) {
  return text.length > KEY ? "" : text.toLowerCase();
}
const KEY = 64;
const NONCE = 48;
const TOO_LARGE = 16 * 1024 * 1024;
const AT_ONCE = 32;
class Shares {
  #session;
  #work;
  #sealed = new Map();
  #opened = new Map();
  #limit = new Limit(AT_ONCE);
  constructor(session, work) {
    this.#session = session;
    this.#work = work;
  }
  fetch({ id, key }, chain) {
    return this.#sealedOf(id, key, chain)?.share;
  }
  #sealedOf(id, key, chain) {
    if (id === "" || key === undefined || !isKey(key)) return undefined;
    let sealed = this.#sealed.get(id);
    if (sealed === undefined) {
      const [chains, credit] = [[chain], new Set()];
      sealed = { chains, credit, share: this.#limit.run(() => this.#fetch(id, chains, credit)) };
      sealed.share.catch(() => undefined);
      this.#sealed.set(id, sealed);
    } else sealed.chains.push(chain);
    return sealed;
  }
  async content(link, chain) {
    const { id, key } = link;
    if (id === "" || key === undefined) return "no-key";
    const sealed = this.#sealedOf(id, key, chain);
    if (sealed === undefined) return "not-decrypted";
    const share = await sealed.share;
    if (typeof share === "string") return share;
    const known = this.#opened.get(shares_nameOf(link));
    if (known !== undefined) return known;
    if (chain.isOver) return "too-large";
    if (!chain.takeAround("bytes", share.data.length / 2, sealed.credit)) return "too-large";
    const opened = shares_open(share, id, key, (containers) => chain.take("containers", containers));
    if (opened !== "too-large") this.#opened.set(shares_nameOf(link), opened);
    if (this.#work.count(share.data.length)) await this.#work.pause();
    return opened;
  }
  async #fetch(id, chains, credit) {
    await Promise.resolve();
    while (Chain.takeOnce(chains, "requests", 1)) {
      const arrived = await this.#request(id, chains);
      if (arrived === undefined) continue;
      if (Chain.takeOnce(chains, "bytes", arrived.bytes, credit)) return arrived.share;
      break;
    }
    this.#sealed.delete(id);
    return "too-large";
  }
  async #request(id, chains) {
    let wanted = true;
    const isWanted = () => {
      wanted = chains.some((chain) => !chain.isOver);
      return wanted;
    };
    try {
      const { status, data } = await this.#session.request("GET", `/share/${id}/`, undefined, 200, isWanted);
      if (status !== 200) return { share: "forbidden", bytes: 0 };
      const share = asObject(data, { kind: "share", id });
      const [given, text, nonce] = [own(share, "id"), own(share, "data"), own(share, "data_nonce")];
      const bytes = typeof text === "string" ? text.length / 2 : 0;
      if (typeof given !== "string" || given.toLowerCase() !== id) return { share: "forbidden", bytes };
      if (typeof text !== "string" || typeof nonce !== "string" || nonce.length !== NONCE)
        return { share: "not-decrypted", bytes };
      return { share: { data: text, data_nonce: nonce }, bytes };
    } catch (error) {
      if (isTooLarge(error)) return wanted ? { share: "too-large", bytes: TOO_LARGE } : undefined;
      throw error;
    }
  }
}
function shares_nameOf({ id, key = "" }) {
  return `${id} ${key}`;
}
function isKey(text) {
  return /^[0-9a-f]{64}$/.test(text);
}
function shares_open({ data, data_nonce }, id, key, take) {
  const part = { kind: "share", id };
  try {
    const text = openSecretBox(data, data_nonce, fromHex(key, { kind: "key", of: part }, 32), part);
    return take(containersIn(text, CONTAINERS)) ? parseObject(text, part) : "too-large";
  } catch {
    return "not-decrypted";
  }
}

;// CONCATENATED MODULE: ./build/psono/files/file-entry.js




const file_entry_PARTS = ["file_chunks", "file_size", "file_shard_id", "file_repository_id"];
function flat(value) {
  const plain = (one) => (typeof one === "object" ? null : (one ?? null));
  return isObject(value) ? Object.entries(value).map(([name, one]) => [name, plain(one)]) : plain(value);
}
const file_entry_CHUNKS = 10_000;
const file_entry_known = new WeakMap();
let large = 0;
function contentOf(item) {
  let found = file_entry_known.get(item);
  if (found === undefined) {
    const chunks = own(item, "file_chunks");
    const count = isObject(chunks) ? Object.keys(chunks).length : 0;
    const hash = (0,external_node_crypto_namespaceObject.createHash)("sha256");
    const content =
      count > file_entry_CHUNKS
        ? `large ${++large}`
        : hash.update(JSON.stringify(file_entry_PARTS.map((name) => flat(own(item, name))))).digest("hex");
    found = { content, empty: fileIdOf(item) === undefined || count === 0 };
    file_entry_known.set(item, found);
  }
  return found;
}
function fileEntry(content, child) {
  const isFile = own(content, "type") === "file" || own(child, "type") === "file";
  if (!isFile && own(content, "file_id") === undefined) return undefined;
  const ids = [own(child, "id"), own(content, "id")].filter((id) => typeof id === "string" && isUuid(id));
  const lower = [...new Set(ids.map((id) => id.toLowerCase()))];
  const key = own(content, "file_secret_key");
  return {
    type: "file",
    id: fileIdOf(content) ?? lower[0] ?? "",
    key: typeof key === "string" ? keyIn(key) : "",
    file: { item: content, ids: lower, ...contentOf(content) },
  };
}

;// CONCATENATED MODULE: ./build/psono/place-names.js


function place_names_nameOf(object) {
  return normal(labelOf(own(object, "name")).slice(0, LONGEST_NAME + 1), LONGEST_NAME);
}
function place_names_tooLong(folder, name) {
  if (name.length > LONGEST_NAME) return { name: LONGEST_NAME };
  return folder.length + 1 + name.length > LONGEST_PATH ? { path: LONGEST_PATH } : undefined;
}

;// CONCATENATED MODULE: ./build/psono/walk.js








const DEPTH = 256;
const SHARES = 32;
const NODES = 2_000_000;
const PATHS = 100_000_000;
const TYPE = 100;
class Walk {
  tree;
  #scope;
  #work;
  #shares;
  #nodes = 0;
  #characters = 0;
  constructor(session, scope, work, unsaved = 0) {
    this.tree = {
      ...{ entries: [], folders: new Map(), trashed: [], unreadable: [], unopened: [], nameless: [] },
      unsaved,
      restricted: false,
    };
    this.#scope = scope;
    this.#work = work;
    this.#shares = new Shares(session, work);
  }
  async all(datastores) {
    const above = Chain.empty(({ name, folder, isFolder }) => this.#unreadable(name, folder, isFolder, "too-large"));
    const roots = datastores.map((content) => {
      const at = { path: "", above: undefined, share: undefined, content };
      return { at, depth: 0, above, indexes: [] };
    });
    let links = await this.#folders(roots);
    while (links.length > 0) links = await this.#folders(await this.#follow(links));
    return this.tree;
  }
  async #folders(places) {
    const stack = [...places].reverse();
    const links = [];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      const { content, path } = place.at;
      if (this.#count(place.above, path.length + place.indexes.length)) await this.#work.pause();
      if (!this.#enter(place)) continue;
      const index = own(content, "share_index");
      const within = isObject(index) ? { ...place, indexes: [index, ...place.indexes] } : place;
      for (const isFolder of [true, false]) {
        for (const child of elementsOf(content, isFolder ? "folders" : "items")) {
          if (this.#count(place.above, 1 + within.indexes.length)) await this.#work.pause();
          if (place.above.isOver) break;
          if (!isObject(child)) continue;
          const next = this.#child(child, isFolder, within);
          if (next === undefined) continue;
          if ("share" in next) links.push(next);
          else stack.push(next);
        }
      }
    }
    return links;
  }
  #child(child, isFolder, { at, depth, above, indexes }) {
    if (!above.take("nodes", 1)) return undefined;
    if (++this.#nodes > NODES) throw new ActionError("VAULT_SIZE", "entries", { limit: NODES });
    const id = own(child, "share_id");
    if (own(child, "deleted") === true) this.#trash(child, at.path, above);
    else if (typeof id === "string")
      return { at, depth, above, child, share: shareLinkOf(child, id, indexes), isFolder };
    else if (isFolder) return this.#folder(child, child, { at, depth, above, indexes }, at.share);
    else this.#entry(child, child, at, at.share, above);
    return undefined;
  }
  #enter({ at: folder, above }) {
    const { folders } = this.tree;
    const { path, content, share } = folder;
    if (!above.take("characters", path.length)) return false;
    this.#characters += path.length;
    if (this.#characters > PATHS) throw new ActionError("VAULT_SIZE", "paths", { limit: PATHS });
    const same = folders.get(path);
    if (same === undefined) folders.set(path, onlyFolder(folder));
    else {
      same.contents.add(content);
      same.shares.add(share);
    }
    return true;
  }
  async #follow(links) {
    const { ids, steps = 1 } = this.#scope;
    const wanted = [];
    const reads = new Set();
    for (const link of links) {
      if (this.#count(link.above, steps + link.above.length)) await this.#work.pause();
      if (link.above.includes(shares_nameOf(link.share))) continue;
      if (ids.size === 0 && !this.#scope.within(link.at.path, link.isFolder)) {
        this.#unopened(link);
        continue;
      }
      if (link.above.length >= SHARES) {
        const { child, at, isFolder, above } = link;
        this.#unreadable(this.#name(child, child, above), at.path, isFolder, { shares: SHARES });
        continue;
      }
      if (!link.above.take("links", 1)) continue;
      wanted.push(link);
      const read = this.#shares.fetch(link.share, chainOf(link));
      if (read !== undefined) reads.add(read);
    }
    await Promise.all(reads);
    const places = [];
    for (const link of wanted) {
      const { child, at, depth, isFolder } = link;
      const above = chainOf(link);
      if (this.#count(above, 1 + above.length)) await this.#work.pause();
      const content = await this.#shares.content(link.share, above);
      const name =
        typeof content === "string" ? this.#name(child, child, link.above) : this.#name(content, child, above);
      if (typeof content !== "string") above.add({ name, folder: at.path, isFolder });
      if (typeof content === "string") this.#unreadable(name, at.path, isFolder, content);
      else if (own(content, "deleted") === true) this.#trash(content, at.path, above);
      else if (!isFolder) this.#entry(content, child, at, link.share.id, above);
      else {
        const folder = this.#folder(content, child, { at, depth, above, indexes: [] }, link.share.id);
        if (folder !== undefined) places.push(folder);
      }
    }
    return places;
  }
  #folder(content, child, within, share) {
    const name = this.#name(content, child, within.above);
    const { at, depth } = within;
    const why = depth < DEPTH ? place_names_tooLong(at.path, name) : { depth: DEPTH };
    if (why === undefined)
      return { ...within, at: { path: `${at.path}/${name}`, above: at, share, content }, depth: depth + 1 };
    this.#unreadable(name, at.path, true, why);
    return undefined;
  }
  #entry(content, child, at, share, above) {
    const { path: folder } = at;
    const name = this.#name(content, child, above);
    const long = place_names_tooLong(folder, name);
    if (long !== undefined) {
      this.#unreadable(name, folder, false, long);
      return;
    }
    const tags = own(content, "tags");
    const located = { path: `${folder}/${name}`, name, folder, at, share, tags };
    const id = own(content, "secret_id");
    const key = own(content, "secret_key");
    if (typeof id !== "string" || !isUuid(id) || typeof key !== "string") {
      const file = fileEntry(content, child);
      if (file === undefined) this.#unreadable(name, folder, false, "no-secret");
      else this.tree.entries.push({ ...located, ...file });
      return;
    }
    this.tree.entries.push({
      ...located,
      type: (labelOf(own(content, "type")) || labelOf(own(child, "type"))).slice(0, TYPE),
      id: id.toLowerCase(),
      key: keyIn(key),
    });
  }
  #name(content, child, above) {
    const name = place_names_nameOf(content) || place_names_nameOf(child);
    this.#count(above, normalSteps(name, LONGEST_NAME));
    return name;
  }
  #count(above, steps) {
    above.take("steps", steps);
    return this.#work.count(steps);
  }
  #trash(child, folder, above) {
    const name = this.#name(child, child, above);
    this.tree.trashed.push({ path: `${folder}/${name}`, name, folder });
  }
  #unopened({ child, at: { path: folder }, isFolder, above }) {
    const name = isFolder ? this.#name(child, child, above) : "";
    if (name !== "" && place_names_tooLong(folder, name) === undefined)
      this.tree.unopened.push({ path: `${folder}/${name}`, name, folder });
  }
  #unreadable(name, folder, isFolder, why) {
    this.tree.unreadable.push({ path: `${folder}/${name}`, name, folder, isFolder, why });
  }
}
function chainOf({ above, share }) {
  return above.with(shares_nameOf(share));
}

;// CONCATENATED MODULE: ./build/psono/datastores.js






const PASSWORDS = "password";
const OF_SHARES = ["name", "type", "secret_id"];
const DATASTORES = 1_000;
async function readTree(session, userKey, scope, work = new Work()) {
  const part = { kind: "datastores" };
  const list = asObject(expect200(await session.request("GET", "/datastore/"), part), part);
  const stores = listOf(list, "datastores", part, DATASTORES).filter(
    (store) => stringOf(store, "type", part) === PASSWORDS,
  );
  const ids = new Set(stores.map((store) => uuidOf(store, "id", { kind: "datastore-entry" })));
  const contents = await Promise.all([...ids].map((id) => readDatastore(session, id, userKey)));
  const saved = contents.filter((content) => content !== undefined);
  return new Walk(session, scope, work, contents.length - saved.length).all(saved);
}
async function readDatastore(session, id, userKey) {
  const part = { kind: "datastore", id };
  const answer = asObject(expect200(await session.request("GET", `/datastore/${id}/`), part), part);
  const misplaced = () => new ActionError("SERVER_ANSWER", "another-datastore", { part });
  if (stringOf(answer, "type", part) !== PASSWORDS) throw misplaced();
  const data = stringOf(answer, "data", part);
  if (data === "") return undefined;
  const key = openKey(stringOf(answer, "secret_key", part), stringOf(answer, "secret_key_nonce", part), userKey, {
    kind: "key",
    of: part,
  });
  const content = parseObject(openSecretBox(data, stringOf(answer, "data_nonce", part), key, part), part);
  const named = own(content, "datastore_id") ?? id;
  if (typeof named !== "string" || named.toLowerCase() !== id || OF_SHARES.some((key) => Object.hasOwn(content, key)))
    throw misplaced();
  return content;
}

;// CONCATENATED MODULE: ./build/psono/direct.js




const ATTACHED = 10_000;
class SecretKeys {
  #owners = new Map();
  #shared = new Map();
  add(key, id) {
    const hex = toHex(key);
    const owner = this.#owners.get(hex);
    if (owner === undefined) this.#owners.set(hex, id);
    else if (owner !== id) {
      for (const either of [owner, id])
        this.#shared.set(either, new ActionError("SHARED_KEY", "secrets", { ids: [owner, id] }));
    }
  }
  check(id, found) {
    return this.#shared.get(id) ?? found;
  }
}
async function readAttached(http, apiKeyId, secretKey, secretId, keys, total, work) {
  const body = JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId });
  const answer = await http
    .send({ method: "POST", path: "/api-key-access/secret/", body })
    .catch((error) => (isTooLarge(error) ? error : Promise.reject(error)));
  if (answer instanceof ActionError) return answer;
  const { status, by } = answer;
  if (status !== 200 && !isRefusal(answer)) {
    const part = { kind: "attached-secret", id: secretId };
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  }
  total.add(answer.body.length / 2);
  if (work.count(answer.body.length)) await work.pause();
  try {
    return direct_open(answer, secretKey, secretId, keys, total);
  } catch (error) {
    if (error instanceof ActionError && error.code !== "VAULT_SIZE") return error;
    throw error;
  }
}
function isRefusal({ status, by }) {
  return status === 400 && by === "psono";
}
function direct_open(answer, secretKey, secretId, keys, total) {
  const part = { kind: "attached-secret", id: secretId };
  if (answer.status === 400) {
    throw new ActionError("NO_SUCH_ENTRY", "not-attached", { id: secretId });
  }
  const body = parseObject(answer.body, part);
  const key = openKey(stringOf(body, "secret_key", part), stringOf(body, "secret_key_nonce", part), secretKey, {
    kind: "key",
    of: part,
  });
  const text = openSecretBox(stringOf(body, "data", part), stringOf(body, "data_nonce", part), key, part);
  keys.add(key, secretId);
  return total.parse(text, part);
}
async function listAttached(http, apiKeyId) {
  const answer = await http.send({
    method: "POST",
    path: "/api-key-access/inspect/",
    anyType: true,
    body: JSON.stringify({ api_key_id: apiKeyId }),
  });
  const part = { kind: "attached-secrets" };
  if (isRefusal(answer)) throw new ActionError("NO_SUCH_KEY", "unknown", {});
  const { status, by } = answer;
  if (status !== 200)
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  const body = parseObject(answer.body, part);
  if (!booleanOf(body, "restrict_to_secrets", part)) {
    throw new ActionError("KEY_NOT_RESTRICTED", "no-session", {});
  }
  if (!booleanOf(body, "read", part)) {
    throw new ActionError("KEY_CANNOT_READ", "no-right", {});
  }
  const ids = listOf(body, "api_key_secrets", part, ATTACHED).map((secret) => uuidOf(secret, "secret_id", part));
  return { ids, write: booleanOf(body, "write", part) };
}

;// CONCATENATED MODULE: ./build/psono/files/caps.js
const CAPS = {
  file: 32 * 1024 * 1024,
  step: 128 * 1024 * 1024,
};
const OVERHEAD = 40;

;// CONCATENATED MODULE: ./build/psono/files/chunk.js




function openChunk(sealed, hash, key, position) {
  const { nonceLength } = (nacl_fast_default()).secretbox;
  if ((0,external_node_crypto_namespaceObject.createHash)("sha512").update(sealed).digest("hex") !== hash)
    throw new ActionError("FILE_CONTENT", "hash", { ...position });
  const plain =
    sealed.length < OVERHEAD
      ? null
      : nacl_fast_default().secretbox.open(sealed.subarray(nonceLength), sealed.subarray(0, nonceLength), key);
  if (plain === null) throw new ActionError("FILE_CONTENT", "mac", { ...position });
  return plain;
}

;// CONCATENATED MODULE: ./build/psono/files/address.js

const address_LONGEST = 16_384;
const SHAPE = /^[a-z][a-z\d+.-]{0,20}:[/\\]*(?![/\\])[^\s/?#\\]{0,300}(?:[/?#\\]\S*)?$/i;
const LOOPBACK =
  /^(?:(?:.*\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::(?:ffff:)?7f[0-9a-f]{2}:[0-9a-f]{1,4}\]|\[::ffff:0:0\])$/i;
function addressOf(text, server, kind) {
  const refused = (why) => new ActionError("FILE_HOST", "address", { kind, why });
  if (typeof text !== "string" || text.length > address_LONGEST || !SHAPE.test(text)) throw refused("form");
  let url;
  try {
    url = new URL(text);
  } catch {
    throw refused("form");
  }
  if (url.username !== "" || url.password !== "" || url.hash !== "") throw refused("form");
  const local = LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) throw refused("not-https");
  if (local && !LOOPBACK.test(new URL(server).hostname)) throw refused("loopback");
  return url;
}
function hostOf({ host }) {
  return host.slice(0, 100);
}

;// CONCATENATED MODULE: ./build/psono/files/host-errors.js

function explainHost(error, host) {
  const { code, reason } = error;
  const facts = error.details;
  const known = facts.code === undefined ? {} : { code: facts.code };
  switch (code) {
    case "NETWORK":
      return lost(error, host);
    case "RATE_LIMIT":
      return new ActionError("NETWORK", "file-host", { ...host, why: "busy", status: 429 });
    case "DNS":
      return reason === "file-host" ? error : new ActionError("DNS", "file-host", { ...host, ...known });
    case "CERTIFICATE":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "certificate", ...known });
    case "TLS":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "tls" });
    case "PROXY":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "proxy" });
    case "REDIRECT":
      return new ActionError("FILE_HOST", "redirected", host);
    case "SERVER_LOCKED":
      return new ActionError("FILE_HOST", "status", { ...host, status: 423 });
    case "SERVER_ANSWER": {
      const why = reason === "too-large" || reason === "compressed" ? reason : "not-http";
      return new ActionError("FILE_HOST", "answer", { ...host, why });
    }
    default:
      return error;
  }
}
function lost(error, host) {
  const { reason } = error;
  if (reason === "file-host") return error;
  const { status } = error.details;
  const why = reason === "cut-off" || reason === "stalled" ? reason : reason === "busy" ? "busy" : "unreachable";
  return new ActionError("NETWORK", "file-host", { ...host, why, ...(status !== undefined && { status }) });
}
function refusedBy(host, status, foreign) {
  if (foreign && (status === 401 || status === 403)) return new ActionError("FILE_HOST", "denied", { ...host, status });
  return new ActionError("FILE_HOST", "status", { ...host, status });
}

;// CONCATENATED MODULE: ./build/psono/files/transfer.js



async function openTransfer(session, id) {
  const part = { kind: "file", id };
  const { status, data } = await session.request("GET", `/file/${id}/`, undefined, 201);
  if (status === 403) throw new ActionError("FORBIDDEN", "refused", { part });
  if (status === 400) throw transfer_refused(data, id);
  if (status !== 201) throw new ActionError("SERVER_ANSWER", "status", { part, status });
  const answer = asObject(data, part);
  const key = fromHex(stringOf(answer, "file_transfer_secret_key", part), { kind: "key", of: part }, 32);
  return { id: uuidOf(answer, "file_transfer_id", part), key };
}
function transfer_refused(data, id) {
  const reasons = isObject(data) ? elementsOf(data, "non_field_errors") : [];
  if (reasons.includes("NO_FILESERVER_AVAILABLE")) return new ActionError("FILE_ACCESS", "no-fileserver", {});
  if (reasons.includes("INSUFFICIENT_FUNDS")) return new ActionError("FILE_ACCESS", "no-funds", {});
  return new ActionError("FILE_ACCESS", "no-permission", { id });
}
function refusalOf(body) {
  const reasons = isObject(body) ? elementsOf(body, "non_field_errors") : [];
  const detail = isObject(body) ? own(body, "detail") : undefined;
  const among = (...texts) => texts.some((text) => reasons.includes(text) || detail === text);
  if (among("Filetransfer does not exist.", "Chunk count exceeded.", "CHUNK_COUNT_EXCEEDED", "FILE_TRANSFER_INVALID"))
    return "transfer";
  return among("CHUNK_NOT_AVAILABLE", "NO_PERMISSION_OR_NOT_EXIST") ? "chunk" : undefined;
}

;// CONCATENATED MODULE: ./build/psono/files/sources.js







const FILESERVERS = 32;
async function readableFileservers(session, http, shard) {
  const part = { kind: "answer", request: "GET /shard/" };
  const answer = asObject(expect200(await session.request("GET", "/shard/"), part), part);
  const of = objectsOf(answer, "shards").filter((one) => isId(own(one, "id"), shard));
  const servers = of.flatMap((one) => objectsOf(one, "fileserver")).filter((one) => own(one, "read") === true);
  if (servers.length === 0) throw new ActionError("FILE_ACCESS", "no-fileserver", {});
  return servers
    .slice(0, FILESERVERS)
    .map((one) => addressOf(own(one, "fileserver_url"), http.servers.origin, "fileserver"));
}
function isId(given, id) {
  return typeof given === "string" && isUuid(given) && given.toLowerCase() === id;
}
class Fileservers {
  #http;
  #servers;
  #at = 0;
  constructor(http, servers) {
    this.#http = http;
    this.#servers = servers;
  }
  async give(asked) {
    const call = this.#call(asked, await asked.transfer());
    return given(
      await this.#http.send(call),
      hostAt(this.#url, "fileserver"),
      this.#url.origin !== this.#http.servers.origin,
    );
  }
  get #url() {
    return this.#servers[this.#at % this.#servers.length];
  }
  #call(asked, { id, key }) {
    const url = this.#url;
    const { text, nonce } = sealSecretBox(JSON.stringify({ hash_checksum: asked.hash }), key);
    const path = `${url.pathname.replace(/(?<!\/)\/+$/, "")}/download/`;
    return {
      method: "POST",
      path,
      body: JSON.stringify({ file_transfer_id: id, ticket: text, ticket_nonce: nonce }),
      bytes: asked.cap,
      download: {
        server: this.#http.servers.at(url),
        name: `POST ${hostOf(url)}/download/`,
        explain: (error) => explainHost(error, hostAt(url, "fileserver")),
        again: async () => {
          this.#at++;
          return this.#call(asked, await asked.renew());
        },
      },
    };
  }
}
class Repository {
  #http;
  constructor(http) {
    this.#http = http;
  }
  async give(asked) {
    const url = await this.#presigned(asked);
    if (typeof url === "string") return url;
    this.#http.reportCredential(url.href);
    const host = hostAt(url, "storage");
    const call = {
      method: "GET",
      path: url.pathname + url.search,
      anyType: true,
      bytes: asked.cap,
      download: {
        server: this.#http.servers.at(url),
        name: `GET ${hostOf(url)}/…`,
        explain: (error) => explainHost(error, host),
        again: async () => call,
      },
    };
    const answer = await this.#http.send(call);
    return answer.status === 404 ? "chunk" : given(answer, host, url.origin !== this.#http.servers.origin);
  }
  async #presigned(asked) {
    const sent = { transfer: await asked.transfer() };
    const answer = await this.#http.send(this.#call(asked, sent));
    const { status } = answer;
    const part = { kind: "answer", request: sources_NAME };
    if (status === 401) return "transfer";
    if (status !== 200 && status !== 400) throw new ActionError("SERVER_ANSWER", "status", { part, status });
    const body = this.#open(answer, sent.transfer);
    const refusal = status === 400 ? refusalOf(body) : undefined;
    if (refusal !== undefined) return refusal;
    if (status === 400) throw new ActionError("SERVER_ANSWER", "status", { part, status });
    return addressOf(own(body, "url"), this.#http.servers.origin, "storage");
  }
  #open(answer, { key }) {
    const part = { kind: "answer", request: sources_NAME };
    const envelope = parseObject(answer.body, part);
    return parseObject(
      openSecretBox(stringOf(envelope, "text", part), stringOf(envelope, "nonce", part), key, part),
      part,
    );
  }
  #call(asked, sent) {
    const { id, key } = sent.transfer;
    return {
      method: "PUT",
      path: "/file-repository/download/",
      headers: { Authorization: `Filetransfer ${id}` },
      body: JSON.stringify(sealSecretBox(JSON.stringify({ hash_checksum: asked.hash }), key)),
      download: {
        server: this.#http.servers.main,
        name: sources_NAME,
        explain: (error) => error,
        again: async () => {
          sent.transfer = await asked.renew();
          return this.#call(asked, sent);
        },
      },
    };
  }
}
const sources_NAME = "PUT /file-repository/download/";
function hostAt(url, kind) {
  return { kind, host: hostOf(url) };
}
function given({ status, body, bytes }, host, foreign) {
  if (bytes !== undefined) return bytes;
  if (status === 400) {
    const refusal = refusalOf(jsonOf(body));
    if (refusal !== undefined) return refusal;
  }
  throw refusedBy(host, status, foreign);
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

;// CONCATENATED MODULE: ./build/psono/files/files.js





class Files {
  #session;
  #http;
  #fileservers = new Map();
  #total = 0;
  constructor(session, http) {
    this.#session = session;
    this.#http = http;
  }
  claim({ size }) {
    if (size > CAPS.file) throw new ActionError("FILE_SIZE", "file", { size, ...CAPS });
    this.#total += size;
    if (this.#total > CAPS.step) throw new ActionError("FILE_SIZE", "step", { size: this.#total, ...CAPS });
  }
  async check({ id, hashes, place }) {
    if (id === undefined || hashes.length === 0) return;
    await openTransfer(this.#session, id);
    if (place.kind === "shard") await this.#serversOf(place.id);
  }
  async *read(file) {
    const { id, hashes, key, size } = file;
    if (id === undefined || hashes.length === 0) return;
    const chunks = new Chunks(file, this.#session, id, await this.#sourceOf(file));
    let next = begun(chunks);
    for (const [index, hash] of hashes.entries()) {
      const sealed = await next;
      const position = { chunk: index + 1, chunks: hashes.length };
      if (position.chunk < hashes.length) next = begun(chunks);
      yield openChunk(sealed, hash, key, position);
    }
    if (chunks.received !== size) throw new ActionError("FILE_CONTENT", "size", { size, received: chunks.received });
  }
  async #sourceOf({ place }) {
    if (place.kind === "repository") return new Repository(this.#http);
    return new Fileservers(this.#http, await this.#serversOf(place.id));
  }
  #serversOf(shard) {
    let servers = this.#fileservers.get(shard);
    if (servers === undefined) {
      servers = readableFileservers(this.#session, this.#http, shard);
      this.#fileservers.set(shard, servers);
    }
    return servers;
  }
}
function begun(chunks) {
  const chunk = chunks.next();
  chunk.catch(() => undefined);
  return chunk;
}
class Chunks {
  received = 0;
  #file;
  #session;
  #id;
  #source;
  #transfer;
  #at = 0;
  constructor(file, session, id, source) {
    this.#file = file;
    this.#session = session;
    this.#id = id;
    this.#source = source;
  }
  async next() {
    const { hashes, size } = this.#file;
    const position = { chunk: this.#at + 1, chunks: hashes.length };
    const asked = {
      hash: hashes[this.#at],
      cap: Math.max(0, size - this.received) + OVERHEAD,
      transfer: () => this.#opened(),
      renew: () => this.#renewed(),
    };
    this.#at++;
    for (let renewed = false; ; renewed = true) {
      const given = await this.#source.give(asked);
      if (typeof given !== "string") {
        this.received += Math.max(0, given.length - OVERHEAD);
        return given;
      }
      if (given === "chunk") throw new ActionError("FILE_CONTENT", "chunk-missing", { ...position });
      if (renewed) throw new ActionError("FILE_HOST", "transfer", {});
      await this.#renewed();
    }
  }
  #opened() {
    this.#transfer ??= openTransfer(this.#session, this.#id);
    return this.#transfer;
  }
  #renewed() {
    this.#transfer = openTransfer(this.#session, this.#id);
    return this.#transfer;
  }
}

;// CONCATENATED MODULE: ./build/psono/secrets.js






const SECRETS = 128 * 1024 * 1024;
const secrets_AT_ONCE = 32;
const OBJECTS = 600_000;
class TotalSize {
  #reason;
  #bytes = 0;
  #objects = 0;
  constructor(reason = "secrets") {
    this.#reason = reason;
  }
  add(bytes) {
    this.#bytes += bytes;
    if (this.#bytes <= SECRETS) return;
    if (this.#reason === "attached") throw new ActionError("VAULT_SIZE", "attached", { bytes: SECRETS });
    throw new ActionError("VAULT_SIZE", "secrets", { bytes: SECRETS });
  }
  parse(text, part) {
    let objects = 0;
    const data = parseSecret(text, part, () => objects++);
    this.#objects += objects + containersIn(text, OBJECTS);
    if (this.#objects <= OBJECTS) return data;
    if (this.#reason === "attached") throw new ActionError("VAULT_SIZE", "attached-objects", { limit: OBJECTS });
    throw new ActionError("VAULT_SIZE", "objects", { limit: OBJECTS });
  }
}
function secrets_nameOf({ id, file }) {
  return file === undefined ? id : `file ${id}`;
}
async function readSecrets(session, entries, seen, work = new Work()) {
  const found = await sharedKeys(entries, seen, work);
  const secrets = entries.filter(({ id, file }) => file === undefined && !found.has(id));
  const wanted = new Map(secrets.map((entry) => [entry.id, entry]));
  const total = new TotalSize();
  const take = (answer, entry) => {
    total.add(secrets_sizeOf(answer) / 2);
    try {
      found.set(entry.id, secrets_open(answer, entry, total));
    } catch (error) {
      if (!(error instanceof ActionError) || error.code === "VAULT_SIZE") throw error;
      found.set(entry.id, error);
    }
  };
  const all = session.write && wanted.size > 1 ? await readTogether(session, [...wanted.keys()]) : undefined;
  if (all !== undefined) {
    for (const secret of all) {
      const entry = wanted.get(secrets_idOf(secret));
      if (entry !== undefined) take(secret, entry);
      if (work.count(entry === undefined ? 1 : secrets_sizeOf(secret))) await work.pause();
    }
  } else {
    const read = async (entry) => {
      try {
        const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
        if (status !== 200) return;
        const answer = asObject(data, { kind: "secret", id: entry.id });
        if (work.count(secrets_sizeOf(answer))) await work.pause();
        take(answer, entry);
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        found.set(entry.id, error);
      }
    };
    const queue = wanted.values();
    let ended = false;
    const worker = async () => {
      try {
        for (const entry of queue) {
          if (ended) return;
          await read(entry);
        }
      } finally {
        ended = true;
      }
    };
    await Promise.all(Array.from({ length: secrets_AT_ONCE }, worker));
  }
  for (const id of wanted.keys()) {
    if (!found.has(id)) {
      found.set(id, new ActionError("SECRET_GONE", "not-returned", { id }));
    }
  }
  return found;
}
async function readTogether(session, ids) {
  const part = { kind: "secrets" };
  try {
    const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: ids });
    return listOf(asObject(expect200(answer, part), part), "secrets", part);
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}
async function sharedKeys(entries, all, work) {
  const owners = new Map();
  const found = new Map();
  for (const entry of entries) {
    if (work.count(1)) await work.pause();
    if (!entry.file?.empty && /^[0-9a-f]{64}$/i.test(entry.key)) owners.set(entry.key.toLowerCase(), entry);
  }
  for (const list of [entries, all]) {
    for (const entry of list) {
      if (work.count(1)) await work.pause();
      const owner = entry.file?.empty ? undefined : owners.get(entry.key.toLowerCase());
      if (owner === undefined || secrets_nameOf(owner) === secrets_nameOf(entry)) continue;
      for (const either of [owner, entry])
        found.set(secrets_nameOf(either), new ActionError("SHARED_KEY", "secrets", { ids: [owner.id, entry.id] }));
    }
  }
  return found;
}
function secrets_sizeOf(answer) {
  const data = own(answer, "data");
  return typeof data === "string" ? data.length : 1;
}
function secrets_open(answer, entry, total) {
  const part = { kind: "secret", id: entry.id };
  const key = fromHex(entry.key, { kind: "key", of: part }, 32);
  const text = openSecretBox(stringOf(answer, "data", part), stringOf(answer, "data_nonce", part), key, part);
  return total.parse(text, part);
}
function secrets_idOf(secret) {
  const id = own(secret, "id");
  return typeof id === "string" ? id.toLowerCase() : "";
}

;// CONCATENATED MODULE: ./build/psono/info.js



async function readInfo(http) {
  const part = { kind: "info" };
  const answer = await http.send({ method: "GET", path: "/info/" });
  const { status, by } = answer;
  if (status !== 200)
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  const outer = parseObject(answer.body, part);
  const verifyKey = fromHex(stringOf(outer, "verify_key", part), part, 32);
  const text = stringOf(outer, "info", part);
  if (!isSigned(text, fromHex(stringOf(outer, "signature", part), part, 64), verifyKey))
    throw new ActionError("SERVER_ANSWER", "info-signature", {});
  const info = parseObject(text, part);
  return { verifyKey, publicKey: own(info, "public_key"), version: own(info, "version") };
}
async function explainSignature(http, serverSignature) {
  try {
    const { verifyKey, publicKey } = await readInfo(http);
    const given = Buffer.from(serverSignature);
    if (publicKey === given.toString("hex")) return "public-key";
    return given.equals(verifyKey) ? "changed" : "another";
  } catch (error) {
    throwIfOver(error);
    return "unknown";
  }
}
async function info_isPsono(http) {
  try {
    const answer = await http.send({ method: "GET", path: "/info/" });
    return typeof own(parseObject(answer.body, { kind: "info" }), "verify_key") === "string";
  } catch (error) {
    throwIfOver(error);
    return false;
  }
}
function throwIfOver(error) {
  if (error instanceof ActionError && ["CANCELLED", "TIMEOUT"].includes(error.code)) throw error;
}

;// CONCATENATED MODULE: ./build/psono/login.js





async function login(http, key, description, seconds) {
  const pair = sessionKeyPair();
  const info = JSON.stringify({
    api_key_id: key.id,
    session_public_key: toHex(pair.publicKey),
    session_duration: seconds,
    device_description: storable(description),
  });
  const answer = await http.send({
    method: "POST",
    path: "/api-key/login/",
    body: JSON.stringify({ info, signature: signText(info, key.privateKey) }),
    login: true,
  });
  const { status, by } = answer;
  if (status === 400 && by === "psono") throw loginRefused(answer.body);
  if (status !== 200) {
    throw new ActionError("SERVER_ANSWER", "login-status", {
      status,
      by,
      server: http.servers.main.base,
      psono: await info_isPsono(http),
    });
  }
  const part = { kind: "login" };
  const outer = parseObject(answer.body, part);
  const sealed = stringOf(outer, "login_info", part);
  const signature = fromHex(stringOf(outer, "login_info_signature", part), { kind: "login-signature" }, 64);
  if (!isSigned(sealed, signature, key.serverSignature)) {
    throw new ActionError("SERVER_SIGNATURE", "login", { why: await explainSignature(http, key.serverSignature) });
  }
  const serverKey = fromHex(stringOf(outer, "server_session_public_key", part), { kind: "server-key" }, 32);
  const inner = parseObject(
    openBox(sealed, stringOf(outer, "login_info_nonce", part), serverKey, pair.secretKey, part),
    part,
  );
  const token = stringOf(inner, "token", part);
  if (!/^[\x21-\x7e]{1,512}$/.test(token)) throw new ActionError("SERVER_ANSWER", "token-form", {});
  const sessionKey = fromHex(stringOf(inner, "session_secret_key", part), { kind: "session-key" }, 32);
  const ends = endOf(inner["session_valid_till"], seconds);
  try {
    http.throwIfCancelled();
    const restricted = booleanOf(inner, "api_key_restrict_to_secrets", part);
    if (!booleanOf(inner, "api_key_read", part)) {
      throw new ActionError("KEY_CANNOT_READ", "no-right", {});
    }
    const user = asObject(inner["user"], { kind: "login-user" });
    return {
      token,
      sessionKey,
      ends,
      restricted,
      write: booleanOf(inner, "api_key_write", part),
      userSecretKey: restricted
        ? undefined
        : openKey(stringOf(user, "secret_key", part), stringOf(user, "secret_key_nonce", part), key.secretKey, {
            kind: "user-key",
          }),
    };
  } catch (error) {
    await logout(http, { token, sessionKey, ends });
    throw error;
  }
}
function loginRefused(body) {
  const [text] = errorsOf(parseObject(body, { kind: "login" })) ?? [];
  switch (text) {
    case "Signature invalid.":
      return new ActionError("LOGIN_REFUSED", "signature", {});
    case "NO_PERMISSION_OR_NOT_EXIST":
      return new ActionError("LOGIN_REFUSED", "unknown-key", {});
    case "User account has been disabled.":
      return new ActionError("LOGIN_REFUSED", "disabled-user", {});
    case "E-mail is not yet verified.":
      return new ActionError("LOGIN_REFUSED", "unverified-email", {});
    default:
      return new ActionError("LOGIN_REFUSED", "refused", {});
  }
}
function storable(description) {
  return [...description.replaceAll("\0", "").toWellFormed()].slice(0, 256).join("");
}
function endOf(told, seconds) {
  const ends = new Date(typeof told === "string" ? told : Number.NaN);
  return Number.isNaN(ends.getTime()) ? new Date(Date.now() + seconds * 1000) : ends;
}
async function logout(http, { token, sessionKey, ends }) {
  http.extend(3000);
  const headers = { Authorization: `Token ${token}` };
  const body = JSON.stringify(sealSecretBox("{}", sessionKey));
  const call = { method: "POST", path: "/authentication/logout/", headers, body, logout: true };
  const answer = await http.send(call).catch(() => undefined);
  if (answer?.status !== 200 && answer?.status !== 401) http.reportOpenSession({ ends, status: answer?.status });
}

;// CONCATENATED MODULE: ./build/psono/session.js




class Session {
  #http;
  #key;
  #description;
  #seconds;
  #login;
  #replaced = [];
  #again;
  constructor(http, key, description, seconds, login) {
    this.#http = http;
    this.#key = key;
    this.#description = description;
    this.#seconds = seconds;
    this.#login = login;
  }
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
  async request(method, path, body, good = 200, isWanted) {
    const used = this.#login;
    const first = await this.#send(used, method, path, body, good, isWanted);
    if (first.status !== 401) return first;
    if (this.#login === used) {
      this.#again ??= login(this.#http, this.#key, this.#description, this.#seconds);
      this.#login = await this.#again;
      if (this.#again !== undefined) this.#replaced.push(used);
      this.#again = undefined;
    }
    const second = await this.#send(this.#login, method, path, body, good, isWanted);
    if (second.status === 401) {
      throw new ActionError("SESSION_ENDED", "twice", {});
    }
    return second;
  }
  async close() {
    this.#http.abandon();
    if (this.#again !== undefined) {
      await this.#again.catch(() => undefined);
      this.#http.abandon();
    }
    await Promise.all([this.#login, ...this.#replaced].map((login) => logout(this.#http, login)));
  }
  async #send(login, method, path, body, good, isWanted) {
    const part = { kind: "answer", request: `${method} ${path}` };
    const answer = await this.#http.send({
      method,
      path,
      headers: { Authorization: `Token ${login.token}` },
      ...(isWanted && { isWanted }),
      ...(body && { body: JSON.stringify(sealSecretBox(JSON.stringify(body), login.sessionKey)) }),
    });
    const { status, by } = answer;
    if (status === 401 && by === "psono") return { status, data: undefined };
    if (status !== good && !([400, 403, 404].includes(status) && by === "psono")) {
      throw new ActionError("SERVER_ANSWER", "status", { part, status, by });
    }
    const envelope = parseObject(answer.body, part);
    const text = openSecretBox(
      stringOf(envelope, "text", part),
      stringOf(envelope, "nonce", part),
      login.sessionKey,
      part,
    );
    return { status: answer.status, data: parseDecrypted(text, part) };
  }
}

;// CONCATENATED MODULE: ./build/vault/open.js











const TITLE = 1024;
function openFor(wanted, http, description) {
  const listed = wanted.requests.some(({ optional }) => optional);
  return openVault(wanted, http, description, scopeOf(wanted.requests), listed);
}
async function openVault(access, http, description, scope, listed) {
  const session = await logIn(access, http, description);
  return openWith(session, access, http, scope, listed);
}
async function logIn(access, http, description) {
  if (access.session === undefined) return undefined;
  const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
  return Session.open(http, key, description, access.timeout);
}
async function openWith(session, access, http, scope, listed) {
  if (session === undefined) return openAttached(access, http, scope, listed, undefined);
  try {
    const userKey = session.userSecretKey;
    if (userKey === undefined) return await openAttached(access, http, scope, listed, session);
    const work = new Work(() => http.throwIfOver());
    const tree = await readTree(session, userKey, scope, work);
    return {
      tree,
      work,
      key: { restricted: false, write: session.write },
      read: (entries) => readSecrets(session, entries, tree.entries, work),
      files: new Files(session, http),
      close: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
async function openAttached(access, http, scope, all, session) {
  const secrets = new Map();
  const keys = new SecretKeys();
  const listing = all || scope.within("", false) ? listAttached(http, access.apiKeyId) : undefined;
  const total = new TotalSize(listing === undefined ? "secrets" : "attached");
  const work = new Work(() => http.throwIfOver());
  const read = (id) => {
    let secret = secrets.get(id);
    if (secret === undefined) {
      secret = readAttached(http, access.apiKeyId, access.secretKey, id, keys, total, work);
      secrets.set(id, secret);
    }
    return secret;
  };
  for (const id of scope.ids) void read(id).catch(() => undefined);
  const listed = await listing;
  const nameless = [];
  const tree = {
    ...{
      entries: [],
      folders: new Map([["", onlyFolder({ path: "", above: undefined, share: undefined, content: {} })]]),
      trashed: [],
      unreadable: [],
      unopened: [],
      nameless,
    },
    unsaved: 0,
    restricted: true,
    direct: session === undefined,
  };
  const entry = { folder: "", type: "", key: "" };
  if (listed === undefined) {
    for (const id of scope.ids) tree.entries.push({ ...entry, path: "", name: "", id });
  } else {
    const found = await Promise.all(listed.ids.map(async (id) => ({ id, data: await read(id) })));
    throwIfWrongKey(found.map(({ data }) => data));
    for (const { id, data: read } of found) {
      const data = keys.check(id, read);
      if (data instanceof ActionError) nameless.push(data);
      const title = data instanceof ActionError ? "" : (fieldsOf(data, "", work).title ?? "");
      if (work.count(1 + normalSteps(title, TITLE))) await work.pause();
      const name = title.length > TITLE ? "" : normal(title);
      tree.entries.push({ ...entry, path: name === "" ? "" : `/${name}`, name, id });
    }
  }
  return {
    tree,
    work,
    key: { restricted: true, write: session?.write ?? listed?.write },
    read: async (entries) => {
      const ids = [...new Set(entries.map(({ id }) => id))];
      const found = await Promise.all(ids.map(async (id) => [id, await read(id)]));
      throwIfWrongKey(found.map(([, data]) => data));
      const missing = found.filter(([, data]) => isNotAttached(data));
      if (listed === undefined && missing.length > 0)
        await throwIfUseless(http, access.apiKeyId, missing.length === found.length);
      return new Map(found.map(([id, data]) => [id, keys.check(id, data)]));
    },
    files: session && new Files(session, http),
    close: async () => session?.close(),
  };
}
function throwIfWrongKey(found) {
  const came = found.filter((one) => !isNotAttached(one));
  if (came.length > 0 && came.every(isSealedKey)) throw new ActionError("DECRYPTION", "secret-key", {});
}
function isNotAttached(found) {
  return found instanceof ActionError && found.reason === "not-attached";
}
async function throwIfUseless(http, apiKeyId, nothing) {
  try {
    await listAttached(http, apiKeyId);
  } catch (error) {
    if (nothing || !(error instanceof ActionError && error.code === "KEY_NOT_RESTRICTED")) throw error;
  }
}
function isSealedKey(found) {
  if (!(found instanceof ActionError) || found.code !== "DECRYPTION" || found.reason !== "mac") return false;
  return found.details.part.kind === "key";
}

;// CONCATENATED MODULE: ./build/vault/sorted.js
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
        if (work.count(1)) await work.pause();
        const takeLeft = right === end || (left < middle && compare(from[left], from[right]) <= 0);
        into.push(from[takeLeft ? left++ : right++]);
      }
    }
    from = into;
  }
  return from;
}

;// CONCATENATED MODULE: ./build/vault/list.js











async function list(access, http, description) {
  return listWith(await logIn(access, http, description), access, http);
}
async function listWith(session, access, http) {
  const vault = await openWith(session, access, http, { ids: new Set(), within: () => true }, true);
  try {
    return await listingOf(vault, vault.tree.entries, vault.tree.unreadable);
  } finally {
    await vault.close();
  }
}
async function listingOf(vault, entries, unreadable) {
  const { folders, unsaved } = vault.tree;
  const datastores = vault.key.restricted ? undefined : { saved: folders.get("")?.contents.size ?? 0, unsaved };
  return { entries: await reached(vault, entries), unreadable, datastores, key: vault.key };
}
function reachOf({ entries, unreadable, datastores }) {
  const unread = entries.filter(({ error }) => error !== undefined).length;
  return { read: entries.length - unread, unread, unreadable, datastores };
}
function throwIfNothing(listing) {
  const { read, unread, unreadable } = reachOf(listing);
  if (read > 0) return;
  const empty = unread === 0 && unreadable.length === 0;
  throw new ActionError("NO_SUCH_ENTRY", empty ? "vault-empty" : "vault-unread", { attached: listing.key.restricted });
}
async function reached(vault, some) {
  const { work } = vault;
  const index = await Index.of(vault.tree, true, work);
  const entries = await sorted(some, byPath(work), work);
  const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
  const all = [];
  for (const entry of entries) {
    if (work.count(1 + entry.path.length)) await work.pause();
    const { path, folder, name, id } = entry;
    const data = secrets?.get(id);
    if (data instanceof ActionError) {
      all.push({ path, folder, name, type: entry.type, id, reference: id, error: data });
      continue;
    }
    const held = data && fieldsOf(data, entry.type, work);
    const type = held?.type ?? entry.type;
    const shown = held && { fields: await referencesIn(held, work) };
    const tags = data ? own(data, "tags") : entry.tags;
    const known = data ? { ...shown, ...attachmentsIn(data) } : sizeIn(entry);
    all.push({ path, folder, name, type, id, reference: index.reference({ ...entry, type }), tags, ...known });
  }
  return all;
}
async function referencesIn(fields, work) {
  const references = [];
  for (const field of fields.filled()) {
    if (work.count(1 + field.name.length)) await work.pause();
    references.push(printField(fields.referenceTo(field)));
  }
  return references;
}
function sizeIn({ file }) {
  return file === undefined ? {} : sizeOf(file.item);
}
function attachmentsIn(data) {
  const attachments = shownAttachments(data);
  return attachments.length === 0 ? {} : { attachments };
}
function shownFiles({ size, attachments = [] }) {
  const sizeText = (bytes) => (bytes === undefined ? "unknown size" : `${bytes} B`);
  const files = attachments.map((one) => `${printable(one.filename) || "no name"} (${sizeText(one.size)})`);
  const attached = files.length === 0 ? "" : `, attachments: ${files.join(", ")}`;
  return `${size === undefined ? "" : `, ${size} B`}${attached}`;
}
function byPath(work) {
  const collator = new Intl.Collator("en", { numeric: true });
  const compare = (a, b) => {
    work.count(a.length + b.length);
    return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  };
  const path = ({ folder, name }) => `${folder}/${name}`;
  return (a, b) =>
    (a.folder === b.folder ? compare(a.name, b.name) : compare(path(a), path(b))) || (a.id < b.id ? -1 : 1);
}
function shownPath({ path, folder }) {
  return printable(folder.length > LONGEST ? folder : path);
}
function requestLine({ name, type, reference }) {
  if (type === "file") return `file:${toName(name) ?? "SECRET"} = ${reference}`;
  if (type === "environment_variables") return `* = ${reference}`;
  return `${toName(name) ?? "SECRET"}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}

;// CONCATENATED MODULE: ./build/vault/collect.js

async function ifThere(request, read, missed, hidden) {
  try {
    return await read();
  } catch (error) {
    if (!request.optional || !(error instanceof ActionError) || !isMissing(error)) throw error;
    const why = await hidden?.();
    if (why !== undefined) throw why;
    missed(error);
    return [];
  }
}
const MISSING = ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"];
const MISTAKES = ["path-unread", "path-two-requests", "no-main"];
function isMissing({ code, reason }) {
  return MISSING.includes(code) && !MISTAKES.includes(reason);
}
async function collect_all(list, work, subjectOf, map) {
  const problems = [];
  const results = [];
  for (const element of list) {
    if (work.count(10)) await work.pause();
    try {
      results.push(await map(element));
    } catch (error) {
      const several = Array.isArray(error) ? error : [error];
      for (const one of several) {
        if (!(one instanceof ActionError) || ["TIMEOUT", "CANCELLED", "VAULT_SIZE"].includes(one.code)) throw error;
        problems.push(one.about(subjectOf(element)));
      }
    }
  }
  if (problems.length > 0) throw problems;
  return results;
}

;// CONCATENATED MODULE: ./build/vault/texts.js




function isParts(request) {
  return "format" in request;
}
function partsOfFolder(request) {
  const format = "folder" in request.source && !request.many && formatIn(request);
  return format ? partsOf(request, format) : request;
}
function partsOf(text, format) {
  const target = format === "shell" ? "env" : "output";
  return { ...text, name: "", many: true, field: undefined, target, text, format };
}
async function withTexts(requests, texts, values, hints, work) {
  const found = Map.groupBy(values, ({ request }) => (isParts(request) ? request.text : request));
  const formats = new Map(texts.map(({ text, format }) => [text, format]));
  const loaded = await collect_all(
    requests,
    work,
    ({ subject }) => subject,
    async (request) => {
      const read = found.get(request) ?? [];
      const parts = read.map((one) => one.loaded);
      const format = formats.get(request);
      if (format === undefined || (parts.length === 0 && request.optional)) return parts;
      const entries = await collect_all(
        read,
        work,
        () => request.subject,
        async ({ name, entry, loaded: { value } }) => {
          if (work.count(value.length)) await work.pause();
          return exactIn(format, name, value, hints ? name : entry.id);
        },
      );
      const source = printReference(request);
      return [{ ...request, value: joined(format, entries), source, from: { entry: source }, parts }];
    },
  );
  return loaded.flat();
}

;// CONCATENATED MODULE: ./build/vault/picks.js








const picks_VALUES = 500;
const ENTRIES = 10_000;
const picks_NEAR = 3;
function called(entry, hints) {
  return hints && entry.path !== "" ? entry.path : entry.id;
}
async function picksOf(request, entry, fields, hints, work) {
  const format = request.many ? undefined : fields.format(request);
  if (format !== undefined) return picksOf(partsOf(request, format), entry, fields, hints, work);
  const pick = { request, entry, fields, ofField: false };
  const { name, many, source, field: asked } = request;
  if (entry.file !== undefined && many && !("folder" in source))
    return [{ ...pick, name: prefixed(name, toName(CONTENT)), field: undefined }];
  const variables = fields.type === ENV_TYPE;
  if (!many || ("folder" in source && (asked !== undefined || !variables))) {
    const field = asked === undefined ? fields.main : fields.find(asked);
    return [{ ...pick, name: many ? prefixed(name, toName(entry.name)) : name, field }];
  }
  const all = fields.wildcard();
  if (all.length === 0 && !(request.optional && "folder" in source)) {
    throw new ActionError("NO_SUCH_FIELD", "empty-entry", { entry: called(entry, hints) });
  }
  const named = (field) => (variables ? field.name : toName(field.name));
  const picks = [];
  for (const field of all) {
    if (work.count(1 + 18 * Math.min(field.name.length, LONGEST_NAME))) await work.pause();
    picks.push({ ...pick, name: prefixed(name, named(field)), field, ofField: true });
  }
  return picks;
}
function prefixed(prefix, name) {
  return name ? prefix + name : "";
}
async function unusedExclusions(exclude, picks, hints, work) {
  const problems = [];
  for (const { subject, text } of exclude.unused()) {
    const found = picks.filter(({ request }) => request.many);
    const names = found.map(({ name, entry }) => (text.startsWith("/") ? entry.path : name));
    const near = hints && { near: await nearestOf(text, names, picks_NEAR, work) };
    problems.push(new ActionError("EXCLUDE", "unused", { text, ...near }, subject));
  }
  return problems;
}
function namedOf({ request, name, entry, fields, field, ofField }, index) {
  if (!request.many) return { ...request, name };
  const { hints } = index;
  const of = ofField ? field : undefined;
  const shown = of && fields.nameOf(of);
  const place = index.isAlone(entry) ? entry : { id: entry.id, path: "" };
  return {
    ...{ subject: request.subject, target: request.target, name },
    origin: hints ? printExclusion(place, shown) : entry.id,
    bare: request.name === "",
    hidden: !hints,
    ...(hints && { request: () => index.reference(entry, of && fields.referenceTo(of)) }),
    ...(of?.row !== undefined &&
      of.kind !== "field" &&
      of.name.trim() === "" && { nameless: { entry: called(entry, hints), row: of.row, kind: of.kind } }),
  };
}
function isSure({ request, entry }, exclude) {
  const { source, field, optional, name } = request;
  if (!("folder" in source) || optional || exclude.hasFields) return undefined;
  if (field === undefined && mainField(entry.type) === undefined) return undefined;
  return !exclude.hasName(prefixed(name, toName(entry.name)));
}
class Limited {
  #counts = new Map();
  take(picks) {
    return picks.filter(({ request, field }) => {
      if (!request.many || (request.optional && field?.text === undefined)) return true;
      const count = (this.#counts.get(request) ?? 0) + 1;
      this.#counts.set(request, count);
      return count <= picks_VALUES;
    });
  }
  throwIfTooMany() {
    const problems = [...this.#counts].flatMap(([{ subject }, count]) => tooMany(subject, count, false));
    if (problems.length > 0) throw problems;
  }
}
function tooMany(subject, count, more) {
  return count > picks_VALUES ? [new ActionError("WILDCARD", "too-many", { count, limit: picks_VALUES, more }, subject)] : [];
}
async function picks_throwIfTooMany(all, counts, work) {
  const found = new Map();
  for (const one of all) {
    if (work.count(1)) await work.pause();
    const { request } = one;
    if (!request.many) continue;
    const sum = found.get(request) ?? { count: 0, more: false, entries: 0 };
    sum.entries++;
    const certainty = counts(one);
    if (certainty === undefined) sum.more = true;
    else if (certainty) sum.count++;
    found.set(request, sum);
  }
  const problems = [...found].flatMap(([{ subject }, { count, more, entries }]) => {
    const problems = tooMany(subject, count, more);
    if (problems.length > 0 || entries <= ENTRIES) return problems;
    return [new ActionError("WILDCARD", "entries", { limit: ENTRIES }, subject)];
  });
  if (problems.length > 0) throw problems;
}
const ofRequest = ({ request }) => request.subject;

;// CONCATENATED MODULE: ./build/entries/json-pointer.js


const json_pointer_KEYS = 11;
function readPointer(text, pointer, field) {
  let value;
  try {
    value = parseExact(text);
  } catch (error) {
    throw error instanceof RangeError
      ? new ActionError("FIELD_FORM", "too-many-values", { limit: VALUES })
      : new ActionError("FIELD_FORM", "not-json", { pointer, ...(field !== undefined && { field }) });
  }
  for (const token of tokensOf(pointer)) value = child(value, token);
  return textOf(value);
}
function keysBefore(text, pointer) {
  let value = parseExact(text);
  let at = "";
  for (const token of tokensOf(pointer)) {
    const next = child(value, token);
    if (!Array.isArray(next) && !isObject(next)) break;
    value = next;
    at += `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return { at, keys: Array.isArray(value) || isObject(value) ? Object.keys(value).slice(0, json_pointer_KEYS) : [] };
}
function tokensOf(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((raw) => raw.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function child(value, token) {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) ? own(value, token) : undefined;
}

;// CONCATENATED MODULE: ./build/vault/file-values.js


const VALUE_BYTES = 1024 * 1024;
const toFile = (target) => target === "file";
function claim(files, { file }, target) {
  if (files === undefined) throw new ActionError("FILE_ACCESS", "no-session", {});
  files.claim(file);
  if (file.size > VALUE_BYTES && !toFile(target))
    throw new ActionError("FILE_SIZE", "value", { size: file.size, limit: VALUE_BYTES });
  return files;
}
async function checked(files, { file, filename }, target) {
  await files.check(file);
  const known = { extension: extensionOf(filename), size: file.size, stored: false, text: undefined };
  return { value: toFile(target) ? "" : "A".repeat(Math.ceil(file.size / 3) * 4), file: known };
}
async function read(files, { file, filename }, of, http, store) {
  const extension = extensionOf(filename);
  const { size } = file;
  const check = new TextCheck();
  if (size > VALUE_BYTES && store !== undefined) {
    await store(of, extension, observed(files.read(file), check, http));
    return { value: "", file: { extension, size, stored: true, text: check.isText() } };
  }
  const parts = [];
  for await (const part of observed(files.read(file), check, http)) parts.push(part);
  const bytes = Buffer.concat(parts);
  return { value: bytes.toString("base64"), bytes, file: { extension, size, stored: false, text: check.isText() } };
}
async function* observed(chunks, check, http) {
  for await (const chunk of chunks) {
    http.throwIfOver();
    check.take(chunk);
    yield chunk;
  }
}
class TextCheck {
  #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #text = true;
  take(part) {
    for (let at = 0; this.#text && at < part.length; at += VALUE_BYTES) {
      const piece = part.subarray(at, at + VALUE_BYTES);
      this.#text = !piece.includes(0) && this.#decodes(piece, true);
    }
  }
  isText() {
    return this.#text && this.#decodes(new Uint8Array(), false);
  }
  #decodes(piece, stream) {
    try {
      this.#decoder.decode(piece, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

;// CONCATENATED MODULE: ./build/vault/no-field.js






function noValueAt({ pointer = "", field }, text, hints) {
  const named = field !== undefined && { field: printFieldName(field) };
  return new ActionError("NO_SUCH_FIELD", "pointer", { pointer, ...named, ...(hints && keysBefore(text, pointer)) });
}
const no_field_NEAR = 3;
const COMPARED = 10_000;
const FORMS = new WeakMap();
function firstForms(fields) {
  const known = FORMS.get(fields);
  if (known !== undefined) return known;
  const forms = fields
    .filled()
    .slice(0, SUGGESTIONS + 1)
    .map((one) => formOf(fields, one));
  FORMS.set(fields, forms);
  return forms;
}
function formOf(fields, one) {
  const { field, pointer } = fields.referenceTo(one);
  return printField({ field: field && { ...field, name: field.name.slice(0, LONGEST + 1) }, pointer });
}
async function noSuchField({ fields, asked, exists, many, known: entry }, work) {
  const filled = fields.filled();
  if (work.count(filled.length)) await work.pause();
  const known = entry !== undefined && { fields: firstForms(fields), entry };
  if (asked === undefined) {
    const { main, type } = fields;
    if (main !== undefined) return new ActionError("NO_SUCH_FIELD", "main-empty", { main: main.name, ...known });
    return new ActionError("NO_SUCH_FIELD", "no-main", { ...(known && { type }), wildcard: many, ...known });
  }
  const field = printFieldName(asked);
  if (exists) return new ActionError("NO_SUCH_FIELD", "empty", { field, ...known });
  if (!known) return new ActionError("NO_SUCH_FIELD", "unknown", { near: [], field });
  const forms = [];
  for (const one of filled.slice(0, COMPARED)) {
    if (work.count(1 + normalSteps(one.name, LONGEST_NAME))) await work.pause();
    forms.push(formOf(fields, one));
  }
  const near = await nearestOf(asked.name, forms, no_field_NEAR, work);
  return new ActionError("NO_SUCH_FIELD", "unknown", { field, near, ...known });
}

;// CONCATENATED MODULE: ./build/vault/load-files.js








async function loadFiles(picks, { inputs, http, secrets, vault: { work, files }, missed }, describe, others) {
  const subjectOf = ({ request }) => request.subject;
  const claimed = (
    await collect_all(picks, work, subjectOf, (pick) =>
      ifThere(
        pick.request,
        async () => {
          const data = secrets.get(secrets_nameOf(pick.entry));
          const raw = data === undefined || data instanceof ActionError ? {} : data;
          const asked = askedFile(pick.entry, raw, pick.request.field, inputs.hints);
          return asked === undefined ? [] : [{ pick, asked, from: claim(files, asked, roomOf(pick)) }];
        },
        missed(pick),
      ),
    )
  ).flat();
  if (claimed.length === 0) return new Map();
  const ours = new Set(claimed.map(({ pick }) => pick));
  const rest = picks.filter((pick) => !ours.has(pick));
  await collect_all(rest, work, subjectOf, (pick) => ifThere(pick.request, async () => [await others(pick)], missed(pick)));
  const loaded = await collect_all(
    claimed,
    work,
    ({ pick }) => subjectOf(pick),
    async ({ pick, asked, from }) => {
      const value =
        inputs.mode === "check"
          ? await checked(from, asked, roomOf(pick))
          : partOf(
              pick,
              await read(from, asked, { name: pick.name, subject: subjectOf(pick) }, http, inputs.store),
              inputs.hints,
            );
      return [pick, { ...describe(pick), ...value }];
    },
  );
  return new Map(loaded);
}
function roomOf({ request }) {
  return request.pointer === undefined ? request.target : "output";
}
function partOf({ request }, value, hints) {
  const { pointer, field } = request;
  if (pointer === undefined) return value;
  const { bytes, file } = value;
  const text = file?.text === true ? Buffer.from(bytes ?? []).toString() : "";
  const part = readPointer(text, pointer, field && printFieldName(field));
  if (part === undefined) throw noValueAt(request, text, hints);
  return { value: part };
}

;// CONCATENATED MODULE: ./build/vault/read-values.js









const CODE = 1000;
async function readValues(picks, inputs, http, vault, secrets, missed) {
  const { work } = vault;
  const [total, checked] = [new TotalSize(), new TotalSize()];
  const others = (pick) => taken(pick, inputs, Date.now(), work, checked);
  const files = await loadFiles(
    picks,
    { inputs, http, vault, secrets, missed },
    (pick) => described(pick, inputs),
    others,
  );
  const wait = async () => {
    let most = 0;
    for (const { fields, field } of picks) {
      if (work.count(field?.totp === undefined ? 1 : CODE)) await work.pause();
      most = Math.max(most, field ? fields.wait(field, Date.now()) : 0);
    }
    return most;
  };
  if (inputs.mode === "load") for (let ms = await wait(); ms > 0; ms = await wait()) await http.wait(ms);
  const now = Date.now();
  const field = async (pick) => {
    await read_values_confirm(pick, vault);
    return taken(pick, inputs, now, work, total);
  };
  return (
    await collect_all(picks, work, ofRequest, (pick) =>
      ifThere(pick.request, async () => [{ ...pick, loaded: files.get(pick) ?? (await field(pick)) }], missed(pick)),
    )
  ).flat();
}
async function read_values_confirm({ request, entry: { file, share } }, { files }) {
  if (file !== undefined && share !== undefined && "id" in request.source) await files?.check(fileOfItem(file.item));
}
async function taken(pick, inputs, now, work, total) {
  const { request, entry, fields, field } = pick;
  if (work.count(field?.text?.length ?? 0)) await work.pause();
  const { pointer, many } = request;
  const value = field && fields.read(field, now);
  if (field === undefined || value === undefined) {
    const known = inputs.hints ? called(entry, true) : undefined;
    throw await noSuchField({ fields, asked: request.field, exists: field !== undefined, known, many }, work);
  }
  const asked = request.field && printFieldName(request.field);
  const text = pointer === undefined ? value.text : readPointer(value.text, pointer, asked);
  if (text === undefined) throw noValueAt(request, value.text, inputs.hints);
  total.add(text.length);
  const { username } = fields;
  return {
    ...described(pick, inputs),
    value: text,
    ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
    ...(pointer === undefined && value.sshKey && { sshKey: true }),
    ...(username !== undefined && { username }),
  };
}
function described({ request, name, entry, fields, field }, inputs) {
  const { subject, pointer, target, many } = request;
  const byId = "id" in request.source || entry.path === "" || (many && !inputs.hints);
  const source = byId ? { id: entry.id } : { path: entry.path };
  const part = many && field !== undefined ? fields.referenceTo(field) : { field: request.field, pointer };
  const from = {
    entry: printReference({ source, field: undefined, pointer: undefined }),
    ...(field !== undefined && { field: printFieldName(fields.nameOf(field)), hidden: field.hidden }),
  };
  return { name, target, subject, source: printReference({ source, ...part }), from };
}

;// CONCATENATED MODULE: ./build/vault/render.js



function render(loaded, requests, templates) {
  const references = new Set(requests.filter(({ filter }) => filter !== undefined).map(({ subject }) => subject));
  if (references.size === 0) return loaded;
  const values = new Map(loaded.map((one) => [one.subject, one]));
  const problems = [];
  const rendered = templates.map((template) => renderOne(template, values, problems));
  if (problems.length > 0) throw problems;
  return [...loaded.filter(({ subject }) => !references.has(subject)), ...rendered];
}
function renderOne({ subject, name, target, template, texts, references }, values, problems) {
  const parts = [];
  let value = texts[0] ?? "";
  for (const [index, { subject: at, filter = "" }] of references.entries()) {
    const one = values.get(at);
    const text = filtered(one, filter, name);
    const written = one && oddly(one.value, text, filter);
    if (one !== undefined) parts.push(written === undefined ? one : { ...one, written });
    if (typeof text === "string") value += text + texts[index + 1];
    else problems.push(text.about(at));
  }
  const file = { extension: extensionOf(template), size: Buffer.byteLength(value), stored: false, text: true };
  return { name, target, value, subject, source: template, from: { entry: template }, file, parts };
}
function oddly(value, text, filter) {
  if (typeof text !== "string") return undefined;
  if (filter === "xml") return text.includes("&#") ? text : undefined;
  if (filter !== "json" && filter !== "yaml" && filter !== "toml") return undefined;
  return text === JSON.stringify(value) ? undefined : text.slice(1, -1);
}
function filtered(one, filter, name) {
  const value = one?.value ?? "";
  if (filter === "base64" && (one?.bytes ?? one?.file) !== undefined) return value;
  if (!value.isWellFormed()) return new ActionError("VALUE", "half-character", { name });
  return FILTERS[filter](value) ?? new ActionError("VALUE", "filter", { filter });
}

;// CONCATENATED MODULE: ./build/vault/load.js















async function load(inputs, http, opening, use) {
  const vault = await opening;
  let closed;
  try {
    const { work } = vault;
    const { templates = [] } = inputs;
    const index = await Index.of(vault.tree, inputs.hints, work);
    const exclude = new Exclusions(inputs.exclude);
    const skipped = new Map();
    const excluded = (place) => {
      work.count(exclude.size);
      return exclude.hasPlace(place);
    };
    const missed = (request) => (error) => {
      const of = isParts(request) ? request.text : request;
      const name = `${of.name}${of.many ? "*" : ""}`;
      skipped.set(request, { name, source: printReference(of), error: error.about(of.subject) });
    };
    const asked = inputs.requests.map(partsOfFolder);
    const found = (
      await collect_all(
        asked,
        work,
        ({ subject }) => subject,
        (request) => {
          const omitted = request.many ? excluded : () => false;
          const read = async () =>
            withoutFiles(request, await index.find(request, omitted), inputs).map((entry) => ({ request, entry }));
          const folders = vault.tree.direct === true && isInFolder(request.source);
          return folders ? read() : ifThere(request, read, missed(request), () => index.hidden(request, omitted));
        },
      )
    ).flat();
    await picks_throwIfTooMany(found, (one) => isSure(one, exclude), work);
    const secrets = await vault.read(found.map(({ entry }) => entry));
    const limited = new Limited();
    const requests = new Set(asked);
    const kept = (
      await collect_all(found, work, ofRequest, async ({ request, entry }) => {
        const data = secrets.get(secrets_nameOf(entry));
        if (data instanceof ActionError) throw data;
        const fields = fieldsOf(data ?? fileData(entry) ?? {}, entry.type, work);
        const read = () => picksOf(request, entry, fields, inputs.hints, work);
        const picks = await ifThere(request, read, missed(request));
        for (const pick of picks) requests.add(pick.request);
        return limited.take(await without(exclude, picks, work));
      })
    ).flat();
    limited.throwIfTooMany();
    const texts = [...requests].filter(isParts);
    const byText = Map.groupBy(kept, ({ request }) => (isParts(request) ? request : request.filter));
    const namesOf = (some = []) => some.map((pick) => namedOf(pick, index));
    const ownTexts = texts.flatMap(({ text }) => (text.filter === undefined ? [text] : []));
    const problems = [
      ...(await unusedExclusions(exclude, kept, inputs.hints, work)),
      ...nameProblems([...templates, ...namesOf(byText.get(undefined)), ...ownTexts], inputs.exportEnv),
      ...texts.flatMap((text) => nameProblems(namesOf(byText.get(text)), false)),
    ];
    if (problems.length > 0) throw problems;
    const read = await readValues(kept, inputs, http, vault, secrets, (pick) => (error) => {
      if (skipped.has(pick) || isParts(pick.request)) return;
      const { name, source, subject } = described(pick, inputs);
      skipped.set(pick, { name, source, error: error.about(subject) });
    });
    const whole =
      texts.length === 0
        ? read.map(({ loaded }) => loaded)
        : await withTexts(inputs.requests, texts, read, inputs.hints, work);
    const loaded = render(whole, inputs.requests, templates);
    closed = vault.close();
    return await use(loaded, vault.key, [...skipped.values()]);
  } finally {
    await (closed ?? vault.close());
  }
}
async function without(exclude, picks, work) {
  if (exclude.size === 0) return picks;
  const kept = [];
  for (const pick of picks) {
    const { request, name, entry, fields, field } = pick;
    if (work.count(exclude.size + normalSteps(name, LONGEST_NAME))) await work.pause();
    const means = (asked) => field !== undefined && fields.means(asked, field);
    if (!request.many || !(exclude.hasName(name) || exclude.hasField(entry, means))) kept.push(pick);
  }
  return kept;
}
function withoutFiles(request, entries, { onFilesLeftOut }) {
  if (!request.many || !("folder" in request.source) || request.target === "file") return entries;
  const kept = entries.filter(({ file }) => file === undefined);
  if (kept.length === entries.length) return entries;
  if (kept.length === 0)
    throw new ActionError("NO_SUCH_ENTRY", "only-files", { path: `${request.source.folder}/`, text: isParts(request) });
  onFilesLeftOut?.(request.subject, entries.length - kept.length);
  return kept;
}

;// CONCATENATED MODULE: ./build/action/command-files.js



class CommandFile {
  #file;
  #size;
  constructor(path) {
    this.#file = (0,external_node_fs_namespaceObject.openSync)(path, "r+");
    this.#size = (0,external_node_fs_namespaceObject.fstatSync)(this.#file).size;
  }
  append(text) {
    const bytes = Buffer.from(text);
    if ((0,external_node_fs_namespaceObject.writeSync)(this.#file, bytes, 0, bytes.length, this.#size) !== bytes.length) throw new Error();
  }
  undo() {
    (0,external_node_fs_namespaceObject.ftruncateSync)(this.#file, this.#size);
  }
  close() {
    (0,external_node_fs_namespaceObject.closeSync)(this.#file);
  }
}
function heredoc(name, value, eol = external_node_os_namespaceObject.EOL) {
  let delimiter;
  do delimiter = `psono_${(0,external_node_crypto_namespaceObject.randomBytes)(16).toString("hex")}`;
  while (value.includes(delimiter));
  return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`;
}

;// CONCATENATED MODULE: ./build/action/export-failed.js

function exportFailed(what, error, undone) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = /^E[A-Z0-9]{2,20}$/.test(code) ? { code } : {};
  return new ActionError("EXPORT_FAILED", "write", { what, undone, ...known });
}

;// CONCATENATED MODULE: ./build/action/files.js


const { O_WRONLY, O_CREAT, O_EXCL, O_RDONLY, O_NOFOLLOW = 0, O_DIRECTORY = 0 } = external_node_fs_namespaceObject.constants;
const O_PATH = 0x200000;
const STATE = "folder";
function folderOf(state, temp) {
  if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !(0,external_node_path_namespaceObject.isAbsolute)(temp)) return undefined;
  return (0,external_node_path_namespaceObject.join)(temp, `psono-secrets-${state}`);
}
function makeFolder(folder) {
  (0,external_node_fs_namespaceObject.mkdirSync)(folder, { mode: 0o700 });
}
async function writeParts(path, parts) {
  const file = (0,external_node_fs_namespaceObject.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    for await (const part of parts) (0,external_node_fs_namespaceObject.writeFileSync)(file, part);
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(file);
  }
}
function writeNew(path, content) {
  const file = (0,external_node_fs_namespaceObject.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    (0,external_node_fs_namespaceObject.writeFileSync)(file, content);
  } finally {
    (0,external_node_fs_namespaceObject.closeSync)(file);
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

;// CONCATENATED MODULE: ./build/action/private-folder.js






class PrivateFolder {
  state = (0,external_node_crypto_namespaceObject.randomBytes)(16).toString("hex");
  path = folderOf(this.state, process.env["RUNNER_TEMP"]);
  #made = false;
  get made() {
    return this.#made;
  }
  async write(name, parts, shown) {
    try {
      this.#make();
      await writeParts((0,external_node_path_namespaceObject.join)(this.path ?? "", name), parts);
    } catch (error) {
      throw error instanceof ActionError ? error : exportFailed({ file: shown }, error, this.remove());
    }
  }
  #make() {
    if (this.#made) return;
    if (this.path === undefined) throw exportFailed("folder", undefined, true);
    try {
      const file = new CommandFile(process.env["GITHUB_STATE"] ?? "");
      try {
        file.append(heredoc(STATE, this.state));
      } finally {
        file.close();
      }
    } catch (error) {
      throw exportFailed({ variable: "GITHUB_STATE" }, error, true);
    }
    try {
      makeFolder(this.path);
      this.#made = true;
    } catch (error) {
      throw exportFailed("folder", error, true);
    }
  }
  remove() {
    return !this.#made || this.path === undefined || removeFolder(this.path).length === 0;
  }
}

;// CONCATENATED MODULE: ./build/action/shown.js



function shownName({ name, subject }, asked) {
  const wildcard = wildcardOf(subject, asked);
  return asked.hints || wildcard === undefined ? name : `${wildcard.name}*`;
}
function shownRows(rows, subjects, { requests, hints }) {
  if (hints) return rows;
  const wildcards = new Map(requests.filter((request) => request.many).map((request) => [request.subject, request]));
  const counts = new Map();
  const shown = [];
  for (const [at, row] of rows.entries()) {
    const request = wildcards.get(subjects[at]);
    const key = `${request && requests.indexOf(request)} ${row.masked}`;
    const known = counts.get(key);
    if (request === undefined) shown.push(row);
    else if (known === undefined) counts.set(key, { request, row, count: 1 });
    else known.count++;
  }
  for (const { request, row, count } of counts.values())
    shown.push({ ...row, name: `${request.name}*`, source: `${printReference(request)} (${many(count, "secret")})` });
  return shown;
}

;// CONCATENATED MODULE: ./build/action/exports.js













const VARIABLE_BYTES = 131_072;
const VARIABLE_UNITS = 32_767;
const VARIABLES_BYTES = 524_288;
const JSON_OUTPUT = "secrets-json";
function exportAll(loaded, options, mask, folder = new PrivateFolder()) {
  const exported = validate(loaded, options);
  mask(loaded.filter(({ name }) => !options.unmask.has(name)));
  exports_write(loaded, exported, folder, options);
  return exported;
}
function validate(loaded, options) {
  const { exportEnv, unmask } = options;
  const exported = loaded.map(({ name, source, target, ...one }) => ({
    name,
    source,
    file: target === "file",
    output: target !== "env",
    variable: target === "env" || (exportEnv && target !== "output"),
    masked: !unmask.has(name),
    parts: isTemplate(one) ? one.parts : undefined,
  }));
  const problems = exports_check(loaded, exported, options);
  problems.push(...unmaskProblems(unmask, loaded, options, { kind: "input", name: "unmask" }));
  if (problems.length > 0) throw problems;
  return exported;
}
function variableBytes(name, value) {
  return Buffer.byteLength(`${name}=${value}`) + 1;
}
function fitsVariable(name, value) {
  return process.platform === "win32"
    ? name.length + value.length + 2 <= VARIABLE_UNITS
    : variableBytes(name, value) <= VARIABLE_BYTES;
}
function exports_check(loaded, exported, options) {
  const problems = nameProblems(loaded, options.exportEnv);
  const runner = thisRunner();
  let sum = 0;
  for (const [index, { name, value, bytes, subject }] of loaded.entries()) {
    const shown = () => shownName({ name, subject }, options);
    const problem = (reason) => problems.push(new ActionError("VALUE", reason, { name: shown() }, subject));
    const { file = false, variable = false } = exported[index] ?? {};
    if (!file && !fitsLines(value, runner)) problem("long-line");
    if (!(file && bytes !== undefined) && !value.isWellFormed()) problem("half-character");
    if (!variable || file) continue;
    if (value.includes("\0")) problem("nul");
    if (runner.evaluatesVariables && value.includes("${{")) problem("expression");
    sum += variableBytes(name, value);
    if (!fitsVariable(name, value)) problem("too-long");
  }
  if (sum > VARIABLES_BYTES && problems.length === 0) problems.push(new ActionError("VALUE", "sum-too-long", {}));
  return problems;
}
function exports_write(loaded, exported, folder, options) {
  const { path, state, made } = folder;
  const files = loaded.filter((_, index) => exported[index]?.file);
  const pathOf = ({ name, file }) => (0,external_node_path_namespaceObject.join)(path ?? "", name + (file?.extension ?? ""));
  const values = loaded.map((one, index) => ({
    ...exported[index],
    name: one.name,
    value: exported[index]?.file ? pathOf(one) : one.value,
  }));
  const outputs = values.filter(({ output }) => output);
  const all = JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value])));
  if (!fitsLines(all, thisRunner())) notice(NOTICES.jsonLeftOut(JSON_OUTPUT));
  else if (outputs.length > 0) outputs.push({ name: JSON_OUTPUT, value: all });
  const blocks = (list) => list.map(({ name, value }) => heredoc(name, value)).join("");
  const undo = [];
  const close = [];
  let what = "folder";
  const open = (variable, text) => {
    if (text === "") return () => {};
    what = { variable };
    const file = new CommandFile(process.env[variable] ?? "");
    close.push(() => file.close());
    return () => {
      what = { variable };
      undo.push(() => file.undo());
      file.append(text);
    };
  };
  try {
    const saveState = open("GITHUB_STATE", files.length > 0 && !made ? heredoc(STATE, state) : "");
    const exportVariables = open("GITHUB_ENV", blocks(values.filter(({ variable }) => variable)));
    const setOutputs = open("GITHUB_OUTPUT", blocks(outputs));
    saveState();
    if (files.length > 0) {
      what = "folder";
      if (path === undefined) throw new Error();
      if (!made) makeFolder(path);
      undo.splice(0, 1, () => {
        if (removeFolder(path).length > 0) throw new Error();
      });
      for (const one of files) {
        what = { file: shownName(one, options) };
        if (one.file?.stored !== true) writeNew(pathOf(one), fileContent(one));
      }
    }
    exportVariables();
    setOutputs();
  } catch (error) {
    throw exportFailed(what, error, undo.map(succeeds).every(Boolean));
  } finally {
    close.map(succeeds);
  }
}
function succeeds(step) {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

;// CONCATENATED MODULE: ./build/masking/common-words.js
const common_words_NO_SECRETS = new Set(
  `true false null none undefined admin administrator root user users username guest test tests testing demo example
  default password passwd secret secrets token localhost 127.0.0.1 0.0.0.0 main master develop development staging
  prod production release latest stable public private info debug warn warning error http https node docker github
  ubuntu linux windows macos name values value data type string config enabled disabled server client local remote
  postgres postgresql mysql redis mongodb service_account utf-8 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(
    /\s+/,
  ),
);
const common_words_COMMON = new Set(
  `true false null none nil undefined yes enable enabled disable disabled active inactive auto automatic always never
  admin administrator root user users username guest owner member team group groups role roles robot nobody someone
  test tests testing tested demo demos example examples sample samples dummy placeholder changeme
  default defaults password passwd passphrase secret secrets token tokens credential credentials private public login
  localhost 127.0.0.1 0.0.0.0 main master develop development staging production prod stage live local remote global
  release releases released latest stable beta alpha nightly canary preview current previous next final snapshot
  info debug trace verbose quiet silent warn warning warnings error errors fatal critical notice
  success successful succeeded failure failures failed fail pass passed skipped skip cancelled canceled pending queued
  running started starting stopped stopping finished completed complete done ready waiting unknown healthy unhealthy
  open opened closed created updated deleted changed unchanged added removed valid invalid missing found
  http https ssh sftp smtp imap ldap oauth oidc saml basic bearer digest
  node nodejs deno npm npx yarn pnpm bundle bundler pip pipx pipenv poetry conda python python3 java javac kotlin scala
  ruby rails rake perl php composer golang rust cargo rustc swift dotnet nuget maven gradle gradlew ant make cmake
  ninja bazel bash zsh powershell pwsh cmd
  docker podman container containers image images compose kubernetes kubectl helm terraform ansible vagrant packer
  github gitlab gitea forgejo bitbucket jenkins travis git svn commit commits branch branches checkout clone fetch pull
  push merge rebase tag tags
  ubuntu debian alpine fedora centos redhat arch linux windows macos darwin android ios unix posix x86_64 amd64 arm64
  aarch64 x64 arm
  postgres postgresql mysql mariadb sqlite mongodb mongo redis memcached rabbitmq kafka elasticsearch nginx apache
  tomcat aws azure gcp google cloud
  name names value values data type types string strings number numbers integer float boolean object objects array
  list lists item items key keys config configs configuration settings setting environment env variable
  variables version versions file files folder folders directory directories path paths home temp cache caches log
  logs output outputs input inputs source sources target targets result results status state
  server servers client clients service services worker workers runner runners host hosts port ports network networks
  proxy database databases schema table tables index queue backend frontend webapp website application applications
  app apps api web site project projects package packages module modules library libraries plugin plugins component
  components workspace repository repositories registry registries
  install installed installing uninstall update updating upgrade build builds building built compile compiling deploy
  deploys deployed deploying deployment deployments publish publishing published run start stop restart reload watch
  serve lint format check checks verify validate clean init setup migrate migration migrations seed backup restore
  download downloads upload uploads create delete remove list show help exec execute command commands script scripts
  ci task tasks job jobs step steps stage stages pipeline pipelines workflow workflows action actions
  cluster clusters region zone instance instances node nodes replica primary secondary
  then else elif done esac break continue return exit begin finally except
  echo printf wait date shift sync sleep clear reset eval unset trap alias pushd popd hostname whoami
  require requires required prefer prefers preferred optional strict verify-ca verify-full standard
  read write readonly readwrite all any and not for with from into the
  service_account authorized_user utf utf-8 utf8 ascii json yaml yml xml csv toml html text plain binary base64
  unicode utf8mb4 oauth2 laravel earliest
  ubuntu-latest windows-latest macos-latest self-hosted frozen-lockfile --frozen-lockfile --if-present read-only
  read-write service-account 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(/\s+/),
);
function isNoSecret(text) {
  return common_words_NO_SECRETS.has(text.toLowerCase());
}
function isCommonWord(text) {
  return common_words_COMMON.has(text.toLowerCase());
}
function areCommonWords(text) {
  return text.split(/[\s,;]+/).every((word) => word === "" || isCommonWord(word));
}

;// CONCATENATED MODULE: ./build/masking/worth.js

const MIN_LENGTH = 4;
const MIN_PART = 6;
const worth_LINE = 100;
const PUBLIC = 2048;
const OF_SCRIPTS =
  /^(?:(?:exit|return) \d{1,3}|set [-+][a-z]{1,9}(?: pipefail)?|echo (?:""|'')|import [a-z]{1,10}|#!\s*\/[\w./ -]+);?$/;
const PEM_HEADER = /^["'`]?-----(?:BEGIN|END)\b[A-Z0-9 ]*-*["'`\\]*$/;
const SECRET = /pass|pwd|secret|token|key|auth|cred|private|signature/i;
const SECRET_WORDS = new Set("pin pins pw psk otp totp cvc cvv puk tan salt seed jwt sas cookie session".split(" "));
const SECRET_NAME = /(?:recovery|backup|security|access|scratch)[ _-]?codes?|security[ _-]?answer/i;
const NOT_SECRET = new Set(
  `author authors authored authority authorities keyboard keyboards keyword keywords keynote monkey turkey hockey
  passenger passengers passive compass passage bypass`.split(/\s+/),
);
const ABOUT = new Set(
  `ttl name names timeout lifetime expiry expires expiration path type length size count algorithm
  version enabled required interval method driver guard`.split(/\s+/),
);
function soundsSecret(name) {
  const words = worth_wordsOf(name);
  if (ABOUT.has(words.at(-1) ?? "")) return false;
  return (
    SECRET_NAME.test(name) ||
    words.some((word) => SECRET_WORDS.has(word) || (SECRET.test(word) && !NOT_SECRET.has(word)))
  );
}
function worth_wordsOf(name) {
  const apart = name.replace(/([a-z])(?=[A-Z])/g, "$1 ").toLowerCase();
  return apart.split(/[^a-z]+/).filter((word) => word !== "");
}
function isDistinct(text) {
  return (
    text.length >= MIN_LENGTH &&
    text !== text.charAt(0).repeat(text.length) &&
    !isNoSecret(text) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
}
function isTelling(line) {
  if (!isDistinct(line) || !/[\p{L}\p{N}]/u.test(line)) return false;
  if (line.length > worth_LINE) return true;
  const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return (
    !isCommonWord(bare) &&
    !PEM_HEADER.test(line) &&
    !OF_SCRIPTS.test(line) &&
    !/^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line)
  );
}
function unwrapped(text) {
  const alone = text.replace(/^[[({]|[\])};,&]$/g, "").trim();
  return worth_unquoted(alone.replace(/^`(.+)`$/s, "$1"));
}
function isWorthMasking({ name, text }) {
  if (soundsSecret(name)) return isDistinct(text) && !isCommonWord(unwrapped(text)) && !PEM_HEADER.test(text);
  return text.length >= MIN_PART && isTelling(text) && !isPublic(text);
}
function isPublicMember(line, isItem) {
  if (line.length > PUBLIC) return false;
  const [, name, scalar = ""] =
    /^(?:"((?:[^"\\]|\\.){0,200})"\s*:\s*)?("(?:[^"\\]|\\.)*"|[\w.+-]+),?$/.exec(line) ?? [];
  const text = worth_unquoted(scalar);
  if (scalar === "" || (name === undefined && !isItem && !isPlainlyPublic(text))) return false;
  return soundsSecret(name ?? "") ? isCommonWord(text) : isPublic(text);
}
function isPublic(text) {
  if (text.length > PUBLIC) return false;
  const bare = worth_unquoted(text);
  return areCommonWords(bare) || isNumber(bare) || UUID.test(bare) || isHost(bare) || isPlainlyPublic(bare);
}
function isPlainlyPublic(text) {
  return (
    VERSION.test(text) ||
    EMAIL.test(text) ||
    (MEDIA_TYPE.test(text) && !looksRandom(text)) ||
    isAddress(text) ||
    isPath(text)
  );
}
function isPublicItem(line) {
  const [, text = ""] = /^"([^"]{1,2048})"$/.exec(line) ?? [];
  return text !== "" && (areCommonWords(text) || isHost(text) || isAddress(text));
}
function isMachine(text) {
  return isHost(text) || VERSION.test(text);
}
function isOrdinary(text) {
  return /[a-z]/i.test(text) && (areCommonWords(text) || /^(?:exit|return) \d{1,3}$/.test(text));
}
function worth_unquoted(text) {
  const quote = text[0];
  const quoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return quoted ? text.slice(1, -1) : text;
}
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^(?:v\d{1,5}(?:\.\d{1,5}){0,3}|\d{1,5}(?:\.\d{1,5}){2,3})$/;
const MEDIA_TYPE = /^(?:application|text|image|audio|video|font|multipart)\/[a-z+.-]{1,40}(?:; ?charset=[\w-]{1,20})?$/;
const EMAIL = /^[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;
function isNumber(text) {
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i.test(text) && text.replace(/e.*$|\D/gi, "").length <= 15;
}
function isAddress(text) {
  return /^[a-z][a-z0-9+.-]{1,30}:\/\/[\w.-]+(?::\d+)?(?:\/[\w./~-]*)?$/i.test(text) && !looksRandom(text);
}
function isPath(text) {
  return /^(?:\/|\.\/|~\/|[A-Za-z]:[\\/])[\w. /\\@~-]*$/.test(text) && !looksRandom(text);
}
function looksRandom(text) {
  return text.split(/[/\\.@:~ ]+/).some((part) => {
    const mixed = [/\d/, /[a-z]/, /[A-Z]/].filter((kind) => kind.test(part)).length;
    return (mixed > 1 && part.length >= 16) || (mixed > 2 && part.length >= 8);
  });
}
function isStrong(word) {
  if (word.length < 8 || word.length > PUBLIC || /\s/.test(word) || isPublic(word)) return false;
  return isToken(word, word) || [/\p{L}/u, /\d/, /[!#$%^*+~|<>]/].every((kind) => kind.test(word));
}
function isToken(text, decoded) {
  const isRandom = (one) => looksRandom(one) && !one.split(/[-_.:~@+]/).every(isWord);
  return !EMAIL.test(decoded) && (isRandom(text) || isRandom(decoded));
}
function isWord(part) {
  if (/^(?:[a-z]*|[A-Z][a-z]*|[A-Z]+)\d{0,4}[a-z]{0,3}$|^\d+$/.test(part)) return true;
  const words = part
    .replace(/\d{1,4}$/, "")
    .replace(/([a-z])(?=[A-Z][a-z])|([A-Z])(?=[A-Z][a-z])/g, "$& ")
    .split(" ");
  return words.every((word) => /^(?:[A-Z]?[a-z]{3,}|[A-Z][a-z]{2}|[A-Z]{2,})$/.test(word));
}
function isHost(text) {
  const labels = text.split(".");
  return (
    labels.length > 1 &&
    /^[a-z]+$/.test(labels.at(-1) ?? "") &&
    labels.every((label) => /^[a-z0-9-]{1,20}$/.test(label) && !(/[a-z]/.test(label) && /\d/.test(label)))
  );
}

;// CONCATENATED MODULE: ./build/masking/ampersand.js

const ampersand_LONGEST = 2048;
function withoutPublicEnd(text) {
  const at = text.length > ampersand_LONGEST || text.includes("&+") ? -1 : text.lastIndexOf("&");
  if (at === -1) return text;
  const [before, end] = [text.slice(0, at), text.slice(at + 1)];
  if (/^(?:.*\s)?&$/s.test(before) && /^\s/.test(end)) return isOrdinary(end.trim()) ? `${before}&` : text;
  if (/^(?:-|.*:)\s+$/s.test(before)) return isOrdinary(end) ? before.trim() : text;
  return before.includes("://") && isParameter(end) ? `${before}&` : text;
}
function withoutPublicLastEnd(text) {
  const at = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return at === 0 ? text : text.slice(0, at) + withoutPublicEnd(text.slice(at));
}
function isParameter(text) {
  const [, name = "", value = text] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
  return !soundsSecret(name) && isOrdinary(value);
}

;// CONCATENATED MODULE: ./build/masking/quotes.js
function closingQuote(text, start, escapes) {
  const quote = text[start] === "{" ? "}" : (text[start] ?? "");
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const next = text[at + 1];
    if (isEscaped(text, at, start) && escapes(next)) continue;
    if (next !== quote) return at;
    at++;
  }
  return -1;
}
function isEscaped(text, at, from) {
  let first = at;
  while (first > from && text[first - 1] === "\\") first--;
  return (at - first) % 2 === 1;
}
function* piecesOf(text, marks) {
  const unclosed = new Set();
  let from = 0;
  let quoted = -1;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (index <= quoted) continue;
    if (mark !== '"' && mark !== "'") {
      yield { text: text.slice(from, index), mark };
      from = index + 1;
    } else if (!unclosed.has(mark) && (index === 0 || /[\s:=,{[]/.test(text[index - 1] ?? ""))) {
      quoted = closingQuote(text, index, () => mark === '"');
      if (quoted === -1) unclosed.add(mark);
    }
  }
  yield { text: text.slice(from), mark: "" };
}
const NAMED = {
  ...{ 0: "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
  ...{ N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
};
function meaningsOf(quote, inside) {
  const doubled = inside.replaceAll(quote + quote, quote);
  if (quote === "}" || !inside.includes("\\")) return [doubled];
  if (quote === "'") return [doubled, inside.replaceAll("'\\''", "'"), inside.replace(/\\(['\\])/g, "$1")];
  return [
    doubled,
    inside.replaceAll(`\\${quote}`, quote),
    inside.replace(/\\([\\"$`])/g, "$1"),
    inside
      .replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g, (_, x, u, U, char) => {
        if (char !== undefined) return NAMED[char] ?? char;
        const point = Number.parseInt(x ?? u ?? U, 16);
        return point > 0x10ffff ? "" : String.fromCodePoint(point);
      })
      .toWellFormed(),
  ];
}
const WORD_PART = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/suy;
function shellWord(text) {
  let word = "";
  let parts = 0;
  WORD_PART.lastIndex = 0;
  for (; WORD_PART.lastIndex < text.length && !/\s/.test(text[WORD_PART.lastIndex] ?? ""); parts++) {
    const found = WORD_PART.exec(text);
    if (found === null) return undefined;
    const [, single, double, escaped, plain] = found;
    word += single ?? double?.replace(/\\([\\"$`])/g, "$1") ?? escaped ?? plain ?? "";
  }
  return parts > 1 ? word : undefined;
}

;// CONCATENATED MODULE: ./build/masking/steps.js
const CHARACTERS = 100;
function* steps_stepsOf(characters) {
  for (let left = characters; left > 0; left -= CHARACTERS) yield;
}
const steps_STEPS = 10_000;
async function runSteps(work, pause) {
  for (let count = 1; ; count++) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (count % steps_STEPS === 0) await pause();
  }
}

;// CONCATENATED MODULE: ./build/masking/folds.js


const folds_FOLDED = 2048;
const folds_LINES = 50;
const SCALAR = /^(\s*(?:- +)*)((?:"[^"]{1,200}"|'[^']{1,200}'|[\p{L}\p{N}_./-]{1,200}):\s+)?(\S.*)$/su;
const OTHER = /^(?:-\s|#|[\p{L}\p{N}_.-]+:(?:\s|$))/u;
const ESCAPE = /(?<!\\)(?:\\\\)*\\$/;
const CLOSING = { '"': /(?<!\\)(?:\\\\)*",?$/, "'": /(?<!')(?:'')*',?$/ };
function* unfolded(text) {
  const lines = text.split(/\r\n|[\r\n]/);
  for (let at = 0; at < lines.length; ) {
    let last = lines[at++] ?? "";
    yield* steps_stepsOf(last.length);
    const scalar = scalarOf(last, at === 1);
    const hasEscapes = scalar === undefined || scalar.quote === '"' || scalar.isFlow;
    const joined = [last.trim().replace(/:\s>[-+\d]*$/, ":")];
    let characters = last.length;
    for (let blank = 0; at + blank < lines.length; ) {
      yield;
      const next = lines[at + blank] ?? "";
      const text = next.trim();
      const isContinued = hasEscapes && blank === 0 && last.endsWith("\\") && ESCAPE.test(last);
      if (isContinued) joined.push((joined.pop() ?? "").slice(0, -1), text);
      else if (scalar === undefined) break;
      else if (text === "") {
        blank++;
        continue;
      } else if (next.search(/\S/) > scalar.column && (scalar.isFlow || scalar.quote !== "" || !OTHER.test(text)))
        joined.push("\n".repeat(blank) || " ", text);
      else break;
      at += blank + 1;
      blank = 0;
      last = next;
      characters += next.length;
      if (joined.length > 2 * folds_LINES || characters > folds_FOLDED || CLOSING[scalar?.quote ?? ""]?.test(text)) break;
    }
    yield joined.length > 1 && joined.length <= 2 * folds_LINES && characters <= folds_FOLDED ? joined.join("") : undefined;
  }
}
function scalarOf(line, isFirst) {
  if (line.length > folds_FOLDED) return undefined;
  const [, before = "", key, scalar = ""] = SCALAR.exec(line.trimEnd()) ?? [];
  const [quote = ""] = /^["'>]/.exec(scalar) ?? [];
  const isFlow = /^[{[]/.test(scalar);
  if ((quote === '"' || quote === "'") && !(isFirst && key === undefined && before === "")) {
    if (closingQuote(scalar, 0, () => quote === '"') !== -1) return undefined;
  } else if (key === undefined && !before.includes("-") && !isFlow) return undefined;
  else if (/^[!&]\S*$|^\|/.test(scalar) || (isFlow && /[[\]{}]$/.test(scalar))) return undefined;
  return { column: before.length - (key === undefined && !isFlow ? 1 : 0), quote, isFlow };
}

;// CONCATENATED MODULE: ./build/masking/binary-encodings.js
function base64(text, offset) {
  return core(Buffer.from(text), offset);
}
function base64OfUtf16(text, offset) {
  return core(Buffer.from(text, "utf16le"), offset);
}
function base64OfLatin1(text, offset) {
  const differs = /^[\0-\xff]*$/.test(text) && /[\x80-\xff]/.test(text);
  return differs ? core(Buffer.from(text, "latin1"), offset) : text;
}
function unpadded(text) {
  return Buffer.from(text).toString("base64").replace(/=+$/, "");
}
function urlSafe(encoded) {
  return encoded.replaceAll("+", "-").replaceAll("/", "_");
}
function hex(text) {
  return Buffer.from(text).toString("hex");
}
function wrap(encoded, columns) {
  return encoded.match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
}
function core(bytes, offset) {
  return Buffer.concat([Buffer.alloc(offset), bytes])
    .toString("base64")
    .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// CONCATENATED MODULE: ./build/masking/escapes.js
const json = (text) => JSON.stringify(text).slice(1, -1);
const code = (char, digits) => (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
const escapes_lower = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4)}`);
const upper = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4).toUpperCase()}`);
const dotnet = (text) =>
  [...json(text).matchAll(/\\u[0-9a-f]{4}|\\.|[^\\]/gs)]
    .map(([unit]) => (unit.startsWith("\\u") ? `\\u${unit.slice(2).toUpperCase()}` : unit === '\\"' ? "\\u0022" : unit))
    .map((unit) => upper(unit, /[&'<>+`\u007f-\uffff]/g))
    .join("");
const ascii = (text) => escapes_lower(json(text), /[\u007f-\uffff]/g);
const references = (text) => text.replace(/[^\0-\x7e]/gu, (char) => `&#${char.codePointAt(0)};`);
const table = (replacements) => {
  const chars = new RegExp(`[${Object.keys(replacements).join("")}]`, "g");
  return (text) => text.replace(chars, (char) => replacements[char] ?? char);
};
const markup = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapes_NAMED = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const SHELL = { "\x07": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v", "\x1b": "\\E", "'": "\\'" };
const escapes_named = (extra) => {
  const all = { ...escapes_NAMED, ...extra };
  return (text) => text.replace(/[\\\n\r\t\x07\b\f\v\x1b'"]/g, (char) => all[char] ?? char);
};
const escapes_bytes = (text, one) => text.replace(/[^ -~]+/g, (run) => [...Buffer.from(run)].map(one).join(""));
const octal = (text) => escapes_bytes(text, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
const hexadecimal = (text) => escapes_bytes(text, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
const shell = escapes_named(SHELL);
const single = escapes_named({ "'": "\\'" });
const plain = escapes_named({});
const properties = (text) => plain(text).replace(/[:=#!]/g, "\\$&");
const yaml = (keep) => {
  const chars = new RegExp(`[^ -~${keep}]|["\\\\]`, "gu");
  const short = {
    ...{ "\0": "0", "\x07": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e" },
    ...{ '"': '"', "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P" },
  };
  return (text) => text.replace(chars, (char) => `\\${short[char] ?? numbered(char, true)}`);
};
function numbered(char, isUpper) {
  const point = char.codePointAt(0) ?? 0;
  const [letter, digits] = point > 0xffff ? ["U", 8] : point > 0xff ? ["u", 4] : ["x", 2];
  return letter + (isUpper ? code(char, digits).toUpperCase() : code(char, digits));
}
const unprintable = (text) => text.replace(/(?! )[\p{C}\p{Z}]/gu, (char) => `\\${numbered(char, false)}`);
const quoted = (text) => text.replaceAll("'", "'\\''");
const backslashes = (text) => text.replace(/[ !"$&'()*;<>?[\\\]^`{|},]|^#|(?:^|(?<=[:=]))~/g, "\\$&");
const words = (text) => text.replace(/[ \t]+/g, " ");
const tracedWords = (text) =>
  text
    .split(/[ \t]+/)
    .map(traced)
    .join(" ");
const traced = (word) => (/['"\\|&;()<>!{}*[?\]^$`]|^[~#]|[=:]~/.test(word) ? `'${quoted(word)}'` : word);
const everyChar = (text) => text.replace(/[\s\S]/gu, "\\$&");
const regularExpression = (text) => text.replace(/[.[\\()*+?{|^$]/g, "\\$&");
const escapes = [
  ascii,
  (text) => escapes_lower(json(text), /[<>&\u2028\u2029]/g),
  (text) => escapes_lower(json(text), /[<>&'\u0085\u2028\u2029]/g),
  (text) => json(text).replaceAll("/", "\\/"),
  (text) => ascii(text).replaceAll("/", "\\/"),
  dotnet,
  table(markup),
  table({ ...markup, '"': "&quot;" }),
  table({ ...markup, '"': "&quot;", "'": "&#39;" }),
  table({ ...markup, '"': "&quot;", "'": "&#039;" }),
  table({ ...markup, '"': "&quot;", "'": "&#x27;" }),
  table({ ...markup, '"': "&quot;", "'": "&apos;" }),
  table({ ...markup, '"': "&#34;", "'": "&#39;" }),
  (text) => text.replaceAll("'", `'"'"'`),
  (text) => text.replace(/['!]/g, "'\\$&'"),
  (text) => text.replaceAll("'", "''"),
  (text) => text.replaceAll('"', '""'),
  (text) => text.replaceAll('"', '\\"'),
  (text) => text.replace(/[\\"$`]/g, "\\$&"),
  (text) => text.replace(/["$`]/g, "`$&"),
  backslashes,
  (text) => text.replace(/[ !"$&'()*;<>?[\\\]^`{|},]|(?<=[:=])~/g, "\\$&"),
  (text) => text.replaceAll("$", "$$$$"),
  (text) => json(text).replaceAll("$", "$$$$"),
  shell,
  single,
  (text) => unprintable(single(text)),
  (text) => unprintable(plain(text)),
  plain,
  (text) => octal(shell(text)),
  (text) => octal(plain(text).replaceAll('"', '\\"')),
  (text) => octal(plain(text).replace(/["$@]/g, "\\$&")),
  (text) => hexadecimal(single(text)),
  (text) =>
    single(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\u007f-\uffff]/g, (char) => `\\${numbered(char, false)}`),
  (text) => hexadecimal(plain(text)),
  (text) => json(text).replace(/#(?=[{$@])/g, "\\#"),
  yaml(""),
  yaml("\xa0-\u2027\u202a-\ufefe\uff00-\ufffd"),
  yaml("\xa1-\u2027\u202a-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}"),
  (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"),
  (text) => text.replaceAll('"', '\\"').replaceAll("\r", "\\r").replaceAll("\n", "\\n"),
  (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"),
  words,
];
const lastEscapes = [
  table({ ...markup, '"': "&#34;", "'": "&#39;", "+": "&#43;" }),
  (text) => references(table(markup)(text)),
  (text) => references(table({ ...markup, '"': "&quot;" })(text)),
  (text) => text.replace(/'+/g, (quotes) => `'"${quotes}"'`),
  (text) => (text.length < 16 ? text : text.replace(/={1,2}$/, "")),
  (text) => escapes_lower(json(text), /[<>&='\u2028\u2029]/g),
  table({ ...markup, '"': "&quot;", "'": "&#x27;", "`": "&#x60;", "=": "&#x3D;" }),
  table({ ...markup, '"': "&quot;", "'": "&#39;", "/": "&#x2F;", "`": "&#x60;", "=": "&#x3D;" }),
  (text) => text.replaceAll("\\", "\\\\").replaceAll("'", "''"),
  (text) => upper(text.replace(/[\\'"]/g, "\\$&"), /[<>&=]/g),
  (text) => escapes_lower(json(text), /[<>&'\u007f-\uffff]/g),
  (text) => upper(properties(text), /[^ -~]/g),
];
const jsonInJson = (text) => json(json(text));

;// CONCATENATED MODULE: ./build/masking/percent-encodings.js
const hexOf = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const bytesOf = (text) => [...Buffer.from(text)].map(hexOf).join("");
const keeping = (keep) => {
  const others = new RegExp(`[^A-Za-z0-9${keep}]+`, "g");
  return (text) => text.replace(others, bytesOf);
};
const lowerCase = (encode) => (text) => encode(text).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
const plus = (encode) => (text) => encode(text).replaceAll("%20", "+");
const component = keeping("_.!~*'()\\-");
const percent_encodings_form = plus(keeping("*_.\\-"));
const tools = [
  keeping("_.~\\-"),
  percent_encodings_form,
  plus(keeping("_.~\\-")),
  plus(keeping("_.\\-")),
  keeping("_.~/\\-"),
  keeping(";,/?:@&=+$\\-_.!~*'()#"),
  keeping("_.~$&+,;=\\-"),
];
const encoding = (set) => {
  const some = new RegExp(`[\0-\x1f\x7f-\uffff${set.replace(/[\\\]^]/g, "\\$&")}]+`, "g");
  return (text) => text.replace(some, bytesOf);
};
const stripped = (encode) => (text) => encode(text.replace(/[\t\n\r]/g, ""));
const FRAGMENT = ' "<>`';
const QUERY = ' "#<>';
const PATH = `${QUERY}?\`{}`;
const USERINFO = `${PATH}/:;=@[\\]^|`;
const percent_encodings_path = encoding(`${PATH}^`);
const olderPath = encoding(PATH);
const whatwg = [
  encoding(USERINFO),
  stripped((text) => percent_encodings_path(text.replaceAll("\\", "/"))),
  stripped(encoding(`${QUERY}'`)),
  stripped(encoding(FRAGMENT)),
];
const rareWhatwg = [
  stripped(encoding(USERINFO)),
  stripped(percent_encodings_path),
  stripped(encoding(QUERY)),
  stripped((text) => olderPath(text.replaceAll("\\", "/"))),
  stripped(olderPath),
];
const goEncodings = [keeping("_.~$&+=:@\\-"), keeping("_.~$&+,/:;=@\\-"), keeping("_.~!$&()*+,/:;=?@\\-")];
const percentEncodings = [
  ...tools.slice(0, 2),
  ...whatwg,
  ...tools.slice(2),
  ...tools.slice(0, 1).map(lowerCase),
];
const rarePercentEncodings = [...rareWhatwg, ...[component, ...tools.slice(1, 3)].map(lowerCase)];
const percent_encodings_dotnet = plus(keeping("_.!*()\\-"));
const lastPercentEncodings = [
  plus(keeping("_.!~*'():$,\\-")),
  percent_encodings_dotnet,
  lowerCase(percent_encodings_dotnet),
  plus(keeping("_.!~*'():$,[\\]\\-")),
  plus(keeping("_.!~*():$,\\-")),
  plus(component),
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]"),
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]\x80-\uffff"),
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]#"),
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]#%"),
  keeping("-_.~!$'()*,;&=:@+"),
  keeping("-_.~!$'()*+,;:@/?"),
  keeping("-_.~!$&'()*+,;=:@/?"),
  keeping("-_.~/?"),
  keeping("-_.~!$&'()*+,;=:"),
  keeping("-_.~!$&'()*+,;="),
  keeping("-_.!~*'():@&=+$,;/\x80-\uffff"),
];

;// CONCATENATED MODULE: ./build/masking/encodings.js



function isPlain(text) {
  return !/[^A-Za-z0-9_.-]/.test(text);
}
function encodings_isWords(text) {
  return !/[^\w. -]/.test(text);
}
const OFFSETS = [0, 1, 2];
const SPACES = new Set([component, percent_encodings_form, backslashes, words]);
const opaque = (write) => ({ write, opaque: true, spaces: true });
const legible = (write) => ({ write, opaque: false, spaces: SPACES.has(write) });
const common = [
  opaque((text) => base64(text, 0)),
  legible(json),
  legible(component),
  opaque((text) => base64(text, 1)),
  opaque((text) => base64(text, 2)),
  legible(quoted),
  opaque(hex),
];
const others = [
  ...OFFSETS.map((offset) => opaque((text) => urlSafe(base64(text, offset)))),
  ...percentEncodings.map(legible),
  opaque((text) => hex(text).toUpperCase()),
  ...escapes.map(legible),
  ...goEncodings.map(legible),
];
const powerShell = OFFSETS.map((offset) => opaque((text) => base64OfUtf16(text, offset)));
const rare = [legible(jsonInJson), ...rarePercentEncodings.map(legible), opaque(unpadded)];
const last = [
  opaque(everyChar),
  ...OFFSETS.map((offset) => opaque((text) => base64OfLatin1(text, offset))),
  ...[tracedWords, ...lastPercentEncodings, ...lastEscapes].map(legible),
  opaque(regularExpression),
];

;// CONCATENATED MODULE: ./build/masking/forms.js



const FEW = 20;
function* formsOf(contents) {
  const { lines } = contents;
  const main = mainOf(contents);
  yield* written(main, common);
  yield* written(main, [...others, ...powerShell]);
  yield* wrappedOf(contents);
  const known = new Set(main);
  yield* written(
    lines.filter((line) => !known.has(line)),
    ofLines(lines, [...common, ...others]),
  );
}
function* rareFormsOf(contents) {
  const { value, username, wholes, lines, parts } = contents;
  yield* wrappedAt(64, basicOf(value, username), 1);
  yield* wrappedHex(basicOf(value, username));
  const main = mainOf(contents);
  const all = [...common, ...others, ...powerShell, ...rare];
  const known = new Set(main);
  yield* written(main, rare);
  const variants = new Set([...parts, ...wholes.flatMap(lineEnds)]);
  yield* written(
    [...variants].filter((text) => !known.has(text)),
    all,
  );
  yield* written(
    lines.filter((line) => !known.has(line)),
    ofLines(lines, [...powerShell, ...rare]),
  );
  const inner = innerOf(contents, main);
  for (const columns of [76, 64]) yield* wrappedAt(columns, inner, 1);
  yield* wrappedHex(inner);
}
function* lastFormsOf(contents) {
  const main = mainOf(contents);
  const known = new Set(main);
  yield* written([...main, ...contents.lines.filter((line) => !known.has(line))], last);
  yield* wrappedAt(60, [contents.value], 1);
}
function ofLines(lines, ways) {
  return lines.length <= FEW ? ways : ways.filter(({ opaque }) => !opaque);
}
function mainOf({ wholes, parts }) {
  const all = new Set(wholes);
  const found = new Set([...wholes, ...parts]);
  for (const part of parts) if (!/^(["'`]).*\1$/s.test(part) || !found.has(part.slice(1, -1))) all.add(part);
  return [...all];
}
function* wrappedOf({ value, username, wholes: [text = ""] }) {
  const inputs = value.startsWith(text) ? [value] : [text, value];
  const least = value === text ? 1 : 0;
  yield* wrappedAt(76, [...inputs, ...basicOf(value, username)], least);
  yield* wrappedAt(64, inputs, least);
  yield* wrappedHex(inputs);
}
function innerOf({ value, wholes: [text] }, main) {
  return main.filter((part) => part !== value && part !== text);
}
function basicOf(value, username) {
  return username ? [`${username}:${value}`] : [];
}
function* wrappedAt(columns, inputs, least) {
  for (const input of inputs) yield { size: input.length, make: () => moreThan(least, wrap(aligned(input), columns)) };
}
function* wrappedHex(inputs) {
  for (const input of inputs) yield { size: 2 * input.length, make: () => moreThan(1, wrap(hex(input), 60)) };
}
function moreThan(least, lines) {
  return lines.length > least ? lines : [];
}
function* written(texts, ways) {
  const spaced = texts.filter((text) => !isPlain(text));
  const odd = spaced.filter((text) => !encodings_isWords(text));
  for (const { write, opaque, spaces } of ways)
    for (const text of opaque ? texts : spaces ? spaced : odd)
      yield { size: text.length, make: () => [write(opaque ? text : withoutPublicLastEnd(text))] };
}
function aligned(input) {
  return unpadded(input).slice(0, Math.floor((Buffer.byteLength(input) * 8) / 6));
}
function withLf(text) {
  return text.replace(/\r\n?/g, "\n");
}
function lineEnds(text) {
  const lf = withLf(text);
  return lf.includes("\n") ? [lf, lf.replaceAll("\n", "\r\n")] : [];
}

;// CONCATENATED MODULE: ./build/masking/lists.js


const lists_KEYS = /(?:key|token|secret)s["']?$/i;
const lists_PASSWORDS = /(?:password|passphrase|credential|pin)s["']?$/i;
const ITEMS = 100;
const WORD = "[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*";
const lists_WORDS = new RegExp(`^(?:[A-Z]+(?:_[A-Z]+)+|${WORD}(?:[ _-](?:${WORD}|[A-Z]?[A-Za-z]|\\d{1,4}))*)$`);
const RANDOM = /[a-z]{17}|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{6}|^[^AEIOUYaeiouy]{6,}$/;
function itemsOf(name, right) {
  if (!(lists_KEYS.test(name) || lists_PASSWORDS.test(name)) || !soundsSecret(name)) return [];
  const [, , quoted = ""] = /^\s*(["'])((?:(?!\1).)*)\1/.exec(right) ?? [];
  const text = right.trim().replace(/[,;]$/, "").trimEnd();
  const bare = /^[[({]/.test(text) && /[\])}]$/.test(text) ? text.slice(1, -1) : text;
  const items = (/[,;]/.test(quoted) ? quoted : bare).split(/[,;]/, ITEMS);
  return items.filter((item) => !isWordIn(name, item));
}
function isWordIn(list, text) {
  return lists_KEYS.test(list) && areWords(text.trim().replace(/^(["'])(.*)\1$/s, "$2"));
}
function areWords(text) {
  return lists_WORDS.test(text) && !RANDOM.test(text);
}
const OPENING =
  /^(?:#{1,6} )?["'`*_]{0,3}([\p{L}\p{N}][\p{L}\p{N}_ .-]{0,79})(?:\([^()]{1,50}\))?["'`*_]{0,3}\s?[:=]?["'`*_]{0,3}\s?([[(])?$/u;
const LONGEST_OPENING = 200;
const MARK = /^(?:[-*+•–]|\d{1,3}[.)])[ \xa0]+(?:\[[ xX]\] )?/;
const lists_ITEM =
  /^(\*\*|["'`]?)([^\s"'`,:=]{4,200}={0,2}|[A-Za-z\d]{3,8}(?:[ -][A-Za-z\d]{3,8}){1,11})\1,?(?:\s+(?:#|\/\/|[-–(]).*)?$/;
function* listsIn(text) {
  const found = [];
  let name = "";
  let isOpen = false;
  for (const raw of text.split(/[\r\n]+/)) {
    yield* steps_stepsOf(raw.length + 1);
    const line = raw.trim();
    if (line === "" || (isOpen && /^(?:#|\/\/)/.test(line))) continue;
    const [mark = ""] = MARK.exec(line) ?? [];
    if (mark === "" && !(isOpen && /^["'`\w]/.test(line))) {
      const [, before = "", bracket] = (line.length <= LONGEST_OPENING && OPENING.exec(line)) || [];
      const begun = before.trim();
      const isList = lists_KEYS.test(begun) || lists_PASSWORDS.test(begun) || SECRET_NAME.test(begun);
      name = isList && soundsSecret(begun) ? begun : "";
      isOpen = bracket !== undefined;
      continue;
    }
    if (name === "") continue;
    const [, , item = ""] = lists_ITEM.exec(line.slice(mark.length)) ?? [];
    const groups = item.split(" ");
    const isCode = groups.length === 1 || (/\d/.test(item) && new Set(groups.map(({ length }) => length)).size === 1);
    if (item !== "" && isCode && !areWords(item) && !isPlainlyPublic(item)) found.push({ name, text: item });
  }
  return found;
}

;// CONCATENATED MODULE: ./build/masking/blocks.js


const blocks_LINE = 500;
const UNCLOSED = 20;
const BLOCK =
  /^(\s*(?:- +)*)(?:(?:"([^"]+)"|'([^']+)'|([^\s"'#[\]{}](?:[^:#]|:(?!\s)|(?<!\s)#)*)):\s+|(?<=- ))(?:[!&]\S+\s+)*\|[-+\d]{0,2}\s*(?:#.*)?$/;
const QUOTED = /^\s*(?:- +)?(?:(?:export|declare -x|const|let|var)\s+)?([\w.-]+)\s*[=:]\s*("""|'''|["'`])(.*)$/;
const HEREDOC = /^(?:\s*([\w.-]+)\s*=\s*)?[^<]*<<[-~]?\s*\\?(["']?)(\w+)\2(?:[\s;&|)<>]|$)/;
const [blocks_BEGIN, blocks_END] = [/-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----\s*$/, /-----END [A-Z0-9 ]+-----/];
const UNESCAPED = /(?<!\\)(?:\\\\)*"/;
function* blocks_blocksOf(text) {
  const lines = text.split(/\r\n|[\r\n]/);
  const unclosed = new Set();
  for (let at = 0; at < lines.length && unclosed.size < UNCLOSED; at++) {
    const line = lines[at] ?? "";
    yield* steps_stepsOf(line.length + 1);
    const opening = line.length > blocks_LINE ? undefined : openingsOf(line).find(({ mark }) => !unclosed.has(mark));
    if (opening === undefined) continue;
    const { name, first, mark } = opening;
    let end = at + 1;
    for (; end < lines.length && opening.endIn(lines[end] ?? "") === -1; end++)
      yield* steps_stepsOf((lines[end] ?? "").length + 1);
    const last = lines[end];
    if (mark !== "" && last === undefined) {
      unclosed.add(mark);
      at--;
      continue;
    }
    const inside = lines.slice(at + 1, end);
    if (first !== undefined) {
      inside.push((last ?? "").slice(0, opening.endIn(last ?? "")));
      if (first !== "") inside.unshift(first);
    }
    if (inside.length > 1) {
      const isPem = blocks_BEGIN.test(first ?? "");
      const found = isPem
        ? inside.map((one) => one.replace(/^(?:\s|[>#*|;!%]|--? |\/\/ )+/, "").trimEnd()).join("\n")
        : first === undefined
          ? yield* dedented(inside)
          : inside.join("\n");
      for (const one of mark === '"' ? new Set([found, ...meaningsOf(mark, found)]) : [found])
        yield { name, text: one };
    }
    at = first === undefined && mark !== "" ? end : end - 1;
  }
}
function openingsOf(line) {
  const [, name = "", quotes, open = ""] = QUOTED.exec(line) ?? [];
  const endIn = (next) => (quotes === '"' ? lastOf(UNESCAPED.exec(next)) : next.indexOf(quotes ?? ""));
  const openings = [];
  if (quotes !== undefined && endIn(open) < 0) openings.push({ name, first: open, mark: quotes, endIn });
  const begin = blocks_BEGIN.exec(line)?.index ?? -1;
  if (begin !== -1) {
    const first = line.slice(begin).trim();
    openings.push({ name: "", first, mark: "-----END", endIn: (next) => lastOf(blocks_END.exec(next)) + 1 || -1 });
  }
  if (openings.length > 0 || quotes !== undefined) return openings;
  const [, before, double, single, key = double ?? single ?? ""] = BLOCK.exec(line) ?? [];
  if (before !== undefined) {
    const column = key === "" ? before.lastIndexOf("-") : before.length;
    const endIn = (next) => (next.trim() !== "" && next.search(/\S/) <= column ? 0 : -1);
    return [{ name: key, first: undefined, mark: "", endIn }];
  }
  const [, variable = "", , word] = HEREDOC.exec(line) ?? [];
  if (word === undefined) return [];
  return [{ name: variable, first: undefined, mark: word, endIn: (next) => (next.trim() === word ? 0 : -1) }];
}
function lastOf(found) {
  return found === null ? -1 : found.index + found[0].length - 1;
}
function* dedented(lines) {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    yield;
    if (line.trim() !== "") least = Math.min(least, line.search(/\S/));
  }
  return lines.map((line) => line.slice(least)).join("\n");
}

;// CONCATENATED MODULE: ./build/masking/nested.js




const NESTED = 3;
const WHOLE = "secret";
function* nestedIn(text, setting) {
  const queue = [{ text, depth: 0, name: WHOLE }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { text, depth, name, plain } = next;
    yield depth > 0 ? next : undefined;
    const decoded = decodeBase64(text.replace(/[\r\n]/g, ""), depth === 0 ? (setting ?? "") : name);
    if (decoded !== undefined) {
      yield { name, text: decoded };
      if (depth <= NESTED) queue.push({ text: decoded, depth: depth + 1, name });
      if (depth > 0 || setting !== undefined) yield { name, text: afterColon(decoded) };
    }
    if (depth > NESTED) continue;
    let json = false;
    for (const leaf of valuesOf(text)) {
      yield;
      if (leaf === undefined) continue;
      json = true;
      queue.push({ ...leaf, depth: depth + 1 });
    }
    for (const block of json || !/[\r\n]/.test(text) ? [] : blocks_blocksOf(text)) {
      yield;
      if (block !== undefined && /\n/.test(block.text.trim()))
        queue.push({ ...block, isBlock: true, depth: depth + 1 });
    }
    if (plain === true || (json && !/\\[nrt]/.test(text))) continue;
    for (const one of yield* nested_unescaped(text, depth === 0))
      queue.push({ text: one, depth: depth + 1, name, plain: one.length <= PASSWORD });
  }
}
function* valuesOf(text) {
  if (!/^\s*[[{"]/.test(text)) return yield* wrappedIn(text);
  const whole = parse(text);
  if (whole !== undefined) return yield* leavesOf(whole);
  if (!/[\r\n]/.test(text)) return;
  for (const line of text.split(/[\r\n]+/)) {
    yield;
    const value = /^\s*[[{"]/.test(line) ? parse(line) : undefined;
    if (value !== undefined) yield* leavesOf(value);
  }
}
function parse(text) {
  try {
    return parseExact(text);
  } catch {
    return parsePlain(text);
  }
}
function parsePlain(text) {
  try {
    return containersIn(text, CONTAINERS) <= CONTAINERS ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
function isJson(text) {
  return parsePlain(text) !== undefined;
}
const nested_NAMES = ["name", "Name", "NAME", "key", "Key", "KEY"];
function* leavesOf(value) {
  const queue = [{ name: "", node: value }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    yield;
    const { name, node } = next;
    if (JSON.isRawJSON(node)) {
      yield { name, text: node.rawJSON };
      const double = Number(node.rawJSON);
      if (Number.isFinite(double)) yield { name, text: `${double}` };
    } else if (Array.isArray(node)) {
      for (const child of node) {
        yield;
        queue.push({ name, node: child });
      }
    } else if (typeof node === "object" && node !== null) {
      const beside = nested_NAMES.map((key) => own(node, key));
      const owner = [...beside, name].find((one) => typeof one === "string" && soundsSecret(one));
      for (const [key, child] of Object.entries(node)) {
        yield;
        queue.push({ name: typeof owner === "string" && /^value$/i.test(key) ? owner : key, node: child });
      }
    } else if (typeof node === "string" || typeof node === "number") yield { name, text: `${node}`.toWellFormed() };
  }
}
const BASE64 = 16;
const SHORT = 8;
function* wrappedIn(text) {
  if (!/[\r\n]/.test(text)) return;
  const block = [];
  for (const line of `${text}\n `.split(/[\r\n]+/)) {
    yield;
    const part = line.trim();
    if (/^[\w+/=-]+$/.test(part)) block.push(part);
    else {
      const decoded = decodeBase64(block.splice(0).join(""), "");
      if (decoded !== undefined) yield { name: WHOLE, text: decoded };
    }
  }
}
function decodeBase64(text, name) {
  const isShort = text.length < BASE64;
  if (isShort && (text.length < SHORT || text.length % 4 !== 0 || !soundsSecret(name))) return undefined;
  const end = text.indexOf("=");
  if (/[^A-Za-z0-9+/_=-]/.test(text) || (end !== -1 && !/^==?$/.test(text.slice(end)))) {
    return undefined;
  }
  const decoded = Buffer.from(text, "base64").toString();
  return /(?![\r\n\t])\p{Cc}|\ufffd/u.test(decoded) ? undefined : decoded.replace(/^\ufeff/, "");
}
function afterColon(text) {
  const colon = text.indexOf(":");
  return colon === -1 ? "" : text.slice(colon + 1);
}
const nested_ESCAPES = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v", e: "\x1b" };
const PASSWORD = 200;
const CHUNK = 65_536;
const BREAKS = /(?<!\\)\\+([nr])/g;
const ALL = /\\([\\nrtabfve"'])/g;
const FEWER = [/\\([\\nrtabfv])/g, /\\([\\nrtabfve])/g, /\\([\\nrt])/g];
function* nested_unescaped(text, isWhole) {
  const short = isWhole && text.length <= PASSWORD;
  const known = /[\r\n]/.test(text) ? /\\[\\nrt]/ : /\\[\\nrtabfve"']/;
  if (!(short ? known : /\\[nrt]/).test(text)) return [];
  const found = new Set();
  for (const set of short ? [BREAKS, ALL, ...FEWER] : [BREAKS, ALL]) {
    let plain = "";
    for (let from = 0; from < text.length; ) {
      let end = from + CHUNK;
      while (end < from + 2 * CHUNK && text[end - 1] === "\\") end++;
      const chunk = text.slice(from, end);
      yield* steps_stepsOf(chunk.length);
      plain += chunk.replace(set, (_, letter) => nested_ESCAPES[letter] ?? letter);
      from = end;
    }
    found.add(plain);
  }
  found.delete(text);
  return [...found];
}

;// CONCATENATED MODULE: ./build/masking/credentials.js


const URLS = 100;
const credentials_USERINFO = 2048;
const TOKEN = 20;
const credentials_NAME = 200;
const NETRC = new Set(["machine", "login", "password", "account", "user"]);
function* credentialsOf(line) {
  yield* addressesOf(line);
  yield* sourcesOf(line);
  const [, oracle] = /jdbc:oracle:\w{1,20}:[^\s/@"']{1,128}\/([^\s"']{1,2048})@/.exec(line) ?? [];
  if (oracle !== undefined) yield { name: "password", text: oracle };
  yield* credentials_elementsOf(line);
  yield* netrcOf(line);
  const fields = line.split(":");
  if (fields.length >= 5 && /^(?:\d{1,5}|\*)$/.test(fields[1] ?? "")) {
    const password = fields.slice(4).join(":");
    yield { name: "password", text: password };
    yield { name: "password", text: password.replaceAll("\\:", ":") };
  }
}
function* netrcOf(line) {
  const text = line.replace(/^default\s/, "").trim();
  if (!NETRC.has(text.split(/\s/, 1)[0] ?? "")) return;
  const words = [...piecesOf(text, /[\s"']/g)].map((piece) => piece.text).filter((word) => word !== "");
  const comment = words.findIndex((word, at) => at % 2 === 0 && word.startsWith("#"));
  if (comment !== -1) words.length = comment;
  if (words.length % 2 === 1) return;
  for (let at = 0; at < words.length; at += 2) {
    if (!NETRC.has(words[at] ?? "")) return;
    yield;
  }
  for (let at = 0; at < words.length; at += 2) {
    const [name = "", text = ""] = words.slice(at, at + 2);
    if (name === "machine") continue;
    yield { name, text };
    if (/^".*"$/.test(text)) for (const meaning of meaningsOf('"', text.slice(1, -1))) yield { name, text: meaning };
  }
}
function* sourcesOf(line) {
  let from = 0;
  let count = 0;
  for (const { index } of line.matchAll(/@(?:[a-z\d-]{0,20}\(|(?:tcp|unix)?\/)/g)) {
    yield;
    if (count++ === URLS) return;
    const before = line.slice(Math.max(from, index - credentials_USERINFO), index);
    from = index + 1;
    const [, password] = /(?:^|[\s"'`=])[^\s"'`=:/]{1,100}:(?!\/\/)(\S.*)$/.exec(before) ?? [];
    if (password !== undefined) yield { name: "password", text: password };
  }
}
function* addressesOf(line) {
  let at = line.indexOf("://");
  for (let count = 0; at !== -1 && count < URLS; count++) {
    yield;
    const start = at + 3;
    const text = line.slice(start, start + credentials_USERINFO);
    for (const part of [/^[^\s"'<>]*/, /^[^\s"<>]*/, /^[^\s"'<>:/@]*:\S*/])
      yield* userInfoOf(part.exec(text)?.[0] ?? "");
    at = line.indexOf("://", start);
    const own = at === -1 ? text : text.slice(0, at - start).replace(/[a-z][a-z\d+.-]{0,30}$/i, "");
    yield* segmentsOf(/^[^\s"'<>`\\]*/.exec(own)?.[0] ?? "");
  }
}
const BRACKETS = /[,;|()[\]{}*]+/;
function unpunctuated(text) {
  let end = text.length;
  while (end > 0 && ".,:;!?)".includes(text[end - 1] ?? " ")) end--;
  return text.slice(0, end);
}
function* segmentsOf(rest) {
  const [, path = "", fragment = ""] = /^[^/?#]*([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(rest) ?? [];
  for (const whole of `${path}/${fragment}`.split(/[/?&=]/)) {
    yield;
    for (const segment of new Set([whole, unpunctuated(whole), ...whole.split(BRACKETS).map(unpunctuated)])) {
      if (!isToken(segment, decoded(segment))) continue;
      yield { name: "token", text: segment };
      yield { name: "token", text: decoded(segment) };
    }
  }
}
function* userInfoOf(rest) {
  const authority = rest.slice(0, rest.indexOf("/") === -1 ? rest.length : rest.indexOf("/"));
  for (const end of [rest.indexOf("@"), (authority.includes("@") ? authority : rest).lastIndexOf("@")]) {
    yield;
    const user = rest.slice(0, Math.max(0, end));
    const colon = user.indexOf(":");
    if (user === "" || user.slice(0, colon === -1 ? undefined : colon).includes("/")) continue;
    const password = user.slice(colon + 1);
    if (colon === -1 && user.length < TOKEN) continue;
    const token = colon === -1 || password === "" || password === "x-oauth-basic";
    const secret = token ? user.slice(0, colon === -1 ? undefined : colon) : password;
    yield { name: "password", text: secret };
    yield { name: "password", text: decoded(secret) };
  }
}
const HOLDS = /=|:\/\//;
function* credentials_elementsOf(line) {
  for (const { tag: piece, content } of tagsOf(line)) {
    yield;
    const name = (piece.split(/\s/, 1)[0] ?? "").slice(0, credentials_NAME);
    if (soundsSecret(name)) yield* withEntities(name, content);
    else if (name !== "" && HOLDS.test(content)) yield* withEntities("", content);
    let key = "";
    for (const found of attributesOf(piece)) {
      yield;
      if (found === undefined) continue;
      const { name: attribute, text } = found;
      if (attribute === "key" || attribute === "name") key = text.slice(0, credentials_NAME);
      if (soundsSecret(attribute)) yield* withEntities(attribute, text);
      else if (soundsSecret(name)) yield* withEntities(name, text);
      else if (attribute === "value") yield* withEntities(key, text);
      else if (HOLDS.test(text)) yield* withEntities("", text);
    }
    if (soundsSecret(key)) yield* withEntities(key, content);
  }
}
function* tagsOf(line) {
  for (let at = line.indexOf("<"); at !== -1; ) {
    const next = line.indexOf("<", at + 1);
    const text = line.slice(at + 1, next === -1 ? undefined : next);
    const [tag] = /^(?:[^"'>]|"[^"]*"|'[^']*')*(?=>)/.exec(text) ?? /^[^>]*(?=>)/.exec(text) ?? [];
    yield tag === undefined ? { tag: text, content: "" } : { tag, content: text.slice(tag.length + 1) };
    at = next;
  }
}
function* attributesOf(piece) {
  const ended = new Set();
  let from = 0;
  for (let at = piece.indexOf("="); at !== -1; at = piece.indexOf("=", from)) {
    yield;
    let start = at;
    while (start > Math.max(from, at - credentials_NAME) && /[\w:.-]/.test(piece[start - 1] ?? "")) start--;
    const quote = piece[at + 1] ?? "";
    from = at + 1;
    if (start === at || (quote !== '"' && quote !== "'") || ended.has(quote)) continue;
    const end = piece.indexOf(quote, at + 2);
    if (end === -1) ended.add(quote);
    else {
      yield { name: piece.slice(start, at), text: piece.slice(at + 2, end) };
      from = end + 1;
    }
  }
}
const credentials_ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function* withEntities(name, text) {
  yield { name, text };
  const plain = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, ten, named) => {
    if (named !== undefined) return credentials_ENTITIES[`${named}`.toLowerCase()] ?? all;
    const point = hex === undefined ? Number(ten) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
  if (plain !== text) yield { name, text: plain.toWellFormed() };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

;// CONCATENATED MODULE: ./build/masking/bare.js

const DEFAULTED = String.raw`\$\{([\w.]{1,100}(?=:?[-=])|[\w.-]{1,100}(?=:))(?::[-=]|[-=]|:(?![?+]|-?\d+(?::-?\d+)?\}))`;
const DEFAULTS = new RegExp(`${DEFAULTED}([^{}]{1,2048})\\}`, "g");
const bare_DEFAULT = new RegExp(`^${DEFAULTED}(.+)\\}$`, "s");
const bare_NESTED = 3;
const bare_LONGEST = 2048;
function bare(right, depth = 0) {
  const text = right.trim();
  const whole = text.endsWith(",") ? text.slice(0, -1) : text;
  const found = [whole];
  const [tags = ""] = depth < bare_NESTED ? (/^(?:[!&]\S*\s+){1,2}/.exec(text) ?? []) : [];
  if (tags !== "") found.push(...bare(text.slice(tags.length), depth + 1));
  const [, , strong] = depth < bare_NESTED ? (/^(\*{1,3}|_{1,3}|`{1,3}|~~|==)(.+)\1$/.exec(whole) ?? []) : [];
  if (strong !== undefined) found.push(...bare(strong, depth + 1));
  const quote = whole[0];
  if (quote === '"' || quote === "'" || quote === "`") {
    const word = /'"|"'/.test(whole) ? shellWord(whole) : undefined;
    if (word !== undefined) found.push(word);
    for (const end of [whole.indexOf(quote, 1), closingQuote(whole, 0, () => quote === '"'), whole.lastIndexOf(quote)])
      if (end > 0) found.push(whole.slice(1, end), ...meaningsOf(quote, whole.slice(1, end)));
  } else {
    if (whole.startsWith("{") && whole.endsWith("}")) found.push(whole.slice(1, -1));
    found.push(whole.replace(/(?:<br ?\/?>|\\)$/i, "").trim());
    for (const [open, close] of ["()", "[]"])
      if (whole.endsWith(close ?? "")) found.push(whole.slice(0, Math.max(0, whole.lastIndexOf(` ${open}`))).trim());
    found.push(whole.replace(/^[“‘„«‹<(](.+)[”’“»›>)]$/s, "$1"), whole.replace(/[.,]$/, ""));
    if (whole.includes("\\")) found.push(...[whole, text].map((one) => one.replace(/\\(.)/g, "$1")));
    for (const mark of [" #", "\t#", " ;", " //"]) {
      const at = whole.indexOf(mark);
      if (at > 0) found.push(whole.slice(0, at).trim());
    }
  }
  const [otherwise] = found.flatMap((one) => (one.length <= bare_LONGEST && bare_DEFAULT.exec(one)?.[2]) || []);
  if (otherwise !== undefined && depth < bare_NESTED) found.push(...bare(otherwise, depth + 1));
  return [...new Set(found)];
}

;// CONCATENATED MODULE: ./build/masking/names.js

const names_NAME = 200;
const names_WORDS = 3;
const names_PLAIN = /^["']?[\p{L}\p{N}_ .:/@-]{1,200}["']?$/u;
const VARIABLE = /^["']?[\p{L}\p{N}_ .:/@$#'()[\]-]{1,200}["']?$/u;
const SPACED = /^(?:[^\s{}[\]"'][^{}]{0,199}|"[^"]{1,200}"|'[^']{1,200}')$/u;
const names_KEY = /^(?:["']?[\p{L}\p{N}_ ./()[\]-]{1,200}["']?|"[^"]{1,200}"|'[^']{1,200}')$/u;
function names_namesIn(text) {
  return [...marksOf(text)].flatMap((at) => {
    const mark = text[at] === "=" ? "=" : ":";
    const right = text.slice(at + 1);
    const name = text
      .slice(0, at)
      .replace(/^:+|(?: ?[?+:])$/g, "")
      .trim();
    return (mark === "=" ? isVariable(name) : names_isKey(name, right)) ? [{ name, mark, right }] : [];
  });
}
function marksOf(text) {
  const start = text.slice(0, names_NAME + 2);
  const lead = /^:*/.exec(text)?.[0].length ?? 0;
  const spaced = [...start.matchAll(/:(?=\s|$)/g)].map(({ index }) => index).filter((index) => index >= lead);
  const [first = -1, last = spaced.at(-1) ?? -1] = [spaced[0]];
  const isQuoted = /["'`]/.test(text.slice(first, last));
  const all = [start.indexOf("="), start.indexOf(":", lead), first, isQuoted ? -1 : last];
  return new Set(all.filter((at) => at !== -1));
}
function isVariable(name) {
  if (names_PLAIN.test(name)) return true;
  return VARIABLE.test(name) && (!name.includes(" ") || (soundsSecret(name) && name.split(" ").length <= names_WORDS));
}
function names_isKey(name, right) {
  const isSpaced = /^\s/.test(right);
  if (!(isSpaced || right === "" ? SPACED : names_KEY).test(name)) return false;
  if (isSpaced && /^(?:[^\s']+|'[^\s']+')$/.test(name) && !name.includes("//")) return true;
  if (isSpaced && name.split(" ").length <= names_WORDS && isStrong(right.trim().replace(/^(["'])(.*)\1,?$/, "$2")))
    return true;
  return soundsSecret(name) && !right.startsWith("//");
}

;// CONCATENATED MODULE: ./build/masking/queries.js



const queries_RANDOM = 16;
const QUERIES = 8;
const queries_NEXT = /[,|](?=[a-z][a-z\d+.-]{0,30}:\/\/)/i;
const AFTER = /[,|)\]}*"'<>`“”«»’…。]/;
const queries_END = /[;?\\]/;
const queries_NAMED = /^["'`]?-{0,2}([^=?/\s"'`{},]{1,200})=(.+)$/s;
function* queriesIn(run) {
  for (const text of run.split(queries_NEXT)) {
    const isUrl = text.includes("://");
    for (const [index, part] of text.split(/&(?:amp;)?/).entries()) {
      if (index > 0 || !part.includes("://")) yield* settingIn(part);
      let isQuery = index > 0 && isUrl;
      let at = -1;
      for (let count = 0; count < QUERIES; count++) {
        if (isQuery) yield* tokenIn(part.slice(at + 1));
        at = part.indexOf("?", at + 1);
        if (at === -1) break;
        yield* settingIn(part.slice(at + 1));
        isQuery = isUrl;
      }
    }
  }
}
function* settingIn(part) {
  yield;
  const [, encoded = "", value = ""] = queries_NAMED.exec(part) ?? [];
  const name = decoded(encoded);
  const isSecret = soundsSecret(name);
  const isRandom = (text) => text.length >= queries_RANDOM && looksRandom(decoded(text));
  const all = isSecret ? endsOf(value) : shortest(endsOf(value).filter(isRandom));
  for (const text of all) yield* withDecoded(name, text);
}
function* tokenIn(part) {
  yield;
  const unpadded = (text) => text.replace(/={1,2}$/, "");
  const found = endsOf(part).filter((text) => {
    const plain = unpadded(text);
    return !plain.includes("=") && plain.length >= queries_RANDOM && isToken(plain, decoded(plain));
  });
  for (const text of shortest(found)) for (const one of [text, unpadded(text)]) yield* withDecoded("token", one);
}
function endsOf(value) {
  const found = new Set([value]);
  for (const text of bare(value)) {
    const [sent = ""] = text.split("#", 1);
    const [alone = ""] = sent.split(AFTER, 1);
    const unquoted = text.replace(/["'`]$/, "");
    for (const one of [text, unquoted, sent, alone]) {
      const [first = ""] = one.split(queries_END, 1);
      for (const end of [one, first]) found.add(end).add(unpunctuated(end));
    }
  }
  return [...found];
}
function shortest(texts) {
  const adds = (text, to) => text !== to && text.startsWith(to) && !/[\p{L}\p{N}]/u.test(text.slice(to.length));
  return texts.filter((text) => !texts.some((other) => adds(text, other)));
}
function* withDecoded(name, text) {
  yield { name, text };
  if (!/[%+]/.test(text)) return;
  for (const one of [text, text.replaceAll("+", " ")]) yield { name, text: decoded(one) };
}

;// CONCATENATED MODULE: ./build/masking/key-values.js






const key_values_NAME = 200;
function* pairsOf(line, isInner) {
  const segments = [...new Set([line, ...line.split(";"), ...flow(line)])].map((segment) => segment.trim());
  for (const [segment, text] of segments.flatMap((one) => readingsOf(one).map((text) => [one, text]))) {
    yield;
    const isComment = segment.startsWith("#");
    if (segment.startsWith("- ") && !/^(["'`])[A-Z]+(?:_[A-Z]+)*\1 ?[:=]/.test(text)) yield* key_values_named("", bare(text));
    else if (MARK.test(segment)) {
      for (const one of bare(text)) if (isStrong(one)) yield { name: "", text: one };
    }
    for (const { name, mark, right } of names_namesIn(text)) {
      if (isComment && !soundsSecret(name)) continue;
      if (isInner && (name.includes(" ") || !soundsSecret(name)) && /[\s;][\w.-]+[=:]/.test(right)) continue;
      yield* key_values_named(name, bare(right));
      const [first = ""] = right.trim().split(FURTHER, 1);
      if (mark === ":" && soundsSecret(name) && !isWordIn(name, first)) yield* key_values_named(name, bare(first));
      for (const item of itemsOf(name, right)) yield* key_values_named(name, bare(item));
      const [, open] = /^\s*["'`]([^"'`]+)$/.exec(right) ?? [];
      if (open !== undefined) yield { name, text: open };
    }
  }
  for (const word of line.split(/\s+/)) {
    yield;
    if (!/[&?;]/.test(word)) continue;
    for (const run of /\\[?&=;]/.test(word) ? [word, word.replace(/\\(.)/g, "$1")] : [word]) {
      yield* listedIn(run);
      if (/[&?]/.test(run)) yield* queriesIn(run);
    }
  }
  for (const token of line.split(/[\s&?;]+/)) {
    yield;
    if (/[,|]/.test(token)) yield* listedIn(token);
    const [, name = "", value = ""] = /^-*([\w.-]{1,200})=(.+)$/.exec(token) ?? [];
    if (!soundsSecret(name)) continue;
    for (const text of bare(value)) yield* withDecoded(name, text);
    if (/^[^"'`].*["'`]$/s.test(value)) yield* withDecoded(name, value.slice(0, -1));
  }
  for (const [, name = "", text = ""] of line.matchAll(DEFAULTS)) {
    yield;
    if (soundsSecret(name)) yield* key_values_named(name, bare(text));
  }
  yield* furtherOf(line);
  yield* quotedOf(line);
}
const FURTHER = /[,|;(]\s+|\s[-–/|]\s+|\t/;
function* furtherOf(line) {
  for (const piece of line.split(FURTHER).slice(1)) {
    yield;
    if (!piece.includes(":")) continue;
    for (const text of readingsOf(piece)) {
      const [, name = "", right = ""] = /^([\p{L}\p{N}_ .-]{1,50}):\s+(\S.*)$/su.exec(text) ?? [];
      if (soundsSecret(name)) yield* key_values_named(name, bare(right));
    }
  }
}
const MARKS = [
  /^(\*{1,3}|_{1,3}|`)([^:=]{1,200}[:=]?)\1(?=[\s:=])/,
  /^(\*\*)([^*]{1,200})\1/,
  /^(\*{1,3}|_{1,3}|`{1,2})([^\s*_`](?:.*[^\s*_`])?)\1$/,
];
function readingsOf(segment) {
  const text = segment.replace(/^(?:(?:[-+*•–>]|#{1,6}|\d{1,3}[.)])[ \xa0]|#+(?=\w))/, "");
  const found = new Set([text]);
  for (let twice = 0; twice < 2; twice++)
    for (const one of [...found]) for (const marks of MARKS) found.add(one.replace(marks, "$2"));
  return [...found].map((one) => one.replace(/^(?:export |set |declare -x |\$env:)/i, "").trim());
}
function* listedIn(token) {
  const found = [...token.matchAll(/(?:^-*|[,|])([\w.-]{1,200})=/g)];
  for (const [index, match] of found.entries()) {
    yield;
    const name = match[1] ?? "";
    if (!soundsSecret(name)) continue;
    const start = match.index + match[0].length;
    const text = token.slice(start, found[index + 1]?.index);
    const all = [text, text.split(/[,|]/, 1)[0] ?? "", ...(match.index === 0 ? [token.slice(start)] : [])];
    for (const one of new Set(all)) yield* key_values_named(name, bare(one));
  }
}
function* quotedOf(line) {
  const unclosed = new Set();
  let from = 0;
  for (let at = line.indexOf("="); at !== -1; at = line.indexOf("=", from)) {
    yield;
    const name = (
      line
        .slice(Math.max(from, at - key_values_NAME), at)
        .split(";")
        .at(-1) ?? ""
    ).trim();
    let start = at + 1;
    while (/[ \t]/.test(line[start] ?? "")) start++;
    from = start;
    const quote = line[start] ?? "";
    const isSecret = soundsSecret(name.split(/\s/).at(-1) ?? "");
    if (isSecret && start > at + 1) {
      const [, text] = /^([^\s"'{]*[^\s"'{;])\s+\w+\s*=/.exec(line.slice(start, start + 3 * key_values_NAME)) ?? [];
      if (text !== undefined) yield { name: "password", text };
    }
    if (!/["'{]/.test(quote) || unclosed.has(quote)) continue;
    const end = closingQuote(line, start, (next) => quote !== "{" && next !== undefined && next !== ";");
    if (end === -1) unclosed.add(quote);
    else {
      from = end + 1;
      const isLast = /^ *(?:;|$)/.test(line.slice(from, from + key_values_NAME));
      if (isLast || (isSecret && /\s/.test(line[from] ?? "")))
        yield* key_values_named(name, meaningsOf(quote === "{" ? "}" : quote, line.slice(start + 1, end)));
    }
  }
}
function key_values_named(name, texts) {
  return texts.map((text) => ({ name, text }));
}
function* flow(line) {
  if (!/[[{]/.test(line)) return;
  const lists = [];
  let hasBegun = false;
  let hasText = false;
  for (const { text, mark } of piecesOf(line, /[[\]{},"']/g)) {
    const isEmpty = text.trim() === "";
    hasText ||= !isEmpty;
    if (hasBegun && !isEmpty) yield lists.at(-1) ? `- ${text.trim()}` : text;
    if (mark === "}" || mark === "]") lists.pop();
    else if (mark !== "," && mark !== "" && (hasBegun || /(?:^|[\s:=,])$/.test(text))) {
      lists.push(mark === "[" && hasText);
      hasBegun = true;
    }
  }
}

;// CONCATENATED MODULE: ./build/masking/settings.js




const settings_LINE = 65_536;
const settings_DEPTH = 2;
const INNER = 8;
function* settingsOf(line) {
  const seen = new Set([line]);
  const known = new Set();
  let room = INNER * line.length;
  let texts = line.length > settings_LINE ? [] : [line];
  for (let depth = 0; texts.length > 0; depth++) {
    const inner = [];
    const add = (found) => {
      const text = found.trim();
      if (depth === settings_DEPTH || seen.has(text) || text.length > room || !/[=:\s]/.test(text) || /[\r\n]/.test(text))
        return;
      seen.add(text);
      room -= text.length;
      inner.push(text);
    };
    for (const text of texts) {
      for (const found of foundIn(text, depth > 0)) {
        yield found;
        const key = `${found?.name}=${found?.text}`;
        if (found === undefined || known.has(key)) continue;
        known.add(key);
        add(found.text);
        for (const nested of nestedIn(found.text.trim(), found.name)) {
          yield nested;
          if (nested !== undefined) add(nested.text);
        }
      }
      for (const quoted of quotedIn(text)) {
        yield;
        for (const one of quoted) add(one);
      }
    }
    texts = inner;
  }
}
function* quotedIn(line) {
  for (const [found] of line.matchAll(/"[^"]+"|'[^']+'|`[^`]+`/g)) yield [found.slice(1, -1)];
  if (!line.includes('\\"')) return;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) {
    const end = closingQuote(line, at, () => true);
    if (end === -1) return;
    yield meaningsOf('"', line.slice(at + 1, end));
    at = end;
  }
}
function* foundIn(line, isInner) {
  if (/^[[{]/.test(line)) yield* nestedIn(line);
  for (const find of [pairsOf, credentialsOf]) {
    for (const setting of find(line, isInner)) {
      yield setting;
      const [, scheme] = /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(setting?.text ?? "") ?? [];
      if (scheme !== undefined) yield { name: "credentials", text: scheme.trim() };
    }
  }
  const item = line.endsWith(",") ? line.slice(0, -1) : line;
  const [quote = ""] = /^["'](?=.)/.exec(item) ?? [];
  if (quote !== "" && closingQuote(item, 0, () => quote === '"') === item.length - 1) {
    for (const text of meaningsOf(quote, item.slice(1, -1))) yield { name: "", text };
  } else if (item !== line && !/[\s"'`]/.test(item)) yield { name: "", text: item };
  const [, first, text = first] = /^["']([^"'`]+)$|^([^"'`]+)["'`]{1,3},?$/.exec(line) ?? [];
  if (text !== undefined) yield { name: "", text };
}

;// CONCATENATED MODULE: ./build/masking/masks.js








const MAX_TEXTS = 500;
function* textsOf(value, username) {
  const text = value.toWellFormed().trim();
  if (text === "" && value === "") return nothing(undefined);
  if (!isDistinct(text)) return nothing({ reason: "value" });
  yield* steps_stepsOf(text.length);
  const known = new Set([withLf(text)]);
  const nested = new Set();
  const blocks = new Set();
  for (const found of nestedIn(text)) {
    yield* steps_stepsOf(1 + (found?.text.length ?? 0));
    if (found === undefined) continue;
    const setting = { ...found, text: found.text.trim() };
    const lf = withLf(setting.text);
    if ((setting.isBlock ? known.has(lf) : setting.text === text) || !isWorthMasking(setting)) continue;
    known.add(lf);
    nested.add(setting.text);
    if (setting.isBlock) blocks.add(setting.text);
  }
  const wholes = [text, ...(yield* longest(nested))];
  const cuts = [nested.size > MAX_TEXTS];
  const lines = new Set();
  const parts = new Set();
  for (let at = 0, given = wholes.length; at < wholes.length; at++) {
    const whole = wholes[at] ?? "";
    const { telling, others } = yield* masks_linesOf(whole, blocks.has(whole));
    cuts.push(telling.size > MAX_TEXTS);
    const own = yield* longest(telling);
    for (const line of own) {
      const shown = /[\r\n]/.test(whole) ? withoutPublicEnd(line) : line;
      if (shown === line || isTelling(shown)) lines.add(shown);
    }
    for (const line of [...own, ...(yield* longest(others)), ...(yield* foldedIn(whole))]) {
      yield* steps_stepsOf(line.length);
      for (const found of settingsOf(line)) {
        yield* steps_stepsOf(1 + (found?.text.length ?? 0));
        const part = found?.text.trim() ?? "";
        if (found === undefined || !isWorthMasking({ ...found, text: part })) continue;
        if (!/[\r\n]/.test(part)) {
          const shown = soundsSecret(found.name) ? part : withoutPublicEnd(part);
          if (shown === part || isWorthMasking({ ...found, text: shown })) parts.add(shown);
        } else if (at < given && wholes.length < given + MAX_TEXTS) wholes.push(part);
      }
    }
    for (const found of yield* listsIn(whole)) {
      yield* steps_stepsOf(1 + found.text.length);
      if (isWorthMasking(found)) parts.add(found.text);
    }
  }
  const candidates = new Set([...lines, ...parts]);
  if (candidates.size === 0) return nothing({ reason: "lines" });
  const texts = yield* longest(candidates);
  const cut = cuts.includes(true) || candidates.size > MAX_TEXTS;
  const exposure = cut ? { reason: "many-lines", limit: MAX_TEXTS } : undefined;
  const contents = {
    value: value.toWellFormed(),
    username,
    wholes,
    lines: texts.filter((one) => lines.has(one)),
    parts: texts.filter((one) => parts.has(one)),
  };
  return { texts, exposure, forms: [formsOf(contents), rareFormsOf(contents), lastFormsOf(contents)] };
}
function nothing(exposure) {
  return { texts: [], exposure, forms: [none(), none(), none()] };
}
function* none() {}
function* masks_linesOf(whole, isBlock) {
  const several = /[\r\n]/.test(whole);
  const likeJson = /^[[{]/.test(whole);
  const json = several && likeJson && isJson(whole);
  const [telling, others] = [new Set(), new Set()];
  let inList = false;
  let isHosts = false;
  const isWorth = (line, isItem) =>
    isTelling(line) && !(likeJson && isPublicMember(line, json || isItem)) && !(isBlock && isPublic(line));
  for (const raw of whole.split(/[\r\n]+/)) {
    yield* steps_stepsOf(raw.length + 1);
    const line = raw.trim();
    const isItem = inList;
    const [, section] = (likeJson && /^\[([\w.:-]{1,200})\]$/.exec(line)) || [];
    isHosts = section === undefined ? isHosts && isMachine(line.split(" ", 1)[0] ?? "") : !soundsSecret(section);
    const isPublicLine = (isItem && isPublicItem(line)) || (isHosts && isMachine(line));
    const [, , quoted, name = quoted] = /^(?:(["'])(.{1,200})\1|([\w.-]{1,200}))\s*[=:]\s*\[$/.exec(line) ?? [];
    if (name !== undefined) inList = !soundsSecret(name);
    else if (!(line.startsWith('"') || (likeJson && /^[\w.+-]+,?$/.test(line)))) inList = false;
    if (line !== "" && (!several || (isWorth(line, isItem) && !isPublicLine))) telling.add(line);
    else if (/[=:]/.test(line)) others.add(line);
  }
  return { telling, others };
}
function* foldedIn(whole) {
  const all = new Set();
  for (const line of /[\r\n]/.test(whole) ? unfolded(whole) : []) {
    yield* steps_stepsOf(1 + (line?.length ?? 0));
    if (line !== undefined) all.add(line);
  }
  return yield* longest(all);
}
function* longest(texts) {
  if (texts.size <= MAX_TEXTS) return [...texts];
  const counts = new Map();
  for (const { length } of texts) {
    yield;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const kept = [];
  let room = MAX_TEXTS;
  let least = Number.POSITIVE_INFINITY;
  let ofLeast = 0;
  for (const [length, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    if (room === 0) break;
    least = length;
    ofLeast = Math.min(room, count);
    room -= ofLeast;
  }
  for (const text of texts) {
    yield;
    if (text.length > least || (text.length === least && ofLeast-- > 0)) kept.push(text);
  }
  return kept;
}

;// CONCATENATED MODULE: ./build/masking/rounds.js

const MAX_COMMANDS = 4_000;
const MAX_CHARACTERS = 1_000_000;
const MAX_WORK = 4_000_000;
const ALL_CHARACTERS = 16_000_000;
const ALL_WORK = 64_000_000;
function queueOf([main, rare, last]) {
  const rank = (forms) => ({ forms, made: [] });
  return {
    ranks: [rank(main), rank(rare), rank(last)],
    taken: 0,
    characters: MAX_CHARACTERS,
    work: MAX_WORK,
    cut: false,
  };
}
const LAST = 2;
const rounds_WHOLE = 100;
const TRIED = 100;
function* deal(queues, registry) {
  const room = { commands: MAX_COMMANDS, characters: ALL_CHARACTERS, work: ALL_WORK, steps: 0 };
  const fair = Math.floor(MAX_COMMANDS / Math.max(1, queues.length));
  for (const [share, ranks] of [
    [fair, fair < rounds_WHOLE ? [0, 1] : [0, 1, LAST]],
    [Number.POSITIVE_INFINITY, [0, 1, LAST]],
  ]) {
    for (const rank of ranks) {
      let round = [...queues];
      while (round.length > 0) {
        const next = [];
        for (const queue of round) {
          if (queue.taken >= share) continue;
          let took;
          do {
            took = takeOne(queue, rank, room, registry);
            for (; room.steps > 0; room.steps--) yield;
          } while (took === undefined);
          if (took) next.push(queue);
        }
        round = next;
      }
    }
  }
}
function takeOne(queue, rank, room, { isKnown, register, commands }) {
  const form = nextForm(queue, rank, room, isKnown);
  if (typeof form !== "string") return form;
  const cost = commands(form);
  if (cost > room.commands || form.length > Math.min(room.characters, queue.characters)) {
    queue.cut ||= rank < LAST;
    return form.length > queue.characters;
  }
  room.commands -= cost;
  room.characters -= form.length;
  queue.taken += cost;
  queue.characters -= form.length;
  register(form);
  return true;
}
function nextForm(queue, rank, room, isKnown) {
  const { forms, made } = queue.ranks[rank];
  for (let tried = 0; tried < TRIED; tried++) {
    for (let form = made.pop(); form !== undefined; form = made.pop()) {
      room.steps++;
      if (form.length >= MIN_LENGTH && !/[\r\n]/.test(form) && !isKnown(form)) return form;
    }
    const making = forms.next();
    if (making.done === true) return false;
    const { size, make } = making.value;
    if (size > Math.min(queue.work, queue.characters, room.work)) {
      room.steps++;
      queue.cut ||= rank < LAST;
      if (size <= Math.min(queue.work, room.work)) continue;
      return false;
    }
    let cost = 0;
    for (const form of make().toReversed()) {
      cost += form.length + 1;
      made.push(form);
    }
    queue.work -= cost;
    room.work -= cost;
    room.steps += Math.ceil(cost / 100);
  }
  return undefined;
}

;// CONCATENATED MODULE: ./build/masking/runner-encodings.js
const XML = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };
const runner_encodings_LONGEST = 10_000;
function derivedByRunner(text) {
  if (text.length > runner_encodings_LONGEST) return [];
  const bytes = Buffer.from(text);
  return [
    bytes.toString("base64"),
    bytes.subarray(bytes.length > 1 ? 1 : 0).toString("base64"),
    bytes.subarray(bytes.length > 2 ? 2 : 0).toString("base64"),
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
    text.replace(/[<>"'&]/g, (char) => XML[char] ?? char),
  ];
}

;// CONCATENATED MODULE: ./build/masking/plan.js




function* planMasks(secrets, options = {}) {
  const { derives = false, commands = () => 1 } = options;
  const registered = new Set();
  const derived = new Set();
  const exposed = [];
  const queues = [];
  for (const { value, username, parts, at } of secrets) {
    yield;
    const { texts, forms, exposure } = yield* textsOf(value, username);
    if (exposure !== undefined && !parts) exposed.push({ at, exposure });
    for (const text of texts) registered.add(text);
    queues.push(queueOf(forms));
  }
  const contained = [...registered];
  for (const text of derives ? contained : []) {
    yield* steps_stepsOf(text.length);
    for (const form of derivedByRunner(text)) derived.add(form);
  }
  yield* deal(queues, {
    isKnown: (form) => registered.has(form) || derived.has(form),
    register: (form) => registered.add(form),
    commands,
  });
  const incomplete = new Set();
  for (const [index, { at }] of secrets.entries()) if (queues[index]?.cut) incomplete.add(at);
  const texts = [...registered].sort((a, b) => b.length - a.length);
  return { texts, contained, exposed, incomplete: [...incomplete] };
}

;// CONCATENATED MODULE: ./build/action/register-masks.js







async function findMasks(loaded, pause) {
  const plan = await runSteps(
    planMasks(secretsOf(loaded), { derives: thisRunner().github, commands: maskCommands }),
    pause,
  );
  await pause();
  return plan;
}
function registerMasks(plan) {
  addMasks(plan.texts);
  for (const text of noticesOf(plan)) notice(text);
}
function noticesOf({ exposed, incomplete }) {
  const notices = exposed.map(({ at, exposure }) => NOTICES.notMasked(at, exposure));
  return incomplete.length === 0 ? notices : [...notices, NOTICES.notInEveryEncoding(incomplete)];
}

;// CONCATENATED MODULE: ./build/action/summary.js



const LIMIT = 1_048_576;
async function writeSummary(exported) {
  const { size } = (0,external_node_fs_namespaceObject.statSync)(process.env["GITHUB_STEP_SUMMARY"] ?? "");
  const text = summaryOf(exported, LIMIT - size);
  await summary.emptyBuffer().addRaw(text).write();
}
function summaryOf(exported, limit) {
  const rows = exported.map(rowOf);
  const fits = (count) => Buffer.byteLength(tableOf(rows, count)) <= limit;
  if (fits(rows.length)) return tableOf(rows, rows.length);
  let [least, most] = [-1, rows.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least === -1 ? "" : tableOf(rows, least);
}
function tableOf(rows, count) {
  const head = ["Name", "Source", "Target", "Masked"].map((data) => ({ data, header: true }));
  const left = rows.length - count;
  const rest = left === 0 ? [] : [[{ data: `${left} more don't fit in the summary.`, colspan: "4" }]];
  return summary
    .emptyBuffer()
    .addHeading("Psono secrets", 3)
    .addTable([head, ...rows.slice(0, count), ...rest])
    .stringify();
}
function rowOf(exported) {
  const { name, source, masked } = exported;
  return [`<code>${name}</code>`, `<code>${summary_escaped(source)}</code>`, target(exported), masked ? "yes" : "no"];
}
function target({ file, output, variable }) {
  const places = [output ? "output" : "", variable ? "environment variable" : ""]
    .filter((place) => place !== "")
    .join(" and ");
  return file ? `file, ${places}` : places;
}
function summary_escaped(text) {
  return printable(text).replace(/[^\p{L}\p{N} /-]/gu, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/action/export-values.js









async function exportValues({ loaded, skipped }, key, inputs, cost, pause, folder) {
  const subjects = loaded.map(({ subject }) => subject);
  const shown = (exported) => shownRows(exported, subjects, inputs);
  const missing = shownRows(
    skipped,
    skipped.map(({ error }) => error.subject),
    inputs,
  );
  if (inputs.mode === "check") {
    const planned = validate(loaded, inputs);
    printGroup(`Psono: dry run, would export ${many(loaded.length, "secret")}`, shown(planned), missing);
    for (const { error, name } of missing) notice(NOTICES.skipped(error, name));
    adviseFiles(loaded, inputs);
    return;
  }
  const masks = await findMasks(
    loaded.filter(({ name }) => !inputs.unmask.has(name)),
    pause,
  );
  const exported = exportAll(loaded, inputs, () => registerMasks(masks), folder);
  printGroup(`Psono: ${many(exported.length, "secret")}, ${cost()}`, shown(exported), missing);
  if (inputs.summary) await summarize(shown(exported));
  for (const { name, file, subject } of loaded) {
    if (file?.stored === true && file.text === true && !inputs.unmask.has(name)) notice(NOTICES.largeText(subject));
  }
  adviseFiles(loaded, inputs);
  advise(inputs, key);
  if (hasNoId(process.env) && exported.some(({ variable }) => !variable)) warning(NOTICES.noId);
}
function hasNoId(variables) {
  return (variables["GITHUB_ACTION"] ?? "").startsWith("__") && (variables["GITHUB_ACTION_PATH"] ?? "") === "";
}
const WIDTH = 60;
function printGroup(title, exported, skipped) {
  const rows = [
    ...exported.map((one) => ({ ...one, to: target(one) })),
    ...skipped.map((one) => ({ ...one, parts: undefined, to: "not found (optional)" })),
  ].map((row) => ({ ...row, source: printable(row.source) }));
  const width = (column) => rows.reduce((most, row) => Math.min(Math.max(most, row[column].length), WIDTH), 0);
  const [names, sources] = [width("name"), width("source")];
  startGroup(title);
  for (const { name, source, to, parts = [] } of rows) {
    info(`${name.padEnd(names)} ← ${source.padEnd(sources)} → ${to}`);
    for (const part of parts) info(`    ${subjectText(part.subject, TERMS)} ← ${printable(part.source)}`);
  }
  endGroup();
}
async function summarize(exported) {
  try {
    await writeSummary(exported);
  } catch {
    warning(NOTICES.noSummary);
  }
}
function adviseFiles(loaded, inputs) {
  const long = loaded.filter(({ name, target, value }) => target !== "file" && !fitsVariable(name, value));
  const subjects = long.map(({ subject }) => subject);
  for (const { name, subject } of shownRows(long, subjects, inputs)) notice(NOTICES.longOutput(subject, name));
}
function advise({ requests }, key) {
  if (key.write === true) notice(NOTICES.mayWrite);
  if (!key.restricted && requests.every(({ source }) => "id" in source)) notice(NOTICES.notRestricted);
}

;// CONCATENATED MODULE: ./build/messages/listing.js


function rightsText({ restricted, write }) {
  const yes = (right) => (right ? "yes" : "no");
  const writing = write === undefined ? "" : `, right to write: ${yes(write)}`;
  return `right to read: yes${writing}, secret restriction: ${yes(restricted)}`;
}
function entriesText({ read, unread, datastores }) {
  const count = read + unread;
  const all = datastores === undefined ? many(count, "attached secret") : many(count, "entry", "entries");
  return `${unread === 0 ? all : `${read} of ${all}`} can be read`;
}
function datastoresText({ saved, unsaved }) {
  return `${many(saved, "datastore")}${unsaved === 0 ? "" : `, ${unsaved} more that ${unsaved === 1 ? "was" : "were"} never saved`}`;
}
function unreadableText({ unreadable }) {
  if (unreadable.length === 0) return "";
  return `${many(unreadable.length, "part")} of the vault can't be read: ${placesText(unreadable)}`;
}
function reachText(reach, key) {
  const stores = reach.datastores === undefined ? "" : ` (${datastoresText(reach.datastores)})`;
  const unreadable = unreadableText(reach);
  return [
    `${entriesText(reach)}${stores}.`,
    ...(unreadable === "" ? [] : [`${unreadable}.`]),
    `API key: ${rightsText(key)}.`,
  ];
}

;// CONCATENATED MODULE: ./build/action/list.js



function printListing(listing, print) {
  for (const entry of listing.entries) {
    const { type, id, fields, error } = entry;
    if (error !== undefined) {
      print(`${id} (can't be read: ${error.code})`);
      continue;
    }
    const filled = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
    print(`${shownPath(entry) || id} (${printable(type) || "unknown type"}, ${id}${filled}${shownFiles(entry)})`);
    print(`    ${requestLine(entry)}`);
  }
  for (const line of reachText(reachOf(listing), listing.key)) print(line);
  throwIfNothing(listing);
}

;// CONCATENATED MODULE: ./build/action/short-ids.js
function shortenIds(text) {
  return text.replace(/(\/|\b(?:datastore|share) )([0-9a-f]{8})-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "$1$2…");
}

;// CONCATENATED MODULE: ./build/action/run.js

















async function runStep(inputs) {
  const started = Date.now();
  const forLog = (line) => (inputs.hints ? line : shortenIds(line));
  const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000, {
    certificates: inputs.certificates,
    headers: inputs.headers,
    onRetry: (error, wait) => info(forLog(retryOf(error, wait))),
    onCredential: (text) => addMasks([text]),
    onOpenSession: (session) => notice(openSession(session)),
    ...(process.env["RUNNER_DEBUG"] === "1" && { onAnswer: (line) => core_debug(forLog(line)) }),
  });
  if (process.env["RUNNER_DEBUG"] === "1")
    for (const line of ignoredProxySettings(process.env, inputs.serverUrl)) core_debug(line);
  const folder = new PrivateFolder();
  const cancel = () => http.cancel();
  process.on("SIGINT", cancel).on("SIGTERM", cancel);
  try {
    if (inputs.mode === "list") {
      const listing = await list(inputs, http, description());
      http.throwIfCancelled();
      printListing(listing, info);
      return;
    }
    const pause = async () => {
      await (0,promises_namespaceObject.setImmediate)();
      http.throwIfCancelled();
      if (Date.now() >= started + inputs.timeout * 1000) throw new ActionError("TIMEOUT", "masking", {});
    };
    const cost = () => `${many(http.requests, "request")}, ${Date.now() - started} ms`;
    const wanted = {
      ...inputs,
      store: (one, extension, chunks) => folder.write(one.name + extension, chunks, shownName(one, inputs)),
      onFilesLeftOut: (subject, count) => info(NOTICES.filesLeftOut(subject, count)),
    };
    await load(wanted, http, openFor(inputs, http, description()), async (loaded, key, skipped) => {
      http.throwIfCancelled();
      await exportValues({ loaded, skipped }, key, inputs, cost, pause, folder);
    });
  } catch (error) {
    folder.remove();
    throw error;
  } finally {
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}
function description() {
  const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
  return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`;
}

;// CONCATENATED MODULE: ./build/main.js











const PEM_BREAK = /[\r\n]+|(?:\\+[rn])+|-----(?:BEGIN|END)[A-Z0-9 ]*-----/;
const main_event = readEvent(process.env["GITHUB_EVENT_PATH"]);
async function run() {
  const texts = [...secretTexts(), ...proxySecrets(process.env)];
  const pieces = texts.flatMap((text) => [...text.split(/[\r\n]+/), ...text.split(PEM_BREAK)]);
  addMasks(new Set(pieces.map((piece) => piece.trim()).filter(main_isWorthMasking)));
  process.noDeprecation = true;
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  await runStep(readInputs(process.env, main_event));
}
function main_isWorthMasking(line) {
  return line.length >= 4 && !/^-----(?:BEGIN|END)[A-Z0-9 ]*-----$/.test(line);
}
function fail(error) {
  if (!(error instanceof ActionError)) setFailed(INTERNAL.unexpected);
  else setFailed(isPrivate(main_event) ? lineOf(error) : shortenIds(lineOf(error)));
}
process.once("unhandledRejection", (error) => {
  fail(error);
  process.stdout.write("", () => process.exit(1));
});
process.once("beforeExit", () => setFailed(INTERNAL.unfinished));
run()
  .catch((caught) => {
    for (const error of Array.isArray(caught) ? caught : [caught]) fail(error);
  })
  .finally(() => process.stdout.write("", () => process.exit()));

})();

module.exports = __webpack_exports__;
/******/ })()
;