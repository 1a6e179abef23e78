import type { Metadata } from "next";
import { pageMetadata } from "@/components/site/page-metadata";
import { issuePath } from "@/modules/issues/issue";
import type { ArchivedIssue } from "@/modules/letter-archive/letter-archive";
import { mediaPath, type Picture } from "@/modules/media/image";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import type { Paper } from "@/modules/settings/paper";

/** What a letter in the archive says of itself to search engines and chats. @param picture the first that it shows */
export function issueMetadata(
  { slug, sentAt, sheet }: ArchivedIssue,
  paper: Paper,
  siteUrl: string,
  picture: Picture | null,
): Metadata {
  const { newsletter, subject, preheader } = sheet;
  const page = {
    path: issuePath(newsletter.slug, slug),
    title: `${subject} | ${newsletter.name}`,
    description: preheader || `${newsletter.name}, ${paper.name}`,
    feedOf: { path: newsletterPath(newsletter.slug), name: `${paper.name}: ${newsletter.name}` },
  };
  const metadata = pageMetadata(page, paper, siteUrl);
  const images = shareImages(picture, siteUrl);
  return {
    ...metadata,
    openGraph: {
      ...metadata.openGraph,
      ...images,
      type: "article",
      publishedTime: sentAt.toISOString(),
      title: subject,
    },
    twitter: { ...metadata.twitter, ...images, title: subject },
  };
}

/** The picture cropped to 16:9; none = the card of the paper. */
function shareImages(picture: Picture | null, siteUrl: string) {
  const crop = picture?.renditions.find(({ format }) => format === "jpeg-16x9");
  if (!picture || !crop) return {};
  const { path, widthInPixels: width, heightInPixels: height } = crop;
  return { images: [{ url: new URL(mediaPath(path), siteUrl).href, width, height, alt: picture.alt }] };
}
