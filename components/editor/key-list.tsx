"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const KEYS: [string, [string, string][]][] = [
  [
    "Story",
    [
      ["Put something in", "/"],
      ["Next line: headline, standfirst, body", "Enter"],
      ["Move a block up", "Alt Shift ↑"],
      ["Move a block down", "Alt Shift ↓"],
      ["Undo", "Ctrl Z"],
      ["Redo", "Ctrl Shift Z"],
      ["Find", "Ctrl F"],
      ["Find and replace", "Ctrl H"],
      ["This list", "Ctrl /"],
    ],
  ],
  [
    "Lines",
    [
      ["Heading, small, smallest", "Ctrl Alt 2, 3, 4"],
      ["Paragraph", "Ctrl Alt 0"],
      ["List", "Ctrl Shift 8"],
      ["Numbered list", "Ctrl Shift 7"],
      ["Deeper, back", "Tab, Shift Tab"],
      ["Quotation", "Ctrl Shift B"],
      ["Pull quote", "Ctrl Shift Q"],
      ["Code", "Ctrl Alt C"],
      ["New line in the same paragraph", "Shift Enter"],
    ],
  ],
  [
    "Words",
    [
      ["Bold", "Ctrl B"],
      ["Italic", "Ctrl I"],
      ["Underline", "Ctrl U"],
      ["Struck out", "Ctrl Shift S"],
      ["Marked", "Ctrl Alt H"],
      ["Link", "Ctrl Shift K"],
      ["As plain text", "Ctrl Shift V"],
    ],
  ],
];

export const KeyList = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Dialog
    open={open}
    onOpenChange={(isOpen) => !isOpen && onClose()}
    title="Keys of the sheet"
    description="On a Mac, Ctrl is Cmd and Alt is Option."
  >
    {KEYS.map(([title, keys]) => (
      <section key={title} className="mb-4">
        <h3 className="mb-1 font-semibold">{title}</h3>
        <dl className="grid grid-cols-[1fr_auto] gap-y-1.5">
          {keys.map(([what, key]) => (
            <div key={what} className="contents">
              <dt>{what}</dt>
              <dd>
                <Kbd>{key}</Kbd>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Dialog>
);
