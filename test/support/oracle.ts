/**
 * The oracle of the properties: `a / b` rounded half away from zero to so many places, in whole numbers only.
 * Shares nothing with src/measure/.
 */
export function roundHalfUp(a: bigint, b: bigint, tempat: number): string {
  const negative = a < 0n !== b < 0n;
  const [atas, lower] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const whole = (2n * atas * 10n ** BigInt(tempat) + lower) / (2n * lower);
  const angka = `${whole}`.padStart(tempat + 1, "0");
  const teks = tempat === 0 ? angka : `${angka.slice(0, -tempat)}.${angka.slice(-tempat)}`;
  return negative && whole !== 0n ? `-${teks}` : teks;
}
