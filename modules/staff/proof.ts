import type { Need } from "./permissions";
import { isLoopback } from "./relying-party";
import { CONFIRM_PATH, SECOND_FACTOR_PATH } from "./sign-in";
import { isFresh, type Staff } from "./staff";

/** Editors and admins need a second factor before they see or do anything; on one's own machine it may be put off. */
export const mayPutOff = ({ role }: Pick<Staff, "role">, siteUrl: string): boolean =>
  role === "journalist" || isLoopback(siteUrl);

/**
 * Where somebody is led before they do what their role allows: to set up a second factor, or to show again that it is really
 * them; null = nowhere.
 */
export function proofLacking(staff: Staff, need: Need, siteUrl: string, now: Date): string | null {
  if (need === "fresh-self") return isFresh(lastProof(staff), now) ? null : CONFIRM_PATH;
  if (need === "self" || staff.role === "journalist") return null;
  if (!staff.hasSecondFactor) return mayPutOff(staff, siteUrl) ? null : SECOND_FACTOR_PATH;

  // Who has a passkey may still sign in by password alone: that is not enough to act.
  const isShown = need === "fresh-admin" ? isFresh(staff.factorAt, now) : staff.factorAt !== null;
  return isShown ? null : CONFIRM_PATH;
}

/** Who has a second factor shows that one: else a stolen password would be enough to add a key of the thief's own. */
const lastProof = ({ hasSecondFactor, factorAt, confirmedAt }: Staff) => (hasSecondFactor ? factorAt : confirmedAt);
