import { describe, expect, test } from "vitest";
import {
  type Board,
  boardSchema,
  differences,
  displacedBy,
  keptTo,
  type Move,
  moved,
  placeName,
  replaced,
} from "./board";

const id = (letter: string) => `00000000-0000-4000-8000-${String(letter.charCodeAt(0)).padStart(12, "0")}`;
const stand = (letter: string, headline: string | null = null) => ({
  ...{ articleId: id(letter), headline, imageId: null, focus: null },
});
/** "lead:a slot-1:b | c d": places, then picks. */
function board(text: string): Board {
  const [places = "", picks = ""] = text.split("|");
  const pairs = places.trim().split(/\s+/).filter(Boolean);
  return {
    places: Object.fromEntries(
      pairs.map((pair) => [pair.replace(/:.$/, ""), stand(pair.at(-1) ?? "")] as [string, ReturnType<typeof stand>]),
    ),
    picks: picks.trim().split(/\s+/).filter(Boolean).map(id),
  };
}
const place = (letter: string, to: string): Move => ({ kind: "place", articleId: id(letter), place: to });
const pick = (letter: string, position: number): Move => ({ kind: "pick", articleId: id(letter), position });
const FULL = "lead:a slot-1:b slot-2:c slot-3:d slot-4:e";

describe("a story comes to a place", () => {
  test("an empty place is simply taken", () => {
    expect(moved(board("lead:a"), place("b", "slot-2"))).toEqual(board("lead:a slot-2:b"));
  });

  test("whoever stood there moves down, and the last one leaves", () => {
    expect(moved(board(FULL), place("x", "slot-2"))).toEqual(board("lead:a slot-1:b slot-2:x slot-3:c slot-4:d"));
  });

  test("nobody moves further than the next gap", () => {
    expect(moved(board("lead:a slot-1:b slot-3:d"), place("x", "lead"))).toEqual(
      board("lead:x slot-1:a slot-2:b slot-3:d"),
    );
  });

  test("a new lead sends the former one to slot 1", () => {
    expect(moved(board(FULL), place("x", "lead"))).toEqual(board("lead:x slot-1:a slot-2:b slot-3:c slot-4:d"));
  });

  test("moved up within the run, the others close up behind it", () => {
    expect(moved(board(FULL), place("e", "slot-2"))).toEqual(board("lead:a slot-1:b slot-2:e slot-3:c slot-4:d"));
  });

  test("moved down within the run, the others close up before it", () => {
    expect(moved(board(FULL), place("b", "slot-3"))).toEqual(board("lead:a slot-1:c slot-2:d slot-3:b slot-4:e"));
  });

  test("between places of different kinds two stories change places", () => {
    expect(moved(board("slot-1:b section:ports:s"), place("s", "slot-1"))).toEqual(board("slot-1:s section:ports:b"));
    expect(moved(board("slot-1:b also-2:k"), place("b", "also-1"))).toEqual(board("also-1:b also-2:k"));
  });

  test("where it stands already nothing changes", () => {
    const before = board(FULL);
    expect(moved(before, place("c", "slot-2"))).toBe(before);
  });

  test("what is said of it here goes with it", () => {
    const before: Board = { places: { "slot-1": stand("b", "Short") }, picks: [] };
    expect(moved(before, place("b", "lead")).places.lead).toEqual(stand("b", "Short"));
  });
});

test("a planned swap moves nobody: the former one leaves, or takes the other place", () => {
  expect(replaced(board(FULL), id("x"), "slot-2")).toEqual(board("lead:a slot-1:b slot-2:x slot-3:d slot-4:e"));
  expect(replaced(board(FULL), id("e"), "slot-2")).toEqual(board("lead:a slot-1:b slot-2:e slot-3:d slot-4:c"));
});

test("a planned swap among the picks: the former one leaves, or takes the other position", () => {
  expect(replaced(board("| a b c"), id("x"), "pick-2")).toEqual(board("| a x c"));
  expect(replaced(board("| a b c"), id("c"), "pick-1")).toEqual(board("| c b a"));
  expect(replaced(board("lead:l | a b"), id("l"), "pick-5")).toEqual(board("| a b l"));
  expect(replaced(board("| a b"), id("a"), "pick-4")).toEqual(board("| b a"));
  expect(replaced(board("| a b"), id("a"), "pick-1")).toEqual(board("| a b"));
});

describe("Editors' Picks", () => {
  test("a sixth pushes the last one out", () => {
    expect(moved(board("| a b c d e"), pick("x", 1))).toEqual(board("| a x b c d"));
  });

  test("a pick is moved within the order, and stands once", () => {
    expect(moved(board("| a b c"), pick("c", 0))).toEqual(board("| c a b"));
    expect(moved(board("| a b c"), pick("a", 2))).toEqual(board("| b c a"));
  });

  test("a story stands once: picked it leaves its place, placed it leaves the picks", () => {
    expect(moved(board("slot-1:a | b"), pick("a", 0))).toEqual(board("| a b"));
    expect(moved(board("| a b"), place("a", "slot-1"))).toEqual(board("slot-1:a | b"));
    expect(replaced(board("| a b"), id("a"), "lead")).toEqual(board("lead:a | b"));
  });

  test("a pick is taken out", () => {
    expect(moved(board("| a b"), { kind: "unpick", articleId: id("a") })).toEqual(board("| b"));
  });
});

test("a shorter headline is for the place only, and an empty one gives the story its own back", () => {
  const dress = (headline: string | null): Move => ({
    ...{ kind: "dress", place: "lead", headline, imageId: null, focus: null },
  });
  const dressed = moved(board("lead:a"), dress("Ferry runs"));
  expect(dressed.places.lead?.headline).toBe("Ferry runs");
  expect(moved(dressed, dress(""))).toEqual(board("lead:a"));
  expect(moved(board(""), dress("Nobody here"))).toEqual(board(""));
});

test("a cleared place leaves the others where they are", () => {
  expect(moved(board(FULL), { kind: "clear", place: "slot-2" })).toEqual(board("lead:a slot-1:b slot-3:d slot-4:e"));
});

test("who may stand no more leaves places and picks", () => {
  expect(keptTo(board("lead:a slot-1:b | a c"), new Set([id("a")]))).toEqual(board("lead:a | a"));
});

test("changes are told by place, in the order of the page", () => {
  const found = differences(board("lead:a slot-1:b | c d"), board("lead:b slot-1:a section:ports:p | d"));
  expect(found.map(({ place: where }) => where)).toEqual(["lead", "slot-1", "section:ports", "pick-1", "pick-2"]);
  expect(differences(board(FULL), board(FULL))).toEqual([]);
});

test("a stored board is checked: no unknown place, no sixth pick", () => {
  expect(boardSchema.safeParse(board(FULL)).success).toBe(true);
  expect(boardSchema.safeParse(board("cellar:a")).success).toBe(false);
  expect(boardSchema.safeParse(board("| a b c d e f")).success).toBe(false);
});

test("no thousand moves at random lose a story's uniqueness or make a place that is not", () => {
  const places = ["lead", "slot-1", "slot-2", "slot-3", "slot-4", "also-1", "also-2", "also-3", "section:ports"];
  const letters = [..."abcdefghijkl"];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let now = board("");
  for (let step = 0; step < 1000; step++) {
    const letter = letters[next(letters.length)] ?? "a";
    now = moved(now, next(4) === 0 ? pick(letter, next(5)) : place(letter, places[next(places.length)] ?? "lead"));
    const standing = [...Object.values(now.places).map(({ articleId }) => articleId), ...now.picks];
    expect(new Set(standing).size).toBe(standing.length);
    expect(boardSchema.safeParse(now).success).toBe(true);
  }
});

test("places have names", () => {
  expect(
    ["lead", "slot-2", "also-1", "section:ports", "pick-3"].map((name) => placeName(name, { ports: "Ports" })),
  ).toEqual(["lead", "slot 2", "also 1", "first in Ports", "pick 3"]);
});

test("who makes room for a story is told with where they go", () => {
  const before = board(FULL);
  expect(displacedBy(before, moved(before, place("x", "slot-3")), id("x"))).toEqual([
    { articleId: id("d"), from: "slot-3", to: "slot-4" },
    { articleId: id("e"), from: "slot-4", to: null },
  ]);
  expect(displacedBy(before, moved(before, place("b", "lead")), id("b"))).toEqual([
    { articleId: id("a"), from: "lead", to: "slot-1" },
  ]);
});
