import type { RencanaMerge } from "../plan-book/plan.ts";

/*
 * What `lkjip plan` did, as lines of a terminal.
 */

/** Longest list on a screen. */
const MANY = 15;

const LENGTH = 60;

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "kosong" : line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
};

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
          ? `  ${place(asal)}${kunci}: ${clip(baru)} (baru)`
          : `  ${place(asal)}${kunci}: ${clip(lama)} menjadi ${clip(baru)}`,
    );
  if (perubahan.length > MANY) lines.push(`  … dan ${perubahan.length - MANY} lagi; semuanya: lkjip plan --json`);
  if (fromYaml.length > 0)
    lines.push(
      `Dari lkjip.yaml ke rencana.xlsx: ${fromYaml.slice(0, 8).join(", ")}${fromYaml.length > 8 ? `, dan ${fromYaml.length - 8} lagi` : ""}.`,
    );
  return [...lines, ...renderBentrok(bentrok)];
}

function tally({ perubahan, fromYaml, renamed, bentrok }: RencanaMerge): string {
  const applied = perubahan.length + renamed.length;
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
        `    semula: ${lama === null ? "tidak diketahui" : clip(lama)}`,
        `    rencana.xlsx: ${clip(rencana)}`,
        `    lkjip.yaml: ${clip(yaml)}`,
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
