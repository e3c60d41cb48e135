import { DISPOSISI, type Disposisi } from "../documents/disposisi.ts";
import { planDocument } from "../folder/document.ts";
import { sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { listWrites } from "../folder/place.ts";
import { findBatasKirim } from "../journal/deadline.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { OptionsOf } from "../sop.ts";
import type { Step } from "../step.ts";

/** SOP 1: the Camat's order to prepare the report; it opens the year in the journal. */
export const disposition: Step<"disposition"> = {
  needs: "config",
  holds: true,
  aside: ({ options }) => readSurat(options) && null,
  run: ({ world, config, temuan, options }) => {
    const laporan = DISPOSISI.compose(config, {
      surat: readSurat(options),
      tanggal: options.tanggal ?? world.today(),
      nomorAgenda: options.agenda,
      sifat: options.sifat,
      batas: options.batas ?? findBatasKirim(config.tahun),
      catatan: options.catatan,
    });
    const content = renderNaskah(world, config, DISPOSISI.file, laporan);
    const plan = planDocument(world, { berkas: DISPOSISI.path, content });
    return {
      writes: listWrites([plan]),
      journal: plan.nasib === "sama" ? null : { keluaran: [sidikOf(plan)] },
      say: [{ temuan }, { print: formatNasib("Lembar disposisi", plan) }],
      next: "papan",
    };
  },
};

/** The letter that asks for the report: all three of its options, or none. */
function readSurat(options: OptionsOf<"disposition">): Disposisi["surat"] {
  const { suratDari: dari, suratNomor: nomor, suratTanggal: tanggal } = options;
  if (dari !== null && nomor !== null && tanggal !== null) return { dari, nomor, tanggal };
  if (dari === null && nomor === null && tanggal === null) return null;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "surat-kurang-lengkap",
    pesan: "Surat yang meminta laporan ditulis dengan tiga opsi: --surat-dari, --surat-nomor, dan --surat-tanggal.",
    perbaikan:
      'tulis ketiganya, misalnya: lkjip disposition --surat-dari "Bagian Organisasi" --surat-nomor 000.8.6.3/45/425.012/2025 --surat-tanggal 2025-01-13',
  });
}
