import { formatAngka } from "../../model/format.ts";
import type { SelNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import type { Peran } from "./nilai.ts";
import { normal } from "./mention.ts";
import { findPeran } from "./subject.ts";
import { isJumlah, isKelompok } from "./table-read.ts";

/* Tables of the office's own, which the data do not know: against the sentences about them, and against good sense. */

interface BarisSendiri {
  readonly nama: string;
  readonly sel: readonly SelNaskah[];
}

/** Rows of tables whose name is not in the plan. */
function listBarisSendiri({ tabel, nama }: BahanKoreksi): BarisSendiri[] {
  const dikenal = new Set(nama.map((n) => n.kunci));
  return tabel.flatMap((t) =>
    t.baris.flatMap((baris) => {
      if (isKelompok(baris) || isJumlah(baris) || t.nomor === null) return [];
      const judul = baris.sel.find(({ teks, kolom }) => kolom < 3 && teks.length >= 15 && / /.test(teks));
      return judul === undefined || dikenal.has(normal(judul.teks)) ? [] : [{ nama: judul.teks, sel: baris.sel }];
    }),
  );
}

const KOLOM: Readonly<Partial<Record<Peran, RegExp>>> = {
  target: /target/i,
  realisasi: /realisasi/i,
  capaian: /capaian/i,
  serapan: /serapan|%/i,
};

const teksTabel: AturanNaskah = {
  nama: "teks-beda-tabel",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Target, realisasi, atau capaian dalam kalimat tidak sama dengan tabel yang memuat barisnya.",
  contoh: "target 47% dalam kalimat, 46 dalam tabel",
  check: (bahan) => {
    const baris = listBarisSendiri(bahan);
    return bahan.kalimat.flatMap((kalimat) => {
      const kecil = normal(kalimat.teks);
      const disebut = baris.filter(({ nama }) => kecil.includes(normal(nama)));
      // One name may be the beginning of another, and the sentence then speaks of the longer one.
      const [milik, ...lain] = disebut.filter(
        ({ nama }) => !disebut.some((each) => each.nama !== nama && normal(each.nama).includes(normal(nama))),
      );
      if (milik === undefined || lain.length > 0 || kalimat.sebutan.length > 0) return [];
      return checkKalimat(kalimat, milik);
    });
  },
};

function checkKalimat(kalimat: Kalimat, { nama, sel }: BarisSendiri): Hasil[] {
  return kalimat.angka.flatMap((angka): Hasil[] => {
    const peran = findPeran(kalimat, angka);
    const pola = peran === null ? undefined : KOLOM[peran];
    const tercetak =
      pola === undefined
        ? []
        : sel.filter(({ kepala }) => pola.test(kepala)).flatMap((s) => readSelAngka(s.teks) ?? []);
    const [benar] = tercetak;
    if (benar === undefined || tercetak.some(({ nilai }) => nilai.eq(angka.nilai))) return [];
    const teks = formatAngka(benar.nilai, benar.tempat);
    return [
      {
        tempat: kalimat.paragraf.tempat,
        pesan: `${nama} dalam kalimat ${angka.teks}, sedangkan dalam ${sel[0]?.tempat.letak.split(",")[0] ?? "tabel"} ${teks}: "${kutip(kalimat.teks, angka.mulai)}"`,
        perbaikan: `samakan keduanya, misalnya ${teks}${angka.satuan === "persen" ? "%" : ""}`,
      },
    ];
  });
}

const rupiahPersen: AturanNaskah = {
  nama: "rupiah-di-kolom-persen",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Kolom persen berisi jumlah uang.",
  contoh: "2.134.875.960 di kolom capaian (%)",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) =>
        sel.flatMap((s): Hasil[] => {
          const persen =
            /%/.test(s.kepala) ||
            (/target|realisasi/i.test(s.kepala) &&
              !/\(rp\)/i.test(s.kepala) &&
              sel.some(({ kepala, teks }) => /^satuan$/i.test(kepala) && /^(?:%|persen)$/i.test(teks)));
          const angka = readSelAngka(s.teks);
          if (!persen || angka === null || angka.nilai.abs().lt(100000)) return [];
          return [
            {
              tempat: s.tempat,
              pesan: `Kolom ${s.kepala} berisi ${s.teks}, yang tampaknya jumlah uang.`,
              perbaikan: "pindahkan uangnya ke kolom anggaran, lalu isi persennya, misalnya 90",
            },
          ];
        }),
      ),
    ),
};

const lebihPagu: AturanNaskah = {
  nama: "realisasi-melebihi-pagu",
  rumpun: "Angka dalam tabel",
  tingkat: "periksa",
  arti: "Realisasi anggaran sebuah baris lebih besar dari pagunya, sering karena realisasi yang sama ditulis berulang.",
  contoh: "realisasi 32.160.000 dari pagu 8.040.000 (400%)",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }): Hasil[] => {
        const cari = (pola: RegExp): SelNaskah | undefined => sel.find(({ kepala }) => pola.test(kepala));
        const [p, r] = [cari(/(?:pagu|^anggaran).*\(rp\)$/i), cari(/realisasi.*\(rp\)$/i)];
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
        const persen = realisasi.nilai.div(pagu.nilai).times(100);
        return [
          {
            tempat: r.tempat,
            pesan: `Realisasi ${r.teks} melebihi pagu ${p?.teks} (${formatAngka(persen, 2)}%).`,
            perbaikan: "pastikan realisasinya tidak terjumlah dua kali; hitung tiap sub kegiatan sekali saja",
          },
        ];
      }),
    ),
};

/** Rules about tables of the office's own. */
export const ATURAN_TABEL_SENDIRI: readonly AturanNaskah[] = [teksTabel, rupiahPersen, lebihPagu];
