import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { carriedOf } from "../measure/digits.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";

/*
 * Next year's lkjip.yaml from this year's: what was realised becomes history, Renstra goes on, and whatever only holds for
 * the old year is marked GANTI or taken out. Comments and layout stay.
 */

/** Prose that this year's draft has and lkjip.yaml has not, by its key there: of the report, and of the office itself. */
export interface WrittenProse {
  readonly naskah: Readonly<Record<string, readonly string[]>>;
  readonly instansi: Readonly<Record<string, readonly string[]>>;
}

/** Keys whose value is always a list. */
const LISTS: ReadonlySet<string> = new Set(["isu_strategis", "langkah_perbaikan", "fungsi"]);

/** The text of next year's lkjip.yaml. `teks` must be one that readConfig accepts. */
export function renderTahunBaru(
  teks: string,
  pengukuran: PengukuranKinerja,
  written: WrittenProse = { naskah: {}, instansi: {} },
): string {
  const document = parseDocument(teks);
  const lama = pengukuran.tahun;
  const root = document.contents;
  if (!isMap(root)) throw new Error("renderTahunBaru: lkjip.yaml is no map");
  const result = new Map(pengukuran.indikator.map((p) => [p.plan.id, p]));
  setValue(document, root, "tahun", lama + 1);
  for (const { id, map } of listIndikatorNode(root)) rollIndikator(document, map, result.get(id), lama);
  rollAnggaran(document, root, pengukuran);
  addProse(document, root, "naskah", written.naskah);
  markNaskah(root, lama);
  addProse(document, root, "instansi", written.instansi, ` dari draf tahun ${lama}; periksa`);
  clearDates(document, root, lama + 1);
  noteAfter(root.get("tahun", true), ` disusun dari folder kerja tahun ${lama}; yang harus diperbarui ditandai GANTI`);
  return closeBrackets(document.toString({ lineWidth: 120 }));
}

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

function rollIndikator(document: Document, map: YAMLMap, result: PengukuranIndikator | undefined, lama: number): void {
  const target = toPlain(document, map.get("target", true));
  addYear(document, map, "riwayat", lama, { target, realisasi: textRealisasi(result) });
  spellOut(map.getIn(["riwayat", lama, "realisasi"], true));
  const renstra = map.get("target_renstra");
  const baru = isMap(renstra) ? toPlain(document, findYear(renstra, lama + 1)) : undefined;
  setValue(document, map, "target", baru ?? `GANTI target ${lama + 1} (tahun ${lama}: ${describe(target)})`);
  const alasan = map.get("alasan");
  if (alasan !== undefined)
    noteAfter(map.get("target", true), ` alasan tahun ${lama}: ${String(alasan).replace(/\s+/g, " ")}`);
  for (const kunci of ["target_murni", "target_tw", "target_bulan", "alasan"]) map.delete(kunci);
  if (map.has("pembanding")) {
    map.delete("pembanding");
    map.flow = false;
    noteAfter(map.get("target", true), ` GANTI: tambahkan pembanding tahun ${lama + 1}`);
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
function rollAnggaran(document: Document, root: YAMLMap, { tahun, anggaran }: PengukuranKinerja): void {
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
        setValue(document, s, "pagu", 0);
        s.delete("pagu_murni");
        noteAfter(s.get("pagu", true), ` GANTI pagu ${tahun + 1} (tahun ${tahun}: ${String(pagu)})`);
      }
    }
  }
}

/** Marks every text of the office's prose; titles of laws stay, with a reminder. */
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
  map.flow = false;
  for (const [kunci, paragraf] of all) {
    const value = paragraf.length === 1 && !LISTS.has(kunci) ? paragraf[0] : paragraf;
    const pair = document.createPair(kunci, value);
    if (note !== undefined && isScalar(pair.key)) pair.key.commentBefore = note;
    map.add(pair);
  }
}

function markNaskah(root: YAMLMap, lama: number): void {
  const naskah = root.get("naskah");
  if (!isMap(naskah)) return;
  for (const pair of naskah.items) {
    const kunci = isScalar(pair.key) ? pair.key.value : pair.key;
    if (kunci === "dasar_hukum") {
      if (isSeq(pair.value)) pair.value.commentBefore = ` GANTI bila ada peraturan yang lebih baru dari tahun ${lama}`;
    } else for (const teks of scalarsIn(pair.value)) teks.value = `GANTI (naskah ${lama}): ${String(teks.value)}`;
  }
}

const scalarsIn = (node: unknown): Scalar[] => {
  if (isScalar(node)) return [node];
  return isSeq(node) ? node.items.flatMap(scalarsIn) : [];
};

/** Takes out what belongs to the old year only: holidays, the dates of forms and PK, decisions about single cells. */
function clearDates(document: Document, root: YAMLMap, tahun: number): void {
  const kebijakan = root.get("kebijakan");
  if (isMap(kebijakan) && kebijakan.has("hari_libur")) {
    setValue(document, kebijakan, "hari_libur", []);
    noteAfter(kebijakan.get("hari_libur", true), ` GANTI hari libur dan cuti bersama ${tahun} dan ${tahun + 1}`);
  }
  const formulir = root.get("formulir");
  if (isMap(formulir) && formulir.has("batas")) {
    formulir.delete("batas");
    if (formulir.items.length === 0) root.delete("formulir");
  }
  for (const kunci of ["penegasan", "inovasi", "penghargaan", "foto", "pembanding_kecamatan", "tindak_lanjut"])
    root.delete(kunci);
  rollPergantian(root, tahun);
  rollReport(root, tahun);
  root.delete("perjanjian_kinerja");
  const sdm = root.get("sdm");
  if (isSeq(sdm)) remindAbove(sdm, ` GANTI angka pegawai bila berubah pada tahun ${tahun}`);
}

/** Who holds an office for another into the new year still does. */
function rollPergantian(root: YAMLMap, tahun: number): void {
  const changes = root.get("pergantian_pejabat");
  if (!isSeq(changes)) return;
  changes.items = changes.items.filter((each) => isMap(each) && String(each.get("sampai")) >= `${tahun}-01-01`);
  if (changes.items.length === 0) root.delete("pergantian_pejabat");
}

/** The area and its services stay; of the evaluation what is not finished. */
function rollReport(root: YAMLMap, tahun: number): void {
  const profil = root.get("profil");
  if (isSeq(profil)) remindAbove(profil, ` GANTI angka wilayah bila berubah pada tahun ${tahun}`);
  const lhe = root.get("lhe_tahun_lalu");
  if (!isSeq(lhe)) return;
  lhe.items = lhe.items.filter((each) => isMap(each) && each.get("status") !== "selesai");
  if (lhe.items.length === 0) root.delete("lhe_tahun_lalu");
  else remindAbove(lhe, ` GANTI: rekomendasi yang belum selesai; tambahkan yang dari evaluasi tahun ${tahun - 1}`);
}

function remindAbove(seq: YAMLSeq, reminder: string): void {
  seq.commentBefore = [seq.commentBefore ?? "", reminder].filter((comment) => comment !== "").join("\n");
}

/** Sets a value in its place; a comment beside the old one stays, unless it is the mark of an example value. */
function setValue(document: Document, map: YAMLMap, kunci: string, nilai: unknown): void {
  const pair = map.items.find(({ key }) => (isScalar(key) ? key.value : key) === kunci);
  const node = document.createNode(nilai, { flow: true });
  if (pair === undefined) map.add(document.createPair(kunci, node));
  else {
    const lama = pair.value;
    if (isScalar(lama) && lama.comment && !/^ ?contoh\b/.test(lama.comment)) node.comment = lama.comment;
    pair.value = node;
  }
}

function noteAfter(node: unknown, comment: string): void {
  if (isScalar(node) || isSeq(node) || isMap(node))
    node.comment = node.comment ? `${node.comment};${comment}` : comment;
}

const toPlain = (document: Document, node: unknown): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJS(document) : undefined;
