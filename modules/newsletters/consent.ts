/**
 * What stood beside the button when a reader agreed, by the version that a consent names. A version is never changed once readers have
 * seen it: other words are another version.
 */
export const WORDINGS = {
  "form-1": "Enter your email to subscribe. One click unsubscribes; we share your address with nobody.",
  "confirm-1": "Press the button to get these newsletters. Each letter has a link by which you leave.",
  "preferences-1": "Tick what you would like to get.",
  "import-1": "Brought in from a list of subscribers; where they agreed stands with the import.",
} as const;

export type Wording = keyof typeof WORDINGS;
export const isWording = (text: string): text is Wording => Object.hasOwn(WORDINGS, text);
