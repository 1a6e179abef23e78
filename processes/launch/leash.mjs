// Loaded before a child's own code. The channel to the parent closes when the parent ends, however it ended:
// a child whose parent was killed outright stops by itself.
const GRACE_IN_MS = 15_000;

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), GRACE_IN_MS).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();

// What this child forks is its own affair: with this file in its arguments a worker of Next's would let go of its channel and end
// before it had heard what to do.
const place = process.execArgv.findIndex((argument) => argument.endsWith("/leash.mjs"));
if (place > 0) process.execArgv.splice(place - 1, 2); // the file and the --import before it
