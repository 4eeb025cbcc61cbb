import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isSupported } from './connect.ts'
import { openSearch } from '../open-search.ts'
import { everything, schema } from '../contract/sample.ts'
import { SearchServerError } from '../search-errors.ts'

async function messageOf(question: Promise<unknown>): Promise<string> {
  const error = await question.then(
    () => expect.unreachable(),
    (reason: Error) => reason,
  )
  expect(error).toBeInstanceOf(SearchServerError)
  expect(error.message).not.toContain('\n')
  return error.message
}

test('nobody listens: reader, writer and list say so in one line, without the password', async () => {
  const search = await openSearch({ kind: 'elasticsearch', url: 'http://someone:secret@127.0.0.1:1' })
  const reader = search.reader('products-v1', schema)
  const writer = search.writer('products-v1', schema)
  const questions = [reader.count({ visibility: everything }), writer.position(), search.indexes()]
  for (const message of await Promise.all(questions.map(messageOf))) {
    expect(message).toContain('no Elasticsearch is reached at http://127.0.0.1:1')
    expect(message).not.toContain('secret')
  }
  await Promise.all([reader.close(), writer.close()])
})

test('another program answers: one line', async () => {
  const program = createServer((request, response) => response.writeHead(request.url === '/' ? 200 : 404).end('hello'))
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve))
  const { port } = program.address() as AddressInfo
  const search = await openSearch({ kind: 'elasticsearch', url: `http://127.0.0.1:${port}` })
  expect(await messageOf(search.indexes())).toContain('is not Elasticsearch')
  program.close()
})

test('servers 8.19 and 9 are taken', () => {
  expect(['8.19.0', '8.20.1', '9.0.0', '9.2.4'].filter((version) => !isSupported(version))).toEqual([])
  expect(['7.17.29', '8.18.4', '10.0.0', '2.19.1', ''].filter(isSupported)).toEqual([])
})
