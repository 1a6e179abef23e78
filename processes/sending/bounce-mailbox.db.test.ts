import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readBounceMailbox } from "./bounce-mailbox";

// A mailbox as small as can be, that speaks as much IMAP (RFC 9051) as is asked of it here.

type Kept = { text: string; isSeen: boolean };
let mailbox: Kept[] = [];

const server = createServer((socket) => {
  socket.write("* OK ready\r\n");
  let rest = "";
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("latin1")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) answer(socket, line);
  });
  socket.on("error", () => {});
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as { port: number };
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function answer(socket: Socket, line: string): void {
  const [, tag = "", command = "", rest = ""] = /^(\S+) (UID \w+|\w+) ?(.*)$/.exec(line) ?? [];
  const say = (...lines: string[]) => socket.write([...lines, `${tag} OK done`, ""].join("\r\n"));
  const [, uid = "0"] = /^(\d+)/.exec(rest) ?? [];
  const kept = mailbox[Number(uid) - 1];
  switch (command.toUpperCase()) {
    case "CAPABILITY":
      return void say("* CAPABILITY IMAP4rev1");
    case "LIST":
      return void say('* LIST (\\HasNoChildren) "/" INBOX');
    case "SELECT":
      return void say(
        "* FLAGS (\\Seen)",
        `* ${mailbox.length} EXISTS`,
        "* OK [UIDVALIDITY 1] x",
        "* OK [UIDNEXT 99] x",
      );
    case "UID SEARCH": {
      const unseen = mailbox.flatMap(({ isSeen }, index) => (isSeen ? [] : [index + 1]));
      return void say(`* SEARCH ${unseen.join(" ")}`);
    }
    case "UID FETCH":
      if (!kept) return void say();
      return void say(
        `* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(kept.text, "latin1")}}`,
        `${kept.text})`,
      );
    case "UID STORE":
      if (kept && rest.includes("\\Seen")) kept.isSeen = true;
      return void say();
    case "LOGOUT":
      socket.end(`* BYE\r\n${tag} OK done\r\n`);
      return;
    default:
      return void say();
  }
}

const report = (reason: string) =>
  readFileSync(
    path.join(import.meta.dirname, `../../modules/deliveries/fixtures/postfix/${reason}.eml`),
    "latin1",
  ).replaceAll("\n", "\r\n");
const url = `imap://bounce:secret@127.0.0.1:${port}/INBOX`;
const going = new AbortController().signal;

beforeEach(() => {
  mailbox = ["unknown-user", "mailbox-full", "blocked"].map((reason) => ({ text: report(reason), isSeen: false }));
});

test("what is new in the mailbox is read once", async () => {
  const read: string[] = [];
  const receive = async (message: Buffer) => read.push(message.toString("latin1"));
  expect(await readBounceMailbox(url, receive, going)).toBe(3);
  expect(read).toEqual(mailbox.map(({ text }) => text));
  expect(await readBounceMailbox(url, receive, going)).toBe(0);
});

test("what could not be taken stays new", async () => {
  let count = 0;
  const receive = async () => {
    count += 1;
    if (count === 2) throw new Error("the database is away");
  };
  await expect(readBounceMailbox(url, receive, going)).rejects.toThrow("the database is away");
  expect(mailbox.map(({ isSeen }) => isSeen)).toEqual([true, false, false]);
  expect(await readBounceMailbox(url, async () => {}, going)).toBe(2);
});

test("a mailbox that is not there is said", async () => {
  await expect(readBounceMailbox("imap://a:b@127.0.0.1:1/INBOX", async () => {}, going)).rejects.toThrow();
});
