import type { PengukuranTriwulan } from "../../measure/result.ts";
import type { Unit } from "../../plan/schema.ts";
import { formatAngka, formatTanggal, formatTw } from "../../model/format.ts";
import type { StatusUnit } from "../../form/kinerja.ts";
import type { BarisTabel, Tabel } from "../../model/content.ts";
import {
  type Bahan,
  baris,
  barisKelompok,
  indikatorTingkat,
  kolom,
  kunciTeks,
  penanggungJawab,
  sambung,
  susunTabel,
  unitOf,
} from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { type Penjelasan, tabel } from "../vocabulary.ts";
import { textRealisasi, textTarget, textTerhitung } from "../value.ts";
import { INDIKATOR, KOLOM_CAPAIAN, NOMOR, selCapaian } from "./summary.ts";

/** Appendices: pengukuran kinerja, rencana aksi, results per unit, evidence, forms received. */
export function composeLampiran(bahan: Bahan) {
  const { config, data } = bahan;
  return {
    tabel_pengukuran: tabelPengukuran(bahan),
    tabel_rencana_aksi: tabelRencanaAksi(bahan),
    tabel_capaian_unit: tabelUnit(bahan),
    tabel_bukti: tabelBukti(bahan),
    tabel_formulir: tabelFormulir(config.unit, data.unit),
  };
}

/** The classic annual form: indicator, its result, the programmes behind it and their budget. */
function tabelPengukuran({ config, pengukuran }: Bahan): Tabel {
  const { kebijakan, tahun } = config;
  const rows = pengukuran.sasaran.flatMap((s): BarisTabel[] => [
    barisKelompok(s.kode, `Sasaran: ${s.uraian}`),
    ...s.indikator.flatMap((p, i) => {
      const hasil = [`${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan).slice(0, 4)];
      const program = pengukuran.anggaran.program.filter((g) => p.indikator.program?.includes(g.kode));
      if (program.length === 0) return [baris(p.rencana.id, ...hasil, "-", "-", "-", "-")];
      return program.map((g, j) =>
        baris(
          `${p.rencana.id}:${g.kode}`,
          ...(j === 0 ? hasil : ["", "", "", "", "", ""]),
          g.uraian,
          formatAngka(g.pagu),
          formatAngka(g.realisasi),
          textTerhitung(g.serapan, kebijakan),
        ),
      );
    }),
  ]);
  return susunTabel(
    `Pengukuran Kinerja Tahun ${tahun}`,
    [
      ...sambung(
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
function tabelRencanaAksi(bahan: Bahan): Tabel {
  const { config } = bahan;
  const { kebijakan, tahun } = config;
  const tanda = (t: PengukuranTriwulan): string =>
    t.realisasi.status === "kosong" ? "-" : textRealisasi(t.realisasi, kebijakan);
  const semua = [...indikatorTingkat(bahan, "tujuan"), ...indikatorTingkat(bahan, "sasaran")];
  const berisi = semua.some((p) => p.triwulan.some((t) => t.target !== null || t.realisasi.status !== "kosong"));
  const rows = (berisi ? semua : []).map((p, i) =>
    baris(
      p.rencana.id,
      `${i + 1}`,
      p.indikator.uraian,
      p.indikator.satuan || "-",
      textTarget(p.target),
      ...p.triwulan.map((t) => textTarget(t.target)),
      ...p.triwulan.map(tanda),
      textTerhitung(p.capaian, kebijakan),
      jabatanOf(penanggungJawab(config, p)),
    ),
  );
  const empat = (kunci: string, grup: string) =>
    [1, 2, 3, 4].map((t) => kolom(`${kunci}${t}`, formatTw(t), "angka", 5.5, grup));
  return susunTabel(
    `Rencana Aksi dan Realisasi per Triwulan Tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 3),
      kolom("indikator", "Indikator Kinerja", "teks", 18),
      kolom("satuan", "Satuan", "pendek", 7),
      kolom("target", "Target Tahun", "angka", 6),
      ...empat("t", "Target Triwulan"),
      ...empat("r", "Realisasi Triwulan"),
      kolom("capaian", "Capaian Tahun (%)", "angka", 8),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 17),
    ],
    rows,
    "Target dan realisasi per triwulan belum ditetapkan.",
  );
}

/** Results of every unit's own indicators, the unit as a group. */
function tabelUnit({ config, pengukuran }: Bahan): Tabel {
  const rows = config.unit.flatMap((unit): BarisTabel[] => {
    const milik = pengukuran.indikator.filter((p) => p.rencana.tingkat === "unit" && p.rencana.induk === unit.kode);
    if (milik.length === 0) return [];
    return [
      barisKelompok(unit.kode, `${unit.nama} (${jabatanOf(unit.pejabat)})`),
      ...milik.map((p, i) => baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, ...selCapaian(p, config.kebijakan))),
    ];
  });
  return susunTabel(
    `Capaian Kinerja Unit Kerja Tahun ${config.tahun}`,
    [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
    rows,
    "Unit kerja tidak mempunyai indikator sendiri.",
  );
}

/** All evidence that the units listed. */
function tabelBukti({ config, data }: Bahan): Tabel {
  // Evidence has no code: it is told apart by what it is, not by its place among what other units sent.
  const rows = data.formulir.flatMap((f) =>
    f.bukti.map((bukti) => ({ bukti, unit: f.unit, kunci: [f.unit, bukti.indikator ?? "", bukti.uraian] })),
  );
  return susunTabel(
    `Daftar Bukti Dukung Tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 4),
      kolom("indikator", "Indikator", "pendek", 9),
      kolom("uraian", "Uraian Bukti Dukung", "teks", 34),
      kolom("tanggal", "Tanggal", "pendek", 13),
      kolom("lokasi", "Lokasi", "teks", 24),
      kolom("unit", "Unit Kerja", "teks", 16),
    ],
    rows.map(({ bukti, unit, kunci }, i) =>
      baris(
        kunciTeks(...kunci),
        `${i + 1}`,
        bukti.indikator ?? "-",
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
function tabelFormulir(semua: readonly Unit[], status: readonly StatusUnit[]): Tabel {
  const rows = semua.map((unit, i) => {
    const milik = status.find((s) => s.kode === unit.kode)?.status ?? "belum";
    return baris(unit.kode, `${i + 1}`, unit.nama, jabatanOf(unit.pejabat), KATA_STATUS[milik]);
  });
  return susunTabel(
    "Penyampaian Data Kinerja Unit Kerja",
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

export const KOSAKATA_LAMPIRAN: Penjelasan<ReturnType<typeof composeLampiran>> = {
  tabel_pengukuran: tabel("Pengukuran kinerja: indikator, capaian, program, anggaran (lebar, untuk halaman mendatar)"),
  tabel_rencana_aksi: tabel("Target dan realisasi tiap triwulan (lebar, untuk halaman mendatar)"),
  tabel_capaian_unit: tabel("Capaian indikator tiap unit kerja"),
  tabel_bukti: tabel("Daftar bukti dukung"),
  tabel_formulir: tabel("Unit kerja yang sudah dan belum menyampaikan data"),
};
