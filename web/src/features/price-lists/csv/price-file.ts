/**
 * Our price list file (docs/price-list-csv.md): one line a row, named by style number and colour code or by SKU.
 * Written and read here, so that what is exported can be imported again.
 */
import { decimalFromMinor, minorFromDecimal } from '@selvedge/protos/rules/money'
import type { PriceFileRowInput, PriceListRowFieldsFragment } from '../../../gen/graphql.ts'
import type { PriceTier, PriceValue } from '../data/row-value.ts'
import { csvField, type CsvRecord, parseCsv, withFormulaSign, withoutFormula } from './parse-csv.ts'

const COLUMNS = ['style_number', 'colour_code', 'sku', 'window', 'whsl', 'rrp', 'tiers', 'enabled', 'remove'] as const
type Column = (typeof COLUMNS)[number]

/** Written for people, passed over when read. */
const INFORMATION = ['style_name', 'colour_name', 'size'] as const

export const MAX_FILE_BYTES = 2 * 1024 * 1024

export interface FileProblem {
  /** 0: the file as a whole. */
  line: number
  reason: FileReason
  value: string
}

export type FileReason = 'empty' | 'columns' | 'remove' | 'enabled' | 'whsl' | 'rrp' | 'tiers'

export interface PriceFile {
  rows: PriceFileRowInput[]
  problems: FileProblem[]
}

/** A list as it is published. Amounts have a decimal point and no currency. */
export function printPriceFile(rows: readonly PriceListRowFieldsFragment[], currency: string): string {
  const lines = rows.flatMap((row) => (row.published ? [lineOf(row, row.published, currency)] : []))
  return [[...COLUMNS, ...INFORMATION].join(','), ...lines, ''].join('\r\n')
}

function lineOf(row: PriceListRowFieldsFragment, value: PriceValue, currency: string): string {
  const amount = (minor: number | null | undefined) => (minor == null ? '' : decimalFromMinor(minor, currency))
  const tiers = value.tiers.slice(1).map(({ fromUnits, whslMinor }) => `${fromUnits}:${amount(whslMinor)}`)
  const bySku = row.sku !== ''
  const texts = [bySku ? '' : row.styleNumber, bySku ? '' : row.colourCode, row.sku, row.windowCode].map(withoutFormula)
  const figures = [
    amount(value.tiers[0]?.whslMinor),
    amount(value.rrpMinor),
    tiers.join(' '),
    value.enabled ? 'yes' : 'no',
    '',
  ]
  const information = [row.styleName, row.colourName, row.size].map(withoutFormula)
  return [...texts, ...figures, ...information].map(csvField).join(',')
}

/** Every line ends as a row or as a problem. */
export function readPriceFile(text: string, currency: string): PriceFile {
  const [head, ...records] = parseCsv(text)
  if (!head) return { rows: [], problems: [{ line: 0, reason: 'empty', value: '' }] }
  const places = placesOf(head)
  const missing = !places.has('sku') && !(places.has('style_number') && places.has('colour_code'))
  if (missing || !(places.has('whsl') || places.has('rrp') || places.has('remove'))) {
    return { rows: [], problems: [{ line: head.line, reason: 'columns', value: head.fields.join(', ').slice(0, 200) }] }
  }
  const rows: PriceFileRowInput[] = []
  const problems: FileProblem[] = []
  for (const record of records) {
    if (record.fields.every((field) => field.trim() === '')) continue
    const read = readRecord(record, places, currency)
    if ('row' in read) rows.push(read.row)
    else problems.push(read)
  }
  return { rows, problems }
}

function placesOf({ fields }: CsvRecord): Map<Column, number> {
  const names = fields.map((field) =>
    field
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  )
  return new Map(COLUMNS.map((column) => [column, names.indexOf(column)] as const).filter(([, place]) => place >= 0))
}

function readRecord(
  { line, fields }: CsvRecord,
  places: ReadonlyMap<Column, number>,
  currency: string,
): { row: PriceFileRowInput } | FileProblem {
  const text = (column: Column) => withFormulaSign((fields[places.get(column) ?? -1] ?? '').trim())
  const name = {
    line,
    styleNumber: text('style_number'),
    colourCode: text('colour_code'),
    sku: text('sku'),
    windowCode: text('window'),
  }
  const wrong = (reason: FileReason, value: string): FileProblem => ({ line, reason, value: value.slice(0, 200) })

  const remove = yesNo(text('remove'), false)
  if (remove === undefined) return wrong('remove', text('remove'))
  if (remove) return { row: { ...name, remove } }
  const enabled = yesNo(text('enabled'), true)
  if (enabled === undefined) return wrong('enabled', text('enabled'))
  const whsl = amountOf(text('whsl'), currency)
  if (whsl === undefined) return wrong('whsl', text('whsl'))
  const rrp = amountOf(text('rrp'), currency)
  if (rrp === undefined) return wrong('rrp', text('rrp'))
  const further = tiersOf(text('tiers'), currency)
  if (further === undefined || (further.length > 0 && whsl === null)) {
    return wrong('tiers', text('tiers'))
  }
  const tiers = whsl === null ? [] : [{ fromUnits: 1, whslMinor: whsl }, ...further]
  return { row: { ...name, value: { enabled, tiers, rrpMinor: rrp } } }
}

/** Null for none, undefined for what is no amount. A decimal comma is taken for what it is; grouping is not guessed. */
function amountOf(text: string, currency: string): number | null | undefined {
  return text === '' ? null : minorFromDecimal(text.replace(',', '.'), currency)
}

function tiersOf(text: string, currency: string): PriceTier[] | undefined {
  const tiers: PriceTier[] = []
  for (const part of text.split(/[\s;|]+/).filter((each) => each !== '')) {
    const match = /^(\d{1,7}):(.+)$/.exec(part)
    const whslMinor = match ? amountOf(match[2]!, currency) : undefined
    if (whslMinor == null) return undefined
    tiers.push({ fromUnits: Number(match![1]), whslMinor })
  }
  return tiers
}

function yesNo(text: string, otherwise: boolean): boolean | undefined {
  if (text === '') return otherwise
  if (/^(yes|y|true|1)$/i.test(text)) return true
  return /^(no|n|false|0)$/i.test(text) ? false : undefined
}
