import type { ReactNode } from 'react'
import styles from './Badge.module.css'
import { Icon, type IconName } from './Icon.tsx'
import tones from './tones.module.css'

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'violet' | 'teal' | 'neutral'

type Props = { tone?: Tone; icon?: IconName; outline?: boolean; struck?: boolean; children: ReactNode }

/** A word on a tinted ground. Colour never stands alone: the word, and mostly an icon, say the same. */
export function Badge({ tone = 'neutral', icon, outline, struck, children }: Props) {
  return (
    <span className={[styles.badge, tones[tone], outline && styles.outline].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={12} />}
      <span className={struck ? styles.struck : undefined}>{children}</span>
    </span>
  )
}
