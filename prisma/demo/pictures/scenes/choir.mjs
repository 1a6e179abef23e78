import { chance, disc, line, rect, rules, shape, sheet, times, tone } from "../brush.mjs";

const { pick, between } = chance(47);
const FACES = [tone.tan, "#a9704a", "#7a4a33", "#e0b48a", "#8d5b40"];
const HAIR = [tone.ink, tone.umber, tone.fog, tone.rust, tone.night, tone.ochre];

function hair(kind, colour) {
  if (kind === "long") return shape("M-52 34q-16-100 52-102t52 102l-18 10q4-58-34-70q-38 14-34 70Z", colour);
  if (kind === "bun") return disc(0, -66, 24, colour) + shape("M-46-2q2-52 46-52t46 52q-46-34-92 0Z", colour);
  return shape("M-46-4q-2-54 46-54t46 54q-30-26-92 0Z", colour);
}

function singer(x, y, robe) {
  const face = pick(FACES);
  const mouth = between(7, 13);
  return `<g transform="translate(${x} ${y})">${shape("M-104 330q-6-220 60-236h88q66 16 60 236Z", robe)}${shape("M-30 88L0 130 30 88Z", tone.paper)}${rect(-18, 40, 36, 60, face)}${disc(0, 0, 46, face)}${hair(pick(["short", "long", "bun", "short"]), pick(HAIR))}${line("M-24-4q7-9 14 0M10-4q7-9 14 0", tone.ink, 4)}<ellipse cx="0" cy="22" rx="9" ry="${Math.round(mouth)}" fill="${tone.umber}"/>${shape("M-78 176q40-22 78 4 38-26 78-4v84q-40-20-78 4-38-24-78-4Z", tone.paper)}${line("M0 180v84M-58 196q26-8 44 2M-58 216q26-8 44 2M14 198q18-10 44-2M14 218q18-10 44-2", tone.mist, 4)}${disc(-78, 222, 15, face)}${disc(78, 222, 15, face)}</g>`;
}

const pipe = (index) => {
  const x = 60 + index * 60;
  const top = 40 + Math.abs(Math.sin(index * 0.52)) * 130;
  return (
    rect(x, top, 44, 440 - top, index % 2 ? tone.ochre : tone.gold) +
    shape(`M${x + 8} 400h28l-14 30Z`, tone.umber) +
    rect(x, top, 10, 440 - top, tone.sand, 0.6)
  );
};

const rank = (y, count, shift, robes) =>
  times(count, (index) => singer(shift + index * 232, y, robes[index % robes.length]));

export const picture = sheet(
  "A choir singing below an organ",
  rect(0, 0, 1500, 1000, tone.deep),
  rules(12, 460, 24, tone.sea, 0.3),
  times(23, pipe),
  rect(0, 430, 1500, 30, tone.wood),
  rect(0, 460, 1500, 540, tone.bark),
  rank(330, 7, 54, [tone.sea, tone.blue]),
  rank(510, 7, 170, [tone.rust, tone.brick]),
  rank(700, 7, 54, [tone.blue, tone.sea]),
);
