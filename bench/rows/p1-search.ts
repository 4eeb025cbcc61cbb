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
import type { Figure, Goal } from '../measure/figure.ts'
import { percentile, summarise } from '../measure/summary.ts'
import type { BareIndex } from '../raw/raw.ts'
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
  const { column, system, raw, say } = bench
  const showroom = await bench.showroom()
  const viewers = await bench.viewers()
  const random = randomOf(seedOf('P1'))
  const questions = questionsAbout(
    showroom.products.map(({ product }) => product),
    random,
  )
  const index = await raw.openIndex(system.dataDir)
  const distinct = (calls: number, concurrency: number) => {
    const asked = questions(calls)
    return closedLoop(calls, concurrency, (at) => askPage(viewers[at % VIEWERS]!.session, asked[at]!))
  }

  await distinct(ALONE, CONCURRENCY)
  const alone = await repeat(() => distinct(ALONE, 1))
  say(`alone: ${alone.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s`)
  const together = await repeat(() => distinct(TOGETHER, CONCURRENCY))
  say(`together: ${together.map(({ perSecond }) => perSecond.toFixed(0)).join(' ')} /s`)
  const bareAlone = await bareIndex(index, viewers, questions(ALONE * REPETITIONS), 1)
  const bareTogether = await bareIndex(index, viewers, questions(TOGETHER * REPETITIONS), CONCURRENCY)
  say(`bare: ${rate(bareAlone).toFixed(0)} /s alone, ${rate(bareTogether).toFixed(0)} /s together`)

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

  const beside = (value: number) => ({ what: raw.names.index, value })
  const row = 'P1'
  const goals = goalsOf[column]
  const distinctQps = `search, ${CONCURRENCY} at once, all distinct`
  const mixedQps = `search, ${CONCURRENCY} at once, Zipf mix under stock changes`
  return [
    ...latencies(row, 'search alone', alone, { 50: beside(at(bareAlone, 50)), 99: beside(at(bareAlone, 99)) }, goals),
    ...latencies(row, `search, ${CONCURRENCY} at once`, together, {}, {}),
    rates(row, distinctQps, together, beside(rate(bareTogether)), goals.distinct),
    rates(row, mixedQps, mix, beside(rate(bareTogether)), goals.mix),
    { row, what: 'stale answers after the mix', unit: `of ${ASKED_OFTEN}`, value: stale, count: 1, goal: { most: 0 } },
  ]
}

interface Goals {
  50: Goal
  99?: Goal
  distinct: Goal
  mix: Goal
}

const goalsOf: Record<Bench['column'], Goals> = {
  embedded: { 50: { most: 4 }, 99: { most: 12 }, distinct: { least: 500 }, mix: { least: 1_000 } },
  engines: { 50: { mostBeyond: 4 }, distinct: { leastRatio: 0.6 }, mix: { leastRatio: 1 } },
}

async function repeat(measure: () => Promise<Loop>): Promise<Loop[]> {
  const loops: Loop[] = []
  for (let n = 0; n < REPETITIONS; n++) loops.push(await measure())
  return loops
}

/** The same kind of questions, without anything around the index. */
async function bareIndex(
  index: BareIndex,
  viewers: readonly Viewer[],
  questions: readonly Question[],
  concurrency: number,
): Promise<Loop[]> {
  const asked: (() => Promise<unknown>)[] = []
  for (const [n, question] of questions.entries())
    asked.push(await index.prepare(viewers[n % VIEWERS]!.retailer, question))
  const each = questions.length / REPETITIONS
  let next = 0
  const ask = () => asked[next++ % asked.length]!()
  await closedLoop(each, concurrency, ask)
  next = 0
  return repeat(() => closedLoop(each, concurrency, ask))
}

function rate(loops: readonly Loop[]): number {
  return summarise(loops.map(({ perSecond }) => perSecond)).median
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
  goals: ByPercent<Goal>,
): Figure[] {
  return ([50, 99] as const).map((percent) =>
    repeated({
      row,
      what: `${what}, p${percent}`,
      unit: 'ms',
      values: loops.map((loop) => percentile(loop.latencies, percent)),
      beside: beside[percent],
      goal: goals[percent],
    }),
  )
}

function rates(row: string, what: string, loops: readonly Loop[], beside: Figure['beside'], goal: Goal): Figure {
  return repeated({ row, what, unit: '/s', values: loops.map(({ perSecond }) => perSecond), beside, goal })
}
