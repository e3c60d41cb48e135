import type { Celah, Tabel } from "../../model/laporan.ts";
import { tableMargins } from "../../ooxml/measure.ts";
import type { Konteks, NamaGaya } from "./konteks.ts";
import { celahText } from "./lingkup.ts";

/**
 * Column widths in twips that add up to `width` exactly: by the shares that the table asks for, but no column narrower
 * than its longest word as long as there is room, so that no number breaks in two.
 */
export function columnWidths({ kolom, baris }: Tabel, width: number, konteks: Konteks): number[] {
  const margins = tableMargins(konteks.styles, konteks.gaya("TabelLaporan")) + 20;
  const widthIn = (gaya: NamaGaya): ((text: string) => number) => {
    const style = konteks.gaya(gaya) ?? konteks.styles.defaultParagraph;
    return (text) => konteks.measure.text(text, style);
  };
  const [head, body, total] = [widthIn("KepalaTabel"), widthIn("IsiTabel"), widthIn("JumlahTabel")];
  const least = kolom.map(({ judul, isi }, index) => {
    const whole = isi === "angka" || isi === "rupiah" || isi === "nomor";
    const cells = baris.flatMap(({ jenis, sel }) =>
      jenis === "kelompok" ? [] : longest(cellText(sel[index] ?? ""), whole, jenis === "isi" ? body : total),
    );
    return margins + Math.ceil(Math.max(longest(judul, false, head), ...cells, 0));
  });
  return share(
    kolom.map(({ lebar }) => lebar),
    least,
    width,
  );
}

/** Width of the widest piece that must not break: a word, or the whole line of a number. */
const longest = (text: string, whole: boolean, widthOf: (text: string) => number): number =>
  text.split(whole ? /\n/ : /[\s/–—-]+/).reduce((most, piece) => Math.max(most, widthOf(piece)), 0);

const cellText = (cell: string | Celah): string => (typeof cell === "string" ? cell : celahText(cell));

function share(wanted: readonly number[], least: readonly number[], total: number): number[] {
  const sumWanted = wanted.reduce((a, b) => a + b, 0) || 1;
  const sumLeast = least.reduce((a, b) => a + b, 0);
  let widths = wanted.map((each) => (each / sumWanted) * total);
  // More words than paper: every column gives way in proportion.
  if (sumLeast >= total) widths = least.map((each) => (each / sumLeast) * total);
  else
    for (let round = 0; round < least.length; round += 1) {
      const short = widths.reduce((lack, width, index) => lack + Math.max((least[index] ?? 0) - width, 0), 0);
      if (short < 1) break;
      const spare = widths.map((width, index) => Math.max(width - (least[index] ?? 0), 0));
      const sumSpare = spare.reduce((a, b) => a + b, 0);
      widths = widths.map((width, index) =>
        width < (least[index] ?? 0) ? (least[index] ?? 0) : width - ((spare[index] ?? 0) / sumSpare) * short,
      );
    }
  let used = 0;
  let exact = 0;
  return widths.map((width) => {
    exact += width;
    const rounded = Math.round(exact) - used;
    used += rounded;
    return rounded;
  });
}
