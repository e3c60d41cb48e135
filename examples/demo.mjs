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
perform(folder, "disposition");
perform(folder, "forms");
perform(folder, "individual");
perform(folder, "collect");
perform(folder, "draft");
// Review, approval and signature need people who fill the gaps of the draft first.
perform(
  folder,
  "letter",
  "--nomor",
  "125",
  "--tanggal",
  "2025-02-20",
  "--lewati",
  "contoh: drafnya belum ditandatangani",
);
perform(folder, "status");

const list = (inside, ending) => readdirSync(join(folder, inside)).filter((name) => name.endsWith(ending)).length;
const documents = {
  "Lembar disposisi": "1-disposisi/lembar-disposisi.docx",
  [`Formulir (${list("2-formulir", ".xlsx")})`]: "2-formulir",
  "Permintaan data": "2-formulir/permintaan-data.docx",
  "Formulir terisi": "3-data-kinerja",
  [`Laporan individu (${list("3-data-kinerja/laporan-individu", ".docx")})`]: "3-data-kinerja/laporan-individu",
  "Draf LKjIP": "4-draf/draf-lkjip.docx",
  "Surat pengantar": "8-pengiriman/surat-pengantar.docx",
};
for (const name of Object.values(documents)) if (!existsSync(join(folder, name))) fail(`${name} tidak terbentuk.`);
const rows = Object.entries(documents).map(
  ([what, name]) => `  ${what.padEnd(22)}${relative(process.cwd(), join(folder, name))}`,
);
console.log(`\nSelesai. Dokumen yang dibuat (buka dengan Word, Excel, atau LibreOffice):\n${rows.join("\n")}`);

/** The first folder of this name that does not exist yet: a demo that somebody edited stays. */
function freeFolder(wanted) {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted}-${i}`;
    if (!existsSync(name)) return name;
  }
}

function perform(cwd, ...args) {
  console.log(`\n$ lkjip ${args.map((arg) => shown(arg === folder ? relative(cwd, folder) : arg)).join(" ")}`);
  const { status } = spawnSync(process.execPath, [lkjip, ...args], { cwd, stdio: "inherit" });
  if (status !== 0) fail(`Perintah itu berakhir dengan kode ${status}.`);
}

const shown = (arg) => (arg.includes(" ") ? `"${arg}"` : arg);

function fail(message) {
  console.error(message);
  process.exit(1);
}
