import { expect, test } from 'vitest'
import { createLiveCards, type LiveCard } from './live-cards.ts'

const card = (units: number) => ({ availability: { stock: { units } } }) as unknown as LiveCard

test('newer versions win whatever the order of arrival', () => {
  const cards = createLiveCards()
  cards.received('c1', 'e2', 'p', 7, card(7))
  cards.received('c1', 'e3', 'p', 6, card(6))
  expect(cards.read('c1', 'p')).toEqual(card(7))
  expect(cards.cursorOf('c1')).toBe('e3')
})

test('what was said of an older reading does not cover a newer one', () => {
  const cards = createLiveCards()
  cards.received('c1', 'e2', 'p', 7, card(7))
  expect(cards.read('c2', 'p')).toBeUndefined()
  expect(cards.cursorOf('c2')).toBe('c2')
})

test('a product that has gone is null until it comes back', () => {
  const cards = createLiveCards()
  cards.received('c1', 'e1', 'p', 3, card(3))
  cards.received('c1', 'e2', 'p', undefined, null)
  expect(cards.read('c1', 'p')).toBeNull()
  cards.received('c1', 'e3', 'p', 4, card(4))
  expect(cards.read('c1', 'p')).toEqual(card(4))
})

test('only listeners of the card are woken', () => {
  const cards = createLiveCards()
  const woken: string[] = []
  const end = cards.watch('p', () => woken.push('p'))
  cards.watch('q', () => woken.push('q'))
  cards.received('c1', 'e1', 'p', 1, card(1))
  end()
  cards.received('c1', 'e2', 'p', 2, card(2))
  expect(woken).toEqual(['p'])
})
