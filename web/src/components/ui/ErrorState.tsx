import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { apiErrorOfCause } from '../../lib/api/api-error-of-cause.ts'
import { Button } from './Button.tsx'
import { errorText } from './error-text.ts'
import { Icon } from './Icon.tsx'
import styles from './EmptyState.module.css'

type Props = {
  /** The `error` of a hook, or whatever was thrown. */ error: unknown
  onRetry?: (() => void) | undefined
  busy?: boolean
}

/** In place of what could not be shown: what happened, what to do, and the button that does it. */
export function ErrorState({ error: cause, onRetry, busy }: Props) {
  // Subscribes to the language, since the texts come from a plain function.
  useLingui()
  const error = apiErrorOfCause(cause)
  const { icon, title, advice, canRetry } = errorText(error)
  const retry = error.kind === 'outdated' ? () => location.reload() : onRetry
  return (
    <div className={styles.state} role="alert">
      <span className={`${styles.patch} ${styles.error}`}>
        <Icon name={icon} size={24} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{advice}</p>
      {error.traceId && <p className={styles.trace}>{error.traceId}</p>}
      {canRetry && retry && (
        <div className={styles.action}>
          <Button icon="refresh" onClick={retry} busy={busy}>
            {error.kind === 'outdated' ? <Trans>Reload</Trans> : <Trans>Try again</Trans>}
          </Button>
        </div>
      )}
    </div>
  )
}
