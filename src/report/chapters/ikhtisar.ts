import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import {
  baris,
  barisJumlah,
  celah,
  combine,
  composeTabel,
  content,
  type Input,
  indikatorTingkat,
  kolom,
  naskahOf,
} from "../input.ts";
import { kalimatSerapan } from "../sentence.ts";
import { textComputed } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";
import { mentionRata, short } from "./summary.ts";

/** The front of the report: preface and executive summary. */
export function composeIkhtisar(input: Input) {
  const { config } = input;
  const { naskah: prosa, pejabat } = config;
  return {
    kata_pengantar: prosa.kata_pengantar
      ? naskahOf(prosa.kata_pengantar)
      : content(celah(pejabat.kasubbag.jabatan, "kata pengantar Camat")),
    ikhtisar: prosa.ikhtisar ? naskahOf(prosa.ikhtisar) : content(),
    ikhtisar_hasil: combine(short(input, indikatorTingkat(input, "sasaran")), anggaranShort(input)),
    tabel_ikhtisar: tabelIkhtisar(input),
    ikhtisar_hambatan: obstacle(input),
  };
}

function anggaranShort({ config, pengukuran }: Input): Naskah {
  return content(
    kalimatSerapan(`${config.instansi.nama} tahun ${config.tahun}`, pengukuran.anggaran, config.kebijakan),
  );
}

/** One row a sasaran: how many indicators, mean, category. */
export function tabelIkhtisar({ config, pengukuran }: Input): Tabel {
  const { kebijakan, tahun } = config;
  const rows = pengukuran.sasaran.map((s, i) =>
    baris(
      s.kode,
      `${i + 1}`,
      mentionRata(s.uraian, s.rataRata),
      `${s.indikator.length}`,
      textComputed(s.rataRata.capaian, kebijakan),
      s.rataRata.predikat ?? "-",
    ),
  );
  const { rataRata } = pengukuran;
  const jumlahIndikator = pengukuran.sasaran.reduce((jumlah, s) => jumlah + s.indikator.length, 0);
  const end: BarisTabel[] = [
    barisJumlah(
      "rata-rata",
      "",
      mentionRata("Rata-rata", rataRata, kebijakan),
      `${jumlahIndikator}`,
      textComputed(rataRata.capaian, kebijakan),
      rataRata.predikat ?? "-",
    ),
  ];
  return composeTabel(
    `Ikhtisar Capaian Sasaran Strategis Tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("sasaran", "Sasaran Strategis", "teks", 46),
      kolom("jumlah", "Jumlah Indikator", "angka", 14),
      kolom("capaian", "Rata-rata Capaian (%)", "angka", 16),
      kolom("kategori", "Kategori", "pendek", 18),
    ],
    rows.length === 0 ? [] : [...rows, ...end],
    "Belum ada sasaran yang diukur.",
  );
}

/** A text of a form as a sentence: with a full stop, unless it ends with a sign of its own. */
function endWithDot(teks: string): string {
  const tidy = teks.trim();
  return /[.!?…]["”)]?$/.test(tidy) ? tidy : `${tidy}.`;
}

/** Obstacles of the sasaran indicators in the units' own words. */
function obstacle(input: Input): Naskah {
  const present = indikatorTingkat(input, "sasaran").flatMap((p) =>
    p.narrative.penghambat === null ? [] : [`${p.indikator.uraian}: ${endWithDot(p.narrative.penghambat.teks)}`],
  );
  return { jenis: "naskah", paragraf: present.map((teks) => ({ look: "butir", teks })) };
}

export const KOSAKATA_IKHTISAR: Explanation<ReturnType<typeof composeIkhtisar>> = {
  kata_pengantar: naskah("Kata pengantar, dari naskah kantor"),
  ikhtisar: naskah("Ikhtisar tambahan dari naskah kantor; kosong jika tidak ada"),
  ikhtisar_hasil: naskah("Ikhtisar hasil: jumlah indikator yang mencapai target, rata-rata, anggaran"),
  tabel_ikhtisar: tabel("Rata-rata capaian tiap sasaran"),
  ikhtisar_hambatan: naskah("Faktor penghambat indikator sasaran, daftar berbutir; kosong jika tidak ada"),
};
