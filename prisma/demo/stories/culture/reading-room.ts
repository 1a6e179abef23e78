import { figure, infoBox, newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const readingRoom: Story = {
  slug: "reading-room-at-night",
  headline: "The reading room that opens at night",
  standfirst: "Its lamps run on a wheel in the river below. So do its opening hours.",
  kicker: "Libraries",
  section: "culture",
  tags: ["culture", "books", "velmar", "rivers", "slack-water"],
  by: ["ruth-amsel"],
  at: daysAgo(12, "07:30"),
  picture: {
    name: "reading-room",
    caption: "One of twenty-four lamps in the old mill. They brighten a little when it rains upstream.",
  },
  body: [
    `
    The notice on the door of the old mill is a slate. It gives, in chalk, the hours at which the reading room is going to be
    open that night, and they are never the same. On the Tuesday that I began to go there it said: *21:40 to 03:15, probably.*

    The room has twenty-four desks, each with a green lamp. All are fed by a wheel that hangs in the mill race below the
    floor, turned by the Brenna as it runs out on the ebb. On the flood, when the river stands, and then thinks better of it
    and comes back, the lamps grow yellow, and orange; then one sees only the filaments, like twenty-four red hairs; and the
    librarian on duty says: “Ladies and gentlemen, slack water.” Everyone puts a finger on the line they have got to.

    They sit in the dark for fifty minutes or so. Then it gets light again, and they go on.

    ## A wheel for flour

    It was the miller’s widow, Adela Munk, provost of the town, who left the mill to the library in 1902, on condition that no
    lamp ever be lit in it “by any power but the river’s”, for she had been sold coal gas and it had killed her canaries. For
    most of the century that which she gave was an embarrassment. A reading room cannot be run on four and a half kilowatts
    and the moon. It was used for storing atlases.

    When the lights went out all over the delta two winters ago, it was the only public room in Velmar that still had them.
    Vera Sandt, the head librarian, found the key in a drawer marked *Keys, other*. She oiled the wheel herself, lying on her
    back in the race with a miner’s lamp, at low water, in January. “I am fifty-nine,” she says. “I had a degree in German
    literature and a grease gun.”

    They opened on a Thursday. A hundred and twelve people came and sat two to a desk.
    `,
    pull("I had a degree in German literature and a grease gun.", "Vera Sandt, head librarian"),
    `
    ## Who comes

    Now that there is light everywhere they might have stopped. They come all the same, about forty on an ordinary night. Some
    have shift work: a pilot, two nurses, the man who watches the sugar factory’s furnace. A boy of sixteen, who shares a room
    with three brothers, is reading the encyclopaedia and has reached *Gneiss*. There is a Mrs Oduya, who cannot sleep. She is
    working her way through books with the word *Night* in the title. She has 340 to go. There is a couple who met here, in
    the dark, over the same reference work, and who still order separate desks.

    You may not speak while the lamps are on. You may during slack water. It is as if somebody had opened a window: all at
    once forty people are talking, in the dark, to whoever is sitting there. In no other library have I learned so much. I
    know how to thaw a trawl winch. I know, from a voice at desk nine, what is wrong with the third act of *Medea*, and it was
    only as the filaments came up that I saw that it was [Ines Carlow](/articles/the-understudy-who-never-went-home).

    “It’s the best part,” says Sandt. “People come for the books. They stay for the interruption.”
    `,
    newsletter("after-dark"),
    `
    ## The condition

    In spring the council offered to connect the mill to the mains. It was kindly meant. The engineer had even found a lamp
    that is exactly the right green. There would have been opening hours. Sandt took it to the readers, during slack water, so
    that nobody should see who put up their hand. She counted by ear: she asked those in favour to knock.

    One could hear the river turn.

    “I think there was one,” she says. “It may have been a pipe.”
    `,
    infoBox(
      "If you go",
      "The reading room in the old mill",
      `
      - Mill Lane 1, behind the library. Open on the ebb after dark; the hours are on the slate and in Morning Bearings
      - 24 desks. No booking, no telephones, no charge
      - Bring a cardigan. When it is over there is soup at the bakery, which is already awake
      `,
    ),
    figure("hands", { caption: "The slate’s predecessor, a sheet of paper, gave wrong hours for forty years." }),
    related("the-understudy-who-never-went-home"),
  ],
};
