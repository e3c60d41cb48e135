import { findCelahTempat, MARK_OFF, sayPlanTempat } from "../model/content.ts";
import { folderVersi } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { clip } from "../model/text.ts";
import { STILL_CONTOH } from "../plan/check/first-values.ts";
import type { Damage } from "../word/parts/damage.ts";
import { WAITING_DOTS } from "../word/signed/clean.ts";
import { listParagrafNaskah, type NaskahDraf, type ParagrafNaskah } from "../word/text/naskah-draf.ts";
import type { CatatanRiwayat, SidikBerkas } from "./riwayat.ts";

/** Tells a file's sha256 as it is now; null where there is no such file. */
export type NowSidik = (berkas: string) => string | null;

/**
 * Whether everything that was signed or sent is as it was: every kept version, every package; and whether the inputs of
 * the last signed version changed since.
 */
export function checkPengesahan(riwayat: readonly CatatanRiwayat[], now: NowSidik): Temuan[] {
  const signed = riwayat.filter(({ perintah }) => perintah === "sign");
  const kirim = riwayat.filter(({ perintah }) => perintah === "archive");
  const paket = new Map(
    kirim.flatMap(({ keluaran, versi }) => keluaran.filter(isZip).map((k) => [k.berkas, { ...k, versi }] as const)),
  );
  return [
    ...signed.flatMap((catatan) => catatan.keluaran.filter(isStored).flatMap((k) => checkStored(k, catatan, now))),
    ...[...paket.values()].flatMap((k) => checkStoredPaket(k, now, k.versi === signed.at(-1)?.versi)),
    ...checkMasukan(signed.at(-1), now),
  ];
}

/** A copy that is kept; the lembar pengesahan to be printed may be made anew. */
const isStored = ({ berkas }: SidikBerkas): boolean => /\/versi-\d+\//.test(berkas);

const isZip = ({ berkas }: SidikBerkas): boolean => berkas.endsWith(".zip");

function checkStored({ berkas, sha256 }: SidikBerkas, { versi = 1 }: CatatanRiwayat, now: NowSidik): Temuan[] {
  const sidik = now(berkas);
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

/** Only the package of the last version (`isLast`) can be made again. */
function checkStoredPaket({ berkas, sha256 }: SidikBerkas, now: NowSidik, isLast: boolean): Temuan[] {
  const sidik = now(berkas);
  if (sidik === sha256) return [];
  return [
    {
      tingkat: "galat",
      nama: sidik === null ? "paket-hilang" : "paket-berubah",
      berkas,
      pesan:
        sidik === null ? "Paket yang dikirim ini tidak ada lagi." : "Paket ini tidak sama dengan yang dibuat lkjip.",
      perbaikan: isLast
        ? "kembalikan dari cadangan komputer, atau buat lagi dari versi yang disahkan: lkjip archive"
        : "kembalikan dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
    },
  ];
}

/** What went into the signed version may change afterwards, but then it is not what was signed. */
function checkMasukan(signed: CatatanRiwayat | undefined, now: NowSidik): Temuan[] {
  if (signed === undefined) return [];
  return signed.masukan
    .filter(({ berkas, sha256 }) => now(berkas) !== sha256)
    .map(({ berkas }): Temuan => {
      const { versi = 1 } = signed;
      const again = 'ulangi koreksi dan persetujuan lalu sahkan versi baru: lkjip sign --alasan "pagu diperbaiki"';
      return now(berkas) === null
        ? {
            tingkat: "peringatan",
            nama: "hilang-sesudah-disahkan",
            berkas,
            pesan: `Berkas ini tidak ada lagi, padahal ikut disahkan (LKjIP versi ${versi}).`,
            perbaikan: `salin kembali dari folder ${folderVersi(versi)}, atau ${again}`,
          }
        : {
            tingkat: "peringatan",
            nama: "berubah-sesudah-disahkan",
            berkas,
            pesan: `Berkas ini berubah sesudah LKjIP disahkan (versi ${versi}), jadi bukan lagi yang ditandatangani.`,
            perbaikan: `kembalikan isinya, atau ${again}`,
          };
    });
}

/** Whether the draft is still the one that was reviewed; `effect` such as "diajukan". Nothing is said where no review is known. */
export function checkDrafTetap(draf: SidikBerkas, reviewed: string | null, effect: string): Temuan[] {
  if (reviewed === null || reviewed === draf.sha256) return [];
  return [
    {
      tingkat: "galat",
      nama: "draf-berubah-sejak-koreksi",
      berkas: draf.berkas,
      pesan: `Draf ini berubah sesudah dikoreksi, jadi belum dapat ${effect}.`,
      perbaikan: "koreksi lagi draf yang sekarang: lkjip review",
    },
  ];
}

/** What `init` wrote and nobody replaced. */
const START_ISIAN = ["masih-ganti", STILL_CONTOH];

/** Findings that may wait until the year is over, but not until the signature. */
const BECOMES_GALAT = new Set([
  "formulir-belum",
  "formulir-kosong",
  "realisasi-kosong",
  "triwulan-kosong",
  "anggaran-kosong",
  ...START_ISIAN,
]);

/** Whether a finding is about what `init` wrote and nobody replaced. */
export const isStartIsian = ({ nama }: Temuan): boolean => START_ISIAN.includes(nama);

/** Findings about the data as they weigh at signing: what is still missing blocks. */
export function weighForPengesahan(temuan: readonly Temuan[]): Temuan[] {
  return temuan
    .map((t): Temuan => (BECOMES_GALAT.has(t.nama) ? { ...t, tingkat: "galat" } : t))
    .filter(({ tingkat }) => tingkat === "galat");
}

/** A gap whose mark was taken away while its text stayed. */
const TEKS_CELAH = /\[([^[\]]+)\]/g;

/** A draft that cannot be read; one that is whole and only too large is not replaced by an older one. */
export const unreadableDraf = ({ cause, smaller }: Damage, berkas: string): Temuan => ({
  tingkat: "galat",
  nama: smaller === null ? "draf-bukan-word" : "draf-terlalu-besar",
  berkas,
  pesan: smaller === null ? "Draf ini tidak dapat dibuka sebagai dokumen Word." : `${cause}, jadi tidak dibaca.`,
  perbaikan:
    smaller === null
      ? "kembalikan berkas itu dari folder cadangan di sebelahnya, atau buat lagi: lkjip draft"
      : `${smaller}, lalu: lkjip draft`,
});

/** What must not be left in a document that is signed: open gaps, and changes that nobody accepted or refused. */
export function checkDrafSelesai(naskah: NaskahDraf, berkas: string): Temuan[] {
  return [
    ...listParagrafNaskah(naskah).flatMap((p) => [...checkCelah(p, berkas), ...checkDots(p, berkas)]),
    ...checkTracking(naskah, berkas),
  ];
}

/** Dots that wait for something to be written on them; those of the date are filled in at signing. */
function checkDots({ teks, control, tempat }: ParagrafNaskah, berkas: string): Temuan[] {
  if (control.includes("tanggal") || !WAITING_DOTS.test(teks)) return [];
  return [
    {
      tingkat: "galat",
      nama: "titik-titik-tersisa",
      berkas,
      ...(tempat.bagian === "" ? {} : { lembar: tempat.bagian }),
      pesan: `Masih ada titik-titik yang belum diisi: "${clip(teks.trim(), 60)}".`,
      perbaikan: "buka draf di Word, isi atau hapus titik-titik itu, simpan, lalu koreksi lagi: lkjip review",
    },
  ];
}

function checkCelah({ celah, teks, tempat }: ParagrafNaskah, berkas: string): Temuan[] {
  const written = [...teks.matchAll(TEKS_CELAH)].map((m) => m[1] ?? "");
  return [...new Set([...celah, ...written])].map((content) => {
    const [siapa = "", apa] = content.split(": tulis ");
    const writer = apa === undefined ? {} : { siapa };
    return {
      tingkat: "galat",
      nama: "celah-terbuka",
      berkas,
      ...(tempat.bagian === "" ? {} : { lembar: tempat.bagian }),
      ...writer,
      pesan:
        apa === undefined ? `Bagian "${content}" masih ditandai kuning.` : `Bagian "${apa}" masih menunggu ${siapa}.`,
      perbaikan: mendCelah(apa),
    };
  });
}

/** How a gap is closed: by the plan where it is data of that, else in Word; a text that stands there already loses its mark. */
function mendCelah(apa: string | undefined): string {
  if (apa === undefined) return `${MARK_OFF}; lalu koreksi lagi: lkjip review`;
  const tempat = findCelahTempat(apa);
  return tempat === null || tempat === "formulir"
    ? "buka draf di Word, ganti yang ditandai kuning dengan naskahnya, lalu koreksi lagi: lkjip review"
    : `isi di ${sayPlanTempat(tempat)}; jalankan lkjip plan lalu lkjip draft, lalu koreksi lagi: lkjip review`;
}

function checkTracking({ tracking }: NaskahDraf, berkas: string): Temuan[] {
  if (tracking === 0) return [];
  return [
    {
      tingkat: "galat",
      nama: "perubahan-terlacak",
      berkas,
      pesan: `Draf masih memuat ${tracking} perubahan terlacak yang belum diterima atau ditolak.`,
      perbaikan: "buka draf di Word, pilih Tinjau, Terima Semua Perubahan, simpan, lalu koreksi lagi: lkjip review",
    },
  ];
}

/** Signed versions that lie in the folder while the journal does not know them: its end was cut off, or a run was killed. */
export function checkForeignVersi(riwayat: readonly CatatanRiwayat[], presentVersi: readonly number[]): Temuan[] {
  const recorded = new Set(riwayat.flatMap(({ perintah, versi }) => (perintah === "sign" ? [versi] : [])));
  return presentVersi
    .filter((versi) => !recorded.has(versi))
    .map((versi) => ({
      tingkat: "galat",
      nama: "versi-tidak-tercatat",
      berkas: folderVersi(versi),
      pesan: `Folder versi ${versi} ada, tetapi riwayat tidak memuat pengesahannya: riwayatnya terpotong, atau pengesahan itu terhenti di tengah.`,
      perbaikan:
        "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; bila pengesahan itu memang terhenti, pindahkan foldernya ke tempat lain.",
    }));
}
