import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Writes each scene's SVG file anew: node prisma/demo/pictures/draw.mjs
const folder = path.dirname(fileURLToPath(import.meta.url));

for (const file of await readdir(path.join(folder, "scenes"))) {
  const { picture } = await import(`./scenes/${file}`);
  await writeFile(path.join(folder, file.replace(/\.mjs$/, ".svg")), picture);
}
