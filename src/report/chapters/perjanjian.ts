import { calculatePerubahanPerjanjian } from "../../measure/perjanjian.ts";
import type { AnggaranProgram, NilaiTarget, PengukuranIndikator, RealisasiAnggaran } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import { formatAngka, formatDaftar, formatRupiah, formatTanggal, formatTarget, terbilang } from "../../model/format.ts";
import type { KolomTabel, Naskah, Tabel } from "../../model/content.ts";
import { type Bahan, baris, barisJumlah, isi, kolom, sambung, susunTabel } from "../input.ts";
import { naskah, type Penjelasan, syarat, tabel } from "../vocabulary.ts";

/*
 * Perjanjian Kinerja (domain.md 1.7). A year has one, or a PK murni and the PK perubahan that took its place; everything
 * is computed with the last one, and both are shown (decision 0014).
 */

/** The Perjanjian Kinerja in BAB II and in Lampiran 1. */
export function composePerjanjian(bahan: Bahan) {
  const { config } = bahan;
  const { murni, perubahan } = config.perjanjian_kinerja;
  const dua = perubahan !== undefined;
  return {
    pk_perubahan: dua,
    naskah_pk: naskahPk(bahan),
    naskah_pk_perubahan: naskahPerubahan(bahan),
    tabel_pk: dua ? tabelPkDua(bahan) : tabelPk(bahan, judulPk(config), targetAkhir),
    tabel_pk_anggaran: dua ? tabelAnggaranDua(bahan) : tabelAnggaran(bahan, judulAnggaran(config), paguAkhir),
    tabel_pk_murni: tabelPk(bahan, judulPk(config, dua ? " Murni" : "", murni?.tanggal), targetMurni),
    tabel_pk_anggaran_murni: tabelAnggaran(bahan, judulAnggaran(config, dua ? " Murni" : ""), paguMurni),
    tabel_pk_perubahan: hanya(dua, tabelPk(bahan, judulPk(config, " Perubahan", perubahan?.tanggal), targetAkhir)),
    tabel_pk_anggaran_perubahan: hanya(dua, tabelAnggaran(bahan, judulAnggaran(config, " Perubahan"), paguAkhir)),
  };
}

type TargetOf = (p: PengukuranIndikator) => NilaiTarget;
const targetAkhir: TargetOf = (p) => p.target;
const targetMurni: TargetOf = (p) => p.targetMurni ?? p.target;

type PaguOf = (a: RealisasiAnggaran) => RealisasiAnggaran["pagu"];
const paguAkhir: PaguOf = (a) => a.pagu;
const paguMurni: PaguOf = (a) => a.paguMurni;

const judulPk = ({ instansi, tahun }: Config, yang = "", tanggal?: string): string =>
  `Perjanjian Kinerja${yang} ${instansi.nama} Tahun ${tahun}${tanggal === undefined ? "" : ` (${formatTanggal(tanggal)})`}`;

const judulAnggaran = ({ instansi, tahun }: Config, yang = ""): string =>
  `Program dan Anggaran${yang} ${instansi.nama} Tahun ${tahun}`;

/** A table of the PK perubahan, or the sentence that there is none. */
const hanya = (ada: boolean, isian: Tabel): Tabel =>
  ada ? isian : { ...isian, baris: [], kosong: "Perjanjian Kinerja tahun ini tidak diubah." };

function naskahPk({ config, pengukuran }: Bahan): Naskah {
  const { instansi, tahun, sasaran, program } = config;
  const jumlahIndikator = sasaran.reduce((jumlah, s) => jumlah + s.indikator.length, 0);
  const { pagu } = pengukuran.anggaran;
  const { murni, perubahan } = config.perjanjian_kinerja;
  const tanggal = murni === undefined ? "" : ` tanggal ${formatTanggal(murni.tanggal)}`;
  return isi(
    `Perjanjian Kinerja ${instansi.nama} Tahun ${tahun}${perubahan === undefined ? tanggal : ", setelah diubah,"} memuat ${sasaran.length} sasaran strategis dengan ${jumlahIndikator} indikator kinerja, didukung ${program.length} program dengan anggaran ${formatRupiah(pagu)} (${terbilang(pagu)} rupiah).`,
  );
}

/** What the PK perubahan changed, with the dates and the reason that lkjip.yaml gives; nothing where there is none. */
function naskahPerubahan({ config, pengukuran }: Bahan): Naskah {
  const { murni, perubahan } = config.perjanjian_kinerja;
  if (perubahan === undefined) return isi();
  const { indikator, jumlahIndikator, program } = calculatePerubahanPerjanjian(pengukuran);
  const semua = pengukuran.anggaran.program.length;
  const target =
    indikator.length === 0 ? null : `target ${sebutJumlah(indikator.length, jumlahIndikator, "indikator")}`;
  const pagu =
    program.length === 0 ? null : `pagu ${sebutJumlah(program.length, semua, "program")}${sebutNama(program)}`;
  const buka = `Perjanjian Kinerja${murni === undefined ? "" : ` tanggal ${formatTanggal(murni.tanggal)}`} diubah dengan Perjanjian Kinerja Perubahan tanggal ${formatTanggal(perubahan.tanggal)}`;
  const alasan = perubahan.alasan === undefined ? "" : ` Alasan perubahannya: ${perubahan.alasan.replace(/\.$/, "")}.`;
  return isi(`${buka}; ${sebutPerubahan(target, pagu)}.${alasan}`);
}

function sebutPerubahan(target: string | null, pagu: string | null): string {
  if (target !== null && pagu !== null) return `yang berubah adalah ${target} dan ${pagu}`;
  if (target !== null) return `yang berubah adalah ${target}, sedangkan pagu program tetap`;
  if (pagu !== null) return `yang berubah adalah ${pagu}, sedangkan target indikator tetap`;
  return "target indikator dan pagu program tidak berubah";
}

const sebutJumlah = (jumlah: number, semua: number, apa: string): string =>
  jumlah === semua ? `seluruh ${apa}` : `${jumlah} dari ${semua} ${apa}`;

const sebutNama = (program: readonly AnggaranProgram[]): string =>
  `, yaitu ${formatDaftar(program.map(({ uraian }) => uraian))}`;

/** Columns of the targets: one, or both with that of the last PK at the right. */
export const kolomTargetPk = (dua: boolean): KolomTabel[] =>
  dua
    ? [kolom("target_murni", "Murni", "angka", 11, "Target"), kolom("target", "Perubahan", "angka", 11, "Target")]
    : [kolom("target", "Target", "angka", 12)];

/** Cells for `kolomTargetPk`. */
export const selTargetPk = (p: PengukuranIndikator, dua: boolean): string[] =>
  (dua ? [targetMurni(p), p.target] : [p.target]).map(formatTarget);

/** The attachment of the Perjanjian Kinerja. */
function tabelPk(bahan: Bahan, judul: string, targetOf: TargetOf): Tabel {
  return susunPk(bahan, judul, kolomTargetPk(false), (p) => [formatTarget(targetOf(p))]);
}

const tabelPkDua = (bahan: Bahan): Tabel =>
  susunPk(bahan, judulPk(bahan.config), kolomTargetPk(true), (p) => selTargetPk(p, true));

function susunPk(
  { pengukuran }: Bahan,
  judul: string,
  kolomTarget: readonly KolomTabel[],
  selTarget: (p: PengukuranIndikator) => readonly string[],
): Tabel {
  const rows = pengukuran.sasaran.flatMap((s, i) =>
    s.indikator.map((p, j) =>
      baris(
        p.rencana.id,
        j === 0 ? `${i + 1}` : "",
        j === 0 ? s.uraian : "",
        p.indikator.uraian,
        ...selTarget(p),
        p.indikator.satuan || "-",
      ),
    ),
  );
  return susunTabel(
    judul,
    [
      ...sambung(kolom("no", "No.", "nomor", 6), kolom("sasaran", "Sasaran Strategis", "teks", 34)),
      kolom("indikator", "Indikator Kinerja", "teks", 36),
      ...kolomTarget,
      kolom("satuan", "Satuan", "pendek", 12),
    ],
    rows,
    "Perjanjian Kinerja belum ditetapkan.",
  );
}

/** Budget per programme, as the Perjanjian Kinerja of a Camat lists it. */
function tabelAnggaran(bahan: Bahan, judul: string, paguOf: PaguOf): Tabel {
  return susunAnggaran(bahan, judul, [kolom("anggaran", "Anggaran (Rp)", "rupiah", 24)], (a) => [paguOf(a)]);
}

function tabelAnggaranDua(bahan: Bahan): Tabel {
  const ruang = (kunci: string, judul: string) => kolom(kunci, judul, "rupiah", 17, "Anggaran (Rp)");
  return susunAnggaran(
    bahan,
    judulAnggaran(bahan.config),
    [ruang("anggaran_murni", "Murni"), ruang("anggaran", "Perubahan"), ruang("selisih", "Selisih")],
    (a) => [a.paguMurni, a.pagu, a.pagu.minus(a.paguMurni)],
  );
}

function susunAnggaran(
  { pengukuran: { anggaran } }: Bahan,
  judul: string,
  kolomAnggaran: readonly KolomTabel[],
  angka: (a: RealisasiAnggaran) => readonly RealisasiAnggaran["pagu"][],
): Tabel {
  const cetak = (a: RealisasiAnggaran): string[] => angka(a).map((n) => formatAngka(n));
  return susunTabel(
    judul,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("kode", "Kode", "pendek", 14),
      kolom("program", "Program", "teks", 56),
      ...kolomAnggaran,
    ],
    [
      ...anggaran.program.map((p, i) => baris(p.kode, `${i + 1}`, p.kode, p.uraian, ...cetak(p))),
      barisJumlah("jumlah", "", "", "Jumlah", ...cetak(anggaran)),
    ],
    "Program dan anggaran belum ditetapkan.",
  );
}

export const KOSAKATA_PERJANJIAN: Penjelasan<ReturnType<typeof composePerjanjian>> = {
  pk_perubahan: syarat("Ada Perjanjian Kinerja Perubahan"),
  naskah_pk: naskah("Isi Perjanjian Kinerja dalam satu kalimat"),
  naskah_pk_perubahan: naskah("Yang diubah oleh PK Perubahan, dengan tanggal dan alasannya; kosong jika tidak ada"),
  tabel_pk: tabel("Perjanjian Kinerja: sasaran, indikator, target; target murni dan perubahan berdampingan jika ada"),
  tabel_pk_anggaran: tabel("Perjanjian Kinerja: program dan anggaran; murni, perubahan, dan selisihnya jika ada"),
  tabel_pk_murni: tabel("Perjanjian Kinerja murni, atau satu-satunya: sasaran, indikator, target"),
  tabel_pk_anggaran_murni: tabel("Perjanjian Kinerja murni, atau satu-satunya: program dan anggaran"),
  tabel_pk_perubahan: tabel("Perjanjian Kinerja Perubahan: sasaran, indikator, target; kosong jika tidak ada"),
  tabel_pk_anggaran_perubahan: tabel("Perjanjian Kinerja Perubahan: program dan anggaran; kosong jika tidak ada"),
};
