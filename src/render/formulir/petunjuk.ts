import type { Workbook, Worksheet } from "exceljs";
import type { Config, Indikator, Unit } from "../../model/config.ts";
import { formatNip, formatTanggal } from "../../model/format.ts";
import { LEMBAR, PENANDA_KUNCI } from "../../model/formulir.ts";
import { listIndikatorUnit } from "../../model/rencana.ts";
import { gayaSel, type JenisSel, tinggiBaris } from "./gaya.ts";
import { ARAH, arahOf, PERIODE, periodeOf } from "./kinerja.ts";
import { addLembar, type KopFormulir, protect } from "./lembar.ts";

const LEBAR_PETUNJUK = [5, 26, 74] as const;

/** One line of the instructions: what stands in B and C, or in B over both. */
type BarisPetunjuk = readonly [JenisSel, string] | readonly [JenisSel, string, string, JenisSel?];

/** Adds the sheet that tells the unit how to fill the form, until when, and whom to return it to. */
export async function addPetunjuk(workbook: Workbook, kop: KopFormulir, unit: Unit): Promise<void> {
  const sheet = addLembar(workbook, kop, LEMBAR.petunjuk, "portrait");
  LEBAR_PETUNJUK.forEach((lebar, i) => {
    sheet.getColumn(i + 1).width = lebar;
  });
  composePetunjuk(kop.config, unit).forEach((baris, i) => {
    addBaris(sheet, i + 1, baris);
  });
  await protect(sheet);
}

function composePetunjuk(config: Config, unit: Unit): BarisPetunjuk[] {
  const { kasubbag } = config.pejabat;
  const { batas } = config.formulir;
  return [
    ["judul", `Formulir Data Kinerja Tahun ${config.tahun}`],
    ["subjudul", `${unit.nama}, ${config.instansi.nama}, ${config.instansi.pemda}`],
    ["biasa", ""],
    ["bagian", "Pengembalian"],
    ["label", "Paling lambat", batas === undefined ? "sesuai surat permintaan data" : formatTanggal(batas)],
    ["label", "Dikembalikan kepada", `${kasubbag.nama}, ${kasubbag.jabatan}`],
    ["label", "Bentuk", "berkas Excel (.xlsx) ini juga; nama berkasnya boleh diganti"],
    ["biasa", ""],
    ["bagian", "Cara mengisi"],
    ...LANGKAH.map((teks, i): BarisPetunjuk => ["biasa", `${i + 1}. ${teks.replace("{kasubbag}", kasubbag.jabatan)}`]),
    ["biasa", ""],
    ["bagian", "Arti warna"],
    ["isian", "Kuning", "diisi oleh unit", "biasa"],
    ["rencana", "Abu-abu", "dari rencana kinerja, atau dihitung oleh formulir; terkunci", "biasa"],
    ...composeArah(config, unit),
  ];
}

const LANGKAH = [
  "Isi hanya sel berwarna kuning. Jika target, indikator, atau pagu keliru, beri tahu {kasubbag}; jangan diubah di formulir.",
  "Ketik angka saja: 98,5 persen ditulis 98,5, bukan 98,5% dan bukan 0,985. Jangan menulis satuan atau Rp di dalam sel angka.",
  "Sel kosong berarti belum ada data, bukan nol. Jika hasilnya nol, ketik 0. Jika datanya tidak tersedia, ketik n/a dan tulis sebabnya di kolom Faktor Penghambat.",
  "Lembar Kinerja: isi realisasi tiap triwulan (TW). Realisasi Tahun boleh kosong, karena dihitung dari triwulan menurut kolom Arah dan Nilai Tahun. Jika diisi juga, nilainya harus sama dengan hasil hitungan itu.",
  "Kolom Capaian menghitung sendiri sebagai gambaran. Angka resmi dihitung ulang saat laporan disusun.",
  "Faktor Pendukung, Faktor Penghambat, Solusi, dan Rencana Tindak Lanjut: tulis kalimat lengkap, karena dipakai dalam Bab III LKjIP.",
  "Lembar Anggaran: tulis realisasi sampai dengan 31 Desember dalam rupiah penuh untuk setiap sub kegiatan.",
  "Lembar Bukti: tulis bukti setiap capaian, satu bukti per baris. Berkas buktinya dikirim bersama formulir ini.",
  "Jangan menghapus baris, kolom, atau lembar. Lebar kolom dan tinggi baris boleh diubah.",
] as const;

/** Meaning of arah and periode, only those that this unit's form uses. */
function composeArah(config: Config, unit: Unit): BarisPetunjuk[] {
  const daftar = listIndikatorUnit(config, unit.kode).map(({ indikator }) => indikator);
  if (daftar.length === 0) return [];
  const arah = (Object.keys(ARAH) as Indikator["arah"][]).filter((a) => daftar.some((i) => arahOf(i) === a));
  const periode = (Object.keys(PERIODE) as Indikator["periode"][]).filter((p) =>
    daftar.some((i) => periodeOf(i) === p),
  );
  return [
    ["biasa", ""],
    ["bagian", "Arti kolom Arah dan Nilai Tahun"],
    ...arah.map((a): BarisPetunjuk => ["label", ARAH[a], a === "turun" ? artiTurun(config, daftar) : ARTI_ARAH[a]]),
    ...periode.map((p): BarisPetunjuk => ["label", PERIODE[p], ARTI_PERIODE[p]]),
  ];
}

const ARTI_ARAH: Readonly<Record<Exclude<Indikator["arah"], "turun">, string>> = {
  naik: "makin besar makin baik; capaian = realisasi ÷ target × 100",
  tetap: "makin dekat ke target makin baik; lebih dan kurang sama-sama mengurangi capaian",
  rentang: "realisasi di dalam rentang target bernilai 100; di luarnya dibandingkan dengan batas yang dilewati",
  predikat: "realisasi berupa predikat yang dipilih dari daftar; capaian = skor realisasi ÷ skor target × 100",
};

const ARTI_PERIODE: Readonly<Record<Indikator["periode"], string>> = {
  akhir: "nilai tahun = nilai triwulan terakhir yang terisi",
  jumlah: "nilai tahun = jumlah nilai keempat triwulan; tiap triwulan diisi hasil triwulan itu saja",
  "rata-rata": "nilai tahun = rata-rata triwulan yang terisi",
};

function artiTurun({ kebijakan }: Config, daftar: readonly Indikator[]): string {
  const turun = daftar.filter((i) => arahOf(i) === "turun").map((i) => i.rumus_turun ?? kebijakan.rumus_turun);
  const rumus = [
    ...(turun.includes("selisih") ? ["capaian = (2 × target − realisasi) ÷ target × 100"] : []),
    ...(turun.includes("rasio") ? ["capaian = target ÷ realisasi × 100"] : []),
  ];
  return `makin kecil makin baik; ${rumus.join(", atau ")}`;
}

function addBaris(sheet: Worksheet, row: number, [jenis, kiri, kanan, jenisKanan]: BarisPetunjuk): void {
  const cell = sheet.getCell(row, 2);
  cell.value = kiri;
  cell.style = { ...gayaSel(jenis), protection: { locked: true } };
  const ukuran = jenis === "judul" ? 14 : 11;
  if (kanan === undefined) {
    sheet.mergeCells(row, 2, row, 3);
    sheet.getRow(row).height = tinggiBaris(
      [{ teks: kiri, lebar: LEBAR_PETUNJUK[1] + LEBAR_PETUNJUK[2] }],
      ukuran + 6,
      ukuran,
    );
    return;
  }
  sheet.getCell(row, 3).value = kanan;
  sheet.getCell(row, 3).style = gayaSel(jenisKanan ?? "biasa");
  const teks = [
    { teks: kiri, lebar: LEBAR_PETUNJUK[1] },
    { teks: kanan, lebar: LEBAR_PETUNJUK[2] },
  ];
  sheet.getRow(row).height = tinggiBaris(teks, ukuran + 6, ukuran);
}

const LEBAR_IDENTITAS = [12, 32, 70] as const;

/** Adds the sheet that says whose form it is; only the person who collected the data is asked for. */
export async function addIdentitas(workbook: Workbook, kop: KopFormulir, unit: Unit): Promise<void> {
  const { config } = kop;
  const sheet = addLembar(workbook, kop, LEMBAR.identitas, "portrait");
  LEBAR_IDENTITAS.forEach((lebar, i) => {
    sheet.getColumn(i + 1).width = lebar;
  });
  sheet.getColumn(1).hidden = true;
  const judul = `Identitas Unit, Data Kinerja Tahun ${config.tahun}`;
  addBaris(sheet, 1, ["judul", judul]);
  addBaris(sheet, 2, ["petunjuk", "Isi sel kuning: nama orang yang mengumpulkan data ini dan dapat ditanyai."]);
  [PENANDA_KUNCI, "judul", "isi"].forEach((teks, i) => {
    sheet.getCell(3, i + 1).value = teks;
  });
  sheet.getRow(3).hidden = true;
  composeIdentitas(config, unit).forEach(([kunci, label, isi], i) => {
    const row = i + 4;
    sheet.getCell(row, 1).value = kunci;
    sheet.getCell(row, 2).value = label;
    sheet.getCell(row, 2).style = gayaSel("kepala");
    const cell = sheet.getCell(row, 3);
    if (isi !== null) cell.value = isi;
    cell.style = gayaSel(isi === null ? "isian" : "rencana", "left", kunci === "nip" ? "@" : "General");
    sheet.getRow(row).height = tinggiBaris([{ teks: String(isi ?? ""), lebar: LEBAR_IDENTITAS[2] }], 20);
  });
  await protect(sheet);
}

function composeIdentitas(
  config: Config,
  { nama, pejabat }: Unit,
): readonly (readonly [string, string, string | number | null])[] {
  return [
    ["nama_unit", "Unit", nama],
    ["pejabat", "Nama pejabat", pejabat.nama],
    ["nip", "NIP", pejabat.nip === undefined ? "-" : formatNip(pejabat.nip)],
    ["pangkat", "Pangkat", pejabat.pangkat ?? "-"],
    ["jabatan", "Jabatan", pejabat.jabatan],
    ["tahun", "Tahun data", config.tahun],
    ["instansi", "Instansi", config.instansi.nama],
    ["penanggung_jawab_data", "Penanggung jawab data", null],
  ];
}
