import { defineRule, type Finding } from "./input.ts";

/* Headers and footers of another year. */

const edge = defineRule({
  nama: "kepala-kaki-halaman-keliru",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: "Kepala atau kaki halaman memuat tahun laporan lain.",
  contoh: 'kaki halaman "LKjIP Tahun 2022" dalam laporan 2024',
  check: ({ naskah, config }) =>
    naskah.edge.flatMap((p): Finding[] => {
      if (!/halaman$/.test(p.tempat.bagian)) return [];
      const tahun = [...p.teks.matchAll(/\b20\d\d\b/g)].map(([t]) => Number(t));
      if (tahun.length === 0 || tahun.includes(config.tahun)) return [];
      return [
        {
          tempat: p.tempat,
          pesan: `${p.tempat.bagian === "kaki halaman" ? "Kaki" : "Kepala"} halaman memuat "${p.teks}".`,
          perbaikan: `pastikan bukan sisa laporan lama; laporan ini tahun ${config.tahun}`,
        },
      ];
    }),
});

/** Rules about headers and footers. */
export const IDENTITY_RULE = [edge] as const;
