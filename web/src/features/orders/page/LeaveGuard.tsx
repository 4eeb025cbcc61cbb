import { Trans } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'

/** What was written and not sent is not lost by a click beside it. */
export function LeaveGuard({ unsent }: { unsent: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsent && current.pathname !== next.pathname,
    enableBeforeUnload: unsent,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      open={status === 'blocked'}
      onClose={() => reset?.()}
      title={<Trans>Leave without sending?</Trans>}
      effect={<Trans>What you wrote on this order was not sent and will be forgotten.</Trans>}
      confirmLabel={<Trans>Leave</Trans>}
      tone="danger"
      onConfirm={() => {
        proceed?.()
        // The page goes, and the dialog with it; closing it would stay.
        return false
      }}
    />
  )
}
