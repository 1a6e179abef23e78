import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a process from a later one with the same number: when it was started, in which run of the machine.
 * @param {number} pid
 * @returns {string | null} null when there is no such process (or only its remains)
 */
export function identityOfProcess(pid) {
  try {
    return process.platform === "linux" ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {string} the words it was started with, joined by spaces; empty if unknown */
export function commandOfProcess(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** The name of the program, in brackets, may hold spaces and brackets itself: the fields are counted behind it. */
function readFromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return null;

  const machineRun = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${machineRun} ${fields[19]}`;
}

function readFromPs(pid) {
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
}
