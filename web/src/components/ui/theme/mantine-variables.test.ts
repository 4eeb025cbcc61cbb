import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const { resolve } = createRequire(import.meta.url)
const defined = new Set(
  [...readFileSync(join(here, 'mantine-variables.css'), 'utf8').matchAll(/(--mantine-[\w-]+):/g)].map(
    (match) => match[1]!,
  ),
)

/** Every Mantine style sheet that anything here imports. */
const sheets = new Set(
  globSync(join(here, '../**/*.{ts,tsx,css}')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@mantine\/core\/styles\/[\w.]+\.css/g)].map((match) => match[0]),
  ),
)

test.each([...sheets])('%s finds every variable it reads', (sheet) => {
  const css = readFileSync(resolve(sheet), 'utf8')
  const missing = [...css.matchAll(/var\((--mantine-[\w-]+)\s*([,)])/g)]
    .filter(([, name, end]) => end === ')' && !defined.has(name!))
    .map((match) => match[1]!)
    // Written by Mantine's own scripts on the element itself.
    .filter((name) => !css.includes(`${name}:`))
  expect([...new Set(missing)]).toEqual([])
})

test('style sheets are read at all', () => {
  expect(sheets.size).toBeGreaterThan(5)
})
