import { MONTH } from "../../model/format.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";
import { quote } from "./sentence.ts";

/* Years and dates that are not this report's. */

const DOCUMENT =
  /\b(?:LKj ?IP|Laporan Kinerja(?: Instansi Pemerintah)?|Perjanjian Kinerja|Pengukuran Kinerja|Capaian Kinerja(?: Organisasi)?|Rencana Aksi|Rencana Kinerja Tahunan)\b[^.;:]{0,60}?\bTahun (20\d\d)\b/gi;

const laporan = defineRule({
  nama: "tahun-laporan-lain",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: "Judul, sampul, atau judul tabel menyebut laporan atau Perjanjian Kinerja tahun lain.",
  contoh: "C. Perjanjian Kinerja Tahun 2023 dalam laporan 2024",
  own: "ask",
  check: ({ paragraf, config }) =>
    paragraf.flatMap((p): Finding[] => {
      const official = p.jenis === "judul" || p.jenis === "keterangan" || p.tempat.bagian === "halaman sampul";
      if (!official) return [];
      const cover = p.tempat.bagian === "halaman sampul" ? /^(?:tahun(?: anggaran)? )?(20\d\d)$/i.exec(p.teks) : null;
      const tahun = cover ? [Number(cover[1])] : [...p.teks.matchAll(DOCUMENT)].map((m) => Number(m[1]));
      const wrong = tahun.find((t) => t !== config.tahun);
      if (wrong === undefined || (cover === null && p.teks.includes(String(config.tahun)))) return [];
      return [
        {
          tempat: p.tempat,
          pesan: `"${quote(p.teks, p.teks.indexOf(String(wrong)))}" menyebut tahun ${wrong}, sedangkan ini laporan tahun ${config.tahun}.`,
          perbaikan: "pastikan bukan sisa laporan lama; jika memang tahun itu yang dimaksud, biarkan",
        },
      ];
    }),
});

/** The years that a report may speak of: Renstra, history, budget history, and the year of its signing. */
function rentangTahun({ config, pengukuran }: KoreksiInput): readonly [number, number] {
  const riwayat = [
    ...pengukuran.indikator.flatMap((p) => p.riwayat.map(({ tahun }) => tahun)),
    ...pengukuran.anggaran.riwayat.map(({ tahun }) => tahun),
  ];
  return [Math.min(config.renstra.periode[0], ...riwayat) - 1, Math.max(config.renstra.periode[1], config.tahun + 1)];
}

const REGULATION = /(?:nomor|no\.?)\s*[\w./-]+\s*tahun\s*$|\/\s*$/i;

/** A span of Renstra has a rule of its own. */
const PERIOD = /\b(?:Renstra|Rencana Strategis)\b[^.;]{0,60}$/i;

const outside = defineRule({
  nama: "tahun-di-luar-rentang",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: "Kalimat menyebut tahun di luar masa Renstra dan riwayat data.",
  contoh: "tahun 2017 dalam laporan 2024 dengan Renstra 2020–2024",
  check: (input) => {
    const [start, end] = rentangTahun(input);
    return input.paragraf
      .filter(({ jenis }) => jenis !== "daftar")
      .flatMap((p) =>
        [...p.teks.matchAll(/(?<![\d/.,-])((?:19|20)\d\d)(?![\d.,/]\d|\d|%)/g)].flatMap((matching): Finding[] => {
          const tahun = Number(matching[1]);
          if (
            (tahun >= start && tahun <= end) ||
            REGULATION.test(p.teks.slice(0, matching.index)) ||
            PERIOD.test(p.teks.slice(0, matching.index)) ||
            !/\btahun\s*$|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s*$|[–-]\s*$/i.test(
              p.teks.slice(0, matching.index),
            )
          )
            return [];
          return [
            {
              tempat: p.tempat,
              pesan: `Tahun ${tahun} di luar masa Renstra ${input.config.renstra.periode.join("–")} dan riwayat data: "${quote(p.teks, matching.index)}"`,
              perbaikan: "pastikan bukan sisa salinan; jika benar, biarkan",
            },
          ];
        }),
      );
  },
});

const ORDER = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam"];

const tahunRenstra = defineRule({
  nama: "tahun-renstra-keliru",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: 'Kalimat "tahun ketiga Renstra" tidak sesuai dengan tahun laporan, biasanya sisa laporan lama.',
  contoh: "tahun ketiga Renstra 2020–2024, padahal 2024 tahun kelima",
  own: "ask",
  check: ({ paragraf, config }) => {
    const to = config.tahun - config.renstra.periode[0];
    return paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\btahun (?:yang )?(pertama|kedua|ketiga|keempat|kelima|keenam|ke-?\s?(\d)|terakhir)\b(?=[^.;]{0,60}\b(?:Renstra|Rencana Strategis|RPJMD))/gi,
        ),
      ].flatMap((matching): Finding[] => {
        const mentioned =
          matching[1]?.toLowerCase() === "terakhir"
            ? config.renstra.periode[1] - config.renstra.periode[0]
            : matching[2] === undefined
              ? ORDER.indexOf(matching[1]?.toLowerCase() ?? "")
              : Number(matching[2]) - 1;
        if (mentioned === to) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Tertulis "tahun ${matching[1]}" Renstra, padahal ${config.tahun} adalah tahun ${ORDER[to] ?? `ke-${to + 1}`} Renstra ${config.renstra.periode.join("–")}.`,
            perbaikan: "cocokkan dengan tahun yang dimaksud kalimat ini; jika benar, biarkan",
          },
        ];
      }),
    );
  },
});

const periode = defineRule({
  nama: "periode-renstra-lain",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: "Masa Renstra dalam dokumen tidak sama dengan lkjip.yaml.",
  contoh: "Renstra 2018–2023, padahal 2020–2024",
  own: "ask",
  check: ({ paragraf, config }) => {
    const [start, end] = config.renstra.periode;
    return paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b(?:Renstra|Rencana Strategis)\b[^.;\d]{0,60}?(20\d\d)\s*(?:[-–]|s\.d\.|sampai dengan)\s*(20\d\d)/gi,
        ),
      ].flatMap(([, dari, until]): Finding[] => {
        if (Number(dari) === start && Number(until) === end) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Masa Renstra tertulis ${dari}–${until}, sedangkan dalam lkjip.yaml ${start}–${end}.`,
            perbaikan: "pastikan bukan sisa laporan lama; jika Renstra lain yang dimaksud, biarkan",
          },
        ];
      }),
    );
  },
});

const MONTHS = MONTH.map((nama) => nama.toLowerCase());

const tanggal = defineRule({
  nama: "tanggal-tidak-ada",
  family: "Identitas dan tahun",
  tingkat: "galat",
  meaning: "Tanggal yang tidak ada di kalender.",
  contoh: "31 Februari 2025",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")}|pebruari|nopember)(?: (\\d{4}))?\\b`, "gi")),
      ].flatMap(([all, hari, month = "", tahun]): Finding[] => {
        const nomor = MONTHS.indexOf(
          month.toLowerCase().replace("pebruari", "februari").replace("nopember", "november"),
        );
        const t = Number(tahun ?? 2024);
        const span = nomor === 1 ? (t % 4 === 0 ? 29 : 28) : [3, 5, 8, 10].includes(nomor) ? 30 : 31;
        if (Number(hari) >= 1 && Number(hari) <= span) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Tanggal "${all}" tidak ada di kalender.`,
            perbaikan: `betulkan tanggalnya, misalnya ${span} ${month}${tahun === undefined ? "" : ` ${tahun}`}`,
          },
        ];
      }),
    ),
});

/** Rules about years and dates. */
export const TAHUN_RULE = [laporan, outside, tahunRenstra, periode, tanggal] as const;
