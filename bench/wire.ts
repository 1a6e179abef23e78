import { createServer, connect as dial, type Socket } from "node:net";

/** A line through us: everything between browsers and the web process passes here, and can be cut or go dead. */
type Line = { browser: Socket; web: Socket; isLive: boolean };

export type Wire = {
  /** Ends one live line, as a router does that is switched off. @returns whether there was one */
  cutOne: (choose: (count: number) => number) => boolean;
  /** One live line says nothing more in either direction, as in a tunnel; nobody is told, and it is never heard of again. */
  hushOne: (choose: (count: number) => number) => boolean;
  close: () => void;
};

export async function openWire(port: number, webPort: number): Promise<Wire> {
  const lines = new Set<Line>();
  const server = createServer((browser) => {
    const line: Line = { browser, web: dial(webPort, "127.0.0.1"), isLive: false };
    lines.add(line);
    browser.once("data", (first) => {
      line.isLive = first.toString("latin1").startsWith("GET /desk/live/");
    });
    browser.pipe(line.web).pipe(browser);
    for (const end of [browser, line.web]) {
      end.on("error", () => drop(line));
      end.on("close", () => drop(line));
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

  function drop(line: Line): void {
    lines.delete(line);
    line.browser.destroy();
    line.web.destroy();
  }

  function withOne(choose: (count: number) => number, deed: (line: Line) => void): boolean {
    const live = [...lines].filter(({ isLive }) => isLive);
    const line = live[choose(live.length)];
    if (line) deed(line);
    return line !== undefined;
  }

  return {
    cutOne: (choose) => withOne(choose, drop),
    hushOne: (choose) =>
      withOne(choose, (line) => {
        line.browser.unpipe(line.web).pause();
        line.web.unpipe(line.browser).pause();
        line.isLive = false;
      }),
    close: () => {
      for (const line of lines) drop(line);
      server.close();
    },
  };
}
