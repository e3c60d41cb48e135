import { calculateSerapan } from "../../measure/anggaran.ts";
import type { PengukuranAnggaran, PengukuranKinerja, RealisasiAnggaran } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatPersen, formatRupiah } from "../../model/format.ts";
import { line, listBerkas, sayAsal, sayPembulatan, sayTerhitung, section } from "./lines.ts";

/** A level of the budget with the levels below it. */
interface Simpul {
  readonly nama: string;
  readonly anggaran: RealisasiAnggaran;
  readonly bawah: readonly Simpul[];
}

/** The absorption of a program, kegiatan or sub kegiatan (`kode` in lower case), or of the office (null); null for an unknown kode. */
export function explainAnggaran(
  config: Config,
  { anggaran }: PengukuranKinerja,
  kode: string | null,
): readonly string[] | null {
  const akar = buildPohon(anggaran);
  const simpul = kode === null ? akar : findSimpul(akar, kode);
  if (simpul === null) return null;
  const { desimal } = config.kebijakan;
  const { pagu, paguMurni, realisasi, serapan, asal } = simpul.anggaran;
  return [
    `${kode === null ? "anggaran" : simpul.anggaran.kode}  ${simpul.anggaran.uraian}`,
    ...line("Tingkat", simpul.nama),
    ...line("Pagu", formatRupiah(pagu)),
    ...line("Pagu murni", pagu.eq(paguMurni) ? null : sayPaguMurni(pagu, paguMurni)),
    ...line("Realisasi", formatRupiah(realisasi)),
    ...line(
      "Rumus serapan",
      simpul.bawah.length === 0 ? "realisasi ÷ pagu × 100" : "jumlah realisasi ÷ jumlah pagu × 100",
    ),
    ...(serapan.status === "terhitung"
      ? [
          ...line(
            "Dengan angka",
            `${formatRupiah(realisasi)} ÷ ${formatRupiah(pagu)} × 100 = ${formatPersen(serapan.nilai, desimal)}`,
          ),
          ...line("Pembulatan", sayPembulatan(serapan.nilai, desimal)),
        ]
      : []),
    ...line("Serapan", sayTerhitung(serapan, desimal)),
    ...section("Pohon hitungan", listPohon(simpul.bawah, desimal)),
    ...section("Sel asal", simpul.bawah.length === 0 ? asal.map(sayAsal) : []),
    ...section("Berkas asal", listBerkas(asal)),
    ...section("Tahun sebelumnya", listRiwayat(anggaran.riwayat, kode === null ? null : simpul.anggaran.kode, desimal)),
  ];
}

/** The pagu before the PK perubahan, and by how much that changed it. */
function sayPaguMurni(pagu: Desimal, murni: Desimal): string {
  const selisih = pagu.minus(murni);
  return `${formatRupiah(murni)}, ${selisih.gt(0) ? "bertambah" : "berkurang"} ${formatRupiah(selisih.abs())} oleh PK perubahan`;
}

/** Earlier years of the office, or of one program; lkjip.yaml has none for the levels below. */
function listRiwayat(riwayat: PengukuranAnggaran["riwayat"], kode: string | null, tempat: number): string[] {
  return riwayat.flatMap(({ tahun, program, ...kantor }) => {
    const isi = kode === null ? kantor : program[kode];
    if (isi === undefined) return [];
    const serapan = sayTerhitung(calculateSerapan(isi.pagu, isi.realisasi), tempat);
    return [`${tahun}: pagu ${formatRupiah(isi.pagu)}, realisasi ${formatRupiah(isi.realisasi)}, serapan ${serapan}`];
  });
}

function buildPohon(anggaran: PengukuranAnggaran): Simpul {
  const program = anggaran.program.map((p): Simpul => {
    const kegiatan = p.kegiatan.map((k): Simpul => {
      const sub = k.subKegiatan.map((s): Simpul => ({ nama: "sub kegiatan", anggaran: s, bawah: [] }));
      return { nama: "kegiatan", anggaran: k, bawah: sub };
    });
    return { nama: "program", anggaran: p, bawah: kegiatan };
  });
  return { nama: "seluruh anggaran", anggaran, bawah: program };
}

function findSimpul({ bawah }: Simpul, kode: string): Simpul | null {
  for (const simpul of bawah) {
    if (simpul.anggaran.kode.toLowerCase() === kode) return simpul;
    const dalam = findSimpul(simpul, kode);
    if (dalam !== null) return dalam;
  }
  return null;
}

function listPohon(simpul: readonly Simpul[], tempat: number): string[] {
  return simpul.flatMap(({ anggaran, bawah }) => {
    const { kode, uraian, pagu, realisasi, serapan, asal } = anggaran;
    const angka = `${formatRupiah(realisasi)} dari ${formatRupiah(pagu)}, ${sayTerhitung(serapan, tempat)}`;
    const sel = bawah.length === 0 ? asal.map((a) => `; ${sayAsal(a)}`).join("") : "";
    return [`${kode} ${uraian}: ${angka}${sel}`, ...listPohon(bawah, tempat).map((baris) => `  ${baris}`)];
  });
}
