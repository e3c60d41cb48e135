import { Chalk } from "chalk";
import { showControl, showInline } from "../model/control-characters.ts";
import type { Temuan, Tingkat } from "../model/temuan.ts";

const KATA: Readonly<Record<Tingkat, string>> = { galat: "GALAT", peringatan: "PERINGATAN", periksa: "PERIKSA" };
const ORDER: Readonly<Record<Tingkat, number>> = { galat: 0, peringatan: 1, periksa: 2 };

/** For what screen findings are printed. */
export interface TemuanDisplay {
  readonly colour: boolean;
  readonly width?: number;
}

/** Longest quoted source line with its margin. */
const CUPLIKAN_WIDTH = 114;

/**
 * Findings as text, each in three parts: place, what is wrong, how to mend it. Galat first, then by place.
 * The word carries the weight; colour only helps.
 */
export function renderTemuan(temuan: readonly Temuan[], display: TemuanDisplay): string {
  const chalk = new Chalk({ level: display.colour ? 1 : 0 });
  const paint = { galat: chalk.red.bold, peringatan: chalk.yellow.bold, periksa: chalk.cyan.bold };
  return sortTemuan(temuan)
    .map((t) =>
      [
        `${paint[t.tingkat](KATA[t.tingkat])}${formatTempat(t)}`,
        ...formatCuplikan(t, display.width ?? CUPLIKAN_WIDTH),
        `  ${showControl(t.pesan)}`,
        `  Perbaikan: ${showControl(t.perbaikan)}`,
      ].join("\n"),
    )
    .join("\n\n");
}

/** "2 galat dan 3 peringatan dalam 4 berkas." */
export function renderJumlahTemuan(temuan: readonly Temuan[]): string {
  const count = (tingkat: Tingkat): string[] => {
    const n = temuan.filter((t) => t.tingkat === tingkat).length;
    return n === 0 ? [] : [`${n} ${tingkat === "periksa" ? "hal yang perlu diperiksa" : tingkat}`];
  };
  const parts = [...count("galat"), ...count("peringatan"), ...count("periksa")];
  if (parts.length === 0) return "Tidak ada temuan.";
  const berkas = new Set(temuan.flatMap((t) => (t.berkas === undefined ? [] : [t.berkas]))).size;
  const last = parts.pop() ?? "";
  const list = parts.length === 0 ? last : `${parts.join(", ")} dan ${last}`;
  return `${list}${berkas === 0 ? "" : ` dalam ${berkas} berkas`}.`;
}

/** The order in which people mend: what blocks first, then file by file, sheet by sheet, row by row. */
export function sortTemuan(temuan: readonly Temuan[]): Temuan[] {
  const key = (t: Temuan): string =>
    [
      ORDER[t.tingkat],
      t.berkas ?? "",
      t.lembar ?? "",
      pad(t.baris ?? rowOf(t.sel)),
      pad(t.kolom ?? columnOf(t.sel)),
    ].join("\u0000");
  return temuan
    .map((t) => ({ t, k: key(t) }))
    .sort((a, b) => (a.k < b.k ? -1 : a.k > b.k ? 1 : 0))
    .map(({ t }) => t);
}

const pad = (n: number): string => String(n).padStart(8, "0");
const rowOf = (sel: string | undefined): number => Number(/\d+/.exec(sel ?? "")?.[0] ?? 0);
const columnOf = (sel: string | undefined): number =>
  [...(/^[A-Z]+/.exec(sel ?? "")?.[0] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function formatTempat(t: Temuan): string {
  const file =
    t.berkas === undefined
      ? []
      : [t.berkas + (t.baris === undefined ? "" : `:${t.baris}${t.kolom === undefined ? "" : `:${t.kolom}`}`)];
  const parts = [...file, ...(t.lembar === undefined ? [] : [t.lembar]), ...(t.sel === undefined ? [] : [t.sel])];
  return parts.length === 0 ? "" : `  ${showInline(parts.join(" › "))}`;
}

/** The source line with a caret under the column. Long lines are cut around the caret. */
function formatCuplikan(t: Temuan, width: number): string[] {
  if (t.cuplikan === undefined || t.kolom === undefined) return [];
  const room = Math.min(width, CUPLIKAN_WIDTH) - "  | ".length;
  const start = Math.max(0, t.kolom - 1 - Math.floor(room * 0.64));
  const line = t.cuplikan.slice(start, start + room).replaceAll("\t", " ");
  const visible = showInline(line);
  return [`  | ${visible}`, `  | ${" ".repeat(t.kolom - 1 - start)}^`];
}
