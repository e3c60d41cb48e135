import type { Istilah, Laporan, LaporanContent, LaporanScope } from "../model/content.ts";
import { clip } from "../model/text.ts";
import { celahText, isCelah, isListItem, isScope } from "../word/print/scope.ts";

/** A name of the vocabulary as a template writes it, and the loop it stands in. */
interface KosakataTag {
  readonly nama: string;
  readonly inner: string | null;
  readonly istilah: Istilah;
}

/** The screen of `lkjip template list NAMA`: every tag with its meaning and an example, gathered by the loop it stands in. */
export function renderKosakata(list: readonly KosakataTag[], contoh: Laporan): string {
  return list
    .flatMap((baris, i) => {
      const isNewLoop = i === 0 || baris.inner !== list[i - 1]?.inner;
      return [...(isNewLoop ? [formatJudul(baris.inner)] : []), ...formatBaris(baris, contoh)];
    })
    .join("\n");
}

function formatJudul(inner: string | null): string {
  if (inner === null) return "\nDi mana saja:";
  const loops = inner.split(" > ").map((loop) => `{#${loop}}`);
  return `\nDi dalam ${loops.join(" ")}:`;
}

function formatBaris({ nama, inner, istilah }: KosakataTag, contoh: Laporan): string[] {
  const teks = clip(formatContoh(findContoh(contoh, inner, nama)), 64);
  return [
    `  ${formatMark(nama, istilah)}`,
    `      ${istilah.meaning}`,
    ...(teks === "" ? [] : [`      Contoh: ${teks}`]),
  ];
}

function formatMark(nama: string, { jenis }: Istilah): string {
  if (jenis === "nilai") return `{${nama}}`;
  if (jenis === "syarat") return `{?${nama}}…{/${nama}}`;
  return jenis === "daftar" ? `{#${nama}}…{/${nama}}` : `{@${nama}}`;
}

/** The value of a name; inside loops that of the first item. */
function findContoh(contoh: Laporan, inner: string | null, nama: string): LaporanContent | undefined {
  const loops = inner === null ? [] : inner.split(" > ");
  let scope: LaporanScope | undefined = contoh;
  for (const loop of loops) {
    const list: LaporanContent | undefined = scope && reach(scope, loop);
    scope = list !== undefined && isListItem(list) ? list[0] : undefined;
  }
  return scope && reach(scope, nama);
}

function reach(scope: LaporanScope, nama: string): LaporanContent | undefined {
  return nama
    .split(".")
    .reduce<LaporanContent | undefined>((at, part) => (at !== undefined && isScope(at) ? at[part] : undefined), scope);
}

function formatContoh(content: LaporanContent | undefined): string {
  if (content === undefined) return "";
  if (typeof content === "string") return content.replace(/\s+/g, " ");
  if (typeof content === "boolean") return content ? "ya" : "tidak";
  if (isListItem(content)) return `${content.length} butir`;
  if (isCelah(content)) return celahText(content);
  if (isScope(content)) return "";
  switch (content.jenis) {
    case "tabel":
      return `${content.judul} (${content.baris.length} baris)`;
    case "grafik":
    case "bagan":
      return content.judul;
    case "naskah": {
      const first = content.paragraf[0]?.teks;
      return first === undefined ? "" : typeof first === "string" ? first : celahText(first);
    }
    default:
      return "";
  }
}
