// Loaded before a child's own code. The channel to the parent closes when the parent ends, however it ended:
// a child whose parent was killed outright stops by itself.
const GRACE_IN_MS = 15_000;

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), GRACE_IN_MS).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
