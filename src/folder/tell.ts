import type { Temuan } from "../model/temuan.ts";
import { renderJumlahTemuan, renderTemuan } from "../screen/temuan.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Tells all findings with their tally. */
export function tellTemuan(world: ReadonlyWorld, temuan: readonly Temuan[]): void {
  if (temuan.length === 0) return;
  if (world.hear !== null) {
    world.hear(temuan);
    return;
  }
  world.tell(`${renderTemuan(temuan, { colour: world.colour, width: world.width })}\n`);
  world.tell(renderJumlahTemuan(temuan));
}
