type Props = {
  name: string;
  label: string;
  autoComplete?: string;
  /** Said while nothing is chosen; without it the first is. */
  empty?: string;
  options: { value: string; label: string }[];
};

export const OrderSelect = ({ name, label, autoComplete, empty, options }: Props) => (
  <div className="field">
    <label htmlFor={`order-${name}`}>
      {label}{" "}
      <span className="req" aria-hidden="true">
        *
      </span>
    </label>
    <select className="input" id={`order-${name}`} name={name} autoComplete={autoComplete} required>
      {empty && <option value="">{empty}</option>}
      {options.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
);
