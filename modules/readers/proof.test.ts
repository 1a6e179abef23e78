import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { makeChallenge, readWork } from "./proof";

const SECRET = "a secret of more than thirty-two characters";
const now = new Date();
const packed = (sent: unknown) => Buffer.from(JSON.stringify(sent)).toString("base64");

const challenge = await makeChallenge(SECRET, now);
const solution = await solveChallenge({ challenge, deriveKey });

test("work that was done is taken, and named so that it counts once", async () => {
  const work = await readWork(packed({ challenge, solution }), SECRET);

  expect(work?.id).toBe(challenge.signature);
  expect(work?.expiresAt.getTime()).toBeGreaterThan(now.getTime() + 19 * 60_000);
});

test("work of another paper, made easier, not done, or none at all is not", async () => {
  const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "00" } };
  const old = await makeChallenge(SECRET, new Date(now.getTime() - 21 * 60_000));

  expect(await readWork(packed({ challenge, solution }), `${SECRET}!`)).toBeNull();
  expect(await readWork(packed({ challenge: easier, solution }), SECRET)).toBeNull();
  expect(await readWork(packed({ challenge, solution: { counter: 1, derivedKey: "00" } }), SECRET)).toBeNull();
  expect(
    await readWork(packed({ challenge: old, solution: await solveChallenge({ challenge: old, deriveKey }) }), SECRET),
  ).toBeNull();
  for (const nothing of ["", "!", packed(null), packed({ challenge }), "a".repeat(5_000)]) {
    expect(await readWork(nothing, SECRET)).toBeNull();
  }
});
