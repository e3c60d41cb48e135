import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatDaftar } from "../../model/format.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import {
  type Bagian,
  type Bahan,
  baris,
  barisKelompok,
  celah,
  isi,
  kolom,
  penanggungJawab,
  type Sel,
  susunTabel,
  unitOf,
} from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { kalimatAcuan, kataCapaian } from "../sentence.ts";
import { tercapai, textAngka, textPersen, textRealisasi } from "../value.ts";

/*
 * Analyses 4 (national standard or another benchmark) and 5 (causes, obstacles, solutions) of domain.md 1.4.
 */

/** Analysis 4: realisation beside the benchmark. */
export function tabelAcuan({ label, milik, config: { tahun, kebijakan } }: Bagian): Tabel {
  const tanpa = milik.filter((p) => p.acuan === null).map((p) => p.indikator.uraian);
  const rows = milik.flatMap((p, i) =>
    p.acuan === null
      ? []
      : [
          baris(
            p.rencana.id,
            `${i + 1}`,
            p.indikator.uraian,
            p.indikator.satuan || "-",
            textRealisasi(p.realisasi, kebijakan),
            p.acuan.nama,
            textAngka(p.acuan.nilai, kebijakan),
            textTanda(p.acuan.selisih, kebijakan),
          ),
        ],
  );
  return susunTabel(
    `Perbandingan Realisasi ${label} Tahun ${tahun} dengan Pembanding`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 28),
      kolom("satuan", "Satuan", "pendek", 10),
      kolom("realisasi", "Realisasi", "angka", 11),
      kolom("acuan", "Pembanding", "teks", 22),
      kolom("nilai", "Nilai Pembanding", "angka", 12),
      kolom("selisih", "Selisih", "angka", 11),
    ],
    rows,
    "Belum ada standar nasional atau pembanding resmi untuk indikator ini.",
    tanpa.length > 0 ? `Tidak ada pembanding untuk ${formatDaftar(tanpa)}.` : "",
  );
}

/** A difference with its sign. */
function textTanda(selisih: Desimal, kebijakan: Kebijakan): string {
  const teks = textAngka(selisih, kebijakan);
  return selisih.gt(0) ? `+${teks}` : teks;
}

/** Sentences of analysis 4. */
export function naskahAcuan({ milik, config: { kebijakan } }: Bagian): Naskah {
  return isi(...milik.flatMap((p) => (p.acuan === null ? [] : [kalimatAcuan(p, p.acuan, kebijakan)])));
}

/** What the units wrote about one indicator, each a text or a gap for the one who knows. */
export function sebabOf(bahan: Bahan, p: PengukuranIndikator) {
  const siapa = jabatanOf(penanggungJawab(bahan.config, p));
  const anggota = adaNarasi(p) ? [] : anggotaBerkisah(bahan, p);
  const sel = (bagian: keyof PengukuranIndikator["narasi"], apa: string): Sel => {
    const gabungan = anggota.flatMap((q) =>
      q.narasi[bagian] ? [`${namaUnit(bahan, q)}: ${q.narasi[bagian].teks}`] : [],
    );
    return (
      p.narasi[bagian]?.teks ??
      (gabungan.length > 0 ? gabungan.join("; ") : celah(siapa, `${apa} ${p.indikator.uraian}`))
    );
  };
  const perluTindakLanjut = p.capaian.status !== "terhitung" || !tercapai(p.capaian.nilai, bahan.config.kebijakan);
  return {
    pendukung: sel("pendukung", "faktor pendukung"),
    penghambat: sel("penghambat", "faktor penghambat"),
    solusi: sel("solusi", "solusi yang dilakukan untuk"),
    tindak_lanjut: perluTindakLanjut
      ? sel("tindakLanjut", "rencana tindak lanjut")
      : (p.narasi.tindakLanjut?.teks ?? "-"),
  };
}

const namaUnit = ({ config }: Bahan, p: PengukuranIndikator): string =>
  unitOf(config, p.rencana.unit)?.nama ?? p.rencana.uraianInduk;

const adaNarasi = ({ narasi: n }: PengukuranIndikator): boolean =>
  n.pendukung !== null || n.penghambat !== null || n.solusi !== null;

/** Indicators of the units that a computed indicator is made from, as far as they tell causes. */
const anggotaBerkisah = ({ pengukuran }: Bahan, p: PengukuranIndikator): PengukuranIndikator[] =>
  p.anggota.flatMap((id) => pengukuran.indikator.filter((q) => q.rencana.id === id && adaNarasi(q)));

/** Analysis 5: causes, obstacles and solutions in the units' own words; of computed indicators those of their members. */
export function tabelSebab(bahan: Bahan, { label, milik }: Bagian): Tabel {
  const rows = milik.flatMap((p, i): BarisTabel[] => {
    const anggota = adaNarasi(p) ? [] : anggotaBerkisah(bahan, p);
    if (anggota.length === 0) {
      const { pendukung, penghambat, solusi } = sebabOf(bahan, p);
      return [baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, pendukung, penghambat, solusi)];
    }
    const unit = [...new Set(anggota.map((q) => namaUnit(bahan, q)))];
    return [
      barisKelompok(p.rencana.id, `${i + 1}. ${p.indikator.uraian}, menurut unit kerja:`),
      ...unit.map((nama) => {
        const dari = anggota.filter((q) => namaUnit(bahan, q) === nama);
        return baris(
          `${p.rencana.id}:${dari[0]?.rencana.unit ?? nama}`,
          "",
          nama,
          ...BAGIAN.map((bagian) => textNarasi(dari, bagian)),
        );
      }),
    ];
  });
  return susunTabel(
    `Faktor Pendukung, Faktor Penghambat, dan Solusi ${label}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("uraian", "Indikator Kinerja", "teks", 20),
      kolom("pendukung", "Faktor Pendukung", "teks", 25),
      kolom("penghambat", "Faktor Penghambat", "teks", 25),
      kolom("solusi", "Solusi yang Dilakukan", "teks", 25),
    ],
    rows,
    "Belum ada indikator yang diukur.",
  );
}

const BAGIAN = ["pendukung", "penghambat", "solusi"] as const;

/** What one unit wrote about several indicators, each text once; "-" where it wrote nothing. */
function textNarasi(dari: readonly PengukuranIndikator[], bagian: (typeof BAGIAN)[number]): string {
  return [...new Set(dari.flatMap((q) => q.narasi[bagian]?.teks ?? []))].join("; ") || "-";
}

/** Which indicators succeeded and which did not, before their causes are told. */
export function naskahSebab({ milik, config: { kebijakan } }: Bagian): Naskah {
  const kalimat = milik.flatMap((p) =>
    p.capaian.status === "terhitung"
      ? [
          `${p.indikator.uraian} ${kataCapaian(p.capaian.nilai, kebijakan)} dengan capaian ${textPersen(p.capaian.nilai, kebijakan)}`,
        ]
      : [],
  );
  return kalimat.length === 0 ? isi() : isi(`Indikator ${formatDaftar(kalimat)}.`);
}
