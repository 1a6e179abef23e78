const OLD_IN_MILLISECONDS = 60_000;

/** Whether what a page says of the last hour may be out of date. @param since when it was printed or last asked for */
export const isOld = (since: number, now: number) => !(now - since < OLD_IN_MILLISECONDS);
