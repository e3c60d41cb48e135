import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { desimal } from "../../../src/model/desimal.ts";
import { formatAngka, formatTriwulan } from "../../../src/model/format.ts";
import type { Config } from "../../../src/plan/schema.ts";
import { SKM_UNSUR } from "../../../src/plan/skm.ts";
import { gatherKnowledge, type OfficeKnowledge, readHeadings } from "../../../src/review/ledger/context.ts";
import { computedOf, kindOf, numberOf } from "../../../src/review/ledger/facts.ts";
import { judgeSentence } from "../../../src/review/ledger/judge.ts";
import { parseSentence } from "../../../src/review/ledger/sentence.ts";
import { many } from "../../support/breadth.ts";
import { ukurContoh } from "../../support/draf.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../../support/kantor-acak/tampil.ts";
import { buatConfig, buatData } from "../../support/kinerja.ts";
import { judgeBy, knowledgeOf } from "./judge-in.ts";

/*
 * What the data know beside targets and results: the area, the survey, the services, other kecamatan, the quarters. Typed by
 * hand it is ticked; another number beside the same name is asked about, and never corrected.
 */

interface Figure {
  readonly jenis: "profil" | "skm" | "layanan" | "pembanding" | "triwulan";
  readonly nilai: number;
  readonly print: (nilai: number) => string;
}

const unitOf = (satuan = ""): string => (satuan === "" ? "" : ` ${satuan}`);

function listFigures({ config, pengukuran }: OfficeKnowledge): Figure[] {
  const { tahun } = config;
  const measured = pengukuran.indikator.filter(({ plan }) => plan.tingkat !== "unit");
  const isAlone = (uraian: string): boolean =>
    pengukuran.indikator.filter(({ indikator }) => indikator.uraian === uraian).length === 1 && !/\d/.test(uraian);
  const print =
    (words: (angka: string) => string): Figure["print"] =>
    (nilai) =>
      words(formatAngka(nilai));
  return [
    ...config.profil.flatMap(({ nama, nilai, satuan }): Figure[] =>
      typeof nilai !== "number"
        ? []
        : [
            { jenis: "profil", nilai, print: print((n) => `${nama} adalah ${n}${unitOf(satuan)}.`) },
            {
              jenis: "profil",
              nilai,
              print: print((n) => `Di wilayah kerja tercatat ${nama} sebanyak ${n}${unitOf(satuan)}.`),
            },
          ],
    ),
    ...Object.entries(config.skm).flatMap(([year, survey]): Figure[] => [
      ...SKM_UNSUR.flatMap(({ kode, kunci, nama }): Figure[] => {
        const nilai = survey[kunci];
        return nilai === undefined
          ? []
          : [
              { jenis: "skm", nilai, print: print((n) => `Nilai ${kode} tahun ${year} sebesar ${n}.`) },
              { jenis: "skm", nilai, print: print((n) => `Pada tahun ${year} unsur ${nama} memperoleh ${n}.`) },
            ];
      }),
      ...(survey.responden === undefined
        ? []
        : [
            {
              jenis: "skm" as const,
              nilai: survey.responden,
              print: print((n) => `Survei Kepuasan Masyarakat tahun ${year} diikuti ${n} responden.`),
            },
          ]),
    ]),
    ...config.layanan.flatMap(({ nama, jumlah }) =>
      Object.entries(jumlah ?? {}).map(
        ([year, nilai]): Figure => ({
          jenis: "layanan",
          nilai,
          print: print((n) => `${nama} tahun ${year} sebanyak ${n} permohonan.`),
        }),
      ),
    ),
    ...config.pembanding_kecamatan.flatMap(({ indikator: kode, kecamatan, nilai }): Figure[] => {
      const p = measured.find(({ indikator }) => indikator.kode === kode);
      if (p === undefined || typeof nilai !== "number" || !isAlone(p.indikator.uraian)) return [];
      if (/\d/.test(p.indikator.satuan) || kindOf(p.indikator.satuan) === "rupiah") return [];
      const sign = kindOf(p.indikator.satuan) === "persen" ? "%" : "";
      return [
        {
          jenis: "pembanding",
          nilai,
          print: print((n) => `${p.indikator.uraian} di ${kecamatan} ${n}${sign}.`),
        },
      ];
    }),
    ...measured.flatMap((p) =>
      p.triwulan.flatMap(({ triwulan, realisasi }): Figure[] => {
        const nilai = numberOf(realisasi);
        if (nilai === undefined || !isAlone(p.indikator.uraian)) return [];
        if (/\d/.test(p.indikator.satuan) || kindOf(p.indikator.satuan) === "rupiah") return [];
        const sign = kindOf(p.indikator.satuan) === "persen" ? "%" : "";
        const when = formatTriwulan(triwulan);
        return [
          {
            jenis: "triwulan",
            nilai: Number(nilai),
            print: print((n) => `Realisasi ${p.indikator.uraian} ${when} tahun ${tahun} sebesar ${n}${sign}.`),
          },
        ];
      }),
    ),
  ];
}

const offices = fc.sample(kantorAcak, { seed: 31, numRuns: many(24, 400) }).map((kantor) => {
  const config = configOf(kantor);
  return gatherKnowledge(config, calculatePengukuran(config, dataOf(kantor, config)).nilai);
});
const FIGURES = offices.flatMap((known) => listFigures(known).map((figure) => ({ known, ...figure })));

const statesIn = (known: OfficeKnowledge, kalimat: string): ReadonlySet<string> =>
  new Set(numbersIn(known, kalimat).map(({ keadaan }) => keadaan));

const numbersIn = (known: OfficeKnowledge, kalimat: string) =>
  judgeBy(known, [], kalimat).filter(({ jenis }) => jenis === "angka");

describe.each(["profil", "skm", "layanan", "pembanding", "triwulan"] as const)("a figure of %s", (jenis) => {
  const list = FIGURES.filter((each) => each.jenis === jenis);

  it("is ticked where a person writes it", () => {
    expect(list.length).toBeGreaterThan(8);
    const missed = list.flatMap(({ known, nilai, print }) =>
      numbersIn(known, print(nilai)).some(({ keadaan }) => keadaan === "cocok") ? [] : [print(nilai)],
    );
    expect(missed).toEqual([]);
  });

  it("is not ticked where it is another number: asked about, or called wrong with its value", () => {
    let contradicted = 0;
    const wrong = list.flatMap(({ known, nilai, print }) => {
      const kalimat = print(Math.round(nilai * 1.37 + 17) + 0.07);
      const isRight = (judged: ReturnType<typeof numbersIn>[number]): boolean => {
        if (judged.keadaan === "belum_cocok") return true;
        contradicted += 1;
        const right = [nilai, nilai * 25].map((each) => formatAngka(each));
        return judged.keadaan === "bertentangan" && right.includes(formatAngka(Number(judged.nilai)));
      };
      return numbersIn(known, kalimat).every(isRight) ? [] : [kalimat];
    });
    expect(wrong).toEqual([]);
    // A benchmark and a quarter are said of more than one thing.
    if (jenis === "pembanding" || jenis === "triwulan") expect(contradicted).toBe(0);
    else expect(contradicted).toBeGreaterThan(4);
  });
});

describe("a number of less than the office", () => {
  it.each([
    "Kelurahan Tisnonegaran memiliki luas 1,2 km².",
    "Kelurahan Tisnonegaran terletak di utara. Luasnya 2,1 km².",
    "Rukun warga di Kelurahan Tisnonegaran 8 RW.",
    "IKM Kelurahan Kanigaran 85,20.",
    "Kepala keluarga 1.200 KK di antaranya miskin.",
    "Loket pelayanan 2 loket setiap hari.",
    "Responden perempuan 120 orang.",
    "Peserta pelatihan perempuan 30 orang.",
    "Legalisasi dokumen rata-rata 5 per hari.",
    "Sarana dan prasarana memperoleh nilai 85,5 dari tim penilai.",
  ])("is not held against its figure: %s", (kalimat) => {
    expect(numbersIn(knowledgeOf("kanigaran"), kalimat).map(({ doubtful }) => doubtful ?? false)).toEqual([false]);
  });

  it.each([
    ["Luas wilayah 12 km² terbagi atas enam kelurahan, di antaranya Tisnonegaran.", "Luas wilayah"],
    ["Penduduk perempuan 30.000 jiwa.", "Perempuan"],
    ["Nilai unsur persyaratan 3,12.", "U1 Persyaratan"],
  ])("is asked about where it is the office's: %s", (kalimat, nama) => {
    const [first] = numbersIn(knowledgeOf("kanigaran"), kalimat);
    expect(first).toMatchObject({ keadaan: "belum_cocok", doubtful: true, arti: expect.stringContaining(nama) });
  });
});

describe("a figure below a heading", () => {
  const below = (heading: string) => {
    const known = knowledgeOf("kanigaran");
    const sentence = parseSentence("Luas wilayah 2,05 km².", known.names, known.config.tahun);
    return judgeSentence(sentence, { ...readHeadings([heading], known), before: [] }, known).map(
      ({ keadaan }) => keadaan,
    );
  };

  it.each(["D. Gambaran Umum", "BAB I PENDAHULUAN", "Profil Kecamatan Kanigaran"])("is the office's: %s", (heading) => {
    expect(below(heading)).toContain("bertentangan");
  });

  it.each(["Kelurahan Kanigaran", "Kampung KB", "Lampiran 5 Profil RW 03", "Lokasi pembangunan"])(
    "may be that of another: %s",
    (heading) => {
      expect(below(heading)).not.toContain("bertentangan");
    },
  );
});

describe("a sentence that says a figure of the office and nothing else", () => {
  it.each([
    ["Luas wilayah Kecamatan Kanigaran 12 km².", "Luas wilayah (Wilayah, profil di lkjip.yaml) adalah 10,65 km2"],
    [
      "Di Kecamatan Kanigaran terdapat rukun warga sebanyak 55.",
      "Rukun warga (Wilayah, profil di lkjip.yaml) adalah 51 RW",
    ],
    [
      "Nilai unsur persyaratan tahun 2024 sebesar 3,12.",
      "nilai unsur U1 Persyaratan tahun 2024 (SKM di lkjip.yaml) adalah 3,68",
    ],
    [
      "Legalisasi dokumen tahun 2024 sebanyak 1.500 permohonan.",
      "banyaknya Legalisasi dokumen tahun 2024 (layanan di lkjip.yaml) adalah 1.390",
    ],
  ])("is contradicted by it: %s", (kalimat, arti) => {
    const [first] = numbersIn(knowledgeOf("kanigaran"), kalimat);
    expect(first).toMatchObject({ keadaan: "bertentangan", arti });
  });

  it.each([
    // One word more, another year's value, no year, a rounding, a name that others have too.
    "Kepala keluarga menurut BPS sebanyak 19.500 KK.",
    "Legalisasi dokumen tahun 2024 sebanyak 1.365 permohonan.",
    "Nilai unsur persyaratan 3,12.",
    "Luas wilayah 10,7 km².",
    "Luas wilayah 11 km².",
    "Perempuan 30.000 jiwa.",
    "Rukun warga di Kelurahan Sukoharjo 8 RW.",
    "Kelurahan Sukoharjo terletak di barat. Rukun warga sebanyak 8.",
    "Luas wilayah Kecamatan Mayangan 12 km².",
    "Rukun warga tahun 2019 sebanyak 49.",
    "Luas wilayah yang terendam 2,4 km².",
    "Hasil Sensus Penduduk 2020 menjadi dasar. Kepala keluarga sebanyak 18.000 KK.",
    "Dusun Melati menjadi kampung percontohan. Kepala keluarga sebanyak 412 KK.",
    "Kepala keluarga sebanyak 19.300 KK.",
  ])("is not where another thing may be meant: %s", (kalimat) => {
    expect(numbersIn(knowledgeOf("kanigaran"), kalimat).map(({ keadaan }) => keadaan)).not.toContain("bertentangan");
  });
});

describe("a quarter named at the end of a sentence", () => {
  it("is that of the number beside it, not of the years before", () => {
    const list = offices.flatMap((known) => {
      const { tahun } = known.config;
      return known.pengukuran.indikator.flatMap((p) => {
        const [now, before, quarter] = [
          p.realisasi,
          p.riwayat.find((each) => each.tahun === tahun - 1)?.realisasi,
          p.triwulan.find(({ triwulan }) => triwulan === 3)?.realisasi,
        ].map((each) => each && numberOf(each));
        const isAlone = known.pengukuran.indikator.filter((each) => each.indikator.uraian === p.indikator.uraian);
        const { satuan, uraian } = p.indikator;
        const isPlain = kindOf(satuan) === "angka" && !/\d/.test(`${satuan}${uraian}`) && isAlone.length === 1;
        if (now === undefined || before === undefined || quarter === undefined || !isPlain) return [];
        const way = now.lt(before) ? "turun" : "naik";
        const [a, b, c] = [now, before, quarter].map((each) => formatAngka(each));
        const kalimat = `${uraian} tahun ${tahun} sebesar ${a}, ${way} dari ${b} pada tahun ${tahun - 1}, dan ${c} di antaranya terjadi pada triwulan III.`;
        return [{ known, kalimat, way, same: now.eq(before) }];
      });
    });
    expect(list.length).toBeGreaterThan(8);
    const missed = list.filter(({ known, kalimat, way, same }) => {
      const judged = judgeBy(known, [], kalimat);
      const claim = judged.find(({ teks }) => teks === way);
      const numbers = judged.filter(({ jenis }) => jenis === "angka");
      return numbers.some(({ keadaan }) => keadaan !== "cocok") || (!same && claim?.keadaan !== "cocok");
    });
    expect(missed.map(({ kalimat }) => kalimat)).toEqual([]);
  });
});

describe("a rounded sum with its share of the pagu", () => {
  /** The budget of an office whose spending is known: words for a sum and a share of it. */
  const list = [...offices, ...(["kanigaran", "muncar", "bantaran"] as const).map(knowledgeOf)].flatMap((known) => {
    const { anggaran } = known.pengukuran;
    const serapan = computedOf(anggaran.serapan);
    const isLarge = anggaran.realisasi.gt(10_000_000);
    return serapan === undefined || !isLarge || serapan.eq(0)
      ? []
      : [{ known, juta: Number(anggaran.realisasi) / 1e6, serapan: Number(serapan) }];
  });
  const print = (juta: number, serapan: number): string[] => {
    const [sum, share] = [formatAngka(desimal(juta), 2), formatAngka(desimal(serapan), 2)];
    return [
      `Realisasi anggaran Rp${sum} juta atau ${share}% dari pagu.`,
      `Anggaran terealisasi Rp${sum} juta (${share}%).`,
    ];
  };
  const statesOf = (known: OfficeKnowledge, kalimat: string): string =>
    numbersIn(known, kalimat)
      .map(({ keadaan }) => keadaan)
      .join(" ");

  it("is ticked where both are right", () => {
    expect(list.length).toBeGreaterThan(4);
    const states = list.flatMap(({ known, juta, serapan }) =>
      print(juta, serapan).map((kalimat) => statesOf(known, kalimat)),
    );
    expect(new Set(states)).toEqual(new Set(["cocok cocok"]));
  });

  it("is contradicted in the one that is wrong, with the right value, and asked about where both are", () => {
    const said = list.flatMap(({ known, juta, serapan }) => [
      print(juta, serapan + 3.21).map((kalimat) => statesOf(known, kalimat)),
      print(juta * 1.13, serapan).map((kalimat) => statesOf(known, kalimat)),
      print(juta * 1.13, serapan + 3.21).map((kalimat) => statesOf(known, kalimat)),
    ]);
    const [share, sum, both] = [0, 1, 2].map((at) => new Set(said.filter((_, n) => n % 3 === at).flat()));
    expect([share, sum, both]).toEqual([
      new Set(["cocok bertentangan"]),
      new Set(["bertentangan cocok"]),
      new Set(["belum_cocok belum_cocok"]),
    ]);
  });

  it("is only asked about where another word speaks of a part", () => {
    const said = list.flatMap(({ known, juta, serapan }) =>
      print(juta, serapan + 3.21).map((kalimat) => statesOf(known, `Untuk belanja modal, ${kalimat}`)),
    );
    expect(said.filter((states) => states.includes("bertentangan"))).toEqual([]);
  });
});

describe("the share of a programme in what the office has", () => {
  it("is ticked as that, and never corrected into how much of its own pagu was spent", () => {
    const examples = (["kanigaran", "muncar"] as const).map(knowledgeOf);
    const list = [...offices, ...examples].flatMap((known) => {
      const { program, pagu, realisasi } = known.pengukuran.anggaran;
      const isAlone = program.length > 1 && realisasi.gt(0);
      return program.flatMap((p) => {
        const others = program.filter((each) => each.uraian === p.uraian);
        const isPlain = isAlone && p.realisasi.gt(0) && others.length === 1 && p.kode.includes(".");
        const share = (whole: typeof pagu): string => formatAngka(p.realisasi.times(100).div(whole), 2);
        const sum = `Realisasi anggaran ${p.uraian} tahun ${known.config.tahun} sebesar Rp${formatAngka(p.realisasi)}`;
        return isPlain
          ? [
              { known, kalimat: `${sum} atau ${share(pagu)}% dari pagu kecamatan.` },
              { known, kalimat: `${sum} (${share(realisasi)}%) dari seluruh realisasi anggaran kecamatan.` },
            ]
          : [];
      });
    });
    expect(list.length).toBeGreaterThan(8);
    const judged = list.map(({ known, kalimat }) => ({ known, kalimat, states: statesIn(known, kalimat) }));
    expect(judged.filter(({ states }) => states.has("bertentangan"))).toEqual([]);
    const isOpen = ({ known, states }: (typeof judged)[number]): boolean => examples.includes(known) && states.size > 1;
    expect(judged.filter(isOpen).map(({ kalimat }) => kalimat)).toEqual([]);
  });

  it("is not what the office's budget is held against", () => {
    const kalimat = "Anggaran tahun 2024 sebesar Rp9.567.255.500 atau 95,26% dari pagu Rp10.043.625.000.";
    expect(numbersIn(knowledgeOf("kanigaran"), kalimat).map(({ keadaan }) => keadaan)).not.toContain("bertentangan");
  });
});

describe("a number that only says how long or how often", () => {
  it("is not listed, unless something of the office is counted so", () => {
    const kalimat = [
      "Nomor pengaduan aktif 24 jam.",
      "Surat selesai paling lambat 3 (tiga) hari kerja.",
      "Perjanjian itu berlaku selama 5 tahun.",
      "Survei dilaksanakan 2 kali setahun.",
    ];
    const listed = offices.flatMap((known) => {
      const satuan = known.pengukuran.indikator.map(({ indikator }) => indikator.satuan).join(" ");
      return kalimat
        .filter((teks) => !/\b(?:jam|tahun|kali)\b/.test(satuan) || /\(tiga\)/.test(teks))
        .filter((teks) => numbersIn(known, teks).length > 0);
    });
    expect(listed).toEqual([]);
  });

  it("is asked about where the sentence names an indicator that is a time, in whatever unit", () => {
    const known = knowledgeOf("kanigaran");
    for (const lama of ["2 jam", "3 hari", "1 (satu) hari"])
      expect(numbersIn(known, `Rata-rata waktu penerbitan surat keterangan ${lama}.`).length).toBe(1);
    expect(numbersIn(known, "Indeks Kepuasan Masyarakat kecamatan disurvei selama 2 bulan.")).toEqual([]);
  });

  it("is asked about where an indicator is counted so", () => {
    const listed = offices.flatMap((known) =>
      known.pengukuran.indikator
        .filter(({ indikator }) => /^(?:jam|hari|menit|bulan|kali)$/.test(indikator.satuan))
        .map(({ indikator }) => numbersIn(known, `Layanan selesai dalam 987 ${indikator.satuan}.`).length),
    );
    expect(listed.every((each) => each === 1)).toBe(true);
  });
});

it("what is taken out of a sum is held against what was spent, the sum against the pagu", () => {
  let tried = 0;
  const asked = offices.flatMap((known) => {
    const { program } = known.pengukuran.anggaran;
    const alone = program.filter(({ uraian }) => program.filter((each) => each.uraian.includes(uraian)).length === 1);
    return alone.flatMap(({ uraian, pagu, realisasi, serapan }) => {
      if (serapan.status !== "terhitung" || realisasi.lte(0) || realisasi.eq(pagu)) return [];
      tried += 1;
      const kalimat = `${uraian} menyerap Rp${formatAngka(realisasi)} dari Rp${formatAngka(pagu)}.`;
      return numbersIn(known, kalimat).some(({ keadaan }) => keadaan !== "cocok") ? [kalimat] : [];
    });
  });
  expect(tried).toBeGreaterThan(10);
  expect(asked).toEqual([]);
});

describe("a name that says its initials itself", () => {
  const { config, data } = ukurContoh("kanigaran");
  const named: Config = {
    ...config,
    sasaran: config.sasaran.map((s, i) => ({
      ...s,
      indikator: s.indikator.map((each, k) =>
        i + k === 0 ? { ...each, uraian: "Indeks Kepuasan Masyarakat (IKM) kecamatan" } : each,
      ),
    })),
    unit: config.unit.map((unit) => ({
      ...unit,
      indikator: unit.indikator?.map((each) =>
        unit.jenis === "kelurahan" && /Kepuasan/.test(each.uraian) ? { ...each, uraian: `IKM ${unit.nama}` } : each,
      ),
    })),
  };
  const known = gatherKnowledge(named, calculatePengukuran(named, data).nilai);
  const statesOf = (kalimat: string) => numbersIn(known, kalimat).map(({ keadaan }) => keadaan);

  it("is the indicator of the kecamatan, not that of a kelurahan which begins with them", () => {
    const kalimat =
      "Realisasi IKM kecamatan 88,4 pada triwulan I, 89,15 pada triwulan II, 90,2 pada triwulan III, dan 91,3 pada triwulan IV.";
    expect(statesOf(kalimat)).toEqual(Array(4).fill("cocok"));
    expect(statesOf("Realisasi IKM Kelurahan Kanigaran tahun 2024 sebesar 88,05.")).toEqual(["cocok"]);
  });

  it("is not borne out by the value of a kelurahan", () => {
    expect(statesOf("Realisasi IKM kecamatan tahun 2024 sebesar 88,05.")).not.toContain("cocok");
  });
});

describe("a desa and a kelurahan whose names begin alike", () => {
  const say = (isi: Parameters<typeof buatConfig>[0], kalimat: string): string[] => {
    const config = buatConfig(isi);
    const known = gatherKnowledge(config, calculatePengukuran(config, buatData(config)).nilai);
    return numbersIn(known, kalimat).map(
      ({ keadaan, doubtful, arti }) => `${keadaan}${doubtful === true ? "?" : ""}: ${arti ?? ""}`,
    );
  };
  const jiwa = (nama: string, nilai: number) => ({ kelompok: "Penduduk", nama, nilai, satuan: "jiwa" });
  const lurah = { nama: "SITI", jabatan: "Lurah Karang Lor" };
  const karangLor = { kode: "kel-lor", nama: "Kelurahan Karang Lor", jenis: "kelurahan" as const, pejabat: lurah };
  const profil = [jiwa("Desa Karang", 5230), jiwa("Kelurahan Karang Lor", 4610)];
  const isOther = (place: string): string => `belum_cocok: tentang ${place}, yang tidak ada dalam data`;

  it.each([
    [
      "Kelurahan Karang Lor dihuni 4.610 jiwa.",
      "cocok: sama dengan Kelurahan Karang Lor (Penduduk, profil di lkjip.yaml)",
    ],
    [
      "Kelurahan Karang Lor dihuni 5.230 jiwa.",
      "belum_cocok?: Kelurahan Karang Lor (Penduduk, profil di lkjip.yaml) adalah 4.610 jiwa",
    ],
    ["Desa Karang dihuni 5.230 jiwa.", "cocok: sama dengan Desa Karang (Penduduk, profil di lkjip.yaml)"],
    ["Desa Karang dihuni 4.610 jiwa.", "belum_cocok?: Desa Karang (Penduduk, profil di lkjip.yaml) adalah 5.230 jiwa"],
    ["Desa Karang Wetan dihuni 5.230 jiwa.", isOther("Desa Karang Wetan")],
    ["Kelurahan Karang dihuni 5.230 jiwa.", isOther("Kelurahan Karang")],
  ])("each has its own number, as a unit or not: %s", (kalimat, expected) => {
    expect(say({ profil }, kalimat)).toEqual([expected]);
    expect(say({ profil, unit: [karangLor] }, kalimat)).toEqual([expected]);
  });

  it("are called by the figure that counts their people", () => {
    const counted = [jiwa("Penduduk Desa Karang", 5230), jiwa("Jumlah penduduk Kelurahan Karang Lor", 4610)];
    expect(say({ profil: counted }, "Desa Karang dihuni 5.230 jiwa.")[0]).toContain(
      "cocok: sama dengan Penduduk Desa Karang",
    );
    expect(say({ profil: counted }, "Kelurahan Karang Lor dihuni 5.230 jiwa.")[0]).toContain("adalah 4.610 jiwa");
  });

  it("a unit's short name is none behind another level", () => {
    const indikator = [{ kode: "KEL.1", uraian: "Indeks Kepuasan Masyarakat kelurahan", satuan: "nilai", target: 80 }];
    expect(say({ unit: [{ ...karangLor, indikator }] }, "Desa Karang Lor memperoleh nilai 80.")).toEqual([
      isOther("Desa Karang Lor"),
    ]);
  });

  it("what is written of one in lkjip.yaml bears out nothing of the other", () => {
    const naskah = { gambaran_umum: "Desa Karang Kulon dihuni 5.230 jiwa." };
    expect(say({ naskah }, "Desa Karang Kulon dihuni 5.230 jiwa.")[0]).toMatch(/^cocok/);
    expect(say({ naskah }, "Kelurahan Karang Lor dihuni 5.230 jiwa.")[0]).toMatch(/^belum_cocok/);
    expect(say({ naskah, unit: [{ ...karangLor, nama: "Desa Karang" }] }, "Desa Karang dihuni 5.230 jiwa.")[0]).toMatch(
      /^belum_cocok/,
    );
  });
});
