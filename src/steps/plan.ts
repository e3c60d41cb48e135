import { sidikOf } from "../folder/journal.ts";
import { findOutdatedForms } from "../folder/outdated-forms.ts";
import { replace, type Write } from "../folder/place.ts";
import { findPendingRencana } from "../folder/rencana.ts";
import { formatList } from "../model/format.ts";
import { EXIT_CODE, type Henti, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { makeContext } from "../plan/check/context.ts";
import { confirmContoh } from "../plan/check/first-values.ts";
import { importFiles } from "../plan/import/import.ts";
import type { ImportResult } from "../plan/import/result.ts";
import { readPlain } from "../plan/read.ts";
import { isEqual } from "../plan/write/equal.ts";
import { placeImported } from "../plan-book/imported.ts";
import { mergeRencana, openPending, type RencanaMerge } from "../plan-book/plan.ts";
import { type RencanaSource, readSource, renderBook } from "../plan-book/source.ts";
import { renderImport, renderRencanaMerge } from "../screen/rencana.ts";
import type { OptionsOf } from "../sop.ts";
import type { Said, Step, StepResult } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/**
 * Keeps rencana.xlsx and lkjip.yaml the same, both ways; or puts what files of the office hold into the workbook. One cell that
 * cannot be taken, and nothing is written.
 */
export const plan: Step<"plan"> = {
  needs: "folder",
  holds: true,
  run: async ({ world, outside, options }) => {
    const teks = world.readText(BERKAS_CONFIG) ?? "";
    const { source, temuan } = readSource(teks);
    if (source === null) return refuseYaml(temuan, options);
    if (options.benar.length > 0) return confirm(world, source, options);
    const content = world.read(BERKAS_RENCANA);
    if (options.dari.length > 0) return takeFiles(world, outside, source, content, options);
    if (content === null) return makeNew(world, source, options);
    return merge(world, source, content, options);
  },
};

type Options = OptionsOf<"plan">;

const AGAIN = ["lkjip plan", "setelah semua galat diperbaiki; belum ada yang ditulis"] as const;

const refuseYaml = (temuan: readonly Temuan[], { json }: Options): StepResult => ({
  say: json ? [{ json: toJson("ditolak", { temuan }) }] : [{ temuan }],
  next: AGAIN,
  exit: EXIT_CODE.hasGalat,
});

async function makeNew(world: ReadonlyWorld, source: RencanaSource, { json }: Options): Promise<StepResult> {
  const write = replace(world, { berkas: BERKAS_RENCANA, content: await renderBook(source) });
  const lines = [
    `${BERKAS_RENCANA} dibuat dari ${BERKAS_CONFIG}.`,
    "Buka di Excel, ubah isinya, simpan, tutup, lalu jalankan lagi: lkjip plan",
  ];
  return {
    writes: [write],
    journal: { masukan: [yamlOf(source)], keluaran: [sidikOf(write)] },
    say: json ? [{ json: toJson("dibuat", {}) }] : lines.map((print) => ({ print })),
    next: "papan",
  };
}

/** Example values that are the office's own after all: their marks go, nothing else. */
function confirm(world: ReadonlyWorld, source: RencanaSource, options: Options): StepResult {
  const { config, lokasi, teks } = source;
  const found = confirmContoh(teks, makeContext(config, lokasi), options.benar);
  const { confirmed, unknown, present, shared, teks: baru } = found;
  if (unknown.length > 0) throw unknownContoh(unknown, present);
  const plain = readPlain(baru, BERKAS_CONFIG);
  if (plain === null || !isEqual(plain.data, source.data)) throw notNoted(options.benar);
  const write = replace(world, { berkas: BERKAS_CONFIG, content: new TextEncoder().encode(baru) });
  const lines = [
    ...confirmed.map((each) => `Dibenarkan: ${each}`),
    ...shared.map(({ baris, jumlah }) => `Baris ${baris} memuat ${jumlah} pagu 0; catatannya berlaku untuk semuanya.`),
  ].map((print) => ({ print }));
  return {
    writes: [write],
    journal: { masukan: [yamlOf(source)], keluaran: [sidikOf(write)], catatan: `dibenarkan: ${confirmed.join("; ")}` },
    say: options.json ? [{ json: { berkas: BERKAS_CONFIG, dibenarkan: confirmed } }] : lines,
    next: "papan",
  };
}

const notNoted = (named: readonly string[]): Henti =>
  henti(EXIT_CODE.hasGalat, {
    nama: "catatan-tidak-dapat-ditulis",
    berkas: BERKAS_CONFIG,
    pesan: `Susunan baris ${formatList(named)} tidak lazim, sehingga catatannya tidak dapat ditulis di sana; tidak ada yang diubah.`,
    perbaikan:
      'ubah sendiri di lkjip.yaml: hapus tanda "# contoh" di belakang nilai yang benar; tulis pagu 0 di barisnya sendiri dengan "# memang 0" di belakangnya',
  });

const unknownContoh = (unknown: readonly string[], present: readonly number[]): Henti =>
  henti(EXIT_CODE.salahPakai, {
    nama: "baris-tanpa-contoh",
    berkas: BERKAS_CONFIG,
    pesan: `Tidak ada nilai contoh atau pagu 0 di baris ${formatList(unknown)}, jadi tidak ada yang dibenarkan.`,
    perbaikan:
      present.length === 0
        ? "jalankan tanpa --benar: lkjip plan"
        : `tulis nomor baris yang disebut lkjip check; yang ada: ${formatList(present.map(String))}`,
  });

const yamlOf = ({ teks }: RencanaSource) => sidikOf({ berkas: BERKAS_CONFIG, content: new TextEncoder().encode(teks) });

async function merge(
  world: ReadonlyWorld,
  source: RencanaSource,
  content: Uint8Array,
  options: Options,
): Promise<StepResult> {
  const { json } = options;
  const made = await mergeRencana(source, content, {
    prefer: options.utamakan,
    accept: new Set(options.terima),
    renamed: options.gantiKode.includes(EVERY) ? "all" : new Set(options.gantiKode),
    replaced: new Set(options.kodeBaru),
  });
  checkRenamed(made);
  const merged = { ...made, temuan: [...made.temuan, ...findOutdatedForms(world, source.config, listGone(made))] };
  if (merged.keadaan === "ditolak") return refuse(merged, options);
  checkAccept(merged);
  const writes: Write[] = [];
  if (merged.teks !== null)
    writes.push(replace(world, { berkas: BERKAS_CONFIG, content: new TextEncoder().encode(merged.teks) }));
  if (merged.workbook !== null) writes.push(replace(world, { berkas: BERKAS_RENCANA, content: merged.workbook }));
  const backups = writes.flatMap(({ cadangan }) => (cadangan === null ? [] : [cadangan]));
  const kept = backups.length === 0 ? [] : [{ print: `Sebelumnya disimpan di ${formatList(backups)}.` }];
  const lines = renderRencanaMerge(merged).map((print) => ({ print }));
  const asal = merged.asal.length === 0 ? {} : { catatan: `dari berkas: ${merged.asal.join("; ").slice(0, 2_000)}` };
  const journal = {
    masukan: [yamlOf(source), sidikOf({ berkas: BERKAS_RENCANA, content })],
    keluaran: writes.map(sidikOf),
    ...asal,
  };
  const findings: Said[] = merged.temuan.length === 0 ? [] : [{ temuan: merged.temuan }];
  return {
    writes,
    // A workbook that was only saved again is noted as read, so that nobody is asked to apply it.
    journal: writes.length === 0 && findPendingRencana(world).length === 0 ? null : journal,
    say: json ? [{ json: toJson(merged.keadaan, merged) }] : [...lines, ...kept, ...findings],
    next: merged.keadaan === "bentrok" ? ["lkjip plan", "setelah bentroknya diselesaikan"] : "papan",
  };
}

/** Rows that lkjip.yaml has no longer, or with another kode. */
const listGone = ({ perubahan, renamed }: RencanaMerge): ReadonlyMap<string, string | null> =>
  new Map<string, string | null>([
    ...perubahan.flatMap(({ kunci, lama, baru }) => (lama === kunci && baru === "" ? [[kunci, null] as const] : [])),
    ...renamed.flatMap(({ kunci, old, identity }) =>
      old.kode === identity.kode ? [] : [[kunci, identity.kode ?? ""] as const],
    ),
  ]);

function refuse(merged: RencanaMerge, { json }: Options): StepResult {
  const line = {
    tell: `${BERKAS_CONFIG} tetap seperti semula: tidak satu pun perubahan di ${BERKAS_RENCANA} diterapkan.`,
  };
  return {
    say: json ? [{ json: toJson("ditolak", merged) }] : [{ temuan: merged.temuan }, line],
    next: AGAIN,
    exit: EXIT_CODE.hasGalat,
  };
}

/** After `--ganti-kode`: whatever has another kode. */
const EVERY = "semua";

/** Ends the command where `--ganti-kode` or `--kode-baru` names a row that has its kode. */
function checkRenamed({ unknown, renamed }: RencanaMerge): void {
  if (unknown.length === 0) return;
  const keys = renamed.flatMap(({ kunci, asked }) => (asked ? [kunci] : []));
  throw henti(EXIT_CODE.salahPakai, {
    nama: "kunci-tidak-berganti",
    berkas: BERKAS_RENCANA,
    pesan: `Tidak ada kode yang diganti dengan kunci ${formatList(unknown.map((kunci) => `"${kunci}"`))}, jadi tidak ada yang ditulis.`,
    perbaikan:
      keys[0] === undefined
        ? "jalankan tanpa --ganti-kode dan --kode-baru; kode yang diganti akan disebut bersama kuncinya: lkjip plan"
        : `salin kunci yang disebut di layar; yang kodenya diganti: ${formatList(keys)}, misalnya: lkjip plan --ganti-kode "${keys[0]}"`,
  });
}

/** Ends the command where `--terima` names something that is no bentrok: it would be passed over in silence. */
function checkAccept({ unused, bentrok }: RencanaMerge): void {
  if (unused.length === 0) return;
  const keys = bentrok.map(({ kunci }) => kunci);
  throw henti(EXIT_CODE.salahPakai, {
    nama: "kunci-tidak-bentrok",
    berkas: BERKAS_RENCANA,
    pesan: `Tidak ada bentrok dengan kunci ${formatList(unused.map((kunci) => `"${kunci}"`))}, jadi tidak ada yang ditulis.`,
    perbaikan:
      keys[0] === undefined
        ? "jalankan tanpa --terima; yang bentrok akan disebut bersama kuncinya: lkjip plan"
        : `salin kunci yang disebut di layar; yang bentrok: ${formatList(keys)}, misalnya: lkjip plan --terima "${keys[0]}"`,
  });
}

/** What the office has, as coloured cells of the workbook. */
async function takeFiles(
  world: ReadonlyWorld,
  outside: ReadonlyWorld,
  source: RencanaSource,
  content: Uint8Array | null,
  { dari, json }: Options,
): Promise<StepResult> {
  const files = dari.map((berkas) => {
    const bytes = outside.isFolder(berkas) ? null : outside.read(berkas);
    if (bytes === null) throw missingFile(berkas);
    return { berkas: berkas.replaceAll("\\", "/").split("/").at(-1) ?? berkas, content: bytes };
  });
  const imported = importFiles(files, source.config);
  const pending =
    content === null ? { shown: source.state, base: source.state, temuan: [] } : openPending(source, content);
  const temuan = [...imported.temuan, ...pending.temuan];
  if (pending.shown === null || hasGalat(temuan)) {
    return {
      say: json ? [{ json: toJson("ditolak", { ...imported, temuan }) }] : [{ temuan }],
      next: ["lkjip plan", "setelah galatnya diperbaiki; belum ada yang dimasukkan"],
      exit: EXIT_CODE.hasGalat,
    };
  }
  const placed = placeImported(pending.shown, imported.cells);
  const workbook = await renderBook(source, { ...placed, base: pending.base });
  const write = replace(world, { berkas: BERKAS_RENCANA, content: workbook });
  const kept =
    write.cadangan === null ? [] : [{ print: `${BERKAS_RENCANA} sebelumnya disimpan di ${write.cadangan}.` }];
  return {
    writes: [write],
    journal: {
      masukan: [yamlOf(source), ...files.map(sidikOf)],
      keluaran: [sidikOf(write)],
      catatan: `isi ${formatList(files.map(({ berkas }) => berkas))} masuk ke ${BERKAS_RENCANA}`,
    },
    say: json
      ? [{ json: toJson("diimpor", { ...imported, perubahan: sayImported(imported) }) }]
      : [...renderImport(imported).map((print) => ({ print })), ...kept, ...(temuan.length === 0 ? [] : [{ temuan }])],
    next: ["lkjip plan", `sesudah sel berwarna di ${BERKAS_RENCANA} diperiksa dan disimpan`],
  };
}

const missingFile = (berkas: string): Henti =>
  henti(EXIT_CODE.salahPakai, {
    nama: "berkas-dari-tidak-ada",
    berkas,
    pesan: "Berkas yang disebut sesudah --dari tidak ada.",
    perbaikan:
      'salin nama dan letaknya, dengan tanda kutip bila ada spasinya, misalnya: lkjip plan --dari "rekap belanja.xlsx"',
  });

/** Each imported cell as a change of the workbook. */
const sayImported = ({ cells }: ImportResult) =>
  cells.map(({ baris, kolom, nilai, asal }) => ({ kunci: `${baris}/${kolom}`, lama: "", baru: nilai, asal }));

/** The answer for other programs (`--json`). */
function toJson(
  keadaan: string,
  result: Partial<RencanaMerge> & Partial<Pick<ImportResult, "diabaikan" | "jumlah">>,
): object {
  const { perubahan = [], bentrok = [], fromYaml = [], renamed = [], diabaikan = [], temuan = [], jumlah } = result;
  const counted = jumlah ?? { perubahan: perubahan.length, dari_yaml: fromYaml.length, bentrok: bentrok.length };
  const ganti_kode = renamed.map(({ kunci, fresh, nama, followed, asked }) => ({
    lama: kunci,
    baru: fresh,
    nama,
    rujukan: followed,
    ditanyakan: asked,
  }));
  return {
    berkas: BERKAS_RENCANA,
    keadaan,
    perubahan: perubahan.map(({ rows, ...each }) => each),
    bentrok,
    dari_yaml: fromYaml,
    ganti_kode,
    diabaikan,
    jumlah: counted,
    temuan,
  };
}
