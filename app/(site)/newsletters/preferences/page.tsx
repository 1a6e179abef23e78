import "@/components/newsletter/newsletter.css";
import "@/components/reader/reader.css";
import { DeadLink } from "@/components/reader/dead-link";
import { PreferenceForms } from "@/components/reader/preference-forms";
import { readerPageWords } from "@/components/reader/words";
import { readPreferences } from "@/modules/readers/queries/preferences";
import { readLetterToken } from "@/modules/readers/queries/shown-link";
import { readerLanguage } from "@/modules/readers/reader";
import { paperOfThisPage } from "../../paper";
import { PersonalPage, type PersonalProps, personalMetadata, sentAs } from "../personal";

export const metadata = personalMetadata("Your newsletters");

export default async function PreferencesPage({ searchParams }: PersonalProps) {
  const params = await searchParams;
  const [token, done] = [sentAs("token", params), sentAs("done", params)];
  const link = readLetterToken(token);
  const now = new Date();
  const preferences = link && (await readPreferences(link.readerId, now));
  const language = preferences?.language ?? readerLanguage(sentAs("language", params));
  const words = readerPageWords[language];
  if (!preferences) {
    const { nothingHeld, erased } = words.preferences;
    const said = done === "erased" ? erased : link ? nothingHeld : words.unknown;
    return (
      <PersonalPage language={language} section={words.section}>
        <DeadLink said={said} words={words} />
      </PersonalPage>
    );
  }

  const { timeZone } = await paperOfThisPage();
  return (
    <PersonalPage language={language} section={words.section}>
      <PreferenceForms preferences={preferences} token={token} done={done} clock={{ timeZone, now }} />
    </PersonalPage>
  );
}
