/**
 * Values come back as SQLite gives them: every number a number, true as 1, bytes as Uint8Array, the rest as text.
 * The text format of the wire, because the driver reads a binary field as UTF-8 and so breaks it.
 */
import type { CustomTypesConfig } from 'pg'
import { types } from 'pg'

const { BOOL, BYTEA, INT2, INT4, INT8, OID, FLOAT4, FLOAT8, NUMERIC } = types.builtins

/** By the type's number in `pg_type`. The sum of bigints is numeric. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [BOOL, (text) => (text === 't' ? 1 : 0)],
  [BYTEA, bytes],
  [INT8, safe],
  [NUMERIC, safe],
  ...[INT2, INT4, OID, FLOAT4, FLOAT8].map((type) => [type, Number] as const),
])

export const valueTypes: CustomTypesConfig = {
  getTypeParser: (type: number) => (PARSERS.get(type) ?? String) as never,
}

/** `\x` and two digits a byte. */
function bytes(text: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function safe(text: string): number {
  const number = Number(text)
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new RangeError(`${text} is beyond the safe integers`)
  return number
}
