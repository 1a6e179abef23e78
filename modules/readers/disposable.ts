import { disposableEmailBlocklistSet } from "disposable-email-domains-js";
import { domainOf } from "./email";

/** Read when the first is asked for: seven thousand names. */
let known: Set<string> | undefined;

/** Whether mail to it is thrown away after minutes. The list is that of the package: it grows with its releases. */
export function isDisposable(email: string): boolean {
  known ??= disposableEmailBlocklistSet();
  const labels = domainOf(email).split(".");
  return labels.slice(1).some((_, index) => known?.has(labels.slice(index).join(".")));
}
