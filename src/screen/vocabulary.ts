import type { IsiLaporan, Istilah, Laporan, Lingkup } from "../model/content.ts";
import { celahText, isCelah, isDaftar, isLingkup } from "../word/print/scope.ts";
import { shorten } from "./columns.ts";

/** A name of the vocabulary as a template writes it, and the loop it stands in. */
interface Baris {
  readonly nama: string;
  readonly dalam: string | null;
  readonly istilah: Istilah;
}

/** The screen of `lkjip template list NAMA`: every tag with its meaning and an example, gathered by the loop it stands in. */
export function renderKosakata(daftar: readonly Baris[], contoh: Laporan): string {
  return daftar
    .flatMap((baris, i) => {
      const isNewLoop = i === 0 || baris.dalam !== daftar[i - 1]?.dalam;
      return [...(isNewLoop ? [formatJudul(baris.dalam)] : []), ...formatBaris(baris, contoh)];
    })
    .join("\n");
}

function formatJudul(dalam: string | null): string {
  if (dalam === null) return "\nDi mana saja:";
  const loops = dalam.split(" > ").map((loop) => `{#${loop}}`);
  return `\nDi dalam ${loops.join(" ")}:`;
}

function formatBaris({ nama, dalam, istilah }: Baris, contoh: Laporan): string[] {
  const teks = shorten(formatContoh(findContoh(contoh, dalam, nama)), 64);
  return [
    `  ${formatTanda(nama, istilah)}`,
    `      ${istilah.arti}`,
    ...(teks === "" ? [] : [`      Contoh: ${teks}`]),
  ];
}

function formatTanda(nama: string, { jenis }: Istilah): string {
  if (jenis === "nilai") return `{${nama}}`;
  if (jenis === "syarat") return `{?${nama}}…{/${nama}}`;
  return jenis === "daftar" ? `{#${nama}}…{/${nama}}` : `{@${nama}}`;
}

/** The value of a name; inside loops that of the first item. */
function findContoh(contoh: Laporan, dalam: string | null, nama: string): IsiLaporan | undefined {
  const loops = dalam === null ? [] : dalam.split(" > ");
  let scope: Lingkup | undefined = contoh;
  for (const loop of loops) {
    const list: IsiLaporan | undefined = scope && reach(scope, loop);
    scope = list !== undefined && isDaftar(list) ? list[0] : undefined;
  }
  return scope && reach(scope, nama);
}

function reach(scope: Lingkup, nama: string): IsiLaporan | undefined {
  return nama
    .split(".")
    .reduce<IsiLaporan | undefined>((at, part) => (at !== undefined && isLingkup(at) ? at[part] : undefined), scope);
}

function formatContoh(isi: IsiLaporan | undefined): string {
  if (isi === undefined) return "";
  if (typeof isi === "string") return isi.replace(/\s+/g, " ");
  if (typeof isi === "boolean") return isi ? "ya" : "tidak";
  if (isDaftar(isi)) return `${isi.length} butir`;
  if (isCelah(isi)) return celahText(isi);
  if (isLingkup(isi)) return "";
  switch (isi.jenis) {
    case "tabel":
      return `${isi.judul} (${isi.baris.length} baris)`;
    case "grafik":
      return isi.judul;
    case "naskah": {
      const first = isi.paragraf[0]?.teks;
      return first === undefined ? "" : typeof first === "string" ? first : celahText(first);
    }
    default:
      return "";
  }
}
