import { groupThousands } from "../model/format.ts";
import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import type { ImportResult } from "../plan/import/result.ts";
import type { RencanaMerge } from "../plan-book/plan.ts";

/*
 * What `lkjip plan` did, as lines of a terminal.
 */

/** Longest list on a screen. */
const MANY = 15;

const LENGTH = 60;

/** An amount as it stands in a cell: "1762160856.5" -> "1.762.160.856,5". */
const rupiah = (text: string): string => {
  const [whole = "", fraction] = text.split(".");
  return `${groupThousands(whole)}${fraction === undefined ? "" : `,${fraction}`}`;
};

/** Columns that hold amounts, and those that hold other numbers: codes look like numbers too. */
const AMOUNT = /\/pagu(?:_murni|_\d{4})?$/;
const NUMBER = /\/(?:target|target_murni|target_tw\d|renstra_\d{4}|target_\d{4}|realisasi_\d{4}|nilai\w*|skor\w*)$/;

/** A value as people write it: yaml has a point where they have a comma. */
const shown = (kunci: string, text: string): string => {
  if (!/^-?\d+(?:\.\d+)?(?: - -?\d+(?:\.\d+)?)?$/.test(text)) return clip(text);
  if (NUMBER.test(kunci)) return text.replaceAll(".", ",");
  return AMOUNT.test(kunci) ? rupiah(text) : clip(text);
};

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "kosong" : line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
};

/** Two values; where both are cut before they differ, each from there on. */
function shownPair(kunci: string, old: string, fresh: string): readonly [string, string] {
  const [a, b] = [shown(kunci, old), shown(kunci, fresh)];
  if (a !== b) return [a, b];
  const [from, to] = [old, fresh].map((text) => text.replace(/\s+/g, " ").trim()) as [string, string];
  let at = 0;
  while (at < from.length && from[at] === to[at]) at++;
  const start = from.lastIndexOf(" ", Math.max(0, at - LEAD)) + 1;
  return [from, to].map((text) => `…${clip(text.slice(start))}`) as [string, string];
}

/** So much of what is the same stands before the difference. */
const LEAD = 20;

const place = (asal: { readonly lembar: string; readonly sel: string } | null): string =>
  asal === null ? "" : `${asal.lembar} › ${asal.sel}  `;

/** The lines about a merge that was carried out. */
export function renderRencanaMerge(merge: RencanaMerge): string[] {
  const { perubahan, fromYaml, bentrok, renamed } = merge;
  if (merge.keadaan === "sama") return ["rencana.xlsx dan lkjip.yaml sudah sama; tidak ada yang ditulis."];
  const lines = [tally(merge)];
  for (const { kunci, fresh, followed } of renamed) {
    const refs = followed === 0 ? "" : `; ${followed} rujukan ikut berubah`;
    lines.push(`  Kode ${nameOf(kunci)} menjadi ${nameOf(fresh)}${refs}.`);
  }
  for (const { kunci, lama, baru, asal } of perubahan.slice(0, MANY))
    lines.push(
      asal === null
        ? `  ${nameOf(kunci)}: barisnya dihapus.`
        : lama === ""
          ? `  ${place(asal)}${kunci}: ${shown(kunci, baru)} (baru)`
          : `  ${place(asal)}${kunci}: ${shownPair(kunci, lama, baru).join(" menjadi ")}`,
    );
  if (perubahan.length > MANY) lines.push(`  … dan ${perubahan.length - MANY} lagi, semuanya seperti di rencana.xlsx.`);
  if (fromYaml.length > 0)
    lines.push(
      `Dari lkjip.yaml ke rencana.xlsx: ${fromYaml.slice(0, 8).join(", ")}${fromYaml.length > 8 ? `, dan ${fromYaml.length - 8} lagi` : ""}.`,
    );
  return [...lines, ...renderBentrok(bentrok)];
}

function tally({ perubahan, fromYaml, renamed, bentrok }: RencanaMerge): string {
  const applied = perubahan.reduce((sum, { rows = 1 }) => sum + rows, renamed.length);
  const parts = [
    applied === 0
      ? "Tidak ada perubahan dari rencana.xlsx"
      : `${applied} perubahan dari rencana.xlsx masuk ke lkjip.yaml`,
    ...(fromYaml.length > 0 ? [`${fromYaml.length} perubahan lkjip.yaml masuk ke rencana.xlsx`] : []),
    ...(bentrok.length > 0 ? [`${bentrok.length} bentrok`] : []),
  ];
  return `${parts.join("; ")}.`;
}

function renderBentrok(bentrok: RencanaMerge["bentrok"]): string[] {
  const [first] = bentrok;
  if (first === undefined) return [];
  return [
    "",
    "Bentrok: diubah di rencana.xlsx dan juga di lkjip.yaml. Yang berlaku tetap lkjip.yaml.",
    ...bentrok
      .slice(0, MANY)
      .flatMap(({ kunci, lama, rencana, yaml, asal }) => [
        `  ${place(asal)}${kunci}`,
        `    semula: ${lama === null ? "tidak diketahui" : shown(kunci, lama)}`,
        `    rencana.xlsx: ${shown(kunci, rencana)}`,
        `    lkjip.yaml: ${shown(kunci, yaml)}`,
      ]),
    ...(bentrok.length > MANY ? [`  … dan ${bentrok.length - MANY} lagi; semuanya: lkjip plan --json`] : []),
    "Samakan isinya di salah satu berkas, atau pilih:",
    `  lkjip plan --terima "${first.kunci}"    nilai rencana.xlsx untuk kunci itu`,
    "  lkjip plan --utamakan rencana       semua menurut rencana.xlsx",
    "  lkjip plan --utamakan yaml          semua menurut lkjip.yaml",
  ];
}

/** A row without the word of its kind. */
const nameOf = (kunci: string): string => kunci.slice(kunci.indexOf(".") + 1);

/** What was read, the sums beside the files' own, and what was left. */
export function renderImport({ cells, diabaikan, jumlah }: ImportResult): string[] {
  const rows = new Set(cells.map(({ baris }) => baris)).size;
  return [
    `${cells.length} sel pada ${rows} baris masuk ke ${BERKAS_RENCANA}, berwarna, dengan asalnya; belum masuk ke ${BERKAS_CONFIG}.`,
    ...jumlah.berkas.map(
      ({ berkas, jenis }) => `  ${berkas}: ${jenis.length === 0 ? "tidak ada tabel yang dikenal" : jenis.join(", ")}`,
    ),
    ...jumlah.perbandingan.map(({ berkas, hal, jumlah: sum, jumlah_berkas: own, sel }) =>
      own === null
        ? `  ${berkas}: jumlah ${hal} ${rupiah(sum)}; berkasnya tidak menyebut jumlah.`
        : `  ${berkas}: jumlah ${hal} ${rupiah(sum)}, menurut berkas ${rupiah(own)}${sel === null ? "" : ` (${sel})`}${sum === own ? "" : ": BERBEDA"}.`,
    ),
    ...diabaikan
      .slice(0, 10)
      .map(({ asal, alasan }) => `  Tidak dipakai: ${asal.berkas} › ${asal.lembar} › ${asal.sel}: ${alasan}`),
    ...(diabaikan.length > 10
      ? [`  … dan ${diabaikan.length - 10} lagi yang tidak dipakai; semuanya dengan --json`]
      : []),
    "Baris yang tidak jadi dipakai: pilih tidak di kolom Pakai?.",
  ];
}
