import { clip } from "../../model/text.ts";
import type { PerubahanIsi } from "../../word/refresh/changes-piece.ts";
import type { TempatNaskah } from "../../word/text/naskah-draf.ts";
import type { Finding, KoreksiInput } from "../rules/input.ts";
import { listMention } from "../rules/mention.ts";
import { compareTeks, type Difference } from "./compare.ts";
import { createOffice, type OfficeTeks } from "./office-text.ts";
import { placeOf } from "./place.ts";

/** The rules that speak of what became of content made from data. */
export type IsiRule =
  | "isi-data-diubah"
  | "nama-data-diubah"
  | "teks-data-diubah"
  | "isi-data-dikosongkan"
  | "isi-data-dihapus"
  | "baris-data-dihapus"
  | "baris-terhitung-dihapus"
  | "baris-data-dipindah"
  | "baris-data-ganda"
  | "grafik-diubah"
  | "isi-data-lama";

/** A finding with the rule that it belongs to and the change that it speaks of. */
export interface JudgedIsi extends Finding {
  readonly rule: IsiRule;
  readonly change: PerubahanIsi;
}

const known = new WeakMap<KoreksiInput["isi"], readonly JudgedIsi[]>();

/** Judges every change of the content made from data; edits that leave it true are not spoken of. */
export function judgeIsi(input: KoreksiInput): readonly JudgedIsi[] {
  const judged = known.get(input.isi) ?? judgeAll(input);
  known.set(input.isi, judged);
  return judged;
}

function judgeAll(input: KoreksiInput): JudgedIsi[] {
  if (input.isi.changes.length === 0) return [];
  const office = createOffice(input);
  const tempat = placeOf(input);
  return input.isi.changes.flatMap((change) => {
    const said = judgeOne(change, office, input);
    return said === null ? [] : [{ ...said, change, tempat: tempat(change) }];
  });
}

type Said = Omit<JudgedIsi, "change" | "tempat"> & { readonly tempat?: TempatNaskah };

function judgeOne(change: PerubahanIsi, office: OfficeTeks, input: KoreksiInput): Said | null {
  switch (change.ubah) {
    case "dihapus":
      return sayDeleted(change);
    case "dikosongkan":
      return sayEmptied(change);
    case "ditambah":
      return sayAdded(change);
    case "dipindah":
      return sayMoved(change);
    case "lama":
      return sayOld(change, office);
    default:
      return change.jenis === "titik" || change.jenis === "grafik"
        ? sayChart(change)
        : change.jenis === "gambar"
          ? sayPicture()
          : sayChanged(change, office, input);
  }
}

const quote = (teks: string | null): string => `"${clip((teks ?? "").replace(/\s+/g, " ").trim(), 120)}"`;

/** Where the data are mended if they are what is wrong. */
const ELSE = "jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft";
const AGAIN = "kembalikan dengan Urungkan di Word, atau dari salinan draf: lkjip restore";

const WHAT: Readonly<Record<PerubahanIsi["jenis"], string>> = {
  nilai: "Isi",
  kalimat: "Kalimat",
  sel: "Sel",
  kepala: "Kepala kolom",
  baris: "Baris",
  kolom: "Kolom",
  tabel: "Tabel",
  titik: "Titik grafik",
  grafik: "Grafik",
  gambar: "Gambar",
  bagian: "Bagian",
};

/** A piece in words: what it is, and of a cell its row and column. */
function nameOf({ jenis, baris, kolom, judul, lama }: PerubahanIsi): string {
  if (jenis === "sel")
    return `Sel ${[kolom === "" ? "" : `kolom ${kolom}`, baris === "" ? "" : `baris ${quote(baris)}`].filter((each) => each !== "").join(" ")}`;
  if (jenis === "baris") return `Baris ${quote(baris)}`;
  if (jenis === "titik")
    return `Grafik ${quote(judul)}${baris === "" ? "" : `, ${baris}${kolom === "" ? "" : ` (${kolom})`}`}`;
  const teks = judul === "" || jenis === "kolom" ? lama : judul;
  return jenis === "nilai" || jenis === "kepala" ? WHAT[jenis] : `${WHAT[jenis]} ${quote(teks)}`;
}

function sayDeleted(change: PerubahanIsi): Said {
  const { jenis, terkait } = change;
  if (jenis === "baris" && terkait !== undefined)
    return {
      rule: "baris-terhitung-dihapus",
      pesan: `${nameOf(change)} dihapus, padahal baris ${quote(terkait)} masih menghitungnya; isinya ${quote(change.lama)}.`,
      perbaikan: `${AGAIN}; jika memang tidak berlaku lagi, keluarkan dari lkjip.yaml supaya jumlahnya ikut berubah`,
    };
  return {
    rule: jenis === "baris" ? "baris-data-dihapus" : "isi-data-dihapus",
    pesan: `${nameOf(change)} yang dibuat dari data dihapus; sengaja?${jenis === "baris" ? ` Isinya ${quote(change.lama)}.` : ""}`,
    perbaikan: `jika sengaja, biarkan; jika tidak, ${AGAIN}`,
  };
}

const sayEmptied = (change: PerubahanIsi): Said => ({
  rule: "isi-data-dikosongkan",
  pesan: `${nameOf(change)} yang dibuat dari data dikosongkan; sengaja? Menurut data ${quote(change.baru ?? change.lama)}.`,
  perbaikan: `jika sengaja, biarkan; jika tidak, tulis lagi ${quote(change.baru ?? change.lama)}`,
});

/** What a person adds is judged as what people write; only a row that stands twice is lkjip's. */
const sayAdded = (change: PerubahanIsi): Said | null =>
  change.terkait === undefined
    ? null
    : {
        rule: "baris-data-ganda",
        pesan: `${nameOf(change)} tertulis dua kali dalam tabel ini.`,
        perbaikan: "hapus salah satunya, atau betulkan jika yang satu seharusnya baris lain",
      };

const sayMoved = (change: PerubahanIsi): Said => ({
  rule: "baris-data-dipindah",
  pesan: `${nameOf(change)} berpindah dari tempatnya; urutan dan nomornya tidak lagi seperti data.`,
  perbaikan: `jika sengaja, betulkan nomor urutnya; jika tidak, ${AGAIN}`,
});

const sayPicture = (): Said => ({
  rule: "teks-data-diubah",
  pesan: "Gambar ini bukan lagi yang disebut lkjip.yaml.",
  perbaikan: "jika gambar ini yang benar, simpan berkasnya di tempat yang disebut lkjip.yaml supaya dokumen lain ikut",
});

function sayChart(change: PerubahanIsi): Said {
  const { jenis, baris, suntingan, baru, lama } = change;
  const right = baru ?? lama;
  if (jenis === "titik" && baris === "")
    return {
      tingkat: "periksa",
      rule: "grafik-diubah",
      pesan: `Nama di grafik ${quote(change.judul)} tertulis ${quote(suntingan)}, sedangkan menurut data ${quote(right)}.`,
      perbaikan: "cocokkan; jika nama baru yang benar, ubah juga di lkjip.yaml",
    };
  return {
    rule: "grafik-diubah",
    pesan: `${nameOf(change)} digambar ${quote(suntingan)}, sedangkan menurut data ${quote(right)}.`,
    perbaikan: `klik kanan grafiknya, pilih Edit Data, lalu tulis ${quote(right)}; atau: lkjip draft --terima ${change.kunci}`,
  };
}

/** What the data have moved on from: one command brings all of it. Where only its words are others, nothing is wrong. */
function sayOld(change: PerubahanIsi, office: OfficeTeks): Said | null {
  const { lama, baru } = change;
  const mend = "masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft";
  if (lama === null)
    return {
      rule: "isi-data-lama",
      pesan: `${WHAT[change.jenis]} ${quote(change.baris)} ada dalam data tetapi belum dalam draf ini.`,
      perbaikan: mend,
    };
  if (baru === null)
    return { rule: "isi-data-lama", pesan: `${nameOf(change)} tidak ada lagi dalam data.`, perbaikan: mend };
  const difference = compareTeks(lama, baru);
  const isCategory = office.isCategory(lama) || office.isCategory(baru);
  if (difference.jenis !== "angka" && difference.jenis !== "asing" && !isCategory) return null;
  return {
    rule: "isi-data-lama",
    pesan: `${nameOf(change)} masih yang lama: tertulis ${quote(lama)}, menurut data kini ${quote(baru)}.`,
    perbaikan: mend,
  };
}

/** A text that is one thing rather than a sentence. */
const isShort = ({ jenis }: PerubahanIsi, right: string): boolean =>
  jenis === "nilai" || jenis === "kepala" || (jenis === "sel" && right.split(/\s+/).length <= 8);

function sayChanged(change: PerubahanIsi, office: OfficeTeks, input: KoreksiInput): Said | null {
  const right = change.baru ?? change.lama ?? "";
  const written = change.suntingan ?? "";
  const letters = (teks: string): string => teks.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  if (office.isNip(right) && letters(right) === letters(written)) return null;
  const difference = compareTeks(written, right);
  if (difference.jenis === "sama" || letters(right) === letters(written)) return null;
  if (isShort(change, right))
    return difference.jenis === "angka"
      ? sayNumbers(change, difference.angka, written, right)
      : sayText(change, office, written, right);
  const people = office.isPeople(right);
  if (difference.jenis === "angka" && !people) return sayNumbers(change, difference.angka, written, right);
  if (difference.jenis === "angka" || difference.jenis === "asing")
    return askNumbers(change, difference, people, right);
  const names = (teks: string): string =>
    listMention(teks, input.nama)
      .map(({ nama }) => nama.kunci)
      .sort()
      .join("\n");
  if (people || (difference.jenis !== "klaim" && names(written) === names(right))) return null;
  const [dari, menjadi] = difference.jenis === "klaim" ? [difference.dari, difference.menjadi] : ["", ""];
  const what =
    dari === "" && menjadi === ""
      ? "menyebut nama lain"
      : dari === ""
        ? `ditambah ${quote(menjadi)}`
        : menjadi === ""
          ? `kehilangan ${quote(dari)}`
          : `berubah dari ${quote(dari)} menjadi ${quote(menjadi)}`;
  return {
    rule: "teks-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat" : nameOf(change)} yang dibuat dari data ${what}: ${quote(written)}`,
    perbaikan: `cocokkan dengan data, yang mengatakan ${quote(right)}; jika sama artinya, biarkan`,
  };
}

function sayNumbers(
  change: PerubahanIsi,
  angka: readonly { readonly tertulis: string; readonly benar: string }[],
  written: string,
  right: string,
): Said {
  const isWhole = change.jenis !== "kalimat" && right.length <= 40;
  const swaps = isWhole ? [{ tertulis: written, benar: right }] : angka;
  const each = (verb: string, word: string): string =>
    swaps.map(({ tertulis, benar }) => `${verb}${tertulis} ${word} ${benar}`).join("; ");
  const context = isWhole ? "." : `: ${quote(written)}`;
  return {
    rule: "isi-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat dari data" : nameOf(change)} ${each("tertulis ", "sedangkan menurut data").replaceAll(" sedangkan", ", sedangkan")}${context}`,
    perbaikan: `${each("ganti ", "menjadi")}; ${ELSE}`,
  };
}

/** Numbers that have more than one reading, or stand in what people wrote: asked, without a value to put in. */
const askNumbers = (change: PerubahanIsi, difference: Difference, people: boolean, right: string): Said => {
  const angka =
    difference.jenis === "angka"
      ? difference.angka.map(({ tertulis }) => tertulis)
      : difference.jenis === "asing"
        ? difference.angka
        : [];
  return {
    tingkat: "periksa",
    rule: "isi-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat" : nameOf(change)} yang disunting memuat ${angka.join(" dan ")}, yang tidak ada dalam ${people ? "tulisan asalnya" : "kalimat menurut data"}: ${quote(right)}`,
    perbaikan: people
      ? "cocokkan; jika suntingan ini yang benar, tulis juga di lkjip.yaml atau formulirnya"
      : "cocokkan angka itu dengan datanya; jika benar, biarkan",
  };
};

function sayText(change: PerubahanIsi, office: OfficeTeks, written: string, right: string): Said {
  const isOwn = office.isCategory(right) || office.isCategory(written);
  const isName = office.isName(right);
  const pesan = `${nameOf(change)} tertulis ${quote(written)}, sedangkan menurut ${isName ? "lkjip.yaml" : "data"} ${quote(right)}.`;
  if (isOwn)
    return { rule: "isi-data-diubah", pesan, perbaikan: `ganti ${quote(written)} menjadi ${quote(right)}; ${ELSE}` };
  if (isName)
    return {
      rule: "nama-data-diubah",
      pesan,
      perbaikan: `samakan keduanya: tulis ${quote(right)}, atau betulkan lkjip.yaml lalu jalankan: lkjip draft`,
    };
  return {
    rule: "teks-data-diubah",
    pesan,
    perbaikan:
      "cocokkan; jika suntingan ini yang benar, ubah juga di lkjip.yaml atau formulirnya supaya dokumen lain ikut",
  };
}
