import { figure, infoBox, newsletter, pull, wideFigure } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const archiveRoof: Story = {
  slug: "what-the-archive-kept",
  headline: "What the archive kept when the roof came off",
  standfirst:
    "In one night four hundred years of Velmar went from dry to wet. A bakery, a fish hall and two hundred bicycles saved more of it than anyone expected.",
  kicker: "Reportage",
  section: "culture",
  tags: ["culture", "museums", "books", "velmar", "slack-water"],
  by: ["ruth-amsel"],
  at: daysAgo(8, "06:45"),
  picture: { name: "archive", caption: "Two of the two hundred bicycles, drawn from memory a week later." },
  body: [
    `
    The roof of the town archive went at ten to three in the morning. It did not fall in. It went up, says the night porter,
    Gustav Rehn, who was standing beneath it with a bucket: the wind got under the copper at the north corner, and eleven
    tonnes of it folded back over the ridge in one piece, with a noise like a page being turned by somebody large. He found
    himself looking at stars. Then it began to rain.

    Under that roof lay six kilometres of shelf. The oldest piece is a harbour toll of 1611. The newest had arrived on the
    Friday.

    Rehn did what the plan on the wall told him to do. He rang the director. The director, Sofia Malm, lives over the bakery
    on Mill Square and was awake, because over a bakery at three everybody is. She came in her coat. She says that she stood
    in the doorway of the great room for as long as you would stand at a grave, and then went back down the stairs and rang
    the bell of the church next door, by hand, until people came.

    ## The chain

    By four there were sixty. By six, three hundred. Nobody had planned for it; the plan on the wall foresaw four employees
    and a van. But it turned out that Velmar had been practising all winter, on account of the [cuts](/tags/blackouts), how to
    carry things downstairs in the dark. They made a chain, from the third floor down to the street. Someone called the time.

    “I have been teaching people for years not to touch paper with their hands,” says Malm. “And there was the goalkeeper of
    the handball team with the tax rolls of 1702 against his chest, running.”

    A wet book is twice as heavy as a dry one, and within two days it is a garden. After seventy-two hours mould begins, and
    nothing will get it out. The remedy is known: you freeze it. Frozen, a book can wait for years until somebody has time to
    dry it in a vacuum. What you need is cold, plenty of it, at once. The nearest freeze chamber for archives is in the
    capital and takes three hundred boxes. They had nine thousand.
    `,
    pull(
      "There was the goalkeeper of the handball team with the tax rolls of 1702 against his chest, running.",
      "Sofia Malm, director of the archive",
    ),
    `
    At half past five Rehn, who fishes, said: “The hall.”

    ## Minus twenty-four

    The fish auction hall on the west quay has cold rooms for eight hundred tonnes of herring. There was no herring; the fleet
    had been kept in by the same wind. Its manager, Dagny Strom, was rung at home and asked how much space she could let the
    town have. She asked what for. There was a pause on the line, as Malm looked for words. “History,” she said. “All right,”
    said Strom. “In fish boxes?”

    It was the best idea of the night. A fish box is plastic, drains at the bottom, stacks by itself and holds exactly eleven
    volumes in folio. There were fourteen thousand of them, clean, on the quay. What there was not was a way to get them up
    the hill. The square was blocked by copper. Lorries could come no nearer than the bridge.

    So they sent for the bicycles. Velmar’s cargo bicycles are long, ugly, and belong to the bakers, the post and the brewery.
    From a quarter to seven they came up the hill, two hundred of them at least, each with three boxes strapped on, and went
    down again to the west quay, in the rain, 2.4 kilometres, past a policeman who had been put at the crossing to keep the
    way clear and who, each time a load went by, saluted.

    On the quay the boxes were weighed, numbered and written down, since a thing that has been saved and cannot be found has
    only been lost more slowly. The list was kept by four girls from the second form who had been sent home because of the
    storm and had gone the wrong way on purpose. They had a system. Every shelf had a colour, every colour a crayon. When it
    ran out of crayons the red series was continued in lipstick, and that is how it stands in the catalogue today: *lip. 1 to
    lip. 340*.

    They went on for thirty-one hours.
    `,
    wideFigure("bakery", {
      caption: "The bakery on Mill Square, where the photographs were dried, 1,100 to a batch, after the rolls.",
    }),
    newsletter("after-dark"),
    `
    ## The oven

    Photographs cannot be frozen. The picture slides off. They have to be dried, slowly, at thirty-five degrees, in moving
    air. In the night of the second day a baker’s apprentice, Sanna Wendt, asked Malm what temperature she had said. A bread
    oven, she said, is at thirty-five from eleven in the morning, when they have finished, until midnight, when they begin;
    and it has a fan.

    It took twelve days, 1,100 photographs at a time, on parchment, between the rolls and the rolls. Sanna turned them with a
    cake slice. She came to know the faces. There is a picture of the harbour strike of 1911 with forty-six men on it, in
    caps, and one of them, third from the left at the back, is making a pair of ears behind the head of the man from the
    company. Nobody in the archive had ever noticed. “You don’t look at them for long enough,” she explained to the director.
    “You’ve got too many.”

    ## What was lost

    All in all they brought out 8,730 boxes. About two hundred and seventy could not be saved, most of them from the top shelf
    on the north side. That was where things had been put that no one asked for: school reports, permits for dogs, the
    complaints book of the tramway. It was not a great loss to scholarship, wrote the ministry in its report.

    Malm disagrees. She reads me a list. “*Complaints, Tramway, 1922 to 1938.* Six volumes. That was sixteen years of
    everybody in this town who had ever been cross before breakfast. Where else are you going to find them?”
    `,
    infoBox(
      "The count",
      "Thirty-one hours",
      `
      - About 9,000 boxes wet; 8,730 out; some 270 lost
      - 2,160 handed along the chain to dry rooms; 6,570 by bicycle to the cold
      - 13,200 photographs through one oven, in twelve batches
      - Youngest helper 7, oldest 91. He had been born in the building
      `,
    ),
    `
    The roof is back, in slate. The herring has its hall back too. The books are in a hired cold store on the ring road and
    are being dried at the rate of forty boxes a week, which will take about three years. They come out a little wavy, like
    hair that has been in the sea.

    I asked to see the harbour toll of 1611. It had been on a low shelf and was never wet at all. It lists what came in on one
    day in May: rye, tar, salt, a bear. At the bottom the toll clerk had left a note, as clerks will, in the margin, for
    whoever should come after him. Malm translated. It says: *It rained in on us today. Nothing of worth was lost.*
    `,
    figure("hands", { caption: "One page, dry again." }),
  ],
};
