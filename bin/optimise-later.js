/*
 * Most of lkjip runs a few times only in a command. Node would optimise it on all cores meanwhile, which costs more than it
 * saves (decision 0034); here it waits longer. Node 20 counts bytes of code that ran, later ones count calls.
 */
import { setFlagsFromString } from "node:v8";

const major = Number(process.versions.node.split(".")[0]);
const flags = major < 22 ? ["--interrupt-budget=500000"] : ["--invocation-count-for-turbofan=20000"];
for (const flag of flags) setFlagsFromString(flag);
