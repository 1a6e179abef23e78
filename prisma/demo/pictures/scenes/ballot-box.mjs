import { corners, disc, hatch, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const curtain = (x) =>
  rect(x, 120, 300, 520, tone.rust) +
  times(6, (fold) => shape(`M${x + 12 + fold * 50} 120q16 260 0 520h22q14-260 0-520Z`, tone.brick)) +
  rect(x - 16, 96, 332, 26, tone.ink);

const ballots = times(9, (index) => {
  const [x, y, lean] = [
    [560, 690, -9],
    [700, 720, 6],
    [820, 700, -4],
    [620, 640, 12],
    [760, 650, -14],
    [880, 655, 9],
    [590, 610, 4],
    [690, 605, -6],
    [830, 610, 13],
  ][index];
  return `<g transform="translate(${x} ${y}) rotate(${lean})">${rect(-70, -40, 140, 92, index % 2 ? tone.paper : tone.cloud)}${line("M-48-16h52M-48 4h74M-48 24h40", tone.mist, 5)}</g>`;
});

export const picture = sheet(
  "A ballot falls into a box of glass",
  rect(0, 0, 1500, 1000, tone.fog),
  rules(20, 640, 24, tone.paper, 0.5),
  curtain(90),
  curtain(1110),
  rect(0, 640, 1500, 12, tone.blue),
  rect(0, 652, 1500, 348, tone.sea),
  strokes({ y: 670, height: 300 }, 90, tone.blue, { seed: 5 }),
  rect(200, 790, 1100, 34, tone.tan),
  rect(230, 824, 1040, 176, tone.wood),
  hatch(250, 840, 1010, 160, 46, 0, tone.umber, 4),
  rect(470, 400, 560, 390, tone.haze),
  rect(490, 540, 520, 240, tone.mist),
  ballots,
  rect(470, 400, 560, 390, tone.paper, 0.18),
  line("M470 400V790H1030V400", tone.ink, 12),
  line("M510 450L630 760M560 450L640 650", tone.paper, 8, 0.55),
  // the slip on its way
  corners(
    [
      [660, 150],
      [850, 176],
      [828, 400],
      [630, 400],
    ],
    tone.paper,
  ),
  line("M694 200l112 15M688 240l76 10M682 280l108 14", tone.mist, 6),
  line("M700 330l22 22 44-50", tone.rust, 11),
  shape("M450 376H1050V436H450Z", tone.ink),
  rect(610, 392, 270, 16, tone.night),
  // seals
  disc(1030, 480, 30, tone.gold),
  line("M1030 508v70M1018 508l-14 62", tone.gold, 8),
  line("M1018 480l9 9 16-19", tone.ink, 6),
);
