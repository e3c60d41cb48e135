import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { renderFormulir } from "../../src/form/write.ts";
import { compilePengukuran } from "../../src/pipeline.ts";
import { readConfig } from "../../src/plan/read.ts";
import type { Config } from "../../src/plan/schema.ts";
import { type BentukBelanja, barisBelanja, belanjaOf, lembarOf } from "../support/berkas-impor.ts";
import { isiFormulir } from "../support/isi.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { makeXlsx } from "../support/xlsx.ts";

/*
 * SIPD's recapitulation of spending in 3-data-kinerja: it counts, and the forms are compared with it.
 */

const KODE = "7.01.02.2.01.0001";
const LRA = "3-data-kinerja/lra.xlsx";

function configOf(sumber: string): Config {
  const { nilai } = readConfig(
    LKJIP_MINIMAL.replace("kebijakan:\n", `kebijakan:\n  sumber_anggaran: ${sumber}\n`),
    "lkjip.yaml",
  );
  if (nilai === null) throw new Error("the minimal plan is not valid");
  return nilai.config;
}

const BENTUK: BentukBelanja = { mulai: 4, uang: "teks", gabung: true, rekening: true, tambahan: false, jumlah: true };

/** A recapitulation in which the sub kegiatan of the minimal plan has spent 1.000.003. */
function lra(bentuk: Partial<BentukBelanja> = {}, realisasi = 1_000_003, lain: readonly number[] = []): Uint8Array {
  const belanja = belanjaOf([2, ...lain]).map((satu) => ({
    ...satu,
    rekening: satu.rekening.slice(0, 1).map((rek) => ({ ...rek, realisasi })),
  }));
  const { baris, merges } = barisBelanja(belanja, { ...BENTUK, ...bentuk });
  return makeXlsx([lembarOf("Sheet1", baris, merges)]);
}

async function himpun(sumber: string, di: number | null, ...berkas: readonly (readonly [string, Uint8Array])[]) {
  const config = configOf(sumber);
  const form = isiFormulir(await renderFormulir(config, "pelayanan"), {
    kinerja: {},
    anggaran: { [KODE]: { realisasi: di } },
    bukti: [],
  });
  const masuk = [...berkas, ...(di === null ? [] : [["3-data-kinerja/pelayanan.xlsx", form] as const])];
  const { nilai, temuan } = compilePengukuran(
    config,
    masuk.map(([nama, content]) => ({ berkas: nama, content })),
  );
  return {
    realisasi: nilai.pengukuran.anggaran.realisasi.toFixed(),
    asal: nilai.pengukuran.anggaran.asal.map(({ berkas, sel }) => `${berkas} ${sel}`),
    temuan: temuan.filter(({ nama }) => /belanja|bukan-formulir|impor|anggaran-kosong/.test(nama)),
  };
}

describe("the spending of SIPD", () => {
  it("counts without a form, and says from which cell it came", async () => {
    const { realisasi, asal, temuan } = await himpun("sipd", null, [LRA, lra()]);
    expect([realisasi, asal, temuan]).toEqual(["1000003", [`${LRA} G14`], []]);
  });
  it("counts before a form that says otherwise, which is named with both amounts", async () => {
    const { realisasi, temuan } = await himpun("sipd", 999_000, [LRA, lra()]);
    expect(realisasi).toBe("1000003");
    expect(temuan.map(({ pesan, perbaikan }) => `${pesan} | ${perbaikan}`)).toEqual([
      "Realisasi anggaran 7.01.02.2.01.0001 di formulir Rp999.000, di SIPD Rp1.000.003 (3-data-kinerja/lra.xlsx › G14); yang dipakai SIPD. | cocokkan dengan bukti belanja; sumbernya dipilih di kebijakan, misalnya sumber_anggaran: formulir",
    ]);
  });
  it("only compares where the office wants the forms to count", async () => {
    const { realisasi, temuan } = await himpun("formulir", 999_000, [LRA, lra()]);
    expect(realisasi).toBe("999000");
    expect(temuan.map(({ nama, pesan }) => [nama, pesan.endsWith("yang dipakai formulir.")])).toEqual([
      ["belanja-beda-sipd", true],
    ]);
  });
  it("agrees in silence", async () => {
    expect((await himpun("sipd", 1_000_003, [LRA, lra()])).temuan).toEqual([]);
  });
  it("of two files is that of the later one; one of another year is not used", async () => {
    const juni = ["3-data-kinerja/juni.xlsx", lra({}, 400_000)] as const;
    const lama = ["3-data-kinerja/lama.xlsx", lra({ tahun: 2023 })] as const;
    const { realisasi, temuan } = await himpun("sipd", null, juni, [LRA, lra()], lama);
    expect(realisasi).toBe("1000003");
    expect(temuan.map(({ nama, berkas }) => `${nama} ${berkas}`).sort()).toEqual([
      "belanja-dua-berkas 3-data-kinerja/juni.xlsx",
      "belanja-tahun-lain 3-data-kinerja/lama.xlsx",
    ]);
  });
  it("names what the plan does not have, with its amount", async () => {
    const { realisasi, temuan } = await himpun("sipd", null, [LRA, lra({}, 1_000_003, [0, 1])]);
    expect(realisasi).toBe("1000003");
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      "Belanja Rp2.000.006 dari 2 sub kegiatan di berkas ini tidak dapat dipasangkan dengan rencana: 7.01.01.2.01.0001; 7.01.01.2.02.0001.",
    ]);
  });
  it("is known without its title, and a file that only looks like it stays named", async () => {
    expect((await himpun("sipd", null, [LRA, lra({ mulai: 0 })])).realisasi).toBe("1000003");
    const judul = makeXlsx([lembarOf("Sheet1", [["REKAPITULASI BELANJA"], ["belum ada isinya"]])]);
    const { realisasi, temuan } = await himpun("sipd", 5, [LRA, judul]);
    expect([realisasi, temuan.map(({ nama }) => nama)]).toEqual(["5", ["rekapitulasi-belanja"]]);
  });
});

describe("forms that are not asked for the spending (formulir.anggaran: sipd)", () => {
  const configWith = (teks: string): Config => {
    const { nilai } = readConfig(teks, "lkjip.yaml");
    if (nilai === null) throw new Error("the plan is not valid");
    return nilai.config;
  };
  const asked = configWith(`${LKJIP_MINIMAL}formulir: { anggaran: sipd }\n`);

  it("have its column locked, and say so", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await renderFormulir(asked, "pelayanan")) as never);
    const sheet = book.getWorksheet("Anggaran") as ExcelJS.Worksheet;
    const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getRow(i + 1));
    const row = rows.find((each) => each.getCell(1).value === KODE) as ExcelJS.Row;
    const keys = rows.find((each) => each.getCell(1).value === "#kunci")?.values as string[];
    const locked = (kunci: string): boolean => row.getCell(keys.indexOf(kunci)).style.protection?.locked !== false;
    expect(["realisasi", "keluaran", "catatan"].map(locked)).toEqual([true, false, false]);
    const texts = book.worksheets.flatMap((each) =>
      Array.from({ length: 40 }, (_, i) => String(each.getCell(i + 1, 2).value ?? "")),
    );
    expect(texts.filter((teks) => /tidak diisi/.test(teks))).toEqual([
      "7. Lembar Anggaran: tulis keluaran setiap sub kegiatan, dan catatan bila perlu. Kolom Realisasi tidak diisi, karena belanjanya diambil dari SIPD.",
      "Isi sel kuning: keluaran, dan catatan bila perlu. Realisasi tidak diisi di sini, karena belanjanya diambil dari SIPD.",
    ]);
  });

  const collect = async (recap: readonly [string, Uint8Array] | null, teks?: string) => {
    const config = teks === undefined ? asked : configWith(teks);
    const form = isiFormulir(await renderFormulir(config, "pelayanan"), {
      anggaran: { [KODE]: { keluaran: "12 rapat" } },
    });
    const masuk = [...(recap === null ? [] : [recap]), ["3-data-kinerja/pelayanan.xlsx", form] as const];
    const { nilai, temuan } = compilePengukuran(
      config,
      masuk.map(([nama, content]) => ({ berkas: nama, content })),
    );
    const said = temuan.filter(({ nama }) => /belanja|anggaran|petunjuk|di-luar/.test(nama));
    return [
      nilai.pengukuran.anggaran.realisasi.toFixed(),
      ...said.map((each) => `${each.berkas}: ${each.pesan} | ${each.perbaikan}`),
    ];
  };

  it("take it from SIPD without a word", async () => {
    expect(await collect([LRA, lra()])).toEqual(["1000003"]);
  });
  it("say once that it is not there", async () => {
    expect(await collect(null)).toEqual([
      "0",
      "lkjip.yaml: Formulir tidak menanyakan realisasi anggaran (formulir.anggaran: sipd), sedangkan rekapitulasi belanja SIPD belum ada di 3-data-kinerja. Belum ada realisasi untuk 1 sub kegiatan: 7.01.02.2.01.0001. | unduh dari SIPD rekapitulasi belanja dengan kolom Anggaran dan Realisasi, lalu simpan di 3-data-kinerja; atau tulis anggaran: isi supaya unit mengisinya",
    ]);
  });
  it("say what SIPD's file lacks", async () => {
    const two = LKJIP_MINIMAL.replace(
      "            unit: pelayanan\n",
      "            unit: pelayanan\n          - { kode: 7.01.02.2.01.0099, uraian: Piket, pagu: 5000000, unit: pelayanan }\n",
    );
    expect(two).not.toBe(LKJIP_MINIMAL);
    expect(await collect([LRA, lra()], `${two}formulir: { anggaran: sipd }\n`)).toEqual([
      "1000003",
      "3-data-kinerja/lra.xlsx: Rekapitulasi belanja ini tidak memuat realisasi 1 sub kegiatan: 7.01.02.2.01.0099. Formulir tidak menanyakannya (formulir.anggaran: sipd). | unduh rekapitulasi yang memuat semua sub unit, atau cocokkan kode_sipd dan kode sub kegiatannya",
    ]);
  });
});
