import { Trans, useLingui } from '@lingui/react/macro'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { type Build, percentDone } from './build.ts'

/** How far a generation is, how fast, and for how long still. */
export function BuildProgress({ build }: { build: Build }) {
  const { t } = useLingui()
  const { secondsLeft, rate, state, comparison, refusal } = build
  const percent = percentDone(build)
  if (percent === null) return <Trans>not followed</Trans>
  if (secondsLeft !== null) {
    const perSecond = formatCount(Math.round(rate), intlLocale())
    return (
      <span title={t`${perSecond} log positions a second`}>
        <Trans>
          {percent} %, {secondsLeft} s left
        </Trans>
      </span>
    )
  }
  if (percent < 100) return <>{percent} %</>
  return state === 'BUILDING' && !comparison && !refusal ? <Trans>is compared</Trans> : <Trans>caught up</Trans>
}
