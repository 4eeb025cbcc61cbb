import { type ReactNode, useId } from 'react'
import styles from './SegmentedControl.module.css'

type Props<Value extends string> = {
  /** What is being chosen, for screen readers. */
  label: string
  options: readonly { value: Value; label: ReactNode; title?: string }[]
  value: Value
  onChange: (value: Value) => void
  fullWidth?: boolean
}

/** Two to four short alternatives side by side; radio buttons underneath. */
export function SegmentedControl<Value extends string>({ label, options, value, onChange, fullWidth }: Props<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={fullWidth ? `${styles.group} ${styles.full}` : styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} title={option.title}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.text}>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
