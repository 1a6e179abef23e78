type Props = {
  name: string;
  label: string;
  type?: "text" | "email" | "number";
  autoComplete?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  value?: string;
  hint?: string;
  isRequired: boolean;
  /** Needed for what goes by post only. */
  isOfAddress?: boolean;
  isWide?: boolean;
};

export const OrderField = ({
  name,
  label,
  type = "text",
  value,
  hint,
  isRequired,
  isOfAddress,
  isWide,
  ...input
}: Props) => (
  <div className={["field", isWide && "span2", isOfAddress && "address"].filter(Boolean).join(" ")}>
    <label htmlFor={`order-${name}`}>
      {label}{" "}
      <span className="req" aria-hidden="true">
        *
      </span>
    </label>
    <input
      className="input"
      id={`order-${name}`}
      name={name}
      type={type}
      required={isRequired}
      defaultValue={value}
      {...(isOfAddress && { "aria-required": true })}
      {...input}
    />
    {hint && <p className="hint">{hint}</p>}
  </div>
);
