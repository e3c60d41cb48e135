import { cleanText } from "../../model/angka.ts";
import type { PlannedIndikator } from "../../plan/indikator.ts";
import type { Config } from "../../plan/schema.ts";
import { listSkalaPredikat } from "../../plan/skala.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { ASAL_DIGITS, LEMBAR, META_KUNCI, type MetaKunci, NAMA_FORMULIR, VERSI_FORMULIR } from "../layout.ts";
import { type FormContext, noteForm, quote } from "./context.ts";
import { explainNoForm } from "./no-form.ts";
import { isMark } from "./table.ts";
import { plainText } from "./text.ts";

/* Which form this is: by the hidden sheet, wherever it stands and whatever it is called. */

type Meta = Readonly<Partial<Record<MetaKunci, string>>>;

const META_BARIS = 50;

/** Whose form it is, and which files its unit had returned when it was sent out. */
interface FormIdentity {
  readonly unit: string;
  /** Beginnings of their sha256. */
  readonly asal: readonly string[];
}

/** Finds the identity of a form and checks it against lkjip.yaml; null with findings. */
export function readUnit(context: FormContext, workbook: Workbook): FormIdentity | null {
  const found = workbook.lembar.flatMap((sheet) => {
    const meta = readMeta(sheet);
    return meta ? [{ sheet, meta }] : [];
  });
  const [first] = found;
  if (!first) return readUnitFromProperties(context, workbook);
  for (const { sheet, meta } of found) markPrinted(context, sheet, meta);
  if (found.some(({ meta }) => META_KUNCI.some((kunci) => meta[kunci] !== first.meta[kunci]))) {
    noteForm(context, {
      tingkat: "galat",
      nama: "identitas-ganda",
      pesan: "Berkas ini memuat tanda pengenal dari dua formulir yang berbeda.",
      perbaikan: "kirim satu berkas untuk satu formulir, misalnya tapem.xlsx saja",
    });
    return null;
  }
  return checkMeta(context, first.meta);
}

/** A form keeps its identity in the properties of the file as well, which survive a deleted sheet. */
function readUnitFromProperties(context: FormContext, workbook: Workbook): FormIdentity | null {
  const properties = workbook.readProperty();
  const meta: Meta = Object.fromEntries(META_KUNCI.map((kunci) => [kunci, properties.get(`lkjip_${kunci}`) ?? ""]));
  if (meta.formulir !== NAMA_FORMULIR) {
    noteNoForm(context, workbook);
    return null;
  }
  noteForm(context, {
    tingkat: "peringatan",
    nama: "lembar-pengenal-hilang",
    pesan: `Lembar pengenal yang tersembunyi (${LEMBAR.meta}) sudah dihapus; formulir dikenali dari properti berkasnya.`,
    perbaikan: "biarkan bila isinya benar; untuk pengisian berikutnya pakai formulir baru: lkjip forms",
  });
  return checkMeta(context, meta);
}

function readMeta(sheet: Sheet): Meta | null {
  const isForm = sheet.cells.some(({ nilai }) => nilai.jenis === "teks" && nilai.teks.includes(NAMA_FORMULIR));
  if (!isForm) return null;
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet.cells) {
    if (cell.baris > META_BARIS || cell.kolom > 20) continue;
    const row = rows.get(cell.baris) ?? new Map<number, string>();
    rows.set(cell.baris, row.set(cell.kolom, plainText(cell)));
  }
  const meta: Partial<Record<MetaKunci, string>> = {};
  for (const row of rows.values()) {
    for (const [kolom, teks] of row) {
      const kunci = META_KUNCI.find((k) => k === teks.toLowerCase());
      if (kunci) meta[kunci] ??= row.get(kolom + 1) ?? "";
    }
  }
  return meta.formulir === NAMA_FORMULIR ? meta : null;
}

/**
 * What lkjip itself writes on the hidden sheet: the identity, and the lists to choose from. Lists of another plan are known
 * by their place, from the first row on without a gap.
 */
function markPrinted(context: FormContext, { cells }: Sheet, { unit = "", sidik }: Meta): void {
  const plan = context.planOf(unit);
  const isOfPlan = sidik === plan.sidik;
  const known = listPrinted(plan.indikator, context.config);
  const kunci = new Map(cells.filter(isMetaKunci).map((cell) => [`${cell.kolom},${cell.baris}`, cell]));
  const filled = new Set(cells.map(({ kolom, baris }) => `${kolom},${baris}`));
  for (const cell of cells) {
    const place = `${cell.kolom},${cell.baris}`;
    const isMeta = kunci.has(place) || kunci.has(`${cell.kolom - 1},${cell.baris}`);
    const isList = isOfPlan ? known.has(plainText(cell)) : isInList(filled, cell);
    if (isMeta || isList) context.read.add(cell);
  }
}

const isMetaKunci = (cell: Cell): boolean =>
  cell.baris <= META_BARIS && META_KUNCI.some((kunci) => kunci === plainText(cell).toLowerCase());

/** Texts of the lists: codes of the unit's indicators, steps of the scales with their scores. */
function listPrinted(plan: readonly PlannedIndikator[], { kebijakan }: Config): ReadonlySet<string> {
  const steps = listSkalaPredikat(kebijakan).flatMap(({ tingkat }) => tingkat);
  return new Set([
    ...plan.map(({ indikator }) => cleanText(indikator.kode)),
    ...steps.flatMap(({ predikat, skor }) => [cleanText(predikat), String(skor)]),
    "n/a",
  ]);
}

/** Whether every cell above it is filled, in a column behind the identity. */
function isInList(filled: ReadonlySet<string>, { kolom, baris }: Cell): boolean {
  return kolom > 3 && Array.from({ length: baris }, (_, i) => `${kolom},${i + 1}`).every((each) => filled.has(each));
}

function noteNoForm(context: FormContext, { lembar }: Workbook): void {
  const damaged = lembar.some(({ cells }) => cells.some((cell) => isMark(cell)));
  const nama = lembar
    .slice(0, 5)
    .map((sheet) => quote(sheet.nama))
    .join(", ");
  const texts = lembar.flatMap(({ cells }) =>
    cells.flatMap(({ nilai }) => (nilai.jenis === "teks" ? [nilai.teks] : [])),
  );
  noteForm(
    context,
    damaged
      ? {
          tingkat: "galat",
          nama: "bukan-formulir",
          pesan: "Lembar pengenal formulir ini sudah dihapus atau diubah, sehingga unit dan tahunnya tidak diketahui.",
          perbaikan: "salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
        }
      : explainNoForm(texts, `Lembar yang ada: ${nama}.`),
  );
}

function checkMeta(context: FormContext, meta: Meta): FormIdentity | null {
  const { config } = context;
  const { instansi = "", tahun = "", unit = "", sidik = "", versi = "", asal = "" } = meta;
  const kode = config.unit.map((u) => u.kode);
  const problem =
    findVersi(versi) ??
    findInstansi(instansi, config.instansi.nama) ??
    findTahun(tahun, config.tahun) ??
    findUnit(unit, kode);
  if (problem) {
    noteForm(context, { tingkat: "galat", ...problem });
    return null;
  }
  if (sidik !== context.planOf(unit).sidik) {
    noteForm(context, {
      tingkat: "peringatan",
      nama: "sidik-berbeda",
      pesan: "Rencana di formulir ini tidak sama dengan lkjip.yaml; yang berlaku rencana di lkjip.yaml.",
      perbaikan: `bandingkan target dan pagunya; bila rencana memang berubah, buat formulir baru: lkjip forms --unit ${unit}`,
    });
  }
  return { unit, asal: asal.split(" ").filter((each) => each.length === ASAL_DIGITS) };
}

interface Problem {
  readonly nama: string;
  readonly pesan: string;
  readonly perbaikan: string;
}

function findVersi(versi: string): Problem | null {
  if (versi === String(VERSI_FORMULIR)) return null;
  const newer = Number(versi) > VERSI_FORMULIR;
  return {
    nama: "formulir-versi-lain",
    pesan: newer
      ? `Formulir ini dibuat dengan lkjip yang lebih baru (susunan ${quote(versi)}).`
      : `Formulir ini bersusunan lama (${quote(versi)}), sedangkan lkjip ini membaca susunan ${VERSI_FORMULIR}.`,
    perbaikan: newer
      ? "pasang lkjip yang lebih baru, lalu ulangi: lkjip collect"
      : "salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
  };
}

function findInstansi(instansi: string, owned: string): Problem | null {
  if (instansi.toLowerCase() === cleanText(owned).toLowerCase()) return null;
  return {
    nama: "formulir-instansi-lain",
    pesan: `Formulir ini milik ${quote(instansi)}, bukan ${quote(owned)}.`,
    perbaikan: "pindahkan berkas ini dari folder; minta unit mengirim formulir yang benar",
  };
}

function findTahun(tahun: string, effective: number): Problem | null {
  if (tahun === String(effective)) return null;
  return {
    nama: "formulir-tahun-lain",
    pesan: `Formulir ini untuk tahun ${tahun === "" ? '""' : tahun}, sedangkan lkjip.yaml untuk tahun ${effective}.`,
    perbaikan: `pindahkan berkas ini ke folder tahunnya; minta unit mengisi formulir tahun ${effective}`,
  };
}

function findUnit(unit: string, kode: readonly string[]): Problem | null {
  if (kode.includes(unit)) return null;
  return {
    nama: "unit-tidak-dikenal",
    pesan: `Formulir ini milik unit ${quote(unit)}, yang tidak ada di lkjip.yaml. Unit yang ada: ${kode.join(", ")}.`,
    perbaikan: "pindahkan berkas ini dari folder, atau tambahkan unitnya di lkjip.yaml lalu jalankan: lkjip forms",
  };
}
