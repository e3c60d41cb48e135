import { type FilledFormulir, listSumber } from "../form/kinerja.ts";
import { formatFirst } from "../model/format.ts";
import type { Temuan } from "../model/temuan.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readBerkasMasuk } from "./returned.ts";

/*
 * Forms that came back for what the plan has no longer.
 */

/** What left the plan, or has another kode there: keys of rows of rencana.xlsx with the new kode, null where there is none. */
export type GoneRows = ReadonlyMap<string, string | null>;

/** Names the returned forms of units that are gone, and what was filled in for indicators and sub kegiatan that are. */
export function findOutdatedForms(world: ReadonlyWorld, config: Config, gone: GoneRows): Temuan[] {
  if (gone.size === 0) return [];
  const { formulir, unit } = compilePengukuran(config, readBerkasMasuk(world)).nilai.data;
  const ofUnits = unit.flatMap(({ kode, berkas, lain = [] }): Temuan[] => {
    const fresh = gone.get(`unit.${kode}`);
    if (berkas === null || fresh === undefined) return [];
    return [berkas, ...lain].map((each) => ofUnit(each, kode, fresh));
  });
  const ofRows = formulir
    .filter((form) => !gone.has(`unit.${form.unit}`))
    .flatMap((form): Temuan[] => {
      const rows = listGone(form, gone);
      return rows.length === 0 ? [] : listSumber(form).map(({ berkas }) => ofRow(berkas, rows));
    });
  return [...ofUnits, ...ofRows];
}

/** Kode of the rows of a form in which something was filled in and which the plan has no longer. */
function listGone({ kinerja, anggaran }: FilledFormulir, gone: GoneRows): string[] {
  const isGone = new Set(
    [...gone.keys()].map((kunci) => kunci.replace(/^(?:tujuan|sasaran|program)\.[^/]*\/|^(?:unit|sub)\./, "")),
  );
  const rows = [
    ...kinerja.flatMap(({ id, triwulan, realisasi }) =>
      [...triwulan, realisasi].some((each) => each !== null) ? [id] : [],
    ),
    ...anggaran.flatMap(({ kode, realisasi, keluaran }) => (realisasi !== null || keluaran !== null ? [kode] : [])),
  ];
  return rows.filter((kode) => isGone.has(kode));
}

const ofUnit = (berkas: string, kode: string, fresh: string | null): Temuan => ({
  tingkat: "peringatan",
  nama: "formulir-unit-hilang",
  berkas,
  pesan:
    fresh === null
      ? `Formulir ini sudah kembali dari unit ${kode}, yang dihapus dari rencana; isinya tidak dipakai lagi.`
      : `Formulir ini sudah kembali dari unit ${kode}, yang kodenya menjadi ${fresh}; dengan kode baru isinya tidak terbaca.`,
  perbaikan:
    fresh === null
      ? "jika unitnya memang tidak ada, pindahkan berkas ini dari foldernya; jika ada, kembalikan barisnya di lembar Unit"
      : "selama formulir ini masih dipakai, kembalikan kode lamanya di lembar Unit; jika tidak, kirim formulir baru: lkjip forms",
});

const ofRow = (berkas: string, kode: readonly string[]): Temuan => ({
  tingkat: "peringatan",
  nama: "formulir-baris-hilang",
  berkas,
  pesan: `Formulir ini sudah kembali dengan isian ${formatFirst(kode, 5)}, yang tidak ada lagi di rencana; isian itu tidak dipakai lagi.`,
  perbaikan:
    "jika memang dihapus, biarkan; jika kodenya diganti, salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
});
