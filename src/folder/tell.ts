import type { Temuan } from "../model/temuan.ts";
import { renderJumlahTemuan, renderTemuan } from "../screen/temuan.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Tells all findings with their tally, or in the order given without one. */
export function tellTemuan(world: ReadonlyWorld, temuan: readonly Temuan[], listed = false): void {
  if (temuan.length === 0) return;
  if (world.hear !== null) {
    world.hear(temuan);
    return;
  }
  const style = { colour: world.colour, width: world.width };
  if (listed) for (const one of temuan) world.tell(`${renderTemuan([one], style)}\n`);
  else {
    world.tell(`${renderTemuan(temuan, style)}\n`);
    world.tell(renderJumlahTemuan(temuan));
  }
}
