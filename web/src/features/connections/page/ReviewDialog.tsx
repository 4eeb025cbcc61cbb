import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsChange } from '../../../components/terms/TermsChange.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import type { TermsDifference } from '../../../lib/connections/terms-rows.ts'
import styles from './connection.module.css'

type Props = {
  name: string
  differences: readonly TermsDifference[]
  onClose: () => void
  /** With a note both sides read. */
  onSave: (note: string) => Promise<void>
}

/** Old beside new, once more before the retailer sees it. */
export function ReviewDialog({ name, differences, onClose, onSave }: Props) {
  const { t } = useLingui()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    await onSave(note)
    onClose()
  }

  if (differences.length === 0) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={<Trans>Nothing has changed</Trans>}
        size="sm"
        footer={<Button onClick={onClose}>{t`Back`}</Button>}
      >
        <Trans>These are the terms already in force.</Trans>
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closable={!busy}
      title={<Trans>New terms for {name}</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void save()}>
            <Trans>Save as new revision</Trans>
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TermsChange differences={differences} />
        <Textarea
          label={t`Note, if you like; ${name} reads it`}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p>
          <Trans>
            {name} sees the change at once. Working orders are priced anew with a mark; placed orders keep their terms.
          </Trans>
        </p>
      </div>
    </Dialog>
  )
}
