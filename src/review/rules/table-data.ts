import type {
  Computed,
  NilaiRealisasi,
  PengukuranIndikator,
  PengukuranTahun,
  PengukuranTriwulan,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import { formatTarget, type NilaiTarget } from "../../plan/target.ts";
import { compare, print, readSelAngka } from "./angka.ts";
import type { Finding, KoreksiInput, NaskahRule } from "./input.ts";

import type { KolomRole, RoleSel } from "./table-read.ts";

/* Cells of tables whose row and column say what they are, against the data. */

/** What a cell should hold: a number with how it is printed, or a text. */
type Expectation =
  | { readonly nilai: Desimal; readonly teks: string; readonly tempat: number }
  | { readonly nilai: null; readonly teks: string };

interface Periode {
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi;
  readonly capaian: Computed;
}

function periodeOf(p: PengukuranIndikator, { tahun, triwulan }: RoleSel, thisTahun: number): Periode | undefined {
  if (triwulan !== null) return p.triwulan.find((t: PengukuranTriwulan) => t.triwulan === triwulan);
  if (tahun === null || tahun === thisTahun) return p;
  return p.riwayat.find((r: PengukuranTahun) => r.tahun === tahun);
}

function targetExpectation(target: NilaiTarget | null, officeDesimal: number): Expectation[] {
  if (target === null) return [];
  return target.jenis === "angka"
    ? [angka(target.nilai, officeDesimal)]
    : [{ nilai: null, teks: formatTarget(target) }];
}

function realisasiExpectation(realisasi: NilaiRealisasi, officeDesimal: number): Expectation[] {
  if (realisasi.status !== "ada") return [];
  return realisasi.predikat === undefined
    ? [angka(realisasi.nilai, officeDesimal)]
    : [{ nilai: null, teks: realisasi.predikat }];
}

const angka = (nilai: Desimal, officeDesimal: number): Expectation => {
  const teks = print(nilai, officeDesimal);
  return { nilai, teks, tempat: teks.split(",")[1]?.length ?? 0 };
};

const percent = (result: Computed, tempat: number): Expectation[] =>
  result.status === "terhitung" ? [{ nilai: result.nilai, teks: formatAngka(result.nilai, tempat), tempat }] : [];

function indikatorExpectation(p: PengukuranIndikator, s: RoleSel, { config }: KoreksiInput): Expectation[] {
  const { desimal: tempat } = config.kebijakan;
  const periode = periodeOf(p, s, config.tahun);
  switch (s.role) {
    case "target":
      return periode === undefined ? [] : targetExpectation(periode.target, tempat);
    case "target-murni":
      return targetExpectation(p.targetMurni ?? p.target, tempat);
    case "target-renstra": {
      const target = p.indikator.target_renstra?.[String(s.tahun ?? config.tahun)];
      if (target === undefined) return [];
      return typeof target === "number"
        ? [angka(desimal(target), tempat)]
        : [{ nilai: null, teks: formatTarget(target) }];
    }
    case "target-akhir":
      return p.renstra === null ? [] : targetExpectation(p.renstra.endTarget, tempat);
    case "realisasi":
      return periode === undefined ? [] : realisasiExpectation(periode.realisasi, tempat);
    case "realisasi-renstra":
      return p.renstra === null ? [] : realisasiExpectation(p.renstra.realisasi, tempat);
    case "capaian":
      return periode === undefined ? [] : percent(periode.capaian, tempat);
    case "kemajuan":
      return p.renstra === null ? [] : percent(p.renstra.kemajuan, tempat);
    case "kategori":
      return p.predikat === null ? [] : [{ nilai: null, teks: p.predikat }];
    case "pembanding":
      return p.acuan === null ? [] : [angka(p.acuan.nilai, tempat)];
    default:
      return [];
  }
}

const rupiah = (nilai: Desimal): Expectation => ({ nilai, teks: formatRupiah(nilai).slice(2), tempat: 2 });

/** Pagu, realisation and absorption of what the row names, or of the office for a year. */
function anggaranExpectation(s: RoleSel, input: KoreksiInput): Expectation[] {
  const { anggaran } = input.pengukuran;
  const lain = s.tahun !== null && s.tahun !== input.config.tahun;
  const last = anggaran.riwayat.find(({ tahun }) => tahun === s.tahun);
  const efisiensi = anggaran.efisiensi.filter(({ kode }) => kode === s.sasaran?.kode);
  const pos: readonly (Pick<RealisasiAnggaran, "pagu" | "realisasi"> & { readonly serapan?: Computed })[] =
    s.anggaran.length > 0
      ? s.anggaran.flatMap((a) => (lain ? (last?.program[a.kode] ?? []) : [a]))
      : efisiensi.length > 0
        ? efisiensi
        : s.tahun === null
          ? []
          : lain
            ? last === undefined
              ? []
              : [last]
            : [anggaran];
  if (s.role === "pagu-murni") return s.anggaran.map(({ paguMurni }) => rupiah(paguMurni));
  return pos.flatMap(({ pagu, realisasi, serapan: recorded }): Expectation[] => {
    if (s.role === "pagu") return [rupiah(pagu)];
    // A sum of what has come in so far contradicts nothing.
    if (recorded?.status === "belum_lengkap") return [];
    if (s.role === "realisasi-rupiah") return [rupiah(realisasi)];
    if (s.role !== "serapan" || pagu.eq(0)) return [];
    const serapan = realisasi.div(pagu).times(100);
    return [
      {
        nilai: serapan,
        teks: formatAngka(serapan, input.config.kebijakan.desimal),
        tempat: input.config.kebijakan.desimal,
      },
    ];
  });
}

const ANGGARAN: readonly KolomRole[] = ["pagu", "pagu-murni", "realisasi-rupiah", "serapan"];

function expectationOf(s: RoleSel, input: KoreksiInput): Expectation[] {
  if (ANGGARAN.includes(s.role)) return anggaranExpectation(s, input);
  if (s.indikator.length > 0) return s.indikator.flatMap((p) => indikatorExpectation(p, s, input));
  const lain = s.tahun !== null && s.tahun !== input.config.tahun;
  if (s.office && s.role === "capaian" && !lain)
    return percent(input.pengukuran.rataRata.capaian, input.config.kebijakan.desimal);
  if (s.sasaran !== null && s.role === "capaian" && !lain)
    return percent(s.sasaran.rataRata.capaian, input.config.kebijakan.desimal);
  return [];
}

/** Whether a cell holds what is expected; a text that says that there is no value is left to other rules. */
function matching({ teks }: { readonly teks: string }, harapan: Expectation): boolean {
  const written = readSelAngka(teks);
  if (harapan.nilai !== null && written !== null) return compare(written, harapan.nilai, harapan.tempat) !== "beda";
  return normalize(teks).replace(/[–-]/g, "-") === normalize(harapan.teks).replace(/[–-]/g, "-");
}

function tabelRule<Nama extends string>(
  nama: Nama,
  kata: string,
  contoh: string,
  choose: (s: RoleSel, thisTahun: number) => boolean,
): NaskahRule<Nama> {
  return {
    nama,
    family: "Angka dalam tabel",
    tingkat: "galat",
    meaning: `${kata} dalam tabel tidak sama dengan data.`,
    contoh,
    check: (input) =>
      input.sel
        .filter((s) => choose(s, input.config.tahun) && !/^$|^-$|^belum|^tidak|[([]/i.test(s.sel.teks.trim()))
        .flatMap((s): Finding[] => {
          const harapan = expectationOf(s, input);
          const [correct] = harapan;
          if (correct === undefined || harapan.some((h) => matching(s.sel, h))) return [];
          const subject = s.indikator[0]?.indikator.uraian ?? s.anggaran[0]?.uraian ?? s.sasaran?.uraian ?? "kantor";
          return [
            {
              tempat: s.sel.tempat,
              pesan: `${kata} ${subject}${s.tahun === null ? "" : ` tahun ${s.tahun}`}${s.triwulan === null ? "" : ` triwulan ${s.triwulan}`} tertulis ${s.sel.teks}, sedangkan menurut data ${correct.teks}.`,
              perbaikan: `ganti ${s.sel.teks} menjadi ${correct.teks}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
            },
          ];
        }),
  };
}

const now = (s: RoleSel, thisTahun: number): boolean =>
  (s.tahun === null || s.tahun === thisTahun) && s.triwulan === null;

/** Rules about numbers in tables, against the data. */
export const TABEL_RULE = [
  tabelRule(
    "tabel-target-tidak-sama",
    "Target",
    "target 91,5 di Lampiran 1, padahal dalam Perjanjian Kinerja 90,5",
    (s, t) => s.role === "target" && now(s, t),
  ),
  tabelRule(
    "tabel-target-murni-tidak-sama",
    "Target murni",
    "target murni 66 di Lampiran 1, padahal dalam Perjanjian Kinerja murni 65",
    (s, t) => s.role === "target-murni" && now(s, t),
  ),
  tabelRule(
    "tabel-realisasi-tidak-sama",
    "Realisasi",
    "realisasi 92,3, padahal di formulir 91,3",
    (s, t) => s.role === "realisasi" && now(s, t),
  ),
  tabelRule(
    "tabel-capaian-tidak-sama",
    "Capaian",
    "capaian 108,88, padahal terhitung 100,88",
    (s, t) => s.role === "capaian" && s.indikator.length > 0 && now(s, t),
  ),
  tabelRule(
    "tabel-rata-rata-sasaran-tidak-sama",
    "Rata-rata capaian sasaran",
    "rata-rata sasaran 101,59, padahal 100,59",
    (s, t) => s.role === "capaian" && s.indikator.length === 0 && now(s, t),
  ),
  tabelRule(
    "tabel-kategori-tidak-sama",
    "Kategori",
    "Tinggi, padahal capaian 100,88 termasuk Sangat Tinggi",
    (s) => s.role === "kategori",
  ),
  tabelRule(
    "tabel-tahun-lalu-tidak-sama",
    "Angka",
    "realisasi tahun 2023 tertulis 91,1, padahal 90,1",
    (s, t) => ["target", "realisasi", "capaian"].includes(s.role) && s.tahun !== null && s.tahun !== t,
  ),
  tabelRule(
    "tabel-triwulan-tidak-sama",
    "Angka",
    "realisasi triwulan II tertulis 98,15, padahal 89,15",
    (s) => ["target", "realisasi", "capaian"].includes(s.role) && s.triwulan !== null,
  ),
  tabelRule("tabel-renstra-tidak-sama", "Angka Renstra", "target Renstra tahun 2022 tertulis 89, padahal 88", (s) =>
    ["target-renstra", "target-akhir", "realisasi-renstra", "kemajuan"].includes(s.role),
  ),
  tabelRule(
    "tabel-pembanding-tidak-sama",
    "Nilai pembanding",
    "nilai pembanding 89,4, padahal 88,4",
    (s) => s.role === "pembanding",
  ),
  tabelRule("tabel-pagu-tidak-sama", "Pagu", "pagu 167.050.000, padahal 162.050.000", (s) => s.role === "pagu"),
  tabelRule(
    "tabel-pagu-murni-tidak-sama",
    "Pagu murni",
    "pagu murni 162.050.000, padahal 152.050.000",
    (s) => s.role === "pagu-murni",
  ),
  tabelRule(
    "tabel-realisasi-anggaran-tidak-sama",
    "Realisasi anggaran",
    "realisasi 165.130.000, padahal 156.130.000",
    (s) => s.role === "realisasi-rupiah",
  ),
  tabelRule("tabel-serapan-tidak-sama", "Serapan", "serapan 69,35, padahal 96,35", (s) => s.role === "serapan"),
] as const;
