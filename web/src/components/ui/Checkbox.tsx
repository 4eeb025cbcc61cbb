import { type InputHTMLAttributes, type ReactNode, type Ref, useCallback } from 'react'
import styles from './Checkbox.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  /** Without a label give `aria-label`. */
  label?: ReactNode
  /** Some of many are ticked. */
  indeterminate?: boolean
  ref?: Ref<HTMLInputElement>
}

export function Checkbox({ label, indeterminate = false, className, ...others }: Props) {
  const markPart = useCallback(
    (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = indeterminate
    },
    [indeterminate],
  )
  const box = <input ref={markPart} {...others} type="checkbox" className={styles.box} />
  if (!label) return <span className={[styles.bare, className].filter(Boolean).join(' ')}>{box}</span>
  return (
    <label className={[styles.row, className].filter(Boolean).join(' ')}>
      {box}
      <span className={styles.text}>{label}</span>
    </label>
  )
}
