import type { Tabel } from "../../model/content.ts";
import { groupBy } from "../../model/group.ts";
import type { Config, Program } from "../../plan/schema.ts";
import { baris, composeTabel, type Input, join, kolom, kunciTeks } from "../input.ts";
import { type Explanation, tabel } from "../vocabulary.ts";

/** BAB II: how tujuan, sasaran, program and kegiatan hang together. */
export function composePenjabaran({ config }: Input) {
  return { tabel_penjabaran: tabelPenjabaran(config) };
}

interface PenjabaranRow {
  readonly tujuan: string;
  readonly sasaran: string;
  readonly program: string;
  readonly kegiatan: string;
}

const LEVELS = ["tujuan", "sasaran", "program", "kegiatan"] as const;

/** One row a kegiatan; what a row has in common with the one above stands there only. */
function tabelPenjabaran(config: Config): Tabel {
  const list = listPenjabaran(config);
  const rows = list.map((branch, i) => {
    const above = list[i - 1];
    const cells = LEVELS.map((level, n) =>
      above !== undefined && LEVELS.slice(0, n + 1).every((each) => above[each] === branch[each]) ? "" : branch[level],
    );
    return baris(kunciTeks(branch.sasaran, branch.program, branch.kegiatan), ...cells);
  });
  return composeTabel(
    "Penjabaran tujuan dan sasaran ke dalam program dan kegiatan",
    [
      ...join(
        kolom("tujuan", "Tujuan", "teks", 22),
        kolom("sasaran", "Sasaran", "teks", 25),
        kolom("program", "Program", "teks", 25),
      ),
      kolom("kegiatan", "Kegiatan", "teks", 28),
    ],
    rows,
    "Program dan kegiatan belum ditetapkan.",
  );
}

const WHOLE = "Menunjang seluruh sasaran";
const OPEN = "Belum dikaitkan dengan sasaran";

/** Sasaran of no tujuan come last, and so do programmes of no sasaran. */
function listPenjabaran({ renstra, sasaran, program }: Config): PenjabaranRow[] {
  const below = (tujuan: string, nama: string, list: readonly Program[]): PenjabaranRow[] =>
    list.length === 0
      ? [{ tujuan, sasaran: nama, program: "-", kegiatan: "-" }]
      : list.flatMap((p) => p.kegiatan.map((k) => ({ tujuan, sasaran: nama, program: p.uraian, kegiatan: k.uraian })));
  const owners = [
    ...renstra.tujuan.map(({ kode, uraian }) => ({ uraian, owned: sasaran.filter((s) => s.tujuan === kode) })),
    { uraian: "-", owned: sasaran.filter((s) => !renstra.tujuan.some(({ kode }) => kode === s.tujuan)) },
  ];
  const supports = (s: Config["sasaran"][number], p: Program): boolean =>
    s.indikator.some((i) => (i.program ?? []).includes(p.kode));
  const without = program.filter((p) => !sasaran.some((s) => supports(s, p)));
  return [
    ...owners.flatMap(({ uraian, owned }) =>
      owned.flatMap((s) =>
        below(
          uraian,
          s.uraian,
          program.filter((p) => supports(s, p)),
        ),
      ),
    ),
    ...[...groupBy(without, ({ uraian }) => (/\bpenunjang\b/i.test(uraian) ? WHOLE : OPEN))].flatMap(([nama, list]) =>
      below("-", nama, list),
    ),
  ];
}

export const KOSAKATA_PENJABARAN: Explanation<ReturnType<typeof composePenjabaran>> = {
  tabel_penjabaran: tabel("Tujuan, sasaran, program, dan kegiatan yang menjabarkannya"),
};
