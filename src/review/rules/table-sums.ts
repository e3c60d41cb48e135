import { type Desimal, desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka } from "../../model/format.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { isJumlah, isKelompok } from "./table-read.ts";

/* Tables against themselves: totals, means, shares and capaian recomputed from what the same table prints. */

const selAt = (baris: BarisNaskah, kolom: number): SelNaskah | undefined =>
  baris.sel.find((sel) => sel.kolom === kolom);
const angkaAt = (baris: BarisNaskah, kolom: number): Desimal | null => {
  const teks = selAt(baris, kolom)?.teks;
  return teks === undefined ? null : (readSelAngka(teks)?.nilai ?? null);
};

const jumlahkan = (angka: readonly Desimal[]): Desimal => angka.reduce((a, b) => a.plus(b), desimal(0));

/** Depth of a row by the code it begins with; 0 without one. */
function kedalaman({ sel }: BarisNaskah): number {
  const kode = sel.map(({ teks }) => /^\d+(?:\.\d+)+/.exec(teks)?.[0]).find((k) => k !== undefined);
  return kode?.split(".").length ?? 0;
}

/** The sums that a total may stand for: over all rows, over the rows of each depth, over subtotals. */
function listJumlah(tabel: TabelNaskah, sampai: number, kolom: number): Desimal[] {
  const atas = tabel.baris.slice(0, sampai);
  const isi = atas.filter((b) => !isKelompok(b) && !isJumlah(b));
  const sub = atas.filter((b) => isJumlah(b) && !isKelompok(b));
  const akhirSub = atas.findLastIndex(isJumlah);
  const akhirKelompok = atas.findLastIndex(isKelompok);
  const dalam = [...new Set(isi.map(kedalaman))].map((d) => isi.filter((b) => kedalaman(b) === d));
  const kelompok = [
    isi,
    sub,
    atas.slice(akhirSub + 1).filter((b) => !isKelompok(b)),
    atas.slice(akhirKelompok + 1).filter((b) => !isJumlah(b)),
    ...dalam,
  ];
  return kelompok
    .map((baris) => baris.flatMap((b) => angkaAt(b, kolom) ?? []))
    .filter((angka) => angka.length > 0)
    .map(jumlahkan);
}

const jumlah: AturanNaskah = {
  nama: "jumlah-tabel-salah",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Baris jumlah sebuah tabel tidak sama dengan penjumlahan barisnya.",
  contoh: "jumlah 92 orang, padahal barisnya berjumlah 91",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap((baris, i) => {
        if (!isJumlah(baris) || !baris.sel.some(({ teks }) => /^(?:jumlah|total)/i.test(teks))) return [];
        return baris.sel.flatMap((sel): Hasil[] => {
          const tertulis = readSelAngka(sel.teks);
          if (tertulis === null || sel.rentang > 1 || /%|persen|capaian|serapan|efisiensi|no\./i.test(sel.kepala))
            return [];
          const mungkin = listJumlah(t, i, sel.kolom);
          const [benar] = mungkin;
          if (benar === undefined || mungkin.some((n) => n.eq(tertulis.nilai))) return [];
          return [
            {
              tempat: sel.tempat,
              pesan: `Baris jumlah kolom ${sel.kepala || "angka"} tertulis ${sel.teks}, padahal baris di atasnya berjumlah ${formatAngka(benar)}.`,
              perbaikan: `periksa barisnya satu per satu; jika semua benar, ganti ${sel.teks} menjadi ${formatAngka(benar)}`,
            },
          ];
        });
      }),
    ),
};

const rataRata: AturanNaskah = {
  nama: "rata-rata-tabel-salah",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Baris rata-rata sebuah tabel tidak sama dengan jumlah dibagi banyaknya baris.",
  contoh: "rata-rata 74,03 karena tiga baris dibagi empat",
  check: ({ tabel, sel: berperan }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap((baris, i) => {
        if (!isJumlah(baris) || !baris.sel.some(({ teks }) => /^rata-rata/i.test(teks))) return [];
        return baris.sel.flatMap((sel): Hasil[] => {
          const tertulis = readSelAngka(sel.teks);
          if (
            tertulis === null ||
            !/%|capaian|nilai|realisasi/i.test(sel.kepala) ||
            berperan.some((s) => s.sel === sel && (s.sasaran !== null || s.kantor))
          )
            return [];
          const angka = listIsi(t, i).flatMap((b) => angkaAt(b, sel.kolom) ?? []);
          if (angka.length < 2) return [];
          const total = jumlahkan(angka);
          const benar = bulatkan(total.div(angka.length), tertulis.tempat);
          if (benar.eq(tertulis.nilai)) return [];
          const dibagi = [...Array(20).keys()]
            .map((n) => n + 1)
            .find((n) => n !== angka.length && bulatkan(total.div(n), tertulis.tempat).eq(tertulis.nilai));
          const sebab = dibagi === undefined ? "" : ` Angka itu terjadi karena dibagi ${dibagi}.`;
          return [
            {
              tempat: sel.tempat,
              pesan: `Rata-rata kolom ${sel.kepala} tertulis ${sel.teks}, padahal ${formatAngka(total)} dibagi ${angka.length} baris adalah ${formatAngka(benar, tertulis.tempat)}.${sebab}`,
              perbaikan: `ganti ${sel.teks} menjadi ${formatAngka(benar, tertulis.tempat)}`,
            },
          ];
        });
      }),
    ),
};

/** The rows that a mean is over: since the last group or total, else all. */
function listIsi({ baris }: TabelNaskah, sampai: number): BarisNaskah[] {
  const mulai = baris.slice(0, sampai).findLastIndex((b) => isJumlah(b) || isKelompok(b)) + 1;
  const dekat = baris.slice(mulai, sampai);
  return dekat.length > 0 ? dekat : baris.slice(0, sampai).filter((b) => !isJumlah(b) && !isKelompok(b));
}

/** Columns by their headings; only where exactly one column fits. */
function kolomOf({ kepala }: TabelNaskah, pola: RegExp): number | null {
  const cocok = kepala.flatMap((teks, i) => (pola.test(teks) ? [i] : []));
  return cocok.length === 1 ? (cocok[0] ?? null) : null;
}

const serapan: AturanNaskah = {
  nama: "serapan-tabel-salah-hitung",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Persentase serapan sebuah baris tidak sama dengan realisasi dibagi pagu di baris itu.",
  contoh: "80,5, padahal 307.055.630 dibagi 398.379.650 adalah 77,08",
  check: ({ tabel, config, sel: berperan }) =>
    tabel.flatMap((t) => {
      const [pagu, realisasi, persen] = [
        kolomOf(t, /(?:pagu|anggaran(?! realisasi)(?! %)|alokasi).*\(rp\)|^(?:pagu|anggaran)$/i),
        kolomOf(t, /realisasi.*\(rp\)|realisasi anggaran(?! \()|^realisasi$/i),
        kolomOf(t, /serapan|^%$|anggaran %|capaian realisasi anggaran/i),
      ];
      if (pagu === null || realisasi === null || persen === null) return [];
      return t.baris.flatMap((baris): Hasil[] => {
        const [p, r, s] = [angkaAt(baris, pagu), angkaAt(baris, realisasi), selAt(baris, persen)];
        const tertulis = s === undefined ? null : readSelAngka(s.teks);
        if (p === null || r === null || s === undefined || tertulis === null || p.lt(1000)) return [];
        // Of a program that the data know, the data decide.
        if (berperan.some((each) => each.sel === s && (each.anggaran.length > 0 || each.sasaran !== null))) return [];
        const benar = r.div(p).times(100);
        if (bulatkan(benar, tertulis.tempat).eq(tertulis.nilai)) return [];
        const teks = formatAngka(benar, config.kebijakan.desimal);
        return [
          {
            tempat: s.tempat,
            pesan: `Serapan tertulis ${s.teks}, padahal ${formatAngka(r)} dibagi ${formatAngka(p)} adalah ${teks}%.`,
            perbaikan: `ganti ${s.teks} menjadi ${teks}`,
          },
        ];
      });
    }),
};

const capaian: AturanNaskah = {
  nama: "capaian-tabel-salah-hitung",
  rumpun: "Angka dalam tabel",
  tingkat: "galat",
  arti: "Capaian sebuah baris tidak dapat diperoleh dari target dan realisasi di baris itu dengan rumus mana pun.",
  contoh: "target 2,95, realisasi 6,72, capaian 229,38; seharusnya 227,80",
  check: (bahan) =>
    bahan.tabel.flatMap((t) => {
      const [target, realisasi, persen] = [
        kolomOf(t, /^target(?! akhir)/i),
        kolomOf(t, /^realisasi(?!.*\(rp\))/i),
        kolomOf(t, /^capaian(?!.*triwulan)/i),
      ];
      if (target === null || realisasi === null || persen === null) return [];
      return t.baris.flatMap((baris) => checkBaris(baris, { target, realisasi, persen }, bahan));
    }),
};

function checkBaris(
  baris: BarisNaskah,
  kolom: { readonly target: number; readonly realisasi: number; readonly persen: number },
  bahan: BahanKoreksi,
): Hasil[] {
  const [t, r, s] = [angkaAt(baris, kolom.target), angkaAt(baris, kolom.realisasi), selAt(baris, kolom.persen)];
  const tertulis = s === undefined ? null : readSelAngka(s.teks);
  if (t === null || r === null || s === undefined || tertulis === null || t.lte(0) || isJumlah(baris)) return [];
  // Of an indicator that the data know, the data decide.
  if (bahan.sel.some((each) => each.sel === s && each.indikator.length > 0)) return [];
  const naik = r.div(t).times(100);
  const turun = desimal(2).times(t).minus(r).div(t).times(100);
  const rasio = r.eq(0) ? desimal(100) : t.div(r).times(100);
  if ([naik, turun, rasio].some((n) => bulatkan(n, tertulis.tempat).eq(tertulis.nilai)) || tertulis.nilai.eq(0))
    return [];
  const { desimal: tempat } = bahan.config.kebijakan;
  return [
    {
      tempat: s.tempat,
      pesan: `Capaian tertulis ${s.teks}, padahal dari target ${formatAngka(t)} dan realisasi ${formatAngka(r)} hasilnya ${formatAngka(naik, tempat)}, atau ${formatAngka(turun, tempat)} jika makin kecil makin baik.`,
      perbaikan: `hitung ulang, lalu ganti ${s.teks}, misalnya menjadi ${formatAngka(naik, tempat)}`,
    },
  ];
}

/** Rules about tables that do not agree with themselves. */
export const ATURAN_HITUNG: readonly AturanNaskah[] = [jumlah, rataRata, serapan, capaian];
