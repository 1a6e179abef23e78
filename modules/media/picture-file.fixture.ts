import sharp from "sharp";

/** Pictures as cameras, agencies and attackers make them, for tests. */

type Kind = "jpeg" | "png" | "webp" | "avif" | "gif";

/** Noise from a seed of its own: no two are alike, and none shrinks to nothing. */
export async function drawnPicture(kind: Kind = "jpeg", width = 640, height = 400): Promise<Buffer> {
  return noise(width, height)
    [kind](kind === "avif" ? { effort: 0 } : {})
    .toBuffer();
}

/** Stands on its side in the file: red on top only once the camera's orientation is applied. Knows where it was taken. */
export async function phonePicture(width = 900, height = 600): Promise<Buffer> {
  const red = await sharp({ create: { width: Math.round(width / 4), height, channels: 3, background: "#d02020" } })
    .png()
    .toBuffer();
  return noise(width, height)
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: "Masthead", Model: "Phone", Artist: "Owner of the phone", Orientation: "6" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "50/1 27/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "30/1 31/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** An agency's JPEG with IPTC fields, in UTF-8. */
export async function agencyPicture(fields: { caption: string; byline: string; credit: string; copyright: string }) {
  const records = Buffer.concat([
    record(1, 90, Buffer.from("\u001b%G")),
    record(2, 80, Buffer.from(fields.byline)),
    record(2, 110, Buffer.from(fields.credit)),
    record(2, 116, Buffer.from(fields.copyright)),
    record(2, 120, Buffer.from(fields.caption)),
  ]);
  const padding = Buffer.alloc(records.length % 2);
  const block = Buffer.concat([
    Buffer.from("Photoshop 3.0\x008BIM"),
    Buffer.from([4, 4, 0, 0]),
    length32(records),
    records,
    padding,
  ]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xed]), length16(block.length + 2), block]);

  const plain = await drawnPicture();
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

/** Says what it shows in XMP only. */
export async function pictureWithXmp(kind: "jpeg" | "webp" | "avif", caption: string, credit: string): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      photoshop:Credit="${credit}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li>
      </rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
  return noise(320, 200)
    .withXmp(xmp)
    [kind](kind === "avif" ? { effort: 0 } : {})
    .toBuffer();
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#000000", noise: { type: "gaussian", mean: 128, sigma: 40 } },
  });

const record = (group: number, field: number, value: Buffer) =>
  Buffer.concat([Buffer.from([0x1c, group, field]), length16(value.length), value]);

function length16(length: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(length);
  return bytes;
}

function length32({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}
