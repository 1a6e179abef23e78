import type { Help } from "@/app/api/form-answer";
import type { SignUpInput } from "@/modules/newsletters/newsletter";
import type { FormProblems } from "@/modules/platform/form";
import { isDisposable } from "@/modules/readers/disposable";
import { domainOf, shownEmail } from "@/modules/readers/email";
import { suggestEmail } from "@/modules/readers/typo";
import type { FormRules } from "@/modules/settings/forms";

type Doubts = { problems: FormProblems; help: Help };

const TRAPPED =
  "Something was written into a field that people cannot see. We have emptied it: please press the button once more.";
const THROWN_AWAY = "Mail to this address is thrown away after some minutes. Please enter one that you keep";

/** What a reader should look at before a right address is taken. null: nothing. */
export function doubtsOf(
  { email, asTyped }: SignUpInput,
  trap: string | string[] | undefined,
  { disposable }: FormRules,
): Doubts | null {
  if (trap !== undefined && trap !== "") return { problems: { form: TRAPPED }, help: { title: "Once more, please" } };

  const suggested = suggestEmail(email);
  if (suggested !== null && asTyped !== email) return meantOf(email, suggested);
  const isThrownAway = disposable === "refuse" && isDisposable(email);
  return isThrownAway ? { problems: { email: THROWN_AWAY }, help: {} } : null;
}

/** The reader may take the other or keep their own: pressed again as it is, it is taken as typed. */
function meantOf(email: string, suggested: string): Doubts {
  const question = `${domainOf(shownEmail(email))} – did you mean ${domainOf(suggested)}? To keep yours, press the button again.`;
  return {
    problems: { email: question },
    help: {
      hidden: { asTyped: email },
      offer: { field: "email", name: "useInstead", value: suggested, label: `Yes, ${suggested}` },
      json: { asTyped: email, suggestion: suggested },
    },
  };
}
