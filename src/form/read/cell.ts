import { type FormContext, noteCell, quote, type SelLembar } from "./context.ts";

/* What is wrong with a cell whatever it should hold: an error value, damage, characters that cannot be printed, a strike. */

/** Heading and kind of the column that a cell stands in. */
export interface KolomSel {
  readonly judul: string;
  readonly content: "angka" | "predikat" | "teks" | "tanggal";
}

/** How a person goes on typing, as an example that nobody takes for a value of the plan. */
const CONTOH: Readonly<Record<KolomSel["content"], string>> = {
  angka: "ketik hasilnya sebagai angka, misalnya 12,34",
  predikat: "ketik predikatnya saja, dengan ejaan seperti pada target",
  teks: "bila maksudnya tulisan, hapus tanda = atau - di depannya atau awali dengan tanda petik tunggal, misalnya '- Patroli rutin",
  tanggal: "ketik tanggalnya, misalnya 31/12/2024",
};

/** How a damaged cell is typed again. */
const AGAIN: Readonly<Record<Exclude<KolomSel["content"], "teks">, string>> = {
  angka: ", misalnya 12,34",
  predikat: ", dengan ejaan seperti pada target",
  tanggal: ", misalnya 31/12/2024",
};

/** Notes characters that had to be taken out. */
export function noteRemoved(context: FormContext, tempat: SelLembar): void {
  const { nilai } = tempat.cell;
  if (nilai.jenis !== "teks" || !nilai.dropped) return;
  noteCell(context, tempat, {
    tingkat: "peringatan",
    nama: "karakter-dibuang",
    pesan: `Sel berisi karakter kendali yang tidak dapat dicetak; karakter itu dibuang dan yang dibaca ${quote(nilai.teks)}.`,
    perbaikan: "ketik ulang isi sel itu, jangan disalin dari PDF atau aplikasi lain",
  });
}

/** Asks about a cell that is struck through, as a whole or in part: is what stands there withdrawn? It is read all the same. */
export function noteStruck(context: FormContext, tempat: SelLembar, judul: string): void {
  const { nilai, struck } = tempat.cell;
  const part = nilai.jenis === "teks" && nilai.withoutMark?.mark === "coret" ? nilai.withoutMark : null;
  if (struck !== true && part === null) return;
  const partial = struck !== true && part !== null && part.teks.trim() !== "";
  noteCell(context, tempat, {
    tingkat: "periksa",
    nama: "isi-dicoret",
    pesan: partial
      ? `Sebagian isi ${judul} dicoret, yaitu ${quote(part.marked)}; yang dicoret pun tetap dibaca.`
      : `Isi ${judul} dicoret, tetapi tetap dibaca.`,
    perbaikan: "bila yang dicoret memang batal, hapus dari sel itu; bila masih berlaku, hilangkan coretannya (Ctrl+5)",
  });
}

/** Notes an error value, a formula never computed, or a damaged cell; true where the cell has no usable value. */
export function noteBrokenCell(context: FormContext, tempat: SelLembar, { judul, content }: KolomSel): boolean {
  const { nilai, rumus } = tempat.cell;
  if (nilai.jenis === "galat") {
    const filled = rumus
      ? `rumus =${shorten(rumus)} yang hasilnya ${nilai.kode}`
      : `${nilai.kode}, yaitu pesan galat Excel`;
    noteCell(context, tempat, {
      tingkat: "galat",
      nama: "rumus-galat",
      pesan: `${judul} berisi ${filled}.`,
      perbaikan: content === "teks" ? CONTOH.teks : `betulkan rumusnya di Excel lalu simpan, atau ${CONTOH[content]}`,
    });
    return true;
  }
  if (nilai.jenis === "belum_dihitung") {
    noteCell(context, tempat, {
      tingkat: "galat",
      nama: "rumus-belum-dihitung",
      pesan: `${judul} berisi ${formatRumus(rumus)} yang hasilnya belum dihitung.`,
      perbaikan: `buka berkas di Excel atau LibreOffice, simpan, lalu taruh lagi di folder ini; ${content === "teks" ? CONTOH.teks : `atau ${CONTOH[content].replace(/, misalnya .*/, "")}`}`,
    });
    return true;
  }
  if (nilai.jenis === "terlalu_panjang") {
    noteCell(context, tempat, {
      tingkat: "galat",
      nama: "teks-terlalu-panjang",
      pesan: `${judul} berisi lebih dari 32.767 huruf, melebihi yang dapat dimuat sel Excel, yaitu ${quote(nilai.content)}; isinya tidak dipakai.`,
      perbaikan:
        content === "teks"
          ? "ringkas isinya menjadi beberapa kalimat; rinciannya lampirkan sebagai berkas bukti"
          : `hapus isi sel itu, lalu ${CONTOH[content]}`,
    });
    return true;
  }
  if (nilai.jenis !== "rusak") return false;
  noteCell(context, tempat, {
    tingkat: "galat",
    nama: "sel-rusak",
    pesan: `${judul} rusak: isinya tersimpan sebagai ${quote(nilai.content)}, yang tidak terbaca Excel.`,
    perbaikan:
      content === "teks"
        ? "ketik ulang tulisannya di sel itu di Excel lalu simpan, misalnya Patroli rutin setiap malam"
        : `ketik ulang isi sel itu di Excel lalu simpan${AGAIN[content]}`,
  });
  return true;
}

/** A formula in a message: the formula itself, as far as the file has it and a message bears it. */
export function formatRumus(rumus: string | null): string {
  return rumus ? `rumus =${shorten(rumus)}` : "rumus";
}

function shorten(rumus: string): string {
  return rumus.length > 60 ? `${rumus.slice(0, 60)}…` : rumus;
}
