import type { IssueBlock, StoryForm } from "@/modules/issues/issue";
import { demoId } from "./demo-id";
import { prose } from "./prose";
import { typeset } from "./typeset";
import { lastWeekday, type When } from "./when";

/** Letters that the sample newsletters have sent: invented like everything here, and read by nobody but who looks at the sample. */
export type DemoLetter = {
  newsletter: string;
  number: number;
  at: When;
  slug: string;
  subject: string;
  preheader: string;
  parts: Part[];
};

type Part = { says: string } | { story: string; form: StoryForm } | { signs: string };

const FRIDAY = 5;
const TUESDAY = 2;
const MONDAY = 1;

const lead = (story: string): Part => ({ story, form: "lead" });
const row = (story: string): Part => ({ story, form: "row" });
const line = (story: string): Part => ({ story, form: "line" });

export const letters: DemoLetter[] = [
  {
    newsletter: "delta-weekly",
    number: 63,
    at: lastWeekday(FRIDAY, 0, "17:00"),
    slug: "63-four-hundred-years-from-dry-to-wet",
    subject: "Four hundred years, from dry to wet in a night",
    preheader: "An archive, a bus, three shades of blue, and low water on Sunday at 11:42",
    parts: [
      {
        says: `
        Good evening. On Monday a reader from Sarn sent us a photograph of a puddle and asked whether it was the sea. It was not;
        but it was, by our chart, eleven centimetres below it. We have answered, with a drawing.

        This week: what remains of an archive when its roof is gone, a bus that needed eleven votes, and a court that read a boiler
        log to the end.
        `,
      },
      lead("what-the-archive-kept"),
      row("a-bus-for-eleven-hundred-people"),
      row("charts-three-shades-of-one-colour"),
      line("tenants-may-ask-for-the-boiler-log"),
      line("nine-hours-in-carriage-six"),
      {
        says: `
        ## Tides for Sunday, Velmar bridge

        - High water 05:18, 3.1 m
        - Low water 11:42, 0.6 m
        - High water 17:55, 2.9 m

        Worked out by hand at the harbour office, by [the people who do it for everybody](/articles/tide-tables-by-hand). If you
        walk out to the daymark, be back by one.
        `,
      },
      { signs: "Dry feet until Friday. — The desk in Velmar" },
    ],
  },
  {
    newsletter: "delta-weekly",
    number: 62,
    at: lastWeekday(FRIDAY, 1, "17:00"),
    slug: "62-instruments-for-a-generator",
    subject: "They sold the instruments and kept the band",
    preheader: "A brass band without brass, soup by the shovel, and a lens with four lawyers",
    parts: [
      {
        says: `
        Good evening. The dockers’ band of Velmar has bought a generator. It paid with eleven horns, and now it rehearses by
        clapping. We went to listen, and can report that the second movement gains by it.
        `,
      },
      lead("a-brass-band-with-no-brass-left"),
      row("the-soup-that-comes-with-a-shovel"),
      row("the-understudy-who-never-went-home"),
      row("last-cold-start"),
      line("who-owns-the-lighthouse-lens"),
      {
        says: `
        > “You do not need a tuba to know where the tuba goes.” — the bandmaster, asked about the pauses

        **The map of the week** has moved to [its own page](/articles/every-berth-and-its-hour): it had grown longer than the
        letter around it.
        `,
      },
      { signs: "Until Friday. — The desk in Velmar" },
    ],
  },
  {
    newsletter: "delta-weekly",
    number: 59,
    at: lastWeekday(FRIDAY, 6, "17:00"),
    slug: "59-the-lights-and-who-turned-them-off",
    subject: "The lights came back, and Velmar turned them off to look",
    preheader: "The end of the rota, a goalless draw four thousand people went to see, and a whistle with a drawing",
    parts: [
      {
        says: `
        Good evening. At 18:04 on Tuesday the rota ended. Nobody had told the stars; they were still out, and for a quarter of an
        hour half the town stood in the street with its hands in its pockets, looking up.
        `,
      },
      lead("coastal-line-back-on"),
      row("floodlights-on-at-lowgate"),
      line("herring-back-in-the-hall"),
      { signs: "Leave one light off. — The desk in Velmar" },
    ],
  },
  {
    newsletter: "the-docket",
    number: 21,
    at: lastWeekday(TUESDAY, 0, "09:00"),
    slug: "21-three-words-three-doors",
    subject: "Appeal, review, retrial: which door is yours?",
    preheader: "And a judgment about a boiler that is shorter than this letter",
    parts: [
      {
        says: `
        Dear reader,

        three of you wrote this fortnight to ask the same thing in different words: *it is not over, so what happens now?* The
        honest answer is that it depends which of three doors one knocks at. Most people knock at the widest.
        `,
      },
      lead("appeal-review-retrial"),
      {
        says: `
        ## In short

        1. The Regional Court found that tenants may read the log of their boiler. It had read one itself, and called it
           “interesting”, which in that house is strong language.
        2. The nurse’s trial has no third judge and no date. It has had neither since spring.
        3. Nothing was decided about the dredging. This will be in the next letter too.
        `,
      },
      row("tenants-may-ask-for-the-boiler-log"),
      line("nurses-trial-put-off-again"),
      { signs: "Write to me; I answer on Thursdays. — Nadia Korvin" },
    ],
  },
  {
    newsletter: "the-docket",
    number: 20,
    at: lastWeekday(TUESDAY, 2, "09:00"),
    slug: "20-the-cake-and-the-empty-chair",
    subject: "The cake was eaten, the chair is still empty",
    preheader: "What one vacancy holds up, counted in files",
    parts: [
      {
        says: `
        Dear reader,

        when Judge Wansing retired there was a cake with 3,114 raisins, one for each of his cases. There was no successor. I have
        counted what has been lying on the table since: two hundred and six files, and a paper plate.
        `,
      },
      lead("judge-wansing-retires-with-a-cake"),
      row("nurses-trial-put-off-again"),
      row("ferry-cashier-four-years"),
      { signs: "Until the Tuesday after next. — Nadia Korvin" },
    ],
  },
  {
    newsletter: "rankovi-oriientyry",
    number: 412,
    at: lastWeekday(MONDAY, 0, "06:30"),
    slug: "412-korabli-slukhaiutsia-misiatsia",
    subject: "Чому кораблі слухаються місяця",
    preheader: "Шість новин, вітер із заходу й вода, що прийде о третій ночі",
    parts: [
      {
        says: `
        Доброго ранку. У Вельмарі мінус чотири, на воді вітер із заходу, шість метрів за секунду. Якщо о третій ночі ви чули
        свисток, не гнівайтеся: то не сусід, то приплив.

        - Поїзди на Гальськ ідуть без затримок.
        - Бібліотека на Млиновій площі відчинена від шостої, чай — від сьомої.
        - Пором через Сарн ходить за розкладом, якого ніхто не друкував від 1988 року.
        `,
      },
      lead("chomu-v-port-zahodiat-za-mistsem"),
      { signs: "Тримайте курс. — Редакція" },
    ],
  },
  {
    newsletter: "rankovi-oriientyry",
    number: 407,
    at: lastWeekday(MONDAY, 1, "06:30"),
    slug: "407-lampy-skovorodky-i-lid",
    subject: "Лампи, сковорідки й перший лід на Бренні",
    preheader: "Що горить, що стоїть і де вже не варто ходити навпростець",
    parts: [
      {
        says: `
        Доброго ранку. Лід на Бренні цього року прийшов на дев’ять днів раніше, тонкий і дуже гарний. Саме такий, по якому не
        ходять.

        ## Що варто знати

        1. Нічний тариф повернеться з наступного тижня.
        2. Міст на Орлин зачинено від десятої до полудня: фарбують.
        3. Хор, що репетирує при ліхтарях, шукає двох басів. Ліхтарі дають.
        `,
      },
      { signs: "Дивіться під ноги. — Редакція" },
    ],
  },
];

/** As the desk would have composed it. */
export const blocksOf = ({ newsletter, number, parts }: DemoLetter): IssueBlock[] =>
  parts.map((part, index) => {
    const id = demoId("block", `${newsletter}-${number}-${index}`);
    if ("story" in part) {
      const articleId = demoId("article", part.story);
      return { kind: "story", id, articleId, form: part.form, headline: "", standfirst: "" };
    }
    if ("signs" in part) return { kind: "signOff", id, body: bodyOf(part.signs) };
    return { kind: "text", id, body: bodyOf(part.says) };
  });

export const welcomeBlocksOf = (newsletter: string, text: string): IssueBlock[] => [
  { kind: "text", id: demoId("block", `${newsletter}-welcome`), body: bodyOf(text) },
];

export const wordsOf = ({ subject, preheader }: DemoLetter) => ({
  subject: typeset(subject),
  preheader: typeset(preheader),
});

const bodyOf = (text: string) => ({ type: "doc" as const, content: prose(text) });
