import type { Asal, DataKinerja } from "../../form/kinerja.ts";
import { LEMBAR } from "../../form/layout.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatFirst, formatPercent, formatRupiah } from "../../model/format.ts";
import { BERKAS_CONFIG } from "../../model/places.ts";
import type { Temuan } from "../../model/temuan.ts";
import { listSubKegiatan } from "../../plan/indikator.ts";
import type { Config } from "../../plan/schema.ts";
import { calculateRasio } from "../computed.ts";
import { findFirst, locate } from "./baris.ts";

/** One amount beside its ceiling. */
interface Belanja {
  readonly nama: string;
  readonly pagu: Desimal;
  readonly nilai: Desimal;
  readonly asal: Asal;
  /** Whether the unit wrote a remark beside it. */
  readonly remarked: boolean;
  /** The median absorption of the other sub kegiatan of the office, as a share; null for fewer than two. */
  readonly usual: Desimal | null;
}

/** Of these the first that an amount breaks speaks. */
const RULE = [
  checkPaguMultiple,
  checkOverPagu,
  checkPercentInRupiah,
  checkThousands,
  checkMissingDigit,
  checkFullPagu,
  checkNothing,
  checkFraction,
];

/** Below this nothing may well be spent of a pagu. */
const LARGE_PAGU = 100_000_000;
/** Above this a pagu is seldom spent to the last rupiah; one in whole millions, as of a contract, more often. */
const [SMALL_PAGU, ROUND_PAGU] = [5_000_000, 150_000_000];

/**
 * Realisasi of every sub kegiatan that a unit has returned: missing, or unlikely beside its pagu. Before the first quarter
 * has ended nothing is missing.
 */
export function checkAnggaran(config: Config, data: DataKinerja, ended: number): Temuan[] {
  const plan = new Map(listSubKegiatan(config).map(({ subKegiatan }) => [subKegiatan.kode, subKegiatan]));
  const shares = listShares(data, (kode) => plan.get(kode)?.pagu ?? 0);
  const isAsked = config.formulir.anggaran === "isi";
  const unasked: string[] = [];
  const found = data.formulir.flatMap(({ berkas, anggaran }) =>
    anggaran.flatMap(({ kode, realisasi: filled, catatan }) => {
      const sub = plan.get(kode);
      const realisasi = data.belanja?.get(kode) ?? filled;
      if (sub === undefined) return [];
      if (realisasi === null && ended === 0) return [];
      if (realisasi === null && !isAsked) {
        unasked.push(kode);
        return [];
      }
      if (realisasi?.jenis !== "angka") {
        const tempat = realisasi === null ? { berkas, lembar: LEMBAR.anggaran } : locate(realisasi.asal);
        return [composeEmpty(kode, sub.uraian, realisasi?.teks ?? null, tempat)];
      }
      const { nilai, asal } = realisasi;
      const usual = findUsual(shares.filter((share) => share.kode !== kode).map(({ nilai: share }) => share));
      const nama = `Realisasi anggaran ${kode}`;
      return findFirst(RULE, { nama, pagu: desimal(sub.pagu), nilai, asal, remarked: catatan !== null, usual });
    }),
  );
  return unasked.length === 0 ? found : [...found, composeUnasked(unasked, data)];
}

/** Spending that the forms do not ask for and SIPD does not tell. */
function composeUnasked(kode: readonly string[], { belanja }: DataKinerja): Temuan {
  const [first] = belanja?.values() ?? [];
  const which = `${kode.length} sub kegiatan: ${formatFirst(kode, 5)}`;
  return first === undefined
    ? {
        tingkat: "peringatan",
        nama: "belanja-belum-ada",
        berkas: BERKAS_CONFIG,
        pesan: `Formulir tidak menanyakan realisasi anggaran (formulir.anggaran: sipd), sedangkan rekapitulasi belanja SIPD belum ada di 3-data-kinerja. Belum ada realisasi untuk ${which}.`,
        perbaikan:
          "unduh dari SIPD rekapitulasi belanja dengan kolom Anggaran dan Realisasi, lalu simpan di 3-data-kinerja; atau tulis anggaran: isi supaya unit mengisinya",
      }
    : {
        tingkat: "peringatan",
        nama: "belanja-belum-ada",
        berkas: first.asal.berkas,
        pesan: `Rekapitulasi belanja ini tidak memuat realisasi ${which}. Formulir tidak menanyakannya (formulir.anggaran: sipd).`,
        perbaikan: "unduh rekapitulasi yang memuat semua sub unit, atau cocokkan kode_sipd dan kode sub kegiatannya",
      };
}

/** What was spent of every pagu above 0, as a share. */
function listShares(data: DataKinerja, paguOf: (kode: string) => number): { kode: string; nilai: Desimal }[] {
  return data.formulir.flatMap(({ anggaran }) =>
    anggaran.flatMap(({ kode, realisasi: filled }) => {
      const pagu = paguOf(kode);
      const realisasi = data.belanja?.get(kode) ?? filled;
      return realisasi?.jenis === "angka" && pagu > 0 ? [{ kode, nilai: realisasi.nilai.div(pagu) }] : [];
    }),
  );
}

function findUsual(shares: readonly Desimal[]): Desimal | null {
  const order = [...shares].sort((a, b) => a.cmp(b));
  return order.length < 2 ? null : (order[Math.floor(order.length / 2)] ?? null);
}

function composeEmpty(
  kode: string,
  uraian: string,
  teks: string | null,
  tempat: Pick<Temuan, "berkas" | "lembar" | "sel">,
): Temuan {
  const content = teks === null ? "belum diisi" : `berisi "${teks}"`;
  return {
    tingkat: "peringatan",
    nama: "anggaran-kosong",
    ...tempat,
    pesan: `Realisasi anggaran ${kode} (${uraian}) ${content}. Sel tanpa angka tidak dianggap 0.`,
    perbaikan: "isi jumlah rupiahnya; jika memang tidak dibelanjakan, ketik 0",
  };
}

/** Two, ten or a thousand times the pagu to the last rupiah: a keystroke too many. */
function checkPaguMultiple({ nama, pagu, nilai, asal }: Belanja): Temuan | null {
  if (pagu.lte(0) || nilai.lte(pagu) || !nilai.mod(pagu).eq(0)) return null;
  return {
    tingkat: "periksa",
    nama: "kelipatan-pagu",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, tepat ${formatAngka(nilai.div(pagu))} kali pagunya (${formatRupiah(pagu)}).`,
    perbaikan: `cocokkan dengan laporan realisasi anggaran; jika ada angka yang terketik berlebih, betulkan`,
  };
}

function checkOverPagu({ nama, pagu, nilai, asal }: Belanja): Temuan | null {
  if (nilai.lte(pagu)) return null;
  const percent = calculateRasio(nilai, pagu);
  const serapan = percent === null ? "" : ` (serapan ${formatPercent(percent)}%)`;
  return {
    tingkat: "peringatan",
    nama: "serapan-lebih-100",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, lebih besar daripada pagunya ${formatRupiah(pagu)}${serapan}.`,
    perbaikan: `betulkan realisasinya, atau perbarui pagu di lkjip.yaml menurut DPA terakhir`,
  };
}

function checkPercentInRupiah({ nama, pagu, nilai, asal }: Belanja): Temuan | null {
  if (nilai.lte(0) || nilai.gt(100) || pagu.lt(100_000)) return null;
  return {
    tingkat: "periksa",
    nama: "persen-di-kolom-rupiah",
    ...locate(asal),
    pesan: `${nama} berisi ${formatAngka(nilai)}, padahal pagunya ${formatRupiah(pagu)}; angka sekecil itu tampaknya persentase.`,
    perbaikan: "isi jumlah rupiahnya, bukan persentasenya",
  };
}

/** Typed in thousands or millions of rupiah: with the zeros put back it fits under the pagu. */
function checkThousands({ nama, pagu, nilai, asal }: Belanja): Temuan | null {
  const factor = [1000, 1_000_000].find((f) => nilai.times(f).lte(pagu) && nilai.times(f).gte(pagu.times(0.2)));
  if (factor === undefined || nilai.lte(0)) return null;
  return {
    tingkat: "periksa",
    nama: "rupiah-dalam-ribuan",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, padahal pagunya ${formatRupiah(pagu)}; tampaknya ditulis dalam ${factor === 1000 ? "ribuan" : "jutaan"} rupiah.`,
    perbaikan: "tulis rupiahnya lengkap, dengan semua nolnya",
  };
}

/** A tenth of what all the others spend: a digit was left out. */
function checkMissingDigit({ nama, pagu, nilai, asal, usual }: Belanja): Temuan | null {
  const share = pagu.lte(0) ? null : nilai.div(pagu);
  if (share === null || usual?.gte("0.7") !== true || share.lt("0.07") || share.gt("0.1")) return null;
  return {
    tingkat: "periksa",
    nama: "rupiah-kurang-angka",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, hanya ${formatPercent(share.times(100))}% dari pagunya ${formatRupiah(pagu)}, sedangkan sub kegiatan lain terserap jauh lebih banyak; mungkin kurang satu angka.`,
    perbaikan: "cocokkan dengan laporan realisasi anggaran; jika memang sekian, tulis sebabnya pada kolom Catatan",
  };
}

/** A pagu spent to the last rupiah: it may have been copied. */
function checkFullPagu({ nama, pagu, nilai, asal, remarked }: Belanja): Temuan | null {
  const least = pagu.mod(1_000_000).eq(0) ? ROUND_PAGU : SMALL_PAGU;
  if (pagu.lt(least) || !nilai.eq(pagu) || remarked) return null;
  return {
    tingkat: "periksa",
    nama: "realisasi-sama-pagu",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, sama persis dengan pagunya sampai rupiah terakhir.`,
    perbaikan: "cocokkan dengan laporan realisasi anggaran; jika memang terserap seluruhnya, biarkan",
  };
}

/** Nothing of a large pagu, late in the year (the others have spent most of theirs) and without a word about it. */
function checkNothing({ nama, pagu, nilai, asal, remarked, usual }: Belanja): Temuan | null {
  if (!nilai.eq(0) || pagu.lt(LARGE_PAGU) || remarked || usual?.lt("0.5") === true) return null;
  return {
    tingkat: "periksa",
    nama: "pagu-tidak-terserap",
    ...locate(asal),
    pesan: `${nama} berisi 0, padahal pagunya ${formatRupiah(pagu)}.`,
    perbaikan:
      "jika belum ada datanya, kosongkan selnya; jika memang tidak dibelanjakan, tulis sebabnya pada kolom Catatan",
  };
}

/** Budgets are paid in whole rupiah. */
function checkFraction({ nama, nilai, asal }: Belanja): Temuan | null {
  if (nilai.mod(1).eq(0)) return null;
  return {
    tingkat: "periksa",
    nama: "pecahan-rupiah",
    ...locate(asal),
    pesan: `${nama} berisi ${formatRupiah(nilai)}, dengan pecahan rupiah.`,
    perbaikan: "periksa letak tanda titik dan komanya; jika memang ada sen, biarkan",
  };
}
