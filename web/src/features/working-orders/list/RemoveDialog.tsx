import { Plural, Trans } from '@lingui/react/macro'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import type { WorkingOrderRowFragment } from '../../../gen/graphql.ts'

type Props = { row: WorkingOrderRowFragment; onClose: () => void; onRemove: () => Promise<boolean> }

/** A working order is shared by all buyers, so one with lines is not thrown away without a word. */
export function RemoveDialog({ row, onClose, onRemove }: Props) {
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      tone="danger"
      title={<Trans>Delete {row.name}?</Trans>}
      effect={
        <p>
          <Plural value={row.lines} one="Its # line" other="Its # lines" />{' '}
          <Plural value={row.units} one="with # unit" other="with # units" />{' '}
          <Trans>are gone for all your colleagues. Placed orders stay. This cannot be undone.</Trans>
        </p>
      }
      confirmLabel={<Trans>Delete working order</Trans>}
      onConfirm={onRemove}
    />
  )
}
