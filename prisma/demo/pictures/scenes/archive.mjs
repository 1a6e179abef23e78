import { chance, disc, line, moved, rect, rules, shape, sheet, strokes, times, tone, windows } from "../brush.mjs";

const { between } = chance(101);

const wheel = (x) =>
  `<circle cx="${x}" cy="0" r="92" fill="none" stroke="${tone.night}" stroke-width="13"/>` +
  line(
    times(
      8,
      (index) =>
        `M${x} 0L${Math.round(x + Math.cos((index * Math.PI) / 4) * 86)} ${Math.round(Math.sin((index * Math.PI) / 4) * 86)}`,
    ),
    tone.blue,
    3,
  ) +
  disc(x, 0, 13, tone.night);

const box = (y, width, colour, lean) =>
  `<g transform="rotate(${lean} 0 ${y})">${rect(-width / 2, y, width, 84, colour)}${rect(-width / 2, y, width, 20, tone.umber, 0.45)}${rect(-46, y + 34, 92, 34, tone.paper)}${line(`M-30 ${y + 46}h60M-30 ${y + 57}h36`, tone.mist, 4)}</g>`;

const bicycle = (frame, boxes) =>
  wheel(-150) +
  wheel(190) +
  line("M-150 0L-70-150H110L20 0ZM-70-150L20 0M110-150L190 0M-70-150l-14-40M110-150l-14-60h48M-150 0H20", frame, 14) +
  line("M-112-192h56", tone.night, 18) +
  line("M-236-112h130M-150 0l-60-110", tone.night, 10) +
  disc(20, 0, 24, tone.night) +
  line("M20 0l30 44h26", tone.night, 9) +
  moved(-176, 0, boxes);

export const picture = sheet(
  "Two bicycles loaded with boxes of files",
  rect(0, 0, 1500, 1000, tone.blue),
  rules(16, 640, 24, tone.sea, 0.42),
  disc(1130, 290, 128, tone.sand),
  times(12, (index) => {
    const [x, width, height] = [index * 132 - 30, 104 + (index % 3) * 22, 130 + ((index * 89) % 210)];
    return (
      rect(x, 640 - height, width, height, tone.deep) +
      (index % 4 === 1 ? shape(`M${x - 6} ${640 - height}l${width / 2 + 6}-70 ${width / 2 + 6} 70Z`, tone.deep) : "") +
      windows(
        {
          x: x + 18,
          y: 662 - height,
          columns: 3,
          rows: Math.floor(height / 56),
          width: 16,
          height: 24,
          gapX: 18,
          gapY: 28,
          dark: tone.ink,
          light: tone.gold,
        },
        () => between(0, 1) > 0.94,
      )
    );
  }),
  shape("M0 640q400-50 760-10t740-20V800H0Z", tone.ink),
  shape("M0 780q380-24 760-6t740-8V1000H0Z", tone.sand),
  strokes({ y: 800, height: 190 }, 90, tone.ochre, { seed: 22 }),
  shape("M200 886h430l60 20H140ZM870 896h430l60 20H810Z", tone.ochre, 0.7),
  moved(
    470,
    790,
    bicycle(tone.rust, box(-196, 210, tone.tan, 0) + box(-280, 190, tone.sand, -2) + box(-364, 176, tone.tan, 3)),
  ),
  moved(
    1110,
    800,
    bicycle(
      tone.sea,
      box(-196, 220, tone.sand, 0) +
        box(-280, 200, tone.tan, 2) +
        box(-364, 190, tone.rust, -3) +
        box(-448, 150, tone.sand, 4),
    ),
  ),
);
