const MIB = 1024 * 1024

/** One byte more than an image may have, so that media sees that it is too large and says so. */
export const uploadLimits = {
  fileSize: 20 * MIB + 1,
  files: 1,
  fields: 10,
  fieldSize: 1_000,
  fieldNameSize: 100,
  parts: 12,
} as const
