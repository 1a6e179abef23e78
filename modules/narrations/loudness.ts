/** How loud sound is to an ear, by ITU-R BS.1770-5: weighted, in blocks of 400 ms, the silent ones left out. */

type Coefficients = { b0: number; b1: number; b2: number; a1: number; a2: number };

const BLOCK_IN_SECONDS = 0.4;
/** Blocks overlap by three quarters. */
const STEP_IN_SECONDS = 0.1;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
const OFFSET = -0.691;

/** @param values one channel, full scale 32,768  @returns LUFS; -Infinity for silence */
export function loudnessOf(values: Int16Array, rate: number): number {
  const powers = blockPowers(values, rate);
  const audible = powers.filter((power) => inLufs(power) > ABSOLUTE_GATE);
  const gate = inLufs(mean(audible)) + RELATIVE_GATE;
  return inLufs(mean(audible.filter((power) => inLufs(power) > gate)));
}

const inLufs = (power: number) => (power > 0 ? OFFSET + 10 * Math.log10(power) : Number.NEGATIVE_INFINITY);
const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

function blockPowers(values: Int16Array, rate: number): number[] {
  const step = Math.round(rate * STEP_IN_SECONDS);
  const stepsInBlock = Math.round(BLOCK_IN_SECONDS / STEP_IN_SECONDS);
  const shelf = filter(headShelf(rate));
  const pass = filter(highPass(rate));

  const steps: number[] = [];
  for (let from = 0; from + step <= values.length; from += step) {
    let sum = 0;
    for (let at = from; at < from + step; at += 1) sum += pass(shelf((values[at] ?? 0) / 32_768)) ** 2;
    steps.push(sum / step);
  }
  return steps.slice(stepsInBlock - 1).map((_, index) => mean(steps.slice(index, index + stepsInBlock)));
}

function filter({ b0, b1, b2, a1, a2 }: Coefficients): (value: number) => number {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}

// The standard gives both filters for 48 kHz; for other rates they are made from the analogue ones behind them, whose values are
// those of libebur128 (MIT).

function headShelf(rate: number): Coefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

function highPass(rate: number): Coefficients {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}
