import { code, embed, figure, gallery, infoBox, newsletter, pull, related, table, wideFigure } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

/** Every node and mark a body can have, in one story: what the page's designer looks at first. */
export const everyPartOfAStory: Story = {
  slug: "every-part-of-a-story",
  headline: "How we set a page: every part of a Daymark story, in one",
  standfirst:
    "Headings, boxes, tables, maps and a line of code. A tour of the type case, for readers who like to look under the table.",
  kicker: "This paper",
  section: "explainers",
  tags: ["explainers", "this-paper", "maps"],
  by: ["samir-quist", "mara-lind"],
  at: daysAgo(24, "10:10"),
  picture: { name: "newsroom", caption: "The last desk, some time after eleven." },
  body: [
    `
    A reader in Orlin asked how our pages are made, and whether a machine decides what becomes large. No: a person does,
    usually late. What the machine offers is a case of parts, like a compositor’s, and we try to use few of them. This story
    uses **all** of them once. It should not happen again.

    A paragraph may hold words in *italics* for ships and titles, in **bold** for very little, and a [link to another
    story](/articles/tide-tables-by-hand). It may carry a ==marked phrase==, a __line beneath__ or a ~~word we took back~~. It
    can write H~2~O and 12 m^2^, name a file like \`ledger.csv\`, and quote {Добрий вечір}(uk) in its own language, so that a
    voice which reads aloud knows how to say it. Verses need<br>a line that ends<br>before the margin does.

    ## A heading parts the text

    Readers look for it when they return from the door.

    ### A smaller one parts the part

    We use it in explainers.

    #### The smallest is for long documents

    You have now seen it, and may not again.

    ## Lists

    Three things that a list is good for:

    - things of one kind
    - in no order
    - that a reader may want to find again

    And when order matters:

    1. Boil the water.
    2. Warm the pot.
    3. Only then go and see who is at the door.

    ## Other people’s words

    A short quotation stays in the sentence. A long one stands apart:

    > A correction is the only part of the newspaper that everybody reads and nobody skips. Put the wrong thing and the right
    > thing next to each other, and sign it.
    >
    > From the paper’s first house rules
    `,
    pull("Put the wrong thing and the right thing next to each other, and sign it.", "House rules, page one"),
    figure("ferry", {
      caption: "A picture in the column. The caption says what you see; the credit says who made it.",
    }),
    wideFigure("night-train", { caption: "A wide picture reaches out of the column, and has to deserve it." }),
    gallery("A gallery is for things that belong together and differ. Three views of one winter.", [
      figure("winter-street", { caption: "The street" }),
      figure("reading-room", { caption: "The library" }),
      figure("power-station", { caption: "The reason" }),
    ]),
    infoBox(
      "In short",
      "What goes into a box",
      `
      A box holds what a reader wants at hand and a storyteller does not want in the way:

      - numbers that do not change the plot
      - who is who
      - what to do next

      1. It has a label and a title.
      2. It is never longer than the text around it.
      `,
    ),
    table(
      "How long our stories are, last month",
      `
      Form | Stories | Words, on average | Minutes to read
      Brief | 212 | 180 | 1
      Report | 96 | 650 | 3
      Explainer | 14 | 900 | 4
      Long read | 6 | 1,600 | 7
      **All** | **328** | **374** | **2**
      `,
    ),
    code(
      "python",
      `
# The whole formula behind the reading time, as asked for
words = len(story.split())
minutes = max(1, round(words / 238))
`,
    ),
    `
    ---

    ## Things from elsewhere

    What comes from other houses is shown as a card and loads only when you press it: until then, nobody there learns that you
    were here. A film, twice:
    `,
    embed("youtube", "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "Big Buck Bunny, a short film", {
      description: "The Blender Foundation’s open film of 2008, about a patient rabbit.",
      caption: "Open film, Creative Commons Attribution 3.0",
    }),
    embed("vimeo", "https://vimeo.com/1084537", "Big Buck Bunny on Vimeo", {
      description: "The same rabbit, another house.",
    }),
    `
    Words and pictures from social networks:
    `,
    embed("x", "https://x.com/example/status/1234567890123456789", "A post on X", {
      description: "“Slack water at 14:06. The quiet is included.”",
    }),
    embed("instagram", "https://www.instagram.com/p/Daymark00001/", "A picture on Instagram", {
      description: "The north mole in fog.",
    }),
    embed("telegram", "https://t.me/daymark_example/61", "A message on Telegram", {
      description: "The pass is open to lorries with chains.",
    }),
    `
    A chart, a programme to listen to, and a plain address:
    `,
    embed("datawrapper", "https://datawrapper.dwcdn.net/DayMk/1/", "Outages by hour of the day", {
      description: "A chart drawn with Datawrapper.",
      caption: "Brenna Grid, own count",
    }),
    embed("spotify", "https://open.spotify.com/episode/0123456789ABCDEFGHIJKL", "The sound of Pier Nine", {
      description: "Eleven minutes of whistles, wheels and one kettle.",
    }),
    embed("link", "https://example.org/tide-tables", "Tide tables for the outer banks", {
      description: "A page that stands for all other pages.",
    }),
    newsletter("ask-the-explainer"),
    related("tide-tables-by-hand"),
    `
    That is everything. The mark at the end of the column is a daymark: a cone over a post. It means that you may stop.
    `,
  ],
};
