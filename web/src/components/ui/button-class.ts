import styles from './Button.module.css'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  size?: 'sm' | 'md' | 'lg' | undefined
}

/** Shared by buttons and by links that look like buttons. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook, extra?: string) {
  return [styles.button, styles[variant], styles[size], extra].filter(Boolean).join(' ')
}
