import type { ConfigRule } from "./context.ts";

/** The technical guideline for Laporan Kinerja is PermenPANRB 53/2014; some SOPs cite "53 Tahun 2010" or its predecessor 29/2010. */
export const checkDasarHukum: ConfigRule = ({ config, temuan }) =>
  (config.naskah.dasar_hukum ?? []).flatMap((teks, i) => {
    const wrong = /\b(?:53|29)\s+(?:tahun\s+|\/\s*)2010\b/i.exec(teks)?.[0];
    if (wrong === undefined || /disiplin/i.test(teks) || !/pendayagunaan|pan[\s-]?(dan\s)?rb|kinerja/i.test(teks))
      return [];
    const pesan = `Dasar hukum menyebut "${wrong}"; petunjuk teknis laporan kinerja yang berlaku PermenPANRB Nomor 53 Tahun 2014.`;
    const perbaikan =
      'ganti, misalnya "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014".';
    return [temuan(["naskah", "dasar_hukum", i], "peringatan", { nama: "dasar-hukum-lama", pesan, perbaikan })];
  });
