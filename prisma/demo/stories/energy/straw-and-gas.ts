import { figure, infoBox, pull } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const orlinStrawBoiler: Story = {
  slug: "orlin-straw-boiler",
  headline: "Orlin’s district boiler turns to straw",
  standfirst: "Three thousand flats, forty bales a day and one very full elevator.",
  kicker: "Heating",
  section: "energy",
  tags: ["energy", "heating", "orlin"],
  by: ["petr-halloran"],
  at: daysAgo(4, "07:40"),
  picture: {
    name: "elevator",
    caption: "The disused elevator at Orlin, now a straw store. Bales go in where grain came out.",
  },
  body: [
    `
    The smell reaches you before the chimney does: toast, a little overdone. Since the beginning of the month three thousand
    flats in Orlin have been heated with straw, and on still mornings the whole of the lower town smells like a kitchen in
    which somebody has been called to the telephone.

    “I have had eleven complaints and four requests for the recipe,” says Irma Koval, who runs the district boiler. It was
    built for coal in 1968, converted to oil, then to gas. Straw is its fourth fuel. “It eats what it is given. It is that
    generation.”

    The numbers are simple. A bale is as big as a sofa and weighs half a tonne. The boiler takes forty in a day when it
    freezes, that is twenty tonnes, and gives three and a half megawatts of heat around the clock. A bale costs €32 delivered.
    For the same warmth from gas, at the price that Orlin was quoted in June, it would have to pay €78. Over the winter the
    town expects to save €210,000 after wages.

    ## Where to keep a field

    A winter’s straw for Orlin is six thousand bales, and they must be kept dry. Put side by side they would cover the
    football pitch to the height of the floodlights. The club was asked. It was then that somebody thought of the old grain
    elevator by the rail yard, empty since the mill closed: twelve silos, each thirty metres high. The bales are cut, blown up
    through the grain pipes and fall.

    Nobody had worked out how to get them down again. Straw does not run like wheat; it sits. The first silo was emptied by
    two firemen with a rope. For the others a farmer’s son from the polytechnic, Emil Dask, has built a screw out of the blade
    of a snow plough. It works. He has been offered a post, and a patent lawyer.
    `,
    pull("It eats what it is given. It is that generation.", "Irma Koval, on a boiler built in 1968"),
    `
    ## Ash and oats

    Farmers within thirty kilometres are paid for what they used to plough in. Some of them should go on ploughing it in, says
    the agricultural college: a field that gives all its straw for five years running loses a tenth of its humus. The contract
    therefore allows each farm to sell from no more than one field in three. The ash goes back to them free of charge. There
    are a hundred and sixty tonnes of it, and it is good for beets.

    One question remains, which was put at the public meeting by a woman in the third row and has since been put by everyone.
    What if it is a wet summer? Koval nodded. There is a gas pipe, she said. It has been closed, greased and labelled. She
    knows where the key is.
    `,
    infoBox(
      "Forty bales",
      "A day’s heat in Orlin",
      `
      - 40 bales at 500 kg: 20 tonnes of straw
      - 3.5 MW of heat for 3,040 flats, two schools and the baths
      - 5 lorries, between six and four
      - 1.1 tonnes of ash
      `,
    ),
  ],
};

export const secondGasStore: Story = {
  slug: "second-gas-store-fills-early",
  headline: "Second gas store fills early",
  standfirst: "The lower cavern is full a month ahead of the plan, at a price set in June.",
  kicker: "Supply",
  section: "energy",
  tags: ["energy", "heating", "bills"],
  by: ["tomas-verhal"],
  at: daysAgo(6, "10:30"),
  body: [
    `
    The lower of the two salt caverns under Gallows Hill has been full since yesterday evening, a month before the date in the
    winter plan. Together with the upper one it now holds 212 million cubic metres of gas, enough to heat the delta’s homes
    through seventy cold days without a drop from outside.

    Most of it was bought in June, when a cargo that no one else wanted came to Velmar’s gas terminal by mistake, having been
    sent to a port of a similar name. The supply agency offered for it on the quay. It paid €24 a megawatt hour; today’s price
    is €39. On the whole cavern the difference comes to roughly €16 million.

    “It was not skill,” said the agency’s buyer, Greta Holm. “It was a spelling mistake. But we had the chequebook with us.”

    Under the law the saving has to be passed on to customers. The agency has asked the regulator to spread it over three
    winters. Consumer groups want it in this one. A decision is due before Christmas.
    `,
  ],
};

export const nightTariff: Story = {
  slug: "night-tariff-returns",
  headline: "Night tariff returns, with a cap",
  standfirst: "Households under the cap pay what they paid in October.",
  kicker: "Grid",
  section: "energy",
  tags: ["energy", "bills", "grid"],
  by: ["tomas-verhal"],
  at: daysAgo(7, "14:00"),
  body: [
    `
    Electricity used between eleven at night and six in the morning will be cheaper again from the first of the month, for the
    first time since the cuts began. The regulator has approved a night tariff of 11 cents a kilowatt hour, against 19 by day,
    with a cap: the first 250 kilowatt hours of a month are charged at October’s prices whatever the hour.

    About seven households in ten stay under the cap and will notice nothing. Those who gain are people with storage heaters,
    bakers, and owners of electric cars. For a flat that uses 600 kilowatt hours a month, half of them at night, the bill
    falls by €14.

    Those who lose are few, the regulator says, and adds that they know who they are. A data centre in the old brewery, which
    runs day and night, will pay a third more.

    You need a meter with two counters. If yours has one, the exchange is free of charge until March; the waiting list, says
    the grid company, is “of a length we are looking into”.
    `,
  ],
};

export const boilerLog: Story = {
  slug: "tenants-may-ask-for-the-boiler-log",
  headline: "Tenants may ask for the boiler log",
  standfirst: "A court in Velmar has read one, and found it interesting.",
  kicker: "Law",
  section: "energy",
  tags: ["energy", "heating", "law", "courts"],
  by: ["nadia-korvin"],
  at: daysAgo(10, "12:20"),
  body: [
    `
    Whoever pays for a boiler’s heat may see its log book, the Regional Court at Velmar has ruled. The case was brought by
    eleven tenants of a house on Quay Lane, who had paid for 24 hours of heat a day last winter and believed that they had
    felt rather fewer.

    Their landlord refused to show them the log, which he called a business secret. The court asked to see it. For sixty-one
    of ninety days it records, in the same hand and ink, *on 05:00, off 22:00*. For the remaining twenty-nine it says *as
    yesterday*.

    “The court does not find that a secret has been disclosed,” wrote Judge Kaspar Venn. The tenants will get back seven hours
    in twenty-four, or 29 per cent of their heating costs: €2,610 between them.

    The ruling applies to all houses with a common boiler. Ask in writing; the log must be shown within two weeks. If there is
    none, the court said, that too is information.
    `,
  ],
};

export const secondTurbine: Story = {
  slug: "halsk-second-turbine-cold-test",
  headline: "Halsk’s second turbine passes its cold test",
  standfirst: "Twelve hours at full load, and a bearing that behaved.",
  section: "energy",
  tags: ["energy", "halsk", "grid"],
  by: ["petr-halloran"],
  at: daysAgo(2, "16:40"),
  picture: {
    name: "power-station",
    caption: "Unit two stands in the right half of the hall, beneath the newer chimney.",
  },
  body: [
    `
    Unit two of the power station at Halsk has run for twelve hours at a hundred megawatts without a fault, its owners said.
    That completes the tests before winter and clears the way for tomorrow’s decision on how long the plant will stay open.

    The test was made between six in the morning and six in the evening at an outdoor temperature of minus seven. The
    inspectors had asked for minus five or less; the station’s staff had kept a bag packed since the first of the month and
    began when the thermometer allowed.

    The bearing of feed pump B, which had troubled the [start in autumn](/articles/last-cold-start), stayed at fifty-eight
    degrees throughout. “We shut the window,” said the chief engineer, Dorota Lenz.

    Unit one passed a week earlier at ninety megawatts, which is twenty below what it was built for. A new set of blades would
    give back fifteen of them. They would cost €3 million and last thirty years; the plant has five months. The money will be
    spent on soup, Lenz said. She was asked if that was a joke, and said that she would see.
    `,
  ],
};

export const sarnLineOpens: Story = {
  slug: "coastal-line-back-on",
  headline: "The coastal line is back, and with it the night",
  standfirst: "At 18:04 the rota ended. In Velmar people turned things off to look.",
  kicker: "Grid",
  section: "energy",
  tags: ["energy", "grid", "blackouts", "velmar"],
  by: ["tomas-verhal"],
  at: daysAgo(76, "21:15"),
  picture: { name: "winter-street", caption: "Mill Square on another evening. This one was brighter." },
  body: [
    `
    At four minutes past six this evening the coastal line carried current from end to end for the first time in twenty-one
    months. At six minutes past, Brenna Grid struck out the rota by which the delta had been given its electricity, in
    portions, since the winter before last. There was no ceremony. The shift leader, Ruta Almen, said “Well,” and took the
    sheet off the wall.

    The line has 164 masts. Ninety-three had to be put up anew. The last seven stand in the salt marsh at Osk, on rafts of
    larch, since the ground would not bear concrete; linemen went to them in a punt.

    In Velmar it was noticed first by ear. Refrigerators began. In Lowgate, where people had learned to leave one switch on so
    as to know, whole stairwells lit up at once with bulbs no one remembered buying. Then something odd happened, of which I
    have had eleven accounts by now. People went round and switched things off. They had come out to see the street lamps, and
    the windows got in the way.

    The supply is safe for now, the company says. It asks us to print the word “now”. There is one line where there used to be
    two, and until the second comes into service next year a single fault may bring the rota back.

    Almen has kept the sheet. She has it in a drawer, face down.
    `,
    figure("power-station", { caption: "Halsk, which carried the hills alone for twenty-one months." }),
  ],
};
