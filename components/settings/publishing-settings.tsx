"use client";

import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ALWAYS_REQUIRED, type PublishingRules, READY_RULES } from "@/modules/settings/publishing";
import { shownRules } from "@/modules/settings/shown";
import { FIELD_NAMES } from "./field-names";
import { type SaveSettings, SettingsSection } from "./settings-section";

type Props = { rules: PublishingRules; timeZone: string; save: SaveSettings };

/** What publishing is refused without. */
export const PublishingSettings = ({ rules, timeZone, save }: Props) => (
  <SettingsSection
    {...{ save, timeZone }}
    shown={shownRules(rules)}
    section="publishing"
    title="Publishing"
    note="What the ready list of a story requires. What is not required is still said there, in amber."
    saidAfter="; ready lists go by it from now on"
  >
    {(problems) => (
      <>
        <fieldset>
          <legend className="mb-1 font-medium">A story is published only with</legend>
          {READY_RULES.map((rule) => (
            <CheckboxRow
              key={rule}
              name={rule}
              defaultChecked={ALWAYS_REQUIRED.has(rule) || rules.required.includes(rule)}
              disabled={ALWAYS_REQUIRED.has(rule)}
            >
              {FIELD_NAMES[rule]}
              {ALWAYS_REQUIRED.has(rule) ? <span className="text-muted-foreground">, always</span> : null}
            </CheckboxRow>
          ))}
        </fieldset>
        <Field
          label={FIELD_NAMES.searchHeadlineLength}
          problem={problems.searchHeadlineLength}
          hint="Search engines cut off from about here."
        >
          {(control) => (
            <Input {...control} {...NUMBER} name="searchHeadlineLength" defaultValue={rules.searchHeadlineLength} />
          )}
        </Field>
        <Field
          label={FIELD_NAMES.cardHeadlineLength}
          problem={problems.cardHeadlineLength}
          hint="Messengers and networks cut off from about here."
        >
          {(control) => (
            <Input {...control} {...NUMBER} name="cardHeadlineLength" defaultValue={rules.cardHeadlineLength} />
          )}
        </Field>
      </>
    )}
  </SettingsSection>
);

const NUMBER = { inputMode: "numeric", className: "w-28!" } as const;
