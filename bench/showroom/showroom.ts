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
import { insertProducts } from '../raw/insert-products.ts'
import type { System } from '../system/system.ts'
import { makeBrand } from './brand.ts'
import type { BenchBrand } from './brand.ts'
import { importAll, uploadOf } from './import.ts'
import { makeRetailer } from './retailer.ts'
import type { BenchRetailer } from './retailer.ts'

/** The products come in so many imports of equal size, which are the repetitions of P3 and P4. */
const IMPORTS = 5
/** Products that no figure counts, imported first: everything is compiled and every file has its pages. */
const WARM_UP = 500
const ASKED_EVERY_MS = 25
const LONGEST_MS = 300_000

export interface Import {
  /** Products a second, from the first byte sent. */
  accepted: number
  searchable: number
  raw: number
}

export interface Showroom {
  access: SystemAccess
  brands: readonly BenchBrand[]
  products: readonly BenchProduct[]
  imports: readonly Import[]
  /** A retailer that trades with every brand. */
  watcher: BenchRetailer
  watching: Session
}

export interface ToFill {
  system: System
  source: readonly BrandLoad[]
  /** How many products. */
  size: number
  day: Date
  say(text: string): void
}

export async function fillShowroom({ system, source, size, day, say }: ToFill): Promise<Showroom> {
  const { url, dataDir } = system
  const access = systemAccess(dataDir, 'bench')
  const brands: BenchBrand[] = []
  for (let index = 0; index < BRANDS; index++) brands.push(await makeBrand(access, url, `Brand ${index + 1}`, day))
  const chains = brands.map((brand, index) => ({ brand, listId: brand.listIds[index % LISTS.length]! }))
  const watcher = await makeRetailer(access, 'watcher', chains)
  const watching = await signIn(url, watcher.email)

  const all = benchCatalogue(source, WARM_UP + size, day)
  await importAll(url, brands, uploadOf(all.slice(0, WARM_UP)))
  await searchable(watching, WARM_UP)
  const each = size / IMPORTS
  const imports: Import[] = []
  for (let n = 0; n < IMPORTS; n++) {
    const from = WARM_UP + n * each
    const part = all.slice(from, from + each)
    const raw = insertProducts(part, from)
    const upload = uploadOf(part)
    const began = performance.now()
    const rate = () => (part.length / (performance.now() - began)) * 1000
    await importAll(url, brands, upload)
    const accepted = rate()
    await searchable(watching, from + part.length)
    imports.push({ accepted, searchable: rate(), raw })
    say(`${from + part.length} products: ${describe(imports.at(-1)!)}`)
  }
  return { access, brands, products: all, imports, watcher, watching }
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

function describe({ accepted, searchable: found, raw }: Import): string {
  return `${accepted.toFixed(0)}/s accepted, ${found.toFixed(0)}/s searchable, raw ${raw.toFixed(0)}/s`
}
