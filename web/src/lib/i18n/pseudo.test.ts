import { I18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { compilePseudo } from './pseudo.ts'

function translate(message: string, values: Record<string, unknown> = {}) {
  const i18n = new I18n({ locale: 'en', messages: { en: {} } })
  i18n.setMessagesCompiler(compilePseudo)
  return i18n._('id', values, { message })
}

test('plain text is accented and bracketed', () => {
  expect(translate('Place order')).toBe('⟦Ṕĺáćé őŕđéŕ⟧')
})

test('values keep their text', () => {
  expect(translate('Hello {name}', { name: 'Ada' })).toBe('⟦Ĥéĺĺő Ada⟧')
})

test('plurals keep count and form', () => {
  expect(translate('{n, plural, one {# unit} other {# units}}', { n: 3 })).toBe('⟦3 úńíťś⟧')
})

test('component tags survive', () => {
  expect(translate('See <0>orders</0>')).toBe('⟦Śéé <0>őŕđéŕś</0>⟧')
})
