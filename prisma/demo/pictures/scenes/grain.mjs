import { chance, disc, line, rect, rules, shape, sheet, times, tone } from "../brush.mjs";

const { between } = chance(127);

const silo = (x, width, top) =>
  rect(x, top, width, 700 - top, tone.cloud) +
  rect(x + width * 0.66, top, width * 0.34, 700 - top, tone.mist) +
  shape(`M${x - 8} ${top}L${x + width / 2} ${top - 90}L${x + width + 8} ${top}Z`, tone.blue) +
  line(
    times(Math.floor((690 - top) / 44), (index) => `M${x} ${top + 34 + index * 44}h${width}`),
    tone.haze,
    4,
  ) +
  line(
    `M${x + 26} ${top + 10}V700M${x + 50} ${top + 10}V700` +
      times(Math.floor((680 - top) / 26), (index) => `M${x + 26} ${top + 26 + index * 26}h24`),
    tone.sea,
    4,
  );

/** One ear of wheat, bent by the wind. */
const ear = (x, y, size) =>
  `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${size})">${line("M0 200Q4 80 30 0", tone.ochre, 6)}${times(6, (index) => `<ellipse cx="${18 + index * 4}" cy="${34 - index * 20}" rx="9" ry="16" transform="rotate(-22 ${18 + index * 4} ${34 - index * 20})" fill="${index % 2 ? tone.gold : tone.sand}"/><ellipse cx="${38 + index * 4}" cy="${28 - index * 20}" rx="9" ry="16" transform="rotate(34 ${38 + index * 4} ${28 - index * 20})" fill="${tone.gold}"/>`)}${line("M42-84l16-60M34-80l2-66M50-78l34-50", tone.sand, 3)}</g>`;

export const picture = sheet(
  "Three silos behind ripe wheat",
  rect(0, 0, 1500, 1000, tone.sand),
  rules(18, 600, 24, tone.paper, 0.6),
  disc(1190, 250, 128, tone.paper),
  shape("M0 620q300-80 700-40t800-30V760H0Z", tone.ochre, 0.55),
  silo(170, 210, 330),
  silo(420, 210, 250),
  silo(670, 210, 330),
  line("M275 250H775M525 170V130h330v180", tone.ink, 14),
  rect(880, 560, 190, 150, tone.brick),
  shape("M864 566L975 500 1086 566Z", tone.ink),
  rect(950, 620, 52, 90, tone.umber),
  line("M1140 226q12-18 24 0q12-18 24 0M1200 190q10-14 20 0q10-14 20 0", tone.ink, 5),
  shape("M0 690q380-50 760-14t740-20V1000H0Z", tone.gold),
  line(
    times(60, (index) => `M${index * 26} ${712 + ((index * 13) % 14)}q6 40-6 90`),
    tone.ochre,
    5,
  ),
  times(34, (index) => ear(index * 47 - 40 + between(-10, 10), 800 + between(-24, 24), 0.75)),
  times(24, (index) => ear(index * 66 - 40 + between(-14, 14), 876 + between(-20, 20), 1.1)),
);
