import { checkDrafSelesai, checkDrafTetap, weighForPengesahan, weighKoreksi } from "../journal/pengesahan.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_LEMBAR_SAH, FOLDER, folderVersi } from "../model/places.ts";
import { formatTanggal } from "../model/format.ts";
import { Henti, henti, KODE_KELUAR } from "../model/henti.ts";
import { isSidikSama, type SidikBerkas } from "../journal/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";
import { type Langkah, readTanggal, textOf } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { readNaskah } from "../word/text/read.ts";
import { composeDataJson } from "../report/data-json.ts";
import { composeManifes, formatPengakuan, formatUjung, NAMA_MANIFES } from "../journal/manifes.ts";
import { composePengesahan } from "../documents/pengesahan.ts";
import {
  type Produk,
  readJournal,
  readTahapan,
  readUjung,
  recordRiwayat,
  sidikOf,
  takeTurn,
} from "../folder/journal.ts";
import { findKoreksi } from "../folder/koreksi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { formatNasib, placeDokumen } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findPerubahanSah, nextVersi } from "../folder/versi.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { sha256, type World } from "../world/world.ts";

/**
 * SOP 7: the lembar pengesahan, and everything that is signed kept as it is now: document, forms, lkjip.yaml, data.
 * Refuses open gaps, findings that block, and a draft that changed since it was reviewed.
 */
export const sign: Langkah = async (outside, _argumen, opsi) => {
  const tanggal = readTanggal(opsi, "tanggal", "sign");
  const alasan = textOf(opsi, "alasan");
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  return world.exclusively("sign", async () => {
    const giliran = takeTurn(world, config, "sign", opsi.lewati);
    const didahulukan = textOf(opsi, "lewati");
    const bahan = readBahan(world, config, temuan, didahulukan !== null);
    const sebelumnya = readJournal(world).nilai.findLast(({ perintah }) => perintah === "sign");
    const versi = nextVersi(world, config.tahun, sebelumnya?.versi ?? 0, bahan.beku.filter(isMasukan));
    if (sebelumnya !== undefined && isSidikSama(sebelumnya.masukan, bahan.masukan)) {
      world.print(
        `Tidak ada yang berubah sejak disahkan (versi ${sebelumnya.versi ?? 1}, ${formatTanggal(sebelumnya.waktu.slice(0, 10))}).`,
      );
      tellNext(world, "lkjip letter", "membuat surat pengantar");
      return KODE_KELUAR.selesai;
    }
    if (sebelumnya !== undefined && alasan === null) throw tanpaAlasan(config, sebelumnya.versi ?? 1);
    tellTemuan(world, findVersiRusak(world));
    const isi = renderNaskah(world, config, "lembar-pengesahan.docx", composePengesahan(config, { tanggal }));
    const lembar = placeDokumen(world, { berkas: BERKAS_LEMBAR_SAH, isi });
    const keluaran = freeze(world, config, versi, [...bahan.beku, { berkas: "lembar-pengesahan.docx", isi }]);
    const lewati = bahan.dilanggar && didahulukan !== null ? { lewati: didahulukan } : giliran;
    const catatan = { versi, ...lewati, ...(alasan === null ? {} : { alasan }) };
    recordRiwayat(world, {
      perintah: "sign",
      masukan: bahan.masukan,
      keluaran: [lembar.sidik, ...keluaran],
      ...catatan,
    });
    world.print(formatNasib("Lembar pengesahan", BERKAS_LEMBAR_SAH, lembar));
    world.print(`Versi ${versi} disimpan apa adanya di folder ${folderVersi(versi)} (${keluaran.length} berkas).`);
    tellNext(world, "lkjip letter", "setelah lembar pengesahan ditandatangani Camat");
    return KODE_KELUAR.selesai;
  });
};

interface Bahan {
  readonly masukan: readonly SidikBerkas[];
  /** Copies to be kept, named as in the version's folder. */
  readonly beku: readonly Produk[];
  /** Mistakes in the draft that the reason given passes over. */
  readonly dilanggar: boolean;
}

/**
 * What is to be signed, or an end with everything that stands in the way. A reason passes over what `review` holds for a
 * mistake, because a person may know better; never over gaps, missing data or a draft that nobody reviewed.
 */
function readBahan(world: World, config: Config, temuanConfig: readonly Temuan[], beralasan: boolean): Bahan {
  const draf = readDraf(world, config);
  tellTemuan(world, findOtherDrafts(world, config));
  const { nilai: hasil, temuan } = compilePengukuran(config, readBerkasMasuk(world));
  const sidik = sidikOf({ berkas: BERKAS_DRAF, isi: draf });
  const { drafDisetujui, drafDikoreksi } = readTahapan(world, config);
  const naskah = readNaskah(draf);
  const galat = [
    ...checkDrafTetap(sidik, drafDisetujui ?? drafDikoreksi, "disahkan"),
    ...checkDrafSelesai(naskah, BERKAS_DRAF),
    ...weighForPengesahan([...temuanConfig, ...temuan]),
  ];
  const { koreksi, basi } =
    naskah === null ? { koreksi: [], basi: [] } : findKoreksi(world, hasil, { isi: draf, naskah });
  const salah = weighKoreksi(koreksi, BERKAS_DRAF);
  if (galat.length > 0 || (salah.length > 0 && !beralasan))
    throw new Henti(KODE_KELUAR.adaGalat, [...galat, ...salah, ...basi]);
  tellTemuan(world, salah);
  const formulir = hasil.data.formulir.map(({ berkas }) => ({ berkas, isi: world.read(berkas) ?? new Uint8Array() }));
  const yaml = { berkas: BERKAS_CONFIG, isi: world.read(BERKAS_CONFIG) ?? new Uint8Array() };
  const data = JSON.stringify(composeDataJson(hasil.data, hasil.pengukuran, temuan), null, 2);
  return {
    masukan: [sidik, sidikOf(yaml), ...formulir.map(sidikOf)],
    beku: [
      { berkas: `lkjip-${config.tahun}.docx`, isi: draf },
      yaml,
      { berkas: NAMA_DATA, isi: new TextEncoder().encode(`${data}\n`) },
      ...formulir.map(({ berkas, isi }) => ({
        berkas: `formulir/${berkas.slice(FOLDER.dataKinerja.length + 1)}`,
        isi,
      })),
    ],
    dilanggar: salah.length > 0,
  };
}

/** What is signed itself; the data are computed from it. */
const isMasukan = ({ berkas }: Produk): boolean => berkas !== NAMA_DATA;

const NAMA_DATA = "data.json";

const tanpaAlasan = (config: Config, versi: number): Error =>
  henti(KODE_KELUAR.salahPakai, {
    nama: "versi-baru-tanpa-alasan",
    berkas: folderVersi(versi),
    pesan: `LKjIP ${config.tahun} sudah disahkan (versi ${versi}), dan isinya berubah sejak itu.`,
    perbaikan: 'tulis alasan versi baru, misalnya: lkjip sign --alasan "realisasi anggaran diperbaiki"',
  });

/** What is no longer as it was in the versions that were signed before; it does not hold up the new one. */
const findVersiRusak = (world: World): Temuan[] =>
  findPerubahanSah(
    world,
    readJournal(world).nilai.filter(({ perintah }) => perintah === "sign"),
  ).filter(({ nama }) => nama !== "berubah-sesudah-disahkan");

/** Writes the copies and their list of hashes into the version's folder. */
function freeze(world: World, { instansi, tahun }: Config, versi: number, beku: readonly Produk[]): SidikBerkas[] {
  const folder = folderVersi(versi);
  const daftar = beku.map(({ berkas, isi }) => ({ ...sidikOf({ berkas, isi }), isi }));
  const kepala = [
    formatPengakuan({ instansi: instansi.nama, tahun, versi }),
    `Disahkan ${world.now()}, dicatat oleh ${world.oleh}`,
    formatUjung(readUjung(world)),
  ];
  const manifes = { berkas: NAMA_MANIFES, isi: new TextEncoder().encode(composeManifes(kepala, daftar)) };
  return [...beku, manifes].map(({ berkas, isi }) => {
    const produk = { berkas: `${folder}/${berkas}`, isi };
    const lama = berkas === NAMA_MANIFES ? null : world.read(produk.berkas);
    // Left by a signing that was cut off.
    if (lama !== null && sha256(lama) !== sha256(isi)) world.backup(produk.berkas);
    world.write(produk.berkas, isi);
    return sidikOf(produk);
  });
}
