import { infoBox, newsletter, related } from "../../nodes";
import type { Story } from "../../story";
import { on } from "../../when";

/** The one real event in this paper: facts as reported at the time, in our own words and order. */
export const minskSaysNotYet: Story = {
  slug: "minsk-keeps-the-door-ajar",
  headline: "Close, but still two countries: Lukashenko tells Moscow a merger can wait",
  standfirst:
    "In his first visit since the disputed January vote, the ruler of Belarus promised Russia’s senators loyalty without a date.",
  kicker: "Neighbours",
  section: "politics",
  tags: ["politics", "belarus", "neighbours"],
  by: ["lev-adamski"],
  at: on("2025-03-14", "18:40"),
  picture: {
    name: "open-door",
    caption: "Two flags, one open door and a paper that nobody has signed. An illustration, not a scene.",
  },
  body: [
    `
    Two days in Moscow, one signature and one sentence of delay: Alexander Lukashenko, who has ruled Belarus since 1994, used
    his visit to Russia this week to say how close the two states are and, in the same breath, that they will stay two for
    now.

    He made the point on 14 March before the Federation Council, the upper house of Russia’s parliament. A formal union is not
    planned for the near term, he told the senators; to rush would spoil what has been achieved, and the thing was better done
    in small steps. About the direction he left no doubt. Minsk may talk to Beijing, to the Shanghai Cooperation Organization
    and to the European Union, but it stands with Moscow and could do nothing else, he said.

    The day before, on 13 March, he had met Vladimir Putin. The two put their names to a joint statement in which they
    undertake to widen trade, investment and economic cooperation.

    ## Why it was asked at all

    Talk of annexation had been in the air since the first days of January. The independent Russian outlet Meduza then
    reported, naming as its sources people near the Kremlin, that Putin might return to the idea of absorbing Belarus outright
    once the war against Ukraine is settled.

    The idea is older than the full-scale invasion. A Russian strategy paper that predates it is reported to have set out how
    Belarus could be taken in by degrees, “creeping annexation” in the shorthand that has stuck to it, with 2030 as the
    horizon. Three tools are named in it: laws made alike, foreign and defence policy made together, and economies joined on
    terms that suit Russia.
    `,
    newsletter("belarus-weekly"),
    `
    ## A visitor with few other doors

    The journey was Lukashenko’s first to Russia since he was declared the winner, for the seventh time, of an election that
    was widely dismissed abroad as a sham. His choice of destinations is small. Western governments have kept their distance
    since 2020, when protests against another falsified result were put down by force; in the years after, what was left of
    public freedom at home was cut back further.

    What he has offered in return is territory and supply. Belarus has given Russia logistical and military help in the war
    against Ukraine. On 14 February the Ukrainian president, Volodymyr Zelensky, said that Russian forces were gathering in
    Belarus anew, possibly with large operations against NATO members in mind. It was a claim, and stands here as one.
    `,
    infoBox(
      "About this text",
      "A retelling, and marked as one",
      `
      This story retells in our own words what was publicly reported by 14 March 2025, chiefly by the Kyiv Independent, and by
      Meduza in January of that year. We did not speak to anyone named in it. It stands here so that this sample newspaper
      contains one true event, with dates and sources.

      - **13 March 2025**: talks and joint statement in Moscow
      - **14 March 2025**: speech to the Federation Council
      - **14 February 2025**: Zelensky’s warning
      - **January 2025**: Meduza’s report; the vote in Belarus
      `,
    ),
    related("kremlin-sends-signals-on-ceasefire"),
  ],
};

export const kremlinSignals: Story = {
  slug: "kremlin-sends-signals-on-ceasefire",
  headline: "Envoy’s late evening in the Kremlin ends with “signals” for Washington",
  standfirst: "Moscow says its answer to the American ceasefire proposal travelled home with Trump’s special envoy.",
  kicker: "Neighbours",
  section: "politics",
  tags: ["politics", "neighbours"],
  by: ["lev-adamski"],
  at: on("2025-03-14", "14:05"),
  body: [
    `
    Vladimir Putin received the American special envoy Steve Witkoff late on the evening of 13 March and gave him what the
    Kremlin calls additional signals for Donald Trump about the proposed ceasefire in Ukraine. Dmitry Peskov, the Kremlin’s
    spokesman, told reporters about the meeting on the following day.

    He did not say what the signals were. The proposal on the table came from Washington.

    The talks with the envoy fell on the same day as Putin’s meeting with the ruler of Belarus, [who spoke to Russian senators
    a day later](/articles/minsk-keeps-the-door-ajar).

    *This brief retells in our own words what was publicly reported on 14 March 2025. It stands here as the companion of that
    story.*
    `,
    newsletter("belarus-weekly"),
  ],
};
