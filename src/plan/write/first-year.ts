/** What a new office says of itself when it makes its work folder. */
export interface FirstAnswers {
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
export function renderLkjipYaml(teksTemplat: string, jawaban: FirstAnswers): string {
  const office = describeOffice(jawaban);
  const kelurahan = listKelurahan(jawaban.kelurahan).map((nilai) => ({ ...office, ...nilai }));
  // Every piece is filled once: an answer that looks like a tag stays what it is.
  const piece = markContoh(teksTemplat.replaceAll("\r\n", "\n")).split(
    /^(\{\{[#?]kelurahan\}\}\n.*?^\{\{\/kelurahan\}\}\n)/ms,
  );
  return piece
    .map((teks) => {
      const [, jenis, content = ""] = /^\{\{([#?])kelurahan\}\}\n(.*)^\{\{\/kelurahan\}\}\n$/ms.exec(teks) ?? [];
      if (jenis === "#") return kelurahan.map((nilai) => fillTags(content, nilai)).join("");
      if (jenis === "?") return kelurahan.length > 0 ? fillTags(content, office) : "";
      return fillTags(teks, office);
    })
    .join("");
}

/** `target: 85  # contoh` -> `target: 85  # contoh: 85`: while value and mark are the same, nobody replaced the value. Texts are repeated without their quotes. */
const markContoh = (teks: string): string =>
  teks.replace(
    /^([^\S\n]*(?:- )?\w+: )(\S.*?)(\s+# contoh)(?=;|$)/gm,
    (_, kunci: string, nilai: string, mark: string) =>
      `${kunci}${nilai}${mark}: ${nilai.replace(/^\[(".*")\]$/, "$1").replaceAll('"', "")}`,
  );

type TagNilai = Readonly<Record<string, string | number>>;

function describeOffice({ nama, pemda, tempat, tahun, camat }: FirstAnswers): TagNilai {
  const region = tidy(pemda).replace(/^Pemerintah (Daerah )?/i, "");
  return {
    nama,
    pemda,
    tempat,
    tahun,
    camat,
    jabatan_camat: `Camat ${tidy(nama).replace(/^Kecamatan /i, "")}`,
    tujuan_laporan: `Kepala Bagian Organisasi Sekretariat Daerah ${region}`,
    tahun_lalu: tahun - 1,
    tahun_depan: tahun + 1,
    renstra_awal: tahun,
    renstra_akhir: tahun + 4,
  };
}

/** One entry for each kelurahan, each kode once: the form of a unit is named by it. */
function listKelurahan(list: readonly string[]): TagNilai[] {
  const used = new Set<string>();
  return list.map((written, i) => {
    const nama = tidy(written).replace(/^Kelurahan /i, "");
    const slug = nama
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-|-$/g, "");
    const dasar = `kel-${slug || i + 1}`;
    const kode = used.has(dasar) ? `${dasar}-${i + 1}` : dasar;
    used.add(kode);
    return {
      kode,
      nama_kelurahan: `Kelurahan ${nama}`,
      nama_lurah: `GANTI nama Lurah ${nama}`,
      jabatan_lurah: `Lurah ${nama}`,
    };
  });
}

/** Fills `{{tag}}`; a tag without a value stays, for a test to find. */
function fillTags(teks: string, nilai: TagNilai): string {
  return teks.replace(/^([^\S\n]*#.*)$|\{\{(\w+)\}\}/gm, (whole, comment: string | undefined, tag: string) => {
    if (comment !== undefined) {
      return comment.replace(/\{\{(\w+)\}\}/g, (same, t: string) =>
        Object.hasOwn(nilai, t) ? tidy(String(nilai[t])) : same,
      );
    }
    const content = Object.hasOwn(nilai, tag) ? nilai[tag] : undefined;
    return content === undefined ? whole : typeof content === "number" ? String(content) : formatTeks(content);
  });
}

/** One line without control characters. */
const tidy = (teks: string): string =>
  teks
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\uFEFF]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A text as a YAML scalar: plain where nothing in it means anything to YAML, otherwise in double quotes. */
function formatTeks(teks: string): string {
  const tidied = tidy(teks) || "GANTI";
  const plain =
    /^[\p{L}][\p{L}\p{N} .,()/'-]*$/u.test(tidied) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(tidied);
  return plain ? tidied : JSON.stringify(tidied);
}
