import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cloths } from './fabric/cloth.ts'
import type { FabricName } from './drawing.ts'
import { drawingOf, garmentTypes } from './garments.ts'
import { flatten } from './geometry/path.ts'
import { printNames } from './prints/print.ts'
import type { PictureSpec } from './render.ts'
import { drawGarment, pictureHeight, pictureWidth, renderGarment } from './render.ts'

const spec = (change: Partial<PictureSpec>): PictureSpec => ({
  type: 't-shirt',
  colour: '#3D5F86',
  second: '#F4F1EA',
  third: '#A32F3B',
  pattern: 'plain',
  fabric: 'jersey',
  seed: 20261123,
  view: 'front',
  ...change,
})

test('every garment has finite outlines, front and back, whatever its seed', () => {
  for (const type of garmentTypes) {
    for (const seed of [1, 77, 4_000_000_001]) {
      for (const back of [false, true]) {
        const { parts, focus } = drawingOf(type, seed, back)
        expect(parts.length, type).toBeGreaterThan(0)
        expect(focus.every(Number.isFinite)).toBe(true)
        for (const part of parts) {
          expect(flatten(part.path, { scale: 1, x: 0, y: 0 }).every(Number.isFinite), type).toBe(true)
        }
      }
    }
  }
})

test('a style keeps its cut in every colour, and another seed is another cut', () => {
  const outline = (seed: number) => drawingOf('shirt', seed, false).parts.map((part) => part.path.cubics)
  expect(outline(5)).toEqual(outline(5))
  expect(outline(5)).not.toEqual(outline(4_022_250_974))
})

test('the drawing is well-formed for every print', async () => {
  for (const pattern of printNames) {
    const svg = drawGarment(spec({ type: 'dress', pattern }))
    expect(svg).not.toMatch(/NaN|undefined/)
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: pictureWidth, height: pictureHeight })
  }
})

test('equal specs give equal bytes, also after other pictures', async () => {
  const first = await renderGarment(spec({ pattern: 'floral' }))
  await renderGarment(spec({ type: 'boot', fabric: 'leather' }))
  expect((await renderGarment(spec({ pattern: 'floral' }))).equals(first)).toBe(true)
})

test('the cloth has the colour that was asked for, and the corner is warm white', async () => {
  const { data, info } = await sharp(await renderGarment(spec({ colour: '#5A6B58' })))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([pictureWidth, pictureHeight])
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  const cloth = at(360, 512)
  for (const [channel, wanted] of [0x5a, 0x6b, 0x58].entries()) {
    expect(Math.abs(cloth[channel]! - wanted)).toBeLessThan(26)
  }
  const [r, g, b] = at(12, 12) as [number, number, number]
  expect(r).toBeGreaterThan(215)
  expect(r - b).toBeGreaterThan(2)
  expect(r - b).toBeLessThan(12)
  expect(g).toBeGreaterThan(b)
})

test('every cloth can be lit and every view rendered', async () => {
  for (const fabric of Object.keys(cloths) as FabricName[]) {
    expect((await renderGarment(spec({ fabric, view: 'detail' }))).length).toBeGreaterThan(8_000)
  }
  expect((await renderGarment(spec({ view: 'back' }))).length).toBeGreaterThan(8_000)
})
