import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useEndConnectionMutation } from '../data/discover-api.ts'
import styles from './BrandPage.module.css'

type Props = { name: string; connectionId: string; onClose: () => void }

/** Asks once before a connection ends, and says what that does. */
export function EndDialog({ name, connectionId, onClose }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [end] = useEndConnectionMutation()

  async function onEnd() {
    const answer = await end({ connectionId, reason })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.disconnect
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(t`The connection with ${name} has ended.`)
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={<Trans>End the connection with {name}?</Trans>}
      effect={
        <div className={styles.stack}>
          <ul className={styles.effects}>
            <li>
              <Trans>Its products leave your catalogue within seconds.</Trans>
            </li>
            <li>
              <Trans>Lines in working orders move to a shelf “no longer available”; nothing is deleted.</Trans>
            </li>
            <li>
              <Trans>Orders that are placed go on to their end.</Trans>
            </li>
            <li>
              <Trans>{name} sees it at once. To order again you need a new connection.</Trans>
            </li>
          </ul>
          <Textarea
            label={t`Reason, if you like; ${name} reads it`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      }
      confirmLabel={<Trans>End the connection</Trans>}
      tone="danger"
      onConfirm={onEnd}
    />
  )
}
