// Counts the characters that are normalised, and says so when the process ends: how much work paths are, without a clock.
const normalize = String.prototype.normalize;
let characters = 0;
String.prototype.normalize = function (form) {
  characters += this.length;
  return normalize.call(this, form);
};
process.on("exit", () => process.stdout.write(`\nnormalised ${characters} characters\n`));
