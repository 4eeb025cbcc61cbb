import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { PlacingState } from './use-placing.ts'

/** How placing as a whole goes; the brands' answers stand with their parts. */
export function PlacingNotice({ state, onAgain }: { state: PlacingState; onAgain: () => void }) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'sending':
      return (
        <Notice tone="info" live>
          <Trans>Placing…</Trans>
        </Notice>
      )
    case 'unknown':
      return (
        <Notice
          tone="warn"
          live
          title={<Trans>It is not known yet whether this was placed</Trans>}
          action={
            <Button size="sm" icon="refresh" onClick={onAgain}>
              <Trans>Ask again</Trans>
            </Button>
          }
        >
          {errorText(state.error).title}. <Trans>Asking again never places twice.</Trans>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="danger" live title={<Trans>Nothing was placed</Trans>}>
          {state.message ?? errorText(state.error).advice}
        </Notice>
      )
  }
}
