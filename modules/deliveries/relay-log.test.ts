import { expect, test } from "vitest";
import { markOf } from "./mark";
import { RelayLogReader } from "./relay-log";

const SECRET = "a secret of more than thirty-two characters";
const NOW = new Date("2026-11-30T21:00:00Z");
const id = (digit: number) => `019360aa-0000-4000-8000-00000000000${digit}`;
const messageId = (digit: number) => `<${markOf(id(digit), SECRET)}@paper.example>`;

function read(log: string) {
  const reader = new RelayLogReader(SECRET, NOW);
  for (const line of log.split("\n")) reader.read(line);
  return reader.end();
}

test("a letter is postfix's once its queue says so, not once its headers were read", () => {
  const { fates, firstAt, lastAt } = read(`
2026-11-30T20:01:02.123456+00:00 mx postfix/smtpd[101]: connect from localhost[127.0.0.1]
2026-11-30T20:01:02.200000+00:00 mx postfix/smtpd[101]: 4D2F6A8B01: client=localhost[127.0.0.1]
2026-11-30T20:01:02.300000+00:00 mx postfix/cleanup[102]: 4D2F6A8B01: message-id=${messageId(1)}
2026-11-30T20:01:02.400000+00:00 mx postfix/qmgr[103]: 4D2F6A8B01: from=<bounce@paper.example>, size=31000, nrcpt=1 (queue active)
2026-11-30T20:01:03.100000+00:00 mx postfix/smtpd[101]: 4D2F6A8B02: client=localhost[127.0.0.1]
2026-11-30T20:01:03.200000+00:00 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=${messageId(2)}
2026-11-30T20:01:03.300000+00:00 mx postfix/smtpd[101]: lost connection after DATA (12000 bytes) from localhost[127.0.0.1]
2026-11-30T20:01:04.200000+00:00 mx postfix/cleanup[104]: 4D2F6A8B03: message-id=${messageId(3)}
2026-11-30T20:01:09.000000+00:00 mx postfix/qmgr[103]: 4D2F6A8B01: removed`);

  expect(fates.get(id(1))).toEqual({ is: "queued", queueId: "4D2F6A8B01" });
  expect(fates.get(id(2))).toEqual({ is: "dropped" });
  expect(fates.get(id(3))).toEqual({ is: "unclear" });
  expect(fates.has(id(4))).toBe(false);
  expect([firstAt, lastAt]).toEqual([new Date("2026-11-30T20:01:02.123Z"), new Date("2026-11-30T20:01:09Z")]);
});

test("a letter that came in whole on the second try is postfix's", () => {
  const { fates } = read(`
Nov 30 20:01:02 mx postfix/smtpd[101]: 4D2F6A8B02: client=localhost[127.0.0.1]
Nov 30 20:01:02 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=${messageId(2)}
Nov 30 20:01:03 mx postfix/smtpd[101]: lost connection after DATA (12000 bytes) from localhost[127.0.0.1]
Nov 30 20:02:02 mx postfix/smtpd[109]: 4Zq8n31Xk2z9vB: client=localhost[127.0.0.1]
Nov 30 20:02:02 mx postfix/cleanup[102]: 4Zq8n31Xk2z9vB: message-id=${messageId(2)}
Nov 30 20:02:02 mx postfix/qmgr[103]: 4Zq8n31Xk2z9vB: from=<>, size=31000, nrcpt=1 (queue active)`);
  expect(fates.get(id(2))).toEqual({ is: "queued", queueId: "4Zq8n31Xk2z9vB" });
});

test("that the line broke may be written before the headers were read", () => {
  const { fates } = read(`
Nov 30 20:01:02 mx postfix/smtpd[101]: 4D2F6A8B02: client=localhost[127.0.0.1]
Nov 30 20:01:02 mx postfix/smtpd[101]: lost connection after DATA (1024 bytes) from localhost[127.0.0.1]
Nov 30 20:01:02 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=${messageId(2)}
Nov 30 20:02:02 mx postfix/smtpd[101]: 4D2F6A8B02: client=localhost[127.0.0.1]
Nov 30 20:02:02 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=${messageId(3)}`);
  expect(fates.get(id(2))).toEqual({ is: "dropped" });
  expect(fates.get(id(3))).toEqual({ is: "unclear" });
});

test("a queue id that is used again names the letter it is used for now", () => {
  const { fates } = read(`
Nov 30 20:01:02 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=${messageId(1)}
Nov 30 20:02:02 mx postfix/cleanup[102]: 4D2F6A8B02: message-id=<somebody@else.example>
Nov 30 20:02:02 mx postfix/qmgr[103]: 4D2F6A8B02: from=<>, size=31000, nrcpt=1 (queue active)`);
  expect(fates.get(id(1))).toEqual({ is: "unclear" });
});

test("a day without a year is the last such day", () => {
  expect(read("Dec 24 20:01:02 mx postfix/qmgr[103]: x").firstAt?.getFullYear()).toBe(2025);
  expect(read("Nov 30 20:01:02 mx postfix/qmgr[103]: x").firstAt?.getFullYear()).toBe(2026);
});
