import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";

/* Spelling (domain.md 6): words met in real reports and in the SOP itself. */

/** Wrong spelling and right one. */
const EJAAN: readonly (readonly [string, string])[] = [
  ["Sekam", "Sekcam"],
  ["Sekmat", "Sekcam"],
  ["Kasubbg", "Kasubbag"],
  ["Kasubag", "Kasubbag"],
  ["Kecamata", "Kecamatan"],
  ["Staff", "Staf"],
  ["pemomoran", "penomoran"],
  ["pengandaan", "penggandaan"],
  ["prosedir", "prosedur"],
  ["sistematisa", "sistematika"],
  ["prosentase", "persentase"],
  ["presentase", "persentase"],
  ["riviu", "reviu"],
  ["efesiensi", "efisiensi"],
  ["efesien", "efisien"],
  ["effisiensi", "efisiensi"],
  ["aktifitas", "aktivitas"],
  ["efektifitas", "efektivitas"],
  ["produktifitas", "produktivitas"],
  ["kwalitas", "kualitas"],
  ["kwantitas", "kuantitas"],
  ["terimakasih", "terima kasih"],
  ["kerjasama", "kerja sama"],
  ["tanggungjawab", "tanggung jawab"],
  ["tindaklanjut", "tindak lanjut"],
  ["analisa", "analisis"],
  ["obyek", "objek"],
  ["jadual", "jadwal"],
  ["ijin", "izin"],
  ["tribulan", "triwulan"],
  ["diatas", "di atas"],
  ["dibawah", "di bawah"],
  ["didalam", "di dalam"],
  ["diluar", "di luar"],
  ["disamping", "di samping"],
  ["kedepan", "ke depan"],
  ["trilyun", "triliun"],
  ["milyar", "miliar"],
];

const POLA = EJAAN.map(([salah, benar]) => ({
  salah,
  benar,
  pola: new RegExp(`(?<![\\p{L}\\d])${salah}(?![\\p{L}\\d])`, "giu"),
}));
const SATU = new RegExp(`(?<![\\p{L}\\d])(?:${EJAAN.map(([salah]) => salah).join("|")})(?![\\p{L}\\d])`, "iu");

/** The right word with the capitals of the wrong one. */
function tiruHuruf(benar: string, tertulis: string): string {
  if (tertulis === tertulis.toUpperCase()) return benar.toUpperCase();
  return /^\p{Lu}/u.test(tertulis)
    ? benar.charAt(0).toUpperCase() + benar.slice(1)
    : benar.charAt(0).toLowerCase() + benar.slice(1);
}

const ejaan: AturanNaskah = {
  nama: "ejaan",
  rumpun: "Bahasa",
  tingkat: "peringatan",
  arti: `Kata yang salah eja: ${EJAAN.map(([salah]) => salah).join(", ")}.`,
  contoh: "prosentase, seharusnya persentase",
  check: ({ paragraf }) =>
    paragraf
      .filter(({ teks }) => SATU.test(teks))
      .flatMap((p) =>
        POLA.flatMap(({ benar, pola }) =>
          [...p.teks.matchAll(pola)].map(
            ([tertulis]): Hasil => ({
              tempat: p.tempat,
              pesan: `"${tertulis}" salah eja: "${kutip(p.teks, p.teks.indexOf(tertulis))}"`,
              perbaikan: `ganti menjadi "${tiruHuruf(benar, tertulis)}"`,
            }),
          ),
        ),
      ),
};

/** A rule that finds a pattern and says what to write instead. */
function aturanPola(
  aturan: Omit<AturanNaskah, "check" | "rumpun">,
  pola: RegExp,
  tulis: (tertulis: string) => { readonly pesan: string; readonly perbaikan: string } | null,
  pilih: (p: ParagrafNaskah, bahan: BahanKoreksi) => boolean = () => true,
): AturanNaskah {
  return {
    ...aturan,
    rumpun: "Bahasa",
    check: (bahan) =>
      bahan.paragraf
        .filter((p) => p.teks.search(pola) !== -1 && p.jenis !== "daftar" && pilih(p, bahan))
        .flatMap((p) =>
          [...p.teks.matchAll(pola)].flatMap(([tertulis, satu]): Hasil[] => {
            const hasil = tulis(satu ?? tertulis);
            return hasil === null ? [] : [{ tempat: p.tempat, ...hasil }];
          }),
        ),
  };
}

const BULAN: Readonly<Record<string, string>> = {
  pebruari: "Februari",
  nopember: "November",
  nopmber: "November",
  desemeber: "Desember",
  agustur: "Agustus",
  januarai: "Januari",
};

const singkatan = aturanPola(
  {
    nama: "singkatan-laporan",
    tingkat: "peringatan",
    arti: "Laporan disebut dengan singkatan lama atau tidak baku: LKIP, LAKIP, LKj IP, LKjPD.",
    contoh: "LAKIP Tahun 2024",
  },
  /\b(LKIP|LAKIP|LKj IP|LKJIP|LKjiP|LKjPD)\b/g,
  (tertulis) => ({ pesan: `Laporan disebut "${tertulis}".`, perbaikan: 'ganti menjadi "LKjIP"' }),
);

const bulan = aturanPola(
  {
    nama: "bulan-tidak-baku",
    tingkat: "peringatan",
    arti: "Nama bulan ditulis tidak baku.",
    contoh: "Pebruari, Nopember",
  },
  new RegExp(`\\b(${Object.keys(BULAN).join("|")})\\b`, "gi"),
  (tertulis) => ({
    pesan: `Bulan ditulis "${tertulis}".`,
    perbaikan: `ganti menjadi "${BULAN[tertulis.toLowerCase()] ?? ""}"`,
  }),
);

const dimana = aturanPola(
  {
    nama: "dimana-penghubung",
    tingkat: "peringatan",
    arti: 'Kata "dimana" dipakai sebagai kata penghubung.',
    contoh: "tahun 2024, dimana realisasinya naik",
  },
  /(?<![\p{L}])(di ?mana)(?!-mana| pun)(?![\p{L}])/giu,
  (tertulis) => ({
    pesan: `"${tertulis}" dipakai sebagai kata penghubung.`,
    perbaikan: 'ganti dengan "yang", "dengan", atau pecah menjadi dua kalimat, misalnya "Realisasinya naik."',
  }),
);

const spasiGanda = aturanPola(
  {
    nama: "spasi-ganda",
    tingkat: "periksa",
    arti: "Ada dua spasi atau lebih berturut-turut.",
    contoh: "target  tahun 2024",
  },
  /\S( {2,})\S/g,
  () => ({ pesan: "Ada spasi ganda.", perbaikan: "cari dua spasi dan ganti dengan satu (Ctrl+H di Word)" }),
);

const spasiTanda = aturanPola(
  {
    nama: "spasi-sebelum-tanda-baca",
    tingkat: "periksa",
    arti: "Ada spasi sebelum koma, titik, atau titik dua.",
    contoh: "target , realisasi",
  },
  /\p{L}( +[,;:])(?=\s|$)|\p{L}( +\.)(?=\s+\p{Lu}|$)/gu,
  (tertulis) => ({
    pesan: `Ada spasi sebelum tanda "${tertulis.trim()}".`,
    perbaikan: `hapus spasinya, misalnya "target${tertulis.trim()}"`,
  }),
);

const kataGanda = aturanPola(
  {
    nama: "kata-ganda",
    tingkat: "peringatan",
    arti: "Kata yang sama terketik dua kali.",
    contoh: "yang yang, dan dan",
  },
  /(?<![\p{L}-])((yang|dan|di|ke|dari|dengan|untuk|pada|dalam|adalah|oleh|akan|ini|itu|sebagai|atau|tahun|target|realisasi|capaian) \2)(?![\p{L}-])/giu,
  (tertulis) => ({
    pesan: `Kata terketik dua kali: "${tertulis}".`,
    perbaikan: `sisakan satu, yaitu "${tertulis.split(" ")[0]}"`,
  }),
);

/** Brackets opened and not closed; negative for those closed and not opened. "a)" and "1)" of a list open none. */
function hitungKurung(teks: string): number {
  let buka = 0;
  let tutup = 0;
  for (const { 0: tanda, index } of teks.matchAll(/[()]/g)) {
    if (tanda === "(") buka += 1;
    else if (buka > 0) buka -= 1;
    else if (!/(?:^|\s)[a-z\d]{1,2}$/i.test(teks.slice(0, index))) tutup += 1;
  }
  return buka - tutup;
}

const kurung = aturanPola(
  {
    nama: "kurung-tidak-berpasangan",
    tingkat: "peringatan",
    arti: "Tanda kurung dibuka tetapi tidak ditutup, atau sebaliknya.",
    contoh: "(melampaui target",
  },
  /^[\s\S]+$/g,
  (teks) => {
    const selisih = hitungKurung(teks);
    return selisih === 0
      ? null
      : {
          pesan: `Tanda kurung tidak berpasangan: "${kutip(teks, teks.indexOf("("))}"`,
          perbaikan: `tambahkan atau hapus tanda "${selisih > 0 ? ")" : "("}"`,
        };
  },
  ({ teks }) => /[()]/.test(teks),
);

const sebutan = aturanPola(
  {
    nama: "istilah-lama",
    tingkat: "periksa",
    arti: "Istilah lama yang sudah diganti: Penetapan Kinerja.",
    contoh: "Penetapan Kinerja Tahun 2024",
  },
  /\b(Penetapan Kinerja)\b/g,
  (tertulis) => ({
    pesan: `"${tertulis}" adalah istilah lama.`,
    perbaikan: 'ganti menjadi "Perjanjian Kinerja"',
  }),
);

/** Rules about language. */
export const ATURAN_BAHASA: readonly AturanNaskah[] = [
  ejaan,
  singkatan,
  bulan,
  dimana,
  sebutan,
  spasiGanda,
  spasiTanda,
  kataGanda,
  kurung,
];
