import { findTahapan, type Tahapan } from "../calc/tahapan.ts";
import { checkGiliran, type PerintahBergiliran } from "../check/giliran.ts";
import { checkInbox } from "../check/inbox.ts";
import type { Config } from "../model/config.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_RIWAYAT, BERKAS_UJUNG, FOLDER, FOLDER_CADANGAN } from "../model/folder.ts";
import { Henti, henti, KODE_KELUAR } from "../model/henti.ts";
import type { DataKinerja } from "../model/kinerja.ts";
import {
  type CatatanBaru,
  type CatatanRiwayat,
  findSidikTerakhir,
  type SidikBerkas,
  type UjungRiwayat,
} from "../model/riwayat.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { compileConfig, type Hasil } from "../pipeline.ts";
import { readConfig } from "../read/config.ts";
import type { BerkasMasuk } from "../read/formulir.ts";
import { findUjung, formatCatatan, hasUjung, parseUjung, readRiwayat } from "../read/riwayat.ts";
import type { LaporanSegar } from "../render/refresh/laporan-segar.ts";
import { type CaraSegar, renderLaporanSegar } from "../render/refresh/tampil.ts";
import { renderJumlahTemuan, renderTemuan } from "../render/temuan.ts";
import { sha256, type World } from "../world/world.ts";
import { listInbox } from "./inbox.ts";
import { type AturanSegar, carryOut, planDokumen, type RencanaDokumen } from "./segar.ts";

/*
 * What every step does with the work folder: find it, read the config and the returned forms, write what it made
 * without harming what a person touched, note it in the journal, tell the findings and the next command.
 */

/** What is taken for a work folder, or the nearest thing to one: a lkjip.yaml under another name. */
interface FolderDitemukan {
  readonly world: World;
  /** What lkjip.yaml is called there; null where it has its name. */
  readonly namaKeliru: string | null;
}

/** Windows hides endings, Notepad adds .txt: none of these is read, and a new lkjip.yaml beside them would start all over. */
const NAMA_KELIRU = /^lkjip(\.ya?ml)?(\.txt|\.ya?ml)$/i;

/** The name that lkjip.yaml has by mistake in a folder without one, or null. */
export function findNamaKeliru(world: World): string | null {
  if (world.exists(BERKAS_CONFIG)) return null;
  try {
    return world.list(".").find((nama) => NAMA_KELIRU.test(nama) && !world.isFolder(nama)) ?? null;
  } catch {
    // A folder far above may be closed to us; then nothing of ours lies there.
    return null;
  }
}

/** What to do about it. */
export function temuanNamaKeliru(folder: string, nama: string): Omit<Temuan, "tingkat"> {
  return {
    nama: "lkjip-yaml-salah-nama",
    berkas: folder,
    pesan: `Folder ini berisi ${nama}, bukan ${BERKAS_CONFIG}, sehingga isinya tidak dibaca.`,
    perbaikan: `ganti nama ${nama} menjadi ${BERKAS_CONFIG}. Windows menyembunyikan ekstensi seperti .txt: di File Explorer nyalakan dahulu View (Tampilkan), File name extensions (Ekstensi nama file).`,
  };
}

function searchWorkFolder(world: World): FolderDitemukan | null {
  for (let folder = "."; ; folder = `../${folder}`) {
    const candidate = world.at(folder);
    if (candidate.exists(BERKAS_CONFIG)) return { world: candidate, namaKeliru: null };
    const namaKeliru = findNamaKeliru(candidate);
    if (namaKeliru !== null) return { world: candidate, namaKeliru };
    if (world.folderDiberi || candidate.folder === candidate.at("..").folder) return null;
  }
}

/**
 * The world seen from the work folder: the folder that was named, or the current one or the nearest above it that holds
 * lkjip.yaml; null where none does.
 */
export function findWorkFolder(world: World): World | null {
  const found = searchWorkFolder(world);
  return found === null || found.namaKeliru !== null ? null : found.world;
}

/** The same, or an end that says what to do. */
export function openWorkFolder(world: World): World {
  const found = searchWorkFolder(world);
  if (found?.namaKeliru === null) return found.world;
  if (found) throw henti(KODE_KELUAR.salahPakai, temuanNamaKeliru(found.world.folder, found.namaKeliru));
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "bukan-folder-kerja",
    berkas: world.folder,
    pesan: world.folderDiberi
      ? `Folder yang disebut --folder ini tidak berisi ${BERKAS_CONFIG}, jadi bukan folder kerja.`
      : `Folder ini maupun folder di atasnya tidak berisi ${BERKAS_CONFIG}, jadi bukan folder kerja.`,
    perbaikan: world.folderDiberi
      ? "tulis folder yang berisi lkjip.yaml, misalnya: --folder kanigaran-2024"
      : "masuk ke folder kerja lebih dahulu, atau buat yang baru, misalnya: lkjip init kanigaran-2024",
  });
}

/** The config of the work folder, or an end with all its findings. */
export function readWorkConfig(world: World): Bertemuan<Config> {
  const { nilai, temuan } = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  if (nilai === null) throw new Henti(KODE_KELUAR.adaGalat, temuan);
  return { nilai, temuan };
}

/** The office's own template from templat/, or the built-in one. */
export function readTemplat(world: World, nama: string): Uint8Array {
  return world.read(`${FOLDER.templat}/${nama}`) ?? world.asset(`templates/${nama}`);
}

/** A form has some fifty kilobytes; this has room for photos that a unit pasted into it. */
const BATAS_FORMULIR = 64 * 2 ** 20;

/** Everything in 3-data-kinerja that is or pretends to be a form. What cannot be read stops nothing. */
export function readBerkasMasuk(world: World): BerkasMasuk[] {
  const { forms, refused } = listInbox(world);
  const read = (berkas: string): BerkasMasuk => {
    try {
      return { berkas, isi: world.read(berkas, BATAS_FORMULIR) };
    } catch (error) {
      return unreadable(berkas, error);
    }
  };
  return [...forms.map(read), ...refused.map(({ folder, error }) => unreadable(folder, error))];
}

/** Findings of a file that was refused before it was opened say all; an error of the disk is explained by the reader. */
function unreadable(berkas: string, error: unknown): BerkasMasuk {
  const galat = error instanceof Error ? error.message : String(error);
  const ditolak = error instanceof Henti ? error.temuan[0] : undefined;
  const looked = ditolak !== undefined && ditolak.nama !== "berkas-tidak-dapat-dipakai";
  return { berkas, isi: null, galat, ...(looked ? { ditolak } : {}) };
}

/** A file that a command can do without: null where it cannot be read, with why. */
export function tryRead(
  world: World,
  berkas: string,
  batas?: number,
): { readonly isi: Uint8Array | null; readonly temuan: readonly Temuan[] } {
  try {
    return { isi: world.read(berkas, batas), temuan: [] };
  } catch (error) {
    if (error instanceof Henti) return { isi: null, temuan: error.temuan };
    throw error;
  }
}

/** What is said of all else that lies there, once the forms are read. */
export function findTemuanInbox(world: World, { config, data }: Hasil): Temuan[] {
  return checkInbox(listInbox(world).others, data, config);
}

/** Codes of the units whose form has come back and can be used, for the journal. */
export function listUnitMasuk({ unit }: DataKinerja): string[] {
  return unit.filter(({ status }) => status === "masuk").map(({ kode }) => kode);
}

/** What became of a product: new, the same as before, renewed (the old one is in cadangan/), or kept because a person changed it. */
export type NasibBerkas = "baru" | "sama" | "diperbarui" | "dipertahankan";

/** A file to be written: its path and its bytes. */
export interface Produk {
  readonly berkas: string;
  readonly isi: Uint8Array;
}

/**
 * Writes a product. A file that lkjip made and nobody changed since is renewed, with a copy in cadangan/;
 * one that a person changed, or that lkjip never made, stays as it is.
 */
export function writeProduk(world: World, { berkas, isi }: Produk): NasibBerkas {
  const old = world.read(berkas);
  if (old === null) {
    world.write(berkas, isi);
    return "baru";
  }
  const oldSidik = sha256(old);
  if (oldSidik === sha256(isi)) return "sama";
  if (findSidikTerakhir(readJournal(world).nilai, berkas) !== oldSidik) return "dipertahankan";
  world.backup(berkas);
  world.write(berkas, isi);
  return "diperbarui";
}

/** A document where it was put, and what became of it. */
export interface DokumenTersimpan {
  readonly berkas: string;
  readonly nasib: RencanaDokumen["nasib"];
  readonly sidik: SidikBerkas;
  /** Copy of the file as it was; null where nothing was replaced. */
  readonly cadangan: string | null;
  /** What became of the values of a document that people had edited. */
  readonly segar: LaporanSegar | null;
}

/** What would become of a Word document, by the journal. */
export function planProduk(world: World, wanted: Produk, opsi: AturanSegar = {}): RencanaDokumen {
  return planDokumen(world, wanted, findSidikTerakhir(readJournal(world).nilai, wanted.berkas), opsi);
}

/** Writes a Word document; into one that people have edited it brings the fresh data and leaves all else. */
export function placeDokumen(world: World, wanted: Produk, opsi: AturanSegar = {}): DokumenTersimpan {
  return placeRencana(world, planProduk(world, wanted, opsi));
}

/** Writes a Word document as it was planned. */
export function placeRencana(world: World, rencana: RencanaDokumen): DokumenTersimpan {
  const cadangan = carryOut(world, rencana);
  return { berkas: rencana.berkas, nasib: rencana.nasib, sidik: sidikOf(rencana), cadangan, segar: rencana.segar };
}

/** Writes a Word document and notes it in the journal, unless it is the same as before. */
export function saveDokumen(world: World, wanted: Produk, catatan: CatatanBaru): DokumenTersimpan {
  const saved = placeDokumen(world, wanted);
  if (saved.nasib !== "sama") recordRiwayat(world, { ...catatan, keluaran: [saved.sidik] });
  return saved;
}

/** What became of a document, for the person who ran the command; what was edited with its report. */
export function formatNasib(
  nama: string,
  wanted: string,
  { nasib, segar }: Pick<DokumenTersimpan, "nasib"> & Partial<Pick<DokumenTersimpan, "segar">>,
  cara: CaraSegar = {},
): string {
  switch (nasib) {
    case "baru":
      return `${nama} dibuat: ${wanted}`;
    case "sama":
      return segar == null || segar.perubahan.length === 0
        ? `${nama} tidak berubah: ${wanted}`
        : `${nama} tidak berubah: ${wanted}\n${renderLaporanSegar(segar, cara)}`;
    case "diperbarui":
      return `${nama} diperbarui: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`;
    case "disegarkan":
      return [
        `${nama} diperbarui di tempat, ${formatSuntingan(segar ?? null)}: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`,
        ...(segar == null ? [] : [renderLaporanSegar(segar, cara)]),
      ].join("\n");
  }
}

/** What became of what people wrote: all of it kept, unless they asked for the data instead. */
function formatSuntingan(segar: LaporanSegar | null): string {
  const diganti = (segar?.perubahan ?? []).filter(
    ({ status, lama, suntingan, baru }) =>
      status === "diperbarui" && suntingan !== null && suntingan !== lama && suntingan !== baru,
  ).length;
  return diganti === 0 ? "suntingan tetap" : `${diganti} suntingan diganti nilai data, yang lain tetap`;
}

/** Path and hash of a file, for the journal. */
export function sidikOf({ berkas, isi }: Produk): SidikBerkas {
  return { berkas, sha256: sha256(isi) };
}

/**
 * Adds a line to the journal and tells what its end had lost before. A command that was run again because it had been cut
 * off does not note a second time what was finished for it.
 */
export function recordRiwayat(world: World, catatan: CatatanBaru): void {
  const opsi = world.diingat === null ? {} : { opsi: world.diingat };
  const isi = { masukan: [], keluaran: [], ...catatan, ...opsi };
  const line: CatatanRiwayat = { waktu: world.now(), oleh: nameOf(world), ...isi };
  const { nilai, temuan } = readJournal(world);
  const last = nilai.at(-1);
  const { resumed } = world;
  if (resumed() !== null && last !== undefined && isSame({ ...last, waktu: line.waktu }, line)) return;
  const teks = readTeksRiwayat(world);
  tellTemuan(
    world,
    temuan.filter(({ nama }) => nama === "riwayat-kurang" || (nama === "riwayat-terpotong" && !teks.endsWith("\n"))),
  );
  world.append(BERKAS_RIWAYAT, formatCatatan(line, teks));
  world.write(BERKAS_UJUNG, `${JSON.stringify(findUjung(readTeksRiwayat(world)))}\n`);
}

const isSame = (satu: CatatanRiwayat, lain: CatatanRiwayat): boolean => JSON.stringify(satu) === JSON.stringify(lain);

/** Where the journal ends now. */
export const readUjung = (world: World): UjungRiwayat => findUjung(readTeksRiwayat(world));

/** Whether the journal still holds the line that was its last once. */
export const hasUjungRiwayat = (world: World, ujung: UjungRiwayat): boolean => hasUjung(readTeksRiwayat(world), ujung);

const readTeksRiwayat = (world: World): string => world.readText(BERKAS_RIWAYAT) ?? "";

/** Who does it: as given, or the Kasubbag of lkjip.yaml, who carries the SOP, with the user of this computer. */
function nameOf(world: World): string {
  if (world.olehDiberi) return world.oleh;
  const kasubbag = readConfig(world.readText(BERKAS_CONFIG) ?? "", BERKAS_CONFIG).nilai?.config.pejabat.kasubbag.nama;
  return kasubbag === undefined || /\bGANTI\b/.test(kasubbag) ? world.oleh : `${kasubbag} (pengguna ${world.oleh})`;
}

/** The journal with everything that is wrong with it. */
export function readJournal(world: World): Bertemuan<readonly CatatanRiwayat[]> {
  return readRiwayat(readTeksRiwayat(world), BERKAS_RIWAYAT, parseUjung(world.readText(BERKAS_UJUNG) ?? ""));
}

/** Numbers of the signed versions that lie in the folder. */
export function listVersi(world: World): number[] {
  return world.list(FOLDER.pengesahan).flatMap((nama) => {
    const versi = /^versi-(\d+)$/.exec(nama)?.[1];
    return versi === undefined ? [] : [Number(versi)];
  });
}

/** How far the year has come, by the journal. */
export function readTahapan(world: World, config: Config): Tahapan {
  const unit = config.unit.map(({ kode }) => kode);
  return findTahapan(readJournal(world).nilai, unit, BERKAS_DRAF);
}

/**
 * Ends the command with what is missing where it is not its turn. With a reason (`--lewati`) it goes on and tells what is
 * missing; the reason is returned for the journal.
 */
export function takeTurn(
  world: World,
  config: Config,
  perintah: PerintahBergiliran,
  lewati: string | boolean | undefined,
): { readonly lewati?: string } {
  const kurang = checkGiliran(perintah, readTahapan(world, config), config.tahun);
  if (kurang.length === 0) return {};
  if (typeof lewati !== "string" || lewati.trim() === "") throw new Henti(KODE_KELUAR.belumGiliran, kurang);
  world.tell(`${kurang.map(({ pesan }) => pesan).join("\n")}\nDidahulukan dengan alasan: ${lewati.trim()}\n`);
  return { lewati: lewati.trim() };
}

/** Tells all findings with their tally; true when one of them blocks. */
export function tellTemuan(world: World, temuan: readonly Temuan[]): boolean {
  if (temuan.length > 0) {
    world.tell(`${renderTemuan(temuan, { warna: world.warna, lebar: world.lebar })}\n`);
    world.tell(renderJumlahTemuan(temuan));
  }
  return temuan.some((t) => t.tingkat === "galat");
}

/** The last line of every command. */
export function tellNext(world: World, perintah: string, tujuan: string): void {
  world.tell(`Berikutnya: ${perintah}  (${tujuan})`);
}
