import { normalize } from "../../model/text.ts";
import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
import { listMention } from "./mention.ts";
import { quote } from "./sentence.ts";

/* Offices that are not this office's. */

/** A paragraph with the names of the plan blanked out; a name does not go on in the next line. */
function maskOf({ teks }: ParagrafNaskah, { nama }: KoreksiInput): string {
  const tidy = teks.replace(/[^\S\n]+/g, " ");
  return listMention(
    tidy,
    nama.filter((n) => n.indikator.length > 0 || n.anggaran.length > 0 || n.acuan.length > 0),
  ).reduce((t, { mulai, end }) => t.slice(0, mulai) + "#".repeat(end - mulai) + t.slice(end), tidy);
}

/** "KANIGARAN" and "Kanigaran" of "Kecamatan Kanigaran". */
const properNama = (teks: string, prefix: RegExp): string => normalize(teks).replace(prefix, "").trim();

const NOT_NAMA =
  /^(?:tahun|bab|tabel|gambar|dan|dalam|di|yang|untuk|dengan|se|seksi|sekretariat|subbagian|terpadu|nomor|periode|semester|lainnya|lain|tersebut|ini|pada|sebagai|kota|kabupaten|provinsi|desa|kelurahan|kecamatan|sebesar|adalah|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|triwulan|perangkat|contoh|lhe|plt|plh|pj)$/i;

/** Who speaks of borders, of working together or of several kecamatan speaks of the neighbours. */
const BATAS =
  /\b(?:ber)?batas(?:an|nya)?\b|\bsebelah (?:utara|timur|selatan|barat)\b|\btetangga\b|\b(?:be)?kerja ?sama\b|\bbersama\b|\bantara lain\b|\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|\w+ ?belas|\w+ puluh|\d+) kecamatan\b|\bkecamatan lain\b|\bdibanding|\bstudi (?:banding|tiru)\b/i;

function officeRule<Nama extends string>(
  nama: Nama,
  kata: string,
  contoh: string,
  owned: (input: KoreksiInput) => readonly string[] | null,
): NaskahRule<Nama> {
  const pattern = new RegExp(
    `(?<!\\bSekretaris )\\b(?:${kata}|${kata.toUpperCase()}) ((?:\\p{Lu}[\\p{L}'-]+)(?: \\p{Lu}[\\p{L}'-]+)?)`,
    "gu",
  );
  return {
    nama,
    family: "Identitas dan tahun",
    tingkat: "galat",
    meaning: `Dokumen menyebut ${kata.toLowerCase()} lain, biasanya sisa salinan dari laporan kantor lain.`,
    contoh,
    own: "ask",
    check: (input) => {
      const list = owned(input);
      if (list === null) return [];
      const berkas = /\.(?:pdf|docx?|xlsx?|jpe?g|png)$/i;
      const candidate = input.paragraf.filter(
        (p) => p.teks.search(pattern) !== -1 && !berkas.test(p.teks) && !BATAS.test(p.teks),
      );
      return candidate.flatMap((p) =>
        [...maskOf(p, input).matchAll(pattern)].flatMap((matching): Finding[] => {
          const mentioned = matching[1] ?? "";
          const small = normalize(mentioned);
          const first = small.split(" ")[0] ?? "";
          if (NOT_NAMA.test(first) || list.some((d) => d.startsWith(small) || small.startsWith(`${d} `) || d === first))
            return [];
          return [
            {
              tempat: p.tempat,
              pesan: `Dokumen menyebut "${kata} ${mentioned}": "${quote(p.teks, matching.index)}"`,
              perbaikan: `ganti dengan ${kata.toLowerCase() === "kelurahan" ? "kelurahan di wilayah ini" : input.config.instansi.nama}, atau hapus jika bukan tentang kantor ini`,
            },
          ];
        }),
      );
    },
  };
}

const kecamatan = officeRule(
  "kecamatan-lain",
  "Kecamatan",
  "Kecamatan Astanaanyar dalam laporan Kecamatan Kanigaran",
  ({ config }) => [properNama(config.instansi.nama, /^(?:kantor )?kecamatan /)],
);

const camat = officeRule("camat-lain", "Camat", "Camat Mayangan dalam laporan Kecamatan Kanigaran", ({ config }) => [
  properNama(config.instansi.nama, /^(?:kantor )?kecamatan /),
  properNama(config.pejabat.camat.jabatan, /^camat /),
  normalize(config.pejabat.camat.nama),
]);

const kelurahan = officeRule(
  "kelurahan-lain",
  "Kelurahan",
  "Kelurahan Jati, yang bukan wilayah Kecamatan Kanigaran",
  ({ config }) => {
    const list = config.unit
      .filter(({ jenis }) => jenis === "kelurahan")
      .map(({ nama }) => properNama(nama, /^kelurahan /));
    return list.length === 0 ? null : list;
  },
);

const pemda = defineRule({
  nama: "pemda-lain",
  family: "Identitas dan tahun",
  tingkat: "peringatan",
  meaning: "Dokumen menyebut Pemerintah Kota atau Kabupaten lain.",
  contoh: "Pemerintah Kota Malang dalam laporan kecamatan di Kota Probolinggo",
  own: "ask",
  check: (input) => {
    const owned = normalize(input.config.instansi.pemda);
    return input.paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(/\bPemerintah (?:Daerah )?(?:Kota|Kabupaten) (\p{Lu}[\p{L}'-]+)(?: (\p{Lu}[\p{L}'-]+))?/gu),
      ].flatMap((matching): Finding[] => {
        if (
          normalize(matching[0]).startsWith(owned) ||
          owned.startsWith(normalize(matching[0])) ||
          owned.endsWith(normalize(matching[1] ?? ""))
        )
          return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Dokumen menyebut "${matching[0]}", sedangkan kantor ini di bawah ${input.config.instansi.pemda}.`,
            perbaikan: `ganti menjadi "${input.config.instansi.pemda}"`,
          },
        ];
      }),
    );
  },
});

const edge = defineRule({
  nama: "kepala-kaki-halaman-keliru",
  family: "Identitas dan tahun",
  tingkat: "galat",
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
          perbaikan: `ganti tahunnya menjadi ${config.tahun}`,
        },
      ];
    }),
});

/** Rules about other offices. */
export const IDENTITY_RULE = [kecamatan, camat, kelurahan, pemda, edge] as const;
