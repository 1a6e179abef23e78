import { startScheduleClock } from "./schedule-clock";

// A worker whose clock runs faster, for the test that kills it: SPEED seconds a second from CLOCK_STARTS on, which was at REAL_STARTS.
const [clockStarts = 0, realStarts = 0, speed = 1] = ["CLOCK_STARTS", "REAL_STARTS", "SPEED"].map((name) =>
  Number(process.env[name]),
);

startScheduleClock(
  () => new Date(clockStarts + (Date.now() - realStarts) * speed),
  (message, error) => console.error(message, error),
);
