import type { Config, Target } from "./config.ts";
import { VERSI_FORMULIR } from "./formulir.ts";
import { listIndikatorUnit, listSubKegiatan } from "./rencana.ts";

const FNV_AWAL = 0xcbf29ce484222325n;
const FNV_PRIMA = 0x100000001b3n;

/**
 * Fingerprint of all that one unit's form prints from the plan: 16 hex digits (FNV-1a, 64 bit).
 * The writer puts it on the hidden sheet; a reader that finds another one knows that the plan or the form was changed
 * in between. It guards against mistakes, not against forgery.
 */
export function sidikFormulir(config: Config, kodeUnit: string): string {
  const bagian: unknown[] = [VERSI_FORMULIR, config.instansi.nama, kodeUnit, config.tahun];
  for (const { id, induk, indikator } of listIndikatorUnit(config, kodeUnit)) {
    const { uraian, satuan, arah, target, target_tw } = indikator;
    bagian.push(["indikator", id, induk, uraian, satuan, arah, flatten(target), (target_tw ?? []).map(flatten)]);
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

function hash(text: string): string {
  let value = FNV_AWAL;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * FNV_PRIMA);
  }
  return value.toString(16).padStart(16, "0");
}
