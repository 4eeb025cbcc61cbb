/** What every search adapter promises. */
import { describe } from 'vitest'
import { facetTests } from './contract/facets.ts'
import { orderTests } from './contract/order.ts'
import { positionTests } from './contract/positions.ts'
import { propertyTests } from './contract/property.ts'
import { textTests } from './contract/text.ts'
import { versionTests } from './contract/versions.ts'
import { visibilityTests } from './contract/visibility.ts'
import type { Make } from './contract/sample.ts'

/** @param make opens an empty index of its own for the schema, and throws it away on `dispose` */
export function searchContract(name: string, make: Make): void {
  describe(`search: ${name}`, () => {
    describe('versions', () => versionTests(make))
    describe('positions', () => positionTests(make))
    describe('visibility', () => visibilityTests(make))
    describe('facets', () => facetTests(make))
    describe('text', () => textTests(make))
    describe('order and pages', () => orderTests(make))
    describe('against a naive evaluation', () => propertyTests(make))
  })
}
