import { formatList } from "../../model/format.ts";
import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import { listOpen } from "../ledger/confirm.ts";
import type { AngkaEntry } from "../ledger/entry.ts";
import type { KoreksiInput } from "../rules/input.ts";
import { listMention } from "../rules/mention.ts";
import { quote as cutAround } from "../rules/sentence.ts";
import { compareTeks, type TeksDifference } from "./compare.ts";
import { isEditedText, readEdited } from "./edited.ts";
import type { OfficeTeks } from "./office-text.ts";
import { ELSE, findDifference, nameOf, quote, quoteBeside, type SaidChange } from "./say.ts";
import { askRounded, findTurned } from "./say-rounded.ts";
import { findStale, type KeptAngka } from "./stale.ts";
import { findTurnedSentences, type TurnedSentence } from "./turned.ts";
import { listKata } from "./words.ts";

/* What is said of a text that a person changed: wrong only where text and data leave one reading. */

/** The words around a number of a sentence, where it differs from the other one or behind that. */
function around(teks: string, angka: string, other = teks): string {
  const from = Math.max(0, findDifference(teks, other) - angka.length);
  const at = other === teks ? -1 : teks.indexOf(angka, from);
  return `"${cutAround(teks, Math.max(0, at === -1 ? teks.indexOf(angka) : at))}"`;
}

/** A text that is one thing rather than a sentence. */
const isShort = ({ jenis }: GeneratedChange, right: string): boolean =>
  jenis === "nilai" || jenis === "kepala" || (jenis === "sel" && right.split(/\s+/).length <= 8);

export function sayChanged(change: GeneratedChange, office: OfficeTeks, input: KoreksiInput): SaidChange | null {
  const right = change.baru ?? change.lama ?? "";
  // The person's own sentences are judged by the ledger.
  const written = isEditedText(change, right) ? readEdited(change).rest : (change.suntingan ?? "");
  const difference = compareTeks(written, right);
  if (difference.jenis === "sama") return null;
  if (difference.jenis === "bulat") {
    const turned = findTurned(difference.angka, change, right, input);
    return turned.length > 0
      ? sayNumbers(change, turned, written, right)
      : askRounded(difference.angka, change, written, office);
  }
  const letters = (teks: string): string => teks.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const inWords = difference.jenis === "kata" || difference.jenis === "klaim";
  if (inWords && letters(right) === letters(written)) return null;
  if (isShort(change, right) || office.isName(right))
    return difference.jenis === "angka"
      ? sayNumbers(change, difference.angka, written, right)
      : sayText(change, office, written, right);
  if (change.related !== undefined)
    return {
      rule: "teks-data-diubah",
      pesan: `${nameOf(change)} berisi tulisan baris ${quote(change.related)}: ${quote(written)}`,
      perbaikan: `cocokkan; menurut data di sini ${quote(right)}`,
    };
  const people = office.isPeople(right);
  const stale = people || difference.jenis === "angka" ? null : findStale(change, right, written);
  if (stale !== null) return sayStale(stale, right);
  const turned = people ? [] : findTurnedSentences(written, right).filter(({ context }) => !office.isTyped(context));
  if (turned.length > 0 && difference.jenis !== "angka") return sayTurned(change, turned);
  if (difference.jenis === "angka" && !people) return sayNumbers(change, difference.angka, written, right);
  if (difference.jenis === "angka" || difference.jenis === "asing")
    return askNumbers(change, difference, people, right, input);
  const [named, wanted] = [office.categoriesIn(written), office.categoriesIn(right)];
  if (named.length === wanted.length && !people) {
    const angka = named.flatMap((own, at) => {
      const other = wanted[at] ?? "";
      return own.toLowerCase() === other.toLowerCase()
        ? []
        : [{ written: `kategori ${own}`, right: `kategori ${other}` }];
    });
    if (angka.length > 0) return sayNumbers(change, angka, written, right);
  }
  const names = (teks: string): string =>
    listMention(teks, input.nama)
      .map(({ nama }) => nama.kunci)
      .sort()
      .join("\n");
  if (people || (difference.jenis !== "klaim" && names(written) === names(right))) return null;
  const [dari, becomes] = difference.jenis === "klaim" ? [difference.dari, difference.becomes] : ["", ""];
  const what =
    dari === "" && becomes === ""
      ? "menyebut nama lain"
      : dari === ""
        ? `ditambah ${quote(becomes)}`
        : becomes === ""
          ? `kehilangan ${quote(dari)}`
          : `berubah dari ${quote(dari)} menjadi ${quote(becomes)}`;
  return {
    rule: "teks-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat" : nameOf(change)} yang dibuat dari data ${what}: ${quoteBeside(written, right)}`,
    perbaikan: `cocokkan dengan data, yang mengatakan ${quoteBeside(right, written)}; jika sama artinya, biarkan`,
  };
}

function sayStale({ kept, now }: KeptAngka, right: string): SaidChange {
  return {
    rule: "isi-data-diubah",
    pesan: `Kalimat yang disunting masih memuat ${formatList(kept)} menurut data yang lama, sedangkan menurut data sekarang: ${now === undefined ? quote(right) : around(right, now)}`,
    perbaikan: `tulis bagian dari data menurut data sekarang, tulisan Anda di dalamnya tetap; ${ELSE}`,
  };
}

/** Sentences that say the contrary of what was computed, each with the right one. */
function sayTurned(change: GeneratedChange, turned: readonly TurnedSentence[]): SaidChange {
  const what = change.jenis === "kalimat" ? "Kalimat dari data" : nameOf(change);
  const each = turned.map(
    ({ written, computed, kalimat, right }) =>
      `tertulis "${written}", sedangkan menurut data "${computed}": ${around(kalimat, written, right)}`,
  );
  return {
    rule: "isi-data-diubah",
    pesan: `${what} ${each.join("; ")}`,
    perbaikan: `tulis lagi: ${turned.map(({ right, computed, kalimat }) => around(right, computed, kalimat)).join("; ")}; ${ELSE}`,
  };
}

function sayNumbers(
  change: GeneratedChange,
  angka: readonly { readonly written: string; readonly right: string }[],
  written: string,
  right: string,
): SaidChange {
  const isWhole = change.jenis !== "kalimat" && right.length <= 40;
  const swaps = isWhole ? [{ written, right }] : angka;
  const each = (verb: string, word: string): string =>
    swaps.map((swap) => `${verb}${swap.written} ${word} ${swap.right}`).join("; ");
  const context = isWhole ? "." : `: ${around(written, angka[0]?.written ?? "", right)}`;
  return {
    rule: "isi-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat dari data" : nameOf(change)} ${each("tertulis ", "sedangkan menurut data").replaceAll(" sedangkan", ", sedangkan")}${context}`,
    perbaikan: `${each("ganti ", "menjadi")}; ${ELSE}`,
  };
}

/**
 * Numbers that have more than one reading, or stand in what people wrote: asked, without a value to put in. Of those that the
 * ledger knows, it speaks itself.
 */
function askNumbers(
  change: GeneratedChange,
  difference: TeksDifference,
  people: boolean,
  right: string,
  { ledger }: KoreksiInput,
): SaidChange | null {
  const angka =
    difference.jenis === "angka"
      ? difference.angka.map((each) => each.written)
      : difference.jenis === "asing"
        ? difference.angka
        : [];
  const here = ledger.filter(
    ({ tempat, inControl }) => !inControl && tempat.part === change.part && change.covers.includes(tempat.paragraf),
  );
  const keyOf = (teks: string): string | undefined => listKata(teks).find(({ nilai }) => nilai !== undefined)?.kunci;
  const told = new Set(here.flatMap((entry) => (isTold(entry) ? [keyOf(entry.teks)] : [])));
  const open = angka.filter((each) => !told.has(keyOf(each)) && !(told.size > 0 && /^(?:19|20)\d\d$/.test(each)));
  if (open.length === 0) return null;
  const nomor = listOpen(ledger).find(({ kalimat }) => here.some((entry) => entry.kalimat === kalimat))?.nomor;
  const once = nomor === undefined ? "biarkan" : `benarkan sekali saja dengan lkjip review --benar ${nomor}`;
  return {
    tingkat: "periksa",
    rule: "isi-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat" : nameOf(change)} yang disunting memuat ${open.join(" dan ")}, yang tidak ada dalam ${people ? "tulisan asalnya" : "kalimat menurut data"}: ${quoteBeside(right, change.suntingan)}`,
    perbaikan: people
      ? "cocokkan; jika suntingan ini yang benar, tulis juga di lkjip.yaml atau formulirnya"
      : `cocokkan angka itu dengan datanya; jika benar, ${once}`,
  };
}

/** Whether the ledger itself says what there is to say of an entry. */
const isTold = ({ keadaan, doubtful }: AngkaEntry): boolean => keadaan !== "belum_cocok" || doubtful === true;

function sayText(change: GeneratedChange, office: OfficeTeks, written: string, right: string): SaidChange {
  const [said, wanted] = [quoteBeside(written, right), quoteBeside(right, written)];
  // What stands in lkjip.yaml until somebody knows better.
  if (/belum diisi|\bGANTI\b/.test(right))
    return {
      rule: "teks-data-diubah",
      pesan: `Di sini tertulis ${said}, sedangkan di lkjip.yaml masih ${wanted}.`,
      perbaikan: "tulis juga di lkjip.yaml supaya dokumen lain ikut",
    };
  const isOwn = office.isCategory(right) || office.isCategory(written);
  const isName = office.isName(right);
  const pesan = `${change.jenis === "kalimat" ? "Kalimat dari data" : nameOf(change)} tertulis ${said}, sedangkan menurut ${isName ? "lkjip.yaml" : "data"} ${wanted}.`;
  if (isOwn) return { rule: "isi-data-diubah", pesan, perbaikan: `ganti ${said} menjadi ${wanted}; ${ELSE}` };
  if (isName)
    return {
      rule: "nama-data-diubah",
      pesan,
      perbaikan: `samakan keduanya: tulis ${wanted}, atau betulkan lkjip.yaml lalu jalankan: lkjip draft`,
    };
  return {
    rule: "teks-data-diubah",
    pesan,
    perbaikan:
      "cocokkan; jika suntingan ini yang benar, ubah juga di lkjip.yaml atau formulirnya supaya dokumen lain ikut",
  };
}
