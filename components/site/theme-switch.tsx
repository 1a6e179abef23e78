/** Hidden until its island is there: without script the system's choice stands. */
export const ThemeSwitch = () => (
  <theme-switch hidden>
    <fieldset className="theme">
      <legend>Light or dark</legend>
      <label>
        <input type="radio" name="theme" value="" defaultChecked /> As the system
      </label>
      <label>
        <input type="radio" name="theme" value="light" /> Light
      </label>
      <label>
        <input type="radio" name="theme" value="dark" /> Dark
      </label>
    </fieldset>
  </theme-switch>
);
