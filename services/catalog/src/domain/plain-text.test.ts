import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine, plainText } from './plain-text.ts'

test('entities are decoded and white space collapsed', () => {
  expect(plainLine(' Chaz&trade;  Hoodie &reg; ')).toBe('Chaz™ Hoodie ®')
  expect(plainLine('Fish & chips, AT&T, 5 < 6')).toBe('Fish & chips, AT&T, 5 < 6')
})

test('markup leaves lines and bullets, never tags or scripts', () => {
  const html =
    '<p>Soft.</p><ul><li>Two-tone</li><li>Washable<br />cold</li></ul><script>alert(1)</script><img src=x onerror=y>'
  expect(plainText(html)).toBe('Soft.\n\n• Two-tone\n• Washable\ncold')
})

test('control characters and lone surrogates do not reach the store', () => {
  expect(plainLine('a\u0000b\ud800c')).toBe('abc\ufffd'.replace('bc\ufffd', 'b\ufffdc'))
})

test('what was plain once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab <>&;p/\n') }), (text) => {
      const once = plainText(text)
      expect(once).not.toMatch(/<\/?p>/)
      if (!/[<&]/.test(once)) expect(plainText(once)).toBe(once)
    }),
  )
})
