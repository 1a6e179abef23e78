import { Node } from "@tiptap/pm/model";
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import type { Body } from "@/modules/articles/body";
import { bodyOfEveryKind } from "@/modules/articles/body.fixture";
import { documentOf, MANUSCRIPT_FRAGMENT, manuscriptOf } from "@/modules/articles/manuscript";
import { isWorkingMark, isWorkingNode, markAttributesOf, workingAttributesOf } from "@/modules/articles/working-nodes";
import { demoArchive } from "@/prisma/demo/archive";
import { storySchema } from "./schema";

const opened = (body: Body) => documentOf({ headline: "The key", standfirst: "Six nights.", body });

const now = new Date("2026-11-23T08:00:00Z");
const bodies: [string, Body][] = [
  ["a body of every kind", bodyOfEveryKind],
  ...demoArchive(now).articles.map(({ slug, body }): [string, Body] => [slug, body]),
];

test("the server knows every node, mark and attribute of the editor, and no others", () => {
  for (const [type, { attrs }] of Object.entries(schemaOf("nodes"))) {
    expect([type, Object.keys(attrs ?? {}).sort()]).toEqual([type, [...workingAttributesOf(type)].sort()]);
    expect(isWorkingNode(type)).toBe(true);
  }
  for (const [type, { attrs }] of Object.entries(schemaOf("marks"))) {
    expect([type, Object.keys(attrs ?? {}).sort()]).toEqual([type, [...markAttributesOf(type)].sort()]);
    expect(isWorkingMark(type, {})).toBe(true);
  }
});

function schemaOf(kind: "nodes" | "marks"): Record<string, { attrs?: object | null }> {
  const specs: Record<string, { attrs?: object | null }> = {};
  storySchema.spec[kind].forEach((name: string, spec: { attrs?: object | null }) => {
    specs[name] = spec;
  });
  return specs;
}

test.each(bodies)("%s goes through the editor unchanged", (_name, body) => {
  const document = Node.fromJSON(storySchema, opened(body));
  document.check();
  expect(manuscriptOf(document.toJSON())).toEqual(manuscriptOf(opened(body)));
});

test.each(bodies)("%s goes through the shared document unchanged", (_name, body) => {
  const shared = prosemirrorJSONToYDoc(storySchema, opened(body), MANUSCRIPT_FRAGMENT);
  const json = yXmlFragmentToProsemirrorJSON(shared.getXmlFragment(MANUSCRIPT_FRAGMENT));
  expect(manuscriptOf(json)).toEqual(manuscriptOf(opened(body)));
});
