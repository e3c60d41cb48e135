import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { renderDocx } from "../../src/word/print/print.ts";
import { buildTemplat, p, table } from "../support/docx.ts";
import { measure } from "./child.ts";

/*
 * The same template and data by lkjip's engine (every value a content control with its base) and by plain docxtemplater:
 * 40 sections of prose, each with a table of 12 rows looped in Word. Each in a process of its own.
 */

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

const render = ENGINES[process.argv[2] ?? ""];
if (render === undefined) throw new Error(`no engine ${process.argv[2]}`);
process.stdout.write(JSON.stringify(measure(render)));
