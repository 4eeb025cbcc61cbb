import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type Dispatch, type SetStateAction, useState, useSyncExternalStore } from 'react'
import type { ConfirmCell } from '../../../components/matrix/confirm-face.tsx'
import type { GridHandle } from '../../../components/matrix/grid.ts'
import { addressesIn } from '../../../components/matrix/selection.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import type { OrderChangeReason } from '../../../gen/graphql.ts'
import { type CellKey, cellKey, lastDayOf, type Order } from '../data/order.ts'
import { changeReasons, changeReasonWords } from '../order-words.ts'
import { lineColumns } from '../page/line-columns.ts'
import styles from './confirm.module.css'
import { answered, type ConfirmEdits } from './edits.ts'

type Props = { grid: GridHandle<ConfirmCell>; order: Order; setEdits: Dispatch<SetStateAction<ConfirmEdits>> }

/** A later date and a reason for all selected cells at once. */
export function SelectionTools({ grid, order, setEdits }: Props) {
  const { t, i18n } = useLingui()
  const { store } = grid
  const [open, setOpen] = useState(false)
  const [date, setDate] = useState('')
  const [reason, setReason] = useState<OrderChangeReason | null>(null)
  useSyncExternalStore(store.watchSession, () => store.range)
  const chosen = selectedCells(grid, order)
  const count = chosen.length
  // The day after the latest window among them: an earlier one would change nothing.
  const earliest = nextDay(
    chosen
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? '',
  )

  function apply() {
    const more = { ...(date && { shipDate: date }), ...(reason && { reason }) }
    setEdits((now) =>
      answered(
        now,
        chosen.map(({ key }) => key),
        more,
      ),
    )
    setOpen(false)
  }

  return (
    <>
      <Button
        size="sm"
        icon="calendar"
        disabledReason={count === 0 ? t`Select cells first.` : undefined}
        onClick={() => setOpen(true)}
      >
        <Trans>Date and reason</Trans>
        {count > 0 && <> ({count})</>}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        size="sm"
        title={<Plural value={count} one="Date and reason for # cell" other="Date and reason for # cells" />}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>
              <Trans>Back</Trans>
            </Button>
            <Button
              variant="primary"
              disabledReason={!date && !reason ? t`Give a date, a reason or both.` : undefined}
              onClick={apply}
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
            error={date !== '' && date < earliest && t`Inside the window: that is as ordered.`}
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
    </>
  )
}

function selectedCells({ store }: GridHandle<ConfirmCell>, { lines }: Order): { key: CellKey; last: string }[] {
  if (!store.range) return []
  const byId = new Map(lines.map((line) => [line.id, line]))
  return addressesIn(store.layout, store.range).flatMap(({ rowId, columnId }) => {
    const line = byId.get(rowId)
    const cell = line && lineColumns(line).find(({ column }) => column === columnId)?.cell
    return cell ? [{ key: cellKey(line.id, cell.sku), last: lastDayOf(line.window) }] : []
  })
}

function nextDay(day: string): string {
  return day === '' ? '' : new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
