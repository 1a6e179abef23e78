import { readFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { encodeOriginal } from "@/modules/platform/pictures";

/** The drawings are in units of a sheet this wide. */
const SHEET_WIDTH = 1500;
const TILE_WIDTH = 500;

const grains = new Map<number, string>();

/**
 * One of our own drawings as a JPEG, with the grain of printed paper laid over it. For trusted files only: nothing a reader or
 * an archive gives us is ever drawn from SVG.
 */
export async function renderPicture(svgFile: string, widthInPixels: number): Promise<Buffer> {
  const drawing = await readFile(svgFile, "utf8");
  const rendered = new Resvg(withGrain(drawing, widthInPixels), {
    fitTo: { mode: "width", value: widthInPixels },
    font: { loadSystemFonts: false },
  }).render();

  return encodeOriginal({
    data: rendered.pixels,
    widthInPixels: rendered.width,
    heightInPixels: rendered.height,
    channels: 4,
  });
}

/** Below the project's own folder, which every process runs in: the code itself may lie elsewhere, bundled. @param name without its ending */
export const pictureFile = (name: string) => path.resolve("prisma/demo/pictures", `${name}.svg`);

/** Turbulence over a whole sheet takes a second; over one tile, drawn once and laid out, next to nothing. */
function withGrain(drawing: string, widthInPixels: number): string {
  const overlay = `<defs><pattern id="grain" width="${TILE_WIDTH}" height="${TILE_WIDTH}" patternUnits="userSpaceOnUse"><image
    width="${TILE_WIDTH}" height="${TILE_WIDTH}" href="${grainTile(widthInPixels)}"/></pattern></defs><rect
    width="100%" height="100%" fill="url(#grain)"/>`;
  return drawing.replace(/<\/svg>\s*$/, `${overlay}</svg>`);
}

function grainTile(widthInPixels: number): string {
  const known = grains.get(widthInPixels);
  if (known) return known;

  const tile = new Resvg(GRAIN, {
    fitTo: { mode: "width", value: Math.round((TILE_WIDTH * widthInPixels) / SHEET_WIDTH) },
  });
  const address = `data:image/png;base64,${tile.render().asPng().toString("base64")}`;
  grains.set(widthInPixels, address);
  return address;
}

const speckle = (id: string, frequency: number, seed: number, ink: string, alpha: string) =>
  `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}"
    numOctaves="2" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="${ink} ${alpha}"/></filter>`;

/** Dark specks and light ones. */
const GRAIN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${TILE_WIDTH} ${TILE_WIDTH}"><defs>
  ${speckle("dark", 0.8, 7, "0 0 0 0 .06 0 0 0 0 .1 0 0 0 0 .12", "0 0 0 -2.5 1.375")}
  ${speckle("light", 0.7, 3, "0 0 0 0 1 0 0 0 0 .98 0 0 0 0 .92", "0 0 0 -2.5 1.15")}</defs>
  <rect width="${TILE_WIDTH}" height="${TILE_WIDTH}" filter="url(#dark)" opacity=".34"/>
  <rect width="${TILE_WIDTH}" height="${TILE_WIDTH}" filter="url(#light)" opacity=".2"/></svg>`;
