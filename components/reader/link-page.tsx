import { CONFIRM_FORM_PATH, PREFERENCES_PATH, withToken } from "@/modules/readers/address";
import type { ShownLink } from "@/modules/readers/reader";
import { DeadLink } from "./dead-link";
import { readerPageWords } from "./words";

type Props = {
  /** null: there is no such link. */
  link: ShownLink | null;
  token: string;
  /** Its letter was asked for once more. */
  isAskedAnew: boolean;
};

/** What a link in a letter does, and the button that does it. */
export function LinkPage({ link, token, isAskedAnew }: Props) {
  const words = readerPageWords[link?.language ?? "en"];
  if (!link) return <DeadLink said={words.unknown} words={words} />;

  const { purpose, state, newsletters, maskedEmail, preferencesToken } = link;
  const said = words[state][purpose];
  const isErasing = purpose === "erase" && state === "open";
  return (
    <>
      <h1 className="title">{said.title}</h1>
      <p className="opening">{said.text}</p>
      {state !== "expired" && newsletters.length > 0 && <Names newsletters={newsletters} />}
      {isErasing && <WhatGoes goes={words.whatGoes} stays={words.whatStays} />}
      {isAskedAnew && state === "expired" ? (
        <p className="notice" role="status">
          {words.again}
        </p>
      ) : (
        said.button && <Press token={token} label={said.button} isAgain={state === "expired"} isGrave={isErasing} />
      )}
      <div className="hint">
        <p>
          {words.lettersGoTo} {maskedEmail}
        </p>
        {purpose === "confirm" && <p>{words.afterConfirming}</p>}
      </div>
      {preferencesToken && (
        <p>
          <a className="link more" href={withToken(PREFERENCES_PATH, preferencesToken)}>
            {words.toPreferences}
          </a>
        </p>
      )}
    </>
  );
}

const Names = ({ newsletters }: Pick<ShownLink, "newsletters">) => (
  <ul className="named">
    {newsletters.map(({ name, rhythm, language }) => (
      <li key={name} lang={language}>
        <b>{name}</b>
        <span className="meta">{rhythm}</span>
      </li>
    ))}
  </ul>
);

const WhatGoes = ({ goes, stays }: { goes: string[]; stays: string[] }) => (
  <>
    <ul className="goes">
      {goes.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
    {stays.map((one) => (
      <p className="hint" key={one}>
        {one}
      </p>
    ))}
  </>
);

type PressProps = { token: string; label: string; isAgain: boolean; isGrave: boolean };

const Press = ({ token, label, isAgain, isGrave }: PressProps) => (
  <form action={CONFIRM_FORM_PATH} method="post">
    <input type="hidden" name="token" value={token} />
    {isAgain && <input type="hidden" name="again" value="1" />}
    <button className={isGrave ? "btn grave" : "btn"} type="submit">
      {label}
    </button>
  </form>
);
