import { formatNomor } from "../documents/letterhead.ts";
import { SURAT_PENGANTAR } from "../documents/surat-pengantar.ts";
import { type BukuPlan, openBuku, planBuku } from "../folder/buku.ts";
import { planDocument } from "../folder/document.ts";
import { readJournal, readTahapan, sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { listWrites } from "../folder/place.ts";
import { parseTanggal } from "../form/read/text.ts";
import { type BarisBuku, REGISTER_SURAT } from "../journal/buku.ts";
import type { BukuContent } from "../journal/read-buku.ts";
import {
  cancelSurat,
  findOwnSurat,
  findUser,
  formatNumbering,
  keteranganSurat,
  nextSerialNumber,
  type OutgoingSurat,
  registerSurat,
  suratSubject,
} from "../journal/register.ts";
import { formatJumlahSurat } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_REGISTER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { Said, Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/**
 * SOP 8: the surat pengantar and its line in the register. Without a number or a date it holds a visible blank, never a
 * guess; a number that is taken is refused.
 */
export const letter: Step<"letter"> = {
  needs: "config",
  holds: true,
  run: async ({ world, config, temuan, options }) => {
    const banyaknya = options.banyaknya ?? 1;
    const { versi: signed, hasSurat } = readTahapan(world, config);
    const versi = Math.max(1, signed);
    const register = openBuku(world, BERKAS_REGISTER, REGISTER_SURAT);
    const { recorded, before } = findSuratLama(world, config, versi, register.baris);
    const lama = before?.nomor ?? null;
    const tanggal = options.tanggal === undefined ? (before?.tanggal ?? null) : options.tanggal;
    const nomor = await decideNomor(world, config, options.nomor, lama, tanggal, register);
    const laporan = SURAT_PENGANTAR.compose(config, { nomor, tanggal, hari: world.today(), banyaknya });
    const content = renderNaskah(world, config, SURAT_PENGANTAR.file, laporan);
    const plan = planDocument(world, { berkas: SURAT_PENGANTAR.path, content });
    const surat = nomor === null ? null : composeOutgoing(config, { nomor, tanggal, banyaknya, versi });
    const buku = surat === null ? null : await planRegister(world, config, register, surat, lama);
    const books = buku === null ? [] : [buku.write];
    const same = plan.nasib === "sama" && buku === null && hasSurat && recorded;
    return {
      writes: [...listWrites([plan]), ...books],
      journal: same ? null : { versi, keluaran: [plan, ...books].map(sidikOf), ...isianOf({ nomor, tanggal }) },
      say: [
        ...(buku?.notes ?? []).map((tell) => ({ tell })),
        { temuan },
        { print: formatNasib("Surat pengantar", plan) },
        ...sayNomor(nomor, lama, register),
      ],
      next: "papan",
    };
  },
};

/** The letter's line in the register; the line of its old number is crossed out. */
function planRegister(
  world: ReadonlyWorld,
  config: Config,
  register: BukuContent,
  surat: OutgoingSurat,
  lama: string | null,
): Promise<BukuPlan | null> {
  const { nomor } = surat;
  const baris = lama === null || lama === nomor ? register.baris : cancelSurat(register.baris, lama, nomor);
  return planBuku(world, config, BERKAS_REGISTER, REGISTER_SURAT, register, registerSurat(config, baris, surat));
}

/**
 * This version's letter as it was last made with a number; its number and date stay unless others are given. Where the
 * journal does not know it (not `recorded`), its own line in the register does: a run was cut off, or the journal was.
 */
function findSuratLama(world: ReadonlyWorld, config: Config, versi: number, register: readonly BarisBuku[]) {
  const surat = readJournal(world).nilai.filter(({ perintah, nomor }) => perintah === "letter" && nomor !== undefined);
  const last = surat.findLast((c) => c.versi === versi);
  const recorded = surat.flatMap(({ nomor }) => nomor ?? []);
  const alone = findOwnSurat(config, register, versi, { recorded, effective: last?.nomor ?? null });
  if (alone === null) return { recorded: true, before: last };
  return { recorded: false, before: { nomor: alone.nomor, tanggal: parseTanggal(alone.tanggal) ?? last?.tanggal } };
}

const isianOf = ({ nomor, tanggal }: { readonly nomor: string | null; readonly tanggal: string | null }) => ({
  ...(nomor === null ? {} : { nomor }),
  ...(tanggal === null ? {} : { tanggal }),
});

/** The number given, the one it has, the one a person at the terminal chooses, or none yet. */
async function decideNomor(
  world: ReadonlyWorld,
  config: Config,
  given: string | null,
  lama: string | null,
  tanggal: string | null,
  register: BukuContent,
): Promise<string | null> {
  const tahun = tanggal === null ? config.tahun + 1 : Number(tanggal.slice(0, 4));
  const choice = given ?? (lama === null ? await askNomor(world, register) : null);
  if (choice === null) return lama;
  const nomor = formatNomor(config, choice, tahun);
  const user = nomor === lama ? null : findUser(register.baris, nomor);
  if (user === null) return nomor;
  throw henti(EXIT_CODE.hasGalat, {
    nama: "nomor-sudah-dipakai",
    berkas: BERKAS_REGISTER,
    pesan: `Nomor ${nomor} sudah dipakai surat ${user["Nomor Surat"] ?? ""} (${user.Hal ?? "hal tidak tertulis"}). Nomor tidak dipakai dua kali.`,
    perbaikan: `pakai nomor berikutnya, misalnya: ${formatNumbering(nextSerialNumber(register.baris) ?? 1)}`,
  });
}

async function askNomor(world: ReadonlyWorld, register: BukuContent): Promise<string | null> {
  if (!world.interactive) return null;
  const berikutnya = nextSerialNumber(register.baris);
  const jawaban = await world.ask({
    pesan: "Nomor urut surat menurut buku agenda (kosongkan bila belum ada)",
    ...(berikutnya === null ? {} : { builtin: String(berikutnya) }),
  });
  return jawaban.trim() === "" ? null : jawaban.trim();
}

function composeOutgoing(
  config: Config,
  surat: {
    readonly nomor: string;
    readonly tanggal: string | null;
    readonly banyaknya: number;
    readonly versi: number;
  },
): OutgoingSurat {
  const { nomor, tanggal, banyaknya, versi } = surat;
  return {
    nomor,
    tanggal,
    tujuan: config.instansi.tujuan_laporan,
    hal: suratSubject(config),
    lampiran: `${formatJumlahSurat(banyaknya)} berkas`,
    keterangan: keteranganSurat(versi),
  };
}

function sayNomor(nomor: string | null, lama: string | null, register: BukuContent): Said[] {
  if (nomor !== null) {
    const dropped = { print: `Nomor ${lama} ditandai batal dan tidak dipakai lagi.` };
    return [
      { print: `Nomor ${nomor} tercatat di ${BERKAS_REGISTER}.` },
      ...(lama === null || lama === nomor ? [] : [dropped]),
    ];
  }
  const berikutnya = nextSerialNumber(register.baris);
  const where =
    berikutnya === null
      ? "lihat nomor berikutnya di buku agenda, lalu"
      : `nomor berikutnya menurut register ${berikutnya}`;
  return [{ print: `Nomornya masih kosong; ${where}: ${formatNumbering(berikutnya)}` }];
}
