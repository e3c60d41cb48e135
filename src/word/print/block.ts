import type { LaporanContent, Naskah } from "../../model/content.ts";
import { dasarBagan, dasarNaskah, dasarTabel } from "../base/base.ts";
import { blockControl } from "../parts/sdt.ts";
import { renderCaption } from "./caption.ts";
import { renderGrafik } from "./chart.ts";
import { commaIndents } from "./comma.ts";
import { type Context, shortHash, type Tempat } from "./context.ts";
import { renderBagan } from "./drawing.ts";
import { renderGambar, sizeIn, sizeText } from "./picture.ts";
import { renderNaskah } from "./prose.ts";
import { hasPoints, isBagan, isGambar, isGrafik, isNaskah, isNilai, isTabel } from "./scope.ts";
import { renderEmpty, renderTabel } from "./table.ts";

/** A block as XML, controls and all: whole paragraphs and tables, or with `inline` the content of one paragraph. */
export interface Block {
  readonly xml: string;
  readonly inline: boolean;
  /** Paragraphs behind the one that holds an inline block. */
  readonly below?: string;
}

/** Writes what a block tag stands for and notes it in the base. */
export function renderBlock(value: LaporanContent, tempat: Tempat, part: string, context: Context): Block {
  const { key, width } = tempat;
  if (isTabel(value)) {
    const rata = commaIndents(value, context);
    context.dasar.push(dasarTabel(key, value, rata));
    return { xml: renderTabel(value, rata, tempat, context), inline: false };
  }
  if (isGrafik(value)) {
    context.dasar.push({ jenis: "grafik", kunci: key, grafik: value });
    const xml = hasPoints(value)
      ? renderGrafik(value, tempat, part, context)
      : renderEmpty(value.blank, "grafik", tempat, context);
    return { xml, inline: false };
  }
  if (isBagan(value)) {
    context.dasar.push(dasarBagan(key, value, shortHash(JSON.stringify(value))));
    const xml =
      value.boxes.length > 0 ? renderBagan(value, tempat, context) : renderEmpty(value.blank, "bagan", tempat, context);
    return { xml, inline: false };
  }
  if (isGambar(value)) {
    const size = sizeIn(value, width);
    context.dasar.push({ jenis: "gambar", kunci: key, sidik: shortHash(value.content), size: sizeText(size) });
    const xml = renderGambar(value, key, size, part, context);
    if (value.judul === undefined) return { xml, inline: true };
    return { xml, inline: true, below: renderCaption("Gambar", value.judul, tempat, context) };
  }
  const naskah: Naskah = isNaskah(value)
    ? value
    : { jenis: "naskah", paragraf: isNilai(value) ? [{ look: "isi", teks: value }] : [] };
  context.dasar.push(dasarNaskah(key, naskah));
  const control = blockControl(context.controlNames(key, "tulisan"), renderNaskah(naskah, key, context));
  return { xml: control, inline: false };
}
