import { CalendarDays, Columns3, List } from "lucide-react";
import type { ReactNode } from "react";
import { PageTop } from "@/components/ui/page-top";
import { Segmented } from "@/components/ui/segmented";

type Face = "list" | "board" | "calendar";
type Props = { face: Face; note?: ReactNode; children: ReactNode };

/** The three faces of the stories: as a list, a board, a calendar. */
export const StoriesTop = ({ face, note, children }: Props) => (
  <PageTop title="Stories" note={note}>
    <Segmented
      label="Show as"
      parts={FACES.map(({ name, href, word, icon: Icon }) => ({
        href,
        isCurrent: name === face,
        label: (
          <>
            <Icon aria-hidden className="size-4" />
            <span className="max-tablet:sr-only">{word}</span>
          </>
        ),
      }))}
    />
    {children}
  </PageTop>
);

const FACES = [
  { name: "list", href: "/desk/stories", word: "List", icon: List },
  { name: "board", href: "/desk/stories/board", word: "Board", icon: Columns3 },
  { name: "calendar", href: "/desk/stories/calendar", word: "Calendar", icon: CalendarDays },
] as const;
