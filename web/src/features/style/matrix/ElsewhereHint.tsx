import { Plural, Trans } from '@lingui/react/macro'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import type { Colourway } from '../style-api.ts'
import styles from './ElsewhereHint.module.css'

type Props = {
  colourways: readonly Colourway[]
  order: ActiveOrder | null | undefined
  /** The window on show. */
  windowId: string
  onWindow: (windowId: string) => void
}

/** Units of the style that stand in other windows of the same order: they are not in this matrix's totals. */
export function ElsewhereHint({ colourways, order, windowId, onWindow }: Props) {
  const ids = new Set(colourways.map(({ id }) => id))
  const units = new Map<string, number>()
  for (const line of order?.lines ?? []) {
    const id = line.windowId ?? line.window?.id
    if (!ids.has(line.productId) || !id || id === windowId || line.units === 0) continue
    units.set(id, (units.get(id) ?? 0) + line.units)
  }
  const names = new Map(colourways.flatMap(({ facts }) => facts.windows.map(({ window }) => [window.id, window.name])))
  const others = [...units].filter(([id]) => names.has(id))
  if (others.length === 0) return null
  return (
    <p className={styles.hint}>
      <Trans>Also in this order:</Trans>{' '}
      {others.map(([id, count]) => (
        <button key={id} type="button" className={styles.other} onClick={() => onWindow(id)}>
          <Plural value={count} one="# unit" other="# units" /> · {names.get(id)}
        </button>
      ))}
    </p>
  )
}
