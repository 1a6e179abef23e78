"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import type { FormRules } from "@/modules/settings/forms";
import { shownForms } from "@/modules/settings/shown";
import { type SaveSettings, SettingsSection } from "./settings-section";

type Props = { rules: FormRules; timeZone: string; save: SaveSettings };

/** How readers' forms keep machines away. */
export const FormSettings = ({ rules, timeZone, save }: Props) => (
  <SettingsSection
    {...{ save, timeZone }}
    shown={shownForms(rules)}
    section="forms"
    title="Readers’ forms"
    note="What keeps machines from signing strangers up. No other house is asked about readers."
    saidAfter="; forms go by it from now on"
  >
    {(problems) => (
      <>
        <Field
          label="Addresses that last ten minutes"
          problem={problems.disposable}
          hint="Some houses give out addresses to be thrown away. Letters to them bounce soon."
        >
          {(control) => (
            <Select {...control} name="disposable" defaultValue={rules.disposable}>
              <option value="refuse">Refused, with the reason</option>
              <option value="allow">Taken like any other</option>
            </Select>
          )}
        </Field>
        <Field
          label="Proof of work"
          problem={problems.proofOfWork}
          hint="The reader’s browser computes for some seconds before a form is taken; nothing is shown to be solved."
        >
          {(control) => (
            <Select {...control} name="proofOfWork" defaultValue={rules.proofOfWork}>
              <option value="auto">Only while a form is being flooded</option>
              <option value="on">Always</option>
              <option value="off">Never</option>
            </Select>
          )}
        </Field>
      </>
    )}
  </SettingsSection>
);
