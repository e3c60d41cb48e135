import { quoteKata } from "../model/suggestion.ts";
import type { World } from "../world/world.ts";
import { readJournal } from "./journal.ts";
import { findWorkFolder } from "./folder.ts";

/*
 * An option once given for a step counts again when the step runs again, until it is given anew or emptied with a dash.
 * The journal is the memory: every line of a step carries the options that were in force.
 */

/** An option that counts again. */
export interface OpsiDiingat {
  /** As it is typed, without the dashes: surat-dari. */
  readonly bendera: string;
  /** As the step reads it: suratDari. */
  readonly kunci: string;
  /** `surat`: of one letter only, so that the letter to one unit does not take it from the letter to all. */
  readonly cakupan: "langkah" | "surat";
  /** Options that make sense together only: one given anew puts the others aside. */
  readonly kelompok?: string;
}

type Nilai = Readonly<Record<string, string | boolean | undefined>>;
type Diingat = Readonly<Record<string, string>>;

/** What a step runs with: the options typed now with those of last time, what the journal is to note, what to tell. */
export interface Ingatan {
  readonly opsi: Nilai;
  /** Null where there is nothing to note; empty where what was remembered has been emptied. */
  readonly diingat: Diingat | null;
  readonly kalimat: string | null;
}

/** Brings back the options of last time. `lewat`: this run makes something else; it passes them on without using them. */
export function recallOpsi(
  world: World,
  perintah: string,
  daftar: readonly OpsiDiingat[],
  diketik: Nilai,
  lewat: boolean,
): Ingatan {
  const folder = findWorkFolder(world);
  if (folder === null) return { opsi: diketik, diingat: null, kalimat: null };
  const unit = typeof diketik.unit === "string" ? { unit: diketik.unit } : {};
  const dahulu = findDahulu(folder, perintah, daftar, unit.unit);
  const noteIf = (diingat: Diingat): Diingat | null =>
    Object.keys(diingat).length + Object.keys(dahulu).length === 0 ? null : diingat;
  if (lewat) return { opsi: diketik, diingat: noteIf({ ...dahulu, ...unit }), kalimat: null };
  const baru = daftar.filter(({ kunci }) => isTyped(diketik[kunci]));
  const dipakai = daftar.filter(
    (satu) =>
      dahulu[satu.bendera] !== undefined &&
      !baru.some((b) => b === satu || (b.kelompok !== undefined && b.kelompok === satu.kelompok)),
  );
  const lagi = dipakai.map(({ bendera, kunci }) => ({ bendera, kunci, isi: dahulu[bendera] ?? "" }));
  const diisi = baru.flatMap(({ bendera, kunci }) => {
    const isi = String(diketik[kunci]).trim();
    return isi === KOSONG ? [] : [[bendera, isi]];
  });
  return {
    opsi: { ...diketik, ...Object.fromEntries(lagi.map(({ kunci, isi }) => [kunci, isi])) },
    diingat: noteIf({ ...unit, ...Object.fromEntries([...lagi.map(({ bendera, isi }) => [bendera, isi]), ...diisi]) }),
    kalimat: lagi.length === 0 ? null : formatKalimat(lagi),
  };
}

/** Empties an option. */
const KOSONG = "-";

const isTyped = (nilai: Nilai[string]): boolean => typeof nilai === "string" && nilai.trim() !== "";

/** Options of the last run of its kind; the first run for one unit takes over what is not of another letter. */
function findDahulu(
  folder: World,
  perintah: string,
  daftar: readonly OpsiDiingat[],
  unit: string | undefined,
): Diingat {
  const catatan = readJournal(folder).nilai.filter((satu) => satu.perintah === perintah);
  const findOf = (milik: string | undefined): Diingat | undefined =>
    catatan.findLast(({ opsi }) => opsi !== undefined && opsi.unit === milik)?.opsi;
  const sendiri = findOf(unit);
  if (unit === undefined || sendiri !== undefined) return sendiri ?? {};
  const umum = findOf(undefined) ?? {};
  const bersama = daftar.filter(({ cakupan }) => cakupan === "langkah").map(({ bendera }) => bendera);
  return Object.fromEntries(Object.entries(umum).filter(([bendera]) => bersama.includes(bendera)));
}

function formatKalimat(lagi: readonly { readonly bendera: string; readonly isi: string }[]): string {
  const opsi = lagi.map(({ bendera, isi }) => `--${bendera} ${quoteKata(isi)}`).join(" ");
  return `Dipakai lagi dari tadi: ${opsi}  (kosongkan dengan tanda hubung, misalnya --${lagi[0]?.bendera} ${KOSONG})`;
}
