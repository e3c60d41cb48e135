import type { IsiLaporan, Naskah } from "../../model/content.ts";
import { blockControl } from "../parts/sdt.ts";
import { dasarNaskah, dasarTabel } from "../base/base.ts";
import { renderGambar } from "./picture.ts";
import { renderGrafik } from "./chart.ts";
import { type Konteks, shortHash, type Tempat, titleOf } from "./context.ts";
import { hasPoints, isGambar, isGrafik, isNaskah, isNilai, isTabel } from "./scope.ts";
import { renderNaskah } from "./prose.ts";
import { renderKosong, renderTabel } from "./table.ts";

/** A block as XML, controls and all: whole paragraphs and tables, or with `inline` the content of one paragraph. */
export interface Blok {
  readonly xml: string;
  readonly inline: boolean;
}

/** Writes what a block tag stands for and notes it in the base. */
export function renderBlok(value: IsiLaporan, tempat: Tempat, part: string, konteks: Konteks): Blok {
  const { key, width } = tempat;
  if (isTabel(value)) {
    konteks.dasar.push(dasarTabel(key, value));
    return { xml: renderTabel(value, tempat, konteks), inline: false };
  }
  if (isGrafik(value)) {
    konteks.dasar.push({ jenis: "grafik", kunci: key, grafik: value });
    const xml = hasPoints(value)
      ? renderGrafik(value, tempat, part, konteks)
      : renderKosong(value.kosong, value.judul, tempat, konteks);
    return { xml, inline: false };
  }
  if (isGambar(value)) {
    konteks.dasar.push({ jenis: "gambar", kunci: key, sidik: shortHash(value.isi) });
    return { xml: renderGambar(value, key, width, part, konteks), inline: true };
  }
  const naskah: Naskah = isNaskah(value)
    ? value
    : { jenis: "naskah", paragraf: isNilai(value) ? [{ gaya: "isi", teks: value }] : [] };
  konteks.dasar.push(dasarNaskah(key, naskah));
  const control = blockControl(konteks.controlNames(key, titleOf(key)), renderNaskah(naskah, key, konteks));
  return { xml: control, inline: false };
}
