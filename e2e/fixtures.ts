import { test as base, expect } from "@playwright/test";

type Fixtures = {
  /** Complaints of the browser that a journey provokes: `test.use({ expectedComplaints: [/404/] })`. */
  expectedComplaints: RegExp[];
  quietConsole: undefined;
};

/** A journey fails when the browser complains: an error on the console, or one that nobody caught. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  quietConsole: [
    async ({ page, expectedComplaints }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => complaints.push(String(error)));

      await use(undefined);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((pattern) => pattern.test(text)));
      expect(unexpected, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
