import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";

/* Years and dates that are not this report's. */

const DOKUMEN =
  /\b(?:LKj ?IP|Laporan Kinerja(?: Instansi Pemerintah)?|Perjanjian Kinerja|Pengukuran Kinerja|Capaian Kinerja(?: Organisasi)?|Rencana Aksi|Rencana Kinerja Tahunan)\b[^.;:]{0,60}?\bTahun (20\d\d)\b/gi;

const laporan: AturanNaskah = {
  nama: "tahun-laporan-lain",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Judul, sampul, atau judul tabel menyebut laporan atau Perjanjian Kinerja tahun lain.",
  contoh: "C. Perjanjian Kinerja Tahun 2023 dalam laporan 2024",
  untouched: "ask",
  check: ({ paragraf, config }) =>
    paragraf.flatMap((p): Hasil[] => {
      const resmi = p.jenis === "judul" || p.jenis === "keterangan" || p.tempat.bagian === "halaman sampul";
      if (!resmi) return [];
      const sampul = p.tempat.bagian === "halaman sampul" ? /^(?:tahun(?: anggaran)? )?(20\d\d)$/i.exec(p.teks) : null;
      const tahun = sampul ? [Number(sampul[1])] : [...p.teks.matchAll(DOKUMEN)].map((m) => Number(m[1]));
      const keliru = tahun.find((t) => t !== config.tahun);
      if (keliru === undefined || (sampul === null && p.teks.includes(String(config.tahun)))) return [];
      return [
        {
          tempat: p.tempat,
          pesan: `"${kutip(p.teks)}" menyebut tahun ${keliru}, sedangkan ini laporan tahun ${config.tahun}.`,
          perbaikan: `ganti ${keliru} menjadi ${config.tahun}`,
        },
      ];
    }),
};

/** The years that a report may speak of: Renstra, history, budget history, and the year of its signing. */
function rentangTahun({ config, pengukuran }: BahanKoreksi): readonly [number, number] {
  const riwayat = [
    ...pengukuran.indikator.flatMap((p) => p.riwayat.map(({ tahun }) => tahun)),
    ...pengukuran.anggaran.riwayat.map(({ tahun }) => tahun),
  ];
  return [Math.min(config.renstra.periode[0], ...riwayat) - 1, Math.max(config.renstra.periode[1], config.tahun + 1)];
}

const PERATURAN = /(?:nomor|no\.?)\s*[\w./-]+\s*tahun\s*$|\/\s*$/i;

/** A span of Renstra has a rule of its own. */
const MASA = /\b(?:Renstra|Rencana Strategis)\b[^.;]{0,60}$/i;

const diLuar: AturanNaskah = {
  nama: "tahun-di-luar-rentang",
  rumpun: "Identitas dan tahun",
  tingkat: "periksa",
  arti: "Kalimat menyebut tahun di luar masa Renstra dan riwayat data.",
  contoh: "tahun 2017 dalam laporan 2024 dengan Renstra 2020–2024",
  check: (bahan) => {
    const [awal, akhir] = rentangTahun(bahan);
    return bahan.paragraf
      .filter(({ jenis }) => jenis !== "daftar")
      .flatMap((p) =>
        [...p.teks.matchAll(/(?<![\d/.,-])((?:19|20)\d\d)(?![\d.,/]\d|\d|%)/g)].flatMap((cocok): Hasil[] => {
          const tahun = Number(cocok[1]);
          if (
            (tahun >= awal && tahun <= akhir) ||
            PERATURAN.test(p.teks.slice(0, cocok.index)) ||
            MASA.test(p.teks.slice(0, cocok.index)) ||
            !/\btahun\s*$|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s*$|[–-]\s*$/i.test(
              p.teks.slice(0, cocok.index),
            )
          )
            return [];
          return [
            {
              tempat: p.tempat,
              pesan: `Tahun ${tahun} di luar masa Renstra ${bahan.config.renstra.periode.join("–")} dan riwayat data: "${kutip(p.teks, cocok.index)}"`,
              perbaikan: `pastikan bukan sisa salinan; jika keliru, ganti tahunnya, misalnya menjadi ${bahan.config.tahun}`,
            },
          ];
        }),
      );
  },
};

const URUTAN = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam"];

const tahunRenstra: AturanNaskah = {
  nama: "tahun-renstra-keliru",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: 'Kalimat "tahun ketiga Renstra" tidak sesuai dengan tahun laporan, biasanya sisa laporan lama.',
  contoh: "tahun ketiga Renstra 2020–2024, padahal 2024 tahun kelima",
  untouched: "ask",
  check: ({ paragraf, config }) => {
    const ke = config.tahun - config.renstra.periode[0];
    return paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\btahun (?:yang )?(pertama|kedua|ketiga|keempat|kelima|keenam|ke-?\s?(\d)|terakhir)\b(?=[^.;]{0,60}\b(?:Renstra|Rencana Strategis|RPJMD))/gi,
        ),
      ].flatMap((cocok): Hasil[] => {
        const disebut =
          cocok[1]?.toLowerCase() === "terakhir"
            ? config.renstra.periode[1] - config.renstra.periode[0]
            : cocok[2] === undefined
              ? URUTAN.indexOf(cocok[1]?.toLowerCase() ?? "")
              : Number(cocok[2]) - 1;
        if (disebut === ke) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Tertulis "tahun ${cocok[1]}" Renstra, padahal ${config.tahun} adalah tahun ${URUTAN[ke] ?? `ke-${ke + 1}`} Renstra ${config.renstra.periode.join("–")}.`,
            perbaikan: `ganti menjadi "tahun ${URUTAN[ke] ?? `ke-${ke + 1}`}"`,
          },
        ];
      }),
    );
  },
};

const periode: AturanNaskah = {
  nama: "periode-renstra-lain",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Masa Renstra dalam dokumen tidak sama dengan lkjip.yaml.",
  contoh: "Renstra 2018–2023, padahal 2020–2024",
  untouched: "ask",
  check: ({ paragraf, config }) => {
    const [awal, akhir] = config.renstra.periode;
    return paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b(?:Renstra|Rencana Strategis)\b[^.;\d]{0,60}?(20\d\d)\s*(?:[-–]|s\.d\.|sampai dengan)\s*(20\d\d)/gi,
        ),
      ].flatMap(([, dari, sampai]): Hasil[] => {
        if (Number(dari) === awal && Number(sampai) === akhir) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Masa Renstra tertulis ${dari}–${sampai}, sedangkan dalam lkjip.yaml ${awal}–${akhir}.`,
            perbaikan: `ganti menjadi ${awal}–${akhir}`,
          },
        ];
      }),
    );
  },
};

const BULAN = [
  "januari",
  "februari",
  "maret",
  "april",
  "mei",
  "juni",
  "juli",
  "agustus",
  "september",
  "oktober",
  "november",
  "desember",
];

const tanggal: AturanNaskah = {
  nama: "tanggal-tidak-ada",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Tanggal yang tidak ada di kalender.",
  contoh: "31 Februari 2025",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(new RegExp(`\\b(\\d{1,2}) (${BULAN.join("|")}|pebruari|nopember)(?: (\\d{4}))?\\b`, "gi")),
      ].flatMap(([semua, hari, bulan = "", tahun]): Hasil[] => {
        const nomor = BULAN.indexOf(
          bulan.toLowerCase().replace("pebruari", "februari").replace("nopember", "november"),
        );
        const t = Number(tahun ?? 2024);
        const panjang = nomor === 1 ? (t % 4 === 0 ? 29 : 28) : [3, 5, 8, 10].includes(nomor) ? 30 : 31;
        if (Number(hari) >= 1 && Number(hari) <= panjang) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Tanggal "${semua}" tidak ada di kalender.`,
            perbaikan: `betulkan tanggalnya, misalnya ${panjang} ${bulan}${tahun === undefined ? "" : ` ${tahun}`}`,
          },
        ];
      }),
    ),
};

/** Rules about years and dates. */
export const ATURAN_TAHUN: readonly AturanNaskah[] = [laporan, diLuar, tahunRenstra, periode, tanggal];
