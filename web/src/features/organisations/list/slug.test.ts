import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test.each([
  ['Nord & Søn Ltd', 'nord-son-ltd'],
  ['  Kade 12 ', 'kade-12'],
  ['Café Élan', 'cafe-elan'],
  ['&&&', ''],
])('%s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))
