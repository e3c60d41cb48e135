// Moved to ./formulir/teks.ts; stays until src/read/buku.ts imports it from there.
export { showCell } from "./formulir/teks.ts";
