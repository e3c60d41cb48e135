import type { Tabel } from "../../model/content.ts";
import { formatAngka } from "../../model/format.ts";
import { baris, barisKelompok, composeTabel, type Input, kolom, kunciTeks } from "../input.ts";
import { type Explanation, tabel } from "../vocabulary.ts";

/** BAB I: figures of the area that the office serves. */
export function composeProfil({ config }: Input) {
  return { tabel_profil: tabelProfil(config.profil, config.instansi.nama) };
}

function tabelProfil(profil: Input["config"]["profil"], instansi: string): Tabel {
  const rows = profil.flatMap(({ kelompok = "", nama, nilai, satuan, sumber }, i) => {
    const before = profil[i - 1]?.kelompok ?? "";
    const isNew = kelompok !== "" && (i === 0 || before !== kelompok);
    const shown = typeof nilai === "number" ? formatAngka(nilai) : nilai;
    const row = baris(kunciTeks(kelompok, nama), nama, shown, satuan ?? "-", sumber ?? "-");
    return isNew ? [barisKelompok(kunciTeks(kelompok), kelompok), row] : [row];
  });
  return composeTabel(
    `Profil wilayah ${instansi}`,
    [
      kolom("nama", "Uraian", "teks", 34),
      kolom("nilai", "Nilai", "angka", 18),
      kolom("satuan", "Satuan", "pendek", 12),
      kolom("sumber", "Sumber", "teks", 30),
    ],
    rows,
    "Data wilayah belum ada.",
  );
}

export const KOSAKATA_PROFIL: Explanation<ReturnType<typeof composeProfil>> = {
  tabel_profil: tabel("Luas, penduduk, kelembagaan, dan sarana wilayah; kosong jika tidak ada di rencana"),
};
