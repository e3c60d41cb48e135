import type { Temuan } from "../model/temuan.ts";
import { renderJumlahTemuan, renderTemuan } from "../screen/temuan.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Tells all findings with their tally; true when one of them blocks. */
export function tellTemuan(world: ReadonlyWorld, temuan: readonly Temuan[]): boolean {
  if (temuan.length > 0) {
    world.tell(`${renderTemuan(temuan, { colour: world.colour, width: world.width })}\n`);
    world.tell(renderJumlahTemuan(temuan));
  }
  return temuan.some((t) => t.tingkat === "galat");
}

/** The last line of every command. */
export function tellNext(world: ReadonlyWorld, perintah: string, tujuan: string): void {
  world.tell(`Berikutnya: ${perintah}  (${tujuan})`);
}
