import { sayCoverage } from "../measure/coverage.ts";
import type {
  AcuanComparison,
  Efisiensi,
  KemajuanRenstra,
  PengukuranIndikator,
  PengukuranTahun,
  PerubahanTahun,
  RealisasiAnggaran,
} from "../measure/result.ts";
import type { Desimal } from "../model/desimal.ts";
import { formatAngka, formatList, formatRupiah, inWords } from "../model/format.ts";
import type { ArahEntry } from "../plan/arah/entry.ts";
import { ARAH } from "../plan/arah.ts";
import type { Kebijakan } from "../plan/schema.ts";
import {
  reached,
  show,
  textAlasan,
  textPercent,
  textQuantity,
  textQuantityRealisasi,
  textQuantityTarget,
  textSelisih,
} from "./value.ts";

/*
 * Sentences made from numbers, each by a rule of its own. A change of a percentage is said in "poin persen"
 * (domain.md 2.5); what could not be computed is said with its reason.
 */

type Trend = "naik" | "turun" | "tetap";

/** Which way `now` lies from `former`. */
export function findTrend(former: Desimal, now: Desimal): Trend {
  const banding = now.cmp(former);
  return banding > 0 ? "naik" : banding < 0 ? "turun" : "tetap";
}

/** Whether the target was reached: "melampaui target", "sesuai target", "belum mencapai target". */
export function kataCapaian(capaian: Desimal, kebijakan: Kebijakan): string {
  const nilai = show(capaian, kebijakan);
  if (nilai.gt(100)) return "melampaui target";
  return nilai.eq(100) ? "sesuai target" : "belum mencapai target";
}

/** Target, realisation, capaian and category of one indicator. */
export function kalimatCapaian(p: PengukuranIndikator, tahun: number, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const target = textQuantityTarget(p.target, satuan, kebijakan);
  const open = `Target ${uraian} tahun ${tahun} adalah ${target}`;
  if (p.realisasi.status === "kosong") {
    return `${open}, sedangkan realisasinya belum lengkap (${p.realisasi.missing.join("; ")}), sehingga capaiannya belum dapat disajikan.`;
  }
  const interim = p.coverage && sayCoverage(p.coverage, "unit");
  const realisasi = `${textQuantityRealisasi(p.realisasi, satuan, kebijakan)}${interim === null ? "" : ` (${interim})`}`;
  if (p.capaian.status !== "terhitung") {
    return `${open} dan realisasinya ${realisasi}; capaiannya belum dapat dinilai (${textAlasan(p.capaian)}).`;
  }
  const capaian = textPercent(p.capaian.nilai, kebijakan);
  const category = p.predikat === null ? "" : `, kategori ${p.predikat}`;
  const arah = arahOf(p).better === "turun" ? "; makin kecil realisasi makin baik" : "";
  const batas = p.dibatasi ? ` Capaian itu sudah dibatasi paling tinggi ${capaian}.` : "";
  return `${open} dan realisasinya ${realisasi}${arah}, sehingga capaiannya ${capaian} (${kataCapaian(p.capaian.nilai, kebijakan)}${category}).${batas}`;
}

/** This year against last year: realisation, capaian, and whether it is for the better. */
export function kalimatPerubahan(p: PengukuranIndikator, u: PerubahanTahun, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const last = p.riwayat.find((t) => t.tahun === u.lastTahun);
  const dari = last === undefined ? "" : ` dari ${textQuantityRealisasi(last.realisasi, satuan, kebijakan)}`;
  const now = textQuantityRealisasi(p.realisasi, satuan, kebijakan);
  const counted = p.realisasi.status === "ada" && p.realisasi.asal.length > 1;
  const selisih = textSelisih(counted ? show(u.realisasi.selisih, kebijakan) : u.realisasi.selisih, satuan, kebijakan);
  const moving =
    u.realisasi.trend === "tetap"
      ? `tetap ${now}`
      : `${u.realisasi.trend} ${isPredikat(p) ? "" : `${selisih} `}dibandingkan tahun ${u.lastTahun}, yaitu${dari} menjadi ${now}`;
  const tahun = u.realisasi.trend === "tetap" ? `, sama dengan tahun ${u.lastTahun}` : "";
  const nilai =
    u.improving === null || u.realisasi.trend === "tetap"
      ? ""
      : u.improving
        ? " (kinerja membaik)"
        : " (kinerja menurun)";
  return `Realisasi ${uraian} ${moving}${tahun}${nilai}${pointSentence(p, last, kebijakan)}.`;
}

const arahOf = ({ plan }: PengukuranIndikator): ArahEntry => ARAH[plan.rule.arah];
const isPredikat = (p: PengukuranIndikator): boolean => arahOf(p).target === "predikat";

function pointSentence(p: PengukuranIndikator, last: PengukuranTahun | undefined, kebijakan: Kebijakan): string {
  if (p.capaian.status !== "terhitung" || last?.capaian.status !== "terhitung") return "";
  const former = show(last.capaian.nilai, kebijakan);
  const now = show(p.capaian.nilai, kebijakan);
  const trend = findTrend(former, now);
  if (trend === "tetap") return `, dengan capaian tetap ${textPercent(now, kebijakan)}`;
  const point = formatAngka(now.minus(former).abs(), kebijakan.desimal);
  return `, dengan capaian ${trend} ${point} poin persen dari tahun ${last.tahun} (${textPercent(former, kebijakan)} menjadi ${textPercent(now, kebijakan)})`;
}

/** Best and worst year and how often the target was reached, over at least three years; null for fewer. */
export function trendSentence(
  uraian: string,
  yearly: readonly { readonly tahun: number; readonly capaian: Desimal }[],
  kebijakan: Kebijakan,
): string | null {
  const [start, end] = [yearly[0], yearly.at(-1)];
  if (start === undefined || end === undefined || yearly.length < 3) return null;
  const period = `${start.tahun}–${end.tahun}`;
  const visible = yearly.map((t) => ({ tahun: t.tahun, nilai: show(t.capaian, kebijakan) }));
  const order = [...visible].sort((a, b) => b.nilai.cmp(a.nilai)).map((t) => t.nilai);
  const [height, low] = [order[0] ?? start.capaian, order.at(-1) ?? end.capaian];
  if (height.eq(low)) return `Selama ${period} capaian ${uraian} tetap ${textPercent(height, kebijakan)}.`;
  const on = (nilai: Desimal): string => formatList(visible.filter((t) => t.nilai.eq(nilai)).map((t) => `${t.tahun}`));
  const met = yearly.filter((t) => reached(t.capaian, kebijakan)).length;
  const often =
    met === yearly.length
      ? "target selalu tercapai"
      : met === 0
        ? "target belum pernah tercapai"
        : `target tercapai pada ${met} dari ${yearly.length} tahun`;
  return `Selama ${period} ${often}; capaian ${uraian} tertinggi ${textPercent(height, kebijakan)} pada tahun ${on(height)} dan terendah ${textPercent(low, kebijakan)} pada tahun ${on(low)}.`;
}

/** Progress to the last target of Renstra, and what is still to go where more is better. */
export function kalimatRenstra(
  p: PengukuranIndikator,
  r: KemajuanRenstra,
  tahun: number,
  kebijakan: Kebijakan,
): string {
  const { uraian, satuan } = p.indikator;
  const target = textQuantityTarget(r.endTarget, satuan, kebijakan);
  const kata = r.akumulasi ? "Jumlah target Renstra sampai dengan" : "Target Renstra";
  const open = `${kata} tahun ${r.endTahun} untuk ${uraian} adalah ${target}`;
  if (r.kemajuan.status !== "terhitung")
    return `${open}; tingkat kemajuannya belum dapat dihitung (${textAlasan(r.kemajuan)}).`;
  const realisasi = textQuantityRealisasi(r.realisasi, satuan, kebijakan);
  const soFar = r.akumulasi ? `Sampai dengan tahun ${tahun} terealisasi` : `Realisasi tahun ${tahun} adalah`;
  const forward = `${open}. ${soFar} ${realisasi}, sehingga tingkat kemajuannya ${textPercent(r.kemajuan.nilai, kebijakan)}`;
  if (reached(r.kemajuan.nilai, kebijakan)) return `${forward} dan target tersebut sudah tercapai.`;
  if (arahOf(p).better !== "naik" || r.endTarget.jenis !== "angka" || r.realisasi.status !== "ada")
    return `${forward}.`;
  const sisa = textSelisih(r.endTarget.nilai.minus(r.realisasi.nilai), satuan, kebijakan);
  return r.endTahun > tahun
    ? `${forward}; masih diperlukan tambahan ${sisa} sampai dengan tahun ${r.endTahun}.`
    : `${forward}; masih kurang ${sisa} dari target.`;
}

/** Realisation against a benchmark, in the indicator's own unit. */
export function kalimatAcuan(p: PengukuranIndikator, a: AcuanComparison, kebijakan: Kebijakan): string {
  const { uraian, satuan } = p.indikator;
  const realisasi = textQuantityRealisasi(p.realisasi, satuan, kebijakan);
  const acuan = `${a.nama} (${textQuantity(a.nilai, satuan, kebijakan)})`;
  if (a.position === "sama dengan") return `Realisasi ${uraian} sebesar ${realisasi} sama dengan ${acuan}.`;
  return `Realisasi ${uraian} sebesar ${realisasi} berada ${textSelisih(a.selisih, satuan, kebijakan)} ${a.position} ${acuan}.`;
}

/** How many of the indicators reached their target, and how many could not be judged. */
export function kalimatJumlah(list: readonly PengukuranIndikator[], kebijakan: Kebijakan): string {
  const assessed = list.flatMap((p) => (p.capaian.status === "terhitung" ? [p.capaian.nilai] : []));
  const met = assessed.filter((nilai) => reached(nilai, kebijakan)).length;
  const bagian = [
    met > 0 ? `${met} indikator mencapai atau melampaui target` : "",
    assessed.length > met ? `${assessed.length - met} indikator belum mencapai target` : "",
    hitungStatus(list, "belum_lengkap", "datanya belum lengkap"),
    hitungStatus(list, "belum_dapat_dinilai", "belum dapat dinilai"),
  ].filter((teks) => teks !== "");
  if (list.length === 1) return `Indikator itu ${bagian[0]?.replace(/^1 indikator /, "") ?? ""}.`;
  if (met === list.length) return `${mentionAll(met)} indikator mencapai atau melampaui target.`;
  return `Dari ${list.length} indikator, ${formatList(bagian)}.`;
}

/** "Kedua", "Kesepuluh", "Seluruh 11". */
const mentionAll = (jumlah: number): string => (jumlah > 10 ? `Seluruh ${jumlah}` : `Ke${inWords(jumlah)}`);

function hitungStatus(list: readonly PengukuranIndikator[], status: string, kata: string): string {
  const jumlah = list.filter((p) => p.capaian.status === status).length;
  return jumlah === 0 ? "" : `${jumlah} indikator ${kata}`;
}

/** The highest and the lowest capaian with their names; null for fewer than two different ones. */
export function kalimatTertinggi(list: readonly PengukuranIndikator[], kebijakan: Kebijakan): string | null {
  const assessed = list.flatMap((p) =>
    p.capaian.status === "terhitung" ? [{ nama: p.indikator.uraian, nilai: show(p.capaian.nilai, kebijakan) }] : [],
  );
  const order = [...assessed].sort((a, b) => b.nilai.cmp(a.nilai));
  const [height, low] = [order[0], order.at(-1)];
  if (height === undefined || low === undefined || height.nilai.eq(low.nilai)) return null;
  const mention = (nilai: Desimal) => {
    const nama = assessed.filter((d) => d.nilai.eq(nilai)).map((d) => d.nama);
    return nama.length > 2 ? `${nama.length} indikator` : formatList(nama);
  };
  return `Capaian tertinggi adalah ${mention(height.nilai)} (${textPercent(height.nilai, kebijakan)}) dan terendah ${mention(low.nilai)} (${textPercent(low.nilai, kebijakan)}).`;
}

/** Budget of one level: ceiling, spending, absorption, remainder. */
export function kalimatSerapan(nama: string, a: RealisasiAnggaran, kebijakan: Kebijakan): string {
  const pagu = `Pagu anggaran ${nama} adalah ${formatRupiah(a.pagu)} (${inWords(a.pagu)} rupiah)`;
  if (a.serapan.status === "belum_dapat_dinilai")
    return `${pagu}; serapannya belum dapat dinilai (${a.serapan.alasan}).`;
  if (a.serapan.status === "belum_lengkap") {
    return `${pagu}. Realisasi yang sudah dilaporkan ${formatRupiah(a.realisasi)}; serapannya belum lengkap karena ${a.serapan.missing.length} sub kegiatan belum melaporkan realisasi.`;
  }
  const sisa = a.pagu.minus(a.realisasi);
  const tail = sisa.lt(0)
    ? `, melebihi pagu sebesar ${formatRupiah(sisa.abs())}`
    : sisa.eq(0)
      ? ""
      : `, dengan sisa ${formatRupiah(sisa)}`;
  return `${pagu} dan realisasinya ${formatRupiah(a.realisasi)} atau ${textPercent(a.serapan.nilai, kebijakan)}${tail}.`;
}

/** Absorption against the year before, in percentage points. */
export function lastSerapanSentence(now: Desimal, last: Desimal, lastTahun: number, kebijakan: Kebijakan): string {
  const [a, b] = [show(last, kebijakan), show(now, kebijakan)];
  const trend = findTrend(a, b);
  if (trend === "tetap") return `Serapan anggaran tetap ${textPercent(b, kebijakan)}, sama dengan tahun ${lastTahun}.`;
  const point = formatAngka(b.minus(a).abs(), kebijakan.desimal);
  return `Serapan anggaran ${trend} ${point} poin persen dari tahun ${lastTahun} (${textPercent(a, kebijakan)} menjadi ${textPercent(b, kebijakan)}).`;
}

/** The program with the highest and the lowest absorption; null for fewer than two different ones. */
export function kalimatSerapanProgram(program: readonly RealisasiAnggaran[], kebijakan: Kebijakan): string | null {
  const order = program
    .flatMap((p) =>
      p.serapan.status === "terhitung" ? [{ nama: p.uraian, nilai: show(p.serapan.nilai, kebijakan) }] : [],
    )
    .sort((a, b) => b.nilai.cmp(a.nilai));
  const [height, low] = [order[0], order.at(-1)];
  if (height === undefined || low === undefined || height.nilai.eq(low.nilai)) return null;
  return `Serapan tertinggi ada pada ${height.nama} (${textPercent(height.nilai, kebijakan)}) dan terendah pada ${low.nama} (${textPercent(low.nilai, kebijakan)}).`;
}

/** Efficiency of one sasaran, or why none is stated. */
export function kalimatEfisiensi(e: Efisiensi, kebijakan: Kebijakan): string {
  if (e.efisiensi.status !== "terhitung" || e.capaian.status !== "terhitung" || e.serapan.status !== "terhitung") {
    return `Efisiensi tidak dinyatakan: ${textAlasan(e.efisiensi) || textAlasan(e.capaian) || textAlasan(e.serapan)}.`;
  }
  const capaian = `Dengan capaian kinerja ${textPercent(e.capaian.nilai, kebijakan)}`;
  if (kebijakan.efisiensi === "pmk") {
    const ne = e.nilaiEfisiensi?.status === "terhitung" ? textPercent(e.nilaiEfisiensi.nilai, kebijakan) : null;
    const nilai = ne === null ? "" : ` dan nilai efisiensinya ${ne}`;
    return `${capaian}, pagu ${formatRupiah(e.pagu)}, dan realisasi ${formatRupiah(e.realisasi)}, efisiensinya ${textPercent(e.efisiensi.nilai, kebijakan)}${nilai}.`;
  }
  const dasar = `${capaian} dan serapan anggaran program pendukung ${textPercent(e.serapan.nilai, kebijakan)}`;
  return `${dasar}, tingkat efisiensinya ${formatAngka(show(e.capaian.nilai, kebijakan).minus(show(e.serapan.nilai, kebijakan)), kebijakan.desimal)} poin persen.`;
}
