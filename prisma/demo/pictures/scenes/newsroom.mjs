import { chance, disc, line, moved, rect, rules, shape, sheet, times, tone, windows } from "../brush.mjs";

const { between } = chance(83);

const tower = (x, width, height) =>
  rect(x, 470 - height, width, height, tone.deep) +
  windows(
    {
      x: x + 14,
      y: 484 - height,
      columns: Math.floor((width - 18) / 26),
      rows: Math.floor((height - 20) / 34),
      width: 12,
      height: 16,
      gapX: 14,
      gapY: 18,
      dark: tone.ink,
      light: tone.gold,
    },
    () => between(0, 1) > 0.9,
  );

const clock = (x, hour, minute) => {
  const hand = (turn, length) =>
    `M${x} 66l${Math.round(Math.sin(turn) * length)} ${Math.round(-Math.cos(turn) * length)}`;
  return (
    disc(x, 66, 38, tone.paper) + line(hand((hour / 6) * Math.PI, 18) + hand((minute / 30) * Math.PI, 27), tone.ink, 5)
  );
};

const screen = (lit) =>
  rect(-92, -136, 184, 116, tone.night) +
  rect(-82, -126, 164, 96, lit ? tone.mist : tone.blue) +
  (lit ? line("M-66-104h90M-66-84h120M-66-64h70", tone.paper, 7) : "") +
  rect(-10, -22, 20, 22, tone.night) +
  rect(-40, -4, 80, 8, tone.night);

const lamp =
  line("M0 0V-96L52-140", tone.ink, 8) +
  shape("M30-132l44-34 30 40-50 28Z", tone.rust) +
  shape("M60-104L104-128 190 0H20Z", tone.gold, 0.4) +
  shape("M-30 0q30-16 60 0Z", tone.ink);

/** From behind, on a chair. */
const editor =
  rect(-17, -44, 34, 50, tone.tan) +
  shape("M-100 190q-16-176 60-196h80q76 20 60 196Z", tone.rust) +
  disc(0, -74, 46, tone.umber) +
  shape("M-46-70q-4 46 20 52h52q24-6 20-52Z", tone.umber) +
  shape("M-76 190v-96q0-24 24-24H52q24 0 24 24v96Z", tone.night);

const desk = (y, height, colour) => rect(0, y, 1500, 14, tone.tan) + rect(0, y + 14, 1500, height, colour);

const papers = (x, y, count) =>
  times(count, (index) => rect(x + between(-6, 6), y - 10 - index * 10, 120, 9, index % 2 ? tone.paper : tone.fog));

export const picture = sheet(
  "A newsroom at night",
  rect(0, 0, 1500, 1000, tone.ink),
  rect(60, 130, 1380, 360, tone.blue),
  rules(140, 480, 22, tone.sea, 0.4),
  disc(1180, 220, 46, tone.paper),
  times(11, (index) => tower(64 + index * 126, 110 + (index % 3) * 12, 90 + ((index * 71) % 190))),
  rect(0, 470, 1500, 30, tone.night),
  times(6, (index) => rect(48 + index * 276, 124, 20, 370, tone.night)),
  rect(48, 116, 1404, 20, tone.night),
  clock(450, 10, 10),
  clock(650, 11, 10),
  clock(850, 4, 10),
  clock(1050, 5, 40),
  rect(0, 500, 1500, 500, tone.deep),
  // the far row sleeps
  desk(600, 90, tone.bark),
  times(5, (index) => moved(170 + index * 290, 600, screen(index === 3), 0.8)),
  // the near row does not
  desk(790, 230, tone.wood),
  moved(770, 790, screen(true), 1.7),
  moved(250, 790, screen(false), 1.3),
  moved(1160, 790, lamp, 1.5),
  papers(60, 790, 9),
  papers(440, 790, 4),
  rect(1320, 742, 44, 48, tone.paper),
  line("M1364 752q26 4 20 20t-20 8", tone.paper, 8),
  line("M1334 728q-10-16 4-28M1352 728q-10-16 4-28", tone.fog, 4, 0.7),
  line(
    times(8, (index) => `M${90 + index * 190} 830v150`),
    tone.bark,
    5,
  ),
  moved(930, 850, editor, 1.25),
);
