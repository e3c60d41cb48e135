import { describe, expect, it } from "vitest";
import { formatNomor } from "../../src/documents/letterhead.ts";
import { SURAT_PENGANTAR } from "../../src/documents/surat-pengantar.ts";
import type { LaporanScope } from "../../src/model/content.ts";
import { jabatanOf, signatureJabatan } from "../../src/plan/officials.ts";
import { ambil, teksNaskah } from "../report/kantor.ts";
import { buatConfig } from "../support/kinerja.ts";

const CONFIG = buatConfig();
const office = (instansi: Record<string, unknown>) => buatConfig({ instansi: { ...CONFIG.instansi, ...instansi } });
const SURAT = { nomor: null, tanggal: null, banyaknya: 1 };

describe("nomor surat", () => {
  const config = office({ kode_unit: "425.504" });
  it.each<[string, string | null, string]>([
    ["belum ada: tempat kosong yang terlihat", null, "000.8.6.3/……/425.504/2025"],
    ["nomor urut", "125", "000.8.6.3/125/425.504/2025"],
    ["nomor lengkap dipakai apa adanya", "065/12/425.504/2025", "065/12/425.504/2025"],
  ])("%s", (_, nomor, result) => {
    expect(formatNomor(config, nomor, 2025)).toBe(result);
  });

  it("leaves a blank for an unknown unit code too", () => {
    expect(formatNomor(CONFIG, "7", 2025)).toBe("000.8.6.3/7/……/2025");
  });
});

describe("tanda tangan", () => {
  it.each<["definitif" | "plt" | "plh" | "pj", string, string]>([
    ["definitif", "CAMAT KANIGARAN,", "Camat Kanigaran"],
    ["plt", "Plt. CAMAT KANIGARAN,", "Plt. Camat Kanigaran"],
    ["plh", "Plh. CAMAT KANIGARAN,", "Plh. Camat Kanigaran"],
    ["pj", "Pj. CAMAT KANIGARAN,", "Pj. Camat Kanigaran"],
  ])("%s", (status, signature, dalamKalimat) => {
    const pejabat = { nama: "A", jabatan: "Camat Kanigaran", status };
    expect([signatureJabatan(pejabat), jabatanOf(pejabat)]).toEqual([signature, dalamKalimat]);
  });

  it("writes the NIP in groups of 8-6-1-3", () => {
    const camat = { nama: "A", nip: "197808231998021001", pangkat: "Pembina Tk. I", jabatan: "Camat" };
    const laporan = SURAT_PENGANTAR.compose(buatConfig({ pejabat: { ...CONFIG.pejabat, camat } }), SURAT);
    expect((laporan.camat as LaporanScope).nip).toBe("19780823 199802 1 001");
    expect((laporan.camat as LaporanScope).pangkat).toBe("Pembina Tk. I");
  });

  it("asks for a NIP and a pangkat that are not there", () => {
    const laporan = SURAT_PENGANTAR.compose(CONFIG, SURAT);
    expect((laporan.camat as LaporanScope).nip).toEqual({ jenis: "celah", siapa: "Kasubbag", apa: "NIP Camat" });
  });
});

describe("surat pengantar", () => {
  it.each<[string, string | null, string]>([
    ["belum bertanggal", null, "……………… 2025"],
    ["bertanggal", "2025-02-20", "20 Februari 2025"],
  ])("%s", (_, tanggal, result) => {
    expect(ambil(SURAT_PENGANTAR.compose(CONFIG, { ...SURAT, tanggal }), "tanggal")).toBe(result);
  });

  it("counts in digits and words", () => {
    expect(ambil(SURAT_PENGANTAR.compose(CONFIG, SURAT), "banyaknya")).toBe("1 (satu) berkas");
    expect(ambil(SURAT_PENGANTAR.compose(CONFIG, { ...SURAT, banyaknya: 12 }), "banyaknya")).toBe(
      "12 (dua belas) berkas",
    );
  });

  it.each([
    ["Pemerintah Kota Probolinggo", "PROBOLINGGO"],
    ["Pemerintah Kabupaten Banyuwangi", "Tempat"],
  ])("%s: di %s, unless lkjip.yaml says where the addressee sits", (pemda, tempat) => {
    expect(ambil(SURAT_PENGANTAR.compose(office({ pemda }), SURAT), "tempat_tujuan")).toBe(tempat);
    const lain = office({ pemda, tempat_tujuan: "Kepanjen" });
    expect(ambil(SURAT_PENGANTAR.compose(lain, SURAT), "tempat_tujuan")).toBe("KEPANJEN");
  });

  it("ends the tembusan with Arsip, once", () => {
    const surat = (tembusan: string[]) =>
      teksNaskah(SURAT_PENGANTAR.compose(buatConfig({ surat: { tembusan } }), SURAT), "tembusan");
    expect(surat([])).toEqual([]);
    expect(surat(["Yth. Inspektur", "Arsip"])).toEqual(["Yth. Inspektur", "Arsip."]);
  });

  it("puts every way to reach the office in one line of the letterhead", () => {
    const config = office({
      telepon: "(0335) 427550",
      pos_el: "kec@contoh.go.id",
      laman: "contoh.go.id",
      kode_pos: "67213",
    });
    expect(ambil(SURAT_PENGANTAR.compose(config, SURAT), "instansi.kontak")).toBe(
      "Jalan Contoh 1, Telepon (0335) 427550, Pos-el kec@contoh.go.id, Laman contoh.go.id, Kode Pos 67213",
    );
  });

  it("holds what its vocabulary says, and nothing else", () => {
    expect(Object.keys(SURAT_PENGANTAR.compose(CONFIG, SURAT))).toEqual(Object.keys(SURAT_PENGANTAR.vocabulary));
  });
});
