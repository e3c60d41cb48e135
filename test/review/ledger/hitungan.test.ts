import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import type { PengukuranIndikator } from "../../../src/measure/result.ts";
import { ZERO } from "../../../src/model/desimal.ts";
import { formatAngka, formatRupiah } from "../../../src/model/format.ts";
import { SKM_UNSUR } from "../../../src/plan/skm.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { kindOf, numberOf } from "../../../src/review/ledger/facts.ts";
import { many } from "../../support/breadth.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../../support/kantor-acak/tampil.ts";
import { judgeBy, judgeIn, knowledgeOf } from "./judge-in.ts";

/*
 * What people reckon out of the data: sums and shares of figures, years in a list, a change with what it starts from, by how much
 * a target was exceeded. True, it is ticked; false, it is never ticked.
 */

const kanigaran = { office: "kanigaran", headings: [] } as const;

const open = (kalimat: string): string[] =>
  judgeIn(kanigaran, kalimat).flatMap(({ teks, keadaan }) => (keadaan === "cocok" ? [] : [teks]));

describe("what is reckoned out of the data", () => {
  const { program } = knowledgeOf("kanigaran").pengukuran.anggaran;
  const together = formatRupiah(
    program
      .filter(({ uraian }) => /^Program (?:Penyelenggaraan Pemerintahan dan|Pemberdayaan Masyarakat Desa)/.test(uraian))
      .reduce((sum, { realisasi }) => sum.plus(realisasi), ZERO),
  );
  it.each([
    "Nilai SKM tahun 2023 dan 2024 masing-masing 90,1 dan 91,3.",
    "Responden Survei Kepuasan Masyarakat tahun 2024 sebanyak 382 orang.",
    "Responden SKM 372 orang (2022), 378 orang (2023), dan 382 orang (2024).",
    "Survei Kepuasan Masyarakat tahun 2024 diikuti 382 responden.",
    "Unsur dengan nilai tertinggi tahun 2024 adalah biaya/tarif (3,96).",
    "Unsur dengan nilai terendah tahun 2024 adalah waktu penyelesaian (3,42).",
    "Nilai unsur persyaratan pada tahun 2022; 2023; 2024 adalah 3,58; 3,62; 3,68.",
    "Nilai unsur persyaratan tahun 2023 dan 2024 adalah 3,62 dan 3,68.",
    "Nilai unsur persyaratan naik 0,06 poin dari tahun 2023.",
    "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2022, 2023, dan 2024 adalah 89,2; 90,1; dan 91,3.",
    "Jumlah penduduk Kecamatan Kanigaran 60.255 jiwa, terdiri atas 29.840 laki-laki dan 30.415 perempuan.",
    "Penduduk Kecamatan Kanigaran berjumlah 60.255 jiwa.",
    "Penduduk perempuan 50,48% dan laki-laki 49,52%.",
    "Penduduk perempuan sebanyak 30.415 jiwa (50,48%).",
    "Penduduk perempuan 50,48% dari seluruh penduduk.",
    "Kepadatan penduduknya 5.658 jiwa per km².",
    "Permohonan layanan tahun 2024 berjumlah 11.566, naik 493 dari tahun 2023.",
    "Surat keterangan adalah layanan terbanyak, 6.120 permohonan atau 52,91% dari 11.566 permohonan.",
    "Legalisasi dokumen 12,02% dari seluruh permohonan layanan tahun 2024.",
    "Perekaman KTP elektronik dan surat keterangan tahun 2024 berjumlah 10.045 permohonan.",
    "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan bertambah Rp25.000.000 dari Rp2.609.300.000.",
    "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan bertambah Rp25.000.000 dari Rp2.609.300.000 menjadi Rp2.634.300.000.",
    "Anggaran kecamatan bertambah Rp20.000.000 dari Rp10.023.625.000 dalam perubahan.",
    "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan bertambah Rp285.600.000 dari Rp2.348.700.000 pada tahun 2023.",
    "Target Indeks Kepuasan Masyarakat kecamatan 90,5 terlampaui 0,8 poin.",
    "Target IKM kecamatan 90,5 terlampaui 0,8.",
    "Target Jumlah gangguan ketenteraman dan ketertiban umum 20 kasus terlampaui 2 kasus.",
    "Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 adalah 20 kasus dalam Perjanjian Kinerja dan 22 kasus dalam Perjanjian Kinerja semula.",
    "Target Jumlah gangguan ketenteraman dan ketertiban umum adalah 20 kasus dalam Perjanjian Kinerja dan 20 kasus dalam Renstra.",
    // Bounds.
    "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 di bawah 92.",
    "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 masih lebih tinggi daripada 91.",
    "Serapan anggaran Kecamatan Kanigaran lebih dari 95 persen.",
    "Nilai IKM Kelurahan Kanigaran tidak kurang dari 88,05.",
    // Two units, two years, two programmes.
    "IKM Kelurahan Kanigaran lebih tinggi 3,15 poin daripada IKM Kelurahan Sukoharjo.",
    "Selisih IKM Kelurahan Sukoharjo dan Kelurahan Kanigaran adalah 3,15 poin.",
    "Selisih IKM kecamatan tahun 2022 dan 2024 adalah 2,1 poin.",
    "IKM kecamatan naik 2,1 poin dalam dua tahun.",
    "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik dan Program Pemberdayaan Masyarakat Desa dan Kelurahan menyerap BERDUA.".replace(
      "BERDUA",
      together,
    ),
  ])("is ticked where it comes out: %s", (kalimat) => {
    expect(open(kalimat)).toEqual([]);
  });

  it.each([
    ["Nilai SKM tahun 2023 dan 2024 masing-masing 91,3 dan 90,1.", ["91,3", "90,1"]],
    ["Responden SKM 372 orang (2022), 382 orang (2023), dan 378 orang (2024).", ["382", "378"]],
    ["Nilai unsur persyaratan pada tahun 2022; 2023; 2024 adalah 3,58; 3,68; 3,62.", ["3,68", "3,62"]],
    ["Nilai unsur persyaratan turun 0,06 poin dari tahun 2023.", ["0,06 poin"]],
    ["Penduduk Kecamatan Kanigaran berjumlah 60.355 jiwa.", ["60.355"]],
    ["Penduduk perempuan 51,48% dan laki-laki 48,52%.", ["51,48%", "48,52%"]],
    ["Permohonan layanan tahun 2024 berjumlah 11.566, turun 493 dari tahun 2023.", ["493"]],
    ["Legalisasi dokumen 11,02% dari seluruh permohonan layanan tahun 2024.", ["11,02%"]],
    ["Perekaman KTP elektronik dan surat keterangan tahun 2024 berjumlah 10.145 permohonan.", ["10.145"]],
    ["Unsur dengan nilai terendah tahun 2024 adalah sarana dan prasarana.", ["terendah"]],
    ["Layanan terbanyak tahun 2024 adalah Legalisasi dokumen.", ["terbanyak"]],
    [
      "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan bertambah Rp25.000.000 dari Rp2.348.700.000.",
      ["Rp2.348.700.000"],
    ],
    [
      "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan berkurang Rp25.000.000 dari Rp2.609.300.000.",
      ["Rp25.000.000"],
    ],
    ["Target IKM kecamatan 90,5 terlampaui 1,8 poin.", ["1,8 poin"]],
    ["Target Persentase usulan musrenbang kelurahan yang terakomodasi terlampaui 1,37 poin.", ["1,37 poin"]],
    ["Target Jumlah gangguan ketenteraman dan ketertiban umum terlampaui 3 kasus.", ["3"]],
    ["Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 di atas 92.", ["92"]],
    ["Serapan anggaran Kecamatan Kanigaran kurang dari 95 persen.", ["95 persen"]],
    ["IKM Kelurahan Kanigaran lebih rendah 3,15 poin daripada IKM Kelurahan Sukoharjo.", ["3,15 poin"]],
    ["IKM Kelurahan Kanigaran lebih tinggi 2,15 poin daripada IKM Kelurahan Sukoharjo.", ["2,15 poin"]],
    ["Selisih IKM kecamatan tahun 2022 dan 2024 adalah 1,1 poin.", ["1,1 poin"]],
    ["IKM kecamatan naik 2,9 poin dalam dua tahun.", ["2,9 poin"]],
    ["Nilai IKM semua kelurahan di atas 88.", ["88"]],
  ] as const)("is not ticked where it does not: %s", (kalimat, wrong) => {
    expect(open(kalimat)).toEqual(expect.arrayContaining([...wrong]));
    expect(judgeIn(kanigaran, kalimat).map(({ keadaan }) => keadaan)).not.toContain("bertentangan");
  });

  it("says nothing of an index beside a number of people", () => {
    const [people] = judgeIn(kanigaran, "IKM Kelurahan Kanigaran dengan jumlah penduduk 4.120 adalah 88,05.").filter(
      ({ teks }) => teks === "4.120",
    );
    expect(people).toMatchObject({ keadaan: "belum_cocok", arti: null });
    expect(people?.doubtful).not.toBe(true);
  });

  it("names what it comes to", () => {
    const [share] = judgeIn(kanigaran, "Penduduk perempuan 51,48%.");
    expect(share).toMatchObject({
      doubtful: true,
      arti: "bagian Perempuan dari jumlah Laki-laki dan Perempuan (Penduduk, profil di lkjip.yaml) adalah 50,48%",
    });
  });
});

describe("years of the survey and of services", () => {
  it("are known without a history of any indicator", () => {
    const known = knowledgeOf("kanigaran");
    const bare = {
      ...known,
      pengukuran: { ...known.pengukuran, indikator: [], anggaran: { ...known.pengukuran.anggaran, riwayat: [] } },
    };
    const config = { ...known.config, renstra: { ...known.config.renstra, periode: [2024, 2028] as [number, number] } };
    const years = judgeBy({ ...bare, config }, [], "Survei tahun 2022 dan 2023 dilakukan di semua loket.");
    expect(years.filter(({ jenis }) => jenis === "tanggal").map(({ teks, keadaan }) => [teks, keadaan])).toEqual([
      ["2022", "cocok"],
      ["2023", "cocok"],
    ]);
  });
});

const offices = fc.sample(kantorAcak, { seed: 47, numRuns: many(24, 400) }).map((kantor) => {
  const config = configOf(kantor);
  return gatherKnowledge(config, calculatePengukuran(config, dataOf(kantor, config)).nilai);
});

interface Uji {
  readonly known: OfficeKnowledge;
  readonly kalimat: string;
  readonly angka: readonly string[];
}

const isPlain = ({ pengukuran }: OfficeKnowledge, { indikator: { uraian, satuan } }: PengukuranIndikator): boolean =>
  pengukuran.indikator.filter((each) => each.indikator.uraian === uraian).length === 1 &&
  !/\d/.test(`${uraian}${satuan}`) &&
  kindOf(satuan) === "angka";

/** Sentences of an office, each with a number that is `off` too large. */
function listUji(known: OfficeKnowledge, off: number): Uji[] {
  const { config, pengukuran } = known;
  const uji = (kalimat: string, ...angka: readonly string[]): Uji => ({ known, kalimat, angka });
  const unsur = SKM_UNSUR.flatMap(({ kunci, kode }): Uji[] => {
    const list = Object.entries(config.skm).flatMap(([year, survey]) =>
      survey[kunci] === undefined ? [] : [[year, survey[kunci]] as const],
    );
    if (list.length < 2) return [];
    const angka = list.map(([, nilai]) => formatAngka(nilai + off));
    return [uji(`Nilai ${kode} tahun ${list.map(([year]) => year).join("; ")} adalah ${angka.join("; ")}.`, ...angka)];
  });
  const services = config.layanan.flatMap(({ nama, jumlah }): Uji[] => {
    const year = String(config.tahun);
    const total = config.layanan.reduce((sum, each) => sum + (each.jumlah?.[year] ?? Number.NaN), 0);
    const own = jumlah?.[year];
    if (own === undefined || !(total > 0) || config.layanan.length < 2) return [];
    const share = `${formatAngka(Math.round((own * 10_000) / total) / 100 + off)}%`;
    return [uji(`${nama} adalah ${share} dari seluruh permohonan layanan tahun ${year}.`, share)];
  });
  const budget = pengukuran.anggaran.program.flatMap(({ uraian, pagu, paguMurni }): Uji[] => {
    const change = pagu.minus(paguMurni ?? pagu);
    const isOne = pengukuran.anggaran.program.filter((each) => each.uraian === uraian).length === 1;
    if (paguMurni === undefined || change.eq(0) || !isOne || /\d/.test(uraian)) return [];
    const [size, base] = [formatRupiah(change.abs().plus(off * 1000)), formatRupiah(paguMurni)];
    return [uji(`Pagu ${uraian} ${change.gt(0) ? "bertambah" : "berkurang"} ${size} dari ${base}.`, size)];
  });
  const exceeded = pengukuran.indikator.flatMap((p): Uji[] => {
    const [value, target] = [numberOf(p.realisasi), p.target.jenis === "angka" ? p.target.nilai : undefined];
    if (value === undefined || target === undefined || !isPlain(known, p) || p.plan.rule.arah !== "naik") return [];
    const size = value.minus(target);
    if (size.lte(0) || (size.toFixed().split(".")[1]?.length ?? 0) > 4) return [];
    const angka = formatAngka(size.plus(off));
    return [uji(`Target ${p.indikator.uraian} ${formatAngka(target)} terlampaui ${angka}.`, angka)];
  });
  const bounds = pengukuran.indikator.flatMap((p): Uji[] => {
    const value = numberOf(p.realisasi);
    if (value === undefined || !isPlain(known, p)) return [];
    const [low, high] = [value.minus(1).plus(2 * off), value.plus(1).minus(2 * off)].map((each) => formatAngka(each));
    if (low === undefined || high === undefined || low.startsWith("-") || high.startsWith("-")) return [];
    return [
      uji(`Realisasi ${p.indikator.uraian} tahun ${config.tahun} di atas ${low}.`, low),
      uji(`Realisasi ${p.indikator.uraian} tahun ${config.tahun} kurang dari ${high}.`, high),
    ];
  });
  return [...unsur, ...services, ...budget, ...exceeded, ...bounds];
}

const statesOf = ({ known, kalimat, angka }: Uji): string[] =>
  judgeBy(known, [], kalimat)
    .filter(({ teks }) => angka.includes(teks))
    .map(({ keadaan }) => keadaan);

describe("an office at random", () => {
  it("has its reckoned numbers ticked", () => {
    const list = offices.flatMap((known) => listUji(known, 0));
    expect(list.length).toBeGreaterThan(40);
    const missed = list.filter(
      (uji) => statesOf(uji).length < uji.angka.length || statesOf(uji).some((each) => each !== "cocok"),
    );
    expect(missed.map(({ kalimat }) => kalimat)).toEqual([]);
  });

  it("has none ticked that does not come out", () => {
    const list = offices.flatMap((known) => listUji(known, 7.31));
    const ticked = list.filter((uji) => statesOf(uji).includes("cocok"));
    expect(ticked.map(({ kalimat }) => kalimat)).toEqual([]);
  });
});
