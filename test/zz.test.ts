import { it } from "vitest";
import { readFormulirList, readFilled } from "../src/form/read.ts";
import { renderFormulir } from "../src/form/write.ts";
import { configSchema } from "../src/plan/schema.ts";
import { isiFormulir, isiSel } from "./support/isi.ts";
import { makeConfig } from "./form/contoh.ts";
const config = makeConfig();
it("b", async () => {
  const blank = await renderFormulir(config, "tapem");
  const m = (n: string, c: Uint8Array) => ({ berkas: "3-data-kinerja/" + n, content: c });
  const show = (t: string, l: any) => { const r = readFormulirList(l, config); console.log("##", t, r.nilai.unit[0]?.status, r.nilai.unit[0]?.berkas, "\n" + r.temuan.filter((x) => x.nama !== "formulir-belum").map((x) => `${x.tingkat} ${x.nama} ${x.sel ?? ""} ${x.pesan}`).join("\n")); return r; };
  const o1 = m("o1.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: 80 } } }));
  const n2 = m("n2.xlsx", isiFormulir(await renderFormulir(config, "tapem", readFilled([o1], config).nilai.get("tapem")), { kinerja: { "S1.1": { tw2: 85 } } }));
  const n3 = m("n3.xlsx", isiFormulir(await renderFormulir(config, "tapem", readFilled([o1, n2], config).nilai.get("tapem")), { kinerja: { "S1.1": { tw3: 86, tw1: 79 } } }));
  show("chain of three", [o1, n2, n3]);
  show("chain, middle gone", [o1, n3]);
  show("chain, newest unread+fix", [o1, n2, m("n3.xlsx", isiFormulir(n3.content, { kinerja: { "S1.1": { tw1: "tujuh" } } }))]);
  // two returned forms both from the same older
  const b = m("b.xlsx", isiFormulir(await renderFormulir(config, "tapem", readFilled([o1], config).nilai.get("tapem")), { kinerja: { "S1.1": { tw1: 81 } } }));
  show("two newer, one changed carried", [o1, n2, b]);
  // old form with galat, new carries
  const g = m("g.xlsx", isiFormulir(blank, { kinerja: { "S1.1": { tw1: "delapan puluh", tw2: 85 } }, bukti: [{ uraian: "A", tanggal: "kapan" }] }));
  const gf = m("gf.xlsx", isiFormulir(await renderFormulir(config, "tapem", readFilled([g], config).nilai.get("tapem")), { kinerja: { "S1.1": { tw1: 80 } } }));
  show("old with galat, new fixed", [g, gf]);
  // LibreOffice-like: same form unit untouched
  const same = m("s.xlsx", await renderFormulir(config, "tapem", readFilled([o1], config).nilai.get("tapem")));
  show("untouched carried beside old", [o1, same]);
  show("untouched carried alone", [same]);
  // blank emptied newer
  const emptied = m("e.xlsx", isiFormulir(await renderFormulir(config, "tapem", readFilled([o1], config).nilai.get("tapem")), { kinerja: { "S1.1": { tw1: null } } }));
  show("all emptied", [o1, emptied]);
  // comment in old
  const com = m("c.xlsx", isiSel(o1.content, "Kinerja", "Y20", "catatan lepas"));
  const comN = m("cn.xlsx", await renderFormulir(config, "tapem", readFilled([com], config).nilai.get("tapem")));
  show("leftover in old", [com, comN]);
});
