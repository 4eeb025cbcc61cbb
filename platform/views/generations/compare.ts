/** Compares a generation that was built with the one that readers are shown. */
import type { Clock } from '../../clock.ts'
import { readState } from '../view-state.ts'
import { answersApart } from './compare-answers.ts'
import { compareRows } from './compare-rows.ts'
import type { AnswerDifference, Comparison } from './comparison.ts'
import { hasCaughtUp } from './family.ts'
import type { FollowedView } from './family.ts'
import type { Question, RowSet } from './row-set.ts'
import { tableRows } from './table-rows.ts'

const QUESTIONS = 200
const SAMPLES = 10
const TRIES = 5

/** Both go on following the log meanwhile, and are read like by anybody else. */
export async function compareGenerations(live: FollowedView, built: FollowedView, clock: Clock): Promise<Comparison> {
  const caughtUp = async () => void (await Promise.all([live, built].map(hasCaughtUp)))
  await caughtUp()
  const others = new Map((await setsOf(built)).map((set) => [set.name, set]))
  const sets: Comparison['sets'] = []
  let questions: Question[] = []
  for (const set of await setsOf(live)) {
    const other = others.get(set.name) ?? empty(set.name)
    others.delete(set.name)
    const { sample, ...compared } = await compareRows(set, other, { caughtUp, sampleSize: QUESTIONS })
    await set.close?.()
    await other.close?.()
    sets.push(compared)
    if (set.name === live.view.compared?.name) questions = await live.view.compared.draw(sample)
  }
  for (const set of others.values()) {
    const { sample: _, ...compared } = await compareRows(empty(set.name), set, { caughtUp, sampleSize: 0 })
    sets.push(compared)
  }
  const answers = await compareAnswers(questions, live, built, caughtUp)
  const [stateLive, stateBuilt] = await Promise.all(
    [live, built].map(({ running, view }) => readState(running.db.read, view)),
  )
  return {
    at: clock.now().toISOString(),
    sets,
    asked: questions.length,
    differing: answers.length,
    samples: answers.slice(0, SAMPLES),
    parkedLive: stateLive!.quarantined,
    parkedBuilt: stateBuilt!.quarantined,
  }
}

async function setsOf({ view, running }: FollowedView): Promise<RowSet[]> {
  const { read } = running.db
  const tables = await tableRows(read, running.db.dialect, view)
  return view.compared ? [await view.compared.rows(read), ...tables] : tables
}

const empty = (name: string): RowSet => ({ name, read: async () => [] })

/** An answer differs when it differs again, the same on both sides, once both have caught up once more. */
async function compareAnswers(
  questions: readonly Question[],
  live: FollowedView,
  built: FollowedView,
  caughtUp: () => Promise<void>,
): Promise<AnswerDifference[]> {
  const ask = ({ view, running }: FollowedView, asked: readonly Question[]) =>
    view.compared!.answer(running.db.read, asked)
  const found: AnswerDifference[] = []
  let left = questions.map((question) => ({ question, seen: '' }))
  for (let tries = 0; left.length > 0 && tries < TRIES; tries++) {
    await caughtUp()
    const asked = left.map(({ question }) => question)
    // One after the other: an index that answers may have to be in memory whole.
    const before = await ask(live, asked)
    const after = await ask(built, asked)
    left = left.flatMap(({ question, seen }, at) => {
      const apart = answersApart(question.words, before[at]!, after[at]!)
      if (!apart) return []
      const now = JSON.stringify([before[at], after[at]])
      if (now !== seen) return [{ question, seen: now }]
      found.push(apart)
      return []
    })
  }
  return found
}
