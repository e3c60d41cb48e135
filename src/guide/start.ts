import { findWorkFolder, openWorkFolder } from "../folder/folder.ts";
import type { Desk } from "../world/desk.ts";
import type { World } from "../world/world.ts";
import type { Guide, RunCommand } from "./guide.ts";
import { showHome } from "./home.ts";
import { chooseFolder } from "./outside.ts";
import { receivePaths } from "./receive.ts";

/**
 * Leads a person through the year until they leave. Begins in the work folder that is found, else with the question which. Files that were `dropped` onto the program are received first.
 * Throws a Henti for a named folder that is none, and what a prompt throws at Ctrl+C.
 */
export async function openGuide(
  desk: Desk,
  outside: World,
  command: RunCommand,
  dropped: readonly string[] = [],
): Promise<void> {
  const paths = dropped.map((path) => outside.at(path).folder);
  const first = outside.givenFolder ? openWorkFolder(outside) : findWorkFolder(outside);
  let guide: Guide = { desk, world: first ?? outside, command };
  let isInside = first !== null;
  if (first !== null) desk.noteRecent(first.folder);
  for (let pending = paths; ; ) {
    if (isInside && pending.length > 0) await receivePaths(guide, pending);
    if (isInside) pending = [];
    const next = isInside ? await showHome(guide) : await chooseFolder(guide);
    if (next === "leave") return;
    if (next === "home") continue;
    if (typeof next === "object" && "oleh" in next) {
      guide = next.oleh === null ? { desk, world: guide.world, command } : { ...guide, oleh: next.oleh };
      continue;
    }
    isInside = next !== "outside";
    guide = { ...guide, world: next === "outside" ? outside : next.folder };
    if (next !== "outside") desk.noteRecent(next.folder.folder);
  }
}
