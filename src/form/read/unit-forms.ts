import { formatList } from "../../model/format.ts";
import { FOLDER } from "../../model/places.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Asal, FilledFormulir, Isian, IsianTeks, StatusUnit, UnreadSel } from "../kinerja.ts";
import { ASAL_DIGITS } from "../layout.ts";
import { noteMissingRow } from "./absent.ts";
import { quote } from "./context.ts";
import type { BerkasResult } from "./file.ts";
import { findDifference, listMissingBukti, listSel, mergeFormulir, type PairSel } from "./merge.ts";
import type { PlanOf } from "./unit-plan.ts";

/*
 * All files of one unit as one form. A form that was sent out with the answers of an earlier one takes its place, and what
 * it says otherwise is told; forms that know nothing of each other are laid together.
 */

/** What the files of one unit come to. */
export interface UnitForm {
  readonly status: StatusUnit;
  /** Null where none is usable: nothing filled in, or the same cell twice in different words. */
  readonly formulir: FilledFormulir | null;
  /** All that was filled in, for a form that is sent out again; cells that contradict each other hold both. */
  readonly filled: FilledFormulir | null;
  readonly temuan: readonly Temuan[];
}

/** A form that was read and says something. */
type FilledResult = BerkasResult & { readonly nilai: FilledFormulir };

/** Makes one form of the files of a unit, in their order. */
export function uniteForms(kode: string, result: readonly BerkasResult[], planOf: PlanOf): UnitForm {
  const all = result.filter((each): each is FilledResult => each.nilai !== null && !each.blank);
  const older = all.filter((each) => all.some((other) => other !== each && isBroughtAlong(each, other)));
  const current = all.filter((each) => !older.includes(each));
  const [first] = current;
  const read = result.filter(({ nilai }) => nilai !== null);
  if (first === undefined) return withoutForm(kode, read, result);
  const union = layTogether(current, planOf);
  const filled = older.reduce((form, { nilai }) => withSource(form, nilai), union.formulir);
  const temuan = [
    ...result.flatMap((each) => temuanOf(each, older.includes(each as FilledResult), filled)),
    ...union.temuan,
    ...older.flatMap(({ nilai }) => explainReplaced(nilai, filled)),
    ...read.filter(({ blank }) => blank).map((each) => explainCopy(each, first, "yang ini kosong")),
  ];
  const { berkas, sha256 } = first;
  const status = union.conflict ? "bermasalah" : "masuk";
  return {
    status: { kode, status, berkas, sha256 },
    formulir: union.conflict ? null : filled,
    filled,
    temuan,
  };
}

/** Whether a form was sent out with the answers of another. */
const isBroughtAlong = ({ sha256 }: BerkasResult, { asal }: BerkasResult): boolean =>
  sha256 !== null && asal.includes(sha256.slice(0, ASAL_DIGITS));

function withoutForm(kode: string, read: readonly BerkasResult[], result: readonly BerkasResult[]): UnitForm {
  const [first, ...others] = read;
  const temuan = [
    ...result.flatMap((each) => temuanOf(each, false, null)),
    ...others.flatMap((each) => (first ? [explainCopy(each, first, "yang ini kosong")] : [])),
  ];
  const found = first ?? { berkas: null, sha256: null };
  const status = first ? "kosong" : "belum";
  return {
    status: { kode, status, berkas: found.berkas, sha256: found.sha256 },
    formulir: null,
    filled: null,
    temuan,
  };
}

/** What lies in a form beside its cells; a form that takes its place does not have it. */
const BESIDE: ReadonlySet<string> = new Set([
  "catatan-sel",
  "kotak-teks",
  "baris-tambahan",
  "isi-di-luar-kolom",
  "lembar-tambahan",
]);

/** The findings of a file. Of one that was replaced only what did not come along; a row that another form has is not missed. */
function temuanOf(
  { berkas, temuan, missing }: BerkasResult,
  isOlder: boolean,
  filled: FilledFormulir | null,
): Temuan[] {
  if (isOlder) return temuan.filter(({ nama }) => BESIDE.has(nama));
  const known = new Set([
    ...(filled?.kinerja.map(({ id }) => id) ?? []),
    ...(filled?.anggaran.map((row) => row.kode) ?? []),
  ]);
  return [...temuan, ...missing.filter(({ kunci }) => !known.has(kunci)).map((row) => noteMissingRow(berkas, row))];
}

interface Union {
  readonly formulir: FilledFormulir;
  readonly conflict: boolean;
  readonly temuan: readonly Temuan[];
}

function layTogether([first, ...others]: readonly FilledResult[], planOf: PlanOf): Union {
  if (first === undefined) throw new Error("layTogether: no form");
  return others.reduce<Union>(
    (union, other) => {
      const { formulir } = union;
      const pairs = findDifference(formulir, other.nilai).filter(({ second }) => second !== null);
      const merged = withBoth(mergeFormulir(formulir, other.nilai, planOf), pairs);
      return {
        formulir: merged,
        conflict: union.conflict || pairs.length > 0,
        temuan: [
          ...union.temuan,
          ...pairs.map((pair) => explainContradiction(pair, formulir)),
          ...explainResponsible(formulir, other.nilai),
          ...(pairs.length > 0 ? [] : [explainUnited(formulir, other, first)]),
        ],
      };
    },
    { formulir: first.nilai, conflict: false, temuan: [] },
  );
}

/** Cells that two forms fill differently hold both, so that a new form shows them to the unit. */
function withBoth(formulir: FilledFormulir, pairs: readonly PairSel[]): FilledFormulir {
  if (pairs.length === 0) return formulir;
  const both = pairs.flatMap(({ tabel, baris, kolom, first, second }): UnreadSel[] => {
    const word = "jenis" in first ? " atau " : "\n";
    return second === null
      ? []
      : [{ tabel, baris, kolom, teks: [first.teks, second.teks].join(word), asal: first.asal }];
  });
  return { ...formulir, unread: [...(formulir.unread ?? []), ...both] };
}

/** An earlier form, whose content a newer one has, is a source all the same. */
const withSource = (formulir: FilledFormulir, { berkas, sha256 }: FilledFormulir): FilledFormulir => ({
  ...formulir,
  lain: [...(formulir.lain ?? []), { berkas, sha256 }],
});

const place = ({ berkas, lembar, sel }: Asal): string => `${berkas} › ${lembar} › ${sel}`;

const at = ({ berkas, lembar, sel }: Asal): Pick<Temuan, "berkas" | "lembar" | "sel"> => ({ berkas, lembar, sel });

/** Whom a question about a form goes to. */
const askWhom = ({ penanggungJawab }: FilledFormulir): string =>
  penanggungJawab === undefined ? "tanyakan kepada unitnya" : `tanyakan kepada ${penanggungJawab.teks}`;

/** Name of the finding about a cell that two forms of a unit fill differently. */
export const CONTRADICTION = "formulir-bertentangan";

function explainContradiction({ nama, first, second }: PairSel, formulir: FilledFormulir): Temuan {
  const own = second ?? first;
  return {
    tingkat: "galat",
    nama: CONTRADICTION,
    ...at(own.asal),
    pesan: `${nama} diisi dua kali dengan isi berbeda: di sini ${quote(own.teks)}, di ${place(first.asal)} ${quote(first.teks)}; tidak satu pun dipakai.`,
    perbaikan: `${askWhom(formulir)} mana yang benar, lalu tulis isi yang sama di kedua sel itu`,
  };
}

function explainResponsible(formulir: FilledFormulir, other: FilledFormulir): Temuan[] {
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
function explainUnited(formulir: FilledFormulir, other: FilledResult, first: FilledResult): Temuan {
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

function explainCopy(other: BerkasResult, first: BerkasResult, content: string): Temuan {
  return {
    tingkat: "peringatan",
    nama: "formulir-salinan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada lebih dari satu; ${content}, yang dipakai ${first.berkas}.`,
    perbaikan: `pindahkan salinannya dari folder ${FOLDER.dataKinerja}`,
  };
}

/** What a newer form says otherwise than the one whose answers it was sent out with. */
function explainReplaced(older: FilledFormulir, filled: FilledFormulir): Temuan[] {
  const open = new Set((filled.unread ?? []).map(({ baris, kolom }) => `${baris} ${kolom}`));
  const pairs = findDifference(older, filled).filter(
    (pair) => !open.has(`${pair.baris} ${pair.kolom}`) && !isGrownSpending(pair),
  );
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
