import { noteBrokenCell, noteRemoved, noteStruck } from "../../form/read/cell.ts";
import { type CellContext, noteCell, quote } from "../../form/read/context.ts";
import { parseTanggal, readSerial, showCell } from "../../form/read/text.ts";
import { type AngkaReading, cleanText, readAngka } from "../../model/angka.ts";
import { desimal } from "../../model/desimal.ts";
import { formatAngka, isRupiahSatuan } from "../../model/format.ts";
import { findSimilar } from "../../model/suggestion.ts";
import { cleanCellText, readQuarters, toCellText, toData } from "../../plan/workbook/cell-text.ts";
import type { RencanaContent } from "../../plan/workbook/column.ts";
import type { Cell } from "../../xlsx/cell.ts";

/*
 * One cell of the workbook as the text that is compared and written. What cannot be read is a finding; nothing is guessed.
 */

export interface BookContext extends CellContext {
  readonly tahun1904: boolean;
}

/** What the column says about the cell. */
export interface CellRule {
  readonly lembar: string;
  readonly judul: string;
  readonly content: RencanaContent;
  readonly words?: readonly string[] | undefined;
  /** Unit of the indicator, and whether its value is the text of a predikat. */
  readonly satuan?: string;
  readonly predikat?: boolean;
}

/** The text of a cell, "" where it is empty; null where it was refused with a finding. `known`: what lkjip wrote there. */
export function readBookCell(
  context: BookContext,
  cell: Cell | undefined,
  rule: CellRule,
  known: string,
): string | null {
  if (cell === undefined) return "";
  context.read.add(cell);
  const tempat = { lembar: rule.lembar, cell };
  const kind = rule.content === "tanggal" ? "tanggal" : isText(rule.content) ? "teks" : "angka";
  if (noteBrokenCell(context, tempat, { judul: rule.judul, content: kind })) return null;
  noteRemoved(context, tempat as never);
  noteStruck(context, tempat as never, rule.judul);
  const { nilai } = cell;
  // What lkjip wrote itself is never judged: an office may have its reasons.
  if (nilai.jenis === "teks" && cleanCellText(nilai.teks) === known) return known;
  const refuse = (pesan: string, perbaikan: string, nama = "sel-tidak-terbaca"): null => {
    noteCell(context, tempat, { tingkat: "galat", nama, pesan: `${rule.judul} berisi ${pesan}`, perbaikan });
    return null;
  };
  const show = quote(showCell(cell, context.tahun1904));
  const percent = isPercent(cell);
  // Somebody only gave the cell another look.
  if (percent && nilai.jenis === "angka" && desimal(nilai.angka).toFixed() === known) return known;
  if (percent && rule.content === "rupiah")
    return refuse(`${show}, yaitu persen, bukan rupiah.`, "ketik rupiahnya sebagai angka, misalnya 12500000");
  if (isMoney(cell) && isMeasured(rule) && !isRupiahSatuan(rule.satuan ?? ""))
    return refuse(
      `${show}, yaitu rupiah, sedangkan satuan indikatornya ${quote(rule.satuan ?? "")}.`,
      "pastikan angkanya menurut satuan itu, lalu ketik angkanya saja",
      "satuan-tidak-cocok",
    );
  const read = readKnownKind(context, cell, rule, refuse);
  if (read !== null && percent && isMeasured(rule) && !/%|persen|prosent/i.test(rule.satuan ?? ""))
    noteCell(context, tempat, {
      tingkat: "periksa",
      nama: "persen-bukan-satuan",
      pesan: `${rule.judul} berisi ${show}, sedangkan satuan indikatornya ${quote(rule.satuan ?? "")}; dibaca ${read.replace(".", ",")}.`,
      perbaikan: `periksa angkanya, lalu ketik tanpa tanda persen, misalnya ${read.replace(".", ",")}`,
    });
  return read;
}

/** A value of an indicator whose satuan is known. */
const isMeasured = ({ content, satuan = "", predikat }: CellRule): boolean =>
  ["nilai", "angka", "bebas"].includes(content) && satuan !== "" && predikat !== true;

const isPercent = ({ nilai }: Cell): boolean =>
  nilai.jenis === "angka"
    ? nilai.format === "persen"
    : nilai.jenis === "teks" && /\d ?(?:%|per ?sen|prosent?)$/i.test(cleanText(nilai.teks));

const isMoney = ({ nilai }: Cell): boolean =>
  nilai.jenis === "teks" && /^-? ?(?:rp\.?|idr) ?[\d-]/i.test(cleanText(nilai.teks));

function readKnownKind(context: BookContext, cell: Cell, rule: CellRule, refuse: Refuse): string | null {
  const { nilai } = cell;
  const show = quote(showCell(cell, context.tahun1904));
  if (rule.content === "tanggal") {
    const day =
      nilai.jenis === "angka" && nilai.format === "tanggal"
        ? readSerial(nilai.angka, context.tahun1904)
        : parseTanggal(nilai.jenis === "tanggal" ? nilai.iso : nilai.jenis === "teks" ? nilai.teks : "");
    if (day !== null) return day;
    if (nilai.jenis === "teks" && cleanText(nilai.teks) === "") return "";
    return refuse(`${show}, bukan tanggal lengkap.`, "ketik hari, bulan, dan tahun, misalnya 31 Desember 2024");
  }
  const isDate = nilai.jenis === "tanggal" || (nilai.jenis === "angka" && nilai.format === "tanggal");
  if (isDate)
    return refuse(
      `tanggal ${show}; mungkin Excel mengubah tulisan menjadi tanggal.`,
      dateRemedy(rule),
      "menjadi-tanggal",
    );
  if (nilai.jenis === "logika")
    return rule.content === "ya"
      ? nilai.nilai
        ? "ya"
        : "tidak"
      : refuse(`${show}.`, "ketik isinya sebagai tulisan atau angka");
  if (nilai.jenis === "angka") return readNumberCell(nilai.angka, nilai.format === "persen", rule, refuse);
  return nilai.jenis === "teks" ? readTextCell(nilai.teks, rule, refuse) : "";
}

type Refuse = (pesan: string, perbaikan: string, nama?: string) => null;

const isText = (content: RencanaContent): boolean =>
  ["teks", "kode", "daftar", "ya", "bobot", "batas", "triwulan", "bebas"].includes(content);

const dateRemedy = ({ content }: CellRule): string =>
  content === "nilai"
    ? "ketik rentang dengan s.d., misalnya 8 s.d. 12, atau angkanya saja"
    : "ketik ulang dengan tanda petik tunggal di depannya, misalnya '1.2";

function readNumberCell(angka: string, percent: boolean, rule: CellRule, refuse: Refuse): string | null {
  const value = percent ? desimal(angka).times(100) : desimal(angka);
  const text = value.toFixed();
  if (rule.words !== undefined) return readWord(text, rule, refuse);
  if (rule.content === "kode" || rule.content === "daftar") {
    if (text.replace(/^-/, "").length > 15)
      return refuse(
        `angka ${text}, yang angka terakhirnya sudah dibulatkan Excel.`,
        "atur kolomnya sebagai Teks lalu ketik ulang, atau awali dengan tanda petik tunggal, misalnya '197808231998021001",
        "kode-menjadi-angka",
      );
    if (text.includes("."))
      return refuse(
        `angka ${formatAngka(value)}; nol di belakang sebuah kode hilang bila ditulis sebagai angka.`,
        `awali kodenya dengan tanda petik tunggal, misalnya '${text}`,
        "kode-menjadi-angka",
      );
  }
  if (rule.content === "triwulan")
    return (
      readQuarters(text) ??
      refuse(
        `angka ${formatAngka(value)}, bukan triwulan.`,
        "tulis angka Romawinya dengan koma, misalnya I, II",
        "bukan-triwulan",
      )
    );
  if (rule.content === "ya")
    return text === "1" ? "ya" : text === "0" ? "tidak" : refuse(`${text}.`, "pilih ya atau tidak");
  return text;
}

function readTextCell(raw: string, rule: CellRule, refuse: Refuse): string | null {
  const text = cleanCellText(raw);
  const plain = cleanText(raw);
  if (plain === "") return "";
  if (rule.words !== undefined && rule.content !== "ya") return readWord(plain, rule, refuse);
  switch (rule.content) {
    case "teks":
      return text;
    case "kode":
      return plain;
    case "ya":
      return readYes(plain, refuse);
    case "daftar":
    case "bobot":
      return readListCell(plain, rule, refuse);
    case "batas":
      return readBound(plain, rule, refuse);
    case "triwulan":
      return (
        readQuarters(plain) ??
        refuse(
          `${quote(plain)}, bukan triwulan.`,
          "tulis angka Romawinya dengan koma, misalnya I, II",
          "bukan-triwulan",
        )
      );
    case "bebas":
      return readFreeText(text, rule, refuse);
    default:
      return readValueText(text, rule, refuse);
  }
}

function readWord(plain: string, { words = [] }: CellRule, refuse: Refuse): string | null {
  const bare = (word: string): string => word.toLowerCase().replace(/[-_.\s]/g, "");
  const found = words.find((word) => bare(word) === bare(plain));
  if (found !== undefined) return found;
  const similar = findSimilar(plain, words);
  return refuse(
    `${quote(plain)}, yang tidak dikenal di sini. Pilihannya: ${words.join(", ")}.`,
    similar === null
      ? "pilih dari daftarnya; bila hanya catatan, hapus dari lembar ini"
      : `pilih dari daftarnya, misalnya ${similar}`,
    "pilihan-tidak-dikenal",
  );
}

function readYes(plain: string, refuse: Refuse): string | null {
  const word = plain.toLowerCase();
  if (["ya", "y", "x", "v", "✓", "✔", "true", "yes"].includes(word)) return "ya";
  if (["tidak", "t", "bukan", "false", "no", "-"].includes(word)) return "tidak";
  return refuse(`${quote(plain)}.`, "pilih ya, tidak, atau kosongkan", "pilihan-tidak-dikenal");
}

function readListCell(plain: string, { content }: CellRule, refuse: Refuse): string | null {
  const data = toData(content, plain);
  const wrong = content === "bobot" && Object.values(data as object).some((each) => typeof each !== "number");
  if (wrong)
    return refuse(
      `${quote(plain)}, yang tidak terbaca sebagai bobot.`,
      "tulis kode unit, tanda =, dan angkanya dengan titik, misalnya kel-a=2, kel-b=1.5",
    );
  return toCellText(content, data);
}

/** A number where it can only be one; a text that could be two numbers is asked about, any other is what it is. */
function readFreeText(text: string, rule: CellRule, refuse: Refuse): string | null {
  const { satuan, predikat } = rule;
  if (predikat === true) return text;
  const reading = readAngka(text, satuan === undefined ? {} : { satuan });
  if (reading.jenis === "rancu") return explainReading(text, reading, rule, refuse);
  return reading.jenis === "angka" && reading.catatan === null ? reading.nilai.toFixed() : text;
}

function readBound(plain: string, rule: CellRule, refuse: Refuse): string | null {
  const begin = /^mulai +(.+)$/i.exec(plain)?.[1];
  const number = readValueText(begin ?? plain, { ...rule, content: "angka" }, refuse);
  return number === null || begin === undefined ? number : `mulai ${number}`;
}

/** A number, a rentang, or the text of a predikat. */
function readValueText(text: string, rule: CellRule, refuse: Refuse): string | null {
  const { content, satuan, predikat } = rule;
  const reading = readAngka(text, {
    rupiah: content === "rupiah",
    ...(satuan === undefined ? {} : { satuan }),
    ...(predikat === undefined ? {} : { predikat }),
  });
  const isValue = content === "nilai";
  if (reading.jenis === "angka" && (reading.catatan === null || predikat)) return reading.nilai.toFixed();
  if (reading.jenis === "rentang" && isValue) return `${reading.min.toFixed()} - ${reading.max.toFixed()}`;
  if (reading.jenis === "teks" && isValue) return cleanCellText(text);
  if (reading.jenis === "kacau" && isValue && predikat) return cleanCellText(text);
  return explainReading(text, reading, rule, refuse);
}

function explainReading(text: string, reading: AngkaReading, { content }: CellRule, refuse: Refuse): null {
  const example = content === "rupiah" || content === "bulat" ? "12500000" : "90,5";
  if (reading.jenis === "rancu") {
    const [first, second] = reading.reading.map((each) => formatAngka(each));
    return refuse(
      `${quote(text)}, yang dapat berarti ${first} atau ${second}.`,
      `ketik ulang sebagai angka tanpa pemisah ribuan, misalnya ${reading.reading[0].toFixed().replace(".", ",")}`,
      "angka-rancu",
    );
  }
  if (reading.jenis === "kosong" || reading.jenis === "tidak_tersedia")
    return refuse(`${quote(text)}.`, "kosongkan selnya bila memang tidak ada", "kata-kosong");
  return refuse(`${quote(text)}, bukan angka.`, `ketik angka saja, misalnya ${example}`, "bukan-angka");
}
