import { messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { type Doc, snapshot, snapshotContainsUpdate } from "yjs";
import { type Judgement, judge } from "@/modules/manuscripts/hostile-update";
import type { LiveRight, Seat } from "@/modules/manuscripts/queries";

type Sent = {
  /** Of a message of Yjs's own protocol. */
  type: number;
  payload: Uint8Array;
  document: Doc;
  by: Seat & Pick<LiveRight, "person">;
};

/** Nothing comes into a story that no editor of ours writes: what a browser sends is looked through before it is anybody's. */
export function lookThrough({ type, payload, document, by }: Sent): Judgement {
  if (!isChange(type)) return "fine"; // a question
  const judgement = judge(payload, document);
  if (judgement === "hostile") note(by);
  return judgement;
}

/** Whether this holds anything that the story has not: from whoever may only read it is dropped, and must not pass for saved. */
export const isNews = ({ type, payload, document }: Omit<Sent, "by">): boolean =>
  isChange(type) && !snapshotContainsUpdate(snapshot(document), payload);

const isChange = (type: number) => type === messageYjsUpdate || type === messageYjsSyncStep2;

/** Who, and where; not what was sent. */
function note({ person: { personId }, sessionId, articleId }: Sent["by"]): void {
  console.info(JSON.stringify({ at: new Date(), event: "hostile-change", personId, sessionId, articleId }));
}
