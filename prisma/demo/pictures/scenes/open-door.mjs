import { corners, disc, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

/** A cloth on a staff, hanging as in a hall without wind. */
const flag = (x, upper, middle, lower) =>
  line(`M${x} 700V120`, tone.ink, 13) +
  disc(x, 112, 17, tone.gold) +
  shape(`M${x} 136h150q22 70 4 150t14 250q-70-26-110 4-30 20-58 10Z`, middle) +
  shape(`M${x} 136h48q14 90 0 180t8 226q-26 14-56 8Z`, upper) +
  shape(`M${x + 104} 136h46q22 70 4 150t14 250q-30-10-52-10 10-110-2-200t-10-190Z`, lower) +
  line(`M${x + 48} 160q14 90 0 170t6 190M${x + 104} 160q10 90 4 180t8 170`, tone.ink, 3, 0.35) +
  shape(`M${x - 56} 720q56-40 112 0Z`, tone.ink);

/** Drawn facing right; pushed back as if somebody had just left. */
const chair = (x, mirror) =>
  `<g transform="translate(${x} 0) scale(${mirror} 1)">${rect(-64, 560, 20, 330, tone.umber)}${rect(-70, 556, 32, 150, tone.rust)}${rect(-64, 752, 128, 26, tone.rust)}${line("M-54 890V778M54 778V890", tone.umber, 16)}</g>`;

export const picture = sheet(
  "Two flags and an open door",
  rect(0, 0, 1500, 1000, tone.blue),
  rules(18, 700, 26, tone.sea, 0.4),
  // panels
  times(4, (index) => line(`M${40 + index * 130} 60h96v560h-96Z`, tone.deep, 6)),
  times(4, (index) => line(`M${974 + index * 130} 60h96v560h-96Z`, tone.deep, 6)),
  rect(0, 700, 1500, 300, tone.bark),
  line(
    times(16, (index) => `M${750 + (index - 7.5) * 66} 700L${750 + (index - 7.5) * 190} 1000`),
    tone.umber,
    5,
  ),
  rect(0, 690, 1500, 12, tone.ink),
  // what lies beyond: an empty road to a low sun
  rect(600, 110, 300, 590, tone.sand),
  disc(750, 400, 84, tone.paper),
  rect(600, 510, 300, 190, tone.leaf),
  shape("M600 480q80-40 150-14t150-16V520H600Z", tone.mist),
  corners(
    [
      [742, 480],
      [758, 480],
      [850, 700],
      [650, 700],
    ],
    tone.cloud,
  ),
  rect(580, 90, 340, 24, tone.ink),
  rect(576, 90, 26, 612, tone.ink),
  rect(898, 90, 26, 612, tone.ink),
  corners(
    [
      [602, 112],
      [520, 60],
      [520, 762],
      [602, 700],
    ],
    tone.wood,
  ),
  corners(
    [
      [898, 112],
      [980, 60],
      [980, 762],
      [898, 700],
    ],
    tone.wood,
  ),
  line(
    "M536 120L588 150V380L536 380ZM536 430L588 430V640L536 680ZM964 120L912 150V380L964 380ZM964 430L912 430V640L964 680Z",
    tone.umber,
    6,
  ),
  disc(590, 430, 8, tone.gold),
  disc(910, 430, 8, tone.gold),
  corners(
    [
      [602, 700],
      [898, 700],
      [1240, 1000],
      [260, 1000],
    ],
    tone.sand,
    0.55,
  ),
  flag(250, tone.sea, tone.paper, tone.sea),
  `<g transform="translate(1500 0) scale(-1 1)">${flag(250, tone.rust, tone.gold, tone.rust)}</g>`,
  // the table where nobody signs
  chair(440, 1),
  chair(1060, -1),
  shape("M560 900h380l60 30H500Z", tone.umber, 0.6),
  line("M584 744L566 906M916 744L934 906", tone.night, 18),
  rect(540, 724, 420, 24, tone.night),
  corners(
    [
      [560, 748],
      [940, 748],
      [930, 800],
      [570, 800],
    ],
    tone.ink,
  ),
  corners(
    [
      [676, 696],
      [824, 696],
      [852, 726],
      [648, 726],
    ],
    tone.paper,
  ),
  line("M704 706h76M694 715h60", tone.mist, 3),
  line("M872 724l40-34", tone.gold, 7),
  strokes({ y: 880, height: 110 }, 26, tone.umber, { seed: 19 }),
);
