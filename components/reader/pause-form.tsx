import type { Clock } from "@/components/site/clock";
import type { ReaderPreferences } from "@/modules/readers/reader";
import { wallTimeOf } from "@/modules/settings/zoned-time";
import { PreferenceForm } from "./preference-form";
import { readerPageWords } from "./words";

type Props = { preferences: ReaderPreferences; token: string; clock: Clock };

/** A pause to begin, or the one that runs. */
export function PauseForm({ preferences: { pausedUntil, language }, token, clock }: Props) {
  const { pause, paused, resume } = readerPageWords[language].preferences;
  if (pausedUntil) {
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: clock.timeZone }).format(pausedUntil);
    return (
      <PreferenceForm token={token} wish="resume">
        <p className="notice">{paused(day)}</p>
        <button className="btn plain" type="submit">
          {resume}
        </button>
      </PreferenceForm>
    );
  }
  return (
    <PreferenceForm token={token} wish="pause">
      <fieldset className="lengths">
        <legend className="sr">{pause.title}</legend>
        <Length value="14d" label={pause.twoWeeks} isChosen />
        <Length value="1m" label={pause.aMonth} />
        <div className="until">
          <Length value="date" label={pause.untilDay} />
          <div>
            <input
              className="input"
              id="pause-date"
              type="date"
              name="date"
              aria-label={pause.day}
              min={wallTimeOf(clock.now, clock.timeZone).slice(0, 10)}
            />
          </div>
        </div>
      </fieldset>
      <button className="btn plain" type="submit">
        {pause.button}
      </button>
    </PreferenceForm>
  );
}

const Length = ({ value, label, isChosen = false }: { value: string; label: string; isChosen?: boolean }) => (
  <label>
    <input id={`pause-${value}`} type="radio" name="for" value={value} defaultChecked={isChosen} />
    {label}
  </label>
);

/** A pause in one press, where somebody would rather have less than nothing. */
export const PauseButton = ({ token, length, label }: { token: string; length: "14d" | "1m"; label: string }) => (
  <PreferenceForm token={token} wish="pause">
    <input type="hidden" name="for" value={length} />
    <button className="btn plain" type="submit">
      {label}
    </button>
  </PreferenceForm>
);
