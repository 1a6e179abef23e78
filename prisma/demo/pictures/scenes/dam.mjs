import { chance, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const { between } = chance(64);

const jet = (x) =>
  shape(`M${x} 520q30 0 34 60l40 300h-150l42-300q4-60 34-60Z`, tone.paper, 0.9) +
  line(`M${x - 18} 600l-22 260M${x + 4} 590v270M${x + 24} 600l26 260`, tone.fog, 6);

const gate = (x) => rect(x - 46, 452, 92, 74, tone.ink) + rect(x - 36, 470, 72, 46, tone.blue);

export const picture = sheet(
  "A dam with its reservoir low",
  rect(0, 0, 1500, 1000, tone.cloud),
  rules(14, 300, 22, tone.paper, 0.8),
  shape("M0 250q180-130 360-60t330-50 380 60 430-70V420H0Z", tone.fog),
  shape("M0 320q240-110 520-30t980-60V470H0Z", tone.mist),
  // what the falling water left bare: one line for each week
  shape("M0 330q300 40 750 40t750-40v140H0Z", tone.sand),
  line(
    times(5, (index) => `M0 ${346 + index * 13}q300 ${36 - index * 4} 750 ${36 - index * 4}t750-${36 - index * 4}`),
    tone.ochre,
    3,
    0.7,
  ),
  rect(120, 408, 1260, 60, tone.sea),
  strokes({ x: 120, y: 414, width: 1260, height: 46 }, 40, tone.mist, { seed: 2, thick: 3 }),
  rect(0, 600, 1500, 400, tone.blue),
  // the wall
  shape("M0 440H1500V660q-120 60-180 340H180Q120 720 0 660Z", tone.fog),
  shape("M1500 440V660q-120 60-180 340H980q190-260 240-560Z", tone.haze),
  times(12, (index) =>
    line(`M${70 + index * 124} 470Q${200 + index * 100} 740 ${330 + index * 76} 1000`, tone.mist, 4, 0.8),
  ),
  line(
    times(
      6,
      (index) =>
        `M${10 + index * 26} ${560 + index * 70}Q750 ${640 + index * 74} ${1490 - index * 26} ${560 + index * 70}`,
    ),
    tone.mist,
    3,
    0.7,
  ),
  rect(0, 428, 1500, 26, tone.ink),
  line(
    times(38, (index) => `M${10 + index * 40} 428v-24`),
    tone.ink,
    5,
  ),
  line("M0 404H1500", tone.ink, 5),
  times(4, (index) => jet(510 + index * 160)),
  times(4, (index) => gate(510 + index * 160)),
  // the tower
  rect(1180, 250, 90, 190, tone.blue),
  shape("M1166 256L1225 200 1284 256Z", tone.rust),
  rect(1206, 290, 36, 40, tone.gold),
  // the river below
  shape("M150 1000q120-130 330-150h540q210 20 330 150Z", tone.sea),
  strokes({ x: 260, y: 880, width: 980, height: 110 }, 60, tone.paper, { seed: 7, opacity: 0.8 }),
  strokes({ x: 260, y: 880, width: 980, height: 110 }, 40, tone.deep, { seed: 9 }),
  times(15, (index) =>
    shape(`M${-30 + index * 22} ${1010 - index * 3}l24-${Math.round(between(110, 200))} 24 200Z`, tone.deep),
  ),
  times(15, (index) =>
    shape(`M${1530 - index * 22} ${1010 - index * 3}l-24-${Math.round(between(110, 200))}-24 200Z`, tone.deep),
  ),
);
