import {
  BookOpenText,
  HardDriveDownload,
  ImagePlus,
  LayoutDashboard,
  type LucideIcon,
  Megaphone,
  PackageOpen,
  PenLine,
  Printer,
  Tag,
  Upload,
  UserPlus,
} from "lucide-react";
import { ACTIONS, type ActionName, verdictOf } from "@/modules/staff/permissions";
import type { Role } from "@/modules/staff/staff";

/** What can be done from anywhere, and the screen where it is done. */
type Deed = { href: string; label: string; icon: LucideIcon; action: ActionName };

const DEEDS: Deed[] = [
  { href: "/desk/front/bars", label: "Raise a banner", icon: Megaphone, action: "raise-alert" },
  { href: "/desk/front", label: "Put the front page live", icon: LayoutDashboard, action: "arrange-front" },
  { href: "/desk/media", label: "Bring pictures", icon: ImagePlus, action: "use-media" },
  { href: "/desk/tags/new", label: "New tag", icon: Tag, action: "keep-tags" },
  { href: "/desk/authors/new", label: "New author", icon: PenLine, action: "keep-authors" },
  { href: "/desk/pages/new", label: "New page", icon: BookOpenText, action: "keep-pages" },
  { href: "/desk/people?do=invite", label: "Invite a colleague", icon: UserPlus, action: "keep-people" },
  { href: "/desk/archive#export", label: "Export everything", icon: PackageOpen, action: "move-archive" },
  { href: "/desk/archive#backup", label: "Make a backup", icon: HardDriveDownload, action: "move-archive" },
  { href: "/desk/archive#import", label: "Import an archive", icon: Upload, action: "move-archive" },
  { href: "/desk/operations", label: "Print everything anew", icon: Printer, action: "see-operations" },
];

/** Only what this role may do. */
export const deedsFor = (role: Role): Deed[] =>
  DEEDS.filter(({ action }) => verdictOf(ACTIONS[action], role) === "granted");
