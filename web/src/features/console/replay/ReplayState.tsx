import { Trans } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { type Replay, replayProgress } from '../trouble.ts'

/** How far the replays of a service are, or when the last one ended. */
export function ReplayState({ replays }: { replays: readonly Replay[] }) {
  const number = (count: number) => formatCount(count, intlLocale())
  const progress = replayProgress(replays)
  const error = replays.find((replay) => replay.error !== '')?.error
  if (progress) {
    const { done, of, sent } = progress
    return (
      <span title={error}>
        <Trans>
          {number(done)} of {number(of)} compared, {number(sent)} sent
        </Trans>
      </span>
    )
  }
  const last = replays
    .map(({ finishedAt }) => finishedAt ?? '')
    .toSorted()
    .at(-1)
  return last ? <AgeText iso={last} /> : <Trans>never</Trans>
}
