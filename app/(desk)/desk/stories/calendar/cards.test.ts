import { expect, test } from "vitest";
import type { CalendarCard } from "@/components/desk/calendar/calendar-card";
import { fewADay } from "./cards";

const card = (hour: string, is: CalendarCard["is"], day: string | null = "2026-11-24"): CalendarCard => ({
  ...{ key: `${day} ${hour} ${is}`, id: hour, headline: hour, language: "en", by: "", isMovable: false, dueAt: null },
  ...{ hour, is, day },
});

test("of a busy day all that is still to come is shown, and a few of what is out", () => {
  const out = Array.from({ length: 20 }, (_, index) => card(`0${index % 10}:0${Math.floor(index / 10)}`, "published"));
  const ahead = Array.from({ length: 8 }, (_, index) => card(`1${index}:00`, "due"));
  const { shown, hidden } = fewADay([...out.slice(0, 3), ...ahead, card("", "idea", null), ...out.slice(3)]);

  expect(shown.filter(({ is }) => is === "due")).toHaveLength(8);
  expect(shown.filter(({ is }) => is === "idea")).toHaveLength(1);
  expect(hidden).toEqual({ "2026-11-24": 20 });
  expect(fewADay(out).shown).toHaveLength(6);
  expect(fewADay(out).hidden).toEqual({ "2026-11-24": 14 });
});
