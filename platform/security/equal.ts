import { timingSafeEqual } from 'node:crypto'

/** Compares secrets in a time that does not depend on where they differ. Lengths are not secret. */
export function equalSecrets(left: Uint8Array | string, right: Uint8Array | string): boolean {
  const a = typeof left === 'string' ? Buffer.from(left) : left
  const b = typeof right === 'string' ? Buffer.from(right) : right
  return a.length === b.length && timingSafeEqual(a, b)
}
