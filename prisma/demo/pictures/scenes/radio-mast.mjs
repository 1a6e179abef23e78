import { disc, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const [X, TOP, FOOT] = [690, 90, 800];
const halfWidth = (y) => 12 + ((y - TOP) / (FOOT - TOP)) * 62;
const level = (index) => TOP + 40 + index * 48;

const lattice = times(14, (index) => {
  const [upper, lower] = [level(index), level(index + 1)];
  const [a, b] = [halfWidth(upper), halfWidth(lower)];
  const colour = Math.floor(index / 2) % 2 ? tone.paper : tone.rust;
  return line(
    `M${X - a} ${upper}L${X - b} ${lower}M${X + a} ${upper}L${X + b} ${lower}M${X - a} ${upper}L${X + b} ${lower}M${X + a} ${upper}L${X - b} ${lower}M${X - a} ${upper}H${X + a}`,
    colour,
    8,
  );
});

const wave = (radius, opacity) =>
  line(
    `M${X + radius * 0.5} ${TOP - radius * 0.75}a${radius} ${radius} 0 0 1 0 ${radius * 1.5}M${X - radius * 0.5} ${TOP - radius * 0.75}a${radius} ${radius} 0 0 0 0 ${radius * 1.5}`,
    tone.gold,
    9,
    opacity,
  );

export const picture = sheet(
  "A radio mast on a hill at night",
  rect(0, 0, 1500, 1000, tone.blue),
  rules(14, 760, 24, tone.sea, 0.42),
  times(46, (index) => disc((index * 331) % 1500, (index * 197) % 520, 1.6 + (index % 3), tone.paper, 0.8)),
  disc(1230, 210, 80, tone.paper),
  times(5, (index) => wave(70 + index * 78, 0.95 - index * 0.17)),
  shape("M0 720q240-160 520-90t520-40 460-60V1000H0Z", tone.deep),
  // far villages
  times(12, (index) => rect(60 + ((index * 173) % 1400), 690 + ((index * 37) % 50), 12, 10, tone.gold)),
  shape("M0 900q320-170 690-150t810 130V1000H0Z", tone.ink),
  line(`M${X} 240L210 850M${X} 240L1180 850M${X} 430L360 830M${X} 430L1020 830`, tone.mist, 3, 0.8),
  lattice,
  line(`M${X} ${TOP + 40}V30`, tone.paper, 9),
  disc(X, 28, 13, tone.rust),
  disc(X, 28, 28, tone.rust, 0.35),
  `<ellipse cx="${X + 46}" cy="330" rx="26" ry="40" fill="${tone.fog}"/>`,
  `<ellipse cx="${X - 52}" cy="420" rx="28" ry="42" fill="${tone.fog}"/>`,
  // the station, with somebody on duty
  rect(860, 712, 250, 110, tone.brick),
  shape("M836 720L985 650 1134 720Z", tone.night),
  rect(890, 746, 58, 46, tone.gold),
  rect(966, 746, 58, 46, tone.gold),
  rect(1046, 742, 44, 80, tone.night),
  line("M919 746v46M995 746v46", tone.ochre, 5),
  shape("M890 822L1024 822 1150 960H800Z", tone.gold, 0.16),
  strokes({ y: 850, height: 140 }, 70, tone.blue, { seed: 16 }),
  line("M1090 822q60 60-40 100t-60 80", tone.blue, 14),
);
