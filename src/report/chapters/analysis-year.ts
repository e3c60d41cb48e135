import type { PengukuranIndikator, PengukuranTahun } from "../../measure/result.ts";
import type { Kebijakan, Target } from "../../plan/schema.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatTw } from "../../model/format.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import { type Bagian, baris, barisKelompok, isi, kolom, susunTabel } from "../input.ts";
import { findGerak, kalimatPerubahan, kalimatRenstra, kalimatTren } from "../sentence.ts";
import {
  angkaOf,
  realisasiOf,
  tampil,
  targetOf,
  textRealisasi,
  textTarget,
  textTerhitung,
  titik,
  titikPersen,
} from "../value.ts";

/*
 * Analyses over time (domain.md 1.4): 2 earlier years, 3 target of the end of Renstra, and the quarters of the year.
 */

/** This year as a year of the history. */
const tahunIni = (p: PengukuranIndikator, tahun: number): PengukuranTahun => ({
  tahun,
  target: p.target,
  realisasi: p.realisasi,
  capaian: p.capaian,
});

const KOSONG_LALU = "Belum ada data tahun sebelumnya, sehingga perbandingan antartahun belum dapat disajikan.";

/** Analysis 2, this year beside last year. */
export function tabelTahunLalu({ label, milik, config: { tahun, kebijakan } }: Bagian): Tabel {
  const lalu = tahun - 1;
  const rows = milik.flatMap((p, i): BarisTabel[] => {
    const dulu = p.riwayat.find((t) => t.tahun === lalu);
    if (dulu === undefined) return [];
    const pasangan = [dulu, tahunIni(p, tahun)];
    return [
      baris(
        p.rencana.id,
        `${i + 1}`,
        p.indikator.uraian,
        p.indikator.satuan || "-",
        ...pasangan.map((t) => textTarget(t.target)),
        ...pasangan.map((t) => textRealisasi(t.realisasi, kebijakan)),
        ...pasangan.map((t) => textTerhitung(t.capaian, kebijakan)),
      ),
    ];
  });
  const pasang = (grup: string, kunci: string) =>
    [lalu, tahun].map((t) => kolom(`${kunci}${t}`, `${t}`, "angka", 10, grup));
  return susunTabel(
    `Perbandingan Kinerja ${label} Tahun ${lalu} dan ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 25),
      kolom("satuan", "Satuan", "pendek", 10),
      ...pasang("Target", "target"),
      ...pasang("Realisasi", "realisasi"),
      ...pasang("Capaian (%)", "capaian"),
    ],
    rows,
    KOSONG_LALU,
  );
}

/** Analysis 2, all years that are known: one row a year, the change of capaian in percentage points. */
export function tabelTren({ label, milik, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = milik.flatMap((p): BarisTabel[] => {
    if (p.riwayat.length === 0) return [];
    const tahunan = [...p.riwayat, tahunIni(p, tahun)];
    return [
      barisKelompok(
        p.rencana.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...tahunan.map((t, i) =>
        baris(
          `${p.rencana.id}-${t.tahun}`,
          `${t.tahun}`,
          textTarget(t.target),
          textRealisasi(t.realisasi, kebijakan),
          textTerhitung(t.capaian, kebijakan),
          textPoin(tahunan[i - 1], t, kebijakan),
        ),
      ),
    ];
  });
  return susunTabel(
    `Perkembangan Kinerja ${label} sampai dengan Tahun ${tahun}`,
    [
      kolom("tahun", "Tahun", "nomor", 16),
      kolom("target", "Target", "angka", 20),
      kolom("realisasi", "Realisasi", "angka", 20),
      kolom("capaian", "Capaian (%)", "angka", 20),
      kolom("poin", "Perubahan Capaian (poin persen)", "angka", 24),
    ],
    rows,
    KOSONG_LALU,
  );
}

/** "+2,85", "-1,10", "0,00", or "-" where one of the two years has no capaian. */
function textPoin(dulu: PengukuranTahun | undefined, kini: PengukuranTahun, kebijakan: Kebijakan): string {
  if (dulu?.capaian.status !== "terhitung" || kini.capaian.status !== "terhitung") return "-";
  const [a, b] = [tampil(dulu.capaian.nilai, kebijakan), tampil(kini.capaian.nilai, kebijakan)];
  const tanda = findGerak(a, b) === "naik" ? "+" : "";
  return `${tanda}${formatAngka(b.minus(a), kebijakan.desimal)}`;
}

/** Sentences of analysis 2: against last year, then over all years. */
export function naskahTahun({ milik, config: { tahun, kebijakan } }: Omit<Bagian, "label">): Naskah {
  const kalimat = milik.flatMap((p) => {
    const perubahan = p.perubahan === null ? null : kalimatPerubahan(p, p.perubahan, kebijakan);
    const tahunan = [...p.riwayat, tahunIni(p, tahun)].flatMap((t) =>
      t.capaian.status === "terhitung" ? [{ tahun: t.tahun, capaian: t.capaian.nilai }] : [],
    );
    const tren = kalimatTren(p.indikator.uraian, tahunan, kebijakan);
    const teks = [perubahan, tren].filter((k) => k !== null).join(" ");
    return teks === "" ? [] : [teks];
  });
  return isi(...kalimat);
}

/** Target and realisation of one indicator over the years; of a predikat its capaian, since a score says nothing. */
export function grafikTren(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const tahunan = p.riwayat.length === 0 ? [] : [...p.riwayat, tahunIni(p, tahun)];
  const predikat = p.target.jenis === "predikat";
  const nama = p.indikator.uraian;
  return {
    jenis: "grafik",
    judul: `${predikat ? `Capaian ${nama}` : `Target dan Realisasi ${nama}`} sampai dengan Tahun ${tahun}`,
    bentuk: "garis",
    satuan: predikat ? "%" : p.indikator.satuan,
    kategori: tahunan.map((t) => `${t.tahun}`),
    seri: hidup(
      predikat
        ? [{ nama: "Capaian", nilai: tahunan.map((t) => titikPersen(angkaOf(t.capaian), kebijakan)) }]
        : [
            { nama: "Target", nilai: tahunan.map((t) => titik(targetOf(t.target))) },
            { nama: "Realisasi", nilai: tahunan.map((t) => titik(realisasiOf(t.realisasi, kebijakan))) },
          ],
    ),
    kosong: KOSONG_LALU,
  };
}

/** Series that have at least one point; none at all where everything is 0 and there is nothing to see. */
function hidup<T extends { readonly nilai: readonly (number | null)[] }>(seri: readonly T[]): T[] {
  if (seri.every((s) => s.nilai.every((n) => n === null || n === 0))) return [];
  return seri.filter((s) => s.nilai.some((n) => n !== null));
}

const KOSONG_RENSTRA =
  "Target akhir Renstra belum tercantum, sehingga kemajuan terhadap target jangka menengah belum dapat disajikan.";

/** Analysis 3: this year against the target of the end of Renstra. */
export function tabelKemajuan({ label, milik, config: { tahun, kebijakan } }: Bagian): Tabel {
  return susunTabel(
    `Kemajuan ${label} terhadap Target Akhir Renstra`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 34),
      kolom("satuan", "Satuan", "pendek", 11),
      kolom("tahun", "Tahun Target", "nomor", 10),
      kolom("target", "Target Akhir Renstra", "angka", 13),
      kolom("realisasi", `Realisasi s.d. ${tahun}`, "angka", 13),
      kolom("kemajuan", "Tingkat Kemajuan (%)", "angka", 13),
    ],
    milik.flatMap((p, i) =>
      p.renstra === null
        ? []
        : [
            baris(
              p.rencana.id,
              `${i + 1}`,
              p.indikator.uraian,
              p.indikator.satuan || "-",
              `${p.renstra.tahunAkhir}`,
              textTarget(p.renstra.targetAkhir),
              textRealisasi(p.renstra.realisasi, kebijakan),
              textTerhitung(p.renstra.kemajuan, kebijakan),
            ),
          ],
    ),
    KOSONG_RENSTRA,
  );
}

/** Sentences of analysis 3. */
export function naskahRenstra({ milik, config: { tahun, kebijakan, renstra } }: Bagian): Naskah {
  return isi(
    ...milik.flatMap((p) => {
      if (p.renstra === null) return [];
      const kalimat = kalimatRenstra(p, p.renstra, tahun, kebijakan);
      const akhir = renstra.periode[1];
      return [
        p.renstra.tahunAkhir === akhir ? kalimat : `${kalimat} Target tahun ${akhir} belum tercantum dalam Renstra.`,
      ];
    }),
  );
}

/** The path of the Renstra targets still ahead, beside what has been reached; nothing in the last year of Renstra. */
export function grafikRenstra(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const target = p.indikator.target_renstra ?? {};
  const tercantum = Object.keys(target)
    .map(Number)
    .sort((a, b) => a - b);
  const adaDepan = p.renstra !== null && p.target.jenis !== "predikat" && tercantum.some((t) => t > tahun);
  const daftarTahun = adaDepan ? tercantum : [];
  const tahunan = new Map(
    [...p.riwayat, tahunIni(p, tahun)].map((t) => [t.tahun, realisasiOf(t.realisasi, kebijakan)]),
  );
  return {
    jenis: "grafik",
    judul: `Target Renstra dan Realisasi ${p.indikator.uraian}`,
    bentuk: "garis",
    satuan: p.indikator.satuan,
    kategori: daftarTahun.map((t) => `${t}`),
    seri: hidup([
      { nama: "Target Renstra", nilai: daftarTahun.map((t) => titik(angkaTarget(target[t]))) },
      { nama: "Realisasi", nilai: daftarTahun.map((t) => titik(tahunan.get(t) ?? null)) },
    ]),
    kosong: KOSONG_RENSTRA,
  };
}

function angkaTarget(target: Target | undefined): Desimal | null {
  if (target === undefined || typeof target === "string") return null;
  return typeof target === "number" ? desimal(target) : desimal(target.min).plus(target.max).div(2);
}

/** Whether a unit gave values per quarter. */
const adaTriwulan = (p: PengukuranIndikator): boolean => p.triwulan.some((t) => t.realisasi.status !== "kosong");

const KOSONG_TRIWULAN = "Realisasi per triwulan tidak dilaporkan.";

/** Target, realisation and capaian per quarter. */
export function tabelTriwulan({ label, milik, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = milik
    .filter(adaTriwulan)
    .flatMap((p): BarisTabel[] => [
      barisKelompok(
        p.rencana.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...p.triwulan.map((t) =>
        baris(
          `${p.rencana.id}-${t.triwulan}`,
          formatTw(t.triwulan),
          textTarget(t.target),
          t.realisasi.status === "kosong" ? "-" : textRealisasi(t.realisasi, kebijakan),
          t.capaian.status === "terhitung" ? textTerhitung(t.capaian, kebijakan) : "-",
        ),
      ),
    ]);
  return susunTabel(
    `Perkembangan Kinerja ${label} per Triwulan Tahun ${tahun}`,
    [
      kolom("triwulan", "Triwulan", "nomor", 22),
      kolom("target", "Target", "angka", 26),
      kolom("realisasi", "Realisasi", "angka", 26),
      kolom("capaian", "Capaian s.d. Triwulan (%)", "angka", 26),
    ],
    rows,
    KOSONG_TRIWULAN,
    rows.some((r) => r.sel.includes("-")) ? "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu." : "",
  );
}

/** Target and realisation of one indicator per quarter. */
export function grafikTriwulan(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const ada = adaTriwulan(p) && p.target.jenis !== "predikat";
  return {
    jenis: "grafik",
    judul: `Target dan Realisasi ${p.indikator.uraian} per Triwulan Tahun ${tahun}`,
    bentuk: "batang",
    satuan: p.indikator.satuan,
    kategori: ada ? p.triwulan.map((t) => formatTw(t.triwulan)) : [],
    seri: ada
      ? hidup([
          { nama: "Target", nilai: p.triwulan.map((t) => titik(targetOf(t.target))) },
          { nama: "Realisasi", nilai: p.triwulan.map((t) => titik(realisasiOf(t.realisasi, kebijakan))) },
        ])
      : [],
    kosong: KOSONG_TRIWULAN,
  };
}
