import { disc, flakes, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const LIT = new Set(["2-0", "0-1", "3-1"]);

function pane(column, row) {
  const [x, y] = [330 + column * 180, 370 + row * 190];
  const isLit = LIT.has(`${column}-${row}`);
  return (
    rect(x, y, 110, 130, isLit ? tone.gold : tone.deep) +
    line(`M${x + 55} ${y}v130M${x} ${y + 52}h110`, isLit ? tone.ochre : tone.ink, 6) +
    rect(x - 10, y + 128, 130, 14, tone.paper)
  );
}

const tree = (x, y, size) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${line(BRANCHES, tone.ink, 9)}${line("M-60-156l-40-14M58-181l42-9", tone.paper, 6)}</g>`;
const BRANCHES =
  "M0 0V-190M0-80l-62-70M0-110l58-64M0-150l-34-60M0-160l36-70M-62-150l-8-48M-62-150l-44-14M58-174l6-46M58-174l44-10";

export const picture = sheet(
  "A school at dusk in the snow",
  rect(0, 0, 1500, 1000, tone.blue),
  rules(16, 700, 26, tone.sea, 0.45),
  disc(1270, 190, 74, tone.paper),
  shape("M0 640q260-90 560-40t940-60V800H0Z", tone.deep),
  // the house
  rect(280, 330, 930, 450, tone.mist),
  rect(280, 330, 930, 450, tone.fog, 0.35),
  line(
    times(16, (index) => `M280 ${352 + index * 28}H1210`),
    tone.mist,
    3,
    0.7,
  ),
  shape("M236 336L420 190H1070L1254 336Z", tone.ink),
  shape("M236 336L420 190H1070L1254 336q-40 34-80 4t-96 6-110-4-120 8-130-6-120 4-118-4-100 6-90-2Z", tone.paper),
  rect(520, 120, 64, 110, tone.ink),
  shape("M510 112h84v22q-30 14-50 2t-34-4Z", tone.paper),
  times(5, (column) => (column === 2 ? pane(column, 0) : pane(column, 0) + pane(column, 1))),
  // the door beneath a lit fanlight
  rect(670, 560, 150, 220, tone.ink),
  line("M745 600v180", tone.blue, 5),
  shape("M650 560q95-74 190 0Z", tone.rust),
  line("M1050 336V236M1050 240h74l-16 20 16 20h-74", tone.rust, 7),
  tree(150, 800, 1.5),
  tree(1370, 810, 1.75),
  shape("M0 770q360-36 760-12t740-10V1000H0Z", tone.paper),
  shape("M690 776L800 776 980 1000H560Z", tone.fog),
  strokes({ y: 800, height: 190 }, 80, tone.mist, { seed: 8 }),
  line(
    times(11, (step) => `M${720 + (step % 2) * 34 + step * 6} ${800 + step * 18}l${5 + step * 0.4} 3`),
    tone.sea,
    7,
  ),
  flakes({ height: 960 }, 110, tone.paper, 4),
);
