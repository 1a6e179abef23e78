import { chance, disc, hatch, line, rect, rules, shape, sheet, times, tone } from "../brush.mjs";

const { pick } = chance(11);
const MIDDLE = 750;
const arch = (x, y, width, height) =>
  `M${x} ${y + height}V${y + width / 2}a${width / 2} ${width / 2} 0 0 1 ${width} 0V${y + height}Z`;

const tallWindow = (x) =>
  shape(arch(x, 40, 130, 300), tone.fog) +
  line(`M${x + 65} 42V340M${x} 150H${x + 130}M${x} 245H${x + 130}`, tone.blue, 6);

/** One row of the half circle: a bench of wood with seats behind it. */
function row(index) {
  const [across, down] = [330 + index * 175, 70 + index * 108];
  const top = 430;
  const at = (angle) => [MIDDLE + Math.cos(angle) * across, top + Math.sin(angle) * down];
  const seats = times(7 + index * 2, (seat) => {
    const [x, y] = at(Math.PI * ((seat + 0.75) / (7.5 + index * 2)));
    const size = 30 + index * 11;
    const colour = pick([tone.sea, tone.sea, tone.sea, tone.mist, tone.rust]);
    return shape(
      `M${x - size / 2} ${y + size}v${-size}q0 ${-size / 2} ${size / 2} ${-size / 2}t${size / 2} ${size / 2}v${size}Z`,
      colour,
    );
  });
  const bench = `M${MIDDLE - across} ${top}A${across} ${down} 0 0 0 ${MIDDLE + across} ${top}`;
  return (
    line(bench, tone.umber, 52 + index * 16) +
    line(bench, index % 2 ? tone.wood : "#7d4f38", 38 + index * 12) +
    `<g transform="translate(0 ${-34 - index * 8})">${line(bench, tone.tan, 7)}</g>` +
    `<g transform="translate(0 ${30 + index * 9})">${seats}</g>`
  );
}

const rostrum =
  rect(620, 300, 260, 150, tone.wood) +
  rect(600, 286, 300, 18, tone.tan) +
  hatch(640, 316, 230, 120, 26, 0, tone.umber, 4) +
  shape("M716 286v-70q0-34 34-34t34 34v70Z", tone.rust) +
  disc(750, 96, 46, tone.gold) +
  disc(750, 96, 34, tone.deep) +
  line("M750 72v48M726 96h48", tone.gold, 5);

export const picture = sheet(
  "An empty council chamber",
  rect(0, 0, 1500, 1000, tone.deep),
  rules(18, 420, 22, tone.sea, 0.28),
  times(3, (index) => tallWindow(90 + index * 170)),
  times(3, (index) => tallWindow(940 + index * 170)),
  shape("M90 340L220 340 640 1000H180Z", tone.paper, 0.1),
  shape("M260 340L390 340 980 1000H620Z", tone.paper, 0.08),
  rect(0, 400, 1500, 600, tone.ink),
  rostrum,
  times(5, row),
);
