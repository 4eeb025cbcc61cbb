/** The catalogue's page, asked for as the web app asks. */
import type { CatalogueInput } from '@selvedge/bff/src/gen/resolvers'
import { documentId } from './documents.ts'
import type { Session } from './session.ts'

export interface CataloguePage {
  total: number
  cards: { id: string }[]
  cursor: string | null
  /** For following the cards. */
  liveCursor: string
  facets?: { name: string; values: { value: string; count: number }[] }[]
}

const id = documentId('query Catalogue')

/** The first page: cards, facets with counts, price ranges. @throws Error unless it brought cards and facets */
export async function askPage(session: Session, input: CatalogueInput): Promise<string> {
  const text = await session.askText(id, { input, first: true })
  if (!text.startsWith('{"data":{"catalogue":') || !text.includes('"facets":[{'))
    throw new Error(`no page: ${text.slice(0, 300)}`)
  return text
}

export async function readPage(session: Session, input: CatalogueInput, first = true): Promise<CataloguePage> {
  return (await session.ask<{ catalogue: CataloguePage }>('query Catalogue', { input, first })).catalogue
}
