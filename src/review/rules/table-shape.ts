import { desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import type { AturanNaskah, Hasil } from "./input.ts";

/* How numbers and tables are written. */

const desimalBeda: AturanNaskah = {
  nama: "desimal-beda",
  rumpun: "Angka dalam tabel",
  tingkat: "peringatan",
  arti: "Capaian atau serapan dalam tabel ditulis dengan banyak desimal yang berbeda dari kebijakan kantor.",
  contoh: "100,9 di antara 100,88 dan 97,94",
  untouched: "row",
  check: ({ sel, config }) =>
    sel.flatMap(({ sel: s, peran }): Hasil[] => {
      const tertulis = readSelAngka(s.teks);
      const { desimal: tempat } = config.kebijakan;
      if (!["capaian", "serapan", "kemajuan"].includes(peran) || tertulis === null || tertulis.tempat === tempat)
        return [];
      const rapi = tertulis.tempat < tempat ? formatAngka(tertulis.nilai, tempat) : null;
      return [
        {
          tempat: s.tempat,
          pesan: `${s.teks} ditulis dengan ${tertulis.tempat} desimal, sedangkan angka lain dengan ${tempat}.`,
          perbaikan: `tulis dengan ${tempat} desimal${rapi === null ? `, misalnya ${formatAngka(tertulis.nilai, tempat)}` : ` menurut data, misalnya ${rapi}`}`,
        },
      ];
    }),
};

const TITIK = /(?<![\d.,/])(\d{1,3}\.\d{1,2})(?![\d.]|,\d)(?:\s*(%|persen\b|poin\b))/g;

const pemisah: AturanNaskah = {
  nama: "pemisah-desimal-titik",
  rumpun: "Angka dalam tabel",
  tingkat: "peringatan",
  arti: "Desimal ditulis dengan titik; dalam bahasa Indonesia dengan koma.",
  contoh: "93.6 atau 79.74%",
  check: ({ paragraf, tabel }) => {
    const hasil = (p: Pick<ParagrafNaskah, "tempat">, teks: string): Hasil => ({
      tempat: p.tempat,
      pesan: `${teks} ditulis dengan titik desimal.`,
      perbaikan: `ganti menjadi ${teks.replace(".", ",")}`,
    });
    return [
      ...paragraf.flatMap((p) => [...p.teks.matchAll(TITIK)].map(([, angka = ""]) => hasil(p, angka))),
      ...tabel.flatMap((t) =>
        t.baris.flatMap(({ sel }) =>
          sel
            .filter(({ teks, kepala }) => /^-?\d{1,3}\.\d{1,2}$/.test(teks) && !/^(?:no\.?|kode)/i.test(kepala))
            .map((s) => hasil(s, s.teks)),
        ),
      ),
    ];
  },
};

const catatan: AturanNaskah = {
  nama: "catatan-dalam-sel-angka",
  rumpun: "Angka dalam tabel",
  tingkat: "peringatan",
  arti: "Sel angka berisi catatan, sehingga angkanya tidak dapat dihitung atau dibandingkan.",
  contoh: "66 (>100%)",
  untouched: "row",
  check: ({ sel }) =>
    sel.flatMap(({ sel: s, peran }): Hasil[] => {
      const [, angka] = /^(-?[\d.,]+)\s*\(([^)]*)\)$/.exec(s.teks) ?? [];
      const predikat = /\((?:AA?|BB?|CC?|D|E|WTP|WDP)\)$/.test(s.teks);
      if (angka === undefined || predikat || peran === "kategori") return [];
      return [
        {
          tempat: s.tempat,
          pesan: `Sel angka berisi catatan: "${s.teks}".`,
          perbaikan: `sisakan angkanya saja, yaitu ${angka}; pindahkan catatannya ke bawah tabel`,
        },
      ];
    }),
};

const HURUF =
  /(?<![\p{L}\d.-])(?:N0(?=[\s.:)]|$)|\d+[.,]?[Oo](?:[.,]\d+)?%?|[lI]\d{2,}(?:[.,]\d+)?%?|\d+[.,]?[lI]\d*%?)(?![\p{L}\d])/gu;

const huruf: AturanNaskah = {
  nama: "huruf-dalam-angka",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Huruf O, l, atau I terketik sebagai angka nol atau satu, atau sebaliknya.",
  contoh: "N0 (dengan angka nol), 9O,5 (dengan huruf O)",
  untouched: "ask",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(HURUF)].map(([teks]): Hasil => {
        const benar = teks === "N0" ? "No." : teks.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
        return {
          tempat: p.tempat,
          pesan: `"${teks}" mencampur huruf dan angka.`,
          perbaikan: `ketik ulang menjadi ${benar}`,
        };
      }),
    ),
};

const takWajar: AturanNaskah = {
  nama: "efisiensi-di-luar-batas",
  rumpun: "Angka dalam tabel",
  tingkat: "peringatan",
  arti: "Nilai efisiensi (NE) di atas 100% atau di bawah 0%, di luar batas rumusnya.",
  contoh: "NE 235%",
  untouched: "row",
  check: ({ kalimat, paragraf }) =>
    [
      ...kalimat.map((k) => ({ teks: k.teks, tempat: k.paragraf.tempat })),
      ...paragraf.filter(({ jenis }) => jenis !== "isi"),
    ].flatMap(({ teks, tempat }) =>
      [
        ...teks.matchAll(/\b(?:nilai efisiensi(?:nya)?|NE)\s*(?:adalah|sebesar|:|=)?\s*(-?\d[\d.]*(?:,\d+)?)\s*%/gi),
      ].flatMap(([semua, angka = ""]): Hasil[] => {
        const nilai = desimal(angka.replaceAll(".", "").replace(",", "."));
        if (nilai.gte(0) && nilai.lte(100)) return [];
        return [
          {
            tempat,
            pesan: `"${semua.trim()}" di luar batas 0% sampai 100%.`,
            perbaikan: "batasi efisiensi E dari -20% sampai 20% lebih dahulu, sehingga NE paling tinggi 100%",
          },
        ];
      }),
    ),
};

const gambar: AturanNaskah = {
  nama: "tabel-berupa-gambar",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Tabel ditempel sebagai gambar, sehingga angkanya tidak dapat diperiksa atau disalin.",
  contoh: 'judul "Tabel 3.1" yang diikuti gambar',
  check: ({ naskah: { isi } }) =>
    isi.flatMap((blok, i): Hasil[] => {
      if (blok.jenis !== "keterangan" || !/^tabel/i.test(blok.teks)) return [];
      const dekat = isi[i + 1];
      const diGambar = blok.gambar > 0 || (dekat !== undefined && dekat.jenis !== "tabel" && dekat.gambar > 0);
      if (dekat?.jenis === "tabel" && blok.gambar === 0) return [];
      const nomor = /^tabel\s+[\w.-]*\w/i.exec(blok.teks)?.[0] ?? "Tabel";
      return [
        {
          tempat: blok.tempat,
          pesan: diGambar ? `${nomor} berupa gambar.` : `Judul ${nomor} tidak diikuti tabel.`,
          perbaikan: diGambar
            ? "buat ulang sebagai tabel Word, atau jalankan lkjip draft dan salin tabelnya"
            : "tempatkan tabelnya tepat di bawah judul, atau hapus judulnya",
        },
      ];
    }),
};

/** Rules about how numbers and tables are written. */
export const ATURAN_BENTUK: readonly AturanNaskah[] = [desimalBeda, pemisah, catatan, huruf, takWajar, gambar];
