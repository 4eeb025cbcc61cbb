import { useLingui } from '@lingui/react'
import { type Terms, termsRows } from '../../lib/connections/terms-rows.ts'
import styles from './TermsList.module.css'

/** Terms as both sides read them; lines that say nothing are left out. */
export function TermsList({ terms }: { terms: Terms }) {
  const { i18n } = useLingui()
  return (
    <dl className={styles.list}>
      {termsRows(terms, i18n)
        .filter(({ text }) => text)
        .map(({ key, label, text }) => (
          <div key={key} className={styles.row}>
            <dt className={styles.label}>{i18n._(label)}</dt>
            <dd className={styles.text}>{key === 'priceLists' ? <Chain lists={terms.priceLists} /> : text}</dd>
          </div>
        ))}
    </dl>
  )
}

function Chain({ lists }: { lists: Terms['priceLists'] }) {
  return (
    <ol className={styles.chain}>
      {lists.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ol>
  )
}
