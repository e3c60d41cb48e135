import { calculatePrakiraanLke, type PrakiraanLke } from "../review/lke.ts";
import { ATURAN_NASKAH } from "../review/rules/all.ts";
import { findFaktaLke } from "../review/lke-facts.ts";
import { findIsianAwal } from "../journal/pengesahan.ts";
import { checkUkuranNaskah } from "../review/size.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_CATATAN_KOREKSI, BERKAS_CEKLIS, BERKAS_DRAF, BERKAS_DRAF_KOMENTAR } from "../model/places.ts";
import { formatAngka } from "../model/format.ts";
import { Henti, henti, KODE_KELUAR } from "../model/henti.ts";
import type { Koreksi, NaskahDraf } from "../word/text/naskah-draf.ts";
import type { Temuan } from "../model/temuan.ts";
import { findDamagedPart } from "../word/parts/damage.ts";
import { type Langkah, textOf } from "../options.ts";
import { compilePengukuran, type Hasil } from "../pipeline.ts";
import { readNaskah } from "../word/text/read.ts";
import { renderDaftarAturan } from "../screen/rules.ts";
import { renderKomentar } from "../review/comments.ts";
import { renderJumlahTemuan, renderTemuan } from "../screen/temuan.ts";
import { type ButirCeklis, composeButirCeklis, composeCeklis } from "../documents/ceklis.ts";
import { composeKoreksi } from "../documents/koreksi.ts";
import { readJournal, recordRiwayat, sidikOf, takeTurn } from "../folder/journal.ts";
import { findKoreksi } from "../folder/koreksi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { formatNasib, placeDokumen } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** SOP 5: the edited draft against the data, as a list of corrections, the ceklis reviu and a forecast of the evaluation. */
export const review: Langkah = async (outside, _argumen, opsi) => {
  if (opsi.daftarAturan) {
    outside.print(renderDaftarAturan(ATURAN_NASKAH));
    tellNext(outside, "lkjip review", "memeriksa draf dengan aturan di atas");
    return KODE_KELUAR.selesai;
  }
  const world = openWorkFolder(outside);
  const { nilai: config, temuan: temuanConfig } = readWorkConfig(world);
  return world.exclusively("review", async () => {
    const giliran = takeTurn(world, config, "review", opsi.lewati);
    const isi = readDraf(world, config);
    const draf = { isi, naskah: openNaskah(isi, BERKAS_DRAF) };
    const { nilai: hasil } = compilePengukuran(config, readBerkasMasuk(world));
    const { bahan, koreksi, basi } = findKoreksi(world, hasil, draf, readLalu(outside, textOf(opsi, "lalu")));
    const lke = calculatePrakiraanLke(findFaktaLke(bahan, keadaanOf(world)), config.kebijakan.ambang_lke);
    const produk = renderAll(world, { hasil, koreksi, lke }, opsi.komentar === true ? draf.isi : null);
    const saved = produk.map(({ nama, ...wanted }) => ({ nama, wanted, saved: placeDokumen(world, wanted) }));
    recordRiwayat(world, {
      perintah: "review",
      masukan: [sidikOf({ berkas: BERKAS_DRAF, isi: draf.isi })],
      keluaran: saved.map(({ saved }) => saved.sidik),
      ...giliran,
    });
    const ceklis = composeButirCeklis({ ...hasil, koreksi, lke });
    if (opsi.json) world.printJson(toJson(config, koreksi, ceklis, lke));
    else tellHasil(world, koreksi, ceklis, lke);
    tellTemuan(world, findOtherDrafts(world, config));
    for (const satu of saved) world.tell(formatNasib(satu.nama, satu.wanted.berkas, satu.saved));
    const galat = koreksi.some(({ tingkat }) => tingkat === "galat");
    if (basi.length > 0) world.tell(`\n${renderTemuan(basi, { warna: world.warna, lebar: world.lebar })}\n`);
    const isianAwal = findIsianAwal(temuanConfig);
    tellTemuan(world, isianAwal);
    if (basi.length > 0) tellNext(world, "lkjip draft", "memasukkan angka terbaru, lalu lkjip review lagi");
    else if (galat) tellNext(world, "lkjip review", "setelah draf diperbaiki di Word menurut catatan koreksi");
    else if (isianAwal.length > 0)
      tellNext(world, "lkjip check", "setelah isian di atas diganti; selama itu draf belum dapat diajukan");
    else tellNext(world, "lkjip submit", "meminta persetujuan Camat");
    return galat ? KODE_KELUAR.adaGalat : KODE_KELUAR.selesai;
  });
};

/** A Word document as its reader sees it, or an end that says why it cannot be checked. */
function openNaskah(isi: Uint8Array, berkas: string): NaskahDraf {
  const naskah = readNaskah(isi) ?? bukanWord(berkas, isi);
  const temuan = checkUkuranNaskah(naskah, berkas);
  if (temuan.length > 0) throw new Henti(KODE_KELUAR.adaGalat, temuan);
  return naskah;
}

function bukanWord(berkas: string, isi: Uint8Array): never {
  const bagian = findDamagedPart(isi);
  throw henti(KODE_KELUAR.adaGalat, {
    nama: "draf-bukan-word",
    berkas,
    pesan:
      bagian === null
        ? "Berkas ini bukan dokumen Word yang utuh."
        : `Bagian "${bagian}" di dalam dokumen Word ini rusak.`,
    perbaikan: "buka di Word, simpan sebagai Dokumen Word (.docx), lalu ulangi: lkjip review",
  });
}

/** Last year's report: a Word file, or the draft in last year's work folder. */
function readLalu(world: World, lalu: string | null): NaskahDraf | null {
  if (lalu === null) return null;
  const berkas = world.isFolder(lalu) ? `${lalu}/${BERKAS_DRAF}` : lalu;
  const isi = world.read(berkas);
  if (isi !== null) return openNaskah(isi, berkas);
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "laporan-lalu-tidak-ada",
    berkas,
    pesan: "Laporan tahun lalu tidak ditemukan di sini.",
    perbaikan: "tulis folder kerja atau berkas Word tahun lalu, misalnya: lkjip review --lalu ../kanigaran-2023",
  });
}

function keadaanOf(world: World) {
  const riwayat = readJournal(world).nilai;
  return {
    disahkan: riwayat.some(({ perintah }) => perintah === "sign"),
    hariIni: world.today(),
    dikirim: riwayat.findLast(({ perintah }) => perintah === "archive")?.waktu.slice(0, 10) ?? null,
  };
}

interface Temuanku {
  readonly hasil: Hasil;
  readonly koreksi: readonly Koreksi[];
  readonly lke: PrakiraanLke;
}

function renderAll(world: World, { hasil, koreksi, lke }: Temuanku, draf: Uint8Array | null) {
  const tanggal = world.today();
  const komentar =
    draf === null
      ? []
      : [
          {
            nama: "Salinan draf berkomentar",
            berkas: BERKAS_DRAF_KOMENTAR,
            isi: comment(draf, koreksi, world.now()),
          },
        ];
  return [
    {
      nama: "Catatan koreksi",
      berkas: BERKAS_CATATAN_KOREKSI,
      isi: renderNaskah(world, hasil.config, "catatan-koreksi.docx", composeKoreksi(hasil.config, koreksi, tanggal)),
    },
    {
      nama: "Ceklis reviu",
      berkas: BERKAS_CEKLIS,
      isi: renderNaskah(world, hasil.config, "ceklis-reviu.docx", composeCeklis({ ...hasil, koreksi, lke }, tanggal)),
    },
    ...komentar,
  ];
}

/** The draft with comments; comments need parts that reading did not look at. */
function comment(draf: Uint8Array, koreksi: readonly Koreksi[], waktu: string): Uint8Array {
  try {
    return renderKomentar(draf, koreksi, waktu);
  } catch (error) {
    if (findDamagedPart(draf) === null) throw error;
    return bukanWord(BERKAS_DRAF, draf);
  }
}

const temuanOf = ({ tingkat, aturan, tempat, pesan, perbaikan }: Koreksi): Temuan => ({
  tingkat,
  nama: aturan,
  berkas: BERKAS_DRAF,
  lembar: tempat.bagian,
  sel: tempat.letak,
  pesan,
  perbaikan,
});

/** Findings in the order of the document, then the checklist and the forecast in a few lines. */
function tellHasil(world: World, koreksi: readonly Koreksi[], ceklis: readonly ButirCeklis[], lke: PrakiraanLke): void {
  const temuan = koreksi.map(temuanOf);
  for (const satu of temuan) world.tell(`${renderTemuan([satu], { warna: world.warna, lebar: world.lebar })}\n`);
  world.print(`Koreksi: ${renderJumlahTemuan(temuan)}`);
  const jumlah = (jawaban: boolean | null): number => ceklis.filter((b) => b.jawaban === jawaban).length;
  world.print(`Ceklis reviu: ${jumlah(true)} ya, ${jumlah(false)} tidak, ${jumlah(null)} menunggu pereviu.`);
  const rentang = lke.terendah.eq(lke.tertinggi) ? "" : ` sampai ${formatAngka(lke.tertinggi, 2)}`;
  world.print(`Prakiraan Pelaporan Kinerja: ${formatAngka(lke.terendah, 2)}${rentang} dari ${formatAngka(lke.bobot)}.`);
}

function toJson({ tahun }: Config, koreksi: readonly Koreksi[], ceklis: readonly ButirCeklis[], lke: PrakiraanLke) {
  return {
    tahun,
    temuan: koreksi.map(({ tingkat, aturan, tempat, pesan, perbaikan }) => ({
      tingkat,
      nama: aturan,
      berkas: BERKAS_DRAF,
      halaman: tempat.halaman ?? null,
      bagian: tempat.bagian,
      letak: tempat.letak,
      pesan,
      perbaikan,
    })),
    ceklis: ceklis.map(({ kelompok, pernyataan, jawaban, alasan }) => ({ kelompok, pernyataan, jawaban, alasan })),
    prakiraan: {
      bobot: Number(lke.bobot),
      terendah: Number(lke.terendah.round(4)),
      tertinggi: Number(lke.tertinggi.round(4)),
      kriteria: lke.sub.flatMap((s) =>
        s.jawaban.map(({ kode, kriteria, jawaban, alasan, peningkatan }) => ({
          kode,
          kriteria,
          jawaban,
          alasan,
          peningkatan,
        })),
      ),
    },
  };
}
