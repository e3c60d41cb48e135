import { describe, expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { readFormulir } from "../../src/form/read.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import type { Config } from "../../src/plan/schema.ts";
import { cell, FORMAT, type Lembar, makeParts, makeXlsx, type Sel, zipParts } from "../support/xlsx.ts";
import { alamat, alamatBukti, type Isian, makeConfig, makeFormulir, makeLembar } from "./contoh.ts";

const config = makeConfig();
const BERKAS = "3-data-kinerja/a.xlsx";

function read(
  content: Uint8Array,
  office: Config = config,
): { nilai: FilledFormulir | null; temuan: readonly Temuan[] } {
  return readFormulir({ berkas: BERKAS, content }, office);
}

/** A form in which S1.1 is 90.5, with its sheets changed. */
function readSheets(
  ubah: (lembar: ReturnType<typeof makeLembar>) => readonly Lembar[],
  isian: Isian = TERISI,
): ReturnType<typeof read> {
  return read(makeXlsx(ubah(makeLembar(config, isian))));
}

const TERISI: Isian = { kinerja: { [alamat("S1.1", "realisasi")]: 90.5 } };
const angkaOf = (nilai: FilledFormulir | null, id = "S1.1"): string | null => {
  const isian = nilai?.kinerja.find((row) => row.id === id)?.realisasi;
  return isian?.jenis === "angka" ? isian.nilai.toFixed() : null;
};
const namaOf = (temuan: readonly Temuan[]): string[] => temuan.map(({ tingkat, nama }) => `${tingkat} ${nama}`);
const place = ({ lembar, sel, pesan }: Temuan): string => `${lembar ?? ""} ${sel ?? ""} ${pesan}`.trim();

/** Cells moved down and to the right, as inserting rows and columns does. */
function shift(sel: Sel, rows: number, columns: number): Sel {
  return Object.fromEntries(
    Object.entries(sel).map(([alamat, content]) => {
      const [, letter = "", baris = ""] = /^([A-Z]+)(\d+)$/.exec(alamat) ?? [];
      return [`${String.fromCharCode(letter.charCodeAt(0) + columns)}${Number(baris) + rows}`, content];
    }),
  );
}

describe("a form as it is sent back", () => {
  const isian: Isian = {
    kinerja: {
      [alamat("S1.1", "tw1")]: 80,
      [alamat("S1.1", "tw2")]: "85,5",
      [alamat("S1.1", "realisasi")]: 90.5,
      [alamat("S1.1", "capaian")]: cell({ f: "P4/K4*100", v: "100" }),
      [alamat("S1.1", "pendukung")]: "Petugas cukup.\nLoket baru.",
      [alamat("S1.1", "penghambat")]: "-",
      [alamat("S1.1", "solusi")]: 12,
      [alamat("S1.1", "tindak_lanjut")]: cell({ t: "inlineStr", is: "<r><t>Survei </t></r><r><t>lagi</t></r>" }),
      [alamat("S1.3", "realisasi")]: "A",
      [alamat("tapem/T.1", "realisasi")]: "n/a",
    },
    anggaran: {
      [alamat("7.01.02.2.01.01", "realisasi")]: 9_500_000,
      [alamat("7.01.02.2.01.01", "keluaran")]: "12 rapat",
      [alamat("7.01.02.2.01.02", "catatan")]: "belum dilaksanakan",
    },
    bukti: {
      [alamatBukti(0, "indikator")]: "S1.1",
      [alamatBukti(0, "uraian")]: "Laporan SKM",
      [alamatBukti(0, "tanggal")]: cell({ v: "45657", s: FORMAT.tanggal }),
      [alamatBukti(0, "lokasi")]: "skm.pdf",
      [alamatBukti(3, "uraian")]: "Foto rapat",
      [alamatBukti(3, "tanggal")]: "17 Agustus 2024",
    },
  };
  const { nilai, temuan } = read(makeFormulir(isian));
  const asal = (lembar: string, sel: string): object => ({ berkas: BERKAS, lembar, sel, sha256: nilai?.sha256 });

  it("gives no finding", () => {
    expect(temuan).toEqual([]);
  });

  it("gives every cell with the place it came from", () => {
    const [first] = nilai?.kinerja ?? [];
    expect(first).toMatchObject({
      id: "S1.1",
      triwulan: [{ teks: "80" }, { teks: "85,5" }, null, null],
      realisasi: { jenis: "angka", teks: "90,5", asal: asal("Kinerja", alamat("S1.1", "realisasi")) },
      capaianLembar: { jenis: "angka", teks: "100" },
      narrative: {
        pendukung: { teks: "Petugas cukup.\nLoket baru.", asal: asal("Kinerja", alamat("S1.1", "pendukung")) },
        penghambat: { teks: "-" },
        solusi: { teks: "12" },
        tindak_lanjut: { teks: "Survei lagi" },
      },
    });
    expect(nilai?.kinerja.map(({ id, realisasi }) => [id, realisasi?.jenis ?? null])).toEqual([
      ["S1.1", "angka"],
      ["S1.2", null],
      ["S1.3", "predikat"],
      ["S1.4", null],
      ["tapem/T.1", "tidak_tersedia"],
    ]);
    expect(nilai?.anggaran).toMatchObject([
      { kode: "7.01.02.2.01.01", realisasi: { teks: "9.500.000" }, keluaran: { teks: "12 rapat" }, catatan: null },
      { kode: "7.01.02.2.01.02", realisasi: null, keluaran: null, catatan: { teks: "belum dilaksanakan" } },
    ]);
    expect(nilai?.bukti).toEqual([
      {
        indikator: "S1.1",
        uraian: "Laporan SKM",
        tanggal: "2024-12-31",
        lokasi: "skm.pdf",
        asal: asal("Bukti", alamatBukti(0, "uraian")),
      },
      {
        indikator: null,
        uraian: "Foto rapat",
        tanggal: "2024-08-17",
        lokasi: null,
        asal: asal("Bukti", alamatBukti(3, "uraian")),
      },
    ]);
    expect(nilai).toMatchObject({ unit: "tapem", tahun: 2024, berkas: BERKAS });
  });
});

describe("what does no harm", () => {
  it.each<[string, (l: ReturnType<typeof makeLembar>) => readonly Lembar[]]>([
    ["sheets in another order", ({ kinerja, anggaran, bukti, meta }) => [meta, bukti, anggaran, kinerja]],
    [
      "sheets renamed",
      ({ kinerja, anggaran, bukti, meta }) => [
        { ...kinerja, nama: "Kinerja 2024 (final)" },
        { ...anggaran, nama: "x" },
        { ...bukti, nama: "y" },
        { ...meta, nama: "Sheet9" },
      ],
    ],
    [
      "rows inserted above the table",
      (l) => [{ ...l.kinerja, sel: shift(l.kinerja.sel, 7, 0) }, l.anggaran, l.bukti, l.meta],
    ],
    [
      "columns inserted to the left",
      (l) => [{ ...l.kinerja, sel: shift(l.kinerja.sel, 0, 2) }, l.anggaran, l.bukti, l.meta],
    ],
    ["the hidden sheet shown", (l) => [l.kinerja, l.anggaran, l.bukti, { nama: "_lkjip", sel: l.meta.sel }]],
    [
      "the hidden sheet moved within",
      (l) => [l.kinerja, l.anggaran, l.bukti, { ...l.meta, sel: shift(l.meta.sel, 3, 1) }],
    ],
    [
      "two tables on one sheet",
      (l) => [{ ...l.kinerja, sel: { ...l.kinerja.sel, ...shift(l.anggaran.sel, 20, 0) } }, l.bukti, l.meta],
    ],
    ["a sheet of nothing", (l) => [l.kinerja, l.anggaran, l.bukti, l.meta, { nama: "Sheet1", sel: { A1: " " } }]],
  ])("%s", (_, ubah) => {
    const { nilai, temuan } = readSheets(ubah);
    expect(angkaOf(nilai)).toBe("90.5");
    expect(temuan).toEqual([]);
  });

  it("a column and a row inserted in the middle of the table", () => {
    const { nilai, temuan } = readSheets((l) => {
      const sel = Object.entries(l.kinerja.sel).map(([tempat, content]) => {
        const [, letter = "", baris = ""] = /^([A-Z]+)(\d+)$/.exec(tempat) ?? [];
        const kolom = letter > "G" ? String.fromCharCode(letter.charCodeAt(0) + 1) : letter;
        return [`${kolom}${Number(baris) > 5 ? Number(baris) + 1 : baris}`, content] as const;
      });
      return [{ ...l.kinerja, sel: Object.fromEntries(sel) }, l.anggaran, l.bukti, l.meta];
    });
    expect(angkaOf(nilai)).toBe("90.5");
    expect(temuan).toEqual([]);
  });
});

describe("every cell ends in the data or in a finding", () => {
  it.each<[string, Isian | ((l: ReturnType<typeof makeLembar>) => readonly Lembar[]), string, string, string]>([
    [
      "a row that the unit added",
      { kinerja: { ...TERISI.kinerja, D9: "Indikator baru", P9: 75 } },
      "peringatan baris-tambahan",
      'Kinerja D9 Baris 9 bukan baris formulir, tetapi berisi "Indikator baru", "75"; isinya tidak dipakai.',
      "pindahkan isinya ke baris indikator yang sesuai; bila indikatornya memang baru, tambahkan di lkjip.yaml",
    ],
    [
      "a column that the unit added",
      { kinerja: { ...TERISI.kinerja, W4: "lihat lampiran" } },
      "peringatan isi-di-luar-kolom",
      'Kinerja W4 Sel berisi "lihat lampiran" di kolom W, yang bukan kolom formulir; isinya tidak dipakai.',
      "pindahkan isinya ke kolom formulir yang sesuai, misalnya Faktor Pendukung",
    ],
    [
      "a column that the unit filled from top to bottom",
      { kinerja: { ...TERISI.kinerja, W4: "lihat lampiran", W5: "lihat lampiran", W6: 3 } },
      "peringatan isi-di-luar-kolom",
      'Kinerja W4 Kolom W berisi "lihat lampiran" dan 2 sel lain (W4 sampai W6), tetapi bukan kolom formulir; isinya tidak dipakai.',
      "pindahkan isinya ke kolom formulir yang sesuai, misalnya Faktor Pendukung",
    ],
    [
      "a remark above the table",
      { kinerja: { ...TERISI.kinerja, P1: "data sementara" } },
      "peringatan baris-tambahan",
      'Kinerja P1 Baris 1 bukan baris formulir, tetapi berisi "data sementara"; isinya tidak dipakai.',
      "pindahkan isinya ke baris indikator yang sesuai; bila indikatornya memang baru, tambahkan di lkjip.yaml",
    ],
    [
      "a sheet that the unit added",
      (l) => [l.kinerja, l.anggaran, l.bukti, l.meta, { nama: "Rekap", sel: { A1: "Total", B1: 5, A2: "x", B2: 6 } }],
      "peringatan lembar-tambahan",
      'Rekap  Di lembar ini ada 4 sel berisi yang bukan bagian formulir dan tidak dipakai, misalnya "Total", "5", dan "x".',
      "pindahkan isinya ke lembar formulir yang sesuai, atau simpan sebagai berkas bukti dan sebut di lembar Bukti",
    ],
    [
      "a row key that is not in the plan",
      { kinerja: { ...TERISI.kinerja, A9: "S9.9", P9: 75 } },
      "galat kunci-tidak-dikenal",
      'Kinerja A9 Baris 9 berkode "S9.9", yang bukan rencana unit ini di lkjip.yaml; isinya ("75") tidak dipakai.',
      "hapus barisnya bila memang tidak dipakai; bila kodenya terketik lain, salin isinya ke formulir baru: lkjip forms",
    ],
    [
      "a row key without content",
      { kinerja: { ...TERISI.kinerja, A9: "S9.9" } },
      "peringatan kunci-tidak-dikenal",
      'Kinerja A9 Baris 9 berkode "S9.9", yang bukan rencana unit ini di lkjip.yaml.',
      "hapus barisnya bila memang tidak dipakai; bila kodenya terketik lain, salin isinya ke formulir baru: lkjip forms",
    ],
    [
      "a column key that does not exist",
      { kinerja: { ...TERISI.kinerja, W3: "tw5" } },
      "peringatan kolom-tidak-dikenal",
      'Kinerja W3 Kolom W bertanda "tw5", yang tidak dikenal; isinya tidak dipakai.',
      "pindahkan isinya ke kolom formulir yang sesuai, misalnya Faktor Pendukung",
    ],
    [
      "a column key that stands twice",
      { kinerja: { ...TERISI.kinerja, W3: "tw1" } },
      "galat kolom-ganda",
      'Kinerja  Kolom "Realisasi TW I" ada dua kali, sehingga isinya tidak dapat dipilih.',
      "hapus kolom yang bukan isian terakhir di Excel lalu simpan",
    ],
    [
      "a column of values deleted",
      (l) => [{ ...l.kinerja, sel: { ...l.kinerja.sel, L3: null, L2: null } }, l.anggaran, l.bukti, l.meta],
      "galat kolom-hilang",
      'Kinerja  Kolom "Realisasi TW I" tidak ada di lembar ini, mungkin terhapus.',
      "salin isi yang ada ke formulir baru, misalnya dibuat dengan: lkjip forms",
    ],
    [
      "a column of texts deleted",
      (l) => [{ ...l.kinerja, sel: { ...l.kinerja.sel, T3: null, T2: null } }, l.anggaran, l.bukti, l.meta],
      "peringatan kolom-hilang",
      'Kinerja  Kolom "Solusi yang Dilakukan" tidak ada di lembar ini, mungkin terhapus.',
      "salin isi yang ada ke formulir baru, misalnya dibuat dengan: lkjip forms",
    ],
    [
      "a row deleted",
      { anggaran: Object.fromEntries(["A", "B", "C", "D"].map((k) => [`${k}5`, null])), kinerja: TERISI.kinerja ?? {} },
      "peringatan baris-hilang",
      "Anggaran  Baris 7.01.02.2.01.02 tidak ada di formulir ini, mungkin terhapus, sehingga belum ada realisasinya.",
      "isi baris itu di formulir baru yang dibuat dengan: lkjip forms",
    ],
    [
      "a row copied",
      { kinerja: { ...TERISI.kinerja, A9: "S1.1", P9: 90.5 } },
      "peringatan baris-ganda",
      "Kinerja A9 Baris S1.1 ada dua kali, di baris 4 dan 9; isinya sama atau salah satunya kosong.",
      "hapus baris yang kosong atau salinannya di Excel lalu simpan",
    ],
    [
      "a target changed",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.1", "target")]: 85 } },
      "peringatan rencana-diubah",
      `Kinerja ${alamat("S1.1", "target")} Target Tahun di formulir ini "85", sedangkan di lkjip.yaml 90,5; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "a target range changed",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.4", "target")]: "70–90" } },
      "peringatan rencana-diubah",
      `Kinerja ${alamat("S1.4", "target")} Target Tahun di formulir ini "70–90", sedangkan di lkjip.yaml 80–90; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "a target put where the plan has none",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.2", "target_tw1")]: 20 } },
      "peringatan rencana-diubah",
      `Kinerja ${alamat("S1.2", "target_tw1")} Target TW I di formulir ini "20", sedangkan di lkjip.yaml kosong; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "the name of an indicator changed",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.2", "uraian")]: "Persentase tepat guna" } },
      "peringatan rencana-diubah",
      `Kinerja ${alamat("S1.2", "uraian")} Indikator Kinerja di formulir ini "Persentase tepat guna", sedangkan di lkjip.yaml "Persentase tepat waktu"; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "the direction changed",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.2", "arah")]: "Turun; nilai terakhir" } },
      "peringatan rencana-diubah",
      `Kinerja ${alamat("S1.2", "arah")} Arah dan Nilai Tahun di formulir ini "Turun; nilai terakhir", sedangkan di lkjip.yaml "naik"; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "a pagu changed",
      { ...TERISI, anggaran: { [alamat("7.01.02.2.01.01", "pagu")]: 12_000_000 } },
      "peringatan rencana-diubah",
      `Anggaran ${alamat("7.01.02.2.01.01", "pagu")} Pagu (Rp) di formulir ini "12.000.000", sedangkan di lkjip.yaml Rp10.000.000; yang berlaku lkjip.yaml.`,
      "bila rencananya memang berubah, ubah di lkjip.yaml; bila tidak, biarkan",
    ],
    [
      "a number typed over the formula of capaian",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.1", "capaian")]: 120 } },
      "peringatan rumus-diganti",
      `Kinerja ${alamat("S1.1", "capaian")} Rumus Capaian (%) diganti dengan ketikan "120"; ketikan itu tidak dipakai.`,
      "biarkan kolom itu; lkjip menghitungnya sendiri dari target dan realisasi",
    ],
    [
      "a text that Excel took for a date",
      { kinerja: { ...TERISI.kinerja, [alamat("S1.1", "solusi")]: cell({ v: "45292", s: FORMAT.tanggal }) } },
      "peringatan teks-menjadi-tanggal",
      `Kinerja ${alamat("S1.1", "solusi")} Solusi yang Dilakukan berisi tanggal 1 Januari 2024; mungkin Excel mengubah tulisan menjadi tanggal.`,
      "periksa isinya; bila bukan tanggal, ketik ulang dengan tanda petik tunggal di depan, misalnya '1/2",
    ],
    [
      "evidence without description",
      { ...TERISI, bukti: { [alamatBukti(0, "lokasi")]: "skm.pdf" } },
      "peringatan bukti-tanpa-uraian",
      `Bukti ${alamatBukti(0, "lokasi")} Baris bukti ini belum ada uraiannya, hanya "skm.pdf".`,
      "isi kolom Uraian Bukti Dukung, misalnya Laporan SKM semester II",
    ],
    [
      "evidence with half a date",
      { ...TERISI, bukti: { [alamatBukti(0, "uraian")]: "SKM", [alamatBukti(0, "tanggal")]: "Desember 2024" } },
      "peringatan tanggal-tidak-terbaca",
      `Bukti ${alamatBukti(0, "tanggal")} Tanggal berisi "Desember 2024", bukan tanggal lengkap, sehingga tidak dipakai.`,
      "tulis hari, bulan, dan tahun, misalnya 31/12/2024",
    ],
    [
      "evidence with the month first",
      { ...TERISI, bukti: { [alamatBukti(0, "uraian")]: "SKM", [alamatBukti(0, "tanggal")]: "12/31/2024" } },
      "periksa bulan-ditulis-dahulu",
      `Bukti ${alamatBukti(0, "tanggal")} Tanggal berisi "12/31/2024" dengan bulan di depan; dibaca 31 Desember 2024.`,
      "periksa tanggalnya, lalu tulis hari lebih dahulu atau dengan nama bulan",
    ],
    [
      "a hidden row",
      (l) => [{ ...l.kinerja, baris: { 4: 'hidden="1"' } }, l.anggaran, l.bukti, l.meta],
      "peringatan baris-tersembunyi",
      `Kinerja ${alamat("S1.1", "realisasi")} Baris 4 disembunyikan, tetapi berisi "90,5"; isinya tetap dibaca.`,
      "tampilkan barisnya di Excel (Unhide), lalu hapus isinya bila tidak dipakai",
    ],
    [
      "a hidden column",
      (l) => [
        { ...l.kinerja, before: '<cols><col min="16" max="16" hidden="1"/></cols>' },
        l.anggaran,
        l.bukti,
        l.meta,
      ],
      "peringatan kolom-tersembunyi",
      `Kinerja ${alamat("S1.1", "realisasi")} Kolom P (Realisasi Tahun) disembunyikan, tetapi berisi "90,5"; isinya tetap dibaca.`,
      "tampilkan kolomnya di Excel (Unhide), lalu hapus isinya bila tidak dipakai",
    ],
    [
      "rows merged in a column of the unit",
      (l) => [
        { ...l.kinerja, after: '<mergeCells count="1"><mergeCell ref="P4:P6"/></mergeCells>' },
        l.anggaran,
        l.bukti,
        l.meta,
      ],
      "peringatan sel-digabung",
      "Kinerja P4 Sel P4:P6 digabung; isinya hanya dibaca untuk S1.1, kolom Realisasi Tahun.",
      "pisahkan sel gabungannya di Excel (Unmerge Cells), lalu isi setiap selnya",
    ],
    [
      "content under a merge",
      (l) => [
        {
          ...l.kinerja,
          sel: { ...l.kinerja.sel, Q4: cell({ f: "1", v: "7" }) },
          after: '<mergeCells count="1"><mergeCell ref="P4:Q4"/></mergeCells>',
        },
        l.anggaran,
        l.bukti,
        l.meta,
      ],
      "peringatan isi-tertutup",
      'Kinerja Q4 Sel ini tertutup sel gabungan tetapi masih menyimpan "7"; isinya tidak dipakai.',
      "pisahkan sel gabungannya di Excel (Unmerge Cells), lalu periksa isinya",
    ],
    [
      "macros",
      () => [],
      "peringatan berkas-bermakro",
      "Berkas ini memuat makro; makronya tidak pernah dijalankan, isinya tetap dibaca.",
      "simpan ulang sebagai Excel Workbook (*.xlsx), yang tidak memuat makro",
    ],
    [
      "a copy of a sheet, equal",
      (l) => [l.kinerja, l.anggaran, l.bukti, l.meta, { ...l.kinerja, nama: "Kinerja (2)" }],
      "peringatan lembar-salinan",
      'Kinerja  Tabel Kinerja ada 2 kali (lembar "Kinerja" dan "Kinerja (2)"); yang dipakai lembar "Kinerja", yang lain sama isinya atau kosong.',
      'hapus lembar selain "Kinerja" di Excel lalu simpan',
    ],
    [
      "a copy of a sheet, blank, in front",
      (l) => [{ ...makeLembar(config).kinerja, nama: "Kosong" }, l.kinerja, l.anggaran, l.bukti, l.meta],
      "peringatan lembar-salinan",
      'Kinerja  Tabel Kinerja ada 2 kali (lembar "Kosong" dan "Kinerja"); yang dipakai lembar "Kinerja", yang lain sama isinya atau kosong.',
      'hapus lembar selain "Kinerja" di Excel lalu simpan',
    ],
    [
      "a plan that changed after the form was made",
      { ...TERISI, meta: { B6: "0123456789abcdef" } },
      "peringatan sidik-berbeda",
      "Rencana di formulir ini tidak sama dengan lkjip.yaml; yang berlaku rencana di lkjip.yaml.",
      "bandingkan target dan pagunya; bila rencana memang berubah, buat formulir baru: lkjip forms --unit tapem",
    ],
  ])("%s", (jenis, ubah, nama, pesan, perbaikan) => {
    const lembar = makeLembar(config, typeof ubah === "function" ? TERISI : ubah);
    const sheets =
      typeof ubah === "function" ? ubah(lembar) : [lembar.kinerja, lembar.anggaran, lembar.bukti, lembar.meta];
    const { nilai, temuan } =
      jenis === "macros"
        ? read(
            zipParts({
              ...makeParts([lembar.kinerja, lembar.anggaran, lembar.bukti, lembar.meta]),
              "xl/vbaProject.bin": "makro",
            }),
          )
        : read(makeXlsx(sheets));
    expect(namaOf(temuan)).toContain(nama);
    const own = temuan.filter((t) => `${t.tingkat} ${t.nama}` === nama);
    expect(own.map((t) => [`${t.lembar ?? ""} ${t.sel ?? ""} ${t.pesan}`.trim(), t.perbaikan])).toEqual([
      [pesan, perbaikan],
    ]);
    expect(angkaOf(nilai)).toBe("90.5");
  });

  it("rows of the same key that contradict each other: none is used", () => {
    const { nilai, temuan } = read(
      makeFormulir({ kinerja: { ...TERISI.kinerja, A9: "S1.1", P9: 91, [alamat("S1.2", "realisasi")]: 95 } }),
    );
    expect(temuan.map(place)).toEqual([
      "Kinerja A9 Baris S1.1 ada dua kali, di baris 4 dan 9, dengan isi berbeda di sel P9; tidak satu pun dipakai.",
    ]);
    expect(angkaOf(nilai)).toBeNull();
    expect(angkaOf(nilai, "S1.2")).toBe("95");
  });

  it("sheets that contradict each other: none is used, the other tables are", () => {
    const { nilai, temuan } = readSheets(
      (l) => [l.kinerja, l.anggaran, l.bukti, l.meta, { nama: "Lama", sel: { ...l.kinerja.sel, P4: 88 } }],
      { ...TERISI, anggaran: { [alamat("7.01.02.2.01.01", "realisasi")]: 5 } },
    );
    expect(temuan.map(place)).toEqual([
      'Lama  Tabel Kinerja ada 2 kali (lembar "Kinerja" dan "Lama") dengan isi berbeda, misalnya di sel P4; tidak satu pun dipakai.',
    ]);
    expect(nilai?.kinerja).toEqual([]);
    expect(nilai?.anggaran[0]?.realisasi?.teks).toBe("5");
  });

  it("a sheet deleted", () => {
    const { temuan } = readSheets((l) => [l.anggaran, l.meta]);
    expect(temuan.filter(({ nama }) => nama === "lembar-hilang").map((t) => [t.tingkat, t.pesan, t.perbaikan])).toEqual(
      [
        [
          "galat",
          "Lembar Kinerja tidak ada di berkas ini, atau baris kuncinya yang tersembunyi sudah dihapus.",
          "salin isinya ke formulir baru yang dibuat dengan: lkjip forms --unit tapem",
        ],
        [
          "peringatan",
          "Lembar Bukti tidak ada di berkas ini, atau baris kuncinya yang tersembunyi sudah dihapus.",
          "salin isinya ke formulir baru yang dibuat dengan: lkjip forms --unit tapem",
        ],
      ],
    );
  });

  it("many findings of one name end in a count", () => {
    const { temuan } = read(
      makeFormulir({
        kinerja: {
          ...TERISI.kinerja,
          ...Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`B${20 + i}`, `baris ${i}`])),
        },
      }),
    );
    const own = temuan.filter(({ nama }) => nama === "baris-tambahan");
    expect(own).toHaveLength(51);
    expect(
      own.some(
        ({ pesan }) =>
          pesan ===
          "Masih ada 30 baris lain di lembar ini yang berisi tetapi bukan baris formulir; isinya tidak dipakai.",
      ),
    ).toBe(true);
  });

  it("findings come in the order of sheet, row, column", () => {
    const { temuan } = read(makeFormulir({ kinerja: { P5: "x", O5: "y", P4: "z" }, anggaran: { E4: "a" } }));
    expect(temuan.map(({ lembar, sel }) => `${lembar} ${sel}`)).toEqual([
      "Anggaran E4",
      "Kinerja P4",
      "Kinerja O5",
      "Kinerja P5",
    ]);
  });
});

describe("whose form it is", () => {
  it.each<[string, Sel, string, string, string]>([
    [
      "of another year",
      { B5: 2023 },
      "formulir-tahun-lain",
      "Formulir ini untuk tahun 2023, sedangkan lkjip.yaml untuk tahun 2024.",
      "pindahkan berkas ini ke folder tahunnya; minta unit mengisi formulir tahun 2024",
    ],
    [
      "of an unknown unit",
      { B4: "humas" },
      "unit-tidak-dikenal",
      'Formulir ini milik unit "humas", yang tidak ada di lkjip.yaml. Unit yang ada: tapem, trantib.',
      "pindahkan berkas ini dari folder, atau tambahkan unitnya di lkjip.yaml lalu jalankan: lkjip forms",
    ],
    [
      "of another office",
      { B3: "Kecamatan Lain" },
      "formulir-instansi-lain",
      'Formulir ini milik "Kecamatan Lain", bukan "Kecamatan Contoh".',
      "pindahkan berkas ini dari folder; minta unit mengirim formulir yang benar",
    ],
    [
      "of an older layout",
      { B2: 0 },
      "formulir-versi-lain",
      'Formulir ini bersusunan lama ("0"), sedangkan lkjip ini membaca susunan 1.',
      "salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
    ],
    [
      "of a newer layout",
      { B2: 2 },
      "formulir-versi-lain",
      'Formulir ini dibuat dengan lkjip yang lebih baru (susunan "2").',
      "pasang lkjip yang lebih baru, lalu ulangi: lkjip collect",
    ],
    [
      "of something else",
      { B1: "lain/formulir" },
      "bukan-formulir",
      "Lembar pengenal formulir ini sudah dihapus atau diubah, sehingga unit dan tahunnya tidak diketahui.",
      "salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
    ],
  ])("%s", (_, meta, nama, pesan, perbaikan) => {
    const { nilai, temuan } = read(makeFormulir({ ...TERISI, meta }));
    expect(nilai).toBeNull();
    expect(temuan).toEqual([{ tingkat: "galat", nama, berkas: BERKAS, pesan, perbaikan }]);
  });

  it("a year typed as text is the same year", () => {
    expect(read(makeFormulir({ ...TERISI, meta: { B5: "2024" } })).temuan).toEqual([]);
  });

  it("two identities in one file", () => {
    const { nilai, temuan } = readSheets((l) => [
      l.kinerja,
      l.anggaran,
      l.bukti,
      l.meta,
      { nama: "_lkjip (2)", sel: { ...l.meta.sel, B4: "trantib" } },
    ]);
    expect(nilai).toBeNull();
    expect(temuan.map(({ nama }) => nama)).toEqual(["identitas-ganda"]);
  });

  it("a workbook of something else names its sheets", () => {
    const { temuan } = read(
      makeXlsx([
        { nama: "Rekap", sel: { A1: "x" } },
        { nama: "Lampiran", sel: {} },
      ]),
    );
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      'Buku kerja ini bukan formulir lkjip. Lembar yang ada: "Rekap", "Lampiran".',
    ]);
  });

  it("without the hidden sheet it is known by the properties of the file", () => {
    const { kinerja, anggaran, bukti, meta } = makeLembar(config, TERISI);
    const parts = makeParts([kinerja, anggaran, bukti]);
    const nilai = Object.entries(meta.sel).filter(([tempat]) => tempat.startsWith("A"));
    const items = nilai.map(
      ([tempat, nama]) =>
        `<property name="lkjip_${nama}"><vt:lpwstr>${meta.sel[`B${tempat.slice(1)}`]}</vt:lpwstr></property>`,
    );
    const rels = String(parts["_rels/.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
    );
    const result = read(
      zipParts({
        ...parts,
        "_rels/.rels": rels,
        "docProps/custom.xml": `<Properties xmlns:vt="urn:x">${items.join("")}</Properties>`,
      }),
    );
    expect(angkaOf(result.nilai)).toBe("90.5");
    expect(result.temuan.map(({ nama, pesan }) => [nama, pesan])).toEqual([
      [
        "lembar-pengenal-hilang",
        "Lembar pengenal yang tersembunyi (_lkjip) sudah dihapus; formulir dikenali dari properti berkasnya.",
      ],
    ]);
  });
});

describe("the sheet Identitas", () => {
  const identitas = (content: Sel): Lembar => ({
    nama: "Identitas",
    sel: {
      B1: "Identitas Unit, Data Kinerja Tahun 2024",
      A3: "#kunci",
      B3: "judul",
      C3: "isi",
      A4: "nama_unit",
      B4: "Unit",
      C4: "Seksi Tata Pemerintahan",
      A5: "nip",
      B5: "NIP",
      C5: "-",
      A6: "penanggung_jawab_data",
      B6: "Penanggung jawab data",
      ...content,
    },
  });
  const readIdentity = (content: Sel): ReturnType<typeof read> =>
    readSheets((l) => [identitas(content), l.kinerja, l.anggaran, l.bukti, l.meta]);

  it("gives the name of who collected the data", () => {
    const { nilai, temuan } = readIdentity({ C6: "CONTOH NAMA STAF" });
    expect(nilai?.penanggungJawab).toMatchObject({
      teks: "CONTOH NAMA STAF",
      asal: { lembar: "Identitas", sel: "C6" },
    });
    expect(temuan).toEqual([]);
  });

  it.each<[string, Sel, string]>([
    [
      "the plan changed",
      { C5: "19780823 199802 1 001" },
      'NIP di formulir ini "19780823 199802 1 001", sedangkan di lkjip.yaml "-"; yang berlaku lkjip.yaml.',
    ],
    [
      "a row of its own",
      { A7: "telepon", C7: "0812" },
      'Sel berisi "0812" di baris "telepon", yang tidak dikenal; isinya tidak dipakai.',
    ],
    [
      "a cell elsewhere",
      { E9: "catatan" },
      'Di lembar ini ada 1 sel berisi yang bukan bagian formulir dan tidak dipakai, misalnya "catatan".',
    ],
  ])("%s", (_, content, pesan) => {
    expect(readIdentity(content).temuan.map((t) => t.pesan)).toEqual([pesan]);
  });
});
