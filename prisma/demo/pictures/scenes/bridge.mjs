import { corners, disc, line, moved, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

/** The arch as it is drawn below: how high it stands over the deck at each hanger. */
const archAt = (part) => [
  Math.round(2 * part * (1 - part) * 250 + part * part * 560),
  Math.round((1 - part) ** 2 * 520 + 2 * part * (1 - part) * 150 + part * part * 510),
];
const HANGERS = Array.from({ length: 11 }, (_, index) => archAt(0.08 + index * 0.084));

/** One half, from the left bank; the other is its mirror. */
const truss =
  rect(0, 520, 590, 34, tone.ink) +
  line("M0 520Q250 150 560 510", tone.ink, 20) +
  line(HANGERS.map(([x, y]) => `M${x} 520V${y}`).join(""), tone.ink, 7) +
  line(
    HANGERS.slice(1)
      .map(([x, y], index) => `M${HANGERS[index][0]} 520L${x} ${y}`)
      .join(""),
    tone.blue,
    4,
  ) +
  shape("M70 554h120l-16 446H86Z", tone.cloud) +
  shape("M150 554h40l-16 446h-30Z", tone.fog) +
  line("M92 640h88M90 720h92M88 800h94", tone.fog, 4) +
  // rails torn off in the air
  line("M560 540l40 26M572 530l44 4M540 552l24 40", tone.ink, 6);

const barrier =
  rect(470, 386, 26, 136, tone.ink) +
  `<g transform="rotate(-4 483 430)">${times(6, (index) => rect(330 + index * 42, 420, 42, 24, index % 2 ? tone.paper : tone.rust))}</g>` +
  disc(483, 386, 15, tone.rust);

const hut =
  rect(180, 396, 110, 126, tone.sea) +
  shape("M166 400L235 356 304 400Z", tone.ink) +
  rect(202, 424, 66, 42, tone.gold) +
  line("M235 424v42", tone.ochre, 5);

const half = truss + hut + barrier;

export const picture = sheet(
  "Two halves of a bridge",
  rect(0, 0, 1500, 1000, tone.cloud),
  rules(18, 520, 24, tone.paper, 0.8),
  disc(750, 300, 104, tone.paper),
  shape("M0 560q180-120 380-60t370-20 380 30 370-60V680H0Z", tone.fog),
  shape("M0 610q260-60 560-20t940-40V700H0Z", tone.mist),
  rect(0, 640, 1500, 360, tone.haze),
  rect(0, 800, 1500, 200, tone.sea),
  strokes({ y: 650, height: 340 }, 110, tone.paper, { seed: 14, opacity: 0.7 }),
  strokes({ y: 690, height: 300 }, 90, tone.blue, { seed: 15 }),
  corners(
    [
      [690, 660],
      [810, 660],
      [870, 1000],
      [630, 1000],
    ],
    tone.paper,
    0.16,
  ),
  half,
  `<g transform="translate(1500 0) scale(-1 1)">${half}</g>`,
  moved(700, 200, line("M0 20q14-20 28 0q14-20 28 0M80 60q12-16 24 0q12-16 24 0", tone.ink, 5)),
);
