import { Note } from "@/components/ui/note";
import type { HubAnswer } from "./hub-answer";

type Props = { answer: HubAnswer; before: Record<string, string>; labels: Record<string, string> };

/** Somebody else was first: what they wrote, beside what one is about to write over it. */
export function StaleNote({ answer, before, labels }: Props) {
  const { current, problems, said } = answer;
  if (said)
    return (
      <Note tone="success" role="status">
        {said}
      </Note>
    );
  if (!problems.form) return null;
  const changed = current ? Object.keys(labels).filter((key) => current.values[key] !== before[key]) : [];
  return (
    <Note tone="trouble" role="alert">
      <p className="font-medium">{problems.form}</p>
      {current ? (
        <>
          <ul className="mt-1">
            {changed.map((key) => (
              <li key={key}>
                {labels[key]}, theirs: {current.values[key] || "nothing"}
              </li>
            ))}
          </ul>
          <p className="mt-1">Save once more to keep yours, or open the page again to take theirs.</p>
        </>
      ) : null}
    </Note>
  );
}
