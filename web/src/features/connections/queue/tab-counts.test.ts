import { expect, test } from 'vitest'
import { countsByTab } from './tab-counts.ts'

test('every status is behind one tab; what is not counted is none', () => {
  const matchMakings = {
    counts: [
      { status: 'REQUESTED' as const, count: 2 },
      { status: 'DECLINED' as const, count: 3 },
      { status: 'AGREED' as const, count: 4 },
    ],
  }
  const connections = { counts: [{ status: 'ACTIVE' as const, count: 4 }] }
  expect(countsByTab({ matchMakings, connections })).toEqual({
    requests: 2,
    invitations: 0,
    active: 4,
    suspended: 0,
    ended: 0,
    archive: 7,
  })
})
