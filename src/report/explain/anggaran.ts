import { calculateSerapan } from "../../measure/anggaran.ts";
import type { PengukuranAnggaran, PengukuranKinerja, RealisasiAnggaran } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatPercent, formatRupiah } from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
import { line, listBerkas, sayAsal, sayComputed, sayRounding, section } from "./lines.ts";

/** A level of the budget with the levels below it. */
interface Node {
  readonly nama: string;
  readonly anggaran: RealisasiAnggaran;
  readonly lower: readonly Node[];
}

/** The absorption of a program, kegiatan or sub kegiatan (`kode` in lower case), or of the office (null); null for an unknown kode. */
export function explainAnggaran(
  config: Config,
  { anggaran }: PengukuranKinerja,
  kode: string | null,
): readonly string[] | null {
  const root = buildPohon(anggaran);
  const node = kode === null ? root : findNode(root, kode);
  if (node === null) return null;
  const { desimal } = config.kebijakan;
  const { pagu, paguMurni, realisasi, serapan, asal } = node.anggaran;
  return [
    `${kode === null ? "anggaran" : node.anggaran.kode}  ${node.anggaran.uraian}`,
    ...line("Tingkat", node.nama),
    ...line("Pagu", formatRupiah(pagu)),
    ...line("Pagu murni", pagu.eq(paguMurni) ? null : sayPaguMurni(pagu, paguMurni)),
    ...line("Realisasi", formatRupiah(realisasi)),
    ...line(
      "Rumus serapan",
      node.lower.length === 0 ? "realisasi ÷ pagu × 100" : "jumlah realisasi ÷ jumlah pagu × 100",
    ),
    ...(serapan.status === "terhitung"
      ? [
          ...line(
            "Dengan angka",
            `${formatRupiah(realisasi)} ÷ ${formatRupiah(pagu)} × 100 = ${formatPercent(serapan.nilai, desimal)}`,
          ),
          ...line("Pembulatan", sayRounding(serapan.nilai, desimal)),
        ]
      : []),
    ...line("Serapan", sayComputed(serapan, desimal)),
    ...section("Pohon hitungan", listPohon(node.lower, desimal)),
    ...section("Sel asal", node.lower.length === 0 ? asal.map(sayAsal) : []),
    ...section("Berkas asal", listBerkas(asal)),
    ...section("Tahun sebelumnya", listRiwayat(anggaran.riwayat, kode === null ? null : node.anggaran.kode, desimal)),
  ];
}

/** The pagu before the PK perubahan, and by how much that changed it. */
function sayPaguMurni(pagu: Desimal, murni: Desimal): string {
  const selisih = pagu.minus(murni);
  return `${formatRupiah(murni)}, ${selisih.gt(0) ? "bertambah" : "berkurang"} ${formatRupiah(selisih.abs())} oleh PK perubahan`;
}

/** Earlier years of the office, or of one program; lkjip.yaml has none for the levels below. */
function listRiwayat(riwayat: PengukuranAnggaran["riwayat"], kode: string | null, tempat: number): string[] {
  return riwayat.flatMap(({ tahun, program, ...office }) => {
    const content = kode === null ? office : program[kode];
    if (content === undefined) return [];
    const serapan = sayComputed(calculateSerapan(content.pagu, content.realisasi), tempat);
    return [
      `${tahun}: pagu ${formatRupiah(content.pagu)}, realisasi ${formatRupiah(content.realisasi)}, serapan ${serapan}`,
    ];
  });
}

function buildPohon(anggaran: PengukuranAnggaran): Node {
  const program = anggaran.program.map((p): Node => {
    const kegiatan = p.kegiatan.map((k): Node => {
      const sub = k.subKegiatan.map((s): Node => ({ nama: "sub kegiatan", anggaran: s, lower: [] }));
      return { nama: "kegiatan", anggaran: k, lower: sub };
    });
    return { nama: "program", anggaran: p, lower: kegiatan };
  });
  return { nama: "seluruh anggaran", anggaran, lower: program };
}

function findNode({ lower }: Node, kode: string): Node | null {
  for (const node of lower) {
    if (node.anggaran.kode.toLowerCase() === kode) return node;
    const inner = findNode(node, kode);
    if (inner !== null) return inner;
  }
  return null;
}

function listPohon(node: readonly Node[], tempat: number): string[] {
  return node.flatMap(({ anggaran, lower }) => {
    const { kode, uraian, pagu, realisasi, serapan, asal } = anggaran;
    const angka = `${formatRupiah(realisasi)} dari ${formatRupiah(pagu)}, ${sayComputed(serapan, tempat)}`;
    const sel = lower.length === 0 ? asal.map((a) => `; ${sayAsal(a)}`).join("") : "";
    return [`${kode} ${uraian}: ${angka}${sel}`, ...listPohon(lower, tempat).map((baris) => `  ${baris}`)];
  });
}
