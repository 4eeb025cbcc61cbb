/** Rows as brands and files name them: by style number and colour code, or by SKU, and the window's code. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { PriceRowInput, RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { problem } from './problems.ts'
import { rowValueProblems } from './row-value.ts'

const MAX_NAME = 100
/** Control characters and halves of a surrogate pair. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** What the row is about, in the brand's words. */
export interface RowName {
  styleNumber: string
  colourCode: string
  sku: string
  windowCode: string
}

export function nameOf(input: PriceRowInput): RowName {
  return {
    styleNumber: input.styleNumber.trim(),
    colourCode: input.colourCode.trim(),
    sku: input.sku.trim(),
    windowCode: input.windowCode.trim(),
  }
}

/** Equal for rows that are about the same. */
export function nameKey({ styleNumber, colourCode, sku, windowCode }: RowName): string {
  return JSON.stringify([styleNumber, colourCode, sku, windowCode])
}

/** What the row says; null when it is to go. */
export function valueOf({ remove, enabled, tiers, rrpMinor }: PriceRowInput): RowValue | null {
  return remove ? null : { enabled, tiers, rrpMinor }
}

export function rowInputProblems(input: PriceRowInput): Problem[] {
  const problems = nameProblems(nameOf(input))
  const value = valueOf(input)
  return value === null ? problems : [...problems, ...rowValueProblems(value)]
}

function nameProblems(name: RowName): Problem[] {
  const problems: Problem[] = []
  for (const [key, text] of Object.entries(name)) {
    if (text !== '' && (text.length > MAX_NAME || UNPRINTABLE.test(text))) {
      problems.push(problem('NAME_INVALID', `/${key}`, `at most ${MAX_NAME} characters on one line`, text))
    }
  }
  const byStyle = name.styleNumber !== '' || name.colourCode !== ''
  if (byStyle === (name.sku !== '')) {
    problems.push(problem('PRODUCT_NAME', '', 'name either a SKU, or a style number with its colour code'))
  } else if (byStyle && (name.styleNumber === '' || name.colourCode === '')) {
    problems.push(problem('PRODUCT_NAME', '', 'a product is named by its style number and its colour code together'))
  }
  return problems
}
