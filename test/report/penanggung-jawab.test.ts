import { expect, it } from "vitest";
import { listIndikator } from "../../src/plan/indikator.ts";
import { penanggungJawab } from "../../src/report/identity.ts";
import { buatConfig } from "../support/kinerja.ts";

const DARI = { cara: "rata-rata", indikator: ["KEL.1"] };
const KASUBBAG = "Kasubbag";

it.each<[string, object, unknown]>([
  ["the head of its unit", { unit: "pelayanan" }, "Kasi Pelayanan"],
  ["whom the plan names", { unit: "pelayanan", penanggung_jawab: "Sekretaris Kecamatan" }, "Sekretaris Kecamatan"],
  ["whom the plan names, of a computed one", { dari: DARI, penanggung_jawab: "Para Lurah" }, "Para Lurah"],
  [
    "a gap where the plan leaves it open, never the Kasubbag",
    { dari: DARI },
    { jenis: "celah", siapa: KASUBBAG, apa: "penanggung jawab IKM" },
  ],
])("who answers for an indicator: %s", (_, content, expected) => {
  const one = { kode: "S1.1", uraian: "IKM", satuan: "nilai", target: 90, ...content };
  const config = buatConfig({ sasaran: [{ kode: "S1", uraian: "S", indikator: [one] }] });
  const [plan] = listIndikator(config);
  expect(plan && penanggungJawab(config, plan)).toEqual(expected);
});
