import { targetTriwulan } from "../plan/bulan.ts";
import { listIndikatorUnit, listSubKegiatan } from "../plan/indikator.ts";
import type { Config, Target } from "../plan/schema.ts";
import { VERSI_FORMULIR } from "./layout.ts";

/**
 * Fingerprint of all that one unit's form prints from the plan: 16 hex digits (FNV-1a, 64 bit).
 * The writer puts it on the hidden sheet; a reader that finds another one knows that the plan or the form was changed
 * in between. It guards against mistakes, not against forgery.
 */
export function sidikFormulir(config: Config, kodeUnit: string): string {
  const bagian: unknown[] = [VERSI_FORMULIR, config.instansi.nama, kodeUnit, config.tahun];
  for (const { id, induk, indikator } of listIndikatorUnit(config, kodeUnit)) {
    const { uraian, satuan, arah, target } = indikator;
    const quarters = targetTriwulan(indikator) ?? [];
    bagian.push(["indikator", id, induk, uraian, satuan, arah, flatten(target), quarters.map(flatten)]);
  }
  for (const { subKegiatan } of listSubKegiatan(config)) {
    if (subKegiatan.unit !== kodeUnit) continue;
    bagian.push(["sub_kegiatan", subKegiatan.kode, subKegiatan.uraian, subKegiatan.pagu]);
  }
  return hash(JSON.stringify(bagian));
}

/** A target without the names of its parts, so that their order in lkjip.yaml does not count. */
function flatten(target: Target | null): unknown {
  return typeof target === "object" && target !== null ? [target.min, target.max] : target;
}

/** FNV-1a in two 32-bit halves; its prime is 2^40 + 0x1b3. */
function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x100000000) + low * 0x100) % 0x100000000;
    low = product % 0x100000000;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
