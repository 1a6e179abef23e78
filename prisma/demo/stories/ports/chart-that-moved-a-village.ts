import { figure, infoBox, newsletter, pull, related, wideFigure } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const chartThatMovedAVillage: Story = {
  slug: "the-chart-that-moved-a-village",
  headline: "The chart that moved a village",
  standfirst:
    "A surveyor’s pencil put Osk four hundred metres into the sea. It took eleven years, two bishops and a cow to bring it back.",
  kicker: "Reportage",
  section: "ports",
  tags: ["ports", "maps", "brenna-delta", "slack-water"],
  by: ["ilse-marrow"],
  at: daysAgo(5, "07:00"),
  picture: {
    name: "map",
    caption: "The mouth of the Brenna as it is. Osk lies where the dotted line begins, on land.",
  },
  body: [
    `
    To reach Osk you leave the coast road at the pumping station and walk along the dyke for half an hour with the sea on your
    left. There are twenty-three houses, a chapel, a bench. The ground is firm. I mention it because for eleven years, in the
    eyes of the state, I would have been standing in four metres of water.

    “It was quite restful,” says Martje Oll, who is eighty-one and was village clerk for most of that time. “You cannot tax
    the sea.”

    ## The pencil

    The error is small and it is known to the hour. On the afternoon of the sixth of June, twenty-six years ago, a young
    hydrographer named Felix Arndt was drawing the fair sheet of Coastal Chart 114 at a slanting table on the second floor of
    the survey office in Velmar. The old chart was to be redrawn on a new grid. Each point along the coast had to be shifted
    by the same amount, 61 metres east and 212 north, using a slip of transparent film pinned to the sheet. The film had two
    pin holes. At about four o’clock Arndt went to fetch coffee for himself and a colleague, and when he came back he pinned
    it by the wrong one.

    He drew for forty minutes more. In that time he did three kilometres of coast, an anchorage and a mud bank. Then he found
    his place by the right hole again, the coast rejoined itself with a slight kink which he smoothed, and he went home to his
    supper.

    “I smoothed it,” says Arndt. He is fifty-one now and teaches geometry. He asked whether he might hold the sheet while we
    spoke, and the archivist let him. “That is what I think about. Not the pin. I saw that it did not fit, and I made it fit.”
    `,
    pull("I saw that it did not fit, and I made it fit.", "Felix Arndt, who drew the coast"),
    `
    The chart was checked by two superiors, whose initials are on it, and printed. For fishermen it made no difference, since
    nobody who fishes off Osk needs a chart to find it. For the state it made all the difference. When the land register was
    put on computers two years later, its edges were taken from the sea chart, as the most recent survey of the coast. A
    program compared the parcels with the shoreline. Wherever the sea was, it deleted the land.

    ## Drowned on a Thursday

    The village learned of its drowning from a postman. He had a registered letter for the Dekker farm which told its owner
    that his title had been extinguished by the permanent action of water, under section nine, and that he had thirty days to
    object. Jan Dekker objected on the spot, to the postman, standing in his yard. There were nineteen such letters in the
    bag.

    What followed is kept in Martje Oll’s kitchen in eleven box files, one a year. The village wrote to the register. The
    register replied that it did not make coastlines and had taken this one from the survey. The village wrote to the survey,
    which answered that it made charts for navigation and that any use on land was at the user’s own risk. An inspector was
    sent. He came as far as the pumping station, compared his map with the view, and, as his report has it, “was unable to
    locate the settlement”.

    “He was looking straight at us,” says Oll. “I waved.”

    Some things became easier. There was no more property tax, and young men from Osk were not called up, having no address.
    Others did not. Nobody could sell, borrow or insure. A child born that winter was registered to the lifeboat station. When
    the power company renewed its lines along the dyke it left Osk out, because the software would not let it set a pole in
    the sea; for four years current came to twenty-three houses by a cable laid along the ground by Dekker, who had been in
    the navy.
    `,
    newsletter("delta-weekly"),
    `
    ## The bishops

    The first person of rank to see the problem was the Lutheran bishop, whose chapel it was. He discovered that a church
    which does not exist may not be repaired, and wrote to the ministry a letter of such Christian restraint that it was not
    understood. His Catholic colleague owns no building in Osk but keeps a brother there. He wrote a second letter. It asked
    whether the government would like the two of them to walk across the water to the chapel together at Easter, and whether
    it thought that the press might wish to come.

    That brought a commission. The commission had three members and met on nine occasions. It established that the coast had
    not moved, that the village had not moved, and that no procedure existed for land which came back from the sea by clerical
    means. For land that rises out of the sea naturally there was one: under a statute of 1887 it belongs to the crown. There
    had been no crown since 1918.
    `,
    wideFigure("harbour", { caption: "Velmar from the survey office’s windows, where Coastal Chart 114 was drawn." }),
    `
    ## The cow

    In the end it was the cow. She was called Duchess, she belonged to the Dekkers, and in the spring of the tenth year she
    walked into the road at the pumping station and stopped a car with a regional judge in it. The judge, who had a dent,
    wished to know the owner’s name and address. Jan Dekker told him truthfully that he had none. He was asked to explain
    himself in court.

    “I thought: at last,” says Dekker.

    It was the smallest case on that day’s list, claim for damage to a wing, €412. The young judge to whom it fell was [Agata
    Brill](/articles/the-judge-who-asks-everyone-to-sit-down), in her second year. To hold Dekker liable she had to find where
    the cow was kept. She asked to see the register, and then the chart; and then, the record says, she asked everybody to put
    on their coats. The court rose at ten past two and sat again at four, on the dyke at Osk, in a wind. Brill had the clerk
    write down what she could see: houses, twenty-three; one chapel; livestock; a bench. She sat down on the bench. “The
    court,” she dictated, “finds itself on land.”

    Nothing that the commission had failed to do in three years was needed after that. A judgment is a public document which
    the register must obey. It ordered the shoreline corrected “from the pump to the point, as seen”. Nineteen titles were
    restored. Dekker was found liable for the wing and paid it, as he says, with joy.
    `,
    infoBox(
      "Then and now",
      "Osk in numbers",
      `
      - 23 houses before, 23 now; 61 people then, 38 now
      - 11 years below the sea, by register
      - €0 property tax in that time; €91,300 claimed since, and waived
      - 1 child registered to a lifeboat. She is a pilot’s apprentice today
      `,
    ),
    `
    I asked Arndt if he had ever gone to see the place. He had, once, in the sixth year, before he knew that anyone else knew.
    He had lain awake over that kink, and one Sunday he took the bus. He walked along the dyke and stood by the bench. An old
    woman who was hanging out washing asked him if he was lost.

    “I said no. I said that I was checking something. She asked if it was all right, and I told her that it was, it was
    exactly where it ought to be.” He slid the sheet back into its folder and squared the edges. “I resigned on the Monday. I
    had meant to say why. But then I thought: they will only want me to draw it again.”
    `,
    figure("archive", {
      caption: "Part of the survey’s archive on its way to a dry building. Chart 114 has its own box.",
    }),
    related("charts-three-shades-of-one-colour"),
  ],
};
