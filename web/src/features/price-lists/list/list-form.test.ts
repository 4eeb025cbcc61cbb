import { expect, test } from 'vitest'
import { emptyForm, factorBp, formErrors, inputOf, taxRateBp } from './list-form.ts'

test('rates and factors are read exactly, or not at all', () => {
  expect(taxRateBp({ ...emptyForm, taxRate: '5,5' })).toBe(550)
  expect(taxRateBp({ ...emptyForm, taxRate: '101' })).toBeUndefined()
  expect(factorBp({ ...emptyForm, factor: '1.055' })).toBe(10_550)
  expect(factorBp({ ...emptyForm, factor: '1.00001' })).toBeUndefined()
  expect(factorBp({ ...emptyForm, factor: '0' })).toBeUndefined()
})

test('what is missing or turned round is said at its field', () => {
  expect(Object.keys(formErrors({ ...emptyForm, validFrom: '2026-12-01', validTo: '2026-11-01' }))).toEqual([
    'name',
    'validTo',
  ])
  expect(formErrors({ ...emptyForm, name: 'Retail' })).toEqual({})
})

test('what is left open goes as nothing', () => {
  expect(inputOf({ ...emptyForm, name: ' Retail ' })).toEqual({
    name: 'Retail',
    code: null,
    currency: 'EUR',
    validFrom: null,
    validTo: null,
    rrpIncludesTax: true,
    taxRateBp: 2100,
  })
})
