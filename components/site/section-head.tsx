type Props = {
  title: string;
  href?: string | undefined;
  lang?: string | undefined;
  /** At the end of the line. */
  links?: { label: string; href: string; lang?: string | undefined }[];
  /** For a group within a section: a thin rule, the voice of the interface. */
  isThin?: boolean;
};

export const SectionHead = ({ title, href, lang, links = [], isThin = false }: Props) => (
  <div className={isThin ? "head thin" : "head"}>
    <h2 lang={lang}>{href ? <a href={href}>{title}</a> : title}</h2>
    {links.length > 0 && (
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} lang={link.lang}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    )}
  </div>
);
