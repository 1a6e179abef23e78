import { BothValues } from "@/components/ui/both-values";
import { Note } from "@/components/ui/note";
import type { HubAnswer } from "./hub-answer";

type Props = {
  answer: HubAnswer;
  labels: Record<string, string>;
  /** A value as people read it, where the form sends something else. */
  read?: Record<string, (value: string) => string>;
  takeMine: () => void;
  keepTheirs: () => void;
};

/** What came of saving a form; where somebody else was first, both versions of what differs, and the question. */
export function StaleNote({ answer, labels, read = {}, takeMine, keepTheirs }: Props) {
  const { current, problems, said } = answer;
  if (said)
    return (
      <Note tone="success" role="status">
        {said}
      </Note>
    );
  if (!problems.form) return null;
  if (!current)
    return (
      <Note tone="trouble" role="alert">
        {problems.form}
      </Note>
    );
  const { theirs, mine } = current;
  const shown = (values: Record<string, string>, key: string) => (read[key] ?? String)(values[key] ?? "");
  const values = Object.entries(labels)
    .filter(([key]) => theirs[key] !== mine[key])
    .map(([key, label]) => ({ label, theirs: shown(theirs, key), mine: shown(mine, key) }));
  return <BothValues by={null} at={null} values={values} onKeep={keepTheirs} onTake={takeMine} />;
}

/** How a choice from a list is read. */
export const labelIn = (options: { value: string; label: string }[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

/** How a picture is told from the one that stood there: there is no room to show it. */
export const pictureBeside = (former: { id: string } | null | undefined) => (imageId: string) =>
  imageId === (former?.id ?? "") ? "as it was" : imageId ? "another one" : "none";
