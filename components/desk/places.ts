import {
  Activity,
  Archive,
  BookMarked,
  BookOpenText,
  ContactRound,
  FileClock,
  Image,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  Newspaper,
  PenLine,
  Settings2,
  Tag,
} from "lucide-react";
import { ACTIONS, type ActionName, verdictOf } from "@/modules/staff/permissions";
import type { Role } from "@/modules/staff/staff";

export type Place = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Pressed after G. */
  key: string;
  /** What one must be allowed to do there. */
  action: ActionName;
};

/** Where people work, in the order of the rail. */
const PLACES: Place[] = [
  { href: "/desk/stories", label: "Stories", icon: Newspaper, key: "s", action: "be-at-desk" },
  { href: "/desk/front", label: "Front page", icon: LayoutDashboard, key: "f", action: "arrange-front" },
  { href: "/desk/newsletters", label: "Newsletters", icon: Mail, key: "n", action: "keep-newsletters" },
  { href: "/desk/magazine", label: "Magazine", icon: BookMarked, key: "z", action: "keep-orders" },
  { href: "/desk/media", label: "Media", icon: Image, key: "m", action: "use-media" },
  { href: "/desk/tags", label: "Tags", icon: Tag, key: "t", action: "keep-tags" },
  { href: "/desk/authors", label: "Authors", icon: PenLine, key: "a", action: "keep-authors" },
  { href: "/desk/pages", label: "Pages", icon: BookOpenText, key: "g", action: "keep-pages" },
  { href: "/desk/people", label: "People", icon: ContactRound, key: "p", action: "keep-people" },
  { href: "/desk/settings", label: "Settings", icon: Settings2, key: "e", action: "keep-settings" },
  { href: "/desk/operations", label: "Operations", icon: Activity, key: "o", action: "see-operations" },
  { href: "/desk/archive", label: "Archive", icon: Archive, key: "v", action: "move-archive" },
  { href: "/desk/audit", label: "Audit log", icon: FileClock, key: "l", action: "see-own-audit" },
];

/** Only what this role may see: the rest does not exist for it. */
export const placesFor = (role: Role): Place[] =>
  PLACES.filter(({ action }) => verdictOf(ACTIONS[action], role) === "granted");
