"use client";

import { Field } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import type { Paper } from "@/modules/settings/paper";
import type { PaperSection } from "@/modules/settings/paper-sections";
import { shownOf } from "@/modules/settings/shown";
import { ColourField } from "./colour-field";
import { FIELD_NAMES } from "./field-names";
import { FooterFields } from "./footer-fields";
import { LinkListField } from "./link-list";
import { LogoFields } from "./logo-fields";
import { type PageChoice, PolicyFields } from "./policy-fields";
import { type SaveSettings, SettingsSection } from "./settings-section";

type Props = {
  paper: Paper;
  newsletters: { slug: string; name: string }[];
  pages: PageChoice[];
  timeZones: string[];
  save: SaveSettings;
};

const MOST_LINKS = 12;

/** What the paper says of itself, by what belongs together. */
export function PaperSettings({ paper, newsletters, pages, timeZones, save }: Props) {
  const common = (section: PaperSection) => ({
    ...{ section, save, timeZone: paper.timeZone },
    shown: shownOf(paper, section),
  });

  return (
    <>
      <SettingsSection {...common("identity")} title="The paper" note="On every page, in mails and for search engines.">
        {(problems) => <IdentityFields paper={paper} problems={problems} />}
      </SettingsSection>
      <SettingsSection
        {...common("languages")}
        title="Languages and clock"
        note="Days, schedules and every time readers see follow this clock."
      >
        {(problems) => <LanguageFields paper={paper} timeZones={timeZones} problems={problems} />}
      </SettingsSection>
      <SettingsSection
        {...common("logo")}
        title="Logo"
        note="In place of the mark beside the name, and for search engines. PNG or WebP with a clear ground, at least 768 pixels wide."
      >
        {() => <LogoFields logo={paper.logo} />}
      </SettingsSection>
      <SettingsSection
        {...common("colours")}
        title="Colours"
        note="One accent: links, labels and buttons of the readers’ site. Red stays for breaking news."
      >
        {(problems) => (
          <>
            <ColourField
              name="day"
              label={FIELD_NAMES.day}
              value={paper.accent.day}
              ground="#fcfcfa"
              problem={problems.day}
            />
            <ColourField
              name="night"
              label={FIELD_NAMES.night}
              value={paper.accent.night}
              ground="#11181b"
              problem={problems.night}
            />
          </>
        )}
      </SettingsSection>
      <SettingsSection
        {...common("navigation")}
        title="Navigation"
        note="The line beneath the name. Seven or eight fit on a wide screen; the menu shows all."
      >
        {(problems) => (
          <LinkListField
            name="navigation"
            label={FIELD_NAMES.navigation}
            links={paper.navigation}
            most={MOST_LINKS}
            problem={problems.navigation}
          />
        )}
      </SettingsSection>
      <SettingsSection
        {...common("footer")}
        title="Footer"
        note="Columns at the foot of every page, and where the paper is elsewhere."
      >
        {(problems) => (
          <>
            <FooterFields footer={paper.footer} problem={problems.footer} />
            <h3 className="font-medium">Elsewhere</h3>
            <LinkListField
              name="social"
              label={FIELD_NAMES.social}
              links={paper.social}
              most={MOST_LINKS}
              problem={problems.social}
            />
          </>
        )}
      </SettingsSection>
      <SettingsSection
        {...common("policies")}
        title="Policies"
        note="Search engines are told which of your pages says what: they trust papers that say it."
      >
        {(problems) => <PolicyFields chosen={paper.policies} pages={pages} problems={problems} />}
      </SettingsSection>
      <SettingsSection
        {...common("newsletter")}
        title="Newsletter"
        note="Offered in stories that name none of their own."
      >
        {(problems) => (
          <Field label={FIELD_NAMES.newsletter} problem={problems.newsletter}>
            {(control) => (
              <Select {...control} name="newsletter" defaultValue={paper.newsletter ?? ""}>
                <option value="">None</option>
                {newsletters.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </SettingsSection>
    </>
  );
}

type FieldsProps = { paper: Paper; problems: Record<string, string> };

const IdentityFields = ({ paper, problems }: FieldsProps) => (
  <>
    <Field label={FIELD_NAMES.name} required problem={problems.name}>
      {(control) => <Input {...control} name="name" defaultValue={paper.name} />}
    </Field>
    <Field label={FIELD_NAMES.tagline} problem={problems.tagline} hint="A sentence or two, at the foot of every page.">
      {(control) => <Textarea {...control} name="tagline" defaultValue={paper.tagline} />}
    </Field>
    <Field
      label={FIELD_NAMES.place}
      problem={problems.place}
      hint="Where the paper is made; it stands beside the date."
    >
      {(control) => <Input {...control} name="place" defaultValue={paper.place} />}
    </Field>
    <Field label={FIELD_NAMES.owner} problem={problems.owner}>
      {(control) => <Input {...control} name="owner" defaultValue={paper.owner} />}
    </Field>
    <Field label={FIELD_NAMES.email} required problem={problems.email}>
      {(control) => <Input {...control} name="email" type="email" defaultValue={paper.email} />}
    </Field>
    <Field
      label={FIELD_NAMES.postalAddress}
      problem={problems.postalAddress}
      hint="At the foot of every newsletter: the law of many countries asks for it."
    >
      {(control) => <Input {...control} name="postalAddress" defaultValue={paper.postalAddress} />}
    </Field>
    <Field label={FIELD_NAMES.taxNumber} problem={problems.taxNumber} hint="On invoices of the magazine.">
      {(control) => <Input {...control} name="taxNumber" defaultValue={paper.taxNumber} />}
    </Field>
    <Field
      label={FIELD_NAMES.bankDetails}
      problem={problems.bankDetails}
      hint="On invoices: name of the account, IBAN, BIC, each on a line."
    >
      {(control) => <Textarea {...control} name="bankDetails" defaultValue={paper.bankDetails} />}
    </Field>
  </>
);

const LanguageFields = ({ paper, timeZones, problems }: FieldsProps & { timeZones: string[] }) => (
  <>
    <Field label={FIELD_NAMES.language} required problem={problems.language} hint="“en”, “uk”, “de” …">
      {(control) => <Input {...control} name="language" defaultValue={paper.language} className="w-28!" />}
    </Field>
    <Field label={FIELD_NAMES.languages} problem={problems.languages} hint="Divided by commas.">
      {(control) => <Input {...control} name="languages" defaultValue={paper.languages.join(", ")} />}
    </Field>
    <Field label={FIELD_NAMES.timeZone} required problem={problems.timeZone}>
      {(control) => (
        <>
          <Input {...control} name="timeZone" list="time-zones" defaultValue={paper.timeZone} />
          <datalist id="time-zones">
            {timeZones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  </>
);
