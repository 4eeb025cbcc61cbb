import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { type Replay, replayProgress } from '../trouble.ts'
import { ReplayDialog } from './ReplayDialog.tsx'

type Props = { service: string; replays: readonly Replay[] }

/** Asks before it begins; while one is under way there is nothing to begin. */
export function ReplayButton({ service, replays }: Props) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="sm"
        aria-label={t`Replay ${service}`}
        disabledReason={replayProgress(replays) && t`A replay of ${service} is under way.`}
        onClick={() => setAsking(true)}
      >
        <Trans>Replay…</Trans>
      </Button>
      {asking && <ReplayDialog service={service} onClose={() => setAsking(false)} />}
    </>
  )
}
