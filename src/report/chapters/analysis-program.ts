import type { AnggaranProgram, Efisiensi, PengukuranAnggaran } from "../../measure/result.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { formatAngka, formatCount, formatList, formatPoint } from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { type Bagian, baris, barisJumlah, barisSub, composeTabel, content, type Input, kolom } from "../input.ts";
import { kalimatEfisiensi, kalimatSerapanProgram } from "../sentence-office.ts";
import { show, textComputed, textPercent } from "../value.ts";

/*
 * Analyses 6 (efficiency) and 7 (programmes that support success or failure) of domain.md 1.4.
 */

const EFISIENSI_EMPTY = "Program pendukung sasaran belum dipetakan, sehingga efisiensi belum dapat dihitung.";

/**
 * Analysis 6: capaian beside the absorption of the supporting programmes, each programme once; `total` ends the table of
 * several sasaran, and the note says which programmes they share.
 */
export function tabelEfisiensi(
  judul: string,
  list: readonly Efisiensi[],
  kebijakan: Kebijakan,
  total?: PengukuranAnggaran["supporting"],
): Tabel {
  const supported = list.filter((e) => e.pagu.gt(0));
  const end =
    total === undefined || supported.length < 2
      ? []
      : [barisJumlah("seluruh", "", "Seluruh program pendukung", "", ...selSerapan(total, kebijakan), "")];
  const header = kebijakan.efisiensi === "pmk" ? "Efisiensi (%)" : "Tingkat Efisiensi (poin persentase)";
  return composeTabel(
    judul,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("uraian", "Sasaran", "teks", 25),
      kolom("capaian", "Capaian Kinerja (%)", "angka", 12),
      kolom("pagu", "Pagu (Rp)", "rupiah", 17),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 17),
      kolom("serapan", "Serapan (%)", "angka", 11),
      kolom("efisiensi", header, "angka", 13),
    ],
    [
      ...list.map((e, i) =>
        baris(
          e.kode,
          `${i + 1}`,
          e.uraian,
          textComputed(e.capaian, kebijakan),
          ...selSerapan(e, kebijakan),
          textEfisiensi(e, kebijakan),
        ),
      ),
      ...end,
    ],
    EFISIENSI_EMPTY,
    [
      kebijakan.efisiensi === "pmk"
        ? ""
        : "Tingkat efisiensi adalah capaian kinerja dikurangi serapan anggaran, dinyatakan hanya jika capaian kinerja mencapai 100% atau lebih.",
      saySharing(list, end.length > 0),
      sayInterim(list),
    ]
      .filter((teks) => teks !== "")
      .join(" "),
  );
}

/** Which programmes several sasaran share, each once, and how they are counted. */
function saySharing(list: readonly Efisiensi[], hasTotal: boolean): string {
  const shared = [...new Map(list.flatMap((e) => e.shared.map((p) => [p.kode, p] as const))).values()];
  if (shared.length === 0) return "";
  const mention = shared.map(
    (p) => `${p.uraian} mendukung ${formatList(p.sasaran.map((nomor) => `Sasaran ${nomor}`))}`,
  );
  const once = hasTotal ? " dan satu kali pada baris terakhir" : "";
  return `${mention.join("; ")}. Anggaran program bersama dihitung utuh pada tiap sasaran itu${once}.`;
}

/** Whose capaian is a provisional one. */
function sayInterim(list: readonly Efisiensi[]): string {
  const interim = list.filter((e) => e.capaian.status === "terhitung" && !e.coverage.final);
  if (interim.length === 0) return "";
  return list.length === 1
    ? "Capaian kinerjanya masih sementara."
    : `Capaian kinerja nomor ${formatList(interim.map((e) => `${list.indexOf(e) + 1}`))} masih sementara.`;
}

function textEfisiensi(e: Efisiensi, kebijakan: Kebijakan): string {
  if (e.efisiensi.status !== "terhitung") return "tidak dinyatakan";
  if (kebijakan.efisiensi === "pmk" || e.capaian.status !== "terhitung" || e.serapan.status !== "terhitung") {
    return textComputed(e.efisiensi, kebijakan);
  }
  return formatPoint(show(e.capaian.nilai, kebijakan).minus(show(e.serapan.nilai, kebijakan)), kebijakan.desimal);
}

/** Sentences of analysis 6. */
export function naskahEfisiensi(label: string, list: readonly Efisiensi[], kebijakan: Kebijakan): Naskah {
  return content(...list.map((e) => kalimatEfisiensi(label, e, kebijakan)));
}

/** The programmes that support the indicators, in the order of the plan, each once, with the numbers of those indicators. */
function listPendukung({ pengukuran }: Input, { owned, prefix }: Pick<Bagian, "owned" | "prefix">) {
  return pengukuran.anggaran.program.flatMap((program) => {
    const supports = owned.flatMap((p, i) =>
      p.indikator.program?.includes(program.kode) ? [`${prefix}${i + 1}`] : [],
    );
    return supports.length === 0 ? [] : [{ program, supports }];
  });
}

const NO_PROGRAM = "Program pendukung sasaran ini belum dipetakan.";

/** Analysis 7: programmes and kegiatan behind the sasaran, with their budget; `jumlah` holds the sums of the programmes. */
export function tabelProgramSasaran(
  input: Input,
  bagian: Bagian,
  jumlah: Pick<Efisiensi, "pagu" | "realisasi" | "serapan"> | undefined,
): Tabel {
  const { mention, config } = bagian;
  const { kebijakan, tahun } = config;
  const pendukung = listPendukung(input, bagian);
  const rows = pendukung.flatMap(({ program, supports }): BarisTabel[] => [
    barisSub(program.kode, textKode(program), formatList(supports), ...selSerapan(program, kebijakan)),
    ...program.kegiatan.map((k) => baris(k.kode, textKode(k), "", ...selSerapan(k, kebijakan))),
  ]);
  return composeTabel(
    `Program dan kegiatan pendukung ${mention} tahun ${tahun}`,
    [
      kolom("uraian", "Program/Kegiatan", "teks", 44),
      kolom("mendukung", "Mendukung Indikator", "pendek", 13),
      kolom("pagu", "Anggaran (Rp)", "rupiah", 17),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 17),
      kolom("serapan", "%", "angka", 9),
    ],
    pendukung.length > 1 && jumlah !== undefined
      ? [...rows, barisJumlah("jumlah", "Jumlah", "", ...selSerapan(jumlah, kebijakan))]
      : rows,
    NO_PROGRAM,
  );
}

/** Kode and name of a programme, kegiatan or sub kegiatan in one cell: the codes are too long for a column of their own. */
export const textKode = ({ kode, uraian }: { readonly kode: string; readonly uraian: string }): string =>
  `${kode} ${uraian}`;

/** Ceiling, spending and absorption as table cells. */
export function selSerapan(a: Pick<AnggaranProgram, "pagu" | "realisasi" | "serapan">, kebijakan: Kebijakan): string[] {
  return [formatAngka(a.pagu), textRealisasiAnggaran(a), textComputed(a.serapan, kebijakan)];
}

/** What was spent so far; nothing reported is not zero. */
export const textRealisasiAnggaran = ({
  realisasi,
  serapan,
}: Pick<AnggaranProgram, "realisasi" | "serapan">): string =>
  serapan.status === "belum_lengkap" && realisasi.eq(0) ? "belum ada" : formatAngka(realisasi);

/** The sasaran before this one that have presented all its programmes already, by number; none where one of them is new. */
export function listPresented(input: Input, bagian: Bagian): number[] {
  const before = input.pengukuran.sasaran.slice(0, (bagian.sasaran ?? 1) - 1);
  const first = listPendukung(input, bagian).map(({ program: { kode } }) =>
    before.findIndex((s) => s.indikator.some(({ indikator }) => indikator.program?.includes(kode))),
  );
  return first.includes(-1) ? [] : [...new Set(first)].sort((a, b) => a - b).map((i) => i + 1);
}

/** Sentences of analysis 7; programmes that earlier sasaran have shown are named only, and extremes that are those of all stand in BAB III.B. */
export function naskahProgramSasaran(input: Input, bagian: Bagian): Naskah {
  const { kebijakan } = bagian.config;
  const program = listPendukung(input, bagian).map((p) => p.program);
  if (program.length === 0) return content(NO_PROGRAM);
  const at = listPresented(input, bagian);
  const [one] = program;
  const open = `${bagian.label} didukung`;
  if (at.length > 0) {
    const nama =
      program.length > 2 ? `${formatCount(program.length)} program` : formatList(program.map((p) => p.uraian));
    return content(
      `${open} ${nama} yang anggarannya disajikan pada ${formatList(at.map((nomor) => `Sasaran ${nomor}`))}.`,
    );
  }
  const kegiatan = program.reduce((jumlah, p) => jumlah + p.kegiatan.length, 0);
  if (program.length === 1 && one !== undefined) {
    const serapan =
      one.serapan.status === "terhitung" ? ` dan serapan anggaran ${textPercent(one.serapan.nilai, kebijakan)}` : "";
    return content(`${open} ${one.uraian} dengan ${formatCount(kegiatan)} kegiatan${serapan}.`);
  }
  const bounds = kalimatSerapanProgram(program, kebijakan);
  const isSaid = bounds === kalimatSerapanProgram(input.pengukuran.anggaran.program, kebijakan);
  const count = `${open} ${formatCount(program.length)} program dengan ${formatCount(kegiatan)} kegiatan.`;
  return content([count, isSaid ? null : bounds].filter((k) => k !== null).join(" "));
}
