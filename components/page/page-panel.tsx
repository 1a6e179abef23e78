import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { newsroomTime } from "@/modules/settings/newsroom-time";

export type PageVersionLine = { number: number; savedBy: string; savedAt: Date };

type Fields = { slug: string; language: string };
type Props = {
  pageId: string;
  fields: Fields;
  onFields: (fields: Fields) => void;
  problems: Record<string, string>;
  isPublic: boolean;
  onTakeDown: () => void;
  publicUrl: string;
  versions: PageVersionLine[];
  timeZone: string;
};

/** What is set about a page outside its words, and what it said before. */
export const PagePanel = ({
  pageId,
  fields,
  onFields,
  problems,
  isPublic,
  onTakeDown,
  publicUrl,
  versions,
  timeZone,
}: Props) => (
  <>
    <section className="grid gap-4 border-b p-4">
      <h2 className="font-semibold">Address</h2>
      <Field
        label="Address"
        isLabelHidden
        problem={problems.slug}
        hint="Changed only on purpose: the old address then leads here."
      >
        {(control) => (
          <Input
            {...control}
            value={fields.slug}
            spellCheck={false}
            onChange={(event) => onFields({ ...fields, slug: event.target.value })}
          />
        )}
      </Field>
      {isPublic ? (
        <p className="flex flex-wrap items-center gap-4">
          <a href={publicUrl} target="_blank" rel="noreferrer" className="underline underline-offset-3">
            As readers have it
          </a>
          <Button look="danger" onClick={onTakeDown}>
            Take down
          </Button>
        </p>
      ) : null}
      <Field label="Language" problem={problems.language} hint="“en”, “uk”, “de” …">
        {(control) => (
          <Input
            {...control}
            value={fields.language}
            className="w-28!"
            onChange={(event) => onFields({ ...fields, language: event.target.value })}
          />
        )}
      </Field>
    </section>
    <section className="p-4">
      <h2 className="font-semibold">Versions</h2>
      {versions.length === 0 ? (
        <p className="mt-1 text-muted-foreground">Each time it is saved, what it says is kept here.</p>
      ) : (
        <ol className="mt-1">
          {versions.map(({ number, savedBy, savedAt }) => (
            <li key={number}>
              {/* A whole load: the sheet begins anew with the words of that time. */}
              <a
                href={`/desk/pages/${pageId}?version=${number}`}
                className="inline-flex min-h-[26px] items-center underline underline-offset-3 coarse:min-h-11"
              >
                {newsroomTime(savedAt, timeZone)}
              </a>
              <span className="text-muted-foreground">, {savedBy}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  </>
);
