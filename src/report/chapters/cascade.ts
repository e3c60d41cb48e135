import type { AnggaranProgram, PengukuranIndikator, PengukuranSasaran } from "../../measure/result.ts";
import type { Bagan, BaganBox, BaganLine, BaganTeks } from "../../model/content.ts";
import { formatCount, formatList, formatPercent } from "../../model/format.ts";
import type { Config, Program, Unit } from "../../plan/schema.ts";
import { heightOf } from "../drawing/measure.ts";
import type { Input } from "../input.ts";
import { explainMarks, markOf } from "../mark.ts";
import { textRealisasi, textTarget } from "../value.ts";

/*
 * Pohon kinerja as a drawing of one page: tujuan, sasaran with their indicators, programmes with their pagu, who carries
 * them out. An office with more than a page holds has the table alone.
 */

const WIDTH = 165;
/** Left edge and width of each column. */
const COLUMN = {
  tujuan: { x: 0, width: 30 },
  sasaran: { x: 36, width: 52 },
  program: { x: 94, width: 40 },
  unit: { x: 139, width: 26 },
} as const;
const GAP = 3;
/** Between two sasaran. */
const APART = 5;
const HEAD = 7;
const MOST = { sasaran: 5, program: 10, height: 230 } as const;

/** One programme under a sasaran; `elsewhere` is the number of the sasaran where its pagu is counted. */
interface Branch {
  readonly program: Program;
  readonly elsewhere: number | null;
}

/** The drawing; without boxes where it would not fit on a page. */
export function cascadeBagan(input: Input): Bagan {
  const { config, pengukuran } = input;
  const seen = new Map<string, number>();
  const groups = pengukuran.sasaran.map((sasaran, at) => ({
    sasaran,
    plan: config.sasaran.find(({ kode }) => kode === sasaran.kode),
    branches: branchesOf(sasaran, at + 1, config.program, seen),
  }));
  const drawn = drawColumns(groups, input);
  const fits =
    groups.length > 0 &&
    groups.length <= MOST.sasaran &&
    groups.reduce((sum, { branches }) => sum + branches.length, 0) <= MOST.program &&
    drawn.height <= MOST.height &&
    !isCrowded(drawn.boxes.filter(({ x }) => x === COLUMN.tujuan.x));
  const isShared = [...seen.values()].length < groups.flatMap(({ branches }) => branches).length;
  return {
    jenis: "bagan",
    judul: `Pohon kinerja ${config.instansi.nama} tahun ${config.tahun}`,
    width: WIDTH,
    height: fits ? drawn.height : 0,
    boxes: fits ? drawn.boxes : [],
    lines: fits ? drawn.lines : [],
    kalimat: groups
      .map(({ sasaran, branches }, at) => sayGroup(sasaran, branches, at + 1))
      .join(" ")
      .slice(0, 1500),
    blank: "Pohon kinerja disajikan dalam tabel.",
    catatan: [
      explainMarks(pengukuran.sasaran.flatMap(({ indikator }) => indikator.map(markOf))),
      `Angka pada program: pagu dalam juta rupiah${isShared ? "; program bergaris putus-putus dihitung pada sasaran yang disebut" : ""}.`,
    ]
      .filter((teks) => teks !== "")
      .join(" "),
  };
}

/** Tujuan whose sasaran stand among each other's have no room side by side. */
function isCrowded(boxes: readonly BaganBox[]): boolean {
  const inOrder = [...boxes].sort((a, b) => a.y - b.y);
  return inOrder.some(({ y, height }, at) => y + height > (inOrder[at + 1]?.y ?? Number.POSITIVE_INFINITY));
}

/** The programmes behind the indicators of a sasaran, each once. */
function branchesOf(
  { indikator }: PengukuranSasaran,
  number: number,
  all: readonly Program[],
  seen: Map<string, number>,
): Branch[] {
  const wanted = new Set(indikator.flatMap((p) => p.indikator.program ?? []));
  return all
    .filter(({ kode }) => wanted.has(kode))
    .map((program) => {
      const first = seen.get(program.kode) ?? number;
      seen.set(program.kode, first);
      return { program, elsewhere: first === number ? null : first };
    });
}

interface Group {
  readonly sasaran: PengukuranSasaran;
  readonly plan: Config["sasaran"][number] | undefined;
  readonly branches: readonly Branch[];
}

const text = (teks: string, size = 8, bold = false): BaganTeks => ({ teks, size, ...(bold ? { bold: true } : {}) });
const line = (x1: number, y1: number, x2: number, y2: number): BaganLine => ({ dari: [x1, y1], to: [x2, y2] });
const middleOf = ({ y, height }: BaganBox): number => y + height / 2;

function drawColumns(groups: readonly Group[], input: Input) {
  const { config, pengukuran } = input;
  const boxes: BaganBox[] = (
    [
      ["tujuan", "Tujuan"],
      ["sasaran", "Sasaran dan indikator"],
      ["program", "Program"],
      ["unit", "Pelaksana"],
    ] as const
  ).map(([column, teks]) => ({ ...COLUMN[column], y: 0, height: HEAD, look: "kepala", teks: [text(teks, 8.5, true)] }));
  const lines: BaganLine[] = [];
  const middles = new Map<string, number[]>();
  let y = HEAD + APART;
  for (const [at, { sasaran, plan, branches }] of groups.entries()) {
    const body = [text(sasaran.uraian, 8, true), ...sasaran.indikator.flatMap(indicatorTexts)];
    const own = HEAD - 1 + heightOf(body, COLUMN.sasaran.width);
    const rows = branches.map((branch) => drawBranch(branch, config.unit, pengukuran.anggaran.program));
    const side = rows.reduce((sum, { height }) => sum + height, 0) + GAP * Math.max(0, rows.length - 1);
    const height = Math.max(own, side);
    const top = y + (height - own) / 2;
    const head: BaganBox = {
      ...COLUMN.sasaran,
      y: top,
      height: HEAD - 1,
      look: "utama",
      teks: [text(`Sasaran ${at + 1}`, 8.5, true)],
    };
    boxes.push(head, {
      ...COLUMN.sasaran,
      y: top + HEAD - 1,
      height: own - HEAD + 1,
      look: "biasa",
      teks: body,
      left: true,
    });
    const middle = top + own / 2;
    const tujuan = plan?.tujuan ?? config.renstra.tujuan[0]?.kode ?? "";
    middles.set(tujuan, [...(middles.get(tujuan) ?? []), middle]);
    let rowY = y + (height - side) / 2;
    const joints: number[] = [];
    for (const { program, unit, height: rowHeight } of rows) {
      const [left, right] = [program, unit].map((box) => ({ ...box, y: rowY, height: rowHeight }));
      if (left === undefined || right === undefined) continue;
      boxes.push(left, right);
      joints.push(middleOf(left));
      lines.push(line(left.x + left.width, middleOf(left), right.x, middleOf(right)));
      rowY += rowHeight + GAP;
    }
    lines.push(...fork(COLUMN.sasaran.x + COLUMN.sasaran.width, middle, COLUMN.program.x, joints));
    y += height + APART;
  }
  for (const { kode, uraian } of config.renstra.tujuan) {
    const own = middles.get(kode) ?? [];
    if (own.length === 0) continue;
    const teks = [text("Tujuan", 8), text(uraian, 8, true)];
    const height = heightOf(teks, COLUMN.tujuan.width) + 2;
    const middle = Math.max((Math.min(...own) + Math.max(...own)) / 2, HEAD + 1 + height / 2);
    boxes.push({ ...COLUMN.tujuan, y: middle - height / 2, height, look: "utama", teks, left: true });
    lines.push(...fork(COLUMN.tujuan.width, middle, COLUMN.sasaran.x, own));
  }
  const bottom = Math.max(HEAD, ...boxes.map((box) => box.y + box.height));
  return { boxes, lines, height: bottom };
}

/** From one box to several on its right: a line out, one down, a line to each. */
function fork(x: number, y: number, to: number, ends: readonly number[]): BaganLine[] {
  if (ends.length === 0) return [];
  const bend = (x + to) / 2;
  const spread = [y, ...ends];
  return [
    line(x, y, bend, y),
    ...(Math.max(...spread) - Math.min(...spread) < 0.01
      ? []
      : [line(bend, Math.min(...spread), bend, Math.max(...spread))]),
    ...ends.map((end) => line(bend, end, to, end)),
  ];
}

function indicatorTexts(p: PengukuranIndikator): BaganTeks[] {
  const value =
    p.realisasi.status === "ada"
      ? `${textRealisasi(p.realisasi)} dari target ${textTarget(p.target)}`
      : `target ${textTarget(p.target)}`;
  return [text(`${markOf(p)} ${p.indikator.nama_pendek ?? p.indikator.uraian}: ${value}`)];
}

function drawBranch({ program, elsewhere }: Branch, units: readonly Unit[], measured: readonly AnggaranProgram[]) {
  const pagu = measured.find(({ kode }) => kode === program.kode)?.pagu;
  const note =
    elsewhere === null ? (pagu === undefined ? "" : formatPercent(pagu.div(1e6), 2)) : `lihat sasaran ${elsewhere}`;
  const teks = [text(program.uraian), ...(note === "" ? [] : [text(note, 8, true)])];
  const carried = carriers(program, units).map((nama, at, { length }) => text(at === length - 1 ? nama : `${nama};`));
  const height = Math.max(heightOf(teks, COLUMN.program.width), heightOf(carried, COLUMN.unit.width), 10);
  const look = elsewhere === null ? "biasa" : "putus";
  const common = { y: 0, height, left: true } as const;
  return {
    height,
    program: { ...COLUMN.program, ...common, look, teks } satisfies BaganBox,
    unit: { ...COLUMN.unit, ...common, look: "wadah", teks: carried } satisfies BaganBox,
  };
}

/** Units that carry a programme out; kelurahan by their number where they are several. */
function carriers({ kegiatan }: Program, units: readonly Unit[]): string[] {
  const kode = new Set(kegiatan.flatMap((each) => each.sub_kegiatan.map(({ unit }) => unit)));
  const own = units.filter((unit) => kode.has(unit.kode));
  const kelurahan = own.filter(({ jenis }) => jenis === "kelurahan");
  const others = own.filter(({ jenis }) => jenis !== "kelurahan").map(({ nama }) => nama);
  const [single] = kelurahan;
  return [
    ...others,
    ...(single === undefined
      ? []
      : [kelurahan.length === 1 ? single.nama : `${formatCount(kelurahan.length)} kelurahan`]),
  ];
}

const sayGroup = ({ uraian, indikator }: PengukuranSasaran, branches: readonly Branch[], number: number): string =>
  `Sasaran ${number}: ${uraian}, diukur dengan ${formatList(indikator.map((p) => p.indikator.uraian))}${
    branches.length === 0 ? "" : `, didukung ${formatList(branches.map(({ program }) => program.uraian))}`
  }.`;
