import { disc, flakes, line, rect, rules, shape, sheet, strokes, times, tone, windows } from "../brush.mjs";

const block = (x, y, width, height, fill, columns, rows, seed) =>
  rect(x, y, width, height, fill) +
  rect(x - 8, y - 12, width + 16, 16, tone.paper) +
  windows(
    {
      x: x + 24,
      y: y + 34,
      columns,
      rows,
      width: 30,
      height: 40,
      gapX: (width - 48 - columns * 30) / (columns - 1),
      gapY: 34,
      dark: tone.ink,
      light: tone.gold,
    },
    (column, row) => (column * 7 + row * 5 + seed) % 11 === 0,
  );

/** A pipe over a road: up, across, down. */
const pipe = (y, rise) => `M-60 ${y}H430V${rise}H1010V${y}H1560`;
const bands = (y, rise) =>
  line(
    times(3, (index) => `M${60 + index * 130} ${y - 36}v72`) +
      times(4, (index) => `M${520 + index * 130} ${rise - 36}v72`) +
      times(4, (index) => `M${1090 + index * 120} ${y - 36}v72`),
    tone.ink,
    6,
  );

const support = (x, y) =>
  shape(`M${x - 16} ${y + 30}h32l14 150h-60Z`, tone.ink) + rect(x - 44, y + 26, 88, 14, tone.ink);

export const picture = sheet(
  "Heating pipes between blocks of flats in winter",
  rect(0, 0, 1500, 1000, tone.mist),
  rules(14, 620, 24, tone.fog, 0.6),
  disc(1090, 170, 66, tone.paper),
  block(60, 210, 330, 500, tone.blue, 5, 6, 3),
  block(470, 120, 250, 590, tone.deep, 4, 7, 1),
  block(800, 290, 420, 420, tone.blue, 6, 5, 5),
  block(1260, 170, 300, 540, tone.deep, 4, 7, 8),
  shape("M0 690q420-40 800-14t700-8V1000H0Z", tone.paper),
  shape("M560 680h300l160 320H400Z", tone.fog),
  strokes({ y: 720, height: 260 }, 90, tone.mist, { seed: 12 }),
  times(3, (index) => support(90 + index * 150, 700)),
  times(4, (index) => support(1080 + index * 130, 700)),
  line(pipe(690, 430), tone.ink, 74),
  line(pipe(690, 430), tone.cloud, 62),
  line("M-60 672H412V412H1028V672H1560", tone.paper, 14),
  line(pipe(780, 520), tone.ink, 74),
  line(pipe(780, 520), tone.tan, 62),
  line("M-60 762H448V502H992V762H1560", tone.sand, 12),
  bands(690, 430),
  bands(780, 520),
  // where the lagging is torn, it steams
  shape("M640 394h150l-10 20 14 16-16 16 12 22H650l8-22-14-16 12-16Z", tone.rust),
  line("M664 402l20 56M704 400l20 58M744 402l20 54", tone.brick, 6),
  shape("M690 400c-40-60 30-90-10-150s40-100 10-170c70 40 60 90 40 130s60 60 30 110 10 60-10 80Z", tone.paper, 0.85),
  shape("M400 640q36-22 60 0v14h-60Z", tone.paper),
  flakes({ height: 960 }, 90, tone.paper, 9),
);
