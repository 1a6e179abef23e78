import { figure, infoBox, newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const oneLitWindow: Story = {
  slug: "one-lit-window-on-kettle-street",
  headline: "One lit window on Kettle Street",
  standfirst:
    "When the street went dark, a retired electrician wired his hallway to a tractor battery. Then the neighbours came with their telephones.",
  kicker: "Winter notebook",
  section: "energy",
  tags: ["energy", "winter-notebook", "velmar", "blackouts", "slack-water"],
  by: ["tomas-verhal"],
  at: daysAgo(2, "12:10"),
  picture: {
    name: "winter-street",
    caption: "Kettle Street, the third winter. Number fourteen is the one you can see.",
  },
  body: [
    `
    The battery came out of a tractor called Zora, which had died in a ditch near Little Hythe and belonged to a cousin. It
    weighed thirty-eight kilos. Ondrej Pala, who was sixty-nine, carried it up to the first floor of Kettle Street 14 in a
    wheeled shopping bag, one stair at a time, and stood it in the hall between the umbrellas and the dog. He connected a car
    lamp. Then he sat down on the shoe bench and looked at it, and it was, he says, like a visit.

    That was the second week of the first winter. The street had been dark for six evenings. Pala had been an electrician for
    forty-four years, eleven of them with me, when I still worked for my living. He taught me never to trust a neutral. He had
    wired half of the street and could have walked it blindfold, as everyone was now doing.

    “I was not going to do anything,” he says. “I wanted to find my slippers.”

    ## Forty watts

    A lamp in a window can be seen for a very long way when there is nothing else. The first to ring was the girl from the
    third floor with a telephone at two per cent and a mother in hospital. Pala had a socket for it by the time that she had
    finished explaining. She came back in an hour with the telephone of the man across the landing. By nine there were eleven
    on the shoe bench, each with a strip of plaster on it and a name.

    He is a methodical man. A tractor battery in good health holds about 1,900 watt hours, of which he would take no more than
    half, because below that it begins to die. A telephone wants twelve. He wrote the sum on the wallpaper, where it still is:
    seventy telephones, or one lamp for two days, or an electric kettle for twenty-six minutes. “People always ask for the
    kettle,” he says.

    The next evening there was a queue on the stairs. So he hung up a list.
    `,
    pull("People always ask for the kettle.", "Ondrej Pala"),
    `
    ## The list

    It is a sheet of squared paper with four columns: name, flat, what for, how long. The rules are underneath, in capitals,
    as he used to letter fuse boxes. MEDICINE FIRST. THEN CHILDREN. THEN WORK. THEN EVERYBODY. NO KETTLES. At the bottom in
    smaller letters somebody has added: *Mr Pala must sleep.*

    By Christmas the list ran to four sheets, and the hall of number fourteen had become the place where Kettle Street kept
    itself. The insulin of two families stood in a picnic box on the window sill, where it was coldest. A student named Ida,
    who was writing her thesis on moss, did so at the foot of the stairs from seven until nine. The plumber from number eight
    came to charge a drill and stayed to turn [brass whistles](/articles/annex-four-takes-effect) for the harbour. Somebody’s
    grandmother heard that there was light and moved her chair in, with herself on it, and nobody had the courage to ask which
    flat she was from.

    It turned out that she was from Mill Square. She had followed the window.

    ## Zora and her sisters

    One battery was not enough. The cousin found a second; the tram depot, after a conversation in which Pala reminded its
    director of the state of his cellar, parted with six. The problem was how to fill them. Current came to the street for
    three or four hours a day, never the same ones, most often between one and five in the morning. So every night he went to
    bed in his clothes with an alarm that was not a clock. It was a doorbell wired to the mains. When the power came back, it
    rang.

    “For two winters, my wife has known precisely when there was electricity,” he says. “She would tell it to people. They
    thought she had a source.”
    `,
    newsletter("load-curve"),
    `
    In February the grid company heard of it and sent a man. There are regulations about sharing current between households;
    there have to be. I have enforced them. The man was called Lubos and was perhaps thirty. He looked at the eight batteries
    in the hall, at the vent that Pala had cut above the door for the gas, at the fuses, one for each wire, every one
    labelled, and at the list. He asked who had done the busbar.

    “He did not say that it was allowed,” says Pala. “He said that if he were to see it he would have to write it up. And then
    he asked if I had a torch, as he was having difficulty seeing.”

    Lubos is on the list. Sheet four, line nineteen: *flat –, work, 20 min.*

    There was one bad night. At the end of January somebody on the third floor, who has never been found, and whom nobody has
    looked for, plugged in a fan heater. It ran for eleven seconds. Two fuses went, as they ought to, and the window with
    them. Pala was asleep. He was woken by the silence, he says; what he means is that forty people had stopped talking. When
    he came out into the hall in his nightshirt they were all standing exactly where they had stood, in the dark, holding up
    their telephones, each with the little light on. They made a lane of it for him to the fuse box. He changed the two fuses.
    No one ever mentioned it, but for a week there was cake.

    ## What came of it

    When I began this notebook I meant to find out what such a thing costs. It costs €310, plus the price of a bag whose
    wheels will never be the same. The town’s own scheme of [shared generators](/articles/buildings-with-shared-generators),
    which grew out of a visit by two councillors to this hall, comes to about four thousand for each building. It is better in
    every way. It has sockets with earth.

    But I also asked on the stairs what people had got from it, and nobody began with the telephones. The man from the second
    floor front had been on bad terms with the second floor back since 1998, over a pram. They met in the queue. It was dark,
    and by the time each knew who the other was they had been talking for a quarter of an hour. Ida has her degree, and named
    a subspecies, in brackets, for the street. The girl’s mother came home in March. She went up to the first floor before she
    went up to her own.

    Since September the power has been on. The council has asked for the batteries to be removed and Pala agrees, they ought
    to be. He has disconnected seven. The eighth is still between the umbrellas and the dog. In the evening he puts on the
    lamp in the window for an hour or so, off the mains now, like anybody.

    I asked him what for.

    “There’s always somebody who hasn’t heard,” he said.
    `,
    infoBox(
      "If you must",
      "What Ondrej Pala wants you to know about batteries indoors",
      `
      - Lead batteries give off hydrogen while they charge. A vent at the top of the room, no stove, no cigarette.
      - A fuse on every wire, as near to the battery as it will go.
      - Never below half. A battery drained twice is a doorstop.
      - No kettles.
      `,
    ),
    figure("heating-pipes", {
      caption: "Lowgate, where the heating pipes crossed the street and froze first.",
    }),
    related("five-questions-before-you-buy-a-generator"),
  ],
};
