import { expect, test } from "vitest";
import { outcomeOf, relayIdIn } from "./hand-over";

const error = (more: object) => Object.assign(new Error("said"), more);

test.each([
  ["refused", "recipient", { responseCode: 550, code: "EENVELOPE", command: "RCPT TO" }],
  ["later", "recipient", { responseCode: 450, code: "EENVELOPE", command: "RCPT TO" }],
  ["refused", "letter", { responseCode: 554, code: "EMESSAGE", command: "DATA" }],
  ["later", "letter", { responseCode: 451, code: "EMESSAGE", command: "DATA" }],
  ["later", "relay", { responseCode: 550, code: "EENVELOPE", command: "MAIL FROM" }],
  ["later", "relay", { responseCode: 535, code: "EAUTH", command: "AUTH PLAIN" }],
  ["later", "relay", { responseCode: 554, code: "EPROTOCOL", command: "CONN" }],
  ["later", "relay", { responseCode: 421, code: "EENVELOPE", command: "RCPT TO" }],
  ["later", "relay", { code: "ESOCKET", command: "CONN" }],
  ["refused", "recipient", { code: "EENVELOPE", command: "API" }],
])("%s, because of the %s: %j", (is, because, more) => {
  expect(outcomeOf(error(more), false)).toMatchObject({ is, because, reason: "said" });
});

test("a line that broke once the letter was under way leaves it unknown; an answer never does", () => {
  expect(outcomeOf(error({ code: "ECONNECTION", command: "CONN" }), true)).toEqual({ is: "unknown", reason: "said" });
  expect(outcomeOf(error({ responseCode: 550, command: "DATA" }), true)).toMatchObject({ is: "refused" });
});

test.each([
  ["250 2.0.0 Ok: queued as 4D2F6A8B01", "4D2F6A8B01"],
  ["250 OK id=1xY8KS-00079U-0F", "1xY8KS-00079U-0F"],
  ["250 Ok 0100018b5c3c0a4f-1234-000000", "0100018b5c3c0a4f-1234-000000"],
  ["250 fine", null],
])("%s: %s", (response, id) => {
  expect(relayIdIn(response)).toBe(id);
});
