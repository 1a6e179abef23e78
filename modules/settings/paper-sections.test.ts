import { expect, test } from "vitest";
import { parseForm } from "@/modules/platform/form";
import { PAPER_SECTIONS } from "./paper-sections";

test("an accent too pale to read is refused by the ground it stands on", () => {
  expect(parseForm(PAPER_SECTIONS.colours, { day: "#7fcabd", night: "#7fcabd" })).toEqual({
    ok: false,
    failure: { day: "Too pale to be read by day: links and labels are set in it" },
  });
});

test("a colour that is none is said to be none", () => {
  const parsed = parseForm(PAPER_SECTIONS.colours, { day: "teal", night: "#7fcabd" });
  expect(parsed).toMatchObject({ failure: { day: "Six digits after a #, such as #0b5f57" } });
});

test.each(["javascript:alert(1)", "//evil.example", "data:text/html,x", "/\\evil.example", "tags/energy"])(
  "%s is no address for a link",
  (href) => {
    const navigation = JSON.stringify([{ label: "Energy", href }]);
    expect(parseForm(PAPER_SECTIONS.navigation, { navigation }).ok).toBe(false);
  },
);

test("languages are read however they are divided, each once", () => {
  const sent = { language: "en", languages: "uk,  ru\nuk", timeZone: "Europe/Kyiv" };
  expect(parseForm(PAPER_SECTIONS.languages, sent)).toMatchObject({ value: { languages: ["uk", "ru"] } });
});

test("a time zone that is none is refused with one that is", () => {
  const sent = { language: "en", languages: "", timeZone: "Kyiv" };
  expect(parseForm(PAPER_SECTIONS.languages, sent)).toMatchObject({
    failure: { timeZone: "No such time zone; choose one such as “Europe/Kyiv”" },
  });
});
