import "@/components/reader/reader.css";
import { DeadLink } from "@/components/reader/dead-link";
import { LeavePage } from "@/components/reader/leave-page";
import { readerPageWords } from "@/components/reader/words";
import { readSubscription } from "@/modules/readers/queries/preferences";
import { readLetterToken } from "@/modules/readers/queries/shown-link";
import { PersonalPage, type PersonalProps, personalMetadata, sentAs } from "../personal";

export const metadata = personalMetadata("Unsubscribe");

export default async function UnsubscribePage({ searchParams }: PersonalProps) {
  const params = await searchParams;
  const token = sentAs("token", params);
  const link = readLetterToken(token);
  const subscription = link && (await readSubscription(link));
  const language = subscription?.language ?? "en";
  const words = readerPageWords[language];

  return (
    <PersonalPage language={language} section={words.section}>
      {subscription ? (
        <LeavePage subscription={subscription} token={token} isUndone={sentAs("done", params) === "undone"} />
      ) : (
        <DeadLink said={link ? words.preferences.nothingHeld : words.unknown} words={words} />
      )}
    </PersonalPage>
  );
}
