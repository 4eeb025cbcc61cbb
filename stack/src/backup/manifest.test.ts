import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { judgeManifest, newManifest, writeManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

const sha256 = createHash('sha256').update('').digest('hex')
const known = new Map([
  ['orders', ['000-outbox', '001-orders']],
  ['accounts', ['000-outbox']],
])
const at = '2026-11-29T09:00:00.000Z'

function entry(name: string, migrations: string[]): Manifest['databases'][number] {
  return {
    name,
    bytes: 4_096,
    sha256,
    takenAt: at,
    migrations,
    epoch: 1,
    tables: { outbox: 0 },
    waiting: 0,
    positions: [],
  }
}

const whole: Manifest = {
  ...newManifest,
  engine: 'files',
  takenAt: at,
  finishedAt: at,
  databases: [entry('orders', ['000-outbox']), entry('accounts', ['000-outbox'])],
  blobs: { count: 0, bytes: 0, sha256, unreadable: [] },
}

const judged = (text: string | undefined) => {
  const answer = judgeManifest(text, known)
  return 'problems' in answer ? answer.problems : []
}
const kinds = (text: string | undefined) => judged(text).map(({ kind }) => kind)
/** As somebody would write it who knows how. */
const written = (over: object) => writeManifest({ ...whole, ...over } as Manifest)

test('what was written is taken, also when this release has migrations that it had not', () => {
  expect(judgeManifest(writeManifest(whole), known)).toEqual({
    manifest: whole,
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('each fault is told as what it is', () => {
  const text = writeManifest(whole)
  expect(kinds(undefined)).toEqual(['incomplete'])
  expect(kinds(text.slice(0, -20))).toEqual(['damaged'])
  expect(kinds(text.replace('4096', '4097'))).toEqual(['damaged'])
  expect(kinds('{}')).toEqual(['foreign'])
  expect(kinds('[1, 2]')).toEqual(['foreign'])
  expect(kinds(written({ engine: 'postgres' }))).toEqual(['foreign'])
  expect(kinds(written({ blobs: {} }))).toEqual(['foreign'])
  expect(kinds(written({ format: 2, databases: 'in another shape' }))).toEqual(['newer'])
  expect(kinds(written({ databases: [...whole.databases, entry('returns', [])] }))).toEqual(['newer'])
  expect(kinds(written({ databases: [] }))).toEqual(['incomplete', 'incomplete'])
})

test('a backup goes back to the engine it is of', () => {
  for (const engine of ['files', 'postgresql'] as const) {
    const text = written({ engine })
    expect(judgeManifest(text, known, engine)).toMatchObject({ manifest: { engine } })
    expect(judgeManifest(text, known, engine === 'files' ? 'postgresql' : 'files')).toEqual({
      problems: [{ kind: 'foreign', what: expect.stringContaining(`was taken from ${engine}`) }],
    })
  }
})

test('a database of a newer release is named with what this one does not know', () => {
  const databases = [entry('orders', ['000-outbox', '099-returns']), whole.databases[1]!]
  expect(judged(written({ databases }))).toEqual([
    { kind: 'newer', what: expect.stringMatching(/^orders .*099-returns.*Use the release that made the backup$/) },
  ])
})

test('no byte of a manifest can change unseen', () => {
  const text = writeManifest(whole)
  for (let place = 0; place < text.length; place += 7) {
    if (/\s/.test(text[place]!)) continue
    const other = text[place] === '1' ? '2' : '1'
    expect(kinds(text.slice(0, place) + other + text.slice(place + 1)), `at ${place}`).toHaveLength(1)
  }
})
