import type { Config } from "../plan/schema.ts";
import { BERKAS_CONFIG, FOLDER } from "../model/places.ts";
import type { DataKinerja, FormulirTerisi, StatusUnit } from "./kinerja.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { findBedaFormulir } from "./read/difference.ts";
import { failed, type HasilBerkas, readBerkas } from "./read/file.ts";
import { quote } from "./read/context.ts";
import { makeRencanaOf, type RencanaOf } from "./read/unit-plan.ts";
import { sortTemuan } from "./read/order.ts";

/** One file of the folder; `isi` is null where it could not be read from disk, and `galat` says why. */
export interface BerkasMasuk {
  /** Path relative to the work folder. */
  readonly berkas: string;
  readonly isi: Uint8Array | null;
  readonly galat?: string;
  /** Why it was not even opened: no ordinary file, or far too large. */
  readonly ditolak?: Temuan;
}

/** Reads one returned form. Whatever the file holds: nothing is thrown, every problem is a finding. */
export function readFormulir(masuk: BerkasMasuk, config: Config): Bertemuan<FormulirTerisi | null> {
  const { nilai, temuan } = readMasuk(masuk, config, makeRencanaOf(config));
  return { nilai, temuan: sortTemuan(temuan) };
}

/**
 * Reads every file of the folder; a file that cannot be read stops no other. A unit whose forms contradict each other
 * is `bermasalah` and none of them is used. Findings are in the order of file, sheet, row.
 */
export function readDaftarFormulir(masuk: readonly BerkasMasuk[], config: Config): Bertemuan<DataKinerja> {
  const files = [...masuk].sort((a, b) => (a.berkas < b.berkas ? -1 : 1));
  const rencanaOf = makeRencanaOf(config);
  const hasil = files.map((berkas) => readMasuk(berkas, config, rencanaOf));
  const perUnit = config.unit.map(({ kode }) =>
    chooseForm(
      kode,
      hasil.filter(({ unit }) => unit === kode),
    ),
  );
  const temuan = [
    ...hasil.flatMap((h) => h.temuan),
    ...perUnit.flatMap((p) => p.temuan),
    ...noteBelum(
      perUnit.map(({ status }) => status),
      config,
      hasil,
    ),
    ...notePenegasan(perUnit, config, hasil),
  ];
  const formulir = perUnit.flatMap((p) => (p.formulir ? [p.formulir] : []));
  return { nilai: { unit: perUnit.map(({ status }) => status), formulir }, temuan: sortTemuan(temuan) };
}

function readMasuk({ berkas, isi, galat, ditolak }: BerkasMasuk, config: Config, rencanaOf: RencanaOf): HasilBerkas {
  const dibuka = findLocked(berkas);
  if (dibuka !== null) return failed(berkas, null, [explainLock(berkas, dibuka)]);
  return isi === null
    ? failed(berkas, null, [ditolak ?? explainUnreadable(berkas, galat)])
    : readBerkas(berkas, isi, config, rencanaOf);
}

/** The name of the file that Excel (~$x) or LibreOffice (.~lock.x#) has open; null for any other file. */
function findLocked(berkas: string): string | null {
  const nama = berkas.split(/[\\/]/).at(-1) ?? "";
  return /^~\$(.+)$/.exec(nama)?.[1] ?? /^\.~lock\.(.+)#$/.exec(nama)?.[1] ?? null;
}

interface PilihanUnit {
  readonly status: StatusUnit;
  readonly formulir: FormulirTerisi | null;
  readonly temuan: readonly Temuan[];
}

/** The form that counts for a unit: the only one, or one of several that say the same. */
function chooseForm(kode: string, hasil: readonly HasilBerkas[]): PilihanUnit {
  const filled = hasil.filter(({ kosong }) => !kosong);
  const first = filled[0] ?? hasil[0];
  if (!first?.nilai)
    return { status: { kode, status: "belum", berkas: null, sha256: null }, formulir: null, temuan: [] };
  const { berkas, sha256, kosong, nilai } = first;
  for (const other of filled) {
    const beda = other.nilai ? findBedaFormulir(nilai, other.nilai) : [];
    if (beda.length === 0) continue;
    const temuan = [explainContradiction(first, other, beda)];
    return { status: { kode, status: "bermasalah", berkas, sha256 }, formulir: null, temuan };
  }
  const temuan = hasil.filter((h) => h !== first).map((other) => explainCopy(first, other));
  const status = kosong ? "kosong" : "masuk";
  return { status: { kode, status, berkas, sha256 }, formulir: kosong ? null : nilai, temuan };
}

function noteBelum(status: readonly StatusUnit[], config: Config, hasil: readonly HasilBerkas[]): Temuan[] {
  const belum = config.unit.filter((_, i) => status[i]?.status === "belum");
  const [first] = belum;
  if (!first) return [];
  const gagal = hasil.filter(({ unit, temuan }) => unit === null && temuan.some(({ tingkat }) => tingkat === "galat"));
  const mungkin = gagal.length > 0 ? ` Mungkin ada di antara ${gagal.length} berkas yang tidak terbaca.` : "";
  return [
    {
      tingkat: "peringatan",
      nama: "formulir-belum",
      pesan: `Formulir ${belum.length} unit belum ada: ${belum.map(({ nama, kode }) => `${nama} (${kode})`).join(", ")}.${mungkin}`,
      perbaikan: `taruh formulir yang kembali di folder ${FOLDER.dataKinerja}, misalnya ${FOLDER.dataKinerja}/${first.kode}.xlsx`,
    },
  ];
}

/** A settled reading whose text is no longer in the form would wait there for another text. */
function notePenegasan(perUnit: readonly PilihanUnit[], config: Config, hasil: readonly HasilBerkas[]): Temuan[] {
  const dipakai = new Set(hasil.flatMap((h) => [...h.penegasanDipakai]));
  const masuk = new Set(perUnit.filter(({ status }) => status.status === "masuk").map(({ status }) => status.kode));
  return config.penegasan.flatMap(({ unit, kode, kolom, teks }, i): Temuan[] => {
    if (dipakai.has(i) || !masuk.has(unit)) return [];
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

function explainLock(berkas: string, dibuka: string): Temuan {
  return {
    tingkat: "peringatan",
    nama: "berkas-sedang-dibuka",
    berkas,
    pesan: `Berkas ${quote(dibuka)} sedang dibuka di Excel atau LibreOffice; perubahan yang belum disimpan tidak terbaca.`,
    perbaikan: "simpan dan tutup berkas itu, lalu ulangi: lkjip collect",
  };
}

function explainContradiction(first: HasilBerkas, other: HasilBerkas, beda: readonly string[]): Temuan {
  const lebih = beda.length > 8 ? ` dan ${beda.length - 8} lainnya` : "";
  return {
    tingkat: "galat",
    nama: "formulir-bertentangan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada dua dengan isi berbeda, yang satu lagi ${first.berkas}; tidak satu pun dipakai. Beda di ${beda.slice(0, 8).join(", ")}${lebih}.`,
    perbaikan: `pindahkan yang bukan isian terakhir dari folder ${FOLDER.dataKinerja}, misalnya ke folder lama`,
  };
}

function explainCopy(first: HasilBerkas, other: HasilBerkas): Temuan {
  return {
    tingkat: "peringatan",
    nama: "formulir-salinan",
    berkas: other.berkas,
    pesan: `Formulir unit ${first.unit} ada lebih dari satu; ${other.kosong ? "yang ini kosong" : "isinya sama"}, yang dipakai ${first.berkas}.`,
    perbaikan: `pindahkan salinannya dari folder ${FOLDER.dataKinerja}`,
  };
}
