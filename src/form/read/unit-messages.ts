import { formatList } from "../../model/format.ts";
import { FOLDER, FOLDER_CADANGAN } from "../../model/places.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Asal, FilledFormulir, Isian, IsianTeks } from "../kinerja.ts";
import { quote } from "./context.ts";
import type { BerkasResult, FilledResult } from "./file.ts";
import { findDifference, listMissingBukti, listSel, type PairSel } from "./merge.ts";

/* The findings about several files of one unit, in the words of the form. */

const place = ({ berkas, lembar, sel }: Asal): string => `${berkas} › ${lembar} › ${sel}`;

const at = ({ berkas, lembar, sel }: Asal): Pick<Temuan, "berkas" | "lembar" | "sel"> => ({ berkas, lembar, sel });

/** Whom a question about a form goes to. */
const askWhom = ({ penanggungJawab }: FilledFormulir): string =>
  penanggungJawab === undefined ? "tanyakan kepada unitnya" : `tanyakan kepada ${penanggungJawab.teks}`;

/** Name of the finding about a cell that two forms of a unit fill differently. */
export const CONTRADICTION = "formulir-bertentangan";

/** A cell that two forms fill differently: both contents, files and cells. */
export function explainContradiction(
  { nama, first, second }: PairSel,
  formulir: FilledFormulir,
  other: FilledFormulir,
): Temuan {
  const own = second ?? first;
  return {
    tingkat: "galat",
    nama: CONTRADICTION,
    ...at(own.asal),
    pesan: `${nama} diisi dua kali dengan isi berbeda: di sini ${quote(own.teks)}, di ${place(first.asal)} ${quote(first.teks)}; tidak satu pun dipakai.`,
    perbaikan: `${askWhom(formulir)} mana yang benar, lalu tulis isi yang sama di kedua sel itu${offerMove(formulir, other)}`,
  };
}

/** A form whose every cell another one fills too may go, if the other is the later one; nothing gets lost with it. */
function offerMove(formulir: FilledFormulir, other: FilledFormulir): string {
  const [a, b] = [listSel(formulir), listSel(other)];
  const isWithin = (one: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>): boolean =>
    [...one.keys()].every((kunci) => all.has(kunci));
  const pairs = [
    { old: formulir, newer: other, may: isWithin(a, b) && listMissingBukti(formulir, other).length === 0 },
    { old: other, newer: formulir, may: isWithin(b, a) && listMissingBukti(other, formulir).length === 0 },
  ];
  const [move] = pairs.filter(({ may, old }) => may && (old.lain ?? []).length === 0);
  return move === undefined
    ? ""
    : `; atau, bila ${move.newer.berkas} isian terakhir, pindahkan ${move.old.berkas} ke folder ${FOLDER.dataKinerja}/${FOLDER_CADANGAN}`;
}

/** Two forms that name different people. */
export function explainResponsible(formulir: FilledFormulir, other: FilledFormulir): Temuan[] {
  const [a, b] = [formulir.penanggungJawab, other.penanggungJawab];
  if (a === undefined || b === undefined || a.teks === b.teks) return [];
  return [
    {
      tingkat: "periksa",
      nama: "penanggung-jawab-berbeda",
      ...at(b.asal),
      pesan: `Penanggung jawab data di sini ${quote(b.teks)}, di ${place(a.asal)} ${quote(a.teks)}; yang dipakai ${quote(a.teks)}.`,
      perbaikan: "bila orangnya berganti, tulis nama yang sama di kedua berkas; bila tidak, biarkan",
    },
  ];
}

/** Says of a second form what came from it. */
export function explainUnited(formulir: FilledFormulir, other: FilledResult, first: FilledResult): Temuan {
  const known = listSel(formulir);
  const added = [...listSel(other.nilai).keys()].filter((kunci) => !known.has(kunci)).length;
  const bukti = listMissingBukti(other.nilai, formulir).length;
  if (added + bukti === 0) {
    const missing = findDifference(formulir, other.nilai).length + listMissingBukti(formulir, other.nilai).length;
    return explainCopy(other, first, missing === 0 ? "isinya sama" : "isinya sudah ada semua di formulir yang lain");
  }
  const parts = [...(added > 0 ? [`${added} isian`] : []), ...(bukti > 0 ? [`${bukti} bukti`] : [])];
  return {
    tingkat: "periksa",
    nama: "formulir-digabung",
    berkas: other.berkas,
    pesan: `Formulir unit ${other.unit} ada lebih dari satu; isinya digabung. Dari berkas ini diambil ${formatList(parts)} yang tidak ada di ${first.berkas}.`,
    perbaikan: "biarkan kedua berkasnya di folder ini; formulir yang memuat semuanya dibuat dengan: lkjip forms",
  };
}

/** A file that adds nothing; `content` says why, as a clause. */
export function explainCopy(other: BerkasResult, first: BerkasResult, content: string): Temuan {
  return {
    tingkat: "peringatan",
    nama: "formulir-salinan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada lebih dari satu; ${content}, yang dipakai ${first.berkas}.`,
    perbaikan: `pindahkan salinannya dari folder ${FOLDER.dataKinerja}`,
  };
}

/** What a newer form says otherwise than those whose answers it was sent out with; of a chain the latest speaks first. */
export function explainOlder(older: readonly FilledResult[], filled: FilledFormulir): Temuan[] {
  const said = new Set<string>();
  const order = [...older].sort((a, b) => b.asal.length - a.asal.length);
  return order.flatMap(({ nilai }) => explainReplaced(nilai, filled, said));
}

/** `said` holds the contents that were told already, and takes those that are told here. */
function explainReplaced(older: FilledFormulir, filled: FilledFormulir, said: Set<string>): Temuan[] {
  const open = new Set((filled.unread ?? []).map(({ baris, kolom }) => `${baris} ${kolom}`));
  const pairs = findDifference(older, filled).filter((pair) => {
    const content = `${pair.baris} ${pair.kolom} ${pair.first.teks}`;
    if (open.has(`${pair.baris} ${pair.kolom}`) || isGrownSpending(pair) || said.has(content)) return false;
    said.add(content);
    return true;
  });
  const prose = pairs.filter(({ first, second }) => !("jenis" in first) && second !== null);
  return [
    ...pairs.filter((pair) => !prose.includes(pair)).map((pair) => explainChange(pair, filled)),
    ...explainProse(prose),
    ...listMissingBukti(older, filled).map(
      ({ uraian, lokasi, asal }): Temuan => ({
        tingkat: "periksa",
        nama: "bukti-tidak-dibawa",
        ...at(asal),
        pesan: `Bukti ${quote(uraian === "" ? (lokasi ?? "") : uraian)} di formulir ini tidak ada lagi di formulir yang lebih baru, ${filled.berkas}; yang dipakai formulir yang lebih baru.`,
        perbaikan: "bila memang dihapus atau diganti, biarkan; bila terhapus, tulis lagi di formulir yang lebih baru",
      }),
    ),
  ];
}

/** Spending is to date: from quarter to quarter it grows. */
const isGrownSpending = ({ tabel, first, second }: PairSel): boolean =>
  tabel === "anggaran" && isAngka(first) && isAngka(second) && second.nilai.gte(first.nilai);

const isAngka = (isian: Isian | IsianTeks | null): isian is Extract<Isian, { jenis: "angka" }> =>
  isian !== null && "jenis" in isian && isian.jenis === "angka";

function explainChange({ nama, first, second }: PairSel, filled: FilledFormulir): Temuan {
  if (second === null)
    return {
      tingkat: "peringatan",
      nama: "isian-dikosongkan",
      ...at(first.asal),
      pesan: `${nama} di formulir ini berisi ${quote(first.teks)}, tetapi dikosongkan di formulir yang lebih baru, ${filled.berkas}; dibaca kosong.`,
      perbaikan: "bila memang dihapus, biarkan; bila terhapus, ketik lagi di formulir yang lebih baru",
    };
  return {
    tingkat: "peringatan",
    nama: "isian-diganti",
    ...at(second.asal),
    pesan: `${nama} di sini ${quote(second.teks)}, di formulir sebelumnya (${place(first.asal)}) ${quote(first.teks)}; yang dipakai ${quote(second.teks)}.`,
    perbaikan: `bila memang diperbaiki, biarkan; bila tidak, ${askWhom(filled)} mana yang benar`,
  };
}

/** Texts named at length; more are counted. */
const PROSE = 3;

/** Texts are written anew every quarter: one finding for all. */
function explainProse(prose: readonly PairSel[]): Temuan[] {
  const [one] = prose;
  if (one?.second === null || one === undefined) return [];
  const named = prose.slice(0, PROSE).map(({ nama, first, second }) => {
    const now: Isian | IsianTeks = second ?? first;
    return `${nama} (${now.asal.sel}) ${quote(first.teks)} menjadi ${quote(now.teks)}`;
  });
  const more = prose.length > PROSE ? `; dan ${prose.length - PROSE} lainnya` : "";
  return [
    {
      tingkat: "periksa",
      nama: "penjelasan-diganti",
      berkas: one.second.asal.berkas,
      lembar: one.second.asal.lembar,
      pesan: `Penjelasan yang ditulis ulang sejak formulir sebelumnya (${one.first.asal.berkas}): ${named.join("; ")}${more}. Yang dipakai tulisan terbaru.`,
      perbaikan: "bila memang diperbarui, biarkan; yang lama masih ada di formulir sebelumnya",
    },
  ];
}
