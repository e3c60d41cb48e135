import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showControl } from "../../src/model/control-characters.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { buildProgram } from "../support/built.ts";
import { isiFormulir } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * A whole command on a folder in which one thing is hostile, in a process of its own: what that thing adds in CPU time and
 * memory, that nothing ends as a fault of lkjip (70), and that nothing of it steers the terminal.
 */
const ADDED_MS = 1000;
const ADDED_MB = 200;
/** Where a plain command itself takes long, the added time may be this part of it. */
const ADDED_OVER_PLAIN = 0.75;
const DRAF = "4-draf/draf-lkjip.docx";
const FORM = "3-data-kinerja/pemberdayaan.xlsx";

interface Kind {
  readonly name: string;
  readonly lines: readonly string[];
  readonly lay: (office: Office) => void;
  /** In place of `ADDED_OVER_PLAIN`. */
  readonly overPlain?: number;
}

const bytes = (teks: string): Uint8Array => new TextEncoder().encode(teks);
const put = (office: Office, berkas: string, content: Uint8Array | string): void => {
  mkdirSync(dirname(join(office.folder, berkas)), { recursive: true });
  office.write(berkas, content);
};
const edit = (office: Office, berkas: string, change: (parts: Map<string, Uint8Array>) => void): void => {
  const parts = new Map(unpackZip(office.read(berkas)));
  change(parts);
  put(office, berkas, packZip(parts));
};
const change = (parts: Map<string, Uint8Array>, name: string, work: (xml: string) => string): void =>
  void parts.set(name, bytes(work(new TextDecoder().decode(parts.get(name)))));

const typed = (kolom: string, teks: string) => (office: Office) =>
  put(office, FORM, isiFormulir(office.read(FORM), { kinerja: { "P03.1": { [kolom]: teks } } }));
const inDraft = (xml: string) => (office: Office) =>
  edit(office, DRAF, (parts) => change(parts, "word/document.xml", (all) => all.replace("<w:body>", `<w:body>${xml}`)));
const paragraph = (teks: string): string => `<w:p><w:r><w:t xml:space="preserve">${teks}</w:t></w:r></w:p>`;

const ESC = "\u001b]0;judul\u0007\u001b[31mmerah\u001b[2J\u009b5m\u202e";
const READ = ["collect", "draft --dry-run", "individual"] as const;
const LOOK = ["review", "draft --dry-run", "status", "diff"] as const;

/** Paragraphs or cells with a text each. */
const many = (times: number, teks: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => paragraph(teks(i))).join("");
const cells = (rows: number, teks: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${`<w:tr>${`<w:tc><w:tcPr/>${paragraph(teks)}</w:tc>`.repeat(2)}</w:tr>`.repeat(rows)}</w:tbl>`;
const BUSY = "Warga menerima pelayanan tepat waktu menurut rencana kecamatan dan jadwal kegiatan kelompok";

/** What as much text as an office of forty units has, twice or three times over, may add to a plain command of three units. */
const BELOW_OVER_PLAIN = 3;
/** Just below one limit each, beside what the draft itself has: nothing of it is refused for its size. */
const BELOW: readonly (readonly [string, string])[] = [
  ["350,000 tags", "<w:p/>".repeat(300_000)],
  ["8 MB of XML", `<!--${" ".repeat(7_300_000)}-->`],
  ["500,000 letters", many(4200, (i) => `${BUSY} ${"abcdefghij"[i % 10]}.`)],
  ["10,000 numbers", many(4000, (i) => `Nilainya ${i},5 dan capaiannya ${i % 100},37%.`)],
  ["10,000 numbers in a table", cells(4000, "1.234,5")],
  ["15,000 paragraphs and cells", cells(6000, "hadir")],
  ["10,000 letters of a paragraph", many(1, () => "kata 1.234,5 ".repeat(760)) + paragraph("kata ".repeat(1990))],
];

const READS_DRAFT = [...LOOK, "restore", "submit", "sign", "check", "draft --dari draf-lkjip.docx"] as const;

const KINDS: readonly Kind[] = [
  { name: "F4: blanks between letters in a number", lines: READ, lay: typed("realisasi", `x${" ".repeat(32_000)}y`) },
  { name: "F4: digits and a letter", lines: READ, lay: typed("realisasi", `${"1".repeat(32_000)}x`) },
  { name: "F4: blanks in a text", lines: READ, lay: typed("pendukung", `x${" ".repeat(32_000)}y`) },
  { name: "F4: 15,000 lines in a cell", lines: READ, lay: typed("pendukung", "baris\n".repeat(5_400)) },
  { name: "F4: a word of 32,000 letters", lines: READ, lay: typed("penghambat", "kata".repeat(8_000)) },
  {
    name: "F4: a draft with a paragraph of 3 MB",
    lines: LOOK,
    lay: inDraft(paragraph("kata 1.234,5 ".repeat(240_000))),
  },
  {
    name: "F5: a sparse file of 1.5 GB among the forms, as logo and as photo",
    lines: ["collect", "status", "check", "draft --dry-run"],
    lay: (office) => {
      for (const berkas of ["3-data-kinerja/besar.xlsx", "templat/logo.png", "5-koreksi/pernyataan-reviu.docx"]) {
        put(office, berkas, "");
        truncateSync(join(office.folder, berkas), 1.5 * 2 ** 30);
      }
    },
  },
  {
    name: "F5: a device behind a link",
    lines: ["collect", "status"],
    lay: (office) => symlinkSync("/dev/zero", join(office.folder, "3-data-kinerja/nol.xlsx")),
  },
  ...[
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/charts/chart1.xml",
    "word/_rels/document.xml.rels",
  ].map(
    (part): Kind => ({
      name: `F7: ${part} cut in the middle`,
      lines: LOOK,
      lay: (office) =>
        edit(office, DRAF, (parts) => {
          const xml = parts.get(part);
          if (xml !== undefined) parts.set(part, xml.slice(0, xml.length / 2));
        }),
    }),
  ),
  {
    name: "F7: every part of the draft that is XML cut",
    lines: LOOK,
    lay: (office) =>
      edit(office, DRAF, (parts) => {
        for (const [name, xml] of parts)
          if (!/Content_Types|^_rels/.test(name)) parts.set(name, xml.slice(0, xml.length / 3));
      }),
  },
  {
    name: "F5: a draft of 60 MB of XML in parts of 7 MB",
    lines: READS_DRAFT,
    lay: (office) =>
      edit(office, DRAF, (parts) => {
        for (let i = 0; i < 9; i += 1) parts.set(`word/lain${i}.xml`, bytes(`<a>${"kata ".repeat(1_400_000)}</a>`));
      }),
  },
  {
    name: "F5: a draft of five million empty paragraphs, 30 MB",
    lines: READS_DRAFT,
    lay: inDraft("<w:p/>".repeat(5_000_000)),
  },
  {
    name: "F5: a draft whose list of relationships is 30 MB",
    lines: READS_DRAFT,
    lay: (office) =>
      edit(office, DRAF, (parts) =>
        change(parts, "word/_rels/document.xml.rels", (all) =>
          all.replace("</Rel", `${"<b/>".repeat(7_500_000)}</Rel`),
        ),
      ),
  },
  ...BELOW.map(
    ([name, xml]): Kind => ({
      name: `F5: a draft just below ${name}`,
      lines: READS_DRAFT,
      lay: inDraft(xml),
      overPlain: BELOW_OVER_PLAIN,
    }),
  ),
  {
    name: "F7: a register that is no workbook",
    lines: ["letter --nomor 9 --lewati x", "archive --lewati x"],
    lay: (office) => put(office, "8-pengiriman/register-surat-keluar.xlsx", "x".repeat(5_000_000)),
  },
  {
    name: "F7: lkjip.yaml of nested brackets",
    lines: ["check", "status"],
    lay: (office) => put(office, "lkjip.yaml", `a: ${"[".repeat(20_000)}`),
  },
  {
    name: "F7: lkjip.yaml with aliases of aliases",
    lines: ["check"],
    lay: (office) =>
      put(
        office,
        "lkjip.yaml",
        ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join(
          "\n",
        ),
      ),
  },
  {
    name: "F7: lkjip.yaml with a line of 2 MB",
    lines: ["check"],
    lay: (office) => put(office, "lkjip.yaml", `versi: 1\ninstansi: { nama: ${"a ".repeat(1_000_000)} }\n`),
  },
  {
    name: "F9: signs that steer a terminal in names, sheets, cells and lkjip.yaml",
    lines: ["collect", "check", "status", "receive ../kirim.zip", "draft --dry-run", "review"],
    lay: (office) => {
      put(office, `3-data-kinerja/${ESC}.xlsx`, "bukan Excel");
      typed("realisasi", `${"x"}\u202e90,5`)(office);
      typed("pendukung", "merah\u009b31m \u202ebalik")(office);
      inDraft(paragraph("Capaian \u009b31m 99,9% \u202e naik"))(office);
      const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
      put(office, "lkjip.yaml", yaml.replace(/ {2}telepon: .*/, '  telepon: "\\e[31m0333\\u202e"\n  asing\u202e: 1'));
      put(
        office,
        "../kirim.zip",
        packZip(
          new Map([
            [`${ESC}/a.xlsx`, bytes("x")],
            ["b\u0007.docx", bytes("y")],
          ]),
        ),
      );
    },
  },
];

let start: Office;
let program: string;
const worst = { ms: 0, mb: 0, ofMs: "", ofMb: "" };

beforeAll(async () => {
  start = await createKantor("muncar");
  await start.jalankan("forms", "collect", "draft");
  start.lengkapi();
  await start.lkjip("review");
  program = await buildProgram(
    `import { readFileSync, writeFileSync } from "node:fs";
process.exitCode = await run(process.argv.slice(3));
const { user, system } = process.cpuUsage();
const peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
writeFileSync(process.argv[2], JSON.stringify({ ms: (user + system) / 1000, mb: peak }));
`,
  );
});
afterAll(() => {
  start.remove();
  rmSync(program, { recursive: true, force: true });
  console.log(
    `worst: ${worst.ms.toFixed(0)} ms added (${worst.ofMs}), ${worst.mb.toFixed(0)} MB added (${worst.ofMb})`,
  );
});

interface Cost {
  readonly ms: number;
  readonly mb: number;
  readonly kode: number | null;
  readonly all: string;
}

/** One command in a folder, in a process of its own. */
function measure({ folder }: Office, line: string): Cost {
  const file = join(program, "biaya.json");
  rmSync(file, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, "run.mjs"), file, ...line.split(" ")], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 240_000,
    env: { ...process.env, TZ: "Asia/Jakarta", NO_COLOR: "1" },
  });
  const cost = JSON.parse(readFile(file)) as { readonly ms: number; readonly mb: number };
  return { ...cost, kode: status, all: `${stdout}${stderr}` };
}

const readFile = (file: string): string =>
  new TextDecoder().decode(start.world.read(file) ?? bytes('{"ms":1e9,"mb":1e9}'));

/** What the same command costs where nothing is hostile. */
const plain = new Map<string, Cost>();
const costPlain = (line: string): Cost => {
  const office = start.salin();
  const cost = measure(office, line);
  office.remove();
  return cost;
};
function measurePlain(line: string): Cost {
  const cost = plain.get(line) ?? costPlain(line);
  plain.set(line, cost);
  return cost;
}

describe.each(KINDS)("$name", ({ name, lines, lay, overPlain = ADDED_OVER_PLAIN }) => {
  it.each(lines.map((line) => [line]))("lkjip %s", (line) => {
    let { ms, mb } = measurePlain(line);
    const office = start.salin();
    try {
      lay(office);
      let cost = measure(office, line);
      // CPU time, too, grows on a slow or busy machine: both are measured again side by side, and the limit grows as they do.
      let limit = ADDED_MS;
      if (cost.ms - ms > ADDED_MS) {
        ms = costPlain(line).ms;
        cost = { ...cost, ms: Math.min(cost.ms, measure(office, line).ms) };
        limit = Math.max(ADDED_MS, ms * overPlain);
      }
      const added = { ms: cost.ms - ms, mb: cost.mb - mb };
      if (added.ms > worst.ms) Object.assign(worst, { ms: added.ms, ofMs: `${name}: ${line}` });
      if (added.mb > worst.mb) Object.assign(worst, { mb: added.mb, ofMb: `${name}: ${line}` });
      expect([0, 1, 2, 3], cost.all.slice(-2000)).toContain(cost.kode);
      expect(showControl(cost.all)).toBe(cost.all);
      expect(added.ms).toBeLessThan(limit);
      expect(added.mb).toBeLessThan(ADDED_MB);
    } finally {
      office.remove();
    }
  });
});
