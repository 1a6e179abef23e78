import { figure, infoBox, newsletter, pull, related, wideFigure } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const harbourWithoutLight: Story = {
  slug: "harbour-without-light",
  headline: "The harbour that learned to work without light",
  standfirst:
    "Two winters of power cuts taught Velmar’s dockers to load by tide, lamp and whistle. Now the grid is back, and nobody wants to return to the old way.",
  section: "ports",
  tags: ["ports", "velmar", "blackouts", "brenna-delta", "slack-water"],
  by: ["ilse-marrow", "tomas-verhal"],
  at: hoursAgo(5.2),
  revisedAt: hoursAgo(2.9),
  corrections: [
    {
      text: "An earlier version of this story gave the number of cranes on Pier Nine as eleven. There are nine.",
      at: hoursAgo(2.9),
      by: "Ilse Marrow",
    },
  ],
  picture: { name: "harbour", caption: "The inner basin at Velmar, where cranes now move only on the flood." },
  body: [
    `
    You hear Pier Nine before you see it. About an hour ahead of high water somebody up in the dark blows two notes on a brass
    whistle, somebody else answers with two, and a third, further down towards the grain quay, with one. Then the cranes begin
    to move. There are nine of them, each as tall as a church, and apart from the whistles and the wheels on the rails the
    loudest thing on the pier is a kettle.

    “Two is lift, one is hold,” says Edda Voss, who leads the morning gang and owns the kettle. “Three means there is a hand
    where a hand should not be. You do not want to hear three. Nobody has blown three since April.”

    Every driver on the pier has a radio. The radios work; the mast on Signal Hill has had steady current since September.
    They lie in a drawer in the gang room, under the spare gloves, switched off.

    ## Five hours, unannounced

    To understand why, it helps to remember how the dark came. In the first winter of the cuts Velmar’s harbour was given
    power for five hours in every twenty-four, and no notice of which five. The timetable the grid company published was wrong
    on nineteen of its first thirty days. A gantry crane that loses its current stops where it stands, and so does what hangs
    from it. On the fourth night a container of tinned pears spent eleven hours in the air above the *Hanne Brugge* while her
    crew sat underneath, on deck, because the regulations forbade them to walk beneath it to bed.

    The gang room had a calendar, a wall clock and a tide table. The calendar had a sailing boat on it. The clock ran off the
    mains. “So that left the tide table,” says Voss. “We stopped asking when the light would come, because no one could tell
    us. The water was always on time.”
    `,
    pull(
      "We stopped asking when the light would come. The water was always on time.",
      "Edda Voss, leader of the morning gang",
    ),
    `
    What the dockers worked out in that first December, on the back of fuel receipts, was this. For about fifty minutes on
    either side of high water, a loaded ship’s deck and the edge of Pier Nine stand almost level. Cargo that would otherwise
    have to be hoisted nine metres and lowered seven has to be hoisted hardly at all. It can be swung; some of it can be
    rolled. Two cranes on battery, one at each end of the hatch, can do in those hundred minutes what four cranes on the mains
    did in a shift.

    They began a ledger. It is a school exercise book with a squared page, the first of what are now fourteen, and its columns
    have never changed: when the lamps went out, how deep the water stood, what was moved, by whom, and what went wrong. On
    most days the last column says *nothing*. On the ninth of January it says: *Oskar’s tea.*

    ## The clerk and the stove

    The whistles came later, and by accident. In the second week of January the harbour office ran out of briquettes, and a
    junior clerk named Benno Ruy was sent to the attic to find something that would burn. He came back with a crate of pilots’
    handbooks, printed in 1934, and read the top one while he waited for the stove to draw.

    “It had a chapter on working a quay in fog,” says Ruy, who is twenty-six and has since been promoted, though he insists
    for other reasons. “Signals by whistle: lift, hold, danger. Somebody had thought about it very carefully, ninety years
    ago, for exactly our problem. I burned the covers. I kept the pages.”

    The pages went round the gang room in a plastic sleeve. A plumber on Kettle Street turned the first six whistles from
    offcuts of brass pipe, for nothing; he has since made forty and charges eleven euros. The drivers practised in the car
    park. Tilda Maas, who drives crane four as her father did before her, says the sound does something that a radio cannot.
    “A radio tells you what one person thinks is happening. A whistle tells everyone, at once, including the man it is about.”
    `,
    newsletter("delta-weekly"),
    `
    ## The column of figures

    The port authority did not care for any of it. Its rules are written in lux and in hours. They prescribe the brightness of
    a lamp at the foot of a ladder to two decimal places, and have nothing to say about the moon. Its insurers asked who had
    approved the whistles. For most of a year the true answer was that no one had, and the given answer was that the matter
    was under review.

    What changed the office’s mind was arithmetic, and it was the office’s own. When Maren Holt became director of the
    authority a year ago last June, she asked for one page comparing the second dark winter with the last winter of unbroken
    light. She expected, she says, to see how bad it had been.

    “I sent it back,” she says. “I thought they had swapped the columns.”

    They had not. Between October and March the pier had moved 412,000 tonnes of grain with current for barely six hours a
    day; in the last lit winter it had moved 398,000 with current for twenty-four. It had used 31 per cent less diesel.
    Reported injuries to hands had fallen from seventeen to six. Ships had waited longer to berth, by five hours on average,
    and then left sooner, by nine.
    `,
    infoBox(
      "In short",
      "What changed on Pier Nine",
      `
      - Lifts are planned around high water, not around shifts. The day’s first paper is the tide table.
      - Every cab has a battery lamp and a brass whistle. Three notes stop all work on the pier.
      - The ledger is copied each evening and kept in two buildings.
      - Nobody works more than two tides in twenty-four hours.
      `,
    ),
    `
    The two tides are the part that outsiders overlook. Because there are only so many level hours in a day, and because they
    fall fifty minutes later every day, no one on the pier can be asked to work through the night and again through the
    morning. The eight-hour shift could be stretched, and was. The tide cannot. “I have been tired for twenty years,” says
    Voss. “I was not tired last winter. I thought I was ill.”

    Professor Anselm Tiede, who teaches port logistics in the capital and has visited twice, is careful not to be charmed.
    Tidal working suits a port with a large range of tide, bulk cargo and few visitors, he says; Velmar has three and a half
    metres between low and high water, a great deal of wheat, and lately not many ships. “If you tried it with eight container
    services a week you would have a queue to the horizon.” He pauses. “But I would add that they also had a queue to the
    horizon before. They just burned more fuel in it.”
    `,
    wideFigure("map", {
      caption:
        "The dotted line is the night approach, usable for fifty minutes on either side of high water. The Daymark, after the harbour office’s chart.",
      credit: "Mara Lind / The Daymark",
    }),
    `
    ## Annex four

    Since the first of October the method has had a name on paper. It is called tidal working, and it is annex four to the
    harbour regulations, eleven pages with a drawing of a whistle. Insurers signed in August, after a loss adjuster spent
    three nights on the pier and, according to the ledger, *held the lamp well*.

    It also has enemies. The owners of two shipping lines have written to the authority to say that a crew waiting in the
    roads for the moon is a crew they have to pay. The pilots, who bring the ships in over the bar, say the same tide that
    gave the dockers their rest took away theirs, since a ship that must berth at the top of the flood must be boarded in the
    dark some three hours before it. That quarrel became a [strike](/tags/strike) twelve days ago. On the pier, where people
    are fond of the pilots and fonder of the tide, it is not a comfortable subject.

    “They are right about the nights,” says Voss. “We took the sea’s timetable and we forgot to ask who opens the door.”
    `,
    related("whose-grain-is-in-the-elevator"),
    `
    The authority’s engineers finished the new lighting in the last week of October. There are sixty-four masts, paid for by a
    reconstruction grant and bright enough to read by at the end of the mole. On the evening they were first switched on we
    were standing in the doorway of the gang room. The lamps came up all together, white and without a flicker, and everybody
    on the pier stopped and looked at them the way you look at a relative who has come back from abroad with presents.

    Somebody clapped, not for long. It was forty minutes to high water. Voss looked at the masts, and at her tide table, and
    put the kettle on; and presently, from somewhere above the lamps, came two notes.
    `,
    figure("water", {
      caption:
        "High water at Pier Nine by month, from the gang’s own ledger. The last two bars are the autumn just gone.",
    }),
  ],
};
