import { folderVersi } from "../model/places.ts";
import { type Koreksi, listParagrafNaskah, type NaskahDraf, type ParagrafNaskah } from "../word/text/naskah-draf.ts";
import type { CatatanRiwayat, SidikBerkas } from "./riwayat.ts";
import type { Temuan } from "../model/temuan.ts";
import { MASIH_CONTOH } from "../plan/check/first-values.ts";

/** Tells a file's sha256 as it is now; null where there is no such file. */
export type SidikSekarang = (berkas: string) => string | null;

/**
 * Whether everything that was signed or sent is as it was: every kept version, every package; and whether the inputs of
 * the last signed version changed since.
 */
export function checkPengesahan(riwayat: readonly CatatanRiwayat[], sekarang: SidikSekarang): Temuan[] {
  const sah = riwayat.filter(({ perintah }) => perintah === "sign");
  const kirim = riwayat.filter(({ perintah }) => perintah === "archive");
  const paket = [
    ...new Map(kirim.flatMap(({ keluaran }) => keluaran.filter(isZip)).map((k) => [k.berkas, k])).values(),
  ];
  return [
    ...sah.flatMap((catatan) =>
      catatan.keluaran.filter(isTersimpan).flatMap((k) => checkTersimpan(k, catatan, sekarang)),
    ),
    ...paket.flatMap((k) => checkPaketTersimpan(k, sekarang)),
    ...checkMasukan(sah.at(-1), sekarang),
  ];
}

/** A copy that is kept; the lembar pengesahan to be printed may be made anew. */
const isTersimpan = ({ berkas }: SidikBerkas): boolean => /\/versi-\d+\//.test(berkas);

const isZip = ({ berkas }: SidikBerkas): boolean => berkas.endsWith(".zip");

function checkTersimpan(
  { berkas, sha256 }: SidikBerkas,
  { versi = 1 }: CatatanRiwayat,
  sekarang: SidikSekarang,
): Temuan[] {
  const sidik = sekarang(berkas);
  if (sidik === sha256) return [];
  return [
    {
      tingkat: "galat",
      nama: sidik === null ? "berkas-sah-hilang" : "berkas-sah-berubah",
      berkas,
      pesan:
        sidik === null
          ? `Berkas dari pengesahan versi ${versi} ini tidak ada lagi.`
          : `Isi berkas ini tidak sama dengan yang disahkan (versi ${versi}).`,
      perbaikan:
        "kembalikan berkas itu dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
    },
  ];
}

function checkPaketTersimpan({ berkas, sha256 }: SidikBerkas, sekarang: SidikSekarang): Temuan[] {
  const sidik = sekarang(berkas);
  if (sidik === sha256) return [];
  return [
    {
      tingkat: "galat",
      nama: sidik === null ? "paket-hilang" : "paket-berubah",
      berkas,
      pesan:
        sidik === null ? "Paket yang dikirim ini tidak ada lagi." : "Paket ini tidak sama dengan yang dibuat lkjip.",
      perbaikan: "kembalikan dari cadangan komputer, atau buat lagi dari versi yang disahkan: lkjip archive",
    },
  ];
}

/** What went into the signed version may change afterwards, but then it is not what was signed. */
function checkMasukan(sah: CatatanRiwayat | undefined, sekarang: SidikSekarang): Temuan[] {
  if (sah === undefined) return [];
  return sah.masukan
    .filter(({ berkas, sha256 }) => sekarang(berkas) !== sha256)
    .map(({ berkas }) => ({
      tingkat: "peringatan",
      nama: "berubah-sesudah-disahkan",
      berkas,
      pesan: `Berkas ini berubah sesudah LKjIP disahkan (versi ${sah.versi ?? 1}), jadi bukan lagi yang ditandatangani.`,
      perbaikan:
        'kembalikan isinya, atau ulangi koreksi dan persetujuan lalu sahkan versi baru: lkjip sign --alasan "pagu diperbaiki"',
    }));
}

/** Whether the draft is still the one that was reviewed; `akibat` such as "diajukan". Nothing is said where no review is known. */
export function checkDrafTetap(draf: SidikBerkas, dikoreksi: string | null, akibat: string): Temuan[] {
  if (dikoreksi === null || dikoreksi === draf.sha256) return [];
  return [
    {
      tingkat: "galat",
      nama: "draf-berubah-sejak-koreksi",
      berkas: draf.berkas,
      pesan: `Draf ini berubah sesudah dikoreksi, jadi belum dapat ${akibat}.`,
      perbaikan: "koreksi lagi draf yang sekarang: lkjip review",
    },
  ];
}

/** What `init` wrote and nobody replaced. */
const ISIAN_AWAL = ["masih-ganti", MASIH_CONTOH];

/** Findings that may wait until the year is over, but not until the signature. */
const MENJADI_GALAT = new Set([
  "formulir-belum",
  "formulir-kosong",
  "realisasi-kosong",
  "anggaran-kosong",
  ...ISIAN_AWAL,
]);

/** The findings that keep a draft from being submitted, for a step before that to tell of. */
export const findIsianAwal = (temuanConfig: readonly Temuan[]): Temuan[] =>
  temuanConfig.filter(({ nama }) => ISIAN_AWAL.includes(nama));

/** Findings about the data as they weigh at signing: what is still missing blocks. */
export function weighForPengesahan(temuan: readonly Temuan[]): Temuan[] {
  return temuan
    .map((t): Temuan => (MENJADI_GALAT.has(t.nama) ? { ...t, tingkat: "galat" } : t))
    .filter(({ tingkat }) => tingkat === "galat");
}

/** A gap whose mark was taken away while its text stayed. */
const TEKS_CELAH = /\[([^[\]]+)\]/g;

/** What must not be left in a document that is signed: open gaps, and changes that nobody accepted or refused. */
export function checkDrafSelesai(naskah: NaskahDraf | null, berkas: string): Temuan[] {
  if (naskah === null) {
    return [
      {
        tingkat: "galat",
        nama: "draf-bukan-word",
        berkas,
        pesan: "Draf ini tidak dapat dibuka sebagai dokumen Word.",
        perbaikan: "kembalikan berkas itu dari folder cadangan di sebelahnya, atau buat lagi: lkjip draft",
      },
    ];
  }
  return [...listParagrafNaskah(naskah).flatMap((p) => checkCelah(p, berkas)), ...checkLacak(naskah, berkas)];
}

function checkCelah({ celah, teks, tempat }: ParagrafNaskah, berkas: string): Temuan[] {
  const tertulis = [...teks.matchAll(TEKS_CELAH)].map((m) => m[1] ?? "");
  return [...new Set([...celah, ...tertulis])].map((isi) => {
    const [siapa = "", apa] = isi.split(": tulis ");
    return {
      tingkat: "galat",
      nama: "celah-terbuka",
      berkas,
      ...(tempat.bagian === "" ? {} : { lembar: tempat.bagian }),
      pesan: apa === undefined ? `Bagian "${isi}" masih ditandai kuning.` : `Bagian "${apa}" masih menunggu ${siapa}.`,
      perbaikan: "buka draf di Word, ganti yang ditandai kuning dengan naskahnya, lalu koreksi lagi: lkjip review",
    };
  });
}

function checkLacak({ lacak }: NaskahDraf, berkas: string): Temuan[] {
  if (lacak === 0) return [];
  return [
    {
      tingkat: "galat",
      nama: "perubahan-terlacak",
      berkas,
      pesan: `Draf masih memuat ${lacak} perubahan terlacak yang belum diterima atau ditolak.`,
      perbaikan: "buka draf di Word, pilih Tinjau, Terima Semua Perubahan, simpan, lalu koreksi lagi: lkjip review",
    },
  ];
}

/** Signed versions that lie in the folder while the journal does not know them: its end was cut off, or a run was killed. */
export function checkVersiAsing(riwayat: readonly CatatanRiwayat[], versiAda: readonly number[]): Temuan[] {
  const tercatat = new Set(riwayat.flatMap(({ perintah, versi }) => (perintah === "sign" ? [versi] : [])));
  return versiAda
    .filter((versi) => !tercatat.has(versi))
    .map((versi) => ({
      tingkat: "galat",
      nama: "versi-tidak-tercatat",
      berkas: folderVersi(versi),
      pesan: `Folder versi ${versi} ada, tetapi riwayat tidak memuat pengesahannya: riwayatnya terpotong, atau pengesahan itu terhenti di tengah.`,
      perbaikan:
        "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; bila pengesahan itu memang terhenti, pindahkan foldernya ke tempat lain.",
    }));
}

/** What `review` finds wrong in a draft, as findings that block; gaps have their own. */
export function weighKoreksi(koreksi: readonly Koreksi[], berkas: string): Temuan[] {
  return koreksi
    .filter(({ tingkat, aturan }) => tingkat === "galat" && aturan !== "celah-tersisa")
    .map(({ tingkat, aturan, tempat, pesan, perbaikan }) => ({
      tingkat,
      nama: aturan,
      berkas,
      lembar: [tempat.bagian, tempat.letak].filter((teks) => teks !== "").join(" › "),
      pesan,
      perbaikan,
    }));
}
