import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import type { KoreksiInput } from "../rules/input.ts";
import { quote as cutAround } from "../rules/sentence.ts";
import type { RoundedAngka } from "./compare.ts";
import type { OfficeTeks } from "./office-text.ts";
import { nameOf, type SaidChange } from "./say.ts";
import { type Kata, listKata } from "./words.ts";

/*
 * What is said of a number that a person rounded, or wrote with more digits than the data print: asked with both values;
 * wrong where it no longer bears out what the text beside it says.
 */

/** Those of them that turn what is said: 99,9% rounded to 100% beside "belum mencapai target". */
export const findTurned = (
  angka: readonly RoundedAngka[],
  change: GeneratedChange,
  right: string,
  { config }: KoreksiInput,
): RoundedAngka[] => angka.filter((each) => each.how === "rounded" && isTurned(each, change, right, config));

const DECIDED =
  /mencapai|melampaui|sesuai|belum|di ?atas|di ?bawah|naik|turun|tinggi|rendah|kategori|tercapai|membaik/i;

function isTurned(
  { hand, data }: RoundedAngka,
  { kolom, jenis }: GeneratedChange,
  right: string,
  { kebijakan }: KoreksiInput["config"],
): boolean {
  const words = listKata(right);
  const isPercent = (each: Kata): boolean =>
    words[words.findIndex(({ kunci }) => kunci === each.kunci) + 1]?.kunci === "persen";
  const percent = /%|capaian|persen/i.test(kolom) || isPercent(data);
  const isCapaian = percent && (/capaian/i.test(kolom) || /capaian|kategori/i.test(right));
  const bounds = isCapaian ? [100, ...kebijakan.skala.flatMap(({ di_atas }) => di_atas ?? [])] : [];
  const beside =
    jenis === "sel" || !DECIDED.test(right)
      ? []
      : words.flatMap((each) =>
          each.nilai === undefined || each.kunci === data.kunci || isPercent(each) !== percent || isYear(each)
            ? []
            : [each.nilai],
        );
  return [...bounds, ...beside].some((bound) => hand.nilai?.cmp(bound) !== data.nilai?.cmp(bound));
}

const isYear = ({ teks }: Kata): boolean => /^(?:19|20)\d\d$/.test(teks);

/** The question about the others; null where the data know each of them. */
export function askRounded(
  angka: readonly RoundedAngka[],
  change: GeneratedChange,
  written: string,
  office: OfficeTeks,
): SaidChange | null {
  const open = angka.filter(({ how, hand, data }) => how === "rounded" || !office.isKnownExact(hand, data));
  if (open.length === 0) return null;
  const said = open.map(({ written, right, how }) =>
    how === "rounded"
      ? `tertulis ${written}, pembulatan dari ${right} menurut data`
      : `tertulis ${written}, dengan angka desimal lebih banyak daripada ${right} menurut data`,
  );
  const swaps = open.map(({ written, right }) => `ganti ${written} menjadi ${right}`);
  return {
    tingkat: "periksa",
    rule: "isi-data-diubah",
    pesan: `${change.jenis === "kalimat" ? "Kalimat dari data" : nameOf(change)} ${said.join("; ")}${change.jenis === "kalimat" ? `: "${cutAround(written, Math.max(0, written.indexOf(open[0]?.written ?? "")))}"` : "."}`,
    perbaikan: `jika memang dikehendaki, biarkan; jika tidak, ${swaps.join("; ")}`,
  };
}
