import { related } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

/** What the News Feed shows of the last day, newest first. */
export const lastNight: Story[] = [
  {
    slug: "trains-to-halsk-an-hour-late",
    headline: "Trains to Halsk run an hour late after snow on the pass",
    standfirst: "Two ploughs are out; the third is waiting for a part.",
    section: "energy",
    kicker: "Weather",
    tags: ["energy", "weather", "halsk", "sarn"],
    by: ["newsroom"],
    at: hoursAgo(3.5),
    body: [
      `
      Trains between Velmar and Halsk are running about an hour behind the timetable this morning after forty centimetres of
      snow fell on Sarn Pass overnight. None has been cancelled, the railway said.

      Two ploughs have been working from both ends of the nine-kilometre section since three o’clock. A third has stood in the
      depot at Orlin since Saturday with a broken coupling; the part is expected by train.

      Coal for the [power station at Halsk](/articles/halsk-one-more-winter) has priority over passengers on the single-track
      stretch until further notice. The railway asks travellers to bring something warm to drink. The 07:12 was met at Halsk
      by the stationmaster’s wife with two buckets of soup, for which the railway said it had no budget line, and thanked her.

      Tickets remain valid on any later train today. Those for carriage six of the night train, as always, only in carriage
      six.
      `,
    ],
  },
  {
    slug: "buildings-with-shared-generators",
    headline: "Council publishes its list of buildings with shared generators",
    standfirst: "Two hundred and fourteen addresses, and a telephone number for each.",
    section: "politics",
    tags: ["politics", "council", "energy", "velmar"],
    by: ["jonas-teller"],
    at: hoursAgo(3.9),
    body: [
      `
      Anyone in Velmar who loses power this winter can now look up where the nearest working socket is. The town council has
      published a list of 214 buildings that run a shared generator and have agreed to let neighbours in: 96 apartment blocks,
      41 workshops, 38 schools and kindergartens, 22 churches, 16 shops and one puppet theatre.

      For each the list gives the hours, the number of sockets, a telephone number, and whether there are stairs. It took
      eleven months to compile. The office in charge consists of one and a half people, one of whom, Lidia Farn, rang every
      number on it twice.

      “The second time was to see whether they would still pick up,” she said. Nineteen did not, and were taken off.

      The council’s opposition asked why the list contains no building in the district of Lowgate, where cuts were longest.
      Farn said that she had asked the same, and that four addresses there would be added once their wiring has been tested.

      The list is on the notice boards, at the library and on paper at every bakery. It will be reprinted on the first of each
      month.
      `,
    ],
  },
  {
    slug: "date-for-the-dredging-appeal",
    headline: "Court sets date for the dredging appeal",
    standfirst: "The hearing decides what evidence may be shown, whenever there are judges to show it to.",
    section: "courts",
    tags: ["courts", "dredging", "trials"],
    by: ["nadia-korvin"],
    at: hoursAgo(4.3),
    body: [
      `
      The appeal judges in Velmar will hear arguments on the tenth of next month about a set of echo soundings that
      prosecutors call the heart of the dredging case and the defence calls a drawing.

      The soundings were taken by a survey launch on two days in May, four years ago. They show the harbour channel at an
      average depth of 9.1 metres where 11.0 had been invoiced. The contractor, Northgate Marine, says the instrument had not
      been calibrated since it was dropped by a cadet. The prosecution does not dispute the cadet. It says that he dropped it
      in June.

      The appeal is confined to this question and is heard by a different bench, so that it is not held up by the [vacancy in
      the Regional Court](/articles/empty-bench). The trial itself has no date. Eleven charges are brought against three
      managers and two officials of the port authority. All deny them.

      A ruling on the soundings is expected before the end of the year.
      `,
    ],
  },
  {
    slug: "sarn-reservoir-nine-year-high",
    headline: "Sarn reservoir at its highest November level in nine years",
    standfirst: "Good for the turbines, early for the sandbags.",
    section: "energy",
    tags: ["energy", "sarn", "rivers"],
    by: ["bea-okonski"],
    at: hoursAgo(4.7),
    picture: { name: "water", caption: "November levels at Sarn over nine years, from the dam keeper’s book." },
    body: [
      `
      The water behind the dam at Sarn stood at 311.4 metres above sea level this morning, 2.6 metres below the crest and the
      highest for a November day in nine years. Last year at this time the mark was at 306.8.

      A wet autumn is half of the reason. The other half is that the dam’s own turbine was stopped for repairs from August to
      October and let nothing through. It has been running again since the twentieth, at eleven megawatts.

      For the grid this is welcome: a full reservoir is worth about nineteen days of the turbine at full power. For the
      villages below it is a reason to look up. The dam keeper, Hedda Rusk, will begin to lower the level by five centimetres
      a day as soon as the ground freezes, so that there is room for the thaw.

      “People ask me if it is high,” said Rusk, who writes the figure on a slate by the road each morning at six. “It is high.
      It is also where we want it. Both are on the slate.”
      `,
    ],
  },
  {
    slug: "ferry-4-back-in-service",
    headline: "Ferry 4 back in service, with half its cabins",
    standfirst: "The other half is waiting for carpets, which are waiting for a ship.",
    section: "ports",
    tags: ["ports", "rivers", "velmar"],
    by: ["newsroom"],
    at: hoursAgo(5.6),
    picture: { name: "ferry", caption: "Ferry 4 on her first crossing since August." },
    body: [
      `
      The car ferry known to everyone as Ferry 4, and to the register as *Provost Adela Munk*, returned to the island run this
      morning after three months in dock. She sailed at 07:00 with 112 passengers, 31 cars and a horse.

      New are her engines, her lifeboats and the tea urn. Not yet new are twenty-four of her forty-eight cabins, which have
      beds and basins but bare steel for a floor. The carpet is in the hold of a ship lying in the roads. It was to have been
      landed on the third day of the pilots’ [strike](/tags/strike).

      Until it arrives, cabins on the port side are sold at half price to travellers who bring slippers. By eight o’clock they
      were booked out for the week.
      `,
    ],
  },
  {
    slug: "quiet-on-the-grid",
    headline: "Overnight: quiet on the grid, minus eleven in the hills",
    standfirst: "The first night this month without a single entry in the log.",
    section: "energy",
    tags: ["energy", "grid", "halsk"],
    by: ["tomas-verhal"],
    at: hoursAgo(6.9),
    body: [
      `
      Nothing went out last night. The duty log of Brenna Grid for the eleven hours to six o’clock contains a time, a
      signature and a line drawn across the page, the first since the thirtieth of October.

      It was not for want of cold. Thermometers showed minus eleven at Halsk and minus four in Velmar at three in the morning.
      Demand in the hills peaked at 149 megawatts at 20:40, fifteen below the record. Halsk supplied 141 of them, Sarn the
      rest.

      The engineer on shift, Ruta Almen, said she had spent the night re-labelling a cupboard. “You keep looking at the
      telephone. Around four you begin to think that it is the telephone that is broken.” She rang it from the corridor to
      check. It was not.

      Tonight is forecast to be two degrees milder, with wind. The operator expects no cuts. It expected none on the
      thirty-first either, and asks us to mention that.
      `,
    ],
  },
  {
    slug: "gale-warning-outer-banks",
    headline: "Fishing fleet stays in: gale warning for the outer banks",
    standfirst: "South-west nine by evening; eleven boats are doubling their lines.",
    section: "ports",
    kicker: "Weather",
    tags: ["ports", "weather", "brenna-delta"],
    by: ["newsroom"],
    at: hoursAgo(7.7),
    body: [
      `
      All eleven boats of Velmar’s fishing fleet stayed in harbour this morning after the weather office raised its warning
      for the outer banks to force nine, south-westerly, by evening. Seas of five metres are expected over the bar.

      The skippers took the decision together in the net loft at half past four, as they do, by turning over coffee cups. None
      stood upright. Fish will be dear on Mill Square until the day after tomorrow.

      The warning does not apply inside the moles. Ferries sail, except for the half past nine to the islands, which will wait
      for the tide. Owners of small boats at Little Hythe are asked to look at their moorings before three o’clock, and at
      their neighbours’ after that.
      `,
    ],
  },
  {
    slug: "library-opens-at-six",
    headline: "Library on Mill Square opens at six for those without heat",
    standfirst: "Tea from seven. Reading is not compulsory.",
    section: "culture",
    tags: ["culture", "books", "velmar", "heating"],
    by: ["newsroom"],
    at: hoursAgo(8.2),
    body: [
      `
      The public library on Mill Square has begun its winter hours and opens at six in the morning instead of nine, every day
      including Sundays, until the end of March. The boiler is on, so are the lamps, and the porter has been told not to ask
      what anyone has come for.

      Eighteen people were waiting on the first morning. Most had come from Lowgate, where a heating pipe burst on Friday and
      240 flats are cold until at least Thursday. Eleven of them went to sleep in the newspaper room. “It has that effect,”
      said the librarian, Vera Sandt.

      The council pays for the extra hours with €18,400 from its winter fund. Tea is brought at seven by volunteers from the
      bakery next door. The chess tables are free until school ends.

      At night the [reading room in the old mill](/articles/reading-room-at-night) stays open as before, for as long as the
      river turns its wheel.
      `,
    ],
  },
  {
    slug: "sarn-pass-closed-to-lorries",
    headline: "Road over Sarn Pass closed to lorries until the plough returns",
    standfirst: "Cars with chains may pass; everyone else has soup in Halsk.",
    section: "politics",
    kicker: "Weather",
    tags: ["politics", "sarn", "weather"],
    by: ["newsroom"],
    at: hoursAgo(8.9),
    body: [
      `
      The road over Sarn Pass has been closed to lorries since half past four this morning. Cars may cross with chains fitted,
      in convoy, on the hour. The barrier on the Halsk side is attended; the one on the Sarn side is a rope.

      About sixty lorries are parked along the lower road, among them nine with heating oil for the hospital in Orlin, which
      says that it has enough for six days. The road office’s only heavy plough went to help the railway and is expected back
      in the afternoon.

      Drivers are being fed at the fire station in Halsk. They have been asked, and have agreed, to switch off their engines
      by turns.
      `,
    ],
  },
  {
    slug: "small-fire-at-the-tannery",
    headline: "Small fire at the tannery put out; nobody was hurt",
    standfirst: "A drying rack was to blame, and a cat raised the alarm.",
    section: "politics",
    kicker: "Velmar",
    tags: ["politics", "velmar"],
    by: ["newsroom"],
    at: hoursAgo(11.1),
    body: [
      `
      A fire in the drying loft of the old tannery on the west bank was put out within forty minutes early this morning.
      Nobody was in the building and nobody was hurt. Twelve hides were.

      The fire brigade was called at 01:48 by a night baker across the street, Josip Wendt, whose cat had refused to come down
      from the oven. “She does not like smoke that is not ours,” he said. Nineteen firefighters came with three engines and,
      because the hydrant was frozen, drew water from the river.

      The cause seems to have been an electric heater beneath a rack. The tannery, which has been a leather workshop for eight
      people since the works closed in 2003, expects to open again on Monday. Damage is put at €9,000.
      `,
    ],
  },
  {
    slug: "phone-masts-west-bank-back",
    headline: "Phone masts on the west bank back after six hours",
    standfirst: "Batteries that should have lasted eight were found to be nine years old.",
    section: "energy",
    tags: ["energy", "grid", "velmar", "blackouts"],
    by: ["tomas-verhal"],
    at: hoursAgo(12.4),
    picture: {
      name: "radio-mast",
      caption: "One of the masts, on Signal Hill. Its batteries were nine years old.",
    },
    body: [
      `
      Mobile telephones work again on Velmar’s west bank after six hours of silence yesterday evening. Four masts lost power
      at 18:35 when a transformer tripped; they should have run on batteries until the fault was mended, and did so for
      twenty-five minutes.

      The batteries are meant to last for eight hours. According to the operator’s own register, which it showed us, those in
      three of the four masts were fitted nine years ago and have a working life of six. It had planned to replace them “in
      the coming period”. It has now planned to do so this week.

      About 11,000 people live on the west bank. Emergency calls were possible only from the landline in the chemist’s, where
      a queue formed, mostly of people who wanted to tell their mothers that their telephone was not working.
      `,
    ],
  },
  {
    slug: "councillors-adjourn-without-a-vote",
    headline: "Councillors adjourn after nine hours, without a vote",
    standfirst: "The question was who sits on the harbour board. The answer is still nobody.",
    section: "politics",
    tags: ["politics", "council", "velmar"],
    by: ["jonas-teller"],
    at: hoursAgo(12.9),
    body: [
      `
      Velmar’s town council broke up shortly after midnight without choosing its member of the harbour board, having debated
      for nine hours and voted on eleven procedural motions, six of which concerned the order of the other five.

      The seat has been empty since August. The Harbour list, which holds sixteen of the thirty-five seats, proposes a retired
      captain; Inland, with fifteen, a retired accountant. The four independents want somebody who is not retired. To elect
      takes eighteen.

      At ten, a compromise looked near: the captain for two years, then the accountant for two. At half past ten it emerged
      that each was to go second. The mayor, Sabine Orth, then read aloud the rule under which the chamber may be locked until
      a decision is reached. It was repealed in 1911.

      The council meets again on Thursday. It has ordered sandwiches for thirty-five and, on the motion of an independent, for
      eleven hours.
      `,
      related("council-without-majority"),
    ],
  },
];
