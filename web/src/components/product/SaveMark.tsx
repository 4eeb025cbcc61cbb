import { Plural, Trans } from '@lingui/react/macro'
import type { CellQueue } from '../../lib/cells/cell-queue.ts'
import { useSaveState } from '../../lib/cells/use-cell-queue.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import styles from './SaveMark.module.css'

type Props = {
  queue: CellQueue
  /** Of the working order; undefined while there is none. */
  orderName: string | undefined
}

const icons: Record<ReturnType<CellQueue['saveState']>, IconName> = {
  saved: 'check',
  saving: 'clock',
  here: 'offline',
  conflict: 'alert',
  refused: 'alert',
}

/** Where what was typed is now: on the server, on its way, only here, or waiting for a decision. */
export function SaveMark({ queue, orderName }: Props) {
  const state = useSaveState(queue)
  const count = queue.all().filter((cell) => (state === 'conflict' ? cell.conflict : cell.refused)).length
  return (
    <span role="status" className={`${styles.mark} ${styles[state]}`}>
      <Icon name={icons[state]} size={12} />
      {state === 'saved' && (orderName ? <Trans>Saved in {orderName}</Trans> : <Trans>A new working order</Trans>)}
      {state === 'saving' && <Trans>Saving …</Trans>}
      {state === 'here' && <Trans>Saved here, not yet on the server</Trans>}
      {state === 'conflict' && (
        <Plural value={count} one="# cell was changed elsewhere" other="# cells were changed elsewhere" />
      )}
      {state === 'refused' && <Plural value={count} one="# cell was not taken" other="# cells were not taken" />}
    </span>
  )
}
