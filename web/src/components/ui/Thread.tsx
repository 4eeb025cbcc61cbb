import styles from './Thread.module.css'

type Props = { along?: 'horizontal' | 'vertical'; className?: string | undefined }

/** The selvedge thread: white, red, white, 2 px each. Only on the rail's edge, its active item and under brand titles. */
export function Thread({ along = 'horizontal', className }: Props) {
  return <span aria-hidden className={[styles.thread, styles[along], className].filter(Boolean).join(' ')} />
}
