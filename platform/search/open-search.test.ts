import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSearch } from './open-search.ts'
import { schema } from './contract/sample.ts'

test('lists the indexes there are, and takes no name that leaves the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const search = await openSearch({ kind: 'embedded', folder: join(folder, 'made'), threads: 0 })
  const writers = ['products-v2', 'products-v1'].map((name) => search.writer(name, schema))
  expect(await search.indexes()).toEqual(['products-v1', 'products-v2'])
  for (const name of ['../x', 'A', '', 'a/b', '.'])
    expect(() => search.reader(name, schema)).toThrow('not an index name')
  await writers[0]!.drop()
  expect(await search.indexes()).toEqual(['products-v1'])
  await writers[1]!.close()
  rmSync(folder, { recursive: true })
})
