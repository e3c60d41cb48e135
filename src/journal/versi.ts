import { BERKAS_RIWAYAT, berkasPaket, FOLDER, folderVersi } from "../model/places.ts";
import type { CatatanRiwayat, SidikBerkas, UjungRiwayat } from "./riwayat.ts";
import type { Temuan } from "../model/temuan.ts";

/** A signed version as it lies in its folder; paths as in its manifest. */
export interface IsiVersi {
  readonly versi: number;
  readonly isi: readonly SidikBerkas[];
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
export function checkIsiVersi(
  riwayat: readonly CatatanRiwayat[],
  daftar: readonly IsiVersi[],
  hasUjung: (ujung: UjungRiwayat) => boolean,
): Temuan[] {
  return daftar.flatMap((versi) => {
    const sah = riwayat.findLast((c) => c.perintah === "sign" && c.versi === versi.versi);
    if (sah === undefined) return [];
    const tercatat = new Map(sah.keluaran.map((k) => [k.berkas, k.sha256]));
    const { ujung } = versi;
    const berkasManifes = `${folderVersi(versi.versi)}/MANIFES.txt`;
    return [
      ...checkManifes(versi, tercatat),
      ...checkAsing(versi, tercatat),
      ...(ujung === null || hasUjung(ujung) ? [] : [composeUjungHilang(berkasManifes, ujung)]),
    ];
  });
}

function checkManifes(
  { versi, isi, manifes, sidikManifes }: IsiVersi,
  tercatat: ReadonlyMap<string, string>,
): Temuan[] {
  const folder = folderVersi(versi);
  // A manifest that is itself not what was signed proves nothing.
  if (manifes === null || tercatat.get(`${folder}/MANIFES.txt`) !== sidikManifes) return [];
  const ada = new Map(isi.map((k) => [k.berkas, k.sha256]));
  return manifes.flatMap(({ berkas, sha256 }): Temuan[] => {
    const sidik = ada.get(berkas);
    const path = `${folder}/${berkas}`;
    if (sidik === sha256 || (tercatat.has(path) && tercatat.get(path) !== sidik)) return [];
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

function checkAsing({ versi, isi, manifes }: IsiVersi, tercatat: ReadonlyMap<string, string>): Temuan[] {
  const dikenal = new Set(["MANIFES.txt", ...(manifes ?? []).map(({ berkas }) => berkas)]);
  return isi
    .filter(({ berkas }) => !dikenal.has(berkas) && !tercatat.has(`${folderVersi(versi)}/${berkas}`))
    .map(({ berkas }) => ({
      tingkat: "peringatan",
      nama: "berkas-sah-asing",
      berkas: `${folderVersi(versi)}/${berkas}`,
      pesan: `Berkas ini tidak termasuk yang disahkan (versi ${versi}).`,
      perbaikan: `pindahkan berkas itu ke folder lain, misalnya ${FOLDER.pengiriman}/lampiran; folder ini hanya menyimpan yang disahkan.`,
    }));
}

/** The journal lacks the line that a manifest names: its lines were taken away, or it was made anew. */
export const composeUjungHilang = (berkasManifes: string, { baris }: UjungRiwayat): Temuan => ({
  tingkat: "galat",
  nama: "riwayat-ditulis-ulang",
  berkas: BERKAS_RIWAYAT,
  baris,
  pesan: `Baris riwayat ini bukan lagi yang disebut ${berkasManifes}: riwayat pernah dihapus sebagian atau ditulis ulang.`,
  perbaikan:
    "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
});

/** Packages that lie where lkjip puts them while the journal does not know that they were made. */
export function checkPaketAsing(
  riwayat: readonly CatatanRiwayat[],
  tahun: number,
  isFile: (berkas: string) => boolean,
): Temuan[] {
  const tercatat = new Set(riwayat.flatMap(({ keluaran }) => keluaran.map(({ berkas }) => berkas)));
  const versi = Math.max(1, ...riwayat.flatMap((c) => (c.perintah === "sign" ? [c.versi ?? 1] : [])));
  return Array.from({ length: versi }, (_, i) => berkasPaket(tahun, i + 1))
    .filter((berkas) => isFile(berkas) && !tercatat.has(berkas))
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
export const composeTerhenti = (berkas: string, perintah: string): Temuan => ({
  tingkat: "peringatan",
  nama: "perintah-terhenti",
  berkas,
  pesan: `Perintah lkjip ${perintah} terhenti ketika berkasnya sedang ditulis, jadi sebagian berkas sudah baru dan sebagian belum.`,
  perbaikan: `jalankan lagi; yang terhenti diselesaikan lebih dahulu: lkjip ${perintah}`,
});
