// The main job on the example office, with the same commands an office would type. Run by `npm run demo`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const lkjip = join(root, "bin", "lkjip.js");
const folder = freeFolder(join(root, "demo", "kanigaran-2024"));

mkdirSync(dirname(folder), { recursive: true });
perform(dirname(folder), "init", folder, "--contoh", "kanigaran");
perform(folder, "check");
perform(folder, "forms");
perform(folder, "collect");
perform(folder, "draft");
perform(folder, "letter", "--nomor", "000.8.6.3/125/425.504/2025", "--tanggal", "2025-02-20");

const forms = readdirSync(join(folder, "2-formulir")).filter((name) => name.endsWith(".xlsx"));
const documents = ["4-draf/draf-lkjip.docx", "8-pengiriman/surat-pengantar.docx"].map((name) => join(folder, name));
for (const document of documents) if (!existsSync(document)) fail(`${document} tidak terbentuk.`);
console.log(`
Selesai. Dokumen yang dibuat (buka dengan Word atau LibreOffice):
  Draf LKjIP       ${relative(process.cwd(), documents[0])}
  Surat pengantar  ${relative(process.cwd(), documents[1])}
  Formulir (${forms.length})    ${relative(process.cwd(), join(folder, "2-formulir"))}
  Formulir terisi  ${relative(process.cwd(), join(folder, "3-data-kinerja"))}`);

/** The first folder of this name that does not exist yet: a demo that somebody edited stays. */
function freeFolder(wanted) {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted}-${i}`;
    if (!existsSync(name)) return name;
  }
}

function perform(cwd, ...args) {
  console.log(`\n$ lkjip ${args.map((arg) => (arg === folder ? relative(cwd, folder) : arg)).join(" ")}`);
  const { status } = spawnSync(process.execPath, [lkjip, ...args], { cwd, stdio: "inherit" });
  if (status !== 0) fail(`Perintah itu berakhir dengan kode ${status}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
