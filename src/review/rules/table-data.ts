import type {
  NilaiRealisasi,
  NilaiTarget,
  PengukuranIndikator,
  PengukuranTahun,
  PengukuranTriwulan,
  RealisasiAnggaran,
  Terhitung,
} from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah, formatTarget } from "../../model/format.ts";
import { bandingkan, cetak, readSelAngka } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { normal } from "./mention.ts";
import type { PeranKolom, SelBerperan } from "./table-read.ts";

/* Cells of tables whose row and column say what they are, against the data. */

/** What a cell should hold: a number with how it is printed, or a text. */
type Harapan =
  | { readonly nilai: Desimal; readonly teks: string; readonly tempat: number }
  | { readonly nilai: null; readonly teks: string };

interface Periode {
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi;
  readonly capaian: Terhitung;
}

function periodeOf(p: PengukuranIndikator, { tahun, triwulan }: SelBerperan, tahunIni: number): Periode | undefined {
  if (triwulan !== null) return p.triwulan.find((t: PengukuranTriwulan) => t.triwulan === triwulan);
  if (tahun === null || tahun === tahunIni) return p;
  return p.riwayat.find((r: PengukuranTahun) => r.tahun === tahun);
}

function harapanTarget(target: NilaiTarget | null, desimalKantor: number): Harapan[] {
  if (target === null) return [];
  return target.jenis === "angka"
    ? [angka(target.nilai, desimalKantor)]
    : [{ nilai: null, teks: formatTarget(target) }];
}

function harapanRealisasi(realisasi: NilaiRealisasi, desimalKantor: number): Harapan[] {
  if (realisasi.status !== "ada") return [];
  return realisasi.predikat === undefined
    ? [angka(realisasi.nilai, desimalKantor)]
    : [{ nilai: null, teks: realisasi.predikat }];
}

const angka = (nilai: Desimal, desimalKantor: number): Harapan => {
  const teks = cetak(nilai, desimalKantor);
  return { nilai, teks, tempat: teks.split(",")[1]?.length ?? 0 };
};

const persen = (hasil: Terhitung, tempat: number): Harapan[] =>
  hasil.status === "terhitung" ? [{ nilai: hasil.nilai, teks: formatAngka(hasil.nilai, tempat), tempat }] : [];

function harapanIndikator(p: PengukuranIndikator, s: SelBerperan, { config }: BahanKoreksi): Harapan[] {
  const { desimal: tempat } = config.kebijakan;
  const periode = periodeOf(p, s, config.tahun);
  switch (s.peran) {
    case "target":
      return periode === undefined ? [] : harapanTarget(periode.target, tempat);
    case "target-murni":
      return harapanTarget(p.targetMurni ?? p.target, tempat);
    case "target-renstra": {
      const target = p.indikator.target_renstra?.[String(s.tahun ?? config.tahun)];
      if (target === undefined) return [];
      return typeof target === "number"
        ? [angka(desimal(target), tempat)]
        : [{ nilai: null, teks: formatTarget(target) }];
    }
    case "target-akhir":
      return p.renstra === null ? [] : harapanTarget(p.renstra.targetAkhir, tempat);
    case "realisasi":
      return periode === undefined ? [] : harapanRealisasi(periode.realisasi, tempat);
    case "realisasi-renstra":
      return p.renstra === null ? [] : harapanRealisasi(p.renstra.realisasi, tempat);
    case "capaian":
      return periode === undefined ? [] : persen(periode.capaian, tempat);
    case "kemajuan":
      return p.renstra === null ? [] : persen(p.renstra.kemajuan, tempat);
    case "kategori":
      return p.predikat === null ? [] : [{ nilai: null, teks: p.predikat }];
    case "pembanding":
      return p.acuan === null ? [] : [angka(p.acuan.nilai, tempat)];
    default:
      return [];
  }
}

const rupiah = (nilai: Desimal): Harapan => ({ nilai, teks: formatRupiah(nilai).slice(2), tempat: 2 });

/** Pagu, realisation and absorption of what the row names, or of the office for a year. */
function harapanAnggaran(s: SelBerperan, bahan: BahanKoreksi): Harapan[] {
  const { anggaran } = bahan.pengukuran;
  const lain = s.tahun !== null && s.tahun !== bahan.config.tahun;
  const lalu = anggaran.riwayat.find(({ tahun }) => tahun === s.tahun);
  const efisiensi = anggaran.efisiensi.filter(({ kode }) => kode === s.sasaran?.kode);
  const pos: readonly (Pick<RealisasiAnggaran, "pagu" | "realisasi"> & { readonly serapan?: Terhitung })[] =
    s.anggaran.length > 0
      ? s.anggaran.flatMap((a) => (lain ? (lalu?.program[a.kode] ?? []) : [a]))
      : efisiensi.length > 0
        ? efisiensi
        : s.tahun === null
          ? []
          : lain
            ? lalu === undefined
              ? []
              : [lalu]
            : [anggaran];
  if (s.peran === "pagu-murni") return s.anggaran.map(({ paguMurni }) => rupiah(paguMurni));
  return pos.flatMap(({ pagu, realisasi, serapan: tercatat }): Harapan[] => {
    if (s.peran === "pagu") return [rupiah(pagu)];
    // A sum of what has come in so far contradicts nothing.
    if (tercatat?.status === "belum_lengkap") return [];
    if (s.peran === "realisasi-rupiah") return [rupiah(realisasi)];
    if (s.peran !== "serapan" || pagu.eq(0)) return [];
    const serapan = realisasi.div(pagu).times(100);
    return [
      {
        nilai: serapan,
        teks: formatAngka(serapan, bahan.config.kebijakan.desimal),
        tempat: bahan.config.kebijakan.desimal,
      },
    ];
  });
}

const ANGGARAN: readonly PeranKolom[] = ["pagu", "pagu-murni", "realisasi-rupiah", "serapan"];

function harapanOf(s: SelBerperan, bahan: BahanKoreksi): Harapan[] {
  if (ANGGARAN.includes(s.peran)) return harapanAnggaran(s, bahan);
  if (s.indikator.length > 0) return s.indikator.flatMap((p) => harapanIndikator(p, s, bahan));
  const lain = s.tahun !== null && s.tahun !== bahan.config.tahun;
  if (s.kantor && s.peran === "capaian" && !lain)
    return persen(bahan.pengukuran.rataRata.capaian, bahan.config.kebijakan.desimal);
  if (s.sasaran !== null && s.peran === "capaian" && !lain)
    return persen(s.sasaran.rataRata.capaian, bahan.config.kebijakan.desimal);
  return [];
}

/** Whether a cell holds what is expected; a text that says that there is no value is left to other rules. */
function cocok({ teks }: { readonly teks: string }, harapan: Harapan): boolean {
  const tertulis = readSelAngka(teks);
  if (harapan.nilai !== null && tertulis !== null)
    return bandingkan(tertulis, harapan.nilai, harapan.tempat) !== "beda";
  return normal(teks).replace(/[–-]/g, "-") === normal(harapan.teks).replace(/[–-]/g, "-");
}

function aturanTabel(
  nama: string,
  kata: string,
  contoh: string,
  pilih: (s: SelBerperan, tahunIni: number) => boolean,
): AturanNaskah {
  return {
    nama,
    rumpun: "Angka dalam tabel",
    tingkat: "galat",
    arti: `${kata} dalam tabel tidak sama dengan data.`,
    contoh,
    check: (bahan) =>
      bahan.sel
        .filter((s) => pilih(s, bahan.config.tahun) && !/^$|^-$|^belum|^tidak|[([]/i.test(s.sel.teks.trim()))
        .flatMap((s): Hasil[] => {
          const harapan = harapanOf(s, bahan);
          const [benar] = harapan;
          if (benar === undefined || harapan.some((h) => cocok(s.sel, h))) return [];
          const subjek = s.indikator[0]?.indikator.uraian ?? s.anggaran[0]?.uraian ?? s.sasaran?.uraian ?? "kantor";
          return [
            {
              tempat: s.sel.tempat,
              pesan: `${kata} ${subjek}${s.tahun === null ? "" : ` tahun ${s.tahun}`}${s.triwulan === null ? "" : ` triwulan ${s.triwulan}`} tertulis ${s.sel.teks}, sedangkan menurut data ${benar.teks}.`,
              perbaikan: `ganti ${s.sel.teks} menjadi ${benar.teks}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
            },
          ];
        }),
  };
}

const kini = (s: SelBerperan, tahunIni: number): boolean =>
  (s.tahun === null || s.tahun === tahunIni) && s.triwulan === null;

/** Rules about numbers in tables, against the data. */
export const ATURAN_TABEL: readonly AturanNaskah[] = [
  aturanTabel(
    "tabel-target-tidak-sama",
    "Target",
    "target 91,5 di Lampiran 1, padahal dalam Perjanjian Kinerja 90,5",
    (s, t) => s.peran === "target" && kini(s, t),
  ),
  aturanTabel(
    "tabel-target-murni-tidak-sama",
    "Target murni",
    "target murni 66 di Lampiran 1, padahal dalam Perjanjian Kinerja murni 65",
    (s, t) => s.peran === "target-murni" && kini(s, t),
  ),
  aturanTabel(
    "tabel-realisasi-tidak-sama",
    "Realisasi",
    "realisasi 92,3, padahal di formulir 91,3",
    (s, t) => s.peran === "realisasi" && kini(s, t),
  ),
  aturanTabel(
    "tabel-capaian-tidak-sama",
    "Capaian",
    "capaian 108,88, padahal terhitung 100,88",
    (s, t) => s.peran === "capaian" && s.indikator.length > 0 && kini(s, t),
  ),
  aturanTabel(
    "tabel-rata-rata-sasaran-tidak-sama",
    "Rata-rata capaian sasaran",
    "rata-rata sasaran 101,59, padahal 100,59",
    (s, t) => s.peran === "capaian" && s.indikator.length === 0 && kini(s, t),
  ),
  aturanTabel(
    "tabel-kategori-tidak-sama",
    "Kategori",
    "Tinggi, padahal capaian 100,88 termasuk Sangat Tinggi",
    (s) => s.peran === "kategori",
  ),
  aturanTabel(
    "tabel-tahun-lalu-tidak-sama",
    "Angka",
    "realisasi tahun 2023 tertulis 91,1, padahal 90,1",
    (s, t) => ["target", "realisasi", "capaian"].includes(s.peran) && s.tahun !== null && s.tahun !== t,
  ),
  aturanTabel(
    "tabel-triwulan-tidak-sama",
    "Angka",
    "realisasi triwulan II tertulis 98,15, padahal 89,15",
    (s) => ["target", "realisasi", "capaian"].includes(s.peran) && s.triwulan !== null,
  ),
  aturanTabel("tabel-renstra-tidak-sama", "Angka Renstra", "target Renstra tahun 2022 tertulis 89, padahal 88", (s) =>
    ["target-renstra", "target-akhir", "realisasi-renstra", "kemajuan"].includes(s.peran),
  ),
  aturanTabel(
    "tabel-pembanding-tidak-sama",
    "Nilai pembanding",
    "nilai pembanding 89,4, padahal 88,4",
    (s) => s.peran === "pembanding",
  ),
  aturanTabel("tabel-pagu-tidak-sama", "Pagu", "pagu 167.050.000, padahal 162.050.000", (s) => s.peran === "pagu"),
  aturanTabel(
    "tabel-pagu-murni-tidak-sama",
    "Pagu murni",
    "pagu murni 162.050.000, padahal 152.050.000",
    (s) => s.peran === "pagu-murni",
  ),
  aturanTabel(
    "tabel-realisasi-anggaran-tidak-sama",
    "Realisasi anggaran",
    "realisasi 165.130.000, padahal 156.130.000",
    (s) => s.peran === "realisasi-rupiah",
  ),
  aturanTabel("tabel-serapan-tidak-sama", "Serapan", "serapan 69,35, padahal 96,35", (s) => s.peran === "serapan"),
];
