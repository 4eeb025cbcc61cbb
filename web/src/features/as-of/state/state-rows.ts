/** What a product is told to be, line by line: then beside now. */
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { lifecycleLooks } from '../../../components/product/lifecycle-looks.ts'
import type { State } from '../data/as-of-api.ts'

export type StateRow = { key: string; label: MessageDescriptor; then: string; now: string; differs: boolean }

type Line = { key: string; label: MessageDescriptor; text: (state: State, i18n: I18n) => string }

const lines: readonly Line[] = [
  { key: 'styleNumber', label: msg`Style number`, text: ({ styleNumber }) => styleNumber },
  { key: 'name', label: msg`Name`, text: ({ name }) => name },
  { key: 'colour', label: msg`Colour`, text: ({ colourCode, colourName }) => joined([colourCode, colourName]) },
  { key: 'seasons', label: msg`Seasons`, text: ({ seasons }) => seasons.join(', ') },
  { key: 'category', label: msg`Category`, text: ({ category }) => category },
  { key: 'gender', label: msg`Gender`, text: ({ gender }) => gender },
  { key: 'sizes', label: msg`Sizes`, text: ({ variants }) => variants.map(({ size }) => size).join(', ') },
  { key: 'skus', label: msg`SKUs`, text: ({ variants }) => variants.map(({ sku }) => sku).join(', ') },
  { key: 'eans', label: msg`EANs`, text: ({ variants }) => joined(variants.map(({ gtin }) => gtin)) },
  { key: 'composition', label: msg`Composition`, text: ({ composition }) => composition },
  { key: 'care', label: msg`Care`, text: ({ care }) => care.join(', ') },
  { key: 'origin', label: msg`Made in`, text: ({ originCountry }) => originCountry },
  { key: 'hsCode', label: msg`HS code`, text: ({ hsCode }) => hsCode },
  { key: 'tags', label: msg`Tags`, text: ({ tags }) => tags.join(', ') },
  { key: 'description', label: msg`Description`, text: ({ description }) => wordsOf(description) },
]

/** A retailer is shown a product only while it is active and visible: that says nothing to it. */
const linesOfBrand: readonly Line[] = [
  {
    key: 'lifecycle',
    label: msg`Lifecycle`,
    text: ({ lifecycle }, i18n) => i18n._(lifecycleLooks[lifecycle].word),
  },
  {
    key: 'visible',
    label: msg`Visible`,
    text: ({ visible }, i18n) => (visible ? i18n._(msg`yes`) : i18n._(msg`no`)),
  },
]

/** A state that is absent says nothing, and differs in nothing. */
export function stateRows(then: State | null, now: State | null, ofBrand: boolean, i18n: I18n): StateRow[] {
  return [...(ofBrand ? linesOfBrand : []), ...lines]
    .map(({ key, label, text }) => {
      const [before, after] = [then ? text(then, i18n) : '', now ? text(now, i18n) : '']
      return { key, label, then: before, now: after, differs: then !== null && now !== null && before !== after }
    })
    .filter((row) => row.then !== '' || row.now !== '')
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ')

/** Descriptions are clean HTML; here only their words count. */
function wordsOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim()
}
