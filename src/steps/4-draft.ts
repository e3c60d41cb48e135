import { compare } from "../folder/compare.ts";
import { ACCEPT_PERINTAH, type DocumentPlan, type RefreshRule } from "../folder/document.ts";
import { composeDraf, listPrintedCelah } from "../folder/draf.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { recordRiwayat } from "../folder/journal.ts";
import { printNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, refuseFreshDraf } from "../folder/other-drafts.ts";
import { formatNasib, placePlan, planProduct, type StoredDocument } from "../folder/place.ts";
import { restore } from "../folder/restore.ts";
import { listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { formatList } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_DRAF, FOLDER_CADANGAN } from "../model/places.ts";
import { type Langkah, type Options, readChoice, textOf } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { PlacedCelah } from "../report/celah.ts";
import { countStatus, type LaporanSegar } from "../word/refresh/report.ts";
import { renderTeksDocx } from "../word/text/plain.ts";
import type { World } from "../world/world.ts";

/**
 * SOP 4: the draft LKjIP as a Word file from the office's template or the built-in one. Run again on a draft that people
 * have edited, it brings the new figures in and leaves what they wrote.
 */
export const draft: Langkah = async (outside, argument, options) => {
  checkCombination(argument, options);
  if (options.beda) return compare(outside, argument, options.json === true);
  const rule = readRule(options);
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("draft", async () => {
    if (options.pulihkan) return restore(world, argument[0]);
    if (options.baru === true && world.exists(BERKAS_DRAF)) throw presentDraf();
    const result = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...result.temuan];
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      if (options.json) world.printJson({ temuan });
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; draf belum dibuat");
      return EXIT_CODE.hasGalat;
    }
    if (options.baru !== true && options.teks !== true) refuseFreshDraf(world, config.nilai);
    const { templat, laporan, identitas } = composeDraf(world, result.nilai);
    const docx = printNaskah(world, templat, laporan, identitas);
    if (options.teks) {
      world.print(renderTeksDocx(docx));
      tellNext(world, "lkjip draft", "menulis draf itu sebagai dokumen Word");
      return EXIT_CODE.selesai;
    }
    const wanted = { berkas: BERKAS_DRAF, content: docx };
    const plan = planProduct(world, wanted, rule);
    checkAccept(rule, plan);
    if (options.dryRun) {
      tellTemuan(world, findOtherDrafts(world, config.nilai));
      printResult(world, { ...plan, cadangan: null }, listPrintedCelah(laporan, docx), options);
      world.tell("Ini baru percobaan: tidak ada yang ditulis.");
      tellNext(world, "lkjip draft", "menulis draf seperti di atas");
      return EXIT_CODE.selesai;
    }
    const saved = placePlan(world, plan);
    const masukan = result.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 }));
    const unit = listUnitMasuk(result.nilai.data);
    if (saved.nasib !== "sama") recordRiwayat(world, { perintah: "draft", masukan, unit, keluaran: [saved.sidik] });
    tellTemuan(world, [...temuan, ...findOtherDrafts(world, config.nilai)]);
    printResult(world, saved, listPrintedCelah(laporan, docx), options);
    tellNext(world, "lkjip review", "setelah bagian yang ditandai dilengkapi di Word");
    return EXIT_CODE.selesai;
  });
};

/** A draft that is there is never begun anew by a word: it is moved away by hand. */
const presentDraf = (): Error =>
  henti(EXIT_CODE.salahPakai, {
    nama: "draf-sudah-ada",
    berkas: BERKAS_DRAF,
    pesan: "Draf sudah ada, jadi tidak ada draf baru yang dibuat.",
    perbaikan: `pindahkan dahulu berkas itu, misalnya ke folder ${FOLDER_CADANGAN} di sebelahnya, lalu ulangi: lkjip draft --baru`,
  });

/** Options that ask for something else than a draft, as they are typed. */
const OWN: readonly (readonly [string, string])[] = [
  ["pulihkan", "--pulihkan"],
  ["beda", "--beda"],
];
const WRITES: readonly (readonly [string, string])[] = [
  ["teks", "--teks"],
  ["baru", "--baru"],
  ["dryRun", "--dry-run"],
  ["utamakan", "--utamakan"],
  ["terima", "--terima"],
];

/** Ends the command where options contradict each other or a word would go unheard. */
function checkCombination(argument: readonly string[], options: Options): void {
  const given = ([nama]: readonly [string, string]): boolean => options[nama] !== undefined;
  const alone = OWN.filter(given).map(([, flag]) => flag);
  const lain = [...alone.slice(1), ...WRITES.filter(given).map(([, flag]) => flag)];
  const first = alone[0];
  if (first !== undefined && lain.length > 0) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "opsi-bertentangan",
      pesan: `Opsi ${first} tidak dapat digabung dengan ${lain.join(", ")}.`,
      perbaikan: `jalankan satu per satu, misalnya: lkjip draft ${first}`,
    });
  }
  if (first === undefined && argument.length > 0) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "kata-berlebih",
      pesan: `Kata "${argument.join(" ")}" tidak dipakai: nama versi hanya untuk --beda dan --pulihkan.`,
      perbaikan: `hapus kata itu, atau tambahkan opsinya, misalnya: lkjip draft --beda ${argument[0]}`,
    });
  }
}

/** Ends the command where `--terima` names something that is no conflict: it would be passed over in silence. */
function checkAccept({ accept = [] }: RefreshRule, { segar }: DocumentPlan): void {
  const perubahan = segar?.perubahan ?? [];
  const know = (mark: string): boolean =>
    perubahan.some(
      ({ tag, status }) =>
        (status === "bentrok" || status === "diperbarui") && (tag === mark || tag.startsWith(`${mark}/`)),
    );
  const foreign = accept.filter((mark) => !know(mark));
  if (foreign.length === 0) return;
  const bentrok = [...new Set(perubahan.flatMap(({ tag, status }) => (status === "bentrok" ? [tag] : [])))];
  throw henti(EXIT_CODE.salahPakai, {
    nama: "tanda-tidak-bentrok",
    berkas: BERKAS_DRAF,
    pesan: `Tidak ada bentrok dengan tanda ${formatList(foreign.map((mark) => `"${mark}"`))}, jadi tidak ada yang ditulis.`,
    perbaikan:
      bentrok[0] === undefined
        ? "jalankan tanpa --terima; yang bentrok akan disebut bersama tandanya: lkjip draft"
        : `salin tanda yang disebut di layar; yang bentrok: ${formatList(bentrok)}, misalnya: lkjip draft --terima "${bentrok[0]}"`,
  });
}

function readRule(options: Options): RefreshRule {
  const prefer = readChoice(options, "utamakan", "draft", ["data", "suntingan"] as const);
  const accept = textOf(options, "terima");
  return {
    ...(prefer === null ? {} : { prefer }),
    ...(accept === null ? {} : { accept: accept.split(/\s*,\s*(?![^[]*\])/).filter((each) => each !== "") }),
  };
}

/** Whether a person has written in the document what the data leave open. */
const isFilled = (letak: string, segar: LaporanSegar | null): boolean =>
  (segar?.perubahan ?? []).some(
    ({ celah, status, tag }) =>
      celah === true && status === "dipertahankan" && (tag === letak || tag.startsWith(`${letak}/`)),
  );

function printResult(
  world: World,
  { berkas, nasib, segar, cadangan }: Omit<StoredDocument, "sidik">,
  celahList: readonly PlacedCelah[],
  options: Options,
): void {
  if (options.json) {
    const laporan = segar === null ? null : { jumlah: countStatus(segar), ...segar };
    const celah = celahList.filter(({ letak }) => !isFilled(letak, segar));
    world.printJson({ berkas, nasib, cadangan, celah, segar: laporan });
    return;
  }
  const all = options.dryRun ? "lkjip draft --dry-run --json" : "lkjip draft --beda";
  const kalimat = formatNasib("Draf LKjIP", BERKAS_DRAF, { nasib, segar }, { accept: ACCEPT_PERINTAH, all });
  world.print(options.dryRun ? kalimat.replace(/^(Draf LKjIP) (di)/, "$1 akan $2") : kalimat);
  if (segar !== null || celahList.length === 0) {
    if (nasib === "disegarkan" && !options.dryRun)
      world.print("Daftar isi dan nomor tabel: di Word tekan Ctrl+A lalu F9 bila ada judul atau tabel yang berubah.");
    return;
  }
  world.print(`${celahList.length} bagian ditandai kuning karena hanya dapat ditulis orang:`);
  for (const { siapa, apa } of celahList) world.print(`  - ${siapa}: ${apa}`);
}
