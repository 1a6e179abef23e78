const BLOCK = 0x80;
const LAST_OF_PLANE = 0xffff;

/** Eight letters of every block of the basic plane, halves of pairs and what is no letter at all among them. */
const ofEveryBlock = Array.from({ length: Math.ceil(LAST_OF_PLANE / BLOCK) }, (_, block) =>
  Array.from({ length: 8 }, (_letter, index) => String.fromCharCode(block * BLOCK + index * 15)).join(""),
);

/** What stops those who set type: directions, joins, marks without end, no place to break, and what others take for commands. */
const traps = [
  ...["", " ", "\u00a0", "\u200b\u200d\ufeff", "\u0000", "\t\r\n", "\ud800", "\udfff\ud800"],
  ...[
    "\u202eMarta\u202c",
    "\u2067أمل\u2069 Ohlin",
    "שרה O’Neill",
    "e\u0301\u0301\u0301\u0301".repeat(40),
    "🧑🏽‍🚒🏳️‍🌈",
    "王小明 Ohlin",
  ],
  ...[
    "W".repeat(400),
    "і".repeat(400),
    "ﷺ".repeat(60),
    "(a) Tj ET",
    "\\) /JS (x)",
    "%PDF-1.7",
    "endstream endobj",
    "=1+1",
    "<b>&amp;",
  ],
];

export const naughtyNames: readonly string[] = [...ofEveryBlock, ...traps];
