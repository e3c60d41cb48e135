import { BERKAS_RIWAYAT, berkasPaket, FOLDER, folderVersi } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import type { CatatanRiwayat, SidikBerkas, UjungRiwayat } from "./riwayat.ts";

/** A signed version as it lies in its folder; paths as in its manifest. */
export interface VersiContent {
  readonly versi: number;
  readonly content: readonly SidikBerkas[];
  /** What MANIFES.txt names; null where there is none. */
  readonly manifes: readonly SidikBerkas[] | null;
  /** sha256 of MANIFES.txt itself. */
  readonly sidikManifes: string | null;
  /** Where the journal ended before the signing; null where the manifest does not say. */
  readonly ujung: UjungRiwayat | null;
}

/**
 * Whether every signed version is what its own manifest says, and nothing besides. What the journal contradicts is left to
 * `checkPengesahan`: here is found what somebody changed who also made the journal anew.
 */
export function checkVersiContent(
  riwayat: readonly CatatanRiwayat[],
  list: readonly VersiContent[],
  hasUjung: (ujung: UjungRiwayat) => boolean,
): Temuan[] {
  return list.flatMap((versi) => {
    const signed = riwayat.findLast((c) => c.perintah === "sign" && c.versi === versi.versi);
    if (signed === undefined) return [];
    const recorded = new Map(signed.keluaran.map((k) => [k.berkas, k.sha256]));
    const { ujung } = versi;
    const berkasManifes = `${folderVersi(versi.versi)}/MANIFES.txt`;
    return [
      ...checkManifes(versi, recorded),
      ...checkForeign(versi, recorded),
      ...(ujung === null || hasUjung(ujung) ? [] : [composeMissingUjung(berkasManifes, ujung)]),
    ];
  });
}

function checkManifes(
  { versi, content, manifes, sidikManifes }: VersiContent,
  recorded: ReadonlyMap<string, string>,
): Temuan[] {
  const folder = folderVersi(versi);
  // A manifest that is itself not what was signed proves nothing.
  if (manifes === null || recorded.get(`${folder}/MANIFES.txt`) !== sidikManifes) return [];
  const present = new Map(content.map((k) => [k.berkas, k.sha256]));
  return manifes.flatMap(({ berkas, sha256 }): Temuan[] => {
    const sidik = present.get(berkas);
    const path = `${folder}/${berkas}`;
    if (sidik === sha256 || (recorded.has(path) && recorded.get(path) !== sidik)) return [];
    return [
      {
        tingkat: "galat",
        nama: sidik === undefined ? "berkas-sah-hilang" : "berkas-sah-berubah",
        berkas: path,
        pesan:
          sidik === undefined
            ? `Berkas ini ada di MANIFES.txt versi ${versi}, tetapi tidak ada lagi.`
            : `Isi berkas ini tidak sama dengan yang tertulis di MANIFES.txt versi ${versi}, walaupun sama dengan riwayat.`,
        perbaikan:
          "kembalikan berkas itu dan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
      },
    ];
  });
}

function checkForeign({ versi, content, manifes }: VersiContent, recorded: ReadonlyMap<string, string>): Temuan[] {
  const known = new Set(["MANIFES.txt", ...(manifes ?? []).map(({ berkas }) => berkas)]);
  return content
    .filter(({ berkas }) => !known.has(berkas) && !recorded.has(`${folderVersi(versi)}/${berkas}`))
    .map(({ berkas }) => ({
      tingkat: "peringatan",
      nama: "berkas-sah-asing",
      berkas: `${folderVersi(versi)}/${berkas}`,
      pesan: `Berkas ini tidak termasuk yang disahkan (versi ${versi}).`,
      perbaikan: `pindahkan berkas itu ke folder lain, misalnya ${FOLDER.pengiriman}/lampiran; folder ini hanya menyimpan yang disahkan.`,
    }));
}

/** The journal lacks the line that a manifest names: its lines were taken away, or it was made anew. */
export const composeMissingUjung = (berkasManifes: string, { baris }: UjungRiwayat): Temuan => ({
  tingkat: "galat",
  nama: "riwayat-ditulis-ulang",
  berkas: BERKAS_RIWAYAT,
  baris,
  pesan: `Baris riwayat ini bukan lagi yang disebut ${berkasManifes}: riwayat pernah dihapus sebagian atau ditulis ulang.`,
  perbaikan:
    "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
});

/** Packages that lie where lkjip puts them while the journal does not know that they were made. */
export function checkForeignPaket(
  riwayat: readonly CatatanRiwayat[],
  tahun: number,
  isFile: (berkas: string) => boolean,
): Temuan[] {
  const recorded = new Set(riwayat.flatMap(({ keluaran }) => keluaran.map(({ berkas }) => berkas)));
  const versi = Math.max(1, ...riwayat.flatMap((c) => (c.perintah === "sign" ? [c.versi ?? 1] : [])));
  return Array.from({ length: versi }, (_, i) => berkasPaket(tahun, i + 1))
    .filter((berkas) => isFile(berkas) && !recorded.has(berkas))
    .map((berkas) => ({
      tingkat: "galat",
      nama: "paket-tidak-tercatat",
      berkas,
      pesan:
        "Paket ini ada, tetapi riwayat tidak memuat pembuatannya: riwayatnya terpotong, atau paket itu bukan buatan lkjip.",
      perbaikan:
        "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; bila tidak ada, buat lagi paketnya: lkjip archive",
    }));
}

/** A step that was cut off while its files took their places; until it is finished nothing else can be said of them. */
export const composeInterrupted = (berkas: string, perintah: string): Temuan => ({
  tingkat: "peringatan",
  nama: "perintah-terhenti",
  berkas,
  pesan: `Perintah lkjip ${perintah} terhenti ketika berkasnya sedang ditulis, jadi sebagian berkas sudah baru dan sebagian belum.`,
  perbaikan: `jalankan lagi; yang terhenti diselesaikan lebih dahulu: lkjip ${perintah}`,
});
