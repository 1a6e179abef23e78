import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { POST as postBounce } from "./bounces/route";
import { POST as postMailgun } from "./webhooks/mailgun/route";
import { POST as postSes } from "./webhooks/ses/route";

const SECRET = "a secret for bounces of 24 letters";
process.env.MAIL_BOUNCE_SECRET = SECRET; // the settings are read when the first request asks for them
process.env.MAILGUN_SIGNING_KEY = "key-of-mailgun-0123456789";

const report = readFileSync("modules/deliveries/fixtures/postfix/unknown-user.eml");
const request = (body: Buffer | string, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api/mail/bounces", {
    method: "POST",
    body: new Uint8Array(Buffer.from(body)),
    headers,
  });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function expectForged(answer: Response): Promise<void> {
  expect(answer.status).toBe(401);
  expect(await answer.text()).toBe("");
}

test("a bounce is taken from whoever knows the secret, and acknowledged each time it comes", async () => {
  const answers = [
    await postBounce(request(report, bearer(SECRET))),
    await postBounce(request(report, bearer(SECRET))),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await answers[0]?.json()).toEqual({ received: "not-ours" });
  expect(await answers[1]?.json()).toEqual({ received: "known" });
  expect(await db().mailNotice.count()).toBe(1);
});

test("from anybody else nothing is taken, and nothing is said about why", async () => {
  for (const headers of [{}, bearer(""), bearer(`${SECRET}!`), { authorization: "Basic abc" }])
    await expectForged(await postBounce(request(report, headers)));
  await expectForged(await postSes(request("{}")));
  await expectForged(await postMailgun(request('{"signature":{}}')));
  await expectForged(await postMailgun(request("\u0000")));
});

test("what is larger than any report is not read to its end", async () => {
  const answer = await postBounce(request(Buffer.alloc(1_000_001, "a"), bearer(SECRET)));
  expect(answer.status).toBe(413);
});
