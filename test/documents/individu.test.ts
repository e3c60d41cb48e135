import fc from "fast-check";
import { expect, it } from "vitest";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { findAll, sourceOf } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { print } from "../report/kantor-sulit.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";
import { readContoh } from "../support/kinerja.ts";

/* The Laporan Kinerja Individu: captions call a unit by its name, as it is written. */

it("the captions of an individual report name the unit as lkjip.yaml does", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const config = configOf(kantor);
      const data = dataOf(kantor, config);
      const pengukuran = calculatePengukuran(config, data).nilai;
      for (const { kode, nama } of config.unit) {
        const laporan = INDIVIDU.compose(config, data, pengukuran, { unit: kode, tanggal: null });
        const { tabel_pk, tabel_capaian, tabel_triwulan, tabel_sebab } = laporan;
        for (const { judul } of [tabel_pk, tabel_capaian, tabel_triwulan, tabel_sebab]) expect(judul).toContain(nama);
      }
    }),
    { seed: 7, numRuns: 20 },
  );
});

it("the signature of an individual report takes the end of the last table along: it never stands alone on a page", () => {
  const { config, data } = readContoh("kanigaran");
  const pengukuran = calculatePengukuran(config, data).nilai;
  const laporan = INDIVIDU.compose(config, data, pengukuran, { unit: "tapem", tanggal: null });
  const { nilai } = print("laporan-individu.docx", laporan);
  const root = parseXml(readPart(openPackage(nilai ?? new Uint8Array()), "word/document.xml") ?? "");
  const table = findAll(root, "w:tbl").find((each) => sourceOf(each).includes(">Rencana Tindak Lanjut<"));
  const ends = findAll(table ?? root, "w:tr").slice(-2);
  expect(ends.map((row) => sourceOf(row).includes("<w:keepNext/>"))).toEqual([true, true]);
});

it("the head of a unit who is the Kasubbag or the Sekcam has the pangkat and NIP that are given there", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const office = configOf(kantor);
      const data = dataOf(kantor, office);
      const [unit, ...others] = office.unit;
      if (unit === undefined) return;
      const pejabat = { ...unit.pejabat, pangkat: "Penata", golongan: "III/c", nip: "197808231998021001" };
      const { pangkat: _, golongan: __, nip: ___, ...bare } = pejabat;
      const config = {
        ...office,
        // Another of the same name has another jabatan, and does not count.
        pejabat: { ...office.pejabat, camat: { ...pejabat, jabatan: "Camat", pangkat: "Pembina" }, kasubbag: pejabat },
        unit: [{ ...unit, pejabat: bare }, ...others],
      };
      const pengukuran = calculatePengukuran(config, data).nilai;
      const laporan = INDIVIDU.compose(config, data, pengukuran, { unit: unit.kode, tanggal: null });
      expect(laporan.pejabat).toMatchObject({ pangkat: "Penata (III/c)", nip: "19780823 199802 1 001" });
    }),
    { numRuns: 10 },
  );
});
