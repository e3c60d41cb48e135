import type { Asal, DataKinerja } from "../../form/kinerja.ts";
import { LEMBAR } from "../../form/layout.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatPercent, formatRupiah } from "../../model/format.ts";
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
}

/** Of these the first that an amount breaks speaks. */
const RULE = [checkPaguMultiple, checkOverPagu, checkPercentInRupiah, checkThousands];

/** Realisasi of every sub kegiatan that a unit has returned: missing, or unlikely beside its pagu. */
export function checkAnggaran(config: Config, data: DataKinerja): Temuan[] {
  const plan = new Map(listSubKegiatan(config).map(({ subKegiatan }) => [subKegiatan.kode, subKegiatan]));
  return data.formulir.flatMap(({ berkas, anggaran }) =>
    anggaran.flatMap(({ kode, realisasi }) => {
      const sub = plan.get(kode);
      if (sub === undefined) return [];
      if (realisasi?.jenis !== "angka") {
        const tempat = realisasi === null ? { berkas, lembar: LEMBAR.anggaran } : locate(realisasi.asal);
        return [composeEmpty(kode, sub.uraian, realisasi?.teks ?? null, tempat)];
      }
      const { nilai, asal } = realisasi;
      const belanja = { nama: `Realisasi anggaran ${kode}`, pagu: desimal(sub.pagu), nilai, asal };
      return findFirst(RULE, belanja);
    }),
  );
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
