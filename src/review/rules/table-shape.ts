import { desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import type { ParagrafNaskah } from "../../word/text/naskah-draf.ts";
import { readCell } from "../ledger/table-cell.ts";
import { defineRule, type Finding } from "./input.ts";

/* How numbers and tables are written. */

const differenceDesimal = defineRule({
  nama: "desimal-beda",
  family: "Angka dalam tabel",
  tingkat: "peringatan",
  meaning: "Capaian atau serapan dalam tabel ditulis dengan banyak desimal yang berbeda dari kebijakan kantor.",
  contoh: "100,9 di antara 100,88 dan 97,94",
  own: "row",
  check: ({ sel, config }) =>
    sel.flatMap(({ sel: s, role }): Finding[] => {
      const written = readCell(s);
      const { desimal: tempat } = config.kebijakan;
      if (!["capaian", "serapan", "kemajuan"].includes(role) || written === null || written.places === tempat)
        return [];
      const tidy = written.places < tempat ? formatAngka(written.nilai, tempat) : null;
      return [
        {
          tempat: s.tempat,
          pesan: `${s.teks} ditulis dengan ${written.places} desimal, sedangkan angka lain dengan ${tempat}.`,
          perbaikan: `tulis dengan ${tempat} desimal${tidy === null ? `, misalnya ${formatAngka(written.nilai, tempat)}` : ` menurut data, misalnya ${tidy}`}`,
        },
      ];
    }),
});

const DOT = /(?<![\d.,/])(\d{1,3}\.\d{1,2})(?![\d.]|,\d)(?:\s*(%|persen\b|poin\b))/g;

const separator = defineRule({
  nama: "pemisah-desimal-titik",
  family: "Angka dalam tabel",
  tingkat: "peringatan",
  meaning: "Desimal ditulis dengan titik; dalam bahasa Indonesia dengan koma.",
  contoh: "93.6 atau 79.74%",
  check: ({ paragraf, tabel }) => {
    const result = (p: Pick<ParagrafNaskah, "tempat">, teks: string): Finding => ({
      tempat: p.tempat,
      pesan: `${teks} ditulis dengan titik desimal.`,
      perbaikan: `ganti menjadi ${teks.replace(".", ",")}`,
    });
    return [
      ...paragraf.flatMap((p) => [...p.teks.matchAll(DOT)].map(([, angka = ""]) => result(p, angka))),
      ...tabel.flatMap((t) =>
        t.baris.flatMap(({ sel }) =>
          sel
            // "1.2" is the number of an indicator where the column says so.
            .filter(
              ({ teks, header }) =>
                /^-?\d{1,3}\.\d{1,2}$/.test(teks) && !/^(?:no\.?|kode|mendukung indikator)/i.test(header),
            )
            .map((s) => result(s, s.teks)),
        ),
      ),
    ];
  },
});

const catatan = defineRule({
  nama: "catatan-dalam-sel-angka",
  family: "Angka dalam tabel",
  tingkat: "peringatan",
  meaning: "Sel angka berisi catatan, sehingga angkanya tidak dapat dihitung atau dibandingkan.",
  contoh: "66 (>100%)",
  own: "row",
  check: ({ sel }) =>
    sel.flatMap(({ sel: s, role }): Finding[] => {
      const [, angka] = /^(-?[\d.,]+)\s*\(([^)]*)\)$/.exec(s.teks) ?? [];
      const predikat = /\((?:AA?|BB?|CC?|D|E|WTP|WDP)\)$/.test(s.teks);
      if (angka === undefined || predikat || role === "kategori") return [];
      return [
        {
          tempat: s.tempat,
          pesan: `Sel angka berisi catatan: "${s.teks}".`,
          perbaikan: `sisakan angkanya saja, yaitu ${angka}; pindahkan catatannya ke bawah tabel`,
        },
      ];
    }),
});

const LETTER =
  /(?<![\p{L}\d.-])(?:N0(?=[\s.:)]|$)|\d+[.,]?[Oo](?:[.,]\d+)?%?|[lI]\d{2,}(?:[.,]\d+)?%?|\d+[.,]?[lI]\d*%?)(?![\p{L}\d])/gu;

const letter = defineRule({
  nama: "huruf-dalam-angka",
  family: "Angka dalam tabel",
  tingkat: "periksa",
  meaning: "Huruf O, l, atau I terketik sebagai angka nol atau satu, atau sebaliknya.",
  contoh: "N0 (dengan angka nol), 9O,5 (dengan huruf O)",
  own: "ask",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(LETTER)].map(([teks]): Finding => {
        return {
          tempat: p.tempat,
          pesan: `"${teks}" mencampur huruf dan angka.`,
          perbaikan: "ketik ulang dengan angka saja; jika memang ada hurufnya, biarkan",
        };
      }),
    ),
});

const implausible = defineRule({
  nama: "efisiensi-di-luar-batas",
  family: "Angka dalam tabel",
  tingkat: "peringatan",
  meaning: "Nilai efisiensi (NE) di atas 100% atau di bawah 0%, di luar batas rumusnya.",
  contoh: "NE 235%",
  own: "row",
  check: ({ kalimat, paragraf }) =>
    [
      ...kalimat.map((k) => ({ teks: k.teks, tempat: k.paragraf.tempat })),
      ...paragraf.filter(({ jenis }) => jenis !== "isi"),
    ].flatMap(({ teks, tempat }) =>
      [
        ...teks.matchAll(
          /\b(?:nilai efisiensi(?:nya)?|NE)\s*(?:(?:adalah|sebesar|:|=)\s*)?(-?\d[\d.]*(?:,\d+)?)\s*%/gi,
        ),
      ].flatMap(([all, angka = ""]): Finding[] => {
        const nilai = desimal(angka.replaceAll(".", "").replace(",", "."));
        if (nilai.gte(0) && nilai.lte(100)) return [];
        return [
          {
            tempat,
            pesan: `"${all.trim()}" di luar batas 0% sampai 100%.`,
            perbaikan: "batasi efisiensi E dari -20% sampai 20% lebih dahulu, sehingga NE paling tinggi 100%",
          },
        ];
      }),
    ),
});

const gambar = defineRule({
  nama: "tabel-berupa-gambar",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Tabel ditempel sebagai gambar, sehingga angkanya tidak dapat diperiksa atau disalin.",
  contoh: 'judul "Tabel 3.1" yang diikuti gambar',
  check: ({ naskah: { content } }) =>
    content.flatMap((block, i): Finding[] => {
      if (block.jenis !== "keterangan" || !/^tabel/i.test(block.teks)) return [];
      const near = content[i + 1];
      const diGambar = block.gambar > 0 || (near !== undefined && near.jenis !== "tabel" && near.gambar > 0);
      if (near?.jenis === "tabel" && block.gambar === 0) return [];
      const nomor = /^tabel\s+[\w.-]*\w/i.exec(block.teks)?.[0] ?? "Tabel";
      return [
        {
          tempat: block.tempat,
          pesan: diGambar ? `${nomor} berupa gambar.` : `Judul ${nomor} tidak diikuti tabel.`,
          perbaikan: diGambar
            ? "buat ulang sebagai tabel Word, atau jalankan lkjip draft dan salin tabelnya"
            : "tempatkan tabelnya tepat di bawah judul, atau hapus judulnya",
        },
      ];
    }),
});

/** Rules about how numbers and tables are written. */
export const BENTUK_RULE = [differenceDesimal, separator, catatan, letter, implausible, gambar] as const;
