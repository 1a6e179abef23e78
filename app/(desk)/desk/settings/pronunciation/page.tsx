import { Pronunciations } from "@/components/settings/pronunciations";
import { PageTop } from "@/components/ui/page-top";
import { readNarrationRules } from "@/modules/narrations/queries";
import { permit } from "@/modules/staff/session";
import { keepPronunciationAction, removePronunciationAction } from "./actions";

export const metadata = { title: "Pronunciation" };

/** How the voices that read stories aloud say names. */
export default async function PronunciationPage() {
  await permit("keep-narrations");
  const { pronunciations } = await readNarrationRules();
  return (
    <>
      <PageTop title="Pronunciation" note={`${pronunciations.length} words`} />
      <Pronunciations list={pronunciations} keep={keepPronunciationAction} remove={removePronunciationAction} />
    </>
  );
}
