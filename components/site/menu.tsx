import type { Paper } from "@/modules/settings/paper";
import { MenuIcon } from "./icons";
import { SearchForm } from "./search-form";
import { ThemeSwitch } from "./theme-switch";

/** Opens without script; the island closes it on Escape and on a click beside it. */
export const Menu = ({ paper }: { paper: Paper }) => (
  <page-menu>
    <details className="menu">
      <summary>
        <MenuIcon />
        <span className="sr">All sections</span>
      </summary>
      <div className="menu-panel">
        <nav aria-label="All sections">
          <ul>
            {[...paper.navigation, ...ALWAYS_THERE].map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm id="menu-search" />
        <ThemeSwitch />
      </div>
    </details>
  </page-menu>
);

const ALWAYS_THERE = [
  { label: "News Feed", href: "/news-feed", lang: undefined },
  { label: "Magazine", href: "/magazine", lang: undefined },
  { label: "Corrections", href: "/corrections", lang: undefined },
];
