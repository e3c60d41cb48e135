import type { Isian } from "../../form/kinerja.ts";
import { KOLOM_NARRATIVE, LEMBAR, type NarrativeKunci } from "../../form/layout.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatAngka, formatList, formatPercent, formatTw, round } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import type { Temuan } from "../../model/temuan.ts";
import { findPredikat, findSkor, formatSkala, isSamePredikat } from "../../plan/predikat.ts";
import type { SkalaPredikat } from "../../plan/skala.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { calculateJumlah } from "../computed.ts";
import { isEmptyWord, isNeeded, NEEDED } from "../narrative.ts";
import { calculateDariTriwulan, isAgreed, listDueTriwulan, listOpenTriwulan } from "../periode.ts";
import { calculateRealisasiTriwulan, type PresentRealisasi, TRIWULAN } from "../realisasi.ts";
import type { NilaiRealisasi } from "../result.ts";
import { type BarisKinerja, isWithinYear, listSel, locate, locateBaris } from "./baris.ts";

/* What is missing in a row, and what contradicts itself. */

/** The text of a predikat must be on the scale of its indicator. */
export function checkPredikat(baris: BarisKinerja): Temuan[] {
  const { skala } = baris.rule;
  if (skala === null) return [];
  const sel = listSel(baris);
  return sel.flatMap(({ nama, isian }) => [
    ...checkBesidePredikat(nama, isian, skala),
    ...(isDiSkala(isian, baris.pengukuran.target, skala)
      ? []
      : [
          {
            tingkat: "galat",
            nama: "predikat-di-luar-skala",
            ...locate(isian.asal),
            pesan: `${nama} berisi "${isian.teks}", yang tidak ada pada skala ${skala.nama}.`,
            perbaikan: `isi salah satu dari ${formatSkala(skala)}`,
          } as const,
        ]),
  ]);
}

/** A number written beside a predikat must lie on its step. */
function checkBesidePredikat(nama: string, isian: Isian, skala: SkalaPredikat): Temuan[] {
  const read = findPredikat(isian.teks, skala);
  if (read === null && isian.jenis === "angka" && /\([^()\d\p{L}]*\p{L}[^()]*\)$/u.test(isian.teks.trim()))
    return [
      {
        tingkat: "periksa",
        nama: "predikat-beda-angka",
        ...locate(isian.asal),
        pesan: `${nama} berisi "${isian.teks}"; tulisan di samping angkanya tidak ada pada skala ${skala.nama}. Yang dipakai angkanya.`,
        perbaikan: `cocokkan dengan surat hasil evaluasi, lalu tulis salah satu dari ${formatSkala(skala)}`,
      },
    ];
  const byAngka = read?.nilai ? findSkor(read.nilai, skala) : null;
  if (!read || byAngka === null || byAngka.eq(read.skor)) return [];
  return [
    {
      tingkat: "periksa",
      nama: "predikat-beda-angka",
      ...locate(isian.asal),
      pesan: `${nama} berisi "${isian.teks}"; menurut skala ${skala.nama} angka itu bukan predikat itu. Yang dipakai angkanya.`,
      perbaikan: "cocokkan keduanya dengan surat hasil evaluasi, lalu tulis predikatnya saja",
    },
  ];
}

/** A number counts where the target has one too, or where the scale knows it. */
function isDiSkala(isian: Isian, target: NilaiTarget, skala: SkalaPredikat): boolean {
  if (isian.jenis === "predikat") return findPredikat(isian.teks, skala) !== null;
  if (isian.jenis === "tidak_tersedia" || target.jenis !== "predikat" || target.nilai !== undefined) return true;
  return findSkor(isian.nilai, skala) !== null;
}

/** Realisasi that is due and not there, or only in part. An empty cell is not 0. */
export function checkEmptyRealisasi(baris: BarisKinerja): Temuan[] {
  const { pengukuran, config, isian, rule, targets, ended } = baris;
  const { realisasi, plan, indikator } = pengukuran;
  if (realisasi.status !== "kosong") return [];
  const due = listDueTriwulan(rule, targets, ended).filter((tw) => isian.triwulan[tw - 1] === null);
  if (isWithinYear(baris) && due.length === 0) return [];
  const partial = listSel(baris).length > 0;
  if (!partial) {
    return [
      {
        tingkat: "peringatan",
        nama: "realisasi-kosong",
        ...locateBaris(baris),
        pesan: `Realisasi ${plan.id} (${indikator.uraian}) belum diisi. Sel kosong tidak dianggap 0.`,
        perbaikan: "isi realisasinya; jika memang nihil, ketik 0; jika datanya tidak tersedia, ketik n/a",
      },
    ];
  }
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-kosong",
      ...locateBaris(baris),
      pesan: isWithinYear(baris)
        ? `Realisasi ${formatList(due.map(formatTw))} untuk ${plan.id} belum diisi. Sel kosong tidak dianggap 0.`
        : `${upperFirst(formatList(realisasi.missing))} untuk ${plan.id} belum diisi, sehingga nilai tahun ${config.tahun} belum dapat dihitung. Sel kosong tidak dianggap 0.`,
      perbaikan: "isi triwulan yang kosong; jika memang nihil, ketik 0; jika datanya tidak tersedia, ketik n/a",
    },
  ];
}

/** A year that was taken from earlier quarters because the last one is empty. */
export function checkEndTriwulan(baris: BarisKinerja): Temuan[] {
  const { isian, rule, targets, pengukuran, config } = baris;
  if (isWithinYear(baris)) return [];
  const last = isian.triwulan.findLastIndex((sel) => sel !== null) + 1;
  const planned = targets.some((target) => target !== null);
  if (rule.periode === "jumlah" || planned || isian.realisasi !== null || last === 0 || last === 4) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "triwulan-akhir-kosong",
      ...locateBaris(baris),
      pesan: `Nilai ${pengukuran.plan.id} tahun ${config.tahun} diambil dari ${formatTw(last)}, karena triwulan sesudahnya kosong.`,
      perbaikan: "isi realisasi TW IV; jika datanya tidak tersedia, ketik n/a",
    },
  ];
}

/** A year that stands on fewer quarters because a unit declared one not available: allowed, but seldom what was meant. */
export function checkUnavailableTriwulan({ isian, rule, pengukuran, config }: BarisKinerja): Temuan[] {
  const { realisasi, plan } = pengukuran;
  if (isian.realisasi !== null || realisasi.status !== "ada") return [];
  const nilai = calculateRealisasiTriwulan(isian, rule);
  const last = nilai.findLastIndex(({ status }) => status === "ada");
  const declared = TRIWULAN.flatMap((tw) => {
    const sel = isian.triwulan[tw - 1];
    const counts = rule.periode !== "akhir" || tw - 1 > last;
    return counts && sel?.jenis === "tidak_tersedia" ? [{ tw, sel }] : [];
  });
  const [first] = declared;
  if (first === undefined) return [];
  const used = realisasi.predikat ?? formatAngka(realisasi.nilai);
  return [
    {
      tingkat: "periksa",
      nama: "triwulan-tidak-tersedia",
      ...locate(first.sel.asal),
      pesan: `Nilai ${plan.id} tahun ${config.tahun} memakai ${realisasi.cara}, yaitu ${used}, karena ${formatList(declared.map(({ tw, sel }) => `${formatTw(tw)} berisi "${sel.teks}"`))}.`,
      perbaikan: `pastikan sebabnya tertulis pada kolom Faktor Penghambat; jika nilai itu tidak mewakili tahun ${config.tahun}, isi realisasi tahunnya`,
    },
  ];
}

/** A year typed beside its quarters must be what they give, if they are all there; otherwise the typed year counts. */
export function checkTahunTriwulan(baris: BarisKinerja): Temuan[] {
  const { isian, rule, targets, pengukuran, config, ended } = baris;
  const { realisasi } = isian;
  if (realisasi === null || isian.triwulan.every((sel) => sel === null)) return [];
  const nilai = calculateRealisasiTriwulan(isian, rule);
  const counted = calculateDariTriwulan(rule, targets, nilai);
  if (counted.status === "ada" && isSame(realisasi, counted)) return [];
  const typed = realisasi.jenis === "angka" ? formatAngka(realisasi.nilai) : realisasi.teks;
  const open = listOpenTriwulan(rule, targets, nilai);
  if (open.length > 0) {
    const blank = open.filter((tw) => tw <= ended && isian.triwulan[tw - 1] === null).map(formatTw);
    if (blank.length === 0) return [];
    const over = rule.periode === "jumlah" ? findOver(nilai, realisasi) : null;
    return [
      {
        tingkat: "periksa",
        nama: "tahun-tanpa-triwulan",
        ...locate(realisasi.asal),
        pesan: `Realisasi ${pengukuran.plan.id} tahun ${config.tahun} berisi ${typed}, sedangkan ${formatList(blank)} belum diisi${over === null ? "" : `, dan triwulan yang terisi sudah berjumlah ${formatAngka(over)}`}. Yang dipakai laporan adalah realisasi tahun.`,
        perbaikan: `isi juga realisasi ${formatList(blank)}; realisasi tahun ${over === null ? "tidak perlu dihapus" : "dan triwulannya dicocokkan dengan bukti dukungnya"}`,
      },
    ];
  }
  if (counted.status !== "ada") return [];
  const expected = counted.predikat ?? formatAngka(counted.nilai);
  if (realisasi.jenis === "tidak_tersedia")
    return [
      {
        tingkat: "periksa",
        nama: "tahun-tidak-tersedia",
        ...locate(realisasi.asal),
        pesan: `Realisasi ${pengukuran.plan.id} tahun ${config.tahun} berisi "${typed}", sedangkan triwulannya terisi. Yang dipakai ${counted.cara}, yaitu ${expected}.`,
        perbaikan:
          "bila nilai triwulannya benar, kosongkan realisasi tahunnya; bila nilai itu belum sah, ketik n/a pada triwulannya",
      },
    ];
  return [
    {
      tingkat: "galat",
      nama: "tahun-beda-triwulan",
      ...locate(realisasi.asal),
      pesan: `Realisasi ${pengukuran.plan.id} tahun ${config.tahun} berisi ${typed}, sedangkan ${counted.cara} adalah ${expected}.`,
      perbaikan:
        "cocokkan keduanya dengan bukti dukungnya, lalu betulkan yang keliru: triwulannya atau realisasi tahunnya",
    },
  ];
}

/** The sum of the quarters that are there, where it is more than the typed year. */
function findOver(nilai: readonly NilaiRealisasi[], typed: Isian): Desimal | null {
  const sum = calculateJumlah(nilai.flatMap((n) => (n.status === "ada" ? [n.nilai] : [])));
  return typed.jenis === "angka" && sum.gt(typed.nilai) ? sum : null;
}

/** Whether a typed year says what the quarters give. */
function isSame(typed: Isian, counted: PresentRealisasi): boolean {
  return typed.jenis === "angka"
    ? isAgreed(counted.nilai, typed.nilai)
    : typed.jenis === "predikat" && counted.predikat !== undefined && isSamePredikat(typed.teks, counted.predikat);
}

/** The capaian that the form shows must be ours; it is compared, never used. */
export function checkCapaianLembar({ isian, pengukuran }: BarisKinerja): Temuan[] {
  const { capaianLembar } = isian;
  const { capaian, plan } = pengukuran;
  if (capaianLembar?.jenis !== "angka" || capaian.status !== "terhitung") return [];
  if (round(capaianLembar.nilai, 2).minus(round(capaian.nilai, 2)).abs().lte(0.01)) return [];
  const ours = formatPercent(capaian.nilai);
  return [
    {
      tingkat: "peringatan",
      nama: "capaian-lembar-beda",
      ...locate(capaianLembar.asal),
      pesan: `Capaian ${plan.id} pada formulir ${formatPercent(capaianLembar.nilai)}%, sedangkan dari target dan realisasinya ${ours}%.`,
      perbaikan: `periksa target dan realisasi pada baris itu; yang dipakai laporan adalah ${ours}%`,
    },
  ];
}

/**
 * A filled indicator needs the words that only the unit knows: what helped where the target was reached,
 * what hindered and what is done about it where it was not. One finding a form, once the year is over.
 */
export function checkNarrative(all: readonly BarisKinerja[]): Temuan[] {
  const over = all.filter((baris) => !isWithinYear(baris));
  return [...groupBy(over, ({ formulir }) => formulir).values()].flatMap((owned) => {
    const missing = owned.flatMap((baris) => {
      const blank = listEmptyNarrative(baris);
      return blank.length === 0 ? [] : [{ baris, teks: `${baris.pengukuran.indikator.kode} (${blank.join(", ")})` }];
    });
    const [first] = missing;
    if (first === undefined) return [];
    const { berkas, lembar = LEMBAR.kinerja } = locateBaris(first.baris);
    return [
      {
        tingkat: "peringatan",
        nama: "narasi-kosong",
        ...(berkas === undefined ? {} : { berkas }),
        lembar,
        pesan: `Penjelasan yang belum diisi: ${missing.map((k) => k.teks).join("; ")}.`,
        perbaikan:
          "tulis satu atau dua kalimat yang menyebut sebab dan tindakannya, misalnya: Loket kedua dibuka pada Maret sehingga antrean berkurang",
      },
    ];
  });
}

function listEmptyNarrative({ isian, pengukuran: { realisasi, capaian } }: BarisKinerja): string[] {
  if (realisasi.status === "kosong") return [];
  return KOLOM_NARRATIVE.flatMap(({ kunci }) =>
    isNeeded(kunci, capaian) && isian.narrative[kunci] === null ? [NEEDED[kunci].nama] : [],
  );
}

/** A word for nothing where something is asked for: "tidak ada" beside a missed target explains nothing. */
export function checkEmptyWord({ isian, pengukuran, config }: BarisKinerja): Temuan[] {
  const { capaian, realisasi, plan } = pengukuran;
  if (realisasi.status === "kosong" || capaian.status !== "terhitung") return [];
  return KOLOM_NARRATIVE.flatMap(({ kunci, judul }): Temuan[] => {
    const sel = isian.narrative[kunci];
    if (sel === null || !isNeeded(kunci, capaian) || !isEmptyWord(sel.teks)) return [];
    const { missed } = NEEDED[kunci];
    const why = missed ? "belum mencapai target" : "mencapai target";
    return [
      {
        tingkat: "peringatan",
        nama: "narasi-tanpa-isi",
        ...locate(sel.asal),
        pesan: `Kolom ${judul} untuk ${plan.id} berisi "${sel.teks}", padahal indikator itu ${why} (${formatPercent(capaian.nilai, config.kebijakan.desimal)}%), sehingga laporan tidak memuatnya.`,
        perbaikan: `ganti dengan satu atau dua kalimat tentang ${ASKED[kunci]}`,
      },
    ];
  });
}

/** What a text should tell. */
const ASKED: Readonly<Record<NarrativeKunci, string>> = {
  pendukung: "apa yang membuat targetnya tercapai",
  penghambat: "apa yang membuat targetnya belum tercapai",
  solusi: "apa yang sudah dilakukan untuk mengatasinya",
  tindak_lanjut: "apa yang akan dilakukan tahun depan",
};

const upperFirst = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);
