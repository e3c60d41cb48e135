import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mergeRencana } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { many } from "../support/breadth.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { sourceOf, sunting, type TangLembar } from "../support/rencana.ts";

/* Whatever is wrong in rencana.xlsx is named at once, and each cell once: nothing waits for the second run. */

const YAML = `${LKJIP_MINIMAL}pembanding_kecamatan:
  - { indikator: S1.1, kecamatan: Kecamatan Mayangan, nilai: 92.4 }
profil:
  - { nama: RT, nilai: 12 }
`;
const OPEN = { prefer: null, accept: new Set<string>() };

type Ubah = (lembar: (nama: string) => TangLembar) => void;

/** What a clerk does wrong, each in cells of its own. */
const SALAH: Readonly<Record<string, Ubah>> = {
  "a target in words": (l) => l("Indikator").ketik("sasaran.S1/S1.1", "target", "sembilan puluh 0x"),
  "a target that is two numbers": (l) => l("Indikator").ketik("sasaran.S1/S1.2", "target", "1.234"),
  "rupiah where nothing costs": (l) => l("Indikator").ketik("sasaran.S1/S1.2", "realisasi_2022", "Rp 85.000.000"),
  "people where points are counted": (l) => l("Indikator").ketik("sasaran.S1/S1.2", "renstra_2023", "85 orang"),
  "percent where rupiah are counted": (l) => l("Program").ketik("sub.7.01.02.2.01.0001", "pagu_murni", "95%"),
  "rupiah of another kecamatan": (l) =>
    l("Pembanding").tambah({ indikator: "S1.1", kecamatan: "Kecamatan Kanigaran", nilai: "Rp 92.000" }),
  "a name emptied": (l) => l("Kantor").ketik("instansi.nama", "isi", null),
  "a short NIP": (l) => l("Unit").ketik("pejabat.camat", "nip", "12345"),
  "no such jenis": (l) => l("Unit").ketik("unit.kel-satu", "jenis", "desa"),
  "a sub kegiatan of no unit": (l) => l("Program").ketik("sub.7.01.02.2.01.0001", "unit", "tidak-ada"),
  "prose without its part": (l) => l("Naskah").tambah({ isi: "tanpa bagian" }),
  "a figure of another that is two numbers": (l) =>
    l("Pembanding").tambah({ indikator: "S1.1", kecamatan: "Kecamatan Kedopok", nilai: "1.234" }),
  "a figure of another that is missing": (l) =>
    l("Pembanding").tambah({ indikator: "S1.1", kecamatan: "Kecamatan Wonoasih" }),
  "a figure of no indicator": (l) =>
    l("Pembanding").tambah({ indikator: "S9.9", kecamatan: "Kecamatan Wates", nilai: 3 }),
  "the own kecamatan": (l) => l("Pembanding").tambah({ indikator: "S1.2", kecamatan: "Kec. Contoh", nilai: 3 }),
  "a profile that is two numbers": (l) => l("Profil").tambah({ nama: "RW", nilai: "1.234" }),
  "a known row of a list with a wrong cell": (l) => {
    const { lembar, kolom } = l("Pembanding");
    lembar.getCell(7, kolom("nilai")).value = "2.345";
  },
  "a bound of the scale in words": (l) => l("Kebijakan").tambah({ hal: "Skala capaian", isi: "Cukup", batas: "x" }),
  "a photo on no day": (l) => l("Foto").tambah({ berkas: "a.jpg", keterangan: "Rapat", tanggal: "besok" }),
  "a new unit with a wrong cell, and what refers to it": (l) => {
    const unit = { kode: "tramtib", jenis: "seksi", nama: "Tramtib", nama_pejabat: "A", jabatan: "Kepala Seksi" };
    l("Unit").tambah({ ...unit, nip: 197808231998021 * 1000 });
    l("Indikator").tambah({
      ...{ tingkat: "sasaran", induk: "S1", kode: "S1.9", uraian: "Gangguan", satuan: "kasus" },
      ...{ unit: "tramtib", target: 5 },
    });
  },
};

describe("what is wrong in rencana.xlsx", () => {
  let book: Uint8Array;
  beforeAll(async () => {
    book = await renderBook(sourceOf(YAML));
  });

  const findAll = async (which: readonly string[]) => {
    const { temuan } = await mergeRencana(
      sourceOf(YAML),
      await sunting(book, (l) => {
        for (const each of which) SALAH[each]?.(l);
      }),
      OPEN,
    );
    return temuan.filter(({ tingkat }) => tingkat === "galat");
  };
  const alone = new Map<string, Promise<readonly string[]>>();
  const namesOf = (which: string): Promise<readonly string[]> => {
    const known = alone.get(which) ?? findAll([which]).then((list) => list.map(({ nama }) => nama));
    alone.set(which, known);
    return known;
  };

  it("is one finding each", async () => {
    for (const which of Object.keys(SALAH))
      expect([which, await namesOf(which)]).toEqual([which, [expect.any(String)]]);
  });

  it("is named at once and each cell once, whatever comes together", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(SALAH), { minLength: 2 }), async (which) => {
        const list = await findAll(which);
        const wanted = (await Promise.all(which.map(namesOf))).flat();
        expect(list.map(({ nama }) => nama).sort()).toEqual([...wanted].sort());
        const cells = list.map(({ lembar, sel }) => `${lembar} ${sel}`);
        expect(new Set(cells).size).toBe(cells.length);
      }),
      { numRuns: many(3, 100) },
    );
  });

  it("asks of a percentage where something else is measured, and takes the own satuan behind a number", async () => {
    const { temuan } = await mergeRencana(
      sourceOf(YAML),
      await sunting(book, (l) => {
        l("Indikator").ketik("sasaran.S1/S1.2", "target", "86%");
        l("Indikator").ketik("sasaran.S1/S1.2", "renstra_2023", "85 nilai");
        l("Pembanding").tambah({ indikator: "S1.1", kecamatan: "Kecamatan Wates", nilai: "92,4 nilai" });
        l("Pembanding").tambah({ indikator: "S1.2", kecamatan: "Kecamatan Wates", nilai: "92%" });
        const { lembar, baris, kolom } = l("Indikator");
        lembar.getCell(baris("sasaran.S1/S1.1"), kolom("target")).numFmt = "0%";
      }),
      OPEN,
    );
    expect(temuan.map(({ tingkat, sel, pesan }) => `${tingkat} ${sel}: ${pesan}`)).toMatchInlineSnapshot(`
      [
        "periksa J8: Target 2024 berisi "86%", sedangkan satuan indikatornya "nilai"; dibaca 86.",
        "periksa D7: Realisasinya berisi "9.240%", sedangkan satuan indikatornya "nilai"; dibaca 9240.",
        "periksa D9: Realisasinya berisi "92%", sedangkan satuan indikatornya "nilai"; dibaca 92.",
      ]
    `);
  });

  it("of two rows that are the same is told with the cell of the other and what both say", async () => {
    const { temuan } = await mergeRencana(
      sourceOf(YAML),
      await sunting(book, (l) => {
        l("Pembanding").tambah({ indikator: "S1.1", kecamatan: "kec. mayangan", nilai: 90 });
        l("Profil").tambah({ nama: "RT", nilai: 12 });
        l("Indikator").tambah({
          ...{ tingkat: "tujuan", induk: "T1", kode: "S1.1", uraian: "Lain", satuan: "nilai" },
          ...{ unit: "pelayanan", target: 5 },
        });
      }),
      OPEN,
    );
    expect(temuan.map(({ lembar, sel, pesan }) => `${lembar} › ${sel}: ${pesan}`)).toMatchInlineSnapshot(`
      [
        "Indikator › D7: Kode indikator "S1.1" sudah dipakai di Indikator › D12.",
        "Pembanding › C8: "kec. mayangan" sudah ada di Pembanding › C7 sebagai "Kecamatan Mayangan"; nilai di sana 92,4, di sini 90.",
        "Profil › C8: "RT" sudah ada di Profil › C7, dengan isi yang sama.",
      ]
    `);
  });
});
