import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran } from "../measure/result.ts";
import { desimal } from "../model/desimal.ts";
import { normalize } from "../model/text.ts";
import { listOtherKecamatan } from "../plan/kecamatan.ts";
import type { Config } from "../plan/schema.ts";
import { listParagrafNaskah, type NaskahDraf } from "../word/text/naskah-draf.ts";
import type { LkeFacts } from "./lke.ts";
import {
  type Coverage,
  cover,
  isFilled,
  namaOf,
  type Seen,
  type Statement,
  says,
  shows,
  showsRealisasi,
  showsTarget,
  tells,
  under,
} from "./seen.ts";

/** What the work folder knows of the report beside its text. */
export interface KeadaanLaporan {
  /** Number of the last signed version; null while there is none. */
  readonly signed: number | null;
  /** Today and when the package was made, ISO; null while it was not. */
  readonly today: string;
  readonly sent: string | null;
  /** Quarters whose report lies in the folder. */
  readonly triwulan: readonly number[];
  /** File of the reviewer's statement in the folder; null where there is none. */
  readonly pernyataan: string | null;
}

export const BAB_III = /^bab (?:iii|3)\b|^akuntabilitas/;
export const BAB_IV = /^bab (?:iv|4)\b|^penutup/;

/** What the criteria of "Pelaporan Kinerja" ask for: counted in the document, against the data (domain.md 1.6). */
export function findLkeFact(
  seen: Seen,
  pengukuran: PengukuranKinerja,
  keadaan: KeadaanLaporan,
  config: Pick<Config, "pembanding_kecamatan">,
): LkeFacts {
  const others = listOtherKecamatan(config);
  const { sasaran, anggaran } = pengukuran;
  const perIndikator = (isThere: (p: PengukuranIndikator, about: readonly Statement[]) => boolean, bab = BAB_III) =>
    cover(
      sasaran.flatMap(({ indikator }) => indikator),
      (p) => {
        const nama = namaOf(p);
        return isThere(
          p,
          seen.statement.filter((one) => one.subject.has(nama) && under(one, bab)),
        );
      },
      (p) => p.indikator.uraian,
    );
  const compares = (p: PengukuranIndikator, one: Statement): boolean =>
    showsTarget(one, p.target) && showsRealisasi(one, p.realisasi);
  return {
    ...findState(seen, pengukuran, keadaan),
    standard: cover(
      STANDARD,
      ([, pattern]) => isFilled(seen, pattern),
      ([nama]) => nama,
    ),
    disclosure: perIndikator(
      (p, about) => about.some((one) => compares(p, one)) && about.some((one) => isProse(one) && isExplained(p, one)),
    ),
    yearlyTarget: perIndikator((p, about) => about.some((one) => compares(p, one))),
    mediumTerm: perIndikator(({ renstra }, about) =>
      about.some(
        (one) =>
          renstra !== null &&
          (under(one, /renstra|jangka menengah/) || says(one, "renstra")) &&
          showsTarget(one, renstra.endTarget) &&
          showsRealisasi(one, renstra.realisasi),
      ),
    ),
    previousTahun: perIndikator(({ riwayat }, about) =>
      riwayat.some((former) =>
        about.some((one) => isAboutTahun(one, former.tahun) && showsRealisasi(one, former.realisasi)),
      ),
    ),
    benchmark: perIndikator(({ acuan, indikator }, about) =>
      about.some(
        (one) =>
          (acuan !== null && says(one, normalize(acuan.nama)) && shows(one, acuan.nilai)) ||
          others.some((each) => each.indikator === indikator.kode && showsOther(one, each)),
      ),
    ),
    quality: coverQuality(seen, pengukuran),
    efisiensi: cover(
      sasaran,
      ({ kode, uraian }) => {
        const own = anggaran.efisiensi.find((e) => e.kode === kode)?.efisiensi;
        return seen.statement.some(
          (one) =>
            own?.status === "terhitung" &&
            under(one, /efisiensi/) &&
            (says(one, normalize(uraian)) || one.judul.some((j) => j.includes(normalize(uraian)))) &&
            shows(one, own.nilai),
        );
      },
      uraianOf,
    ),
    recommendation: perIndikator(
      (_, about) => about.some((one) => tells(one, /tindak lanjut|rekomendasi|langkah perbaikan/i)),
      BAB_IV,
    ),
  };
}

/** Whether another kecamatan stands there with what it reached. */
const showsOther = (one: Statement, { kecamatan, nilai }: Config["pembanding_kecamatan"][number]): boolean =>
  (says(one, normalize(kecamatan)) || one.sel.some(({ header }) => header.includes(normalize(kecamatan)))) &&
  (typeof nilai === "number" ? shows(one, desimal(nilai)) : says(one, normalize(nilai)));

const uraianOf = ({ uraian }: PengukuranSasaran): string => uraian;
const isAboutTahun = (one: Statement, tahun: number): boolean =>
  says(one, `${tahun}`) || one.sel.some(({ header }) => header.includes(`${tahun}`));
const isProse = ({ sel }: Statement): boolean => sel.length === 0;

/** A sentence that says how far an indicator came. */
const isExplained = ({ realisasi, capaian }: PengukuranIndikator, one: Statement): boolean =>
  capaian.status === "terhitung" && shows(one, capaian.nilai) && showsRealisasi(one, realisasi);

/** Causes and remedies of each indicator: in a table that asks for them, or in the words that its units sent. */
function coverQuality({ statement }: Seen, { sasaran, indikator: all }: PengukuranKinerja): Coverage {
  const bab = statement.filter((one) => under(one, BAB_III));
  const isSaid = (p: PengukuranIndikator, kunci: readonly (keyof PengukuranIndikator["narrative"])[]): boolean =>
    [p, ...all.filter(({ plan }) => p.anggota.includes(plan.id))]
      .flatMap(({ narrative }) => kunci.map((each) => normalize(narrative[each]?.teks ?? "")))
      .some((teks) => teks.length > 10 && bab.some((one) => one.teks.includes(teks)));
  return cover(
    sasaran.flatMap(({ indikator }) => indikator),
    (p) => {
      const nama = namaOf(p);
      const about = bab.filter((one) => one.subject.has(nama));
      return (
        about.some((one) => tells(one, /penghambat|penyebab|hambatan|pendukung/i) && tells(one, /solusi|upaya/i)) ||
        (about.length > 0 && isSaid(p, ["pendukung", "penghambat"]) && isSaid(p, ["solusi"]) && about.some(isProse))
      );
    },
    (p) => p.indikator.uraian,
  );
}

const TRIWULAN = ["I", "II", "III", "IV"] as const;

/** What folder and journal know; what they cannot know is left open. */
function findState(
  { naskah }: Seen,
  { tahun }: PengukuranKinerja,
  { signed, today, sent, triwulan, pernyataan }: KeadaanLaporan,
): Pick<LkeFacts, "composed" | "periodic" | "formalised" | "reviewed" | "published" | "onTime"> {
  const batas = `${tahun + 1}-03-01`;
  const present = triwulan.length === 0 ? "" : `, baru triwulan ${triwulan.map((t) => TRIWULAN[t - 1]).join(", ")}`;
  return {
    composed: { jawaban: naskah.content.length > 0, alasan: "draf ada di folder kerja" },
    periodic:
      triwulan.length === TRIWULAN.length
        ? { jawaban: true, alasan: "laporan triwulan I sampai IV ada di folder kerja" }
        : { jawaban: null, alasan: `laporan triwulan belum lengkap di folder kerja${present}` },
    formalised: {
      jawaban: signed !== null,
      alasan: signed === null ? "belum ditandatangani" : `versi ${signed} disahkan`,
    },
    reviewed: findReview(naskah, pernyataan),
    published: { jawaban: null, alasan: "tidak terlihat dari folder kerja" },
    onTime:
      sent !== null
        ? { jawaban: sent < batas, alasan: `paket dibuat ${sent}` }
        : { jawaban: today < batas ? null : false, alasan: "belum dikirim" },
  };
}

/** The reviewer's statement: a file in the folder, or on its page in place of what lkjip put there. */
function findReview(naskah: NaskahDraf, pernyataan: string | null): LkeFacts["reviewed"] {
  if (pernyataan !== null) return { jawaban: true, alasan: `ada ${pernyataan}` };
  const page = listParagrafNaskah(naskah)
    .filter(({ judul, jenis }) => jenis !== "judul" && /pernyataan telah direviu/i.test(judul[0] ?? ""))
    .map(({ teks }) => teks);
  const isStated =
    page.some((teks) => /\b(?:me|di)?reviu\b/i.test(teks)) && page.some((teks) => /inspektur|inspektorat/i.test(teks));
  const isOurs = page.some((teks) => /^tempat pernyataan|^diisi aparat/i.test(teks.trim()));
  return isStated && !isOurs
    ? { jawaban: true, alasan: "pernyataan Inspektorat ada di dalam laporan" }
    : { jawaban: false, alasan: "pernyataan telah direviu belum ada" };
}

/** Parts of the standard (PermenPANRB 53/2014) by a heading of theirs. */
const STANDARD: readonly (readonly [string, RegExp])[] = [
  ["Ikhtisar Eksekutif", /^(?:ikhtisar|ringkasan) eksekutif/],
  ["profil organisasi", /gambaran umum|profil/],
  ["tugas dan struktur organisasi", /struktur organisasi|tugas/],
  ["sumber daya manusia", /sumber daya (?:manusia|aparatur)|kepegawaian/],
  ["isu strategis", /isu strategis|permasalahan/],
  ["ringkasan Renstra", /rencana strategis|renstra/],
  ["Indikator Kinerja Utama", /indikator kinerja utama|\biku\b/],
  ["Perjanjian Kinerja", /perjanjian kinerja/],
  ["target dan realisasi tahun ini", /target\b.*\brealisasi/],
  ["perbandingan dengan tahun sebelumnya", /tahun (?:sebelumnya|lalu)/],
  ["perbandingan dengan target jangka menengah", /jangka menengah|^akhir renstra/],
  ["perbandingan dengan standar nasional", /standar|pembanding/],
  ["analisis penyebab", /penyebab|keberhasilan|^(?:sebab|hambatan|pendukung)\b/],
  ["analisis efisiensi", /efisiensi/],
  ["analisis program dan kegiatan", /program dan kegiatan/],
  ["Realisasi Anggaran", /realisasi anggaran/],
  ["kesimpulan", /simpulan/],
  ["langkah perbaikan", /langkah|strategi|upaya|rekomendasi/],
];
