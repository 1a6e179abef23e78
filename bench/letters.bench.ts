import { drawIssueLetter } from "@/components/mail/draw-letter";
import { personalise, READER_PLACEHOLDERS } from "@/modules/issues/personalise";
import type { IssueSheet } from "@/modules/issues/sheet";
import { paper, SITE, sheetOfEveryKind, story, textBody } from "@/modules/issues/sheet.fixture";
import { median, report } from "./figure";

/** How large letters are, how long drawing one takes, and how many readers' own a second are made from it. */
const DRAWINGS = 50;
const READERS = 20_000;
const LINKS = { page: `${SITE}/newsletters/river-notes/38-eleven-people`, ...READER_PLACEHOLDERS };

const sentence = "They counted the days by the bread van, and the bread van counted them. ";

/** A greeting, a lead, seven stories, a sponsor, a sign-off. */
const typical: IssueSheet = {
  ...sheetOfEveryKind,
  blocks: [
    { kind: "text", body: textBody(sentence.repeat(4), sentence.repeat(3)), pictures: {} },
    story({ form: "lead", standfirst: sentence.repeat(2) }),
    ...Array.from({ length: 7 }, () => story({ standfirst: sentence })),
    ...sheetOfEveryKind.blocks.filter(({ kind }) => kind === "sponsor" || kind === "signOff"),
  ],
};

/** Written at length, as hosts do: what the sending is measured with. */
const long: IssueSheet = {
  ...typical,
  blocks: [
    ...typical.blocks,
    { kind: "text", body: textBody(...Array.from({ length: 24 }, () => sentence.repeat(5))), pictures: {} },
  ],
};

const typicalLetter = await measured(typical);
const longLetter = await measured(long);
const everything = await measured(sheetOfEveryKind);

report("letters", [
  { name: "a typical letter", value: typicalLetter.kilobytes, unit: "KB", bound: { atMost: 60 } },
  { name: "its text part", value: typicalLetter.textKilobytes, unit: "KB" },
  { name: "drawing it, median", value: typicalLetter.milliseconds, unit: "ms", bound: { atMost: 100 } },
  { name: "a long letter", value: longLetter.kilobytes, unit: "KB", bound: { atMost: 60 } },
  { name: "drawing it, median", value: longLetter.milliseconds, unit: "ms", bound: { atMost: 100 } },
  {
    name: "a letter with everything that one can hold",
    value: everything.kilobytes,
    unit: "KB",
    bound: { atMost: 60 },
  },
  {
    name: "readers' own letters from a long one, a second",
    value: await readersASecond(long),
    unit: "",
    bound: { atLeast: 1_500 },
  },
]);

async function measured(sheet: IssueSheet) {
  const times: number[] = [];
  let drawn = { html: "", text: "" };
  for (let turn = 0; turn < DRAWINGS; turn += 1) {
    const startedAt = performance.now();
    drawn = await drawIssueLetter({ sheet, links: LINKS, siteUrl: SITE, paper });
    times.push(performance.now() - startedAt);
  }
  const kilobytes = (words: string) => Buffer.byteLength(words) / 1024;
  return { kilobytes: kilobytes(drawn.html), textKilobytes: kilobytes(drawn.text), milliseconds: median(times) };
}

async function readersASecond(sheet: IssueSheet): Promise<number> {
  const drawn = await drawIssueLetter({ sheet, links: LINKS, siteUrl: SITE, paper });
  const startedAt = performance.now();
  let bytes = 0;
  for (let reader = 0; reader < READERS; reader += 1) {
    const token = `${SITE}/newsletters/unsubscribe?token=${reader}`;
    bytes += personalise(drawn, { preferences: token, unsubscribe: token }).html.length;
  }
  return bytes > 0 ? READERS / ((performance.now() - startedAt) / 1000) : 0;
}
