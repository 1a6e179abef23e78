/** Drawn in code for this paper; each name is a file in the folder "pictures". */
const drawn = {
  harbour: {
    alt: "Three gantry cranes stand over still water, the nearest in silhouette; a pale sun sits behind them.",
    focalX: 0.45,
  },
  "power-station": {
    alt: "Two cooling towers with steam, a turbine hall between pylons and a red winter sun.",
    focalX: 0.4,
  },
  courtroom: {
    alt: "An empty judges’ bench with three tall green chairs; a beam of light falls across the panelling.",
  },
  "night-train": { alt: "A long train with lit windows crosses a snow-covered plain under a full moon." },
  "reading-room": { alt: "A green lamp on a desk with open books throws its cone of light on dark shelves." },
  map: { alt: "A chart of a coast with a river mouth, roads and a dotted sea route." },
  elevator: {
    alt: "A grain elevator with six silos beside a ploughed field, a lorry and a small red hut.",
    focalX: 0.7,
  },
  "winter-street": {
    alt: "A dark street of tall houses in the snow; one window is lit, and a figure walks towards it.",
    focalY: 0.6,
  },
  ferry: { alt: "A white river ferry with a red funnel crosses calm water before wooded hills." },
  cover: {
    alt: "Cover of Slack Water: a black and white striped daymark on a low island, an orange sun going down over green water.",
  },
  archive: { alt: "Two bicycles loaded with stacked archive boxes stand under a low moon before a dark town." },
  bridge: { alt: "The two halves of a bridge face each other across a gap over grey water, barred in red." },
  garden: { alt: "A glasshouse with rows of young green plants growing inside." },
  grain: { alt: "Three silos rise behind a field of ripe wheat." },
  hands: { alt: "A hand holds a sheet of paper with lines of writing on it." },
  school: { alt: "A school in the snow at dusk; six of its nine windows are dark, three are lit." },
  train: { alt: "A red night train with lit windows passes below mountains under a starry sky." },
  water: { alt: "A bar chart of rising water levels; the last two bars are darkest, with a drop above them." },
  "council-chamber": { alt: "Rows of empty seats curve around a rostrum below six tall arched windows." },
  "ballot-box": { alt: "A marked slip falls into a glass box half full of folded papers.", focalY: 0.4 },
  "hospital-corridor": { alt: "A hospital corridor at night; one ward door is lit, a bed waits by the wall." },
  "railway-pass": { alt: "A red train crosses a stone viaduct between snowy peaks and the mouth of a tunnel." },
  "heating-pipes": { alt: "Two thick heating pipes rise over a snowy road; steam escapes where the lagging is torn." },
  bakery: { alt: "Loaves cool on a table before the glowing mouth of a brick oven.", focalX: 0.35 },
  "lighthouse-lens": { alt: "The glass lens of a lighthouse throws its beam over a dark sea." },
  theatre: { alt: "A single lamp burns on an empty stage between red curtains." },
  choir: { alt: "Three rows of singers with open books stand below the pipes of an organ." },
  market: { alt: "Market stalls with striped awnings stand on a square before a town hall with a clock." },
  dam: { alt: "Water falls through four gates of a dam; pale bands above show how low the reservoir is." },
  "radio-mast": { alt: "A red and white radio mast on a hill at night; a lit hut stands at its foot." },
  documents: { alt: "A stack of court files tied with a ribbon beside a signed and sealed sheet." },
  newsroom: { alt: "One editor works at a lit screen in a dark newsroom, a city beyond the windows." },
  "open-door": {
    alt: "Two flags flank an open door; before it an unsigned paper lies on a table with two empty chairs.",
  },
  floodlights: { alt: "Players on a striped pitch under floodlights before a full stand." },
} satisfies Record<string, { alt: string; focalX?: number; focalY?: number }>;

export type PictureName = keyof typeof drawn;

export const pictureNames = Object.keys(drawn) as PictureName[]; // keys() forgets their names

type DemoPicture = { alt: string; credit: string; focalX?: number; focalY?: number };

export const pictures = Object.fromEntries(
  Object.entries(drawn).map(([name, picture]) => [name, { credit: "Mara Lind / The Daymark", ...picture }]),
) as Record<PictureName, DemoPicture>; // and so does fromEntries
