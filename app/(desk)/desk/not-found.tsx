import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Also what somebody gets who may not see a thing: it does not exist for them. */
export default function NotAtTheDesk() {
  return (
    <EmptyState
      isWholeScreen
      title="There is nothing here."
      actions={<ButtonLink href="/desk/stories">To the stories</ButtonLink>}
    >
      The address is wrong, it was deleted, or it is not meant for you.
    </EmptyState>
  );
}
