import { expect, test } from "vitest";
import { askerOf, rateLimit } from "./rate-limit";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1_000);

test("a reader may ask a few times at once, then as often as the bucket fills", () => {
  const limit = rateLimit({ capacity: 3, perMinute: 6, maxKeys: 10 });

  expect([1, 2, 3, 4].map(() => limit.take("ann", at(0)))).toEqual([true, true, true, false]);
  expect(limit.take("ben", at(0))).toBe(true);
  expect(limit.take("ann", at(9))).toBe(false);
  expect(limit.take("ann", at(11))).toBe(true);
  expect([1, 2, 3, 4].map(() => limit.take("ann", at(3_600)))).toEqual([true, true, true, false]);
});

test("a clock that goes back lets nobody in", () => {
  const limit = rateLimit({ capacity: 1, perMinute: 60, maxKeys: 10 });
  limit.take("ann", at(100));
  expect(limit.take("ann", at(0))).toBe(false);
});

test("only so many askers are remembered, the last to ask longest", () => {
  const limit = rateLimit({ capacity: 1, perMinute: 1, maxKeys: 2 });
  limit.take("ann", at(0));
  limit.take("ben", at(0));
  limit.take("ann", at(1));
  limit.take("cem", at(2)); // ben is forgotten
  expect(limit.take("ann", at(3))).toBe(false);
  expect(limit.take("ben", at(3))).toBe(true);
});

test("addresses of one IPv6 network are one asker", () => {
  expect(askerOf("2001:db8:1:2:3:4:5:6")).toBe(askerOf("2001:db8:1:2:ffff::1"));
  expect(askerOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(askerOf("192.0.2.1")).toBe("192.0.2.1");
});

test("what is given back may be taken again, and never fills more than the bucket", () => {
  const limit = rateLimit({ capacity: 1, perMinute: 1, maxKeys: 2 });
  limit.giveBack("ann"); // nothing was taken
  limit.take("ann", at(0));
  limit.giveBack("ann");
  limit.giveBack("ann");
  expect([1, 2].map(() => limit.take("ann", at(0)))).toEqual([true, false]);
});
