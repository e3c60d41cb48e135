import type { AnggaranProgram, Efisiensi, PengukuranIndikator } from "../../measure/result.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { formatAngka, formatDaftar } from "../../model/format.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { type Bagian, type Bahan, baris, barisJumlah, barisSub, isi, kolom, susunTabel } from "../input.ts";
import { kalimatEfisiensi, kalimatSerapanProgram } from "../sentence.ts";
import { tampil, textPersen, textTerhitung } from "../value.ts";

/*
 * Analyses 6 (efficiency) and 7 (programmes that support success or failure) of domain.md 1.4.
 */

const KOSONG_EFISIENSI =
  "Belum ada program yang dipetakan ke indikator sasaran, sehingga efisiensi belum dapat dihitung.";

/** Analysis 6: capaian beside the absorption of the supporting programmes, each programme once. */
export function tabelEfisiensi(judul: string, daftar: readonly Efisiensi[], kebijakan: Kebijakan): Tabel {
  const kepala = kebijakan.efisiensi === "pmk" ? "Nilai Efisiensi (%)" : "Tingkat Efisiensi (poin persen)";
  return susunTabel(
    judul,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("uraian", "Sasaran", "teks", 25),
      kolom("capaian", "Capaian Kinerja (%)", "angka", 12),
      kolom("pagu", "Pagu (Rp)", "rupiah", 17),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 17),
      kolom("serapan", "Serapan (%)", "angka", 11),
      kolom("efisiensi", kepala, "angka", 13),
    ],
    daftar.map((e, i) =>
      baris(
        e.kode,
        `${i + 1}`,
        e.uraian,
        textTerhitung(e.capaian, kebijakan),
        formatAngka(e.pagu),
        textRealisasi(e),
        textTerhitung(e.serapan, kebijakan),
        textEfisiensi(e, kebijakan),
      ),
    ),
    KOSONG_EFISIENSI,
    kebijakan.efisiensi === "pmk"
      ? ""
      : "Tingkat efisiensi adalah capaian kinerja dikurangi serapan anggaran, dinyatakan hanya jika capaian kinerja mencapai 100% atau lebih.",
  );
}

function textEfisiensi(e: Efisiensi, kebijakan: Kebijakan): string {
  if (e.efisiensi.status !== "terhitung") return "tidak dinyatakan";
  if (kebijakan.efisiensi === "pmk" || e.capaian.status !== "terhitung" || e.serapan.status !== "terhitung") {
    return textTerhitung(e.efisiensi, kebijakan);
  }
  return formatAngka(tampil(e.capaian.nilai, kebijakan).minus(tampil(e.serapan.nilai, kebijakan)), kebijakan.desimal);
}

/** Sentences of analysis 6. */
export function naskahEfisiensi(daftar: readonly Efisiensi[], kebijakan: Kebijakan): Naskah {
  return isi(...daftar.map((e) => kalimatEfisiensi(e, kebijakan)));
}

/** The programmes that support the indicators, in the order of the plan, each once, with the numbers of those indicators. */
function listPendukung({ pengukuran }: Bahan, daftar: readonly PengukuranIndikator[]) {
  return pengukuran.anggaran.program.flatMap((program) => {
    const mendukung = daftar.flatMap((p, i) => (p.indikator.program?.includes(program.kode) ? [`${i + 1}`] : []));
    return mendukung.length === 0 ? [] : [{ program, mendukung }];
  });
}

/** Analysis 7: programmes and kegiatan behind the sasaran, with their budget; `jumlah` holds the sums of the programmes. */
export function tabelProgramSasaran(
  bahan: Bahan,
  { label, milik, config: { kebijakan, tahun } }: Bagian,
  jumlah: Pick<Efisiensi, "pagu" | "realisasi" | "serapan"> | undefined,
): Tabel {
  const pendukung = listPendukung(bahan, milik);
  const rows = pendukung.flatMap(({ program, mendukung }): BarisTabel[] => [
    barisSub(program.kode, textKode(program), formatDaftar(mendukung), ...selSerapan(program, kebijakan)),
    ...program.kegiatan.map((k) => baris(k.kode, textKode(k), "", ...selSerapan(k, kebijakan))),
  ]);
  return susunTabel(
    `Program dan Kegiatan Pendukung ${label} Tahun ${tahun}`,
    [
      kolom("uraian", "Program/Kegiatan", "teks", 44),
      kolom("mendukung", "Mendukung Indikator No.", "pendek", 13),
      kolom("pagu", "Anggaran (Rp)", "rupiah", 17),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 17),
      kolom("serapan", "%", "angka", 9),
    ],
    pendukung.length > 1 && jumlah !== undefined
      ? [...rows, barisJumlah("jumlah", "Jumlah", "", ...selSerapan(jumlah, kebijakan))]
      : rows,
    "Belum ada program yang dipetakan ke indikator sasaran ini.",
  );
}

/** Kode and name of a programme, kegiatan or sub kegiatan in one cell: the codes are too long for a column of their own. */
export const textKode = ({ kode, uraian }: { readonly kode: string; readonly uraian: string }): string =>
  `${kode} ${uraian}`;

/** Ceiling, spending and absorption as table cells. */
export function selSerapan(a: Pick<AnggaranProgram, "pagu" | "realisasi" | "serapan">, kebijakan: Kebijakan): string[] {
  return [formatAngka(a.pagu), textRealisasi(a), textTerhitung(a.serapan, kebijakan)];
}

/** What was spent so far; nothing reported is not zero. */
const textRealisasi = ({ realisasi, serapan }: Pick<AnggaranProgram, "realisasi" | "serapan">): string =>
  serapan.status === "belum_lengkap" && realisasi.eq(0) ? "belum ada" : formatAngka(realisasi);

/** Sentences of analysis 7. */
export function naskahProgramSasaran(bahan: Bahan, { milik, config: { kebijakan } }: Bagian): Naskah {
  const program = listPendukung(bahan, milik).map((p) => p.program);
  if (program.length === 0) return isi();
  const kegiatan = program.reduce((jumlah, p) => jumlah + p.kegiatan.length, 0);
  const [satu] = program;
  if (program.length === 1 && satu !== undefined) {
    const serapan =
      satu.serapan.status === "terhitung" ? ` dan serapan anggaran ${textPersen(satu.serapan.nilai, kebijakan)}` : "";
    return isi(`Sasaran ini didukung ${satu.uraian} dengan ${kegiatan} kegiatan${serapan}.`);
  }
  const buka = `Sasaran ini didukung ${program.length} program dengan ${kegiatan} kegiatan.`;
  return isi([buka, kalimatSerapanProgram(program, kebijakan)].filter((k) => k !== null).join(" "));
}
