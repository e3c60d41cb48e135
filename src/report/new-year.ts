import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { carriedOf } from "../measure/digits.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import { formatRupiah } from "../model/format.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { isSettled, listNextOfficials, type NextOfficial } from "../plan/next-officials.ts";
import { readConfig } from "../plan/read.ts";
import type { LeftBehind } from "./left-behind.ts";
import { LEFT_LISTS, LeftCounter } from "./left-counter.ts";
import { rollOfficials } from "./roll-officials.ts";
import { dropFormerNotes, noteAfter, remindAbove, setValue } from "./year-note.ts";

/*
 * Next year's lkjip.yaml from this year's: what was realised becomes history, Renstra goes on, and whatever only holds for
 * the old year is marked GANTI or taken out and named. What may still be true stays, with a note to look at it. Comments and
 * layout stay.
 */

/** Prose that this year's draft has and lkjip.yaml has not, by its key there: of the report, and of the office itself. */
export interface WrittenProse {
  readonly naskah: Readonly<Record<string, readonly string[]>>;
  readonly instansi: Readonly<Record<string, readonly string[]>>;
  /** Texts of an indicator, by its id and key. */
  readonly indikator: readonly { readonly id: string; readonly kunci: string; readonly teks: string }[];
}

const NOTHING_WRITTEN: WrittenProse = { naskah: {}, instansi: {}, indikator: [] };

/** Next year's lkjip.yaml, and what of this year's is not in it. */
export interface TahunBaru {
  readonly teks: string;
  readonly left: LeftBehind;
  /** Posts whose holder had changed at the end of this year. */
  readonly officials: readonly NextOfficial[];
}

/** Keys whose value is always a list. */
const LISTS: ReadonlySet<string> = new Set(["isu_strategis", "dasar_hukum", "langkah_perbaikan", "fungsi"]);

/** Next year's lkjip.yaml. `teks` must be one that readConfig accepts. */
export function renderTahunBaru(
  teks: string,
  pengukuran: PengukuranKinerja,
  written: WrittenProse = NOTHING_WRITTEN,
): TahunBaru {
  const document = parseDocument(teks);
  const lama = pengukuran.tahun;
  const root = document.contents;
  if (!isMap(root)) throw new Error("renderTahunBaru: lkjip.yaml is no map");
  const result = new Map(pengukuran.indikator.map((p) => [p.plan.id, p]));
  const leaving = new LeftCounter();
  setValue(document, root, "tahun", lama + 1);
  for (const { id, map } of listIndikatorNode(root)) {
    rollIndikator(document, map, result.get(id), lama, leaving);
    const own = written.indikator.filter((each) => each.id === id);
    addTexts(document, map, Object.fromEntries(own.map(({ kunci, teks }) => [kunci, teks])), fromDraf(lama));
  }
  rollAnggaran(document, root, pengukuran, leaving);
  addProse(document, root, "naskah", written.naskah);
  markNaskah(root, lama);
  addProse(document, root, "instansi", written.instansi, fromDraf(lama));
  const config = readConfig(teks, BERKAS_CONFIG).nilai?.config;
  const officials = config === undefined ? [] : listNextOfficials(config);
  rollOfficials(document, root, officials);
  clearDates(document, root, lama + 1, leaving);
  // Who holds an office for another into the new year still does.
  leaving.filter(root, "pergantian_pejabat", (each) => {
    const change = { nama: each.get("nama"), sampai: String(each.get("sampai")) };
    return !isSettled(officials, change, lama);
  });
  noteAfter(root.get("tahun", true), ` disusun dari folder kerja tahun ${lama}; yang harus diperbarui ditandai GANTI`);
  return { teks: closeBrackets(document.toString({ lineWidth: 120 })), left: leaving.left, officials };
}

/** The note above a text that people wrote in Word. */
const fromDraf = (tahun: number): string => ` dari draf tahun ${tahun}; periksa`;

/** `[ 2021, 2026 ]` -> `[2021, 2026]`: the printer pads maps and lists alike, offices write only maps so. */
const closeBrackets = (teks: string): string =>
  teks.replace(/\[ ((?:[\w.-]+|"[^"\n]*")(?:, (?:[\w.-]+|"[^"\n]*"))*) \]/g, "[$1]");

interface IndikatorNode {
  /** As in IndikatorRencana. */
  readonly id: string;
  readonly map: YAMLMap;
}

function listIndikatorNode(root: YAMLMap): IndikatorNode[] {
  const below = (induk: YAMLMap, prefix = ""): IndikatorNode[] =>
    mapsIn(induk.get("indikator")).map((map) => ({ id: `${prefix}${String(map.get("kode"))}`, map }));
  const renstra = root.get("renstra");
  return [
    ...(isMap(renstra) ? mapsIn(renstra.get("tujuan")).flatMap((t) => below(t)) : []),
    ...mapsIn(root.get("sasaran")).flatMap((s) => below(s)),
    ...mapsIn(root.get("program")).flatMap((p) => below(p)),
    ...mapsIn(root.get("unit")).flatMap((u) => below(u, `${String(u.get("kode"))}/`)),
  ];
}

const mapsIn = (node: unknown): YAMLMap[] => (isSeq(node) ? node.items.filter((item) => isMap(item)) : []);

function rollIndikator(
  document: Document,
  map: YAMLMap,
  result: PengukuranIndikator | undefined,
  lama: number,
  leaving: LeftCounter,
): void {
  const target = toPlain(document, map.get("target", true));
  addYear(document, map, "riwayat", lama, { target, realisasi: textRealisasi(result) });
  spellOut(map.getIn(["riwayat", lama, "realisasi"], true));
  const renstra = map.get("target_renstra");
  const baru = isMap(renstra) ? toPlain(document, findYear(renstra, lama + 1)) : undefined;
  setValue(document, map, "target", baru ?? `GANTI target ${lama + 1} (tahun ${lama}: ${describe(target)})`);
  const alasan = map.get("alasan");
  if (alasan !== undefined)
    noteAfter(map.get("target", true), ` alasan tahun ${lama}: ${String(alasan).replace(/\s+/g, " ")}`);
  map.delete("alasan");
  for (const kunci of ["target_murni", "target_tw", "target_bulan"] as const) leaving.drop(map, kunci);
  if (map.has("pembanding")) {
    leaving.drop(map, "pembanding");
    map.flow = false;
    noteAfter(map.get("target", true), ` tambahkan pembanding tahun ${lama + 1}`);
  }
}

function textRealisasi(result: PengukuranIndikator | undefined): number | string | null {
  if (result?.realisasi.status !== "ada") return null;
  return result.realisasi.predikat ?? Number(carriedOf(result.realisasi).toFixed());
}

/** 97.375 could be meant as thousands; with a fourth decimal nobody asks. */
function spellOut(node: unknown): void {
  if (isScalar(node) && /^-?\d+\.\d{3}$/.test(String(node.value))) node.minFractionDigits = 4;
}

const describe = (target: unknown): string =>
  typeof target === "object" && target !== null && "min" in target && "max" in target
    ? `${String(target.min)} sampai ${String(target.max)}`
    : String(target);

/** Adds a year to a map of years, at its end; a year that is there already is renewed. */
function addYear(document: Document, induk: YAMLMap, kunci: string, tahun: number, content: object): void {
  const node = document.createNode(content, { flow: true });
  const present = induk.get(kunci);
  if (!isMap(present)) {
    induk.set(document.createNode(kunci), document.createNode({}));
    const baru = induk.get(kunci);
    if (isMap(baru)) {
      baru.flow = induk.flow === true;
      baru.add(document.createPair(tahun, node));
    }
    return;
  }
  const lama = present.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(tahun));
  if (lama === undefined) present.add(document.createPair(tahun, node));
  else lama.value = node;
}

/** Writes so many levels of maps line by line; what lies deeper stays on one line. */
function spread(node: unknown, tingkat: number): void {
  if (!isMap(node) || tingkat === 0) return;
  node.flow = false;
  for (const { value } of node.items) spread(value, tingkat - 1);
}

const findYear = (map: YAMLMap, tahun: number): unknown =>
  map.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(tahun))?.value;

/** This year's budget becomes history; next year's pagu is not known: 0, with the old one in a comment. */
function rollAnggaran(
  document: Document,
  root: YAMLMap,
  { tahun, anggaran }: PengukuranKinerja,
  leaving: LeftCounter,
): void {
  const program = Object.fromEntries(
    anggaran.program.map((p) => [p.kode, { pagu: Number(p.pagu.toFixed()), realisasi: Number(p.realisasi.toFixed()) }]),
  );
  const jumlah = { pagu: Number(anggaran.pagu.toFixed()), realisasi: Number(anggaran.realisasi.toFixed()) };
  addYear(document, root, "riwayat_anggaran", tahun, { ...jumlah, program });
  spread(root.getIn(["riwayat_anggaran", tahun]), 2);
  for (const p of mapsIn(root.get("program"))) {
    for (const k of mapsIn(p.get("kegiatan"))) {
      for (const s of mapsIn(k.get("sub_kegiatan"))) {
        const pagu = s.get("pagu");
        s.flow = false;
        dropFormerNotes(s);
        setValue(document, s, "pagu", 0);
        leaving.drop(s, "pagu_murni");
        noteAfter(s.get("pagu", true), ` GANTI pagu ${tahun + 1} (tahun ${tahun}: ${formatRupiah(Number(pagu))})`);
      }
    }
  }
}

/** Adds what people wrote in Word; `note` stands behind each key. */
function addProse(
  document: Document,
  root: YAMLMap,
  bagian: "naskah" | "instansi",
  prose: Readonly<Record<string, readonly string[]>>,
  note?: string,
): void {
  const all = Object.entries(prose);
  if (all.length === 0) return;
  if (!isMap(root.get(bagian))) root.set(bagian, document.createNode({}));
  const map = root.get(bagian);
  if (!isMap(map)) return;
  const texts = all.map(([kunci, paragraf]) => [
    kunci,
    paragraf.length === 1 && !LISTS.has(kunci) ? (paragraf[0] ?? "") : paragraf,
  ]);
  addTexts(document, map, Object.fromEntries(texts), note);
}

function addTexts(
  document: Document,
  map: YAMLMap,
  texts: Readonly<Record<string, string | readonly string[]>>,
  note?: string,
): void {
  for (const [kunci, value] of Object.entries(texts)) {
    map.flow = false;
    if (map.has(kunci)) {
      // What was written beside it stands below what it says itself.
      const present = map.get(kunci, true);
      const former = isSeq(present) ? present : document.createNode([toPlain(document, present)]);
      for (const each of [value].flat()) former.add(document.createNode(each));
      map.set(kunci, former);
      continue;
    }
    const pair = document.createPair(kunci, value);
    if (note !== undefined && isScalar(pair.key)) pair.key.commentBefore = note;
    map.add(pair);
  }
}

/** Marks every text of the office's prose; titles of laws stay, with a reminder. */
function markNaskah(root: YAMLMap, lama: number): void {
  const naskah = root.get("naskah");
  if (!isMap(naskah)) return;
  for (const pair of naskah.items) {
    const kunci = isScalar(pair.key) ? pair.key.value : pair.key;
    if (kunci === "dasar_hukum") {
      if (isSeq(pair.value))
        pair.value.commentBefore = ` periksa: ganti bila ada peraturan yang lebih baru dari tahun ${lama}`;
    } else for (const teks of scalarsIn(pair.value)) teks.value = `GANTI (naskah ${lama}): ${String(teks.value)}`;
  }
}

const scalarsIn = (node: unknown): Scalar[] => {
  if (isScalar(node)) return [node];
  return isSeq(node) ? node.items.flatMap(scalarsIn) : [];
};

/** Takes out what belongs to the old year only: holidays, the dates of forms and PK, decisions about single cells. */
function clearDates(document: Document, root: YAMLMap, tahun: number, leaving: LeftCounter): void {
  const kebijakan = root.get("kebijakan");
  if (isMap(kebijakan) && kebijakan.has("hari_libur")) {
    const former = kebijakan.get("hari_libur");
    leaving.note("hari_libur", isSeq(former) ? former.items.length : 0);
    setValue(document, kebijakan, "hari_libur", []);
    noteAfter(kebijakan.get("hari_libur", true), ` isi hari libur dan cuti bersama ${tahun} dan ${tahun + 1}`);
  }
  const formulir = root.get("formulir");
  if (isMap(formulir) && formulir.has("batas")) {
    leaving.drop(formulir, "batas");
    if (formulir.items.length === 0) root.delete("formulir");
  }
  for (const kunci of LEFT_LISTS) leaving.drop(root, kunci);
  leaving.drop(root, "perjanjian_kinerja");
  rollReport(root, tahun, leaving);
  const sdm = root.get("sdm");
  if (isSeq(sdm)) remindAbove(sdm, ` periksa: ganti angka pegawai bila berubah pada tahun ${tahun}`);
}

/** The area, its services and what has begun before stay; of the evaluation what is not finished. */
function rollReport(root: YAMLMap, tahun: number, leaving: LeftCounter): void {
  const profil = root.get("profil");
  if (isSeq(profil)) remindAbove(profil, ` periksa: ganti angka wilayah bila berubah pada tahun ${tahun}`);
  const lhe = leaving.filter(root, "lhe_tahun_lalu", (each) => each.get("status") !== "selesai");
  if (lhe !== null)
    remindAbove(lhe, ` periksa: rekomendasi yang belum selesai; tambahkan yang dari evaluasi tahun ${tahun - 1}`);
  const inovasi = leaving.filter(root, "inovasi", (each) => each.has("sejak"));
  if (inovasi === null) return;
  remindAbove(inovasi, ` dari tahun ${tahun - 1}; periksa: hapus yang tidak berjalan lagi`);
  for (const each of mapsIn(inovasi)) {
    const dampak = each.get("dampak", true);
    if (isScalar(dampak)) dampak.value = `GANTI (tahun ${tahun - 1}): ${String(dampak.value)}`;
  }
}

const toPlain = (document: Document, node: unknown): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJS(document) : undefined;
