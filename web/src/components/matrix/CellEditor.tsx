import { useLayoutEffect, useRef } from 'react'
import styles from './cell.module.css'
import type { GridHandle } from './grid.ts'
import type { CellBase } from './grid-model.ts'
import type { CellEdit } from './grid-session.ts'

interface CellEditorProps<C extends CellBase> {
  grid: GridHandle<C>
  edit: CellEdit
  inputMode: 'numeric' | 'decimal'
  label: string
  noteId: string
}

/** The input inside the edited cell. It owns its text: nothing that arrives from elsewhere writes into it. */
export function CellEditor<C extends CellBase>({ grid, edit, inputMode, label, noteId }: CellEditorProps<C>) {
  const input = useRef<HTMLInputElement>(null)
  const { mode } = edit
  useLayoutEffect(() => {
    input.current!.focus({ preventScroll: true })
    if (mode === 'in-place') input.current!.select()
    else input.current!.setSelectionRange(99, 99)
  }, [mode])
  return (
    <input
      ref={input}
      className={styles.editor}
      defaultValue={edit.draft}
      inputMode={inputMode}
      enterKeyHint="next"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={edit.refused !== null}
      aria-describedby={noteId}
      onInput={(event) => grid.commands.setDraft(event.currentTarget.value)}
    />
  )
}
