import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useDropParkedMutation } from '../data/console-api.ts'
import type { Parked } from '../trouble.ts'

type Props = { record: Parked; onClose: () => void; onDropped: () => void }

/** Giving a record up needs a reason, which is kept with it. */
export function DropDialog({ record: { service, group, id }, onClose, onDropped }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [drop, { isLoading }] = useDropParkedMutation()

  async function submit() {
    setTried(true)
    setFailure(undefined)
    if (!reason.trim()) return
    const answer = await drop({ input: { service, group, id, reason } })
    if (answer.error) return setFailure(errorText(answer.error).advice)
    const result = answer.data.dropParked
    if (result.__typename === 'Refused') return setFailure(result.message)
    toast(t`The record is dropped.`)
    onClose()
    onDropped()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Drop this record?</Trans>} size="sm">
      <Form onSubmit={() => void submit()}>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
        <p>
          <Trans>
            It is given up: its key stays as the last good record left it, in this consumer alone. It cannot be taken
            back.
          </Trans>
        </p>
        <Textarea
          label={t`Reason`}
          value={reason}
          maxLength={500}
          data-autofocus
          error={tried && !reason.trim() && t`Say why; it is kept with the record.`}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="danger" busy={isLoading}>
          <Trans>Drop the record</Trans>
        </Button>
      </Form>
    </Dialog>
  )
}
