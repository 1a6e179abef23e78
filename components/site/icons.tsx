/** The daymark: a cone over a post. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 12 16" aria-hidden="true">
    <path d="M6 0l6 9H0zM4.6 10.4h2.8V16H4.6z" />
  </svg>
);

export const SearchIcon = () => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="7.5" cy="7.5" r="5.5" />
    <path d="M12 12l5 5" />
  </svg>
);

export const MenuIcon = () => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <path d="M1 4.5h16M1 9h16M1 13.5h10" />
  </svg>
);
