import type { XmlElement } from "../../opc/xml.ts";
import type { Dasar } from "../base/base.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { hasPoints } from "../print/scope.ts";
import { lookAtGrafik } from "./changes-chart.ts";
import { lookAtBagan } from "./changes-drawing.ts";
import { nameOf, stateOf } from "./changes-gone.ts";
import { type FoundPiece, freshOf, type Look, paragraphsOf } from "./changes-piece.ts";
import { lookAtTabel } from "./changes-table.ts";
import { lookAtNaskah, shownText } from "./changes-text.ts";
import { findTables } from "./compare.ts";
import type { OwnControl } from "./control.ts";
import type { Open } from "./open.ts";
import { readPicture } from "./picture.ts";
import { isSameText, readText } from "./region.ts";
import { isPrompt, regionOf } from "./value.ts";

/*
 * The things made from data by their kinds: what each says, beside its base and the data, as pieces.
 */

/** One thing made from data, piece by piece, by its kind. */
export function lookAt(control: OwnControl, dasar: Dasar | undefined, { pkg }: Pick<Open, "pkg">, look: Look): void {
  switch (dasar?.jenis) {
    case "nilai":
      lookAtNilai(control, dasar, look);
      return;
    case "naskah":
      lookAtNaskah(control, dasar, look);
      return;
    case "tabel": {
      const tables = findTables(control);
      if (tables.length > 0)
        lookAtWhole(control, dasar, look, (own) => lookAtTabel(tables, control.kunci, dasar.tabel, own));
      else if (dasar.tabel.baris.length > 0) look.put(gone(control, dasar, look));
      else {
        const isFilled = (freshOf(look, control.kunci, "tabel")?.tabel.baris.length ?? 0) > 0;
        lookAtBlank(control, dasar.tabel, isFilled, look);
      }
      return;
    }
    case "grafik": {
      const fresh = freshOf(look, control.kunci, "grafik")?.grafik;
      if (!hasPoints(dasar.grafik)) lookAtBlank(control, dasar.grafik, fresh !== undefined && hasPoints(fresh), look);
      else
        lookAtWhole(control, dasar, look, (own) => {
          if (!lookAtGrafik(control, dasar.grafik, pkg, own)) look.put(gone(control, dasar, look));
        });
      return;
    }
    case "bagan": {
      const fresh = freshOf(look, control.kunci, "bagan");
      if (dasar.teks.length === 0) lookAtBlank(control, dasar, (fresh?.teks.length ?? 0) > 0, look);
      else
        lookAtWhole(control, dasar, look, (own) => {
          if (!lookAtBagan(control, dasar, own)) look.put(gone(control, dasar, look));
        });
      return;
    }
    case "gambar": {
      const suntingan = readPicture(control, pkg);
      const fresh = freshOf(look, control.kunci, "gambar");
      const baru = fresh == null ? fresh : fresh.sidik;
      look.put({
        jenis: "gambar",
        kunci: control.kunci,
        lama: dasar.sidik,
        suntingan: suntingan ?? null,
        baru,
        element: elementOf(control),
      });
    }
  }
}

/** A table or chart, and whether the data still have anything in it. */
function lookAtWhole(control: OwnControl, dasar: Dasar, look: Look, lookInside: (own: Look) => void): void {
  const fresh = look.segar?.get(control.kunci);
  const isFilled =
    (fresh?.jenis === "tabel" && fresh.tabel.baris.length > 0) ||
    (fresh?.jenis === "grafik" && hasPoints(fresh.grafik)) ||
    (fresh?.jenis === "bagan" && fresh.teks.length > 0);
  if (look.segar === undefined || isFilled) {
    lookInside(look);
    return;
  }
  let left = false;
  const put = (piece: FoundPiece): void => {
    left ||= piece.moved === true || piece.lama === null || !isSameText(piece.lama, piece.suntingan ?? "");
    look.put(piece);
  };
  lookInside({ ...look, segar: undefined, put });
  const whole = nameOf(dasar);
  look.put({ ...whole, kunci: control.kunci, suntingan: whole.lama, baru: null, left, element: elementOf(control) });
}

/** The sentence that stands in place of a table or chart without data, and whether there are data by now. */
function lookAtBlank(
  { kunci, content }: OwnControl,
  { judul, blank }: { readonly judul: string; readonly blank: string },
  isFilled: boolean,
  look: Look,
): void {
  for (const each of content === undefined ? [] : paragraphsOf(content)) {
    const same = isSameText(shownText(each), blank) && !hasTrackedChange(each);
    look.own(each, same ? "table" : undefined);
    if (same && isFilled)
      look.put({ jenis: "tabel", kunci, judul, lama: null, suntingan: null, baru: judul, element: each });
  }
}

const elementOf = ({ sdt, mark }: OwnControl): XmlElement => (sdt ?? mark) as XmlElement;

/** A table or chart of which only the empty control is left. */
function gone(control: OwnControl, dasar: Dasar, { segar }: Look): FoundPiece {
  const { kunci } = control;
  return { ...nameOf(dasar), kunci, suntingan: null, baru: stateOf({ segar }, kunci), element: elementOf(control) };
}

function lookAtNilai(control: OwnControl, dasar: Extract<Dasar, { jenis: "nilai" }>, look: Look): void {
  const region = regionOf(control);
  if (region === undefined || dasar.celah) return;
  const { kunci, sdt } = control;
  const fresh = freshOf(look, kunci, "nilai");
  const baru = fresh == null ? fresh : fresh.teks;
  look.put({
    jenis: "nilai",
    kunci,
    lama: dasar.teks,
    suntingan: isPrompt(sdt) ? "" : readText(region),
    baru,
    element: sdt ?? region.element,
  });
}
