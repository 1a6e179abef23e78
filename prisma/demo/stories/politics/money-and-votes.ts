import { infoBox, newsletter, pull, related, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const harbourDues: Story = {
  slug: "a-budget-that-assumes-ships",
  headline: "A budget that assumes ships",
  standfirst:
    "Thirty-one million euros of next year’s money are still at anchor. What the Assembly did, and did not, write into its sums.",
  kicker: "Assembly",
  section: "politics",
  tags: ["politics", "assembly", "trade", "strike"],
  by: ["jonas-teller", "bea-okonski"],
  at: daysAgo(2, "18:20"),
  picture: { name: "market", caption: "A tenth of what is sold on Mill Square has come over the bar." },
  body: [
    `
    On page 212 of the budget that the Brenna Assembly votes on tomorrow there is a line that reads *Harbour dues, share of
    the region: 74*. It is in millions. This year’s budget said 43. The difference of thirty-one pays for most of the heating
    clause, and we wanted to know who is going to sail it in.

    The region gets forty per cent of what ships pay to use Velmar: for the channel, the berth, the tugs’ licence and the
    light. In the present year, to the end of October, there were 2,410 calls. To reach 74 million at the present tariff there
    would have to be about 4,100 in the next. There have never been more than 3,300. That was in 2011 and included a regatta.

    ## Where the figure comes from

    It comes from a study, as figures do. The study was written two years ago for the port authority, to justify the
    [dredging](/tags/dredging) of the channel, and it assumes a depth of eleven metres. There are nine. The finance office
    took the forecast and, its head told us, “adjusted it for prudence”. We asked by how much. By one per cent.

    “There was no other study,” said Marta Wisz, the finance councillor. “I would have been glad to use a worse one.”

    She has a point. A budget has to name a number, and the law forbids her to make one up. She also has a reserve, of nine
    million, on page 340.
    `,
    table(
      "What has to be true",
      `
      Assumption | In the budget | This year so far
      Ships a month | 342 | 241
      Dues for each ship, in euros | 45,000 | 44,600
      Share of the region | 40 per cent | 40 per cent
      `,
    ),
    pull("There was no other study. I would have been glad to use a worse one.", "Marta Wisz, finance councillor"),
    `
    ## What if not

    If ships and dues stay as they are, the region will have some 52 million instead of 74, and be twenty-two million short by
    next December. It would notice in June. In that case the law provides, in this order: that posts are not filled, that
    roads are not built, and that the Assembly meets. The heating clause itself cannot be cut, once it is law. Its authors saw
    to that. It was the condition on which the Greens are voting for it.

    The pilots’ strike is in none of these sums. Each day of it costs the region about €140,000. Inland’s spokesman for
    finance, Edgar Holl, asked in committee whether anyone had told the ships about page 212. He was ruled out of order, and
    thanked for his question.
    `,
    infoBox(
      "In short",
      "Page 212",
      `
      - Harbour dues to the region: 43 million in this year’s budget, 74 in the next
      - Ships needed: about 4,100; best year ever: 3,300
      - Reserve: 9 million
      `,
    ),
    newsletter("morning-bearings"),
    related("budget-passes-by-two-votes"),
  ],
};

export const busForElevenHundred: Story = {
  slug: "a-bus-for-eleven-hundred-people",
  headline: "How the west bank got its bus, in eleven votes and one blackberry tart",
  standfirst: "Ilona Marsh sits alone in the council and has lost four times this term. A lesson in arithmetic.",
  kicker: "Council",
  section: "politics",
  tags: ["politics", "council", "velmar"],
  by: ["jonas-teller"],
  at: daysAgo(10, "08:45"),
  picture: {
    name: "council-chamber",
    caption: "Seat thirty-four is at the end of the third row, beside the radiator. She chose it.",
  },
  body: [
    `
    Line 9 runs from Mill Square across the bridge to the tannery, every twenty minutes, until ten at night. It has been doing
    so since the first of September. Before that, the west bank had a footpath.

    The bus has eleven hundred people to thank, who elected a retired anaesthetist as an independent, and the circumstance
    that neither of the two large parties in Velmar’s council can get to eighteen without somebody. It also has to thank the
    somebody. Dr Ilona Marsh, sixty-six, explained to us how it is done. She drew it on a napkin.

    ## The order of things

    “The mistake is to want one thing,” she says. “Then everyone knows your price.” In her first week she wrote a list of
    nineteen, from the bus to a bench at the ferry steps, and gave a copy to each of the party leaders, and told each of them
    that the other had one.

    In October a year ago Harbour needed her for the kindergarten fees. She voted for them, as she would have done in any
    case, and asked for nothing. “That was the hard part.” In December Inland needed her on the road tax. She said that she
    had been thinking about the bridge. It could not carry a bus, as she happened to know, because of a survey that nobody had
    paid for. Inland found €14,000.

    The survey showed that the bridge could carry a bus. It merely could not carry the lorries that had been using it. In
    February, Harbour, whose voters live along the lorries’ other route, discovered that it had always been in favour of
    public transport.
    `,
    pull("The mistake is to want one thing. Then everyone knows your price.", "Ilona Marsh, independent"),
    `
    By April there was a line in the plan, by May there was money, and in June the bus company, which had not been asked,
    announced that it had no drivers. Marsh invited its director to tea. She had given him his anaesthetic in 2009. The tart
    was blackberry.

    ## What it costs

    Line 9 costs €310,000 a year and carries 640 passengers a day, Sundays included: €1.33 for each journey, of which the fare
    brings in ninety cents. The town pays the other forty-three. That is about average for Velmar. It is full at seven, when
    the hospital’s shift changes, and again at ten, when it brings back those who have been to the [reading
    room](/articles/reading-room-at-night).

    Not everybody is charmed. “It’s blackmail in a cardigan,” says a member of the Harbour group, who rides it. Political
    scientists call it pivotal voting. The list has seven items left. Marsh would not show it to us, but the napkin had two
    sides, and on the back one could read, in pencil, through the tea: *harbour board??*

    She has lost four votes out of sixty-one. We asked which.

    “The ones I made speeches in,” she said.
    `,
    newsletter("morning-bearings"),
    related("council-without-majority"),
  ],
};
