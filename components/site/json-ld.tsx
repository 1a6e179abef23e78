import type { Thing, WithContext } from "schema-dts";

/** A description for machines. It holds data, no script, so the content security policy does not touch it. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in a script element has no other form; escaped below
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />;
}

/** JSON in which no "<" stands, so that no headline can close the element it is in. */
export const jsonForScript = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");
