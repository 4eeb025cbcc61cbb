import fc from 'fast-check'
import { expect, test } from 'vitest'
import { header } from '../../log/headers.ts'
import type { LogRecord } from '../../log/log.ts'
import { planEntity, planFacts } from './plan.ts'
import { see } from './read-log.ts'
import type { SeenKeys } from './read-log.ts'

interface Entry {
  key: string
  version: number
  /** What it says; null ends the life of the key. */
  says: string | null
}

interface Counted {
  n: number
  says: string | null
}

/** What happens to one key of a truth and to the log that it is published on. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), says: fc.option(fc.string()) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), back: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), back: fc.nat(3) }) },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const EPOCH = 1_000

/** A truth of one key and its log, with what tears the two apart. */
function live(steps: readonly Step[]) {
  let log: Entry[] = []
  let truth: Counted & { epoch: number } = { n: 0, says: null, epoch: 1 }
  let running = 1
  const history = [truth]
  for (const each of steps) {
    if (each.kind === 'lose') log = []
    if (each.kind === 'repeat') log.push(...log.slice(-each.back))
    if (each.kind === 'restore') {
      // An older copy goes on in a new epoch.
      truth = history.at(-1 - each.back) ?? history[0]!
      running++
    }
    if (each.kind === 'change') {
      truth = { n: truth.n + 1, says: each.says, epoch: running }
      history.push(truth)
      log.push({ key: 'k', version: running * EPOCH + truth.n, says: each.says })
    }
  }
  return { log, truth, running }
}

function recordOf({ key, version, says }: Entry): LogRecord {
  const headers = { [header.entityVersion]: String(version), [header.eventId]: says ?? '' }
  return {
    topic: 't',
    partition: 0,
    offset: 0,
    appendedAt: 0,
    key,
    headers,
    value: says === null ? null : Buffer.from(says),
  }
}

function seenOf(log: readonly Entry[], holds: 'entities' | 'facts'): SeenKeys {
  const keys: SeenKeys = new Map()
  for (const entry of log) see(keys, recordOf(entry), holds)
  return keys
}

interface Replaying {
  log: Entry[]
  truth: Counted & { epoch: number }
  running: number
  lost: boolean
}

/** One replay, which may be broken off before its record is on the log. */
function replay({ log, truth, running, lost }: Replaying): Counted & { epoch: number } {
  const known = { version: truth.epoch * EPOCH + truth.n, gone: truth.says === null }
  const sending = planEntity(seenOf(log, 'entities').get('k'), known, lost)
  if (sending === 'nothing') return truth
  const after = sending === 'again' ? truth : { ...truth, n: truth.n + 1, epoch: running }
  log.push({ key: 'k', version: after.epoch * EPOCH + after.n, says: truth.says })
  return after
}

/** What a view that is built anew comes to: it takes what is newer than what it has. */
function viewOf(log: readonly Entry[]): { version: number; says: string | null } {
  return log.reduce((view, entry) => (entry.version > view.version ? entry : view), { version: 0, says: null } as Entry)
}

test('after a replay a view that is built anew says what truth says, whatever was lost, repeated or restored', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, lost) => {
      const { log, truth, running } = live(steps)
      const before = [...log]
      const after = replay({ log, truth, running, lost })
      expect(viewOf(log).says).toBe(truth.says)
      // What stands last survives compaction.
      expect(log.at(-1)?.says ?? null).toBe(truth.says)
      if (lost) expect(log.at(-1)?.key).toBe('k')
      // An entity that did not change keeps its version, unless something newer has to be taken back.
      if (before.every(({ version }) => version <= truth.epoch * EPOCH + truth.n)) expect(after).toEqual(truth)
    }),
    { numRuns: 2_000 },
  )
})

test('a second replay has nothing to send', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, lost) => {
      const { log, truth, running } = live(steps)
      const after = replay({ log, truth, running, lost })
      const length = log.length
      replay({ log, truth: after, running, lost })
      expect(log).toHaveLength(length)
    }),
    { numRuns: 2_000 },
  )
})

const id = fc.constantFrom('a', 'b', 'c', 'd')

test('of facts all are sent once more unless consumers took them last and in order; then never again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(id, { maxLength: 8 }), (known, onLog) => {
      const log = onLog.map((says, index): Entry => ({ key: 'k', version: index + 1, says }))
      const events = () => seenOf(log, 'facts').get('k')?.events ?? []
      if (planFacts(events(), known) === 'anew')
        for (const says of known) log.push({ key: 'k', version: log.length + 1, says })
      expect(planFacts(events(), known)).toBe('nothing')
      expect(events().slice(events().length - known.length)).toEqual(known)
    }),
  )
})

test('a fact that was appended twice counts once', () => {
  const log = ['a', 'b', 'a', 'b', 'c'].map((says, index): Entry => ({
    key: 'k',
    version: [1, 2, 1, 2, 3][index]!,
    says,
  }))
  expect(planFacts(seenOf(log, 'facts').get('k')!.events, ['a', 'b', 'c'])).toBe('nothing')
})
