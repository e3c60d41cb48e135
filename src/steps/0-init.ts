import { findWrongNama, readWorkConfig, wrongNamaTemuan } from "../folder/folder.ts";
import { type Product, recordRiwayat, sidikOf } from "../folder/journal.ts";
import { formatLastProse, readLastProse } from "../folder/last-prose.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { listSumber } from "../form/kinerja.ts";
import type { CatatanBaru } from "../journal/riwayat.ts";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, FOLDER, SCHEMA_BERKAS } from "../model/places.ts";
import { suggestInstansi, suggestPemda } from "../model/suggestion.ts";
import type { Temuan } from "../model/temuan.ts";
import { compileConfig, compilePengukuran } from "../pipeline.ts";
import { STILL_CONTOH } from "../plan/check/first-values.ts";
import { configJsonSchema } from "../plan/json-schema.ts";
import { type FirstAnswers, renderLkjipYaml } from "../plan/write/first-year.ts";
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
      { print: `Lengkapi ${BERKAS_CONFIG}: ganti tulisan GANTI dan nilai contoh dengan data kantor.` },
    ],
    next: COMPLETE,
  };
}

const COMPLETE = ["lkjip check", `di dalam folder itu, setelah ${BERKAS_CONFIG} dilengkapi`] as const;

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
  const teks = renderTahunBaru(
    lama.readText(BERKAS_CONFIG) ?? "",
    result.pengukuran,
    config.kebijakan.desimal,
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
  const ganti = teks.split("\n").filter((baris) => /\bGANTI\b/.test(baris)).length;
  const lines = [
    `Folder kerja tahun ${tahun} dibuat: ${place.folder}`,
    `Realisasi tahun ${config.tahun} menjadi riwayat; unit, pejabat, Renstra, dan templat ikut dibawa.`,
    ...(pending > 0
      ? [`Formulir ${pending} unit tahun ${config.tahun} tidak ada, jadi riwayatnya belum lengkap.`]
      : []),
    ...formatLastProse(prose, config.tahun),
    `${ganti} tempat di ${BERKAS_CONFIG} ditandai GANTI: target, pagu, dan naskah tahun ${tahun}.`,
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
  if (place.unfinished() === null) refuseExisting(place);
  await place.exclusively("init", async () => {
    if (place.resumed()?.perintah === "init" && place.readText(BERKAS_CONFIG) === teksConfig) return;
    refuseExisting(place);
    for (const folder of Object.values(FOLDER)) place.makeFolder(folder);
    for (const { berkas, content: bytes } of content) place.write(berkas, bytes);
    place.write(SCHEMA_BERKAS, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
    place.write(BERKAS_CONFIG, teksConfig);
    recordRiwayat(place, { perintah: "init", ...catatan });
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

interface InitQuestion {
  readonly kunci: "nama" | "pemda" | "tempat" | "tahun" | "camat" | "kelurahan";
  readonly pesan: string;
  readonly contoh: string;
  readonly builtin?: string;
  /** What is wrong with an answer and what to write instead, or null. */
  readonly periksa: (jawaban: string) => Objection | null;
}

interface Objection {
  readonly pesan: string;
  readonly example: string;
}

const emptyObjection = (jawaban: string, example: string): Objection | null =>
  jawaban.trim() === "" ? { pesan: "Tidak boleh kosong.", example } : null;

/** A name that does not say what it is: what may be meant is offered, never filled in. */
function namaObjection(
  suggest: (nama: string) => readonly string[],
  example: string,
): (jawaban: string) => Objection | null {
  return (jawaban) => {
    const [first, ...lain] = jawaban.trim() === "" ? [] : suggest(jawaban);
    if (first === undefined) return emptyObjection(jawaban, example);
    const offer = [first, ...lain].map((nama) => `"${nama}"`).join(" atau ");
    return { pesan: `Namanya belum lengkap. Maksudnya ${offer}?`, example: first };
  };
}

/** What a new office must say; asked for on a terminal, otherwise given as options of the same names. */
function listItem(world: ReadonlyWorld): readonly InitQuestion[] {
  const required = (kunci: InitQuestion["kunci"], pesan: string, contoh: string): InitQuestion => ({
    kunci,
    pesan,
    contoh,
    periksa: (jawaban) => emptyObjection(jawaban, contoh),
  });
  const [nama, pemda] = ["Kecamatan Kanigaran", "Pemerintah Kota Probolinggo"];
  return [
    { ...required("nama", "Nama instansi", nama), periksa: namaObjection(suggestInstansi, nama) },
    { ...required("pemda", "Nama pemerintah daerah", pemda), periksa: namaObjection(suggestPemda, pemda) },
    required("tempat", "Tempat surat ditandatangani", "Probolinggo"),
    {
      kunci: "tahun",
      pesan: "Tahun laporan",
      contoh: "2024",
      builtin: String(Number(world.today().slice(0, 4)) - 1),
      periksa: (jawaban) =>
        /^20\d\d$/.test(jawaban.trim())
          ? null
          : { pesan: "Tulis tahunnya dengan empat angka, misalnya 2024.", example: "2024" },
    },
    required("camat", "Nama Camat dengan gelar", "AGUS RIANTO, S.STP., M.Si."),
    {
      kunci: "kelurahan",
      pesan: "Nama kelurahan, dipisah koma; kosongkan bila semuanya desa",
      contoh: "Kanigaran, Sukoharjo",
      periksa: () => null,
    },
  ];
}

async function readJawaban(world: ReadonlyWorld, options: OptionsOf<"init">): Promise<FirstAnswers> {
  const item = listItem(world);
  const given = item.flatMap((one) => {
    const content = options[one.kunci];
    return content === null ? [] : [{ ...one, content, wrong: one.periksa(content) }];
  });
  const wrong = given.flatMap(({ kunci, content, wrong }) =>
    wrong === null ? [] : [wrongTemuan(kunci, content, wrong)],
  );
  if (wrong.length > 0) throw new Henti(EXIT_CODE.salahPakai, wrong);
  const pending = item.filter(({ kunci }) => given.every((one) => one.kunci !== kunci));
  if (pending.length > 0 && !world.interactive) throw missingAnswer(pending);
  const jawaban = new Map<InitQuestion["kunci"], string>(given.map(({ kunci, content }) => [kunci, content.trim()]));
  for (const { kunci, pesan, contoh, builtin, periksa } of pending) {
    const content = await world.ask({
      pesan: `${pesan} (misalnya ${contoh})`,
      periksa: (teks) => periksa(teks)?.pesan ?? null,
      ...(builtin ? { builtin } : {}),
    });
    jawaban.set(kunci, content.trim());
  }
  const get = (kunci: InitQuestion["kunci"]): string => jawaban.get(kunci) ?? "";
  return {
    nama: get("nama"),
    pemda: get("pemda"),
    tempat: get("tempat"),
    tahun: Number(get("tahun")),
    camat: get("camat"),
    kelurahan: readKelurahan(get("kelurahan")),
  };
}

/** Names between commas; none for an empty answer, a dash, or the word for none. */
const readKelurahan = (jawaban: string): string[] =>
  jawaban
    .split(",")
    .map((nama) => nama.trim())
    .filter((nama) => !/^(?:[-–—]*|tidak ada|nihil)$/i.test(nama));

function missingAnswer(pending: readonly InitQuestion[]): Error {
  const without = pending.some(({ kunci }) => kunci === "kelurahan")
    ? '. Kecamatan yang semuanya desa: --kelurahan "-"'
    : "";
  return henti(EXIT_CODE.salahPakai, {
    nama: "jawaban-kurang",
    pesan: `Tidak ada terminal untuk bertanya, dan opsi ini belum diisi: ${pending.map((b) => `--${b.kunci}`).join(", ")}.`,
    perbaikan: `tulis opsinya, misalnya: lkjip init ${pending.map((b) => `--${b.kunci} "${b.contoh}"`).join(" ")}${without}`,
  });
}

const wrongTemuan = (kunci: string, content: string, { pesan, example }: Objection): Temuan => ({
  tingkat: "galat",
  nama: "jawaban-salah",
  pesan: `Isi --${kunci} "${content}" tidak dapat dipakai. ${pesan}`,
  perbaikan: `tulis misalnya: --${kunci} "${example}"`,
});

/** "Kecamatan Kebonsari Wetan", 2024 -> "kebonsari-wetan-2024". */
function suggestFolder({ nama, tahun }: Pick<FirstAnswers, "nama" | "tahun">): string {
  const slug = nama
    .toLowerCase()
    .replace(/^kecamatan\s+/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${slug || "lkjip"}-${tahun}`;
}
