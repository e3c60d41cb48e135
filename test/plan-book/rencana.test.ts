import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compileConfig } from "../../src/pipeline.ts";
import { mergeRencana, type RencanaMerge, type Settling } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { many } from "../support/breadth.ts";
import { pngOf } from "../support/gambar.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { sourceOf, sunting, type TangLembar } from "../support/rencana.ts";

const OPEN = { prefer: null, accept: new Set<string>() };

/** Comments and quotes of all kinds, so that it shows what is left alone. */
const YAML = `# Rencana kantor
${LKJIP_MINIMAL.replace("    target: 90.5", "    target: 90.5   # menurut PK").replace("uraian: Pelayanan meningkat", "uraian: 'Pelayanan meningkat'   # sasaran pertama")}`;

describe("rencana.xlsx of a random office", () => {
  it("says the same as lkjip.yaml: nothing changes, nothing is named", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, async (kantor) => {
        const source = sourceOf(yamlOf(kantor));
        const result = await mergeRencana(source, await renderBook(source), OPEN);
        expect(result).toMatchObject({
          keadaan: "sama",
          perubahan: [],
          bentrok: [],
          temuan: [],
          teks: null,
          workbook: null,
        });
      }),
      { numRuns: many(2, 300), endOnFailure: true },
    );
  });

  it("knows a unit by its name and by its kode in other letters", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, fc.boolean(), async (kantor, isByName) => {
        const source = sourceOf(yamlOf(kantor));
        const { unit } = configOf(kantor);
        const names = new Map(unit.map(({ kode, nama }) => [kode, isByName ? nama : kode.toUpperCase()]));
        const isUnique = new Set(unit.map(({ nama }) => nama.toLowerCase())).size === unit.length;
        fc.pre(isUnique);
        const book = await sunting(await renderBook(source), (l) => {
          for (const nama of ["Indikator", "Program"]) {
            const { lembar, kolom } = l(nama);
            for (let baris = 7; baris <= lembar.rowCount; baris++) {
              const cell = lembar.getCell(baris, kolom("unit"));
              const name = names.get(`${cell.value ?? ""}`);
              if (name !== undefined) cell.value = name;
            }
          }
        });
        const { keadaan, perubahan, temuan } = await mergeRencana(source, book, OPEN);
        expect({ keadaan, perubahan, temuan }).toEqual({ keadaan: "sama", perubahan: [], temuan: [] });
      }),
      { seed: 15, numRuns: many(2, 100), endOnFailure: true },
    );
  });
});

describe("mergeRencana", () => {
  let book: Uint8Array;
  beforeAll(async () => {
    book = await renderBook(sourceOf(YAML));
  });

  type Ubah = (lembar: (nama: string) => TangLembar) => void;
  const merge = async (ubah: Ubah, yaml = YAML, settling: Settling = OPEN): Promise<RencanaMerge> =>
    mergeRencana(sourceOf(yaml), await sunting(book, ubah), settling);
  /** Lines of the new text that the old has not, and the other way. */
  const diff = ({ teks }: RencanaMerge): string[] => {
    const [old, fresh] = [YAML.split("\n"), (teks ?? YAML).split("\n")];
    return [
      ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
      ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
    ];
  };
  const names = ({ temuan }: RencanaMerge): string[] =>
    temuan.map(({ tingkat, nama, lembar, sel }) => `${tingkat} ${nama} ${lembar ?? ""}!${sel ?? ""}`);

  it("takes what people change, add, remove and rename, and leaves the rest of the text alone", async () => {
    const result = await merge(
      (l) => {
        const indikator = l("Indikator");
        indikator.ketik("sasaran.S1/S1.1", "target_murni", 89.25);
        indikator.ketik("sasaran.S1/S1.1", "realisasi_2022", "89,45");
        indikator.ketik("sasaran.S1/S1.2", "target", 86);
        indikator.ketik("sasaran.S1/S1.3", "target", "a");
        l("Kantor").ketik("perjanjian_kinerja.perubahan.tanggal", "isi", "1/10/2024");
        l("Kantor").ketik("perjanjian_kinerja.murni.tanggal", "isi", "15 Januari 2024");
        indikator.tambah({
          tingkat: "unit",
          induk: "kel-dua",
          kode: "USUL.1",
          uraian: "Jumlah usulan",
          satuan: "usulan",
          target: 4,
        });
        l("Sasaran").ketik("sasaran.S1", "uraian", "Pelayanan makin baik");
        l("Naskah").tambah({ bagian: "Isu strategis", isi: "Sampah" });
        l("Naskah").tambah({ bagian: "Isu strategis", isi: "Banjir" });
        l("Kebijakan").tambah({ hal: "Hari libur", isi: "27 Januari 2025" });
        l("Kantor").ketik("instansi.telepon", "isi", "(0335) 427550");
        l("Unit").ketik("unit.pelayanan", "kode", "layanan");
        l("Program").ketik("sub.7.01.02.2.01.0001", "pagu", 12_500_000);
      },
      YAML,
      { ...OPEN, renamed: new Set(["unit.pelayanan"]) },
    );
    expect(names(result).filter((name) => name.startsWith("galat"))).toEqual([]);
    expect(result.keadaan).toBe("diterapkan");
    expect(diff(result).join("\n")).toMatchInlineSnapshot(`
      "-  - kode: pelayanan
      -    uraian: 'Pelayanan meningkat'   # sasaran pertama
      -        unit: pelayanan
      -          2022: { target: 88, realisasi: 89.2 }
      -        target: 85.5
      -        unit: pelayanan
      -        target: BB
      -            pagu: 10000000
      -            unit: pelayanan
      +  telepon: "(0335) 427550"
      +  - kode: layanan
      +      - { kode: USUL.1, uraian: Jumlah usulan, satuan: usulan, target: 4 }
      +perjanjian_kinerja: { murni: { tanggal: 2024-01-15 }, perubahan: { tanggal: 2024-10-01 } }
      +    uraian: 'Pelayanan makin baik'   # sasaran pertama
      +        unit: layanan
      +        target_murni: 89.25
      +          2022: { target: 88, realisasi: 89.45 }
      +        target: 86
      +        unit: layanan
      +        target: a
      +            pagu: 12500000
      +            unit: layanan
      +  hari_libur: [2025-01-27]
      +  isu_strategis: [Sampah, Banjir]"
    `);
  });

  it("names every cell that cannot be taken at once, and writes nothing", async () => {
    const result = await merge((l) => {
      l("Indikator").ketik("sasaran.S1/S1.1", "target", "sembilan puluh 0x");
      l("Indikator").ketik("sasaran.S1/S1.2", "target", "1.234");
      l("Indikator").ketik("sasaran.S1/S1.1", "penyebut", 12.5);
      l("Indikator").tambah({ tingkat: "unit", induk: "hilang", kode: "KEL.9", uraian: "Baru", target: 1 });
      l("Program").ketik("sub.7.01.02.2.01.0001", "unit", "tidak-ada");
      l("Unit").ketik("unit.kel-satu", "jenis", "desa");
      l("Unit").tambah({ kode: "kel-satu", jenis: "seksi", nama: "X", nama_pejabat: "Y", jabatan: "Z" });
      l("Unit").ketik("pejabat.camat", "nip", "12345");
      l("Kantor").ketik("instansi.nama", "isi", null);
      l("Naskah").tambah({ isi: "tanpa bagian" });
    });
    expect(names(result).sort().join("\n")).toMatchInlineSnapshot(`
      "galat angka-rancu Indikator!J8
      galat bagian-tidak-dikenal Naskah!D19
      galat baris-tanpa-induk Indikator!D12
      galat bukan-angka Indikator!J7
      galat kode-menjadi-angka Indikator!AO7
      galat kunci-belum-ada Kantor!C9
      galat nip-bukan-18-angka Unit!F7
      galat pilihan-tidak-dikenal Unit!C11
      galat unit-tidak-ada Program!E9"
    `);
    expect(result).toMatchObject({ keadaan: "ditolak", teks: null, workbook: null });
  });

  it("takes the change of an official by kode, by title and by the name of his unit, and names a post that there is not", async () => {
    const pergantian =
      (pejabat: string): Ubah =>
      (l) =>
        l("Pergantian Pejabat").tambah({
          pejabat,
          mulai: "1/8/2024",
          sampai: "2024-12-31",
          nama: "SITI",
          status: "Plt.",
        });
    for (const [pejabat, kode] of [
      ["Camat", "camat"],
      ["pelayanan", "pelayanan"],
      ["SEKSI PELAYANAN", "pelayanan"],
      ["Kepala Seksi Pelayanan", "pelayanan"],
      ["Kepala Subbagian Program", "kasubbag"],
    ] as const) {
      const { keadaan, teks, temuan } = await merge(pergantian(pejabat));
      expect([pejabat, keadaan, temuan]).toEqual([pejabat, "diterapkan", []]);
      expect(compileConfig(teks ?? "").nilai?.pergantian_pejabat).toMatchObject([
        { pejabat: kode, mulai: "2024-08-01", nama: "SITI", status: "plt" },
      ]);
    }
    const own =
      "  - { kode: program, nama: Subbagian Program, jenis: subbagian, pejabat: { nama: CONTOH KASUBBAG, jabatan: Kepala Subbagian Program } }\n";
    const { teks } = await merge(
      pergantian("kepala subbagian program"),
      YAML.replace("renstra:\n", `${own}renstra:\n`),
    );
    expect(compileConfig(teks ?? "").nilai?.pergantian_pejabat).toMatchObject([{ pejabat: "kasubbag" }]);
    const wrong = await merge(pergantian("Kepala Desa"));
    expect(wrong.keadaan).toBe("ditolak");
    expect(names(wrong)).toEqual(["galat jabatan-tidak-ada Pergantian Pejabat!B7"]);
  });

  describe("asks where a row has another kode", () => {
    const ganti: Ubah = (l) => l("Unit").ketik("unit.pelayanan", "kode", "layanan");

    it("and writes nothing before somebody said what it is", async () => {
      const result = await merge(ganti);
      expect(result).toMatchObject({ keadaan: "ditolak", teks: null, workbook: null });
      expect(result.temuan.map(({ lembar, sel, pesan, perbaikan }) => [lembar, sel, pesan, perbaikan])).toEqual([
        [
          "Unit",
          "B10",
          "Kode pelayanan menjadi layanan (Seksi Pelayanan). Masih yang sama dengan kode baru, atau yang lain?",
          'bila masih yang sama, rujukannya ikut berubah: lkjip plan --ganti-kode "unit.pelayanan"; bila yang lain dan yang lama dihapus: lkjip plan --kode-baru "unit.pelayanan"',
        ],
      ]);
      expect(result.renamed.map(({ kunci, nama, asked }) => [kunci, nama, asked])).toEqual([
        ["unit.pelayanan", "Seksi Pelayanan", true],
      ]);
    });

    it("the same: what refers to it follows", async () => {
      for (const renamed of ["all", new Set(["unit.pelayanan"])] as const) {
        const { keadaan, teks } = await merge(ganti, YAML, { ...OPEN, renamed });
        expect([keadaan, teks?.includes("pelayanan\n")]).toEqual(["diterapkan", false]);
        expect(teks).toContain("unit: layanan");
      }
    });

    it("the same: who stood in for its head goes with it", async () => {
      const yaml = `${YAML.trimEnd()}\npergantian_pejabat: [{ pejabat: pelayanan, mulai: 2024-08-01, sampai: 2024-12-31, nama: SITI }]\n`;
      const { teks } = await mergeRencana(sourceOf(yaml), await sunting(await renderBook(sourceOf(yaml)), ganti), {
        ...OPEN,
        renamed: "all",
      });
      expect(compileConfig(teks ?? "").nilai?.pergantian_pejabat).toMatchObject([{ pejabat: "layanan" }]);
    });

    it("another: the old one goes, and what refers to it is named", async () => {
      const result = await merge(ganti, YAML, { ...OPEN, replaced: new Set(["unit.pelayanan"]) });
      expect(result).toMatchObject({ keadaan: "ditolak", renamed: [], unknown: [] });
      expect(new Set(names(result).map((name) => name.split(" ")[1]))).toEqual(
        new Set(["unit-tidak-ada", "unit-tanpa-isian"]),
      );
    });

    it("once for a sasaran and all that begins with its kode, and not for a row that only moved", async () => {
      const result = await merge((l) => {
        const [sasaran, indikator] = [l("Sasaran"), l("Indikator")];
        sasaran.ketik("sasaran.S1", "kode", "S9");
        for (const nomor of [1, 2, 3]) {
          indikator.ketik(`sasaran.S1/S1.${nomor}`, "induk", "S9");
          indikator.lembar.getCell(indikator.baris(`sasaran.S1/S1.${nomor}`), indikator.kolom("kode")).value =
            `S9.${nomor}`;
        }
        indikator.ketik("unit.kel-dua/KEL.1", "induk", "pelayanan");
      });
      expect(names(result).filter((name) => name.includes("kode-diganti"))).toEqual(["galat kode-diganti Sasaran!D8"]);
    });

    it("does not follow where lkjip.yaml has given the old kode up itself: both stand there", async () => {
      const yaml = YAML.replaceAll("pelayanan\n", "loket\n");
      const result = await merge(ganti, yaml, { ...OPEN, renamed: "all" });
      expect(result).toMatchObject({ keadaan: "diterapkan", renamed: [], bentrok: [] });
      expect(result.teks?.match(/kode: (?:layanan|loket|pelayanan)$/gm)).toEqual(["kode: loket", "kode: layanan"]);
    });

    it("names keys of rows whose kode is what it was", async () => {
      const settling = { ...OPEN, renamed: new Set(["unit.kel-satu"]), replaced: new Set(["unit.kel-dua"]) };
      expect((await merge(ganti, YAML, settling)).unknown).toEqual(["unit.kel-satu", "unit.kel-dua"]);
    });
  });

  it("keeps both values of a bentrok until it is settled", async () => {
    const ubah: Ubah = (l) => l("Indikator").ketik("sasaran.S1/S1.1", "target", 92);
    const yaml = YAML.replace("target: 90.5 ", "target: 91 ");
    const kunci = "sasaran.S1/S1.1/target";
    const first = await merge(ubah, yaml);
    expect(first).toMatchObject({
      keadaan: "bentrok",
      teks: null,
      bentrok: [{ kunci, lama: "90.5", rencana: "92", yaml: "91" }],
    });
    const again = await mergeRencana(sourceOf(yaml), first.workbook as Uint8Array, OPEN);
    expect(again).toMatchObject({
      keadaan: "bentrok",
      workbook: null,
      bentrok: [{ kunci, lama: "90.5", rencana: "92", yaml: "91" }],
      temuan: [],
    });
    const taken = await mergeRencana(sourceOf(yaml), first.workbook as Uint8Array, {
      prefer: null,
      accept: new Set([kunci]),
    });
    expect(taken).toMatchObject({ keadaan: "diterapkan", bentrok: [], unused: [] });
    expect(taken.teks).toContain("target: 92   # menurut PK");
    const left = await merge(ubah, yaml, { ...OPEN, prefer: "yaml" });
    expect(left).toMatchObject({ bentrok: [], teks: null });
  });

  it("merges a list row by row, and keeps of a bentrok only its cell open", async () => {
    const list = (luas: string, rt: number): string =>
      `${YAML}profil:\n  - { kelompok: Wilayah, nama: "Luas, daratan", nilai: 10.65, satuan: ${luas} }\n  - { nama: RT, nilai: ${rt} }\n`;
    const base = await renderBook(sourceOf(list("km2", 12)));
    const edited = await sunting(base, (l) => {
      const { lembar, kolom } = l("Profil");
      lembar.getCell(7, kolom("satuan")).value = "hektare";
      lembar.getCell(8, kolom("sumber")).value = "Monografi";
      l("Profil").tambah({ nama: "RW", nilai: 4 });
    });
    const yaml = list("km persegi", 13);
    const kunci = "profil/Wilayah Luas daratan/satuan";
    const first = await mergeRencana(sourceOf(yaml), edited, OPEN);
    expect(first.bentrok).toEqual([
      { kunci, lama: "km2", rencana: "hektare", yaml: "km persegi", asal: { lembar: "Profil", sel: "E7" } },
    ]);
    expect(first.teks?.slice(YAML.length)).toMatchInlineSnapshot(`
      "profil:
        - { kelompok: Wilayah, nama: "Luas, daratan", nilai: 10.65, satuan: km persegi }
        - { nama: RT, nilai: 13, sumber: Monografi }
        - { nama: RW, nilai: 4 }
      "
    `);
    const again = await mergeRencana(sourceOf(first.teks ?? ""), first.workbook as Uint8Array, {
      ...OPEN,
      accept: new Set([kunci]),
    });
    expect(again).toMatchObject({ keadaan: "diterapkan", bentrok: [], unused: [] });
    expect(again.teks).toContain("satuan: hektare");
  });

  it("brings what only lkjip.yaml changed into the workbook", async () => {
    const yaml = YAML.replace(
      "uraian: IKM kelurahan, satuan: nilai, target: 86",
      "uraian: IKM kelurahan, satuan: nilai, target: 88",
    );
    const result = await mergeRencana(sourceOf(yaml), book, OPEN);
    expect(result).toMatchObject({ keadaan: "diterapkan", teks: null, fromYaml: ["unit.kel-dua/KEL.1/target"] });
    const after = await mergeRencana(sourceOf(yaml), result.workbook as Uint8Array, OPEN);
    expect(after).toMatchObject({ keadaan: "sama", temuan: [] });
  });

  it("does not mind the order of rows, nor a lost row of keys", async () => {
    const result = await merge((l) => {
      const { lembar } = l("Program");
      const rows = [7, 8, 9].map((row) => (lembar.getRow(row).values as unknown[]).slice());
      [9, 7, 8].forEach((row, i) => {
        lembar.getRow(row).values = rows[i] as never;
      });
      l("Unit").lembar.spliceRows(4, 1);
    });
    expect(result).toMatchObject({ keadaan: "sama", perubahan: [], bentrok: [], temuan: [] });
  });

  it("names columns and sheets of people, and keeps what a deleted column said", async () => {
    const result = await merge((l) => {
      const { lembar, kolom } = l("Program");
      lembar.getCell(6, 14).value = "Catatan saya";
      lembar.getCell(9, 14).value = "tanya bendahara";
      lembar.spliceColumns(kolom("pagu_murni"), 1);
    });
    expect(names(result)).toContain("peringatan kolom-hilang Program!");
    expect(names(result).filter((name) => name.includes("isi-di-luar-kolom")).length).toBeGreaterThan(0);
    expect(result.perubahan).toEqual([]);
  });

  it("reads a sheet whose hidden column and hidden row somebody deleted", async () => {
    const result = await merge((l) => {
      const { lembar } = l("Indikator");
      l("Indikator").ketik("sasaran.S1/S1.2", "target", 86);
      lembar.spliceRows(4, 1);
      lembar.spliceColumns(1, 1);
      l("Unit").lembar.spliceColumns(1, 1);
    });
    expect(names(result)).toEqual([]);
    expect(result.perubahan.map(({ kunci, baru }) => [kunci, baru])).toEqual([["sasaran.S1/S1.2/target", "86"]]);
  });

  it("names formulas and pictures of people, which it cannot keep, and a copied sheet once", async () => {
    const result = await mergeRencana(
      sourceOf(YAML),
      await sunting(book, (l, buku) => {
        const { lembar } = l("Program");
        l("Program").ketik("sub.7.01.02.2.01.0001", "pagu", { formula: "5000000*2", result: 10_000_000 });
        lembar.getCell(6, 14).value = "Sisa";
        lembar.getCell(9, 14).value = { formula: "F9-1" };
        const image = buku.addImage({ buffer: Buffer.from(pngOf(4, 4)) as never, extension: "png" });
        l("Foto").lembar.addImage(image, "C8:D9");
        const copy = buku.addWorksheet("Riwayat (2)");
        l("Riwayat").lembar.eachRow((row, number) => {
          copy.getRow(number).values = row.values as never;
        });
      }),
      OPEN,
    );
    expect(
      result.temuan.map(({ lembar, sel, pesan, perbaikan }) => `${lembar}!${sel ?? ""}: ${pesan} | ${perbaikan}`),
    ).toMatchInlineSnapshot(`
      [
        "Riwayat (2)!: Lembar ini dan lembar "Riwayat" sama-sama lembar Riwayat, sehingga isinya tidak dapat dipilih. | hapus lembar yang bukan isian terakhir, lalu simpan",
        "Program!N6: Kolom N berisi "Sisa" dan 1 sel lain (N6, N9), yang bukan isian rencana; isinya tidak dipakai. | pindahkan ke kolom yang sesuai bila termasuk rencana; rencana.xlsx yang lama tetap ada di folder cadangan",
        "Program!F9: Pagu (Rp) berisi rumus di F9, "=5000000*2". Yang dipakai hasilnya; rencana.xlsx yang ditulis lagi memuat hasilnya, bukan rumusnya. | hitung di berkas lain bila rumusnya masih diperlukan; rencana.xlsx yang lama tetap ada di folder cadangan",
        "Foto!: Di lembar ini ada 1 gambar atau grafik; rencana.xlsx yang ditulis lagi tidak memuatnya. | simpan gambarnya sebagai berkas (foto kegiatan disebut nama berkasnya di lembar Foto); rencana.xlsx yang lama tetap ada di folder cadangan",
      ]
    `);
  });

  it("says of what could not be read in a new row only that", async () => {
    const result = await merge((l) => {
      const sel = { tingkat: "sub kegiatan", kode: "7.01.02.2.01.0009", uraian: "Piket", unit: "pelayanan" };
      l("Program").tambah({ ...sel, pagu: { formula: "5*1000000" } });
    });
    expect(names(result)).toEqual(["galat rumus-belum-dihitung Program!F10"]);
  });

  it("names a column that somebody added once, whatever stands in it", async () => {
    const result = await merge((l) => {
      const { lembar } = l("Program");
      lembar.getCell(6, 14).value = "Catatan saya";
      for (const row of [7, 8, 9, 11]) lembar.getCell(row, 14).value = "tanya bendahara";
    });
    expect(result.temuan.map(({ sel, pesan }) => `${sel}: ${pesan}`)).toEqual([
      'N6: Kolom N berisi "Catatan saya" dan 4 sel lain (N6 sampai N9, N11), yang bukan isian rencana; isinya tidak dipakai.',
    ]);
  });

  it("takes words of a list as people write them, and offers no word at random for a note", async () => {
    const result = await merge((l) => {
      l("Unit").ketik("pejabat.sekcam", "status", "Plt.");
      l("Indikator").ketik("sasaran.S1/S1.2", "periode", "rata rata");
    });
    expect(result.temuan).toEqual([]);
    expect(diff(result).filter((line) => /status|periode/.test(line))).toMatchInlineSnapshot(`
      [
        "+  sekcam: { nama: CONTOH SEKCAM, jabatan: Sekretaris Kecamatan, status: plt }",
        "+        periode: rata-rata",
      ]
    `);
    const note = await merge((l) => l("Indikator").tambah({ tingkat: "Catatan: menurut PK Januari" }));
    expect(note.temuan.map(({ sel, pesan, perbaikan }) => [sel, pesan, perbaikan])).toMatchInlineSnapshot(`
      [
        [
          "B12",
          "Tingkat berisi "Catatan: menurut PK Januari", yang tidak dikenal di sini. Pilihannya: tujuan, sasaran, program, unit.",
          "pilih dari daftarnya; bila hanya catatan, hapus dari lembar ini",
        ],
      ]
    `);
  });

  it("names what stands in a row without kode, formulas without a value left out", async () => {
    const result = await merge((l) => {
      const { lembar, kolom } = l("Program");
      const row = lembar.rowCount + 1;
      lembar.getCell(row, kolom("uraian")).value = "Jumlah";
      lembar.getCell(row, kolom("pagu")).value = { formula: "SUM(F7:F9)" };
    });
    expect(result.temuan.map(({ pesan, perbaikan }) => `${pesan} ${perbaikan}`.replace(/\d+/, "N"))).toEqual([
      'Baris N berisi "Jumlah", tetapi Tingkat dan Kode kosong. isi Tingkat dan Kode di baris itu, atau kosongkan seluruh barisnya',
    ]);
  });
});
