/** What a new office says of itself when it makes its work folder. */
export interface JawabanAwal {
  /** Such as "Kecamatan Kanigaran". */
  readonly nama: string;
  /** Such as "Pemerintah Kota Probolinggo". */
  readonly pemda: string;
  readonly tempat: string;
  readonly tahun: number;
  readonly camat: string;
  /** Names with or without "Kelurahan"; may be empty. */
  readonly kelurahan: readonly string[];
}

/**
 * The first lkjip.yaml of an office: the template with its tags filled in. `{{nama}}` stands for a value, quoted where
 * YAML needs it (in a comment: as it is); `{{#kelurahan}}…{{/kelurahan}}` repeats its lines, `{{?kelurahan}}…{{/kelurahan}}`
 * keeps them where there is at least one. Tags of blocks stand on lines of their own.
 */
export function renderLkjipYaml(teksTemplat: string, jawaban: JawabanAwal): string {
  const kantor = describeKantor(jawaban);
  const kelurahan = listKelurahan(jawaban.kelurahan).map((nilai) => ({ ...kantor, ...nilai }));
  // Every piece is filled once: an answer that looks like a tag stays what it is.
  const potongan = markContoh(teksTemplat.replaceAll("\r\n", "\n")).split(
    /^(\{\{[#?]kelurahan\}\}\n.*?^\{\{\/kelurahan\}\}\n)/ms,
  );
  return potongan
    .map((teks) => {
      const [, jenis, isi = ""] = /^\{\{([#?])kelurahan\}\}\n(.*)^\{\{\/kelurahan\}\}\n$/ms.exec(teks) ?? [];
      if (jenis === "#") return kelurahan.map((nilai) => fillTags(isi, nilai)).join("");
      if (jenis === "?") return kelurahan.length > 0 ? fillTags(isi, kantor) : "";
      return fillTags(teks, kantor);
    })
    .join("");
}

/** `target: 85  # contoh` -> `target: 85  # contoh: 85`: while value and mark are the same, nobody replaced the value. */
const markContoh = (teks: string): string =>
  teks.replace(
    /^(\s*\w+: )(\S.*?)(\s+# contoh)(?=;|$)/gm,
    (_, kunci, nilai, tanda) => `${kunci}${nilai}${tanda}: ${nilai}`,
  );

type Nilai = Readonly<Record<string, string | number>>;

function describeKantor({ nama, pemda, tempat, tahun, camat }: JawabanAwal): Nilai {
  const wilayah = rapikan(pemda).replace(/^Pemerintah (Daerah )?/i, "");
  return {
    nama,
    pemda,
    tempat,
    tahun,
    camat,
    jabatan_camat: `Camat ${rapikan(nama).replace(/^Kecamatan /i, "")}`,
    tujuan_laporan: `Kepala Bagian Organisasi Sekretariat Daerah ${wilayah}`,
    tahun_lalu: tahun - 1,
    tahun_depan: tahun + 1,
    renstra_awal: tahun,
    renstra_akhir: tahun + 4,
  };
}

/** One entry for each kelurahan, each kode once: the form of a unit is named by it. */
function listKelurahan(daftar: readonly string[]): Nilai[] {
  const terpakai = new Set<string>();
  return daftar.map((tertulis, i) => {
    const nama = rapikan(tertulis).replace(/^Kelurahan /i, "");
    const slug = nama
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-|-$/g, "");
    const dasar = `kel-${slug || i + 1}`;
    const kode = terpakai.has(dasar) ? `${dasar}-${i + 1}` : dasar;
    terpakai.add(kode);
    return {
      kode,
      nama_kelurahan: `Kelurahan ${nama}`,
      nama_lurah: `GANTI nama Lurah ${nama}`,
      jabatan_lurah: `Lurah ${nama}`,
    };
  });
}

/** Fills `{{tag}}`; a tag without a value stays, for a test to find. */
function fillTags(teks: string, nilai: Nilai): string {
  return teks.replace(/^(\s*#.*)$|\{\{(\w+)\}\}/gm, (utuh, komentar: string | undefined, tag: string) => {
    if (komentar !== undefined) {
      return komentar.replace(/\{\{(\w+)\}\}/g, (sama, t: string) =>
        Object.hasOwn(nilai, t) ? rapikan(String(nilai[t])) : sama,
      );
    }
    const isi = Object.hasOwn(nilai, tag) ? nilai[tag] : undefined;
    return isi === undefined ? utuh : typeof isi === "number" ? String(isi) : formatTeks(isi);
  });
}

/** One line without control characters. */
const rapikan = (teks: string): string =>
  teks
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\uFEFF]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A text as a YAML scalar: plain where nothing in it means anything to YAML, otherwise in double quotes. */
function formatTeks(teks: string): string {
  const rapi = rapikan(teks) || "GANTI";
  const polos = /^[\p{L}][\p{L}\p{N} .,()/'-]*$/u.test(rapi) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(rapi);
  return polos ? rapi : JSON.stringify(rapi);
}
