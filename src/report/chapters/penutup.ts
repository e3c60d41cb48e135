import { formatDaftar } from "../../model/format.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { sebabOf } from "./analysis-cause.ts";
import {
  type Bahan,
  baris,
  bernomor,
  celah,
  gabung,
  indikatorTingkat,
  isi,
  kolom,
  naskahOf,
  penanggungJawab,
  susunTabel,
} from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { kalimatSerapan } from "../sentence.ts";
import { naskah, type Penjelasan, tabel } from "../vocabulary.ts";
import { tercapai, textTerhitung } from "../value.ts";
import { ringkas } from "./summary.ts";

/** BAB IV: conclusion from the results, steps ahead. */
export function composePenutup(bahan: Bahan) {
  const { config } = bahan;
  const prosa = config.naskah.penutup;
  return {
    kesimpulan: gabung(kesimpulan(bahan), prosa ? naskahOf(prosa) : isi()),
    langkah_perbaikan: langkah(bahan),
    tabel_tindak_lanjut: tabelTindakLanjut(bahan),
  };
}

function kesimpulan(bahan: Bahan): Naskah {
  const { config, pengukuran } = bahan;
  const { kebijakan, instansi, tahun } = config;
  const daftar = indikatorTingkat(bahan, "sasaran");
  const belum = daftar.filter((p) => p.capaian.status === "terhitung" && !tercapai(p.capaian.nilai, kebijakan));
  const sebut = belum.map((p) => `${p.indikator.uraian} (${textTerhitung(p.capaian, kebijakan)}%)`);
  const perbaikan =
    sebut.length === 0
      ? []
      : [`Indikator yang belum mencapai target dan perlu diperbaiki adalah ${formatDaftar(sebut)}.`];
  return gabung(
    ringkas(bahan, daftar),
    isi(...perbaikan, kalimatSerapan(`${instansi.nama} tahun ${tahun}`, pengukuran.anggaran, kebijakan)),
  );
}

/** Steps that the office itself names; a gap where there are none and no unit named any either. */
function langkah(bahan: Bahan): Naskah {
  const { naskah: prosa, pejabat, tahun } = bahan.config;
  if (prosa.langkah_perbaikan) return bernomor(prosa.langkah_perbaikan);
  if (barisTindakLanjut(bahan).length > 0) return isi();
  return isi(celah(pejabat.kasubbag.jabatan, `langkah perbaikan kinerja tahun ${tahun + 1}`));
}

function barisTindakLanjut(bahan: Bahan): BarisTabel[] {
  const daftar = ["tujuan", "sasaran", "program"] as const;
  return daftar
    .flatMap((tingkat) => indikatorTingkat(bahan, tingkat))
    .flatMap((p) => {
      const { tindak_lanjut } = sebabOf(bahan, p);
      const perlu = p.narasi.tindakLanjut !== null || p.rencana.tingkat === "tujuan" || p.rencana.tingkat === "sasaran";
      return perlu && tindak_lanjut !== "-" ? [{ p, tindak_lanjut }] : [];
    })
    .map(({ p, tindak_lanjut }, i) =>
      baris(p.rencana.id, `${i + 1}`, p.indikator.uraian, tindak_lanjut, jabatanOf(penanggungJawab(bahan.config, p))),
    );
}

function tabelTindakLanjut(bahan: Bahan): Tabel {
  return susunTabel(
    `Rencana Tindak Lanjut Tahun ${bahan.config.tahun + 1}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("indikator", "Indikator Kinerja", "teks", 30),
      kolom("tindak_lanjut", "Rencana Tindak Lanjut", "teks", 40),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 24),
    ],
    barisTindakLanjut(bahan),
    "Unit kerja belum menyampaikan rencana tindak lanjut.",
  );
}

export const KOSAKATA_PENUTUP: Penjelasan<ReturnType<typeof composePenutup>> = {
  kesimpulan: naskah("Kesimpulan dari hasil pengukuran dan naskah kantor"),
  langkah_perbaikan: naskah("Langkah perbaikan dari naskah kantor; kosong jika sudah ada rencana tindak lanjut"),
  tabel_tindak_lanjut: tabel("Rencana tindak lanjut tiap indikator dan penanggung jawabnya"),
};
