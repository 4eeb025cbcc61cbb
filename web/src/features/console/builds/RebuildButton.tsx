import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { RebuildDialog } from './RebuildDialog.tsx'

/** @param underWay one is built already: there is nothing to begin */
export function RebuildButton({ view, underWay }: { view: string; underWay: boolean }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        aria-label={t`Rebuild ${view}`}
        disabledReason={underWay ? t`${view} is being built: see its newest generation.` : undefined}
        onClick={() => setAsking(true)}
      >
        <Trans>Rebuild</Trans>
      </Button>
      {asking && <RebuildDialog view={view} onClose={() => setAsking(false)} />}
    </>
  )
}
