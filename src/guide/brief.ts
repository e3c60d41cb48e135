import { readBoard } from "../folder/board.ts";
import { findWorkFolder, openWorkFolder } from "../folder/folder.ts";
import { measureOffice } from "../folder/readiness.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { compileConfig } from "../pipeline.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** What `lkjip` says where nobody sits at a terminal: what it is, and what comes next in this folder. Throws a Henti for a named folder that is none. */
export function composeBrief(world: ReadonlyWorld): string {
  return [
    "lkjip menuntun penyusunan LKjIP kecamatan: dari formulir Excel sampai draf Word",
    "dan surat pengantar. Di terminal, lkjip tanpa kata lain membuka pemandunya.",
    "",
    ...composeHint(world),
    "",
    "Semua perintah    lkjip --help",
    "Sebuah perintah   lkjip help draft",
  ].join("\n");
}

function composeHint(outside: ReadonlyWorld): string[] {
  const world = outside.givenFolder ? openWorkFolder(outside) : findWorkFolder(outside);
  if (world === null)
    return [
      "Folder ini bukan folder kerja. Mulai dengan salah satu:",
      "  lkjip init                      kantor sendiri",
      "  lkjip init --dari FOLDER        lanjutan dari folder tahun lalu",
      "  lkjip init --contoh kanigaran   kantor contoh",
    ];
  const { nilai: config, temuan } = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  if (config === null)
    return [`${BERKAS_CONFIG} di folder ini belum dapat dipakai. Yang harus dibetulkan: lkjip check`];
  const { papan } = readBoard(world, measureOffice(world, config, temuan));
  const selesai = papan.langkah.filter(({ keadaan }) => keadaan === "selesai").length;
  const { berikutnya } = papan;
  return [
    `${papan.instansi} tahun ${papan.tahun}: ${selesai} dari ${papan.langkah.length} langkah selesai.`,
    berikutnya === null
      ? `Tahun berikutnya: lkjip init ../FOLDER-${papan.tahun + 1} --dari .`
      : `Berikutnya: ${berikutnya.perintah}  (${berikutnya.tujuan})`,
  ];
}
