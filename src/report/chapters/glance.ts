import { isInterim, sayCoverage } from "../../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranSasaran, PengukuranTahun } from "../../measure/result.ts";
import type { BarisTabel, KolomTabel, Tabel } from "../../model/content.ts";
import { formatAll, formatCount, formatRupiah } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { baris, barisFakta, barisKelompok, composeTabel, type Input, indikatorTingkat, kolom } from "../input.ts";
import { explainMarks, LESS_IS_BETTER, MARK, markOf, markSasaran, markWaktu } from "../mark.ts";
import { reasonAnggaran } from "../reason.ts";
import { kataCapaian } from "../sentence.ts";
import { kalimatJumlah, mentionRata } from "../sentence-office.ts";
import { isMissed, isScaleSatuan, textComputed, textPercent, textRealisasi, textTarget } from "../value.ts";
import { type Explanation, nilai, tabel } from "../vocabulary.ts";
import { thisTahun } from "./analysis-year.ts";
import { costOf, fitting, ROOM, sumCost } from "./glance-room.ts";
import { byCapaian, causesAndSteps, isReached } from "./glance-words.ts";

/*
 * The year on one page, readable in grey: a card of the office, made like the cards of the indicators (decision 0031). It
 * has to stay one page for any office, so it counts the lines that its rows take and names what it leaves out.
 */

/** More indicators than these are not listed one by one, but only those that missed their target. */
const LISTED = 10;
/** Of many, so many missed ones are named. */
const NAMED = 8;

/** Kinerja Sekilas. */
export function composeGlance(input: Input) {
  const heads = input.pengukuran.sasaran.map((s, i) => sasaranText(input, s, i + 1));
  const room = ROOM - sumCost(heads, (teks) => costOf("row", teks));
  const words = causesAndSteps(input, room);
  const rest = room - sumCost(words.baris, ({ sel }) => costOf("half", ...sel.map(String)));
  const facts = factTabel(input);
  const sasaran = tabelSasaran(input, heads, rest);
  const catatan = explainMarks([facts, sasaran, words].flatMap((tabel) => tabel.baris.flatMap(({ sel }) => sel)));
  return {
    sekilas_hasil: kalimatJumlah(indikatorTingkat(input, "sasaran"), "Satu-satunya indikator"),
    sekilas: facts,
    sekilas_sasaran: {
      ...sasaran,
      ...(catatan === "" ? {} : { catatan }),
      kartu: words.baris.length === 0 ? ("akhir" as const) : ("tengah" as const),
    },
    sekilas_sebab: words,
  };
}

/** Four facts: indicators, their mean, sasaran, money. */
function factTabel(input: Input): Tabel {
  const { config, pengukuran } = input;
  const { kebijakan, tahun, instansi } = config;
  const { rataRata, anggaran, sasaran } = pengukuran;
  const list = indikatorTingkat(input, "sasaran");
  const held = list.filter(isReached);
  const interim = held.filter(isInterim).length;
  const coverage = sayCoverage(rataRata.coverage);
  const done = sasaran.filter(({ indikator }) => markSasaran(indikator) === MARK.reached).length;
  const open = sasaran.filter(({ indikator }) => isOpen(markSasaran(indikator))).length;
  const band = `${instansi.nama} tahun ${tahun}`;
  return {
    ...composeTabel(
      `Kinerja sekilas tahun ${tahun}`,
      [
        kolom("indikator", "Indikator tercapai", "pendek", 25, band),
        kolom("rata", "Rata-rata capaian", "pendek", 25, band),
        kolom("sasaran", "Sasaran tercapai", "pendek", 25, band),
        kolom("anggaran", "Anggaran terserap", "pendek", 25, band),
      ],
      [
        barisFakta(
          "angka",
          `${held.length} dari ${list.length}`,
          rataRata.capaian.status === "terhitung" ? textPercent(rataRata.capaian.nilai, kebijakan) : "-",
          `${done} dari ${sasaran.length}`,
          anggaran.serapan.status === "terhitung" ? textPercent(anggaran.serapan.nilai, kebijakan) : "-",
        ),
        baris(
          "arti",
          `indikator sasaran${interim === 0 ? "" : `; ◊ ${formatCount(interim)} di antaranya sementara`}`,
          [
            ...(rataRata.predikat === null ? [] : [`kategori ${rataRata.predikat}`]),
            ...(coverage === null ? [] : [`◊ ${coverage}`]),
          ].join("; ") || "belum dapat dinilai",
          `pada seluruh indikatornya${open === 0 ? "" : `; ◊ ${formatCount(open)} belum dapat dipastikan`}`,
          sayAnggaran(input),
        ),
      ],
      "",
    ),
    kartu: "awal",
  };
}

function sayAnggaran({ pengukuran: { anggaran } }: Input): string {
  if (anggaran.serapan.status === "belum_lengkap") return `◊ ${reasonAnggaran(anggaran.serapan.missing)}`;
  return `${formatRupiah(anggaran.realisasi)} dari ${formatRupiah(anggaran.pagu)}`;
}

const isOpen = (mark: string): boolean => mark === MARK.open || mark === MARK.none;

/** Each sasaran with what came of it, its indicators below it: all of few, of many those that missed their target. */
function tabelSasaran(input: Input, heads: readonly string[], room: number): Tabel {
  const { config, pengukuran } = input;
  const { tahun } = config;
  const list = indikatorTingkat(input, "sasaran");
  const years = yearsOf(list, tahun);
  const cost = (p: PengukuranIndikator): number => costOf("name", nameOf(p));
  const isFew = list.length <= LISTED && sumCost(list, cost) <= room;
  const lowest = list.filter(isMissed).sort(byCapaian);
  const shown = isFew ? list : fitting(lowest.slice(0, NAMED), room - costOf("row", ""), cost);
  const rest = isFew ? 0 : lowest.length - shown.length;
  const row = (p: PengukuranIndikator) => indikatorRow(input, p, years);
  const rows = pengukuran.sasaran.flatMap((s, i): BarisTabel[] => [
    barisKelompok(s.kode, heads[i] ?? ""),
    ...(isFew ? s.indikator.map(row) : []),
  ]);
  const missed =
    shown.length + rest === 0 || isFew
      ? []
      : [barisKelompok("belum", missedHead(shown.length, rest)), ...shown.map(row)];
  return composeTabel(
    `Sasaran dan indikator tahun ${tahun}`,
    [
      kolom("uraian", "Sasaran dan indikator", "teks", 33),
      kolom("target", "Target", "pendek", 10),
      kolom("realisasi", "Realisasi", "pendek", 10),
      kolom("capaian", "Capaian (%)", "angka", 10),
      kolom("keadaan", "Keadaan", "teks", 17),
      ...years.map((year): KolomTabel => kolom(`${year}`, `’${`${year}`.slice(-2)}`, "pendek", 4, "Tiap tahun")),
    ],
    [...rows, ...missed],
    "Belum ada sasaran yang diukur.",
  );
}

function missedHead(shown: number, rest: number): string {
  if (rest === 0) return "Indikator yang belum mencapai target, dari capaian terendah";
  return shown === 0
    ? `Indikator yang belum mencapai target: ${formatCount(rest)}`
    : `Indikator yang belum mencapai target, dari capaian terendah; ${formatCount(rest)} lainnya pada tabel rincian`;
}

function sasaranText(
  { config: { kebijakan } }: Input,
  { uraian, indikator, rataRata }: PengukuranSasaran,
  nomor: number,
): string {
  const share = shareOf(indikator);
  const mean =
    rataRata.capaian.status === "terhitung"
      ? `; ${mentionRata(indikator.length === 1 ? "capaian" : "rata-rata", rataRata)} ${textPercent(rataRata.capaian.nilai, kebijakan)}`
      : "";
  return `${markSasaran(indikator)} ${nomor}. ${uraian}: ${share}${mean}`;
}

/** How many of the indicators reached their target. */
function shareOf(list: readonly PengukuranIndikator[]): string {
  const held = list.filter(isReached).length;
  if (list.length === 1 && (held === 1 || list.every(isMissed))) return held === 1 ? "tercapai" : "belum tercapai";
  return held < list.length ? `${held} dari ${list.length} tercapai` : `${formatAll(held)} indikator tercapai`;
}

/** Name, unit where its values count something, and whether less is better. */
function nameOf({ indikator: { uraian, satuan }, plan }: PengukuranIndikator): string {
  const unit = isScaleSatuan(satuan) ? "" : ` (${satuan.trim()})`;
  return `${uraian}${unit}${ARAH[plan.rule.arah].better === "turun" ? ` ${LESS_IS_BETTER}` : ""}`;
}

/** Five years at most, up to this one; none where no indicator knows an earlier one. */
function yearsOf(list: readonly PengukuranIndikator[], tahun: number): number[] {
  const known = new Set(list.flatMap(({ riwayat }) => riwayat.map((t) => t.tahun)));
  return known.size === 0 ? [] : [...known, tahun].sort((a, b) => a - b).slice(-5);
}

function indikatorRow(
  { config: { kebijakan, tahun } }: Input,
  p: PengukuranIndikator,
  years: readonly number[],
): BarisTabel {
  const yearly: readonly PengukuranTahun[] = [...p.riwayat, thisTahun(p, tahun)];
  const mark = (year: number): string => {
    const own = yearly.find((t) => t.tahun === year);
    if (own === undefined) return MARK.none;
    return year === tahun ? markOf(p) : markWaktu(own);
  };
  return baris(
    p.plan.id,
    nameOf(p),
    textTarget(p.target),
    p.realisasi.status === "kosong" ? "-" : textRealisasi(p.realisasi),
    p.capaian.status === "terhitung" ? textComputed(p.capaian, kebijakan) : "-",
    sayKeadaan(p),
    ...years.map(mark),
  );
}

/** The state of an indicator in one word behind its mark. */
function sayKeadaan(p: PengukuranIndikator): string {
  const mark = markOf(p);
  if (mark === MARK.none) return `${mark} Belum ada data`;
  if (p.capaian.status !== "terhitung") return `${mark} Belum dinilai`;
  return `${mark} ${mark === MARK.open ? "Sementara" : (WORD[kataCapaian(p)] ?? "Belum")}`;
}

const WORD: Readonly<Record<string, string>> = { "melampaui target": "Melampaui", "sesuai target": "Sesuai" };

export const GLANCE_KOSAKATA: Explanation<ReturnType<typeof composeGlance>> = {
  sekilas_hasil: nilai("Kinerja sekilas: berapa indikator yang mencapai target, satu kalimat"),
  sekilas: tabel("Kinerja sekilas: indikator, rata-rata capaian, sasaran, dan anggaran"),
  sekilas_sasaran: tabel(
    "Kinerja sekilas: tiap sasaran dengan indikatornya, dari lebih dari sepuluh hanya yang belum mencapai target",
  ),
  sekilas_sebab: tabel(
    "Kinerja sekilas: paling banyak tiga sebab dan tiga langkah menurut unit kerja; kosong jika tidak ada",
  ),
};
