import type { Vault } from "./psono-server/server.ts";

/** A small vault with a deep folder, shares in shares, an item share, trash and a share nobody may read. */
export const vault: Vault = {
  children: [
    { entry: "Top", type: "note", data: { notes: "first line of note\nsecond line of note\n" } },
    { entry: "Twin", type: "note", data: { notes: "twin-one-value" } },
    { entry: "Twin", type: "note", data: { notes: "twin-two-value" } },
    { entry: "Gone", type: "note", deleted: true, data: { notes: "value-in-the-trash" } },
    { entry: "Code", type: "totp", data: { code: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } },
    { entry: "Certificate", type: "elster_certificate", data: { password: "elster-value" } },
    {
      entry: "Card",
      type: "credit_card",
      data: {
        number: "4111111111111111",
        pin: 7431,
        custom_fields: [{ name: "Bank PIN", type: "text", value: "bank-pin-value" }],
      },
    },
    { entry: "Me", type: "identity", data: { email: "someone@example.com" } },
    { entry: "Signing", type: "mail_gpg_own_key", data: { private: "gpg-private-value", public: "gpg-public-value" } },
    {
      folder: "Production",
      children: [
        {
          folder: "Deep",
          children: [
            {
              entry: "Database",
              type: "website_password",
              data: { username: "deploy-user", password: "pa$$ \"w\\ord%0A::set-output'", url: "", notes: "" },
            },
          ],
        },
      ],
    },
    {
      folder: "Team",
      share: true,
      children: [
        {
          entry: "Registry",
          type: "application_password",
          data: { username: "robot", password: "registry-token-value" },
        },
        {
          folder: "Inner",
          share: true,
          children: [
            {
              entry: "Deploy key",
              type: "ssh_own_key",
              data: { private: "-----BEGIN KEY-----\nAbCdEf0123\n-----END KEY-----\n", public: "ssh-ed25519 AAAA" },
            },
          ],
        },
      ],
    },
    { folder: "Closed", share: "unreadable", children: [] },
    {
      entry: "Variables",
      type: "environment_variables",
      share: true,
      data: { variables: [{ key: "API_TOKEN", value: "token-in-a-variable" }] },
    },
    { entry: "Link", type: "bookmark", data: { url: "https://intranet.example/path" } },
  ],
  keys: {
    reader: {},
    writer: { write: true },
    restricted: { restricted: true, attached: ["Registry", "Top"] },
    blind: { read: false },
  },
};

/** Every text that must never be readable in a log. */
export const values = [
  "first line of note",
  "second line of note",
  "pa$$ \"w\\ord%0A::set-output'",
  "registry-token-value",
  "AbCdEf0123",
  "token-in-a-variable",
  "twin-one-value",
  "value-in-the-trash",
];
