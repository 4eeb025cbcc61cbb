/** Retailers' people with a page open, who see what was told last. */
import { eventually } from '@selvedge/platform/testing/settle'
import { signIn } from '../client/session.ts'
import type { Session } from '../client/session.ts'
import type { BenchRetailer } from './retailer.ts'

/** So many people search. */
export const VIEWERS = 50

export interface Viewer {
  retailer: BenchRetailer
  session: Session
}

export async function enter(url: string, retailers: readonly BenchRetailer[]): Promise<Viewer[]> {
  const viewers: Viewer[] = []
  for (const retailer of retailers) {
    const session = await eventually(() => signIn(url, retailer.email), { within: 60_000 })
    await eventually(() => seesEverything(session, retailer), { within: 60_000 })
    viewers.push({ retailer, session })
  }
  return viewers
}

interface Brands {
  catalogue: { facets: { name: string; values: unknown[] }[] }
}

async function seesEverything(session: Session, { chains }: BenchRetailer): Promise<void> {
  const { catalogue } = await session.ask<Brands>('query Catalogue', { input: { first: 0 }, first: true })
  const brands = catalogue.facets.find(({ name }) => name === 'BRAND')?.values.length ?? 0
  if (brands !== chains.length) throw new Error(`sees ${brands} of ${chains.length} brands`)
}
