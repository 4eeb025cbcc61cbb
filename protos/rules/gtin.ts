/** GTIN-8, -12 (UPC), -13 (EAN) and -14 by the GS1 General Specifications, section 7.9. */

const LENGTHS = [8, 12, 13, 14]

export type GtinProblem = 'NOT_DIGITS' | 'LENGTH' | 'CHECK_DIGIT'

/** Check digit for the digits before it: weights 3 and 1 from the right. Throws RangeError unless all are digits. */
export function checkDigit(body: string): string {
  if (!/^\d+$/.test(body)) throw new RangeError('digits only')
  let sum = 0
  for (let index = 0; index < body.length; index++) {
    sum += Number(body[body.length - 1 - index]) * (index % 2 === 0 ? 3 : 1)
  }
  return String((10 - (sum % 10)) % 10)
}

/** Without the spaces and hyphens that people and files put between the digits. */
export function normaliseGtin(text: string): string {
  return text.replace(/[\s-]/g, '')
}

/** What is wrong with a normalised GTIN; undefined: nothing. */
export function gtinProblem(gtin: string): GtinProblem | undefined {
  if (!/^\d*$/.test(gtin)) return 'NOT_DIGITS'
  if (!LENGTHS.includes(gtin.length)) return 'LENGTH'
  return checkDigit(gtin.slice(0, -1)) === gtin.at(-1) ? undefined : 'CHECK_DIGIT'
}

/** True for a normalised GTIN without fault. */
export function isGtin(gtin: string): boolean {
  return gtinProblem(gtin) === undefined
}

/** The form to compare and look up by: a UPC-12 and the EAN-13 with a leading zero name the same article. */
export function gtinKey(gtin: string): string {
  return gtin.padStart(14, '0')
}
