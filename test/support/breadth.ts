/*
 * How much a broad test tries: a sample in the fast tests, all of it in the slow ones, which run the files that import this
 * once more (vitest.render.config.ts).
 */

export const BROAD = process.env.LKJIP_BROAD === "1";

export const many = (fast: number, broad: number): number => (BROAD ? broad : fast);

/** So many of a list, spread over it. */
export const some = <T>(all: readonly T[], fast: number): readonly T[] => {
  const share = (index: number): number => Math.floor((index * fast) / all.length);
  return BROAD ? all : all.filter((_, index) => share(index) !== share(index - 1));
};
