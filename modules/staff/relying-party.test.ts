import { expect, test } from "vitest";
import { isLoopback, isOurHost, originsOf, relyingPartyOf } from "./relying-party";

test("passkeys belong to the paper's own host", () => {
  expect(relyingPartyOf("https://daymark.example")).toEqual({
    id: "daymark.example",
    origins: ["https://daymark.example"],
  });
});

test("on one's own machine they belong to its name, as numbers can have none", () => {
  expect(relyingPartyOf("http://127.0.0.1:3000")).toEqual({
    id: "localhost",
    origins: ["http://127.0.0.1:3000", "http://localhost:3000"],
  });
});

test("a name that only begins like one's own machine is not", () => {
  expect(isLoopback("http://localhost:3000")).toBe(true);
  expect(isLoopback("http://[::1]:3000")).toBe(true);
  expect(isLoopback("https://localhost.evil.example")).toBe(false);
  expect(isLoopback("https://127.0.0.1.evil.example")).toBe(false);
});

test("the paper on one's own machine is itself by name and by number, at its own port", () => {
  expect(originsOf(["http://localhost:3000"])).toEqual(
    new Set(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]),
  );
  expect(originsOf(["https://daymark.example", "http://daymark.onion"])).toEqual(
    new Set(["https://daymark.example", "http://daymark.onion"]),
  );
});

test("a browser that came by another address is not at ours", () => {
  expect(isOurHost("127.0.0.1:3000", ["http://localhost:3000"])).toBe(true);
  expect(isOurHost("192.168.1.5:3000", ["http://localhost:3000"])).toBe(false);
  expect(isOurHost("localhost:3001", ["http://localhost:3000"])).toBe(false);
  expect(isOurHost("daymark.example", ["https://daymark.example"])).toBe(true);
});
