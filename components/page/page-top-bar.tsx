import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";

type Props = {
  isPublic: boolean;
  /** "Saved 14:02 EET" */
  state: string;
  isBusy: boolean;
  isChanged: boolean;
  onSave: () => void;
  onPublish: () => void;
  children: ReactNode;
};

/** Where one is, whether it is kept, and what readers have of it. */
export const PageTopBar = ({ isPublic, state, isBusy, isChanged, onSave, onPublish, children }: Props) => (
  <header className="story-top">
    <ButtonLink href="/desk/pages" look="bare" aria-label="Back to Pages" className="w-control px-0!">
      <ArrowLeft aria-hidden className="size-4" />
    </ButtonLink>
    <span className="text-muted-foreground max-wide:hidden">Pages</span>
    <b className="max-tablet:hidden">{isPublic ? "Public" : "Not public"}</b>
    <span className="story-saved" role="status">
      {isBusy ? "Saving" : state}
    </span>
    <span className="story-top-end">
      {children}
      {isPublic ? null : (
        <Button aria-disabled={isBusy || isChanged || undefined} onClick={() => !isChanged && onPublish()}>
          Publish
        </Button>
      )}
      <Button look="primary" aria-disabled={isBusy || undefined} onClick={onSave}>
        {isPublic ? "Save for readers" : "Save"}
      </Button>
    </span>
  </header>
);
