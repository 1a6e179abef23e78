import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** What a control needs to belong to its field: spread it over an Input, Textarea, Select … */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean;
};

type Props = {
  label: ReactNode;
  /** Said before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong, as a sentence; undefined or empty = nothing. */
  problem?: string | undefined;
  required?: boolean;
  /** The label is for those who cannot see: the place says what it is. */
  isLabelHidden?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** `<Field label="Name" problem={problems.name}>{(control) => <Input name="name" {...control} />}</Field>` */
export function Field({ label, hint, problem, required = false, isLabelHidden, className, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");

  return (
    <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-medium"}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": problem ? true : undefined,
        required,
      })}
      {problem ? <Problem id={`${id}-problem`}>{problem}</Problem> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted-foreground">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A sentence beside what is wrong. */
export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-destructive">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5" />
      <span>{children}</span>
    </p>
  );
}

const RequiredMark = () => (
  <span aria-hidden className="ml-0.5 text-destructive">
    *
  </span>
);
