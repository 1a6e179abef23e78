import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DayAndTime } from "./times";

const clock = { timeZone: "Europe/Kyiv", now: new Date("2026-11-23T09:40:00Z") };

test("a time is told to machines as exactly as to readers: to the minute, in world time", () => {
  expect(renderToStaticMarkup(<DayAndTime at={new Date("2026-11-23T04:00:59.875Z")} clock={clock} />)).toBe(
    '<time dateTime="2026-11-23T04:00Z">23 November 2026, 06:00 EET</time>',
  );
});
