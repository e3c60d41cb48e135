import type { AnggaranKegiatan, PengukuranIndikator, RataRata, RealisasiAnggaran } from "../measure/result.ts";
import { decimalsOf, formatTw, roundPercent } from "../model/format.ts";
import { holderOf, jabatanOf } from "../plan/officials.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { penanggungJawab } from "../report/identity.ts";
import { unitOf } from "../report/input.ts";
import { realisasiOf, textComputed, textRealisasi } from "../report/value.ts";
import { AKSI_KOLOM, ANGKA, aksiCells, type RecapInput, targetCell, textOf } from "./cell.ts";
import { bulanSheet } from "./monthly.ts";
import { columnName, FIRST_ROW, type RecapCell, type RecapRow, type RecapSheet } from "./sheet.ts";

/** The figures of the office as sheets: pengukuran, rencana aksi, budget, evidence (domain.md 1.2). */
export const composeRecap = (input: RecapInput): readonly RecapSheet[] => [
  pengukuranSheet(input),
  aksiSheet(input),
  ...bulanSheet(input),
  anggaranSheet(input),
  buktiSheet(input),
];

const RUPIAH = "#,##0";
const percentFormat = ({ desimal }: Kebijakan): string => (desimal === 0 ? "0" : `0.${"0".repeat(desimal)}`);

function realisasiCell(realisasi: PengukuranIndikator["realisasi"]): RecapCell {
  const nilai = realisasi.status === "ada" && realisasi.predikat === undefined ? realisasiOf(realisasi) : null;
  return nilai === null ? textRealisasi(realisasi) : nilai.toNumber();
}

/** A percentage as it is printed, or why there is none. */
function percentCell(p: PengukuranIndikator["capaian"], kebijakan: Kebijakan): RecapCell {
  return p.status === "terhitung" ? roundPercent(p.nilai, kebijakan.desimal).toNumber() : textComputed(p, kebijakan);
}

const CAPAIAN = 7;

/** Every indicator with its result, sasaran as groups with their means, the mean of the office. */
function pengukuranSheet({ config, pengukuran }: RecapInput): RecapSheet {
  const { kebijakan, tahun } = config;
  const baris: RecapRow[] = [];
  const row = (p: PengukuranIndikator, i: number): RecapRow => ({
    jenis: "isi",
    sel: [
      i + 1,
      p.indikator.kode,
      p.indikator.uraian,
      p.indikator.iku ? "ya" : null,
      p.indikator.satuan || null,
      targetCell(p.target),
      realisasiCell(p.realisasi),
      percentCell(p.capaian, kebijakan),
      p.predikat,
      textOf(penanggungJawab(config, p.plan)),
    ],
  });
  const mean = (teks: string, { capaian, predikat }: RataRata, formula: string): RecapRow => ({
    jenis: "jumlah",
    sel: [
      ...[null, null, teks, null, null, null, null],
      capaian.status === "terhitung" ? { formula, nilai: capaian.nilai.toNumber() } : textComputed(capaian, kebijakan),
      predikat,
      null,
    ],
  });
  const column = columnName(CAPAIAN);
  const ranges: string[] = [];
  const means: string[] = [];
  for (const s of pengukuran.sasaran) {
    baris.push({ jenis: "kelompok", sel: [`Sasaran ${s.kode}: ${s.uraian}`] });
    const from = FIRST_ROW + baris.length;
    baris.push(...s.indikator.map(row));
    const until = FIRST_ROW + baris.length - 1;
    ranges.push(`${column}${from}:${column}${until}`);
    const { capaian } = s.rataRata;
    if (capaian.status === "terhitung") {
      // The office takes its mean over means as they are printed.
      const tempat = Math.max(kebijakan.desimal, decimalsOf(roundPercent(capaian.nilai, kebijakan.desimal)));
      means.push(`ROUND(${column}${until + 1},${tempat})`);
    }
    baris.push(mean("Rata-rata sasaran", s.rataRata, `AVERAGE(${column}${from}:${column}${until})`));
  }
  const over = kebijakan.rata_rata === "sasaran" ? means : ranges;
  baris.push(mean("Rata-rata capaian kantor", pengukuran.rataRata, `AVERAGE(${over.join(",")})`));
  for (const [judul, tingkat] of OTHERS) {
    const owned = pengukuran.indikator.filter(({ plan }) => plan.tingkat === tingkat);
    if (owned.length > 0) baris.push({ jenis: "kelompok", sel: [judul] }, ...owned.map(row));
  }
  return {
    lembar: "Pengukuran Kinerja",
    judul: `Pengukuran Kinerja Tahun ${tahun}`,
    kolom: [
      { judul: "No.", width: 5, format: "0" },
      { judul: "Kode", width: 12 },
      { judul: "Indikator Kinerja", width: 44 },
      { judul: "IKU", width: 6 },
      { judul: "Satuan", width: 11 },
      { judul: "Target", width: 12, format: ANGKA },
      { judul: "Realisasi", width: 12, format: ANGKA },
      { judul: "Capaian (%)", width: 12, format: percentFormat(kebijakan) },
      { judul: "Kategori", width: 15 },
      { judul: "Penanggung Jawab", width: 30 },
    ],
    baris,
    catatan:
      "Rata-rata dihitung dari capaian yang tertulis; yang belum lengkap atau belum dapat dinilai tidak ikut dihitung.",
  };
}

const OTHERS = [
  ["Indikator tujuan", "tujuan"],
  ["Indikator program", "program"],
  ["Indikator unit kerja", "unit"],
] as const;

/** Targets and values of the quarters; of an indicator without either there is no row. */
function aksiSheet({ config, pengukuran }: RecapInput): RecapSheet {
  const { kebijakan, tahun } = config;
  const all = pengukuran.indikator.filter((p) =>
    p.triwulan.some(({ target, realisasi }) => target !== null || realisasi.status !== "kosong"),
  );
  const four = (judul: string) =>
    [1, 2, 3, 4].map((tw) => ({ judul: `${judul} ${formatTw(tw)}`, width: 11, format: ANGKA }));
  return {
    lembar: "Rencana Aksi",
    judul: `Rencana Aksi dan Realisasi per Triwulan Tahun ${tahun}`,
    kolom: [
      ...AKSI_KOLOM,
      ...four("Target"),
      ...four("Realisasi"),
      { judul: "Realisasi Tahun", width: 11, format: ANGKA },
      { judul: "Capaian (%)", width: 11, format: percentFormat(kebijakan) },
      { judul: "Penanggung Jawab", width: 28 },
    ],
    baris: all.map((p, i) => ({
      jenis: "isi",
      sel: [
        ...aksiCells(p, i),
        ...p.triwulan.map(({ target }) => targetCell(target)),
        ...p.triwulan.map(({ realisasi }) => (realisasi.status === "kosong" ? null : realisasiCell(realisasi))),
        realisasiCell(p.realisasi),
        percentCell(p.capaian, kebijakan),
        textOf(penanggungJawab(config, p.plan)),
      ],
    })),
    catatan: "Sel kosong berarti tidak ada target atau belum ada realisasi pada triwulan itu.",
  };
}

const PAGU = 3;
const REALISASI = 4;

/** The budget on every level; a sum is a formula over the rows below it. */
function anggaranSheet({ config, pengukuran }: RecapInput): RecapSheet {
  const { anggaran } = pengukuran;
  const baris: RecapRow[] = [];
  const level = (
    a: RealisasiAnggaran,
    jenis: RecapRow["jenis"],
    unit: string | null,
    below: readonly number[],
  ): number => {
    const own = FIRST_ROW + baris.length;
    const sum = (at: number, nilai: number): RecapCell =>
      below.length === 0 ? nilai : { formula: sumOf(columnName(at), below), nilai };
    const [pagu, realisasi] = [columnName(PAGU), columnName(REALISASI)];
    // Nothing reported is not zero, of a sum too.
    const isOpen = a.serapan.status === "belum_lengkap" && (below.length === 0 || a.realisasi.eq(0));
    baris.push({
      jenis,
      sel: [
        a.kode === "jumlah" ? null : a.kode,
        a.uraian,
        unit,
        sum(PAGU, a.pagu.toNumber()),
        isOpen ? null : sum(REALISASI, a.realisasi.toNumber()),
        a.serapan.status === "terhitung"
          ? { formula: `${realisasi}${own}/${pagu}${own}*100`, nilai: a.serapan.nilai.toNumber() }
          : textComputed(a.serapan, config.kebijakan),
      ],
    });
    return own;
  };
  // A sum stands above what it sums: where the rows below will lie is known from their number.
  const after = (from: number, sizes: readonly number[]): number[] =>
    sizes.map((_, i) => from + sizes.slice(0, i).reduce((all, size) => all + size, 0));
  const sizeOf = (k: AnggaranKegiatan): number => 1 + k.subKegiatan.length;
  const unitName = new Map(
    config.program.flatMap((p) =>
      p.kegiatan.flatMap((k) => k.sub_kegiatan.map((s) => [s.kode, unitOf(config, s.unit)?.nama ?? s.unit] as const)),
    ),
  );
  const programs: number[] = [];
  for (const p of anggaran.program) {
    const first = FIRST_ROW + baris.length + 1;
    programs.push(level(p, "jumlah", null, after(first, p.kegiatan.map(sizeOf))));
    for (const k of p.kegiatan) {
      const start = FIRST_ROW + baris.length + 1;
      level(
        k,
        "jumlah",
        null,
        after(
          start,
          k.subKegiatan.map(() => 1),
        ),
      );
      for (const s of k.subKegiatan) level(s, "isi", unitName.get(s.kode) ?? null, []);
    }
  }
  level(anggaran, "jumlah", null, programs);
  return {
    lembar: "Anggaran",
    judul: `Anggaran dan Realisasi Tahun ${config.tahun}`,
    kolom: [
      { judul: "Kode", width: 24 },
      { judul: "Program/Kegiatan/Sub Kegiatan", width: 60 },
      { judul: "Unit Kerja", width: 28 },
      { judul: "Pagu (Rp)", width: 18, format: RUPIAH },
      { judul: "Realisasi (Rp)", width: 18, format: RUPIAH },
      { judul: "Serapan (%)", width: 13, format: percentFormat(config.kebijakan) },
    ],
    baris,
    catatan: "Realisasi yang kosong belum dilaporkan.",
  };
}

/** One range where the rows follow each other, else each row. */
function sumOf(column: string, rows: readonly number[]): string {
  const [first = 0] = rows;
  const isRange = rows.every((row, i) => row === first + i);
  return isRange ? `SUM(${column}${first}:${column}${rows.at(-1)})` : rows.map((row) => `${column}${row}`).join("+");
}

/** All evidence that the units listed. */
function buktiSheet({ config, data }: RecapInput): RecapSheet {
  const all = data.formulir.flatMap(({ unit, bukti }) => bukti.map((one) => ({ unit, one })));
  return {
    lembar: "Bukti",
    judul: `Daftar Bukti Dukung Tahun ${config.tahun}`,
    kolom: [
      { judul: "No.", width: 5, format: "0" },
      { judul: "Unit Kerja", width: 30 },
      { judul: "Pejabat", width: 30 },
      { judul: "Indikator", width: 14 },
      { judul: "Uraian", width: 46 },
      { judul: "Tanggal", width: 14, format: "dd-mm-yyyy" },
      { judul: "Lokasi", width: 36 },
    ],
    baris: all.map(({ unit, one }, i) => {
      const owner = unitOf(config, unit);
      return {
        jenis: "isi",
        sel: [
          i + 1,
          owner?.nama ?? unit,
          owner === undefined ? null : jabatanOf(holderOf(config, owner)),
          one.indikator,
          one.uraian,
          one.tanggal === null ? null : { day: one.tanggal },
          one.lokasi,
        ],
      };
    }),
    catatan: all.length === 0 ? "Unit kerja belum menyampaikan bukti dukung." : "",
  };
}
