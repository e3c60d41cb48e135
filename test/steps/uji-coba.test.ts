import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * --dry-run says what would be made and makes nothing; --json is printed also where lkjip.yaml is refused.
 */
let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.sampaiDisetujui();
});
afterAll(() => office.remove());

/** Every file with its content. */
const snapshot = (): string[] =>
  readdirSync(office.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${readFileSync(path).toString("base64")}`;
    })
    .sort();

describe("--dry-run", () => {
  it.each<[string, readonly string[], string]>([
    ["sign", [], "  7-pengesahan/lembar-pengesahan.docx\n  7-pengesahan/versi-1/lkjip-2024.docx"],
    ["letter", ["--nomor", "125"], "  8-pengiriman/surat-pengantar.docx\n  8-pengiriman/register-surat-keluar.xlsx"],
    ["archive", [], "  8-pengiriman/lkjip-2024.zip\n  8-pengiriman/daftar-arsip.xlsx"],
  ])(
    "of %s names the files and writes none; after it the step runs as if nothing had been",
    async (nama, argv, files) => {
      const before = snapshot();
      const { kode, pesan } = await office.lkjip(nama, ...argv, "--dry-run");
      expect(kode).toBe(0);
      expect(pesan).toContain("Uji coba (--dry-run): tidak ada yang ditulis.");
      expect(pesan).toContain(`Berkas yang akan ditulis:\n${files}`);
      expect(pesan).not.toContain("Berikutnya:");
      expect(snapshot()).toEqual(before);
      await office.jalankan([nama, ...argv].join(" "));
    },
  );
});

it.each(["collect", "status", "draft", "review", "check", "receive x.xlsx"])(
  "%s --json prints findings as JSON where lkjip.yaml cannot be used",
  async (perintah) => {
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    office.write("lkjip.yaml", yaml.replace("tahun: 2024", "tahun: dua ribu"));
    const { kode, keluaran } = await office.lkjip(...perintah.split(" "), "--json");
    office.write("lkjip.yaml", yaml);
    expect(kode).toBe(1);
    expect(JSON.parse(keluaran).temuan[0]).toMatchObject({ tingkat: "galat", berkas: "lkjip.yaml" });
  },
);
