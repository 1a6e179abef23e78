import { figure, infoBox, newsletter, pull, related, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo, hoursAgo } from "../../when";

export const tideTablesByHand: Story = {
  slug: "tide-tables-by-hand",
  headline: "How the delta’s tide tables are made, and who still copies them by hand",
  standfirst: "Thirty-seven waves, one slide rule and a woman who has never been wrong by more than four minutes.",
  section: "explainers",
  tags: ["explainers", "maps", "brenna-delta", "ports"],
  by: ["ilse-marrow"],
  at: hoursAgo(10.6),
  picture: { name: "water", caption: "High water at Velmar in the course of a year, as the harbour office draws it." },
  body: [
    `
    Every Friday this paper prints, at the foot of page two, eight lines of figures that are read more closely than anything
    above them. They are the times of high and low water at Velmar for the coming week. Now that the whole harbour [works by
    them](/articles/harbour-without-light), we are asked more than ever where we get them. From Agnes Torp, in pencil.

    ## Why is there a tide at all?

    The moon pulls at the water on its near side a little more than at the earth, and at the earth a little more than at the
    water on the far side. So there are two heaps, and we turn beneath them. The sun does the same at less than half the
    strength. If that were all of it one could work out the tide on a napkin.

    It isn’t all. The heaps run into continents, are reflected, slosh. In each bay the sea has its own way of swinging, like
    soup in a bowl that is carried. The moon comes nearer and goes away. Its path is tilted, and the tilt itself goes round
    once in nineteen years.

    ## How do you calculate it, then?

    You don’t; you listen. You set a gauge in the harbour and write down the height of the water every hour for at least a
    year, better for nineteen. Then you take the curve apart into regular waves, each with the period of something up in the
    sky. The biggest, which comes from the moon, has a period of 12 hours and 25 minutes. The next, the sun’s, of exactly 12
    hours. For Velmar one uses thirty-seven.

    Once you know how high each of them is here, and when it began, you may let them run on for as long as you please and add
    them up. That is a tide table: thirty-seven clocks, read together.
    `,
    table(
      "The five largest of Velmar’s thirty-seven waves",
      `
      Name | Period | Height, cm | Because of
      M2 | 12 h 25 min | 121 | the moon
      S2 | 12 h 00 min | 41 | the sun
      N2 | 12 h 39 min | 24 | the moon’s distance
      K2 | 11 h 58 min | 12 | the tilt of both
      M4 | 6 h 13 min | 9 | the shallow delta itself
      `,
    ),
    `
    ## And who does it?

    A computer in the capital, for the whole coast, in about a second. It does it well. It knows nothing, though, of the
    Brenna. When the river is in flood, high water at Velmar comes earlier by up to twenty minutes, and higher by a hand. When
    the wind has been in the east for three days it comes late. For this there is the harbour office’s tide clerk.

    Agnes Torp is sixty-three, and the fourth to hold the post since 1898. Each Wednesday the table arrives from the capital.
    She lays it out on the left. On the right she lays the level at Sarn, the barometer, and a notebook that was begun by the
    first of her predecessors. In between there is a sheet of squared paper and on that she copies out the table, line by
    line, by hand, and as she copies she corrects.

    “Could you not type it?” I asked.

    “I could. Then I wouldn’t notice.”
    `,
    pull("I could type it. Then I wouldn’t notice.", "Agnes Torp, tide clerk"),
    `
    In thirty-one years, she has never been wrong by more than four minutes, but for one afternoon, when a lock gate at Sarn
    had been left open. She telephoned Sarn.

    ## What do the pilots trust?

    Hers. What the computer prints is the law; what Torp writes hangs in the pilot house. It is copied from there into the
    ledger of the gang on Pier Nine, and by the sexton of Little Hythe onto the church door. We get ours by bicycle, on
    Thursdays at four. There are six copies in all and not one of them is made by a machine.

    She has asked for an apprentice. The post has been advertised twice. It asks for mathematics to degree level and a legible
    hand, and so far nobody has had both.
    `,
    infoBox(
      "Words",
      "What it says in the table",
      `
      - **Springs**: big tides, a day or two after full and new moon. Nothing to do with the season.
      - **Neaps**: small ones, in between
      - **Slack water**: the short time when the stream stands still before it turns
      - **Chart datum**: the level from which depths are counted; the sea hardly ever falls below it
      `,
    ),
    newsletter("delta-weekly"),
    related("every-berth-and-its-hour"),
  ],
};

export const threeShades: Story = {
  slug: "charts-three-shades-of-one-colour",
  headline: "Why the sea on our charts is three shades of one colour",
  standfirst: "Depth, doubt and the price of ink.",
  kicker: "Maps",
  section: "explainers",
  tags: ["explainers", "maps", "ports"],
  by: ["mara-lind", "samir-quist"],
  at: daysAgo(9, "08:20"),
  picture: { name: "map", caption: "Three tones of one blue: shallow, deep, and “ask somebody”." },
  body: [
    `
    Take a chart of the delta, any chart, and look at the sea. There is a strip of strong blue along the shore, a paler one
    outside it, and beyond that it is nearly white. Many people suppose that the sea is drawn as it looks. It is the other way
    about: on paper it is darkest where it is least.

    ## Dark is danger

    The rule was made by a committee in London in 1967. The eye is to be drawn to where the ship must not go. So anything less
    than five metres deep is dark blue, up to ten it is pale, and deeper water is left alone. On land maps it has been the
    custom since the eighteenth century to do the opposite and let the depths grow darker. That is prettier. Nobody has ever
    run aground in an atlas.

    ## One ink, three tones

    There are three shades because there is only one ink. Charts were printed in four colours: black for what is certain,
    magenta for what people have put there, such as lights and cables, a buff for land, and blue. A second blue would have
    been a fifth plate, and for a print run of eight hundred that was too dear. So the tones are made of the same ink with
    more or less white between. Look through a lens and you’ll see that the paler sea is ruled in lines, at 45 degrees. The
    white is paper.

    ## And the dots?

    Where the edge of the blue is a firm line, somebody has been there. Where it is dashed, somebody has been near. If the
    line consists of dots, it was drawn by a person in an office who thought about what the sea would probably do. On the
    present chart of the outer banks, 61 per cent of the five-metre line is dotted.

    We went through it with the hydrographer, Runa Feld. She put her finger on a bay to the west of Osk where there is a small
    *rep 1911* in italics. Reported, it means, by someone, in 1911: a rock, or a whale, or a bad afternoon. It has been
    reprinted for a hundred and fifteen years, since nobody could prove that it was not there.

    “Doubt is the most expensive thing on the sheet,” said Feld. “It takes a day and a ship to remove one dot.”
    `,
    figure("ferry", { caption: "One way to remove a dot is to sail over it, slowly, at low water." }),
    infoBox(
      "Try it",
      "Read a chart in a minute",
      `
      - Dark blue: under 5 metres. Pale blue: 5 to 10. White: more
      - Upright figures are depths; sloping ones were not measured recently
      - A figure with a line over it rises above the water at low tide, by so much
      - Green is what is sea twice a day and land twice a day
      `,
    ),
    related("the-chart-that-moved-a-village"),
  ],
};

export const fiveQuestionsGenerator: Story = {
  slug: "five-questions-before-you-buy-a-generator",
  headline: "Five questions to ask before you buy a generator",
  standfirst: "The first is whether you need one. The last is where it will stand.",
  kicker: "Good to know",
  section: "explainers",
  tags: ["explainers", "service", "energy", "blackouts"],
  by: ["tomas-verhal"],
  at: daysAgo(3, "10:00"),
  picture: {
    name: "heating-pipes",
    caption: "Heat needs sixty watts to be pumped through a house. Many people buy three thousand.",
  },
  body: [
    `
    The rota is over, for now, and generators are a third cheaper than they were last winter. If you want one this is a good
    moment. If you have one already, read number five.

    ## 1. What must go on working?

    Write it down, with the watts. They are on the plate at the back. Not what you would like, what you must have.
    `,
    table(
      "What things draw, in watts",
      `
      Thing | Running | At the moment of starting
      Circulation pump of a gas boiler | 60 | 150
      Refrigerator | 120 | 900
      Router and two telephones | 30 | 30
      Five LED lamps | 40 | 40
      Well pump | 750 | 2,400
      Electric kettle | 2,200 | 2,200
      `,
    ),
    `
    The first four come to 250 watts, which a large battery can supply for a night without noise or fumes. Many households
    that ask me about a generator need a battery and a way to fill it.

    ## 2. How much does it have to start?

    A motor takes several times as much for a second as it does later on. Count everything that runs, and add the largest
    start. With refrigerator, boiler, lamps and router that’s 250 minus 120 plus 900: about 1,030 watts. A machine of 1,600 is
    comfortable. For the well pump you will want 3,500. Nobody needs 8,000, apart from the man who sells them.

    ## 3. Does your electronics like its current?

    Cheap machines give a rough wave. Lamps flicker; a modern boiler may refuse to start. Look for the word *inverter*. It
    costs about €200 more and uses a third less fuel at half load, because it may slow down.

    ## 4. Who joins it to the house?

    Never with a plug at both ends into a socket. The cable trade calls it a widow maker, with reason: it feeds the whole
    street, including the lineman who thinks that it is dead. You need a change-over switch, fitted by somebody with a
    licence. In Velmar it costs from €180, and half of that is paid by the council until March.

    ## 5. Where will it stand?

    Outside. Not in the hall, not in the cellar with the window open, not on a balcony beneath someone else’s bedroom. Three
    people in the delta died of exhaust in the first winter and none of them was careless; they had opened a door. Six metres
    from any window, with the exhaust pointing away. Buy a carbon monoxide alarm on the same day, for €25, and hang it where
    you sleep.
    `,
    infoBox(
      "In short",
      "The shopping list",
      `
      - Inverter machine of 1,600 to 2,000 W: €450 to €700
      - Change-over switch, fitted: from €180, half of it refunded
      - Carbon monoxide alarm: €25. Do not leave without it
      - A can for ten litres, and a neighbour who has agreed to the noise
      `,
    ),
    newsletter("load-curve"),
    related("one-lit-window-on-kettle-street"),
  ],
};
