import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placePicture } from './arrange.ts'
import type { Placed } from './placed.ts'

const picture = (hash: string) => ({ hash, width: 1, height: 1, thumbhash: '', fileName: '' })

test('a set never holds a picture twice or two at one position, and the last one put stands where it was wanted', () => {
  const step = fc.record({ hash: fc.constantFrom('a', 'b', 'c', 'd'), position: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let pictures: Placed[] = []
      for (const { hash, position } of steps) {
        const before = pictures
        const placed = placePicture(pictures, picture(hash), position, 50)
        if (placed.kind === 'changed') pictures = placed.pictures
        if (position > 0) expect(pictures.find((each) => each.position === position)?.hash).toBe(hash)
        else if (!before.some((each) => each.hash === hash)) expect(pictures.at(-1)?.hash).toBe(hash)
      }
      expect(new Set(pictures.map(({ hash }) => hash)).size).toBe(pictures.length)
      expect(pictures.map(({ position }) => position)).toEqual(
        [...new Set(pictures.map(({ position }) => position))].sort((a, b) => a - b),
      )
    }),
  )
})

test('a full set takes no more, but replaces', () => {
  const full = [{ ...picture('a'), position: 1 }]
  expect(placePicture(full, picture('b'), 0, 1).kind).toBe('full')
  expect(placePicture(full, picture('b'), 1, 1)).toMatchObject({
    kind: 'changed',
    pictures: [{ hash: 'b', position: 1 }],
  })
})
