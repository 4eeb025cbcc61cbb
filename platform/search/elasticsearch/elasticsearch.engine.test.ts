import { randomUUID } from 'node:crypto'
import { openSearch } from '../open-search.ts'
import { engineUrl } from '../../testing/engine-urls.ts'
import { searchContract } from '../search.contract.ts'
import type { Make } from '../contract/sample.ts'

const elasticsearch: Make = async (schema) => {
  const search = await openSearch({
    kind: 'elasticsearch',
    url: engineUrl('ELASTICSEARCH_URL'),
    prefix: `test_${randomUUID()}`,
  })
  const writer = search.writer('contract-v1', schema)
  const reader = search.reader('contract-v1', schema)
  return {
    writer,
    reader,
    async dispose() {
      await reader.close()
      await search.writer('contract-v1', schema).drop()
      await writer.close()
    },
  }
}

searchContract('elasticsearch', elasticsearch)
