// All eight steps of the SOP on the example office, with the same commands an office would type. Run by `npm run demo`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const lkjip = join(root, "bin", "lkjip.js");
const folder = freeFolder(join(root, "demo", "kanigaran-2024"));

mkdirSync(dirname(folder), { recursive: true });
perform(dirname(folder), "init", folder, "--contoh", "kanigaran");
writeProse();
perform(folder, "check");
perform(folder, "disposition", "--sifat", "Segera");
perform(folder, "forms");
perform(folder, "individual");
perform(folder, "collect");
perform(folder, "draft");
perform(folder, "review");
perform(folder, "submit");
perform(folder, "submit", "--setuju");
perform(folder, "sign", "--tanggal", "2025-02-20");
perform(folder, "letter", "--nomor", "125", "--tanggal", "2025-02-20");
perform(folder, "archive");
perform(folder, "status");

const list = (inside, ending) => readdirSync(join(folder, inside)).filter((name) => name.endsWith(ending)).length;
const documents = {
  "Lembar disposisi": "1-disposisi/lembar-disposisi.docx",
  [`Formulir (${list("2-formulir", ".xlsx")})`]: "2-formulir",
  "Permintaan data": "2-formulir/permintaan-data.docx",
  "Formulir terisi": "3-data-kinerja",
  [`Laporan individu (${list("3-data-kinerja/laporan-individu", ".docx")})`]: "3-data-kinerja/laporan-individu",
  "Draf LKjIP": "4-draf/draf-lkjip.docx",
  "Ceklis reviu": "5-koreksi/ceklis-reviu.docx",
  "Nota dinas": "6-persetujuan/nota-dinas.docx",
  "Lembar pengesahan": "7-pengesahan/lembar-pengesahan.docx",
  "Surat pengantar": "8-pengiriman/surat-pengantar.docx",
  "Register surat": "8-pengiriman/register-surat-keluar.xlsx",
  Paket: "8-pengiriman/lkjip-2024.zip",
};
for (const name of Object.values(documents)) if (!existsSync(join(folder, name))) fail(`${name} tidak terbentuk.`);
const rows = Object.entries(documents).map(
  ([what, name]) => `  ${what.padEnd(22)}${relative(process.cwd(), join(folder, name))}`,
);
console.log(`\nSelesai. Dokumen yang dibuat (buka dengan Word, Excel, atau LibreOffice):\n${rows.join("\n")}`);

/** The two texts that only people can write; an office writes them here or in Word. */
function writeProse() {
  const file = join(folder, "lkjip.yaml");
  const prose = `naskah:
  kata_pengantar: Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya laporan ini.
  latar_belakang: Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan Perjanjian Kinerja.
`;
  writeFileSync(file, readFileSync(file, "utf8").replace("naskah:\n", prose));
  console.log("\nKata pengantar dan latar belakang ditulis ke lkjip.yaml, karena keduanya hanya dapat ditulis orang.");
}

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
