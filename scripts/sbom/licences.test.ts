import { expect, test } from 'vitest'
import type { Component, Licence } from './bill.ts'
import { refusedLicences } from './licences.ts'

const of = (name: string, ...licenses: Licence[]): Component => {
  const [group, plain] = name.includes('/') ? name.split('/') : [undefined, name]
  return { type: 'library', 'bom-ref': name, purl: name, name: plain!, version: '1', licenses, ...(group && { group }) }
}
const id = (name: string): Licence => ({ license: { id: name } })

test.each<[string, boolean, Licence]>([
  ['one on the list', true, id('MIT')],
  ['one that is not', false, id('GPL-3.0-only')],
  ['one without an id', false, { license: { name: 'UNLICENSED' } }],
  ['a choice', true, { expression: '(MIT OR GPL-3.0-only)' }],
  ['no choice', false, { expression: 'MIT AND GPL-3.0-only' }],
  ['two on the list', true, { expression: '(Apache-2.0 AND BSD-3-Clause)' }],
  ['what only a lawyer reads', false, { expression: '(MIT OR ISC) AND GPL-3.0-only' }],
  ['a library that is linked', false, id('LGPL-3.0-or-later')],
])('%s', (_, allowed, licence) => expect(refusedLicences([of('thing', licence)])).toHaveLength(allowed ? 0 : 1))

test('what says nothing is refused; a licence may be allowed for some alone', () => {
  expect(refusedLicences([of('thing')])).toEqual(['thing@1: no licence is not allowed (scripts/sbom/licences.ts)'])
  expect(refusedLicences([of('@img/sharp-libvips-linux-x64', id('LGPL-3.0-or-later'))])).toEqual([])
})
