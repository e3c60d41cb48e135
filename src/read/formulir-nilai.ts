import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka, formatRupiah, isSatuanPersen, terbilang } from "../model/format.ts";
import type { Isian } from "../model/kinerja.ts";
import type { Temuan } from "../model/temuan.ts";
import { type BacaanAngka, cleanText, readAngka } from "./angka.ts";
import { asalOf, type Konteks, noteCell, quote, type SelLembar } from "./formulir-konteks.ts";
import { noteBrokenCell, noteRemoved, showCell } from "./formulir-teks.ts";

/* Cells in which a unit types a value. What cannot be read is a finding; nothing is ever guessed. */

/** What is expected in a value cell. */
export interface AturanNilai {
  /** Heading of the column, as in the form. */
  readonly judul: string;
  /** Key of the column and of the row, by which lkjip.yaml can settle an ambiguous text. */
  readonly kolom: string;
  readonly kunci: string;
  readonly unit: string;
  readonly rupiah: boolean;
  /** The indicator holds the text of a predikat; a number is accepted too. */
  readonly predikat: boolean;
  readonly satuan: string;
}

const BATAS_ANGKA = desimal("1e15");

type TemuanSel = Omit<Temuan, "berkas" | "lembar" | "sel">;

/** Reads one value; null where the cell is empty or was refused with a finding. */
export function readNilai(konteks: Konteks, tempat: SelLembar, aturan: AturanNilai): Isian | null {
  const { nilai, rumus } = tempat.cell;
  konteks.terbaca.add(tempat.cell);
  if (noteBrokenCell(konteks, tempat, aturan.judul)) return null;
  noteRemoved(konteks, tempat);
  if (rumus?.includes("[")) noteCell(konteks, tempat, explainExternal(rumus, aturan));
  if (nilai.jenis === "teks") return readText(konteks, tempat, nilai.teks, aturan);
  if (nilai.jenis === "angka" && nilai.format !== "tanggal") return readNumber(konteks, tempat, aturan);
  const tampil = showCell(tempat.cell, konteks.tahun1904);
  noteCell(konteks, tempat, nilai.jenis === "logika" ? explainWords(tampil, aturan) : explainDate(tampil, aturan));
  return null;
}

function readNumber(konteks: Konteks, tempat: SelLembar, aturan: AturanNilai): Isian | null {
  const { nilai } = tempat.cell;
  if (nilai.jenis !== "angka") return null;
  const persen = nilai.format === "persen";
  const tersimpan = desimal(nilai.angka);
  const teks = showCell(tempat.cell, konteks.tahun1904);
  if (persen && aturan.rupiah) {
    noteCell(konteks, tempat, explainRupiahPersen(teks, aturan));
    return null;
  }
  if (persen && tersimpan.abs().gt(2)) noteCell(konteks, tempat, explainPersenBesar(teks, tersimpan, aturan));
  return makeAngka(konteks, tempat, persen ? tersimpan.times(100) : tersimpan, teks, persen, aturan);
}

function readText(konteks: Konteks, tempat: SelLembar, teks: string, aturan: AturanNilai): Isian | null {
  const bacaan = readAngka(teks, aturan);
  switch (bacaan.jenis) {
    case "kosong":
      if (bacaan.kata !== "") noteCell(konteks, tempat, explainEmptyWord(teks, aturan));
      return null;
    case "tidak_tersedia":
      return { jenis: "tidak_tersedia", teks: teks.trim(), asal: asalOf(konteks, tempat) };
    case "angka":
      if (bacaan.catatan !== null && !aturan.predikat)
        noteCell(konteks, tempat, explainRemark(teks, bacaan.nilai, bacaan.catatan, aturan));
      return makeAngka(konteks, tempat, bacaan.nilai, teks.trim(), bacaan.persen, aturan);
    case "rancu":
      return settle(konteks, tempat, teks, bacaan.bacaan, aturan);
    default:
      return readWords(konteks, tempat, teks, bacaan, aturan);
  }
}

function readWords(
  konteks: Konteks,
  tempat: SelLembar,
  teks: string,
  bacaan: BacaanAngka,
  aturan: AturanNilai,
): Isian | null {
  const isPredikat = aturan.predikat && (bacaan.jenis === "teks" || bacaan.jenis === "kacau");
  if (isPredikat) return { jenis: "predikat", teks: cleanText(teks), asal: asalOf(konteks, tempat) };
  noteCell(konteks, tempat, explainText(teks, bacaan, aturan));
  return null;
}

function makeAngka(
  konteks: Konteks,
  tempat: SelLembar,
  nilai: Desimal,
  teks: string,
  persen: boolean,
  aturan: AturanNilai,
): Isian | null {
  if (nilai.abs().gt(BATAS_ANGKA)) {
    noteCell(konteks, tempat, explainTooLarge(teks, aturan));
    return null;
  }
  if (aturan.rupiah && nilai.lt(0)) {
    noteCell(konteks, tempat, explainNegative(teks, aturan));
    return null;
  }
  if (persen && aturan.rupiah) {
    noteCell(konteks, tempat, explainRupiahPersen(teks, aturan));
    return null;
  }
  if (persen && !isSatuanPersen(aturan.satuan) && !/%|persen|prosent/i.test(aturan.satuan) && aturan.satuan !== "") {
    noteCell(konteks, tempat, explainPersenSatuan(teks, nilai, aturan));
  }
  return { jenis: "angka", nilai, teks, asal: asalOf(konteks, tempat) };
}

/** An ambiguous text counts only where lkjip.yaml says which of its two readings is meant. */
function settle(
  konteks: Konteks,
  tempat: SelLembar,
  teks: string,
  bacaan: readonly [Desimal, Desimal],
  aturan: AturanNilai,
): Isian | null {
  const { unit, kunci, kolom, judul } = aturan;
  const nomor = konteks.config.penegasan.findIndex(
    (p) =>
      p.unit === unit &&
      (p.kode === kunci || `${unit}/${p.kode}` === kunci) &&
      (p.kolom === kolom || p.kolom === judul) &&
      cleanText(p.teks) === cleanText(teks),
  );
  const penegasan = konteks.config.penegasan[nomor];
  if (!penegasan) {
    noteCell(konteks, tempat, explainAmbiguous(teks, bacaan, aturan));
    return null;
  }
  konteks.penegasanDipakai.add(nomor);
  const nilai = desimal(penegasan.nilai);
  if (bacaan.some((b) => b.eq(nilai))) return makeAngka(konteks, tempat, nilai, teks.trim(), false, aturan);
  noteCell(konteks, tempat, explainWrongPenegasan(teks, bacaan, nilai, aturan));
  return null;
}

const contoh = ({ rupiah }: AturanNilai): string => (rupiah ? "1250000" : "90 atau 90,5");

function explainText(teks: string, { jenis }: BacaanAngka, aturan: AturanNilai): TemuanSel {
  const { judul } = aturan;
  if (jenis === "rentang") {
    return {
      tingkat: "galat",
      nama: "nilai-rentang",
      pesan: `${judul} berisi ${quote(teks)}, yaitu rentang, bukan satu angka.`,
      perbaikan: `ketik satu angka yang benar-benar tercapai, misalnya ${contoh(aturan)}`,
    };
  }
  if (jenis === "galat_rumus") {
    return {
      tingkat: "galat",
      nama: "rumus-galat",
      pesan: `${judul} berisi ${quote(teks)}, yaitu pesan galat Excel.`,
      perbaikan: `ketik hasilnya sebagai angka, misalnya ${contoh(aturan)}`,
    };
  }
  if (jenis === "teks") return explainWords(teks, aturan);
  return {
    tingkat: "galat",
    nama: "angka-kacau",
    pesan: `${judul} berisi ${quote(teks)}, yang tidak terbaca sebagai satu angka.`,
    perbaikan: `ketik angka saja, misalnya ${contoh(aturan)}`,
  };
}

function explainWords(teks: string, aturan: AturanNilai): TemuanSel {
  return {
    tingkat: "galat",
    nama: "realisasi-bukan-angka",
    pesan: `${aturan.judul} berisi ${quote(teks)}, bukan angka.`,
    perbaikan: `ketik angka saja, misalnya ${contoh(aturan)}`,
  };
}

function explainAmbiguous(teks: string, [pertama, kedua]: readonly [Desimal, Desimal], aturan: AturanNilai): TemuanSel {
  const { unit, kunci, kolom, judul } = aturan;
  const tulis = `{ unit: ${unit}, kode: "${kunci}", kolom: ${kolom}, teks: ${JSON.stringify(teks)}, nilai: ${pertama.toFixed()} }`;
  return {
    tingkat: "galat",
    nama: "angka-rancu",
    pesan: `${judul} berisi teks ${quote(teks)}, yang dapat berarti ${spell(pertama)} atau ${spell(kedua)}.`,
    perbaikan: `ketik ulang sebagai angka di sel itu (bukan teks), atau tegaskan di lkjip.yaml di bawah penegasan, misalnya - ${tulis}`,
  };
}

/** The two readings look alike in digits, so they are spelled out. */
const spell = (nilai: Desimal): string => `${formatAngka(nilai)} (${terbilang(nilai)})`;

function explainWrongPenegasan(
  teks: string,
  [pertama, kedua]: readonly [Desimal, Desimal],
  nilai: Desimal,
  aturan: AturanNilai,
): TemuanSel {
  return {
    tingkat: "galat",
    nama: "penegasan-tidak-cocok",
    pesan: `Penegasan di lkjip.yaml membaca ${quote(teks)} sebagai ${formatAngka(nilai)}, padahal ${aturan.judul} hanya dapat berarti ${formatAngka(pertama)} atau ${formatAngka(kedua)}.`,
    perbaikan: `ganti nilai di penegasan itu, misalnya nilai: ${pertama.toFixed()}`,
  };
}

function explainEmptyWord(teks: string, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "peringatan",
    nama: "kata-kosong",
    pesan: `${judul} berisi ${quote(teks)}; dibaca belum diisi, bukan 0.`,
    perbaikan: "kosongkan selnya bila memang belum ada; bila hasilnya nol, ketik 0",
  };
}

function explainRemark(teks: string, nilai: Desimal, catatan: string, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "angka-bercatatan",
    pesan: `${judul} berisi ${quote(teks)}; dibaca ${formatAngka(nilai)}, keterangan ${quote(catatan)} tidak dipakai.`,
    perbaikan: `ketik angkanya saja, misalnya ${formatAngka(nilai)}, dan pindahkan keterangannya ke kolom Faktor Pendukung`,
  };
}

function explainDate(tampil: string, { judul, rupiah }: AturanNilai): TemuanSel {
  return {
    tingkat: "galat",
    nama: "tanggal-di-kolom-angka",
    pesan: `${judul} berisi tanggal ${tampil}, bukan angka.`,
    perbaikan: `ubah format sel menjadi Number lalu ketik ulang angkanya, misalnya ${rupiah ? "1250000" : "1,2"}`,
  };
}

function explainPersenBesar(tampil: string, tersimpan: Desimal, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "persen-mencurigakan",
    pesan: `${judul} tampil ${tampil} di Excel karena selnya berformat persen; dibaca ${formatAngka(tersimpan.times(100))}.`,
    perbaikan: `bila maksudnya ${formatAngka(tersimpan)}%, ubah format sel menjadi Number lalu ketik ${formatAngka(tersimpan)}`,
  };
}

function explainPersenSatuan(teks: string, nilai: Desimal, { judul, satuan }: AturanNilai): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "persen-bukan-satuan",
    pesan: `${judul} berisi ${quote(teks)}, sedangkan satuan indikatornya ${quote(satuan)}; dibaca ${formatAngka(nilai)}.`,
    perbaikan: `periksa angkanya, lalu ketik tanpa tanda persen, misalnya ${formatAngka(nilai)}`,
  };
}

function explainRupiahPersen(teks: string, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "galat",
    nama: "rupiah-berisi-persen",
    pesan: `${judul} berisi ${quote(teks)}, yaitu persen, bukan rupiah.`,
    perbaikan: "ubah format sel menjadi Number lalu ketik jumlah rupiahnya, misalnya 1250000",
  };
}

function explainNegative(teks: string, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "galat",
    nama: "rupiah-negatif",
    pesan: `${judul} berisi ${quote(teks)}, kurang dari 0.`,
    perbaikan: "ketik jumlah yang benar-benar dibelanjakan setelah pengembalian, misalnya 1250000",
  };
}

function explainTooLarge(teks: string, { judul, rupiah }: AturanNilai): TemuanSel {
  const batas = rupiah ? formatRupiah(BATAS_ANGKA) : formatAngka(BATAS_ANGKA);
  return {
    tingkat: "galat",
    nama: "angka-terlalu-besar",
    pesan: `${judul} berisi ${quote(teks)}, lebih dari ${batas}; Excel tidak menyimpan angka sebesar itu dengan tepat.`,
    perbaikan: `periksa jumlah nolnya lalu ketik ulang, misalnya ${rupiah ? "1250000" : "90,5"}`,
  };
}

function explainExternal(rumus: string, { judul }: AturanNilai): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "rumus-berkas-lain",
    pesan: `${judul} berisi rumus =${rumus} yang mengambil angka dari berkas lain; dibaca hasil terakhir yang tersimpan.`,
    perbaikan: "periksa angkanya, lalu ketik sebagai angka, misalnya 87,5",
  };
}
