import { checkTurn, type TurnPerintah } from "../journal/turn.ts";
import { EXIT_CODE, Henti } from "../model/henti.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readTahapan } from "./journal.ts";

/**
 * Ends the command with what is missing where it is not its turn. With a reason (`--lewati`) it goes on and tells what is
 * missing; the reason is returned for the journal.
 */
export function takeTurn(
  world: ReadonlyWorld,
  config: Config,
  perintah: TurnPerintah,
  lewati: string | null,
): { readonly lewati?: string } {
  const missing = checkTurn(perintah, readTahapan(world, config), config.tahun);
  if (missing.length === 0) return {};
  if (lewati === null || lewati.trim() === "") throw new Henti(EXIT_CODE.belumGiliran, missing);
  world.tell(`${missing.map(({ pesan }) => pesan).join("\n")}\nDidahulukan dengan alasan: ${lewati.trim()}\n`);
  return { lewati: lewati.trim() };
}
