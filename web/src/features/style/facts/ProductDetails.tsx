import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Colourway } from '../style-api.ts'
import { careText } from './care-text.ts'
import styles from './Facts.module.css'

/** What it is made of, where, how it is cared for, and the numbers customs and tills ask for. */
export function ProductDetails({ colourway }: { colourway: Colourway }) {
  const { description, composition, care, originCountry, hsCode, seasons, sizeScale, sizeRun } = colourway
  const facts: [string, string][] = [
    [t`Composition`, composition],
    [t`Care`, care.map(careText).join(' · ')],
    [t`Made in`, countryName(originCountry, intlLocale())],
    [t`HS code`, hsCode],
    [t`Seasons`, seasons.join(', ')],
    [t`Sizes`, sizeRun || sizeScale.name],
  ]
  return (
    <>
      {description && <p className={styles.description}>{plain(description)}</p>}
      <dl className={styles.details}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Codes colourway={colourway} />
    </>
  )
}

/** EAN and SKU of each size, for those who type them elsewhere. */
function Codes({ colourway }: { colourway: Colourway }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button type="button" className={styles.codesButton} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <Trans>Hide SKU and EAN</Trans> : <Trans>SKU and EAN of every size</Trans>}
      </button>
      {open && (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={t`SKU and EAN of every size`}>
          <table className={`${styles.table} ${styles.codes}`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Size</Trans>
                </th>
                <th scope="col">SKU</th>
                <th scope="col">EAN</th>
              </tr>
            </thead>
            <tbody>
              {colourway.variants.map(({ sku, size, gtin }) => (
                <tr key={sku}>
                  <th scope="row">{size}</th>
                  <td>{sku}</td>
                  <td>{gtin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

/** Descriptions are clean HTML; here only their words count. */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}
