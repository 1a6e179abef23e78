import { chance, corners, disc, line, rect, rules, shape, sheet, times, tone } from "../brush.mjs";

const { between, pick } = chance(97);

const mast = (x, lean) =>
  line(`M${x} 560V150`, tone.night, 16) +
  `<g transform="translate(${x} 130) rotate(${lean})">${rect(-92, -56, 184, 92, tone.night)}${times(8, (index) => disc(-66 + (index % 4) * 44, -32 + Math.floor(index / 4) * 44, 15, tone.paper))}</g>`;

const crowd = times(230, () =>
  disc(
    between(0, 1500),
    between(452, 540),
    between(6, 10),
    pick([tone.blue, tone.sea, tone.rust, tone.fog, tone.ink, tone.ink, tone.gold]),
    0.9,
  ),
);

const stripe = (index) => {
  const at = (part, y) => 750 + (part - 0.5) * (1250 + ((y - 570) / 430) * 1500);
  const [from, to] = [index / 10, (index + 1) / 10];
  return corners(
    [
      [at(from, 570), 570],
      [at(to, 570), 570],
      [at(to, 1000), 1000],
      [at(from, 1000), 1000],
    ],
    index % 2 ? tone.sea : tone.leaf,
  );
};

const player = (x, y, shirt, size, stride) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${line(`M-8 0l${-stride} 66M8 0l${stride} 58l16 14`, tone.tan, 13)}${line(`M${-8 - stride} 62h-14M${26 + stride} 72h12`, tone.night, 10)}${shape("M-26 6v-78q26-20 52 0v78Z", shirt)}${rect(-26, -8, 52, 26, tone.paper)}${line("M-24-62q-24 20-30 48M24-62q30 14 40 40", shirt, 13)}${disc(0, -98, 20, tone.tan)}${shape("M-21-98q0-24 21-24t21 24q-20-12-42 0Z", tone.night)}</g>` +
  `<ellipse cx="${x}" cy="${y + 74 * size}" rx="${66 * size}" ry="${9 * size}" fill="${tone.night}" opacity=".45"/>`;

export const picture = sheet(
  "A pitch under floodlights",
  rect(0, 0, 1500, 1000, tone.ink),
  rules(16, 430, 24, tone.sea, 0.28),
  shape("M190 130L-100 700H760Z", tone.paper, 0.1),
  shape("M1310 130L740 700H1600Z", tone.paper, 0.1),
  shape("M190 130L320 1000H1100Z", tone.paper, 0.07),
  shape("M1310 130L400 1000H1180Z", tone.paper, 0.07),
  shape("M0 420L220 370H1280L1500 420V560H0Z", tone.deep),
  shape("M0 420L220 370H1280L1500 420V436L1280 388H220L0 436Z", tone.night),
  crowd,
  rect(0, 540, 1500, 36, tone.fog),
  times(9, (index) => rect(20 + index * 170, 546, 130, 24, index % 3 ? tone.blue : tone.rust)),
  mast(190, -8),
  mast(1310, 8),
  times(10, stripe),
  line("M0 640H1500M750 576V1000", tone.paper, 6, 0.8),
  `<ellipse cx="750" cy="800" rx="330" ry="96" fill="none" stroke="${tone.paper}" stroke-width="7" opacity=".8"/>`,
  disc(750, 800, 9, tone.paper),
  // the goal
  line("M1180 640V520H1400V640", tone.paper, 10),
  line(
    times(9, (index) => `M${1200 + index * 24} 524V636`) + times(5, (index) => `M1184 ${544 + index * 22}H1396`),
    tone.paper,
    2,
    0.5,
  ),
  player(470, 770, tone.rust, 1.15, 26),
  player(640, 700, tone.paper, 0.9, 18),
  player(930, 880, tone.gold, 1.4, 30),
  player(1120, 730, tone.gold, 0.95, 20),
  player(260, 880, tone.gold, 1.3, 22),
  disc(1030, 962, 20, tone.paper),
  disc(1030, 962, 8, tone.ink),
);
