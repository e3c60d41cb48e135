import { defineRule, type Finding, type NaskahRule } from "./input.ts";

/* The legal basis (domain.md 1.1): wrong, outdated, missing. */

interface Regulation {
  /** Who made it, as it is written before the number. */
  readonly issuer: RegExp;
  readonly nomor: RegExp;
  readonly nama: string;
  readonly ganti: string;
}

const PANRB = /PAN(?: ?dan ?| ?& ?|-)?RB|PermenPAN|Menpan|Aparatur Negara/i;
const PERMEN_53 = "Peraturan Menteri PANRB Nomor 53 Tahun 2014";

const WRONG: Regulation = {
  issuer: PANRB,
  nomor: /\b53 Tahun 2010\b|\b53\/2010\b/i,
  nama: "Peraturan Menteri PANRB Nomor 53 Tahun 2010",
  ganti: PERMEN_53,
};

const OUTDATED: readonly Regulation[] = [
  {
    issuer: PANRB,
    nomor: /\b29 Tahun 2010\b|\b29\/2010\b/i,
    nama: "Peraturan Menteri PAN Nomor 29 Tahun 2010",
    ganti: PERMEN_53,
  },
  {
    issuer: /Lembaga Administrasi Negara|\bLAN\b/i,
    nomor: /\b239\b.{0,12}2003\b/i,
    nama: "Keputusan Kepala LAN Nomor 239 Tahun 2003",
    ganti: PERMEN_53,
  },
  {
    issuer: PANRB,
    nomor: /\b12 Tahun 2015\b|\b12\/2015\b/i,
    nama: "Peraturan Menteri PANRB Nomor 12 Tahun 2015",
    ganti: "Peraturan Menteri PANRB Nomor 88 Tahun 2021",
  },
  {
    issuer: PANRB,
    nomor: /\b8 Tahun 2021\b|(?<!\d)8\/2021\b/i,
    nama: "Peraturan Menteri PANRB Nomor 8 Tahun 2021",
    ganti: "Peraturan Menteri PANRB Nomor 6 Tahun 2022",
  },
  {
    issuer: /Dalam Negeri|Permendagri|Mendagri/i,
    nomor: /\b54 Tahun 2010\b|\b54\/2010\b/i,
    nama: "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010",
    ganti: "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
  },
  {
    issuer: /Instruksi Presiden|Inpres/i,
    nomor: /\b7 Tahun 1999\b|\b7\/1999\b/i,
    nama: "Instruksi Presiden Nomor 7 Tahun 1999",
    ganti: "Peraturan Presiden Nomor 29 Tahun 2014",
  },
];

/** Where a text cites a regulation: the number with its maker not far before it. */
function isQuoted(teks: string, { issuer, nomor }: Regulation): boolean {
  const matching = nomor.exec(teks);
  return matching !== null && issuer.test(teks.slice(Math.max(0, matching.index - 140), matching.index));
}

function hukumRule<Nama extends string>(
  nama: Nama,
  meaning: string,
  contoh: string,
  list: readonly Regulation[],
  kata: string,
): NaskahRule<Nama> {
  return {
    nama,
    family: "Dasar hukum",
    tingkat: "periksa",
    meaning,
    contoh,
    check: ({ paragraf }) =>
      paragraf.flatMap((p) =>
        list
          .filter((regulation) => isQuoted(p.teks, regulation))
          .map(
            (regulation): Finding => ({
              tempat: p.tempat,
              pesan: `${regulation.nama} ${kata}.`,
              perbaikan: `jika dipakai sebagai dasar laporan ini, pakai ${regulation.ganti}; jika hanya disebut riwayatnya, biarkan`,
            }),
          ),
      ),
  };
}

const MAIN: readonly (readonly [string, RegExp])[] = [
  ["Peraturan Presiden Nomor 29 Tahun 2014", /(?:Peraturan Presiden|Perpres).{0,60}\b29\b.{0,10}2014/i],
  ["Peraturan Menteri PANRB Nomor 53 Tahun 2014", /\b53\b.{0,10}2014/i],
];

const missing = defineRule({
  nama: "dasar-hukum-kurang",
  family: "Dasar hukum",
  tingkat: "peringatan",
  meaning: "Bagian Dasar Hukum tidak menyebut Perpres 29/2014 atau PermenPANRB 53/2014.",
  contoh: "daftar dasar hukum tanpa Perpres 29/2014",
  check: ({ paragraf }) => {
    const judul = paragraf.find(({ jenis, teks }) => jenis === "judul" && /dasar hukum|landasan hukum/i.test(teks));
    if (judul === undefined) return [];
    const content = paragraf.filter((p) => p.judul.at(-1) === judul.judul.at(-1) && p !== judul);
    if (content.length === 0 || content.some(({ celah }) => celah.length > 0)) return [];
    return MAIN.filter(([, pattern]) => !content.some(({ teks }) => pattern.test(teks))).map(([nama]) => ({
      tempat: judul.tempat,
      pesan: `Dasar hukum tidak menyebut ${nama}.`,
      perbaikan: `tambahkan "${nama}" ke daftar dasar hukum`,
    }));
  },
});

/** Rules about the legal basis. */
export const HUKUM_RULE = [
  hukumRule(
    "dasar-hukum-keliru",
    "PermenPANRB 53 disebut bertahun 2010, padahal 2014.",
    "Peraturan Menteri PANRB Nomor 53 Tahun 2010",
    [WRONG],
    "tidak ada untuk laporan kinerja",
  ),
  hukumRule(
    "dasar-hukum-usang",
    "Dasar hukum yang sudah diganti: 29/2010, LAN 239/2003, 12/2015, 8/2021, Permendagri 54/2010, Inpres 7/1999.",
    "Keputusan Kepala LAN Nomor 239/IX/6/8/2003",
    OUTDATED,
    "sudah diganti",
  ),
  missing,
] as const;
