/** What a key of lkjip.yaml means, in one Indonesian sentence, and an example of what stands after its colon. */
export type Keterangan = readonly [meaning: string, contoh: unknown];

/** One entry per key of a part of lkjip.yaml; the compiler sees to it that none is missing. */
export type PartKeterangan = Readonly<Record<string, Keterangan>>;
