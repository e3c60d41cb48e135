import { isInterim } from "../../measure/coverage.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Naskah, Tabel } from "../../model/content.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { capitalize, formatCount, formatList } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import { listOtherKecamatan } from "../../plan/kecamatan.ts";
import { findPredikat } from "../../plan/predikat.ts";
import type { Config } from "../../plan/schema.ts";
import { baris, barisKelompok, composeTabel, content, type Input, indikatorTingkat, kolom } from "../input.ts";
import { realisasiOf, textAngka, textRealisasi } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";

/** More columns than these leave no room for the names of indicators. */
const COLUMNS = 5;
/** As many as a sentence names. */
const NAMED = 3;
/** What stands where nothing is known. */
const NONE = "-";

/** BAB III: the indicators beside those of other kecamatan, as far as lkjip.yaml has them. */
export function composeOtherKecamatan(input: Input) {
  const found = findOtherKecamatan(input);
  return { naskah_kecamatan_lain: naskahLain(input, found), tabel_kecamatan_lain: tabelLain(input, found) };
}

interface OtherKecamatan {
  /** Names in the order of lkjip.yaml: a refresh moves no columns. */
  readonly kecamatan: readonly string[];
  readonly rows: readonly { readonly p: PengukuranIndikator; readonly nilai: ReadonlyMap<string, number | string> }[];
}

function findOtherKecamatan(input: Input): OtherKecamatan {
  const all = listOtherKecamatan(input.config);
  const measured = [...indikatorTingkat(input, "tujuan"), ...indikatorTingkat(input, "sasaran")];
  const rows = measured.flatMap((p) => {
    const own = all.filter(({ indikator }) => indikator === p.indikator.kode);
    return own.length === 0 ? [] : [{ p, nilai: new Map(own.map(({ kecamatan, nilai }) => [kecamatan, nilai])) }];
  });
  const named = new Set(rows.flatMap(({ nilai }) => [...nilai.keys()]));
  return { kecamatan: [...new Set(all.map(({ kecamatan }) => kecamatan))].filter((each) => named.has(each)), rows };
}

/** What other kecamatan reached of one indicator, in a row: "Kecamatan Mayangan 92,4; Kecamatan Kedopok 88."; "" where nothing is known. */
export function sayOtherKecamatan(config: Config, { indikator }: PengukuranIndikator): string {
  const own = listOtherKecamatan(config).filter((each) => each.indikator === indikator.kode);
  return own.length === 0 ? "" : `${own.map(({ kecamatan, nilai }) => `${kecamatan} ${textNilai(nilai)}`).join("; ")}.`;
}

/** Place of the own realisasi among those of its kind, best first; null where nothing says which is better. */
function rankOf({
  p,
  nilai,
}: OtherKecamatan["rows"][number]): { readonly at: number; readonly of: number; readonly isShared: boolean } | null {
  const { realisasi, plan } = p;
  const { better } = ARAH[plan.rule.arah];
  if (realisasi.status !== "ada" || better === null || isInterim(p)) return null;
  const own = realisasi.predikat === undefined ? realisasiOf(realisasi) : realisasi.nilai;
  const others = [...nilai.values()].flatMap((each) => comparable(p, each) ?? []);
  if (own === null || others.length === 0) return null;
  const ahead = others.filter((each) => (better === "naik" ? each.gt(own) : each.lt(own)));
  return { at: ahead.length + 1, of: others.length + 1, isShared: others.some((each) => each.eq(own)) };
}

/** What another reached as the own realisasi is counted: a number, or the score of a predikat; null where it is of another kind. */
function comparable({ realisasi, plan }: PengukuranIndikator, nilai: number | string): Desimal | null {
  const isPredikat = realisasi.status === "ada" && realisasi.predikat !== undefined;
  if (typeof nilai === "number") return isPredikat ? null : desimal(nilai);
  const { skala } = plan.rule;
  return isPredikat && skala ? (findPredikat(nilai, skala)?.skor ?? null) : null;
}

function naskahLain({ config }: Input, { kecamatan, rows }: OtherKecamatan): Naskah {
  const compared = rows.filter(({ p }) => p.realisasi.status === "ada");
  if (compared.length === 0) return content();
  const ranked = compared.map((row) => ({ nama: row.p.indikator.uraian, rank: rankOf(row) }));
  const say = (nama: readonly string[]): string =>
    nama.length > NAMED ? `${formatCount(nama.length)} indikator` : formatList(nama);
  const firstOf = (isShared: boolean): string[] =>
    ranked.filter(({ rank }) => rank?.at === 1 && rank.isShared === isShared).map(({ nama }) => nama);
  const [first, shared] = [firstOf(false), firstOf(true)];
  const last = ranked.filter(({ rank }) => rank !== null && rank.at > 1 && rank.at === rank.of).map(({ nama }) => nama);
  const places = [
    ...(first.length === 0 ? [] : [`peringkat pertama pada ${say(first)}`]),
    ...(shared.length === 0 ? [] : [`peringkat pertama bersama kecamatan lain pada ${say(shared)}`]),
    ...(last.length === 0 ? [] : [`peringkat terakhir pada ${say(last)}`]),
  ];
  const beside = kecamatan.filter((each) => compared.some(({ nilai }) => nilai.has(each)));
  const others = beside.length > NAMED ? `${formatCount(beside.length)} kecamatan lain` : formatList(beside);
  const open = `${capitalize(formatCount(compared.length))} indikator dibandingkan dengan ${others}.`;
  return content(places.length === 0 ? open : `${open} ${config.instansi.nama} menempati ${places.join("; ")}.`);
}

const textNilai = (nilai: number | string | undefined): string =>
  nilai === undefined ? NONE : typeof nilai === "number" ? textAngka(desimal(nilai)) : nilai;

function textRank(row: OtherKecamatan["rows"][number]): string {
  const rank = rankOf(row);
  return rank === null ? NONE : `${rank.at} dari ${rank.of}`;
}

function tabelLain({ config }: Input, found: OtherKecamatan): Tabel {
  const { kecamatan, rows } = found;
  const judul = `Realisasi ${config.instansi.nama} dan kecamatan lain tahun ${config.tahun}`;
  const isOpen = rows.some((row) => textRank(row) === NONE || kecamatan.some((each) => !row.nilai.has(each)));
  const catatan = isOpen ? "Tanda “-” berarti tidak diketahui atau tidak dapat diperingkatkan." : "";
  if (kecamatan.length > COLUMNS) return composeTabel(judul, ...asRows(config.instansi.nama, found), BLANK, catatan);
  const other = (nama: string) => kolom(`lain:${nama}`, nama, "angka", 12, "Realisasi");
  return composeTabel(
    judul,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("indikator", "Indikator Kinerja", "teks", 30),
      kolom("satuan", "Satuan", "pendek", 9),
      kolom("sendiri", config.instansi.nama, "angka", 12, "Realisasi"),
      ...kecamatan.map(other),
      kolom("peringkat", "Peringkat", "pendek", 11),
    ],
    rows.map((row, i) =>
      baris(
        row.p.plan.id,
        `${i + 1}`,
        row.p.indikator.uraian,
        row.p.indikator.satuan || NONE,
        textRealisasi(row.p.realisasi),
        ...kecamatan.map((nama) => textNilai(row.nilai.get(nama))),
        textRank(row),
      ),
    ),
    BLANK,
    catatan,
  );
}

const BLANK = "Angka kecamatan lain belum ada.";

/** Below each indicator the kecamatan one by one. */
function asRows(office: string, { kecamatan, rows }: OtherKecamatan): [Tabel["kolom"], Tabel["baris"]] {
  return [
    [
      kolom("kecamatan", "Kecamatan", "teks", 50),
      kolom("realisasi", "Realisasi", "angka", 25),
      kolom("peringkat", "Peringkat", "pendek", 25),
    ],
    rows.flatMap((row, i) => {
      const { indikator, plan, realisasi } = row.p;
      return [
        barisKelompok(
          plan.id,
          `${i + 1}. ${indikator.uraian}${indikator.satuan === "" ? "" : ` (${indikator.satuan})`}`,
        ),
        baris(`${plan.id}:sendiri`, office, textRealisasi(realisasi), textRank(row)),
        ...kecamatan.flatMap((nama) =>
          row.nilai.has(nama) ? [baris(`${plan.id}:${nama}`, nama, textNilai(row.nilai.get(nama)), "")] : [],
        ),
      ];
    }),
  ];
}

export const KOSAKATA_OTHER_KECAMATAN: Explanation<ReturnType<typeof composeOtherKecamatan>> = {
  naskah_kecamatan_lain: naskah(
    "Peringkat kantor di antara kecamatan lain dalam kalimat; kosong jika tidak ada angkanya",
  ),
  tabel_kecamatan_lain: tabel("Realisasi tiap indikator di samping kecamatan lain; kosong jika tidak ada angkanya"),
};
