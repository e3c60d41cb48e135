import type { PengukuranIndikator, PengukuranTahun } from "../../measure/result.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatList, formatTw } from "../../model/format.ts";
import type { Kebijakan, Target } from "../../plan/schema.ts";
import { type Bagian, baris, barisKelompok, composeTabel, content, kolom } from "../input.ts";
import { findTrend, kalimatPerubahan, kalimatRenstra, trendSentence } from "../sentence.ts";
import {
  angkaOf,
  dot,
  percentDot,
  realisasiOf,
  show,
  targetOf,
  textComputed,
  textRealisasi,
  textTarget,
} from "../value.ts";

/*
 * Analyses over time (domain.md 1.4): 2 earlier years, 3 target of the end of Renstra, and the quarters of the year.
 */

/** This year as a year of the history. */
const thisTahun = (p: PengukuranIndikator, tahun: number): PengukuranTahun => ({
  tahun,
  target: p.target,
  realisasi: p.realisasi,
  capaian: p.capaian,
});

const LAST_EMPTY = "Belum ada data tahun sebelumnya, sehingga perbandingan antartahun belum dapat disajikan.";

/** Analysis 2, this year beside last year. */
export function lastTahunTabel({ label, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const last = tahun - 1;
  const rows = owned.flatMap((p, i): BarisTabel[] => {
    const former = p.riwayat.find((t) => t.tahun === last);
    if (former === undefined) return [];
    const pair = [former, thisTahun(p, tahun)];
    return [
      baris(
        p.plan.id,
        `${i + 1}`,
        p.indikator.uraian,
        p.indikator.satuan || "-",
        ...pair.map((t) => textTarget(t.target)),
        ...pair.map((t) => textRealisasi(t.realisasi, kebijakan)),
        ...pair.map((t) => textComputed(t.capaian, kebijakan)),
      ),
    ];
  });
  const put = (group: string, kunci: string) =>
    [last, tahun].map((t) => kolom(`${kunci}${t}`, `${t}`, "angka", 10, group));
  return composeTabel(
    `Perbandingan Kinerja ${label} Tahun ${last} dan ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 25),
      kolom("satuan", "Satuan", "pendek", 10),
      ...put("Target", "target"),
      ...put("Realisasi", "realisasi"),
      ...put("Capaian (%)", "capaian"),
    ],
    rows,
    LAST_EMPTY,
  );
}

/** Analysis 2, all years that are known: one row a year, the change of capaian in percentage points. */
export function trendTabel({ label, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = owned.flatMap((p): BarisTabel[] => {
    if (p.riwayat.length === 0) return [];
    const yearly = [...p.riwayat, thisTahun(p, tahun)];
    return [
      barisKelompok(
        p.plan.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...yearly.map((t, i) =>
        baris(
          `${p.plan.id}-${t.tahun}`,
          `${t.tahun}`,
          textTarget(t.target),
          textRealisasi(t.realisasi, kebijakan),
          textComputed(t.capaian, kebijakan),
          textPoint(yearly[i - 1], t, kebijakan),
        ),
      ),
    ];
  });
  return composeTabel(
    `Perkembangan Kinerja ${label} sampai dengan Tahun ${tahun}`,
    [
      kolom("tahun", "Tahun", "nomor", 16),
      kolom("target", "Target", "angka", 20),
      kolom("realisasi", "Realisasi", "angka", 20),
      kolom("capaian", "Capaian (%)", "angka", 20),
      kolom("poin", "Perubahan Capaian (poin persen)", "angka", 24),
    ],
    rows,
    LAST_EMPTY,
  );
}

/** "+2,85", "-1,10", "0,00", or "-" where one of the two years has no capaian. */
function textPoint(former: PengukuranTahun | undefined, now: PengukuranTahun, kebijakan: Kebijakan): string {
  if (former?.capaian.status !== "terhitung" || now.capaian.status !== "terhitung") return "-";
  const [a, b] = [show(former.capaian.nilai, kebijakan), show(now.capaian.nilai, kebijakan)];
  const mark = findTrend(a, b) === "naik" ? "+" : "";
  return `${mark}${formatAngka(b.minus(a), kebijakan.desimal)}`;
}

/** Sentences of analysis 2: against last year, then over all years. */
export function naskahTahun({ owned, config: { tahun, kebijakan } }: Omit<Bagian, "label">): Naskah {
  const kalimat = owned.flatMap((p) => {
    const perubahan = p.perubahan === null ? null : kalimatPerubahan(p, p.perubahan, kebijakan);
    const yearly = [...p.riwayat, thisTahun(p, tahun)].flatMap((t) =>
      t.capaian.status === "terhitung" ? [{ tahun: t.tahun, capaian: t.capaian.nilai }] : [],
    );
    const trend = trendSentence(p.indikator.uraian, yearly, kebijakan);
    const teks = [perubahan, trend].filter((k) => k !== null).join(" ");
    return teks === "" ? [] : [teks];
  });
  return content(...kalimat);
}

/** Target and realisation of one indicator over the years; of a predikat its capaian, since a score says nothing. */
export function trendGrafik(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const yearly = p.riwayat.length === 0 ? [] : [...p.riwayat, thisTahun(p, tahun)];
  const predikat = p.target.jenis === "predikat";
  const nama = p.indikator.uraian;
  return {
    jenis: "grafik",
    judul: `${predikat ? `Capaian ${nama}` : `Target dan Realisasi ${nama}`} sampai dengan Tahun ${tahun}`,
    bentuk: "garis",
    satuan: predikat ? "%" : p.indikator.satuan,
    category: yearly.map((t) => `${t.tahun}`),
    series: live(
      predikat
        ? [{ nama: "Capaian", nilai: yearly.map((t) => percentDot(angkaOf(t.capaian), kebijakan)) }]
        : [
            { nama: "Target", nilai: yearly.map((t) => dot(targetOf(t.target))) },
            { nama: "Realisasi", nilai: yearly.map((t) => dot(realisasiOf(t.realisasi, kebijakan))) },
          ],
    ),
    blank: LAST_EMPTY,
  };
}

/** Series that have at least one point; none at all where everything is 0 and there is nothing to see. */
function live<T extends { readonly nilai: readonly (number | null)[] }>(series: readonly T[]): T[] {
  if (series.every((s) => s.nilai.every((n) => n === null || n === 0))) return [];
  return series.filter((s) => s.nilai.some((n) => n !== null));
}

const RENSTRA_EMPTY =
  "Target akhir Renstra belum tercantum, sehingga kemajuan terhadap target jangka menengah belum dapat disajikan.";

/** Analysis 3: this year against the target of the end of Renstra. */
export function tabelKemajuan({ label, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const summed = owned.filter((p) => p.renstra?.akumulasi);
  return composeTabel(
    `Kemajuan ${label} terhadap Target Akhir Renstra`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 34),
      kolom("satuan", "Satuan", "pendek", 11),
      kolom("tahun", "Tahun Target", "nomor", 10),
      kolom("target", "Target Akhir Renstra", "angka", 13),
      kolom("realisasi", summed.length === 0 ? `Realisasi ${tahun}` : `Realisasi s.d. ${tahun}`, "angka", 13),
      kolom("kemajuan", "Tingkat Kemajuan (%)", "angka", 13),
    ],
    owned.flatMap((p, i) =>
      p.renstra === null
        ? []
        : [
            baris(
              p.plan.id,
              `${i + 1}`,
              p.indikator.uraian,
              p.indikator.satuan || "-",
              `${p.renstra.endTahun}`,
              textTarget(p.renstra.endTarget),
              textRealisasi(p.renstra.realisasi, kebijakan),
              textComputed(p.renstra.kemajuan, kebijakan),
            ),
          ],
    ),
    RENSTRA_EMPTY,
    summed.length === 0
      ? ""
      : `Target dan realisasi ${formatList(summed.map((p) => p.indikator.uraian))} adalah jumlah selama periode Renstra, realisasi sampai dengan tahun ${tahun}.`,
  );
}

/** Sentences of analysis 3. */
export function naskahRenstra({ owned, config: { tahun, kebijakan, renstra } }: Bagian): Naskah {
  return content(
    ...owned.flatMap((p) => {
      if (p.renstra === null) return [];
      const kalimat = kalimatRenstra(p, p.renstra, tahun, kebijakan);
      const end = renstra.periode[1];
      return [p.renstra.endTahun === end ? kalimat : `${kalimat} Target tahun ${end} belum tercantum dalam Renstra.`];
    }),
  );
}

/** The path of the Renstra targets still ahead, beside what has been reached; nothing in the last year of Renstra. */
export function grafikRenstra(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const target = p.indikator.target_renstra ?? {};
  const listed = Object.keys(target)
    .map(Number)
    .sort((a, b) => a - b);
  const hasNext = p.renstra !== null && p.target.jenis !== "predikat" && listed.some((t) => t > tahun);
  const tahunList = hasNext ? listed : [];
  const yearly = new Map(
    [...p.riwayat, thisTahun(p, tahun)].map((t) => [t.tahun, realisasiOf(t.realisasi, kebijakan)]),
  );
  return {
    jenis: "grafik",
    judul: `Target Renstra dan Realisasi ${p.indikator.uraian}`,
    bentuk: "garis",
    satuan: p.indikator.satuan,
    category: tahunList.map((t) => `${t}`),
    series: live([
      { nama: "Target Renstra", nilai: tahunList.map((t) => dot(angkaTarget(target[t]))) },
      { nama: "Realisasi", nilai: tahunList.map((t) => dot(yearly.get(t) ?? null)) },
    ]),
    blank: RENSTRA_EMPTY,
  };
}

function angkaTarget(target: Target | undefined): Desimal | null {
  if (target === undefined || typeof target === "string") return null;
  return typeof target === "number" ? desimal(target) : desimal(target.min).plus(target.max).div(2);
}

/** Whether a unit gave values per quarter. */
const hasTriwulan = (p: PengukuranIndikator): boolean => p.triwulan.some((t) => t.realisasi.status !== "kosong");

const TRIWULAN_EMPTY = "Realisasi per triwulan tidak dilaporkan.";

/** Target, realisation and capaian per quarter. */
export function tabelTriwulan({ label, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = owned
    .filter(hasTriwulan)
    .flatMap((p): BarisTabel[] => [
      barisKelompok(
        p.plan.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...p.triwulan.map((t) =>
        baris(
          `${p.plan.id}-${t.triwulan}`,
          formatTw(t.triwulan),
          textTarget(t.target),
          t.realisasi.status === "kosong" ? "-" : textRealisasi(t.realisasi, kebijakan),
          t.capaian.status === "terhitung" ? textComputed(t.capaian, kebijakan) : "-",
        ),
      ),
    ]);
  return composeTabel(
    `Perkembangan Kinerja ${label} per Triwulan Tahun ${tahun}`,
    [
      kolom("triwulan", "Triwulan", "nomor", 22),
      kolom("target", "Target", "angka", 26),
      kolom("realisasi", "Realisasi", "angka", 26),
      kolom("capaian", "Capaian s.d. Triwulan (%)", "angka", 26),
    ],
    rows,
    TRIWULAN_EMPTY,
    rows.some((r) => r.sel.includes("-")) ? "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu." : "",
  );
}

/** Target and realisation of one indicator per quarter. */
export function grafikTriwulan(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): Grafik {
  const present = hasTriwulan(p) && p.target.jenis !== "predikat";
  return {
    jenis: "grafik",
    judul: `Target dan Realisasi ${p.indikator.uraian} per Triwulan Tahun ${tahun}`,
    bentuk: "batang",
    satuan: p.indikator.satuan,
    category: present ? p.triwulan.map((t) => formatTw(t.triwulan)) : [],
    series: present
      ? live([
          { nama: "Target", nilai: p.triwulan.map((t) => dot(targetOf(t.target))) },
          { nama: "Realisasi", nilai: p.triwulan.map((t) => dot(realisasiOf(t.realisasi, kebijakan))) },
        ])
      : [],
    blank: TRIWULAN_EMPTY,
  };
}
