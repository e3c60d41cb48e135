import { BERKAS_CONFIG, FOLDER } from "../model/places.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja, FilledFormulir, StatusUnit } from "./kinerja.ts";
import { quote } from "./read/context.ts";
import { findFormulirDifference } from "./read/difference.ts";
import { type BerkasResult, failed, readBerkas } from "./read/file.ts";
import { tidyTemuan } from "./read/order.ts";
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
  const { nilai, temuan } = readMasuk(masuk, config, makePlanOf(config));
  return { nilai, temuan: tidyTemuan(temuan) };
}

/**
 * Reads every file of the folder; a file that cannot be read stops no other. A unit whose forms contradict each other
 * is `bermasalah` and none of them is used. Findings are in the order of file, sheet, row.
 */
export function readFormulirList(masuk: readonly BerkasMasuk[], config: Config): Bertemuan<DataKinerja> {
  const files = [...masuk].sort((a, b) => (a.berkas < b.berkas ? -1 : 1));
  const planOf = makePlanOf(config);
  const result = files.map((berkas) => readMasuk(berkas, config, planOf));
  const perUnit = config.unit.map(({ kode }) =>
    chooseForm(
      kode,
      result.filter(({ unit }) => unit === kode),
    ),
  );
  const temuan = [
    ...result.flatMap((h) => h.temuan),
    ...perUnit.flatMap((p) => p.temuan),
    ...notePending(
      perUnit.map(({ status }) => status),
      config,
      result,
    ),
    ...notePenegasan(perUnit, config, result),
  ];
  const formulir = perUnit.flatMap((p) => (p.formulir ? [p.formulir] : []));
  return { nilai: { unit: perUnit.map(({ status }) => status), formulir }, temuan: tidyTemuan(temuan) };
}

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

interface UnitChoice {
  readonly status: StatusUnit;
  readonly formulir: FilledFormulir | null;
  readonly temuan: readonly Temuan[];
}

/** The form that counts for a unit: the only one, or one of several that say the same. */
function chooseForm(kode: string, result: readonly BerkasResult[]): UnitChoice {
  const filled = result.filter(({ blank }) => !blank);
  const first = filled[0] ?? result[0];
  if (!first?.nilai)
    return { status: { kode, status: "belum", berkas: null, sha256: null }, formulir: null, temuan: [] };
  const { berkas, sha256, blank, nilai } = first;
  for (const other of filled) {
    const difference = other.nilai ? findFormulirDifference(nilai, other.nilai) : [];
    if (difference.length === 0) continue;
    const temuan = [explainContradiction(first, other, difference)];
    return { status: { kode, status: "bermasalah", berkas, sha256 }, formulir: null, temuan };
  }
  const temuan = result.filter((h) => h !== first).map((other) => explainCopy(first, other));
  const status = blank ? "kosong" : "masuk";
  return { status: { kode, status, berkas, sha256 }, formulir: blank ? null : nilai, temuan };
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
function notePenegasan(perUnit: readonly UnitChoice[], config: Config, result: readonly BerkasResult[]): Temuan[] {
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

function explainContradiction(first: BerkasResult, other: BerkasResult, difference: readonly string[]): Temuan {
  const over = difference.length > 8 ? ` dan ${difference.length - 8} lainnya` : "";
  return {
    tingkat: "galat",
    nama: "formulir-bertentangan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada dua dengan isi berbeda, yang satu lagi ${first.berkas}; tidak satu pun dipakai. Beda di ${difference.slice(0, 8).join(", ")}${over}.`,
    perbaikan: `pindahkan yang bukan isian terakhir dari folder ${FOLDER.dataKinerja}, misalnya ke folder lama`,
  };
}

function explainCopy(first: BerkasResult, other: BerkasResult): Temuan {
  return {
    tingkat: "peringatan",
    nama: "formulir-salinan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada lebih dari satu; ${other.blank ? "yang ini kosong" : "isinya sama"}, yang dipakai ${first.berkas}.`,
    perbaikan: `pindahkan salinannya dari folder ${FOLDER.dataKinerja}`,
  };
}
