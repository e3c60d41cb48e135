import { describe, expect, it } from "vitest";
import type { DataKinerja } from "../../src/form/kinerja.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Computed, Efisiensi, PengukuranIndikator, RealisasiAnggaran } from "../../src/measure/result.ts";
import { type Desimal, desimal } from "../../src/model/desimal.ts";
import type { Config, Kebijakan } from "../../src/plan/schema.ts";
import { kebijakanSchema } from "../../src/plan/schema-kebijakan.ts";
import type { KnownData } from "../../src/report/reason.ts";
import {
  findTrend,
  kalimatAcuan,
  kalimatCapaian,
  kalimatPerubahan,
  kalimatRenstra,
  kataCapaian,
  trendSentence,
} from "../../src/report/sentence.ts";
import {
  kalimatEfisiensi,
  kalimatJumlah,
  kalimatSerapan,
  kalimatSerapanProgram,
  kalimatTertinggi,
  lastSerapanSentence,
} from "../../src/report/sentence-office.ts";
import { buatConfigIndikator, buatData, formulir, type Masukan } from "../support/kinerja.ts";

const KEBIJAKAN: Kebijakan = kebijakanSchema.parse({});
const computed = (nilai: number): Computed => ({ status: "terhitung", nilai: desimal(nilai) });

/** The first indicator as it comes out of the calculation, with what sentences look names up in. */
function measure(config: Config, data: DataKinerja): [PengukuranIndikator, KnownData] {
  const pengukuran = calculatePengukuran(config, data).nilai;
  const [result] = pengukuran.indikator;
  if (result === undefined) throw new Error("no indicator");
  return [result, { config, data, pengukuran }];
}

/** One indicator; `realisasi` as the unit typed it. */
function ukurKnown(indikator: Record<string, unknown>, realisasi: Masukan, kebijakan = {}) {
  const config = buatConfigIndikator({ uraian: "IKM", ...indikator }, { kebijakan });
  return measure(config, buatData(config, formulir("pelayanan", { "S1.1": { realisasi } })));
}

const ukur = (...args: Parameters<typeof ukurKnown>): PengukuranIndikator => ukurKnown(...args)[0];

const PROGRAM = [
  {
    kode: "7.01.02",
    uraian: "Program",
    kegiatan: [
      {
        kode: "7.01.02.2.01",
        uraian: "Kegiatan",
        sub_kegiatan: [{ kode: "7.01.02.2.01.0001", uraian: "Sub", pagu: 1, unit: "kel-0" }],
      },
    ],
  },
];

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
    [100.004, "melampaui target"],
    [100, "sesuai target"],
    [99.996, "belum mencapai target"],
    [99.99, "belum mencapai target"],
  ])("capaian %s%% %s: yang menentukan angka sebelum pembulatan", (capaian, kata) => {
    expect(kataCapaian(ukur({ target: 100 }, capaian))).toBe(kata);
  });
});

describe("kalimatCapaian", () => {
  it.each<[string, Record<string, unknown>, Masukan, string]>([
    [
      "nilai",
      { target: 90.5 },
      91.2,
      "Target IKM tahun 2024 adalah 90,5 dan terealisasi 91,2, sehingga capaiannya 100,77% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "persen",
      { target: 90, satuan: "%" },
      81,
      "Target IKM tahun 2024 adalah 90% dan terealisasi 81%, sehingga capaiannya 90,00% (belum mencapai target, kategori Tinggi).",
    ],
    [
      "makin kecil makin baik",
      { target: 10, satuan: "kasus", arah: "turun" },
      8,
      "Target IKM tahun 2024 adalah 10 kasus dan terealisasi 8 kasus (makin kecil makin baik), sehingga capaiannya 120,00% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "predikat",
      { target: "BB", satuan: "predikat", arah: "predikat", skala: "sakip" },
      "A",
      "Target IKM tahun 2024 adalah BB dan terealisasi A, sehingga capaiannya 120,00% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "rentang",
      { target: { min: 80, max: 90 }, satuan: "%", arah: "rentang" },
      85,
      "Target IKM tahun 2024 adalah 80–90% dan terealisasi 85%, sehingga capaiannya 100,00% (sesuai target, kategori Sangat Tinggi).",
    ],
    [
      "target 0",
      { target: 0, satuan: "kasus" },
      3,
      "Target IKM tahun 2024 adalah 0 kasus dan terealisasi 3 kasus; capaiannya belum dapat dinilai karena targetnya 0.",
    ],
    [
      "tidak tersedia",
      { target: 55, satuan: "%" },
      "n/a",
      "Target IKM tahun 2024 adalah 55%; capaiannya belum dapat dinilai karena unit kerja menyatakan realisasinya tidak tersedia.",
    ],
  ])("%s", (_, indikator, realisasi, kalimat) => {
    expect(kalimatCapaian(...ukurKnown(indikator, realisasi))).toBe(kalimat);
  });

  it("says that the cap was applied, and that what was cut lay above the target", () => {
    const capped = (batas_capaian: number) => kalimatCapaian(...ukurKnown({ target: 50 }, 100, { batas_capaian }));
    expect(capped(120)).toContain("Capaian dibatasi paling tinggi 120%.");
    expect(capped(100)).toContain("sehingga capaiannya 100,00% (melampaui target, kategori Sangat Tinggi).");
  });

  it("says what is missing instead of a number", () => {
    expect(kalimatCapaian(...ukurKnown({}, null))).toBe(
      "Target IKM tahun 2024 adalah 90; capaiannya belum dapat disajikan karena realisasi tahun 2024 belum dilaporkan.",
    );
  });

  it("says of a value computed from units from how many of them, and names the few that are silent", () => {
    const rata = (...realisasi: Masukan[]) => {
      const unit = realisasi.map((_, i) => ({
        kode: `kel-${i}`,
        nama: `Kelurahan ${"ABCDEF"[i]}`,
        jenis: "kelurahan",
        pejabat: { nama: "Nama", jabatan: `Lurah ${i}` },
        indikator: [{ kode: "K.1", uraian: "IKM kelurahan", satuan: "nilai", target: 80 }],
      }));
      const dari = { cara: "rata-rata", indikator: ["K.1"] };
      const config = buatConfigIndikator({ uraian: "IKM", unit: undefined, dari }, { unit, program: PROGRAM });
      const list = realisasi.map((r, i) => formulir(`kel-${i}`, { [`kel-${i}/K.1`]: { realisasi: r } }));
      return kalimatCapaian(...measure(config, buatData(config, ...list)));
    };
    expect(rata(80, 90, null)).toContain("terealisasi 85 (sementara, 2 dari 3 unit kerja), sehingga");
    expect(rata(80, 90, "n/a")).toContain("terealisasi 85 (2 dari 3 unit kerja), sehingga");
    expect(rata(null, null)).toContain(
      "karena realisasi kedua unit kerja belum dilaporkan (Kelurahan A dan Kelurahan B).",
    );
    expect(rata(null, null, null, null)).toContain("karena realisasi keempat unit kerja belum dilaporkan.");
  });
});

describe("kalimatPerubahan", () => {
  const kalimat = (indikator: Record<string, unknown>, realisasi: Masukan): string | null =>
    kalimatPerubahan(ukur(indikator, realisasi), KEBIJAKAN);

  it.each<[string, Record<string, unknown>, Masukan, string]>([
    [
      "realisasi naik, capaian turun dalam poin persentase",
      { target: 84.75, ...last(82.5, 88.94) },
      88.95,
      "Realisasi IKM naik 0,01 poin dibandingkan tahun 2023, yaitu dari 88,94 menjadi 88,95 (kinerja membaik), dengan capaian turun 2,85 poin persentase dari tahun 2023 (107,81% menjadi 104,96%).",
    ],
    [
      "persentase berselisih poin persentase",
      { target: 90, satuan: "%", ...last(90, 94) },
      100,
      "Realisasi IKM naik 6 poin persentase dibandingkan tahun 2023, yaitu dari 94% menjadi 100% (kinerja membaik), dengan capaian naik 6,67 poin persentase dari tahun 2023 (104,44% menjadi 111,11%).",
    ],
    [
      "turun yang baik",
      { target: 20, satuan: "kasus", arah: "turun", ...last(20, 25) },
      18,
      "Realisasi IKM turun 7 kasus dibandingkan tahun 2023, yaitu dari 25 kasus menjadi 18 kasus (kinerja membaik), dengan capaian naik 35,00 poin persentase dari tahun 2023 (75,00% menjadi 110,00%).",
    ],
    [
      "turun yang buruk",
      { target: 90, ...last(90, 90) },
      81,
      "Realisasi IKM turun 9 poin dibandingkan tahun 2023, yaitu dari 90 menjadi 81 (kinerja menurun), dengan capaian turun 10,00 poin persentase dari tahun 2023 (100,00% menjadi 90,00%).",
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
    const [p, known] = ukurKnown({ target_renstra: { 2024: 92 } }, 91.2);
    if (p.renstra === null) throw new Error("no Renstra target");
    const config = { ...known.config, tahun: 2023 };
    expect(kalimatRenstra(p, p.renstra, { ...known, config })).toBe(
      "Target Renstra tahun 2024 untuk IKM adalah 92. Realisasi tahun 2023 adalah 91,2, sehingga tingkat kemajuannya 99,13%; masih diperlukan tambahan 0,8 poin sampai dengan tahun 2024.",
    );
  });
});

describe("kalimatTren", () => {
  const trend = (nama: string | null, capaian: readonly (number | null)[]) =>
    trendSentence(
      nama,
      capaian.map((nilai, i) => ({ tahun: 2020 + i, capaian: nilai === null ? null : desimal(nilai) })),
      KEBIJAKAN,
    );

  it("names the indicator where no sentence before it does", () => {
    expect(trend("IKM", [100, 100, 100])).toBe(
      "Selama 2020–2022 target IKM selalu tercapai dan capaiannya tetap 100,00%.",
    );
  });

  it.each<[(number | null)[], string | null]>([
    [[100, 101], null],
    [[100, null, 101], null],
    [
      [100, null, 101, 102],
      "Capaian tersedia untuk tiga dari empat tahun 2020–2023 (tanpa 2021); target tercapai pada ketiga tahun itu; capaiannya tertinggi 102,00% pada tahun 2023 dan terendah 100,00% pada tahun 2020.",
    ],
    [
      [100, 80, 101, null],
      "Capaian tersedia untuk tiga dari empat tahun 2020–2023 (tanpa 2023); target tercapai pada dua tahun di antaranya; capaiannya tertinggi 101,00% pada tahun 2022 dan terendah 80,00% pada tahun 2021.",
    ],
    [
      [null, 80, null, 81, 82],
      "Capaian tersedia untuk tiga dari empat tahun 2021–2024 (tanpa 2022); target tidak tercapai pada satu pun tahun itu; capaiannya tertinggi 82,00% pada tahun 2024 dan terendah 80,00% pada tahun 2021.",
    ],
    [
      [100.26, 108.71, 106.93],
      "Selama 2020–2022 target selalu tercapai; capaiannya tertinggi 108,71% pada tahun 2021 dan terendah 100,26% pada tahun 2020.",
    ],
    [
      [99, 108, 104],
      "Selama 2020–2022 target tercapai pada dua dari tiga tahun; capaiannya tertinggi 108,00% pada tahun 2021 dan terendah 99,00% pada tahun 2020.",
    ],
    [
      [90, 80, 85],
      "Selama 2020–2022 target belum pernah tercapai; capaiannya tertinggi 90,00% pada tahun 2020 dan terendah 80,00% pada tahun 2021.",
    ],
    [
      [104.444, 109, 104.4439],
      "Selama 2020–2022 target selalu tercapai; capaiannya tertinggi 109,00% pada tahun 2021 dan terendah 104,44% pada tahun 2020 dan 2022.",
    ],
    [[100, 100, 100], "Selama 2020–2022 target selalu tercapai dan capaiannya tetap 100,00%."],
  ])("%j", (capaian, harapan) => {
    expect(trend(null, capaian)).toBe(harapan);
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
    const [p, known] = ukurKnown(indikator, realisasi);
    if (p.renstra === null) throw new Error("no Renstra target");
    return kalimatRenstra(p, p.renstra, known);
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
      "Jumlah target Renstra sampai dengan tahun 2024 untuk IKM adalah 8 kasus. Sampai dengan tahun 2024 terealisasi 6 kasus (jumlah tahun 2020, 2021, 2022, 2023, dan 2024), sehingga tingkat kemajuannya 75,00%; masih kurang 2 kasus dari target.",
    ],
    [
      "target 0",
      { satuan: "kasus", target: 1, target_renstra: { 2024: 0 } },
      1,
      "Target Renstra tahun 2024 untuk IKM adalah 0 kasus; tingkat kemajuannya belum dapat dihitung karena targetnya 0.",
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
    ["%", 90, "Realisasi IKM sebesar 91,2% berada 1,2 poin persentase di atas IKM Kota (90%)."],
  ])("satuan %s, pembanding %s", (satuan, nilai, harapan) => {
    expect(kalimatAcuan(...ukurKnown({ satuan, pembanding: { nama: "IKM Kota", nilai } }, 91.2))).toBe(harapan);
  });

  it("says why there is no comparison, and nothing where there is no benchmark", () => {
    const pembanding = { nama: "IKM Kota", nilai: 88 };
    expect(kalimatAcuan(...ukurKnown({ pembanding }, null))).toBe(
      "Perbandingan IKM dengan IKM Kota belum dapat disajikan karena realisasi tahun 2024 belum dilaporkan.",
    );
    expect(kalimatAcuan(...ukurKnown({}, 90))).toBeNull();
  });
});

describe("kalimatJumlah dan kalimatTertinggi", () => {
  const three = (...realisasi: Masukan[]) =>
    realisasi.map((r, i) => ukur({ uraian: `Indikator ${i + 1}`, target: i === 3 ? 0 : 90 }, r));

  it.each<[string, Masukan[], string]>([
    ["semua tercapai", [90, 95], "Kedua indikator mencapai atau melampaui target."],
    ["sebagian", [90, 80, 95], "Dua dari tiga indikator mencapai atau melampaui target; satu belum."],
    [
      "semua keadaan",
      [90, 80, null, 5],
      "Satu dari empat indikator mencapai atau melampaui target, satu belum, satu datanya belum lengkap, dan satu belum dapat dinilai.",
    ],
    ["satu, tercapai", [90], "Indikator itu mencapai atau melampaui target."],
    ["satu, belum lengkap", [null], "Indikator itu datanya belum lengkap."],
    ["tidak satu pun tercapai", [80, 81], "Kedua indikator belum mencapai target."],
    [
      "belum dan belum lengkap",
      [80, 81, null],
      "Dua dari tiga indikator belum mencapai target; satu datanya belum lengkap.",
    ],
    [
      "lebih dari dua kata",
      [...Array(3).fill(80), ...Array(21).fill(90)],
      "Sebanyak 20 dari 24 indikator mencapai atau melampaui target, 3 belum, dan 1 belum dapat dinilai.",
    ],
  ])("%s", (_, realisasi, harapan) => {
    expect(kalimatJumlah(three(...realisasi), "Indikator itu")).toBe(harapan);
  });

  it.each<[string, Masukan[], string | null]>([
    [
      "beda",
      [99, 81, 90],
      "Capaian tertinggi diperoleh indikator Indikator 1 (110,00%) dan terendah indikator Indikator 2 (90,00%).",
    ],
    [
      "dua tertinggi",
      [99, 99, 90],
      "Capaian tertinggi diperoleh indikator Indikator 1 dan Indikator 2 (110,00%) dan terendah indikator Indikator 3 (100,00%).",
    ],
    [
      "sebagian belum ada",
      [99, 81, null],
      "Di antara dua indikator yang dapat dinilai, capaian tertinggi diperoleh indikator Indikator 1 (110,00%) dan terendah indikator Indikator 2 (90,00%).",
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
      "Pagu anggaran kantor adalah Rp1.000 (seribu rupiah). Realisasi yang sudah dilaporkan Rp400. Serapannya belum dapat dihitung karena realisasi anggaran dua sub kegiatan belum dilaporkan.",
    ],
    [
      "pagu 0",
      anggaran("A", 0, 0, { status: "belum_dapat_dinilai", alasan: "pagu 0" }),
      "Pagu anggaran kantor adalah Rp0 (nol rupiah); serapannya tidak dapat dihitung karena pagunya 0.",
    ],
  ])("%s", (_, a, harapan) => {
    expect(kalimatSerapan("kantor", a, KEBIJAKAN)).toBe(harapan);
  });

  it.each<[number, number, string]>([
    [90.77, 87.74, "Serapan anggaran turun 3,03 poin persentase dari tahun 2023 (90,77% menjadi 87,74%)."],
    [87.74, 90.77, "Serapan anggaran naik 3,03 poin persentase dari tahun 2023 (87,74% menjadi 90,77%)."],
    [90.001, 90.001, "Serapan anggaran tetap 90,00%, sama dengan tahun 2023."],
    [
      90.001,
      90.004,
      "Serapan anggaran naik kurang dari 0,01 poin persentase dari tahun 2023 (keduanya 90,00% setelah dibulatkan).",
    ],
  ])("tahun lalu %s%%, kini %s%%", (former, now, harapan) => {
    expect(lastSerapanSentence(desimal(now), desimal(former), 2023, KEBIJAKAN)).toBe(harapan);
  });

  it("names the highest and the lowest programme, or nobody where all are level", () => {
    const [a, b] = [anggaran("Program A", 10, 9, computed(90)), anggaran("Program B", 10, 8, computed(80))];
    expect(kalimatSerapanProgram([a, b], KEBIJAKAN)).toBe(
      "Serapan tertinggi ada pada Program A (90,00%) dan terendah pada Program B (80,00%).",
    );
    expect(kalimatSerapanProgram([a, a], KEBIJAKAN)).toBeNull();
    const blank = anggaran("Program C", 10, 0, { status: "belum_lengkap", missing: ["X"] });
    expect(kalimatSerapanProgram([a, { ...a, uraian: "Program D" }, b, blank], KEBIJAKAN)).toBe(
      "Di antara tiga program yang serapannya dapat dihitung, serapan tertinggi ada pada Program A dan Program D (90,00%) dan terendah pada Program B (80,00%).",
    );
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
      coverage: { n: 1, of: 1, kata: "indikator" as const, final: true },
    };
    expect(kalimatEfisiensi("Sasaran 1", { ...dasar, efisiensi: computed(19.19) }, KEBIJAKAN)).toBe(
      "Dengan capaian kinerja 106,93% dan serapan anggaran program pendukung 87,74%, tingkat efisiensinya 19,19 poin persentase.",
    );
    const pmk = { ...dasar, pagu: desimal(1000), realisasi: desimal(720), capaian: computed(80) };
    const PMK: Kebijakan = { ...KEBIJAKAN, efisiensi: "pmk" };
    expect(kalimatEfisiensi("Sasaran 1", { ...pmk, efisiensi: computed(10), nilaiEfisiensi: computed(75) }, PMK)).toBe(
      "Dengan capaian kinerja 80,00%, pagu Rp1.000, dan realisasi Rp720, efisiensinya 10,00% dan nilai efisiensinya 75,00%.",
    );
    const nothing: Computed = { status: "belum_dapat_dinilai", alasan: "pagu × capaian berjumlah 0" };
    expect(kalimatEfisiensi("Sasaran 1", { ...pmk, capaian: computed(0), efisiensi: nothing }, PMK)).toBe(
      "Tingkat efisiensi Sasaran 1 tidak dapat dihitung karena pagu × capaian berjumlah 0.",
    );
    const belum: Computed = { status: "belum_dapat_dinilai", alasan: "" };
    const lengkap: Computed = { status: "belum_lengkap", missing: ["7.01.01.2.01.0001", "7.01.02.2.01.0001"] };
    const say = (ubah: Partial<Efisiensi>) =>
      kalimatEfisiensi("Sasaran 1", { ...dasar, efisiensi: belum, ...ubah }, KEBIJAKAN);
    expect(say({ capaian: computed(99.75) })).toBe(
      "Tingkat efisiensi Sasaran 1 tidak dihitung karena capaian sasaran ini (99,75%) belum mencapai 100%.",
    );
    expect(say({ serapan: lengkap })).toBe(
      "Tingkat efisiensi Sasaran 1 belum dapat dihitung karena realisasi anggaran dua sub kegiatan belum dilaporkan.",
    );
    expect(say({ capaian: { status: "belum_lengkap", missing: ["capaian S1.1"] } })).toBe(
      "Tingkat efisiensi Sasaran 1 belum dapat dihitung karena capaian sasaran ini belum dapat dihitung.",
    );
    expect(say({ serapan: { status: "belum_dapat_dinilai", alasan: "tidak ada program pendukung" } })).toBe(
      "Tingkat efisiensi Sasaran 1 belum dapat dihitung karena program pendukung sasaran ini belum dipetakan.",
    );
  });
});

it("a difference is that of the printed numbers", () => {
  const nilai: Desimal = desimal("107.8061");
  expect(lastSerapanSentence(desimal("104.9558"), nilai, 2023, KEBIJAKAN)).toContain("turun 2,85 poin persentase");
});
