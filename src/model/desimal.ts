import BigConstructor from "big.js";

/** Exact decimal arithmetic with its own settings: 40 decimal places in a division, half-up. */
export const Desimal = BigConstructor();
Desimal.DP = 40;
Desimal.RM = 1;

/** An exact decimal number. Never NaN and never infinite: making one from such a value throws. */
export type Desimal = BigConstructor;

/** Makes an exact decimal from a number (by its shortest text, so 90.5 is 90.5) or from a plain decimal text with a dot. */
export function desimal(value: number | string): Desimal {
  return new Desimal(value);
}

export const ZERO = desimal(0);
export const HUNDRED = desimal(100);
