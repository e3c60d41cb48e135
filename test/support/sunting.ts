import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";

/** Runs of the gap style, as the engine writes them; Word keeps them so until somebody types. */
const CELAH = /<w:r><w:rPr><w:rStyle w:val="Celah"\/>.*?<\/w:rPr><w:t xml:space="preserve">\[.*?\]<\/w:t><\/w:r>/gs;

/** A document in which a person typed over every yellow gap. */
export function lengkapiCelah(docx: Uint8Array, teks: string): Uint8Array {
  return editTeks(docx, (xml) =>
    xml.replace(CELAH, `<w:r><w:t xml:space="preserve">${teks}</w:t></w:r>`).replaceAll("<w:showingPlcHdr/>", ""),
  );
}

/** A document in which a person replaced one text by another, wherever it stands in one piece. */
export function gantiTeks(docx: Uint8Array, dari: string, to: string): Uint8Array {
  return editTeks(docx, (xml) => xml.replaceAll(`>${dari}<`, `>${to}<`));
}

/** The same bytes but one: the lowest bit of the byte at this place. */
export function ubahSatuBita(bytes: Uint8Array, tempat: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[tempat] = (copy[tempat] ?? 0) ^ 1;
  return copy;
}

function editTeks(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unpackZip(docx);
  for (const [nama, content] of parts) {
    if (!/^word\/(document|header\d*|footer\d*)\.xml$/.test(nama)) continue;
    parts.set(nama, new TextEncoder().encode(change(new TextDecoder().decode(content))));
  }
  return packZip(parts);
}
