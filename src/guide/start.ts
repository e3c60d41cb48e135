import { findWorkFolder, openWorkFolder } from "../folder/folder.ts";
import type { Desk } from "../world/desk.ts";
import type { World } from "../world/world.ts";
import type { Guide, RunCommand } from "./guide.ts";
import { showHome } from "./home.ts";
import { chooseFolder } from "./outside.ts";

/**
 * Leads a person through the year until they leave. Begins in the work folder that is found, else with the question which.
 * Throws a Henti for a named folder that is none, and what a prompt throws at Ctrl+C.
 */
export async function openGuide(desk: Desk, outside: World, command: RunCommand): Promise<void> {
  const first = outside.givenFolder ? openWorkFolder(outside) : findWorkFolder(outside);
  let guide: Guide = { desk, world: first ?? outside, command };
  let isInside = first !== null;
  if (first !== null) desk.noteRecent(first.folder);
  for (;;) {
    const next = isInside ? await showHome(guide) : await chooseFolder(guide);
    if (next === "leave") return;
    if (next === "home") continue;
    isInside = next !== "outside";
    guide = { ...guide, world: next === "outside" ? outside : next.folder };
    if (next !== "outside") desk.noteRecent(next.folder.folder);
  }
}
