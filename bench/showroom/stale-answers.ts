/** Whether what people are shown is what the index says, once nothing changes any more. */
import { eventually } from '@selvedge/platform/testing/settle'
import { facetNames } from '@selvedge/bff/src/modules/catalogue/to-query'
import { readPage } from '../client/catalogue.ts'
import type { CataloguePage } from '../client/catalogue.ts'
import type { Question } from '../data/questions.ts'
import type { BareIndex } from '../raw/raw.ts'
import type { Viewer } from './viewers.ts'

/** An answer may be behind for so long. */
const CATCH_UP_MS = 5_000
/** Facets that are shown as they are counted. */
const COMPARED = ['BRAND', 'CATEGORY', 'SEASON', 'GENDER', 'COLOUR', 'AVAILABILITY'] as const

/** @returns how many answers stay different */
export async function staleAnswers(
  index: BareIndex,
  viewers: readonly Viewer[],
  questions: readonly Question[],
): Promise<number> {
  let stale = 0
  for (const [at, question] of questions.entries()) {
    const viewer = viewers[at % viewers.length]!
    const compare = async () => {
      const shown = inWords(await readPage(viewer.session, question))
      const { total, hits, facets } = await index.ask(viewer.retailer, question)
      const counted = COMPARED.map((name) => ({ name, values: facets[facetNames[name]] ?? [] }))
      const right = inWords({ total, cards: hits, facets: counted })
      if (shown !== right) throw new Error(`shown ${shown}, indexed ${right}`)
    }
    await eventually(compare, { within: CATCH_UP_MS }).catch((error: Error) => {
      console.error(error.message)
      stale++
    })
  }
  return stale
}

function inWords({ total, cards, facets }: Pick<CataloguePage, 'total' | 'cards' | 'facets'>): string {
  const counts = COMPARED.map((wanted) =>
    facets!
      .find(({ name }) => name === wanted)!
      .values.map(({ value, count }) => `${value} ${count}`)
      .sort(),
  )
  return JSON.stringify([total, cards.map(({ id }) => id), counts])
}
