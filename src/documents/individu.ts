import type { DataKinerja } from "../form/kinerja.ts";
import { calculateSerapan } from "../measure/anggaran.ts";
import type { PengukuranIndikator, PengukuranKinerja, RealisasiAnggaran } from "../measure/result.ts";
import type { Naskah, Tabel } from "../model/content.ts";
import { desimal } from "../model/desimal.ts";
import { formatList, formatMasa, formatRupiah } from "../model/format.ts";
import { FOLDER } from "../model/places.ts";
import { listAnggota } from "../plan/dari.ts";
import { listIndikator } from "../plan/indikator.ts";
import { headFor, jabatanOf, listTenures, pejabatFor, type SigningDay } from "../plan/officials.ts";
import type { Config, Pejabat, Unit } from "../plan/schema.ts";
import { causeTabel } from "../report/chapters/analysis-cause.ts";
import { selSerapan, textKode } from "../report/chapters/analysis-program.ts";
import { tabelTriwulan } from "../report/chapters/analysis-year.ts";
import { kolomTargetPk, selTargetPk } from "../report/chapters/perjanjian.ts";
import { INDIKATOR, KOLOM_CAPAIAN, NOMOR, selCapaian } from "../report/chapters/summary.ts";
import {
  composeIdentity,
  composePejabat,
  dataSource,
  IDENTITY_KOSAKATA,
  officerOf,
  pejabatExplanation,
} from "../report/identity.ts";
import {
  type Bagian,
  baris,
  barisJumlah,
  celah,
  composeTabel,
  content,
  type Input,
  kolom,
  numbered,
  type Sel,
  unitOf,
} from "../report/input.ts";
import { kalimatCapaian } from "../report/sentence.ts";
import { kalimatJumlah, kalimatSerapan } from "../report/sentence-office.ts";
import { naskah, nilai, tabel } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";

/** One report for each official: named by the kode of his unit. */
const FOLDER_INDIVIDU = `${FOLDER.dataKinerja}/laporan-individu`;

/** What an individual report takes from outside: the unit of the official, date of signing (ISO). */
export interface Individu extends SigningDay {
  readonly unit: string;
}

/** The superior who signs beside: of a Kasubbag the Sekcam, of everybody else the Camat. */
const superiorOf = ({ camat, sekcam }: Config["pejabat"], unit: Unit): Pejabat =>
  unit.jenis === "subbagian" ? sekcam : camat;

function compose(config: Config, data: DataKinerja, pengukuran: PengukuranKinerja, { unit: kode, ...day }: Individu) {
  const unit = unitOf(config, kode);
  if (unit === undefined) throw new Error(`Laporan Kinerja Individu: no unit ${kode}`);
  const input: Input = { config, data, pengukuran, logo: null, ...day };
  const { kebijakan, tahun } = config;
  const owned = pengukuran.indikator.filter((p) => p.plan.unit === unit.kode);
  const bagian: Bagian = { label: unit.nama, mention: unit.nama, sasaran: null, prefix: "", owned, config, input };
  return {
    ...composeIdentity(input),
    unit_kerja: unit.nama,
    pejabat: composePejabat(headFor(config, unit, day), null),
    atasan: composePejabat(superiorOf(pejabatFor(config, day), unit), null),
    naskah_pimpinan: sayHeads(config, unit, day),
    tugas: unit.tugas
      ? numbered(unit.tugas)
      : content(celah(jabatanOf(headFor(config, unit, day)), `tugas ${unit.nama}`)),
    tabel_pk: tabelPk(input, unit, owned),
    naskah_capaian: content(
      ...(owned.length > 1 ? [kalimatJumlah(owned, "Indikator itu")] : []),
      ...owned.map((p) => kalimatCapaian(p, input)),
    ),
    tabel_capaian: composeTabel(
      `Capaian kinerja ${unit.nama} tahun ${tahun}`,
      [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
      owned.map((p, i) => baris(p.plan.id, `${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan))),
      WITHOUT_INDIKATOR,
      nameResponsible(data, unit),
    ),
    tabel_triwulan: tabelTriwulan(bagian),
    tabel_sebab: causeTabel(input, bagian),
    ...composeAnggaran(input, unit),
    tabel_tindak_lanjut: tabelTindakLanjut(input, owned, tahun),
  };
}

/** Who headed the unit in the year, where it was not only who signs. */
function sayHeads(config: Config, unit: Unit, day: SigningDay): Naskah {
  const heads = listTenures(config, unit).map(({ pejabat, masa }) => ({
    who: `${pejabat.nama} selaku ${jabatanOf(pejabat)}`,
    masa: formatMasa(masa),
  }));
  const now = headFor(config, unit, day);
  const isAlone = heads.length === 1;
  if (isAlone && heads[0]?.who === `${now.nama} selaku ${jabatanOf(now)}`) return content();
  const said = heads.map(({ who, masa }) => (isAlone ? who : `${who} (${masa})`));
  return content(`Pada tahun ${config.tahun} ${unit.nama} dipimpin oleh ${formatList(said)}.`);
}

/** Who collected the data, as the form says; "" where it does not. */
function nameResponsible({ formulir }: DataKinerja, { kode }: Unit): string {
  const responsible = formulir.find(({ unit }) => unit === kode)?.penanggungJawab;
  return responsible === undefined ? "" : `Penanggung jawab data: ${responsible.teks}.`;
}

const WITHOUT_INDIKATOR = "Unit kerja ini tidak mempunyai indikator kinerja.";

/** The unit's part of the plan; both targets only where one changed. */
function tabelPk(input: Input, unit: Unit, owned: readonly PengukuranIndikator[]): Tabel {
  const two = owned.some((p) => p.targetMurni !== null);
  return composeTabel(
    `Perjanjian Kinerja ${unit.nama} tahun ${input.config.tahun}`,
    [
      NOMOR,
      kolom("sasaran", "Sasaran", "teks", 33),
      kolom("uraian", "Indikator Kinerja", "teks", 38),
      ...kolomTargetPk(two),
      kolom("satuan", "Satuan", "pendek", 12),
    ],
    owned.map((p, i) =>
      baris(
        p.plan.id,
        `${i + 1}`,
        sasaranOf(input, p),
        p.indikator.uraian,
        ...selTargetPk(p, two),
        p.indikator.satuan || "-",
      ),
    ),
    WITHOUT_INDIKATOR,
    two ? "Capaian dihitung terhadap target perubahan." : "",
  );
}

/**
 * The sasaran that an indicator serves: its own, what lkjip.yaml says of a unit's, or that of the indicators that it supports or
 * that are computed from it; else a gap.
 */
function sasaranOf({ config }: Input, { plan }: PengukuranIndikator): Sel {
  if (plan.tingkat !== "unit") return plan.uraianInduk;
  const { sasaran, mendukung = [] } = plan.indikator;
  if (sasaran !== undefined) return config.sasaran.find(({ kode }) => kode === sasaran)?.uraian ?? sasaran;
  const all = listIndikator(config);
  const served = all.filter(
    ({ tingkat, indikator: { kode, dari } }) =>
      tingkat !== "unit" &&
      (mendukung.includes(kode) || (dari !== undefined && listAnggota(dari, all).some((a) => a.plan.id === plan.id))),
  );
  return served.length > 0
    ? [...new Set(served.map(({ uraianInduk }) => uraianInduk))].join("; ")
    : celah(officerOf(config), `sasaran yang didukung ${plan.indikator.uraian}`);
}

/** The sub kegiatan that the unit carries out, as a table and in a sentence. */
function composeAnggaran(
  { config, pengukuran }: Input,
  unit: Unit,
): { naskah_anggaran: Naskah; tabel_anggaran: Tabel } {
  const { kebijakan, tahun } = config;
  const kode = new Set(
    config.program.flatMap((p) =>
      p.kegiatan.flatMap((k) => k.sub_kegiatan.filter((s) => s.unit === unit.kode).map((s) => s.kode)),
    ),
  );
  const owned = pengukuran.anggaran.program.flatMap((p) =>
    p.kegiatan.flatMap((k) => k.subKegiatan.filter((s) => kode.has(s.kode))),
  );
  const jumlah = (apa: "pagu" | "realisasi") => owned.reduce((total, s) => total.plus(s[apa]), desimal(0));
  const missing = owned.flatMap((s) => (s.serapan.status === "belum_lengkap" ? s.serapan.missing : []));
  const total = { pagu: jumlah("pagu"), realisasi: jumlah("realisasi") };
  const all = { ...total, serapan: calculateSerapan(total.pagu, total.realisasi, missing) };
  const end = barisJumlah("jumlah", "Jumlah", ...selSerapan(all, kebijakan));
  const sentences = [
    kalimatSerapan(`${unit.nama} tahun ${tahun}`, all, kebijakan),
    ...(missing.length > 0 ? [] : kalimatSisa(owned)),
  ];
  const naskah_anggaran = owned.length === 0 ? content() : content(sentences.join(" "));
  const tabel_anggaran = composeTabel(
    `Realisasi anggaran ${unit.nama} tahun ${tahun}`,
    [
      kolom("uraian", "Sub Kegiatan", "teks", 52),
      kolom("pagu", "Pagu (Rp)", "rupiah", 18),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 18),
      kolom("serapan", "%", "angka", 12),
    ],
    owned.length === 0 ? [] : [...owned.map((s) => baris(s.kode, textKode(s), ...selSerapan(s, kebijakan))), end],
    "Unit kerja ini tidak melaksanakan sub kegiatan.",
  );
  return { naskah_anggaran, tabel_anggaran };
}

/** Of several sub kegiatan the one that left most of its money; nothing where none did, or two left the same. */
function kalimatSisa(owned: readonly RealisasiAnggaran[]): string[] {
  const [most, second] = owned
    .map(({ uraian, pagu, realisasi }) => ({ uraian, sisa: pagu.minus(realisasi) }))
    .sort((a, b) => b.sisa.cmp(a.sisa));
  if (most === undefined || second === undefined || most.sisa.lte(0) || most.sisa.eq(second.sisa)) return [];
  return [`Sisa terbesar ada pada sub kegiatan ${most.uraian}, yaitu ${formatRupiah(most.sisa)}.`];
}

/** The last part but the signature, which is never on a page with nothing but itself. */
function tabelTindakLanjut(input: Input, owned: readonly PengukuranIndikator[], tahun: number): Tabel {
  const tabel = composeTabel(
    `Rencana tindak lanjut tahun ${tahun + 1}`,
    [
      NOMOR,
      kolom("uraian", "Indikator Kinerja", "teks", 40),
      kolom("tindak_lanjut", "Rencana Tindak Lanjut", "teks", 55),
    ],
    owned.map((p, i) => {
      const gap = celah(dataSource(input.config, p.plan), `rencana tindak lanjut ${p.indikator.uraian}`);
      return baris(p.plan.id, `${i + 1}`, p.indikator.uraian, p.narrative.tindak_lanjut?.teks ?? gap);
    }),
    WITHOUT_INDIKATOR,
  );
  return { ...tabel, tied: true };
}

/**
 * Laporan Kinerja Individu of the head of a unit, from the form of that unit (SOP step 3, domain.md 4).
 * Throws on a kode that lkjip.yaml does not have.
 */
export const INDIVIDU = defineDocument({
  file: "laporan-individu.docx",
  folder: FOLDER_INDIVIDU,
  path: `${FOLDER_INDIVIDU}/<unit>.docx`,
  step: 3,
  title: "Laporan Kinerja Individu",
  purpose: "Laporan Kinerja Individu",
  vocabulary: {
    ...IDENTITY_KOSAKATA,
    unit_kerja: nilai("Nama unit kerja"),
    pejabat: pejabatExplanation("pejabat yang melapor"),
    atasan: pejabatExplanation("atasan langsung"),
    naskah_pimpinan: naskah("Siapa yang memimpin unit kerja dalam tahun itu, jika berganti"),
    tugas: naskah("Tugas, daftar bernomor"),
    tabel_pk: tabel("Perjanjian Kinerja pejabat"),
    naskah_capaian: naskah("Capaian dalam kalimat"),
    tabel_capaian: tabel("Target, realisasi, capaian, kategori"),
    tabel_triwulan: tabel("Target, realisasi, dan capaian per triwulan"),
    tabel_sebab: tabel("Faktor pendukung, faktor penghambat, dan solusi"),
    naskah_anggaran: naskah("Anggaran yang dilaksanakan dalam kalimat"),
    tabel_anggaran: tabel("Realisasi anggaran sub kegiatan yang dilaksanakan"),
    tabel_tindak_lanjut: tabel("Rencana tindak lanjut"),
  },
  sample: ({ config, data, pengukuran, tanggal }) => [
    config,
    data,
    pengukuran,
    { unit: config.unit[0]?.kode ?? "", tanggal },
  ],
  compose,
});
