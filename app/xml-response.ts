/** A printed file for machines: the press and the web process decide how long it may be kept. */
export const xmlResponse = (xml: string) =>
  new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
