import type { Paper } from "@/modules/settings/paper";

/** @param current path of the section this page belongs to */
export const SectionNavigation = ({ links, current }: { links: Paper["navigation"]; current?: string | undefined }) => (
  <nav className="nav" aria-label="Sections">
    <div className="wrap">
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} lang={link.lang} aria-current={link.href === current ? "page" : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
);
