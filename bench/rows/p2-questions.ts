/** P2: questions that are dearer or must be faster than the usual one: everything, a far page, typing, a bar code. */
import { randomOf, seedOf } from '@selvedge/stack/src/demo/pictures/random'
import type { Bench } from '../bench.ts'
import { askPage, readPage } from '../client/catalogue.ts'
import { documentId } from '../client/documents.ts'
import { questionsAbout } from '../data/questions.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Loop } from '../measure/closed-loop.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'

const CALLS = 200
const PAGE = 40
const PER_PAGE = 24
/** Of the usual question's median. */
const MOST = 3

export async function questionRows(bench: Bench): Promise<Figure[]> {
  const { products } = await bench.showroom()
  const viewers = await bench.viewers()
  const random = randomOf(seedOf('P2'))
  const records = products.map(({ product }) => product)
  const sessionOf = (at: number) => viewers[at % viewers.length]!.session
  const measure = async (call: (at: number) => Promise<unknown>) => {
    await closedLoop(viewers.length, 1, call)
    return closedLoop(CALLS, 1, call)
  }

  const questions = questionsAbout(records, random)
  const usual = await measure((at) => askPage(sessionOf(at), questions(1)[0]!))
  const first = await measure((at) => askPage(sessionOf(at), {}))
  const cursors = await Promise.all(viewers.map(({ session }) => cursorOf(session)))
  const far = await measure((at) => askPage(sessionOf(at), { after: cursors[at % viewers.length] }))
  const suggestions = documentId('query Suggestions')
  const typing = await measure((at) =>
    sessionOf(at).askText(suggestions, { prefix: typed(random.pick(records).styleName, at) }),
  )
  const codes = await measure((at) => askPage(sessionOf(at), { text: random.pick(random.pick(records).variants).gtin }))

  const beside = { what: 'P1: a term with two filters', value: percentile(usual.latencies, 50) }
  const median = (what: string, loop: Loop): Figure => ({
    row: 'P2',
    what: `${what}, p50`,
    unit: 'ms',
    value: percentile(loop.latencies, 50),
    count: CALLS,
    beside,
    goal: { mostRatio: MOST },
  })
  return [
    median('everything, page 1', first),
    median(`everything, page ${PAGE}`, far),
    median('a bar code', codes),
    median('suggestions while typing', typing),
    {
      row: 'P2',
      what: 'suggestions while typing, p95',
      unit: 'ms',
      value: percentile(typing.latencies, 95),
      count: CALLS,
      goal: { most: 10 },
    },
  ]
}

/** The first letters of a name, one more each time. */
function typed(name: string, at: number): string {
  return name.slice(0, 1 + (at % Math.min(8, name.length)))
}

async function cursorOf(session: Parameters<typeof readPage>[0]): Promise<string> {
  let after: string | null = null
  for (let seen = 0; seen < (PAGE - 1) * PER_PAGE;) {
    const first = Math.min(96, (PAGE - 1) * PER_PAGE - seen)
    const page = await readPage(session, { first, after }, false)
    seen += page.cards.length
    after = page.cursor
    if (after === null) throw new Error(`there is no page ${PAGE}: ${seen} products`)
  }
  return after!
}
