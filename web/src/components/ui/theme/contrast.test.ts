import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { theme } from './theme.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const [lightCss, darkCss] = css.split(":root[data-mantine-color-scheme='dark']") as [string, string]
const tokensOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]))
const schemes = { light: tokensOf(lightCss), dark: tokensOf(darkCss) }

const grounds = ['canvas', 'surface', 'sunken', 'hover', 'action-soft', 'filled']
const tints = ['ok', 'warn', 'danger', 'info', 'violet', 'teal', 'neutral']

/** Text on every ground it may stand on. */
const texts: [string, string][] = [
  ...['ink', 'ink2', 'ink3', 'action', 'action-hover', 'danger'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...tints.flatMap((tint) =>
    ['canvas', 'surface', 'sunken', 'hover', `${tint}-bg`].map((ground): [string, string] => [tint, ground]),
  ),
  ...['warn', 'danger', 'info'].flatMap((tint) =>
    ['ink', 'ink2', 'ink3'].map((text): [string, string] => [text, `${tint}-bg`]),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['rail-ink', 'rail'],
  ['rail-ink', 'rail-active'],
  ['surface', 'ink'],
]

/** Borders of controls, rings and the thread. */
const edges: [string, string][] = [
  ...['canvas', 'surface', 'sunken', 'hover'].map((ground): [string, string] => ['border', ground]),
  ...[...grounds, 'warn-bg', 'danger-bg', 'info-bg'].map((ground): [string, string] => ['action', ground]),
  ['rail-focus', 'rail'],
  ['rail-focus', 'rail-active'],
  ['thread-white', 'rail'],
  ['thread-white', 'rail-active'],
  ['warn', 'warn-bg'],
  ['danger', 'danger-bg'],
]

for (const [scheme, tokens] of Object.entries(schemes)) {
  test.each(texts)(`${scheme}: text %s on %s reaches 4.5`, (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)(`${scheme}: edge %s on %s reaches 3`, (edge, ground) => {
    expect(contrast(tokens[edge]!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
  })
}

test('both schemes name the same colours', () => {
  const names = Object.keys(schemes.light).sort()
  expect(Object.keys(schemes.dark).sort()).toEqual(names)
})

test('the tuple Mantine computes with is the action colour of each scheme', () => {
  const tuple = theme.colors!.denim!
  expect(tuple[8]!.toLowerCase()).toBe(schemes.light['action'])
  expect(tuple[9]!.toLowerCase()).toBe(schemes.light['action-hover'])
  expect(tuple[6]!.toLowerCase()).toBe(schemes.dark['action'])
})

test('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
