/*
 * Most of lkjip runs a few times only in a command. Node would optimise it on all cores meanwhile, which costs more than it
 * saves (decision 0034); here it waits longer. Node 20 counts bytes of code that ran, later ones count calls. A Node that was
 * not tried is left as it is: one that does not know the flag would say so in every command.
 */
import { setFlagsFromString } from "node:v8";

const major = Number(process.versions.node.split(".")[0]);
if (major < 22) setFlagsFromString("--interrupt-budget=500000");
else if (major <= 26) setFlagsFromString("--invocation-count-for-turbofan=20000");
