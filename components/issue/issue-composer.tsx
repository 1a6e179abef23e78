"use client";

import { useCallback, useMemo, useState } from "react";
import { offerUndo } from "@/components/ui/toast";
import { endOf, type IssueBlock } from "@/modules/issues/issue";
import { AudienceSheet } from "./audience-sheet";
import { BeforeItGoes } from "./before-it-goes";
import { BlockList } from "./block-list";
import { type Asked, type Composer, ComposerProvider } from "./composer-context";
import { ComposerNotes } from "./composer-notes";
import { ComposerTop } from "./composer-top";
import { DesignDialog } from "./design-dialog";
import { InboxFields } from "./inbox-fields";
import type { DeskView, IssueActions, SendingView } from "./issue-view";
import { LetterPreview } from "./letter-preview";
import { PicturePut, StoryPut } from "./put-in";
import { ScheduleDialog } from "./schedule-dialog";
import { SendingNow } from "./sending-now";
import { TagFill } from "./tag-fill";
import type { Told } from "./told";
import { useIssueDraft } from "./use-issue-draft";
import { useIssueLook } from "./use-issue-look";
import { useRemembered } from "./use-remembered";

type Props = {
  desk: DeskView;
  path: string;
  person: Composer["person"];
  colleagues: Composer["colleagues"];
  timeZone: string;
  /** By the server's clock, when the page was drawn. */
  now: string;
  sending: SendingView[];
  actions: IssueActions;
};

/** An issue in the making: its words at the left, the letter in the middle, what is true about it at the right. */
export function IssueComposer({ desk, path, person, colleagues, timeZone, now, sending, actions }: Props) {
  const { draft, words, version, saving, questions, problem, news, isOver } = useIssueDraft(
    desk,
    path,
    person.personId,
  );
  const { look, isFailed, refresh } = useIssueLook(path, version, (next) =>
    draft.hear({ version: next.version, words: next.words, by: next.changedBy, at: next.changedAt }),
  );
  const { storyOf, pictureOf, remember } = useRemembered(look);
  const [said, setSaid] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const [place, setPlace] = useState(desk.words.blocks.length);
  const [adding, setAdding] = useState<number | null>(null);

  const rearrange = useCallback(
    (blocks: IssueBlock[], what: string) => {
      const before = draft.read().words.blocks;
      draft.change({ ...draft.read().words, blocks });
      setSaid(what);
      if (blocks.length < before.length) offerUndo(what, () => putBack(before));
      function putBack(arranged: IssueBlock[]) {
        const { words: latest } = draft.read();
        const written = (block: IssueBlock) => latest.blocks.find(({ id }) => id === block.id) ?? block;
        draft.change({ ...latest, blocks: arranged.map(written) });
        setSaid("Taken back.");
      }
    },
    [draft],
  );
  const composer = useMemo<Composer>(
    () => ({
      ...{ desk, path, person, colleagues, words, look, actions, storyOf, pictureOf, remember, refresh },
      ...{ asked, place, adding, setAdding, rearrange, isFixed: isOver },
      clock: { timeZone, now: new Date(look?.now ?? now) },
      change: (next) => draft.change(next),
      latest: () => draft.read().words,
      changeBlock: (block) => {
        const { words: latest } = draft.read();
        draft.change({ ...latest, blocks: latest.blocks.map((each) => (each.id === block.id ? block : each)) });
      },
      saved: async () => ((await draft.flush()) ? draft.read().version : null),
      tell: setTold,
      say: setSaid,
      leave: () => draft.leave(),
      ask: (what) => {
        setPlace(endOf(draft.read().words.blocks));
        setAsked(what);
      },
      askAt: (what, at) => {
        setPlace(at);
        setAsked(what);
      },
    }),
    [
      desk,
      path,
      person,
      colleagues,
      words,
      look,
      actions,
      storyOf,
      pictureOf,
      remember,
      refresh,
      asked,
      place,
      adding,
      rearrange,
      isOver,
      timeZone,
      now,
      draft,
    ],
  );

  return (
    <ComposerProvider value={composer}>
      <ComposerTop saving={saving} />
      <ComposerNotes
        questions={questions}
        onAnswer={(question, isMine) => draft.answer(question, isMine)}
        problem={problem}
        told={told ?? (news ? { tone: "ready", text: news } : null)}
        onSeen={() => {
          setTold(null);
          draft.see();
        }}
        isFailed={isFailed}
      />
      <div className="flex min-h-0 flex-1 max-wide:flex-none max-wide:flex-col">
        <section aria-label="What the letter says" className={LEFT}>
          <InboxFields />
          <BlockList />
        </section>
        <LetterPreview />
        <aside aria-label="Sending" className={RIGHT}>
          <SendingNow atFirst={sending} />
          <BeforeItGoes />
        </aside>
      </div>
      <p role="status" aria-live="assertive" className="sr-only">
        {said}
      </p>
      {asked === "audience" ? <AudienceSheet onClose={() => setAsked(null)} /> : null}
      {asked === "schedule" ? <ScheduleDialog onClose={() => setAsked(null)} /> : null}
      {asked === "design" ? <DesignDialog onClose={() => setAsked(null)} /> : null}
      {asked === "story" ? <StoryPut onClose={() => setAsked(null)} /> : null}
      {asked === "tag" ? <TagFill onClose={() => setAsked(null)} /> : null}
      <PicturePut isOpen={asked === "picture"} onClose={() => setAsked(null)} />
    </ComposerProvider>
  );
}

const LEFT =
  "flex w-[404px] shrink-0 flex-col gap-3 overflow-y-auto border-r p-4 max-wide:w-auto max-wide:overflow-visible max-wide:border-r-0 max-wide:border-b";
/** Of a letter that is with readers there may be nothing to say: then there is no column, and what is announced stays. */
const RIGHT =
  "shrink-0 overflow-y-auto has-[section]:w-[268px] has-[section]:border-l max-wide:w-auto! max-wide:border-l-0! max-wide:has-[section]:border-t";
