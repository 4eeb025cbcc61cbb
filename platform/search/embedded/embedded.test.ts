import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSearch } from '../open-search.ts'
import { searchContract } from '../search.contract.ts'
import type { Make } from '../contract/sample.ts'

const embedded: Make = async (schema) => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const search = await openSearch({ kind: 'embedded', folder, threads: 0 })
  const writer = search.writer('contract-v1', schema)
  const reader = search.reader('contract-v1', schema)
  return {
    writer,
    reader,
    async dispose() {
      await reader.close()
      await writer.close()
      rmSync(folder, { recursive: true })
    },
  }
}

searchContract('embedded', embedded)
