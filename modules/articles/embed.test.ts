import { expect, test } from "vitest";
import type { EmbedProvider } from "./body";
import { frameOf } from "./embed";

const cases: [EmbedProvider, string, string][] = [
  ["youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  ["youtube", "https://youtu.be/dQw4w9WgXcQ?si=x", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  ["youtube", "https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
  ["vimeo", "https://vimeo.com/channels/staff/76979871", "https://player.vimeo.com/video/76979871?dnt=1"],
  [
    "spotify",
    "https://open.spotify.com/intl-de/episode/0Q86acNRm6V9GYx55SXKwf?si=1",
    "https://open.spotify.com/embed/episode/0Q86acNRm6V9GYx55SXKwf",
  ],
  ["datawrapper", "https://datawrapper.dwcdn.net/aB3dE/12/", "https://datawrapper.dwcdn.net/aB3dE/"],
  ["telegram", "https://t.me/s/daymark/1042", "https://t.me/daymark/1042?embed=1"],
  ["instagram", "https://www.instagram.com/reel/C0abc_-123/", "https://www.instagram.com/p/C0abc_-123/embed/"],
  [
    "x",
    "https://x.com/daymark/status/1234567890123456789?s=20",
    "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890123456789",
  ],
];

test.each(cases)("%s: %s is shown from the host that readers were told of", (provider, url, address) => {
  expect(frameOf(provider, url)?.address).toBe(address);
});

test("what names no film, post or sound stays a link", () => {
  expect(frameOf("youtube", "https://www.youtube.com/@daymark")).toBeNull();
  expect(frameOf("x", "https://x.com/daymark")).toBeNull();
  expect(frameOf("telegram", "https://t.me/daymark")).toBeNull();
  expect(frameOf("link", "https://example.org/a")).toBeNull();
});

test("nothing of a crooked address reaches the frame", () => {
  expect(frameOf("youtube", "https://youtu.be/%22onload=alert(1)")).toBeNull();
  expect(frameOf("vimeo", "https://vimeo.com/../evil")).toBeNull();
});
