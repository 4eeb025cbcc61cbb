import { expect, test } from 'vitest'
import { subjectPath } from './subject-path.ts'

const other = { id: 'o1', name: 'Other' }

test.each([
  ['ORDER', 'BRAND', '/orders/s1'],
  ['ORDER', 'RETAILER', '/orders/s1'],
  ['CONNECTION', 'BRAND', '/connections/s1'],
  ['CONNECTION', 'RETAILER', '/discover/o1'],
  ['MATCH_MAKING', 'BRAND', '/connections/talks/s1'],
  ['MATCH_MAKING', 'RETAILER', '/discover/o1'],
] as const)('%s of a %s', (subject, kind, path) =>
  expect(subjectPath({ subject, subjectId: 's1', other }, kind)).toBe(path),
)
