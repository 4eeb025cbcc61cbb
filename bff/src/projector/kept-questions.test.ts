import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { SearchQuery } from '@selvedge/platform/search/query'
import { expect, onTestFinished, test } from 'vitest'
import { tellAsked } from '../read-models/product-search/asked.ts'
import { productSearch } from '../read-models/product-search/view.ts'
import { keepQuestions } from './kept-questions.ts'

const DAY_MS = 86_400_000
const about = (text: string): SearchQuery => ({ text, visibility: { audiences: ['a'], lists: ['l'] }, limit: 24 })

async function open() {
  const runtime = await testRuntime()
  const failed: unknown[] = []
  const start = () => keepQuestions({ ...runtime, folder: runtime.dir, onError: (error) => failed.push(error) })
  let kept = await start()
  onTestFinished(async () => {
    await kept.stop()
    await runtime.close()
    expect(failed).toEqual([])
  })
  return {
    runtime,
    tell: tellAsked(runtime.signal, 0),
    texts: async (limit = 100) => (await kept.newest(productSearch.version, limit)).map(({ text }) => text),
    ofVersion: (version: number) => kept.newest(version, 10),
    async restart() {
      await kept.stop()
      kept = await start()
    },
  }
}

test('what was asked is kept once, the newest first, with the rights it was asked under, over a restart', async () => {
  const { runtime, tell, texts, ofVersion, restart } = await open()
  for (const text of ['parka', 'boot', 'parka']) {
    runtime.clock.advance(1_000)
    tell(about(text))
    await eventually(async () => expect((await texts())[0]).toBe(text))
  }
  tell({ ...about('page two'), after: 'parka' })
  await restart()
  expect(await texts()).toEqual(['parka', 'boot'])
  expect((await ofVersion(productSearch.version))[0]).toEqual(about('parka'))
  expect(await ofVersion(productSearch.version + 1)).toEqual([])
})

test('no more than five hundred are kept, and none for longer than a week', async () => {
  const { runtime, tell, texts } = await open()
  for (let n = 0; n < 510; n++) {
    runtime.clock.advance(1)
    tell(about(`style ${n}`))
    await eventually(async () => expect(await texts(1)).toEqual([`style ${n}`]))
  }
  expect(await texts(1_000)).toHaveLength(500)
  runtime.clock.advance(7 * DAY_MS)
  tell(about('parka'))
  // One that is a week old to the millisecond may stay.
  await eventually(async () => expect(await texts()).toEqual(['parka', 'style 509']))
})

test('of many questions at once one is told', async () => {
  const { runtime, texts } = await open()
  const tell = tellAsked(runtime.signal)
  for (const text of ['parka', 'boot', 'scarf']) tell(about(text))
  await eventually(async () => expect(await texts()).toEqual(['parka']))
})
