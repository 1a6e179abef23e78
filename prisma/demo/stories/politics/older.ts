import { newsletter, pull } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

/** What the paper wrote before this autumn: months that a reader can leaf back to, newest first. */
export const older: Story[] = [
  {
    slug: "floodlights-on-at-lowgate",
    headline: "Floodlights on at Lowgate: first evening kick-off in two years",
    standfirst: "Four thousand came to see a goalless draw, and stayed to look at the grass.",
    section: "culture",
    kicker: "Sport",
    tags: ["culture", "velmar", "blackouts"],
    by: ["newsroom"],
    at: daysAgo(67, "22:40"),
    picture: {
      name: "floodlights",
      caption: "Lowgate, 20:15. The lamps needed four minutes to warm up, and were applauded for all of them.",
    },
    body: [
      `
      For two winters Velmar’s footballers played on Saturdays at noon, in whatever light there was, before people with
      shopping. Tonight they kicked off at a quarter past eight again, under four masts and ninety-six lamps, against Orlin.
      It ended nil–nil.

      The crowd was given as 4,112, the largest since the cuts began. Many had brought children who had never seen the thing
      done. When the lamps were switched on, with the coastal line nine days old, they took four minutes to warm from violet
      to white, and the applause lasted just as long.

      There were two chances. In the thirty-first minute Orlin’s Danek hit the bar, and in the seventieth Velmar’s captain,
      Milo Arendt, who works on the tugs, was through on his own and looked up. “I saw my shadow,” he said. “All four of them.
      I’d forgotten. I didn’t know which one to follow.”

      The club pays €180 for an evening’s light. At the end the groundsman, Ferenc Bohm, let them burn for ten minutes longer
      on his own account, as nobody seemed to be going home.
      `,
    ],
  },
  {
    slug: "herring-back-in-the-hall",
    headline: "Herring returns to the auction hall, and history moves out",
    standfirst: "After five months among the fish boxes the town’s archive gets a cold store of its own.",
    section: "ports",
    tags: ["ports", "trade", "museums", "velmar"],
    by: ["ilse-marrow"],
    at: daysAgo(101, "06:50"),
    body: [
      `
      The first herring of the season was sold in the west quay’s auction hall at ten to six this morning, by the old hall
      clock, which had been stopped since March so as not to wake the books. Eleven boats landed sixty-two tonnes. The price
      was €1.14 a kilo, and one box had a library stamp on it.

      Since the [night of the storm](/articles/what-the-archive-kept) the hall’s cold rooms have held what could be saved of
      Velmar’s archive: 6,570 boxes at minus twenty-four. The last went to a rented store on the ring road on Friday. “They
      were good guests,” said the hall’s manager, Dagny Strom. “They didn’t smell. I can’t say what they thought of us.”

      The archive asked what it owed. Strom had worked it out, for the accounts: 154 days, 410 square metres, electricity. She
      put the sum on a slip of paper, folded it, and asked the director to file it under *fish*.
      `,
    ],
  },
  {
    slug: "swimming-pool-reopens-in-orlin",
    headline: "Orlin reopens its pool at twenty-six degrees, with an apology",
    standfirst: "The mayor made it in the shallow end.",
    section: "politics",
    tags: ["politics", "council", "orlin", "heating"],
    by: ["jonas-teller"],
    at: daysAgo(163, "15:10"),
    body: [
      `
      The public baths at Orlin opened again yesterday after fifteen months. A hundred and forty people came for the early
      session, with a mean age of seventy-four, and Mayor Casimir Ondra was waiting in the water.

      He had closed the pool in the first winter of the cuts. It took as much heat as four hundred flats, and the council was
      unanimous. “I had everything in front of me but the people,” he said, up to his waist. “I’m sorry.” He was asked to
      speak up because of the echo, and said it again.

      The water is at twenty-six degrees, two less than before. The fund that pays for it was set up by the swimmers
      themselves. During the closure they had gone on meeting at the same hour, in the car park, in coats, to do the arm
      movements.
      `,
    ],
  },
  {
    slug: "stork-nests-get-their-own-poles",
    headline: "Storks get poles of their own",
    standfirst: "The grid company has counted what a nest costs, and what a dead pole costs. The dead pole is cheaper.",
    section: "energy",
    tags: ["energy", "grid", "brenna-delta"],
    by: ["bea-okonski"],
    at: daysAgo(204, "09:15"),
    picture: { name: "grain", caption: "Fields near Little Hythe, where the storks come down in April." },
    body: [
      `
      Brenna Grid has set sixty bare poles in the delta this spring that carry nothing and lead nowhere. They are for storks.
      Each has a cartwheel on top and stands within forty metres of a live pole on which there has been a nest.

      Last year birds caused 131 outages, by the company’s log; storks alone, 74. A wet nest weighs up to half a tonne and
      conducts. To repair one costs €1,900 on average, leaving aside the household that was bathing a child. A pole with a
      wheel costs €640.

      The idea came from a lineman, Piet Arends, who has been moving the same pair since 2019. “I take it down in March and
      they look at me,” he said. “In May I come to mend the line and they look at me again.”

      The storks have been told, in so far as possible: nests were moved to the new wheels by night, twig by twig, in the
      order in which they had been laid. Forty-four of sixty pairs have accepted.
      `,
      newsletter("load-curve"),
    ],
  },
  {
    slug: "judge-wansing-retires-with-a-cake",
    headline: "Judge Wansing retires, with a cake and without a successor",
    standfirst: "He heard 3,114 cases. The next one will have to wait.",
    section: "courts",
    tags: ["courts", "velmar"],
    by: ["nadia-korvin"],
    at: daysAgo(228, "17:00"),
    body: [
      `
      Judge Teodor Wansing left the Regional Court at Velmar today on his seventieth birthday, as the law demands, after
      thirty-six years. In the last of his 3,114 cases he dismissed a parking fine. The sign had been behind a lilac.

      There was a cake in the shape of a code of civil procedure. It was cut by the president, Agata Brill, “pursuant to
      section one”. Wansing, who has never been known to make a speech, made none. He shook hands with everybody in the
      building, in the order of the floors, finishing with the boilerman.

      His successor ought to take the seat tomorrow. There is none yet. The Assembly’s committee has had three names since the
      second of March and says that it is looking at them closely. Until then courtroom two has two judges and, for reasons of
      symmetry, three glasses of water.
      `,
    ],
  },
  {
    slug: "archive-roof-torn-off",
    headline: "Storm tears the roof off Velmar’s archive; hundreds form a chain",
    standfirst: "Six kilometres of shelves stand in the rain. Anyone with a cargo bicycle is asked to come.",
    section: "culture",
    kicker: "Velmar",
    tags: ["culture", "museums", "weather", "velmar"],
    by: ["newsroom"],
    at: daysAgo(256, "05:40"),
    revisedAt: daysAgo(256, "11:30"),
    corrections: [
      {
        text: "An earlier version gave the meeting point as the north door. There is no north door any more. It is the south door.",
        at: daysAgo(256, "06:05"),
        by: "Newsroom",
      },
    ],
    body: [
      `
      A gale has torn the copper roof from the town archive on Mill Square. Nobody was hurt. Rain is falling into the upper
      floors, where six kilometres of records are kept, the oldest from 1611.

      Some three hundred people are carrying boxes down the stairs by hand. More are needed: not to carry, there are enough on
      the stairs, but to take what is brought out to the fish auction hall on the west quay, where there is cold storage.
      Lorries cannot get through. **Anyone with a cargo bicycle is asked to come to the south door.** Bring straps. Do not
      bring tape.

      The square and Mill Lane are closed to traffic. Keep off the north pavement: pieces of copper are still coming down.
      Coffee is being made at the bakery, and wet gloves are taken there and given back dry.

      *Updated at 11:30: cargo bicycles are now sufficient, with thanks; about two hundred have come. Dry blankets are
      wanted.*
      `,
    ],
  },
  {
    slug: "second-winter-begins-with-a-list",
    headline: "The second dark winter begins with a list",
    standfirst: "A town that was caught out last year has written down what it will need. Candles are on page four.",
    section: "energy",
    kicker: "Winter notebook",
    tags: ["energy", "winter-notebook", "blackouts", "velmar"],
    by: ["tomas-verhal"],
    at: daysAgo(381, "08:00"),
    picture: { name: "winter-street", caption: "Kettle Street on the first night of the second winter." },
    body: [
      `
      Last November nobody in Lowgate owned a whistle. This year they hang in the stairwells, next to the fire bucket, one for
      each floor. Two blasts mean *the power is on, charge what you can*. It was the tenants of number nine who thought of it,
      since the bell was no use.

      I have spent a week going through Velmar’s preparations for another winter by portions. They fill a ring binder at the
      town hall, with eleven tabs, and can be summed up like this: last year each of us had a torch. This year each of us has
      a task.

      There is a rota of people who ring doorbells on the fourth floor and above when the lift has stopped for more than three
      hours, and ask if anything is wanted. There is a man who does nothing but insulin. Bakeries have agreed who bakes when.
      In the schools one room in three will be heated, and properly. The tram depot lends its batteries by night, on trust,
      against a signature, and has so far got all of them back.

      “It is not courage,” says the woman who keeps the binder, Lidia Farn. “It is a table of contents.”
      `,
      pull("It is not courage. It is a table of contents.", "Lidia Farn, town hall"),
      `
      Not everything is in it. The hospital’s second generator is paid for, but how is another matter, and [twenty-six
      musicians](/articles/a-brass-band-with-no-brass-left) asked me not to say until the concert. Nor is there a tab for what
      people are afraid of. I asked Farn about that. She turned to the end of the binder, where there were a few empty pages,
      ruled.

      “That’s for what we find out,” she said.
      `,
    ],
  },
  {
    slug: "director-holt-takes-the-helm",
    headline: "New port director asks for one page",
    standfirst: "Maren Holt wants to know what the dark winter cost. She expects to be shocked.",
    section: "ports",
    tags: ["ports", "trade", "velmar"],
    by: ["ilse-marrow"],
    at: daysAgo(521, "11:20"),
    body: [
      `
      Maren Holt, who has run the dry dock at Gannet for nine years, took over as director of Velmar’s port authority this
      week. On her first morning she had the carpet removed from the director’s office. On her second she asked each
      department for one page about last winter. Not two, she said; if it will not fit, it has not been understood.

      She inherits a [dredging contract](/articles/dredging-contract-signed) of €36 million which was signed nine weeks ago, a
      criminal case about the one before it, and a pier whose workers signal to each other by whistle without permission. She
      has been out to hear it. “I don’t know yet if it’s safe,” she said. “I know that I stopped talking.”

      On the wall behind her desk there was a tide table, lent by the pilots to her predecessor for a photograph. She has
      asked whether she may keep it.
      `,
    ],
  },
  {
    slug: "flood-weights-found-in-orchard",
    headline: "Missing: twenty tonnes of certainty. Found: in an orchard at Sarn",
    standfirst: "The delta’s reference weights turn up two years after the flood. What they weigh, nobody can say.",
    section: "ports",
    kicker: "Trade",
    tags: ["ports", "trade", "sarn", "law"],
    by: ["petr-halloran"],
    at: daysAgo(447, "10:05"),
    picture: { name: "garden", caption: "The glasshouse at Sarn beside which the last of the weights was dug up." },
    body: [
      `
      The last of the twenty iron weights with which every lorry scale in the Brenna delta is tested has been found. It lay a
      metre deep in an orchard below Sarn, where the flood of two years ago had put it, and was struck by a man who was
      planting a quince.

      Each of the twenty weighs one tonne, or did. They were certified to within fifty grams, painted blue, and kept in a shed
      that was believed to be above the river. They have been turning up ever since: three in the mud bank by the ferry, one
      in a cellar, fourteen in the fields. One had been made into the foot of a sun umbrella.

      They cannot be used. Rust takes weight away, silt in the lifting eyes adds to it. The Office of Measures says that they
      have to be compared with weights that are known; the nearest are in the capital. It has applied for a lorry.

      Until then no scale in the delta can be tested. By law a test is valid for twelve months. The last ones ran out long
      ago. Asked what all of the delta’s wheat, coal and gravel is being weighed with in the meantime, the Office said: “With
      confidence.”
      `,
    ],
  },
];
