import { domainToASCII, domainToUnicode } from "node:url";
import { z } from "zod";
import { ok, type Result, refuse } from "@/modules/platform/result";

export const WRONG_EMAIL = "Please enter a correct email address";

/** Longer ones no mail server takes (RFC 5321, 4.5.3.1). */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;

/**
 * One reader is one address, however it is spelt: capitals mean nothing to any mail server in use, and of a name in letters of any
 * script the ASCII form is kept. What stands after a plus is another address: it is the reader's own way of sorting.
 * @returns the address as it is kept, or what is wrong, as a sentence
 */
export function readEmail(typed: string): Result<string, string> {
  const address = tidied(typed);
  const [local = "", domain = "", ...more] = address.split("@");
  if (/[\s\p{Cc}]/u.test(address)) return wrong("there is a blank or a line break in it");
  if (local === "" || domain === "" || more.length > 0) return refuse(WRONG_EMAIL);

  const badLocal = faultOfLocalPart(local);
  if (badLocal !== null) return wrong(badLocal);
  if (domain.startsWith("[")) return wrong("after the @ stands a name, not a number");
  const ascii = domainToASCII(domain);
  const badDomain = faultOfDomain(ascii);
  if (badDomain !== null) return badDomain === "" ? refuse(WRONG_EMAIL) : wrong(badDomain);

  const kept = `${local}@${ascii}`;
  return kept.length > LONGEST_ADDRESS ? wrong(`mail servers take ${LONGEST_ADDRESS} characters at most`) : ok(kept);
}

/** What comes along when an address is copied: blanks, marks of no width, the brackets and the word of a link. */
const tidied = (typed: string) =>
  typed
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^<(.*)>$/, "$1")
    .toLowerCase();

const wrong = (reason: string) => refuse(`${WRONG_EMAIL}: ${reason}`);

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** Without the quoted form, which nobody has, and without other letters than Latin ones: few mail servers take them (RFC 6531). */
function faultOfLocalPart(local: string): string | null {
  if (local.length > LONGEST_LOCAL_PART) return `before the @ stand ${LONGEST_LOCAL_PART} characters at most`;
  if (/^\.|\.\.|\.$/.test(local)) return "before the @ a dot stands between two letters";
  if (/[^\p{ASCII}]/u.test(local)) return "before the @ we can write to Latin letters only, so far";
  return LOCAL_PART.test(local) ? null : "before the @ stands a sign that cannot be there";
}

/** @param domain in ASCII; "" where it has no such form  @returns "" where it is plain to see what is wrong */
function faultOfDomain(domain: string): string | null {
  const labels = domain.split(".");
  if (labels.length < 2 || labels.includes("")) return "";
  if (labels.some((label) => label.length > LONGEST_LABEL)) {
    return `between two dots stand ${LONGEST_LABEL} characters at most`;
  }
  if (/^\d+$/.test(labels.at(-1) ?? "")) return "after the @ stands a name, not a number";
  return labels.every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(label)) ? null : "";
}

/** An address in a form. */
export const emailField = z.string(WRONG_EMAIL).transform((typed, context) => {
  const email = readEmail(typed);
  if (email.ok) return email.value;
  context.addIssue({ code: "custom", message: email.failure });
  return z.NEVER;
});

export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
const localPartOf = (email: string): string => email.slice(0, email.lastIndexOf("@"));

/** As its owner writes it: with the letters of its own script. */
export const shownEmail = (email: string): string => `${localPartOf(email)}@${domainToUnicode(domainOf(email))}`;

/** For a page that opens with a link from a letter, which may have been forwarded: its owner knows it, nobody else learns it. */
export function maskedEmail(email: string): string {
  const [local = "", domain = ""] = shownEmail(email).split("@");
  return `${local.slice(0, 1)}…@${domain.slice(0, 1)}…`;
}
