import type { ReactNode } from "react";
import { DeskFrame } from "@/components/desk/desk-frame";
import { DeskKeys } from "@/components/desk/desk-keys";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";
import { readDeskStatus } from "./desk-status";
import { openStoryAction } from "./stories/actions";

/** Asks who is there once more than each page does: a frame is shown to nobody else either. */
export default async function PlacesLayout({ children }: { children: ReactNode }) {
  const staff = await permit("see-own-account");
  const [paper, status] = await Promise.all([readPaper(), readDeskStatus(new Date())]);

  return (
    <DeskFrame paperName={paper.name} staff={staff} status={status}>
      {children}
      <DeskKeys role={staff.role} openStory={openStoryAction} />
    </DeskFrame>
  );
}
