import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip, ZIP_LIMITS } from "../../src/opc/unpack.ts";
import { ZipError } from "../../src/opc/zip.ts";
import { makeRawZip } from "../xlsx/raw-zip.ts";

const text = (value: string): Uint8Array => strToU8(value);

function reasonOf(bytes: Uint8Array): string {
  try {
    unpackZip(bytes);
  } catch (error) {
    if (error instanceof ZipError) return error.reason;
    throw error;
  }
  return "accepted";
}

/** Where the fields of the only entry stand: in its local header, and in the directory. */
function locate(bytes: Uint8Array): { directory: number; end: number; view: DataView } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  return { view, end, directory: view.getUint32(end + 16, true) };
}

describe("packZip", () => {
  it("gives back what went in, [Content_Types].xml first, the rest in the given order", () => {
    const parts = new Map([
      ["word/document.xml", text("<a/>")],
      ["[Content_Types].xml", text("<t/>")],
      ["_rels/.rels", text("<r/>")],
    ]);
    const back = unpackZip(packZip(parts));
    expect([...back.keys()]).toEqual(["[Content_Types].xml", "word/document.xml", "_rels/.rels"]);
    for (const [name, bytes] of parts) expect(back.get(name)).toEqual(bytes);
  });

  it("makes the same bytes from the same parts, and holds no clock", () => {
    const make = () => packZip([["a.xml", text("isi ".repeat(100))]]);
    expect(make()).toEqual(make());
    const { view, directory } = locate(make());
    expect(view.getUint32(directory + 12, true)).toBe((1 << 21) | (1 << 16)); // 1 January 1980, 00.00
  });

  it("packs texts, and stores pictures as they are", () => {
    const same = text("isi ".repeat(1000));
    const size = (name: string): number => packZip([[name, same]]).length;
    expect(size("word/media/foto.JPG")).toBeGreaterThan(same.length);
    expect(size("word/document.xml")).toBeLessThan(same.length / 10);
    expect(unpackZip(packZip([["foto.jpg", same]])).get("foto.jpg")).toEqual(same);
  });

  it("refuses a name given twice", () => {
    expect(() =>
      packZip([
        ["a", text("1")],
        ["a", text("2")],
      ]),
    ).toThrow("a part name is given twice");
  });

  it("keeps any parts", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/), fc.uint8Array({ maxLength: 500 })), (parts) => {
        expect(Object.fromEntries(unpackZip(packZip(Object.entries(parts))))).toEqual({ ...parts });
      }),
    );
  });
});

describe("unpackZip", () => {
  it("reads stored entries and leaves folders out", () => {
    const bytes = zipSync({ "word/": new Uint8Array(0), "word/a.xml": text("isi") }, { level: 0 });
    expect([...unpackZip(bytes)]).toEqual([["word/a.xml", text("isi")]]);
  });

  it.each<[string, string, () => Uint8Array]>([
    ["an empty file", "not-zip", () => new Uint8Array(0)],
    ["a text", "not-zip", () => text("kode;uraian\n1;Indeks Kepuasan Masyarakat")],
    ["a file cut off", "broken", () => packZip([["a.xml", text("isi".repeat(200))]]).slice(0, 60)],
    ["a name that climbs out", "bad-name", () => zipSync({ "../a.xml": text("x") })],
    ["a name that climbs out further in", "bad-name", () => zipSync({ "word/../../a.xml": text("x") })],
    ["an absolute name", "bad-name", () => zipSync({ "/etc/a": text("x") })],
    ["a name of Windows", "bad-name", () => zipSync({ "C:/a": text("x") })],
    ["a backslash", "bad-name", () => zipSync({ "word\\a.xml": text("x") })],
    ["names that differ in case only", "duplicate", () => zipSync({ "a.xml": text("1"), "A.xml": text("2") })],
    ["a bomb that says so", "too-big", () => zipSync({ "a.xml": new Uint8Array(ZIP_LIMITS.ratioFrom + 1) })],
    [
      "too many entries",
      "too-big",
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`p${i}.xml`, new Uint8Array(0)]))),
    ],
  ])("refuses %s: %s", (_, reason, make) => {
    expect(reasonOf(make())).toBe(reason);
  });

  it.each<[string, string, (found: ReturnType<typeof locate>) => void]>([
    ["a bomb that lies about its size", "too-big", ({ view, directory }) => view.setUint32(directory + 24, 1000, true)],
    ["a wrong CRC", "broken", ({ view, directory }) => view.setUint32(directory + 16, 1, true)],
    ["content shorter than said", "broken", ({ view, directory }) => view.setUint32(directory + 24, 7_000_000, true)],
    ["an unknown method", "broken", ({ view, directory }) => view.setUint16(directory + 10, 12, true)],
    ["encryption", "encrypted", ({ view, directory }) => view.setUint16(directory + 8, 1, true)],
    ["zip64", "too-big", ({ view, end }) => view.setUint16(end + 10, 0xffff, true)],
    ["a directory elsewhere", "broken", ({ view, end }) => view.setUint32(end + 16, 3, true)],
    ["no local header", "broken", ({ view, directory }) => view.setUint32(directory + 42, 5, true)],
  ])("refuses %s: %s", (_, reason, damage) => {
    const bytes = packZip([["a.xml", new Uint8Array(6_000_000)]]);
    damage(locate(bytes));
    expect(reasonOf(bytes)).toBe(reason);
  });

  const doc = { name: "word/a.xml", data: "isi" };
  it.each<[string, string, Uint8Array]>([
    ["another name at its place than in the directory", "broken", makeRawZip([{ ...doc, localName: "word/b.xml" }])],
    ["a zero byte in a name", "bad-name", makeRawZip([{ ...doc, name: "a\0.xml" }])],
    ["a comment that is cut off", "broken", makeRawZip([doc], { comment: "dari surel" }).slice(0, -3)],
  ])("refuses %s: %s", (_, reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it("reads sizes of zip64, a comment, and bytes after the end", () => {
    const bytes = makeRawZip([{ ...doc, zip64: true }], { comment: "dari surel" });
    for (const zip of [bytes, new Uint8Array([...bytes, 1, 2, 3])])
      expect([...unpackZip(zip)]).toEqual([["word/a.xml", text("isi")]]);
  });

  it("ends every damaged file in a ZipError or in content with the right CRC", () => {
    const whole = packZip([["a.xml", text("Kecamatan Kanigaran ".repeat(20))]]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        if (reasonOf(bytes) !== "accepted") return;
        expect([...unpackZip(bytes).values()]).toEqual([text("Kecamatan Kanigaran ".repeat(20))]);
      }),
      { numRuns: 500, seed: 20241 },
    );
  });
});
