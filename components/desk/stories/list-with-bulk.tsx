"use client";

import { BulkBar, type BulkDoing } from "./bulk-bar";
import { type LineGroup, StoryList } from "./story-list";

type Props<Changes> = { groups: LineGroup[]; zone: string; isEditor: boolean; doing: BulkDoing<Changes> };

export const ListWithBulk = <Changes,>({ groups, zone, isEditor, doing }: Props<Changes>) => (
  <StoryList
    groups={groups}
    zone={zone}
    bulk={(chosen, clear) => <BulkBar chosen={chosen} clear={clear} doing={doing} isEditor={isEditor} />}
  />
);
