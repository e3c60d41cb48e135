import { formatRupiah, formatTanggal } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Jalur } from "../lokasi.ts";
import { pejabatOn } from "../officials.ts";
import { isSameTarget } from "../target.ts";
import { type ConfigContext, type ConfigRule, formatWritten, type IndikatorRule } from "./context.ts";

/*
 * The two Perjanjian Kinerja of a year: murni, and the perubahan that takes its place (decision 0014).
 */

const PERUBAHAN: Jalur = ["perjanjian_kinerja", "perubahan"];

/** A value of the PK murni, and whether the PK perubahan changed it. */
interface NilaiMurni {
  readonly jalur: Jalur;
  /** Such as `target_murni indikator "S1.1" (89)`. */
  readonly mention: string;
  readonly berubah: boolean;
}

function listMurni({ config, indikator }: ConfigContext): NilaiMurni[] {
  const target = indikator.flatMap(({ indikator: { kode, target, target_murni: murni }, jalur }): NilaiMurni[] =>
    murni === undefined
      ? []
      : [
          {
            jalur: [...jalur, "target_murni"],
            mention: `target_murni indikator "${kode}" (${formatWritten(murni)})`,
            berubah: !isSameTarget(murni, target),
          },
        ],
  );
  const pagu = config.program.flatMap((p, i) =>
    p.kegiatan.flatMap((k, j) =>
      k.sub_kegiatan.flatMap(({ kode, pagu, pagu_murni: murni }, n): NilaiMurni[] =>
        murni === undefined
          ? []
          : [
              {
                jalur: ["program", i, "kegiatan", j, "sub_kegiatan", n, "pagu_murni"],
                mention: `pagu_murni sub kegiatan "${kode}" (${formatRupiah(murni)})`,
                berubah: murni !== pagu,
              },
            ],
      ),
    ),
  );
  return [...target, ...pagu];
}

/** A value of the PK murni beside that of the PK in force means that there is a PK perubahan; one finding for all of them. */
export const checkMurniWithoutPerubahan: ConfigRule = (context) => {
  const [first, ...lain] = listMurni(context);
  if (context.config.perjanjian_kinerja.perubahan !== undefined || first === undefined) return [];
  const { tahun } = context.config;
  const and = lain.length === 0 ? "" : ` dan ${lain.length} nilai murni lain`;
  const pesan = `Ada ${first.mention}${and}, padahal Perjanjian Kinerja Perubahan belum disebut.`;
  const perbaikan = `tambahkan tanggalnya, misalnya perjanjian_kinerja: { perubahan: { tanggal: ${tahun}-10-01 } }; jika PK tidak diubah, pastikan target dan pagu sudah yang berlaku, lalu hapus target_murni dan pagu_murni`;
  return [context.temuan(first.jalur, "galat", { nama: "murni-tanpa-perubahan", pesan, perbaikan })];
};

/** A PK perubahan changes something, or says why it was made (a new official signs one too). */
export const checkPerubahanWithoutContent: ConfigRule = (context) => {
  const { perubahan } = context.config.perjanjian_kinerja;
  if (perubahan === undefined || perubahan.alasan !== undefined) return [];
  if (listMurni(context).some(({ berubah }) => berubah)) return [];
  const pesan = `Perjanjian Kinerja Perubahan ${formatTanggal(perubahan.tanggal)} tidak mengubah satu pun target dan pagu.`;
  const perbaikan =
    "tulis nilai sebelum diubah, misalnya target_murni: 89 atau pagu_murni: 8000000; jika yang berubah bukan angkanya, tulis alasan, misalnya alasan: pergantian Camat";
  return [context.temuan(PERUBAHAN, "peringatan", { nama: "perubahan-tanpa-isi", pesan, perbaikan })];
};

/** The PK perubahan is signed after the PK murni. */
export const checkPkOrder: ConfigRule = ({ config, temuan }) => {
  const { murni, perubahan } = config.perjanjian_kinerja;
  if (murni === undefined || perubahan === undefined || perubahan.tanggal > murni.tanggal) return [];
  const pesan = `Perjanjian Kinerja Perubahan bertanggal ${formatTanggal(perubahan.tanggal)}, tidak sesudah Perjanjian Kinerja murni, ${formatTanggal(murni.tanggal)}.`;
  const perbaikan = `betulkan salah satu tanggalnya, misalnya murni: { tanggal: ${config.tahun}-01-15 } dan perubahan: { tanggal: ${config.tahun}-10-01 }`;
  return [temuan([...PERUBAHAN, "tanggal"], "galat", { nama: "pk-terbalik", pesan, perbaikan })];
};

/** A PK perubahan that was made because another became Camat is signed by him: then the days of one of the two are known. */
export const checkPkSigners: ConfigRule = ({ config, temuan }) => {
  const { murni, perubahan } = config.perjanjian_kinerja;
  if (murni === undefined || perubahan?.alasan === undefined || !CHANGE_OF_CAMAT.test(perubahan.alasan)) return [];
  const [first, last] = [murni, perubahan].map(({ tanggal }) => pejabatOn(config, tanggal).camat.nama);
  if (first !== last) return [];
  const pesan = `Alasan Perjanjian Kinerja Perubahan menyebut pergantian Camat ("${perubahan.alasan}"), sedangkan menurut lkjip.yaml kedua Perjanjian Kinerja ditandatangani ${first}.`;
  const perbaikan = `tulis Camat yang menjabat pada ${formatTanggal(murni.tanggal)} dengan masanya di lembar Pergantian Pejabat rencana.xlsx (pergantian_pejabat)`;
  return [temuan([...PERUBAHAN, "alasan"], "periksa", { nama: "pk-pergantian-tanpa-masa", pesan, perbaikan })];
};

const CHANGE_OF_CAMAT =
  /\b(?:pergantian|penggantian|perubahan) (?:pejabat |jabatan )?camat\b|\bcamat (?:baru|berganti|diganti)\b/i;

/** Both are signed within the year that they are for. */
export const checkTahunPk: ConfigRule = ({ config, temuan }) => {
  const { murni, perubahan } = config.perjanjian_kinerja;
  const at = (kunci: string, nama: string, tanggal: string | undefined, contoh: string): Temuan[] => {
    if (tanggal === undefined || tanggal.startsWith(`${config.tahun}-`)) return [];
    const pesan = `${nama} bertanggal ${formatTanggal(tanggal)}, di luar tahun laporan ${config.tahun}.`;
    const perbaikan = `periksa tahunnya, misalnya tanggal: ${config.tahun}-${contoh}`;
    const jalur = ["perjanjian_kinerja", kunci, "tanggal"];
    return [temuan(jalur, "peringatan", { nama: "pk-di-luar-tahun", pesan, perbaikan })];
  };
  return [
    ...at("murni", "Perjanjian Kinerja murni", murni?.tanggal, "01-15"),
    ...at("perubahan", "Perjanjian Kinerja Perubahan", perubahan?.tanggal, "10-01"),
  ];
};

/** The PK lists indicators of sasaran, and those of a unit in the PK of its head. */
export const checkTingkatMurni: IndikatorRule = ({ indikator, jalur, tingkat }, { temuan }) => {
  const { kode, target_murni: murni } = indikator;
  if (murni === undefined || tingkat === "sasaran" || tingkat === "unit") return [];
  const pesan = `Target murni indikator ${tingkat} "${kode}", ${formatWritten(murni)}, tidak dicetak, karena Perjanjian Kinerja memuat indikator sasaran dan indikator unit.`;
  const perbaikan =
    'jika indikator ini diperjanjikan, pindahkan ke sasaran, misalnya di bawah sasaran S1; jika tidak, "target_murni" boleh dihapus';
  return [temuan([...jalur, "target_murni"], "peringatan", { nama: "murni-tidak-dicetak", pesan, perbaikan })];
};
