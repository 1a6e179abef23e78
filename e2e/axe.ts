import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type What = {
  /** Only these rules. */
  rules?: string[];
  /** A selector of what is tried for itself elsewhere. */
  except?: string;
};

/** What axe finds wrong with the page as it stands: the rule, and each element that breaks it. */
export async function faultsOf(page: Page, { rules, except }: What = {}): Promise<string[]> {
  // Neither lists of what passes, nor a second page to put the answers of foreign frames together: we have none.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  if (rules) axe.withRules(rules);
  if (except) axe.exclude(except);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** All that axe judges by the colours that are seen. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** The same by day and by night, where only colours differ. */
export async function faultsByDayAndNight(page: Page, what: What = {}): Promise<string[]> {
  const byDay = await faultsOf(page, what);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...byDay, ...(await faultsOf(page, { ...what, rules: OF_COLOURS }))];
}
