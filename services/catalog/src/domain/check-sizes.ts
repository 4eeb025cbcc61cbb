import type { SizeScale, Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { ProductInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { gtinKey, gtinProblem, normaliseGtin } from '@selvedge/protos/rules/gtin'
import type { GtinProblem } from '@selvedge/protos/rules/gtin'
import { productLimits as limits } from '@selvedge/protos/rules/product-limits'
import { checkKey, checkText } from './check-text.ts'
import { plainLine } from './plain-text.ts'
import type { Problems } from './problems.ts'

const GTIN_MESSAGE: Record<GtinProblem, string> = {
  NOT_DIGITS: 'a GTIN has digits only',
  LENGTH: 'a GTIN has 8, 12, 13 or 14 digits',
  CHECK_DIGIT: 'the last digit does not fit the others; look for a typing error',
}

/** The size scale and the variants in it, in the order of the scale. */
export function checkSizes(problems: Problems, input: ProductInput): { sizeScale: SizeScale; variants: Variant[] } {
  const sizeScale = checkScale(problems, input.sizeScale)
  const seen = { '/sku': new Set<string>(), '/size': new Set<string>(), '/gtin': new Set<string>() }
  if (input.variants.length === 0) problems.add('MISSING', '/variants', 'a product has at least one size')
  if (input.variants.length > limits.variants) {
    problems.add('TOO_MANY', '/variants', `at most ${limits.variants} sizes`, String(input.variants.length))
  }

  const variants = input.variants.slice(0, limits.variants).map((variant, index) => {
    const at = `/variants/${index}`
    const sku = checkKey(problems, `${at}/sku`, variant.sku, limits.sku)
    const size = plainSize(variant.size)
    if (size === '') problems.add('MISSING', `${at}/size`, 'this field must not be empty')
    else if (!sizeScale.sizes.includes(size)) {
      problems.add('SIZE_NOT_IN_SCALE', `${at}/size`, 'the size is not in the size scale of this product', variant.size)
    }
    const gtin = checkGtin(problems, `${at}/gtin`, variant.gtin)
    const once = (field: keyof typeof seen, key: string, value: string) => {
      if (key !== '' && seen[field].has(key))
        problems.add('REPEATED', at + field, 'another size of this product has it too', value)
      seen[field].add(key)
    }
    once('/sku', sku, sku)
    once('/size', size, size)
    once('/gtin', gtin === '' ? '' : gtinKey(gtin), gtin)
    return { sku, size, gtin }
  })
  const rank = new Map(sizeScale.sizes.map((size, index) => [size, index]))
  return {
    sizeScale,
    variants: variants.sort((left, right) => (rank.get(left.size) ?? 0) - (rank.get(right.size) ?? 0)),
  }
}

function checkScale(problems: Problems, scale: SizeScale | undefined): SizeScale {
  const pointer = '/sizeScale'
  if (!scale) {
    problems.add('MISSING', pointer, 'say which sizes there are, in their order')
    return { name: '', sizes: [] }
  }
  const name = checkText(problems, `${pointer}/name`, scale.name, {
    max: limits.scaleName,
    required: true,
    clean: plainLine,
  })
  if (scale.sizes.length === 0) problems.add('MISSING', `${pointer}/sizes`, 'a size scale has at least one size')
  if (scale.sizes.length > limits.sizes)
    problems.add('TOO_MANY', `${pointer}/sizes`, `at most ${limits.sizes} sizes`, String(scale.sizes.length))
  const seen = new Set<string>()
  const sizes = scale.sizes.slice(0, limits.sizes).map((value, index) => {
    const at = `${pointer}/sizes/${index}`
    const size = checkText(problems, at, value, { max: limits.size, required: true, clean: plainSize })
    if (size !== '' && seen.has(size)) problems.add('REPEATED', at, 'the scale holds this size twice', value)
    seen.add(size)
    return size
  })
  return { name, sizes }
}

function plainSize(value: string): string {
  return value.length > limits.size ? value : plainLine(value)
}

function checkGtin(problems: Problems, pointer: string, value: string): string {
  if (value === '') return ''
  const gtin = value.length > 40 ? value : normaliseGtin(value)
  const problem = gtinProblem(gtin)
  if (problem) problems.add(`GTIN_${problem}`, pointer, GTIN_MESSAGE[problem], value)
  return gtin
}
