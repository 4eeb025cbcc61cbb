import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { isTyping } from '../../../lib/keyboard/is-typing.ts'
import { useShortcutHelp } from '../../../lib/keyboard/shortcuts.ts'
import styles from './as-of.module.css'
import type { Moment, MomentPlace } from './moments.ts'

type Props = {
  orderId: string
  place: MomentPlace
  /** How many moments there are. */
  count: number
  onGo: (moment: Moment) => void
}

/** From moment to moment, by buttons or by Left and Right, and back to now. */
export function AsOfSteps({ orderId, place: { earlier, later, number }, count, onGo }: Props) {
  const { t } = useLingui()
  useShortcutHelp(
    useMemo(
      () => ({
        title: t`The order as it was`,
        shortcuts: [
          { keys: ['←'], does: t`The moment before` },
          { keys: ['→'], does: t`The next moment` },
        ],
      }),
      [t],
    ),
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const moment = event.key === 'ArrowLeft' ? earlier : event.key === 'ArrowRight' ? later : undefined
      if (!moment || isTyping(event.target) || (event.target as Element).closest('[role=dialog], [role=menu]')) return
      event.preventDefault()
      onGo(moment)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [earlier, later, onGo])

  return (
    <div className={styles.bar} role="group" aria-label={t`Moments of the order`}>
      <Button
        icon="arrowLeft"
        disabledReason={earlier ? undefined : t`Nothing happened before.`}
        onClick={() => earlier && onGo(earlier)}
      >
        <Trans>Earlier</Trans>
      </Button>
      <span className={styles.number}>
        <Trans>
          {number} of {count}
        </Trans>
      </span>
      <Button
        icon="arrowRight"
        disabledReason={later ? undefined : t`Nothing has happened since.`}
        onClick={() => later && onGo(later)}
      >
        <Trans>Later</Trans>
      </Button>
      <ButtonLink variant="primary" className={styles.now} to="/orders/$orderId" params={{ orderId }}>
        <Trans>Back to now</Trans>
      </ButtonLink>
    </div>
  )
}
