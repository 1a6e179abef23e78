export const SkipLink = () => (
  <a className="skip" href="#main">
    Skip to the stories
  </a>
);
