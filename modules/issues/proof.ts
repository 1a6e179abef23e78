import { z } from "zod";

/** A proof that was sent to a colleague. version: of the issue as it then was. */
const proof = z.object({
  personId: z.uuid().nullable(),
  name: z.string(),
  at: z.iso.datetime(),
  version: z.int().min(0),
});
export type Proof = z.infer<typeof proof>;

/** More are forgotten, the oldest first. */
export const MOST_PROOFS = 50;

export const proofsSchema = z.array(proof);

/** Who has seen it, in the eyes of one of them. others: names of colleagues; isOld: all that were sent are of an earlier version. */
export function seenBy(proofs: Proof[], version: number, personId: string | null) {
  return {
    mine: proofs.some((sent) => sent.personId === personId),
    others: [...new Set(proofs.filter((sent) => sent.personId !== personId).map(({ name }) => name))],
    isOld: proofs.length > 0 && proofs.every((sent) => sent.version < version),
  };
}
