/** All keys of the desk, for the sheet that "?" opens. On a Mac, Ctrl is Cmd. */
export const KEY_SHEET: { where: string; keys: [keys: string[], does: string][] }[] = [
  {
    where: "Everywhere",
    keys: [
      [["Ctrl K"], "search or do"],
      [["?"], "all keys"],
      [["G", "S"], "go to Stories; then F front page, M media, and so on"],
      [["T"], "dark or light"],
      [["N"], "new story"],
      [["Esc"], "close"],
    ],
  },
  {
    where: "Lists",
    keys: [
      [["J"], "down"],
      [["K"], "up"],
      [["Enter"], "open"],
      [["Space"], "look without opening"],
      [["X"], "choose"],
      [["Shift X"], "choose up to here"],
      [["F"], "filter"],
      [["S"], "schedule"],
      [["1"], "to 9: the views, in their order"],
    ],
  },
  {
    where: "Calendar and board",
    keys: [
      [["Space"], "lift a story, and put it down"],
      [["←", "→", "↑", "↓"], "move it"],
      [["Esc"], "put it back"],
    ],
  },
  {
    where: "A story",
    keys: [
      [["/"], "put something in"],
      [["Ctrl S"], "when it was saved"],
      [["Ctrl Alt M"], "comment"],
      [["Ctrl Shift H"], "history"],
      [["Ctrl Enter"], "publish"],
    ],
  },
  {
    where: "A letter",
    keys: [
      [["/"], "put in a story, a text, a picture"],
      [["Space"], "at a grip: lift a block, and put it down"],
      [["↑", "↓"], "move it"],
      [["Esc"], "put it back"],
    ],
  },
];
