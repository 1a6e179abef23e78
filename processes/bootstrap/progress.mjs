const SECONDS_BETWEEN_SIGNS = 10;

/**
 * Says what is being done, gives a sign of life while it takes long, and says how long it took.
 * @template Value
 * @param {string} title "Building"
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${title} …`);
  const sign = setInterval(
    () => say(`  ${title}: ${Math.round(Number(seconds()))} s so far`),
    SECONDS_BETWEEN_SIGNS * 1000,
  );

  try {
    const value = await work();
    if (performance.now() - startedAt > 1000) say(`  done in ${seconds()} s`);
    return value;
  } finally {
    clearInterval(sign);
  }
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
