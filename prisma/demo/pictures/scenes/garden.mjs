import { chance, disc, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const { between, pick } = chance(113);

const GREENS = [tone.sea, tone.leaf, "#4d6f5b", tone.mist];

const plant = (x, y, size) => {
  const green = pick(GREENS);
  const leaf = (lean, reach) =>
    shape(`M0 0Q${lean * 0.2} ${-reach * 0.7} ${lean} ${-reach}Q${lean * 0.9} ${-reach * 0.35} 0 0Z`, green);
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${size})">${leaf(-46, 70)}${leaf(46, 74)}${leaf(-22, 104)}${leaf(24, 110)}${leaf(2, 130)}</g>`;
};

const bed = (y, count, size, height) =>
  rect(150, y, 1200, height, tone.bark) +
  rect(150, y, 1200, 12, tone.tan) +
  times(count, (index) =>
    plant(190 + (index * 1120) / (count - 1) + between(-6, 6), y + 4, size * between(0.85, 1.15)),
  );

export const picture = sheet(
  "A glasshouse with young plants",
  rect(0, 0, 1500, 1000, tone.fog),
  rules(16, 620, 24, tone.paper, 0.55),
  disc(1220, 180, 88, tone.gold),
  shape("M0 560q260-110 560-50t940-60V760H0Z", tone.mist),
  rect(0, 700, 1500, 300, tone.ochre),
  strokes({ y: 710, height: 280 }, 110, tone.wood, { seed: 27 }),
  // the house of glass
  shape("M110 860V400L750 130 1390 400V860Z", tone.paper, 0.6),
  shape("M110 860V400L750 130V860Z", tone.cloud, 0.35),
  bed(560, 15, 0.8, 40),
  bed(680, 13, 1.0, 46),
  bed(810, 11, 1.25, 60),
  shape("M300 320L470 248 250 860H140V760Z", tone.paper, 0.4),
  shape("M1010 240L1090 274 900 860H840Z", tone.paper, 0.35),
  line(
    times(9, (index) => `M${110 + index * 160} 860V${Math.round(400 - 270 * (1 - Math.abs(index - 4) / 4))}`),
    tone.blue,
    9,
  ),
  line("M110 560H1390M110 700H1390", tone.blue, 5),
  line("M110 400H1390", tone.blue, 10),
  line("M96 406L750 130 1404 406", tone.blue, 22),
  line("M110 400V866M1390 400V866", tone.blue, 22),
  rect(90, 852, 1320, 40, tone.brick),
  line(
    times(22, (index) => `M${110 + index * 60} 854v36`),
    tone.umber,
    4,
  ),
  // an open pane and a can
  shape("M590 262L690 210 676 150 576 196Z", tone.paper, 0.85),
  line("M590 262L690 210 676 150 576 196Z", tone.blue, 7),
  shape("M1190 940v-80h110v80ZM1300 880l74-46 10 14-84 66Z", tone.rust),
  line("M1196 866q-50 0-50 40t46 30", tone.rust, 12),
);
