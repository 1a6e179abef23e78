import type { SpokenLanguage } from "./narration";

type Said = Readonly<Record<string, string>>;

/**
 * Short forms as they are said, small letters. before: such as stand before a word and end no sentence; alone: such as may.
 * A town's "м." and a year's "р." are said only beside what shows that they are one: see speakable.ts.
 */
export const ABBREVIATIONS: Readonly<Record<SpokenLanguage, { before: Said; alone: Said }>> = {
  en: {
    before: {
      ...{ "mr.": "Mister", "mrs.": "Missus", "ms.": "Miz", "dr.": "Doctor", "prof.": "Professor", "st.": "Saint" },
      ...{ "gen.": "General", "col.": "Colonel", "capt.": "Captain", "lt.": "Lieutenant", "sgt.": "Sergeant" },
      ...{ "gov.": "Governor", "sen.": "Senator", "rep.": "Representative", "no.": "number", "vs.": "versus" },
      ...{ "e.g.": "for example", "i.e.": "that is", "approx.": "approximately", "fig.": "figure" },
    },
    alone: {
      ...{
        "etc.": "et cetera",
        "a.m.": "A M",
        "p.m.": "P M",
        "u.s.": "U S",
        "u.k.": "U K",
        "u.n.": "U N",
        "jr.": "Junior",
      },
      ...{
        "km/h": "kilometres an hour",
        km: "kilometres",
        kg: "kilograms",
        "km²": "square kilometres",
        "m²": "square metres",
      },
      ...{ mw: "megawatts", kw: "kilowatts", gw: "gigawatts", kwh: "kilowatt hours", mwh: "megawatt hours" },
    },
  },
  uk: {
    before: {
      ...{
        "вул.": "вулиця",
        "просп.": "проспект",
        "ім.": "імені",
        "див.": "дивіться",
        "напр.": "наприклад",
        "ст.": "стаття",
      },
      ...{ "проф.": "професор", "ген.": "генерал", "обл.": "область", "о.": "острів", "акад.": "академік" },
    },
    alone: {
      ...{
        "ін.": "інше",
        "т.д.": "так далі",
        "т.ін.": "таке інше",
        "км/год": "кілометрів на годину",
        км: "кілометрів",
      },
      ...{
        кг: "кілограмів",
        "м²": "квадратних метрів",
        "км²": "квадратних кілометрів",
        мвт: "мегават",
        квт: "кіловат",
      },
      ...{ год: "годин", хв: "хвилин", зсу: "зе-ес-у" },
    },
  },
  ru: {
    before: {
      ...{
        "ул.": "улица",
        "просп.": "проспект",
        "им.": "имени",
        "см.": "смотрите",
        "напр.": "например",
        "ст.": "статья",
      },
      ...{ "проф.": "профессор", "ген.": "генерал", "обл.": "область", "акад.": "академик", "д-р": "доктор" },
    },
    alone: {
      ...{ "др.": "другие", "т.д.": "так далее", "т.п.": "тому подобное", "т.е.": "то есть" },
      ...{ "км/ч": "километров в час", км: "километров", кг: "килограммов", "м²": "квадратных метров" },
      ...{ мвт: "мегаватт", квт: "киловатт" },
    },
  },
};
