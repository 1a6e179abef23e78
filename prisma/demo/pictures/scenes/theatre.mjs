import { corners, disc, line, rect, shape, sheet, times, tone } from "../brush.mjs";

const fold = (x, width) =>
  shape(`M${x} 60q${width * 0.5} 340-${width * 0.1} 640h${width}q${width * 0.5}-320 ${width * 0.1}-640Z`, tone.brick);

const seat = (x, y, size, colour) =>
  shape(
    `M${x} 1010V${y + size * 0.4}q0-${size * 0.4} ${size * 0.42}-${size * 0.4}h${size * 0.16}q${size * 0.42} 0 ${size * 0.42} ${size * 0.4}V1010Z`,
    colour,
  );
const row = (y, size, shift, colour) =>
  times(Math.ceil(1560 / (size + 14)), (index) => seat(index * (size + 14) - shift, y, size, colour));

export const picture = sheet(
  "One lamp on an empty stage",
  rect(0, 0, 1500, 1000, tone.night),
  rect(230, 60, 1040, 560, tone.ink),
  // a painted town on the back cloth
  shape("M300 560V400h90v-60l50-50 50 50v60h70v-110h110v180h90V360l60-46 60 46v90h70V300h120v260Z", tone.deep),
  disc(980, 220, 60, tone.blue),
  line("M300 560H1200", tone.blue, 5),
  // boards
  corners(
    [
      [230, 560],
      [1270, 560],
      [1500, 760],
      [0, 760],
    ],
    tone.bark,
  ),
  line(
    times(17, (index) => `M${230 + index * 65} 560L${index * 93.75} 760`),
    tone.umber,
    4,
  ),
  shape("M520 690a230 46 0 1 0 460 0a230 46 0 1 0-460 0Z", tone.gold, 0.4),
  shape("M750 300L380 690H1120Z", tone.gold, 0.16),
  // the ghost light
  line("M750 690V330", tone.fog, 10),
  shape("M690 696q60-34 120 0Z", tone.fog),
  disc(750, 300, 96, tone.gold, 0.28),
  disc(750, 300, 34, tone.sand),
  line("M720 296a30 30 0 0 1 60 0M718 304h64M750 266v70", tone.ochre, 5),
  // curtains
  shape("M0 60H330q40 200-60 380T180 740H0Z", tone.rust),
  shape("M1500 60H1170q-40 200 60 380t90 300h180Z", tone.rust),
  times(3, (index) => fold(16 + index * 66, 26)),
  times(3, (index) => fold(1310 + index * 66, 26)),
  line("M0 470q150 40 268-30M1500 470q-150 40-268-30", tone.gold, 14),
  shape(
    "M0 0H1500V70q-60 90-150 90t-150-80q-60 80-150 80t-150-80q-60 80-150 80t-150-80q-60 80-150 80t-150-80q-60 80-150 80T0 150Z",
    tone.rust,
  ),
  line(
    "M0 150q60 10 150-70q60 80 150 80t150-80q60 80 150 80t150-80q60 80 150 80t150-80q60 80 150 80t150-80q60 80 150 80t150-90",
    tone.gold,
    8,
  ),
  rect(0, 0, 1500, 34, tone.brick),
  rect(0, 752, 1500, 40, tone.umber),
  times(13, (index) => shape(`M${70 + index * 110} 770q22-40 44 0Z`, tone.gold, 0.9)),
  row(800, 118, 40, "#4b2a24"),
  row(872, 142, 96, tone.umber),
  row(936, 160, 20, tone.night),
);
