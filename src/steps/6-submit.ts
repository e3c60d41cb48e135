import { NOTA_DINAS } from "../documents/nota-dinas.ts";
import { planDocument } from "../folder/document.ts";
import { readJournal, sidikOf } from "../folder/journal.ts";
import { lookAt } from "../folder/koreksi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { listWrites } from "../folder/place.ts";
import { findReadiness, measureOffice } from "../folder/readiness.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellTemuan } from "../folder/tell.ts";
import { type ReadinessEntry, tellUnsettled, weighObstacle } from "../journal/readiness.ts";
import type { CatatanRiwayat, SidikBerkas } from "../journal/riwayat.ts";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { BERKAS_DRAF } from "../model/places.ts";
import { EMPTY } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { OptionsOf } from "../sop.ts";
import type { Said, Step, StepResult } from "../step.ts";

/** SOP 6: the Sekcam's nota dinas to the Camat, and the Camat's answer. */
export const submit: Step<"submit"> = {
  needs: "config",
  holds: true,
  aside: ({ options }) => readKeputusan(options) && null,
  run: ({ world, config, temuan: temuanConfig, options }) => {
    const keputusan = readKeputusan(options);
    const content = readDraf(world, config);
    const draf = sidikOf({ berkas: BERKAS_DRAF, content });
    // Told also where the draft is refused.
    tellTemuan(world, findOtherDrafts(world, config));
    const { nilai: result } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const alasan = options.lewati?.trim() ?? "";
    let overruled = {};
    let open: readonly ReadinessEntry[] = [];
    if (keputusan?.keputusan !== "dikembalikan") {
      const known = measureOffice(world, config, temuanConfig);
      const list = findReadiness(world, known, lookAt(world, result, content, "diajukan"));
      const { obstacles, passed } = weighObstacle(list, alasan !== "");
      if (obstacles.length > 0) throw new Henti(EXIT_CODE.hasGalat, obstacles);
      tellTemuan(world, passed);
      open = list;
      if (passed.length > 0) overruled = { lewati: alasan };
    }
    const unsettled = { temuan: tellUnsettled(open, BERKAS_DRAF) };
    if (keputusan !== null) return noteKeputusan(draf, keputusan, overruled, unsettled);
    const { nomor, tanggal } = options;
    const laporan = NOTA_DINAS.compose(config, result.data, result.pengukuran, {
      nomor,
      tanggal,
      hari: world.today(),
      koreksi: findOpenKoreksi(readJournal(world).nilai),
      kalimat: open.find(({ jenis }) => jenis === "belum-dibenarkan")?.jumlah ?? 0,
    });
    const nota = renderNaskah(world, config, NOTA_DINAS.file, laporan);
    const plan = planDocument(world, { berkas: NOTA_DINAS.path, content: nota });
    return {
      writes: listWrites([plan]),
      journal: { masukan: [draf], keluaran: [sidikOf(plan)], ...overruled },
      say: [unsettled, { print: formatNasib("Nota dinas", plan) }],
      next: "papan",
    };
  },
};

/** How many notes the last correction left; the draft is still the one that was corrected. */
const findOpenKoreksi = (riwayat: readonly CatatanRiwayat[]): number =>
  riwayat.findLast(({ perintah }) => perintah === "review")?.koreksi ?? 0;

type Jawaban = { readonly keputusan: "setuju" } | { readonly keputusan: "dikembalikan"; readonly alasan: string };

function readKeputusan(options: OptionsOf<"submit">): Jawaban | null {
  if (options.setuju && options.kembalikan !== null) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "keputusan-ganda",
      pesan: "Draf tidak dapat disetujui dan dikembalikan sekaligus.",
      perbaikan: "pilih salah satu, misalnya: lkjip submit --setuju",
    });
  }
  if (options.setuju) return { keputusan: "setuju" };
  if (options.kembalikan === null) return null;
  const alasan = options.kembalikan.trim();
  if (alasan !== "" && alasan !== EMPTY) return { keputusan: "dikembalikan", alasan };
  throw henti(EXIT_CODE.salahPakai, {
    nama: "alasan-kosong",
    pesan: "Draf dikembalikan tanpa alasan.",
    perbaikan: 'tulis alasannya, misalnya: lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"',
  });
}

function noteKeputusan(draf: SidikBerkas, jawaban: Jawaban, overruled: object, unsettled: Said): StepResult {
  const journal = { masukan: [draf], ...jawaban, ...overruled };
  if (jawaban.keputusan === "setuju") {
    const print = "Dicatat: Camat menyetujui draf LKjIP.";
    return { journal, say: [unsettled, { print }], next: "papan" };
  }
  const print = `Dicatat: Camat mengembalikan draf LKjIP dengan alasan "${jawaban.alasan}".`;
  return { journal, say: [{ print }], next: "papan" };
}
