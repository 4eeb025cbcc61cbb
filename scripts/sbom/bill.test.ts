import { expect, test } from 'vitest'
import { billOfWhole } from './bill.ts'
import type { Bill, Component } from './bill.ts'

const component = (purl: string): Component => ({
  type: 'library',
  'bom-ref': purl,
  name: purl.slice(8),
  version: '1',
  purl,
})
const [a, b, ours] = ['pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:npm/%40selvedge/orders@0']
const runtime = component('pkg:generic/node@26')

function made(nth: number): Bill {
  const turned = <T>(list: T[]) => (nth % 2 ? list.toReversed() : list)
  return {
    serialNumber: `urn:uuid:${nth}`,
    metadata: { timestamp: `2026-01-0${nth}T00:00:00Z`, component: { 'bom-ref': 'pkg:npm/selvedge@0' } },
    components: turned([a!, b!, ours!].map(component)),
    dependencies: turned([
      { ref: 'pkg:npm/selvedge@0', dependsOn: [ours!] },
      { ref: ours!, dependsOn: turned([b!, a!, ours!]) },
      { ref: b!, dependsOn: [a!] },
      { ref: a! },
    ]),
  }
}

test('our packages are one application, which depends on what any of them does and on what runs it', () => {
  expect(billOfWhole(made(2), runtime)).toEqual({
    metadata: { component: { 'bom-ref': 'pkg:npm/selvedge@0' } },
    components: [runtime, component(a!), component(b!)],
    dependencies: [
      { ref: runtime.purl },
      { ref: a },
      { ref: b, dependsOn: [a] },
      { ref: 'pkg:npm/selvedge@0', dependsOn: [runtime.purl, a, b] },
    ],
  })
})

test('made again it is the same text', () => {
  expect(JSON.stringify(billOfWhole(made(1), runtime))).toBe(JSON.stringify(billOfWhole(made(2), runtime)))
})
