import type { Workbook, Worksheet } from "exceljs";
import { desimal } from "../../model/desimal.ts";
import { shorten } from "../../model/text.ts";
import { ARAH } from "../../plan/arah.ts";
import { targetTriwulan } from "../../plan/bulan.ts";
import { listIndikatorUnit, type PlannedIndikator } from "../../plan/indikator.ts";
import type { Config, Indikator, Target } from "../../plan/schema.ts";
import { formatTarget } from "../../plan/target.ts";
import { KOLOM_KINERJA, KOLOM_NARRATIVE, type KolomFormulir, LEMBAR } from "../layout.ts";
import { PERIODE } from "../petunjuk.ts";
import type { Carried } from "./carried.ts";
import type { FormulirList } from "./lists.ts";
import { rumusCapaian, type SelKinerja } from "./rumus.ts";
import {
  addTabel,
  addValidation,
  BARIS,
  type FormulirKop,
  letterOf,
  type SelTabel,
  type Validation,
  type WrittenBaris,
} from "./sheet.ts";

const TW = [1, 2, 3, 4] as const;

/** Adds the sheet of the indicators that this unit reports. */
export async function addKinerja(
  workbook: Workbook,
  kop: FormulirKop,
  kodeUnit: string,
  list: FormulirList,
  carried: Carried,
): Promise<void> {
  const plan = listIndikatorUnit(kop.config, kodeUnit);
  const baris = plan.map((r, i) => composeBaris(r, BARIS.data + i, kop.config, list, carried));
  const sheet = await addTabel(workbook, kop, {
    lembar: LEMBAR.kinerja,
    judul: `Data Kinerja Tahun ${kop.config.tahun}`,
    petunjuk:
      "Isi sel kuning. Ketik angka saja, tanpa satuan dan tanpa tanda %. Sel kosong berarti belum ada data, bukan 0. Realisasi Tahun boleh kosong jika triwulannya diisi.",
    blank: "Unit ini tidak memiliki indikator untuk dilaporkan, sehingga lembar ini tidak perlu diisi.",
    kolom: widenNilai(plan),
    baris,
    height: 48,
    frozen: 4,
    secondBlock: "pendukung",
  });
  addValidations(sheet, plan, list);
}

/** Open cells take a number about as long as the target, with two decimals. */
function widenNilai(plan: readonly PlannedIndikator[]): readonly KolomFormulir[] {
  const angka = plan.flatMap(({ indikator: { target } }) => (typeof target === "number" ? [target] : []));
  const digits = Math.max(0, ...angka.map((n) => Math.trunc(Math.abs(n)).toString().length));
  const width = digits + Math.floor(Math.max(0, digits - 1) / 3) + 4.5;
  return KOLOM_KINERJA.map((k) =>
    k.content === "nilai" && k.filler === "unit" ? { ...k, width: Math.max(k.width, width) } : k,
  );
}

function composeBaris(
  { id, uraianInduk, indikator, rule }: PlannedIndikator,
  row: number,
  config: Config,
  list: FormulirList,
  carried: Carried,
): WrittenBaris {
  const isian = formatIsian(indikator);
  const filled = (kunci: string): SelTabel => ({ content: carried.sel("kinerja", id, kunci), format: isian });
  const teks = KOLOM_NARRATIVE.map(({ kunci }) => [kunci, { content: carried.sel("kinerja", id, kunci) }] as const);
  const alamat = (kunci: string): string => `${letterOf(KOLOM_KINERJA, kunci)}${row}`;
  const sel: SelKinerja = {
    target: alamat("target"),
    tw: [alamat("tw1"), alamat("tw2"), alamat("tw3"), alamat("tw4")],
    realisasi: alamat("realisasi"),
  };
  const quarters = targetTriwulan(indikator);
  const rumus = rumusCapaian(indikator.target, rule, sel, list.skala.get(id)?.namaSkor);
  return {
    kunci: id,
    jenis: "isi",
    sel: {
      kode: { content: indikator.kode, format: "@" },
      sasaran: { content: uraianInduk },
      uraian: { content: indikator.uraian },
      satuan: { content: indikator.satuan },
      arah: { content: `${ARAH[rule.arah].judul}; ${PERIODE[rule.periode]}` },
      target_tw1: targetOf(quarters?.[0]),
      target_tw2: targetOf(quarters?.[1]),
      target_tw3: targetOf(quarters?.[2]),
      target_tw4: targetOf(quarters?.[3]),
      target: targetOf(indikator.target),
      tw1: filled("tw1"),
      tw2: filled("tw2"),
      tw3: filled("tw3"),
      tw4: filled("tw4"),
      realisasi: filled("realisasi"),
      ...Object.fromEntries(teks),
      capaian: {
        content: rumus === null ? null : { formula: rumus, result: "" },
        format: numberFormat(config.kebijakan.desimal),
      },
    },
  };
}

function targetOf(target: Target | null | undefined): SelTabel {
  if (target === null || target === undefined) return { content: null };
  if (typeof target !== "number") return { content: formatTarget(target) };
  return { content: target, format: numberFormat(decimalsOf(target)) };
}

/** Two decimals, or as many as the target has; never a percent format, in which 98,5 would show as 9850%. */
function formatIsian(indikator: Indikator): string {
  const { target } = indikator;
  if (typeof target === "string") return "General";
  const angka = [target, ...(targetTriwulan(indikator) ?? [])].flatMap((t) =>
    typeof t === "number" ? [t] : typeof t === "object" && t !== null ? [t.min, t.max] : [],
  );
  return numberFormat(Math.max(2, ...angka.map(decimalsOf)));
}

const numberFormat = (decimals: number): string => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

const decimalsOf = (nilai: number): number => Math.min(6, desimal(nilai).toFixed().split(".")[1]?.length ?? 0);

/** One range for each run of rows that ask for the same kind of value. */
function addValidations(sheet: Worksheet, plan: readonly PlannedIndikator[], list: FormulirList): void {
  const [dari, until] = [letterOf(KOLOM_KINERJA, `tw${TW[0]}`), letterOf(KOLOM_KINERJA, "realisasi")];
  const jenis = plan.map(
    ({ id, rule }) => list.skala.get(id)?.listNama ?? (ARAH[rule.arah].target === "predikat" ? "bebas" : "angka"),
  );
  for (let mulai = 0; mulai < jenis.length; ) {
    let end = mulai;
    while (jenis[end + 1] === jenis[mulai]) end += 1;
    const [atas, lower] = [BARIS.data + mulai, BARIS.data + end];
    addValidation(
      sheet,
      `${dari}${atas}:${until}${lower}`,
      nilaiValidation(jenis[mulai] ?? "angka", `${dari}${atas}`, plan[mulai], list),
    );
    mulai = end + 1;
  }
  if (plan.length === 0) return;
  const narrative = KOLOM_NARRATIVE.map(({ kunci }) => letterOf(KOLOM_KINERJA, kunci));
  addValidation(sheet, `${narrative[0]}${BARIS.data}:${narrative.at(-1)}${BARIS.data + plan.length - 1}`, {
    type: "any",
    promptTitle: "Uraian",
    prompt: "Tulis satu sampai tiga kalimat lengkap. Kalimat ini dipakai dalam LKjIP.",
  });
}

function nilaiValidation(
  jenis: string,
  firstSel: string,
  plan: PlannedIndikator | undefined,
  list: FormulirList,
): Validation {
  if (jenis === "angka") {
    return {
      type: "custom",
      formulae: [`OR(ISNUMBER(${firstSel}),LOWER(TRIM(${firstSel}))="n/a")`],
      promptTitle: "Realisasi",
      prompt: "Ketik angka saja, misalnya 12,34. Tanpa satuan, tanpa tanda %. Jika datanya tidak tersedia, ketik n/a.",
      errorTitle: "Bukan angka",
      error:
        "Isi sel ini dibaca sebagai teks. Ketik angka saja, misalnya 12,34; di komputer dengan Excel berbahasa Inggris ketik 12.34. Jika datanya tidak tersedia, ketik n/a.",
    };
  }
  if (jenis === "bebas") {
    return {
      type: "any",
      promptTitle: "Realisasi",
      prompt:
        "Ketik predikat yang diperoleh, dengan ejaan seperti pada target. Jika datanya tidak tersedia, ketik n/a.",
    };
  }
  const choice = (plan && list.skala.get(plan.id)?.teks.join(", ")) ?? "";
  return {
    type: "list",
    formulae: [jenis],
    promptTitle: "Realisasi",
    prompt: "Pilih predikat dari daftar. Jika datanya tidak tersedia, pilih n/a.",
    errorTitle: "Predikat tidak dikenal",
    error: shorten(`Pilih salah satu dari daftar: ${choice}.`, 255),
  };
}
