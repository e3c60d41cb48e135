import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { many } from "../support/breadth.ts";
import { gelombangAcak } from "../support/kantor-acak/gelombang.ts";
import { bedaTanpaSentuhan, diamSesudahSuntingan } from "./refresh-gelombang.ts";

/*
 * The draft of an office over some weeks: forms come late, targets, officials, units and benchmarks change (decision 0027).
 */

describe("the draft of an office at random, refreshed wave by wave", () => {
  it("is the one that is printed from the same data, and review finds no more in it, where nobody touched it", () => {
    fc.assert(
      fc.property(gelombangAcak, (waves) => {
        expect(bedaTanpaSentuhan(waves)).toEqual([]);
      }),
      { seed: 5, numRuns: many(1, 40), endOnFailure: true },
    );
  });

  it("keeps nothing old and lacks nothing new without a word, and loses nothing of a person's, where people edited it", () => {
    fc.assert(
      fc.property(gelombangAcak, fc.nat(100_000), (waves, seed) => {
        expect(diamSesudahSuntingan(waves, seed)).toEqual([]);
      }),
      { seed: 9, numRuns: many(1, 40), endOnFailure: true },
    );
  });
});
