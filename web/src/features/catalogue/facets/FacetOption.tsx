import type { ReactNode } from 'react'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './Facets.module.css'

type Props = {
  label: string
  count: number
  checked: boolean
  onChange: (checked: boolean) => void
  /** Something of it is chosen, not all. */
  indeterminate?: boolean
  /** Before the label: a swatch. */
  mark?: ReactNode
}

/** A value to tick, with how many products it has among all other filters. */
export function FacetOption({ label, count, checked, onChange, indeterminate, mark }: Props) {
  return (
    <Checkbox
      className={styles.option}
      checked={checked}
      {...(indeterminate !== undefined && { indeterminate })}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={
        <span className={styles.text}>
          {mark}
          <span className={styles.name} title={label}>
            {label}
          </span>
          <span className={count > 0 ? styles.count : styles.none}>{formatCount(count, intlLocale())}</span>
        </span>
      }
    />
  )
}
