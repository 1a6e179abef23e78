/** @param failure "wait-4": in seconds */
export function waitSentence(failure: string): string {
  const seconds = Number(failure.slice("wait-".length));
  if (seconds < 90) return `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
  return `Wait ${Math.ceil(seconds / 60)} minutes.`;
}
