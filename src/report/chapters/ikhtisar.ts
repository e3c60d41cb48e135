import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import {
  type Bahan,
  baris,
  barisJumlah,
  celah,
  gabung,
  indikatorTingkat,
  isi,
  kolom,
  naskahOf,
  susunTabel,
} from "../input.ts";
import { kalimatSerapan } from "../sentence.ts";
import { naskah, type Penjelasan, tabel } from "../vocabulary.ts";
import { textTerhitung } from "../value.ts";
import { ringkas } from "./summary.ts";

/** The front of the report: preface and executive summary. */
export function composeIkhtisar(bahan: Bahan) {
  const { config } = bahan;
  const { naskah: prosa, pejabat } = config;
  return {
    kata_pengantar: prosa.kata_pengantar
      ? naskahOf(prosa.kata_pengantar)
      : isi(celah(pejabat.kasubbag.jabatan, "kata pengantar Camat")),
    ikhtisar: prosa.ikhtisar ? naskahOf(prosa.ikhtisar) : isi(),
    ikhtisar_hasil: gabung(ringkas(bahan, indikatorTingkat(bahan, "sasaran")), ringkasAnggaran(bahan)),
    tabel_ikhtisar: tabelIkhtisar(bahan),
    ikhtisar_hambatan: hambatan(bahan),
  };
}

function ringkasAnggaran({ config, pengukuran }: Bahan): Naskah {
  return isi(kalimatSerapan(`${config.instansi.nama} tahun ${config.tahun}`, pengukuran.anggaran, config.kebijakan));
}

/** One row a sasaran: how many indicators, mean, category. */
export function tabelIkhtisar({ config, pengukuran }: Bahan): Tabel {
  const { kebijakan, tahun } = config;
  const rows = pengukuran.sasaran.map((s, i) =>
    baris(
      s.kode,
      `${i + 1}`,
      s.uraian,
      `${s.indikator.length}`,
      textTerhitung(s.rataRata.capaian, kebijakan),
      s.rataRata.predikat ?? "-",
    ),
  );
  const { rataRata } = pengukuran;
  const jumlahIndikator = pengukuran.sasaran.reduce((jumlah, s) => jumlah + s.indikator.length, 0);
  const akhir: BarisTabel[] = [
    barisJumlah(
      "rata-rata",
      "",
      `Rata-rata (${rataRata.n} ${kebijakan.rata_rata})`,
      `${jumlahIndikator}`,
      textTerhitung(rataRata.capaian, kebijakan),
      rataRata.predikat ?? "-",
    ),
  ];
  return susunTabel(
    `Ikhtisar Capaian Sasaran Strategis Tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("sasaran", "Sasaran Strategis", "teks", 46),
      kolom("jumlah", "Jumlah Indikator", "angka", 14),
      kolom("capaian", "Rata-rata Capaian (%)", "angka", 16),
      kolom("kategori", "Kategori", "pendek", 18),
    ],
    rows.length === 0 ? [] : [...rows, ...akhir],
    "Belum ada sasaran yang diukur.",
  );
}

/** A text of a form as a sentence: with a full stop, unless it ends with a sign of its own. */
function akhiriTitik(teks: string): string {
  const rapi = teks.trim();
  return /[.!?…]["”)]?$/.test(rapi) ? rapi : `${rapi}.`;
}

/** Obstacles of the sasaran indicators in the units' own words. */
function hambatan(bahan: Bahan): Naskah {
  const ada = indikatorTingkat(bahan, "sasaran").flatMap((p) =>
    p.narasi.penghambat === null ? [] : [`${p.indikator.uraian}: ${akhiriTitik(p.narasi.penghambat.teks)}`],
  );
  return { jenis: "naskah", paragraf: ada.map((teks) => ({ gaya: "butir", teks })) };
}

export const KOSAKATA_IKHTISAR: Penjelasan<ReturnType<typeof composeIkhtisar>> = {
  kata_pengantar: naskah("Kata pengantar, dari naskah kantor"),
  ikhtisar: naskah("Ikhtisar tambahan dari naskah kantor; kosong jika tidak ada"),
  ikhtisar_hasil: naskah("Ikhtisar hasil: jumlah indikator yang mencapai target, rata-rata, anggaran"),
  tabel_ikhtisar: tabel("Rata-rata capaian tiap sasaran"),
  ikhtisar_hambatan: naskah("Faktor penghambat indikator sasaran, daftar berbutir; kosong jika tidak ada"),
};
