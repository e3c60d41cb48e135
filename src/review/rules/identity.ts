import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";
import { listSebutan, normal } from "./mention.ts";

/* Offices that are not this office's. */

/** A paragraph with the names of the plan blanked out; a name does not go on in the next line. */
function topengOf({ teks }: ParagrafNaskah, { nama }: BahanKoreksi): string {
  const rapi = teks.replace(/[^\S\n]+/g, " ");
  return listSebutan(
    rapi,
    nama.filter((n) => n.indikator.length > 0 || n.anggaran.length > 0 || n.acuan.length > 0),
  ).reduce((t, { mulai, akhir }) => t.slice(0, mulai) + "#".repeat(akhir - mulai) + t.slice(akhir), rapi);
}

/** "KANIGARAN" and "Kanigaran" of "Kecamatan Kanigaran". */
const namaDiri = (teks: string, awalan: RegExp): string => normal(teks).replace(awalan, "").trim();

const BUKAN_NAMA =
  /^(?:tahun|bab|tabel|gambar|dan|dalam|di|yang|untuk|dengan|se|seksi|sekretariat|subbagian|terpadu|nomor|periode|semester|lainnya|lain|tersebut|ini|pada|sebagai|kota|kabupaten|provinsi|desa|kelurahan|kecamatan|sebesar|adalah|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|triwulan|perangkat|contoh|lhe|plt|plh|pj)$/i;

/** Who speaks of borders, of working together or of several kecamatan speaks of the neighbours. */
const BATAS =
  /\b(?:ber)?batas(?:an|nya)?\b|\bsebelah (?:utara|timur|selatan|barat)\b|\btetangga\b|\b(?:be)?kerja ?sama\b|\bbersama\b|\bantara lain\b|\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|\w+ ?belas|\w+ puluh|\d+) kecamatan\b|\bkecamatan lain\b|\bdibanding|\bstudi (?:banding|tiru)\b/i;

function aturanKantor(
  nama: string,
  kata: string,
  contoh: string,
  milik: (bahan: BahanKoreksi) => readonly string[] | null,
): AturanNaskah {
  const pola = new RegExp(
    `(?<!\\bSekretaris )\\b(?:${kata}|${kata.toUpperCase()}) ((?:\\p{Lu}[\\p{L}'-]+)(?: \\p{Lu}[\\p{L}'-]+)?)`,
    "gu",
  );
  return {
    nama,
    rumpun: "Identitas dan tahun",
    tingkat: "galat",
    arti: `Dokumen menyebut ${kata.toLowerCase()} lain, biasanya sisa salinan dari laporan kantor lain.`,
    contoh,
    untouched: "ask",
    check: (bahan) => {
      const daftar = milik(bahan);
      if (daftar === null) return [];
      const berkas = /\.(?:pdf|docx?|xlsx?|jpe?g|png)$/i;
      const calon = bahan.paragraf.filter(
        (p) => p.teks.search(pola) !== -1 && !berkas.test(p.teks) && !BATAS.test(p.teks),
      );
      return calon.flatMap((p) =>
        [...topengOf(p, bahan).matchAll(pola)].flatMap((cocok): Hasil[] => {
          const disebut = cocok[1] ?? "";
          const kecil = normal(disebut);
          const pertama = kecil.split(" ")[0] ?? "";
          if (
            BUKAN_NAMA.test(pertama) ||
            daftar.some((d) => d.startsWith(kecil) || kecil.startsWith(`${d} `) || d === pertama)
          )
            return [];
          return [
            {
              tempat: p.tempat,
              pesan: `Dokumen menyebut "${kata} ${disebut}": "${kutip(p.teks, cocok.index)}"`,
              perbaikan: `ganti dengan ${kata.toLowerCase() === "kelurahan" ? "kelurahan di wilayah ini" : bahan.config.instansi.nama}, atau hapus jika bukan tentang kantor ini`,
            },
          ];
        }),
      );
    },
  };
}

const kecamatan = aturanKantor(
  "kecamatan-lain",
  "Kecamatan",
  "Kecamatan Astanaanyar dalam laporan Kecamatan Kanigaran",
  ({ config }) => [namaDiri(config.instansi.nama, /^(?:kantor )?kecamatan /)],
);

const camat = aturanKantor("camat-lain", "Camat", "Camat Mayangan dalam laporan Kecamatan Kanigaran", ({ config }) => [
  namaDiri(config.instansi.nama, /^(?:kantor )?kecamatan /),
  namaDiri(config.pejabat.camat.jabatan, /^camat /),
  normal(config.pejabat.camat.nama),
]);

const kelurahan = aturanKantor(
  "kelurahan-lain",
  "Kelurahan",
  "Kelurahan Jati, yang bukan wilayah Kecamatan Kanigaran",
  ({ config }) => {
    const daftar = config.unit
      .filter(({ jenis }) => jenis === "kelurahan")
      .map(({ nama }) => namaDiri(nama, /^kelurahan /));
    return daftar.length === 0 ? null : daftar;
  },
);

const pemda: AturanNaskah = {
  nama: "pemda-lain",
  rumpun: "Identitas dan tahun",
  tingkat: "peringatan",
  arti: "Dokumen menyebut Pemerintah Kota atau Kabupaten lain.",
  contoh: "Pemerintah Kota Malang dalam laporan kecamatan di Kota Probolinggo",
  untouched: "ask",
  check: (bahan) => {
    const milik = normal(bahan.config.instansi.pemda);
    return bahan.paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(/\bPemerintah (?:Daerah )?(?:Kota|Kabupaten) (\p{Lu}[\p{L}'-]+)(?: (\p{Lu}[\p{L}'-]+))?/gu),
      ].flatMap((cocok): Hasil[] => {
        if (
          normal(cocok[0]).startsWith(milik) ||
          milik.startsWith(normal(cocok[0])) ||
          milik.endsWith(normal(cocok[1] ?? ""))
        )
          return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Dokumen menyebut "${cocok[0]}", sedangkan kantor ini di bawah ${bahan.config.instansi.pemda}.`,
            perbaikan: `ganti menjadi "${bahan.config.instansi.pemda}"`,
          },
        ];
      }),
    );
  },
};

const pinggir: AturanNaskah = {
  nama: "kepala-kaki-halaman-keliru",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Kepala atau kaki halaman memuat tahun laporan lain.",
  contoh: 'kaki halaman "LKjIP Tahun 2022" dalam laporan 2024',
  check: ({ naskah, config }) =>
    naskah.pinggir.flatMap((p): Hasil[] => {
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
};

/** Rules about other offices. */
export const ATURAN_IDENTITAS: readonly AturanNaskah[] = [kecamatan, camat, kelurahan, pemda, pinggir];
