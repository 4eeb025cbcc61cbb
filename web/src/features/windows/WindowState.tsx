import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Badge } from '../../components/ui/Badge.tsx'
import type { BrandWindow } from './brand-window.ts'
import styles from './windows.module.css'

/** Whether retailers can order in it today, and if not, why. */
export function WindowState({ window }: { window: BrandWindow }) {
  if (window.offered) {
    if (window.products > 0)
      return (
        <Badge tone="ok" icon="check">
          <Trans>Open</Trans>
        </Badge>
      )
    return (
      <State word={<Trans>Open, but empty</Trans>} tone="warn">
        <Trans>covers no product</Trans>
      </State>
    )
  }
  switch (window.refusal) {
    case 'CUT_OFF':
      return (
        <State word={<Trans>Ordering ended</Trans>}>
          <Trans>cut-off has passed</Trans>
        </State>
      )
    case 'ENDED':
      return (
        <State word={<Trans>Ended</Trans>}>
          <Trans>last ship day is over</Trans>
        </State>
      )
    case 'TOO_FEW_DAYS':
      return (
        <State word={<Trans>Not offered</Trans>} tone="warn">
          <Plural value={window.minimumDays} one="fewer than # day left" other="fewer than # days left" />
        </State>
      )
    default:
      return (
        <State word={<Trans>Closed</Trans>}>
          <Trans>takes no orders</Trans>
        </State>
      )
  }
}

function State({
  word,
  tone = 'neutral',
  children,
}: {
  word: ReactNode
  tone?: 'neutral' | 'warn'
  children: ReactNode
}) {
  return (
    <span className={styles.state}>
      <Badge tone={tone} icon={tone === 'warn' ? 'alert' : 'lock'}>
        {word}
      </Badge>
      <span className={styles.quiet}>{children}</span>
    </span>
  )
}
