import { desimal } from "../../model/desimal.ts";
import { formatRupiah } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Jalur } from "../lokasi.ts";
import type { ConfigRule, IndikatorRule } from "./context.ts";
import { listZeroPagu } from "./first-values.ts";

/*
 * Years and money.
 */

/** Renstra runs forward and holds the year of the report. */
export const checkPeriodeRenstra: ConfigRule = ({ config, temuan }) => {
  const [start, end] = config.renstra.periode;
  const jalur = ["renstra", "periode"];
  if (start > end) {
    const pesan = `Periode Renstra berakhir (${end}) sebelum mulai (${start}).`;
    const perbaikan = `tukar kedua tahunnya, misalnya periode: [${end}, ${start}]`;
    return [temuan(jalur, "galat", { nama: "renstra-terbalik", pesan, perbaikan })];
  }
  if (config.tahun >= start && config.tahun <= end) return [];
  const pesan = `Tahun laporan ${config.tahun} di luar periode Renstra ${start}–${end}.`;
  const perbaikan = `betulkan tahun atau periodenya, misalnya periode: [${config.tahun - 4}, ${config.tahun}]`;
  return [temuan(jalur, "peringatan", { nama: "tahun-di-luar-renstra", pesan, perbaikan })];
};

/** Renstra targets are of years of Renstra. */
export const checkTahunTarget: IndikatorRule = ({ indikator, jalur }, { config, temuan }) => {
  const [start, end] = config.renstra.periode;
  if (start > end) return [];
  return Object.keys(indikator.target_renstra ?? {}).flatMap((tahun) => {
    if (Number(tahun) >= start && Number(tahun) <= end) return [];
    const pesan = `Target Renstra tahun ${tahun} di luar periode Renstra ${start}–${end}.`;
    const perbaikan = `betulkan tahun itu, misalnya ${end}, atau periode Renstranya; jika milik Renstra lain, boleh dihapus`;
    return [
      temuan([...jalur, "target_renstra", tahun], "peringatan", { nama: "target-di-luar-renstra", pesan, perbaikan }),
    ];
  });
};

/** A history ends before the year of the report, whose values come from the forms. */
export const checkTahunRiwayat: ConfigRule = ({ config, indikator, temuan }) => {
  const at = (tahun: string, jalur: Jalur, apa: string): Temuan[] => {
    if (Number(tahun) < config.tahun) return [];
    const pesan = `${apa} memuat tahun ${tahun}, padahal yang dilaporkan tahun ${config.tahun}.`;
    const perbaikan = `jika tahun laporannya yang keliru, betulkan, misalnya tahun: ${Number(tahun) + 1}; jika tahun riwayatnya yang keliru, betulkan menjadi paling akhir ${config.tahun - 1}; realisasi ${config.tahun} diambil dari formulir.`;
    return [temuan([...jalur, tahun], "galat", { nama: "riwayat-belum-lewat", pesan, perbaikan })];
  };
  return [
    ...indikator.flatMap(({ indikator: i, jalur }) =>
      Object.keys(i.riwayat ?? {}).flatMap((tahun) =>
        at(tahun, [...jalur, "riwayat"], `Riwayat indikator "${i.kode}"`),
      ),
    ),
    ...Object.keys(config.riwayat_anggaran).flatMap((tahun) => at(tahun, ["riwayat_anggaran"], "Riwayat anggaran")),
  ];
};

/** A budget of nothing gives no absorption; one that the PK perubahan took away, or that a note calls meant, is nothing on purpose. */
export const checkZeroPagu: ConfigRule = (context) =>
  listZeroPagu(context).map(({ jalur, baris }) => {
    const [, program = 0, , kegiatan = 0, , sub = 0] = jalur;
    const kode = context.config.program[Number(program)]?.kegiatan[Number(kegiatan)]?.sub_kegiatan[Number(sub)]?.kode;
    const pesan = `Pagu sub kegiatan "${kode}" adalah 0, sehingga serapannya tidak dapat dihitung.`;
    const perbaikan = `isi pagunya menurut DPA; atau hapus sub kegiatan ini jika tidak dianggarkan; jika memang 0, benarkan sekali saja dengan nomor barisnya: lkjip plan --benar ${baris}`;
    return context.temuan(jalur, "peringatan", { nama: "pagu-nol", pesan, perbaikan });
  });

/**
 * The programmes of an earlier year add up to its total, and nothing was spent beyond the budget. Where some are not written,
 * the others only may not be more than the total; which of two sums is wrong nobody can tell from here.
 */
export const checkRiwayatAnggaran: ConfigRule = ({ config, temuan }) =>
  Object.entries(config.riwayat_anggaran).flatMap(([tahun, { pagu, realisasi, program }]) => {
    const jalur = ["riwayat_anggaran", tahun];
    const details = Object.values(program ?? {});
    const isPart = config.program.some(({ kode }) => program?.[kode] === undefined);
    const difference = (["pagu", "realisasi"] as const).flatMap((kunci): Temuan[] => {
      const total = kunci === "pagu" ? pagu : realisasi;
      const jumlah = details.reduce((a, p) => a.plus(p[kunci]), desimal(0));
      if (details.length === 0 || jumlah.eq(total) || (isPart && jumlah.lt(total))) return [];
      const pesan = `Jumlah ${kunci} program tahun ${tahun} ${formatRupiah(jumlah)}, sedangkan totalnya ${formatRupiah(total)}.`;
      const perbaikan = jumlah.lt(total)
        ? "cocokkan dengan laporan realisasi anggaran tahun itu; program yang kini tidak ada lagi ditulis juga, dengan kodenya"
        : "cocokkan keduanya dengan laporan realisasi anggaran tahun itu, lalu betulkan yang keliru";
      return [temuan([...jalur, kunci], "peringatan", { nama: "riwayat-anggaran-tidak-cocok", pesan, perbaikan })];
    });
    if (realisasi <= pagu) return difference;
    const pesan = `Realisasi anggaran tahun ${tahun} ${formatRupiah(realisasi)} lebih besar dari pagunya, ${formatRupiah(pagu)}.`;
    const perbaikan =
      "cocokkan pagu dan realisasinya dengan laporan realisasi anggaran tahun itu, lalu betulkan yang keliru";
    return [
      ...difference,
      temuan([...jalur, "realisasi"], "peringatan", { nama: "riwayat-anggaran-lebih", pesan, perbaikan }),
    ];
  });
