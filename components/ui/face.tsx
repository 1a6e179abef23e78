import clsx from "clsx";

type Person = { id: string; name: string };

/** A person is one colour: in the list, at the caret and in comments. @returns a CSS colour */
export const colourOfPerson = (personId: string): string => `var(--person-${(hashOf(personId) % PERSON_COLOURS) + 1})`;

/** As many as desk.css has. */
const PERSON_COLOURS = 8;

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

/** Their letters on their colour. The name is read out; where it does not stand beside it, say so by `hasName`. */
export const Face = ({ person, size = "normal" }: { person: Person; size?: "normal" | "large" }) => (
  <span
    title={person.name}
    style={{ background: colourOfPerson(person.id) }}
    className={clsx(
      "inline-grid shrink-0 place-items-center rounded-full text-[10px] leading-none font-semibold text-background",
      size === "large" ? "size-7" : "size-6",
    )}
  >
    <span aria-hidden>{initialsOf(person.name)}</span>
    <span className="sr-only">{person.name}</span>
  </span>
);

export const Faces = ({ people }: { people: Person[] }) => (
  <span className="inline-flex -space-x-1 [&>*]:ring-2 [&>*]:ring-background">
    {people.map((person) => (
      <Face key={person.id} person={person} />
    ))}
  </span>
);

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
