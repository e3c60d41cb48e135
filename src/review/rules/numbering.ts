import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
import { quote } from "./sentence.ts";

/* Numbers of tables, pictures and headings, and what refers to them. */

const KETERANGAN = /^(Tabel|Gambar|Grafik|Diagram)\s+([IVXLC\d]+(?:[.-]\d+)*)/i;

interface Numbered {
  readonly paragraf: ParagrafNaskah;
  readonly jenis: string;
  readonly nomor: string;
}

const listKeterangan = ({ paragraf }: KoreksiInput): Numbered[] =>
  paragraf.flatMap((p) => {
    const [, jenis, nomor] = p.jenis === "keterangan" ? (KETERANGAN.exec(p.teks) ?? []) : [];
    return jenis === undefined || nomor === undefined
      ? []
      : [{ paragraf: p, jenis: jenis[0]?.toUpperCase() + jenis.slice(1).toLowerCase(), nomor }];
  });

function duplicateRule<Nama extends string>(nama: Nama, jenis: "Tabel" | "Gambar", contoh: string): NaskahRule<Nama> {
  return {
    nama,
    family: "Penomoran",
    tingkat: "galat",
    meaning: `Dua ${jenis.toLowerCase()} memakai nomor yang sama.`,
    contoh,
    check: (input) => {
      const visible = new Map<string, string>();
      return listKeterangan(input)
        .filter((k) => k.jenis === jenis)
        .flatMap(({ paragraf, nomor }): Finding[] => {
          const former = visible.get(nomor);
          visible.set(nomor, former ?? paragraf.teks);
          if (former === undefined) return [];
          return [
            {
              tempat: paragraf.tempat,
              pesan: `${jenis} ${nomor} dipakai dua kali, juga untuk "${quote(former)}".`,
              perbaikan: "di Word pilih semua (Ctrl+A) lalu tekan F9 supaya nomornya urut lagi, atau ganti nomornya",
            },
          ];
        });
    },
  };
}

/** The last number of "12" or "3.5", with what stands before it. */
function separate(nomor: string): { prefix: string; end: number } | null {
  const matching = /(?<!\d)\d+$/.exec(nomor);
  return matching === null ? null : { prefix: nomor.slice(0, matching.index), end: Number(matching[0]) };
}

function skipRule<Nama extends string>(nama: Nama, jenis: "Tabel" | "Gambar", contoh: string): NaskahRule<Nama> {
  return {
    nama,
    family: "Penomoran",
    tingkat: "peringatan",
    meaning: `Nomor ${jenis.toLowerCase()} melompat atau mundur.`,
    contoh,
    check: (input) => {
      const last = new Map<string, number>();
      return listKeterangan(input)
        .filter((k) => k.jenis === jenis)
        .flatMap(({ paragraf, nomor }): Finding[] => {
          const bagian = separate(nomor);
          if (bagian === null) return [];
          const former = last.get(bagian.prefix) ?? 0;
          last.set(bagian.prefix, bagian.end);
          if (bagian.end === former + 1 || bagian.end === former) return [];
          return [
            {
              tempat: paragraf.tempat,
              pesan: `${jenis} ${nomor} datang sesudah ${former === 0 ? "judul bagian" : `${jenis} ${bagian.prefix}${former}`}.`,
              perbaikan: `urutkan nomornya, misalnya ${jenis} ${bagian.prefix}${former + 1}`,
            },
          ];
        });
    },
  };
}

const NOMOR_JUDUL = /^(?:(BAB)\s+([IVX]+|\d+)|((?:\d+|[A-Z])(?:\.\d+)*)[.)]?)\s+\S/;

/** Headings by the headings they stand under, each with its number. */
function listJudul({ paragraf }: KoreksiInput): (Numbered & { readonly induk: string })[] {
  return paragraf.flatMap((p) => {
    const teks = p.judul.at(-1) ?? "";
    if (p.jenis !== "judul") return [];
    const [, bab, angka, nomor] = NOMOR_JUDUL.exec(teks) ?? /^()()([a-z])[.)]\s/.exec(teks) ?? [];
    const owned = bab === undefined || bab === "" ? nomor : `BAB ${angka}`;
    return owned === undefined
      ? []
      : [{ paragraf: p, jenis: "judul", nomor: owned, induk: p.judul.slice(0, -1).join("\n") }];
  });
}

const duplicateJudul = defineRule({
  nama: "nomor-judul-ganda",
  family: "Penomoran",
  tingkat: "galat",
  meaning: "Dua judul di bawah bab yang sama memakai nomor yang sama.",
  contoh: "3.2 Evaluasi dan 3.2 Realisasi Anggaran",
  check: (input) => {
    const visible = new Map<string, string>();
    return listJudul(input).flatMap(({ paragraf, nomor, induk }): Finding[] => {
      const kunci = `${induk}\n${nomor}`;
      const former = visible.get(kunci);
      visible.set(kunci, former ?? paragraf.teks);
      if (former === undefined) return [];
      return [
        {
          tempat: paragraf.tempat,
          pesan: `Nomor judul ${nomor} dipakai dua kali, juga untuk "${quote(former)}".`,
          perbaikan: `beri "${quote(paragraf.teks)}" nomor berikutnya`,
        },
      ];
    });
  },
});

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** A heading number as a count within its series. */
function order(nomor: string): number | null {
  const end = nomor.replace(/^BAB /, "").split(".").at(-1) ?? "";
  if (/^\d+$/.test(end)) return Number(end);
  if (nomor.startsWith("BAB ")) return ROMAN.indexOf(end) + 1 || null;
  return /^[A-Za-z]$/.test(end) ? end.toUpperCase().charCodeAt(0) - 64 : null;
}

const skipJudul = defineRule({
  nama: "nomor-judul-lompat",
  family: "Penomoran",
  tingkat: "peringatan",
  meaning: "Nomor judul melompat atau mundur.",
  contoh: "A, B, D",
  check: (input) => {
    const last = new Map<string, { readonly n: number; readonly nomor: string }>();
    return listJudul(input).flatMap(({ paragraf, nomor, induk }): Finding[] => {
      const n = order(nomor);
      const kunci = `${induk}\n${nomor.replace(/[^.]+$/, "")}${/[A-Z]/.test(nomor) ? "A" : /[a-z]/.test(nomor) ? "a" : "1"}`;
      if (n === null) return [];
      const former = last.get(kunci);
      last.set(kunci, { n, nomor });
      if (n === (former?.n ?? 0) + 1 || n === former?.n) return [];
      return [
        {
          tempat: paragraf.tempat,
          pesan:
            former === undefined
              ? `Nomor judul pertama di sini adalah ${nomor}.`
              : `Nomor judul ${nomor} datang sesudah ${former.nomor}.`,
          perbaikan: "urutkan nomor judulnya, misalnya A, B, C",
        },
      ];
    });
  },
});

const REFERENCE = /\b(Tabel|Gambar) (\d+(?:[.-]\d+)*)\b/g;

const reference = defineRule({
  nama: "rujukan-tanpa-sasaran",
  family: "Penomoran",
  tingkat: "periksa",
  meaning: "Kalimat merujuk tabel atau gambar yang tidak ada.",
  contoh: "disajikan dalam Tabel 99",
  own: "ask",
  check: (input) => {
    const present = new Set(listKeterangan(input).map(({ jenis, nomor }) => `${jenis} ${nomor}`));
    return input.paragraf
      .filter(({ jenis }) => jenis === "isi")
      .flatMap((p) =>
        [...p.teks.matchAll(REFERENCE)].flatMap(([teks, jenis = "", nomor = ""]): Finding[] => {
          if (present.has(`${jenis} ${nomor}`) || present.size === 0) return [];
          return [
            {
              tempat: p.tempat,
              pesan: `${teks} dirujuk, tetapi tidak ada di dokumen: "${quote(p.teks, p.teks.indexOf(teks))}"`,
              perbaikan:
                "pilih semua (Ctrl+A) lalu tekan F9 di Word; jika masih salah, ganti nomor rujukannya; jika tabel dokumen lain, biarkan",
            },
          ];
        }),
      );
  },
});

const galat = defineRule({
  nama: "rujukan-galat",
  family: "Penomoran",
  tingkat: "galat",
  meaning: "Word mencetak pesan galat di tempat rujukan.",
  contoh: "Error! Reference source not found.",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(/(?:Error|Galat|Kesalahan)! [^.]{5,60}\./g)].map(
        ([teks]): Finding => ({
          tempat: p.tempat,
          pesan: `Rujukan rusak: "${teks}"`,
          perbaikan: "hapus pesan itu, lalu sisipkan lagi rujukannya (Referensi, Rujukan Silang) atau ketik nomornya",
        }),
      ),
    ),
});

/** Rules about numbering. */
export const NOMOR_RULE = [
  duplicateRule("nomor-tabel-ganda", "Tabel", "dua tabel bernomor Tabel 3.1"),
  skipRule("nomor-tabel-lompat", "Tabel", "Tabel 4 sesudah Tabel 2"),
  duplicateRule("nomor-gambar-ganda", "Gambar", "dua gambar bernomor Gambar 1"),
  skipRule("nomor-gambar-lompat", "Gambar", "Gambar 4 sesudah Gambar 2"),
  duplicateJudul,
  skipJudul,
  reference,
  galat,
] as const;
