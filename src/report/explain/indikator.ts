import type { PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";
import {
  formatAngka,
  formatNilai,
  formatPercent,
  formatTanggal,
  formatTw,
  isPercentSatuan,
} from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
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
  const result = formatAngka(realisasi.nilai);
  const dari = indikator.dari;
  if (dari === undefined) {
    const angka = p.triwulan.flatMap((t) => (t.realisasi.status === "ada" ? [formatAngka(t.realisasi.nilai)] : []));
    if (realisasi.asal.length < 2) return null;
    return `(${angka.join(" + ")})${indikator.periode === "rata-rata" ? ` ÷ ${angka.length}` : ""} = ${result}`;
  }
  const all = anggota.flatMap((id) => pengukuran.indikator.find(({ plan }) => plan.id === id) ?? []);
  const list = (kode: readonly string[]) => all.filter((m) => isOneOf(m, kode));
  const join = (list: readonly PengukuranIndikator[]) => list.map(sayAngka).join(" + ");
  switch (dari.cara) {
    case "jumlah":
      return `${join(all)} = ${result}`;
    case "rata-rata":
      return `(${join(all)}) ÷ ${all.length} = ${result}`;
    case "tertimbang": {
      const bobot = all.map((m) => dari.bobot[m.plan.unit ?? ""] ?? 0);
      const atas = all.map((m, i) => `${sayAngka(m)} × ${formatAngka(bobot[i] ?? 0)}`).join(" + ");
      return `(${atas}) ÷ (${bobot.map((b) => formatAngka(b)).join(" + ")}) = ${result}`;
    }
    case "rasio":
      return `(${join(list(dari.pembilang))}) ÷ (${join(list(dari.penyebut))}) × 100 = ${result}`;
  }
}

const isOneOf = ({ plan, indikator }: PengukuranIndikator, kode: readonly string[]): boolean =>
  kode.includes(plan.id) || kode.includes(indikator.kode);

const sayAngka = ({ realisasi }: PengukuranIndikator): string =>
  realisasi.status === "ada" ? formatAngka(realisasi.nilai) : "-";

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
  return trend === "tetap" ? "tetap" : `${trend} ${formatPercent(point.abs(), tempat)} poin persentase`;
}
