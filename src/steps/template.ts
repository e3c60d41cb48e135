import { DOCUMENTS, isTemplateFile, TEMPLATE_FILES, type TemplateFile } from "../documents/documents.ts";
import { findWorkFolder, openWorkFolder } from "../folder/folder.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { findTemuanTemplat } from "../folder/template.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, FOLDER } from "../model/places.ts";
import { findSimilar } from "../model/suggestion.ts";
import { hasGalat } from "../model/temuan.ts";
import { compileConfig, compilePengukuran, type Result } from "../pipeline.ts";
import { listIstilah } from "../report/vocabulary.ts";
import { renderKolom } from "../screen/columns.ts";
import { renderKosakata } from "../screen/vocabulary.ts";
import type { Step, StepResult } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

const ACTION: Readonly<Record<string, (world: ReadonlyWorld, nama: string | undefined) => StepResult>> = {
  list: listTemplat,
  check: checkFile,
  copy: copyTemplat,
};
const ALIAS: Readonly<Record<string, string>> = { daftar: "list", periksa: "check", salin: "copy" };

/** Word templates: which there are and what they may name, whether one is sound, a copy to edit. */
export const template: Step<"template"> = {
  needs: "nothing",
  run: ({ outside, argument: [action = "list", nama] }) => findAction(action)(outside, nama),
};

function findAction(action: string) {
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
  return perform;
}

function listTemplat(world: ReadonlyWorld, nama: string | undefined): StepResult {
  if (nama === undefined) {
    const place = findWorkFolder(world);
    const rows = Object.values(DOCUMENTS).map(({ file, purpose, step }) => [
      file,
      `${purpose} (langkah ${step})`,
      place?.exists(`${FOLDER.templat}/${file}`) ? `milik kantor, di folder ${FOLDER.templat}` : "bawaan",
    ]);
    return {
      say: [{ print: renderKolom([["Templat", "Untuk", "Yang dipakai"], ...rows], { width: world.width }) }],
      next: ["lkjip template list lkjip.docx", "melihat semua tanda yang dapat dipakai di dalamnya"],
    };
  }
  const file = knownName(nama);
  const { vocabulary, example } = DOCUMENTS[file];
  return {
    say: [{ print: renderKosakata(listIstilah(vocabulary), example(readOffice(world))) }],
    next: [`lkjip template copy ${file}`, "menyalin templat ini untuk disunting di Word"],
  };
}

function checkFile(world: ReadonlyWorld, nama: string | undefined): StepResult {
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
  if (hasGalat(temuan)) {
    const next = [`lkjip template check ${nama}`, "setelah dibetulkan di Word"] as const;
    return { say: [{ temuan }], next, exit: EXIT_CODE.hasGalat };
  }
  return {
    say: [{ temuan }, { print: `${path}: semua tandanya dikenal.` }],
    next: ["lkjip draft", "memakai templat ini"],
  };
}

function copyTemplat(world: ReadonlyWorld, nama: string | undefined): StepResult {
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
  return {
    say: [{ print: `Templat disalin: ${path}` }],
    next: [`lkjip template check ${path}`, "setelah disunting di Word"],
  };
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
function readOffice(world: ReadonlyWorld): Result {
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
