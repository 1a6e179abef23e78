import { corners, disc, line, rect, rules, shape, sheet, times, tone } from "../brush.mjs";

const LENGTHS = [470, 560, 520, 590, 380, 0, 560, 500, 600, 300];

export const picture = sheet(
  "A hand holds a letter",
  rect(0, 0, 1500, 1000, tone.leaf),
  rules(20, 1000, 26, tone.mist, 0.45),
  shape("M0 0H520L120 1000H0Z", tone.paper, 0.12),
  shape("M640 0H760L420 1000H260Z", tone.paper, 0.1),
  // the fingers behind
  `<g transform="rotate(-7 750 480)">${times(4, (index) => `<rect x="${1030 - index * 2}" y="${560 + index * 62}" width="150" height="56" rx="28" fill="${tone.wood}"/>`)}${rect(394, 132, 760, 760, tone.umber, 0.35)}${rect(370, 110, 760, 760, tone.paper)}${corners(
    [
      [1130, 110],
      [1130, 190],
      [1050, 110],
    ],
    tone.leaf,
  )}${corners(
    [
      [1050, 110],
      [1130, 190],
      [1056, 184],
    ],
    tone.fog,
  )}${line(
    times(10, (index) => (LENGTHS[index] ? `M450 ${240 + index * 52}h${LENGTHS[index]}` : "")),
    tone.blue,
    10,
  )}${line("M450 782q36-60 60-6t52-18 56 8 46-24", tone.rust, 9)}${line("M450 182h210", tone.ink, 14)}</g>`,
  // thumb, palm and sleeve
  shape(
    "M1500 1000V640q-90-70-190-60-60-8-150 10-120 24-190 60-44 26-16 66 20 26 70 12 70-20 120-22-70 70-66 160 4 70 60 134Z",
    tone.tan,
  ),
  shape("M964 668q-22 22 2 38 18 10 40 4-24-16-20-50Z", tone.sand),
  line("M1144 706q60-10 110 10M1078 866q20 60 70 96", tone.wood, 6),
  shape("M1500 560q-120 10-190 40-60 190 10 400h180Z", tone.rust),
  shape("M1310 600q-60 190 10 400h60q-60-200-8-416Z", tone.brick),
  disc(1404, 700, 14, tone.gold),
  disc(1412, 800, 14, tone.gold),
);
