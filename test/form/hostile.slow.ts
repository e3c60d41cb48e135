import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeConfig } from "./contoh.ts";
import { HOSTILE } from "./hostile.ts";

/* Every hostile file alone in a process of its own: what it costs in time and memory. */

const BATAS_MS = 1000;
const BATAS_MB = 150;

const folder = mkdtempSync(join(tmpdir(), "lkjip-hostile-"));
const script = join(folder, "baca.mjs");
const worst = { ms: { jenis: "", nilai: 0 }, mb: { jenis: "", nilai: 0 } };

interface Size {
  readonly ms: number;
  readonly mb: number;
  readonly temuan: readonly string[];
  readonly angka: string | null;
}

beforeAll(async () => {
  const source = `
    import { readFileSync } from "node:fs";
    import { readFormulir } from ${JSON.stringify(join(import.meta.dirname, "../../src/form/read.ts"))};
    const [berkas, nama, config] = process.argv.slice(2);
    const content = readFileSync(berkas);
    const before = process.cpuUsage();
    const { nilai, temuan } = readFormulir({ berkas: nama, content }, JSON.parse(readFileSync(config, "utf8")));
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    const isian = nilai?.kinerja.find(({ id }) => id === "S1.1")?.realisasi;
    const angka = isian?.jenis === "angka" ? isian.nilai.toFixed() : null;
    // maxRSS of a child starts at that of its parent; the peak of its own memory stands here.
    const mb = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
    console.log(JSON.stringify({ ms, mb, temuan: temuan.map((t) => t.nama), angka }));
  `;
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: script,
  });
  writeFileSync(join(folder, "config.json"), JSON.stringify(makeConfig()));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  const { ms, mb } = worst;
  console.log(
    `worst of ${HOSTILE.length}: ${ms.nilai.toFixed(0)} ms (${ms.jenis}), ${mb.nilai.toFixed(0)} MB (${mb.jenis})`,
  );
});

function measure(content: Uint8Array, berkas: string): Size {
  const file = join(folder, "isi.xlsx");
  writeFileSync(file, content);
  return JSON.parse(
    execFileSync(process.execPath, [script, file, berkas, join(folder, "config.json")], { encoding: "utf8" }),
  );
}

describe("a hostile file costs little", () => {
  it.each(HOSTILE)("$jenis", ({ jenis, content, harap, berkas = "a.xlsx" }) => {
    const bytes = content();
    const first = measure(bytes, berkas);
    // A busy machine may slow down one run; memory it cannot change.
    const size = first.ms < BATAS_MS ? first : measure(bytes, berkas);
    if (size.ms > worst.ms.nilai) worst.ms = { jenis, nilai: size.ms };
    if (size.mb > worst.mb.nilai) worst.mb = { jenis, nilai: size.mb };
    if (harap === "terbaca") expect(size.angka).toBe("90.5");
    else expect(size.temuan).toEqual([harap]);
    expect(size.ms).toBeLessThan(BATAS_MS);
    expect(size.mb).toBeLessThan(BATAS_MB);
  });
});
