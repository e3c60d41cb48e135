import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * The pictures of documents in README and panduan: those of `npm run demo`, printed by LibreOffice. `npm run pictures` makes
 * them anew; poppler and ImageMagick draw.
 */

const ROOT = join(import.meta.dirname, "../..");
const PICTURES = join(ROOT, "docs/gambar");
const DRAF = "4-draf/draf-lkjip.docx";

/** Pictures of one page: the document in the folder of the year, and how to know the page; else its first. */
const PAGES: Readonly<Record<string, { readonly berkas: string; readonly says?: string; readonly dpi?: number }>> = {
  "halaman-draf": { berkas: DRAF, says: "Kartu indikator 1.1:", dpi: 80 },
  "lembar-disposisi": { berkas: "1-disposisi/lembar-disposisi.docx" },
  "permintaan-data": { berkas: "2-formulir/permintaan-data.docx" },
  "laporan-individu": { berkas: "3-data-kinerja/laporan-individu/keuangan.docx" },
  "ceklis-reviu": { berkas: "5-koreksi/ceklis-reviu.docx" },
  "nota-dinas": { berkas: "6-persetujuan/nota-dinas.docx" },
  "lembar-pengesahan": { berkas: "7-pengesahan/lembar-pengesahan.docx" },
  "surat-pengantar": { berkas: "8-pengiriman/surat-pengantar.docx" },
  "register-surat": { berkas: "8-pengiriman/register-surat-keluar.xlsx" },
};

/** As small as a page can be that is only looked at, and the same bytes of the same page. */
const PLAIN = [
  "-colorspace",
  "sRGB",
  "-strip",
  "-depth",
  "8",
  "-colors",
  "64",
  "-define",
  "png:exclude-chunks=date,time",
];

const work = mkdtempSync(join(tmpdir(), "lkjip-gambar-"));
const printed = new Map<string, string>();

function print(berkas: string): string {
  const known = printed.get(berkas);
  if (known !== undefined) return known;
  const out = join(work, `${printed.size}`);
  const profile = `-env:UserInstallation=file://${join(work, "profil")}`;
  const from = join(ROOT, "demo/kanigaran-2024", berkas);
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, from], { stdio: "ignore" });
  const pdf = join(out, readdirSync(out)[0] ?? "");
  printed.set(berkas, pdf);
  return pdf;
}

/** The page of the body that says it: lists of contents say it too, before. */
function findPage(pdf: string, says: string | undefined): number {
  if (says === undefined) return 1;
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const at = pages.findLastIndex((page) => page.includes(says));
  if (at < 0) throw new Error(`no page says "${says}"`);
  return at + 1;
}

function paint(pdf: string, dpi: number, from: number, to: number): string[] {
  const out = mkdtempSync(join(work, "hal-"));
  execFileSync("pdftoppm", ["-png", "-r", `${dpi}`, "-f", `${from}`, "-l", `${to}`, pdf, join(out, "h")]);
  return readdirSync(out)
    .sort()
    .map((nama) => join(out, nama));
}

try {
  for (const [nama, { berkas, says, dpi = 55 }] of Object.entries(PAGES)) {
    const pdf = print(berkas);
    const page = findPage(pdf, says);
    execFileSync("convert", [...paint(pdf, dpi, page, page), ...PLAIN, join(PICTURES, `${nama}.png`)]);
  }
  const sheet = join(work, "lembar.png");
  const pages = paint(print(DRAF), 22, 1, 999);
  execFileSync("montage", [...pages, "-background", "#c9ced4", "-geometry", "+4+4", "-tile", "9x", sheet]);
  execFileSync("convert", [sheet, ...PLAIN, join(PICTURES, "draf-kanigaran.png")]);
} finally {
  rmSync(work, { recursive: true });
}
