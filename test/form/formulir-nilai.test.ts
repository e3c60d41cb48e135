import { describe, expect, it } from "vitest";
import type { Isian } from "../../src/form/kinerja.ts";
import { readFormulir } from "../../src/form/read.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import { cell, FORMAT, type Isi } from "../support/xlsx.ts";
import { alamat, makeConfig, makeFormulir } from "./contoh.ts";

interface Result {
  readonly isian: Isian | null | undefined;
  readonly temuan: readonly Temuan[];
}

/** Reads the form with one value cell filled in; the plain text in another cell keeps the form from being blank. */
function readCell(kunci: string, kolom: "realisasi" | "tw1", content: Isi, penegasan: readonly unknown[] = []): Result {
  const office = makeConfig({ penegasan });
  const anggaran = kunci.startsWith("7.");
  const sel = { [alamat(kunci, kolom)]: content };
  const bytes = makeFormulir(
    { kinerja: { [alamat("S1.1", "solusi")]: "Ada", ...(anggaran ? {} : sel) }, anggaran: anggaran ? sel : {} },
    office,
  );
  const { nilai, temuan } = readFormulir({ berkas: "a.xlsx", content: bytes }, office);
  const baris = nilai?.kinerja.find(({ id }) => id === kunci);
  const isian = anggaran
    ? nilai?.anggaran.find(({ kode }) => kode === kunci)?.realisasi
    : kolom === "tw1"
      ? baris?.triwulan[0]
      : baris?.realisasi;
  return { isian, temuan };
}

/** A value and its findings in one line each. */
function show({ isian, temuan }: Result): string[] {
  const nilai =
    isian === null || isian === undefined
      ? "kosong"
      : isian.jenis === "angka"
        ? isian.nilai.toFixed()
        : `${isian.jenis} ${isian.teks}`;
  return [nilai, ...temuan.map((t) => `${t.tingkat} ${t.nama}`)];
}

describe("a number whose letters are turned", () => {
  it.each(["\u202e5,09", "90,5\u202b", "\u20675,09\u2069"])("%j is no number", (teks) => {
    const { isian, temuan } = readCell("S1.1", "realisasi", teks);
    expect(isian ?? null).toBeNull();
    expect(temuan.map((t) => `${t.tingkat} ${t.nama} ${t.pesan} | ${t.perbaikan}`)).toEqual([
      `galat angka-terbalik Realisasi Tahun berisi "${teks}" dengan tanda pembalik arah tulisan yang tidak kelihatan, sehingga yang tampak di Excel bukan yang tersimpan. | kosongkan sel itu lalu ketik ulang angkanya, misalnya 12 atau 12,34`,
    ]);
  });
  it("is what copying may bring along in the other direction, which changes nothing", () => {
    expect(show(readCell("S1.1", "realisasi", "\u202a5,09\u202c"))).toEqual(["5.09"]);
  });
  it("is no predikat either", () => {
    expect(show(readCell("S1.3", "realisasi", "\u202eBB"))).toEqual(["kosong", "galat angka-terbalik"]);
  });
});

describe("a value cell", () => {
  it.each<[string, string, Isi, string, ...string[]]>([
    ["number", "S1.1", 90.5, "90.5"],
    ["zero", "S1.1", 0, "0"],
    ["negative number", "S1.1", -2.5, "-2.5"],
    ["Indonesian text", "S1.1", "85,5", "85.5"],
    ["English text", "S1.1", "85.5", "85.5"],
    ["text with the unit", "tapem/T.1", "6 kelurahan", "6"],
    ["text with percent sign", "S1.2", "98,5%", "98.5"],
    ["text with the word for percent", "S1.2", "98,5 Persen", "98.5"],
    [
      "unit with a raised digit",
      "tapem/T.1",
      cell({ t: "inlineStr", is: '<r><t>6 kelurahan</t></r><r><rPr><vertAlign val="baseline"/></rPr><t/></r>' }),
      "6",
    ],
    [
      "raised letters",
      "S1.2",
      cell({ t: "inlineStr", is: '<r><t>98,5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>%</t></r>' }),
      "98.5",
    ],
    [
      "strike turned off",
      "S1.1",
      cell({ t: "inlineStr", is: '<r><t>9</t></r><r><rPr><strike val="0"/></rPr><t>0</t></r>' }),
      "90",
    ],
    ["percent cell", "S1.2", cell({ v: "0.985", s: FORMAT.persenDuaDesimal }), "98.5"],
    ["written percent sign", "S1.2", cell({ v: "98.5", s: FORMAT.persenTertulis }), "98.5"],
    ["17 digits", "S1.1", cell({ v: "97.659999999999997" }), "97.66"],
    ["formula", "S1.1", cell({ f: "A1+1", v: "90.5" }), "90.5"],
    ["formula that gives nothing", "S1.1", cell({ f: "A1", t: "str", v: "" }), "kosong"],
    ["blank text", "S1.1", " \u00a0", "kosong"],
    ["n/a", "S1.1", "n/a", "tidak_tersedia n/a"],
    ...["85 %", "85 persen", "85 Prosen", "85 prosentase"].map((teks): [string, string, string, string] => [
      teks,
      "S1.2",
      teks,
      "85",
    ]),
    ["its own unit", "S1.1", "90,5 nilai", "90.5"],
    ["a word for the same unit", "S1.1", "90,5 Angka", "90.5"],
    ["predikat", "S1.3", " BB ", "predikat BB"],
    ["number for a predikat", "S1.3", 72.5, "72.5"],
    ["text number for a predikat", "S1.3", "72,5", "72.5"],
    ["number and letter for a predikat", "S1.3", "72,50 (BB)", "72.5"],
    ["rupiah", "7.01.02.2.01.01", 9_500_000, "9500000"],
    ["rupiah as text", "7.01.02.2.01.01", "Rp 9.500.000,00", "9500000"],
    ["rupiah in thousands as text", "7.01.02.2.01.01", "150.000", "150000"],
    ["rupiah format", "7.01.02.2.01.01", cell({ v: "9500000", s: FORMAT.rupiah }), "9500000"],
  ])("%s", (_, kunci, content, nilai) => {
    expect(show(readCell(kunci, "realisasi", content))).toEqual([nilai]);
  });

  it.each<[string, string, Isi, readonly string[], string, string]>([
    [
      "words",
      "S1.1",
      "sembilan puluh",
      ["kosong", "galat realisasi-bukan-angka"],
      'Realisasi Tahun berisi "sembilan puluh", bukan angka.',
      "ketik angka saja, misalnya 12 atau 12,34",
    ],
    [
      "true",
      "S1.1",
      cell({ t: "b", v: "1" }),
      ["kosong", "galat realisasi-bukan-angka"],
      'Realisasi Tahun berisi "TRUE", bukan angka.',
      "ketik angka saja, misalnya 12 atau 12,34",
    ],
    [
      "words for rupiah",
      "7.01.02.2.01.01",
      "seratus juta",
      ["kosong", "galat realisasi-bukan-angka"],
      'Realisasi (Rp) berisi "seratus juta", bukan angka.',
      "ketik angka saja, misalnya 1234567",
    ],
    [
      "digits in disorder",
      "S1.1",
      "89,3405,300",
      ["kosong", "galat angka-kacau"],
      'Realisasi Tahun berisi "89,3405,300", yang tidak terbaca sebagai satu angka.',
      "ketik angka saja, misalnya 12 atau 12,34",
    ],
    [
      "a range",
      "S1.4",
      "80 - 90%",
      ["kosong", "galat nilai-rentang"],
      'Realisasi Tahun berisi "80 - 90%", yaitu rentang, bukan satu angka.',
      "ketik satu angka yang benar-benar tercapai, misalnya 12 atau 12,34",
    ],
    [
      "an ambiguous text",
      "S1.2",
      "1.234",
      ["kosong", "galat angka-rancu"],
      'Realisasi Tahun berisi teks "1.234", yang dapat berarti 1.234 (seribu dua ratus tiga puluh empat) atau 1,234 (satu koma dua tiga empat).',
      'ketik ulang sebagai angka di sel itu (bukan teks), atau tegaskan di lkjip.yaml di bawah penegasan, misalnya - { unit: tapem, kode: "S1.2", kolom: realisasi, teks: "1.234", nilai: 1234 }',
    ],
    [
      "a word for nothing",
      "S1.1",
      "nihil",
      ["kosong", "peringatan kata-kosong"],
      'Realisasi Tahun berisi "nihil"; dibaca belum diisi, bukan 0.',
      "kosongkan selnya bila memang belum ada; bila hasilnya nol, ketik 0",
    ],
    [
      "a dash",
      "7.01.02.2.01.01",
      "-",
      ["kosong", "peringatan kata-kosong"],
      'Realisasi (Rp) berisi "-"; dibaca belum diisi, bukan 0.',
      "kosongkan selnya bila memang belum ada; bila hasilnya nol, ketik 0",
    ],
    [
      "a remark",
      "S1.2",
      "66 (>100%)",
      ["66", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "66 (>100%)"; dibaca 66, keterangan ">100%" tidak dipakai.',
      "ketik angkanya saja, misalnya 66, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "a date",
      "S1.1",
      cell({ v: "46054", s: FORMAT.tanggal }),
      ["kosong", "galat tanggal-di-kolom-angka"],
      "Realisasi Tahun berisi tanggal 1 Februari 2026, bukan angka.",
      "ubah format sel menjadi Number lalu ketik ulang angkanya, misalnya 1,2",
    ],
    [
      "an ISO date",
      "7.01.02.2.01.01",
      cell({ t: "d", v: "2026-02-01" }),
      ["kosong", "galat tanggal-di-kolom-angka"],
      "Realisasi (Rp) berisi tanggal 1 Februari 2026, bukan angka.",
      "ubah format sel menjadi Number lalu ketik ulang angkanya, misalnya 1234567",
    ],
    [
      "98.5 in a percent cell",
      "S1.2",
      cell({ v: "98.5", s: FORMAT.percent }),
      ["9850", "periksa persen-mencurigakan"],
      "Realisasi Tahun tampil 9.850% di Excel karena selnya berformat persen; dibaca 9.850.",
      "bila maksudnya 98,5%, ubah format sel menjadi Number lalu ketik 98,5",
    ],
    [
      "a percentage of something else",
      "tapem/T.1",
      cell({ v: "0.5", s: FORMAT.percent }),
      ["50", "periksa persen-bukan-satuan"],
      'Realisasi Tahun berisi "50%", sedangkan satuan indikatornya "kelurahan"; dibaca 50.',
      "periksa angkanya, lalu ketik tanpa tanda persen, misalnya 50",
    ],
    [
      "a percentage for rupiah",
      "7.01.02.2.01.01",
      cell({ v: "0.95", s: FORMAT.percent }),
      ["kosong", "galat rupiah-berisi-persen"],
      'Realisasi (Rp) berisi "95%", yaitu persen, bukan rupiah.',
      "ubah format sel menjadi Number lalu ketik jumlah rupiahnya, misalnya 1234567",
    ],
    [
      "a percentage for rupiah as text",
      "7.01.02.2.01.01",
      "95%",
      ["kosong", "galat rupiah-berisi-persen"],
      'Realisasi (Rp) berisi "95%", yaitu persen, bukan rupiah.',
      "ubah format sel menjadi Number lalu ketik jumlah rupiahnya, misalnya 1234567",
    ],
    [
      "negative rupiah",
      "7.01.02.2.01.01",
      "Rp -5.000",
      ["kosong", "galat rupiah-negatif"],
      'Realisasi (Rp) berisi "Rp -5.000", kurang dari 0.',
      "ketik jumlah yang benar-benar dibelanjakan setelah pengembalian, misalnya 1234567",
    ],
    [
      "too large a number",
      "7.01.02.2.01.01",
      cell({ v: "1.5E+18" }),
      ["kosong", "galat angka-terlalu-besar"],
      'Realisasi (Rp) berisi "1.500.000.000.000.000.000", lebih dari Rp1.000.000.000.000.000; Excel tidak menyimpan angka sebesar itu dengan tepat.',
      "periksa jumlah nolnya lalu ketik ulang, misalnya 1234567",
    ],
    [
      "an error of a formula",
      "S1.1",
      cell({ f: "D13/D14", t: "e", v: "#DIV/0!" }),
      ["kosong", "galat rumus-galat"],
      "Realisasi Tahun berisi rumus =D13/D14 yang hasilnya #DIV/0!.",
      "betulkan rumusnya di Excel lalu simpan, atau ketik hasilnya sebagai angka, misalnya 12,34",
    ],
    [
      "an error without formula",
      "S1.3",
      cell({ t: "e", v: "#N/A" }),
      ["kosong", "galat rumus-galat"],
      "Realisasi Tahun berisi #N/A, yaitu pesan galat Excel.",
      "betulkan rumusnya di Excel lalu simpan, atau ketik predikatnya saja, dengan ejaan seperti pada target",
    ],
    [
      "an error as text",
      "S1.1",
      "#DIV/0!",
      ["kosong", "galat rumus-galat"],
      'Realisasi Tahun berisi "#DIV/0!", yaitu pesan galat Excel.',
      "ketik hasilnya sebagai angka, misalnya 12 atau 12,34",
    ],
    [
      "a formula never computed",
      "S1.1",
      cell({ f: "A1+1" }),
      ["kosong", "galat rumus-belum-dihitung"],
      "Realisasi Tahun berisi rumus =A1+1 yang hasilnya belum dihitung.",
      "buka berkas di Excel atau LibreOffice, simpan, lalu taruh lagi di folder ini; atau ketik hasilnya sebagai angka",
    ],
    [
      "a formula on another file",
      "S1.1",
      cell({ f: "[1]Rekap!$B$4", v: "87.5" }),
      ["87.5", "periksa rumus-berkas-lain"],
      "Realisasi Tahun berisi rumus =[1]Rekap!$B$4 yang mengambil angka dari berkas lain; dibaca hasil terakhir yang tersimpan.",
      "periksa angkanya, lalu ketik sebagai angka, misalnya 12,34",
    ],
    [
      "a formula whose stored result is 0, as libraries leave it",
      "S1.1",
      cell({ f: "SUM(K4:M4)/3", v: "0" }),
      ["0", "periksa rumus-bernilai-nol"],
      "Realisasi Tahun berisi rumus =SUM(K4:M4)/3 yang hasil tersimpannya 0; mungkin belum dihitung, atau sel sumbernya masih kosong. Dibaca 0.",
      "buka berkas di Excel, simpan, lalu taruh lagi di folder ini; bila hasilnya memang nol, ketik 0",
    ],
    [
      "a formula of rupiah whose stored result is 0",
      "7.01.02.2.01.01",
      cell({ f: "278000000+11750000", v: "0" }),
      ["0", "periksa rumus-bernilai-nol"],
      "Realisasi (Rp) berisi rumus =278000000+11750000 yang hasil tersimpannya 0; mungkin belum dihitung, atau sel sumbernya masih kosong. Dibaca 0.",
      "buka berkas di Excel, simpan, lalu taruh lagi di folder ini; bila hasilnya memang nol, ketik 0",
    ],
    [
      "a number with a raised mark, as Word tables have it",
      "S1.1",
      cell({ t: "inlineStr", is: '<r><t>90,5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>' }),
      ["kosong", "galat angka-bertanda"],
      'Realisasi Tahun berisi "90,51" dengan "1" ditulis superskrip, yang dapat berarti 90,5 (sembilan puluh koma lima) atau 90,51 (sembilan puluh koma lima satu).',
      'ketik ulang angkanya saja di sel itu, tanpa tanda catatan kaki dan tanpa coretan, atau tegaskan di lkjip.yaml di bawah penegasan, misalnya - { unit: tapem, kode: "S1.1", kolom: realisasi, teks: "90,51", nilai: 90.5 }',
    ],
    [
      "a number with a digit that was struck through",
      "S1.1",
      cell({ t: "inlineStr", is: "<r><t>24</t></r><r><rPr><strike/></rPr><t>0</t></r>" }),
      ["kosong", "galat angka-bertanda"],
      'Realisasi Tahun berisi "240" dengan "0" dicoret, yang dapat berarti 24 (dua puluh empat) atau 240 (dua ratus empat puluh).',
      'ketik ulang angkanya saja di sel itu, tanpa tanda catatan kaki dan tanpa coretan, atau tegaskan di lkjip.yaml di bawah penegasan, misalnya - { unit: tapem, kode: "S1.1", kolom: realisasi, teks: "240", nilai: 24 }',
    ],
    [
      "a mark that is no digit",
      "S1.1",
      cell({ t: "inlineStr", is: '<r><t>24</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r>' }),
      ["24", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "241)"; dibaca "24", karena "1)" ditulis superskrip.',
      "ketik isinya saja tanpa tanda itu, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "an old number struck through before the new one",
      "S1.1",
      cell({ t: "inlineStr", is: "<r><rPr><strike/></rPr><t>24 </t></r><r><t>25</t></r>" }),
      ["25", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "24 25"; dibaca "25", karena "24" dicoret.',
      "ketik isinya saja tanpa tanda itu, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "a predikat with a raised mark",
      "S1.3",
      cell({ t: "inlineStr", is: '<r><t>BB</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>' }),
      ["predikat BB", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "BB1"; dibaca "BB", karena "1" ditulis superskrip.',
      "ketik isinya saja tanpa tanda itu, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "a dash with a raised mark is no negative number",
      "S1.1",
      cell({ t: "inlineStr", is: '<r><t>-</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>' }),
      ["kosong", "periksa angka-bercatatan", "peringatan kata-kosong"],
      'Realisasi Tahun berisi "-1"; dibaca "-", karena "1" ditulis superskrip.',
      "ketik isinya saja tanpa tanda itu, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "a cell that is struck through",
      "S1.1",
      cell({ v: "24", s: FORMAT.struck }),
      ["24", "periksa isi-dicoret"],
      "Isi Realisasi Tahun dicoret, tetapi tetap dibaca.",
      "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
    ],
    [
      "a text that is struck through run by run",
      "S1.1",
      cell({ t: "inlineStr", is: "<r><rPr><strike/></rPr><t>2</t></r><r><rPr><b/><strike/></rPr><t>4</t></r>" }),
      ["24", "periksa isi-dicoret"],
      "Isi Realisasi Tahun dicoret, tetapi tetap dibaca.",
      "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
    ],
    [
      "a number and its grade",
      "S1.1",
      "91,3/A",
      ["91.3", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "91,3/A"; dibaca 91,3, keterangan "A" tidak dipakai.',
      "ketik angkanya saja, misalnya 91,3, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    [
      "a grade and its number",
      "S1.1",
      "A (91,3)",
      ["91.3", "periksa angka-bercatatan"],
      'Realisasi Tahun berisi "A (91,3)"; dibaca 91,3, keterangan "A" tidak dipakai.',
      "ketik angkanya saja, misalnya 91,3, dan pindahkan keterangannya ke kolom Faktor Pendukung",
    ],
    ...(
      [
        [
          "TRUE",
          cell({ t: "b", v: "1" }),
          "realisasi-bukan-angka",
          'Realisasi Tahun berisi "TRUE", bukan predikat.',
          "",
        ],
        [
          "a date",
          cell({ v: "45657", s: FORMAT.tanggal }),
          "tanggal-di-kolom-angka",
          "Realisasi Tahun berisi tanggal 31 Desember 2024, bukan predikat.",
          "ubah format sel menjadi General lalu ",
        ],
      ] as const
    ).map(([what, content, nama, pesan, before]): [string, string, Isi, string[], string, string] => [
      `${what} where a predikat belongs`,
      "S1.3",
      content,
      ["kosong", `galat ${nama}`],
      pesan,
      `${before}ketik predikatnya saja, dengan ejaan seperti pada target`,
    ]),
    ...["65,3 B", "65,3 = B", "(65,3) B", "B 65,3", "B = 65,3", "B: 65,3", "B (65,3)"].map(
      (teks): [string, string, string, string[], string, string] => [
        `a number and its grade in any order: ${teks}`,
        "S1.1",
        teks,
        ["65.3", "periksa angka-bercatatan"],
        `Realisasi Tahun berisi "${teks}"; dibaca 65,3, keterangan "B" tidak dipakai.`,
        "ketik angkanya saja, misalnya 65,3, dan pindahkan keterangannya ke kolom Faktor Pendukung",
      ],
    ),
    [
      "a number with another unit than the indicator's",
      "S1.1",
      "12 kegiatan",
      ["kosong", "galat angka-kacau"],
      'Realisasi Tahun berisi "12 kegiatan", yaitu angka dengan tulisan "kegiatan", sedangkan satuannya "nilai".',
      "pastikan angkanya menurut satuan itu, lalu ketik angkanya saja; keterangannya tulis di kolom Faktor Pendukung",
    ],
    [
      "a number without its zeros",
      "7.01.02.2.01.01",
      "Rp 1,2 juta",
      ["kosong", "galat angka-kacau"],
      'Realisasi (Rp) berisi "Rp 1,2 juta"; angka yang disingkat dengan "juta" tidak dibaca.',
      "ketik angkanya lengkap dengan semua nolnya, tanpa kata di belakangnya",
    ],
    [
      "more digits than a number has",
      "S1.1",
      `${"1".repeat(32_000)}x`,
      ["kosong", "galat angka-kacau"],
      `Realisasi Tahun berisi "${"1".repeat(80)}…", yang tidak terbaca sebagai satu angka.`,
      "ketik angka saja, misalnya 12 atau 12,34",
    ],
    [
      "more characters than a cell of Excel holds",
      "S1.1",
      "9".repeat(32_768),
      ["kosong", "galat teks-terlalu-panjang"],
      `Realisasi Tahun berisi lebih dari 32.767 huruf, melebihi yang dapat dimuat sel Excel, yaitu "${"9".repeat(80)}…"; isinya tidak dipakai.`,
      "hapus isi sel itu, lalu ketik hasilnya sebagai angka, misalnya 12,34",
    ],
    [
      "a damaged cell",
      "S1.1",
      cell({ v: "9O,5" }),
      ["kosong", "galat sel-rusak"],
      'Realisasi Tahun rusak: isinya tersimpan sebagai "9O,5", yang tidak terbaca Excel.',
      "ketik ulang isi sel itu di Excel lalu simpan, misalnya 12,34",
    ],
    [
      "a control character",
      "S1.1",
      "90_x0001_,5",
      ["90.5", "peringatan karakter-dibuang"],
      'Sel berisi karakter kendali yang tidak dapat dicetak; karakter itu dibuang dan yang dibaca "90,5".',
      "ketik ulang isi sel itu, jangan disalin dari PDF atau aplikasi lain",
    ],
  ])("%s", (_, kunci, content, result, pesan, perbaikan) => {
    const read = readCell(kunci, "realisasi", content);
    expect(show(read)).toEqual(result);
    const [temuan] = read.temuan;
    expect(temuan).toMatchObject({ pesan, perbaikan, berkas: "a.xlsx", sel: alamat(kunci, "realisasi") });
  });

  it("says the quarter by its heading", () => {
    expect(readCell("S1.1", "tw1", "banyak").temuan[0]?.pesan).toBe('Realisasi TW I berisi "banyak", bukan angka.');
  });

  it("cuts a long text short", () => {
    expect(readCell("S1.1", "tw1", `${"kata ".repeat(50)}\nakhir`).temuan[0]?.pesan).toBe(
      `Realisasi TW I berisi "${"kata ".repeat(16)}…", bukan angka.`,
    );
  });

  it("tells where the value came from", () => {
    const { isian } = readCell("S1.1", "realisasi", "90,5");
    expect(isian).toMatchObject({
      teks: "90,5",
      asal: { berkas: "a.xlsx", lembar: "Kinerja", sel: alamat("S1.1", "realisasi") },
    });
    expect(isian?.asal.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("an ambiguous text settled in lkjip.yaml", () => {
  const penegasan = { unit: "tapem", kode: "S1.2", kolom: "realisasi", teks: "1.234", nilai: 1.234 };

  it.each([
    ["by the key of the column", penegasan, ["1.234"]],
    ["by its heading", { ...penegasan, kolom: "Realisasi Tahun" }, ["1.234"]],
    ["the other reading", { ...penegasan, nilai: 1234 }, ["1234"]],
    ["for another row", { ...penegasan, kode: "S1.1" }, ["kosong", "galat angka-rancu"]],
    ["for another column", { ...penegasan, kolom: "tw1" }, ["kosong", "galat angka-rancu"]],
    ["for another unit", { ...penegasan, unit: "trantib" }, ["kosong", "galat angka-rancu"]],
    ["for another text", { ...penegasan, teks: "1.235" }, ["kosong", "galat angka-rancu"]],
    ["with a number that it cannot mean", { ...penegasan, nilai: 12.34 }, ["kosong", "galat penegasan-tidak-cocok"]],
  ])("%s", (_, catatan, result) => {
    expect(show(readCell("S1.2", "realisasi", "1.234", [catatan]))).toEqual(result);
  });

  it("says what it can mean", () => {
    const [temuan] = readCell("S1.2", "realisasi", "1.234", [{ ...penegasan, nilai: 12.34 }]).temuan;
    expect(temuan).toMatchObject({
      pesan:
        'Penegasan di lkjip.yaml membaca "1.234" sebagai 12,34, padahal Realisasi Tahun hanya dapat berarti 1.234 atau 1,234.',
      perbaikan: "ganti nilai di penegasan itu, misalnya nilai: 1234",
    });
  });

  it("a unit's own indicator is named by its kode or its id", () => {
    for (const kode of ["T.1", "tapem/T.1"]) {
      expect(show(readCell("tapem/T.1", "realisasi", "1.234", [{ ...penegasan, kode, nilai: 1234 }]))).toEqual([
        "1234",
      ]);
    }
  });
});
