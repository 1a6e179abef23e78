import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { permit } from "@/modules/staff/session";
import { storyInWork } from "../../../../../preview/story-in-work";
import { StoryOnPage } from "../../../../../story-on-page";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: { absolute: "Preview" }, robots: { index: false } };

/** What stands in the frames of the desk's preview: the reader's page itself. Its links open beside the desk. */
export default async function SheetPage({ params }: Props) {
  const { id } = await params;
  await permit("see-story", id);
  const article = await storyInWork(id);
  if (!article) notFound();

  return <StoryOnPage article={article} head={<base target="_blank" />} />;
}
