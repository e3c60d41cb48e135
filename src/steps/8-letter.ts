import { type BarisBuku, REGISTER_SURAT } from "../journal/buku.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_REGISTER, BERKAS_SURAT } from "../model/places.ts";
import { formatJumlahSurat } from "../model/format.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { isEmptied, type Langkah, type Opsi, readTanggal, textOf } from "../options.ts";
import type { IsiBuku } from "../journal/read-buku.ts";
import { parseTanggal } from "../form/read/text.ts";
import {
  cancelSurat,
  findPemakai,
  findSuratSendiri,
  halSurat,
  keteranganSurat,
  nextNomorUrut,
  registerSurat,
  type SuratKeluar,
} from "../journal/register.ts";
import { composeSuratPengantar, formatNomor } from "../documents/surat.ts";
import { openBuku, saveBuku } from "../folder/buku.ts";
import { readJournal, readTahapan, recordRiwayat, takeTurn } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, placeDokumen } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/**
 * SOP 8: the surat pengantar and its line in the register. Without a number or a date it holds a visible blank, never a
 * guess; a number that is taken is refused.
 */
export const letter: Langkah = async (outside, _argumen, opsi) => {
  const diminta = readTanggal(opsi, "tanggal", "letter");
  const banyaknya = readBanyaknya(opsi);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  return world.exclusively("letter", async () => {
    const giliran = takeTurn(world, config, "letter", opsi.lewati);
    const { versi: disahkan, adaSurat } = readTahapan(world, config);
    const versi = Math.max(1, disahkan);
    const register = openBuku(world, BERKAS_REGISTER, REGISTER_SURAT);
    const { tercatat, dahulu } = findSuratLama(world, config, versi, register.baris);
    const lama = dahulu?.nomor ?? null;
    const tanggal = diminta ?? (isEmptied(opsi, "tanggal") ? null : (dahulu?.tanggal ?? null));
    const nomor = await decideNomor(world, config, textOf(opsi, "nomor"), lama, tanggal, register);
    const isi = renderNaskah(
      world,
      config,
      "surat-pengantar.docx",
      composeSuratPengantar(config, { nomor, tanggal, banyaknya }),
    );
    const saved = placeDokumen(world, { berkas: BERKAS_SURAT, isi });
    const keluaran: SidikBerkas[] = [saved.sidik];
    if (nomor !== null) {
      const surat = composeKeluar(config, { nomor, tanggal, banyaknya, versi });
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
    if (saved.nasib !== "sama" || keluaran.length > 1 || !adaSurat || !tercatat)
      recordRiwayat(world, { perintah: "letter", versi, keluaran, ...isianOf({ nomor, tanggal }), ...giliran });
    tellTemuan(world, temuan);
    world.print(formatNasib("Surat pengantar", BERKAS_SURAT, saved));
    tellNomor(world, nomor, lama, register);
    tellNext(world, "lkjip archive", `membuat paket untuk ${config.instansi.tujuan_laporan}`);
    return KODE_KELUAR.selesai;
  });
};

/**
 * This version's letter as it was last made with a number; its number and date stay unless others are given. Where the
 * journal does not know it (not `tercatat`), its own line in the register does: a run was cut off, or the journal was.
 */
function findSuratLama(world: World, config: Config, versi: number, register: readonly BarisBuku[]) {
  const surat = readJournal(world).nilai.filter(({ perintah, nomor }) => perintah === "letter" && nomor !== undefined);
  const last = surat.findLast((c) => c.versi === versi);
  const tercatat = surat.flatMap(({ nomor }) => nomor ?? []);
  const sendiri = findSuratSendiri(config, register, versi, { tercatat, berlaku: last?.nomor ?? null });
  if (sendiri === null) return { tercatat: true, dahulu: last };
  return { tercatat: false, dahulu: { nomor: sendiri.nomor, tanggal: parseTanggal(sendiri.tanggal) ?? last?.tanggal } };
}

const isianOf = ({ nomor, tanggal }: { readonly nomor: string | null; readonly tanggal: string | null }) => ({
  ...(nomor === null ? {} : { nomor }),
  ...(tanggal === null ? {} : { tanggal }),
});

/** The number given, the one it has, the one a person at the terminal chooses, or none yet. */
async function decideNomor(
  world: World,
  config: Config,
  diberi: string | null,
  lama: string | null,
  tanggal: string | null,
  register: IsiBuku,
): Promise<string | null> {
  const tahun = tanggal === null ? config.tahun + 1 : Number(tanggal.slice(0, 4));
  const pilihan = diberi ?? (lama === null ? await askNomor(world, register) : null);
  if (pilihan === null) return lama;
  const nomor = formatNomor(config, pilihan, tahun);
  const pemakai = nomor === lama ? null : findPemakai(register.baris, nomor);
  if (pemakai === null) return nomor;
  throw henti(KODE_KELUAR.adaGalat, {
    nama: "nomor-sudah-dipakai",
    berkas: BERKAS_REGISTER,
    pesan: `Nomor ${nomor} sudah dipakai surat ${pemakai["Nomor Surat"] ?? ""} (${pemakai.Hal ?? "hal tidak tertulis"}). Nomor tidak dipakai dua kali.`,
    perbaikan: `pakai nomor berikutnya, misalnya: lkjip letter --nomor ${nextNomorUrut(register.baris) ?? 1}`,
  });
}

async function askNomor(world: World, register: IsiBuku): Promise<string | null> {
  if (!world.interaktif) return null;
  const berikutnya = nextNomorUrut(register.baris);
  const jawaban = await world.ask({
    pesan: "Nomor urut surat menurut buku agenda (kosongkan bila belum ada)",
    ...(berikutnya === null ? {} : { bawaan: String(berikutnya) }),
  });
  return jawaban.trim() === "" ? null : jawaban.trim();
}

function composeKeluar(
  config: Config,
  surat: {
    readonly nomor: string;
    readonly tanggal: string | null;
    readonly banyaknya: number;
    readonly versi: number;
  },
): SuratKeluar {
  const { nomor, tanggal, banyaknya, versi } = surat;
  return {
    nomor,
    tanggal,
    tujuan: config.instansi.tujuan_laporan,
    hal: halSurat(config),
    lampiran: `${formatJumlahSurat(banyaknya)} berkas`,
    keterangan: keteranganSurat(versi),
  };
}

function tellNomor(world: World, nomor: string | null, lama: string | null, register: IsiBuku): void {
  if (nomor !== null) {
    world.print(`Nomor ${nomor} tercatat di ${BERKAS_REGISTER}.`);
    if (lama !== null && lama !== nomor) world.print(`Nomor ${lama} ditandai batal dan tidak dipakai lagi.`);
    return;
  }
  const berikutnya = nextNomorUrut(register.baris);
  world.print(
    berikutnya === null
      ? "Nomornya masih kosong; lihat nomor berikutnya di buku agenda, lalu: lkjip letter --nomor NOMOR"
      : `Nomornya masih kosong; nomor berikutnya menurut register ${berikutnya}: lkjip letter --nomor ${berikutnya}`,
  );
}

function readBanyaknya(opsi: Opsi): number {
  const teks = textOf(opsi, "banyaknya");
  if (teks === null) return 1;
  if (/^[1-9]\d{0,2}$/.test(teks)) return Number(teks);
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "jumlah-tidak-dipahami",
    pesan: `Jumlah berkas "${teks}" bukan bilangan bulat dari 1 sampai 999.`,
    perbaikan: "tulis angkanya saja, misalnya: lkjip letter --banyaknya 2",
  });
}
