import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoryComments } from "@/components/editor/story-comments";
import { StoryPublish } from "@/components/editor/story-publish";
import { StoryScreen } from "@/components/editor/story-screen";
import type { StoryActions } from "@/components/story/story-actions";
import { StoryProvider } from "@/components/story/story-context";
import { StoryPalette } from "@/components/story/story-palette";
import { StoryPanel } from "@/components/story/story-panel";
import { ButtonLink } from "@/components/ui/button";
import { readStorySheet } from "@/modules/articles/queries";
import { listNewsletters } from "@/modules/newsletters/queries";
import { readPanelChoices, readStoryPanel } from "@/modules/particulars/queries";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";
import { mayDo, permit } from "@/modules/staff/session";
import * as deeds from "./actions";
import { openThreadAction, reopenThreadAction, replyAction, resolveThreadAction } from "./comments/actions";
import { chooseNarrationAction, narrateAgainAction } from "./narration/actions";
import * as ways from "./publishing/actions";
import { readWords } from "./words";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await permit("see-story", id);
  const story = await readStorySheet(id);
  return { title: story?.headline || "Untitled story" };
}

/** A story as those who write it have it before them. */
export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const { personId, name } = await permit("see-story", id);

  const [story, panel, choices, mayWrite, mayPublish, newsletters, paper] = await Promise.all([
    readStorySheet(id),
    readPanel(id),
    readPanelChoices(),
    mayDo("write-story", id),
    mayDo("publish-story"),
    listNewsletters(),
    readPaper(),
  ]);
  if (!story || !panel) notFound();

  const { timeZone } = paper;
  return (
    <StoryProvider
      panel={panel}
      choices={choices}
      timeZone={timeZone}
      siteUrl={env().SITE_URL}
      languages={[paper.language, ...paper.languages]}
      isEditor={mayPublish}
      actions={storyActions}
    >
      <StoryScreen
        story={story}
        person={{ personId: personId ?? "", name }}
        mayWrite={mayWrite}
        newsletters={newsletters.map(({ slug, name: title }) => ({ slug, name: title }))}
        timeZone={timeZone}
        comments={<StoryComments timeZone={timeZone} actions={commentActions(id)} />}
        panel={<StoryPanel />}
        actions={
          <>
            <ButtonLink href={`/desk/stories/${id}/preview`} className="max-tablet:hidden">
              Preview
            </ButtonLink>
            <StoryPublish />
            <StoryPalette />
          </>
        }
      />
    </StoryProvider>
  );
}

async function readPanel(id: string) {
  const words = await readWords(id);
  return words && readStoryPanel(id, words, new Date());
}

const storyActions: StoryActions = {
  changeField: deeds.changeFieldAction,
  changeSlug: deeds.changeSlugAction,
  addWriter: deeds.addWriterAction,
  removeWriter: deeds.removeWriterAction,
  handIn: deeds.handInAction,
  giveBack: deeds.giveBackAction,
  markReady: deeds.markReadyAction,
  reopen: deeds.reopenAction,
  publish: ways.publishAction,
  moveSchedule: ways.moveScheduleAction,
  callOffSchedule: ways.callOffScheduleAction,
  withdraw: ways.withdrawAction,
  correct: ways.correctAction,
  printAgain: ways.printAgainAction,
  checkLinks: ways.checkLinksAction,
  chooseNarration: chooseNarrationAction,
  narrateAgain: narrateAgainAction,
};

const commentActions = (articleId: string) => ({
  open: openThreadAction.bind(null, articleId),
  reply: replyAction.bind(null, articleId),
  resolve: resolveThreadAction.bind(null, articleId),
  reopen: reopenThreadAction.bind(null, articleId),
});
