import type { ReactNode } from 'react'
import type { Tone } from './Badge.tsx'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Notice.module.css'
import tones from './tones.module.css'

type Props = {
  tone: Extract<Tone, 'ok' | 'info' | 'warn' | 'danger'>
  title?: ReactNode
  children?: ReactNode
  /** A quiet button or link. */
  action?: ReactNode
  /** Announced when it appears. Leave out for what stands there from the start. */
  live?: boolean
}

const icons: Record<Props['tone'], IconName> = { ok: 'checkCircle', info: 'info', warn: 'alert', danger: 'alert' }

/** A message in the flow of the page, about the part under it. */
export function Notice({ tone, title, children, action, live }: Props) {
  return (
    <div
      className={`${styles.notice} ${tones[tone]}`}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icons[tone]} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {action}
    </div>
  )
}
