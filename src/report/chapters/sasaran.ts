import type { PengukuranIndikator, PengukuranSasaran, RataRata } from "../../measure/result.ts";
import type { Kosakata } from "../../model/content.ts";
import { naskahEfisiensi, naskahProgramSasaran, tabelEfisiensi, tabelProgramSasaran } from "./analysis-program.ts";
import { naskahAcuan, naskahSebab, sebabOf, tabelAcuan, tabelSebab } from "./analysis-cause.ts";
import {
  grafikRenstra,
  grafikTren,
  grafikTriwulan,
  naskahRenstra,
  naskahTahun,
  tabelKemajuan,
  tabelTahunLalu,
  tabelTren,
  tabelTriwulan,
} from "./analysis-year.ts";
import {
  type Bagian,
  type Bahan,
  baris,
  barisJumlah,
  gabung,
  indikatorTingkat,
  isi,
  penanggungJawab,
  susunTabel,
} from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { kalimatCapaian, kalimatJumlah, kalimatTertinggi } from "../sentence.ts";
import { daftar, grafik, naskah, nilai, type Penjelasan, syarat, tabel } from "../vocabulary.ts";
import { textPersen, textRealisasi, textTarget, textTerhitung } from "../value.ts";
import { barisRata, grafikCapaian, INDIKATOR, KOLOM_CAPAIAN, NOMOR, selCapaian } from "./summary.ts";

/** The seven analyses of each sasaran (PermenPANRB 53/2014, Bab III.A), and the indicators of the tujuan. */
export function composeSasaran(bahan: Bahan) {
  const tujuan = indikatorTingkat(bahan, "tujuan");
  return {
    tujuan: bahan.config.renstra.tujuan.flatMap(({ kode, uraian }, i) => {
      const milik = tujuan.filter((p) => p.rencana.induk === kode);
      return milik.length === 0
        ? []
        : [{ kunci: kode, nomor: `${i + 1}`, kode, uraian, ...analisis(bahan, kode, `Tujuan ${i + 1}`, milik) }];
    }),
    sasaran: bahan.pengukuran.sasaran.map((s, i) => composeSatuSasaran(bahan, s, i + 1)),
  };
}

function composeSatuSasaran(bahan: Bahan, s: PengukuranSasaran, nomor: number) {
  const { kebijakan } = bahan.config;
  return {
    kunci: s.kode,
    nomor: `${nomor}`,
    kode: s.kode,
    uraian: s.uraian,
    rata_rata: textTerhitung(s.rataRata.capaian, kebijakan),
    predikat: s.rataRata.predikat ?? "-",
    naskah_hasil: hasil(bahan, s),
    ...analisis(bahan, s.kode, `Sasaran ${nomor}`, s.indikator, s),
  };
}

/** How the sasaran fared, in sentences: count, mean, best and worst. */
function hasil({ config }: Bahan, { indikator, rataRata }: PengukuranSasaran) {
  const { kebijakan } = config;
  const rata =
    indikator.length > 1 && rataRata.capaian.status === "terhitung"
      ? `Rata-rata capaian sasaran ini ${textPersen(rataRata.capaian.nilai, kebijakan)}${rataRata.predikat === null ? "" : `, kategori ${rataRata.predikat}`}.`
      : null;
  const buka = indikator.length === 1 ? "Sasaran ini diukur dengan satu indikator." : null;
  return isi(
    [buka, kalimatJumlah(indikator, kebijakan), rata, kalimatTertinggi(indikator, kebijakan)]
      .filter((k) => k !== null)
      .join(" "),
  );
}

function analisis(
  bahan: Bahan,
  kode: string,
  label: string,
  milik: readonly PengukuranIndikator[],
  sasaran?: PengukuranSasaran,
) {
  const { kebijakan, tahun } = bahan.config;
  const bagian: Bagian = { label, milik, config: bahan.config };
  const efisiensi = bahan.pengukuran.anggaran.efisiensi.filter((e) => e.kode === kode);
  return {
    naskah_capaian: isi(...milik.map((p) => kalimatCapaian(p, tahun, kebijakan))),
    tabel_capaian_ini: tabelCapaianIni(bagian, sasaran?.rataRata),
    beberapa_indikator: milik.length > 1,
    grafik_capaian_ini: grafikCapaian(`Capaian Indikator ${label} Tahun ${tahun}`, milik, kebijakan),
    tabel_triwulan: tabelTriwulan(bagian),
    naskah_tahun: naskahTahun(bagian),
    tabel_tahun_lalu: tabelTahunLalu(bagian),
    tabel_tren: tabelTren(bagian),
    naskah_renstra: naskahRenstra(bagian),
    tabel_kemajuan: tabelKemajuan(bagian),
    naskah_acuan: naskahAcuan(bagian),
    tabel_acuan: tabelAcuan(bagian),
    naskah_sebab: naskahSebab(bagian),
    tabel_sebab: tabelSebab(bahan, bagian),
    naskah_efisiensi: naskahEfisiensi(efisiensi, kebijakan),
    tabel_efisiensi_ini: tabelEfisiensi(
      `Efisiensi Penggunaan Sumber Daya ${label} Tahun ${tahun}`,
      efisiensi,
      kebijakan,
    ),
    naskah_program: naskahProgramSasaran(bahan, bagian),
    tabel_program: tabelProgramSasaran(bahan, bagian, efisiensi[0]),
    indikator: milik.map((p, i) => composeIndikator(bahan, p, i + 1)),
  };
}

function tabelCapaianIni({ label, milik, config: { kebijakan, tahun } }: Bagian, rata?: RataRata) {
  const rows = milik.map((p, i) => baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, ...selCapaian(p, kebijakan)));
  const akhir =
    rata === undefined || milik.length < 2 ? [] : [barisRata(barisJumlah, "rata-rata", "Rata-rata", rata, kebijakan)];
  return susunTabel(
    `Target dan Realisasi Kinerja ${label} Tahun ${tahun}`,
    [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
    [...rows, ...akhir],
    "Belum ada indikator yang diukur.",
  );
}

/** One indicator on its own: its values as texts, its charts, its causes. */
function composeIndikator(bahan: Bahan, p: PengukuranIndikator, nomor: number) {
  const { config } = bahan;
  const { kebijakan, tahun } = config;
  return {
    kunci: p.rencana.id,
    nomor: `${nomor}`,
    kode: p.indikator.kode,
    uraian: p.indikator.uraian,
    satuan: p.indikator.satuan,
    target: textTarget(p.target),
    realisasi: textRealisasi(p.realisasi, kebijakan),
    capaian: textTerhitung(p.capaian, kebijakan),
    predikat: p.predikat ?? "-",
    rumus: p.rumus.rumus,
    rumus_terisi: p.rumus.terisi ?? "-",
    penanggung_jawab: jabatanOf(penanggungJawab(config, p)),
    naskah_indikator: gabung(isi(kalimatCapaian(p, tahun, kebijakan)), naskahTahun({ milik: [p], config })),
    grafik_tren: grafikTren(p, tahun, kebijakan),
    grafik_renstra: grafikRenstra(p, tahun, kebijakan),
    grafik_triwulan: grafikTriwulan(p, tahun, kebijakan),
    ...sebabOf(bahan, p),
  };
}

const KOSAKATA_INDIKATOR: Penjelasan<ReturnType<typeof composeIndikator>> = {
  kunci: nilai("Kunci indikator"),
  nomor: nilai("Nomor urut indikator"),
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
  naskah_indikator: naskah("Target, realisasi, capaian, dan perubahannya dalam kalimat"),
  grafik_tren: grafik("Target dan realisasi beberapa tahun"),
  grafik_renstra: grafik("Target Renstra tiap tahun dan realisasinya"),
  grafik_triwulan: grafik("Target dan realisasi per triwulan"),
  pendukung: nilai("Faktor pendukung dari unit kerja"),
  penghambat: nilai("Faktor penghambat dari unit kerja"),
  solusi: nilai("Solusi yang dilakukan unit kerja"),
  tindak_lanjut: nilai("Rencana tindak lanjut unit kerja"),
};

const KOSAKATA_ANALISIS: Penjelasan<ReturnType<typeof analisis>> = {
  naskah_capaian: naskah("Analisis 1: target, realisasi, dan capaian tiap indikator dalam kalimat"),
  tabel_capaian_ini: tabel("Analisis 1: target, realisasi, capaian, kategori"),
  beberapa_indikator: syarat("Benar jika lebih dari satu indikator"),
  grafik_capaian_ini: grafik("Analisis 1: capaian tiap indikator"),
  tabel_triwulan: tabel("Analisis 1: target, realisasi, dan capaian per triwulan"),
  naskah_tahun: naskah("Analisis 2: naik, turun, atau tetap terhadap tahun sebelumnya, dalam poin persen"),
  tabel_tahun_lalu: tabel("Analisis 2: tahun laporan di samping tahun lalu"),
  tabel_tren: tabel("Analisis 2: semua tahun yang ada datanya"),
  naskah_renstra: naskah("Analisis 3: kemajuan terhadap target akhir Renstra dalam kalimat"),
  tabel_kemajuan: tabel("Analisis 3: realisasi terhadap target akhir Renstra"),
  naskah_acuan: naskah("Analisis 4: di atas atau di bawah standar dalam kalimat"),
  tabel_acuan: tabel("Analisis 4: realisasi di samping standar nasional atau pembanding"),
  naskah_sebab: naskah("Analisis 5: indikator yang mencapai target dan yang belum"),
  tabel_sebab: tabel("Analisis 5: faktor pendukung, faktor penghambat, dan solusi"),
  naskah_efisiensi: naskah("Analisis 6: efisiensi dalam kalimat"),
  tabel_efisiensi_ini: tabel("Analisis 6: capaian kinerja di samping serapan anggaran"),
  naskah_program: naskah("Analisis 7: jumlah program dan serapan tertinggi dan terendah"),
  tabel_program: tabel("Analisis 7: program dan kegiatan pendukung dengan anggarannya"),
  indikator: daftar("Indikator satu per satu", KOSAKATA_INDIKATOR),
};

const pokok = (apa: string): Kosakata => ({
  kunci: nilai(`Kunci ${apa}`),
  nomor: nilai(`Nomor urut ${apa}`),
  kode: nilai(`Kode ${apa}`),
  uraian: nilai(`Uraian ${apa}`),
});

export const KOSAKATA_SASARAN: Penjelasan<ReturnType<typeof composeSasaran>> = {
  tujuan: daftar("Tujuan yang mempunyai indikator, dengan analisisnya", { ...pokok("tujuan"), ...KOSAKATA_ANALISIS }),
  sasaran: daftar("Sasaran strategis, dengan ketujuh analisisnya", {
    ...pokok("sasaran"),
    rata_rata: nilai("Rata-rata capaian sasaran dalam persen, tanpa tanda %"),
    predikat: nilai("Kategori rata-rata capaian sasaran"),
    naskah_hasil: naskah("Hasil sasaran dalam kalimat"),
    ...KOSAKATA_ANALISIS,
  }),
};
