/**
 * Fills a Psono server over its REST API as the web client does, for end-to-end tests: logs a user in by password,
 * makes a datastore, a share, entries and API keys, and prints the action's inputs as JSON; in a workflow also as
 * outputs of the step. The user must be there and new: `manage.py createuser <name> <password> <e-mail>`.
 *
 *     PSONO_URL=http://127.0.0.1:10100 PSONO_USERNAME=ci@example.com PSONO_PASSWORD=… node scripts/seed.mjs
 *
 * It shares no code with src/, so that a mistake there is not made here again.
 */
import { createHash, randomBytes, randomUUID, scryptSync } from "node:crypto";
import { appendFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import nacl from "tweetnacl";

/** What the vault holds. The values are throwaway; `Team` is a share. */
export const folders = {
  "": {
    Note: { type: "note", note_notes: "note-value-7Hq2\nsecond-line-of-it Zx81\n" },
    "One-time": { type: "totp", totp_code: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" },
  },
  Production: {
    Database: {
      type: "website_password",
      website_password_username: "deploy-user",
      website_password_password: "päss \"word\" %0A ::set-output name=x::y $HOME 'q' \\",
      website_password_url: "https://db.example.com",
      website_password_notes: "",
    },
  },
  Team: {
    Registry: {
      type: "application_password",
      application_password_username: "robot",
      application_password_password: "registry-token-4fGk9",
      application_password_notes: "",
    },
    Variables: {
      type: "environment_variables",
      environment_variables_variables: [
        { key: "API_TOKEN", value: "token-in-a-variable-1" },
        { key: "API_URL", value: "https://api.example.com/v2" },
      ],
    },
  },
};

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const bytes = (text) => Uint8Array.from(Buffer.from(text, "hex"));
const sha512 = (text) => createHash("sha512").update(text).digest("hex");
const newKey = () => hex(randomBytes(32));

/** Psono's envelope: hex of a secretbox and of its nonce. */
function seal(text, key) {
  const nonce = randomBytes(24);
  return { text: hex(nacl.secretbox(Buffer.from(text), nonce, bytes(key))), nonce: hex(nonce) };
}

function opened(plain, what) {
  if (plain === null) throw new Error(`${what} does not open`);
  return Buffer.from(plain).toString();
}
const open = (text, nonce, key, what) => opened(nacl.secretbox.open(bytes(text), bytes(nonce), bytes(key)), what);
const openBox = (text, nonce, theirs, mine, what) =>
  opened(nacl.box.open(bytes(text), bytes(nonce), bytes(theirs), bytes(mine)), what);

/** scrypt as the client runs it: hex of 64 bytes, the salt being hex of a SHA-512. */
function scrypt(password, salt, { u = 14, r = 8, p = 1, l = 64 }) {
  return hex(scryptSync(password, sha512(salt), l, { N: 2 ** u, r, p, maxmem: 256 * 2 ** u * r }));
}

class Client {
  #session;

  constructor(url) {
    this.url = url;
  }

  /** One request, encrypted once there is a session. Throws for any status but 2xx. */
  async call(method, path, data) {
    const session = this.#session;
    const plain = data === undefined ? undefined : JSON.stringify(data);
    const response = await fetch(this.url + path, {
      method,
      headers: { "Content-Type": "application/json", ...(session && { Authorization: `Token ${session.token}` }) },
      ...(plain && { body: session ? JSON.stringify(seal(plain, session.key)) : plain }),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: status ${response.status}`);
    if (!session) return JSON.parse(body);
    const { text, nonce } = JSON.parse(body);
    return JSON.parse(open(text, nonce, session.key, `The answer to ${method} ${path}`));
  }

  /** Logs in by password and gives the user's own keys. */
  async login(username, password, serverKey) {
    const prelogin = await this.call("POST", "/authentication/prelogin/", { username });
    if (prelogin.hashing_algorithm !== "scrypt") throw new Error("the user's password is not hashed by scrypt");
    const pair = nacl.box.keyPair();
    const nonce = randomBytes(24);
    const info = JSON.stringify({
      username,
      authkey: scrypt(password, username.toLowerCase(), prelogin.hashing_parameters),
      device_description: "psono-secrets-action seed",
    });
    const sealed = await this.call("POST", "/authentication/login/", {
      login_info: hex(nacl.box(Buffer.from(info), nonce, bytes(serverKey), pair.secretKey)),
      login_info_nonce: hex(nonce),
      public_key: hex(pair.publicKey),
      session_duration: 600,
    });
    const mine = hex(pair.secretKey);
    const login = JSON.parse(openBox(sealed.login_info, sealed.login_info_nonce, serverKey, mine, "The login"));
    const { user, session_public_key: theirs } = login;
    // The key of what the password seals: SHA-256 of scrypt's hex.
    const passwordKey = createHash("sha256")
      .update(scrypt(password, user.user_sauce, user.hashing_parameters))
      .digest("hex");
    const privateKey = open(user.private_key, user.private_key_nonce, passwordKey, "The user's private key");
    const key = openBox(login.session_secret_key, login.session_secret_key_nonce, theirs, mine, "The session key");
    const proof = openBox(login.user_validator, login.user_validator_nonce, theirs, privateKey, "The user validator");
    this.#session = { token: login.token, key };
    const { text, nonce: verification_nonce } = seal(proof, key);
    const active = await this.call("POST", "/authentication/activate-token/", {
      verification: text,
      verification_nonce,
    });
    const secretKey = open(active.user.secret_key, active.user.secret_key_nonce, passwordKey, "The user's secret key");
    return { privateKey, secretKey };
  }
}

/**
 * @param {{ url: string, username: string, password: string }} account a new user, its name in the form of an e-mail
 * @returns the server's address and signature, an API key for everything and one restricted to `attached`, and ids by name
 */
export async function seed({ url, username, password }, attached = ["Note", "Registry"]) {
  const client = new Client(url);
  const { info, verify_key: signature } = await client.call("GET", "/info/");
  const user = await client.login(username, password, JSON.parse(info).public_key);
  const put = (path, data) => client.call("PUT", path, data);

  const storeKey = newKey();
  const sealedKey = seal(storeKey, user.secretKey);
  const { datastore_id } = await put("/datastore/", {
    type: "password",
    description: "default",
    data: "",
    data_nonce: "",
    is_default: true,
    secret_key: sealedKey.text,
    secret_key_nonce: sealedKey.nonce,
  });

  const secrets = {};
  const entriesOf = async (folder, parent) => {
    const items = [];
    for (const [name, { type, ...fields }] of Object.entries(folders[folder])) {
      const [id, secret_key] = [randomUUID(), newKey()];
      const { text, nonce } = seal(JSON.stringify({ [`${type}_title`]: name, ...fields }), secret_key);
      const { secret_id } = await put("/secret/", { data: text, data_nonce: nonce, link_id: id, ...parent });
      secrets[name] = { secret_id, secret_key };
      items.push({ id, name, type, secret_id, secret_key });
    }
    return items;
  };

  const [shareLink, shareKey] = [randomUUID(), newKey()];
  const sealedShareKey = seal(shareKey, user.secretKey);
  const empty = seal(JSON.stringify({ id: shareLink, name: "Team" }), shareKey);
  const { share_id } = await client.call("POST", "/share/", {
    data: empty.text,
    data_nonce: empty.nonce,
    key: sealedShareKey.text,
    key_nonce: sealedShareKey.nonce,
    key_type: "symmetric",
    parent_datastore_id: datastore_id,
    link_id: shareLink,
  });
  const team = { id: shareLink, name: "Team", items: await entriesOf("Team", { parent_share_id: share_id }) };
  const share = seal(JSON.stringify(team), shareKey);
  await put("/share/", { share_id, data: share.text, data_nonce: share.nonce });

  const parent = { parent_datastore_id: datastore_id };
  const tree = {
    datastore_id,
    items: await entriesOf("", parent),
    folders: [
      { id: randomUUID(), name: "Production", items: await entriesOf("Production", parent) },
      { id: shareLink, name: "An older name", share_id, share_secret_key: shareKey },
    ],
    share_index: { [share_id]: { paths: [[shareLink]], secret_key: shareKey } },
  };
  const store = seal(JSON.stringify(tree), storeKey);
  await client.call("POST", "/datastore/", { datastore_id, data: store.text, data_nonce: store.nonce });

  const newApiKey = async (title, restricted) => {
    const [secretKey, privateKey] = [newKey(), newKey()];
    const own = (text) => seal(text, user.secretKey);
    const [mine, key] = [own(privateKey), own(secretKey)];
    const [userPrivate, userSecret] = [seal(user.privateKey, secretKey), seal(user.secretKey, secretKey)];
    const { api_key_id: id } = await put("/api-key/", {
      title,
      public_key: hex(nacl.box.keyPair.fromSecretKey(bytes(privateKey)).publicKey),
      private_key: mine.text,
      private_key_nonce: mine.nonce,
      secret_key: key.text,
      secret_key_nonce: key.nonce,
      user_private_key: userPrivate.text,
      user_private_key_nonce: userPrivate.nonce,
      user_secret_key: userSecret.text,
      user_secret_key_nonce: userSecret.nonce,
      verify_key: hex(nacl.sign.keyPair.fromSeed(bytes(privateKey)).publicKey),
      restrict_to_secrets: restricted,
      allow_insecure_access: false,
      read: true,
      write: false,
    });
    return { id, privateKey, secretKey };
  };
  const reader = await newApiKey("reader", false);
  const restricted = await newApiKey("restricted", true);
  for (const name of attached) {
    const { secret_id, secret_key } = secrets[name];
    const [key, title] = [seal(secret_key, restricted.secretKey), seal(name, user.secretKey)];
    await put("/api-key/secret/", {
      api_key_id: restricted.id,
      secret_id,
      title: title.text,
      title_nonce: title.nonce,
      secret_key: key.text,
      secret_key_nonce: key.nonce,
    });
  }
  await client.call("POST", "/authentication/logout/", {});
  const ids = Object.fromEntries(Object.entries(secrets).map(([name, { secret_id }]) => [name, secret_id]));
  return { url, signature, reader, restricted, ids };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { PSONO_URL: url, PSONO_USERNAME: username, PSONO_PASSWORD: password, GITHUB_OUTPUT } = process.env;
  if (!url || !username || !password) throw new Error("PSONO_URL, PSONO_USERNAME and PSONO_PASSWORD are needed");
  const made = await seed({ url, username, password });
  if (GITHUB_OUTPUT === undefined) console.log(JSON.stringify(made, null, 2));
  else {
    for (const { privateKey, secretKey } of [made.reader, made.restricted])
      console.log(`::add-mask::${privateKey}\n::add-mask::${secretKey}`);
    appendFileSync(GITHUB_OUTPUT, `seed=${JSON.stringify(made)}\n`);
  }
}
