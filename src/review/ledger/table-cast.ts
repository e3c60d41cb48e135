import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import type { Judged } from "./entry.ts";
import { isRounded, type WrittenNumber } from "./fact.ts";
import { addUp, columnOf, labelOf } from "./table-cell.ts";

/*
 * Sums and means of tables by hand cast again. A total is wrong only where no reading of the rows above comes to it.
 */

const TOTAL = /^(?:jumlah|total)(?:\s+(?:seluruh(?:nya)?|keseluruhan|akhir))?$/i;
const MEAN = /^rata-rata$/i;
/** Rows that are of another row, or add up others. */
const PART_OF =
  /\b(?:jumlah|total|subtotal|rata-rata|lain|termasuk|di antaranya|terdiri|sisa|saldo|awal|akhir)\b|^\s*(?:[a-z]|\d{1,2}|[ivx]+)[.)]\s|^\s*[-–•*]|^\s*\d+(?:\.\d+)+\b/i;
/** Rows that follow each other in time may count on. */
const IN_TIME =
  /\b(?:triwulan|tribulan|tw|semester|kuartal|bulan|minggu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b|^(?:19|20)\d\d$/i;
const NO_SUM = /%|persen|rata|indeks|nilai|capaian|serapan|skor|tahun|kumulatif|s\.?d\.?\b|rasio|ikm/i;

type Cast = Pick<Judged, "keadaan" | "arti" | "nilai" | "doubtful">;

/** A total or a mean against the rows above it; null in any other row, and where they do not all hold a number. */
export function castAgain(
  tabel: TabelNaskah,
  at: number,
  sel: SelNaskah,
  written: WrittenNumber,
  label: string,
): Cast | null {
  const total = TOTAL.test(label.trim());
  const mean = MEAN.test(label.trim());
  if (!total && !mean) return null;
  const above = tabel.baris.slice(0, at);
  const rows = columnOf(above, sel.kolom).filter((each) => each !== null);
  if (rows.length === 0) return null;
  const right = total ? addUp(rows) : addUp(rows).div(rows.length);
  const what = `${total ? "jumlah" : "rata-rata"} ${rows.length} baris di atasnya`;
  if (isRounded(written, right)) return { keadaan: "cocok", arti: `sama dengan ${what}`, nilai: Number(right) };
  const open: Cast = { keadaan: "belum_cocok", arti: `tidak sama dengan ${what}`, nilai: null, doubtful: true };
  if (!total) return open;
  const values = rows.map(({ nilai }) => nilai);
  const heads = headsOf(values);
  if (heads.length < values.length && written.nilai.eq(sum(heads)))
    return {
      keadaan: "cocok",
      arti: `sama dengan jumlah ${heads.length} baris induk di atasnya`,
      nilai: Number(sum(heads)),
    };
  const labels = above.map((baris) => labelOf(baris, sel));
  const plain =
    rows.length === above.length &&
    rows.length > 1 &&
    above.every((baris, row) => !PART_OF.test(labels[row] ?? "") && baris.sel.length > 1) &&
    !labels.some((each) => IN_TIME.test(each.trim())) &&
    !NO_SUM.test(`${sel.header} ${tabel.keterangan}`) &&
    !above.some(isShare(sel)) &&
    rows.every(({ places }) => places <= written.places) &&
    heads.length === values.length &&
    !isPartSum(values, written.nilai);
  return plain ? { keadaan: "bertentangan", arti: `${what} adalah ${formatAngka(right)}`, nilai: Number(right) } : open;
}

const isShare =
  (sel: SelNaskah) =>
  ({ sel: cells }: BarisNaskah): boolean =>
    /%$/.test(cells.find(({ kolom }) => kolom === sel.kolom)?.teks ?? "");

const sum = (values: readonly Desimal[]): Desimal => values.reduce((all, each) => all.plus(each), desimal(0));

/** The rows that are no part of a row before them: one that equals the next ones together stands for them. */
function headsOf(values: readonly Desimal[]): Desimal[] {
  const heads: Desimal[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const head = values[at] as Desimal;
    heads.push(head);
    at += partsBehind(values, at);
  }
  return heads;
}

/** How many rows behind one are its parts, and the parts of those. */
function partsBehind(values: readonly Desimal[], at: number): number {
  const head = values[at] as Desimal;
  if (head.lte(0)) return 0;
  let total = desimal(0);
  for (let next = at + 1; next < values.length; ) {
    const each = values[next] as Desimal;
    total = total.plus(each);
    next += 1 + partsBehind(values, next);
    if (total.eq(head)) return next - at - 1;
    if (total.gt(head)) return 0;
  }
  return 0;
}

/** More rows than these have too many sums to look at. */
const MANY = 14;

/** Whether some of the rows alone come to the total, so that the others may be parts of them. */
function isPartSum(values: readonly Desimal[], total: Desimal): boolean {
  if (values.length > MANY) return true;
  let sums = [desimal(0)];
  for (const each of values) sums = sums.flatMap((one) => [one, one.plus(each)]);
  return sums.some((one) => one.eq(total));
}
