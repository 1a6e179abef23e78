import { expect, test } from "vitest";
import { sentencesOf } from "./sentences";
import { speakable } from "./speakable";

const english = (text: string) => speakable(text, "en", []);
const ukrainian = (text: string) => speakable(text, "uk", []);
const russian = (text: string) => speakable(text, "ru", []);

test("money is said as people say it", () => {
  expect(english("It cost $1.2m, not €5 or £1.")).toBe("It cost 1.2 million dollars, not 5 euros or 1 pound.");
  expect(english("A ticket is $4.50; the bridge US$3 billion.")).toBe(
    "A ticket is 4 dollars 50; the bridge 3 billion dollars.",
  );
  expect(english("They paid ₴1,200,000.")).toBe("They paid 1200000 hryvnias.");
  expect(ukrainian("Це 5 млн грн, або 21 грн, або 3 грн.")).toBe("Це 5 мільйонів гривень, або 21 гривня, або 3 гривні");
  expect(ukrainian("Близько 1,5 млрд євро, $2 і 10 000 ₴")).toBe("Близько 1,5 мільярда євро, 2 долари і 10000 гривень");
  expect(russian("Около 2 млн руб. и $5")).toBe("Около 2 миллиона рублей и 5 долларов");
});

test("signs, ranges, units and short forms are said", () => {
  expect(english("Mr. Voss met Dr. Amsel at 5 p.m.")).toBe("Mister Voss met Doctor Amsel at 5 P M.");
  expect(english("Up 12% in 2014–2016, over 30 km, at 4°C.")).toBe(
    "Up 12 percent in 2014 to 2016, over 30 kilometres, at 4 degrees.",
  );
  expect(english("See https://www.example.org/a/b?c for No. 5")).toBe("See example.org for number 5");
  expect(ukrainian("У 2024 р. на вул. Морській зросло на 5%")).toBe(
    "У 2024 року на вулиця Морській зросло на 5 відсотків",
  );
  expect(ukrainian("План № 7 і т.д.")).toBe("План номер 7 і так далі.");
  expect(russian("В 2024 г. прошло 15 км")).toBe("В 2024 года прошло 15 километров");
});

test("the desk's list goes before all, by whole words and capitals", () => {
  const list = [
    { language: "en", written: "Velmar", spoken: "Vel-MAHR" },
    { language: "en", written: "US", spoken: "U S" },
    { language: "uk", written: "Velmar", spoken: "Вельмар" },
    { language: "en", written: "St-Luc (A.)", spoken: "San Luke" },
  ] as const;
  expect(speakable("Velmar told us of US plans; Velmarian.", "en", list)).toBe(
    "Vel-MAHR told us of U S plans; Velmarian.",
  );
  expect(speakable("To St-Luc (A.) by boat", "en", list)).toBe("To San Luke by boat");
});

test("sentences end where they end, and nowhere else", () => {
  expect(sentencesOf("Mr. Voss came at 5 p.m. on Friday. “Was it late?” asked E. Amsel. It was.", "en")).toEqual([
    "Mr. Voss came at 5 p.m. on Friday.",
    "“Was it late?” asked E. Amsel.",
    "It was.",
  ]);
  expect(sentencesOf("На вул. Морській тихо. Порт спить!", "uk")).toEqual(["На вул. Морській тихо.", "Порт спить!"]);
  expect(sentencesOf(" … ", "en")).toEqual([]);
});

test("a sentence without end is parted, and no word is lost", () => {
  const long = "one, two and three of the boats, ".repeat(60).trim();
  const parts = sentencesOf(long, "en");
  expect(parts.every((part) => part.length <= 500)).toBe(true);
  expect(parts.join(" ")).toBe(long);
  expect(sentencesOf("x".repeat(1_400), "en").join("")).toHaveLength(1_400);
});
