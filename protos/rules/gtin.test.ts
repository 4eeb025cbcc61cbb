import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inStoreEan13 } from './ean13.ts'
import { glnProblem, isGln, normaliseGln } from './gln.ts'
import { checkDigit, gtinKey, gtinProblem, isGtin, normaliseGtin } from './gtin.ts'

test('numbers of the four lengths with a right check digit pass', () => {
  for (const gtin of ['96385074', '036000291452', '4006381333931', '10012345678902']) {
    expect(gtinProblem(gtin), gtin).toBeUndefined()
    expect(isGtin(gtin)).toBe(true)
  }
  expect(isGtin('4006381333932')).toBe(false)
})

test('what is wrong is named', () => {
  expect(gtinProblem('4006381333932')).toBe('CHECK_DIGIT')
  expect(gtinProblem('400638133393')).toBe('CHECK_DIGIT')
  expect(gtinProblem('40063813339')).toBe('LENGTH')
  expect(gtinProblem('')).toBe('LENGTH')
  expect(gtinProblem('400638133393X')).toBe('NOT_DIGITS')
  expect(gtinProblem('٤٠٠٦٣٨١٣')).toBe('NOT_DIGITS')
  expect(() => checkDigit('12a')).toThrow(RangeError)
})

test('spaces and hyphens go, and a UPC is the EAN with a leading zero', () => {
  expect(normaliseGtin(' 4 006381-333931\t')).toBe('4006381333931')
  expect(gtinKey('036000291452')).toBe(gtinKey('0036000291452'))
})

test('a GLN has 13 digits and a check digit', () => {
  expect(glnProblem(normaliseGln('87 12345 01335 6'))).toBeUndefined()
  expect([isGln('8712345013356'), isGln('8712345013357'), isGln('')]).toEqual([true, false, false])
  expect(glnProblem('8712345013357')).toBe('CHECK_DIGIT')
  expect(glnProblem('96385074')).toBe('LENGTH')
  expect(glnProblem('871234501335X')).toBe('NOT_DIGITS')
})

test('property: one wrong digit is always found', () => {
  const body = fc.constantFrom(7, 11, 12, 13).chain((length) => fc.stringMatching(new RegExp(`^\\d{${length}}$`)))
  fc.assert(
    fc.property(body, fc.nat(13), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const gtin = digits + checkDigit(digits)
      expect(gtinProblem(gtin)).toBeUndefined()
      const index = at % gtin.length
      const wrong = gtin.slice(0, index) + ((Number(gtin[index]) + by) % 10) + gtin.slice(index + 1)
      expect(gtinProblem(wrong)).toBe('CHECK_DIGIT')
    }),
  )
})

test('property: in-store numbers are valid, distinct and stay in their prefix', () => {
  const n = fc.integer({ min: 0, max: 9_999_999_999 })
  fc.assert(
    fc.property(n, n, (one, other) => {
      expect(gtinProblem(inStoreEan13('20', one))).toBeUndefined()
      expect(inStoreEan13('20', one) === inStoreEan13('20', other)).toBe(one === other)
    }),
  )
  expect(() => inStoreEan13('30', 1)).toThrow(RangeError)
  expect(() => inStoreEan13('20', 10_000_000_000)).toThrow(RangeError)
})
