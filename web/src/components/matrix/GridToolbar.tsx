import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import type { GridHandle } from './grid.ts'
import type { CellBase } from './grid-model.ts'
import { CopyIcon, FillDownIcon, FillRightIcon, RedoIcon, UndoIcon } from './icons.tsx'
import { holdsSeveral } from './selection.ts'
import styles from './toolbar.module.css'

/** Buttons that do what the keys do. */
export function GridToolbar<C extends CellBase>({ grid }: { grid: GridHandle<C> }) {
  const { t } = useLingui()
  const { store, commands, history } = grid
  const several = useSyncExternalStore(store.watchSession, () => !!store.range && holdsSeveral(store, store.range))
  const canUndo = useSyncExternalStore(grid.watch, () => history.canUndo)
  const canRedo = useSyncExternalStore(grid.watch, () => history.canRedo)
  /** A draft belongs to the order before the order is acted upon. */
  const after = (action: () => unknown) => () => {
    if (commands.commitEdit()) action()
  }
  const copyWithHead = () => {
    const text = commands.copy(true)
    if (text !== null) void navigator.clipboard.writeText(text)
  }
  return (
    <div role="toolbar" aria-label={t`Edit cells`} className={styles.toolbar}>
      <ToolButton name={t`Undo`} keys="Ctrl+Z" disabled={!canUndo} onClick={after(commands.undo)} icon={<UndoIcon />} />
      <ToolButton
        name={t`Redo`}
        keys="Ctrl+Shift+Z"
        disabled={!canRedo}
        onClick={after(commands.redo)}
        icon={<RedoIcon />}
      />
      <span className={styles.gap} />
      <ToolButton
        name={t`Fill down`}
        keys="Ctrl+D"
        disabled={!several}
        onClick={after(commands.fillDown)}
        icon={<FillDownIcon />}
      />
      <ToolButton
        name={t`Fill right`}
        keys="Ctrl+R"
        disabled={!several}
        onClick={after(commands.fillRight)}
        icon={<FillRightIcon />}
      />
      <ToolButton name={t`Copy with column names`} disabled={!several} onClick={copyWithHead} icon={<CopyIcon />} />
    </div>
  )
}

interface ToolButtonProps {
  name: string
  keys?: string
  disabled: boolean
  onClick: () => void
  icon: ReactNode
}

/** `aria-disabled` keeps a button that has just done its work focused. */
function ToolButton({ name, keys, disabled, onClick, icon }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-disabled={disabled}
      // By pointer, focus stays in the grid, where the reader goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onClick()}
    >
      {icon}
    </button>
  )
}
