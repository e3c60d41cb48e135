import { formatNomor } from "../documents/letterhead.ts";
import { SURAT_PENGANTAR } from "../documents/surat-pengantar.ts";
import { openBuku, saveBuku } from "../folder/buku.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { readJournal, readTahapan, recordRiwayat, takeTurn } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, placeDocument } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { parseTanggal } from "../form/read/text.ts";
import { type BarisBuku, REGISTER_SURAT } from "../journal/buku.ts";
import type { BukuContent } from "../journal/read-buku.ts";
import {
  cancelSurat,
  findOwnSurat,
  findUser,
  keteranganSurat,
  nextSerialNumber,
  type OutgoingSurat,
  registerSurat,
  suratSubject,
} from "../journal/register.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { formatJumlahSurat } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_REGISTER } from "../model/places.ts";
import { isEmptied, type Langkah, type Options, readTanggal, textOf } from "../options.ts";
import type { Config } from "../plan/schema.ts";
import type { World } from "../world/world.ts";

/**
 * SOP 8: the surat pengantar and its line in the register. Without a number or a date it holds a visible blank, never a
 * guess; a number that is taken is refused.
 */
export const letter: Langkah = async (outside, _argument, options) => {
  const requested = readTanggal(options, "tanggal", "letter");
  const banyaknya = readCopies(options);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  return world.exclusively("letter", async () => {
    const turn = takeTurn(world, config, "letter", options.lewati);
    const { versi: signed, hasSurat } = readTahapan(world, config);
    const versi = Math.max(1, signed);
    const register = openBuku(world, BERKAS_REGISTER, REGISTER_SURAT);
    const { recorded, before } = findSuratLama(world, config, versi, register.baris);
    const lama = before?.nomor ?? null;
    const tanggal = requested ?? (isEmptied(options, "tanggal") ? null : (before?.tanggal ?? null));
    const nomor = await decideNomor(world, config, textOf(options, "nomor"), lama, tanggal, register);
    const content = renderNaskah(
      world,
      config,
      SURAT_PENGANTAR.file,
      SURAT_PENGANTAR.compose(config, { nomor, tanggal, banyaknya }),
    );
    const saved = placeDocument(world, { berkas: SURAT_PENGANTAR.path, content });
    const keluaran: SidikBerkas[] = [saved.sidik];
    if (nomor !== null) {
      const surat = composeOutgoing(config, { nomor, tanggal, banyaknya, versi });
      const baris = lama === null || lama === nomor ? register.baris : cancelSurat(register.baris, lama, nomor);
      const sidik = await saveBuku(
        world,
        config,
        BERKAS_REGISTER,
        REGISTER_SURAT,
        register,
        registerSurat(config, baris, surat),
      );
      if (sidik !== null) keluaran.push(sidik);
    }
    if (saved.nasib !== "sama" || keluaran.length > 1 || !hasSurat || !recorded)
      recordRiwayat(world, { perintah: "letter", versi, keluaran, ...isianOf({ nomor, tanggal }), ...turn });
    tellTemuan(world, temuan);
    world.print(formatNasib("Surat pengantar", SURAT_PENGANTAR.path, saved));
    tellNomor(world, nomor, lama, register);
    tellNext(world, "lkjip archive", `membuat paket untuk ${config.instansi.tujuan_laporan}`);
    return EXIT_CODE.selesai;
  });
};

/**
 * This version's letter as it was last made with a number; its number and date stay unless others are given. Where the
 * journal does not know it (not `recorded`), its own line in the register does: a run was cut off, or the journal was.
 */
function findSuratLama(world: World, config: Config, versi: number, register: readonly BarisBuku[]) {
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
  world: World,
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
    perbaikan: `pakai nomor berikutnya, misalnya: lkjip letter --nomor ${nextSerialNumber(register.baris) ?? 1}`,
  });
}

async function askNomor(world: World, register: BukuContent): Promise<string | null> {
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

function tellNomor(world: World, nomor: string | null, lama: string | null, register: BukuContent): void {
  if (nomor !== null) {
    world.print(`Nomor ${nomor} tercatat di ${BERKAS_REGISTER}.`);
    if (lama !== null && lama !== nomor) world.print(`Nomor ${lama} ditandai batal dan tidak dipakai lagi.`);
    return;
  }
  const berikutnya = nextSerialNumber(register.baris);
  world.print(
    berikutnya === null
      ? "Nomornya masih kosong; lihat nomor berikutnya di buku agenda, lalu: lkjip letter --nomor NOMOR"
      : `Nomornya masih kosong; nomor berikutnya menurut register ${berikutnya}: lkjip letter --nomor ${berikutnya}`,
  );
}

function readCopies(options: Options): number {
  const teks = textOf(options, "banyaknya");
  if (teks === null) return 1;
  if (/^[1-9]\d{0,2}$/.test(teks)) return Number(teks);
  throw henti(EXIT_CODE.salahPakai, {
    nama: "jumlah-tidak-dipahami",
    pesan: `Jumlah berkas "${teks}" bukan bilangan bulat dari 1 sampai 999.`,
    perbaikan: "tulis angkanya saja, misalnya: lkjip letter --banyaknya 2",
  });
}
