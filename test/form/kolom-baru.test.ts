import { describe, expect, it, vi } from "vitest";
import { cellsOf, type Isian, type IsianIndikator, type IsianTeks } from "../../src/form/kinerja.ts";
import type { KOLOM_KINERJA, KolomFormulir, UnitKunci } from "../../src/form/layout.ts";
import { readFormulirList } from "../../src/form/read.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { alamat, makeConfig, makeFormulir } from "./contoh.ts";

/* The tables of the form with one column more, before anything reads them. */
vi.mock("../../src/form/layout.ts", async (load) => {
  const layout = await load<typeof import("../../src/form/layout.ts")>();
  const more: KolomFormulir = { kunci: "pelajaran", judul: "Pelajaran", content: "teks", filler: "unit", width: 22 };
  for (const tabel of [layout.KOLOM_KINERJA, layout.KOLOM_NARRATIVE]) {
    (tabel as unknown as KolomFormulir[]).push(more);
  }
  return layout;
});

const config = makeConfig();
const form = (berkas: string, teks: string) => ({
  berkas,
  content: makeFormulir({
    kinerja: { [alamat("S1.1", "realisasi")]: 90, [alamat("S1.1", "pelajaran")]: teks },
  }),
});

describe("a new column of the form", () => {
  const one = readFormulirList([form("a.xlsx", "Mulai lebih awal")], config);

  it("is read and measured", () => {
    const narrative = { pelajaran: { teks: "Mulai lebih awal" } };
    expect(one.nilai.formulir[0]?.kinerja[0]).toMatchObject({ narrative });
    const { indikator } = calculatePengukuran(config, one.nilai).nilai;
    expect(indikator.find(({ plan }) => plan.id === "S1.1")).toMatchObject({ narrative });
  });

  it("makes two forms different that differ only there", () => {
    const two = readFormulirList([form("a.xlsx", "Mulai lebih awal"), form("b.xlsx", "Tambah petugas")], config);
    expect(two.nilai.unit[0]?.status).toBe("bermasalah");
    expect(two.temuan[0]?.nama).toBe("formulir-bertentangan");
    expect(two.temuan[0]?.pesan).toContain("S1.1 Pelajaran diisi dua kali");
    expect(two.temuan[0]?.sel).toBe(alamat("S1.1", "pelajaran"));
  });

  it("that the data of a row leave out does not compile", () => {
    type Wider = readonly [
      ...typeof KOLOM_KINERJA,
      KolomFormulir & { readonly kunci: "tw5"; readonly content: "nilai"; readonly filler: "unit" },
    ];
    const [row] = one.nilai.formulir[0]?.kinerja ?? [];
    const compare = (isian: IsianIndikator): Readonly<Record<UnitKunci<Wider>, Isian | IsianTeks | null>> =>
      // @ts-expect-error The cells of a row have no tw5.
      cellsOf(isian);
    expect(row && compare(row)).toBeDefined();
  });
});
