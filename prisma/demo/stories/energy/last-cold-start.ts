import { figure, infoBox, newsletter, pull } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const lastColdStart: Story = {
  slug: "last-cold-start",
  headline: "The last cold start: a night in the Halsk control room",
  standfirst:
    "To wake a power station you need eleven people, nine hours and somebody who remembers how it went the last time.",
  kicker: "Reportage",
  section: "energy",
  tags: ["energy", "halsk", "grid", "slack-water"],
  by: ["petr-halloran", "mara-lind"],
  at: daysAgo(19, "06:30"),
  picture: {
    name: "power-station",
    caption: "Halsk at dawn, with steam on both towers for the first time since spring.",
  },
  body: [
    `
    **19:00.** The control room at Halsk smells of floor polish and warm dust. It was opened in 1974 by a minister who asked
    what would happen if he turned that one, and turned it. His photograph hangs over the fire extinguisher. Both turbines are
    cold tonight, the boilers have been drained and filled, and by morning unit two is supposed to be giving a hundred
    megawatts to the hills. It will be the last time. In April there will be nothing left to start.

    Eleven people are on shift. The youngest, Pavel, is twenty-two and has an engineering degree. The oldest is Bruno Hajek,
    who was due to retire in June and has been asked, in writing, to remember things for one more winter.

    **19:40.** A power station cannot start itself, which surprises most people. To make electricity you need pumps, fans and
    mills, and to run those you need electricity: eight megawatts of it, before you have made any. On an ordinary day it comes
    from the grid. On the night when all of the grid was down, two winters ago, it came from the dam at Sarn along a line that
    nobody had used for such a purpose since 1981. Hajek was the one who knew which switches. He had them on the inside of a
    cupboard door, in pencil.

    The cupboard door is in the corridor now, behind glass.

    **20:15.** “Oil,” says Dorota Lenz, the chief engineer, into a telephone without a dial. Far below us something begins to
    turn: the shaft of unit two, all forty-one metres and 190 tonnes of it, once every twenty seconds. It has to be turned all
    the time that it is cold or hot, otherwise it sags. Left standing for a day it would bend by the thickness of a playing
    card, and then it would never run true again. During the cuts there were nights when even the motor that does this had no
    current. They turned it by hand, with a bar, four men, half a turn every fifteen minutes, for nineteen hours.

    “That was not in the handbook,” says Lenz. “It is now.”
    `,
    pull("They turned it by hand, with a bar, four men, half a turn every fifteen minutes, for nineteen hours."),
    `
    **21:30.** Fire. It is lit with oil, twelve burners, one by one from the bottom. On a grey screen no bigger than a cereal
    box one can see the flame: a shiver, then white. Pavel watches it as others watch football. He has only ever done this in
    a simulator, which, he says, smells better and is less forgiving.

    **23:00.** We wait. Steel a hand’s breadth thick has to be warmed at no more than two degrees a minute. If you hurry, the
    inside grows before the outside. On the wall there is a chart with a line on it drawn in 1974 by a man from the
    manufacturer; the temperature is allowed to be on the line or beneath it. A pen draws the real one beside it in red.
    Beside that, taped to the glass, is a strip of paper from the start-up of nine years ago, and the two red lines are so
    alike that you could sing them.

    Hajek is knitting. It is for a grandchild, he says. It is also for the waiting. In the old days they smoked.

    **00:50.** The first coal. You can hear it arrive, like gravel being poured into a bath two streets away.

    **01:20.** A lamp on the desk that has been green turns amber. Nobody speaks. Lenz leans in, reads the label, and says, to
    nobody, “Feed pump B, bearing, sixty-four.” The limit is seventy. Somebody has already gone; one hears boots on iron.
    Sixty-five. Sixty-six. Hajek lays his knitting on the desk.

    “It did this in ’98,” he says. “Close the window.”

    Everyone looks at him.

    “There’s a window in the pump house behind B. If it’s open, the wind gets at the sensor and not at the bearing. It thinks
    that it is colder than it is, and afterwards it thinks that it’s hotter.” He reflects. “No. The other way about. Close the
    window anyway.”

    The boots are heard again. Sixty-six. Sixty-five. Green.
    `,
    newsletter("load-curve"),
    `
    **01:50.** While it warms, Mara Lind draws. Cameras are allowed, but the flash upsets the flame detectors, and she says
    that in any case the room is better in pencil: it was made by somebody with a ruler. Eleven desks, 214 dials, each with a
    brass rim. One hundred and sixty of them no longer do anything. The sensors behind them were replaced by others which
    report to the screen. Nobody has taken them out, because there would be holes, and because of number 88, a thermometer on
    the third panel that went dead in 2003 and on certain nights, in hard frost, gives a reading. It is always the same one,
    41 degrees. Hajek nods to it when it does.

    I ask what it measured.

    “The canteen,” says Hajek.

    **02:30.** Soup, brought up from the canteen in the bucket that was used to bring it during the cuts. There is a lift.
    Nobody has asked for it to be used.

    I ask what they will do. Three of the eleven are going to the new line. Four retire. Two are not sure. Lenz is not asked,
    since she would answer. Pavel has applied to the dam.

    “They start it with a button,” he says. He sounds as though he had been told of a girl that she was nice.

    **03:45.** Steam. A valve as big as a cartwheel is opened by a motor as big as a shoe, a little at a time. On the desk a
    needle that has been at rest since May lifts off its pin. Three hundred turns a minute. Five hundred. At 1,150 the whole
    room begins to tremble, the water in my glass makes rings, and Hajek says “Through, through, through,” quite softly, as to
    a horse: this is the speed at which the shaft would shake itself to pieces if it were allowed to stay. It isn’t. At 1,300
    the rings are gone.

    **04:20.** Three thousand. From here on it makes one sound and will go on making it until March.

    **04:31.** What is left is to join the grid, and that is done by eye. In the middle of the desk is a dial with one hand,
    the synchroscope. The hand goes round when our turbine and the turbines of the rest of the continent are out of step:
    fast, slower, slow. When it stands at twelve, they are at one. The switch has to be thrown just before that. The computer
    could do it. The computer did it last time.

    Lenz looks about the room, and says: “Bruno.”

    He stands up and wipes his hand on his trousers. He does not look at the dial, I notice. He is listening. The hand comes
    up past nine, past ten, so slowly that it might have been painted. At about two minutes to, he throws the switch.

    There is a thump, a long way down. The hand stands at twelve and stays there. On the panel behind us a figure which has
    been zero for five months becomes one, and three, and seven.

    **04:32.** Somebody writes it in the book. Hajek sits down again and finds his place in the row.
    `,
    figure("dam", {
      caption:
        "The dam at Sarn in a dry year. It lent Halsk its first eight megawatts on the night when everything was down.",
    }),
    infoBox(
      "What it takes",
      "One cold start",
      `
      - 9 hours 31 minutes from first oil pump to first current
      - 41 tonnes of heating oil, then coal
      - 8 MW borrowed, 100 MW given back
      - 11 people, 1 bucket of soup, 14 rows of knitting
      `,
    ),
  ],
};
