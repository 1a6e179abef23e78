import { domainOf } from "./email";

/** Where most readers have their mail: their names are mistyped every day. Names of four letters are too near to others. */
const MISTYPED = [
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "icloud.com", "yahoo.com", "proton.me"],
  ...["protonmail.com", "ukr.net", "meta.ua", "bigmir.net", "seznam.cz", "interia.pl", "gazeta.pl", "t-online.de"],
  ...["freenet.de", "orange.fr", "wanadoo.fr", "laposte.net", "libero.it", "comcast.net", "verizon.net", "rambler.ru"],
];

/** One key away from those above, and right all the same. */
const RIGHT = new Set([
  ...MISTYPED,
  ...[
    "mail.com",
    "email.com",
    "hotmail.co",
    "hotmail.cz",
    "yahoo.co",
    "yahoo.ca",
    "yahoo.de",
    "orange.es",
    "orange.pl",
  ],
]);

/**
 * The address that was probably meant, where one of the big houses was mistyped; null where nothing looks wrong.
 * @param email as it is kept
 */
export function suggestEmail(email: string): string | null {
  const domain = domainOf(email);
  if (RIGHT.has(domain)) return null;

  const meant = MISTYPED.find((known) => isOneSlipFrom(domain, known));
  return meant ? email.slice(0, -domain.length) + meant : null;
}

/** One letter too many, missing, or another; or two that changed places. */
function isOneSlipFrom(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;

  let start = 0;
  while (start < meant.length && typed[start] === meant[start]) start += 1;
  const [typedRest, meantRest] = [typed.slice(start), meant.slice(start)];
  const isSwapped = typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0];

  return (
    typedRest.slice(1) === meantRest || // too many
    typedRest === meantRest.slice(1) || // missing
    typedRest.slice(1) === meantRest.slice(1) || // another
    (isSwapped && typedRest.slice(2) === meantRest.slice(2))
  );
}
