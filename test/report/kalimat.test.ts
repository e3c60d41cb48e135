import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed, PengukuranIndikator, RealisasiAnggaran } from "../../src/measure/result.ts";
import { type Desimal, desimal } from "../../src/model/desimal.ts";
import { type Kebijakan, kebijakanSchema } from "../../src/plan/schema.ts";
import {
  findTrend,
  kalimatAcuan,
  kalimatCapaian,
  kalimatEfisiensi,
  kalimatJumlah,
  kalimatPerubahan,
  kalimatRenstra,
  kalimatSerapan,
  kalimatSerapanProgram,
  kalimatTertinggi,
  kataCapaian,
  lastSerapanSentence,
  trendSentence,
} from "../../src/report/sentence.ts";
import { buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

const KEBIJAKAN: Kebijakan = kebijakanSchema.parse({});
const computed = (nilai: number): Computed => ({ status: "terhitung", nilai: desimal(nilai) });

/** One indicator as it comes out of the calculation; `realisasi` as the unit typed it. */
function ukur(indikator: Record<string, unknown>, realisasi: Masukan, kebijakan = {}): PengukuranIndikator {
  const config = buatConfigIndikator({ uraian: "IKM", ...indikator }, { kebijakan });
  const data = buatData(config, formulir("pelayanan", { "S1.1": { realisasi } }));
  const [result] = calculatePengukuran(config, data).nilai.indikator;
  if (result === undefined) throw new Error("no indicator");
  return result;
}

const last = (target: unknown, realisasi: unknown) => ({ riwayat: { 2023: { target, realisasi } } });

describe("gerak dan kata", () => {
  it.each([
    [90, 91, "naik"],
    [90, 89, "turun"],
    [90, 90, "tetap"],
  ])("%s menjadi %s: %s", (former, now, trend) => {
    expect(findTrend(desimal(former), desimal(now))).toBe(trend);
  });

  it.each([
    [100.01, "melampaui target"],
    [100.004, "sesuai target"],
    [100, "sesuai target"],
    [99.996, "sesuai target"],
    [99.99, "belum mencapai target"],
  ])("capaian %s%% %s: yang menentukan angka yang tercetak", (capaian, kata) => {
    expect(kataCapaian(desimal(capaian), KEBIJAKAN)).toBe(kata);
  });
});

describe("kalimatCapaian", () => {
  it.each<[string, Record<string, unknown>, Masukan, string]>([
    [
      "nilai",
      { target: 90.5 },
      91.2,
      "Target IKM tahun 2024 adalah 90,5 dan realisasinya 91,2, sehingga capaiannya 100,77% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "persen",
      { target: 90, satuan: "%" },
      81,
      "Target IKM tahun 2024 adalah 90% dan realisasinya 81%, sehingga capaiannya 90,00% (belum mencapai target, kategori Tinggi).",
    ],
    [
      "makin kecil makin baik",
      { target: 10, satuan: "kasus", arah: "turun" },
      8,
      "Target IKM tahun 2024 adalah 10 kasus dan realisasinya 8 kasus; makin kecil realisasi makin baik, sehingga capaiannya 120,00% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "predikat",
      { target: "BB", satuan: "predikat", arah: "predikat", skala: "sakip" },
      "A",
      "Target IKM tahun 2024 adalah BB dan realisasinya A, sehingga capaiannya 120,00% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "rentang",
      { target: { min: 80, max: 90 }, satuan: "%", arah: "rentang" },
      85,
      "Target IKM tahun 2024 adalah 80 sampai dengan 90% dan realisasinya 85%, sehingga capaiannya 100,00% (sesuai target, kategori Sangat Tinggi).",
    ],
    [
      "target 0",
      { target: 0, satuan: "kasus" },
      3,
      "Target IKM tahun 2024 adalah 0 kasus dan realisasinya 3 kasus; capaiannya belum dapat dinilai (target 0).",
    ],
    [
      "tidak tersedia",
      { target: 55, satuan: "%" },
      "n/a",
      'Target IKM tahun 2024 adalah 55% dan realisasinya n/a; capaiannya belum dapat dinilai (realisasi dinyatakan tidak tersedia ("n/a")).',
    ],
  ])("%s", (_, indikator, realisasi, kalimat) => {
    expect(kalimatCapaian(ukur(indikator, realisasi), 2024, KEBIJAKAN)).toBe(kalimat);
  });

  it("says that the cap was applied", () => {
    const p = ukur({ target: 50 }, 100, { batas_capaian: 120 });
    expect(kalimatCapaian(p, 2024, KEBIJAKAN)).toContain("Capaian itu sudah dibatasi paling tinggi 120,00%.");
  });

  it("says what is missing instead of a number", () => {
    const kalimat = kalimatCapaian(ukur({}, null), 2024, KEBIJAKAN);
    expect(kalimat).toMatch(
      /^Target IKM tahun 2024 adalah 90, sedangkan realisasinya belum lengkap \(.+\), sehingga capaiannya belum dapat disajikan\.$/,
    );
  });
});

describe("kalimatPerubahan", () => {
  const kalimat = (indikator: Record<string, unknown>, realisasi: Masukan): string => {
    const p = ukur(indikator, realisasi);
    if (p.perubahan === null) throw new Error("no earlier year");
    return kalimatPerubahan(p, p.perubahan, KEBIJAKAN);
  };

  it.each<[string, Record<string, unknown>, Masukan, string]>([
    [
      "realisasi naik, capaian turun dalam poin persen",
      { target: 84.75, ...last(82.5, 88.94) },
      88.95,
      "Realisasi IKM naik 0,01 poin dibandingkan tahun 2023, yaitu dari 88,94 menjadi 88,95 (kinerja membaik), dengan capaian turun 2,85 poin persen dari tahun 2023 (107,81% menjadi 104,96%).",
    ],
    [
      "persentase berselisih poin persen",
      { target: 90, satuan: "%", ...last(90, 94) },
      100,
      "Realisasi IKM naik 6 poin persen dibandingkan tahun 2023, yaitu dari 94% menjadi 100% (kinerja membaik), dengan capaian naik 6,67 poin persen dari tahun 2023 (104,44% menjadi 111,11%).",
    ],
    [
      "turun yang baik",
      { target: 20, satuan: "kasus", arah: "turun", ...last(20, 25) },
      18,
      "Realisasi IKM turun 7 kasus dibandingkan tahun 2023, yaitu dari 25 kasus menjadi 18 kasus (kinerja membaik), dengan capaian naik 35,00 poin persen dari tahun 2023 (75,00% menjadi 110,00%).",
    ],
    [
      "turun yang buruk",
      { target: 90, ...last(90, 90) },
      81,
      "Realisasi IKM turun 9 poin dibandingkan tahun 2023, yaitu dari 90 menjadi 81 (kinerja menurun), dengan capaian turun 10,00 poin persen dari tahun 2023 (100,00% menjadi 90,00%).",
    ],
    [
      "tetap",
      { target: 90, ...last(90, 90) },
      90,
      "Realisasi IKM tetap 90, sama dengan tahun 2023, dengan capaian tetap 100,00%.",
    ],
    [
      "tahun lalu tanpa capaian",
      { target: 90, ...last(null, 80) },
      90,
      "Realisasi IKM naik 10 poin dibandingkan tahun 2023, yaitu dari 80 menjadi 90 (kinerja membaik).",
    ],
  ])("%s", (_, indikator, realisasi, harapan) => {
    expect(kalimat(indikator, realisasi)).toBe(harapan);
  });

  it("masih kurang, masih ada waktu", () => {
    const p = ukur({ target_renstra: { 2024: 92 } }, 91.2);
    if (p.renstra === null) throw new Error("no Renstra target");
    expect(kalimatRenstra(p, p.renstra, 2023, KEBIJAKAN)).toBe(
      "Target Renstra tahun 2024 untuk IKM adalah 92. Realisasi tahun 2023 adalah 91,2, sehingga tingkat kemajuannya 99,13%; masih diperlukan tambahan 0,8 poin sampai dengan tahun 2024.",
    );
  });
});

describe("kalimatTren", () => {
  const trend = (...capaian: number[]) =>
    trendSentence(
      "IKM",
      capaian.map((nilai, i) => ({ tahun: 2020 + i, capaian: desimal(nilai) })),
      KEBIJAKAN,
    );

  it.each<[number[], string | null]>([
    [[100, 101], null],
    [
      [100.26, 108.71, 106.93],
      "Selama 2020–2022 target selalu tercapai; capaian IKM tertinggi 108,71% pada tahun 2021 dan terendah 100,26% pada tahun 2020.",
    ],
    [
      [99, 108, 104],
      "Selama 2020–2022 target tercapai pada 2 dari 3 tahun; capaian IKM tertinggi 108,00% pada tahun 2021 dan terendah 99,00% pada tahun 2020.",
    ],
    [
      [90, 80, 85],
      "Selama 2020–2022 target belum pernah tercapai; capaian IKM tertinggi 90,00% pada tahun 2020 dan terendah 80,00% pada tahun 2021.",
    ],
    [
      [104.444, 109, 104.4439],
      "Selama 2020–2022 target selalu tercapai; capaian IKM tertinggi 109,00% pada tahun 2021 dan terendah 104,44% pada tahun 2020 dan 2022.",
    ],
    [[100, 100, 100], "Selama 2020–2022 capaian IKM tetap 100,00%."],
  ])("%j", (capaian, harapan) => {
    expect(trend(...capaian)).toBe(harapan);
  });
});

describe("kalimatRenstra", () => {
  const JUMLAH = {
    2020: { target: 1, realisasi: 1 },
    2021: { target: 1, realisasi: 1 },
    2022: { target: 1, realisasi: 0 },
    2023: { target: 1, realisasi: 0 },
  };
  const kalimat = (indikator: Record<string, unknown>, realisasi: Masukan): string => {
    const p = ukur(indikator, realisasi);
    if (p.renstra === null) throw new Error("no Renstra target");
    return kalimatRenstra(p, p.renstra, 2024, KEBIJAKAN);
  };

  it.each<[string, Record<string, unknown>, Masukan, string]>([
    [
      "masih kurang pada tahun terakhir",
      { target_renstra: { 2024: 92 } },
      91.2,
      "Target Renstra tahun 2024 untuk IKM adalah 92. Realisasi tahun 2024 adalah 91,2, sehingga tingkat kemajuannya 99,13%; masih kurang 0,8 poin dari target.",
    ],
    [
      "sudah tercapai",
      { satuan: "%", target_renstra: { 2024: 90 } },
      95,
      "Target Renstra tahun 2024 untuk IKM adalah 90%. Realisasi tahun 2024 adalah 95%, sehingga tingkat kemajuannya 105,56% dan target tersebut sudah tercapai.",
    ],
    [
      "makin kecil makin baik: tanpa kekurangan",
      { satuan: "kasus", arah: "turun", target: 10, target_renstra: { 2024: 8 } },
      10,
      "Target Renstra tahun 2024 untuk IKM adalah 8 kasus. Realisasi tahun 2024 adalah 10 kasus, sehingga tingkat kemajuannya 75,00%.",
    ],
    [
      "dijumlahkan dari tahun ke tahun",
      { satuan: "kasus", target: 4, target_renstra: { 2024: 8 }, akumulasi_renstra: true, riwayat: JUMLAH },
      4,
      "Jumlah target Renstra sampai dengan tahun 2024 untuk IKM adalah 8 kasus. Sampai dengan tahun 2024 terealisasi 6 kasus, sehingga tingkat kemajuannya 75,00%; masih kurang 2 kasus dari target.",
    ],
    [
      "target 0",
      { satuan: "kasus", target: 1, target_renstra: { 2024: 0 } },
      1,
      "Target Renstra tahun 2024 untuk IKM adalah 0 kasus; tingkat kemajuannya belum dapat dihitung (target 0).",
    ],
  ])("%s", (_, indikator, realisasi, harapan) => {
    expect(kalimat(indikator, realisasi)).toBe(harapan);
  });
});

describe("kalimatAcuan", () => {
  it.each<[string, number, string]>([
    ["nilai", 88.4, "Realisasi IKM sebesar 91,2 berada 2,8 poin di atas IKM Kota (88,4)."],
    ["nilai", 92, "Realisasi IKM sebesar 91,2 berada 0,8 poin di bawah IKM Kota (92)."],
    ["%", 91.2, "Realisasi IKM sebesar 91,2% sama dengan IKM Kota (91,2%)."],
    ["%", 90, "Realisasi IKM sebesar 91,2% berada 1,2 poin persen di atas IKM Kota (90%)."],
  ])("satuan %s, pembanding %s", (satuan, nilai, harapan) => {
    const p = ukur({ satuan, pembanding: { nama: "IKM Kota", nilai } }, 91.2);
    if (p.acuan === null) throw new Error("no benchmark");
    expect(kalimatAcuan(p, p.acuan, KEBIJAKAN)).toBe(harapan);
  });
});

describe("kalimatJumlah dan kalimatTertinggi", () => {
  const three = (...realisasi: Masukan[]) =>
    realisasi.map((r, i) => ukur({ uraian: `Indikator ${i + 1}`, target: i === 3 ? 0 : 90 }, r));

  it.each<[string, Masukan[], string]>([
    ["semua tercapai", [90, 95], "Kedua indikator mencapai atau melampaui target."],
    [
      "sebagian",
      [90, 80, 95],
      "Dari 3 indikator, 2 indikator mencapai atau melampaui target dan 1 indikator belum mencapai target.",
    ],
    [
      "semua keadaan",
      [90, 80, null, 5],
      "Dari 4 indikator, 1 indikator mencapai atau melampaui target, 1 indikator belum mencapai target, 1 indikator datanya belum lengkap, dan 1 indikator belum dapat dinilai.",
    ],
    ["satu, tercapai", [90], "Indikator itu mencapai atau melampaui target."],
    ["satu, belum lengkap", [null], "Indikator itu datanya belum lengkap."],
  ])("%s", (_, realisasi, harapan) => {
    expect(kalimatJumlah(three(...realisasi), KEBIJAKAN)).toBe(harapan);
  });

  it.each<[string, Masukan[], string | null]>([
    ["beda", [99, 81, 90], "Capaian tertinggi adalah Indikator 1 (110,00%) dan terendah Indikator 2 (90,00%)."],
    [
      "dua tertinggi",
      [99, 99, 90],
      "Capaian tertinggi adalah Indikator 1 dan Indikator 2 (110,00%) dan terendah Indikator 3 (100,00%).",
    ],
    ["semua sama", [90, 90], null],
    ["satu saja", [90], null],
  ])("tertinggi: %s", (_, realisasi, harapan) => {
    expect(kalimatTertinggi(three(...realisasi), KEBIJAKAN)).toBe(harapan);
  });
});

describe("anggaran", () => {
  const anggaran = (uraian: string, pagu: number, realisasi: number, serapan: Computed): RealisasiAnggaran => ({
    kode: uraian,
    uraian,
    pagu: desimal(pagu),
    paguMurni: desimal(pagu),
    realisasi: desimal(realisasi),
    serapan,
    asal: [],
  });

  it.each<[string, RealisasiAnggaran, string]>([
    [
      "bersisa",
      anggaran("A", 1_250_000, 1_000_000, computed(80)),
      "Pagu anggaran kantor adalah Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah) dan realisasinya Rp1.000.000 atau 80,00%, dengan sisa Rp250.000.",
    ],
    [
      "habis",
      anggaran("A", 1000, 1000, computed(100)),
      "Pagu anggaran kantor adalah Rp1.000 (seribu rupiah) dan realisasinya Rp1.000 atau 100,00%.",
    ],
    [
      "melebihi",
      anggaran("A", 1000, 1500, computed(150)),
      "Pagu anggaran kantor adalah Rp1.000 (seribu rupiah) dan realisasinya Rp1.500 atau 150,00%, melebihi pagu sebesar Rp500.",
    ],
    [
      "belum lengkap",
      anggaran("A", 1000, 400, { status: "belum_lengkap", missing: ["X", "Y"] }),
      "Pagu anggaran kantor adalah Rp1.000 (seribu rupiah). Realisasi yang sudah dilaporkan Rp400; serapannya belum lengkap karena 2 sub kegiatan belum melaporkan realisasi.",
    ],
    [
      "pagu 0",
      anggaran("A", 0, 0, { status: "belum_dapat_dinilai", alasan: "pagu 0" }),
      "Pagu anggaran kantor adalah Rp0 (nol rupiah); serapannya belum dapat dinilai (pagu 0).",
    ],
  ])("%s", (_, a, harapan) => {
    expect(kalimatSerapan("kantor", a, KEBIJAKAN)).toBe(harapan);
  });

  it.each<[number, number, string]>([
    [90.77, 87.74, "Serapan anggaran turun 3,03 poin persen dari tahun 2023 (90,77% menjadi 87,74%)."],
    [87.74, 90.77, "Serapan anggaran naik 3,03 poin persen dari tahun 2023 (87,74% menjadi 90,77%)."],
    [90.001, 90.004, "Serapan anggaran tetap 90,00%, sama dengan tahun 2023."],
  ])("tahun lalu %s%%, kini %s%%", (former, now, harapan) => {
    expect(lastSerapanSentence(desimal(now), desimal(former), 2023, KEBIJAKAN)).toBe(harapan);
  });

  it("names the highest and the lowest programme, or nobody where all are level", () => {
    const [a, b] = [anggaran("Program A", 10, 9, computed(90)), anggaran("Program B", 10, 8, computed(80))];
    expect(kalimatSerapanProgram([a, b], KEBIJAKAN)).toBe(
      "Serapan tertinggi ada pada Program A (90,00%) dan terendah pada Program B (80,00%).",
    );
    expect(kalimatSerapanProgram([a, a], KEBIJAKAN)).toBeNull();
  });

  it("states efficiency only where there is one", () => {
    const dasar = {
      kode: "S1",
      uraian: "S",
      pagu: desimal(1),
      realisasi: desimal(1),
      capaian: computed(106.93),
      serapan: computed(87.74),
      shared: [],
    };
    expect(kalimatEfisiensi({ ...dasar, efisiensi: computed(19.19) }, KEBIJAKAN)).toBe(
      "Dengan capaian kinerja 106,93% dan serapan anggaran program pendukung 87,74%, tingkat efisiensinya 19,19 poin persen.",
    );
    const pmk = { ...dasar, pagu: desimal(1000), realisasi: desimal(720), capaian: computed(80) };
    expect(
      kalimatEfisiensi(
        { ...pmk, efisiensi: computed(10), nilaiEfisiensi: computed(75) },
        { ...KEBIJAKAN, efisiensi: "pmk" },
      ),
    ).toBe(
      "Dengan capaian kinerja 80,00%, pagu Rp1.000, dan realisasi Rp720, efisiensinya 10,00% dan nilai efisiensinya 75,00%.",
    );
    const without: Computed = { status: "belum_dapat_dinilai", alasan: "capaian 99,75% di bawah 100%" };
    expect(kalimatEfisiensi({ ...dasar, efisiensi: without }, KEBIJAKAN)).toBe(
      "Efisiensi tidak dinyatakan: capaian 99,75% di bawah 100%.",
    );
  });
});

it("a difference is that of the printed numbers", () => {
  const nilai: Desimal = desimal("107.8061");
  expect(lastSerapanSentence(desimal("104.9558"), nilai, 2023, KEBIJAKAN)).toContain("turun 2,85 poin persen");
});
