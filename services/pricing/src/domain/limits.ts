/** Lists of one brand: all of them are loaded and shown at once. */
export const MAX_LISTS = 200

/** Records of one request. */
export const MAX_BATCH = 500

/** Rows gathered in one pending change, which is published in one transaction. */
export const MAX_PENDING = 10_000

export const MAX_TIERS = 20

/** Minor units. An order of a million units stays a safe integer. */
export const MAX_MINOR = 1_000_000_000

export const MAX_UNITS = 1_000_000

/** Bytes of all rows of one product over all lists; the record they are published in may hold 900 KiB. */
export const MAX_PRODUCT_BYTES = 800 * 1024

/** Basis points of a copy: a hundredth to a hundredfold. */
export const FACTOR_BP = { least: 100, most: 1_000_000 } as const
