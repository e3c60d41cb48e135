// Loaded before a program that is timed: tells its parent what it used, all threads together.
process.on("exit", () => require("node:fs").writeSync(3, JSON.stringify(process.resourceUsage())));
