import { BERKAS_CONFIG } from "../model/places.ts";
import { OPEN_TARGET } from "../plan/check/target.ts";
import { type Action, APPLY_PLAN, findingsAction, openAction, PLAN, stay } from "./actions.ts";
import { composeBoard } from "./board.ts";
import { openFromList } from "./files.ts";
import { countFindings } from "./findings.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { showMore } from "./more.ts";
import { nextActions } from "./next-actions.ts";
import { body, cut, explain, formatDay, heading } from "./screen.ts";
import { type Broken, readState, type State } from "./state.ts";

/*
 * The first screen of a work folder: where the year stands, what comes next.
 */

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

/** Two lines at most: forms, or why the step is open again, then findings or gaps. */
function sentences({ papan, temuan, gaps }: State): string[] {
  const missing = papan.unit.filter(({ status }) => status !== "masuk");
  const [why] = papan.langkah.flatMap(({ keadaan, catatan }) => (keadaan === "berjalan" ? catatan : []));
  const forms =
    missing.length === 0
      ? (why ?? `Formulir kembali semua (${papan.unit.length}).`)
      : `Formulir kembali ${papan.unit.length - missing.length} dari ${papan.unit.length}. Belum: ${missing.map(({ nama }) => nama).join(", ")}`;
  const open = gaps.length > 0 ? `Bagian kuning di draf: ${gaps.length}.` : "";
  return [forms, `${open} ${countFindings(temuan)}`.trim()]
    .filter((line) => line !== "")
    .map((line) => ` ${cut(line.charAt(0).toUpperCase() + line.slice(1), 77)}`);
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

/** Where lkjip.yaml cannot be used: of a new year its targets are only not filled in yet, which is done in the workbook. */
const brokenActions = ({ temuan, pendingPlan, hasPlan }: Broken): Action[] => [
  ...(pendingPlan ? [APPLY_PLAN] : []),
  ...(isOnlyOpen(temuan) && hasPlan ? [PLAN, findingsAction({ temuan })] : [findingsAction({ temuan })]),
  ...(isOnlyOpen(temuan) || !hasPlan ? [] : [PLAN]),
  openAction(`Buka ${BERKAS_CONFIG}`, BERKAS_CONFIG),
];

const isOnlyOpen = (temuan: State["temuan"]): boolean =>
  temuan.every(({ tingkat, nama }) => tingkat !== "galat" || nama === OPEN_TARGET);
