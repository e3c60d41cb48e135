import { CONFIG_CELAH } from "../model/content.ts";
import { formatList } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { BERKAS_RENCANA } from "../model/places.ts";

/*
 * What of last year's lkjip.yaml does not come along into next year's, and why.
 */

/** Why something stays with its year. */
const REASON = {
  perjanjian: (tahun: number) => `menurut Perjanjian Kinerja tahun ${tahun}`,
  angka: (tahun: number) => `angka tahun ${tahun}`,
  peristiwa: (tahun: number) => `peristiwa tahun ${tahun}`,
  tanggal: (tahun: number) => `tanggal untuk laporan tahun ${tahun}`,
  formulir: (tahun: number) => `tentang formulir tahun ${tahun}`,
  rencana: (tahun: number) => `dikerjakan tahun ${tahun + 1}; laporannya memuat rencana tahun ${tahun + 2}`,
  mulai: () => "tahun mulainya tidak ditulis, jadi tidak diketahui apakah masih berjalan",
  selesai: () => "sudah selesai",
  masa: (tahun: number) =>
    `masanya berakhir tahun ${tahun}; yang masih menjabat ditulis di lembar Unit ${BERKAS_RENCANA}`,
  tetap: () => `hanya tertulis di draf; bila masih benar, isi di ${BERKAS_RENCANA}`,
  draf: (tahun: number) => `tulisan di bagian kuning draf tentang tahun ${tahun}`,
} as const;

/** By the key of lkjip.yaml: what it is called, and why it stays. */
const LEFT = {
  target_murni: ["target PK murni", "perjanjian"],
  target_tw: ["target triwulan", "perjanjian"],
  target_bulan: ["target bulan", "perjanjian"],
  pagu_murni: ["pagu PK murni", "perjanjian"],
  pembanding: ["pembanding indikator", "angka"],
  pembanding_kecamatan: ["pembanding kecamatan lain", "angka"],
  penghargaan: ["penghargaan", "peristiwa"],
  foto: ["foto", "peristiwa"],
  perjanjian_kinerja: ["tanggal Perjanjian Kinerja", "tanggal"],
  batas: ["batas pengembalian formulir", "tanggal"],
  hari_libur: ["hari libur", "tanggal"],
  penegasan: ["penegasan isian", "formulir"],
  tindak_lanjut: ["rencana tindak lanjut", "rencana"],
  inovasi: ["inovasi", "mulai"],
  lhe_tahun_lalu: ["rekomendasi evaluasi", "selesai"],
  pergantian_pejabat: ["pergantian pejabat", "masa"],
} as const satisfies Record<string, readonly [apa: string, reason: keyof typeof REASON]>;

/** What the draft asks for that is not of its year. */
const LASTING = new RegExp(`^(pangkat|NIP|penanggung jawab|${CONFIG_CELAH.target_renstra})`);

export type LeftKunci = keyof typeof LEFT;

/** How many of each key stay behind. */
export type LeftBehind = ReadonlyMap<LeftKunci, number>;

/** Lines that name all of it by its reason; `draf` names what people wrote in Word. None where all came along. */
export function formatLeft(left: LeftBehind, draf: readonly string[], tahun: number): string[] {
  const named = [...left].map(([kunci, jumlah]) => {
    const [apa, reason] = LEFT[kunci];
    return { apa: say(apa, jumlah), reason };
  });
  const written = [...groupBy(draf, (apa) => apa)].map(([apa, same]) => ({
    apa: say(apa, same.length),
    reason: LASTING.test(apa) ? ("tetap" as const) : ("draf" as const),
  }));
  const groups = groupBy([...named, ...written], ({ reason }) => reason);
  return [...groups].map(([reason, all]) => `  ${formatList(all.map(({ apa }) => apa))}: ${REASON[reason](tahun)}`);
}

const say = (apa: string, jumlah: number): string => (jumlah === 1 ? apa : `${jumlah} ${apa}`);
