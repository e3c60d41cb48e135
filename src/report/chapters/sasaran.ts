import type { PengukuranIndikator, PengukuranSasaran, RataRata } from "../../measure/result.ts";
import type { Kosakata } from "../../model/content.ts";
import { penanggungJawab } from "../identity.ts";
import {
  type Bagian,
  baris,
  barisJumlah,
  combine,
  composeTabel,
  content,
  type Input,
  indikatorTingkat,
} from "../input.ts";
import { kalimatCapaian } from "../sentence.ts";
import { kalimatJumlah, kalimatRataSasaran, kalimatTertinggi, mentionRata } from "../sentence-office.ts";
import { textComputed, textRealisasi, textTarget } from "../value.ts";
import { condition, type Explanation, grafik, list, naskah, nilai, tabel } from "../vocabulary.ts";
import { causeNaskah, causeOf, causeTabel, naskahAcuan, tabelAcuan } from "./analysis-cause.ts";
import { grafikRenstra, grafikTriwulan, trendGrafik } from "./analysis-chart.ts";
import {
  listPresented,
  naskahEfisiensi,
  naskahProgramSasaran,
  tabelEfisiensi,
  tabelProgramSasaran,
} from "./analysis-program.ts";
import {
  lastTahunTabel,
  naskahRenstra,
  naskahTahun,
  tabelKemajuan,
  tabelTriwulan,
  trendTabel,
} from "./analysis-year.ts";
import { composeExplanation } from "./explanation.ts";
import { composeKartu } from "./kartu.ts";
import { barisRata, grafikCapaian, INDIKATOR, KOLOM_CAPAIAN, NOMOR, noteInterim, selCapaian } from "./summary.ts";
import { grafikUnit } from "./unit-chart.ts";

/** The seven analyses of each sasaran (PermenPANRB 53/2014, Bab III.A), and the indicators of the tujuan. */
export function composeSasaran(input: Input) {
  const tujuan = indikatorTingkat(input, "tujuan");
  return {
    tujuan: input.config.renstra.tujuan.flatMap(({ kode, uraian }, i) => {
      const owned = tujuan.filter((p) => p.plan.induk === kode);
      return owned.length === 0
        ? []
        : [{ kunci: kode, nomor: `${i + 1}`, kode, uraian, ...analysis(input, kode, ["Tujuan", i + 1], owned) }];
    }),
    sasaran: input.pengukuran.sasaran.map((s, i) => composeOneSasaran(input, s, i + 1)),
  };
}

function composeOneSasaran(input: Input, s: PengukuranSasaran, nomor: number) {
  const { kebijakan } = input.config;
  return {
    kunci: s.kode,
    nomor: `${nomor}`,
    kode: s.kode,
    uraian: s.uraian,
    rata_rata: textComputed(s.rataRata.capaian, kebijakan),
    predikat: s.rataRata.predikat ?? "-",
    naskah_hasil: result(input, s),
    ...analysis(input, s.kode, ["Sasaran", nomor], s.indikator, s),
  };
}

/** How the sasaran fared, in sentences: count, mean, best and worst. */
function result({ config, pengukuran }: Input, { indikator, rataRata }: PengukuranSasaran) {
  const { kebijakan } = config;
  // Of an only sasaran the summary before it says the extremes.
  const isOnly = pengukuran.sasaran.length === 1;
  return content(
    [
      kalimatJumlah(indikator, "Satu-satunya indikator sasaran ini"),
      indikator.length > 1 ? kalimatRataSasaran("Rata-rata capaian sasaran ini", rataRata, kebijakan) : null,
      isOnly ? null : kalimatTertinggi(indikator, kebijakan),
    ]
      .filter((k) => k !== null)
      .join(" "),
  );
}

function analysis(
  input: Input,
  kode: string,
  [apa, order]: readonly ["Tujuan" | "Sasaran", number],
  owned: readonly PengukuranIndikator[],
  sasaran?: PengukuranSasaran,
) {
  const { kebijakan, tahun } = input.config;
  const label = `${apa} ${order}`;
  const mention = label.toLowerCase();
  const nomor = apa === "Sasaran" ? order : null;
  const prefix = `${apa === "Tujuan" ? "T" : ""}${order}.`;
  const bagian: Bagian = { label, mention, sasaran: nomor, prefix, owned, config: input.config, input };
  const efisiensi = input.pengukuran.anggaran.efisiensi.filter((e) => e.kode === kode);
  return {
    naskah_capaian: content(...owned.map((p) => kalimatCapaian(p, input))),
    tabel_capaian_ini: currentCapaianTabel(bagian, sasaran?.rataRata),
    beberapa_indikator: owned.length > 1,
    grafik_capaian_ini: grafikCapaian(`Capaian indikator ${mention} terhadap target tahun ${tahun}`, owned, kebijakan),
    tabel_triwulan: tabelTriwulan(bagian),
    naskah_tahun: naskahTahun(bagian),
    tabel_tahun_lalu: lastTahunTabel(bagian),
    tabel_tren: trendTabel(bagian),
    naskah_renstra: naskahRenstra(bagian),
    tabel_kemajuan: tabelKemajuan(bagian),
    naskah_acuan: naskahAcuan(bagian),
    tabel_acuan: tabelAcuan(bagian),
    naskah_sebab: causeNaskah(bagian),
    tabel_sebab: causeTabel(input, bagian),
    naskah_efisiensi: naskahEfisiensi(label, efisiensi, kebijakan),
    tabel_efisiensi_ini: tabelEfisiensi(
      `Efisiensi penggunaan sumber daya ${mention} tahun ${tahun}`,
      efisiensi,
      kebijakan,
    ),
    naskah_program: naskahProgramSasaran(input, bagian),
    tabel_program: tabelProgramSasaran(input, bagian, efisiensi[0]),
    program_baru:
      listPresented(input, bagian).length === 0 && owned.some(({ indikator }) => (indikator.program ?? []).length > 0),
    indikator: owned.map((p, i) => composeIndikator(input, p, i + 1, `${prefix}${i + 1}`)),
  };
}

function currentCapaianTabel({ mention, owned, prefix, config: { kebijakan, tahun } }: Bagian, rata?: RataRata) {
  const rows = owned.map((p, i) =>
    baris(p.plan.id, `${prefix}${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan)),
  );
  const end =
    rata === undefined || owned.length < 2
      ? []
      : [barisRata(barisJumlah, "rata-rata", mentionRata("Rata-rata", rata), rata, kebijakan)];
  return composeTabel(
    `Target dan realisasi kinerja ${mention} tahun ${tahun}`,
    [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
    [...rows, ...end],
    "Belum ada indikator yang diukur.",
    noteInterim(owned),
  );
}

/** One indicator on its own: its values as texts, its charts, its causes. */
function composeIndikator(input: Input, p: PengukuranIndikator, nomor: number, full: string) {
  const { config } = input;
  const { kebijakan, tahun } = config;
  return {
    kunci: p.plan.id,
    nomor: `${nomor}`,
    nomor_lengkap: full,
    kode: p.indikator.kode,
    uraian: p.indikator.uraian,
    satuan: p.indikator.satuan,
    target: textTarget(p.target),
    realisasi: textRealisasi(p.realisasi),
    capaian: textComputed(p.capaian, kebijakan),
    predikat: p.predikat ?? "-",
    rumus: p.rumus.rumus,
    rumus_terisi: p.rumus.filled ?? "-",
    penanggung_jawab: penanggungJawab(config, p.plan),
    naskah_target: content(kalimatCapaian(p, input)),
    ...composeKartu(input, p, full),
    ...composeExplanation(input, p),
    naskah_indikator: combine(content(kalimatCapaian(p, input)), naskahTahun({ owned: [p], config })),
    grafik_tren: trendGrafik(p, tahun),
    grafik_renstra: grafikRenstra(p, tahun),
    grafik_triwulan: grafikTriwulan(p, tahun),
    grafik_unit: grafikUnit(input, p),
    ...causeOf(input, p),
  };
}

const KOSAKATA_INDIKATOR: Explanation<ReturnType<typeof composeIndikator>> = {
  kunci: nilai("Kunci indikator"),
  nomor: nilai("Nomor urut indikator"),
  nomor_lengkap: nilai("Nomor sasaran dan nomor urut indikator: 1.2"),
  kode: nilai("Kode indikator"),
  uraian: nilai("Nama indikator"),
  satuan: nilai("Satuan"),
  target: nilai("Target tahun laporan"),
  realisasi: nilai("Realisasi tahun laporan"),
  capaian: nilai("Capaian dalam persen, tanpa tanda %"),
  predikat: nilai("Kategori capaian"),
  rumus: nilai("Rumus capaian"),
  rumus_terisi: nilai("Rumus capaian dengan angkanya"),
  penanggung_jawab: nilai("Jabatan penanggung jawab data"),
  naskah_target: naskah("Analisis 1: target, realisasi, dan capaian indikator ini dalam kalimat"),
  kartu: tabel("Kartu indikator, bagian atas: target, realisasi, capaian, keadaan"),
  grafik_kartu: grafik("Kartu indikator: target dan realisasi beberapa tahun; tidak ada untuk predikat dan target 0"),
  kartu_tahun: tabel("Kartu indikator: target, realisasi, capaian, dan keadaan tiap tahun"),
  kartu_rincian: tabel(
    "Kartu indikator, bagian bawah: tahun lalu, beberapa tahun, akhir Renstra, pembanding, triwulan, sumber",
  ),
  sebab: nilai(
    "Analisis 5: faktor pendukung bila target tercapai, penghambat bila belum; kosong jika ada beberapa unit kerja",
  ),
  dukungan: nilai("Analisis 5: faktor pendukung yang bukan sebab capaiannya"),
  hambatan: nilai("Analisis 5: faktor penghambat yang bukan sebab capaiannya"),
  tindakan: nilai("Analisis 5: solusi yang dilakukan dari tulisan unit kerja"),
  dampak: nilai("Analisis 5: perubahan antartriwulan dan capaian tiap unit kerja dengan angkanya"),
  selanjutnya: nilai("Analisis 5: rencana tindak lanjut dari tulisan unit kerja"),
  tabel_sebab_unit: tabel("Analisis 5: sebab dan tindakan tiap unit kerja; kosong jika hanya satu unit kerja"),
  naskah_indikator: naskah("Target, realisasi, capaian, dan perubahannya dalam kalimat"),
  grafik_tren: grafik("Target dan realisasi beberapa tahun"),
  grafik_renstra: grafik("Target Renstra tiap tahun dan realisasinya"),
  grafik_triwulan: grafik("Target dan realisasi per triwulan"),
  grafik_unit: grafik("Unit kerja berdampingan, masing-masing dengan targetnya"),
  pendukung: nilai("Faktor pendukung dari unit kerja"),
  penghambat: nilai("Faktor penghambat dari unit kerja"),
  solusi: nilai("Solusi yang dilakukan unit kerja"),
  tindak_lanjut: nilai("Rencana tindak lanjut unit kerja"),
};

const ANALYSIS_KOSAKATA: Explanation<ReturnType<typeof analysis>> = {
  naskah_capaian: naskah("Analisis 1: target, realisasi, dan capaian tiap indikator dalam kalimat"),
  tabel_capaian_ini: tabel("Analisis 1: target, realisasi, capaian, kategori"),
  beberapa_indikator: condition("Benar jika lebih dari satu indikator"),
  grafik_capaian_ini: grafik("Analisis 1: capaian tiap indikator"),
  tabel_triwulan: tabel("Analisis 1: target, realisasi, dan capaian per triwulan"),
  naskah_tahun: naskah("Analisis 2: naik, turun, atau tetap terhadap tahun sebelumnya, dalam poin persentase"),
  tabel_tahun_lalu: tabel("Analisis 2: tahun laporan di samping tahun lalu"),
  tabel_tren: tabel("Analisis 2: semua tahun yang ada datanya"),
  naskah_renstra: naskah("Analisis 3: kemajuan terhadap target Renstra dalam kalimat"),
  tabel_kemajuan: tabel("Analisis 3: realisasi terhadap target Renstra"),
  naskah_acuan: naskah("Analisis 4: di atas atau di bawah standar dalam kalimat"),
  tabel_acuan: tabel("Analisis 4: realisasi di samping standar nasional atau pembanding"),
  naskah_sebab: naskah("Analisis 5: indikator yang mencapai target dan yang belum"),
  tabel_sebab: tabel("Analisis 5: faktor pendukung, faktor penghambat, dan solusi"),
  naskah_efisiensi: naskah("Analisis 6: efisiensi dalam kalimat"),
  tabel_efisiensi_ini: tabel("Analisis 6: capaian kinerja di samping serapan anggaran"),
  naskah_program: naskah("Analisis 7: jumlah program dan serapan tertinggi dan terendah"),
  tabel_program: tabel("Analisis 7: program dan kegiatan pendukung dengan anggarannya"),
  program_baru: condition("Benar jika ada program pendukung yang belum disajikan pada sasaran sebelumnya"),
  indikator: list("Indikator satu per satu", KOSAKATA_INDIKATOR),
};

const main = (apa: string): Kosakata => ({
  kunci: nilai(`Kunci ${apa}`),
  nomor: nilai(`Nomor urut ${apa}`),
  kode: nilai(`Kode ${apa}`),
  uraian: nilai(`Uraian ${apa}`),
});

export const KOSAKATA_SASARAN: Explanation<ReturnType<typeof composeSasaran>> = {
  tujuan: list("Tujuan yang mempunyai indikator, dengan analisisnya", { ...main("tujuan"), ...ANALYSIS_KOSAKATA }),
  sasaran: list("Sasaran strategis, dengan ketujuh analisisnya", {
    ...main("sasaran"),
    rata_rata: nilai("Rata-rata capaian sasaran dalam persen, tanpa tanda %"),
    predikat: nilai("Kategori rata-rata capaian sasaran"),
    naskah_hasil: naskah("Hasil sasaran dalam kalimat"),
    ...ANALYSIS_KOSAKATA,
  }),
};
