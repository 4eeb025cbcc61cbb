import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from './Button.tsx'
import { CopyField } from './CopyField.tsx'
import { DateText } from './DateText.tsx'
import { Dialog } from './Dialog.tsx'

/** A single-use link: shown once, to be handed on. */
export function LinkDialog({ link, validUntil, onClose }: { link: string; validUntil: string; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Hand this link on</Trans>}
      footer={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <CopyField label={t`Link`} value={new URL(link, location.origin).href} />
      <p>
        <Trans>
          It works once, until <DateText iso={validUntil} />. It is not shown again; make a new one if it gets lost.
        </Trans>
      </p>
    </Dialog>
  )
}
