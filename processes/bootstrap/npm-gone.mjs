const LOOK_EVERY_MS = 500;

/**
 * npm's shell does not pass on a signal that was sent to npm alone, and nobody can when npm is killed outright.
 * @param {() => void} stop called once, when npm has gone away without us
 */
export function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return;

  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, LOOK_EVERY_MS);
  watch.unref();
}
