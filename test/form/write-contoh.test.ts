import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { fillForms, listContoh, makeContoh } from "../../examples/make.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { makeKantor } from "./write-kantor.ts";

describe("the forms of the examples", () => {
  it("covers both offices", () => {
    expect(listContoh()).toEqual(["kanigaran", "muncar"]);
  });

  it.each(listContoh())(
    "%s: a fresh run makes the files of the repository, part by part and byte for byte (else: npm run examples)",
    async (nama) => {
      const files = await makeContoh(nama);
      const [first = ""] = files.keys();
      expect(readdirSync(dirname(first)).filter((file) => file.endsWith(".xlsx"))).toHaveLength(files.size);
      for (const [path, bytes] of files) {
        const packed = packZip(unpackZip(readFileSync(path)));
        expect([path, Buffer.compare(packed, bytes)]).toEqual([path, 0]);
      }
    },
  );

  it.each<[string, unknown, RegExp]>([
    ["unit", { keuangan: {} }, /unknown unit keuangan/],
    ["lembar", { tapem: { kinerj: {} } }, /kinerj/],
    ["indikator", { tapem: { kinerja: { "tapem/Q": { tw1: 1 } } } }, /tidak ada baris "tapem\/Q"/],
    ["kolom", { tapem: { kinerja: { "tapem/N": { tw5: 1 } } } }, /tw5/],
    ["sub kegiatan", { tapem: { anggaran: { "7.01": { realisasi: 1 } } } }, /tidak ada baris "7.01"/],
    ["tanggal", { tapem: { bukti: [{ indikator: "N", uraian: "X", tanggal: "31/12/2024" }] } }, /tanggal/],
  ])("fails loudly on an unknown %s", async (_, isian, pesan) => {
    await expect(fillForms(makeKantor(), isian, ".")).rejects.toThrow(pesan);
  });
});
