import { findWorkFolder } from "../folder/folder.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { compileConfig } from "../pipeline.ts";
import {
  composeAnswers,
  type FirstQuestion,
  listFirstQuestions,
  suggestFolder,
} from "../plan/write/first-questions.ts";
import type { World } from "../world/world.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { readPath } from "./files.ts";
import { showFindings } from "./findings.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { body, cut, explain, heading, typed } from "./screen.ts";

/*
 * Outside a work folder: which one, or a new one.
 */

/** Known folders on one screen. */
const OFFERED = 5;

/** A new folder, one of before, the example, one used lately; null to leave. */
export async function chooseFolder(guide: Guide): Promise<NextScreen> {
  const known = listKnown(guide).slice(0, OFFERED);
  const ways: readonly (readonly [string, string, readonly string[] | null, (guide: Guide) => Promise<NextScreen>])[] =
    [
      ["Siapkan kantor saya", "Beberapa pertanyaan, kira-kira lima menit.", ["init"], beginOffice],
      [
        "Lanjutkan dari folder tahun lalu",
        "Realisasi menjadi riwayat; yang lain ikut dibawa.",
        ["init", "--dari", "FOLDER"],
        continueYear,
      ],
      [
        "Coba dengan kantor contoh",
        "Formulir sudah terisi; angkanya bukan data resmi.",
        ["init", "--contoh", "kanigaran"],
        tryExample,
      ],
      ["Buka folder yang sudah ada", "Folder yang berisi lkjip.yaml.", null, openFolder],
      ["Keluar", "", null, async () => "leave"],
    ];
  const entries = [
    ...known.map(({ nama, world }) => ({ nama, keterangan: [cut(world.folder, 75), ""] })),
    ...ways.map(([nama, what, argv]) => ({ nama, keterangan: explain(what, argv) })),
  ];
  const chosen = await guide.desk.choose({
    head: [
      ...heading("lkjip: menyusun LKjIP kecamatan"),
      ...body(
        "lkjip menuntun delapan langkah SOP, dari lembar disposisi sampai pengiriman. Semua berkas tinggal di satu folder di komputer ini; tidak ada yang dikirim.",
        "",
      ),
    ],
    pesan: known.length > 0 ? "Folder kerja mana?" : "Mulai dari mana?",
    entries,
  });
  if (chosen === null) return "home";
  const world = known[chosen]?.world;
  return world === undefined ? (ways[chosen - known.length]?.[3](guide) ?? "home") : { folder: world };
}

/** Work folders used lately and those that lie here, with office and year; those that are gone are left out. */
function listKnown({ desk, world }: Guide): { readonly nama: string; readonly world: World }[] {
  const inside = world.list(".").filter((nama) => world.exists(`${nama}/${BERKAS_CONFIG}`));
  const all = [...desk.recent().map((path) => world.at(path)), ...inside.map((nama) => world.at(nama))];
  const there = all.filter(
    (one, i) => one.exists(BERKAS_CONFIG) && all.findIndex((each) => each.folder === one.folder) === i,
  );
  return there.map((one) => {
    const config = compileConfig(one.readText(BERKAS_CONFIG) ?? "").nilai;
    const folder = one.folder.split(/[\\/]/).at(-1) ?? "";
    return {
      nama: cut(config === null ? folder : `${config.instansi.nama} ${config.tahun} (${folder})`, 74),
      world: one,
    };
  });
}

/** Asks the questions one after another, shows all answers, makes the folder. */
async function beginOffice(guide: Guide): Promise<NextScreen> {
  const questions = listFirstQuestions(Number(guide.world.today().slice(0, 4)));
  const answers = BEGUN.get(guide.desk) ?? new Map<FirstQuestion["kunci"], string>();
  BEGUN.set(guide.desk, answers);
  for (let at = 0; ; ) {
    const question = questions[at];
    if (question === undefined) {
      const next = await confirmOffice(guide, questions, answers);
      if (next !== null) return next;
      at = questions.length - 1;
      continue;
    }
    const answer = await askFirst(
      guide,
      question,
      answers.get(question.kunci),
      `pertanyaan ${at + 1} dari ${questions.length}`,
    );
    if (answer === null && at === 0) return "home";
    if (answer !== null) answers.set(question.kunci, answer);
    at += answer === null ? -1 : 1;
  }
}

/** What somebody answered before going back: Esc loses no answer. */
const BEGUN = new WeakMap<Guide["desk"], Map<FirstQuestion["kunci"], string>>();

async function askFirst(
  guide: Guide,
  { pesan, contoh, builtin, periksa }: FirstQuestion,
  before: string | undefined,
  right: string,
): Promise<string | null> {
  for (let written = before ?? builtin; ; ) {
    const answer = await guide.desk.type({
      head: [...heading("Siapkan kantor", right), ...body(`${pesan}.`, `Contoh: ${contoh}`)],
      pesan: pesan.split(";")[0] ?? pesan,
      ...(written === undefined ? {} : { before: written }),
      periksa: (text) => {
        const wrong = periksa(text);
        return wrong === null || wrong.offered !== undefined ? null : wrong.pesan;
      },
    });
    if (answer === null) return null;
    const offered = periksa(answer)?.offered ?? [];
    if (offered.length === 0) return answer.trim();
    const entries = [...offered, "Tulis sendiri ..."].map((nama) => ({ nama, keterangan: ["", ""] }));
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Siapkan kantor", right),
      lines: body(`"${answer.trim()}" belum lengkap. Maksudnya:`),
      pesan: `${pesan}:`,
      entries,
    });
    const meant = chosen === null ? undefined : offered[chosen];
    if (meant !== undefined) return meant;
    written = answer;
  }
}

async function confirmOffice(
  guide: Guide,
  questions: readonly FirstQuestion[],
  answers: Map<FirstQuestion["kunci"], string>,
): Promise<NextScreen | null> {
  for (;;) {
    const get = (kunci: FirstQuestion["kunci"]): string => answers.get(kunci) ?? "";
    const folder = freeFolder(guide.world, suggestFolder(composeAnswers(get)));
    const argv = ["init", folder, ...questions.flatMap(({ kunci }) => [`--${kunci}`, get(kunci) || "-"])];
    const yes = {
      nama: "Ya, buat folder kerjanya",
      keterangan: explain(`Membuat ${guide.world.at(folder).folder}`, argv),
    };
    const entries = [
      yes,
      ...questions.map(({ kunci }) => ({
        nama: `${LABEL[kunci].padEnd(22)}${cut(get(kunci) || "(tidak ada)", 52)}`,
        keterangan: explain("Enter untuk mengubahnya.", argv),
      })),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Siapkan kantor", "periksa dulu"),
      lines: [],
      pesan: "Sudah benar?",
      entries,
    });
    if (chosen === null || chosen === entries.length - 1) return null;
    if (chosen === 0) {
      const next = await makeFolder(guide, folder, argv);
      if (next !== "home") BEGUN.delete(guide.desk);
      return next;
    }
    const question = questions[chosen - 1];
    const answer = question && (await askFirst(guide, question, get(question.kunci), "ubah jawaban"));
    if (question && answer !== null && answer !== undefined) answers.set(question.kunci, answer);
  }
}

const LABEL: Readonly<Record<FirstQuestion["kunci"], string>> = {
  nama: "Nama kantor",
  pemda: "Pemerintah daerah",
  tempat: "Tempat surat",
  tahun: "Tahun laporan",
  camat: "Camat",
  kelurahan: "Kelurahan",
};

/** A name that no folder has yet: kanigaran-2024, kanigaran-2024-2. */
function freeFolder(world: World, nama: string): string {
  for (let i = 1; ; i++) {
    const folder = i === 1 ? nama : `${nama}-${i}`;
    if (!world.exists(folder)) return folder;
  }
}

/** Runs `init` and goes to the new folder; where it was refused, says why. */
async function makeFolder(guide: Guide, folder: string, argv: readonly string[]): Promise<NextScreen> {
  const ran = await guide.command(guide.world, argv);
  const made = guide.world.at(folder);
  const failed = ran.kode !== 0;
  if (failed) await showFindings(guide, ran.temuan);
  if (!made.exists(BERKAS_CONFIG) || failed) return "home";
  const lines = body(
    ...ran.lines.filter((line) => !line.startsWith("Berikutnya: ")),
    "",
    `Perintahnya: ${typed(argv)}`,
  );
  const entries = [{ nama: "Ke layar awal folder itu", keterangan: ["", ""] }];
  await chooseBelow(guide.desk, {
    top: heading("Folder kerja sudah dibuat"),
    lines,
    pesan: "Lanjut dengan apa?",
    entries,
  });
  return { folder: made };
}

async function tryExample(guide: Guide): Promise<NextScreen> {
  const examples = guide.world.assetList("examples").filter((nama) => !nama.includes("."));
  const entries = [
    ...examples.map((nama) => ({
      nama: `Kecamatan ${nama[0]?.toUpperCase()}${nama.slice(1)}`,
      keterangan: explain("", ["init", "--contoh", nama]),
    })),
    BACK,
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Kantor contoh"),
    lines: [],
    pesan: "Yang mana?",
    entries,
  });
  const nama = chosen === null ? undefined : examples[chosen];
  if (nama === undefined) return "home";
  const folder = freeFolder(guide.world, `${nama}-2024`);
  return makeFolder(guide, folder, ["init", folder, "--contoh", nama]);
}

async function askFolder(guide: Guide, title: string): Promise<World | null> {
  const find = (text: string): World | null => {
    const path = readPath(text);
    return path !== "" && guide.world.isFolder(path) ? findWorkFolder(guide.world.named(path)) : null;
  };
  const answer = await guide.desk.type({
    head: [
      ...heading(title),
      ...body(
        "Letak folder kerja, yang berisi lkjip.yaml.",
        "Contoh: kanigaran-2024. Foldernya boleh ditarik ke jendela ini.",
      ),
    ],
    pesan: "Folder",
    periksa: (text) => (find(text) === null ? "Di situ tidak ada folder kerja." : null),
  });
  return answer === null ? null : find(answer);
}

async function openFolder(guide: Guide): Promise<NextScreen> {
  const folder = await askFolder(guide, "Buka folder yang sudah ada");
  return folder === null ? "home" : { folder };
}

async function continueYear(guide: Guide): Promise<NextScreen> {
  const before = await askFolder(guide, "Lanjutkan dari folder tahun lalu");
  return before === null ? "home" : nextYear({ ...guide, world: before });
}

/** From the folder of this year: next year's beside it. */
export const beginNextYear = (guide: Guide): Promise<NextScreen> => nextYear(guide);

async function nextYear(guide: Guide): Promise<NextScreen> {
  const config = compileConfig(guide.world.readText(BERKAS_CONFIG) ?? "").nilai;
  const beside = guide.world.at("..");
  const here = guide.world.folder.split(/[\\/]/).at(-1) ?? ".";
  const wanted = config === null ? "lkjip" : suggestFolder({ nama: config.instansi.nama, tahun: config.tahun + 1 });
  const folder = freeFolder(beside, wanted);
  const argv = ["init", folder, "--dari", here];
  const entries = [{ nama: `Ya, buat folder ${folder}`, keterangan: explain(beside.folder, argv) }, BACK];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Siapkan tahun berikutnya"),
    lines: body(
      "Realisasi menjadi riwayat; unit, pejabat, Renstra, dan templat ikut dibawa. Target dan pagu ditandai GANTI.",
    ),
    pesan: "Buat sekarang?",
    entries,
  });
  return chosen === 0 ? makeFolder({ ...guide, world: beside }, folder, argv) : "home";
}
