/** The version of package.json. A test compares the two. */
export const VERSION = "1.0.0";
