import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { Preview, PreviewQuestion } from "@/modules/reader-imports/reader-import";
import {
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  MEANINGS,
  type Meaning,
} from "@/modules/reader-imports/reading";

type Props = {
  preview: Preview;
  onColumn: (index: number, meaning: Meaning) => void;
  onHeader: (hasHeader: boolean) => void;
  onLook: (chosen: Omit<PreviewQuestion, "isCut">) => void;
};

/** How the file is read: guessed, and shown, so that somebody can say it is otherwise. */
export function ImportReading({ preview, onColumn, onHeader, onLook }: Props) {
  const { encoding, delimiter, hasHeader, isGhost, rows } = preview;
  return (
    <>
      {isGhost ? (
        <Note tone="ready">
          These are members of a Ghost site. Only those who get its letters and were not deleted are taken; names, notes
          and payments are left out.
        </Note>
      ) : null}
      <div className="flex flex-wrap items-end gap-4">
        <Field label="Letters are written in" className="w-56">
          {(control) => (
            <Select
              {...control}
              value={encoding}
              onChange={(event) => onLook({ encoding: event.target.value as Encoding, delimiter })} // one of the options
            >
              {ENCODINGS.map((known) => (
                <option key={known} value={known}>
                  {ENCODING_NAMES[known]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Cells are parted by" className="w-44">
          {(control) => (
            <Select
              {...control}
              value={delimiter}
              onChange={(event) => onLook({ encoding, delimiter: event.target.value as Delimiter })} // as above
            >
              {DELIMITERS.map((known) => (
                <option key={known} value={known}>
                  {DELIMITER_NAMES[known]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <CheckboxRow checked={hasHeader} onChange={(event) => onHeader(event.target.checked)} className="pb-1">
          The first line names the columns
        </CheckboxRow>
      </div>
      {rows.length === 0 ? (
        <Note tone="warning">There is nothing in this file that could be read as a list.</Note>
      ) : (
        <ColumnTable preview={preview} onColumn={onColumn} />
      )}
    </>
  );
}

const ENCODING_NAMES: Record<Encoding, string> = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, big-endian)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "windows-1252": "Western (Windows-1252)",
};
const DELIMITER_NAMES: Record<Delimiter, string> = { ",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar" };

const MEANING_NAMES: Record<Meaning, string> = {
  nothing: "Left out",
  address: "Mail address",
  joinedOn: "Joined on",
  language: "Language",
  wanted: "Gets letters: yes or no",
  goneOn: "Gone since",
};

function ColumnTable({ preview, onColumn }: Pick<Props, "preview" | "onColumn">) {
  const { columns, rows, hasHeader } = preview;
  const header = hasHeader ? (rows[0] ?? []) : [];
  const shown = hasHeader ? rows.slice(1) : rows.slice(0, -1 || undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section aria-label="The first rows" tabIndex={0} className="no-scrollbar overflow-x-auto rounded-md border">
      <table className="border-collapse text-left text-xs [&_td]:max-w-64 [&_td]:truncate [&_td]:border-t [&_td]:px-2 [&_td]:py-1.5 [&_th]:px-2 [&_th]:py-1.5">
        <thead className="bg-sidebar">
          <tr>
            {columns.map((meaning, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
              <th key={index} scope="col" className="min-w-48 align-bottom font-medium">
                <span className="block truncate pb-1">{header[index] || `Column ${index + 1}`}</span>
                <Select
                  aria-label={`What ${header[index] || `column ${index + 1}`} says`}
                  value={meaning}
                  onChange={(event) => onColumn(index, event.target.value as Meaning)} // one of the options
                >
                  {MEANINGS.map((known) => (
                    <option key={known} value={known}>
                      {MEANING_NAMES[known]}
                    </option>
                  ))}
                </Select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that does not change
            <tr key={at}>
              {columns.map((meaning, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} className={meaning === "nothing" ? "text-muted-foreground" : "font-medium"}>
                  {row[index] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
