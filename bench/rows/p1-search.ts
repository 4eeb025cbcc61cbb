/**
 * P1: the catalogue's page as the web app asks for it, 24 cards, all facets with counts and price ranges, by viewers of 50
 * retailers. First no question comes twice; then 200 questions by Zipf's law while stock changes flow, after which every
 * answer must be what the index says.
 */
import { randomOf, seedOf } from '@selvedge/stack/src/demo/pictures/random'
import type { Bench } from '../bench.ts'
import { askPage } from '../client/catalogue.ts'
import { questionsAbout } from '../data/questions.ts'
import type { Question } from '../data/questions.ts'
import { zipf } from '../data/zipf.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Loop } from '../measure/closed-loop.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile, summarise } from '../measure/summary.ts'
import { openBareIndex } from '../raw/bare-index.ts'
import type { BareIndex } from '../raw/bare-index.ts'
import { staleAnswers } from '../showroom/stale-answers.ts'
import { stockFlow } from '../showroom/stock-flow.ts'
import { VIEWERS } from '../showroom/viewers.ts'
import type { Viewer } from '../showroom/viewers.ts'

const REPETITIONS = 5
const ALONE = 200
const TOGETHER = 400
const MIXED = 1_000
const CONCURRENCY = 8
const ASKED_OFTEN = 200

export async function searchRows(bench: Bench): Promise<Figure[]> {
  const { system, say } = bench
  const showroom = await bench.showroom()
  const viewers = await bench.viewers()
  const random = randomOf(seedOf('P1'))
  const questions = questionsAbout(
    showroom.products.map(({ product }) => product),
    random,
  )
  const index = await openBareIndex(system.dataDir)
  const distinct = (calls: number, concurrency: number) => {
    const asked = questions(calls)
    return closedLoop(calls, concurrency, (at) => askPage(viewers[at % VIEWERS]!.session, asked[at]!))
  }

  await distinct(ALONE, CONCURRENCY)
  const alone = await repeat(() => distinct(ALONE, 1))
  say(`alone: ${alone.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s`)
  const together = await repeat(() => distinct(TOGETHER, CONCURRENCY))
  say(`together: ${together.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s`)
  const bare = await bareIndex(index, viewers, questions(ALONE * REPETITIONS))

  const often = questions(ASKED_OFTEN)
  const draw = zipf(ASKED_OFTEN, random)
  const mixed = () => closedLoop(MIXED, CONCURRENCY, () => askPage(random.pick(viewers).session, often[draw()]!))
  const flow = stockFlow(system.url, showroom, random)
  await mixed()
  const mix = await repeat(mixed)
  await flow.stop()
  say(
    `mix: ${mix.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s while ${flow.told} stock changes were told`,
  )
  const stale = await staleAnswers(index, viewers, often)
  await index.close()

  const raw = {
    p50: at(bare, 50),
    p99: at(bare, 99),
    perSecond: summarise(bare.map(({ perSecond }) => perSecond)).median,
  }
  const reader = (value: number) => ({ what: 'the index alone, in process', value })
  const row = 'P1'
  return [
    ...latencies(row, 'search alone', alone, { 50: reader(raw.p50), 99: reader(raw.p99) }, { 50: 4, 99: 12 }),
    ...latencies(row, `search, ${CONCURRENCY} at once`, together, {}, {}),
    rates(row, `search, ${CONCURRENCY} at once, all distinct`, together, reader(raw.perSecond), 500),
    rates(row, `search, ${CONCURRENCY} at once, Zipf mix under stock changes`, mix, reader(raw.perSecond), 1_000),
    { row, what: 'stale answers after the mix', unit: `of ${ASKED_OFTEN}`, value: stale, count: 1, goal: { most: 0 } },
  ]
}

async function repeat(measure: () => Promise<Loop>): Promise<Loop[]> {
  const loops: Loop[] = []
  for (let n = 0; n < REPETITIONS; n++) loops.push(await measure())
  return loops
}

/** The same kind of questions, one after the other, without anything around the index. */
async function bareIndex(
  index: BareIndex,
  viewers: readonly Viewer[],
  questions: readonly Question[],
): Promise<Loop[]> {
  let next = 0
  const ask = () => index.ask(viewers[next % VIEWERS]!.retailer, questions[next++ % questions.length]!)
  await closedLoop(ALONE, 1, ask)
  next = 0
  return repeat(() => closedLoop(ALONE, 1, ask))
}

/** The median over the repetitions. */
function at(loops: readonly Loop[], percent: number): number {
  return summarise(loops.map((loop) => percentile(loop.latencies, percent))).median
}

type ByPercent<T> = Partial<Record<50 | 99, T>>

function latencies(
  row: string,
  what: string,
  loops: readonly Loop[],
  beside: ByPercent<NonNullable<Figure['beside']>>,
  goals: ByPercent<number>,
): Figure[] {
  return ([50, 99] as const).map((percent) =>
    repeated({
      row,
      what: `${what}, p${percent}`,
      unit: 'ms',
      values: loops.map((loop) => percentile(loop.latencies, percent)),
      beside: beside[percent],
      goal: goals[percent] === undefined ? undefined : { most: goals[percent] },
    }),
  )
}

function rates(row: string, what: string, loops: readonly Loop[], beside: Figure['beside'], least: number): Figure {
  return repeated({ row, what, unit: '/s', values: loops.map(({ perSecond }) => perSecond), beside, goal: { least } })
}
