import type { Bagan, BaganBox, BaganLine, BaganTeks } from "../../model/content.ts";
import { formatList } from "../../model/format.ts";
import { atYearEnd, jabatanOf } from "../../plan/officials.ts";
import type { Config, Pejabat, Unit } from "../../plan/schema.ts";
import { heightOf } from "../drawing/measure.ts";

/*
 * The organisation as a drawing of one page: the Camat; the sekretariat as a branch to the right; the seksi in a row, or
 * two; the kelurahan under a line of their own down the left edge, so that no Lurah seems to stand under a seksi.
 */

const WIDTH = 165;
const MIDDLE = WIDTH / 2;
/** Room for the line down the left edge. */
const GUTTER = 5;
const GAP = 2;
/** Between two levels. */
const STEP = 6;
const IN_A_ROW = 6;
/** More kelurahan than these are a list in one box. */
const BOXES = 9;
const BRANCH = { x: 112, width: 53 } as const;

/** A place in the organisation: what it is called and who holds it. */
interface Seat {
  readonly jabatan: string;
  readonly nama: string;
}

interface Drawn {
  readonly boxes: readonly BaganBox[];
  readonly lines: readonly BaganLine[];
  /** Lower edge. */
  readonly bottom: number;
}

/** The chart of the organisation at the end of the year, from the officials and units of lkjip.yaml. */
export function hierarchyBagan(config: Config): Bagan {
  const office = atYearEnd(config);
  const { camat, sekcam } = office.pejabat;
  const sections = office.unit.filter(({ jenis }) => jenis === "seksi");
  const kelurahan = office.unit.filter(({ jenis }) => jenis === "kelurahan");
  const below = belowSecretary(office);
  const top = boxOf(seatOf(camat), { x: MIDDLE - 30, y: 0, width: 60, look: "utama" });
  const branch = drawBranch(seatOf(sekcam), below, top.y + top.height + STEP);
  const busY = branch.bottom + STEP;
  const gutter = kelurahan.length > 0 || sections.length > IN_A_ROW;
  const rows = drawSections(sections.map(unitSeat), busY, gutter ? GUTTER : 0);
  const lowest = kelurahan.length === 0 ? rows : drawKelurahan(kelurahan, rows.bottom + STEP);
  const trunk: BaganLine = { dari: [MIDDLE, top.y + top.height], to: [MIDDLE, busY] };
  const edge: BaganLine[] =
    kelurahan.length === 0
      ? []
      : [
          ...(sections.length === 0 ? [line(EDGE, busY, MIDDLE, busY)] : []),
          { dari: [EDGE, busY], to: [EDGE, rows.bottom + STEP] },
        ];
  const isAlone = sections.length + kelurahan.length === 0;
  return {
    jenis: "bagan",
    judul: `Susunan organisasi ${config.instansi.nama} tahun ${config.tahun}`,
    width: WIDTH,
    height: isAlone ? branch.bottom : lowest.bottom,
    boxes: [top, ...branch.boxes, ...rows.boxes, ...(kelurahan.length === 0 ? [] : lowest.boxes)],
    lines: [
      ...(isAlone ? [{ ...trunk, to: [MIDDLE, branchY(branch)] as const }] : [trunk]),
      ...branch.lines,
      ...rows.lines,
      ...edge,
    ],
    kalimat: sayHierarchy(office, below, sections, kelurahan),
    blank: "Susunan organisasi belum ditetapkan.",
  };
}

/** The line down the left edge. */
const EDGE = 2;

const line = (x1: number, y1: number, x2: number, y2: number): BaganLine => ({ dari: [x1, y1], to: [x2, y2] });

const seatOf = (pejabat: Pejabat): Seat => ({ jabatan: jabatanOf(pejabat), nama: pejabat.nama });

/** A unit in a box has its own name; who only acts for its head is said beside his name. */
function unitSeat({ nama, jenis, pejabat }: Unit): Seat {
  if (jenis === "kelurahan") return seatOf(pejabat);
  const acting = /^(?:Plt|Plh|Pj)\. /.exec(jabatanOf(pejabat))?.[0] ?? "";
  return { jabatan: nama, nama: `${acting}${pejabat.nama}` };
}

/** Subbagian, and the Kasubbag where no unit of lkjip.yaml is his; each jabatan once. */
function belowSecretary({ unit, pejabat: { sekcam, kasubbag } }: Pick<Config, "pejabat" | "unit">): Seat[] {
  const own = unit.filter(
    ({ jenis, pejabat }) =>
      jenis === "subbagian" || (jenis === "sekretariat" && jabatanOf(pejabat) !== jabatanOf(sekcam)),
  );
  const isThere = own.some(({ pejabat }) => pejabat.jabatan === kasubbag.jabatan);
  return [...(isThere ? [] : [seatOf(kasubbag)]), ...own.map(unitSeat)];
}

const textsOf = ({ jabatan, nama }: Seat): BaganTeks[] => [
  { teks: jabatan, size: 8.5, bold: true },
  ...(nama === "" ? [] : [{ teks: nama, size: 8 }]),
];

function boxOf(
  seat: Seat,
  {
    x,
    y,
    width,
    look = "biasa",
    least = 12,
  }: { x: number; y: number; width: number; look?: BaganBox["look"]; least?: number },
): BaganBox {
  const teks = textsOf(seat);
  return { x, y, width, height: Math.max(least, heightOf(teks, width)), look, teks };
}

/** The height at which the branch leaves the trunk: the middle of its first box. */
const branchY = ({ boxes: [first] }: Drawn): number => (first === undefined ? 0 : first.y + first.height / 2);

function drawBranch(secretary: Seat, below: readonly Seat[], y: number): Drawn {
  const first = boxOf(secretary, { ...BRANCH, y });
  const boxes = [first];
  const lines = [line(MIDDLE, y + first.height / 2, BRANCH.x, y + first.height / 2)];
  const single = below.length === 1;
  // Several stand one below the other on a line of their own.
  const x = single ? BRANCH.x : BRANCH.x + GUTTER;
  let bottom = y + first.height;
  for (const seat of below) {
    const box = boxOf(seat, { x, y: bottom + (single ? STEP / 2 : GAP), width: WIDTH - x });
    const middle = box.y + box.height / 2;
    lines.push(
      single ? line(x + box.width / 2, bottom, x + box.width / 2, box.y) : line(BRANCH.x + EDGE, middle, x, middle),
    );
    boxes.push(box);
    bottom = box.y + box.height;
  }
  const last = boxes.at(-1) ?? first;
  if (below.length > 1) lines.push(line(BRANCH.x + EDGE, y + first.height, BRANCH.x + EDGE, last.y + last.height / 2));
  return { boxes, lines, bottom };
}

/** One row, or two of about the same length; the line to the second comes down the left edge. */
function drawSections(sections: readonly Seat[], busY: number, left: number): Drawn {
  if (sections.length === 0) return { boxes: [], lines: [], bottom: busY };
  const count = Math.ceil(sections.length / (sections.length > IN_A_ROW ? 2 : 1));
  const boxes: BaganBox[] = [];
  const lines: BaganLine[] = [];
  let y = busY;
  for (let from = 0; from < sections.length; from += count) {
    const row = sections.slice(from, from + count);
    const width = Math.min(60, (WIDTH - left - GAP * (count - 1)) / count);
    const start = left + (WIDTH - left - (width * row.length + GAP * (row.length - 1))) / 2;
    const own = row.map((seat, at) => boxOf(seat, { x: start + at * (width + GAP), y: y + STEP / 2, width }));
    const height = Math.max(...own.map((box) => box.height));
    const middles = own.map(({ x }) => x + width / 2);
    const ends = [...middles, ...(left > 0 ? [EDGE] : []), ...(from === 0 ? [MIDDLE] : [])];
    lines.push(line(Math.min(...ends), y, Math.max(...ends), y), ...middles.map((x) => line(x, y, x, y + STEP / 2)));
    if (from > 0) lines.push(line(EDGE, busY, EDGE, y));
    boxes.push(...own.map((box) => ({ ...box, height })));
    y += STEP / 2 + height + (from + count < sections.length ? STEP : 0);
  }
  return { boxes, lines, bottom: y };
}

function drawKelurahan(kelurahan: readonly Unit[], y: number): Drawn {
  const head = (height: number): BaganBox => ({
    x: 0,
    y,
    width: WIDTH,
    height,
    look: "kepala",
    teks: [{ teks: `${kindOf(kelurahan)} (${kelurahan.length})`, size: 8.5, bold: true }],
  });
  const inner = y + HEAD + GAP;
  const columns = 3;
  if (kelurahan.length > BOXES) {
    const rows = Math.ceil(kelurahan.length / columns);
    const width = (WIDTH - GAP * 2) / columns;
    const lists = Array.from({ length: columns }, (_, column): BaganBox => {
      const own = kelurahan.slice(column * rows, (column + 1) * rows);
      const teks = own.map(({ nama }, at): BaganTeks => ({ teks: `${column * rows + at + 1}. ${nama}`, size: 8 }));
      return {
        x: GAP + column * width,
        y: inner,
        width,
        height: heightOf(teks, width),
        look: "tanpa",
        teks,
        left: true,
      };
    });
    const bottom = inner + Math.max(...lists.map(({ height }) => height)) + GAP;
    const frame: BaganBox = { x: 0, y, width: WIDTH, height: bottom - y, look: "biasa", teks: [] };
    return { boxes: [frame, head(HEAD), ...lists.filter(({ teks }) => teks.length > 0)], lines: [], bottom };
  }
  const across = Math.min(columns, kelurahan.length);
  const width = (WIDTH - GAP * (across + 1)) / across;
  const boxes: BaganBox[] = [];
  let top = inner;
  for (let from = 0; from < kelurahan.length; from += across) {
    const row = kelurahan
      .slice(from, from + across)
      .map((unit, at) => boxOf(unitSeat(unit), { x: GAP + at * (width + GAP), y: top, width }));
    const height = Math.max(...row.map((box) => box.height));
    boxes.push(...row.map((box) => ({ ...box, height })));
    top += height + GAP;
  }
  const frame: BaganBox = { x: 0, y, width: WIDTH, height: top - y, look: "wadah", teks: [] };
  return { boxes: [frame, head(HEAD), ...boxes], lines: [], bottom: top };
}

/** Height of the heading over the kelurahan. */
const HEAD = 6;

const kindOf = (kelurahan: readonly Unit[]): string =>
  kelurahan.every(({ nama }) => nama.startsWith("Desa ")) ? "Desa" : "Kelurahan";

function sayHierarchy(
  { pejabat: { camat, sekcam } }: Pick<Config, "pejabat">,
  below: readonly Seat[],
  sections: readonly Unit[],
  kelurahan: readonly Unit[],
): string {
  const say = ({ jabatan, nama }: Seat): string => `${jabatan} (${nama})`;
  const names = (list: readonly Unit[]): string => formatList(list.map(({ nama }) => nama));
  return [
    `${say(seatOf(camat))} memimpin kecamatan.`,
    `${say(seatOf(sekcam))} berada di bawahnya dan membawahi ${formatList(below.map(say))}.`,
    sections.length === 0 ? "" : `Di bawah Camat: ${names(sections)}.`,
    kelurahan.length === 0 ? "" : `Bertanggung jawab kepada Camat: ${names(kelurahan)}.`,
  ]
    .filter((each) => each !== "")
    .join(" ")
    .slice(0, 1500);
}
