import { formatTriwulan } from "../model/format.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, berkasPaket } from "../model/places.ts";
import { hasGalat } from "../model/temuan.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import { composeBoard } from "./board.ts";
import { chooseBelow } from "./choose.ts";
import { mayOpen, openFile, openFromList } from "./files.ts";
import { countFindings, showFindings } from "./findings.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { restoreDraft, showMore } from "./more.ts";
import { beginNextYear } from "./outside.ts";
import { applyPlan, showPlan } from "./plan.ts";
import { receiveFiles } from "./receive.ts";
import { performStep, runAndShow } from "./run-step.ts";
import { body, cut, explain, formatDay, heading } from "./screen.ts";
import { type Broken, readState, type State } from "./state.ts";

/*
 * The first screen of a work folder: where the year stands, what comes next.
 */

/** An entry: what it says, the command that does the same, and what it does. */
export interface Action {
  readonly nama: string;
  readonly what: string;
  readonly argv: readonly string[] | null;
  readonly run: (guide: Guide) => Promise<NextScreen | undefined>;
}

/** Makes the function of an entry that comes back to the first screen. */
export const stay =
  (work: (guide: Guide) => Promise<unknown>) =>
  async (guide: Guide): Promise<undefined> => {
    await work(guide);
  };

/** The screen, once; says where to go. */
export async function showHome(guide: Guide): Promise<NextScreen> {
  const state = readState(guide.world);
  const whole = "papan" in state;
  const actions = [...(whole ? nextActions(state, guide) : brokenActions(state)), ...ALWAYS];
  const today = guide.world.today();
  const chosen = await guide.desk.choose({
    head: [
      ...heading(`LKjIP ${whole ? `${state.papan.instansi} ${state.papan.tahun}` : nameOf(guide)}`, formatDay(today)),
      ...(whole
        ? [...composeBoard(state.papan), "", ...sentences(state)]
        : body(
            isOnlyOpen(state.temuan)
              ? "Rencana belum lengkap: target, pagu, dan naskah tahun ini masih bertanda GANTI."
              : `${BERKAS_CONFIG} belum dapat dipakai.`,
          )),
      "",
    ],
    pesan: "Apa yang dikerjakan?",
    entries: actions.map(({ nama, what, argv }) => ({ nama: cut(nama, 70), keterangan: explain(what, argv) })),
  });
  return (chosen === null ? undefined : await actions[chosen]?.run(guide)) ?? "home";
}

const nameOf = ({ world }: Guide): string => world.folder.split(/[\\/]/).at(-1) ?? "";

/** Two lines at most: forms, then findings or gaps. */
function sentences({ papan, temuan, gaps }: State): string[] {
  const missing = papan.unit.filter(({ status }) => status !== "masuk");
  const forms =
    missing.length === 0
      ? `Formulir kembali semua (${papan.unit.length}).`
      : `Formulir kembali ${papan.unit.length - missing.length} dari ${papan.unit.length}. Belum: ${missing.map(({ nama }) => nama).join(", ")}`;
  const open = gaps.length > 0 ? `Bagian kuning di draf: ${gaps.length}.` : "";
  return [forms, `${open} ${countFindings(temuan)}`.trim()]
    .filter((line) => line !== "")
    .map((line) => ` ${cut(line, 77)}`);
}

const ALWAYS: readonly Action[] = [
  {
    nama: "Buka berkas ...",
    what: "Draf, surat, formulir, dan berkas lain di folder kerja.",
    argv: null,
    run: stay(openFromList),
  },
  {
    nama: "Lainnya ...",
    what: "Langkah di luar urutan, asal angka, cadangan, folder lain.",
    argv: null,
    run: showMore,
  },
  { nama: "Keluar", what: "Yang sudah dikerjakan tersimpan.", argv: null, run: async () => "leave" },
];

const STEP = {
  disposition: ["Buat lembar disposisi (langkah 1)", "Lembar disposisi Camat, berkas Word."],
  forms: ["Buat formulir (langkah 2)", "Satu formulir Excel untuk setiap unit, dan surat permintaan data."],
  individual: ["Buat Laporan Kinerja Individu (langkah 3)", "Dari formulir yang kembali."],
  collect: ["Himpun data (langkah 4)", "Membaca formulir yang kembali dan menghitung capaian."],
  draft: ["Buat draf LKjIP (langkah 4)", "Draf Word; yang tidak diketahui data ditandai kuning."],
  review: ["Koreksi draf (langkah 5)", "Memeriksa draf terhadap data; membuat catatan koreksi."],
  submit: ["Mintakan persetujuan Camat (langkah 6)", "Membuat nota dinas kepada Camat."],
  sign: ["Sahkan LKjIP (langkah 7)", "Membuat lembar pengesahan dan menyimpan edisi yang disahkan."],
  letter: ["Buat surat pengantar (langkah 8)", "Dengan nomor dari buku agenda; dicatat di register."],
  archive: ["Buat paket kiriman (langkah 8)", "Satu berkas zip untuk Bagian Organisasi, dan daftar arsip."],
} as const;

/** An entry that carries out a step. */
export function stepAction(nama: keyof typeof STEP, label: string = STEP[nama][0]): Action {
  return { nama: label, what: STEP[nama][1], argv: [nama], run: stay((guide) => performStep(guide, nama)) };
}

const findingsAction = ({ temuan }: Pick<State, "temuan">): Action => ({
  nama: `Lihat yang harus dibetulkan (${temuan.filter(({ tingkat }) => tingkat === "galat").length})`,
  what: "Satu per satu, dengan sel dan cara membetulkannya.",
  argv: ["check"],
  run: stay((guide) => showFindings(guide, temuan)),
});

const openAction = (nama: string, berkas: string): Action => ({
  nama,
  what: `Membuka ${berkas}. Simpan dan tutup, lalu kembali ke sini.`,
  argv: null,
  run: stay((guide) => openFile(guide, berkas)),
});

/** Where lkjip.yaml cannot be used: of a new year its targets are only not filled in yet, which is done in the workbook. */
const brokenActions = ({ temuan, pendingPlan, hasPlan }: Broken): Action[] => [
  ...(pendingPlan ? [APPLY_PLAN] : []),
  ...(isOnlyOpen(temuan) && hasPlan ? [PLAN, findingsAction({ temuan })] : [findingsAction({ temuan })]),
  ...(isOnlyOpen(temuan) || !hasPlan ? [] : [PLAN]),
  openAction(`Buka ${BERKAS_CONFIG}`, BERKAS_CONFIG),
];

const isOnlyOpen = (temuan: State["temuan"]): boolean =>
  temuan.every(({ tingkat, nama }) => tingkat !== "galat" || nama === OPEN_TARGET);

const PLAN: Action = {
  nama: "Lengkapi rencana",
  what: "Sasaran, indikator, target, anggaran, dan pejabat, di Excel.",
  argv: ["plan"],
  run: stay(showPlan),
};

const APPLY_PLAN: Action = {
  nama: "Terapkan rencana.xlsx yang sudah diisi",
  what: "Yang diubah di sana masuk ke lkjip.yaml.",
  argv: ["plan"],
  run: stay(applyPlan),
};

const RECEIVE: Action = {
  nama: "Terima formulir yang kembali",
  what: "Dari flash disk, WhatsApp, atau folder Unduhan.",
  argv: ["receive", "BERKAS"],
  run: stay(receiveFiles),
};

const REMIND: Action = {
  nama: "Ingatkan yang belum",
  what: "Beberapa baris untuk ditempel di grup percakapan.",
  argv: ["status", "--ringkas"],
  run: stay((guide) => runAndShow(guide, ["status", "--ringkas"])),
};

/** In the year of the report itself its quarters come before the steps that only its end asks for. */
function quarterActions({ papan: { saat, tahun, triwulan } }: State): Action[] {
  const due = triwulan.find(({ keadaan }) => keadaan === "belum" || keadaan === "berubah");
  if (due === undefined || saat.slice(0, 4) !== String(tahun)) return [];
  const argv = ["quarter", String(due.triwulan)];
  return [
    {
      nama: `Buat laporan ${formatTriwulan(due.triwulan)}`,
      what: "Laporan Capaian Kinerja Triwulan, dari formulir yang sudah masuk.",
      argv,
      run: stay((guide) => runAndShow(guide, argv)),
    },
  ];
}

/** What the state asks for, the next thing first. */
function nextActions(state: State, guide: Guide): Action[] {
  const { papan, temuan, unfilled } = state;
  const next = papan.berikutnya?.perintah ?? null;
  const signed = papan.langkah[6]?.keadaan === "selesai";
  if (next === null) return doneActions(state, guide);
  const office = state.pendingPlan ? [APPLY_PLAN] : unfilled.length > 0 && !state.hasDraft ? [PLAN] : [];
  if (next === "lkjip disposition") return [...office, stepAction("disposition"), stepAction("forms")];
  if (next === "lkjip forms") return [...office, stepAction("forms")];
  const mend = [...(hasGalat(temuan) ? [findingsAction(state)] : []), ...(state.pendingPlan ? [APPLY_PLAN] : [])];
  const collect = state.newForms ? [stepAction("collect", "Himpun data yang sudah masuk")] : [];
  if (next === "lkjip collect" && !state.hasDraft) return collectActions(state, mend, collect);
  const late = papan.unit.some(({ status }) => status !== "masuk") ? [RECEIVE] : [];
  const fresh = state.staleDraft && !signed ? [stepAction("draft", "Masukkan angka terbaru ke draf")] : [];
  const before = [...mend, ...quarterActions(state), ...(signed ? [] : [...collect, ...fresh])];
  const waiting = state.open.some(({ blocks }) => blocks) ? [readinessAction(state)] : [];
  return [...before, ...followingActions(next, state), ...waiting, ...late].slice(0, 7);
}

function collectActions(state: State, mend: readonly Action[], collect: readonly Action[]): Action[] {
  const { papan, hasDraft } = state;
  const missing = papan.unit.some(({ status }) => status !== "masuk");
  const draft = stepAction("draft", "Buat draf dengan data yang ada");
  const quarter = quarterActions(state);
  if (missing) return [...mend, RECEIVE, REMIND, ...quarter, ...collect, ...(hasDraft ? [] : [draft])];
  return [
    ...mend,
    ...quarter,
    ...(collect.length > 0 ? collect : [stepAction("draft")]),
    stepAction("individual"),
    RECEIVE,
  ];
}

/** After the draft. */
function followingActions(next: string, { gaps, papan }: State): Action[] {
  const draft = openAction("Buka draf di Word", BERKAS_DRAF);
  if (next === "lkjip check") return [PLAN, stepAction("review", "Koreksi lagi"), draft];
  if (next === "lkjip restore") return [RESTORE, draft];
  if (next === "lkjip review --benar") return [CONFIRM, draft, stepAction("review", "Koreksi lagi")];
  if (next === "lkjip draft") return [stepAction("draft"), stepAction("individual")];
  if (next === "lkjip review" || next === "lkjip collect")
    return gaps.length > 0
      ? [{ ...draft, nama: `Tulis bagian kuning di Word (${gaps.length})` }, stepAction("review")]
      : [stepAction("review"), draft];
  if (next === "lkjip submit") return [stepAction("submit"), CONFIRM, draft, stepAction("review", "Koreksi lagi")];
  if (next.startsWith("lkjip submit --")) return [APPROVE, RETURN, draft];
  if (next === "lkjip sign") return [stepAction("sign"), draft, RETURN];
  if (next !== "lkjip letter" && next !== "lkjip archive") return [stepAction("review"), draft];
  return next === "lkjip letter"
    ? [stepAction("letter"), openAction("Buka folder pengesahan", `7-pengesahan/versi-${papan.versi}`)]
    : [stepAction("archive"), stepAction("letter", "Ubah surat pengantar")];
}

/** What stands between today and the signature, who clears it and how. */
const readinessAction = ({ open }: State): Action => ({
  nama: `Lihat yang menghalangi tanda tangan (${open.filter(({ blocks }) => blocks).length})`,
  what: "Halnya, siapa yang menyelesaikan, dan caranya.",
  argv: ["status"],
  run: stay((guide) =>
    chooseBelow(guide.desk, {
      top: heading("Sebelum ditandatangani"),
      lines: open.flatMap(({ hal, siapa, cara }) => body(`- ${hal} (${siapa})`, `    ${cara}`)),
      pesan: "Selesai dibaca?",
      entries: [{ nama: "Kembali", keterangan: ["", ""] }],
    }),
  ),
});

const RESTORE: Action = {
  nama: "Kembalikan draf dari cadangan",
  what: "Draf yang sekarang masuk ke cadangan.",
  argv: ["restore"],
  run: stay(restoreDraft),
};

const APPROVE: Action = {
  nama: "Catat: Camat menyetujui",
  what: "Jawaban Camat dicatat di riwayat.",
  argv: ["submit", "--setuju"],
  run: stay((guide) => runAndShow(guide, ["submit", "--setuju"])),
};

const RETURN: Action = {
  nama: "Catat: Camat mengembalikan draf",
  what: "Dengan alasannya; draf dikoreksi lagi sesudah diperbaiki.",
  argv: ["submit", "--kembalikan", "ALASAN"],
  run: stay(async (guide) => {
    const reason = await guide.desk.type({
      head: [...heading("Camat mengembalikan draf"), ...body("Contoh: analisis sasaran 2 terlalu singkat")],
      pesan: "Alasan Camat",
      periksa: (text) => (/\w{3}/.test(text) ? null : "Tulis alasannya."),
    });
    if (reason !== null) await runAndShow(guide, ["submit", "--kembalikan", reason.trim()]);
  }),
};

const CONFIRM: Action = {
  nama: "Benarkan angka tulisan tangan",
  what: "Daftarnya dahulu, lalu nomor yang benar.",
  argv: ["review", "--benar"],
  run: stay(async (guide) => {
    await runAndShow(guide, ["review", "--benar"]);
    const list = await guide.desk.type({
      head: [...heading("Angka tulisan tangan"), ...body("Nomor kalimat yang benar. Contoh: 1,3 atau semua")],
      pesan: "Nomor",
      periksa: (text) => (/^(semua|\d+(\s*[,-]\s*\d+)*)$/i.test(text.trim()) ? null : "Tulis nomornya, misalnya 1,3."),
    });
    if (list !== null) await runAndShow(guide, ["review", "--benar", list.trim()]);
  }),
};

/** All is sent. */
function doneActions({ papan }: State, guide: Guide): Action[] {
  const paket = berkasPaket(papan.tahun, Math.max(1, papan.versi));
  return [
    {
      nama: `Siapkan tahun ${papan.tahun + 1}`,
      what: "Realisasi menjadi riwayat; unit, pejabat, dan templat ikut dibawa.",
      argv: ["init", "FOLDER", "--dari", "."],
      run: beginNextYear,
    },
    ...(mayOpen(guide, paket) ? [openAction("Buka paket kiriman", paket)] : []),
    {
      nama: "Periksa keutuhan paket",
      what: "Membuktikan bahwa paket masih sama dengan yang dibuat.",
      argv: ["archive", "--periksa"],
      run: stay((one) => runAndShow(one, ["archive", "--periksa"])),
    },
  ];
}
