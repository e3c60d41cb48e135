import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/plan/import/import.ts";
import type { ImportResult } from "../../../src/plan/import/result.ts";
import { readConfig } from "../../../src/plan/read.ts";
import { lembarOf } from "../../support/berkas-impor.ts";
import { many } from "../../support/breadth.ts";
import { buildTemplat, p, type WordSel, wordTable } from "../../support/docx.ts";
import { LKJIP_MINIMAL } from "../../support/lkjip-minimal.ts";
import { type Isi, makeXlsx } from "../../support/xlsx.ts";

/*
 * Tables of indicators in Word and Excel, in the shapes that offices write them: what is the same everywhere comes out.
 */

const config = (() => {
  const { nilai } = readConfig(LKJIP_MINIMAL, "lkjip.yaml");
  if (nilai === null) throw new Error("the minimal plan is not valid");
  return nilai.config;
})();

/** A document with tables, each under its title. */
const docx = (...isi: readonly (readonly [string, readonly (readonly WordSel[])[]])[]): Uint8Array =>
  buildTemplat(isi.map(([judul, baris]) => `${p(judul)}${wordTable(baris)}${p("")}`).join(""), { plain: true });

const impor = (content: Uint8Array, berkas = "berkas.docx"): ImportResult => importFiles([{ berkas, content }], config);

/** The cells of the sheet Indikator by name of the indicator, without those that only make the key of a row. */
function indikatorOf({ cells }: ImportResult): Record<string, Record<string, string>> {
  const own = new Map<string, Record<string, string>>();
  for (const { lembar, baris, kolom, nilai } of cells) {
    if (lembar !== "Indikator") continue;
    own.set(baris, { ...own.get(baris), [kolom]: nilai });
  }
  const known: Readonly<Record<string, string>> = { "sasaran.S1/S1.1": "Indeks Kepuasan Masyarakat" };
  return Object.fromEntries(
    [...own].map(([baris, { uraian, tingkat, induk, kode, ...isi }]) => [uraian ?? known[baris] ?? baris, isi]),
  );
}

const KEPALA: readonly WordSel[] = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"];

describe("a Perjanjian Kinerja in Word", () => {
  it("gives sasaran, indicators, targets and units of measure; directions stay open", () => {
    const result = impor(
      docx([
        "PERJANJIAN KINERJA TAHUN 2024",
        [
          KEPALA,
          ["1", "2", "3", "4"],
          ["1.", "Meningkatnya kualitas\npelayanan  publik", "1. Indeks Kepuasan Masyarakat", "90 Nilai"],
          ["", "", "2. Persentase pengaduan yang\ndiselesaikan", "100,00 Persen"],
          ["2.", "Meningkatnya ketertiban umum", "Jumlah gangguan ketertiban", "12 Kasus"],
          ["", "", "Nilai SAKIP", "BB"],
          ["", "", "Lama layanan", "2 - 3 hari"],
        ],
      ]),
    );
    expect(
      result.cells
        .filter(({ lembar }) => lembar === "Sasaran")
        .map(({ baris, kolom, nilai }) => `${baris} ${kolom} ${nilai}`),
    ).toEqual([
      "sasaran.S2 tingkat sasaran",
      "sasaran.S2 induk T1",
      "sasaran.S2 kode S2",
      "sasaran.S2 uraian Meningkatnya kualitas pelayanan publik",
      "sasaran.S3 tingkat sasaran",
      "sasaran.S3 induk T1",
      "sasaran.S3 kode S3",
      "sasaran.S3 uraian Meningkatnya ketertiban umum",
    ]);
    expect(indikatorOf(result)).toEqual({
      "Indeks Kepuasan Masyarakat": { target: "90" },
      "Persentase pengaduan yang diselesaikan": { satuan: "Persen", target: "100" },
      "Jumlah gangguan ketertiban": { satuan: "Kasus", target: "12" },
      "Nilai SAKIP": { arah: "predikat", skala: "sakip", target: "BB" },
      "Lama layanan": { satuan: "hari", arah: "rentang", target: "2 - 3" },
    });
    expect(result.temuan.map(({ nama }) => nama)).toEqual(["impor-arah"]);
    expect(result.cells.find(({ kolom, nilai }) => kolom === "target" && nilai === "12")?.asal).toEqual({
      berkas: "berkas.docx",
      lembar: "Tabel 1",
      sel: "baris 5, kolom 4",
    });
  });

  it("keeps the first target beside the changed one", () => {
    const pk = (target: string): readonly (readonly WordSel[])[] => [
      KEPALA,
      ["1", "Pelayanan", "Indeks Kepuasan Masyarakat", target],
    ];
    const files = [
      { berkas: "pk.docx", content: docx(["PERJANJIAN KINERJA TAHUN 2024", pk("89 Nilai")]) },
      { berkas: "pk2.docx", content: docx(["PERJANJIAN KINERJA PERUBAHAN TAHUN 2024", pk("90,5 Nilai")]) },
    ];
    for (const order of [files, [...files].reverse()])
      expect(indikatorOf(importFiles(order, config))).toEqual({
        "Indeks Kepuasan Masyarakat": { target: "90.5", target_murni: "89" },
      });
  });

  it("asks about what can be read in two ways, and takes nothing", () => {
    const result = impor(
      docx([
        "PERJANJIAN KINERJA TAHUN 2024",
        [
          KEPALA,
          ["1", "A", "Jumlah penduduk terlayani", "1.250 orang"],
          ["2", "A", "Lain", "sesuai standar yang berlaku"],
        ],
      ]),
    );
    expect(result.cells).toEqual([]);
    expect(result.temuan.map(({ pesan }) => pesan)).toEqual([
      'Nilai indikator "Jumlah penduduk terlayani" belum dimasukkan: "1.250 orang" dapat berarti 1.250 atau 1,25.',
      'Nilai indikator "Lain" belum dimasukkan: "sesuai standar yang berlaku" tidak dapat dibaca sebagai satu nilai.',
    ]);
  });

  it("asks where the word of a predikat stands as unit of measure", () => {
    const baris = [
      ["No", "Indikator", "Target", "Satuan"],
      ["1", "Opini BPK", 100, "WTP"],
    ];
    const { cells, temuan } = impor(makeXlsx([lembarOf("Target 2024", baris)]), "iku.xlsx");
    expect(cells).toEqual([]);
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      'Nilai indikator "Opini BPK" belum dimasukkan: satuannya "WTP", jadi targetnya mungkin predikat WTP.',
    ]);
  });

  it("compares its programmes with the sums of the plan", () => {
    const anggaran = [
      ["NO", "PROGRAM", "ANGGARAN", "KET"],
      ["1", "Program Pelayanan Publik", "Rp10.500.000,00", "APBD"],
      ["2", "Program Tak Dikenal", "Rp1.000,00", ""],
      ["", "TOTAL", "Rp10.000.000,00", ""],
    ];
    const result = impor(docx(["PERJANJIAN KINERJA TAHUN 2024", anggaran]));
    expect(result.cells).toEqual([]);
    expect(result.temuan.map(({ pesan }) => pesan)).toEqual([
      "Berkas menulis pagu program 7.01.02 Rp10.500.000, sedangkan rencana Rp10.000.000; selisihnya Rp500.000.",
    ]);
    expect(result.jumlah.perbandingan.map(({ hal, jumlah, jumlah_berkas }) => [hal, jumlah, jumlah_berkas])).toEqual([
      ["pagu program 7.01.02", "10000000", "10500000"],
      ["pagu seluruh program", "10000000", "10000000"],
    ]);
    expect(result.diabaikan.map(({ alasan }) => alasan)).toEqual([
      'program "Program Tak Dikenal" tidak ada di rencana maupun nomenklatur',
    ]);
  });
});

describe("last year's report", () => {
  it("gives the history of indicators and of the budget", () => {
    const result = impor(
      docx(
        [
          "Tabel 3.1 Pengukuran Kinerja Tahun 2023",
          [
            ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
            ["1", "Pelayanan meningkat", "Indeks Kepuasan Masyarakat (IKM)", "Nilai", "89", "90,10", "101,24"],
            ["2", "", "Indikator yang dihapus", "%", "80", "81", "101,25"],
          ],
        ],
        [
          "Tabel 3.2 Realisasi beberapa tahun",
          [
            [
              { teks: "Indikator Kinerja", tinggi: 2 },
              { teks: "Realisasi", lebar: 3 },
            ],
            [null, "2020", "2021", "2022"],
            ["Indeks Kepuasan Masyarakat", "85", "86,5", "89,2"],
          ],
        ],
        [
          "Tabel 3.3 Realisasi Anggaran Tahun 2023",
          [
            ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
            ["Program Pelayanan Publik", "9.000.000", "8.500.000,00", "94,44"],
            ["Jumlah", "9.000.000", "8.500.000,00", "94,44"],
          ],
        ],
      ),
    );
    expect(indikatorOf(result)).toEqual({
      "Indeks Kepuasan Masyarakat": {
        target_2023: "89",
        realisasi_2023: "90.1",
        realisasi_2020: "85",
        realisasi_2021: "86.5",
        realisasi_2022: "89.2",
      },
    });
    expect(
      result.cells
        .filter(({ lembar }) => lembar === "Riwayat")
        .map(({ baris, kolom, nilai }) => `${baris} ${kolom} ${nilai}`),
    ).toEqual([
      "anggaran.7.01.02 kode 7.01.02",
      "anggaran.7.01.02 pagu_2023 9000000",
      "anggaran.7.01.02 realisasi_2023 8500000",
      "anggaran pagu_2023 9000000",
      "anggaran realisasi_2023 8500000",
    ]);
    expect(result.diabaikan.map(({ alasan }) => alasan)).toEqual([
      'indikator "Indikator yang dihapus" tidak ada di rencana tahun ini; bila hanya namanya berubah, samakan namanya lalu ulangi',
    ]);
    expect(result.temuan).toEqual([]);
  });
});

describe("what a report of last year says otherwise", () => {
  const alasan = (isi: readonly [string, readonly (readonly string[])[]]): string[] =>
    impor(docx(isi)).diabaikan.map((each) => each.alasan);
  const IKM = "Indeks Kepuasan Masyarakat";

  it("is not taken from a column that may hold the share", () => {
    expect(
      alasan([
        "Tabel 3.1 Capaian Tahun 2023",
        [
          ["Indikator", "Target", "Capaian", "%"],
          [IKM, "89", "90,10", "101,24"],
        ],
      ]),
    ).toEqual(["kolom Capaian dapat berisi realisasi atau persentasenya; beri judul Realisasi bila memang realisasi"]);
  });

  it("is not taken from a table of kelurahan", () => {
    expect(
      alasan([
        "Tabel 3.1 Tahun 2023",
        [
          ["Kelurahan", "Indikator", "Realisasi"],
          ["Kelurahan Satu", IKM, "70"],
        ],
      ]),
    ).toEqual(["tabel ini menurut kelurahan, jadi nilainya bukan nilai kecamatan"]);
  });

  it("is named where the heading stays on the page before, or the indicator in the title", () => {
    expect(alasan(["Sambungan", [["1", IKM, "89", "90,10"]]])).toEqual([
      'tabel ini memuat indikator "Indeks Kepuasan Masyarakat" tanpa judul kolom yang dikenal (Indikator, Target, Realisasi)',
    ]);
    expect(
      alasan([
        `Tabel 3.2 ${IKM}`,
        [
          ["Tahun", "Target", "Realisasi"],
          ["2023", "89", "90,10"],
        ],
      ]),
    ).toEqual(['tabel ini tentang indikator "Indeks Kepuasan Masyarakat", tetapi tidak memuat kolom Indikator']);
  });

  it("is of the year before where a column says so, if the table says its own", () => {
    const table = (judul: string) =>
      impor(
        docx([
          judul,
          [
            ["Indikator", "Realisasi Tahun Lalu", "Realisasi Tahun Ini"],
            [IKM, "88", "90,10"],
          ],
        ]),
      );
    expect(indikatorOf(table("Perbandingan Tahun 2023"))[IKM]).toEqual({
      realisasi_2022: "88",
      realisasi_2023: "90.1",
    });
    expect(table("Perbandingan").diabaikan.map((each) => each.alasan)).toEqual([
      "kolom tahun lalu tidak menyebut tahunnya, dan tabelnya juga tidak",
      "realisasi 2024 diisi lewat formulir",
    ]);
  });

  it("holds the letter or the number of a predikat, as the plan does", () => {
    const table = (nama: string) =>
      impor(
        docx([
          "Pengukuran Tahun 2023",
          [
            ["Indikator", "Target", "Realisasi"],
            [nama, "BB (72,15)", "75,20 / BB"],
          ],
        ]),
      );
    expect(indikatorOf(table("Predikat SAKIP"))["sasaran.S1/S1.3"]).toEqual({
      target_2023: "BB",
      realisasi_2023: "BB",
    });
    expect(indikatorOf(table(IKM))[IKM]).toEqual({ target_2023: "72.15", realisasi_2023: "75.2" });
    expect(table("Nilai AKIP").temuan.map(({ pesan }) => pesan)).toEqual([
      'Nilai indikator "Nilai AKIP" belum dimasukkan: selnya memuat angka 72,15 dan predikat BB, dan hanya satu yang dinilai.',
      'Nilai indikator "Nilai AKIP" belum dimasukkan: selnya memuat angka 75,2 dan predikat BB, dan hanya satu yang dinilai.',
    ]);
  });

  it("has the year of its cover, not of a regulation, of a span or of another table", () => {
    const cover = (...extra: string[]) =>
      buildTemplat(
        [
          p("LAPORAN KINERJA TAHUN 2023"),
          p("Peraturan Bupati Nomor 12 Tahun 2021 tentang Pedoman"),
          p("Rencana Strategis Tahun 2021-2026"),
          ...extra,
          p("Dibandingkan dengan tahun 2022, kinerja tahun 2023 meningkat."),
          p("Tabel 3.2 Pengukuran Kinerja"),
          wordTable([
            ["Indikator", "Target", "Realisasi"],
            [IKM, "89", "90,10"],
          ]),
        ].join(""),
        { plain: true },
      );
    const other = [
      p("Tabel 3.1 Pegawai Tahun 2022"),
      wordTable([
        ["Golongan", "Jumlah"],
        ["III", "5"],
      ]),
    ];
    for (const content of [cover(), cover(...other)])
      expect(indikatorOf(impor(content))[IKM]).toEqual({ target_2023: "89", realisasi_2023: "90.1" });
  });
});

interface Benar {
  readonly nama: string;
  readonly satuan: string;
  readonly target: number;
  readonly lalu: number;
}

const NAMA = [
  "Persentase usulan Musrenbang yang dibiayai",
  "Cakupan pos ronda aktif",
  "Jumlah lembaga yang dibina",
  "Nilai kepatuhan pelayanan",
  "Persentase RT aktif",
];

const benar: fc.Arbitrary<Benar[]> = fc.subarray(NAMA, { minLength: 1 }).chain((nama) =>
  fc.tuple(
    ...nama.map((each) =>
      fc.record({
        nama: fc.constant(each),
        satuan: fc.constantFrom("%", "Dokumen", "Nilai", "Persen"),
        target: fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
        lalu: fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
      }),
    ),
  ),
);

const koma = (n: number, tempat = 0): string =>
  n.toFixed(Math.max(tempat, String(n).split(".")[1]?.length ?? 0)).replace(".", ",");

interface Bentuk {
  readonly word: boolean;
  readonly satuan: "dalam target" | "kolom" | "tanpa";
  readonly sasaran: "gabung" | "kosong" | "ulang" | "tanpa";
  readonly tahun: "judul" | "kolom" | "dua baris";
  readonly lain: boolean;
  readonly nomor: boolean;
  readonly mulai: number;
  readonly baris: boolean;
  readonly ulang: boolean;
}

const bentuk: fc.Arbitrary<Bentuk> = fc.record({
  word: fc.boolean(),
  satuan: fc.constantFrom("dalam target", "kolom", "tanpa"),
  sasaran: fc.constantFrom("gabung", "kosong", "ulang", "tanpa"),
  tahun: fc.constantFrom("judul", "kolom", "dua baris"),
  lain: fc.boolean(),
  nomor: fc.boolean(),
  mulai: fc.nat(4),
  baris: fc.boolean(),
  ulang: fc.boolean(),
});

/** The rows of a table in a shape: with last year's realisasi where the heading has years. */
function barisOf(list: readonly Benar[], b: Bentuk): WordSel[][] {
  const years = b.tahun !== "judul";
  const tall = b.tahun === "dua baris" ? 2 : 1;
  const head = (teks: string): WordSel => (tall === 2 ? { teks, tinggi: 2 } : teks);
  const kepala: WordSel[] = [
    ...(b.nomor ? [head("No.")] : []),
    ...(b.sasaran === "tanpa" ? [] : [head("Sasaran\nStrategis")]),
    head("Indikator Kinerja Utama"),
    ...(b.satuan === "kolom" ? [head("Satuan")] : []),
    ...(b.tahun === "kolom"
      ? ["Realisasi 2023", "Target 2024"]
      : b.tahun === "dua baris"
        ? ["Realisasi", "Target"]
        : ["Target"]),
    ...(b.lain ? [head("Keterangan")] : []),
  ];
  const rows: WordSel[][] = [kepala];
  if (tall === 2)
    rows.push(kepala.map((sel) => (typeof sel === "object" ? null : sel === "Realisasi" ? "2023" : "2024")));
  if (b.baris) rows.push(kepala.map((_, i) => `${i + 1}`));
  for (const [i, one] of list.entries()) {
    if (b.ulang && i === 1 && tall === 1) rows.push(kepala);
    const sasaran: WordSel =
      i === 0
        ? b.sasaran === "gabung"
          ? { teks: "Pelayanan meningkat", tinggi: list.length }
          : "Pelayanan meningkat"
        : b.sasaran === "ulang"
          ? "Pelayanan meningkat"
          : b.sasaran === "gabung"
            ? null
            : "";
    const tail = b.satuan === "dalam target" ? ` ${one.satuan}` : "";
    rows.push([
      ...(b.nomor ? [`${i + 1}`] : []),
      ...(b.sasaran === "tanpa" ? [] : [sasaran]),
      `${b.nomor ? "" : `${i + 1}. `}${one.nama.replace(" ", "\n")}`,
      ...(b.satuan === "kolom" ? [one.satuan] : []),
      ...(years ? [`${koma(one.lalu)}${tail}`] : []),
      `${koma(one.target, i % 3)}${tail}`,
      ...(b.lain ? ["catatan"] : []),
    ]);
  }
  return rows;
}

function berkasOf(list: readonly Benar[], b: Bentuk): Uint8Array {
  const gabung = b.ulang && b.sasaran === "gabung" ? { ...b, ulang: false } : b;
  const rows = barisOf(list, gabung);
  const judul = "INDIKATOR KINERJA UTAMA TAHUN 2024";
  if (b.word)
    return docx(
      [
        "KECAMATAN CONTOH",
        [
          ["Nama", "Jabatan"],
          ["CONTOH", "Camat"],
        ],
      ],
      [judul, rows],
    );
  const isi: Isi[][] = rows.map((row) =>
    row.map((sel) => (sel === null ? null : typeof sel === "string" ? sel : sel.teks)),
  );
  return makeXlsx([lembarOf("IKU", [[judul], ...Array.from({ length: b.mulai }, (): Isi[] => []), ...isi])]);
}

describe("a table of indicators in any shape", () => {
  it("gives the same indicators, targets, units of measure and history", () => {
    fc.assert(
      fc.property(benar, bentuk, (list, b) => {
        const result = impor(berkasOf(list, b), b.word ? "iku.docx" : "iku.xlsx");
        const years = b.tahun !== "judul";
        expect(indikatorOf(result)).toEqual(
          Object.fromEntries(
            list.map(({ nama, satuan, target, lalu }) => [
              nama,
              {
                iku: "ya",
                ...(b.satuan === "tanpa" ? {} : { satuan }),
                target: String(target),
                ...(years ? { realisasi_2023: String(lalu) } : {}),
              },
            ]),
          ),
        );
        expect(new Set(result.cells.map(({ baris, kolom, lembar }) => `${lembar} ${baris} ${kolom}`)).size).toBe(
          result.cells.length,
        );
        expect(result.temuan.map(({ nama }) => nama).sort()).toEqual(
          b.sasaran === "tanpa" ? ["impor-arah", "impor-sasaran"] : ["impor-arah"],
        );
      }),
      { numRuns: many(10, 1000) },
    );
  });
});
