/** The system full of products, and the retailers who trade with its brands: made once in a run, when first wanted. */
import { setTimeout as delay } from 'node:timers/promises'
import type { BrandLoad } from '@selvedge/stack/src/load/mapped'
import { systemAccess } from '@selvedge/stack/src/ops/system-access'
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'
import { documentId } from '../client/documents.ts'
import { signIn } from '../client/session.ts'
import type { Session } from '../client/session.ts'
import { BRANDS, benchCatalogue, LISTS } from '../data/catalogue.ts'
import type { BenchProduct } from '../data/catalogue.ts'
import type { Raw } from '../raw/raw.ts'
import type { System } from '../system/system.ts'
import { makeBrand } from './brand.ts'
import type { BenchBrand } from './brand.ts'
import { importAll, uploadOf } from './import.ts'
import { makeRetailer } from './retailer.ts'
import type { BenchRetailer } from './retailer.ts'

/** The products come in so many imports of equal size, which are the repetitions of P3 and P4. */
export const IMPORTS = 5
/** Products that no figure counts, imported first: everything is compiled and every file has its pages. */
const WARM_UP = 500
const ASKED_EVERY_MS = 25
const LONGEST_MS = 300_000

export interface Import {
  /** How many there are behind it. */
  products: number
  /** Products a second, from the first byte sent. */
  accepted: number
  searchable: number
  raw: number
}

export interface Showroom {
  access: SystemAccess
  brands: readonly BenchBrand[]
  /** Those that were imported. */
  products: readonly BenchProduct[]
  imports: readonly Import[]
  /** A retailer that trades with every brand. */
  watcher: BenchRetailer
  watching: Session
  /** Imports until there were so many imports. */
  grow(imports: number): Promise<void>
}

export interface ToFill {
  system: System
  raw: Raw
  source: readonly BrandLoad[]
  /** How many products in the end. */
  size: number
  day: Date
  say(text: string): void
}

/** Brands, a retailer, and the products of the warm-up. */
export async function openShowroom({ system, raw, source, size, day, say }: ToFill): Promise<Showroom> {
  const { url, dataDir } = system
  const access = systemAccess(dataDir, 'bench')
  const brands: BenchBrand[] = []
  for (let index = 0; index < BRANDS; index++) brands.push(await makeBrand(access, url, `Brand ${index + 1}`, day))
  const chains = brands.map((brand, index) => ({ brand, listId: brand.listIds[index % LISTS.length]! }))
  const watcher = await makeRetailer(access, 'watcher', chains)
  const watching = await signIn(url, watcher.email)

  const all = benchCatalogue(source, WARM_UP + size, day)
  const products = all.slice(0, WARM_UP)
  await importAll(url, brands, uploadOf(products))
  await searchable(watching, WARM_UP)
  const imports: Import[] = []

  async function importNext(): Promise<Import> {
    const from = products.length
    const part = all.slice(from, from + size / IMPORTS)
    const alone = await raw.insertProducts(part, from)
    const upload = uploadOf(part)
    const began = performance.now()
    const rate = () => (part.length / (performance.now() - began)) * 1000
    await importAll(url, brands, upload)
    const accepted = rate()
    products.push(...part)
    await searchable(watching, products.length)
    return { products: products.length, accepted, searchable: rate(), raw: alone }
  }

  return {
    access,
    brands,
    products,
    imports,
    watcher,
    watching,
    async grow(wanted) {
      while (imports.length < wanted) {
        imports.push(await importNext())
        say(describe(imports.at(-1)!))
      }
    },
  }
}

/** @throws Error when they do not come */
async function searchable(session: Session, count: number): Promise<void> {
  const id = documentId('query Catalogue')
  const giveUp = performance.now() + LONGEST_MS
  for (;;) {
    const answer = await session.askText(id, { input: { first: 0 }, first: false })
    const found = Number(/"total":(\d+)/.exec(answer)?.[1])
    if (found === count) return
    if (performance.now() > giveUp) throw new Error(`${found} of ${count} products can be found: ${answer}`)
    await delay(ASKED_EVERY_MS)
  }
}

function describe({ products, accepted, searchable: found, raw }: Import): string {
  return `${products} products: ${accepted.toFixed(0)}/s accepted, ${found.toFixed(0)}/s searchable, raw ${raw.toFixed(0)}/s`
}
