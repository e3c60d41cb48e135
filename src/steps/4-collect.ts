import { readJournal, readTahapan, sidikOf } from "../folder/journal.ts";
import { replace, type Write } from "../folder/place.ts";
import { digestOf } from "../folder/readiness.ts";
import { findTemuanInbox, listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { type DataKinerja, listSumber } from "../form/kinerja.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { findLastSidik } from "../journal/riwayat.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import { BERKAS_DATA, BERKAS_REKAP } from "../model/places.ts";
import { hasGalat } from "../model/temuan.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { composeDataJson } from "../report/data-json.ts";
import { renderTerlambat } from "../screen/papan.ts";
import { renderPengukuran } from "../screen/pengukuran.ts";
import type { Said, Step } from "../step.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";

/** SOP 4: reads all returned forms, calculates, tells every finding; the data of the whole office. */
export const collect: Step<"collect"> = {
  needs: "config",
  holds: true,
  run: async ({ world, config, temuan: temuanConfig, options }) => {
    const { nilai: result, temuan: temuanData } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const { data, pengukuran } = result;
    const temuan = [...temuanConfig, ...temuanData, ...findTemuanInbox(world, result)];
    const json = composeDataJson(data, pengukuran, temuan);
    const say = [
      { temuan },
      options.json ? { json } : { print: renderPengukuran(config, data, pengukuran, world.width) },
    ];
    if (hasGalat(temuan)) {
      const tell = "Data terakhir belum diganti.";
      return { say: [...say, { tell }], next: "papan", exit: EXIT_CODE.hasGalat };
    }
    const content = new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
    const write = { berkas: BERKAS_DATA, content, cadangan: null };
    const recap = options.xlsx ? await planRecap(world, result) : null;
    return {
      writes: recap === null ? [write] : [write, recap],
      journal: {
        masukan: data.formulir.flatMap(listSumber),
        unit: listUnitMasuk(data),
        data: digestOf(result),
        keluaran: recap === null ? [sidikOf(write)] : [write, recap].map(sidikOf),
      },
      say: [
        ...say,
        ...(recap === null ? [] : [{ tell: `Rekap kinerja dibuat: ${BERKAS_REKAP}` }]),
        ...(options.json ? [] : sayTerlambat(world, config, data)),
      ],
      next: "papan",
    };
  },
};

/** The workbook of the figures; what a person wrote in the old one stays in `cadangan/`. */
async function planRecap(world: ReadonlyWorld, result: Result): Promise<Write> {
  const { renderRecap } = await import("../recap/write.ts");
  const content = await renderRecap(result);
  const old = world.read(BERKAS_REKAP);
  const isOurs = old !== null && findLastSidik(readJournal(world).nilai, BERKAS_REKAP) === sha256(old);
  return old === null || isOurs
    ? { berkas: BERKAS_REKAP, content, cadangan: null }
    : replace(world, { berkas: BERKAS_REKAP, content });
}

/** Names the units whose form came after its day, or has still not come. */
function sayTerlambat(world: ReadonlyWorld, config: Config, { unit }: DataKinerja): Said[] {
  const papan = composePapan({
    config,
    sop: SOP,
    tahapan: readTahapan(world, config),
    unit: unit.map((one) => ({ ...one, galat: 0 })),
    triwulan: [],
    individu: { changed: 0, missing: 0 },
    saat: world.now(),
  });
  const terlambat = renderTerlambat(papan);
  return terlambat === null ? [] : [{ print: terlambat }];
}
