import { formatList } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { openPackage } from "../../opc/package.ts";
import { attributeOf, findAll, textOf } from "../../opc/xml.ts";
import { type ScannedPart, scanTemplat } from "./scan.ts";
import { AUTOMATIC_LIST } from "./tags.ts";

/** A part that a document is expected to have, with the tags (`tahun`, `@tabel_pk`) of which any one prints it. */
interface ExpectedPart {
  readonly bagian: string;
  readonly mark: readonly string[];
}

/**
 * Whether a template prints anything of the data. One that prints nothing is a galat: its document would be a copy of it.
 * One that lacks a part is the office's choice, so that is only pointed out. `nama` is the name that lkjip knows it by.
 */
export function checkPrinted(
  templat: Uint8Array,
  {
    nama,
    berkas,
    expected,
  }: { readonly nama: string; readonly berkas: string; readonly expected: readonly ExpectedPart[] },
): Temuan[] {
  const parts = openParts(templat);
  if (parts === undefined) return [];
  const printed = new Set(
    parts.flatMap(({ tags }) =>
      tags.flatMap(({ jenis, nama }) => {
        if (jenis === "blok") return AUTOMATIC_LIST.includes(nama) ? [] : [`@${nama}`];
        return jenis === "nilai" ? [nama] : [];
      }),
    ),
  );
  const lacking = expected.filter(({ mark }) => !mark.some((each) => printed.has(each)));
  if (printed.size === 0) return [printsNothing(nama, berkas, lacking, listMergeFields(parts))];
  return lacking.length === 0 ? [] : [lacksParts(nama, berkas, lacking)];
}

/** A template that is no Word file has a finding of its own. */
function openParts(templat: Uint8Array): readonly ScannedPart[] | undefined {
  try {
    return scanTemplat(openPackage(templat));
  } catch {
    return undefined;
  }
}

const exampleOf = ({ mark }: ExpectedPart): string[] => mark.slice(0, 1).map((each) => `{${each}}`);
const listBagian = (bagian: readonly ExpectedPart[]): string => formatList(bagian.map((each) => each.bagian));

function printsNothing(
  nama: string,
  berkas: string,
  lacking: readonly ExpectedPart[],
  merge: readonly string[],
): Temuan {
  const examples = ["{instansi.nama}", ...lacking.flatMap(exampleOf).filter((each) => each.startsWith("{@"))];
  const needed = lacking.length === 0 ? "" : ` Yang perlu: ${listBagian(lacking)}.`;
  const fields =
    merge.length === 0 ? "" : ` Bidang mail merge di dalamnya (${formatList(merge)}) tidak diisi oleh lkjip.`;
  return {
    tingkat: "galat",
    nama: "templat-tanpa-tanda",
    berkas,
    pesan: `Templat ini tidak memuat satu pun tanda yang mencetak data, misalnya ${examples.slice(0, 2).join(" atau ")}, jadi dokumennya tidak akan berisi data.${needed}${fields}`,
    perbaikan: `tulis tandanya di Word, daftarnya: lkjip template list ${nama}; atau pindahkan berkas ini ke folder lain, lalu sunting templat bawaan: lkjip template copy ${nama}`,
  };
}

function lacksParts(nama: string, berkas: string, lacking: readonly ExpectedPart[]): Temuan {
  return {
    tingkat: "periksa",
    nama: "templat-kurang-bagian",
    berkas,
    pesan: `Templat ini tidak memuat tanda untuk ${listBagian(lacking)}; bagian itu tidak akan berisi data.`,
    perbaikan: `biarkan bila memang ditulis sendiri; bila tidak, tulis tandanya di Word, misalnya ${lacking.flatMap(exampleOf)[0]}; semua tanda: lkjip template list ${nama}`,
  };
}

/** Names of the mail merge fields of Word in a template, each once. */
function listMergeFields(parts: readonly ScannedPart[]): string[] {
  const codes = parts.flatMap(({ root }) => [
    ...findAll(root, "w:instrText").map(textOf),
    ...findAll(root, "w:fldSimple").map((field) => attributeOf(field, "w:instr") ?? ""),
  ]);
  return [...new Set(codes.flatMap((code) => /\bMERGEFIELD\s+"?([^"\\\s]+)/i.exec(code)?.[1] ?? []))];
}
