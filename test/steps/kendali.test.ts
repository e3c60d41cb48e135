import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/main.ts";
import { formatJson, showControl, showScreen } from "../../src/model/control-characters.ts";
import { renderTemuan } from "../../src/screen/temuan.ts";
import { createTempatKerja, JAM_TETAP, type TempatKerja } from "../support/kerja.ts";
import { LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

/* What other people wrote (names of files and sheets, cells, lkjip.yaml) never steers the screen. */

/** The colours of our own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OWN = /\u001b\[(1|22|31|33|36|39)m/g;

describe("characters that steer a screen", () => {
  it.each([
    ["\u001b[31mmerah\u001b[0m", "␛[31mmerah␛[0m"],
    ["\u001b]0;judul\u0007", "␛]0;judul␇"],
    ["\u009b31m", "\ufffd31m"],
    ["a\rb", "a␍b"],
    ["a\u0000b\u007f", "a␀b␡"],
    ["\u202e90,5", "\ufffd90,5"],
    ["\u2067x\u2069", "\ufffdx\ufffd"],
    ["baris satu\n\tbaris dua, “é” 字", "baris satu\n\tbaris dua, “é” 字"],
  ])("%j is shown as %j", (teks, show) => expect(showControl(teks)).toBe(show));

  it("lets colours of our own through where colours are wanted, and nothing else", () => {
    const teks = "\u001b[31m\u001b[1mGALAT\u001b[22m\u001b[39m \u001b[8mrahasia\u001b[2J";
    expect(showScreen(teks, true)).toBe("\u001b[31m\u001b[1mGALAT\u001b[22m\u001b[39m ␛[8mrahasia␛[2J");
    expect(showScreen(teks, false)).not.toContain("\u001b");
  });

  it("stand in JSON as escapes: nothing is lost", () => {
    const content = { nama: "\u001b[31m\u009b\u202e\u007fé" };
    const json = formatJson(content);
    expect(json).toBe('{\n  "nama": "\\u001b[31m\\u009b\\u202e\\u007fé"\n}');
    expect(JSON.parse(json)).toEqual(content);
  });

  it("take the same room, so that the caret stays under its column; a name with a line end stays on its line", () => {
    const teks = renderTemuan(
      [
        {
          tingkat: "galat",
          nama: "x",
          berkas: "a\nGALAT palsu.xlsx",
          lembar: "\u001b[31mL",
          kolom: 3,
          baris: 1,
          cuplikan: "\u001b\u202ea",
          pesan: "Isi \u001b[8m.",
          perbaikan: "ketik \u009b ulang",
        },
      ],
      { colour: true },
    );
    expect(teks.replace(OWN, "")).toBe(
      "GALAT  a␤GALAT palsu.xlsx:1:3 › ␛[31mL\n  | ␛\ufffda\n  |   ^\n  Isi ␛[8m.\n  Perbaikan: ketik \ufffd ulang",
    );
  });
});

describe("commands", () => {
  let kerja: TempatKerja;
  beforeEach(() => {
    kerja = createTempatKerja();
    mkdirSync(join(kerja.folder, "kantor/3-data-kinerja"), { recursive: true });
    mkdirSync(join(kerja.folder, "kantor/kosong"));
    writeFileSync(join(kerja.folder, "kantor/lkjip.yaml"), LKJIP_MINIMAL);
  });
  afterEach(() => kerja.remove());

  const write = (berkas: string, content: string) => writeFileSync(join(kerja.folder, "kantor", berkas), content);

  it.each(["check", "collect", "status", "draft"])("%s prints no control character of a file", async (perintah) => {
    write("3-data-kinerja/\u001b[2Jtapem\u009b.xlsx", "bukan xlsx");
    write("lkjip.yaml", ubah("nama: Seksi Pelayanan", 'nama: "Seksi \\e[31mPelayanan\\u202E"'));
    const lines: string[] = [];
    const out = (teks: string) => void lines.push(teks);
    const options = { folder: join(kerja.folder, "kantor"), clock: () => new Date(JAM_TETAP), out, err: out };
    await run([perintah], { ...options, interactive: false, colour: true, oleh: "a\u001b[31m", libreOffice: null });
    await run([perintah, "--json"], { ...options, interactive: false, colour: true, oleh: "a", libreOffice: null });
    expect(lines.join("\n").length).toBeGreaterThan(100);
    const foreign = lines.join("\n").replace(OWN, "");
    expect([...foreign].filter((letter) => letter !== "\n" && showControl(letter) !== letter)).toEqual([]);
    expect(lines.filter((l) => !l.includes("GALAT") && !l.includes("PERINGATAN")).join("\n")).not.toContain("\u001b");
  });

  it.each(["check", "collect", "status", "draft", "review"])(
    "%s --json gives the findings of lkjip.yaml as JSON",
    async (p) => {
      write("lkjip.yaml", ubah("jenis: seksi", "jenis: saksi"));
      const { kode, keluaran } = await kerja.in("kantor").lkjip(p, "--json");
      expect(kode).toBe(1);
      expect(JSON.parse(keluaran).temuan).toEqual([
        expect.objectContaining({ nama: "pilihan-tidak-dikenal", berkas: "lkjip.yaml", baris: 20 }),
      ]);
    },
  );

  it.each([
    [
      "that does not exist",
      "salah",
      "GALAT  salah › lkjip status\n  Folder yang disebut --folder ini tidak ada.\n  Perbaikan: tulis folder kerja yang ada, misalnya: lkjip status --folder kanigaran-2024",
    ],
    [
      "that is a file",
      "lkjip.yaml",
      "GALAT  lkjip.yaml › lkjip status\n  Yang disebut --folder ini berkas, bukan folder.\n  Perbaikan: tulis folder kerja yang ada, misalnya: lkjip status --folder kanigaran-2024",
    ],
  ])("--folder %s is no other work folder", async (_, folder, pesan) => {
    const result = await kerja.in("kantor").lkjip("status", "--folder", folder);
    expect(result.kode).toBe(2);
    expect(result.keluaran).toBe("");
    expect(result.pesan.replace(" › lkjip status", "")).toBe(pesan.replace(" › lkjip status", ""));
  });

  it("--folder with nothing in it is not the work folder above it", async () => {
    const result = await kerja.in("kantor").lkjip("status", "--folder", "kosong");
    expect(result.kode).toBe(2);
    expect(result.pesan).toContain(
      "Folder yang disebut --folder ini tidak berisi lkjip.yaml, jadi bukan folder kerja.",
    );
    expect((await kerja.in("kantor/kosong").lkjip("status")).kode).toBe(0);
    expect((await kerja.lkjip("status", "--folder", "kantor")).kode).toBe(0);
  });
});

describe("lkjip.yaml under another name", () => {
  let kerja: TempatKerja;
  beforeEach(() => {
    kerja = createTempatKerja();
    mkdirSync(join(kerja.folder, "lama"));
    mkdirSync(join(kerja.folder, "lama/baru"));
    writeFileSync(join(kerja.folder, "lama/lkjip.yaml"), LKJIP_MINIMAL);
  });
  afterEach(() => kerja.remove());

  it.each(["lkjip.yaml.txt", "lkjip.yml", "lkjip.txt", "LKJIP.YAML.TXT", "lkjip.yaml.yaml"])("%s", async (nama) => {
    writeFileSync(join(kerja.folder, "lama/baru", nama), LKJIP_MINIMAL);
    const baru = kerja.in("lama/baru");
    for (const argv of [["check"], ["status", "--json"], ["init", ".", "--contoh", "kanigaran"]]) {
      const { kode, pesan } = await baru.lkjip(...argv);
      expect(kode).toBe(2);
      expect(pesan.split("\n").slice(1)).toEqual([
        `  Folder ini berisi ${nama}, bukan lkjip.yaml, sehingga isinya tidak dibaca.`,
        `  Perbaikan: ganti nama ${nama} menjadi lkjip.yaml. Windows menyembunyikan ekstensi seperti .txt: di File Explorer nyalakan dahulu View (Tampilkan), File name extensions (Ekstensi nama file).`,
      ]);
    }
    const { kode, pesan } = await kerja.lkjip("init", "tahun-depan", "--dari", "lama/baru");
    expect([kode, pesan.includes(`Folder ini berisi ${nama}`)]).toEqual([2, true]);
  });

  it("beside a lkjip.yaml is nobody's business", async () => {
    writeFileSync(join(kerja.folder, "lama/lkjip.yaml.txt"), "catatan");
    expect((await kerja.in("lama").lkjip("status")).kode).toBe(0);
  });
});
