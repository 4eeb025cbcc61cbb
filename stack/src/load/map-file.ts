import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Mapped } from './mapped.ts'
import { mapCsv } from './maps/csv.ts'
import { mapMagentoLuma } from './maps/magento-luma.ts'
import { mapOpensearchEcommerce } from './maps/opensearch-ecommerce.ts'
import { readRows } from './read-rows.ts'

/** Beside the repository, where the data of the two catalogues lies. */
const dataFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

export const mappings = ['opensearch-ecommerce', 'magento-luma', 'csv'] as const

export type Mapping = (typeof mappings)[number]

const usualFile: Record<Mapping, string | undefined> = {
  'opensearch-ecommerce': join(dataFolder, 'opensearch-ecommerce', 'products.csv'),
  'magento-luma': join(dataFolder, 'magento-luma', 'products_configurable.csv'),
  csv: undefined,
}

/** Reads a file and makes records of it. @throws Error in words */
export async function mapFile(mapping: Mapping, given: string | undefined, day: Date): Promise<Mapped> {
  const file = given === undefined ? usualFile[mapping] : resolve(given)
  if (file === undefined) throw new Error('name the file with --file')
  const rows = await readRows(file)
  const folder = dirname(file)
  if (mapping === 'opensearch-ecommerce') return mapOpensearchEcommerce(rows, day)
  if (mapping === 'csv') return mapCsv(rows, day, (path) => resolve(folder, path))
  const fileOf = (path: string) => join(folder, 'images', path)
  return mapMagentoLuma(rows, day, (path) => existsSync(fileOf(path)), fileOf)
}
