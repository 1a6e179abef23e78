import { expect, test } from "vitest";
import { pastedAddressOf } from "./pasted-address";

const OURS = ["https://daymark.example"];

test("an address of ours gives a related story, of a player an embed, any other a link", () => {
  expect(pastedAddressOf(" https://daymark.example/articles/last-ferry?x=1#y\n", OURS)).toMatchObject({
    is: "story",
    path: "/articles/last-ferry",
  });
  expect(pastedAddressOf("https://daymark.example/tags/ports", OURS)).toMatchObject({ is: "link" });
  expect(pastedAddressOf("https://evil.example/articles/last-ferry", OURS)).toMatchObject({ is: "link" });
  expect(pastedAddressOf("https://example.org/a", OURS)).toEqual({ is: "link", href: "https://example.org/a" });
});

test.each([
  ["youtube", "https://youtu.be/aaaaaaaaaaa?t=3"],
  ["vimeo", "https://vimeo.com/123456"],
  ["x", "https://twitter.com/somebody/status/12345"],
  ["instagram", "https://www.instagram.com/p/Cabcdefgh/"],
  ["telegram", "https://t.me/channel_one/42"],
  ["datawrapper", "https://datawrapper.dwcdn.net/abcde/1/"],
  ["spotify", "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk"],
])("an address of %s is shown", (provider, address) => {
  expect(pastedAddressOf(address, OURS)).toMatchObject({ is: "embed", attrs: { provider } });
});

test.each(["javascript:alert(1)", "see https://example.org/a", "last-ferry", "mailto:a@example.org", ""])(
  "%j is no address alone",
  (text) => {
    expect(pastedAddressOf(text, OURS)).toBeNull();
  },
);
