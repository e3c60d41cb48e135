import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { LEMBAR } from "../../src/form/layout.ts";
import { type BerkasMasuk, readFilled, readFormulir, readFormulirList } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";
import { many } from "../support/breadth.ts";
import { alamatSel, type IsianFormulir, isiFormulir, isiSel } from "../support/isi.ts";
import { makeConfig } from "./contoh.ts";

/* A form that is sent out again: it brings along what its unit had filled in, and forms of one unit become one. */

const config = makeConfig();
const blank = await renderFormulir(config, "tapem");
const SUB = "7.01.02.2.01.01";
const FIRST: IsianFormulir = {
  identitas: { penanggung_jawab_data: "CONTOH STAF" },
  kinerja: {
    "S1.1": { tw1: 80.25, pendukung: "Loket kedua dibuka\npada Maret" },
    "S1.2": { tw1: "98,5 %" },
    "S1.3": { realisasi: "BB" },
    "S1.4": { tw1: "delapan puluh" },
    "tapem/T.1": { tw1: "n/a" },
  },
  anggaran: { [SUB]: { realisasi: 2_500_000.5, keluaran: "2 kali rapat" } },
  bukti: [
    { indikator: "S1.1", uraian: "SKM", tanggal: new Date(Date.UTC(2024, 2, 31)), lokasi: "skm.pdf" },
    { indikator: "S1.2", uraian: "Rekap", tanggal: "akhir Maret" },
  ],
};

const masuk = (nama: string, content: Uint8Array): BerkasMasuk => ({ berkas: `3-data-kinerja/${nama}`, content });
const first = masuk("tapem.xlsx", isiFormulir(blank, FIRST));

/** The form that lkjip sends out while those lie in the folder. */
async function sendAgain(berkas: readonly BerkasMasuk[], plan: Config = config): Promise<Uint8Array> {
  return renderFormulir(plan, "tapem", readFilled(berkas, plan).nilai.get("tapem"));
}

/** What a form says, without where it says it. */
function contentOf(formulir: FilledFormulir | null | undefined): unknown {
  return JSON.parse(
    JSON.stringify(formulir ?? null, (key, value) => {
      if (["asal", "berkas", "sha256", "capaianLembar", "lain"].includes(key)) return undefined;
      return typeof value === "object" && value?.jenis === "angka" ? { ...value, teks: undefined } : value;
    }),
  );
}

const read = (content: Uint8Array, plan: Config = config): FilledFormulir | null =>
  readFormulir(masuk("x.xlsx", content), plan).nilai;
const list = (berkas: readonly BerkasMasuk[], plan: Config = config) => {
  const { nilai, temuan } = readFormulirList(berkas, plan);
  const [form] = nilai.formulir;
  return { status: nilai.unit[0]?.status, form, temuan: temuan.filter(({ nama }) => nama !== "formulir-belum") };
};
const brief = (temuan: readonly { readonly nama: string; readonly sel?: string }[]): string[] =>
  temuan.map(({ nama, sel = "" }) => `${nama} ${sel}`.trim());

/** The plan with one indicator more, in the middle, and one sub kegiatan more. */
function growPlan(): Config {
  const raw = structuredClone(config) as unknown as {
    sasaran: { indikator: unknown[] }[];
    program: { kegiatan: { sub_kegiatan: unknown[] }[] }[];
  };
  raw.sasaran[0]?.indikator.splice(1, 0, {
    kode: "S1.15",
    uraian: "Indikator baru",
    satuan: "%",
    unit: "tapem",
    target: 70,
  });
  const sub = { kode: "7.01.02.2.01.09", uraian: "Sub kegiatan baru", pagu: 4_000_000, unit: "tapem" };
  raw.program[0]?.kegiatan[0]?.sub_kegiatan.unshift(sub);
  return configSchema.parse(raw);
}

describe("a form sent out again", () => {
  it("brings along every answer, also what could not be read, and is the same each time", async () => {
    const again = await sendAgain([first]);
    expect(contentOf(read(again))).toEqual(contentOf(read(first.content as Uint8Array)));
    expect(read(again)?.unread?.map(({ teks }) => teks)).toEqual(["delapan puluh", "akhir Maret"]);
    expect(await sendAgain([first])).toEqual(again);
  });

  it("of a plan that grew has the new rows empty and the others filled", async () => {
    const plan = growPlan();
    const again = read(await sendAgain([first], plan), plan);
    expect(again?.kinerja.map(({ id, triwulan }) => [id, triwulan[0]?.teks])).toEqual([
      ["S1.1", "80,25"],
      ["S1.15", undefined],
      ["S1.2", "98,5"],
      ["S1.3", undefined],
      ["S1.4", undefined],
      ["tapem/T.1", "n/a"],
    ]);
    expect(again?.anggaran.map(({ kode, realisasi }) => [kode, realisasi?.teks])).toContainEqual([SUB, "2.500.000,5"]);
    expect(again?.anggaran[0]).toMatchObject({ kode: "7.01.02.2.01.09", realisasi: null });
  });

  it("has room for more evidence than the blank form has rows", async () => {
    const bukti = Array.from({ length: 30 }, (_, i) => ({ indikator: "S1.1", uraian: `Bukti ${i + 1}` }));
    const full = masuk("a.xlsx", isiFormulir(blank, { ...FIRST, bukti }));
    const again = await sendAgain([full]);
    expect(read(again)?.bukti).toHaveLength(30);
    expect(read(isiSel(again, LEMBAR.bukti, alamatSel(again, "bukti", 39, "uraian"), "terakhir"))?.bukti).toHaveLength(
      31,
    );
  });

  it("holds whatever was typed, at random", async () => {
    const content = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: 0, max: 1e12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "=1+1",
        "-",
        "n/a",
        "1.234",
        "Rp 1.234.500",
        "85 %",
        "12 nilai",
        "#DIV/0!",
        "0012",
        "1/2",
        "a\n b",
      ),
    );
    const cell = fc.tuple(
      fc.constantFrom("S1.1", "S1.2", "S1.3", "S1.4", "tapem/T.1"),
      fc.constantFrom("tw1", "tw4", "realisasi", "pendukung", "tindak_lanjut"),
      content,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), content, async (cells, evidence) => {
        const kinerja: Record<string, Record<string, string | number>> = {};
        for (const [baris, kolom, nilai] of cells) kinerja[baris] = { ...kinerja[baris], [kolom]: nilai };
        const typed = isiFormulir(blank, { kinerja, bukti: [{ uraian: evidence, tanggal: evidence }] });
        const again = await sendAgain([masuk("a.xlsx", typed)]);
        expect(contentOf(read(again))).toEqual(contentOf(read(typed)));
      }),
      { numRuns: many(4, 300) },
    );
  });
});

describe("the earlier form and the one that was sent out with its answers", () => {
  const PATH = "3-data-kinerja/tapem.xlsx";

  it("are one: nothing is said, the newer counts, both are sources", async () => {
    const fixed = masuk("tapem.xlsx", isiFormulir(blank, { ...FIRST, kinerja: { "S1.1": { tw1: 80.25 } }, bukti: [] }));
    const newer = masuk("baru.xlsx", isiFormulir(await sendAgain([fixed]), { kinerja: { "S1.1": { tw2: 85 } } }));
    const { form, status, temuan } = list([fixed, newer]);
    expect([status, temuan]).toEqual(["masuk", []]);
    expect(form?.kinerja[0]?.triwulan.map((sel) => sel?.teks)).toEqual(["80,25", "85", undefined, undefined]);
    expect([form?.berkas, form?.lain?.map(({ berkas }) => berkas)]).toEqual(["3-data-kinerja/baru.xlsx", [PATH]]);
  });

  it("that differ: the newer counts and every change is told with both contents", async () => {
    const again = await sendAgain([first]);
    const changed = isiFormulir(again, {
      kinerja: {
        "S1.1": { tw1: 81, pendukung: "Loket ketiga dibuka" },
        "S1.3": { realisasi: null },
        "S1.4": { tw1: 80 },
      },
      bukti: [{ uraian: "SKM semester I" }],
    });
    const { form, status, temuan } = list([first, masuk("z.xlsx", changed)]);
    expect(status).toBe("masuk");
    expect(form?.kinerja[0]?.triwulan[0]?.teks).toBe("81");
    expect(brief(temuan)).toEqual([
      "bukti-tidak-dibawa C7",
      `isian-dikosongkan ${alamatSel(blank, "kinerja", "S1.3", "realisasi")}`,
      "tanggal-tidak-terbaca D8",
      "penjelasan-diganti",
      `isian-diganti ${alamatSel(blank, "kinerja", "S1.1", "tw1")}`,
    ]);
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      'Bukti "SKM" di formulir ini tidak ada lagi di formulir yang lebih baru, 3-data-kinerja/z.xlsx; yang dipakai formulir yang lebih baru.',
      'S1.3 Realisasi Tahun di formulir ini berisi "BB", tetapi dikosongkan di formulir yang lebih baru, 3-data-kinerja/z.xlsx; dibaca kosong.',
      'Tanggal berisi "akhir Maret", bukan tanggal lengkap, sehingga tidak dipakai.',
      'Penjelasan yang ditulis ulang sejak formulir sebelumnya (3-data-kinerja/tapem.xlsx): S1.1 Faktor Pendukung (R7) "Loket kedua dibuka pada Maret" menjadi "Loket ketiga dibuka". Yang dipakai tulisan terbaru.',
      `S1.1 Realisasi TW I di sini "81", di formulir sebelumnya (${PATH} › Kinerja › L7) "80,25"; yang dipakai "81".`,
    ]);
    expect(temuan.at(-1)?.perbaikan).toBe(
      "bila memang diperbaiki, biarkan; bila tidak, tanyakan kepada CONTOH STAF mana yang benar",
    );
  });

  it("in a chain of three a change is told once", async () => {
    const one = masuk("a.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: 80 } } }));
    const two = masuk("b.xlsx", isiFormulir(await sendAgain([one]), { kinerja: { "S1.1": { tw2: 85 } } }));
    const last = isiFormulir(await sendAgain([one, two]), { kinerja: { "S1.1": { tw1: 79, tw3: 86 } } });
    const { form, temuan } = list([one, two, masuk("c.xlsx", last)]);
    expect(form?.kinerja[0]?.triwulan.map((sel) => sel?.teks)).toEqual(["79", "85", "86", undefined]);
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      'S1.1 Realisasi TW I di sini "79", di formulir sebelumnya (3-data-kinerja/b.xlsx › Kinerja › L7) "80"; yang dipakai "79".',
    ]);
  });

  it("where the earlier one was changed since, they are laid together like any two", async () => {
    const again = masuk("z.xlsx", await sendAgain([first]));
    const late = masuk("tapem.xlsx", isiFormulir(first.content as Uint8Array, { kinerja: { "S1.1": { tw1: 79 } } }));
    const { status, temuan } = list([late, again]);
    expect(status).toBe("bermasalah");
    expect(temuan.filter(({ nama }) => nama === "formulir-bertentangan").map(({ pesan }) => pesan)).toEqual([
      `S1.1 Realisasi TW I diisi dua kali dengan isi berbeda: di sini "80,25", di ${PATH} › Kinerja › L7 "79"; tidak satu pun dipakai.`,
    ]);
  });
});

describe("forms of one unit that know nothing of each other", () => {
  const one = masuk("a.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: 80 } }, bukti: [{ uraian: "A" }] }));

  it("are united by key, an older layout of the plan too", async () => {
    const plan = growPlan();
    const other = masuk(
      "b.xlsx",
      isiFormulir(await renderFormulir(plan, "tapem"), {
        kinerja: { "S1.1": { tw2: 85 }, "S1.15": { realisasi: 70 } },
        anggaran: { [SUB]: { realisasi: 5 } },
        bukti: [{ uraian: "B" }, { uraian: "A" }],
      }),
    );
    for (const berkas of [
      [one, other],
      [other, one],
    ]) {
      const { form, status, temuan } = list(berkas, plan);
      expect(status).toBe("masuk");
      expect(form?.kinerja.map(({ id }) => id)).toEqual(["S1.1", "S1.15", "S1.2", "S1.3", "S1.4", "tapem/T.1"]);
      expect(form?.kinerja[0]?.triwulan.map((sel) => sel?.teks)).toEqual(["80", "85", undefined, undefined]);
      expect(form?.kinerja[0]?.triwulan.map((sel) => sel?.asal.berkas)).toEqual([
        "3-data-kinerja/a.xlsx",
        "3-data-kinerja/b.xlsx",
        undefined,
        undefined,
      ]);
      expect(form?.bukti.map(({ uraian }) => uraian)).toEqual(["A", "B"]);
      expect(temuan.filter(({ tingkat }) => tingkat === "galat")).toEqual([]);
      expect(brief(temuan)).not.toContain("baris-hilang");
      expect(temuan.find(({ nama }) => nama === "formulir-digabung")?.pesan).toBe(
        "Formulir unit tapem ada lebih dari satu; isinya digabung. Dari berkas ini diambil 3 isian dan 1 bukti yang tidak ada di 3-data-kinerja/a.xlsx.",
      );
    }
  });

  it("that fill a cell differently: both contents, files and cells are named, and a new form shows both", async () => {
    const other = masuk("b.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: 82, tw2: 90 } } }));
    const { status, form, temuan } = list([one, other]);
    const within = list([
      one,
      masuk("b.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: 82 } }, bukti: [{ uraian: "A" }] })),
    ]);
    expect(within.temuan[0]?.perbaikan).toContain(
      "; atau, bila 3-data-kinerja/b.xlsx isian terakhir, pindahkan 3-data-kinerja/a.xlsx ke folder 3-data-kinerja/cadangan",
    );
    expect([status, form]).toEqual(["bermasalah", undefined]);
    expect(temuan).toEqual([
      {
        tingkat: "galat",
        nama: "formulir-bertentangan",
        berkas: "3-data-kinerja/b.xlsx",
        lembar: "Kinerja",
        sel: "L7",
        pesan:
          'S1.1 Realisasi TW I diisi dua kali dengan isi berbeda: di sini "82", di 3-data-kinerja/a.xlsx › Kinerja › L7 "80"; tidak satu pun dipakai.',
        perbaikan: "tanyakan kepada unitnya mana yang benar, lalu tulis isi yang sama di kedua sel itu",
      },
    ]);
    const again = read(await sendAgain([one, other]));
    expect(again?.unread?.map(({ teks }) => teks)).toEqual(["80 atau 82"]);
    expect(again?.kinerja[0]?.triwulan[1]?.teks).toBe("90");
  });

  it("of which one says less: it is named a copy that may go", () => {
    const more = masuk(
      "b.xlsx",
      isiFormulir(blank, { kinerja: { "S1.1": { tw1: 80, tw2: 90 } }, bukti: [{ uraian: "A" }] }),
    );
    const less = { ...one, berkas: "3-data-kinerja/c.xlsx" };
    expect(list([more, less]).temuan.map(({ pesan }) => pesan)).toEqual([
      "Formulir unit tapem ada lebih dari satu; isinya sudah ada semua di formulir yang lain, yang dipakai 3-data-kinerja/b.xlsx.",
    ]);
  });
});
