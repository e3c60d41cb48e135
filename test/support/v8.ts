import { setFlagsFromString } from "node:v8";

/*
 * Most code runs a few times only in a test; Node then spends more on optimising it than that saves. Here it waits longer: a
 * quarter of the CPU. Node 20 counts bytes of code that ran, later ones calls.
 */
const major = Number(process.versions.node.split(".")[0]);
setFlagsFromString(major < 22 ? "--interrupt-budget=1000000" : "--invocation-count-for-turbofan=20000");
