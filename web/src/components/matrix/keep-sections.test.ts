import { expect, test } from 'vitest'
import { keepSections } from './keep-sections.ts'
import { quantity } from './value-type.ts'

const section = (id: string, rows: readonly string[], names: Record<string, string> = {}) => ({
  id,
  name: `Style ${id}`,
  columns: ['S', 'M'].map((size) => ({ id: size, name: size, type: quantity })),
  rows: rows.map((row) => ({ id: row, name: names[row] ?? row, aliases: [row] })),
})

test('sections that are as they were are the same objects', () => {
  const before = [section('coat', ['ink', 'rust']), section('shirt', ['white'])]
  const kept = keepSections(before, [section('shirt', ['white']), section('coat', ['ink', 'rust'])])
  expect(kept).toEqual([before[1], before[0]])
  expect(kept[0]).toBe(before[1])
  expect(kept[1]).toBe(before[0])
})

test('a row that is new, gone, moved or named otherwise makes another section of which the others are the same', () => {
  const before = [section('coat', ['ink', 'rust'])]
  for (const next of [
    section('coat', ['ink', 'rust', 'moss']),
    section('coat', ['ink']),
    section('coat', ['rust', 'ink']),
    section('coat', ['ink', 'rust'], { rust: 'Rust' }),
  ]) {
    const [kept] = keepSections(before, [next])
    expect(kept).toEqual(next)
    expect(kept).not.toBe(before[0])
    expect(kept!.rows.find(({ id }) => id === 'ink')).toBe(before[0]!.rows[0])
    expect(kept!.columns).toBe(before[0]!.columns)
  }
})
