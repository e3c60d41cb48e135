import type { Workbook, Worksheet } from "exceljs";
import type { Config, Indikator, Target } from "../../plan/schema.ts";
import { desimal } from "../../model/desimal.ts";
import { formatTarget } from "../../model/format.ts";
import { KOLOM_KINERJA, LEMBAR } from "../layout.ts";
import { ARAH, PERIODE } from "../petunjuk.ts";
import { type IndikatorRencana, listIndikatorUnit } from "../../plan/indikator.ts";
import type { DaftarFormulir } from "./lists.ts";
import {
  addTabel,
  addValidation,
  BARIS,
  type BarisTabel,
  type KopFormulir,
  letterOf,
  type SelTabel,
  type Validasi,
} from "./sheet.ts";
import { rumusCapaian, type SelKinerja } from "./rumus.ts";

const TW = [1, 2, 3, 4] as const;

/** Adds the sheet of the indicators that this unit reports. */
export async function addKinerja(
  workbook: Workbook,
  kop: KopFormulir,
  kodeUnit: string,
  daftar: DaftarFormulir,
): Promise<void> {
  const rencana = listIndikatorUnit(kop.config, kodeUnit);
  const baris = rencana.map((r, i) => composeBaris(r, BARIS.data + i, kop.config, daftar));
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.kinerja,
    judul: `Data Kinerja Tahun ${kop.config.tahun}`,
    petunjuk:
      "Isi sel kuning. Ketik angka saja, tanpa satuan dan tanpa tanda %. Sel kosong berarti belum ada data, bukan 0. Realisasi Tahun boleh kosong jika triwulannya diisi.",
    kosong: "Unit ini tidak memiliki indikator untuk dilaporkan, sehingga lembar ini tidak perlu diisi.",
    kolom: widenNilai(rencana),
    baris,
    tinggi: 48,
    beku: 4,
  });
  addValidations(sheet, rencana, daftar);
}

/** Open cells take a number about as long as the target, with two decimals. */
function widenNilai(rencana: readonly IndikatorRencana[]): typeof KOLOM_KINERJA {
  const angka = rencana.flatMap(({ indikator: { target } }) => (typeof target === "number" ? [target] : []));
  const digits = Math.max(0, ...angka.map((n) => Math.trunc(Math.abs(n)).toString().length));
  const lebar = digits + Math.floor(Math.max(0, digits - 1) / 3) + 4.5;
  return KOLOM_KINERJA.map((k) =>
    k.isi === "nilai" && k.pengisi === "unit" ? { ...k, lebar: Math.max(k.lebar, lebar) } : k,
  );
}

function composeBaris(
  { id, uraianInduk, indikator }: IndikatorRencana,
  row: number,
  config: Config,
  daftar: DaftarFormulir,
): BarisTabel {
  const isian = formatIsian(indikator);
  const kosong: SelTabel = { isi: null, format: isian };
  const alamat = (kunci: string): string => `${letterOf(KOLOM_KINERJA, kunci)}${row}`;
  const sel: SelKinerja = {
    target: alamat("target"),
    tw: [alamat("tw1"), alamat("tw2"), alamat("tw3"), alamat("tw4")],
    realisasi: alamat("realisasi"),
  };
  const rumus = rumusCapaian(indikator, config.kebijakan, sel, daftar.skala.get(id)?.namaSkor);
  const { desimal: tempat } = config.kebijakan;
  return {
    kunci: id,
    jenis: "isi",
    sel: {
      kode: { isi: indikator.kode, format: "@" },
      sasaran: { isi: uraianInduk },
      uraian: { isi: indikator.uraian },
      satuan: { isi: indikator.satuan },
      arah: { isi: `${ARAH[arahOf(indikator)]}; ${PERIODE[periodeOf(indikator)]}` },
      target_tw1: targetOf(indikator.target_tw?.[0]),
      target_tw2: targetOf(indikator.target_tw?.[1]),
      target_tw3: targetOf(indikator.target_tw?.[2]),
      target_tw4: targetOf(indikator.target_tw?.[3]),
      target: targetOf(indikator.target),
      tw1: kosong,
      tw2: kosong,
      tw3: kosong,
      tw4: kosong,
      realisasi: kosong,
      capaian: {
        isi: rumus === null ? null : { formula: rumus, result: "" },
        format: tempat === 0 ? "#,##0" : `#,##0.${"0".repeat(tempat)}`,
      },
    },
  };
}

/** The kind of target decides, whatever `arah` says: as in the calculation. */
export function arahOf({ arah, target }: Indikator): Indikator["arah"] {
  if (typeof target === "string") return "predikat";
  return typeof target === "object" ? "rentang" : arah;
}

/** A predikat cannot be added up: its year is its last value. */
export function periodeOf(indikator: Indikator): Indikator["periode"] {
  return arahOf(indikator) === "predikat" ? "akhir" : indikator.periode;
}

function targetOf(target: Target | null | undefined): SelTabel {
  if (target === null || target === undefined) return { isi: null };
  if (typeof target !== "number") return { isi: formatTarget(target) };
  const tempat = decimalsOf(target);
  return { isi: target, format: tempat === 0 ? "#,##0" : `#,##0.${"0".repeat(tempat)}` };
}

/** Two decimals, or as many as the target has; never a percent format, in which 98,5 would show as 9850%. */
function formatIsian({ target, target_tw }: Indikator): string {
  if (typeof target === "string") return "General";
  const angka = [target, ...(target_tw ?? [])].flatMap((t) =>
    typeof t === "number" ? [t] : typeof t === "object" && t !== null ? [t.min, t.max] : [],
  );
  return `#,##0.${"0".repeat(Math.max(2, ...angka.map(decimalsOf)))}`;
}

const decimalsOf = (nilai: number): number => Math.min(6, desimal(nilai).toFixed().split(".")[1]?.length ?? 0);

/** One range for each run of rows that ask for the same kind of value. */
function addValidations(sheet: Worksheet, rencana: readonly IndikatorRencana[], daftar: DaftarFormulir): void {
  const [dari, sampai] = [letterOf(KOLOM_KINERJA, `tw${TW[0]}`), letterOf(KOLOM_KINERJA, "realisasi")];
  const jenis = rencana.map(
    ({ id, indikator }) => daftar.skala.get(id)?.namaDaftar ?? (arahOf(indikator) === "predikat" ? "bebas" : "angka"),
  );
  for (let mulai = 0; mulai < jenis.length; ) {
    let akhir = mulai;
    while (jenis[akhir + 1] === jenis[mulai]) akhir += 1;
    const [atas, bawah] = [BARIS.data + mulai, BARIS.data + akhir];
    addValidation(
      sheet,
      `${dari}${atas}:${sampai}${bawah}`,
      validasiNilai(jenis[mulai] ?? "angka", `${dari}${atas}`, rencana[mulai], daftar),
    );
    mulai = akhir + 1;
  }
  if (rencana.length === 0) return;
  const [pendukung, tindakLanjut] = [letterOf(KOLOM_KINERJA, "pendukung"), letterOf(KOLOM_KINERJA, "tindak_lanjut")];
  addValidation(sheet, `${pendukung}${BARIS.data}:${tindakLanjut}${BARIS.data + rencana.length - 1}`, {
    type: "any",
    promptTitle: "Uraian",
    prompt: "Tulis satu sampai tiga kalimat lengkap. Kalimat ini dipakai dalam LKjIP.",
  });
}

function validasiNilai(
  jenis: string,
  selPertama: string,
  rencana: IndikatorRencana | undefined,
  daftar: DaftarFormulir,
): Validasi {
  if (jenis === "angka") {
    return {
      type: "custom",
      formulae: [`OR(ISNUMBER(${selPertama}),LOWER(TRIM(${selPertama}))="n/a")`],
      promptTitle: "Realisasi",
      prompt: "Ketik angka saja, misalnya 98,5. Tanpa satuan, tanpa tanda %. Jika datanya tidak tersedia, ketik n/a.",
      errorTitle: "Bukan angka",
      error:
        "Isi sel ini dibaca sebagai teks. Ketik angka saja, misalnya 98,5; di komputer dengan Excel berbahasa Inggris ketik 98.5. Jika datanya tidak tersedia, ketik n/a.",
    };
  }
  if (jenis === "bebas") {
    return {
      type: "any",
      promptTitle: "Realisasi",
      prompt:
        `Ketik predikat seperti pada target, misalnya ${rencana === undefined ? "A" : formatTarget(rencana.indikator.target)}.`.slice(
          0,
          255,
        ),
    };
  }
  const pilihan = (rencana && daftar.skala.get(rencana.id)?.teks.join(", ")) ?? "";
  return {
    type: "list",
    formulae: [jenis],
    promptTitle: "Realisasi",
    prompt: "Pilih predikat dari daftar. Jika datanya tidak tersedia, pilih n/a.",
    errorTitle: "Predikat tidak dikenal",
    error: shorten(`Pilih salah satu dari daftar: ${pilihan}.`, 255),
  };
}

const shorten = (teks: string, panjang: number): string =>
  teks.length <= panjang ? teks : `${teks.slice(0, panjang - 1)}…`;
