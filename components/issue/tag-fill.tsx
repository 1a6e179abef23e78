"use client";

import { useEffect, useState } from "react";
import { type Option, OptionList } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { useFill } from "./add-block";

type Tag = { id: string; name: string };

/** Which tag's newest stories are put in. */
export function TagFill({ onClose }: { onClose: () => void }) {
  const [tags, setTags] = useState<Option[] | null>(null);
  const fill = useFill();
  useEffect(() => {
    void fetchTags().then(setTags);
  }, []);

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title="Fill with the newest stories of a tag">
      {tags === null ? <p className="after-a-while text-muted-foreground">Looking …</p> : null}
      {tags ? (
        <OptionList
          label="Tags"
          options={tags}
          values={[]}
          choose={(tagId) => {
            void fill({ from: "tag", tagId });
            onClose();
          }}
        />
      ) : null}
    </Dialog>
  );
}

async function fetchTags(): Promise<Option[]> {
  const response = await fetch("/desk/stories/tags").catch(() => null);
  if (!response?.ok) return [];
  const tags = (await response.json()) as Tag[]; // a boundary: our own route handler
  return tags.map(({ id, name }) => ({ value: id, label: name }));
}
