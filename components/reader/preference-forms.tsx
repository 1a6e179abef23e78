import type { ReactNode } from "react";
import type { Clock } from "@/components/site/clock";
import { READER_LANGUAGES, type ReaderChoice, type ReaderPreferences } from "@/modules/readers/reader";
import { PauseForm } from "./pause-form";
import { PreferenceForm } from "./preference-form";
import { readerPageWords } from "./words";

type Props = {
  preferences: ReaderPreferences;
  token: string;
  /** What was done just now; "" = nothing. */
  done: string;
  clock: Clock;
};

/** Everything a reader may choose, each with a button of its own. */
export function PreferenceForms({ preferences, token, done, clock }: Props) {
  const words = readerPageWords[preferences.language];
  const said = words.preferences;
  return (
    <>
      <h1 className="title">{said.title}</h1>
      <p className="opening">
        {words.lettersGoTo} {preferences.maskedEmail}
      </p>
      {said.done[done] && (
        <p className="notice" role="status">
          {said.done[done]}
        </p>
      )}
      {preferences.isSuppressed && <p className="notice bad">{said.suppressed}</p>}

      <Part id="choose" {...said.choose}>
        <PreferenceForm token={token} wish="choose">
          <Choices newsletters={preferences.newsletters} legend={said.choose.title} />
          {preferences.newsletters.length === 0 && <p>{said.noneOffered}</p>}
          <button className="btn" type="submit">
            {said.choose.button}
          </button>
        </PreferenceForm>
      </Part>
      <Part id="pause" {...said.pause}>
        <PauseForm preferences={preferences} token={token} clock={clock} />
      </Part>
      <Part id="language" {...said.language}>
        <PreferenceForm token={token} wish="language">
          <LanguageChoice language={preferences.language} label={said.language.title} names={said.language.names} />
          <button className="btn plain" type="submit">
            {said.language.button}
          </button>
        </PreferenceForm>
      </Part>
      <Part id="move" {...said.move}>
        <PreferenceForm token={token} wish="move">
          <div className="field">
            <label htmlFor="new-email">{said.move.label}</label>
            <input
              className="input"
              id="new-email"
              type="email"
              name="email"
              autoComplete="email"
              maxLength={254}
              required
            />
          </div>
          <button className="btn plain" type="submit">
            {said.move.button}
          </button>
        </PreferenceForm>
      </Part>
      <Part id="data" title={said.data.title} text={said.data.text}>
        <div className="buttons">
          {(["export", "erase"] as const).map((wish) => (
            <PreferenceForm key={wish} token={token} wish={wish}>
              <button className="btn plain" type="submit">
                {said.data[wish]}
              </button>
            </PreferenceForm>
          ))}
        </div>
      </Part>
    </>
  );
}

type PartProps = { id: string; title: string; text: string; children: ReactNode };

const Part = ({ id, title, text, children }: PartProps) => (
  <section className="part" aria-labelledby={`${id}-title`}>
    <div>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="hint">{text}</p>
    </div>
    {children}
  </section>
);

const Choices = ({ newsletters, legend }: { newsletters: ReaderChoice[]; legend: string }) => (
  <fieldset>
    <legend className="sr">{legend}</legend>
    <div className="picklist">
      {newsletters.map(({ slug, name, rhythm, description, language, isOn }) => (
        <label className="tick" key={slug} lang={language}>
          <input id={`tick-${slug}`} type="checkbox" name="newsletter" value={slug} defaultChecked={isOn} />
          <span>
            <b>{name}</b>
            <span className="meta">{rhythm}</span>
            <span className="about">{description}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

type LanguageProps = { language: string; label: string; names: Record<string, string> };

const LanguageChoice = ({ language, label, names }: LanguageProps) => (
  <div className="field">
    <label htmlFor="language" className="sr">
      {label}
    </label>
    <select className="input" id="language" name="language" defaultValue={language}>
      {READER_LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {names[known]}
        </option>
      ))}
    </select>
  </div>
);
