import type { Paper } from "@/modules/settings/paper";

/** Who answers for the letter, and where they are to be found: the law asks for it (CAN-SPAM § 7704, ePrivacy 13.4). */
export const senderLine = ({ name, owner, postalAddress, place, email }: Paper): string =>
  [...new Set([name, owner, postalAddress || place, email])].filter(Boolean).join(" · ");
