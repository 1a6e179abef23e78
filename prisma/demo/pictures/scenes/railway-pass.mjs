import { chance, disc, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const { between } = chance(21);

const peak = (x, base, width, height, fill, snow) =>
  shape(
    `M${x} ${base}l${width * 0.34} ${-height * 0.62} ${width * 0.08} ${height * 0.05} ${width * 0.14} ${-height * 0.43} ${width * 0.12} ${height * 0.24} ${width * 0.07} ${-height * 0.04} ${width * 0.25} ${height * 0.8}Z`,
    fill,
  ) +
  shape(
    `M${x + width * 0.56} ${base - height}l${width * 0.12} ${height * 0.24} ${-width * 0.05} ${height * 0.06} ${-width * 0.05} ${-height * 0.05} ${-width * 0.05} ${height * 0.1} ${-width * 0.05} ${-height * 0.06} ${-width * 0.06} ${height * 0.14}Z`,
    snow,
  );

const ARCHES = 8;
const viaduct =
  rect(180, 520, 1130, 44, tone.cloud) +
  rect(180, 508, 1130, 14, tone.ink) +
  times(ARCHES, (index) => {
    const x = 200 + index * 138;
    return (
      shape(
        `M${x} 564h138v${260 + Math.sin((index / ARCHES) * Math.PI) * 130}h-22V676a47 47 0 0 0-94 0V${824 + Math.sin((index / ARCHES) * Math.PI) * 130}h-22Z`,
        tone.fog,
      ) + shape(`M${x + 116} 676v${148 + Math.sin((index / ARCHES) * Math.PI) * 130}h22V564Z`, tone.haze)
    );
  }) +
  line(
    times(8, (index) => `M190 ${590 + index * 22}h1110`),
    tone.haze,
    2,
    0.45,
  );

const wagon = (x) =>
  rect(x, 440, 190, 62, tone.rust) +
  rect(x, 440, 190, 10, tone.ink) +
  times(6, (index) => rect(x + 14 + index * 29, 462, 18, 20, tone.paper)) +
  times(4, (index) => disc(x + 28 + index * 45, 504, 9, tone.ink));

const fir = (x, y, height) => shape(`M${x} ${y}l${height * 0.22} ${-height} ${height * 0.22} ${height}Z`, tone.ink);

export const picture = sheet(
  "A train on a viaduct in the mountains",
  rect(0, 0, 1500, 1000, tone.fog),
  rules(20, 420, 24, tone.paper, 0.55),
  disc(1120, 210, 92, tone.gold),
  peak(-160, 720, 760, 560, tone.mist, tone.paper),
  peak(330, 720, 720, 470, tone.haze, tone.paper),
  peak(800, 740, 860, 640, tone.sea, tone.paper),
  shape("M0 700q300-120 620-30t880-70V1000H0Z", tone.leaf),
  shape("M560 1000q120-150 90-230t60-120l60 4q-40 70 10 150t-20 196Z", tone.cloud),
  viaduct,
  // the mountain with the tunnel
  shape("M0 330q140 10 210 150t60 330 90 190H0Z", tone.blue),
  shape("M96 522V430q0-66 66-66t66 66v92Z", tone.night),
  line("M96 522V430q0-66 66-66t66 66v92", tone.cloud, 12),
  shape("M1500 380q-150 30-190 160t-40 240-110 220H1500Z", tone.blue),
  line("M20 420l120 40M40 560l150 60M30 700l200 70M60 840l230 60", tone.sea, 5),
  line("M1470 470l-110 60M1480 610l-150 60M1470 760l-170 60M1480 880l-220 50", tone.sea, 5),
  times(4, (index) => wagon(300 + index * 198)),
  shape("M1092 502V440h110q66 6 78 62Z", tone.rust),
  shape("M1186 452h30q24 6 34 28h-64Z", tone.paper),
  disc(1130, 504, 9, tone.ink),
  disc(1230, 504, 9, tone.ink),
  rect(190, 502, 1110, 8, tone.ink),
  times(20, (index) => fir(20 + index * 24 + between(-8, 8), 1004, between(60, 150))),
  times(20, (index) => fir(1000 + index * 25 + between(-8, 8), 1004, between(70, 170))),
  strokes({ x: 560, y: 860, width: 240, height: 130 }, 14, tone.mist, { seed: 3 }),
);
