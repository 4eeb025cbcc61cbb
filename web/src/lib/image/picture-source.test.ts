import { expect, test } from 'vitest'
import { placeholderOf, renditionsOf } from './picture-source.ts'

test('what was selected becomes the srcset, smallest first', () => {
  const source = { width: 1600, height: 2000, thumbhash: '', w640: '/m/640', w160: '/m/160', w320: '/m/320' }
  expect(renditionsOf(source)).toEqual({ src: '/m/320', srcSet: '/m/160 160w, /m/320 320w, /m/640 640w' })
})

test('a thumbhash becomes a picture, anything else nothing', () => {
  expect(placeholderOf('1QcSHQRnh493V4dIh4eXh1h4kJUI')).toMatch(/^data:image\/png;base64,/)
  expect(placeholderOf('')).toBeUndefined()
  expect(placeholderOf('%%%')).toBeUndefined()
})
