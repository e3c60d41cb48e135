import { DOCUMENTS, isTemplateFile, TEMPLATE_FILES, type TemplateFile } from "../documents/documents.ts";
import { findWorkFolder, openWorkFolder } from "../folder/folder.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findTemuanTemplat } from "../folder/template.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, FOLDER } from "../model/places.ts";
import { findSimilar } from "../model/suggestion.ts";
import type { Langkah } from "../options.ts";
import { compileConfig, compilePengukuran, type Result } from "../pipeline.ts";
import { listIstilah } from "../report/vocabulary.ts";
import { renderKolom } from "../screen/columns.ts";
import { renderKosakata } from "../screen/vocabulary.ts";
import type { World } from "../world/world.ts";

const ACTION: Readonly<Record<string, (world: World, nama: string | undefined) => number>> = {
  list: listTemplat,
  check: checkFile,
  copy: copyTemplat,
};
const ALIAS: Readonly<Record<string, string>> = { daftar: "list", periksa: "check", salin: "copy" };

/** Word templates: which there are and what they may name, whether one is sound, a copy to edit. */
export const template: Langkah = async (world, [action = "list", nama]) => {
  const wanted = ALIAS[action] ?? action;
  const perform = ACTION[wanted];
  if (perform === undefined) {
    const choice = [...Object.keys(ACTION), ...Object.keys(ALIAS)];
    const similar = findSimilar(action, choice);
    throw henti(EXIT_CODE.salahPakai, {
      nama: "tindakan-tidak-dikenal",
      pesan: `Tindakan "${action}" tidak ada.${similar === null ? "" : ` Yang mirip: ${similar}.`}`,
      perbaikan: "tulis list, check, atau copy, misalnya: lkjip template list lkjip.docx",
    });
  }
  return perform(world, nama) === 0 ? EXIT_CODE.selesai : EXIT_CODE.hasGalat;
};

function listTemplat(world: World, nama: string | undefined): number {
  if (nama === undefined) {
    const place = findWorkFolder(world);
    const rows = Object.values(DOCUMENTS).map(({ file, purpose, step }) => [
      file,
      `${purpose} (langkah ${step})`,
      place?.exists(`${FOLDER.templat}/${file}`) ? `milik kantor, di folder ${FOLDER.templat}` : "bawaan",
    ]);
    world.print(renderKolom([["Templat", "Untuk", "Yang dipakai"], ...rows], { width: world.width }));
    tellNext(world, "lkjip template list lkjip.docx", "melihat semua tanda yang dapat dipakai di dalamnya");
    return 0;
  }
  const file = knownName(nama);
  const { vocabulary, example } = DOCUMENTS[file];
  world.print(renderKosakata(listIstilah(vocabulary), example(readOffice(world))));
  tellNext(world, `lkjip template copy ${file}`, "menyalin templat ini untuk disunting di Word");
  return 0;
}

function checkFile(world: World, nama: string | undefined): number {
  if (nama === undefined) throw missingName("check", `${FOLDER.templat}/lkjip.docx`);
  const place = world.exists(nama) ? world : (findWorkFolder(world) ?? world);
  const path =
    [nama, `${FOLDER.templat}/${nama}`, `${FOLDER.templat}/${nama}.docx`].find((each) => place.exists(each)) ?? nama;
  const bytes = place.read(path);
  if (bytes === null) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "berkas-tidak-ada",
      berkas: nama,
      pesan: "Berkas ini tidak ada.",
      perbaikan: "tulis letaknya dari folder ini, misalnya: lkjip template check templat/lkjip.docx",
    });
  }
  const file = knownName(path.split(/[\\/]/).at(-1) ?? path);
  const temuan = findTemuanTemplat(bytes, file, path);
  const blocked = tellTemuan(world, temuan);
  if (!blocked) world.print(`${path}: semua tandanya dikenal.`);
  tellNext(
    world,
    blocked ? `lkjip template check ${nama}` : "lkjip draft",
    blocked ? "setelah dibetulkan di Word" : "memakai templat ini",
  );
  return blocked ? 1 : 0;
}

function copyTemplat(world: World, nama: string | undefined): number {
  if (nama === undefined) throw missingName("copy", "lkjip.docx");
  const file = knownName(nama);
  const place = openWorkFolder(world);
  const path = `${FOLDER.templat}/${file}`;
  if (place.exists(path)) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "templat-sudah-ada",
      berkas: path,
      pesan: "Templat ini sudah ada di folder kantor, jadi tidak ditimpa.",
      perbaikan:
        "sunting berkas itu; untuk mulai lagi dari bawaan, ganti dahulu namanya, misalnya menjadi lkjip-lama.docx",
    });
  }
  place.write(path, place.asset(`templates/${file}`));
  place.print(`Templat disalin: ${path}`);
  tellNext(place, `lkjip template check ${path}`, "setelah disunting di Word");
  return 0;
}

/** The file name of a template that lkjip has; `.docx` may be left out. */
function knownName(nama: string): TemplateFile {
  const file = nama.endsWith(".docx") ? nama : `${nama}.docx`;
  if (isTemplateFile(file)) return file;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "templat-tidak-dikenal",
    pesan: `Templat "${nama}" tidak dikenal. Yang ada: ${TEMPLATE_FILES.join(", ")}.`,
    perbaikan: `beri berkasnya salah satu nama itu, misalnya ${findSimilar(file, TEMPLATE_FILES) ?? "lkjip.docx"}`,
  });
}

function missingName(action: string, contoh: string): Error {
  return henti(EXIT_CODE.salahPakai, {
    nama: "nama-templat-kurang",
    pesan: `Tindakan ${action} memerlukan nama templat.`,
    perbaikan: `tulis namanya, misalnya: lkjip template ${action} ${contoh}`,
  });
}

/** The office's own figures to show examples from; outside a work folder those of the example office. */
function readOffice(world: World): Result {
  const place = findWorkFolder(world);
  const own = place === null ? null : compileConfig(place.readText(BERKAS_CONFIG) ?? "").nilai;
  if (place !== null && own !== null) return compilePengukuran(own, readBerkasMasuk(place)).nilai;
  const folder = "examples/kanigaran";
  const config = compileConfig(new TextDecoder().decode(world.asset(`${folder}/${BERKAS_CONFIG}`))).nilai;
  if (config === null) throw new Error("the example office has a galat");
  const forms = `${folder}/${FOLDER.dataKinerja}`;
  return compilePengukuran(
    config,
    world
      .assetList(forms)
      .map((file) => ({ berkas: `${FOLDER.dataKinerja}/${file}`, content: world.asset(`${forms}/${file}`) })),
  ).nilai;
}
