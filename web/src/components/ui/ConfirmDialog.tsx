import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** What will happen and who will see it: "Nord & Sons sees 3 confirmed orders at once." */
  effect: ReactNode
  /** The verb itself ("Confirm 12 orders"), never "OK". */
  confirmLabel: ReactNode
  /** The dialog closes when it resolves to anything but `false`. */
  onConfirm: () => Promise<unknown> | unknown
  tone?: 'primary' | 'danger'
}

/** Asks once before something the other side sees. */
export function ConfirmDialog({ open, onClose, title, effect, confirmLabel, onConfirm, tone = 'primary' }: Props) {
  const [busy, setBusy] = useState(false)

  async function confirm() {
    setBusy(true)
    try {
      if ((await onConfirm()) !== false) onClose()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="sm"
      closable={!busy}
      footer={
        <>
          <Button onClick={onClose} data-autofocus={tone === 'danger' || undefined}>
            <Trans>Back</Trans>
          </Button>
          <Button variant={tone} busy={busy} onClick={confirm} data-autofocus={tone === 'primary' || undefined}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {effect}
    </Dialog>
  )
}
