import { expect, test } from 'vitest'
import { HEALTHY, isBug, observe } from './health.ts'

/** Feeds records given as `true` good or `false` bad, all within one minute, and gives the verdict after each. */
function verdicts(records: boolean[], live = true, stepMs = 1): boolean[] {
  let health = HEALTHY
  return records.map((good, index) => isBug((health = observe(health, good, 1_000_000 + index * stepMs, live))))
}

const bad = (n: number) => Array<boolean>(n).fill(false)
const good = (n: number) => Array<boolean>(n).fill(true)

test('twenty bad records in a row are parked, the twenty-first is a bug', () => {
  expect(verdicts(bad(21)).indexOf(true)).toBe(20)
  expect(verdicts([...bad(20), ...good(1), ...bad(20)])).not.toContain(true)
})

test('more than one of a hundred in a minute is a bug, fewer than a hundred say nothing', () => {
  expect(verdicts([...good(98), ...bad(1)])).not.toContain(true)
  expect(verdicts([...good(98), ...bad(2)]).at(-1)).toBe(true)
  expect(verdicts([...good(198), ...bad(2)])).not.toContain(true)
  expect(verdicts([...bad(2), ...good(97)])).not.toContain(true)
})

test('a live view forgets after a minute, a rebuild of an old log only after enough records', () => {
  const rare = [...good(9), ...bad(1)]
  const many = Array.from({ length: 20 }, () => rare).flat()
  expect(verdicts(many, true, 30_000)).not.toContain(true)
  expect(verdicts(many, false, 30_000)).toContain(true)
})
