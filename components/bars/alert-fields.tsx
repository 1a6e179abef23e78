import { DateTimeField } from "@/components/ui/date-time-field";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { ALERT_KINDS, type AlertKind } from "@/modules/alerts/alert";
import type { FormProblems } from "@/modules/platform/form";

/** What the form opens with. endsAt: by the newsroom's clock; empty = until somebody ends it. */
export type AlertDraft = { kind: AlertKind; text: string; link: string; endsAt: string };

type Props = { draft: AlertDraft; zone: string; problems: FormProblems };

const KIND_NAMES: Record<AlertKind, string> = { breaking: "Breaking (red)", developing: "Developing" };

export const AlertFields = ({ draft, zone, problems }: Props) => (
  <>
    <div className="grid grid-cols-[160px_minmax(0,1fr)] gap-4 max-tablet:grid-cols-1">
      <Field label="What it is" problem={problems.kind}>
        {(control) => (
          <Select name="kind" defaultValue={draft.kind} {...control}>
            {ALERT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="What happened, in one line" problem={problems.text} required>
        {(control) => <Input name="text" maxLength={160} defaultValue={draft.text} {...control} />}
      </Field>
    </div>
    <Field
      label="Where it leads"
      hint="The address of a story (it may still be a draft: the banner then waits for it), a path such as /corrections, or https://… Empty: nowhere yet."
      problem={problems.link}
    >
      {(control) => <Input name="link" inputMode="url" defaultValue={draft.link} {...control} />}
    </Field>
    <DateTimeField
      name="endsAt"
      label="Ends by itself"
      zone={zone}
      hint="Empty: it stays until somebody ends it"
      defaultValue={draft.endsAt}
      problem={problems.endsAt}
    />
  </>
);
