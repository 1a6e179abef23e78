import type { LookView, PictureView, StoryView } from "@/components/issue/issue-view";
import { type PreviewLetter, previewLetter } from "@/components/mail/preview-letter";
import type { BlockStory } from "@/modules/issues/block-story";
import { readAudienceFigures } from "@/modules/issues/queries/audience";
import { readIssueDesk, readIssueLook } from "@/modules/issues/queries/desk";
import type { IssueSheet } from "@/modules/issues/sheet";
import { mediaPath, type Picture, previewPath } from "@/modules/media/image";
import { env } from "@/modules/platform/env";
import { plain } from "@/modules/platform/plain";
import { readPaper } from "@/modules/settings/queries";
import type { Editor } from "@/modules/staff/staff";

/** What the letter would be, and what was measured on it. */
export async function measureLetter(sheet: IssueSheet) {
  return (await previewLetter(sheet, { siteUrl: env().SITE_URL, paper: await readPaper() })).facts;
}

/** How an issue stands, with its letter: drawn once, for who looks and for the checks. null where there is none. */
export async function readLookView(editor: Editor, slug: string, issueId: string, now: Date): Promise<LookView | null> {
  const [desk, paper] = await Promise.all([readIssueDesk(slug, issueId), readPaper()]);
  if (!desk) return null;

  let letter: PreviewLetter | null = null;
  const measure = async (sheet: IssueSheet) => {
    letter = await previewLetter(sheet, { siteUrl: env().SITE_URL, paper });
    return letter.facts;
  };
  const look = await readIssueLook(issueId, { personId: editor.personId, measure }, now);
  if (!look || !letter) return null;

  const { html, text } = letter as PreviewLetter; // set by what was just awaited
  const { sheet, stories, pictures, words, ...standing } = look;
  const whose = { newsletterId: desk.newsletter.id, audience: desk.words.audience, timeZone: paper.timeZone };
  return {
    ...plain({ ...standing, now }),
    ...{ words, from: sheet.newsletter.fromName },
    ...{ stories: stories.map(storyView), pictures: pictures.map(pictureView), letter: { html, text } },
    audience: await readAudienceFigures(whose, now),
  };
}

const storyView = ({
  picture,
  liveAt,
  kicker: _kicker,
  isPictureDecorative: _decorative,
  ...story
}: BlockStory): StoryView => ({
  ...{ ...story, liveAt: liveAt?.toISOString() ?? null },
  thumbnail: picture && thumbnailOf(picture),
});

const pictureView = (picture: Picture): PictureView => {
  const { id, alt, caption, credit } = picture;
  return { id, alt, caption, credit, thumbnail: thumbnailOf(picture) };
};

const THUMBNAIL_FROM_PIXELS = 320;

function thumbnailOf({ id, renditions }: Picture): string {
  const made = renditions.find((each) => each.format === "webp" && each.widthInPixels >= THUMBNAIL_FROM_PIXELS);
  return made ? mediaPath(made.path) : previewPath(id);
}
