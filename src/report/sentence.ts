import type {
  Efisiensi,
  KemajuanRenstra,
  PengukuranIndikator,
  PengukuranTahun,
  PerbandinganAcuan,
  PerubahanTahun,
  RealisasiAnggaran,
} from "../measure/result.ts";
import type { Kebijakan } from "../plan/schema.ts";
import type { Desimal } from "../model/desimal.ts";
import { formatAngka, formatDaftar, formatRupiah, terbilang } from "../model/format.ts";
import {
  tampil,
  tercapai,
  textAlasan,
  textBesaran,
  textPersen,
  textRealisasiBesaran,
  textSelisih,
  textTargetBesaran,
} from "./value.ts";

/*
 * Sentences made from numbers, each by a rule of its own. A change of a percentage is said in "poin persen"
 * (domain.md 2.5); what could not be computed is said with its reason.
 */

type Gerak = "naik" | "turun" | "tetap";

/** Which way `kini` lies from `dulu`. */
export function findGerak(dulu: Desimal, kini: Desimal): Gerak {
  const banding = kini.cmp(dulu);
  return banding > 0 ? "naik" : banding < 0 ? "turun" : "tetap";
}

/** Whether the target was reached: "melampaui target", "sesuai target", "belum mencapai target". */
export function kataCapaian(capaian: Desimal, kebijakan: Kebijakan): string {
  const nilai = tampil(capaian, kebijakan);
  if (nilai.gt(100)) return "melampaui target";
  return nilai.eq(100) ? "sesuai target" : "belum mencapai target";
}

/** Target, realisation, capaian and category of one indicator. */
export function kalimatCapaian(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const target = textTargetBesaran(p.target, satuan, kebijakan);
  const buka = `Target ${uraian} tahun ${tahun} adalah ${target}`;
  if (p.realisasi.status === "kosong") {
    return `${buka}, sedangkan realisasinya belum lengkap (${p.realisasi.kurang.join("; ")}), sehingga capaiannya belum dapat disajikan.`;
  }
  const realisasi = textRealisasiBesaran(p.realisasi, satuan, kebijakan);
  if (p.capaian.status !== "terhitung") {
    return `${buka} dan realisasinya ${realisasi}; capaiannya belum dapat dinilai (${textAlasan(p.capaian)}).`;
  }
  const capaian = textPersen(p.capaian.nilai, kebijakan);
  const kategori = p.predikat === null ? "" : `, kategori ${p.predikat}`;
  const arah = p.indikator.arah === "turun" ? "; makin kecil realisasi makin baik" : "";
  const batas = p.dibatasi ? ` Capaian itu sudah dibatasi paling tinggi ${capaian}.` : "";
  return `${buka} dan realisasinya ${realisasi}${arah}, sehingga capaiannya ${capaian} (${kataCapaian(p.capaian.nilai, kebijakan)}${kategori}).${batas}`;
}

/** This year against last year: realisation, capaian, and whether it is for the better. */
export function kalimatPerubahan(p: PengukuranIndikator, u: PerubahanTahun, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const lalu = p.riwayat.find((t) => t.tahun === u.tahunLalu);
  const dari = lalu === undefined ? "" : ` dari ${textRealisasiBesaran(lalu.realisasi, satuan, kebijakan)}`;
  const kini = textRealisasiBesaran(p.realisasi, satuan, kebijakan);
  const dihitung = p.realisasi.status === "ada" && p.realisasi.asal.length > 1;
  const selisih = textSelisih(
    dihitung ? tampil(u.realisasi.selisih, kebijakan) : u.realisasi.selisih,
    satuan,
    kebijakan,
  );
  const bergerak =
    u.realisasi.gerak === "tetap"
      ? `tetap ${kini}`
      : `${u.realisasi.gerak} ${predikatKah(p) ? "" : `${selisih} `}dibandingkan tahun ${u.tahunLalu}, yaitu${dari} menjadi ${kini}`;
  const tahun = u.realisasi.gerak === "tetap" ? `, sama dengan tahun ${u.tahunLalu}` : "";
  const nilai =
    u.membaik === null || u.realisasi.gerak === "tetap" ? "" : u.membaik ? " (kinerja membaik)" : " (kinerja menurun)";
  return `Realisasi ${uraian} ${bergerak}${tahun}${nilai}${kalimatPoin(p, lalu, kebijakan)}.`;
}

const predikatKah = (p: PengukuranIndikator): boolean => p.indikator.arah === "predikat";

function kalimatPoin(p: PengukuranIndikator, lalu: PengukuranTahun | undefined, kebijakan: Kebijakan): string {
  if (p.capaian.status !== "terhitung" || lalu?.capaian.status !== "terhitung") return "";
  const dulu = tampil(lalu.capaian.nilai, kebijakan);
  const kini = tampil(p.capaian.nilai, kebijakan);
  const gerak = findGerak(dulu, kini);
  if (gerak === "tetap") return `, dengan capaian tetap ${textPersen(kini, kebijakan)}`;
  const poin = formatAngka(kini.minus(dulu).abs(), kebijakan.desimal);
  return `, dengan capaian ${gerak} ${poin} poin persen dari tahun ${lalu.tahun} (${textPersen(dulu, kebijakan)} menjadi ${textPersen(kini, kebijakan)})`;
}

/** Best and worst year and how often the target was reached, over at least three years; null for fewer. */
export function kalimatTren(
  uraian: string,
  tahunan: readonly { readonly tahun: number; readonly capaian: Desimal }[],
  kebijakan: Kebijakan,
): string | null {
  const [awal, akhir] = [tahunan[0], tahunan.at(-1)];
  if (awal === undefined || akhir === undefined || tahunan.length < 3) return null;
  const masa = `${awal.tahun}–${akhir.tahun}`;
  const tampak = tahunan.map((t) => ({ tahun: t.tahun, nilai: tampil(t.capaian, kebijakan) }));
  const urut = [...tampak].sort((a, b) => b.nilai.cmp(a.nilai)).map((t) => t.nilai);
  const [tinggi, rendah] = [urut[0] ?? awal.capaian, urut.at(-1) ?? akhir.capaian];
  if (tinggi.eq(rendah)) return `Selama ${masa} capaian ${uraian} tetap ${textPersen(tinggi, kebijakan)}.`;
  const pada = (nilai: Desimal): string =>
    formatDaftar(tampak.filter((t) => t.nilai.eq(nilai)).map((t) => `${t.tahun}`));
  const lolos = tahunan.filter((t) => tercapai(t.capaian, kebijakan)).length;
  const sering =
    lolos === tahunan.length
      ? "target selalu tercapai"
      : lolos === 0
        ? "target belum pernah tercapai"
        : `target tercapai pada ${lolos} dari ${tahunan.length} tahun`;
  return `Selama ${masa} ${sering}; capaian ${uraian} tertinggi ${textPersen(tinggi, kebijakan)} pada tahun ${pada(tinggi)} dan terendah ${textPersen(rendah, kebijakan)} pada tahun ${pada(rendah)}.`;
}

/** Progress to the last target of Renstra, and what is still to go where more is better. */
export function kalimatRenstra(
  p: PengukuranIndikator,
  r: KemajuanRenstra,
  tahun: number,
  kebijakan: Kebijakan,
): string {
  const { uraian, satuan, arah, periode } = p.indikator;
  const target = textTargetBesaran(r.targetAkhir, satuan, kebijakan);
  const kata = periode === "jumlah" ? "Jumlah target Renstra sampai dengan" : "Target Renstra";
  const buka = `${kata} tahun ${r.tahunAkhir} untuk ${uraian} adalah ${target}`;
  if (r.kemajuan.status !== "terhitung")
    return `${buka}; tingkat kemajuannya belum dapat dihitung (${textAlasan(r.kemajuan)}).`;
  const realisasi = textRealisasiBesaran(r.realisasi, satuan, kebijakan);
  const maju = `${buka}. Sampai dengan tahun ${tahun} terealisasi ${realisasi}, sehingga tingkat kemajuannya ${textPersen(r.kemajuan.nilai, kebijakan)}`;
  if (tercapai(r.kemajuan.nilai, kebijakan)) return `${maju} dan target tersebut sudah tercapai.`;
  if (arah !== "naik" || r.targetAkhir.jenis !== "angka" || r.realisasi.status !== "ada") return `${maju}.`;
  const sisa = textSelisih(r.targetAkhir.nilai.minus(r.realisasi.nilai), satuan, kebijakan);
  return r.tahunAkhir > tahun
    ? `${maju}; masih diperlukan tambahan ${sisa} sampai dengan tahun ${r.tahunAkhir}.`
    : `${maju}; masih kurang ${sisa} dari target.`;
}

/** Realisation against a benchmark, in the indicator's own unit. */
export function kalimatAcuan(p: PengukuranIndikator, a: PerbandinganAcuan, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const realisasi = textRealisasiBesaran(p.realisasi, satuan, kebijakan);
  const acuan = `${a.nama} (${textBesaran(a.nilai, satuan, kebijakan)})`;
  if (a.kedudukan === "sama dengan") return `Realisasi ${uraian} sebesar ${realisasi} sama dengan ${acuan}.`;
  return `Realisasi ${uraian} sebesar ${realisasi} berada ${textSelisih(a.selisih, satuan, kebijakan)} ${a.kedudukan} ${acuan}.`;
}

/** How many of the indicators reached their target, and how many could not be judged. */
export function kalimatJumlah(daftar: readonly PengukuranIndikator[], kebijakan: Kebijakan): string {
  const dinilai = daftar.flatMap((p) => (p.capaian.status === "terhitung" ? [p.capaian.nilai] : []));
  const lolos = dinilai.filter((nilai) => tercapai(nilai, kebijakan)).length;
  const bagian = [
    lolos > 0 ? `${lolos} indikator mencapai atau melampaui target` : "",
    dinilai.length > lolos ? `${dinilai.length - lolos} indikator belum mencapai target` : "",
    hitungStatus(daftar, "belum_lengkap", "datanya belum lengkap"),
    hitungStatus(daftar, "belum_dapat_dinilai", "belum dapat dinilai"),
  ].filter((teks) => teks !== "");
  if (daftar.length === 1) return `Indikator itu ${bagian[0]?.replace(/^1 indikator /, "") ?? ""}.`;
  if (lolos === daftar.length) return `${sebutSemua(lolos)} indikator mencapai atau melampaui target.`;
  return `Dari ${daftar.length} indikator, ${formatDaftar(bagian)}.`;
}

/** "Kedua", "Kesepuluh", "Seluruh 11". */
const sebutSemua = (jumlah: number): string => (jumlah > 10 ? `Seluruh ${jumlah}` : `Ke${terbilang(jumlah)}`);

function hitungStatus(daftar: readonly PengukuranIndikator[], status: string, kata: string): string {
  const jumlah = daftar.filter((p) => p.capaian.status === status).length;
  return jumlah === 0 ? "" : `${jumlah} indikator ${kata}`;
}

/** The highest and the lowest capaian with their names; null for fewer than two different ones. */
export function kalimatTertinggi(daftar: readonly PengukuranIndikator[], kebijakan: Kebijakan): string | null {
  const dinilai = daftar.flatMap((p) =>
    p.capaian.status === "terhitung" ? [{ nama: p.indikator.uraian, nilai: tampil(p.capaian.nilai, kebijakan) }] : [],
  );
  const urut = [...dinilai].sort((a, b) => b.nilai.cmp(a.nilai));
  const [tinggi, rendah] = [urut[0], urut.at(-1)];
  if (tinggi === undefined || rendah === undefined || tinggi.nilai.eq(rendah.nilai)) return null;
  const sebut = (nilai: Desimal) => {
    const nama = dinilai.filter((d) => d.nilai.eq(nilai)).map((d) => d.nama);
    return nama.length > 2 ? `${nama.length} indikator` : formatDaftar(nama);
  };
  return `Capaian tertinggi adalah ${sebut(tinggi.nilai)} (${textPersen(tinggi.nilai, kebijakan)}) dan terendah ${sebut(rendah.nilai)} (${textPersen(rendah.nilai, kebijakan)}).`;
}

/** Budget of one level: ceiling, spending, absorption, remainder. */
export function kalimatSerapan(nama: string, a: RealisasiAnggaran, kebijakan: Kebijakan): string {
  const pagu = `Pagu anggaran ${nama} adalah ${formatRupiah(a.pagu)} (${terbilang(a.pagu)} rupiah)`;
  if (a.serapan.status === "belum_dapat_dinilai")
    return `${pagu}; serapannya belum dapat dinilai (${a.serapan.alasan}).`;
  if (a.serapan.status === "belum_lengkap") {
    return `${pagu}. Realisasi yang sudah dilaporkan ${formatRupiah(a.realisasi)}; serapannya belum lengkap karena ${a.serapan.kurang.length} sub kegiatan belum melaporkan realisasi.`;
  }
  const sisa = a.pagu.minus(a.realisasi);
  const ekor = sisa.lt(0)
    ? `, melebihi pagu sebesar ${formatRupiah(sisa.abs())}`
    : sisa.eq(0)
      ? ""
      : `, dengan sisa ${formatRupiah(sisa)}`;
  return `${pagu} dan realisasinya ${formatRupiah(a.realisasi)} atau ${textPersen(a.serapan.nilai, kebijakan)}${ekor}.`;
}

/** Absorption against the year before, in percentage points. */
export function kalimatSerapanLalu(kini: Desimal, lalu: Desimal, tahunLalu: number, kebijakan: Kebijakan): string {
  const [a, b] = [tampil(lalu, kebijakan), tampil(kini, kebijakan)];
  const gerak = findGerak(a, b);
  if (gerak === "tetap") return `Serapan anggaran tetap ${textPersen(b, kebijakan)}, sama dengan tahun ${tahunLalu}.`;
  const poin = formatAngka(b.minus(a).abs(), kebijakan.desimal);
  return `Serapan anggaran ${gerak} ${poin} poin persen dari tahun ${tahunLalu} (${textPersen(a, kebijakan)} menjadi ${textPersen(b, kebijakan)}).`;
}

/** The program with the highest and the lowest absorption; null for fewer than two different ones. */
export function kalimatSerapanProgram(program: readonly RealisasiAnggaran[], kebijakan: Kebijakan): string | null {
  const urut = program
    .flatMap((p) =>
      p.serapan.status === "terhitung" ? [{ nama: p.uraian, nilai: tampil(p.serapan.nilai, kebijakan) }] : [],
    )
    .sort((a, b) => b.nilai.cmp(a.nilai));
  const [tinggi, rendah] = [urut[0], urut.at(-1)];
  if (tinggi === undefined || rendah === undefined || tinggi.nilai.eq(rendah.nilai)) return null;
  return `Serapan tertinggi ada pada ${tinggi.nama} (${textPersen(tinggi.nilai, kebijakan)}) dan terendah pada ${rendah.nama} (${textPersen(rendah.nilai, kebijakan)}).`;
}

/** Efficiency of one sasaran, or why none is stated. */
export function kalimatEfisiensi(e: Efisiensi, kebijakan: Kebijakan): string {
  if (e.efisiensi.status !== "terhitung" || e.capaian.status !== "terhitung" || e.serapan.status !== "terhitung") {
    return `Efisiensi tidak dinyatakan: ${textAlasan(e.efisiensi) || textAlasan(e.capaian) || textAlasan(e.serapan)}.`;
  }
  const dasar = `Dengan capaian kinerja ${textPersen(e.capaian.nilai, kebijakan)} dan serapan anggaran program pendukung ${textPersen(e.serapan.nilai, kebijakan)}`;
  if (kebijakan.efisiensi === "pmk") return `${dasar}, nilai efisiensinya ${textPersen(e.efisiensi.nilai, kebijakan)}.`;
  return `${dasar}, tingkat efisiensinya ${formatAngka(tampil(e.capaian.nilai, kebijakan).minus(tampil(e.serapan.nilai, kebijakan)), kebijakan.desimal)} poin persen.`;
}
