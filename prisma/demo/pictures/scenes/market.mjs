import { chance, disc, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const { pick } = chance(52);

function stall(x, y, colour, goods) {
  const stripe = (index) => {
    const fill = index % 2 ? tone.paper : colour;
    return shape(`M${x + index * 52} ${y}h52v86q-26 34-52 0Z`, fill);
  };
  const crate = (index) => {
    const left = x + 8 + index * 138;
    return (
      times(9, (item) =>
        disc(
          left + 14 + (item % 5) * 26 + Math.floor(item / 5) * 12,
          y + 268 - Math.floor(item / 5) * 20,
          15,
          pick(goods[index]),
        ),
      ) +
      rect(left, y + 272, 128, 62, tone.tan) +
      line(`M${left} ${y + 292}h128M${left} ${y + 312}h128`, tone.wood, 4)
    );
  };
  return (
    rect(x + 6, y + 40, 404, 240, tone.ink, 0.55) +
    line(`M${x + 10} ${y + 60}V${y + 420}M${x + 406} ${y + 60}V${y + 420}`, tone.umber, 12) +
    times(8, stripe) +
    rect(x - 6, y - 14, 428, 20, tone.umber) +
    times(3, crate) +
    rect(x - 4, y + 334, 424, 18, tone.umber) +
    rect(x + 8, y + 352, 400, 74, tone.wood)
  );
}

const person = (x, y, coat, hat, lean = 0) =>
  `<g transform="translate(${x} ${y}) rotate(${lean})">${line("M-14 150v70M16 150v70", tone.ink, 16)}${shape("M-52 166q-2-150 52-152t52 152Z", coat)}${disc(0, -8, 30, tone.tan)}${shape("M-33-8q0-36 33-36t33 36q-33-16-66 0Z", hat)}${line("M44 60q26 40 16 84", coat, 17)}${shape("M34 136h56l-8 62H42Z", tone.sand)}</g>`;

export const picture = sheet(
  "Market day before the town hall",
  rect(0, 0, 1500, 1000, tone.fog),
  rules(18, 520, 24, tone.paper, 0.6),
  disc(250, 180, 78, tone.gold),
  // the town hall and the houses
  shape("M0 620V340l90-80 90 80v-20l110-90 110 90v300Z", tone.mist),
  shape("M1100 620V330l100-70 100 70v-30l90-60 110 60v320Z", tone.mist),
  rect(430, 330, 620, 300, tone.haze),
  shape("M410 336L520 240H960L1070 336Z", tone.sea),
  rect(670, 110, 140, 230, tone.haze),
  shape("M656 116L740 6 824 116Z", tone.sea),
  disc(740, 180, 44, tone.paper),
  line("M740 180v-30M740 180l20 14", tone.ink, 6),
  times(9, (index) => rect(458 + index * 64, 380, 34, 70, tone.blue)),
  times(7, (index) => shape(`M${470 + index * 82} 640v-80a29 29 0 0 1 58 0v80Z`, tone.blue)),
  rect(0, 600, 1500, 400, tone.cloud),
  strokes({ y: 610, height: 380 }, 120, tone.haze, { seed: 8 }),
  stall(60, 420, tone.rust, [
    [tone.gold, tone.ochre],
    [tone.leaf, tone.sea],
    [tone.rust, tone.brick],
  ]),
  stall(1010, 420, tone.sea, [
    [tone.rust, tone.brick],
    [tone.sand, tone.gold],
    [tone.leaf, tone.sea],
  ]),
  stall(530, 470, tone.gold, [
    [tone.leaf, tone.mist],
    [tone.brick, tone.rust],
    [tone.gold, tone.sand],
  ]),
  person(520, 720, tone.blue, tone.rust),
  person(990, 730, tone.sea, tone.ink, 2),
  person(250, 770, tone.ink, tone.gold, -2),
  person(1250, 760, tone.rust, tone.blue),
);
