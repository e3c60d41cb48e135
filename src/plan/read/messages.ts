import { formatAngka } from "../../model/format.ts";
import { isDeviceNama } from "../../model/places.ts";
import { findSimilar, formatYaml, suggestAngka } from "../../model/suggestion.ts";
import type { Temuan, TemuanContent } from "../../model/temuan.ts";
import type { Jalur } from "../lokasi.ts";
import type { configSchema } from "../schema.ts";
import { readDesimalComma } from "./comma.ts";
import { explainEmpty, explainKunci, explainMissing, findGanti, findKunciAngka, type YamlInput } from "./kunci.ts";
import { formatContoh, formatMention, formatPiece, lastKunci } from "./mention.ts";
import { findSchema, getIn } from "./schema.ts";

/*
 * What zod says about lkjip.yaml, as findings in the office's own words.
 */

/** More than anyone mends in one go: a hostile file has thousands of unknown keys. */
const BATAS = 100;

type Issue = NonNullable<ReturnType<typeof configSchema.safeParse>["error"]>["issues"][number];

/** All issues as galat, one or more for each, in the order of zod. */
export function explainIssues(issues: readonly Issue[], input: YamlInput): Temuan[] {
  const leaf = issues.slice(0, BATAS).flatMap((issue) => flatten(issue, []));
  const wrong = new Set(leaf.flatMap((d) => listGanti(d, input)));
  const { hilang } = input;
  return leaf
    .filter(({ jalur }) => !wrong.has(JSON.stringify(jalur)))
    .filter(({ jalur }) => !hilang?.has(String(jalur.at(-1))) || getIn(input.data, jalur) !== undefined)
    .flatMap(({ issue, jalur }) => explainIssue(issue, jalur, input));
}

/** Paths that a misspelt key stands for: that they are missing only follows from the slip. */
function listGanti({ issue, jalur }: Leaf, input: YamlInput): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.slice(0, BATAS).flatMap((k) => {
    const similar = findGanti(k, jalur, input) ?? findKunciAngka(k, jalur, input);
    return similar === null || getIn(input.data, [...jalur, similar]) !== undefined
      ? []
      : [JSON.stringify([...jalur, similar])];
  });
}

interface Leaf {
  readonly issue: Issue;
  readonly jalur: Jalur;
}

/** An issue without alternatives: of those, the one that got furthest, if it is not only of the wrong type. */
function flatten(issue: Issue, start: Jalur): Leaf[] {
  const jalur = [...start, ...issue.path.filter((p) => typeof p !== "symbol")];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, jalur }];
  const branch = issue.errors.map((errors) => errors.flatMap((e) => flatten(e, jalur)));
  const masuk = branch.find((leaf) => !leaf.some((d) => isWrongJenis(d.issue) && d.jalur.length === jalur.length));
  return masuk ?? [{ issue, jalur }];
}

const isWrongJenis = (issue: Issue): boolean => issue.code === "invalid_type" || issue.code === "invalid_union";

function explainIssue(issue: Issue, jalur: Jalur, input: YamlInput): Temuan[] {
  const { data, lokasi } = input;
  const at = (pesan: TemuanContent, tempat = lokasi.find(jalur)): Temuan => ({
    tingkat: "galat",
    ...pesan,
    berkas: lokasi.berkas,
    ...tempat,
  });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, BATAS).map((k) => at(explainKunci(k, jalur, input), lokasi.findKunci([...jalur, k])));
  }
  const nilai = getIn(data, jalur);
  if (nilai === undefined) return [at(explainMissing(jalur, input), lokasi.findKunci(jalur))];
  if (nilai === null) return [at(explainEmpty(jalur, input))];
  return [at(explainNilai(issue, nilai, jalur, input))];
}

function explainNilai(issue: Issue, nilai: unknown, jalur: Jalur, input: YamlInput): TemuanContent {
  switch (issue.code) {
    case "invalid_type":
      return explainJenis(issue.expected, nilai, jalur, input);
    case "invalid_value":
      return explainChoice(issue.values.map(String), nilai, jalur);
    case "invalid_union":
      return issue.discriminator === undefined
        ? explainJenis("union", nilai, jalur, input)
        : explainChoice((issue as { options?: unknown[] }).options?.map(String) ?? [], nilai, jalur);
    case "invalid_key":
      return explainNamaKunci(jalur, input);
    case "invalid_format":
      return explainBentuk(issue.format, String(nilai), jalur);
    case "too_small":
    case "too_big":
      return explainSize(issue, nilai, jalur, input);
    default:
      return explainJenis("", nilai, jalur, input);
  }
}

/** A text that a colon made into a key with its value: `Inspektur: Kabupaten`; null for anything else. */
function joinPair(nilai: unknown): string | null {
  if (typeof nilai !== "object" || nilai === null || Array.isArray(nilai)) return null;
  const [pair, ...more] = Object.entries(nilai);
  return pair === undefined || more.length > 0 || typeof pair[1] === "object" ? null : `${pair[0]}: ${String(pair[1])}`;
}

function explainJenis(due: string, nilai: unknown, jalur: Jalur, input: YamlInput): TemuanContent {
  const kunci = lastKunci(jalur);
  const mention = formatMention(jalur);
  const contoh = formatContoh(jalur, input);
  const sumber = input.lokasi.findSumber(jalur) ?? formatYaml(nilai);
  if (due === "string" && typeof nilai !== "object") {
    const becomes = String(nilai) === sumber ? "" : ` dan menjadi ${String(nilai)}`;
    const jenis =
      typeof nilai === "boolean" ? "terbaca sebagai pilihan ya atau tidak" : `terbaca sebagai angka${becomes}`;
    const content = typeof jalur.at(-1) === "number" ? `"${sumber}"` : `${kunci}: "${sumber}"`;
    return {
      nama: "teks-tanpa-kutip",
      pesan: `${mention} berisi ${sumber} tanpa tanda kutip, sehingga ${jenis}.`,
      perbaikan: `apit dengan tanda kutip: ${content}`,
    };
  }
  if (due === "number" || due === "int") return explainNotAngka(due, nilai, jalur, input);
  const cut = due === "string" && typeof jalur.at(-1) === "number" ? joinPair(nilai) : null;
  if (cut !== null)
    return {
      nama: "yaml-titik-dua",
      pesan: `${mention} memuat titik dua dan spasi, sehingga "${cut.split(": ")[0]}" terbaca sebagai kunci.`,
      perbaikan: `apit isinya dengan tanda kutip: - ${JSON.stringify(cut)}`,
    };
  const nama = { array: "bukan-daftar", object: "bukan-bagian", record: "bukan-bagian" }[due] ?? "salah-jenis";
  const apa = {
    array: "sebuah daftar",
    object: "kunci-kunci lain",
    record: "kunci-kunci lain",
    boolean: "true atau false",
    string: "sebuah tulisan",
  }[due];
  return {
    nama,
    pesan: `${mention} berisi ${typeof nilai === "number" ? sumber : formatPiece(nilai)}${apa === undefined ? ", yang tidak dikenal di sini" : `; yang seharusnya ada ${apa}`}.`,
    perbaikan: `tulis ulang isinya, ${contoh}`,
  };
}

function explainNotAngka(due: string, nilai: unknown, jalur: Jalur, input: YamlInput): TemuanContent {
  const { lokasi } = input;
  const kunci = lastKunci(jalur);
  const mention = formatMention(jalur);
  const contoh = formatContoh(jalur, input);
  if (due === "int" && typeof nilai === "number") {
    return {
      nama: "bukan-bilangan-bulat",
      pesan: `${mention} berisi ${formatAngka(nilai)}, bukan bilangan bulat.`,
      perbaikan: `tulis bilangan bulat, ${contoh}`,
    };
  }
  const suggestion = typeof nilai === "string" ? suggestAngka(nilai) : null;
  const content = typeof jalur.at(-1) === "number" ? `${suggestion}` : `${kunci}: ${suggestion}`;
  return {
    nama: "bukan-angka",
    pesan: `${mention} berisi ${typeof nilai === "string" ? `"${nilai}"` : Array.isArray(nilai) ? formatPiece(nilai) : (lokasi.findSumber(jalur) ?? formatPiece(nilai))}, bukan angka.`,
    perbaikan:
      suggestion === null
        ? `tulis angka saja, ${contoh}`
        : `tulis angka saja, tanpa tanda kutip, pemisah ribuan, dan satuan, dengan titik sebagai tanda desimal: ${content}`,
  };
}

function explainChoice(choice: readonly string[], nilai: unknown, jalur: Jalur): TemuanContent {
  const teks = String(nilai);
  const similar = findSimilar(teks, choice);
  const ganti = similar ?? choice[0] ?? "";
  // The kode of a unit where one of the three is to sign: none of the three would be right for it.
  const isUnit = similar === null && jalur.at(-1) === "pejabat";
  return {
    nama: "pilihan-tidak-dikenal",
    pesan: `${formatMention(jalur)} berisi ${formatPiece(nilai)}. Yang dikenal: ${choice.join(", ")}.`,
    perbaikan: isUnit
      ? "tulis jabatan penanda tangannya; surat ini tidak ditandatangani pimpinan unit"
      : `ganti menjadi salah satunya, misalnya ${lastKunci(jalur)}: ${ganti}`,
  };
}

function explainNamaKunci(jalur: Jalur, input: YamlInput): TemuanContent {
  const induk = String(jalur.at(-2));
  const contoh = formatContoh(jalur.slice(0, -1), input);
  const sop = induk === "sop";
  return {
    nama: sop ? "kunci-bukan-langkah" : "kunci-bukan-tahun",
    pesan: `Kunci "${String(jalur.at(-1))}" di "${induk}" bukan ${sop ? "nomor langkah 1 sampai 8" : "tahun empat angka"}.`,
    perbaikan: `tulis ${sop ? "nomor langkahnya" : "tahunnya"}, ${contoh}`,
  };
}

/** The two forms of text that the schema asks for: a date, and the kode of a unit, which names a file. */
function explainBentuk(bentuk: string, nilai: string, jalur: Jalur): TemuanContent {
  if (bentuk === "date") {
    const [, hari = "", month = "", tahun = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(nilai) ?? [];
    const iso = tahun === "" ? "2025-01-27" : `${tahun}-${month.padStart(2, "0")}-${hari.padStart(2, "0")}`;
    return {
      nama: "bukan-tanggal",
      pesan: `${formatMention(jalur)} berisi "${nilai}", bukan tanggal.`,
      perbaikan: `tulis tahun-bulan-hari, misalnya ${iso}`,
    };
  }
  const slug = nilai
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    nama: "kode-unit-tidak-rapi",
    pesan: `Kode unit "${nilai}" memuat selain huruf kecil, angka, dan tanda hubung.`,
    perbaikan: `tulis sebagai satu kata, misalnya kode: ${isDeviceNama(slug) ? `unit-${slug}` : slug || "tapem"}`,
  };
}

type SizeIssue = Extract<Issue, { code: "too_small" | "too_big" }>;

function explainSize(issue: SizeIssue, nilai: unknown, jalur: Jalur, input: YamlInput): TemuanContent {
  const { lokasi } = input;
  const mention = formatMention(jalur);
  const contoh = formatContoh(jalur, input);
  if (typeof nilai === "string") {
    return { nama: "kunci-kosong", pesan: `${mention} belum diisi.`, perbaikan: `isi, ${contoh}` };
  }
  const batas = issue.code === "too_small" ? Number(issue.minimum) : Number(issue.maximum);
  if (Array.isArray(nilai)) {
    const pas = issue.exact || Array.isArray(findSchema(input.schema, jalur, input.data)?.items);
    const must = `${pas ? "" : issue.code === "too_small" ? "sedikitnya " : "paling banyak "}${batas}`;
    const contains = `Daftar "${lastKunci(jalur)}" memuat ${nilai.length} isi; yang diperlukan ${must}`;
    const comma = pas ? readDesimalComma(lokasi.findSumber(jalur) ?? "", batas) : null;
    if (comma !== null) {
      return {
        nama: "koma-dalam-daftar",
        pesan: `${contains}. Apakah ${comma.contoh} satu angka? Di dalam kurung siku koma memisahkan isi, sehingga terbaca dua angka, ${comma.contoh.replace(",", " dan ")}.`,
        perbaikan: `jika ya, tulis dengan titik sebagai tanda desimal: ${lastKunci(jalur)}: [${comma.content.join(", ")}]; jika bukan, tulis ${must} isi, ${contoh}`,
      };
    }
    return {
      nama: "banyak-isi-daftar",
      pesan: `${contains}.`,
      perbaikan: `${issue.code === "too_big" ? `sisakan ${must} isi yang benar` : "lengkapi daftarnya"}, ${contoh}`,
    };
  }
  const angka = batas >= 2000 && batas <= 2100 ? String(batas) : formatAngka(batas);
  const arah = issue.code === "too_small" ? "lebih" : "kurang";
  return {
    nama: "angka-di-luar-batas",
    pesan: `${mention} berisi ${formatAngka(Number(nilai))}; yang diterima ${issue.inclusive ? `${angka} atau ${arah}` : `${arah} dari ${angka}`}.`,
    perbaikan: `betulkan angkanya, ${contoh}`,
  };
}
