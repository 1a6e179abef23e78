/** What an inbox shows after the subject; then so much of nothing that it shows no words of the letter itself. */
export const Preheader = ({ text }: { text: string }) => (
  <div aria-hidden="true" data-skip-in-text="true" style={HIDDEN}>
    {`${text}${NOTHING.repeat(Math.max(0, SHOWN_AT_MOST - text.length))}`}
  </div>
);

const SHOWN_AT_MOST = 120;
/** A joiner that joins nothing, and a space: taken together no program folds them into one. */
const NOTHING = "\u034F\u00A0";

const HIDDEN = {
  ...{ display: "none", overflow: "hidden", maxHeight: 0, maxWidth: 0, opacity: 0, fontSize: 1, lineHeight: "1px" },
  msoHide: "all",
} as const;
