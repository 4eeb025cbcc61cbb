import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import type { ConnectionAction } from '../../../gen/graphql.ts'
import styles from './connection.module.css'

export type StateChange = Exclude<ConnectionAction, 'REVISE_TERMS'>

type Props = {
  name: string
  change: StateChange
  onClose: () => void
  /** With a reason both sides read. */
  onConfirm: (reason: string) => Promise<unknown>
}

/** Asks once, and names what happens at the retailer. */
export function StateDialog({ name, change, onClose, onConfirm }: Props) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const words = texts(name)[change]
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={words.title}
      tone={change === 'RESUME' ? 'primary' : 'danger'}
      effect={
        <div className={styles.stack}>
          <ul className={styles.effects}>
            {words.effects.map((effect, index) => (
              <li key={index}>{effect}</li>
            ))}
          </ul>
          <Textarea
            label={t`Reason, if you like; ${name} reads it`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      }
      confirmLabel={words.verb}
      onConfirm={() => onConfirm(reason)}
    />
  )
}

type Words = { title: ReactNode; effects: ReactNode[]; verb: ReactNode }

function texts(name: string): Record<StateChange, Words> {
  return {
    SUSPEND: {
      title: <Trans>Suspend {name}?</Trans>,
      effects: [
        <Trans>It still sees your collection but places no orders.</Trans>,
        <Trans>Its working orders are kept and marked.</Trans>,
        <Trans>Placed orders go on.</Trans>,
      ],
      verb: <Trans>Suspend {name}</Trans>,
    },
    RESUME: {
      title: <Trans>Resume the connection with {name}?</Trans>,
      effects: [<Trans>It can place orders again at once, by the terms in force.</Trans>],
      verb: <Trans>Resume</Trans>,
    },
    DISCONNECT: {
      title: <Trans>Disconnect {name}?</Trans>,
      effects: [
        <Trans>Your products leave its search within seconds.</Trans>,
        <Trans>Lines in its working orders move to a shelf “no longer available”; nothing is deleted.</Trans>,
        <Trans>Placed orders go on to their end.</Trans>,
        <Trans>It cannot be taken back: trading again needs a new request or invitation.</Trans>,
      ],
      verb: <Trans>Disconnect {name}</Trans>,
    },
  }
}
