import { spawnSync } from "node:child_process";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { renderDocx } from "../../src/render/docx/render.ts";
import { buildTemplat, p, table } from "../support/docx.ts";

/*
 * The same template and data by lkjip's engine (every value a content control with its base) and by plain docxtemplater:
 * 40 sections of prose, each with a table of 12 rows looped in Word. Each in a process of its own.
 */

const RUNS = 9;
const KALIMAT = "Capaian ini didukung oleh kerja sama semua seksi dan kelurahan serta perbaikan pelayanan. ".repeat(9);
const TEMPLAT = buildTemplat(
  p("{#bagian}") +
    p("{judul}", "Heading1") +
    p(`Capaian bagian ini {nilai} dari target {target}. ${KALIMAT}`).repeat(4) +
    table(["No.", "Uraian", "Target", "Realisasi"], ["{#baris}{no}", "{uraian}", "{target}", "{realisasi}{/baris}"]) +
    p("{/bagian}"),
);
const DATA = {
  bagian: Array.from({ length: 40 }, (_, n) => ({
    kunci: `B${n}`,
    judul: `Bagian ${n + 1}`,
    nilai: "91,30",
    target: "90,50",
    baris: Array.from({ length: 12 }, (_, i) => ({
      kunci: `r${i}`,
      no: String(i + 1),
      uraian: `Indikator ${n + 1}.${i + 1} tentang pelayanan`,
      target: "90,00",
      realisasi: `${60 + ((n * 12 + i) % 40)},25`,
    })),
  })),
};

const ENGINES: Readonly<Record<string, () => Uint8Array>> = {
  lkjip: () => renderDocx(TEMPLAT, DATA).nilai as Uint8Array,
  docxtemplater: () => {
    const zip = new PizZip(TEMPLAT);
    const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true });
    document.render(DATA);
    return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  },
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure(engine: string): void {
  const render = ENGINES[engine] as () => Uint8Array;
  const time = (): number => {
    const start = process.hrtime.bigint();
    render();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const cold = time();
  // A command prints once: what later runs leave for the garbage collector is not its memory.
  const mb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cold, warm: median(Array.from({ length: RUNS - 1 }, time)), mb }));
}

const asked = process.argv.indexOf("--mesin");
if (asked !== -1) measure(process.argv[asked + 1] ?? "");
else {
  console.log("\nmesin           dingin (ms)  hangat (ms)   MB");
  const rows = Object.keys(ENGINES).map((engine) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--import", "tsx", import.meta.filename, "--mesin", engine],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    return { engine, ...(JSON.parse(stdout) as { cold: number; warm: number; mb: number }) };
  });
  for (const { engine, cold, warm, mb } of rows) {
    console.log(
      `${engine.padEnd(14)}${cold.toFixed(0).padStart(13)}${warm.toFixed(0).padStart(13)}${mb.toFixed(0).padStart(5)}`,
    );
  }
  const [own, plain] = rows;
  if (own && plain)
    console.log(
      `lkjip/docxtemplater: dingin ${(own.cold / plain.cold).toFixed(2)}, hangat ${(own.warm / plain.warm).toFixed(2)}, memori ${(own.mb / plain.mb).toFixed(2)}`,
    );
}
