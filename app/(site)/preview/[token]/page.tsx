import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decoded } from "@/app/decoded";
import { PreviewBar } from "@/components/article/preview-bar";
import { readPreviewed } from "@/modules/previews/queries";
import { paperOfThisPage } from "../../paper";
import { StoryOnPage } from "../../story-on-page";
import { storyInWork } from "../story-in-work";

type Props = { params: Promise<{ token: string }> };

/** Says nothing of the story, whoever asks: messengers show what stands here. */
export const metadata: Metadata = {
  title: { absolute: "Preview" },
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

/** A story in work, for those who have its link. Asked of Next each time, never printed (modules/snapshots/address.ts). */
export default async function PreviewPage({ params }: Props) {
  const now = new Date();
  const link = await readPreviewed((await decoded(params)).token, now);
  const article = link && (await storyInWork(link.articleId));
  if (!article) notFound();

  const { timeZone } = await paperOfThisPage();
  return <StoryOnPage article={article} head={<PreviewBar endsAt={link.expiresAt} clock={{ timeZone, now }} />} />;
}
