/** A limit on what runs at a time. */
import { expect, test } from "vitest";
import { Limit } from "../../src/psono/limit.ts";

/** A task that ends when it is told to. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let started = false;
  const run = () => {
    started = true;
    return promise;
  };
  return { run, end: resolve, fail: reject, isStarted: () => started };
}

test("tasks within the limit start at once, the others in order when one ends", async () => {
  const limit = new Limit(2);
  const tasks = Array.from({ length: 5 }, task);
  const all = tasks.map(({ run }) => limit.run(run));
  const started = () => tasks.map((one) => one.isStarted());
  expect(started()).toEqual([true, true, false, false, false]);
  tasks[1]?.end("b");
  expect(await all[1]).toBe("b");
  expect(started()).toEqual([true, true, true, false, false]);
  tasks[0]?.fail(new Error("a"));
  await expect(all[0]).rejects.toThrow("a");
  expect(started()).toEqual([true, true, true, true, false]);
  for (const one of tasks) one.end("end");
  await Promise.all(all.slice(1));
  expect(started()).toEqual([true, true, true, true, true]);
});

test("waiting tasks can be rejected; running tasks continue, and their slots are reused", async () => {
  const limit = new Limit(1);
  const [first, second, third] = [task(), task(), task()];
  const running = limit.run(first.run);
  const waiting = limit.run(second.run);
  limit.clear(new Error("no more"));
  await expect(waiting).rejects.toThrow("no more");
  first.end("done");
  expect(await running).toBe("done");
  expect(second.isStarted()).toBe(false);
  third.end("third");
  expect(await limit.run(third.run)).toBe("third");
});
