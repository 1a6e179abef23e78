import type { Body } from "@/modules/articles/body";
import { imageIdsOf } from "@/modules/articles/body";
import { bodyOfEveryKind, quayFigure } from "@/modules/articles/body.fixture";
import { defaultPaper, type Paper } from "@/modules/settings/paper";
import type { IssueSheet, SheetBlock, SheetPicture } from "./sheet";

export const SITE = "https://daymark.example";

export const paper: Paper = {
  ...defaultPaper,
  name: "The Daymark",
  owner: "The Daymark Cooperative",
  postalAddress: "4 Pilot Stairs, Velmar",
  taxNumber: "",
  bankDetails: "",
  email: "desk@daymark.example",
};

export const picture: SheetPicture = {
  imageId: "0192f0c1-7a3e-7c11-8d00-000000000201",
  path: "/media/pictures/5d/7477a7f305e2ba6cd2e9-1080.jpg",
  widthInPixels: 1080,
  heightInPixels: 720,
  alt: "A ferry in the evening",
};

export const textBody = (...paragraphs: string[]): Body => ({
  type: "doc",
  content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

type Story = Extract<SheetBlock, { kind: "story" }>;

export const story = (facts: Partial<Story> = {}): Story => ({
  kind: "story",
  articleId: "0192f0c1-7a3e-7c11-8d00-000000000009",
  form: "row",
  path: "/articles/last-ferry",
  kicker: "Ports",
  headline: "A winter without the ferry: eleven voices from the left bank",
  standfirst: "They counted the days by the bread van.",
  language: "en",
  picture,
  ...facts,
});

/** Every kind of block, and in its text every node and mark that a body may have. */
export const sheetOfEveryKind: IssueSheet = {
  newsletter: {
    slug: "river-notes",
    name: "River Notes",
    host: "Nadia Korvin",
    language: "en",
    accent: { day: "#0b5f57", night: "#7fcabd" },
    fromName: "The Daymark",
    fromAddress: "desk@daymark.example",
    replyTo: "",
  },
  number: 38,
  slug: "38-eleven-people",
  subject: "Eleven people who waited for a boat",
  preheader: "A ferry, a cellar, and bread by van",
  blocks: [
    {
      kind: "text",
      body: textBody("Good evening. This week: a ferry, a cellar, and the eleven people who waited."),
      pictures: {},
    },
    story({ form: "lead" }),
    story({
      headline: "The archive that moved by bicycle",
      standfirst: "The key is on a nail behind the piano.",
      path: "/articles/archive",
    }),
    story({
      headline: "A line about a tariff",
      standfirst: "",
      kicker: "",
      picture: null,
      form: "line",
      path: "/articles/tariff",
    }),
    {
      kind: "text",
      body: bodyOfEveryKind,
      pictures: Object.fromEntries(imageIdsOf(bodyOfEveryKind).map((imageId) => [imageId, { ...picture, imageId }])),
      cards: {
        "delta-weekly": { path: "/newsletters/delta-weekly", title: "Delta Weekly", language: "en" },
        "0192f0c1-7a3e-7c11-8d00-000000000009": {
          path: "/articles/last-ferry",
          title: "The last ferry",
          language: "en",
        },
      },
    },
    { kind: "divider" },
    {
      kind: "picture",
      picture,
      caption: "The quay at six.",
      credit: quayFigure.attrs.credit,
      href: "https://example.org/quay",
    },
    {
      kind: "sponsor",
      name: "Brenna Ropes",
      body: textBody("Ropes that hold, since 1911."),
      picture: { ...picture, widthInPixels: 480, heightInPixels: 160, alt: "" },
      href: "https://ropes.example/",
    },
    { kind: "signOff", body: textBody("Until Friday. – Nadia") },
  ],
};

/** As a reader in Ukraine gets it: long words, no pictures. */
export const ukrainianSheet: IssueSheet = {
  ...sheetOfEveryKind,
  newsletter: {
    ...sheetOfEveryKind.newsletter,
    slug: "rankovi",
    name: "Ранкові орієнтири",
    host: "Надія Корвін",
    language: "uk",
  },
  subject: "Одинадцятеро людей, що чекали на пором",
  preheader: "",
  blocks: [
    {
      kind: "text",
      body: textBody("Доброго ранку. Сьогодні: пором, льох і ті, хто чекав.", "Вода піднялася на дев’ять сантиметрів."),
      pictures: {},
    },
    story({
      form: "lead",
      language: "uk",
      kicker: "Порти",
      picture: null,
      headline:
        "Найдовше водовідведення протипаводкової інфраструктури правобережжя: одинадцять голосів із села, до якого взимку не ходить пором",
      standfirst: "Вони рахували дні за машиною з хлібом.",
    }),
    story({ language: "uk", kicker: "", picture: null, headline: "Архів, що переїхав велосипедом", standfirst: "" }),
    { kind: "signOff", body: textBody("До завтра. – Надія") },
  ],
};
