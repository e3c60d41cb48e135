import { readJawaban } from "../folder/first-answers.ts";
import { findWrongNama, readWorkConfig, wrongNamaTemuan } from "../folder/folder.ts";
import { type Product, recordRiwayat, sidikOf } from "../folder/journal.ts";
import { formatLastProse, formatTyped, readLastProse } from "../folder/last-prose.ts";
import { makeRencana } from "../folder/make-rencana.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { listSumber } from "../form/kinerja.ts";
import type { CatatanBaru } from "../journal/riwayat.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, BERKAS_RENCANA, FOLDER, SCHEMA_BERKAS, WRITE_FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { compileConfig, compilePengukuran } from "../pipeline.ts";
import { makeContext } from "../plan/check/context.ts";
import { listGanti, STILL_CONTOH } from "../plan/check/first-values.ts";
import { configJsonSchema } from "../plan/json-schema.ts";
import { sayNextOfficial } from "../plan/next-officials.ts";
import { readConfig } from "../plan/read.ts";
import { suggestFolder } from "../plan/write/first-questions.ts";
import { renderLkjipYaml } from "../plan/write/first-year.ts";
import { formatLeft } from "../report/left-behind.ts";
import { renderTahunBaru } from "../report/new-year.ts";
import type { OptionsOf } from "../sop.ts";
import type { Said, Step, StepResult } from "../step.ts";
import type { ReadonlyWorld, World } from "../world/world.ts";

/** Prepares the work folder of one year: from questions, from options, or from an example office. */
export const init: Step<"init"> = {
  needs: "nothing",
  run: ({ outside, argument: [folder], options }) => begin(outside, folder, options),
};

async function begin(
  world: ReadonlyWorld,
  folder: string | undefined,
  options: OptionsOf<"init">,
): Promise<StepResult> {
  if (options.contoh !== null) return initContoh(world, folder, options.contoh);
  if (options.dari !== null) return initDari(world, folder, options.dari);
  const jawaban = await readJawaban(world, options);
  const place = world.at(folder ?? suggestFolder(jawaban));
  const teks = renderLkjipYaml(new TextDecoder().decode(place.asset("templates/lkjip.yaml")), jawaban);
  await makeFolders(place, teks);
  return {
    say: [
      { temuan: compileConfig(teks).temuan },
      { print: `Folder kerja dibuat: ${place.folder}` },
      {
        print: `Isi rencana di ${BERKAS_RENCANA} dengan Excel: ganti tulisan GANTI dan nilai contoh, simpan, lalu: lkjip plan`,
      },
      { print: `Isi yang sama ada di ${BERKAS_CONFIG}, untuk yang lebih suka menyuntingnya sebagai teks.` },
    ],
    next: COMPLETE,
  };
}

const COMPLETE = ["lkjip plan", `di dalam folder itu, setelah ${BERKAS_RENCANA} diisi dan disimpan`] as const;

/** An example office with its filled forms, so that every command works at once. */
async function initContoh(world: ReadonlyWorld, folder: string | undefined, contoh: string): Promise<StepResult> {
  const list = world.assetList("examples").filter((name) => !name.includes("."));
  if (!list.includes(contoh)) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "contoh-tidak-dikenal",
      pesan: `Kantor contoh "${contoh}" tidak ada. Yang ada: ${list.join(", ")}.`,
      perbaikan: `tulis salah satunya, misalnya: lkjip init --contoh ${list[0]}`,
    });
  }
  const place = world.at(folder ?? `${contoh}-2024`);
  const forms = `examples/${contoh}/${FOLDER.dataKinerja}`;
  const formulir = place
    .assetList(forms)
    .map((name) => ({ berkas: `${FOLDER.dataKinerja}/${name}`, content: place.asset(`${forms}/${name}`) }));
  const teks = new TextDecoder().decode(place.asset(`examples/${contoh}/${BERKAS_CONFIG}`));
  await makeFolders(place, teks, formulir);
  return {
    say: [
      { print: `Folder kerja contoh dibuat: ${place.folder}` },
      { print: `Formulir yang sudah terisi ada di folder ${FOLDER.dataKinerja}.` },
    ],
    next: ["lkjip collect", "di dalam folder itu"],
  };
}

/** Next year's folder from this year's: realisation becomes history, what only holds for the old year is marked GANTI. */
async function initDari(world: ReadonlyWorld, folder: string | undefined, dari: string): Promise<StepResult> {
  const lama = world.at(dari);
  const wrong = findWrongNama(lama);
  if (wrong !== null) throw henti(EXIT_CODE.salahPakai, wrongNamaTemuan(dari, wrong));
  if (!lama.exists(BERKAS_CONFIG)) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "bukan-folder-kerja",
      berkas: dari,
      pesan: `Folder tahun lalu ini tidak berisi ${BERKAS_CONFIG}.`,
      perbaikan: "sebut folder kerja tahun lalu, misalnya: lkjip init kanigaran-2025 --dari kanigaran-2024",
    });
  }
  const { nilai: config, temuan } = readWorkConfig(lama);
  const masuk = readBerkasMasuk(lama);
  const { nilai: result } = compilePengukuran(config, masuk);
  const tahun = config.tahun + 1;
  const place = world.at(folder ?? suggestFolder({ nama: config.instansi.nama, tahun }));
  const prose = readLastProse(lama, config);
  const { teks, left, officials } = renderTahunBaru(
    lama.readText(BERKAS_CONFIG) ?? "",
    result.pengukuran,
    prose ?? undefined,
  );
  const draf = lama.exists(BERKAS_DRAF) ? [BERKAS_DRAF] : [];
  const masukan = [BERKAS_CONFIG, ...draf, ...result.data.formulir.flatMap(listSumber).map(({ berkas }) => berkas)];
  const templat = lama.list(FOLDER.templat).flatMap((nama): Product[] => {
    const berkas = `${FOLDER.templat}/${nama}`;
    const content = lama.isFolder(berkas) ? null : lama.read(berkas);
    return content === null ? [] : [{ berkas, content }];
  });
  await makeFolders(place, teks, templat, {
    catatan: `dari folder kerja tahun ${config.tahun}`,
    masukan: masukan.map((berkas) => sidikOf({ berkas, content: lama.read(berkas) ?? new Uint8Array() })),
  });
  const pending = result.data.unit.filter(({ status }) => status !== "masuk").length;
  const stays = formatLeft(left, prose?.left ?? [], config.tahun);
  const { nilai: next } = readConfig(teks, BERKAS_CONFIG);
  const inovasi = next?.config.inovasi.length ?? 0;
  const ganti = next === null ? 0 : listGanti(makeContext(next.config, next.lokasi)).length;
  const lines = [
    `Folder kerja tahun ${tahun} dibuat: ${place.folder}`,
    `Realisasi tahun ${config.tahun} menjadi riwayat; unit, pejabat, Renstra, dan templat ikut dibawa.`,
    ...(pending > 0
      ? [`Formulir ${pending} unit tahun ${config.tahun} tidak ada, jadi riwayatnya belum lengkap.`]
      : []),
    ...officials.map((each) => sayNextOfficial(each, config.tahun)),
    ...(officials.length > 0 ? [`Bila ada pejabat yang keliru, betulkan di lembar Unit ${BERKAS_RENCANA}.`] : []),
    ...formatLastProse(prose, config.tahun),
    ...(inovasi > 0 ? [`${inovasi} inovasi yang berjalan ikut dibawa; hapus yang tidak dilanjutkan.`] : []),
    ...(stays.length > 0 ? [`Tidak ikut dibawa, tetap ada di folder tahun ${config.tahun}:`, ...stays] : []),
    ...formatTyped(prose?.typed ?? [], config.tahun),
    `${ganti} tempat di ${BERKAS_RENCANA} (dan ${BERKAS_CONFIG}) ditandai GANTI: target, pagu, dan naskah tahun ${tahun}.`,
  ];
  return {
    say: [...lines.map((print) => ({ print })), ...sayContohLama(temuan, `${dari}/${BERKAS_CONFIG}`)],
    next: COMPLETE,
  };
}

/** Example values that last year's folder still holds have become history here, where no mark tells them. */
function sayContohLama(temuan: readonly Temuan[], berkas: string): Said[] {
  const contoh = temuan.filter(({ nama }) => nama === STILL_CONTOH).map((one) => ({ ...one, berkas }));
  if (contoh.length === 0) return [];
  const tell = "Nilai contoh itu ikut menjadi riwayat di folder baru; betulkan juga di sana.";
  return [{ temuan: contoh }, { tell }];
}

/** Writes the new work folder, all or nothing; one that an earlier run of the same init began is finished. */
async function makeFolders(
  place: World,
  teksConfig: string,
  content: readonly Product[] = [],
  catatan: Omit<CatatanBaru, "perintah"> = {},
): Promise<void> {
  // What a run left that was cut off at its very end is cleared away while the folder is held.
  if (place.unfinished() === null && !place.exists(WRITE_FOLDER)) refuseExisting(place);
  await place.exclusively("init", async () => {
    if (place.resumed()?.perintah === "init" && place.readText(BERKAS_CONFIG) === teksConfig) return;
    refuseExisting(place);
    for (const folder of Object.values(FOLDER)) place.makeFolder(folder);
    for (const { berkas, content: bytes } of content) place.write(berkas, bytes);
    place.write(SCHEMA_BERKAS, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
    place.write(BERKAS_CONFIG, teksConfig);
    const rencana = await makeRencana(teksConfig);
    for (const { berkas, content: bytes } of rencana) place.write(berkas, bytes);
    recordRiwayat(place, { perintah: "init", keluaran: rencana.map(sidikOf), ...catatan });
  });
}

function refuseExisting(place: ReadonlyWorld): void {
  const wrong = findWrongNama(place);
  if (wrong !== null) throw henti(EXIT_CODE.salahPakai, wrongNamaTemuan(place.folder, wrong));
  if (!place.exists(BERKAS_CONFIG)) return;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "sudah-folder-kerja",
    berkas: place.folder,
    pesan: `Folder ini sudah berisi ${BERKAS_CONFIG}; lkjip init tidak menimpanya.`,
    perbaikan: "pakai folder lain, misalnya: lkjip init kanigaran-2025",
  });
}
