import { Icon } from './Icon.tsx'
import styles from './Menu.module.css'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few settings inside a menu; the menu stays open, so the effect can be seen. */
export function MenuChoice<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  return (
    <div role="group" aria-label={label}>
      <div aria-hidden className={styles.groupLabel}>
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          className={styles.item}
          onClick={() => onChange(option.value)}
        >
          <span className={styles.check}>{option.value === value && <Icon name="check" />}</span>
          <span className={styles.text}>{option.label}</span>
        </button>
      ))}
    </div>
  )
}
