import { Trans } from '@lingui/react/macro'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { Button } from './Button.tsx'
import styles from './LoadMore.module.css'

type Props = { shown: number; total?: number | undefined; onMore?: (() => void) | undefined; busy?: boolean }

/** "24 of 310" and the button for the next page; without `onMore` everything is shown. */
export function LoadMore({ shown, total, onMore, busy }: Props) {
  const locale = intlLocale()
  const [shownText, totalText] = [formatCount(shown, locale), formatCount(total ?? shown, locale)]
  return (
    <div className={styles.more}>
      <span>
        <Trans>
          {shownText} of {totalText}
        </Trans>
      </span>
      {onMore && (
        <Button onClick={onMore} busy={busy}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}
