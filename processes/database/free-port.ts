import { createServer } from "node:net";

/** @param wished taken if it is free  @returns a port that nobody listens on at this moment */
export async function freePort(wished = 0, host = "127.0.0.1"): Promise<number> {
  return (
    (await listenOnce(wished, host)) ?? (await listenOnce(0, host)) ?? Promise.reject(new Error("No port is free."))
  );
}

/** The first free port from `first` on. */
export async function nextFreePort(first: number, host: string): Promise<number> {
  const LAST = Math.min(first + 100, 65_535);
  for (let port = first; port <= LAST; port++) {
    if ((await listenOnce(port, host)) !== null) return port;
  }
  throw new Error(`No port from ${first} to ${LAST} is free.`);
}

function listenOnce(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
