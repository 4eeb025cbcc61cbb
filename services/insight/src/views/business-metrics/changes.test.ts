import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, countChanges, sumChanges } from './changes.ts'
import type { Change, Life, Op } from './changes.ts'

const EPOCH = 2 ** 32
const v = (n: number, epoch = 1) => epoch * EPOCH + n
const told = (life: Life) => changesOf(life).map(({ op, tags, times }) => `${op} ${tags} ${times}`)

test.each<[string, Life, string[]]>([
  ['the first state', { before: undefined, tags: 'a', version: v(1) }, ['created a 1']],
  ['a later one', { before: { tags: 'a', version: v(1) }, tags: 'b', version: v(2) }, ['updated b 1']],
  ['the end', { before: { tags: 'a', version: v(2) }, tags: null, version: v(3) }, ['deleted a 1']],
  ['an end of what never was', { before: undefined, tags: null, version: v(1) }, []],
  ['a new life', { before: { tags: null, version: v(3) }, tags: 'c', version: v(4) }, ['created c 1']],
  ['states passed over', { before: { tags: 'a', version: v(1) }, tags: 'b', version: v(5) }, ['updated b 4']],
  ['the third state met first', { before: undefined, tags: 'a', version: v(3) }, ['created a 1', 'updated a 2']],
  [
    'states passed over before an end',
    { before: { tags: 'a', version: v(1) }, tags: null, version: v(4) },
    ['updated a 2', 'deleted a 1'],
  ],
  ['a new epoch', { before: { tags: 'a', version: v(9) }, tags: 'b', version: v(4, 2) }, ['updated b 1']],
])('%s', (_, life, changes) => expect(told(life)).toEqual(changes))

/** A history of some keys, of which a reader gets every state or only some, the last of each key always. */
const histories = fc.array(
  fc.record({ key: fc.nat(4), tags: fc.option(fc.constantFrom('a', 'b', 'c')), skipped: fc.boolean() }),
  { maxLength: 60 },
)

test('created less deleted is how many live, and the counts by tags are those who live, whatever is passed over', () =>
  fc.assert(
    fc.property(histories, (history) => {
      const versions = new Map<number, number>()
      const known = new Map<number, { tags: string | null; version: number }>()
      const lives: Life[] = []
      for (const [at, { key, tags, skipped }] of history.entries()) {
        const version = (versions.get(key) ?? v(0)) + 1
        versions.set(key, version)
        const last = !history.slice(at + 1).some((later) => later.key === key)
        if (skipped && !last) continue
        lives.push({ before: known.get(key), tags, version })
        known.set(key, { tags, version })
      }
      const living = [...known.values()].flatMap(({ tags }) => (tags === null ? [] : [tags]))
      const changes = lives.flatMap(changesOf)
      const times = (op: Op) => changes.reduce((sum, change) => sum + (change.op === op ? change.times : 0), 0)
      expect(times('created') - times('deleted')).toBe(living.length)
      const counts = countChanges(lives)
      for (const tags of ['a', 'b', 'c']) expect(counts.get(tags) ?? 0).toBe(living.filter((it) => it === tags).length)
    }),
  ))

test('of entities that live on, as many changes are told as they had, however few of their states were seen', () =>
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (skips) => {
      let before: Life['before']
      let times = 0
      for (const [at, skipped] of skips.entries()) {
        if (skipped && at < skips.length - 1) continue
        const life: Life = { before, tags: 'a', version: v(at + 1) }
        times += changesOf(life).reduce((sum, change) => sum + change.times, 0)
        before = { tags: 'a', version: life.version }
      }
      expect(times).toBe(skips.length)
    }),
  ))

const changeLists = fc.array(
  fc.record({
    op: fc.constantFrom<Op>('created', 'updated', 'deleted'),
    tags: fc.constantFrom('a', 'b'),
    times: fc.integer({ min: 1, max: 9 }),
  }),
)

test('what is told together is each op with its tags once, as often as it came', () =>
  fc.assert(
    fc.property(changeLists, (changes) => {
      const name = ({ op, tags }: Change) => `${op} ${tags}`
      const summed = sumChanges(changes)
      expect(summed.map(name)).toEqual([...new Set(changes.map(name))])
      for (const sum of summed) {
        const same = changes.filter((change) => name(change) === name(sum))
        expect(sum.times).toBe(same.reduce((times, change) => times + change.times, 0))
      }
    }),
  ))
