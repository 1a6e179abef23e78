import { chance, disc, line, rect, shape, sheet, strokes, times, tone } from "../brush.mjs";

const { pick } = chance(31);

const bricks = times(14, (row) =>
  times(11, (column) =>
    rect(column * 150 - (row % 2) * 75, row * 52, 142, 44, pick([tone.brick, tone.brick, "#7f3f2c", "#94492f"])),
  ),
);

const loaf = (x, y, size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${shape("M-92 0q-14-74 92-74t92 74q-92 26-184 0Z", tone.tan)}${shape("M-92 0q-12-60 60-72q-44 24-40 78Z", tone.sand, 0.6)}${line("M-46-54l24 40M-4-62l24 46M38-56l22 38", tone.wood, 8)}</g>`;

const shelf = (y, count) =>
  rect(1010, y, 440, 18, tone.umber) + times(count, (index) => loaf(1092 + index * 140, y - 8, 0.68));

export const picture = sheet(
  "Loaves before the mouth of an oven",
  rect(0, 0, 1500, 1000, tone.bark),
  bricks,
  rect(960, 60, 540, 620, tone.ink),
  shelf(250, 3),
  shelf(420, 3),
  shelf(590, 3),
  line("M1040 60V680M1430 60V680", tone.umber, 12),
  // the oven
  shape("M150 700V420q0-250 300-250t300 250v280Z", tone.umber),
  times(13, (index) => {
    const angle = Math.PI * (1 - index / 12);
    return line(
      `M${450 + Math.cos(angle) * 236} ${430 - Math.sin(angle) * 206}l${Math.cos(angle) * 54} ${-Math.sin(angle) * 48}`,
      tone.tan,
      26,
    );
  }),
  shape("M214 700V430q0-204 236-204t236 204v270Z", tone.night),
  shape("M244 700V460q10-170 206-170t206 170v240Z", tone.rust),
  shape("M284 700V520q16-140 166-140t166 140v180Z", tone.gold),
  shape("M330 700q-10-110 50-160q4 60 36 80q-6-110 60-170q-2 100 40 130t10 120Z", tone.sand),
  rect(130, 690, 640, 34, tone.cloud),
  shape("M284 724L616 724 860 1000H60Z", tone.gold, 0.3),
  // the table and the peel
  rect(0, 800, 1500, 200, tone.wood),
  rect(0, 790, 1500, 18, tone.tan),
  strokes({ y: 815, height: 180 }, 70, tone.umber, { seed: 4 }),
  shape("M330 724L566 724 600 800H296Z", tone.sand),
  shape("M420 800h56l40 200h-136Z", tone.sand),
  loaf(448, 772, 1.25),
  loaf(800, 870, 1.35),
  loaf(1060, 900, 1.35),
  loaf(1310, 872, 1.35),
  times(26, (index) => disc(620 + ((index * 137) % 820), 920 + ((index * 53) % 70), 3 + (index % 3), tone.paper, 0.8)),
);
