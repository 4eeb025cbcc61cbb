/** Kinds of variable that settings are made of; every one reads from text. */
import { z } from 'zod'

/** `true` or `false`, `1` or `0`, `yes` or `no`. */
export const envBoolean = z.stringbool()

export const envPort = z.coerce.number().int().min(0).max(65_535)

/** A whole number of something, from 0. */
export const envCount = z.coerce.number().int().min(0)

/** `a,b,c`; entries are trimmed, empty ones left out. */
export const envList = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)

export const envLogLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug'])
