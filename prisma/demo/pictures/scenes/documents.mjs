import { chance, disc, line, rect, shape, sheet, times, tone } from "../brush.mjs";

const { between } = chance(71);

const folder = (index) => {
  const y = 720 - index * 58;
  const x = 190 + between(-26, 26);
  const colour = [tone.tan, tone.sea, tone.fog, tone.ochre, tone.mist, tone.rust, tone.tan, tone.haze][index];
  return (
    rect(x, y, 620, 52, colour) +
    rect(x + 12, y + 8, 596, 12, tone.paper) +
    rect(x + 12, y + 24, 590, 5, tone.cloud) +
    rect(x + 60, y + 14, 110, 30, tone.paper) +
    line(`M${x + 74} ${y + 26}h70M${x + 74} ${y + 35}h44`, tone.blue, 4)
  );
};

const writing = times(
  11,
  (index) => `M952 ${352 + index * 34}h${[330, 352, 300, 344, 210, 0, 340, 320, 352, 280, 150][index]}`,
);

export const picture = sheet(
  "Court files, a sheet and a seal",
  rect(0, 0, 1500, 1000, tone.deep),
  times(10, (index) => rect(index * 156 + 6, 0, 144, 640, index % 2 ? tone.blue : "#1f3a44")),
  shape("M1080 0L1330 0 860 1000H380Z", tone.paper, 0.08),
  shape("M1400 0L1500 0V120L1120 1000H980Z", tone.paper, 0.07),
  rect(0, 700, 1500, 300, tone.wood),
  rect(0, 690, 1500, 16, tone.tan),
  line(
    times(7, (index) => `M0 ${740 + index * 38}q380-14 760 4t740-6`),
    tone.bark,
    5,
  ),
  shape("M150 790H850L900 850H210Z", tone.umber, 0.6),
  times(8, folder),
  // tied with a ribbon
  rect(470, 300, 34, 486, tone.brick),
  shape("M487 306q-86-70-116-24t116 24q86-70 116-24t-116 24Z", tone.brick),
  line("M487 306l-70 60M487 306l74 56", tone.brick, 18),
  // the judgment
  `<g transform="rotate(5 1120 620)">${shape("M902 250h420v640H902Z", tone.umber, 0.45)}${rect(890, 236, 420, 640, tone.paper)}${disc(1100, 288, 26, tone.gold)}${line("M1100 274v28M1086 288h28", tone.paper, 5)}${line(writing, tone.mist, 7)}${line("M950 790q30-50 50-6t44-14 50 8 40-20", tone.ink, 6)}</g>`,
  disc(1246, 838, 74, tone.rust),
  disc(1246, 838, 54, tone.brick),
  line("M1246 806v64M1222 820h48M1222 820l-12 26h24ZM1270 820l-12 26h24Z", tone.sand, 5),
  // the pen
  `<g transform="rotate(-38 880 860)">${rect(720, 850, 230, 22, tone.night)}${shape("M720 850l-56 11 56 11Z", tone.gold)}${rect(900, 850, 16, 22, tone.gold)}</g>`,
);
