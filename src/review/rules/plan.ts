import type { Indikator, Target } from "../../plan/schema.ts";
import { formatTarget } from "../../model/format.ts";
import type { SelNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { normal } from "./mention.ts";
import { listSelBerperan } from "./table-read.ts";

/* PK = IKU = Renstra = last year's report: texts and targets. A difference needs an `alasan` in lkjip.yaml. */

const sama = (a: Target, b: Target): boolean => normal(formatTarget(a)) === normal(formatTarget(b));

/** Where the document prints the target of an indicator, or its beginning. */
function tempatTarget(bahan: BahanKoreksi, kode: string) {
  const sel = bahan.sel.find((s) => s.peran === "target" && s.indikator.some((p) => p.rencana.id === kode));
  return sel?.sel.tempat ?? bahan.paragraf[0]?.tempat;
}

function bandingTarget(
  bahan: BahanKoreksi,
  tahun: number,
  targetOf: (indikator: Indikator) => Target | null | undefined,
  perbaikan: (indikator: Indikator) => string,
): Hasil[] {
  return bahan.indikatorSasaran.flatMap(({ indikator, rencana }): Hasil[] => {
    const renstra = indikator.target_renstra?.[String(tahun)];
    const target = targetOf(indikator);
    const tempat = tempatTarget(bahan, rencana.id);
    if (
      renstra === undefined ||
      target == null ||
      sama(renstra, target) ||
      indikator.alasan !== undefined ||
      tempat === undefined
    )
      return [];
    return [
      {
        tempat,
        pesan: `Target ${indikator.uraian} tahun ${tahun} dalam Perjanjian Kinerja ${formatTarget(target)}, sedangkan dalam Renstra ${formatTarget(renstra)}, tanpa alasan.`,
        perbaikan: perbaikan(indikator),
      },
    ];
  });
}

const pkRenstra: AturanNaskah = {
  nama: "pk-beda-renstra",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Target Perjanjian Kinerja berbeda dari target Renstra tahun itu, tanpa alasan di lkjip.yaml.",
  contoh: "target PK 90,5, target Renstra 91",
  check: (bahan) =>
    bandingTarget(
      bahan,
      bahan.config.tahun,
      ({ target }) => target,
      ({ kode }) =>
        `samakan targetnya, atau jelaskan di lkjip.yaml pada indikator ${kode}, misalnya alasan: disesuaikan dengan PK Perubahan`,
    ),
};

const pkLalu: AturanNaskah = {
  nama: "pk-lalu-beda-renstra",
  rumpun: "Keselarasan rencana",
  tingkat: "peringatan",
  arti: "Target tahun lalu berbeda dari target Renstra tahun itu, tanpa alasan di lkjip.yaml.",
  contoh: "target tahun 2023 tertulis 88, dalam Renstra 89",
  check: (bahan) =>
    bandingTarget(
      bahan,
      bahan.config.tahun - 1,
      ({ riwayat }) => riwayat?.[String(bahan.config.tahun - 1)]?.target,
      ({ kode }) =>
        `periksa Perjanjian Kinerja tahun ${bahan.config.tahun - 1}; jika memang berbeda, tulis alasan pada indikator ${kode} di lkjip.yaml`,
    ),
};

const ikuPk: AturanNaskah = {
  nama: "pk-beda-iku",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Indikator Kinerja Utama tidak tercetak dalam tabel IKU, atau tabel IKU memuat indikator yang bukan IKU.",
  contoh: "tabel IKU tanpa Predikat SAKIP",
  check: (bahan) => {
    const tabel = bahan.tabel.find(({ keterangan }) => /^(?:indikator kinerja utama|iku)\b/i.test(keterangan));
    if (tabel === undefined) return [];
    const isi = new Set(tabel.baris.flatMap(({ sel }) => sel.map(({ teks }) => normal(teks))));
    const daftar = bahan.pengukuran.indikator.filter(
      ({ rencana }) => rencana.tingkat === "tujuan" || rencana.tingkat === "sasaran",
    );
    return daftar.flatMap(({ indikator }): Hasil[] => {
      const tercetak = isi.has(normal(indikator.uraian));
      if (tercetak === indikator.iku) return [];
      return [
        {
          tempat: tabel.tempat,
          pesan: tercetak
            ? `${indikator.uraian} tercetak sebagai IKU, tetapi di lkjip.yaml bukan IKU.`
            : `IKU ${indikator.uraian} tidak tercetak dalam tabel Indikator Kinerja Utama.`,
          perbaikan: tercetak
            ? `hapus barisnya, atau tulis iku: true pada indikator ${indikator.kode}`
            : `tambahkan barisnya dengan nama yang sama persis seperti di Perjanjian Kinerja`,
        },
      ];
    });
  },
};

/** Share of words that two names have in common. */
function kemiripan(a: string, b: string): number {
  const [kataA, kataB] = [new Set(normal(a).split(/\W+/)), new Set(normal(b).split(/\W+/))];
  const bersama = [...kataA].filter((kata) => kataB.has(kata)).length;
  return (2 * bersama) / (kataA.size + kataB.size);
}

const JUDUL_KOLOM = /^(?:indikator(?: kinerja(?: utama)?| program)?|sasaran(?: strategis)?|tujuan)$/i;

function listSelNama({ tabel, nama, naskah }: BahanKoreksi) {
  const kenal = new Set(nama.map(({ teks }) => normal(teks)));
  const sel = tabel.flatMap((t) =>
    t.baris.flatMap((b) =>
      b.sel.filter(
        (s: SelNaskah) =>
          JUDUL_KOLOM.test(s.kepala) &&
          s.rentang === 1 &&
          !s.celah &&
          /[a-z]{3}/i.test(s.teks) &&
          !/^(?:jumlah|total|rata-rata)(?: \(| capaian| sasaran|$)/i.test(s.teks),
      ),
    ),
  );
  const judul = naskah.isi.flatMap((b) =>
    b.jenis === "judul"
      ? [{ teks: /^(?:sasaran|tujuan) \d+\s*:\s*(.+)$/i.exec(b.teks)?.[1] ?? "", tempat: b.tempat }]
      : [],
  );
  const bersih = (teks: string): string => normal(teks.replace(/^\d[\d.]*\s+/, ""));
  const dikenal = (teks: string): boolean => kenal.has(bersih(teks)) || kenal.has(bersih(teks).replace(/ \(.*\)$/, ""));
  return [...sel, ...judul].filter(({ teks }) => teks !== "" && !dikenal(teks) && !/^[A-Z]+\d*\.\d+$/.test(teks));
}

const nama: AturanNaskah = {
  nama: "nama-berubah",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Nama sasaran, tujuan, atau indikator dalam tabel atau judul tidak sama persis dengan Perjanjian Kinerja.",
  contoh: "BUMDes yang aktif, padahal dalam PK BUMDesa yang terbentuk",
  untouched: "row",
  check: (bahan) =>
    listSelNama(bahan).flatMap(({ teks, tempat }): Hasil[] => {
      const dekat = bahan.nama
        .map((n) => ({ teks: n.teks, mirip: kemiripan(n.teks, teks) }))
        .sort((a, b) => b.mirip - a.mirip)[0];
      if (dekat === undefined || dekat.mirip < 0.6) return [];
      return [
        {
          tempat,
          pesan: `"${teks}" tidak sama dengan nama dalam Perjanjian Kinerja, yaitu "${dekat.teks}".`,
          perbaikan: `ganti menjadi "${dekat.teks}"`,
        },
      ];
    }),
};

const asing: AturanNaskah = {
  nama: "indikator-tidak-dikenal",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Tabel memuat sasaran atau indikator yang tidak ada dalam rencana kantor.",
  contoh: "Persentase desa mandiri, yang tidak ada di Perjanjian Kinerja",
  untouched: "row",
  check: (bahan) =>
    listSelNama(bahan).flatMap(({ teks, tempat }): Hasil[] => {
      if (bahan.nama.some((n) => kemiripan(n.teks, teks) >= 0.6)) return [];
      return [
        {
          tempat,
          pesan: `"${teks}" tidak ada di antara sasaran dan indikator dalam lkjip.yaml.`,
          perbaikan: "hapus barisnya, atau tambahkan ke lkjip.yaml jika memang diperjanjikan",
        },
      ];
    }),
};

const satuan: AturanNaskah = {
  nama: "satuan-tidak-sama",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Satuan sebuah indikator dalam tabel tidak sama dengan rencana.",
  contoh: "kasus menjadi persen",
  untouched: "row",
  check: (bahan) => {
    const unik = new Map(bahan.sel.filter(({ indikator }) => indikator.length > 0).map((s) => [s.baris, s]));
    return [...unik.values()].flatMap(({ baris, indikator }): Hasil[] => {
      const sel = baris.sel.find(({ kepala }) => /^satuan$/i.test(kepala));
      const benar = indikator.map((p) => normal(p.indikator.satuan || "-"));
      if (sel === undefined || sel.teks === "" || benar.includes(normal(sel.teks))) return [];
      return [
        {
          tempat: sel.tempat,
          pesan: `Satuan ${indikator[0]?.indikator.uraian} tertulis "${sel.teks}", sedangkan dalam rencana "${benar[0]}".`,
          perbaikan: `ganti "${sel.teks}" menjadi "${benar[0]}"`,
        },
      ];
    });
  },
};

const laporanLalu: AturanNaskah = {
  nama: "beda-laporan-lalu",
  rumpun: "Keselarasan rencana",
  tingkat: "galat",
  arti: "Target atau realisasi tahun lalu tidak sama dengan laporan tahun lalu yang sudah disampaikan.",
  contoh: "realisasi 2023 kini 90,1, dalam LKjIP 2023 tertulis 89,1",
  check: (bahan) => {
    if (bahan.lalu === null) return [];
    const tahun = bahan.config.tahun - 1;
    const tabel = bahan.lalu.isi.filter((b) => b.jenis === "tabel");
    const lalu = listSelBerperan({ tabel, nama: bahan.nama, config: bahan.config }).filter(
      (s) => s.triwulan === null && (s.tahun === null || s.tahun === tahun),
    );
    return bahan.indikatorSasaran.flatMap((p) =>
      (["target", "realisasi"] as const).flatMap((peran): Hasil[] => {
        const milik = lalu.filter((s) => s.peran === peran && s.indikator.includes(p));
        const dulu = (milik.find((s) => s.tahun === tahun) ?? milik[0])?.sel.teks;
        const kini = bahan.sel.find((s) => s.peran === peran && s.tahun === tahun && s.indikator.includes(p))?.sel;
        if (dulu === undefined || kini === undefined || samaSel(dulu, kini.teks) || p.indikator.alasan !== undefined)
          return [];
        return [
          {
            tempat: kini.tempat,
            pesan: `${peran === "target" ? "Target" : "Realisasi"} ${p.indikator.uraian} tahun ${tahun} tertulis ${kini.teks}, sedangkan dalam laporan tahun ${tahun} ${dulu}.`,
            perbaikan: `samakan dengan laporan tahun ${tahun}, yaitu ${dulu}; jika memang diralat, tulis alasan pada indikator ${p.indikator.kode} di lkjip.yaml`,
          },
        ];
      }),
    );
  },
};

function samaSel(a: string, b: string): boolean {
  const [x, y] = [readSelAngka(a), readSelAngka(b)];
  return x !== null && y !== null ? x.nilai.eq(y.nilai) : normal(a) === normal(b);
}

/** Rules about the plan. */
export const ATURAN_RENCANA: readonly AturanNaskah[] = [pkRenstra, pkLalu, ikuPk, nama, asing, satuan, laporanLalu];
