import { Plural, Trans } from '@lingui/react/macro'
import type { CellQueue, SaveState } from '../../lib/cells/cell-queue.ts'
import { useSaveState } from '../../lib/cells/use-cell-queue.ts'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import styles from './SaveMark.module.css'

type Props = {
  queue: CellQueue
  /** Of the working order; undefined while there is none. */
  orderName: string | undefined
}

const icons: Record<SaveState, IconName> = {
  saved: 'check',
  saving: 'clock',
  here: 'offline',
  conflict: 'alert',
  refused: 'alert',
}

/** Where what was typed is now: on the server, on its way, only here, or waiting for a decision. */
export function SaveMark({ queue, orderName }: Props) {
  const state = useSaveState(queue)
  const open = queue.all().filter((cell) => (state === 'conflict' ? cell.conflict : cell.refused))
  const count = open.length
  return (
    <span className={styles.place}>
      {state === 'conflict' && (
        <>
          <Button size="sm" onClick={() => queue.write(open)}>
            <Trans>Keep mine</Trans>
          </Button>
          <Button size="sm" onClick={() => queue.drop(open)}>
            <Trans>Take theirs</Trans>
          </Button>
        </>
      )}
      {state === 'refused' && (
        <Button size="sm" onClick={() => queue.drop(open)}>
          <Trans>Take them out</Trans>
        </Button>
      )}
      <SaveText state={state} count={count} orderName={orderName} />
    </span>
  )
}

type TextProps = { state: SaveState; count: number; orderName: string | undefined }

function SaveText({ state, count, orderName }: TextProps) {
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
