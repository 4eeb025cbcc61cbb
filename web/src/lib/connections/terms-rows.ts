import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { TermsFieldsFragment } from '../../gen/graphql.ts'
import { formatDate } from '../format/dates.ts'
import { formatMoney } from '../format/money.ts'
import { intlLocale } from '../i18n/intl-locale.ts'

export type Terms = TermsFieldsFragment

/** One line of the terms: what it is, and how both sides read it. `text` is empty when there is none. */
export type TermsRow = { key: keyof Terms; label: MessageDescriptor; text: string }

type Amount = NonNullable<Terms['minimum']>

/** Every line of the terms, in the order people ask for them. What a retailer may not see comes as null and is left out. */
export function termsRows(terms: Terms, i18n: I18n): TermsRow[] {
  const locale = intlLocale()
  const date = (iso: string | null | undefined) => (iso ? formatDate(iso, locale, new Date()) : '')
  const amount = (money: Amount | null | undefined) =>
    money ? formatMoney(money, locale, { whole: true }) : i18n._(msg`none`)
  const { priceLists, doors, warehouses, discountBp, alias } = terms
  const rows: (TermsRow | false)[] = [
    {
      key: 'priceLists',
      label: msg`Price lists, the first that has a price counts`,
      text: priceLists.map(({ name }) => name || i18n._(msg`a list that is gone`)).join(', '),
    },
    { key: 'currency', label: msg`Currency`, text: terms.currency },
    { key: 'paymentTerms', label: msg`Payment`, text: terms.paymentTerms },
    { key: 'minimumFirst', label: msg`Minimum, first order`, text: amount(terms.minimumFirst) },
    { key: 'minimum', label: msg`Minimum, later orders`, text: amount(terms.minimum) },
    { key: 'atOnce', label: msg`May order`, text: i18n._(windowKinds(terms)) },
    {
      key: 'discountBp',
      label: msg`Discount on WHSL`,
      text: discountBp > 0 ? percent(discountBp, locale) : i18n._(msg`none`),
    },
    { key: 'customerCode', label: msg`Customer code`, text: terms.customerCode },
    typeof alias === 'string' && { key: 'alias', label: msg`Alias`, text: alias },
    {
      key: 'doors',
      label: msg`Doors`,
      text:
        doors.length > 0
          ? doors.map(({ code, city }) => (city ? `${code} ${city}` : code)).join(', ')
          : i18n._(msg`all`),
    },
    { key: 'rep', label: msg`Contact at the brand`, text: terms.rep },
    warehouses.length > 0 && { key: 'warehouses', label: msg`Ships from`, text: warehouses.join(', ') },
    { key: 'validFrom', label: msg`Valid from`, text: date(terms.validFrom) || i18n._(msg`at once`) },
    { key: 'validTo', label: msg`Valid until`, text: date(terms.validTo) || i18n._(msg`open`) },
  ]
  return rows.filter((row) => row !== false)
}

export type TermsDifference = { key: string; label: MessageDescriptor; before: string; after: string }

/** The lines that read differently, old beside new. */
export function termsDifferences(before: Terms, after: Terms, i18n: I18n): TermsDifference[] {
  const [old, next] = [termsRows(before, i18n), termsRows(after, i18n)]
  const text = (rows: TermsRow[], key: string) => rows.find((row) => row.key === key)?.text ?? ''
  const all = [...next, ...old.filter(({ key }) => !next.some((row) => row.key === key))]
  return all
    .map(({ key, label }) => ({ key, label, before: text(old, key), after: text(next, key) }))
    .filter((row) => row.before !== row.after)
}

function windowKinds({ atOnce, preOrder }: Terms): MessageDescriptor {
  if (atOnce && preOrder) return msg`at once and pre-order`
  return atOnce ? msg`at once only` : msg`pre-order only`
}

function percent(bp: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(bp / 10_000)
}
