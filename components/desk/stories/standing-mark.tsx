import {
  Ban,
  CircleCheck,
  CircleDashed,
  Clock,
  CornerUpLeft,
  Inbox,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { DiscCheck } from "@/components/ui/disc-check";
import { Mark, type Tone } from "@/components/ui/mark";
import type { Standing } from "@/modules/views/story-row";

/** How each standing is said: a shape and a word. */
export const STANDING: Record<Standing, { word: string; tone: Tone; icon: LucideIcon }> = {
  draft: { word: "Draft", tone: "plain", icon: CircleDashed },
  handedIn: { word: "Handed in", tone: "warning", icon: Inbox },
  returned: { word: "Returned", tone: "warning", icon: CornerUpLeft },
  ready: { word: "Ready", tone: "ready", icon: CircleCheck },
  scheduled: { word: "Scheduled", tone: "planned", icon: Clock },
  missed: { word: "Did not go out", tone: "trouble", icon: TriangleAlert },
  live: { word: "Live", tone: "success", icon: DiscCheck },
  corrected: { word: "Live, corrected", tone: "success", icon: DiscCheck },
  unconfirmed: { word: "Not confirmed", tone: "trouble", icon: TriangleAlert },
  withdrawn: { word: "Withdrawn", tone: "plain", icon: Ban },
};

export const StandingMark = ({ standing }: { standing: Standing }) => {
  const { word, tone, icon } = STANDING[standing];
  return (
    <Mark tone={tone} icon={icon}>
      {word}
    </Mark>
  );
};
