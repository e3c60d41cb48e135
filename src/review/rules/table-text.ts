import { formatAngka } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import type { SelNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";

import type { Role } from "./nilai.ts";
import { type Kalimat, quote } from "./sentence.ts";
import { findRole } from "./subject.ts";
import { isJumlah, isKelompok } from "./table-read.ts";

/* Tables of the office's own, which the data do not know: against the sentences about them, and against good sense. */

interface OwnBaris {
  readonly nama: string;
  readonly sel: readonly SelNaskah[];
}

/** Rows of tables whose name is not in the plan. */
function listOwnBaris({ tabel, nama }: KoreksiInput): OwnBaris[] {
  const known = new Set(nama.map((n) => n.kunci));
  return tabel.flatMap((t) =>
    t.baris.flatMap((baris) => {
      if (isKelompok(baris) || isJumlah(baris) || t.nomor === null) return [];
      const judul = baris.sel.find(({ teks, kolom }) => kolom < 3 && teks.length >= 15 && / /.test(teks));
      return judul === undefined || known.has(normalize(judul.teks)) ? [] : [{ nama: judul.teks, sel: baris.sel }];
    }),
  );
}

const KOLOM: Readonly<Partial<Record<Role, RegExp>>> = {
  target: /target/i,
  realisasi: /realisasi/i,
  capaian: /capaian/i,
  serapan: /serapan|%/i,
};

const teksTabel = defineRule({
  nama: "teks-beda-tabel",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Target, realisasi, atau capaian dalam kalimat tidak sama dengan tabel yang memuat barisnya.",
  contoh: "target 47% dalam kalimat, 46 dalam tabel",
  check: (input) => {
    const baris = listOwnBaris(input);
    return input.kalimat.flatMap((kalimat) => {
      const small = normalize(kalimat.teks);
      const mentioned = baris.filter(({ nama }) => small.includes(normalize(nama)));
      // One name may be the beginning of another, and the sentence then speaks of the longer one.
      const [owned, ...lain] = mentioned.filter(
        ({ nama }) => !mentioned.some((each) => each.nama !== nama && normalize(each.nama).includes(normalize(nama))),
      );
      if (owned === undefined || lain.length > 0 || kalimat.mention.length > 0) return [];
      return checkKalimat(kalimat, owned);
    });
  },
});

function checkKalimat(kalimat: Kalimat, { nama, sel }: OwnBaris): Finding[] {
  return kalimat.angka.flatMap((angka): Finding[] => {
    const role = findRole(kalimat, angka);
    const pattern = role === null ? undefined : KOLOM[role];
    const printed =
      pattern === undefined
        ? []
        : sel.filter(({ header }) => pattern.test(header)).flatMap((s) => readSelAngka(s.teks) ?? []);
    const [correct] = printed;
    if (correct === undefined || printed.some(({ nilai }) => nilai.eq(angka.nilai))) return [];
    const teks = formatAngka(correct.nilai, correct.tempat);
    return [
      {
        tempat: kalimat.paragraf.tempat,
        pesan: `${nama} dalam kalimat ${angka.teks}, sedangkan dalam ${sel[0]?.tempat.letak.split(",")[0] ?? "tabel"} ${teks}: "${quote(kalimat.teks, angka.mulai)}"`,
        perbaikan: `samakan keduanya, misalnya ${teks}${angka.satuan === "persen" ? "%" : ""}`,
      },
    ];
  });
}

const percentRupiah = defineRule({
  nama: "rupiah-di-kolom-persen",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Kolom persen berisi jumlah uang.",
  contoh: "2.134.875.960 di kolom capaian (%)",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) =>
        sel.flatMap((s): Finding[] => {
          const percent =
            /%/.test(s.header) ||
            (/target|realisasi/i.test(s.header) &&
              !/\(rp\)/i.test(s.header) &&
              sel.some(({ header, teks }) => /^satuan$/i.test(header) && /^(?:%|persen)$/i.test(teks)));
          const angka = readSelAngka(s.teks);
          if (!percent || angka === null || angka.nilai.abs().lt(100000)) return [];
          return [
            {
              tempat: s.tempat,
              pesan: `Kolom ${s.header} berisi ${s.teks}, yang tampaknya jumlah uang.`,
              perbaikan: "pindahkan uangnya ke kolom anggaran, lalu isi persennya, misalnya 90",
            },
          ];
        }),
      ),
    ),
});

const overPagu = defineRule({
  nama: "realisasi-melebihi-pagu",
  family: "Angka dalam tabel",
  tingkat: "periksa",
  meaning:
    "Realisasi anggaran sebuah baris lebih besar dari pagunya, sering karena realisasi yang sama ditulis berulang.",
  contoh: "realisasi 32.160.000 dari pagu 8.040.000 (400%)",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }): Finding[] => {
        const find = (pattern: RegExp): SelNaskah | undefined => sel.find(({ header }) => pattern.test(header));
        const [p, r] = [find(/(?:pagu|^anggaran).*\(rp\)$/i), find(/realisasi.*\(rp\)$/i)];
        const [pagu, realisasi] = [p && readSelAngka(p.teks), r && readSelAngka(r.teks)];
        if (
          r === undefined ||
          p === r ||
          pagu == null ||
          realisasi == null ||
          pagu.nilai.lte(0) ||
          realisasi.nilai.lte(pagu.nilai)
        )
          return [];
        const percent = realisasi.nilai.div(pagu.nilai).times(100);
        return [
          {
            tempat: r.tempat,
            pesan: `Realisasi ${r.teks} melebihi pagu ${p?.teks} (${formatAngka(percent, 2)}%).`,
            perbaikan: "pastikan realisasinya tidak terjumlah dua kali; hitung tiap sub kegiatan sekali saja",
          },
        ];
      }),
    ),
});

/** Rules about tables of the office's own. */
export const OWN_TABEL_RULE = [teksTabel, percentRupiah, overPagu] as const;
