#!/usr/bin/env node
import "./optimise-later.js";

const { run } = await import("../dist/main.js");
process.exitCode = await run(process.argv.slice(2));
