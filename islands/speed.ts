const SPEEDS = [1, 1.25, 1.5, 1.75, 2, 0.75];

/** The next of the speeds in turn; 1 after anything unknown. */
export const nextSpeed = (speed: number): number => SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
