import "server-only";
import { orderLetter } from "@/modules/platform/mail";
import { ok, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import { isOpen } from "../issue";
import type { IssueRefusal, SeenIssue } from "../keeping";
import { MOST_PROOFS, type Proof, proofsSchema } from "../proof";
import { changing, note, type Outcome } from "./holding";

/** Sends the letter as it is now to somebody who works here, to be read before readers do. @returns address: where it goes */
export async function sendProof(
  editor: Editor,
  seen: SeenIssue,
  personId: string,
  now: Date,
): Outcome<{ name: string; address: string }, IssueRefusal | "no-such-colleague"> {
  return changing<{ name: string; address: string }, IssueRefusal | "no-such-colleague">(
    seen,
    async (transaction, issue) => {
      if (!isOpen(issue.state)) return refuse("not-open");
      const colleague = await transaction.person.findFirst({
        where: { id: personId, deactivatedAt: null },
        select: { name: true, email: true },
      });
      if (!colleague) return refuse("no-such-colleague");

      const { name, email } = colleague;
      await orderLetter(transaction, { kind: "issue-proof", to: email, content: { issueId: issue.id } }, now);
      const sent: Proof = { personId, name, at: now.toISOString(), version: issue.version };
      const proofs = [...proofsSchema.parse(issue.proofs), sent].slice(-MOST_PROOFS);
      await transaction.issue.update({ where: { id: issue.id }, data: { proofs } });
      await note(transaction, { by: editor, action: "sent a proof of", issueId: issue.id, details: { to: name } }, now);
      return ok({ name, address: email });
    },
  );
}
