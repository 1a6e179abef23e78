import type { ReactNode } from "react";
import { Field } from "./field";
import { Input } from "./input";

type Props = {
  name: string;
  label: ReactNode;
  /** As people call it: "Kyiv time (EET)". */
  zone: string;
  /** By the newsroom's clock: "2026-11-24T06:00". */
  defaultValue?: string;
  min?: string;
  hint?: ReactNode;
  problem?: string | undefined;
  required?: boolean;
};

/** A time by the newsroom's clock. What is sent is that clock's hand, without an offset: the server knows the zone. */
export const DateTimeField = ({ name, label, zone, defaultValue, min, hint, ...field }: Props) => (
  <Field
    label={label}
    hint={
      <>
        {zone}
        {hint ? <>. {hint}</> : null}
      </>
    }
    {...field}
  >
    {(control) => (
      <Input
        type="datetime-local"
        name={name}
        {...(defaultValue === undefined ? {} : { defaultValue })}
        {...(min === undefined ? {} : { min })}
        {...control}
      />
    )}
  </Field>
);
