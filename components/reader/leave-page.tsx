import { PREFERENCES_PATH, UNSUBSCRIBE_FORM_PATH, withToken } from "@/modules/readers/address";
import type { ShownSubscription } from "@/modules/readers/reader";
import { PauseButton } from "./pause-form";
import { readerPageWords } from "./words";

type Props = { subscription: ShownSubscription; token: string; isUndone: boolean };

/** Leaving one newsletter: a button, something less than leaving, and the way back. */
export function LeavePage({ subscription: { newsletter, isOn, language }, token, isUndone }: Props) {
  const words = readerPageWords[language];
  const { leave } = words;
  return (
    <>
      {isOn && isUndone && (
        <p className="notice" role="status">
          {leave.undone}
        </p>
      )}
      <h1 className="title">{isOn ? leave.title(newsletter.name) : leave.done(newsletter.name)}</h1>
      <p className="opening">{isOn ? leave.text : leave.doneText}</p>
      <form action={UNSUBSCRIBE_FORM_PATH} method="post">
        <input type="hidden" name="token" value={token} />
        {!isOn && <input type="hidden" name="undo" value="1" />}
        <button className={isOn ? "btn" : "btn plain"} type="submit">
          {isOn ? leave.button : leave.undo}
        </button>
      </form>
      {isOn && (
        <section className="part" aria-labelledby="fewer">
          <h2 id="fewer">{leave.fewer}</h2>
          <div className="buttons">
            <PauseButton token={token} length="14d" label={words.preferences.pause.twoWeeks} />
            <PauseButton token={token} length="1m" label={words.preferences.pause.aMonth} />
          </div>
        </section>
      )}
      <p>
        <a className="link more" href={withToken(PREFERENCES_PATH, token)}>
          {words.toPreferences}
        </a>
      </p>
    </>
  );
}
