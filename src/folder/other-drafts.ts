import { formatList } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_DRAF, DIFFERENCE_BERKAS, FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { openPackage } from "../opc/package.ts";
import type { Config } from "../plan/schema.ts";
import { readDasar } from "../word/base/part.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { type Product, readJournal, readTahapan } from "./journal.ts";

/*
 * A draft that somebody renamed, copied or saved as another kind of file: lkjip reads one name only, so what was written
 * in the other file would be passed over in silence.
 */

/** Kinds of files that a text program may have made of the draft. */
const TEXT_DOCUMENT = /\.(docx|docm|dotx|dotm|doc|odt|ott|fodt|rtf|wps)$/i;
/** Files of lkjip and of programs that have a document open. */
const NO_DRAFT = /^(~\$|\.|beda-draf)/i;
/** The bookmarks that lkjip puts around what it computed; every text program keeps them. */
const BOOKMARK = /_lk_[0-9a-f]{16}/;

/** Another file in 4-draf/; `sure` where it carries what only a draft of this office and year does. */
interface OtherDraft {
  readonly nama: string;
  readonly sure: boolean;
  readonly sidik: string | null;
}

/** The draft's bytes, or an end that names the file that may be the draft under another name. */
export function readDraf(world: ReadonlyWorld, config: Config): Uint8Array {
  const content = world.read(BERKAS_DRAF);
  if (content !== null) return content;
  const others = listOtherDrafts(world, config);
  if (others.length > 0) throw henti(EXIT_CODE.hasGalat, composeRenamed(others));
  throw henti(EXIT_CODE.hasGalat, {
    nama: "draf-tidak-ada",
    berkas: BERKAS_DRAF,
    pesan: "Draf LKjIP tidak ada di tempatnya.",
    perbaikan: "kembalikan berkas itu dari folder cadangan di sebelahnya, atau buat lagi: lkjip draft",
  });
}

/** The file that `draft --dari` names: in 4-draf/, by its name there or its place in the folder. */
export function readNamedDraf(world: ReadonlyWorld, named: string): Product {
  const path = named.replaceAll("\\", "/");
  const berkas = path.includes("/") ? path : `${FOLDER.draf}/${path}`;
  const content = world.isFolder(berkas) ? null : world.read(berkas);
  if (content === null)
    throw henti(EXIT_CODE.salahPakai, {
      nama: "berkas-dari-tidak-ada",
      berkas,
      pesan: "Berkas yang disebut sesudah --dari tidak ada di sini.",
      perbaikan: `salin namanya dari folder ${FOLDER.draf}, dengan tanda kutip, misalnya: lkjip draft --dari "draf-lkjip revisi.docx"`,
    });
  if (!/\.docx$/i.test(berkas))
    throw henti(EXIT_CODE.salahPakai, {
      nama: "berkas-dari-bukan-docx",
      berkas,
      pesan: "Berkas yang disebut sesudah --dari bukan Dokumen Word (.docx).",
      perbaikan:
        "buka berkas itu di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx), lalu sebut berkas yang baru itu",
    });
  return { berkas, content };
}

/** Ends the command that would write a fresh draft while the edited one lies there under another name. */
export function refuseFreshDraf(world: ReadonlyWorld, config: Config): void {
  const others = world.exists(BERKAS_DRAF) ? [] : listOtherDrafts(world, config);
  if (others.length === 0) return;
  const { pesan, perbaikan, ...temuan } = composeRenamed(others);
  throw henti(EXIT_CODE.hasGalat, {
    ...temuan,
    pesan: `${pesan} Tidak ada yang ditulis supaya suntingan di dalamnya tidak tertinggal.`,
    perbaikan: `${perbaikan}; bila memang mulai dari awal: lkjip draft --baru`,
  });
}

/**
 * What `check`, `status` and every step that reads the draft say of other files that hold one; `draf`: the draft, also one
 * that is still to be written.
 */
export function findOtherDrafts(world: ReadonlyWorld, config: Config, draf = world.read(BERKAS_DRAF)): Temuan[] {
  const others = listOtherDrafts(world, config);
  if (others.length === 0) return [];
  if (draf === null) return [{ tingkat: "peringatan", ...composeRenamed(others) }];
  const own = new Set(
    readJournal(world).nilai.flatMap(({ keluaran, masukan }) => [...keluaran, ...masukan].map(({ sha256 }) => sha256)),
  );
  own.add(sha256(draf));
  // What nobody has written in is no loss.
  const edited = others.filter(({ sure, sidik }) => sure && sidik !== null && !own.has(sidik));
  return edited.length === 0 ? [] : [composeCopies(edited)];
}

function composeRenamed(others: readonly OtherDraft[]): Omit<Temuan, "tingkat"> {
  const [first] = others;
  const nama = first?.nama ?? "";
  const which = others.length === 1 ? "berkas itu" : "yang terakhir disunting";
  const docx = /\.docx$/i.test(nama);
  const rename = `lanjutkan dengan ${which}: lkjip draft --dari "${nama}"`;
  const convert = `buka ${which} di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx) bernama ${nameOf(BERKAS_DRAF)}`;
  return {
    nama: "draf-berganti-nama",
    berkas: BERKAS_DRAF,
    pesan: `Draf ini tidak ada di tempatnya, tetapi di foldernya ada ${listNames(others)}, yang ${others.every(({ sure }) => sure) ? "memuat" : "mungkin memuat"} draf itu dengan nama atau jenis lain.`,
    perbaikan: others.every((each) => /\.docx$/i.test(each.nama))
      ? rename
      : docx
        ? `${rename}, atau ${convert}`
        : convert,
  };
}

function composeCopies(others: readonly OtherDraft[]): Temuan {
  return {
    tingkat: "peringatan",
    nama: "draf-salinan",
    berkas: BERKAS_DRAF,
    pesan: `Di folder ini ada juga ${listNames(others)}, salinan draf ini yang isinya lain; yang dibaca hanya ${nameOf(BERKAS_DRAF)}.`,
    perbaikan: `bila suntingan terakhir ada di salinan itu: lkjip draft --dari "${others[0]?.nama ?? ""}" (${nameOf(BERKAS_DRAF)} yang sekarang masuk ke ${FOLDER_CADANGAN}); bila tidak, pindahkan salinan itu`,
  };
}

const nameOf = (berkas: string): string => berkas.slice(berkas.lastIndexOf("/") + 1);
const listNames = (others: readonly OtherDraft[]): string => formatList(others.map(({ nama }) => `"${nama}"`));

/**
 * Other files that hold this office's draft. A document that cannot be recognised counts only where the draft was made
 * and is gone: before the first draft it is something else.
 */
function listOtherDrafts(world: ReadonlyWorld, config: Config): OtherDraft[] {
  const made = !world.exists(BERKAS_DRAF) && readTahapan(world, config).hasDraf;
  return world.list(FOLDER.draf).flatMap((nama): OtherDraft[] => {
    const berkas = `${FOLDER.draf}/${nama}`;
    if (berkas === BERKAS_DRAF || berkas === DIFFERENCE_BERKAS || NO_DRAFT.test(nama) || !TEXT_DOCUMENT.test(nama))
      return [];
    if (world.isFolder(berkas)) return [];
    const content = readOrNull(world, berkas);
    const own = content === null ? null : isOwnDraf(content, config);
    if (own === false || (own === null && !made)) return [];
    return [{ nama, sure: own === true, sidik: content === null ? null : sha256(content) }];
  });
}

/** A file that another program holds. */
function readOrNull(world: ReadonlyWorld, berkas: string): Uint8Array | null {
  try {
    return world.read(berkas);
  } catch {
    return null;
  }
}

/** Whether a document is the draft of this office and year; null where it does not say. */
function isOwnDraf(content: Uint8Array, { instansi, tahun }: Config): boolean | null {
  const pkg = tryOpen(content);
  if (pkg === null) return BOOKMARK.test(Buffer.from(content).toString("latin1").replaceAll("\0", "")) ? true : null;
  const identitas = readIdentity(pkg);
  if (identitas !== null) {
    const { dokumen: document, instansi: nama, tahun: year } = identitas;
    return document === "LKjIP" && nama === instansi.nama && year === String(tahun);
  }
  const texts = [...pkg.parts].filter(([name]) => /(^|\/)(document|content)\.xml$/.test(name));
  return texts.some(([, part]) => BOOKMARK.test(new TextDecoder().decode(part))) ? true : null;
}

function tryOpen(content: Uint8Array): ReturnType<typeof openPackage> | null {
  try {
    return openPackage(content);
  } catch {
    return null;
  }
}

function readIdentity(pkg: ReturnType<typeof openPackage>): Readonly<Record<string, string>> | null {
  try {
    return readDasar(pkg)?.identitas ?? null;
  } catch {
    return null;
  }
}
