import { BERKAS_CONFIG, FOLDER } from "../model/places.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja, FilledFormulir, StatusUnit } from "./kinerja.ts";
import { noteMissingRow } from "./read/absent.ts";
import { quote } from "./read/context.ts";
import { type BerkasResult, failed, readBerkas } from "./read/file.ts";
import { tidyTemuan } from "./read/order.ts";
import { type UnitForm, uniteForms } from "./read/unit-forms.ts";
import { CONTRADICTION } from "./read/unit-messages.ts";
import { makePlanOf, type PlanOf } from "./read/unit-plan.ts";

/** One file of the folder; `content` is null where it could not be read from disk, and `galat` says why. */
export interface BerkasMasuk {
  /** Path relative to the work folder. */
  readonly berkas: string;
  readonly content: Uint8Array | null;
  readonly galat?: string;
  /** Why it was not even opened: no ordinary file, or far too large. */
  readonly refused?: Temuan;
}

/** Reads one returned form. Whatever the file holds: nothing is thrown, every problem is a finding. */
export function readFormulir(masuk: BerkasMasuk, config: Config): Bertemuan<FilledFormulir | null> {
  const { berkas, nilai, temuan, missing } = readMasuk(masuk, config, makePlanOf(config));
  return { nilai, temuan: tidyTemuan([...temuan, ...missing.map((row) => noteMissingRow(berkas, row))]) };
}

/**
 * Reads every file of the folder; a file that cannot be read stops no other. Several forms of a unit become one; where the
 * same cell has different contents, the unit is `bermasalah` and nothing of it is used. Findings are in the order of file,
 * sheet, row.
 */
export function readFormulirList(masuk: readonly BerkasMasuk[], config: Config): Bertemuan<DataKinerja> {
  const { perUnit, result } = readUnits(masuk, config);
  const status = perUnit.map((each) => each.status);
  const temuan = [
    ...result.flatMap((h) => (isOfUnit(h, config) ? [] : h.temuan)),
    ...perUnit.flatMap((p) => p.temuan),
    ...notePending(status, config, result),
    ...notePenegasan(perUnit, config, result),
  ];
  const formulir = perUnit.flatMap((p) => (p.formulir ? [p.formulir] : []));
  return { nilai: { unit: status, formulir }, temuan: tidyTemuan(temuan) };
}

/** Findings whose cells do not come along in a form that is sent out again. */
const STAYS_BEHIND: ReadonlySet<string> = new Set([
  CONTRADICTION,
  "kunci-tidak-dikenal",
  "lembar-bertentangan",
  "lembar-hilang",
  "baris-bertentangan",
  "kolom-ganda",
  "teks-terlalu-panjang",
]);

/**
 * What each unit has filled in so far, by kode, for a form that is sent out again. Findings are those that keep an answer
 * from coming along: a file that cannot be read, a cell that was filled twice.
 */
export function readFilled(
  masuk: readonly BerkasMasuk[],
  config: Config,
): Bertemuan<ReadonlyMap<string, FilledFormulir>> {
  const { perUnit, result } = readUnits(masuk, config);
  const nilai = new Map(perUnit.flatMap(({ status, filled }) => (filled ? [[status.kode, filled] as const] : [])));
  const temuan = [
    ...result.flatMap((each) => (each.nilai === null ? each.temuan : [])),
    ...perUnit.flatMap((each) => each.temuan.filter(({ nama }) => STAYS_BEHIND.has(nama))),
  ];
  return { nilai, temuan: tidyTemuan(temuan) };
}

function readUnits(masuk: readonly BerkasMasuk[], config: Config) {
  const files = [...masuk].sort((a, b) => (a.berkas < b.berkas ? -1 : 1));
  const planOf = makePlanOf(config);
  const result = files.map((berkas) => readMasuk(berkas, config, planOf));
  const perUnit = config.unit.map(({ kode }) =>
    uniteForms(
      kode,
      result.filter(({ unit }) => unit === kode),
      planOf,
    ),
  );
  return { perUnit, result };
}

const isOfUnit = ({ unit }: BerkasResult, config: Config): boolean => config.unit.some(({ kode }) => kode === unit);

function readMasuk({ berkas, content, galat, refused }: BerkasMasuk, config: Config, planOf: PlanOf): BerkasResult {
  const opened = findLocked(berkas);
  if (opened !== null) return failed(berkas, null, [explainLock(berkas, opened)]);
  return content === null
    ? failed(berkas, null, [refused ?? explainUnreadable(berkas, galat)])
    : readBerkas(berkas, content, config, planOf);
}

/** The name of the file that Excel (~$x) or LibreOffice (.~lock.x#) has open; null for any other file. */
function findLocked(berkas: string): string | null {
  const nama = berkas.split(/[\\/]/).at(-1) ?? "";
  return /^~\$(.+)$/.exec(nama)?.[1] ?? /^\.~lock\.(.+)#$/.exec(nama)?.[1] ?? null;
}

function notePending(status: readonly StatusUnit[], config: Config, result: readonly BerkasResult[]): Temuan[] {
  const pending = config.unit.filter((_, i) => status[i]?.status === "belum");
  const [first] = pending;
  if (!first) return [];
  const failed = result.filter(
    ({ unit, temuan }) => unit === null && temuan.some(({ tingkat }) => tingkat === "galat"),
  );
  const possible = failed.length > 0 ? ` Mungkin ada di antara ${failed.length} berkas yang tidak terbaca.` : "";
  return [
    {
      tingkat: "peringatan",
      nama: "formulir-belum",
      pesan: `Formulir ${pending.length} unit belum ada: ${pending.map(({ nama, kode }) => `${nama} (${kode})`).join(", ")}.${possible}`,
      perbaikan: `taruh formulir yang kembali di folder ${FOLDER.dataKinerja}, misalnya ${FOLDER.dataKinerja}/${first.kode}.xlsx`,
    },
  ];
}

/** A settled reading whose text is no longer in the form would wait there for another text. */
function notePenegasan(perUnit: readonly UnitForm[], config: Config, result: readonly BerkasResult[]): Temuan[] {
  const used = new Set(result.flatMap((h) => [...h.usedPenegasan]));
  const masuk = new Set(perUnit.filter(({ status }) => status.status === "masuk").map(({ status }) => status.kode));
  return config.penegasan.flatMap(({ unit, kode, kolom, teks }, i): Temuan[] => {
    if (used.has(i) || !masuk.has(unit)) return [];
    return [
      {
        tingkat: "peringatan",
        nama: "penegasan-tidak-dipakai",
        berkas: BERKAS_CONFIG,
        pesan: `Penegasan ${quote(teks)} untuk ${unit}, ${kode}, ${kolom} tidak dipakai: formulirnya tidak lagi berisi teks rancu itu.`,
        perbaikan: "hapus penegasan itu dari lkjip.yaml",
      },
    ];
  });
}

function explainUnreadable(berkas: string, galat: string | undefined): Temuan {
  const kode = /\bE[A-Z]{3,}\b/.exec(galat ?? "")?.[0];
  return {
    tingkat: "galat",
    nama: "berkas-tidak-terbaca",
    berkas,
    pesan: `Berkas tidak dapat dibaca dari disk${kode ? ` (${kode})` : ""}; mungkin belum diunduh dari OneDrive atau sedang dikunci program lain.`,
    perbaikan: "tutup berkasnya di Excel; bila dari OneDrive, klik kanan lalu pilih Selalu simpan di perangkat ini",
  };
}

function explainLock(berkas: string, opened: string): Temuan {
  return {
    tingkat: "peringatan",
    nama: "berkas-sedang-dibuka",
    berkas,
    pesan: `Berkas ${quote(opened)} sedang dibuka di Excel atau LibreOffice; perubahan yang belum disimpan tidak terbaca.`,
    perbaikan: "simpan dan tutup berkas itu, lalu ulangi: lkjip collect",
  };
}
