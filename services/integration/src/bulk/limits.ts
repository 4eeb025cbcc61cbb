/** What one request may hold. An NDJSON stream has no limit of lines: it is never in memory as a whole. */
export const bulkLimits = {
  /** Bytes of one record. */
  record: 1024 * 1024,
  /** Nesting of one record. */
  depth: 16,
  /** Records of a JSON array. */
  records: 10_000,
  /** Bytes of a JSON array, unpacked. */
  body: 32 * 1024 * 1024,
  /** Records of one call to a service, and their bytes. */
  batchRecords: 500,
  batchBytes: 256 * 1024,
  /** A batch that waits for more records leaves after this. */
  lingerMs: 20,
  /** Answers that wait for a client which sends before it reads; beyond them reading stops. */
  backlog: 4 * 1024 * 1024,
} as const
