// Lets an hour pass while JSON of more than a megabyte is parsed: the timeout runs out between two requests.
const { parse } = JSON;
const { now } = Date;
let late = 0;
JSON.parse = (text, reviver) => {
  if (typeof text === "string" && text.length > 1_000_000) late = 3_600_000;
  return parse(text, reviver);
};
Date.now = () => now() + late;
