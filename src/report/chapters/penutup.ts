import type { PengukuranIndikator } from "../../measure/result.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { formatList } from "../../model/format.ts";
import { dataSource, officerOf, penanggungJawab } from "../identity.ts";
import {
  baris,
  barisKelompok,
  celah,
  combine,
  composeTabel,
  content,
  type Input,
  indikatorTingkat,
  kolom,
  naskahOf,
  numbered,
} from "../input.ts";
import { listCapaian } from "../sentence.ts";
import { closingSentence } from "../sentence-office.ts";
import { isMissed } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";
import { causeOf, stepsOf, unitWords } from "./analysis-cause.ts";

/** BAB IV: conclusion from the results, steps ahead. */
export function composePenutup(input: Input) {
  const { config } = input;
  const prosa = config.naskah.penutup;
  return {
    kesimpulan: combine(kesimpulan(input), prosa ? naskahOf(prosa) : content()),
    langkah_perbaikan: langkah(input),
    tabel_tindak_lanjut: tabelTindakLanjut(input),
  };
}

function kesimpulan(input: Input): Naskah {
  const { config, pengukuran } = input;
  const { kebijakan } = config;
  const list = indikatorTingkat(input, "sasaran");
  const say = (p: PengukuranIndikator): string => `${p.indikator.uraian} (${listCapaian(p, kebijakan)})`;
  // Counted are those of the sasaran: what is not among them says so.
  const mention = [
    ...indikatorTingkat(input, "tujuan")
      .filter(isMissed)
      .map((p) => `indikator tujuan ${say(p)}`),
    ...list.filter(isMissed).map(say),
  ];
  const perbaikan =
    mention.length === 0
      ? []
      : [`Indikator yang belum mencapai target dan perlu diperbaiki adalah ${formatList(mention)}.`];
  return content(closingSentence(pengukuran.rataRata, pengukuran.anggaran.serapan, list, config), ...perbaikan);
}

/** Steps that the office itself names; a gap where there are none and no unit named any either. */
function langkah(input: Input): Naskah {
  const { naskah: prosa, tahun } = input.config;
  if (prosa.langkah_perbaikan) return numbered(prosa.langkah_perbaikan);
  if (barisTindakLanjut(input).length > 0) return content();
  return content(celah(officerOf(input.config), `langkah perbaikan kinerja tahun ${tahun + 1}`));
}

function barisTindakLanjut(input: Input): BarisTabel[] {
  const list = ["tujuan", "sasaran", "program"] as const;
  return list
    .flatMap((tingkat) => indikatorTingkat(input, tingkat).map((p) => ({ p, tingkat })))
    .flatMap(({ p, tingkat }) => {
      const { tindak_lanjut } = causeOf(input, p);
      // Of a programme only what was written: nobody is asked for it.
      const said = typeof tindak_lanjut === "string" ? tindak_lanjut !== "-" : tingkat !== "program";
      return said ? [{ p, tindak_lanjut }] : [];
    })
    .flatMap(({ p, tindak_lanjut }, i) => {
      const units = stepsOf(input, p).length > 0 ? [] : unitWords(input, p, "tindak_lanjut");
      if (units.length < 2)
        return [baris(p.plan.id, `${i + 1}`, p.indikator.uraian, tindak_lanjut, penanggungJawab(input.config, p.plan))];
      return [
        barisKelompok(`${p.plan.id}:unit`, `${i + 1}. ${p.indikator.uraian}, menurut unit kerja:`),
        ...units.map(({ unit, nama, list, teks }) =>
          baris(`${p.plan.id}:${unit}`, "", nama, teks, sourceOf(input, list)),
        ),
      ];
    });
}

/** Who answers for what a unit wrote. */
const sourceOf = ({ config }: Input, [first]: readonly PengukuranIndikator[]): string =>
  first === undefined ? officerOf(config) : dataSource(config, first.plan);

function tabelTindakLanjut(input: Input): Tabel {
  return composeTabel(
    `Rencana tindak lanjut tahun ${input.config.tahun + 1}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("indikator", "Indikator Kinerja", "teks", 30),
      kolom("tindak_lanjut", "Rencana Tindak Lanjut", "teks", 40),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 24),
    ],
    barisTindakLanjut(input),
    "Unit kerja belum menyampaikan rencana tindak lanjut.",
  );
}

export const KOSAKATA_PENUTUP: Explanation<ReturnType<typeof composePenutup>> = {
  kesimpulan: naskah("Simpulan dari hasil pengukuran dan naskah kantor"),
  langkah_perbaikan: naskah("Langkah perbaikan dari naskah kantor; kosong jika sudah ada rencana tindak lanjut"),
  tabel_tindak_lanjut: tabel("Rencana tindak lanjut tiap indikator dan penanggung jawabnya"),
};
