import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssueComposer } from "@/components/issue/issue-composer";
import type { DeskView } from "@/components/issue/issue-view";
import { issueDeskPath } from "@/modules/issues/issue";
import { listProofReaders, readIssueDesk } from "@/modules/issues/queries/desk";
import { plain } from "@/modules/platform/plain";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { createIssueAction, deleteIssueAction } from "../../actions";
import {
  cancelSendingAction,
  keepDesignAction,
  pauseSendingAction,
  resumeSendingAction,
  scheduleIssueAction,
  sendProofAction,
  unscheduleIssueAction,
} from "./actions";
import { readBeingSent } from "./being-sent";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  await permit("keep-newsletters");
  const desk = await readIssueDesk(slug, id);
  return { title: desk ? `${desk.words.subject || "New issue"}, ${desk.newsletter.name}` : "Issue" };
}

/** A letter of a newsletter as its editors have it before them. */
export default async function IssuePage({ params }: Props) {
  const { slug, id } = await params;
  const { personId, name } = await permit("keep-newsletters");

  const now = new Date();
  const [desk, colleagues, { timeZone }, sending] = await Promise.all([
    readIssueDesk(slug, id),
    listProofReaders(),
    readPaper(),
    readBeingSent(now),
  ]);
  if (!desk) notFound();

  const { words, ...rest } = desk;
  const view: DeskView = { ...plain(rest), words };
  return (
    <IssueComposer
      key={id}
      desk={view}
      path={issueDeskPath(slug, id)}
      person={{ personId: personId ?? "", name }}
      colleagues={colleagues}
      timeZone={timeZone}
      now={now.toISOString()}
      sending={sending}
      actions={{
        schedule: scheduleIssueAction.bind(null, id),
        unschedule: unscheduleIssueAction.bind(null, id),
        sendProof: sendProofAction.bind(null, id),
        keepDesign: keepDesignAction.bind(null, id),
        copy: createIssueAction.bind(null, slug, { with: "issue", issueId: id }),
        remove: deleteIssueAction.bind(null, id),
        pause: pauseSendingAction,
        resume: resumeSendingAction,
        cancel: cancelSendingAction,
      }}
    />
  );
}
