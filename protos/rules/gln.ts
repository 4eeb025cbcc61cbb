/** GS1 global location numbers of doors and addresses: 13 digits, the last a check digit. */

import type { GtinProblem } from './gtin.ts'
import { gtinProblem, normaliseGtin } from './gtin.ts'

/** Without spaces and hyphens. */
export function normaliseGln(text: string): string {
  return normaliseGtin(text)
}

/** What is wrong with a normalised GLN; undefined: nothing. */
export function glnProblem(gln: string): GtinProblem | undefined {
  if (/^\d+$/.test(gln) && gln.length !== 13) return 'LENGTH'
  return gtinProblem(gln)
}

/** True for a normalised GLN without fault. */
export function isGln(gln: string): boolean {
  return glnProblem(gln) === undefined
}
