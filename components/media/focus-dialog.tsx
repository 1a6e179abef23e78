"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FocusPoint } from "@/modules/media/crops";
import type { StagedPicture } from "./focal-stage";
import { FocusField } from "./focus-field";

type Props = {
  title: string;
  picture: StagedPicture;
  own: FocusPoint;
  value: FocusPoint | null;
  shapes: { name: string; ratio: string }[];
  onSave: (value: FocusPoint | null) => void;
  onClose: () => void;
};

/** Asks what must stay in view where one use of a picture is cut. */
export function FocusDialog({ title, value, onSave, onClose, ...field }: Props) {
  const [draft, setDraft] = useState(value);
  function save() {
    onSave(draft);
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description="Everywhere else the picture stays as it is."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Set it
          </Button>
        </>
      }
    >
      <FocusField {...field} value={draft} onChange={setDraft} />
    </Dialog>
  );
}
