import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import styles from './order.module.css'

type Props<Reason extends string> = {
  title: ReactNode
  effect: ReactNode
  /** Null: none is asked for. */
  reasons: readonly { value: Reason; label: string }[] | null
  textLabel: string
  confirmLabel: ReactNode
  onClose: () => void
  /** The dialog closes when it has resolved; what went wrong is told beside it. */
  onConfirm: (reason: Reason | null, text: string) => Promise<void>
}

const mostLetters = 1000

/** A decision the other side is owed a reason for. */
export function ReasonDialog<Reason extends string>(props: Props<Reason>) {
  const { title, effect, reasons, textLabel, confirmLabel, onClose, onConfirm } = props
  const { t } = useLingui()
  const [reason, setReason] = useState<Reason | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const missing = reasons !== null && reason === null
  const tooLong = text.length > mostLetters

  async function confirm() {
    setAsked(true)
    if (missing || tooLong) return
    setBusy(true)
    await onConfirm(reason, text.trim())
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      closable={!busy}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            <Trans>Back</Trans>
          </Button>
          <Button variant="danger" busy={busy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{effect}</p>
        {reasons && (
          <RadioGroup
            legend={<Trans>Reason</Trans>}
            options={reasons}
            value={reason}
            onChange={setReason}
            error={asked && missing && <Trans>Choose a reason.</Trans>}
          />
        )}
        <Textarea
          label={textLabel}
          description={t`If you like.`}
          value={text}
          error={tooLong && t`At most ${mostLetters} characters.`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
