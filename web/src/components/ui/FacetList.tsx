import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { Checkbox } from './Checkbox.tsx'
import styles from './FacetList.module.css'
import { Icon } from './Icon.tsx'
import { TextInput } from './TextInput.tsx'

export type FacetOption = {
  value: string
  label: string
  count: number
  selected: boolean
  /** 0 to 2, for trees. */ depth?: number
}

type Props = {
  title: string
  options: readonly FacetOption[]
  onToggle: (value: string, selected: boolean) => void
  /** How many are shown before "n more". */
  visible?: number
  /** Grey, with the reason in the title, while its service is late. */
  late?: boolean
}

/** One facet: OR inside. Chosen values stay visible even when folded or without hits. */
export function FacetList({ title, options, onToggle, visible = 8, late }: Props) {
  const { t } = useLingui()
  const [open, setOpen] = useState(true)
  const [all, setAll] = useState(false)
  const [find, setFind] = useState('')
  const needle = find.trim().toLocaleLowerCase()
  const found = needle
    ? options.filter((option) => option.selected || option.label.toLocaleLowerCase().includes(needle))
    : options
  const shown = all || needle ? found : found.filter((option, index) => index < visible || option.selected)
  const hidden = found.length - shown.length
  return (
    <fieldset className={late ? `${styles.facet} ${styles.late}` : styles.facet}>
      <legend className={styles.legend}>
        <button type="button" className={styles.title} aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={12} />
        </button>
      </legend>
      {open && (
        <>
          {options.length > 12 && all && (
            <TextInput
              compact
              aria-label={t`Find in ${title}`}
              placeholder={t`Find`}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
          )}
          <ul>
            {shown.map((option) => (
              <li key={option.value} className={styles.option} style={{ paddingInlineStart: (option.depth ?? 0) * 16 }}>
                <Checkbox
                  className={styles.label}
                  label={
                    <span className={styles.text}>
                      <span className={styles.name}>{option.label}</span>
                      <span className={styles.count}>{formatCount(option.count, intlLocale())}</span>
                    </span>
                  }
                  checked={option.selected}
                  onChange={(event) => onToggle(option.value, event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
          {(hidden > 0 || all) && found.length > visible && (
            <button type="button" className={styles.more} onClick={() => setAll(!all)}>
              {all ? <Trans>Fewer</Trans> : <Trans>{hidden} more</Trans>}
            </button>
          )}
        </>
      )}
    </fieldset>
  )
}
