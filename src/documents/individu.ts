import { calculateSerapan } from "../measure/anggaran.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import type { Config, Pejabat, Unit } from "../plan/schema.ts";
import { desimal } from "../model/desimal.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { Gambar, Kosakata, Laporan, Tabel } from "../model/content.ts";
import { selSerapan, textKode } from "../report/chapters/analysis-program.ts";
import { sebabOf, tabelSebab } from "../report/chapters/analysis-cause.ts";
import { tabelTriwulan } from "../report/chapters/analysis-year.ts";
import {
  type Bagian,
  type Bahan,
  baris,
  barisJumlah,
  bernomor,
  celah,
  isi,
  kolom,
  susunTabel,
  unitOf,
} from "../report/input.ts";
import { composeIdentitas, composePejabat, jabatanOf, KOSAKATA_IDENTITAS, penjelasanPejabat } from "../report/identity.ts";
import { kalimatCapaian, kalimatJumlah } from "../report/sentence.ts";
import { naskah, nilai, type Penjelasan, tabel } from "../report/vocabulary.ts";
import { kolomTargetPk, selTargetPk } from "../report/chapters/perjanjian.ts";
import { INDIKATOR, KOLOM_CAPAIAN, NOMOR, selCapaian } from "../report/chapters/summary.ts";

/** What an individual report takes from outside: the unit of the official, date of signing (ISO). */
export interface Individu {
  readonly unit: string;
  readonly tanggal: string | null;
  readonly logo?: Gambar | null;
}

/**
 * Laporan Kinerja Individu of the head of a unit, from the form of that unit (SOP step 3, domain.md 4).
 * Throws on a kode that lkjip.yaml does not have.
 */
export function composeIndividu(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  { unit: kode, tanggal, logo = null }: Individu,
): Laporan {
  const unit = unitOf(config, kode);
  if (unit === undefined) throw new Error(`composeIndividu: no unit ${kode}`);
  const bahan: Bahan = { config, data, pengukuran, logo, tanggal };
  return { ...composeIdentitas(bahan), ...isiIndividu(bahan, unit) };
}

/** The superior who signs beside: of a Kasubbag the Sekcam, of everybody else the Camat. */
const atasanOf = ({ pejabat }: Config, unit: Unit): Pejabat =>
  unit.jenis === "subbagian" ? pejabat.sekcam : pejabat.camat;

function isiIndividu(bahan: Bahan, unit: Unit) {
  const { config, pengukuran } = bahan;
  const { kebijakan, tahun } = config;
  const milik = pengukuran.indikator.filter((p) => p.rencana.unit === unit.kode);
  const bagian: Bagian = { label: unit.nama, milik, config };
  return {
    unit_kerja: unit.nama,
    pejabat: composePejabat(unit.pejabat, null),
    atasan: composePejabat(atasanOf(config, unit), null),
    tugas: unit.tugas ? bernomor(unit.tugas) : isi(celah(jabatanOf(unit.pejabat), `tugas ${unit.nama}`)),
    tabel_pk: tabelPk(unit, milik, tahun),
    naskah_capaian: isi(
      ...(milik.length > 1 ? [kalimatJumlah(milik, kebijakan)] : []),
      ...milik.map((p) => kalimatCapaian(p, tahun, kebijakan)),
    ),
    tabel_capaian: susunTabel(
      `Capaian Kinerja ${unit.nama} Tahun ${tahun}`,
      [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
      milik.map((p, i) => baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan))),
      TANPA_INDIKATOR,
    ),
    tabel_triwulan: tabelTriwulan(bagian),
    tabel_sebab: tabelSebab(bahan, bagian),
    tabel_anggaran: tabelAnggaran(bahan, unit),
    tabel_tindak_lanjut: tabelTindakLanjut(bahan, milik, tahun),
  };
}

const TANPA_INDIKATOR = "Unit kerja ini tidak mempunyai indikator kinerja.";

/** The unit's part of the plan; the sasaran only where an indicator belongs to one, both targets only where one changed. */
function tabelPk(unit: Unit, milik: readonly PengukuranIndikator[], tahun: number): Tabel {
  const bersasaran = milik.some((p) => p.rencana.tingkat !== "unit");
  const dua = milik.some((p) => p.targetMurni !== null);
  const sasaranOf = (p: PengukuranIndikator): string => (p.rencana.tingkat === "unit" ? "-" : p.rencana.uraianInduk);
  return susunTabel(
    `Perjanjian Kinerja ${unit.nama} Tahun ${tahun}`,
    [
      NOMOR,
      ...(bersasaran ? [kolom("sasaran", "Sasaran", "teks", 33)] : []),
      kolom("uraian", "Indikator Kinerja", "teks", 38),
      ...kolomTargetPk(dua),
      kolom("satuan", "Satuan", "pendek", 12),
    ],
    milik.map((p, i) =>
      baris(
        p.rencana.id,
        `${i + 1}`,
        ...(bersasaran ? [sasaranOf(p)] : []),
        p.indikator.uraian,
        ...selTargetPk(p, dua),
        p.indikator.satuan || "-",
      ),
    ),
    TANPA_INDIKATOR,
    dua ? "Capaian dihitung terhadap target perubahan." : "",
  );
}

/** The sub kegiatan that the unit carries out. */
function tabelAnggaran({ config, pengukuran }: Bahan, unit: Unit): Tabel {
  const { kebijakan, tahun } = config;
  const kode = new Set(
    config.program.flatMap((p) =>
      p.kegiatan.flatMap((k) => k.sub_kegiatan.filter((s) => s.unit === unit.kode).map((s) => s.kode)),
    ),
  );
  const milik = pengukuran.anggaran.program.flatMap((p) =>
    p.kegiatan.flatMap((k) => k.subKegiatan.filter((s) => kode.has(s.kode))),
  );
  const jumlah = (apa: "pagu" | "realisasi") => milik.reduce((total, s) => total.plus(s[apa]), desimal(0));
  const kurang = milik.flatMap((s) => (s.serapan.status === "belum_lengkap" ? s.serapan.kurang : []));
  const total = { pagu: jumlah("pagu"), realisasi: jumlah("realisasi") };
  const akhir = barisJumlah(
    "jumlah",
    "Jumlah",
    ...selSerapan({ ...total, serapan: calculateSerapan(total.pagu, total.realisasi, kurang) }, kebijakan),
  );
  return susunTabel(
    `Realisasi Anggaran ${unit.nama} Tahun ${tahun}`,
    [
      kolom("uraian", "Sub Kegiatan", "teks", 52),
      kolom("pagu", "Pagu (Rp)", "rupiah", 18),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 18),
      kolom("serapan", "%", "angka", 12),
    ],
    milik.length === 0 ? [] : [...milik.map((s) => baris(s.kode, textKode(s), ...selSerapan(s, kebijakan))), akhir],
    "Unit kerja ini tidak melaksanakan sub kegiatan.",
  );
}

function tabelTindakLanjut(bahan: Bahan, milik: readonly PengukuranIndikator[], tahun: number): Tabel {
  return susunTabel(
    `Rencana Tindak Lanjut Tahun ${tahun + 1}`,
    [
      NOMOR,
      kolom("uraian", "Indikator Kinerja", "teks", 40),
      kolom("tindak_lanjut", "Rencana Tindak Lanjut", "teks", 55),
    ],
    milik.map((p, i) => baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, sebabOf(bahan, p).tindak_lanjut)),
    TANPA_INDIKATOR,
  );
}

/** The names of `composeIndividu`. */
export const KOSAKATA_INDIVIDU: Kosakata = {
  ...KOSAKATA_IDENTITAS,
  ...({
    unit_kerja: nilai("Nama unit kerja"),
    pejabat: penjelasanPejabat("pejabat yang melapor"),
    atasan: penjelasanPejabat("atasan langsung"),
    tugas: naskah("Tugas, daftar bernomor"),
    tabel_pk: tabel("Perjanjian Kinerja pejabat"),
    naskah_capaian: naskah("Capaian dalam kalimat"),
    tabel_capaian: tabel("Target, realisasi, capaian, kategori"),
    tabel_triwulan: tabel("Target, realisasi, dan capaian per triwulan"),
    tabel_sebab: tabel("Faktor pendukung, faktor penghambat, dan solusi"),
    tabel_anggaran: tabel("Realisasi anggaran sub kegiatan yang dilaksanakan"),
    tabel_tindak_lanjut: tabel("Rencana tindak lanjut"),
  } satisfies Penjelasan<ReturnType<typeof isiIndividu>>),
};
