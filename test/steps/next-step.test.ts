import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { many } from "../support/breadth.ts";
import { createScriptedDesk, sittingIn } from "../support/desk.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";
import { berkasOf, configOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { createTempatKerja, type TempatKerja } from "../support/kerja.ts";
import { lengkapiCelah } from "../support/sunting.ts";

/*
 * One list of readiness and one next step: whatever the office, the day and the order of its commands, every place that
 * tells them tells the same.
 */

/** What people do between two commands, and the commands. */
const LANGKAH = [
  "forms",
  "disposition",
  "individual",
  "collect",
  "draft",
  "draft",
  "review",
  "review",
  "submit",
  "submit --setuju",
  "submit --kembalikan singkat",
  "sign --tanggal 2025-03-01",
  "letter",
  "letter --nomor 7",
  "archive",
  "quarter",
  "diff",
  "plan",
  "restore",
  "review --benar semua",
  "(gaps written)",
  "(form changed)",
  "(plan saved)",
] as const;

interface Entry {
  readonly jenis: string;
  readonly jumlah: number;
  readonly menghalangi: boolean;
}

/** A random office in a folder of its own. */
async function layOffice(kantor: KantorAcak, clock: () => Date): Promise<TempatKerja> {
  const outside = createTempatKerja(clock);
  const folder = join(outside.folder, "kantor");
  mkdirSync(join(folder, "3-data-kinerja"), { recursive: true });
  writeFileSync(join(folder, BERKAS_CONFIG), yamlOf(kantor));
  for (const { berkas, content } of await berkasOf(kantor, configOf(kantor)))
    if (content !== null) writeFileSync(join(folder, berkas), content);
  return { ...outside.in("kantor"), remove: outside.remove };
}

const hintOf = (pesan: string): string | null => /^Berikutnya: (.*)$/m.exec(pesan)?.[1] ?? null;

/** The first entry of the guide's list, with the line that names its command. */
async function firstOfGuide({ folder }: TempatKerja, clock: () => Date): Promise<string> {
  const desk = createScriptedDesk([]);
  await run([], { ...sittingIn(folder, [], desk), clock });
  const screen = desk.screens.find((each) => each.includes("Apa yang dikerjakan?")) ?? "";
  const name = /^> (.*)$/m.exec(screen)?.[1] ?? "";
  return `${name} | ${/lkjip [^\n]*/.exec(screen.slice(screen.indexOf("Keluar")))?.[0] ?? ""}`;
}

/** What the guide's first entry may be where the board names a command. */
const LEADS: readonly (readonly [hint: RegExp, first: RegExp])[] = [
  [/^lkjip plan /, /^(?:Lengkapi rencana|Terapkan rencana)/],
  [/^lkjip collect .*galat|^lkjip collect .*temuan/, /^Lihat yang harus dibetulkan/],
  [/^lkjip collect .*setelah .*kembali/, /^Terima formulir/],
  [/^lkjip review /, /^(?:Tulis bagian kuning|Koreksi draf)/],
  [/^lkjip submit --setuju/, /^Catat: Camat menyetujui/],
  [/^lkjip letter --nomor/, /^Beri nomor surat pengantar/],
  [/^lkjip restore/, /^Kembalikan draf/],
];

/** Carries out one line; null where it is something that people do. */
async function carryOut(place: TempatKerja, line: string, turn: number) {
  const path = (berkas: string): string => join(place.folder, berkas);
  if (!line.startsWith("(")) return place.lkjip(...line.split(" "));
  if (line === "(gaps written)" && existsSync(path(BERKAS_DRAF)))
    writeFileSync(path(BERKAS_DRAF), lengkapiCelah(readFileSync(path(BERKAS_DRAF)), "Ditulis oleh kantor."));
  if (line === "(form changed)") {
    // Another word of the plan: what the report is made from is different.
    const yaml = readFileSync(path(BERKAS_CONFIG), "utf8");
    writeFileSync(
      path(BERKAS_CONFIG),
      yaml.replace(/^( {2}telepon: ).*$|^(tahun: .*)$/m, (all) => `${all} # ${turn}`),
    );
  }
  if (line === "(plan saved)" && existsSync(path("rencana.xlsx")))
    writeFileSync(path("rencana.xlsx"), Buffer.concat([readFileSync(path("rencana.xlsx")), Buffer.from([turn])]));
  return null;
}

const plain = (list: readonly Entry[]): string[] =>
  list.map(({ jenis, jumlah, menghalangi }) => `${jenis} ${jumlah}${menghalangi ? "!" : ""}`);

/** Everything in which two places disagree after one line. */
async function disagreements(place: TempatKerja, line: string, turn: number, clock: () => Date): Promise<string[]> {
  const ran = await carryOut(place, line, turn);
  const [status, json, check, checkJson, brief] = [
    await place.lkjip("status"),
    await place.lkjip("status", "--json"),
    await place.lkjip("check"),
    await place.lkjip("check", "--json"),
    await place.lkjip(),
  ];
  const board = hintOf(status.pesan);
  const wrong: string[] = [];
  const compare = (where: string, hint: string | null): void => {
    if (hint !== board) wrong.push(`${line}: ${where} says ${hint}, status ${board}`);
  };
  const ownHint = (line === "archive" && ran?.kode === 0) || (line === "plan" && ran?.kode !== 0);
  if (ran !== null && hintOf(ran.pesan) !== null && !ownHint) compare(line, hintOf(ran.pesan));
  compare("check", hintOf(check.pesan));
  if (board !== null) compare("lkjip", hintOf(brief.all));
  const { berikutnya, kesiapan } = JSON.parse(json.keluaran) as {
    readonly berikutnya: { readonly perintah: string; readonly tujuan: string } | null;
    readonly kesiapan: readonly Entry[];
  };
  compare("status --json", berikutnya && `${berikutnya.perintah}  (${berikutnya.tujuan})`);
  const other = (JSON.parse(checkJson.keluaran) as { readonly kesiapan: readonly Entry[] }).kesiapan;
  if (plain(other).join() !== plain(kesiapan).join())
    wrong.push(`${line}: check lists ${plain(other)}, status ${plain(kesiapan)}`);
  // The table is the list.
  const rows = status.keluaran.includes("Sebelum ditandatangani");
  if (rows !== kesiapan.length > 0) wrong.push(`${line}: status shows a table: ${rows}, lists ${plain(kesiapan)}`);
  const isDone = ran !== null && /^(?:Koreksi: |Draf LKjIP )/m.test(ran.keluaran);
  if (isDone && ran.keluaran.includes("Sebelum ditandatangani") !== rows)
    wrong.push(`${line}: the table is in one place only`);
  const blocks = kesiapan.some(({ menghalangi }) => menghalangi);
  if (line === "submit" && ran?.kode === 0 && blocks) wrong.push(`submit lets pass ${plain(kesiapan)}`);
  if (line === "submit" && ran?.kode === 1 && !blocks) wrong.push(`submit refuses, status lists ${plain(kesiapan)}`);
  const isAsking = line.startsWith("submit") && !line.includes("--kembalikan") && ran?.kode === 0;
  const unconfirmed = kesiapan.some(({ jenis }) => jenis === "belum-dibenarkan");
  if (isAsking && unconfirmed !== /\d kalimat memuat hal/.test(ran.pesan))
    wrong.push(`${line}: tells what nobody confirmed: ${!unconfirmed}, status lists ${plain(kesiapan)}`);
  if (line.startsWith("sign") && ran?.kode === 1 && !blocks)
    wrong.push(`sign refuses, status lists ${plain(kesiapan)}`);
  if (board !== null) {
    const first = await firstOfGuide(place, clock);
    const wanted = LEADS.find(([hint]) => hint.test(board))?.[1];
    const leads = wanted?.test(first) ?? first.includes(`| ${board.split("  (")[0]}`);
    if (!leads) wrong.push(`${line}: the guide begins with ${first}, status says ${board}`);
  }
  return wrong;
}

describe("an office at random, its commands in any order, on any day", () => {
  const day = fc.constantFrom("2024-04-10", "2024-11-20", "2025-01-15", "2025-02-20");
  const walk = fc.array(fc.constantFrom(...LANGKAH), { minLength: 6, maxLength: 10 });
  const orderly = fc.constant([
    ...["forms", "collect", "draft", "(gaps written)", "review", "review --benar semua", "submit", "submit --setuju"],
    ...["sign --tanggal 2025-03-01", "letter", "letter --nomor 7", "archive"],
  ] as (typeof LANGKAH)[number][]);
  it("tells one next step and one list, in every place", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, day, fc.oneof(walk, orderly), async (kantor, today, lines) => {
        const tahun = Number((kantor.isi as { readonly tahun: number }).tahun);
        const date = today.replace(/^\d+/, (year) => String(Number(year) - 2024 + tahun));
        const clock = (): Date => new Date(`${date}T08:00:00Z`);
        const place = await layOffice(kantor, clock);
        try {
          for (const [turn, line] of lines.entries()) expect(await disagreements(place, line, turn, clock)).toEqual([]);
        } finally {
          place.remove();
        }
      }),
      { seed: 17, numRuns: many(1, 40), endOnFailure: true },
    );
  });
});
