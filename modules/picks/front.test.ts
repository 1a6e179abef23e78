import { describe, expect, test } from "vitest";
import { composeFront, FRONT_SIZES, type FrontMaterial, type FrontPlan } from "./front";

const stories = (count: number) => Array.from({ length: count }, (_, index) => `story-${index + 1}`);
const newest = (count: number) => stories(count).map((id) => ({ id, hasPicture: true }));
const material = (some: Partial<FrontMaterial>): FrontMaterial => ({
  placed: [],
  pickedIds: [],
  newest: [],
  sections: [],
  ...some,
});
const everywhere = (plan: FrontPlan) => [
  ...(plan.leadId ? [plan.leadId] : []),
  ...[plan.alsoIds, plan.slotIds, plan.pickIds, plan.feedIds, plan.moreIds].flat(),
  ...plan.bands.flatMap((band) => band.articleIds),
];

describe("a full day", () => {
  const plan = composeFront({
    placed: [
      { place: "slot-3", articleId: "story-9" },
      { place: "lead", articleId: "story-5" },
      { place: "also-1", articleId: "story-30" },
    ],
    pickedIds: ["story-5", "story-40", "story-1", "story-41", "story-42", "story-43"],
    newest: newest(48),
    sections: [
      { slug: "ports", articleIds: stories(60) },
      { slug: "energy", articleIds: stories(70) },
      { slug: "courts", articleIds: stories(80) },
    ],
  });

  test("no story stands on it twice", () => {
    expect(everywhere(plan).sort()).toEqual([...new Set(everywhere(plan))].sort());
  });

  test("editors' places are kept", () => {
    expect(plan.leadId).toBe("story-5");
    expect(plan.alsoIds).toEqual(["story-30"]);
    expect(plan.slotIds[2]).toBe("story-9");
  });

  test("picks keep the editors' order, without the lead", () => {
    expect(plan.pickIds).toEqual(["story-40", "story-1", "story-41", "story-42", "story-43"]);
  });

  test("the newest fill the slots that editors left free", () => {
    expect(plan.slotIds).toEqual(["story-2", "story-3", "story-9", "story-4"]);
  });

  test("feed and More News go on where the slots end", () => {
    expect(plan.feedIds.slice(0, 3)).toEqual(["story-6", "story-7", "story-8"]);
    expect(plan.feedIds).toHaveLength(FRONT_SIZES.feed);
    expect(plan.moreIds).toHaveLength(FRONT_SIZES.more);
  });

  test("the last band stands in four columns, the others wide", () => {
    expect(plan.bands.map((band) => [band.slug, band.layout, band.articleIds.length])).toEqual([
      ["ports", "wide", 7],
      ["energy", "wide", 7],
      ["courts", "columns", 4],
    ]);
  });
});

describe("a section's lead", () => {
  const led = (some: Partial<FrontMaterial>) =>
    composeFront(
      material({
        placed: [{ place: "section:energy", articleId: "story-2" }],
        newest: newest(20),
        sections: [
          { slug: "ports", articleIds: ["story-1", "story-2", "old-1", "old-2"] },
          { slug: "energy", articleIds: ["old-3", "old-4", "old-5", "story-2"] },
        ],
        ...some,
      }),
    );

  test("stands first in its band, and nowhere above it though it is new", () => {
    const plan = led({});
    expect(plan.bands[1]).toMatchObject({ slug: "energy", articleIds: ["story-2", "old-3", "old-4", "old-5"] });
    expect(plan.bands.map(({ hasLead }) => hasLead)).toEqual([false, true]);
    expect(everywhere(plan).filter((id) => id === "story-2")).toHaveLength(1);
  });

  test("leads a section that has nothing else, even from another section", () => {
    const plan = led({ sections: [{ slug: "energy", articleIds: [] }] });
    expect(plan.bands).toEqual([{ slug: "energy", layout: "columns", articleIds: ["story-2"], hasLead: true }]);
  });

  test("a lead of a section that is no more is dealt as any other story", () => {
    expect(led({ sections: [] }).slotIds).toContain("story-2");
  });
});

describe("thin days", () => {
  test("no story at all leaves an empty plan", () => {
    expect(everywhere(composeFront(material({})))).toEqual([]);
  });

  test("one story leads, even when it is picked, and stands nowhere else", () => {
    const plan = composeFront(
      material({ newest: newest(1), pickedIds: ["story-1"], sections: [{ slug: "ports", articleIds: stories(1) }] }),
    );
    expect(plan.leadId).toBe("story-1");
    expect(everywhere(plan)).toEqual(["story-1"]);
  });

  test("five stories fill lead and slots", () => {
    const plan = composeFront(material({ newest: newest(5) }));
    expect(plan.leadId).toBe("story-1");
    expect(plan.slotIds).toEqual(["story-2", "story-3", "story-4", "story-5"]);
    expect(plan.feedIds).toEqual([]);
  });

  test("nine stories are shared between feed and More News", () => {
    const plan = composeFront(material({ newest: newest(9) }));
    expect(plan.feedIds).toEqual(["story-6", "story-7"]);
    expect(plan.moreIds).toEqual(["story-8"]);
  });

  test("the lead is the newest story with a picture", () => {
    const [first, ...rest] = newest(6);
    const plan = composeFront(material({ newest: [{ id: first?.id ?? "", hasPicture: false }, ...rest] }));
    expect(plan.leadId).toBe("story-2");
    expect(plan.slotIds[0]).toBe("story-1");
  });

  test("without any picture the newest leads", () => {
    const plain = newest(3).map((story) => ({ ...story, hasPicture: false }));
    expect(composeFront(material({ newest: plain })).leadId).toBe("story-1");
  });

  test("a section with nothing left has no band, one with three stands in columns", () => {
    const plan = composeFront(
      material({
        newest: newest(2),
        sections: [
          { slug: "ports", articleIds: ["story-1"] },
          { slug: "energy", articleIds: ["old-1", "old-2", "old-3"] },
          { slug: "courts", articleIds: stories(30) },
        ],
      }),
    );
    expect(plan.bands.map((band) => [band.slug, band.layout])).toEqual([
      ["energy", "columns"],
      ["courts", "columns"],
    ]);
  });

  test("a story under two sections stands in the first", () => {
    const plan = composeFront(
      material({
        sections: [
          { slug: "ports", articleIds: ["both"] },
          { slug: "energy", articleIds: ["both", "own"] },
        ],
      }),
    );
    expect(plan.bands.map((band) => band.articleIds)).toEqual([["both"], ["own"]]);
  });
});
