import { describe, expect, it } from "vitest";
import { checkKinerja } from "../../src/measure/check.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { formatAngka, formatPercent } from "../../src/model/format.ts";
import { composeExplanation, listKode } from "../../src/report/explain/explain.ts";
import { readContoh } from "../support/kinerja.ts";

describe.each(["kanigaran", "muncar"])("every number of the example %s", (nama) => {
  const { config, data } = readContoh(nama);
  const { nilai: pengukuran, temuan } = calculatePengukuran(config, data);
  const explain = (kode: string): string => composeExplanation(config, pengukuran, kode)?.join("\n") ?? "";

  it.each(listKode(config))("%s is explained", (kode) => {
    const teks = explain(kode);
    expect(teks.split("\n")[0]).toMatch(new RegExp(`^${kode.replaceAll(".", "\\.")}  `));
    expect(teks).not.toMatch(/undefined|null|NaN|\[object|belum ada \(kurang/);
  });

  it("is in the explanation of its indicator, with its formula and every cell it came from", () => {
    expect(pengukuran.indikator.length).toBeGreaterThan(8);
    for (const p of pengukuran.indikator) {
      const teks = explain(p.plan.id);
      if (p.capaian.status !== "terhitung") continue;
      expect(teks).toContain(`: ${formatPercent(p.capaian.nilai)}%\n`);
      expect(p.rumus.filled).toMatch(new RegExp(` = ${formatAngka(p.capaian.nilai, 2)}$`));
      expect(teks).toContain(`Dengan angka      : ${p.rumus.filled}\n`);
      if (p.realisasi.status !== "ada") throw new Error(p.plan.id);
      for (const { berkas, lembar, sel } of p.realisasi.asal) expect(teks).toContain(`${berkas} › ${lembar} › ${sel}`);
    }
  });

  it("raises no galat and nothing to look twice at", () => {
    const all = [...temuan, ...checkKinerja(config, data, pengukuran)];
    expect(all.filter(({ tingkat }) => tingkat !== "peringatan")).toEqual([]);
  });
});
