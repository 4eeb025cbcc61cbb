import { Trans } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import type { SaveState as State } from '../../../lib/cells/cell-queue.ts'

/** Where what was typed is: always said, never only a colour. */
export function SaveState({ state }: { state: State }) {
  return (
    <span role="status">
      {state === 'saved' && (
        <Badge tone="ok" icon="check">
          <Trans>Saved</Trans>
        </Badge>
      )}
      {state === 'saving' && (
        <Badge icon="clock">
          <Trans>Saving</Trans>
        </Badge>
      )}
      {state === 'here' && (
        <Badge tone="warn" icon="offline">
          <Trans>Saved here, sent when you are back online</Trans>
        </Badge>
      )}
      {state === 'conflict' && (
        <Badge tone="danger" icon="alert">
          <Trans>Conflict: changed elsewhere</Trans>
        </Badge>
      )}
      {state === 'refused' && (
        <Badge tone="danger" icon="alert">
          <Trans>Not taken</Trans>
        </Badge>
      )}
    </span>
  )
}
