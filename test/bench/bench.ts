import { benchCommands } from "./commands.ts";
import { benchDocx } from "./docx.ts";
import { benchGrowth } from "./growth.ts";
import { benchPlan } from "./plan.ts";
import { benchReader } from "./reader.ts";
import { benchRefresh } from "./refresh.ts";

/* `npm run bench`: everything beside what it is measured by, in turn in one run, so that a slow machine slows both. */

await benchCommands();
await benchPlan();
await benchDocx();
await benchRefresh();
await benchReader();
benchGrowth();
