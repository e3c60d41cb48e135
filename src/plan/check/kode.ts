import { BATAS_KODE_UNIT, isDeviceNama } from "../../model/places.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Jalur } from "../lokasi.ts";
import { type ConfigContext, type ConfigRule, type IndikatorRule, temuanTwin } from "./context.ts";

/*
 * Codes: each one once, and every reference to one that exists.
 */

interface WrittenKode {
  readonly kode: string;
  readonly jalur: Jalur;
}

/** Later uses of a kode, with `jenis` such as "unit" or "sub kegiatan". */
function findDuplicate(jenis: string, list: readonly WrittenKode[], context: ConfigContext): Temuan[] {
  const used = new Map<string, Jalur>();
  return list.flatMap(({ kode, jalur }) => {
    const first = used.get(kode);
    if (first === undefined) {
      used.set(kode, jalur);
      return [];
    }
    const pesan = `Kode ${jenis} "${kode}" sudah dipakai di baris ${context.baris([...first, "kode"])}.`;
    const perbaikan = `beri kode yang berbeda, misalnya kode: "${kode}${jenis === "unit" ? "-2" : ".2"}"`;
    const content = { nama: "kode-ganda", pesan, perbaikan };
    return [temuanTwin(context, [...jalur, "kode"], [...first, "kode"], "galat", content)];
  });
}

export const checkDuplicateKode: ConfigRule = (context) => {
  const { config, indikator } = context;
  const at = <T extends { readonly kode: string }>(list: readonly T[], start: Jalur) =>
    list.map((element, i) => ({ kode: element.kode, jalur: [...start, i], element }));
  const program = at(config.program, ["program"]);
  const kegiatan = program.flatMap(({ element, jalur }) => at(element.kegiatan, [...jalur, "kegiatan"]));
  const sub = kegiatan.flatMap(({ element, jalur }) => at(element.sub_kegiatan, [...jalur, "sub_kegiatan"]));
  const alone = (unit: number) => indikator.filter((i) => i.tingkat === "unit" && i.jalur[1] === unit);
  const kodeOf = (list: typeof indikator) => list.map((i) => ({ kode: i.indikator.kode, jalur: i.jalur }));
  return [
    ...findDuplicate("unit", at(config.unit, ["unit"]), context),
    ...findDuplicate("tujuan", at(config.renstra.tujuan, ["renstra", "tujuan"]), context),
    ...findDuplicate("sasaran", at(config.sasaran, ["sasaran"]), context),
    ...findDuplicate("program", program, context),
    ...findDuplicate("kegiatan", kegiatan, context),
    ...findDuplicate("sub kegiatan", sub, context),
    ...findDuplicate("indikator", kodeOf(indikator.filter((i) => i.tingkat !== "unit")), context),
    ...config.unit.flatMap((_, i) => findDuplicate("indikator", kodeOf(alone(i)), context)),
  ];
};

/** A reference to a kode that is not there. */
export function referenceTemuan(
  { temuan }: ConfigContext,
  jalur: Jalur,
  jenis: string,
  kode: string,
  known: readonly string[],
): Temuan {
  const similar = findSimilar(kode, known);
  const pesan = `Kode ${jenis} "${kode}" tidak ada.${similar === null ? "" : ` Yang mirip: "${similar}".`}`;
  const perbaikan = `pakai kode ${jenis} yang ada, misalnya ${similar ?? known[0] ?? "tapem"}; yang ada: ${formatList(known)}.`;
  return temuan(jalur, "galat", { nama: `${jenis.replaceAll(" ", "-")}-tidak-ada`, pesan, perbaikan });
}

function formatList(list: readonly string[]): string {
  const unique = [...new Set(list)];
  return unique.length <= 12 ? unique.join(", ") : `${unique.slice(0, 12).join(", ")}, dan ${unique.length - 12} lagi`;
}

/** References of the plan: units of sub kegiatan and penegasan, tujuan of sasaran. */
export const checkReference: ConfigRule = (context) => {
  const { config } = context;
  const unit = config.unit.map(({ kode }) => kode);
  const tujuan = config.renstra.tujuan.map(({ kode }) => kode);
  const sub = config.program.flatMap((p, i) =>
    p.kegiatan.flatMap((k, j) =>
      k.sub_kegiatan.map((s, n) => ({
        kode: s.unit,
        jalur: ["program", i, "kegiatan", j, "sub_kegiatan", n, "unit"] as Jalur,
      })),
    ),
  );
  const penegasan = config.penegasan.map((p, i) => ({ kode: p.unit, jalur: ["penegasan", i, "unit"] as Jalur }));
  return [
    ...[...sub, ...penegasan].flatMap(({ kode, jalur }) =>
      unit.includes(kode) ? [] : [referenceTemuan(context, jalur, "unit", kode, unit)],
    ),
    ...config.sasaran.flatMap((s, i) =>
      s.tujuan === undefined || tujuan.includes(s.tujuan)
        ? []
        : [referenceTemuan(context, ["sasaran", i, "tujuan"], "tujuan", s.tujuan, tujuan)],
    ),
  ];
};

/** References of an indicator: its unit and the programmes that support it. */
export const checkIndikatorReference: IndikatorRule = ({ indikator, tingkat, jalur }, context) => {
  const unit = context.config.unit.map(({ kode }) => kode);
  const program = context.config.program.map(({ kode }) => kode);
  const wrongUnit = tingkat !== "unit" && indikator.unit !== undefined && !unit.includes(indikator.unit);
  return [
    ...(wrongUnit ? [referenceTemuan(context, [...jalur, "unit"], "unit", indikator.unit ?? "", unit)] : []),
    ...(indikator.program ?? []).flatMap((kode, i) =>
      program.includes(kode) ? [] : [referenceTemuan(context, [...jalur, "program", i], "program", kode, program)],
    ),
  ];
};

/** Who gives the value: the form of one unit, or `dari`; never both, never neither. */
export const checkFiller: IndikatorRule = ({ indikator, tingkat, induk, jalur }, { temuan }) => {
  const { kode, unit, dari } = indikator;
  if (tingkat === "unit") {
    if (unit === undefined) return [];
    const pesan = `Indikator "${kode}" berada di bawah unit "${induk}", jadi kunci "unit" tidak dipakai di sini.`;
    const perbaikan =
      unit === induk
        ? `hapus baris "unit"; yang mengisi selalu unit tempatnya ditulis, yaitu ${induk}.`
        : `jika yang mengisi "${unit}", pindahkan indikatornya ke bawah unit itu; jika "${induk}", hapus "unit: ${unit}".`;
    return [temuan([...jalur, "unit"], "galat", { nama: "unit-di-bawah-unit", pesan, perbaikan })];
  }
  if (unit === undefined && dari === undefined) {
    const pesan = `Indikator "${kode}" tidak menyebut siapa yang mengisi realisasinya.`;
    const perbaikan = 'tambahkan "unit", misalnya unit: pelayanan; atau "dari" jika dihitung dari indikator unit.';
    return [temuan(jalur, "galat", { nama: "indikator-tanpa-pengisi", pesan, perbaikan })];
  }
  if (unit === undefined || dari === undefined) return [];
  const pesan = `Indikator "${kode}" memakai "unit" dan "dari" sekaligus.`;
  const perbaikan = `hapus salah satunya, misalnya hapus "unit: ${unit}" jika nilainya dihitung dari indikator unit.`;
  return [temuan([...jalur, "unit"], "galat", { nama: "indikator-dua-pengisi", pesan, perbaikan })];
};

/** A kegiatan's kode continues its programme's, a sub kegiatan's its kegiatan's: otherwise it stands in the wrong place. */
export const checkDerivedKode: ConfigRule = ({ config, temuan }) => {
  const at = (kode: string, induk: string, jenis: string, jalur: Jalur): Temuan => {
    const pesan = `Kode ${jenis} "${kode}" tidak diawali kode induknya, "${induk}".`;
    const perbaikan = `pindahkan ke bawah induknya, atau betulkan kodenya, misalnya kode: "${induk}.${jenis === "kegiatan" ? "2.01" : "0001"}"`;
    return temuan([...jalur, "kode"], "peringatan", { nama: "kode-bukan-turunan", pesan, perbaikan });
  };
  return config.program.flatMap((p, i) =>
    p.kegiatan.flatMap((k, j) => {
      const jalur = ["program", i, "kegiatan", j];
      if (!k.kode.startsWith(`${p.kode}.`)) return [at(k.kode, p.kode, "kegiatan", jalur)];
      return k.sub_kegiatan.flatMap((s, n) =>
        s.kode.startsWith(`${k.kode}.`) ? [] : [at(s.kode, k.kode, "sub kegiatan", [...jalur, "sub_kegiatan", n])],
      );
    }),
  );
};

/** The kode of a unit names its form and its report: Windows must be able to write them. */
export const checkKodeBerkas: ConfigRule = ({ config, temuan }) =>
  config.unit.flatMap(({ kode, jenis }, i): Temuan[] => {
    const jalur = ["unit", i, "kode"];
    if (isDeviceNama(kode)) {
      const pesan = `Kode unit "${kode}" adalah nama perangkat di Windows, sehingga formulir ${kode}.xlsx tidak dapat disimpan.`;
      const perbaikan = `tambahkan kata di depannya, misalnya kode: ${jenis === "kelurahan" ? "kel" : jenis}-${kode}; ganti juga di tempat lain yang menyebut unit ini.`;
      return [temuan(jalur, "galat", { nama: "kode-unit-perangkat", pesan, perbaikan })];
    }
    if (kode.length <= BATAS_KODE_UNIT) return [];
    const pesan = `Kode unit ini ${kode.length} huruf, lebih dari ${BATAS_KODE_UNIT}, sehingga nama berkasnya dapat terlalu panjang.`;
    const perbaikan = `pendekkan, misalnya kode: ${kode.slice(0, 20).replace(/(?<!-)-+$/, "")}; ganti juga di tempat lain yang menyebut unit ini.`;
    return [temuan(jalur, "galat", { nama: "kode-unit-panjang", pesan, perbaikan })];
  });

/** A unit that has nothing to fill in would get an empty form. */
export const checkUnitWithoutIsian: ConfigRule = ({ config, indikator, temuan }) => {
  const used = new Set([
    ...indikator.map(({ unit }) => unit),
    ...config.program.flatMap((p) => p.kegiatan.flatMap((k) => k.sub_kegiatan.map((s) => s.unit))),
  ]);
  return config.unit.flatMap(({ kode, nama }, i) => {
    if (used.has(kode)) return [];
    const pesan = `Unit "${nama}" tidak punya indikator dan sub kegiatan, sehingga formulirnya kosong.`;
    const perbaikan = `beri unit ini indikator atau sub kegiatan, misalnya sub kegiatan dengan unit: ${kode}; jika unit ini memang tidak mengisi formulir, beri tanda pagar di depan baris-barisnya.`;
    return [temuan(["unit", i], "peringatan", { nama: "unit-tanpa-isian", pesan, perbaikan })];
  });
};
