import type { Naskah, Tabel } from "../../model/content.ts";
import { capitalize, formatAll, formatCounts, formatList, formatTanggal } from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
import { officerOf } from "../identity.ts";
import {
  baris,
  celah,
  combine,
  composeTabel,
  content,
  type Input,
  item,
  kolom,
  kunciTeks,
  type Sel,
} from "../input.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";

/** BAB III: what became of last year's evaluation, what is new, what was won. */
export function composeEvaluasi(input: Input) {
  const { config } = input;
  return {
    naskah_lhe: naskahLhe(config),
    tabel_lhe: tabelLhe(config),
    naskah_inovasi: naskahInovasi(input),
    naskah_penghargaan: naskahPenghargaan(config),
  };
}

/** What each status is called in a sentence and in the table, in the order in which they are told. */
const STATUS = {
  selesai: { said: "sudah selesai ditindaklanjuti", shown: "● selesai" },
  "dalam proses": { said: "dalam proses", shown: "◊ dalam proses" },
  belum: { said: "belum ditindaklanjuti", shown: "○ belum" },
} as const satisfies Record<Config["lhe_tahun_lalu"][number]["status"], object>;

function naskahLhe(config: Config): Naskah {
  const { lhe_tahun_lalu: list, tahun } = config;
  const source = `rekomendasi evaluasi AKIP tahun ${tahun - 1}`;
  if (list.length === 0) return content(celah(officerOf(config), `tindak lanjut ${source}`));
  const groups = Object.entries(STATUS).flatMap(([status, { said }]) => {
    const count = list.filter((each) => each.status === status).length;
    return count === 0 ? [] : [{ said, count }];
  });
  const [only] = groups;
  if (groups.length === 1) {
    const all = list.length === 1 ? "Satu-satunya" : capitalize(formatAll(list.length));
    return content(`${all} ${source} ${only?.said}.`);
  }
  const [total, ...counts] = formatCounts(list.length, ...groups.map(({ count }) => count));
  return content(`Dari ${total} ${source}, ${formatList(groups.map(({ said }, i) => `${counts[i]} ${said}`))}.`);
}

/** What is done has evidence, what is under way has been begun with something: both are gaps where they are missing. */
function tabelLhe(config: Config): Tabel {
  const { lhe_tahun_lalu: list, tahun } = config;
  const write = (apa: string, nomor: number): Sel =>
    celah(officerOf(config), `${apa} rekomendasi nomor ${nomor} evaluasi AKIP tahun ${tahun - 1}`);
  return composeTabel(
    `Tindak lanjut rekomendasi evaluasi AKIP tahun ${tahun - 1}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("rekomendasi", "Rekomendasi", "teks", 30),
      kolom("tindak_lanjut", "Tindak Lanjut", "teks", 30),
      kolom("bukti", "Bukti", "teks", 20),
      kolom("keadaan", "Keadaan", "pendek", 14),
    ],
    list.map(({ rekomendasi, tindak_lanjut, bukti, status }, i) =>
      baris(
        kunciTeks(rekomendasi),
        `${i + 1}`,
        rekomendasi,
        tindak_lanjut ?? (status === "belum" ? "-" : write("tindak lanjut", i + 1)),
        bukti ?? (status === "selesai" ? write("bukti tindak lanjut", i + 1) : "-"),
        STATUS[status].shown,
      ),
    ),
    "Rekomendasi evaluasi belum ditulis.",
  );
}

const stopped = (teks: string): string => (/[.!?]$/.test(teks) ? teks : `${teks}.`);

/** Each in a paragraph: what it is, what came of it, which indicator it serves. What came of it is a gap where nobody says. */
function naskahInovasi({ config, pengukuran }: Input): Naskah {
  return combine(
    ...config.inovasi.map(({ nama, sejak, uraian, dampak, indikator }) => {
      const served = pengukuran.indikator.find((p) => p.indikator.kode === indikator)?.indikator.uraian;
      const begin = `${nama}${sejak === undefined ? ":" : ` dijalankan sejak tahun ${sejak}.`} ${stopped(uraian)}`;
      const serves = served === undefined ? [] : [`Inovasi ini mendukung ${served}.`];
      const said = [begin, ...(dampak === undefined ? [] : [stopped(dampak)]), ...serves].join(" ");
      return dampak === undefined ? content(said, celah(officerOf(config), `hasil inovasi ${nama}`)) : content(said);
    }),
  );
}

const naskahPenghargaan = ({ penghargaan }: Config): Naskah =>
  item(
    penghargaan.map(({ nama, pemberi, penerima, tanggal }) => {
      const by = penerima === undefined ? "" : `, diterima ${penerima}`;
      const on = tanggal === undefined ? "" : `, ${formatTanggal(tanggal)}`;
      return `${nama} dari ${pemberi}${by}${on}`;
    }),
  );

export const KOSAKATA_EVALUASI: Explanation<ReturnType<typeof composeEvaluasi>> = {
  naskah_lhe: naskah("Tindak lanjut rekomendasi evaluasi tahun lalu dalam kalimat"),
  tabel_lhe: tabel("Rekomendasi evaluasi tahun lalu, tindak lanjut, bukti, keadaan; kosong jika tidak ada di rencana"),
  naskah_inovasi: naskah("Inovasi, satu paragraf satu inovasi; kosong jika tidak ada"),
  naskah_penghargaan: naskah("Penghargaan, daftar berbutir; kosong jika tidak ada"),
};
