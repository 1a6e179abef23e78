import type { z } from "zod";
import { accepted, addressOf, notAForm, refused, type SentForm } from "@/app/api/form-answer";
import type { ReaderPageWords } from "@/components/reader/page-words";
import { readerPageWords } from "@/components/reader/words";
import { type FormProblems, parseForm, readFields } from "@/modules/platform/form";
import type { Result } from "@/modules/platform/result";
import { type LetterLink, PREFERENCES_FORM_PATH, PREFERENCES_PATH, withToken } from "@/modules/readers/address";
import { requestMove } from "@/modules/readers/commands/move";
import { requestByMail } from "@/modules/readers/commands/own-data";
import { chooseLanguage, chooseNewsletters, pauseLetters } from "@/modules/readers/commands/preferences";
import { type PauseRefusal, pauseEnd } from "@/modules/readers/pause";
import { readPreferences } from "@/modules/readers/queries/preferences";
import { readLetterToken } from "@/modules/readers/queries/shown-link";
import { isPreference, PREFERENCES, type Preference, type PreferenceRefusal } from "@/modules/readers/reader";
import { readPaper } from "@/modules/settings/queries";

/** What a reader chose on the page of preferences. The token of a letter is the authority; there is no other. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  const token = String(fields?.token ?? "");
  const link = readLetterToken(token);
  const wish = fields?.do;
  if (!fields || !link || !isPreference(wish)) return notAForm();

  const now = new Date();
  const form: SentForm = { action: PREFERENCES_FORM_PATH, pagePath: withToken(PREFERENCES_PATH, token), fields };
  const words = await wordsFor(link, now);
  const input = parseForm(PREFERENCES[wish], fields);
  if (!input.ok) return refused(request, form, inWords(input.failure, words), { title: words.toPutRight });

  const done = await fulfil(wish, input.value, { link, networkAddress: addressOf(request), now });
  if (done.ok) return accepted(request, `${form.pagePath}&done=${wish}`, words.preferences.done[wish] ?? "");
  if (done.failure === "absent") return accepted(request, form.pagePath, words.refusals.absent);
  return refused(request, form, problemOf(done.failure, words), { title: words.toPutRight });
}

async function wordsFor({ readerId }: LetterLink, now: Date): Promise<ReaderPageWords> {
  const preferences = await readPreferences(readerId, now);
  return readerPageWords[preferences?.language ?? "en"];
}

type Asked = { link: LetterLink; networkAddress: string; now: Date };
type Failure = PreferenceRefusal | PauseRefusal;
type Fulfil<Wish extends Preference> = (
  input: z.output<(typeof PREFERENCES)[Wish]>,
  asked: Asked,
) => Promise<Result<undefined, Failure>>;

const fulfilments: { [Wish in Preference]: Fulfil<Wish> } = {
  choose: ({ newsletter }, { link, networkAddress, now }) => chooseNewsletters(link, newsletter, networkAddress, now),
  language: ({ language }, { link }) => chooseLanguage(link.readerId, language),
  pause: async (wish, { link, now }) => {
    const { timeZone } = await readPaper();
    const end = pauseEnd(wish, timeZone, now);
    return end.ok ? pauseLetters(link.readerId, end.value) : end;
  },
  resume: (_input, { link }) => pauseLetters(link.readerId, null),
  move: ({ email }, { link, networkAddress, now }) => requestMove(link.readerId, email, networkAddress, now),
  export: (_input, { link, now }) => requestByMail(link.readerId, "export", now),
  erase: (_input, { link, now }) => requestByMail(link.readerId, "erase", now),
};

const fulfil = <Wish extends Preference>(wish: Wish, input: unknown, asked: Asked) =>
  fulfilments[wish](input as z.output<(typeof PREFERENCES)[Wish]>, asked); // parsed by the schema of that wish

const PAUSE_FAULTS: readonly Failure[] = ["not-a-day", "day-is-over", "too-long"];
const problemOf = (failure: Failure, { refusals }: ReaderPageWords): FormProblems => ({
  [PAUSE_FAULTS.includes(failure) ? "date" : "form"]: refusals[failure],
});

/** A schema speaks English; of an address all that can be wrong is said in one sentence elsewhere. */
const inWords = (problems: FormProblems, words: ReaderPageWords): FormProblems =>
  words === readerPageWords.en || !problems.email ? problems : { ...problems, email: words.wrongEmail };
