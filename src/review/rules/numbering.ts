import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { kutip } from "./sentence.ts";

/* Numbers of tables, pictures and headings, and what refers to them. */

const KETERANGAN = /^(Tabel|Gambar|Grafik|Diagram)\s+([IVXLC\d]+(?:[.-]\d+)*)/i;

interface Bernomor {
  readonly paragraf: ParagrafNaskah;
  readonly jenis: string;
  readonly nomor: string;
}

const listKeterangan = ({ paragraf }: BahanKoreksi): Bernomor[] =>
  paragraf.flatMap((p) => {
    const [, jenis, nomor] = p.jenis === "keterangan" ? (KETERANGAN.exec(p.teks) ?? []) : [];
    return jenis === undefined || nomor === undefined
      ? []
      : [{ paragraf: p, jenis: jenis[0]?.toUpperCase() + jenis.slice(1).toLowerCase(), nomor }];
  });

function aturanGanda(nama: string, jenis: "Tabel" | "Gambar", contoh: string): AturanNaskah {
  return {
    nama,
    rumpun: "Penomoran",
    tingkat: "galat",
    arti: `Dua ${jenis.toLowerCase()} memakai nomor yang sama.`,
    contoh,
    check: (bahan) => {
      const terlihat = new Map<string, string>();
      return listKeterangan(bahan)
        .filter((k) => k.jenis === jenis)
        .flatMap(({ paragraf, nomor }): Hasil[] => {
          const dulu = terlihat.get(nomor);
          terlihat.set(nomor, dulu ?? paragraf.teks);
          if (dulu === undefined) return [];
          return [
            {
              tempat: paragraf.tempat,
              pesan: `${jenis} ${nomor} dipakai dua kali, juga untuk "${kutip(dulu)}".`,
              perbaikan: "di Word pilih semua (Ctrl+A) lalu tekan F9 supaya nomornya urut lagi, atau ganti nomornya",
            },
          ];
        });
    },
  };
}

/** The last number of "12" or "3.5", with what stands before it. */
function pisah(nomor: string): { awalan: string; akhir: number } | null {
  const cocok = /^(.*?)(\d+)$/.exec(nomor);
  return cocok === null ? null : { awalan: cocok[1] ?? "", akhir: Number(cocok[2]) };
}

function aturanLompat(nama: string, jenis: "Tabel" | "Gambar", contoh: string): AturanNaskah {
  return {
    nama,
    rumpun: "Penomoran",
    tingkat: "peringatan",
    arti: `Nomor ${jenis.toLowerCase()} melompat atau mundur.`,
    contoh,
    check: (bahan) => {
      const terakhir = new Map<string, number>();
      return listKeterangan(bahan)
        .filter((k) => k.jenis === jenis)
        .flatMap(({ paragraf, nomor }): Hasil[] => {
          const bagian = pisah(nomor);
          if (bagian === null) return [];
          const dulu = terakhir.get(bagian.awalan) ?? 0;
          terakhir.set(bagian.awalan, bagian.akhir);
          if (bagian.akhir === dulu + 1 || bagian.akhir === dulu) return [];
          return [
            {
              tempat: paragraf.tempat,
              pesan: `${jenis} ${nomor} datang sesudah ${dulu === 0 ? "judul bagian" : `${jenis} ${bagian.awalan}${dulu}`}.`,
              perbaikan: `urutkan nomornya, misalnya ${jenis} ${bagian.awalan}${dulu + 1}`,
            },
          ];
        });
    },
  };
}

const NOMOR_JUDUL = /^(?:(BAB)\s+([IVX]+|\d+)|((?:\d+|[A-Z])(?:\.\d+)*)[.)]?)\s+\S/;

/** Headings by the headings they stand under, each with its number. */
function listJudul({ paragraf }: BahanKoreksi): (Bernomor & { readonly induk: string })[] {
  return paragraf.flatMap((p) => {
    const teks = p.judul.at(-1) ?? "";
    if (p.jenis !== "judul") return [];
    const [, bab, angka, nomor] = NOMOR_JUDUL.exec(teks) ?? /^()()([a-z])[.)]\s/.exec(teks) ?? [];
    const milik = bab === undefined || bab === "" ? nomor : `BAB ${angka}`;
    return milik === undefined
      ? []
      : [{ paragraf: p, jenis: "judul", nomor: milik, induk: p.judul.slice(0, -1).join("\n") }];
  });
}

const judulGanda: AturanNaskah = {
  nama: "nomor-judul-ganda",
  rumpun: "Penomoran",
  tingkat: "galat",
  arti: "Dua judul di bawah bab yang sama memakai nomor yang sama.",
  contoh: "3.2 Evaluasi dan 3.2 Realisasi Anggaran",
  check: (bahan) => {
    const terlihat = new Map<string, string>();
    return listJudul(bahan).flatMap(({ paragraf, nomor, induk }): Hasil[] => {
      const kunci = `${induk}\n${nomor}`;
      const dulu = terlihat.get(kunci);
      terlihat.set(kunci, dulu ?? paragraf.teks);
      if (dulu === undefined) return [];
      return [
        {
          tempat: paragraf.tempat,
          pesan: `Nomor judul ${nomor} dipakai dua kali, juga untuk "${kutip(dulu)}".`,
          perbaikan: `beri "${kutip(paragraf.teks)}" nomor berikutnya`,
        },
      ];
    });
  },
};

const ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** A heading number as a count within its series. */
function urutan(nomor: string): number | null {
  const akhir = nomor.replace(/^BAB /, "").split(".").at(-1) ?? "";
  if (/^\d+$/.test(akhir)) return Number(akhir);
  if (nomor.startsWith("BAB ")) return ROMAWI.indexOf(akhir) + 1 || null;
  return /^[A-Za-z]$/.test(akhir) ? akhir.toUpperCase().charCodeAt(0) - 64 : null;
}

const judulLompat: AturanNaskah = {
  nama: "nomor-judul-lompat",
  rumpun: "Penomoran",
  tingkat: "peringatan",
  arti: "Nomor judul melompat atau mundur.",
  contoh: "A, B, D",
  check: (bahan) => {
    const terakhir = new Map<string, { readonly n: number; readonly nomor: string }>();
    return listJudul(bahan).flatMap(({ paragraf, nomor, induk }): Hasil[] => {
      const n = urutan(nomor);
      const kunci = `${induk}\n${nomor.replace(/[^.]+$/, "")}${/[A-Z]/.test(nomor) ? "A" : /[a-z]/.test(nomor) ? "a" : "1"}`;
      if (n === null) return [];
      const dulu = terakhir.get(kunci);
      terakhir.set(kunci, { n, nomor });
      if (n === (dulu?.n ?? 0) + 1 || n === dulu?.n) return [];
      return [
        {
          tempat: paragraf.tempat,
          pesan:
            dulu === undefined
              ? `Nomor judul pertama di sini adalah ${nomor}.`
              : `Nomor judul ${nomor} datang sesudah ${dulu.nomor}.`,
          perbaikan: "urutkan nomor judulnya, misalnya A, B, C",
        },
      ];
    });
  },
};

const RUJUKAN = /\b(Tabel|Gambar) (\d+(?:[.-]\d+)*)\b/g;

const rujukan: AturanNaskah = {
  nama: "rujukan-tanpa-sasaran",
  rumpun: "Penomoran",
  tingkat: "galat",
  arti: "Kalimat merujuk tabel atau gambar yang tidak ada.",
  contoh: "disajikan dalam Tabel 99",
  untouched: "ask",
  check: (bahan) => {
    const ada = new Set(listKeterangan(bahan).map(({ jenis, nomor }) => `${jenis} ${nomor}`));
    return bahan.paragraf
      .filter(({ jenis }) => jenis === "isi")
      .flatMap((p) =>
        [...p.teks.matchAll(RUJUKAN)].flatMap(([teks, jenis = "", nomor = ""]): Hasil[] => {
          if (ada.has(`${jenis} ${nomor}`) || ada.size === 0) return [];
          return [
            {
              tempat: p.tempat,
              pesan: `${teks} dirujuk, tetapi tidak ada di dokumen: "${kutip(p.teks, p.teks.indexOf(teks))}"`,
              perbaikan: "pilih semua (Ctrl+A) lalu tekan F9 di Word; jika masih salah, ganti nomor rujukannya",
            },
          ];
        }),
      );
  },
};

const galat: AturanNaskah = {
  nama: "rujukan-galat",
  rumpun: "Penomoran",
  tingkat: "galat",
  arti: "Word mencetak pesan galat di tempat rujukan.",
  contoh: "Error! Reference source not found.",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(/(?:Error|Galat|Kesalahan)! [^.]{5,60}\./g)].map(
        ([teks]): Hasil => ({
          tempat: p.tempat,
          pesan: `Rujukan rusak: "${teks}"`,
          perbaikan: "hapus pesan itu, lalu sisipkan lagi rujukannya (Referensi, Rujukan Silang) atau ketik nomornya",
        }),
      ),
    ),
};

/** Rules about numbering. */
export const ATURAN_NOMOR: readonly AturanNaskah[] = [
  aturanGanda("nomor-tabel-ganda", "Tabel", "dua tabel bernomor Tabel 3.1"),
  aturanLompat("nomor-tabel-lompat", "Tabel", "Tabel 4 sesudah Tabel 2"),
  aturanGanda("nomor-gambar-ganda", "Gambar", "dua gambar bernomor Gambar 1"),
  aturanLompat("nomor-gambar-lompat", "Gambar", "Gambar 4 sesudah Gambar 2"),
  judulGanda,
  judulLompat,
  rujukan,
  galat,
];
