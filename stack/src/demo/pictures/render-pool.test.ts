import { expect, test } from 'vitest'
import type { PictureSpec } from './render.ts'
import { renderGarment } from './render.ts'
import { openRenderPool, setsOf } from './render-pool.ts'

const picture = (colour: string, view: PictureSpec['view'] = 'front'): PictureSpec => ({
  type: 'beanie',
  colour,
  pattern: 'plain',
  fabric: 'fine-knit',
  seed: 9,
  view,
})

test('a set is what shares one light, in order', () => {
  const images = [picture('#111111'), picture('#222222'), picture('#111111', 'detail'), picture('#333333')].map(
    (each) => ({
      picture: each,
    }),
  )
  expect(setsOf(images).map((set) => set.length)).toEqual([2, 1, 1])
  expect(setsOf(images).flat()).toEqual(images)
})

test('worker threads draw the same bytes', async () => {
  const pool = openRenderPool(1)
  try {
    const [drawn] = await pool.render([picture('#8C2230')])
    expect(Buffer.from(drawn!).equals(await renderGarment(picture('#8C2230')))).toBe(true)
  } finally {
    await pool.close()
  }
})
