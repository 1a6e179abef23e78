import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { openDesk, signInAs } from "./staff.ts";

test("an admin sets what the ready list looks at; what cannot be is said beside its field", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(context, "admin");
  await openDesk(page, "/desk/settings");
  const publishing = page.getByRole("form", { name: "Publishing" });
  const cards = publishing.getByLabel("Letters of a headline that a card shows");
  const save = publishing.getByRole("button", { name: "Save publishing" });
  await expect(publishing.getByLabel("a headline, always")).toBeDisabled();

  await cards.fill("5");
  await save.click();
  await expect(publishing.getByText("A number from 20 to 300, please")).toBeVisible();
  await expect(cards).toHaveValue("5");

  await cards.fill("109");
  await save.click();
  await expect(publishing.getByRole("status")).toContainText("Saved");
  await openDesk(page, "/desk/settings");
  await expect(cards).toHaveValue("109");

  expect(await faultsOf(page)).toEqual([]);
});
