import { expect, test } from "vitest";
import { Work } from "../../src/psono/work.ts";

test("loops that pause at the same time let timers and signals run between any two of them", async () => {
  const work = new Work();
  const order: string[] = [];
  let ended = false;
  const tick = () => {
    order.push("turn");
    if (!ended) setImmediate(tick);
  };
  setImmediate(tick);
  const loop = async () => {
    for (let round = 0; round < 3; round++) {
      await work.pause();
      order.push("loop");
    }
  };
  await Promise.all(Array.from({ length: 8 }, loop));
  ended = true;
  expect(order.filter((one) => one === "loop")).toHaveLength(24);
  expect(order.join(" ")).not.toContain("loop loop");
});

test("a check that throws ends the loop that pauses, and later ones too", async () => {
  const work = new Work(() => {
    throw new Error("over");
  });
  await expect(work.pause()).rejects.toThrow("over");
  await expect(work.pause()).rejects.toThrow("over");
});
