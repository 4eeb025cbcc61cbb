import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { OrderChangeReason } from '../../../gen/graphql.ts'
import { changeReasons, changeReasonWords } from '../order-words.ts'
import styles from './confirm.module.css'
import type { CellAnswer } from './edits.ts'

type Props = {
  count: number
  /** The first day that is later than the windows of the cells. */
  earliest: string
  onClose: () => void
  onApply: (more: CellAnswer) => void
}

/** A later date, a reason or both, said once for several cells. */
export function SelectionDialog({ count, earliest, onClose, onApply }: Props) {
  const { t, i18n } = useLingui()
  const [date, setDate] = useState('')
  const [reason, setReason] = useState<OrderChangeReason | null>(null)
  const early = date !== '' && date < earliest
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={<Plural value={count} one="Date and reason for # cell" other="Date and reason for # cells" />}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button
            variant="primary"
            disabledReason={
              !date && !reason
                ? t`Give a date, a reason or both.`
                : early
                  ? t`The date is inside the window.`
                  : undefined
            }
            onClick={() => onApply({ ...(date && { shipDate: date }), ...(reason && { reason }) })}
          >
            <Trans>Apply</Trans>
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <TextInput
          type="date"
          label={t`Ships on`}
          description={t`Only when it is later than the window.`}
          min={earliest}
          value={date}
          error={early && t`Inside the window: that is as ordered.`}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Select
          label={t`Reason`}
          options={changeReasons.map((value) => ({ value, label: i18n._(changeReasonWords[value]) }))}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
