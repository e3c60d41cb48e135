import { ACCEPT_PERINTAH, type DocumentPlan, planDraf, type RefreshRule } from "../folder/document.ts";
import { composeDraf, listPrintedCelah } from "../folder/draf.ts";
import { readJournal, sidikOf } from "../folder/journal.ts";
import { printNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readNamedDraf, refuseFreshDraf } from "../folder/other-drafts.ts";
import { listWrites } from "../folder/place.ts";
import { digestOf, findReadiness, isStale } from "../folder/readiness.ts";
import { listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { listSumber } from "../form/kinerja.ts";
import type { ReadinessEntry } from "../journal/readiness.ts";
import { findCelahTempat, sayPlanTempat } from "../model/content.ts";
import { formatList } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_DRAF, FOLDER_CADANGAN } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { PlacedCelah } from "../report/celah.ts";
import { formatNasib } from "../screen/nasib.ts";
import { plainReadiness, sayReadiness } from "../screen/readiness.ts";
import type { OptionsOf } from "../sop.ts";
import type { Said, Step, StepResult } from "../step.ts";
import { countStatus, type LaporanSegar } from "../word/refresh/report.ts";
import { renderTeksDocx } from "../word/text/plain.ts";
import { readNaskah } from "../word/text/read.ts";

/**
 * SOP 4: the draft LKjIP as a Word file from the office's template or the built-in one. Run again on a draft that people
 * have edited, it brings the new figures in and leaves what they wrote.
 */
export const draft: Step<"draft"> = {
  needs: "config",
  holds: true,
  run: ({ world, config, temuan: temuanConfig, options }) => {
    if (options.baru && world.exists(BERKAS_DRAF)) throw presentDraf();
    const { nilai: result, temuan: temuanData } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const temuan = [...temuanConfig, ...temuanData];
    if (hasGalat(temuan)) return refused(temuan, options.json);
    const known = { ...result, temuan };
    const from = options.dari === null ? null : readNamedDraf(world, options.dari);
    if (!options.baru && !options.teks && from === null) refuseFreshDraf(world, config);
    const { templat, laporan, identitas } = composeDraf(world, result);
    const content = printNaskah(world, templat, laporan, identitas);
    if (options.teks) {
      const next = ["lkjip draft", "menulis draf itu sebagai dokumen Word"] as const;
      return { say: [{ print: renderTeksDocx(content) }], next };
    }
    const rule = readRule(options);
    const plan = planDraf(world, { berkas: BERKAS_DRAF, content }, from, rule);
    checkAccept(rule, plan);
    const others = findOtherDrafts(world, config, plan.content);
    const celah = listPrintedCelah(laporan, content);
    const looked = { content: plan.content, naskah: readNaskah(plan.content), effect: null, isFresh: true } as const;
    const open = findReadiness(world, known, looked);
    if (options.dryRun) {
      const tell = "Ini baru percobaan: tidak ada yang ditulis.";
      const say = [{ temuan: others }, ...sayResult({ ...plan, cadangan: null }, celah, open, options), { tell }];
      return { say, next: ["lkjip draft", "menulis draf seperti di atas"] };
    }
    const masukan = [...result.data.formulir.flatMap(listSumber), ...(from === null ? [] : [sidikOf(from)])];
    const noted = { masukan, unit: listUnitMasuk(result.data), data: digestOf(result) };
    const isSame = plan.nasib === "sama";
    return {
      writes: listWrites([plan]),
      journal:
        isSame && !isStale(readJournal(world).nilai, result)
          ? null
          : { ...noted, keluaran: isSame ? [] : [sidikOf(plan)] },
      say: [
        { temuan: [...temuan, ...others] },
        ...sayResult(plan, celah, open, options),
        ...(options.json ? [] : sayReadiness(open, world.width)),
      ],
      next: "papan",
    };
  },
};

const refused = (temuan: readonly Temuan[], json: boolean): StepResult => ({
  say: [{ temuan }, ...(json ? [{ json: { temuan } }] : []), { tell: "Draf belum dibuat." }],
  next: "papan",
  exit: EXIT_CODE.hasGalat,
});

/** A draft that is there is never begun anew by a word: it is moved away by hand. */
const presentDraf = (): Error =>
  henti(EXIT_CODE.salahPakai, {
    nama: "draf-sudah-ada",
    berkas: BERKAS_DRAF,
    pesan: "Draf sudah ada, jadi tidak ada draf baru yang dibuat.",
    perbaikan: `pindahkan dahulu berkas itu, misalnya ke folder ${FOLDER_CADANGAN} di sebelahnya, lalu ulangi: lkjip draft --baru`,
  });

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

function readRule(options: OptionsOf<"draft">): RefreshRule {
  const { utamakan: prefer, terima: accept } = options;
  return { accept, ...(prefer === null ? {} : { prefer }) };
}

/** Whether a person has written in the document what the data leave open. */
const isFilled = (letak: string, segar: LaporanSegar | null): boolean =>
  (segar?.perubahan ?? []).some(
    ({ celah, status, tag }) =>
      celah === true && status === "dipertahankan" && (tag === letak || tag.startsWith(`${letak}/`)),
  );

/** Gaps of the same kind in one line: "pembanding untuk: Indeks Kepuasan Masyarakat; Nilai SAKIP (di ...)". */
function groupGaps(own: readonly PlacedCelah[]): string[] {
  const kinds = groupBy(own, ({ apa }) => `${/^(.* untuk) /.exec(apa)?.[1] ?? apa}\n${formatTempat(apa)}`);
  return [...kinds].map(([kind, same]) => {
    const [begin = "", tempat = ""] = kind.split("\n");
    const about = same.map(({ apa }) => apa.slice(begin.length + 1));
    return same.length === 1 ? `${same[0]?.apa}${tempat}` : `${begin}: ${about.join("; ")}${tempat}`;
  });
}

/** A gap that lkjip.yaml fills is not written in Word. */
function formatTempat(apa: string): string {
  const tempat = findCelahTempat(apa);
  return tempat === null || tempat === "formulir" ? "" : ` (di ${sayPlanTempat(tempat)})`;
}

function sayResult(
  { berkas, nasib, segar, cadangan }: DocumentPlan,
  celahList: readonly PlacedCelah[],
  open: readonly ReadinessEntry[],
  { json, dryRun }: OptionsOf<"draft">,
): Said[] {
  if (json) {
    const laporan = segar === null ? null : { jumlah: countStatus(segar), ...segar };
    const celah = celahList.filter(({ letak }) => !isFilled(letak, segar));
    return [{ json: { berkas, nasib, cadangan, celah, segar: laporan, kesiapan: open.map(plainReadiness) } }];
  }
  const all = dryRun ? "lkjip draft --dry-run --json" : "lkjip diff";
  const kalimat = formatNasib("Draf LKjIP", { berkas, nasib, segar }, { accept: ACCEPT_PERINTAH, all });
  const lines = [dryRun ? kalimat.replace(/^(Draf LKjIP) (di)/, "$1 akan $2") : kalimat];
  if (segar === null && celahList.length > 0)
    lines.push(
      `${celahList.length} bagian ditandai kuning karena hanya dapat ditulis orang:`,
      ...[...groupBy(celahList, ({ siapa }) => siapa)].flatMap(([siapa, own]) => [
        `  ${siapa} (${own.length}):`,
        ...groupGaps(own).map((each) => `    - ${each}`),
      ]),
    );
  else if (nasib === "disegarkan" && !dryRun)
    lines.push("Daftar isi dan nomor tabel: di Word tekan Ctrl+A lalu F9 bila ada judul atau tabel yang berubah.");
  return lines.map((print) => ({ print }));
}
