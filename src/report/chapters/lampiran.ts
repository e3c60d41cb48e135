import type { DataKinerja, StatusUnit } from "../../form/kinerja.ts";
import type { PengukuranTriwulan } from "../../measure/result.ts";
import type { BarisTabel, Tabel } from "../../model/content.ts";
import { formatTanggal, formatTw } from "../../model/format.ts";
import { holderOf, jabatanOf } from "../../plan/officials.ts";
import type { Config } from "../../plan/schema.ts";
import { penanggungJawab } from "../identity.ts";
import {
  baris,
  barisKelompok,
  composeTabel,
  type Input,
  indikatorTingkat,
  join,
  kolom,
  kunciTeks,
  unitOf,
} from "../input.ts";
import { textComputed, textRealisasi, textTarget } from "../value.ts";
import { type Explanation, tabel } from "../vocabulary.ts";
import { selSerapan } from "./analysis-program.ts";
import { bulanTabel } from "./monthly.ts";
import { INDIKATOR, KOLOM_CAPAIAN, NOMOR, selCapaian } from "./summary.ts";

/** Appendices: pengukuran kinerja, rencana aksi, results per unit, evidence, forms received. */
export function composeLampiran(input: Input) {
  const { config, data } = input;
  return {
    tabel_pengukuran: tabelPengukuran(input),
    tabel_rencana_aksi: rencanaAksiTabel(input),
    tabel_rencana_aksi_bulan: bulanTabel(input, [
      ...indikatorTingkat(input, "tujuan"),
      ...indikatorTingkat(input, "sasaran"),
    ]),
    tabel_capaian_unit: tabelUnit(input),
    tabel_bukti: tabelBukti(input),
    tabel_formulir: tabelFormulir(config, data),
  };
}

/** The classic annual form: indicator, its result, the programmes behind it and their budget. */
function tabelPengukuran({ config, pengukuran }: Input): Tabel {
  const { kebijakan, tahun } = config;
  const rows = pengukuran.sasaran.flatMap((s, nomor): BarisTabel[] => [
    barisKelompok(s.kode, `Sasaran: ${s.uraian}`),
    ...s.indikator.flatMap((p, i) => {
      const result = [`${nomor + 1}.${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan).slice(0, 4)];
      const program = pengukuran.anggaran.program.filter((g) => p.indikator.program?.includes(g.kode));
      if (program.length === 0) return [baris(p.plan.id, ...result, "-", "-", "-", "-")];
      return program.map((g, j) =>
        baris(
          `${p.plan.id}:${g.kode}`,
          ...(j === 0 ? result : ["", "", "", "", "", ""]),
          g.uraian,
          ...selSerapan(g, kebijakan),
        ),
      );
    }),
  ]);
  return composeTabel(
    `Pengukuran kinerja tahun ${tahun}`,
    [
      ...join(
        kolom("no", "No.", "nomor", 4),
        kolom("indikator", "Indikator Kinerja", "teks", 20),
        kolom("satuan", "Satuan", "pendek", 7),
        kolom("target", "Target", "angka", 7),
        kolom("realisasi", "Realisasi", "angka", 8),
        kolom("capaian", "Capaian (%)", "angka", 8),
      ),
      kolom("program", "Program", "teks", 20),
      kolom("pagu", "Pagu (Rp)", "rupiah", 11, "Anggaran"),
      kolom("realisasi_anggaran", "Realisasi (Rp)", "rupiah", 11, "Anggaran"),
      kolom("serapan", "%", "angka", 6, "Anggaran"),
    ],
    rows,
    "Belum ada indikator yang diukur.",
    "Satu program dapat mendukung lebih dari satu indikator; anggarannya tidak dijumlahkan dalam tabel ini.",
  );
}

/** Targets and realisation of every quarter, tujuan and sasaran. */
function rencanaAksiTabel(input: Input): Tabel {
  const { config } = input;
  const { kebijakan, tahun } = config;
  const mark = (t: PengukuranTriwulan): string => (t.realisasi.status === "kosong" ? "-" : textRealisasi(t.realisasi));
  const all = [...indikatorTingkat(input, "tujuan"), ...indikatorTingkat(input, "sasaran")];
  const filled = all.some((p) => p.triwulan.some((t) => t.target !== null || t.realisasi.status !== "kosong"));
  const rows = (filled ? all : []).map((p, i) =>
    baris(
      p.plan.id,
      `${i + 1}`,
      p.indikator.uraian,
      p.indikator.satuan || "-",
      textTarget(p.target),
      ...p.triwulan.map((t) => textTarget(t.target)),
      ...p.triwulan.map(mark),
      textComputed(p.capaian, kebijakan),
      penanggungJawab(config, p.plan),
    ),
  );
  const four = (kunci: string, group: string) =>
    [1, 2, 3, 4].map((t) => kolom(`${kunci}${t}`, formatTw(t), "angka", 5.5, group));
  return composeTabel(
    `Rencana aksi dan realisasi per triwulan tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 3),
      kolom("indikator", "Indikator Kinerja", "teks", 18),
      kolom("satuan", "Satuan", "pendek", 7),
      kolom("target", "Target Tahun", "angka", 6),
      ...four("t", "Target Triwulan"),
      ...four("r", "Realisasi Triwulan"),
      kolom("capaian", "Capaian Tahun (%)", "angka", 8),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 17),
    ],
    rows,
    "Target dan realisasi per triwulan tidak ada.",
  );
}

/** Results of every unit's own indicators, the unit as a group. */
function tabelUnit({ config, pengukuran }: Input): Tabel {
  const rows = config.unit.flatMap((unit): BarisTabel[] => {
    const owned = pengukuran.indikator.filter((p) => p.plan.tingkat === "unit" && p.plan.induk === unit.kode);
    if (owned.length === 0) return [];
    return [
      barisKelompok(unit.kode, `${unit.nama} (${jabatanOf(holderOf(config, unit))})`),
      ...owned.map((p, i) => baris(p.plan.id, `${i + 1}`, p.indikator.uraian, ...selCapaian(p, config.kebijakan))),
    ];
  });
  return composeTabel(
    `Capaian kinerja unit kerja tahun ${config.tahun}`,
    [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
    rows,
    "Unit kerja tidak mempunyai indikator sendiri.",
  );
}

/** All evidence that the units listed. */
function tabelBukti({ config, data, pengukuran }: Input): Tabel {
  const uraianOf = (kode: string, unit: string): string => {
    const named = pengukuran.indikator.filter((p) => p.indikator.kode === kode);
    return (
      (named.find((p) => p.plan.tingkat === "unit" && p.plan.induk === unit) ?? named[0])?.indikator.uraian ?? kode
    );
  };
  // Evidence has no code: it is told apart by what it is, not by its place among what other units sent.
  const rows = data.formulir.flatMap((f) =>
    f.bukti.map((bukti) => ({ bukti, unit: f.unit, kunci: [f.unit, bukti.indikator ?? "", bukti.uraian] })),
  );
  return composeTabel(
    `Daftar bukti dukung tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 4),
      kolom("indikator", "Indikator Kinerja", "teks", 22),
      kolom("uraian", "Uraian Bukti Dukung", "teks", 25),
      kolom("tanggal", "Tanggal", "pendek", 13),
      kolom("lokasi", "Lokasi", "teks", 20),
      kolom("unit", "Unit Kerja", "teks", 16),
    ],
    rows.map(({ bukti, unit, kunci }, i) =>
      baris(
        kunciTeks(...kunci),
        `${i + 1}`,
        bukti.indikator === null ? "-" : uraianOf(bukti.indikator, unit),
        bukti.uraian,
        bukti.tanggal === null ? "-" : formatTanggal(bukti.tanggal),
        bukti.lokasi ?? "-",
        unitOf(config, unit)?.nama ?? unit,
      ),
    ),
    "Unit kerja belum menyampaikan bukti dukung.",
  );
}

const KATA_STATUS: Record<StatusUnit["status"], string> = {
  masuk: "Sudah diterima",
  belum: "Belum diterima",
  kosong: "Diterima, belum diisi",
  bermasalah: "Diterima, belum dapat dibaca",
};

/** Which units have handed in their data: the mechanism that the reviu asks about (domain.md 1.5). */
function tabelFormulir(config: Config, { unit: status, formulir }: DataKinerja): Tabel {
  const rows = config.unit.map((unit, i) => {
    const owned = status.find((s) => s.kode === unit.kode)?.status ?? "belum";
    const filler = formulir.find((f) => f.unit === unit.kode)?.penanggungJawab;
    const head = jabatanOf(holderOf(config, unit));
    const responsible = filler === undefined ? head : `${head}; data dikumpulkan oleh ${filler.teks}`;
    return baris(unit.kode, `${i + 1}`, unit.nama, responsible, KATA_STATUS[owned]);
  });
  return composeTabel(
    "Penyampaian data kinerja unit kerja",
    [
      kolom("no", "No.", "nomor", 6),
      kolom("unit", "Unit Kerja", "teks", 34),
      kolom("penanggung_jawab", "Penanggung Jawab Data", "teks", 36),
      kolom("status", "Keadaan", "teks", 24),
    ],
    rows,
    "Belum ada unit kerja.",
  );
}

export const LAMPIRAN_KOSAKATA: Explanation<ReturnType<typeof composeLampiran>> = {
  tabel_pengukuran: tabel("Pengukuran kinerja: indikator, capaian, program, anggaran (lebar, untuk halaman mendatar)"),
  tabel_rencana_aksi: tabel("Target dan realisasi tiap triwulan (lebar, untuk halaman mendatar)"),
  tabel_rencana_aksi_bulan: tabel("Target tiap bulan, jika rencana aksi memuatnya (lebar, untuk halaman mendatar)"),
  tabel_capaian_unit: tabel("Capaian indikator tiap unit kerja"),
  tabel_bukti: tabel("Daftar bukti dukung"),
  tabel_formulir: tabel("Unit kerja yang sudah dan belum menyampaikan data"),
};
