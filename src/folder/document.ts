import { INDIVIDU } from "../documents/individu.ts";
import { findLastSidik } from "../journal/riwayat.ts";
import { EXIT_CODE, Henti } from "../model/henti.ts";
import { BERKAS_DRAF, COMMENT_DRAF_BERKAS, FOLDER, TRIWULAN_FOLDER } from "../model/places.ts";
import { hasHandEdits } from "../word/base/pending.ts";
import { type RefreshOptions, refreshDocx } from "../word/refresh/refresh.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { findCadangan } from "./backup.ts";
import { type Product, readJournal } from "./journal.ts";
import { replace, type Write } from "./place.ts";

/*
 * Word documents that people edit and that are made again: what would become of one.
 */

/** How conflicts are settled; see `RefreshOptions`. */
export type RefreshRule = Pick<RefreshOptions, "prefer" | "accept">;

/** Takes the data of a conflict in the draft, by its tag. */
export const ACCEPT_PERINTAH = "lkjip draft --terima";

/** The command that makes the documents of a folder. */
const MAKER: Readonly<Record<string, string>> = {
  [FOLDER.disposisi]: "lkjip disposition",
  [FOLDER.formulir]: "lkjip forms",
  [INDIVIDU.folder]: "lkjip individual",
  [TRIWULAN_FOLDER]: "lkjip quarter",
  [FOLDER.draf]: "lkjip draft",
  [FOLDER.koreksi]: "lkjip review",
  [FOLDER.persetujuan]: "lkjip submit",
  [FOLDER.pengesahan]: "lkjip sign",
  [FOLDER.pengiriman]: "lkjip letter",
};

/** What is to become of a document; nothing is written yet. */
export interface DocumentPlan extends Write {
  /** `disegarkan`: fresh data were brought into a file that people had edited. */
  readonly nasib: "baru" | "sama" | "diperbarui" | "disegarkan";
  /** Only where people had edited the file. */
  readonly segar: LaporanSegar | null;
}

/** A draft that people went on with under another name, as the one that counts from now on: merged, and put in its place. */
export function planDraf(
  world: ReadonlyWorld,
  { berkas, content }: Product,
  from: Product | null,
  rule: RefreshRule,
): DocumentPlan {
  if (from === null) return planDocument(world, { berkas, content }, rule);
  const { nilai, temuan } = refreshDocx(from.content, content, refreshOptions(world, BERKAS_DRAF, rule, from.berkas));
  if (nilai === null)
    throw new Henti(
      EXIT_CODE.hasGalat,
      temuan.map((each) => (USELESS.has(each.nama) ? { ...each, perbaikan: OTHER_DRAF } : each)),
    );
  return placeRefreshed(world, { berkas, content: nilai.content }, nilai.laporan);
}

/**
 * A document that goes on from another file than the one that lies in its place: merged, or renewed as a whole where what lies in
 * that file is what lkjip made.
 */
export function planFrom(world: ReadonlyWorld, { berkas, content }: Product, from: Product): DocumentPlan {
  const sidik = sha256(from.content);
  const isMade = readJournal(world).nilai.some(({ keluaran }) =>
    keluaran.some((each) => each.berkas === berkas && each.sha256 === sidik),
  );
  if (isMade && !hasHandEdits(from.content))
    return { ...replace(world, { berkas, content }), nasib: "diperbarui", segar: null };
  const { nilai, temuan } = refreshDocx(from.content, content, refreshOptions(world, berkas, {}, from.berkas));
  if (nilai === null)
    throw new Henti(
      EXIT_CODE.hasGalat,
      temuan.map((each) => withBackup(world, from.berkas, each)),
    );
  return placeRefreshed(world, { berkas, content: nilai.content }, nilai.laporan);
}

function placeRefreshed(world: ReadonlyWorld, { berkas, content }: Product, segar: LaporanSegar): DocumentPlan {
  const old = world.read(berkas);
  return old !== null && sha256(old) === sha256(content)
    ? { berkas, content: old, cadangan: null, nasib: "sama", segar }
    : { ...replace(world, { berkas, content }), nasib: "disegarkan", segar };
}

/** Refusals of a file that can be no draft: moving it away or a backup would not bring back what was written in it. */
const USELESS: ReadonlySet<string> = new Set(["draf-rusak", "bukan-draf-lkjip"]);
const OTHER_DRAF =
  "sebut salinan draf yang masih utuh; yang ditulis di berkas ini dapat disalin ke draf dengan Word. Draf yang sekarang tidak diubah";

const refreshOptions = (world: ReadonlyWorld, target: string, rule: RefreshRule, berkas = target): RefreshOptions => ({
  ...rule,
  perintah: MAKER[target.slice(0, target.lastIndexOf("/"))] ?? "lkjip draft",
  ...(target === BERKAS_DRAF ? { acceptPerintah: ACCEPT_PERINTAH } : {}),
  berkas,
  waktu: world.now().slice(0, 19),
});

/**
 * Plans a document: new, renewed as a whole where nobody touched what lkjip made, or merged: into a file that people have
 * edited the fresh data come and all else stays. A copy of the draft with comments is always made from the draft. Ends the
 * command where the file cannot be merged.
 */
export function planDocument(
  world: ReadonlyWorld,
  { berkas, content }: Product,
  options: RefreshRule = {},
): DocumentPlan {
  const old = world.read(berkas);
  const cadangan = null;
  if (old === null) return { berkas, content, cadangan, nasib: "baru", segar: null };
  const sidik = sha256(old);
  if (sidik === sha256(content)) return { berkas, content, cadangan, nasib: "sama", segar: null };
  const whole =
    berkas === COMMENT_DRAF_BERKAS || (sidik === findLastSidik(readJournal(world).nilai, berkas) && !hasHandEdits(old));
  if (whole) return { ...replace(world, { berkas, content }), nasib: "diperbarui", segar: null };
  const { nilai, temuan } = refreshDocx(old, content, refreshOptions(world, berkas, options));
  if (nilai === null)
    throw new Henti(
      EXIT_CODE.hasGalat,
      temuan.map((each) => withBackup(world, berkas, each)),
    );
  const { content: refreshed, laporan: segar } = nilai;
  if (refreshed === old) return { berkas, content: old, cadangan, nasib: "sama", segar };
  return { ...replace(world, { berkas, content: refreshed }), nasib: "disegarkan", segar };
}

/** Names the newest good backup in a refusal of a damaged file, and of a draft that lost what makes it one. */
function withBackup(world: ReadonlyWorld, berkas: string, temuan: Henti["temuan"][number]): Henti["temuan"][number] {
  const isLost = temuan.nama === "bukan-draf-lkjip" && berkas === BERKAS_DRAF;
  if (temuan.nama !== "draf-rusak" && !isLost) return temuan;
  const cadangan = findCadangan(world, berkas);
  const restore = berkas === BERKAS_DRAF ? "misalnya: lkjip restore" : `dengan menyalinnya menjadi ${berkas}`;
  if (isLost && cadangan === null) return temuan;
  const perbaikan =
    cadangan === null
      ? "pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru."
      : `${isLost ? `${temuan.perbaikan}; atau ` : ""}kembalikan cadangan terbaru yang utuh, yaitu ${cadangan}, ${restore}`;
  return { ...temuan, perbaikan };
}
