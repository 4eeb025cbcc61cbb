/** What a product record must be like. Everything that is wrong is told at once; nothing is guessed. */
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { ProductInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import { colourFamilies, genders, productLimits as limits } from '@selvedge/protos/rules/product-limits'
import { isCountry } from './countries.ts'
import { checkSizes } from './check-sizes.ts'
import { plainLine, plainText } from './plain-text.ts'
import { createProblems } from './problems.ts'
import type { Problems } from './problems.ts'
import { checkKey, checkText, instantOf } from './check-text.ts'

/** A product as its brand describes it, without what the owner adds. */
export type ProductFacts = Omit<Product, 'id' | 'brandId' | 'styleId' | 'visible' | 'createdAt' | 'origin'>

export interface CheckedProduct {
  facts: ProductFacts
  /** None: the facts can be kept. */
  problems: Problem[]
}

export function checkProduct(input: ProductInput): CheckedProduct {
  const problems = createProblems()
  const line = (name: 'styleName' | 'colourName' | 'composition', max: number, required = false) =>
    checkText(problems, `/${name}`, input[name], { max, required, clean: plainLine })
  const { sizeScale, variants } = checkSizes(problems, input)
  const facts: ProductFacts = {
    styleNumber: checkKey(problems, '/styleNumber', input.styleNumber, limits.styleNumber),
    styleName: line('styleName', limits.name, true),
    colourCode: checkKey(problems, '/colourCode', input.colourCode, limits.colourCode),
    colourName: line('colourName', limits.name),
    colourFamily: oneOf(problems, 'COLOUR_FAMILY_UNKNOWN', '/colourFamily', input.colourFamily, colourFamilies),
    colourHex: colourHex(problems, input.colourHex),
    category: category(problems, input.category),
    gender: oneOf(problems, 'GENDER_UNKNOWN', '/gender', input.gender, genders),
    seasons: seasons(problems, input.seasons),
    description: checkText(problems, '/description', input.description, { max: limits.description, clean: plainText }),
    composition: line('composition', limits.composition),
    originCountry: country(problems, input.originCountry),
    hsCode: hsCode(problems, input.hsCode),
    care: texts(problems, '/care', input.care, limits.careEntries, limits.careEntry),
    tags: texts(problems, '/tags', input.tags, limits.tags, limits.tag),
    sizeScale,
    variants,
    lifecycle: input.lifecycle === 'UNSPECIFIED' ? 'ACTIVE' : input.lifecycle,
    visibleFrom: instantOf(problems, '/visibleFrom', input.visibleFrom),
  }
  return { facts, problems: problems.list }
}

function oneOf(problems: Problems, code: string, pointer: string, value: string, known: readonly string[]): string {
  const text = value.trim().toLowerCase()
  if (!known.includes(text)) problems.add(code, pointer, `use one of ${known.join(', ')}`, value)
  return text
}

function colourHex(problems: Problems, value: string): string {
  if (value !== '' && !/^#[0-9a-f]{6}$/i.test(value)) {
    problems.add('COLOUR_HEX_INVALID', '/colourHex', 'write the colour as #RRGGBB, or leave it out', value)
  }
  return value.toUpperCase()
}

const LEVEL = /^[\p{L}\p{N}][\p{L}\p{N} &'’+.()-]*$/u

function category(problems: Problems, value: string): string {
  const text = checkText(problems, '/category', value, { max: limits.category, required: true, clean: plainLine })
  const levels = text
    .toLowerCase()
    .split('/')
    .map((level) => level.trim())
  const valid = levels.length <= limits.categoryLevels && levels.every((level) => LEVEL.test(level))
  if (text !== '' && !valid) {
    problems.add(
      'CATEGORY_INVALID',
      '/category',
      'write the levels of the category with "/" between, as women/dresses/midi',
      value,
    )
  }
  return levels.join('/')
}

function seasons(problems: Problems, values: readonly string[]): string[] {
  const named = values.slice(0, limits.seasons).map((value, index) => {
    const season = value.trim().toUpperCase()
    if (!/^[A-Z0-9][A-Z0-9-]*$/.test(season) || season.length > limits.season) {
      problems.add('SEASON_INVALID', `/seasons/${index}`, 'write a season as SS27, AW27 or NOOS', value)
    }
    return season
  })
  if (values.length > limits.seasons)
    problems.add('TOO_MANY', '/seasons', `at most ${limits.seasons} seasons`, String(values.length))
  return [...new Set(named)]
}

function country(problems: Problems, value: string): string {
  const code = value.trim().toUpperCase()
  if (code !== '' && !isCountry(code)) {
    problems.add('COUNTRY_UNKNOWN', '/originCountry', 'write the country in two letters of ISO 3166, as PT', value)
  }
  return code
}

function hsCode(problems: Problems, value: string): string {
  const digits = value.replace(/[\s.]/g, '')
  if (digits !== '' && !/^\d{6,12}$/.test(digits)) {
    problems.add('HS_CODE_INVALID', '/hsCode', 'an HS code has 6 to 12 digits', value)
  }
  return digits
}

function texts(problems: Problems, pointer: string, values: readonly string[], most: number, max: number): string[] {
  if (values.length > most) problems.add('TOO_MANY', pointer, `at most ${most} entries`, String(values.length))
  return values
    .slice(0, most)
    .map((value, index) => checkText(problems, `${pointer}/${index}`, value, { max, clean: plainLine }))
    .filter((value) => value !== '')
}
