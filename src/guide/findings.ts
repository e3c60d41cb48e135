import type { Temuan } from "../model/temuan.ts";
import { sortTemuan } from "../screen/temuan.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { mayOpen, openEntry, openFile } from "./files.ts";
import type { Guide } from "./guide.ts";
import { body, COLUMNS, cut, explain, heading, pagesOf } from "./screen.ts";

/*
 * Findings: a screen at a time, then one by one with the file beside it.
 */

const WEIGHT: Readonly<Record<Temuan["tingkat"], readonly [mark: string, words: string]>> = {
  galat: ["!", "Harus dibetulkan"],
  peringatan: ["-", "Sebaiknya dilihat"],
  periksa: ["?", "Pertanyaan"],
};

const ON_A_SCREEN = 9;

/** "Harus dibetulkan: 2. Sebaiknya dilihat: 1." */
export function countFindings(temuan: readonly Temuan[]): string {
  return Object.entries(WEIGHT)
    .flatMap(([tingkat, [, words]]) => {
      const many = temuan.filter((each) => each.tingkat === tingkat).length;
      return many === 0 ? [] : [`${words}: ${many}.`];
    })
    .join(" ");
}

/** Shows them until the person goes back. */
export async function showFindings(guide: Guide, temuan: readonly Temuan[]): Promise<void> {
  const sorted = sortTemuan(temuan);
  const pages = pagesOf(sorted, ON_A_SCREEN);
  for (let page = 0; ; ) {
    const here = pages[page] ?? [];
    const turn = { nama: `Berikutnya (${sorted.length} seluruhnya)`, keterangan: ["", ""] };
    const entries = [
      ...here.map((each) => ({ nama: nameOf(each), keterangan: explain(each.perbaikan, null) })),
      ...(pages.length > 1 ? [turn] : []),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Temuan", `layar ${page + 1} dari ${pages.length}`),
      lines: body(countFindings(sorted)),
      pesan: "Pilih satu untuk caranya:",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    if (chosen < here.length) await showOne(guide, sorted, page * ON_A_SCREEN + chosen);
    else page = (page + 1) % pages.length;
  }
}

/** A place longer than this would leave no room for what is wrong there; it stands beside the finding itself. */
const PLACE = 36;

function nameOf(each: Temuan): string {
  const place = placeOf(each);
  const beside = place === "" || place.length > PLACE ? "" : `${place}  `;
  return cut(`${WEIGHT[each.tingkat][0]} ${beside}${each.pesan}`, COLUMNS - 4);
}

/** File without its folders, sheet, cell or line. */
function placeOf({ berkas, lembar, sel, baris }: Temuan): string {
  const file = berkas === undefined ? [] : [`${berkas.split("/").at(-1)}${baris === undefined ? "" : `:${baris}`}`];
  return [...file, lembar ?? [], sel ?? []].flat().join(" ");
}

async function showOne(guide: Guide, all: readonly Temuan[], start: number): Promise<void> {
  for (let at = start; ; ) {
    const one = all[at];
    if (one === undefined) return;
    const berkas = one.berkas !== undefined && mayOpen(guide, one.berkas) ? one.berkas : null;
    const more = at + 1 < all.length;
    const entries = [
      ...(berkas === null ? [] : [openEntry(berkas)]),
      ...(more ? [{ nama: "Temuan berikutnya", keterangan: ["", ""] }] : []),
      { nama: "Kembali ke daftar", keterangan: ["", ""] },
    ];
    const place = [one.berkas, one.lembar, one.sel].filter((each) => each !== undefined).join(" › ");
    const line = one.baris === undefined ? [] : [`Baris ${one.baris}: ${(one.cuplikan ?? "").trim()}`];
    const chosen = await chooseBelow(guide.desk, {
      top: heading(WEIGHT[one.tingkat][1], `${at + 1} dari ${all.length}`),
      lines: body(...(place === "" ? [] : [place]), ...line, "", one.pesan, "", `Cara: ${one.perbaikan}`),
      pesan: "Apa yang dilakukan?",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    if (berkas !== null && chosen === 0) await openFile(guide, berkas);
    else at += 1;
  }
}
