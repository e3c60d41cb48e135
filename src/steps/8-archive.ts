import { checkPaket, composePaketRusak } from "../check/paket.ts";
import { checkPengesahan } from "../check/pengesahan.ts";
import { type BarisBuku, BUKU_EKSPEDISI, type Buku, DAFTAR_ARSIP } from "../model/buku.ts";
import type { Config } from "../model/config.ts";
import {
  BERKAS_ARSIP,
  BERKAS_EKSPEDISI,
  BERKAS_SURAT,
  berkasPaket,
  FOLDER,
  FOLDER_LAMPIRAN,
  folderVersi,
} from "../model/folder.ts";
import { Henti, henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import type { CatatanRiwayat, SidikBerkas } from "../model/riwayat.ts";
import { packZip, unpackZip } from "../ooxml/zip.ts";
import { registerArsip, registerEkspedisi } from "../report/arsip.ts";
import { composeManifes, NAMA_MANIFES, parseManifes } from "../report/manifes.ts";
import type { Langkah } from "../sop.ts";
import {
  openWorkFolder,
  readJournal,
  readWorkConfig,
  recordRiwayat,
  sidikOf,
  takeTurn,
  tellNext,
  tellTemuan,
} from "../workfolder.ts";
import { openBuku, saveBuku } from "../workfolder-buku.ts";
import { sha256, type World } from "../world.ts";

/** SOP 8: the package for Bagian Organisasi, the list of archives and the dispatch book; `--periksa` proves a package whole. */
export const archive: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  if (opsi.periksa !== undefined) return provePaket(world, typeof opsi.periksa === "string" ? opsi.periksa : null);
  const giliran = takeTurn(world, config, "archive", opsi.lewati);
  return world.exclusively("archive", async () => {
    const riwayat = readJournal(world).nilai;
    refuseBerubah(world, riwayat);
    const versi = riwayat.findLast(({ perintah }) => perintah === "sign")?.versi;
    if (versi === undefined) throw belumDisahkan(config);
    const masukan = gatherIsi(world, config, versi);
    const berkas = berkasPaket(config.tahun, versi);
    const sudah = riwayat.findLast((c) => c.perintah === "archive" && c.versi === versi);
    if (sudah !== undefined && world.exists(berkas) && isSama(sudah.masukan, masukan)) {
      world.print(`Paket sudah ada dan tidak berubah: ${berkas}`);
    } else {
      const paket = writePaket(world, config, { berkas, versi, masukan });
      const nomor = riwayat.findLast((c) => c.perintah === "letter" && c.versi === versi)?.nomor ?? null;
      const buku = await keepBooks(world, config, { versi, nomor, paket: berkas });
      recordRiwayat(world, {
        perintah: "archive",
        versi,
        masukan: masukan.map(sidikOnly),
        keluaran: [paket, ...buku],
        ...giliran,
      });
    }
    tellNext(world, "kirim paket dan surat pengantarnya", `kepada ${config.instansi.tujuan_laporan}`);
    return KODE_KELUAR.selesai;
  });
};

/** A file of the package: where it lies in the work folder, its name in the package, its bytes. */
interface IsiPaket extends SidikBerkas {
  readonly nama: string;
  readonly isi: Uint8Array;
}

const sidikOnly = ({ berkas, sha256: sidik }: SidikBerkas): SidikBerkas => ({ berkas, sha256: sidik });

function isSama(lama: readonly SidikBerkas[], baru: readonly SidikBerkas[]): boolean {
  const text = (daftar: readonly SidikBerkas[]): string =>
    daftar
      .map((k) => `${k.sha256} ${k.berkas}`)
      .sort()
      .join("\n");
  return text(lama) === text(baru);
}

/** What was signed must still be what was signed; the package itself may be made anew. */
function refuseBerubah(world: World, riwayat: readonly CatatanRiwayat[]): void {
  const sidik = (berkas: string): string | null => {
    const isi = world.read(berkas);
    return isi === null ? null : sha256(isi);
  };
  const sah = riwayat.filter(({ perintah }) => perintah === "sign");
  const galat = checkPengesahan(sah, sidik).filter(({ tingkat }) => tingkat === "galat");
  if (galat.length > 0) throw new Henti(KODE_KELUAR.adaGalat, galat);
}

const belumDisahkan = ({ tahun }: Config): Error =>
  henti(KODE_KELUAR.belumGiliran, {
    nama: "belum-disahkan",
    lembar: "Langkah 8",
    pesan: `Tidak ada versi LKjIP ${tahun} yang disahkan, jadi tidak ada yang dapat dikirim.`,
    perbaikan: "sahkan lebih dahulu: lkjip sign",
  });

function gatherIsi(world: World, { tahun }: Config, versi: number): IsiPaket[] {
  const folder = folderVersi(versi);
  const one = (berkas: string, nama: string): IsiPaket[] => {
    const isi = world.read(berkas);
    return isi === null ? [] : [{ berkas, nama, isi, sha256: sha256(isi) }];
  };
  const all = (dari: string, ke: string, pola: RegExp): IsiPaket[] =>
    world
      .list(dari)
      .flatMap((nama) =>
        pola.test(nama) && !world.isFolder(`${dari}/${nama}`) ? one(`${dari}/${nama}`, `${ke}/${nama}`) : [],
      );
  return [
    ...one(`${folder}/lkjip-${tahun}.docx`, `lkjip-${tahun}.docx`),
    ...one(`${folder}/lembar-pengesahan.docx`, "lembar-pengesahan.docx"),
    ...one(BERKAS_SURAT, "surat-pengantar.docx"),
    ...one(`${folder}/data.json`, "lampiran/data-kinerja.json"),
    ...all(FOLDER_LAMPIRAN, "lampiran", /^[^.~]/),
    ...all(FOLDER.koreksi, "ceklis", /^[^.~].*ceklis.*\.docx$|^ceklis.*\.docx$/i),
  ];
}

interface Paket {
  readonly berkas: string;
  readonly versi: number;
  readonly masukan: readonly IsiPaket[];
}

function writePaket(world: World, { instansi, tahun }: Config, { berkas, versi, masukan }: Paket): SidikBerkas {
  const pdf = world.toPdf(masukan[0]?.isi ?? new Uint8Array());
  const isi = new Map(masukan.map((k) => [k.nama, k.isi]));
  if (pdf !== null) isi.set(`lkjip-${tahun}.pdf`, pdf);
  const daftar = [...isi].map(([nama, bytes]) => ({ berkas: nama, sha256: sha256(bytes) }));
  const kepala = [
    `LKjIP ${instansi.nama} Tahun ${tahun}, versi ${versi}`,
    `Dibuat ${world.now()} oleh ${world.oleh}`,
    `Kepada ${instansi.tujuan_laporan}`,
  ];
  isi.set(NAMA_MANIFES, new TextEncoder().encode(composeManifes(kepala, daftar)));
  if (world.exists(berkas)) world.backup(berkas);
  const produk = { berkas, isi: packZip(isi) };
  world.write(berkas, produk.isi);
  world.print(`Paket dibuat: ${berkas} (${isi.size} berkas)`);
  for (const nama of isi.keys()) world.print(`  - ${nama}`);
  if (pdf === null)
    world.print(
      `PDF tidak dibuat karena LibreOffice tidak ada di komputer ini. Simpan sebagai PDF dari Word ke ${FOLDER_LAMPIRAN}, lalu ulangi: lkjip archive`,
    );
  return sidikOf(produk);
}

async function keepBooks(
  world: World,
  config: Config,
  { versi, nomor, paket }: { readonly versi: number; readonly nomor: string | null; readonly paket: string },
): Promise<SidikBerkas[]> {
  const keep = async (berkas: string, buku: Buku, change: (baris: readonly BarisBuku[]) => BarisBuku[]) => {
    const isi = openBuku(world, berkas, buku);
    const sidik = await saveBuku(world, config, berkas, buku, isi, change(isi.baris));
    if (sidik !== null)
      world.print(`${buku.judul === DAFTAR_ARSIP.judul ? "Daftar arsip" : "Buku ekspedisi"} ditambah: ${berkas}`);
    return sidik === null ? [] : [sidik];
  };
  const folder = folderVersi(versi);
  const formulir = world.list(`${folder}/formulir`).length;
  return [
    ...(await keep(BERKAS_ARSIP, DAFTAR_ARSIP, (b) =>
      registerArsip(config, b, { versi, nomor, formulir, folder, paket }),
    )),
    ...(await keep(BERKAS_EKSPEDISI, BUKU_EKSPEDISI, (b) =>
      registerEkspedisi(config, b, { nomor, tanggal: world.today(), versi }),
    )),
  ];
}

/** Tells whether a package is whole: the given one, or the last one of this work folder. */
function provePaket(world: World, diberi: string | null): KodeKeluar {
  const kirim = readJournal(world).nilai.filter(({ perintah }) => perintah === "archive");
  const tercatat = new Map(kirim.flatMap(({ keluaran }) => keluaran.map((k) => [k.berkas, k.sha256] as const)));
  const berkas = diberi ?? [...tercatat.keys()].findLast((nama) => nama.endsWith(".zip")) ?? null;
  const bytes = berkas === null ? null : world.read(berkas);
  if (berkas === null || bytes === null) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "paket-tidak-ada",
      ...(berkas === null ? {} : { berkas }),
      pesan: "Paket yang diperiksa tidak ada.",
      perbaikan:
        "buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip",
    });
  }
  const parts = tryUnpack(bytes);
  const isi =
    parts === null
      ? []
      : [...parts].filter(([nama]) => nama !== NAMA_MANIFES).map(([nama, b]) => ({ berkas: nama, sha256: sha256(b) }));
  const teks = parts?.get(NAMA_MANIFES);
  const manifes = teks === undefined ? null : parseManifes(new TextDecoder().decode(teks));
  const temuan =
    parts === null
      ? [composePaketRusak(berkas)]
      : checkPaket({ berkas, sha256: sha256(bytes), isi, manifes, tercatat: tercatat.get(berkas) ?? null });
  if (tellTemuan(world, temuan)) return KODE_KELUAR.adaGalat;
  world.print(`Paket utuh: ${berkas}, ${isi.length} berkas sesuai manifesnya.`);
  world.print(`sha256 ${sha256(bytes)}`);
  return KODE_KELUAR.selesai;
}

function tryUnpack(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return unpackZip(bytes);
  } catch {
    return null;
  }
}
