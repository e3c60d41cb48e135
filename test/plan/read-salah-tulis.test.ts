import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, visit, Document as YamlDocument } from "yaml";
import type { Temuan } from "../../src/model/temuan.ts";
import { readConfig } from "../../src/plan/read.ts";
import { BROAD, many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";

/*
 * For random offices and random slips of the kinds that people make in lkjip.yaml: every slip is named at once, and the
 * remedies, followed to the letter, give back the plan that was meant.
 */

/** lkjip.yaml with what people write on one line in braces and brackets, an address that holds a `#`, and a list of fractions. */
function tulis(isi: Readonly<Record<string, unknown>>): string {
  const instansi = { ...(isi.instansi as object), alamat: "Jalan Pahlawan #12, Kota" };
  const kebijakan = { ...(isi.kebijakan as object), ambang_lke: [90.5, 75, 40.25, 10] };
  const document = new YamlDocument({ ...isi, instansi, kebijakan }, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (kunci, node) => {
      if (kunci === null || !(isMap(node) || isSeq(node)) || node.items.length > 5) return;
      const isi = node.items.map((item) =>
        isScalar(item) ? item : isMap(node) ? (item as { value: unknown }).value : item,
      );
      if (isi.every((each) => isScalar(each) && !/[\n#]/.test(String(each.value)))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A slip: the lines that can have it, and what it makes of one; null where this line cannot. */
const SALAH: Readonly<Record<string, (baris: string) => string | null>> = {
  "a text with a comma without its quotation marks, in braces": (baris) => {
    const ganti = baris.replace(/([{,] \w+: )"([\p{L}][\p{L}., ]*, [\p{L}.]+)"(?=,| \})/u, "$1$2");
    return ganti === baris ? null : ganti;
  },
  "a decimal comma in braces": (baris) => {
    const ganti = baris.replace(/([{,] (?:target|realisasi|\d{4}|min|max): \d+)\.(\d{1,2})(?=,| \})/, "$1,$2");
    return ganti === baris ? null : ganti;
  },
  "decimal commas in brackets": (baris) => {
    const [, before = "", list = ""] = /^(.*(?:target_tw|ambang_lke): )\[ (.*) \]$/.exec(baris) ?? [];
    return /\d\.\d/.test(list) ? `${before}[${list.replace(/(\d)\.(\d)/g, "$1,$2")}]` : null;
  },
  "curly quotation marks": (baris) => {
    const [, before = "", teks = ""] =
      /^(\s*(?:uraian|alamat|tujuan_laporan): )([\p{L}][\p{L}\d ]+)$/u.exec(baris) ?? [];
    return teks === "" ? null : `${before}“${teks}”`;
  },
  "a # behind a blank": (baris) => (baris.includes('"Jalan Pahlawan #12') ? baris.replaceAll('"', "") : null),
  "a blank left where a # was": (baris) =>
    /^ +(?:satuan|sumber_data|pangkat|tempat): [^"|>[{]+$/.test(baris) ? ` ${baris}` : null,
};

interface Slip {
  readonly baris: number;
  readonly salah: string;
}

/** The text with slips, at most one a line. */
function buatSalah(
  teks: string,
  pilihan: readonly number[],
): { readonly teks: string; readonly slips: readonly Slip[] } {
  const baris = teks.split("\n");
  const slips: Slip[] = [];
  const jenis = Object.entries(SALAH);
  for (const pilih of pilihan) {
    const [nama = "", make = () => null] = jenis[pilih % jenis.length] ?? [];
    const calon = baris.flatMap((isi, i) => (slips.some((s) => s.baris === i + 1) || make(isi) === null ? [] : [i]));
    const i = calon[pilih % Math.max(1, calon.length)];
    if (i === undefined) continue;
    baris[i] = make(baris[i] ?? "") ?? "";
    slips.push({ baris: i + 1, salah: nama });
  }
  return { teks: baris.join("\n"), slips };
}

/** Does what a remedy says, to the letter. */
function turuti(baris: string, { nama, kolom = 1, perbaikan }: Temuan): string {
  if (nama === "yaml-jorokan") {
    const spasi = Number(/tepat (\d+) spasi/.exec(perbaikan)?.[1] ?? 0);
    return `${" ".repeat(spasi)}${baris.trimStart()}`;
  }
  if (nama === "kutip-lengkung") {
    const [, ganti = ""] = /misalnya (".*")$/.exec(perbaikan) ?? [];
    return `${baris.slice(0, kolom - 1)}${ganti}`;
  }
  const [, pasangan = "", kunci = ""] =
    /: ((\S+): (?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^;]+?))(?:;|$)/.exec(perbaikan) ??
    /tulis ((\S+): [^;]+);/.exec(perbaikan) ??
    [];
  const start = nama === "koma-dalam-daftar" ? baris.indexOf(`${kunci}:`) : baris.lastIndexOf(`${kunci}:`, kolom - 1);
  const tail = baris
    .slice(start)
    .replace(nama === "koma-memotong-isi" ? /^.*?(?=, \w+: | \}$)/ : /^.*$/, () => pasangan);
  return `${baris.slice(0, start)}${tail}`;
}

/** Letters and digits of a text: what a person typed, without marks and blanks. */
const isi = (teks: string): string => teks.replace(/[^\p{L}\d]/gu, "");

describe("slips of the hand in lkjip.yaml", () => {
  it("are all named at once, and the remedies give back the plan", () => {
    const terjadi = new Set<string>();
    fc.assert(
      fc.property(kantorAcak, fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 }), (kantor, pilihan) => {
        const benar = tulis(kantor.isi);
        const asli = readConfig(benar, "lkjip.yaml");
        const { teks, slips } = buatSalah(benar, pilihan);
        const temuan = readConfig(teks, "lkjip.yaml").temuan.filter(
          ({ nama, baris }) => !asli.temuan.some((lain) => lain.nama === nama && lain.baris === baris),
        );
        expect(temuan.map(({ baris }) => baris)).toEqual(slips.map(({ baris }) => baris).sort((a, b) => a - b));
        const baris = teks.split("\n");
        for (const one of temuan) {
          const i = (one.baris ?? 1) - 1;
          const lama = baris[i] ?? "";
          baris[i] = turuti(lama, one);
          expect(isi(baris[i] ?? "")).toBe(isi(lama));
        }
        expect(readConfig(baris.join("\n"), "lkjip.yaml").nilai?.config).toEqual(asli.nilai?.config);
        for (const { salah } of slips) terjadi.add(salah);
      }),
      { numRuns: many(8, 400) },
    );
    if (BROAD) expect([...terjadi].sort()).toEqual(Object.keys(SALAH).sort());
  });
});
