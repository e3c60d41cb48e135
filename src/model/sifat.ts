/** How urgent or secret an order of the Camat is. */
export const DISPOSISI_SIFAT = ["Sangat Segera", "Segera", "Rahasia"] as const;
