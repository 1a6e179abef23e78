/** A page elsewhere could otherwise have a list made, though not read it. */
export const isAskedFromHere = (request: Request): boolean =>
  /^(?:same-origin|none)?$/.test(request.headers.get("sec-fetch-site") ?? "");

/** A list that is written while it is sent. */
export const csvAnswer = (fileName: string, lines: AsyncGenerator<string>): Response =>
  new Response(streamOf(lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });

/** Asks for the next lines only when the last were taken. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}
