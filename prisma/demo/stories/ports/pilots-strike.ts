import { infoBox, newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo, hoursAgo, minutesAgo } from "../../when";

export const pilotsCallOffStrike: Story = {
  slug: "pilots-call-off-strike",
  headline: "Harbour pilots call off the strike; first ships expected by noon",
  standfirst:
    "After twelve days, thirty-three of forty-one pilots voted to go back. The second launch stays, and so does the argument about nights.",
  kicker: "Breaking",
  section: "ports",
  tags: ["ports", "strike", "velmar"],
  by: ["ilse-marrow", "newsroom"],
  at: minutesAgo(18),
  picture: { name: "ferry", caption: "Ferries sailed throughout. Everything larger waited in the roads." },
  body: [
    `
    The harbour pilots of Velmar have ended their strike. Thirty-three of the forty-one members voted to return to work, six
    voted against and two did not vote, the union’s chairman, Aron Fells, told reporters on the steps of the pilot house.

    “We have a launch, we have a limit and we have a date,” Fells said. “We do not have everything. Tell the ships to make
    tea.”

    Fourteen vessels are at anchor in the outer roads. The harbour master, Joren Pask, said the first of them, the bulk
    carrier *Hanne Brugge*, would be boarded as soon as the swell on the bar drops below two metres, and that he expected her
    and two others alongside by noon. Ships with perishable cargo come next. It will take three days to clear the rest.

    ## What was agreed

    According to a two-page protocol seen by The Daymark, both sides accept the following:

    - No pilot boards more than two ships at night in any three nights.
    - The second pilot launch, which the authority had wanted to lay up from November to March, stays crewed all winter.
    - Hours spent waiting at sea count as work, at half pay now and at full pay from the first of July.
    - A panel of three, one of them a doctor, reports on fatigue by the end of March. Its findings bind nobody and will be
      published.
    `,
    newsletter("delta-weekly"),
    `
    The last point is the one on which the talks nearly failed twice. The pilots had asked for a binding limit of ten hours
    between being called and being home. The authority’s director, Maren Holt, said a harbour that works by the tide could not
    promise that, “because the tide has not joined the talks”.

    She thanked the pilots and said no one would be disciplined. The authority puts the cost of the stoppage to the port at
    €4.6 million in dues and services. The union has not said what it cost its members; its strike fund, according to last
    year’s accounts, held enough for nine days.

    *This is a breaking story and will be updated.*
    `,
    related("pilots-and-port-to-meet-again"),
  ],
};

export const pilotsToMeetAgain: Story = {
  slug: "pilots-and-port-to-meet-again",
  headline: "Pilots’ union and port authority to meet again at noon",
  standfirst: "Talks broke up before dawn over one number. Fourteen ships are waiting in the roads.",
  kicker: "Developing",
  section: "ports",
  tags: ["ports", "strike", "velmar"],
  by: ["newsroom"],
  at: hoursAgo(3.1),
  revisedAt: hoursAgo(2.2),
  body: [
    `
    The pilots’ union and the port authority will resume talks at noon after a session that lasted until shortly before five
    in the morning, both sides said.

    They agree on the second launch and on pay for waiting time, according to two people who were in the room and were not
    authorised to speak about it. They do not agree on how long a pilot may be on duty between the call and the way home. The
    union asks for ten hours. The authority has offered twelve, “with exceptions for weather”.

    “It is all weather here,” said the union’s chairman, Aron Fells.

    Fourteen ships were at anchor in the outer roads this morning, two more than yesterday. One of them, a reefer with citrus,
    has asked to be diverted.

    A spokeswoman for the authority said the director, Maren Holt, would return from a few hours’ sleep “with a new sheet of
    paper”. Fells said he would return with the old one.

    *We will update this story.*
    `,
    related("pilots-strike-day-one"),
  ],
};

export const strikeDayOne: Story = {
  slug: "pilots-strike-day-one",
  headline: "Pilots stop work at Velmar: what they want, and what it will hold up",
  standfirst:
    "Forty-one people decide whether anything larger than a trawler may enter the harbour. From midnight, they will not.",
  kicker: "Strike",
  section: "ports",
  tags: ["ports", "strike", "trade", "velmar"],
  by: ["ilse-marrow"],
  at: daysAgo(12, "00:05"),
  picture: {
    name: "lighthouse-lens",
    caption: "The light on the north mole is kept by the pilots, and will stay lit.",
  },
  body: [
    `
    At midnight the lamp over the door of the pilot house was turned from green to white, which in Velmar means that no one
    will come out to fetch you. The harbour’s pilots are on strike, for the first time since 1979 and by thirty-eight votes to
    three.

    No ship over sixty metres may cross the bar without one of them on the bridge. The channel bends twice in four miles, the
    sandbanks on either side move, and the charts, as the pilots like to point out, are drawn by people who visit in summer.

    ## Three nights in a row

    The dispute began with a success. When Pier Nine took up tidal working during the power cuts, its dockers gained fixed
    rest. The pilots lost theirs. A vessel that must lie alongside at high water has to be boarded about three hours before;
    and since the tide comes some fifty minutes later every day, a pilot’s night creeps across the calendar until there is no
    morning left.

    “In October I boarded on nine nights out of eleven,” says a pilot of fourteen years’ standing, who asked not to be named
    because he hopes to go on being one. “On the ninth I gave the helmsman a course in metres.” Nothing happened. He reported
    himself.
    `,
    pull("On the ninth night I gave the helmsman a course in metres.", "A harbour pilot"),
    `
    The union asks for three things: no more than two night boardings in a row, a second launch crewed through the winter, and
    pay for the hours spent rolling at anchor beside a ship that is not ready. The port authority says it can talk about the
    third, that the first needs eleven more pilots than the country has, and that the second would cost €640,000 a year.

    ## What stops, and what does not

    Ferries under sixty metres, the fishing fleet and harbour tugs sail as usual. So does the lifeboat. Grain, timber and coal
    do not. Millers in Velmar have flour for about three weeks, the merchants’ association says; the brewery has malt for
    longer and has asked us to say so.
    `,
    infoBox(
      "Numbers",
      "A pilot’s year",
      `
      - 41 pilots, of whom 4 are over sixty and 3 are women
      - 2,960 ships boarded last year, 1,184 of them at night
      - 38 minutes: mean time from the ladder to the bridge’s first order
      - 1 pilot injured on a ladder last year; 2 the year before
      `,
    ),
    `
    Both sides have agreed on one exception without being asked. If the wind goes above fifty knots, a ship in the roads may
    call, and whoever is awake will go.
    `,
  ],
};
