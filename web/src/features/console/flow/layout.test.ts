import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { arrowKey, layOut, type Sizes } from './layout.ts'
import { crossings } from './order.ts'

const sizes: Sizes = { width: 150, gapX: 40, gapY: 10, lane: 6 }
const ids = Array.from({ length: 14 }, (_, at) => `n${at}`)
const boxes = ids.map((id, at) => ({ id, height: 40 + (at % 3) * 12 }))

const anyArrows = fc.uniqueArray(
  fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }).filter(({ from, to }) => from !== to),
  { maxLength: 40, selector: arrowKey },
)
/** From a name to a later one: no circles. */
const arrowsWithoutCircles = anyArrows.map((arrows) =>
  arrows.filter(({ from, to }) => Number(from.slice(1)) < Number(to.slice(1))),
)

test('without circles every line goes to the right, and its end is where its box is', () => {
  fc.assert(
    fc.property(arrowsWithoutCircles, (arrows) => {
      const { places, routes } = layOut(boxes, arrows, sizes)
      for (const arrow of arrows) {
        const route = routes.get(arrowKey(arrow))!
        expect(places.get(arrow.from)!.x + sizes.width).toBe(route[0]!.x)
        expect(places.get(arrow.to)!.x).toBe(route.at(-1)!.x)
        for (let at = 1; at < route.length; at++) expect(route[at]!.x).toBeGreaterThan(route[at - 1]!.x)
      }
    }),
  )
})

test('no box touches another one or leaves the picture, and no line passes through a box', () => {
  fc.assert(
    fc.property(anyArrows, (arrows) => {
      const { places, routes, width, height } = layOut(boxes, arrows, sizes)
      const placed = boxes.map((box) => ({ ...box, ...places.get(box.id)! }))
      for (const a of placed) {
        expect(a.x).toBeGreaterThanOrEqual(0)
        expect(a.y).toBeGreaterThanOrEqual(-1e-6)
        expect(a.x + sizes.width).toBeLessThanOrEqual(width)
        expect(a.y + a.height).toBeLessThanOrEqual(height + 1e-6)
        for (const b of placed)
          if (a.id < b.id && a.x === b.x)
            expect(Math.abs(a.y + a.height / 2 - b.y - b.height / 2)).toBeGreaterThanOrEqual(
              (a.height + b.height) / 2 + sizes.gapY - 1e-6,
            )
      }
      const { forward } = columnsOf(ids, arrows)
      for (const arrow of forward)
        for (const { x, y } of routes.get(arrowKey(arrow))!.slice(1, -1))
          for (const box of placed)
            if (x >= box.x && x <= box.x + sizes.width) expect(y > box.y && y < box.y + box.height).toBe(false)
    }),
  )
})

test('a circle has one line that goes back, and all others go to the right', () => {
  const { column, forward } = columnsOf(
    ['a', 'b', 'c'],
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ],
  )
  expect(forward.map(arrowKey)).toEqual(['a → b', 'b → c'])
  expect([...column.values()]).toEqual([0, 1, 2])
})

test('the order is no worse than the one it was given, and untangles what can be', () => {
  const arrows = [
    { from: 'n0', to: 'n5' },
    { from: 'n1', to: 'n4' },
    { from: 'n2', to: 'n3' },
  ]
  const { columns } = layOut(boxes.slice(0, 6), arrows, sizes)
  expect(crossings(columns, arrows)).toBe(0)
  fc.assert(
    fc.property(fc.shuffledSubarray(ids.slice(0, 7)), fc.shuffledSubarray(ids.slice(7)), (left, right) => {
      const pairs = left.slice(0, right.length).map((from, at) => ({ from, to: right[at]! }))
      const drawn = layOut(boxes, pairs, sizes)
      expect(crossings(drawn.columns, pairs)).toBe(0)
    }),
  )
})
