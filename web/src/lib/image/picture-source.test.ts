import { expect, test } from 'vitest'
import { placeholderOf, renditionsOf } from './picture-source.ts'

test('the srcset offers every width, smallest first', () => {
  const { src, srcSet } = renditionsOf({ hash: 'abc' })
  expect(src).toBe('/media/abc/640.webp')
  expect(srcSet).toMatch(/^\/media\/abc\/160\.webp 160w, .*, \/media\/abc\/1920\.webp 1920w$/)
})

test('a thumbhash becomes a picture, anything else nothing', () => {
  expect(placeholderOf('1QcSHQRnh493V4dIh4eXh1h4kJUI')).toMatch(/^data:image\/png;base64,/)
  expect(placeholderOf('')).toBeUndefined()
  expect(placeholderOf('%%%')).toBeUndefined()
})
