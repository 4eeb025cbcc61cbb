// `npm run load -- …`: pushes a file through the brands' API, as a brand's own system would.
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { systemAccess } from '../ops/system-access.ts'
import { openBrandKey } from './brand-keys.ts'
import { loadBrand } from './load-brand.ts'
import { mapFile, mappings } from './map-file.ts'
import type { Mapping } from './map-file.ts'
import { csvColumns } from './maps/csv.ts'
import { paceOf } from './push/pace.ts'
import { createReport, describeReport } from './report.ts'
import { rulesText } from './rules/rule.ts'

const root = join(import.meta.dirname, '..', '..', '..')

const usage = `npm run load -- --map opensearch-ecommerce|magento-luma|csv [options]

Pushes a file through the brands' API of a running Selvedge. Brands that are not there are made, each with a key for
the load. What is there already and equal is unchanged, so a load may be repeated.

  --map NAME       how the file is read
  --file FILE      the file; left out: ../shared/data/NAME/… for the two catalogues
  --url URL        where Selvedge runs (default http://localhost:4000)
  --data DIR       its data folder, for making brands and keys (default .data)
  --rate N         products a second (default: as fast as they are taken)
  --day DATE       the day that seasons, windows and supply are counted from (default today)
  --rejected FILE  writes every record that did not land, with its problems, one a line

opensearch-ecommerce   a row is a colourway; style = manufacturer + category + name + base_unit_price, a colour that the
                       style has already opens the next one; RRP = base_unit_price, WHSL = min_price; no manufacturer:
                       rejected
magento-luma           147 styles × colour × size; RRP = price (USD), WHSL 45 % of it; photos where the files are there
csv                    our own, one row per size (services/integration/CSV.md), with the columns
                       ${wrapped(csvColumns)}

${rulesText}`

process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        map: { type: 'string' },
        file: { type: 'string' },
        url: { type: 'string', default: 'http://localhost:4000' },
        data: { type: 'string', default: join(root, '.data') },
        rate: { type: 'string', default: '0' },
        day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        rejected: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help || values.map === undefined) {
      console.log(usage)
      return values.help ? 0 : 2
    }
    if (!(mappings as readonly string[]).includes(values.map)) throw new Error(`--map is one of ${mappings.join(', ')}`)
    const day = new Date(`${values.day}T00:00:00Z`)
    if (Number.isNaN(day.getTime())) throw new Error(`--day ${values.day} is no date`)
    if (!/^\d+$/.test(values.rate)) throw new Error(`--rate ${values.rate} is no number`)
    await load({ ...values, map: values.map as Mapping, day, rate: Number(values.rate), data: resolve(values.data) })
    return 0
  } catch (error) {
    console.error(inWords(error))
    return 1
  }
}

interface Options {
  map: Mapping
  file?: string
  url: string
  data: string
  rate: number
  day: Date
  rejected?: string
}

async function load({ map, file, url, data, rate, day, rejected }: Options): Promise<void> {
  const mapped = await mapFile(map, file, day)
  const access = systemAccess(data, 'load')
  const report = createReport()
  const started = performance.now()
  try {
    const accounts = access.client('accounts', AccountsService)
    const pace = paceOf(rate)
    for (const [index, brand] of mapped.brands.entries()) {
      console.log(`${index + 1}/${mapped.brands.length} ${brand.name}: ${brand.products.length} products`)
      const key = await openBrandKey(accounts, access.viewer, brand, new Date())
      try {
        await loadBrand({ url, key: key.secret }, brand, report, pace)
      } finally {
        await key.revoke()
      }
    }
  } finally {
    access.close()
  }
  console.log(`\n${describeReport(report, mapped.rejected)}\n${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (rejected !== undefined) {
    const lines = [...mapped.rejected, ...report.rejections].map((each) => `${JSON.stringify(each)}\n`)
    await writeFile(rejected, lines.join(''))
  }
}

function inWords(error: unknown): string {
  const away = 'Selvedge is not running there: start it with npm start, or name it with --url and --data.'
  if (isDomainError(error, 'UNAVAILABLE') || (error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return away
  return (error as Error).message
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = ['']
  for (const word of words) {
    if (`${lines.at(-1)} ${word}`.length > 90) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  return lines.join(`\n${' '.repeat(23)}`)
}
