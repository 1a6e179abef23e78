import type { BrowserContext, Page } from "@playwright/test";
import { agencyPicture } from "@/modules/media/picture-file.fixture";
import { faultsOf } from "./axe.ts";
import { expect, test } from "./fixtures";
import { ask, openDesk, signInAs, untilAwake } from "./staff";

// One picture goes through them all.
test.describe.configure({ mode: "serial" });

const agency = {
  ...{ caption: `Ice on the Sulva ${Date.now()}`, byline: "Olena Koval", credit: "Ukrinform" },
  copyright: "© 2026 Ukrinform",
};

async function dropFile(page: Page, bytes: Buffer, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(atob(text ?? ""), (letter) => letter.charCodeAt(0));
      data.items.add(new File([file], fileName ?? "", { type: "image/jpeg" }));
      return data;
    },
    [bytes.toString("base64"), name],
  );
  await page.getByRole("list", { name: "Pictures" }).dispatchEvent("drop", { dataTransfer: transfer });
}

async function axe(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

const openLibrary = async (page: Page, context: BrowserContext) => {
  await signInAs(context, "editor", "Ruta Amsel");
  await openDesk(page, "/desk/media");
  await expect(page.getByRole("heading", { name: "Media" })).toBeVisible();
};

test("a picture dropped into the library brings its agency's words, and is described and focused by keys", async ({
  page,
  context,
}) => {
  await openLibrary(page, context);
  await dropFile(page, await agencyPicture(agency), "IMG_2041.jpg");
  await page.getByRole("link", { name: agency.caption }).click();

  const sheet = page.getByRole("complementary", { name: agency.caption });
  await expect(sheet.getByLabel("Credit")).toHaveValue("Olena Koval / Ukrinform");
  await expect(sheet.getByLabel("Copyright")).toHaveValue("© 2026 Ukrinform");

  const alt = sheet.getByLabel("In words, for those who cannot see it");
  await alt.fill("IMG_2041.jpg");
  await expect(sheet.getByText("This is the name of a file.")).toBeVisible();
  await alt.fill("Ice floes before a river bank");
  await alt.press("Tab");
  await sheet.getByRole("button", { name: "Save" }).press("Enter");
  await expect(sheet.getByText("Saved", { exact: true })).toBeVisible();

  const point = sheet.getByRole("button", { name: /^Focal point/ });
  await point.press("ArrowRight");
  await point.press("Shift+ArrowUp");
  await expect(point).toHaveAccessibleName(/51% from the left, 40% from the top/);
  await sheet.getByRole("button", { name: "Keep this focus" }).press("Enter");
  await expect(sheet.getByRole("button", { name: "Keep this focus" })).toBeHidden();

  await page.reload();
  await untilAwake(page);
  await expect(alt).toHaveValue("Ice floes before a river bank");
  await expect(point).toHaveAccessibleName(/51% from the left, 40% from the top/);
  await axe(page);
});

test("what somebody else wrote meanwhile is shown beside one's own, and nothing is lost", async ({ page, context }) => {
  await openLibrary(page, context);
  await page.getByRole("link", { name: agency.caption }).click();
  const sheet = page.getByRole("complementary", { name: agency.caption });
  await sheet.getByLabel("Credit").fill("Mine");
  await ask(`UPDATE "Image" SET "credit" = 'Theirs', "version" = "version" + 1 WHERE "caption" = '${agency.caption}'`);
  await sheet.getByRole("button", { name: "Save" }).click();

  await expect(sheet.getByText("Theirs: Theirs")).toBeVisible();
  await sheet.getByRole("button", { name: "Keep mine" }).click();
  await expect(sheet.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await untilAwake(page);
  await expect(sheet.getByLabel("Credit")).toHaveValue("Mine");
});

test("a picture that stories show cannot be deleted; one that nothing shows can, and comes back", async ({
  page,
  context,
}) => {
  await openLibrary(page, context);
  await page
    .getByRole("link", { name: /used in [1-9]/ })
    .first()
    .click();
  const remove = page.getByRole("button", { name: /^Delete “/ });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await remove.press("Enter");
  await expect(page.getByText("It is shown in the places above.")).toBeVisible();

  await page.getByRole("link", { name: agency.caption }).click();
  const sheet = page.getByRole("complementary", { name: agency.caption });
  await sheet.getByRole("button", { name: `Delete “${agency.caption}”` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Delete “${agency.caption}”` })
    .click();
  await sheet.getByRole("button", { name: "Put back into the library" }).click();
  await expect(sheet.getByRole("button", { name: `Delete “${agency.caption}”` })).toBeVisible();
});

test("a reader of a merged tag's old address is led to the new one in one hop, feeds and archives too", async ({
  page,
  context,
  request,
}) => {
  const slug = `sluices-${Date.now()}`;
  await signInAs(context, "editor", "Ruta Amsel");
  await openDesk(page, "/desk/tags/new");
  await page.getByLabel("Name").fill("Sluices");
  await page.getByLabel("Address").fill(slug);
  await page.getByRole("button", { name: "Create the tag" }).click();
  await expect(page.getByRole("heading", { name: "Sluices" })).toBeVisible();
  await expect.poll(async () => (await request.get(`/tags/${slug}`)).status()).toBe(200);
  await axe(page);

  await page.getByRole("button", { name: "Merge this tag into" }).click();
  await page.getByPlaceholder("Type to find").fill("Energy");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByRole("button", { name: "Merge …" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Merge “Sluices” into “/ })
    .click();
  await expect(page.getByRole("heading", { name: "Sluices" })).toBeHidden();
  const into = await page.getByLabel("Address").inputValue();

  for (const rest of ["", "/feed.xml", "/2026/11"]) {
    await expect(async () => {
      const answer = await request.get(`/tags/${slug}${rest}`, { maxRedirects: 0 });
      expect(answer.status()).toBe(301);
      expect(new URL(answer.headers().location ?? "", page.url()).pathname).toBe(`/tags/${into}${rest}`);
    }).toPass({ timeout: 20_000 });
  }
});

test("lists of tags, sections and authors are there for an editor, and for nobody less", async ({ page, context }) => {
  await signInAs(context, "editor", "Ruta Amsel");
  for (const path of ["/desk/tags", "/desk/tags?kind=section", "/desk/authors", "/desk/authors/new"]) {
    await page.goto(path);
    await axe(page);
  }
});

test.describe("for a journalist", () => {
  test.use({ expectedComplaints: [/404/] });

  test("tags and authors do not exist; the library does", async ({ page, context }) => {
    await signInAs(context, "journalist", "Ilka Drobysh");
    for (const path of ["/desk/tags", "/desk/authors", "/desk/tags/new"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    expect((await openDesk(page, "/desk/media"))?.status()).toBe(200);
  });
});
