import { Trans } from '@lingui/react/macro'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import { windowName } from '../../../components/product/window-text.ts'
import { commonWindows } from '../domain/line-places.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { windowOf } from '../../../lib/product-facts/window-of.ts'
import { usePadActions } from './pad-actions.ts'
import { usePad } from './pad-context.ts'

/** Menu items: the lines into another window, or rows for it beside them. */
export function WindowItems({ rows }: { rows: readonly PadRow[] }) {
  const pad = usePad()
  const { lines } = usePadActions()
  const facts = (productId: string) => pad.data.facts.get(productId)
  const now = new Set(rows.map((row) => windowOf(row, facts(row.productId))?.id))
  const others = commonWindows(rows, facts).filter((window) => now.size > 1 || !now.has(window.id))
  if (others.length === 0) {
    return (
      <MenuItem icon="window" onClick={() => {}} disabledReason={<Trans>No other window takes orders for this.</Trans>}>
        <Trans>Another window</Trans>
      </MenuItem>
    )
  }
  return (
    <>
      {others.map((window) => (
        <MenuItem key={window.id} icon="window" onClick={() => void lines.move(rows, { windowId: window.id })}>
          <Trans>Move to {windowName(window, new Date())}</Trans>
        </MenuItem>
      ))}
      <MenuDivider />
      {others.map((window) => (
        <MenuItem key={window.id} icon="split" onClick={() => void lines.split(rows, { windowId: window.id })}>
          <Trans>Split window: add rows for {windowName(window, new Date())}</Trans>
        </MenuItem>
      ))}
    </>
  )
}
