/** Addresses in plain text stand below the words that name them, by numbers that run through the letter: "the plan [1]". */
export class LinkNotes {
  #taken = 0;
  #waiting: string[] = [];

  /** @returns the sign that stands after the words */
  take(address: string): string {
    this.#taken += 1;
    this.#waiting.push(`[${this.#taken}] ${address}`);
    return ` [${this.#taken}]`;
  }

  /** Those that were taken since the last time. */
  flush(): string {
    const notes = this.#waiting.join("\n");
    this.#waiting = [];
    return notes;
  }
}
