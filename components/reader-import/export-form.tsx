import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { EXPORT_PATH, EXPORT_STATES, type ExportState } from "@/modules/subscribers/export";

const STATES: Record<ExportState, string> = {
  confirmed: "those who get letters",
  waiting: "those who have not confirmed yet",
  ended: "those who left, bounced or complained",
};

/** Readers as a list. It is made while it is sent, and nothing of it stays. */
export const ExportForm = ({ newsletters }: { newsletters: { id: string; name: string }[] }) => (
  <form action={EXPORT_PATH} aria-label="Take readers out" className="flex max-w-[560px] flex-col gap-4">
    <Field label="Of which newsletter">
      {(control) => (
        <Select {...control} name="newsletter">
          <option value="">All of them</option>
          {newsletters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
    <fieldset>
      <legend className="mb-1 font-medium">Whom</legend>
      {EXPORT_STATES.map((state) => (
        <CheckboxRow key={state} name="state" value={state} defaultChecked={state === "confirmed"}>
          {STATES[state]}
        </CheckboxRow>
      ))}
    </fieldset>
    <CheckboxRow name="mark">
      For Excel
      <span className="text-muted-foreground">: begins with a mark by which it knows the letters</span>
    </CheckboxRow>
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit">
        <Download aria-hidden className="size-4" />
        Take the list out
      </Button>
      <span className="text-muted-foreground">Noted in the audit log.</span>
    </div>
  </form>
);
