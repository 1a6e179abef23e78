import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { type Cut, cuts } from "../../components/site/fonts/cuts.ts";
import { faceOf } from "../../components/site/fonts/face.ts";
import { replaceFile } from "./stamps.ts";

const OUT = ".build/assets";
const FONTS = "components/site/fonts";
const WORDS = "Source Serif 4";
const ISLANDS = "islands/main.ts";
/** Of the page of a magazine alone. */
const ORDER = "islands/order.ts";
const PLAYER = "islands/player.ts";
const PROOF = "islands/proof.ts";
const PROOF_STYLE = "islands/proof.css";
const PROOF_WORKER = "node_modules/altcha/dist/workers/pbkdf2.js";

type Asset = { name: string; file: string; content: Uint8Array };

/** Assets of earlier builds stay: a page printed then still asks for them. */
export async function buildAssets(): Promise<void> {
  const fonts = readFonts();
  const sheets = sheetsOf(fonts);
  const islands = await bundleIslands([...fonts, ...sheets]);
  const assets = [...islands, ...(await bundlePlayer()), ...(await bundleProof()), ...fonts, ...sheets];
  mkdirSync(OUT, { recursive: true });

  for (const asset of assets) replaceFile(path.join(OUT, asset.file), asset.content);
  const manifest = Object.fromEntries(assets.map((asset) => [asset.name, `/assets/${asset.file}`]));
  replaceFile(path.join(OUT, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** They know the fonts that come later by their addresses (islands/late-fonts.ts): no page has to name them. */
async function bundleIslands(fonts: Asset[]): Promise<Asset[]> {
  if (!existsSync(ISLANDS)) return [];
  const address = (name: string) => `/assets/${fonts.find((font) => font.name === name)?.file}`;
  const lateFonts = {
    all: address("fonts.css"),
    letters: address("letters.css"),
    labels: address("inter.woff2"),
    cyrillicLabels: address("inter-cyrillic.woff2"),
  };
  const islands = await bundled(ISLANDS, { LATE_FONTS: JSON.stringify(lateFonts) });
  return [named("islands", "islands.js", islands), named("order", "order.js", await bundled(ORDER))];
}

/** What a reader who listens needs, and nobody else. */
async function bundlePlayer(): Promise<Asset[]> {
  if (!existsSync(PLAYER)) return [];
  return [named("player", "player.js", await bundled(PLAYER))];
}

/** What a browser computes with when a form is being flooded; apart from the rest, as hardly anybody ever loads it. */
async function bundleProof(): Promise<Asset[]> {
  if (!existsSync(PROOF)) return [];
  return [
    named("proof", "proof.js", await bundled(PROOF)),
    named("proof.css", "proof.css", await bundled(PROOF_STYLE)),
    named("proof-worker", "proof-worker.js", readFileSync(PROOF_WORKER)),
  ];
}

async function bundled(entry: string, define: Record<string, string> = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    define,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} came to nothing`);
  return file.contents;
}

function readFonts(): Asset[] {
  if (!existsSync(FONTS)) return [];

  return readdirSync(FONTS)
    .filter((name) => name.endsWith(".woff2"))
    .map((name) => named(name, name, readFileSync(path.join(FONTS, name))));
}

/**
 * All faces, and those of letters that words may have besides their own. The faces that a page begins with are known to it by the
 * same address and not asked for twice.
 */
function sheetsOf(fonts: Asset[]): Asset[] {
  const letters = cuts.filter(
    ({ family, style, first }) => family === WORDS && style === "normal" && first !== "latin",
  );
  return fonts.length > 0 ? [sheet("fonts.css", cuts, fonts), sheet("letters.css", letters, fonts)] : [];
}

function sheet(name: string, ofCuts: Cut[], fonts: Asset[]): Asset {
  const faces = ofCuts.flatMap((cut) => {
    const font = fonts.find(({ name: file }) => file === cut.file);
    return font ? [faceOf(cut, `/assets/${font.file}`)] : [];
  });
  return named(name, name, Buffer.from(faces.join("")));
}

function named(name: string, file: string, content: Uint8Array): Asset {
  const { name: stem, ext } = path.parse(file);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { name, file: `${stem}.${hash}${ext}`, content };
}
