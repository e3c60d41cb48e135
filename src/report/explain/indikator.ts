import { calculateJumlah } from "../../measure/computed.ts";
import { sayCoverage } from "../../measure/coverage.ts";
import { shorten } from "../../measure/digits.ts";
import type { NilaiRealisasi, PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import {
  formatAngka,
  formatFull,
  formatNilai,
  formatPercent,
  formatPoint,
  formatTanggal,
  formatTw,
  isPercentSatuan,
  round,
  showAngka,
} from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
import { sayOtherKecamatan } from "../chapters/other-kecamatan.ts";
import {
  line,
  listBerkas,
  sayAsal,
  sayCategory,
  sayComputed,
  sayRealisasi,
  sayRounding,
  sayTarget,
  section,
} from "./lines.ts";

type Perubahan = NonNullable<PengukuranIndikator["perubahan"]>;

const NAMA_TINGKAT = { tujuan: "Tujuan", sasaran: "Sasaran", program: "Program", unit: "Unit" } as const;

/** Everything behind the capaian of one indicator; for an aggregate the whole tree below it. */
export function explainIndikator(
  config: Config,
  pengukuran: PengukuranKinerja,
  p: PengukuranIndikator,
): readonly string[] {
  const { plan, indikator } = p;
  const asal = p.realisasi.status === "kosong" ? [] : p.realisasi.asal;
  const unit = config.unit.find(({ kode }) => kode === plan.unit);
  return [
    `${plan.id}  ${indikator.uraian}`,
    ...line(NAMA_TINGKAT[plan.tingkat], `${plan.induk} ${plan.uraianInduk}`),
    ...line("Definisi", indikator.definisi),
    ...line("Cara menghitung", indikator.rumus_hitung),
    ...line("Sumber data", indikator.sumber_data),
    ...line("Diisi oleh", unit && `${unit.nama} (${unit.kode})`),
    ...explainCapaian(config, pengukuran, p),
    ...section("Pohon hitungan", listAnggota(pengukuran, p)),
    ...section(
      "Tidak ikut dihitung",
      p.terlewat.map(({ id, alasan }) => `${id}: ${alasan}`),
    ),
    ...section("Sel asal", p.anggota.length > 0 ? [] : asal.map(sayAsal)),
    ...section("Berkas asal", listBerkas(asal)),
    ...section("Triwulan", listTriwulan(config, p)),
    ...section("Tahun sebelumnya", listRiwayat(config, p)),
    ...explainComparison(config, p),
    ...line("Kecamatan lain", sayOtherKecamatan(config, p)),
    ...section(
      "Bukti dukung",
      p.bukti.map(({ uraian, tanggal, lokasi, asal: sel }) =>
        [uraian, tanggal === null ? null : formatTanggal(tanggal), lokasi, sayAsal(sel)]
          .filter((b) => b !== null)
          .join("; "),
      ),
    ),
  ];
}

function explainCapaian(config: Config, pengukuran: PengukuranKinerja, p: PengukuranIndikator): string[] {
  const { kebijakan } = config;
  const { satuan } = p.indikator;
  const cara = p.realisasi.status === "ada" ? ` (${p.realisasi.cara})` : "";
  return [
    ...line("Target", `${sayTarget(p.target, satuan)} (lkjip.yaml)`),
    ...line("Target murni", p.targetMurni && `${sayTarget(p.targetMurni, satuan)}, sebelum PK perubahan`),
    ...line("Realisasi", `${sayRealisasi(p.realisasi, satuan)}${cara}`),
    ...line("Kelengkapan", p.coverage && sayCoverage(p.coverage)),
    ...line("Hitungannya", sayNilai(pengukuran, p)),
    ...line("Rumus capaian", p.rumus.rumus),
    ...line("Dengan angka", p.rumus.filled),
    ...(p.capaian.status === "terhitung" ? line("Pembulatan", sayRounding(p.capaian.nilai, kebijakan.desimal)) : []),
    ...line("Capaian", sayComputed(p.capaian, kebijakan.desimal)),
    ...line("Kategori", sayCategory(p.predikat, kebijakan.skala)),
  ];
}

/** How the realisasi came about, with its numbers: the quarters of a form, or the members of an aggregate. */
function sayNilai(pengukuran: PengukuranKinerja, p: PengukuranIndikator): string | null {
  const { realisasi, indikator, anggota } = p;
  if (realisasi.status !== "ada") return null;
  const result = realisasi.nilai;
  const { dari } = indikator;
  if (dari === undefined) {
    if (realisasi.asal.length < 2) return null;
    const triwulan = p.triwulan.flatMap((t) => listNilai(t.realisasi));
    const divisor = indikator.periode === "rata-rata" ? triwulan.length : 1;
    return sayCalculation(
      triwulan,
      result,
      (n) => calculateJumlah(n).div(divisor),
      (n) => sayMean(n, divisor),
    );
  }
  const all = anggota.flatMap((id) => pengukuran.indikator.find(({ plan }) => plan.id === id) ?? []);
  const nilaiOf = (list: readonly PengukuranIndikator[]) => list.flatMap((m) => listNilai(m.realisasi));
  switch (dari.cara) {
    case "jumlah":
      return sayCalculation(nilaiOf(all), result, calculateJumlah, (n) => n.join(" + "));
    case "rata-rata":
      return sayCalculation(
        nilaiOf(all),
        result,
        (n) => calculateJumlah(n).div(n.length),
        (n) => `(${n.join(" + ")}) ÷ ${n.length}`,
      );
    case "tertimbang": {
      const bobot = all.map((m) => desimal(dari.bobot[m.plan.unit ?? ""] ?? 0));
      const total = calculateJumlah(bobot);
      return sayCalculation(
        nilaiOf(all),
        result,
        (n) => calculateJumlah(n.map((each, i) => each.times(bobot[i] ?? 0))).div(total),
        (n) =>
          `(${n.map((each, i) => `${each} × ${formatAngka(bobot[i] ?? 0)}`).join(" + ")}) ÷ (${bobot.map((b) => formatAngka(b)).join(" + ")})`,
      );
    }
    case "rasio": {
      const { kali } = p.plan.rule;
      const atas = nilaiOf(all.filter((m) => isOneOf(m, dari.pembilang)));
      const lower = nilaiOf(all.filter((m) => isOneOf(m, dari.penyebut)));
      const split = <T>(n: readonly T[]) => [n.slice(0, atas.length), n.slice(atas.length)] as const;
      return sayCalculation(
        [...atas, ...lower],
        result,
        (n) => {
          const [a, b] = split(n).map(calculateJumlah);
          return a === undefined || b === undefined || b.eq(0) ? result : a.times(kali).div(b);
        },
        (n) =>
          `${split(n)
            .map((bagian) => `(${bagian.join(" + ")})`)
            .join(" ÷ ")}${kali === 1 ? "" : ` × ${formatAngka(kali)}`}`,
      );
    }
  }
}

const sayMean = (n: readonly string[], divisor: number): string =>
  `(${n.join(" + ")})${divisor === 1 ? "" : ` ÷ ${divisor}`}`;

/** A calculation with the digits that were used: what it prints gives the printed result. */
function sayCalculation(
  nilai: readonly Desimal[],
  result: Desimal,
  compute: (nilai: readonly Desimal[]) => Desimal,
  write: (nilai: readonly string[]) => string,
): string {
  const printed = showAngka(result);
  const tempat = printed.toFixed().split(".")[1]?.length ?? 0;
  const shown = shorten(nilai, (n) => round(compute(n), tempat).eq(printed));
  return `${write(shown.map(formatFull))} = ${formatAngka(result)}`;
}

const isOneOf = ({ plan, indikator }: PengukuranIndikator, kode: readonly string[]): boolean =>
  kode.includes(plan.id) || kode.includes(indikator.kode);

const listNilai = (realisasi: NilaiRealisasi): Desimal[] => (realisasi.status === "ada" ? [realisasi.nilai] : []);

/** Members of an aggregate with their cells; members that are aggregates themselves with theirs below. */
function listAnggota(pengukuran: PengukuranKinerja, p: PengukuranIndikator): string[] {
  return p.anggota.flatMap((id) => {
    const anggota = pengukuran.indikator.find(({ plan }) => plan.id === id);
    if (anggota === undefined) return [];
    const { realisasi, indikator } = anggota;
    const sel = realisasi.status === "kosong" || anggota.anggota.length > 0 ? [] : realisasi.asal.map(sayAsal);
    const header = `${id}: ${[sayRealisasi(realisasi, indikator.satuan), ...sel].join("; ")}`;
    return [header, ...listAnggota(pengukuran, anggota).map((baris) => `  ${baris}`)];
  });
}

function listTriwulan({ kebijakan }: Config, p: PengukuranIndikator): string[] {
  const { satuan } = p.indikator;
  return p.triwulan
    .filter(({ target, realisasi }) => target !== null || realisasi.status !== "kosong")
    .map(({ triwulan, target, realisasi, capaian }) => {
      const plan = target === null ? "tanpa target" : `target ${sayTarget(target, satuan)}`;
      const content = realisasi.status === "kosong" ? "belum diisi" : sayRealisasi(realisasi, satuan);
      return `${formatTw(triwulan)}: ${plan}, realisasi ${content}, capaian sampai ${formatTw(triwulan)} ${sayComputed(capaian, kebijakan.desimal)}`;
    });
}

function listRiwayat({ kebijakan }: Config, p: PengukuranIndikator): string[] {
  const { satuan } = p.indikator;
  return p.riwayat.map(({ tahun, target, realisasi, capaian }) => {
    const plan = target === null ? "tanpa target" : `target ${sayTarget(target, satuan)}`;
    return `${tahun}: ${plan}, realisasi ${sayRealisasi(realisasi, satuan)}, capaian ${sayComputed(capaian, kebijakan.desimal)}`;
  });
}

function explainComparison(
  { kebijakan }: Config,
  { indikator, perubahan, renstra, acuan }: PengukuranIndikator,
): string[] {
  const { satuan } = indikator;
  const { desimal } = kebijakan;
  return [
    ...line(
      "Perubahan",
      perubahan &&
        [
          `realisasi ${sayTrend(perubahan.realisasi, satuan)} dari tahun ${perubahan.lastTahun}`,
          perubahan.realisasi.relative.status === "terhitung"
            ? `relatif ${formatPercent(perubahan.realisasi.relative.nilai, desimal)}%`
            : null,
          perubahan.capaian && `capaian ${sayPointTrend(perubahan.capaian, desimal)}`,
        ]
          .filter((b) => b !== null)
          .join("; "),
    ),
    ...line(
      "Renstra",
      renstra &&
        `${sayRealisasi(renstra.realisasi, satuan)}${renstra.realisasi.status === "ada" ? ` (${renstra.realisasi.cara})` : ""} dari target ${sayTarget(renstra.endTarget, satuan)} sampai ${renstra.endTahun}: ${sayComputed(renstra.kemajuan, desimal)}`,
    ),
    ...line(
      "Pembanding",
      acuan &&
        `${acuan.nama} ${formatNilai(acuan.nilai, satuan)}; realisasi ${acuan.position === "sama dengan" ? "sama" : `${formatAngka(acuan.selisih.abs())} ${acuan.position}nya`}`,
    ),
  ];
}

function sayTrend(
  { trend, selisih }: NonNullable<PengukuranIndikator["perubahan"]>["realisasi"],
  satuan: string,
): string {
  if (trend === "tetap") return "tetap";
  return isPercentSatuan(satuan)
    ? `${trend} ${formatAngka(selisih.abs())} poin persentase`
    : `${trend} ${formatNilai(selisih.abs(), satuan)}`;
}

function sayPointTrend({ trend, point }: NonNullable<Perubahan["capaian"]>, tempat: number): string {
  if (trend === "tetap") return "tetap";
  const least = desimal(10).pow(-tempat);
  return point.eq(0)
    ? `${trend} kurang dari ${formatAngka(least)} poin persentase`
    : `${trend} ${formatPoint(point.abs(), tempat)} poin persentase`;
}
