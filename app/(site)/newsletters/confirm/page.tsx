import "@/components/reader/reader.css";
import { LinkPage } from "@/components/reader/link-page";
import { readerPageWords } from "@/components/reader/words";
import { readLink } from "@/modules/readers/queries/shown-link";
import { PersonalPage, type PersonalProps, personalMetadata, sentAs } from "../personal";

export const metadata = personalMetadata("Newsletters");

/** Behind the links of letters that serve once. Looking changes nothing: mail programs look at every link. */
export default async function ConfirmPage({ searchParams }: PersonalProps) {
  const params = await searchParams;
  const token = sentAs("token", params);
  const link = await readLink(token, new Date());
  const language = link?.language ?? "en";

  return (
    <PersonalPage language={language} section={readerPageWords[language].section}>
      <LinkPage link={link} token={token} isAskedAnew={sentAs("done", params) === "again"} />
    </PersonalPage>
  );
}
