import type { FormHTMLAttributes } from 'react'
import styles from './Form.module.css'

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & { onSubmit: () => void }

/** Fields one under the other; Enter submits; the browser's own bubbles stay away, errors stand under the fields. */
export function Form({ onSubmit, className, ...others }: Props) {
  return (
    <form
      noValidate
      {...others}
      className={[styles.form, className].filter(Boolean).join(' ')}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    />
  )
}
