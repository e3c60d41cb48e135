import { normalize } from "../model/text.ts";
import { officerOf } from "../report/identity.ts";
import { BAB_III } from "../review/lke-facts.ts";
import { isFilled, says, shows, showsTarget, under } from "../review/seen.ts";
import {
  type Answer,
  about,
  all,
  type CeklisInput,
  type CeklisItem,
  coverage,
  each,
  indikatorSasaran,
  mention,
  PERSON,
  REVIEWER,
  uraian,
} from "./ceklis-answer.ts";
import {
  comparison,
  explanation,
  measurable,
  PK,
  sameIku,
  samePk,
  sameRenstra,
  withIndikator,
} from "./ceklis-substance.ts";

/** Bab I is there, and nothing in it waits to be written. */
const importantData: Answer = ({ seen }) => {
  const bab = seen.naskah.content.filter((block) =>
    /^bab (?:i|1)\b|^pendahuluan/i.test(normalize(block.judul[0] ?? "")),
  );
  const blank = bab
    .flatMap((block) => (block.jenis === "tabel" ? block.paragraf : [block]))
    .flatMap((p) => p.celah)
    .map((each) => each.replace(/^.*?: tulis /, ""));
  if (bab.length === 0) return [false, "Bab I tidak ada"];
  return blank.length === 0
    ? [true, "Bab I terisi"]
    : [false, `Bab I masih menunggu ${blank.length} isian: ${mention(blank)}`];
};

const attachment: Answer = ({ seen }) => {
  if (!isFilled(seen, /^lampiran\b/)) return [false, "Lampiran tidak ada"];
  const isPk = seen.statement.some((one) => under(one, /^lampiran\b/) && under(one, PK));
  return isPk ? [true, "Perjanjian Kinerja terlampir"] : [false, "Perjanjian Kinerja tidak terlampir"];
};

/** The whole budget and that of each program stand in the report, and no unit still owes its figures. */
const finance: Answer = ({ pengukuran: { anggaran }, seen }) => {
  if (anggaran.serapan.status === "belum_lengkap")
    return [false, `realisasi anggaran ${anggaran.serapan.missing.length} sub kegiatan belum dilaporkan`];
  const part = seen.statement.filter((one) => under(one, BAB_III) && under(one, /realisasi anggaran/));
  const isShown = ({ pagu, realisasi }: (typeof anggaran.program)[number] | typeof anggaran, nama: string): boolean =>
    part.some(
      (one) =>
        (nama === "" || says(one, normalize(nama)) || one.teks.includes(normalize(nama))) &&
        shows(one, pagu) &&
        shows(one, realisasi),
    );
  if (!isShown(anggaran, "")) return [false, "jumlah pagu dan realisasi tidak tercantum di bagian Realisasi Anggaran"];
  return all(
    anggaran.program,
    (program) => isShown(program, program.uraian),
    (program) => program.uraian,
    ["pagu dan realisasi setiap program tercantum", "pagu atau realisasinya tidak tercantum"],
  );
};

const evidence: Answer = (input) => {
  const without = indikatorSasaran(input).filter((p) => p.bukti.length === 0 && p.anggota.length === 0);
  return without.length === 0
    ? [null, `setiap indikator disertai daftar bukti dukung; keandalannya ${REVIEWER}`]
    : [false, `belum ada bukti dukung: ${mention(without.map(uraian))}`];
};

const responsible: Answer = ({ config, data }) => {
  const named = new Set(
    data.formulir.flatMap(({ unit, penanggungJawab }) => (penanggungJawab === undefined ? [] : [unit])),
  );
  if (named.size === 0) return [null, `tidak disebut di formulir mana pun, ${REVIEWER}`];
  return all(
    config.unit,
    ({ kode }) => named.has(kode),
    ({ nama }) => nama,
    [
      "setiap formulir menyebut penanggung jawab datanya",
      `penanggung jawab data tidak disebut di formulir, ${REVIEWER}`,
    ],
    null,
  );
};

const ordered: Answer = ({ config, disposisi }) =>
  disposisi
    ? [true, `diperintahkan dengan lembar disposisi; penyusunnya ${officerOf(config)}`]
    : [null, `lembar disposisi belum dibuat; menurut lkjip.yaml penyusunnya ${officerOf(config)}`];

const delivered: Answer = ({ data }) =>
  data.formulir.length === 0
    ? [false, "belum ada formulir yang diterima"]
    : [true, `${data.formulir.length} formulir diterima dan tercatat`];

const joint: Answer = ({ data, config }) =>
  all(
    data.unit,
    (u) => u.status === "masuk",
    (u) => config.unit.find(({ kode }) => kode === u.kode)?.nama ?? u.kode,
    ["semua unit menyampaikan formulir", "belum menyampaikan formulir"],
  );

/** Items of the "Formulir Ceklis Reviu" (PermenPANRB 53/2014 Lampiran III), summarised (domain.md 1.5). */
const ITEM: Readonly<Record<CeklisItem["kelompok"], readonly (readonly [string, Answer])[]>> = {
  Format: [
    ["Laporan menampilkan data penting instansi", importantData],
    [
      "Laporan menyajikan informasi target",
      each(
        (p, input) => about(input, p).some((one) => showsTarget(one, p.target)),
        ["target setiap indikator tercantum", "targetnya tidak tercantum"],
      ),
    ],
    ["Laporan menyajikan capaian kinerja yang memadai", coverage("disclosure", "indikator yang capaiannya diuraikan")],
    ["Laporan dilengkapi lampiran yang mendukung isi", attachment],
    [
      "Laporan menyajikan upaya perbaikan ke depan",
      coverage("recommendation", "indikator dengan rencana tindak lanjut"),
    ],
    ["Laporan menyajikan akuntabilitas keuangan", finance],
  ],
  "Mekanisme Penyusunan": [
    ["Laporan disusun unit kerja yang bertugas untuk itu", ordered],
    [
      "Informasi dalam laporan didukung data yang memadai",
      each(
        (p) => p.realisasi.status === "ada",
        ["setiap realisasi berasal dari formulir unit", "realisasinya belum ada"],
      ),
    ],
    ["Ada mekanisme penyampaian data dari unit kerja ke unit penyusun", delivered],
    ["Penanggung jawab data ditetapkan di setiap unit kerja", responsible],
    ["Data dan informasi diyakini keandalannya", evidence],
    ["Analisis diketahui unit kerja terkait", () => [null, "dibuktikan dengan paraf unit kerja"]],
    ["Laporan merupakan gabungan hasil unit kerja di bawahnya", joint],
  ],
  Substansi: [
    ["Tujuan dan sasaran sesuai dengan Perjanjian Kinerja", samePk],
    ["Tujuan dan sasaran selaras dengan Rencana Strategis", sameRenstra],
    ["Jika tidak, ada penjelasan yang memadai", explanation(samePk, sameRenstra)],
    ["Tujuan dan sasaran sesuai dengan indikator kinerja", withIndikator],
    ["Tujuan dan sasaran sesuai dengan Indikator Kinerja Utama", sameIku],
    ["Jika tidak, ada penjelasan yang memadai", explanation(withIndikator, sameIku)],
    ["Ada pembandingan yang memadai, misalnya dengan tahun lalu dan standar nasional", comparison],
    ["Indikator cukup mengukur tujuan dan sasaran", PERSON],
    ["Jika tidak, ada penjelasan yang memadai", PERSON],
    ["Indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu (SMART)", measurable],
  ],
};

/** The checklist answered where data, document and journal can tell. */
export function composeCeklisItem(input: CeklisInput): CeklisItem[] {
  return Object.entries(ITEM).flatMap(([kelompok, item]) =>
    item.map(([pernyataan, answer]): CeklisItem => {
      const [jawaban, alasan] = answer(input);
      return { kelompok: kelompok as CeklisItem["kelompok"], pernyataan, jawaban, alasan };
    }),
  );
}
