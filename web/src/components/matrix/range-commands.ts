import { copyRange } from './copy.ts'
import type { EditCommands } from './edit-commands.ts'
import { fillDown, fillRight } from './fill.ts'
import type { GridHandle } from './grid.ts'
import type { EditReason, Resolution } from './grid-handlers.ts'
import { addressAt, type CellBase, columnOf, type GridEdit, sameAddress, spotOf } from './grid-model.ts'
import { planPaste } from './paste.ts'
import { readList } from './paste-list.ts'
import type { Plan } from './problem.ts'
import { addressesIn, heightOf, holdsSeveral, type Range, widthOf } from './selection.ts'
import { parseTsv } from './tsv.ts'
import { writeValue } from './write-cell.ts'

export interface RangeCommands {
  /** Empties the selected cells. */
  clear(reason?: 'clear' | 'cut'): void
  /** The selection as tab-separated text, `head` with the column names above; null without a selection. */
  copy(head?: boolean): string | null
  /** `own`: copied from a grid without its head, so the first row is never taken for one. */
  paste(text: string, own?: boolean): Promise<void>
  /** False with fewer than two cells selected: the key is the browser's then. */
  fillDown(): boolean
  fillRight(): boolean
  undo(): void
  redo(): void
  /** False where the active cell does not offer it. */
  resolve(resolution: Resolution): boolean
}

export function createRangeCommands<C extends CellBase>(
  grid: () => GridHandle<C>,
  { apply }: Pick<EditCommands, 'apply'>,
): RangeCommands {
  const finish = (plan: Plan<GridEdit>, reason: EditReason, offered: number, changed = plan.edits.length) => {
    const { setReport, handlers } = grid()
    apply(plan.edits, reason)
    setReport({ reason, offered, changed, problems: plan.problems })
    if (plan.problems.length > 0) handlers.onReport?.(plan.problems, offered)
  }
  const fill = (how: (store: GridHandle<C>['store'], range: Range) => Plan<GridEdit>) => {
    const { store } = grid()
    const { range } = store
    if (!range || !holdsSeveral(store, range)) return false
    const plan = how(store, range)
    finish(plan, 'fill', plan.edits.length + plan.problems.length)
    return true
  }
  const replay = (edits: readonly GridEdit[] | null, reason: 'undo' | 'redo') => {
    const { store, commands } = grid()
    if (!edits) return
    const refused = edits.filter((edit) => spotOf(store.layout, edit) && store.cell(edit).kind !== 'editable')
    const allowed = edits.filter((edit) => !refused.includes(edit))
    const problems = refused.map((edit) => ({ reason: 'locked' as const, text: String(edit.value ?? ''), at: edit }))
    finish({ edits: allowed, problems }, reason, edits.length)
    const shown = allowed.find((edit) => spotOf(store.layout, edit))
    if (shown && !sameAddress(store.session.active, shown))
      commands.select({ rowId: shown.rowId, columnId: shown.columnId })
  }

  return {
    clear(reason = 'clear') {
      const { store } = grid()
      const edits: GridEdit[] = []
      for (const at of store.range ? addressesIn(store.layout, store.range) : []) {
        if (store.cell(at).kind !== 'editable') continue
        const outcome = writeValue(store, at, columnOf(store.layout, at)!.type.cleared)
        if (outcome && 'edit' in outcome) edits.push(outcome.edit)
      }
      apply(edits, reason)
    },
    copy(head) {
      const { store } = grid()
      return store.range && copyRange(store, store.range, head)
    },
    async paste(text, own = false) {
      const { store, handlers } = grid()
      const { range } = store
      const block = parseTsv(text)
      if (!range || block.length === 0) return
      const lines = own || !handlers.onPasteList ? null : readList(block)
      if (lines) {
        const result = await handlers.onPasteList!(lines)
        return finish(result, 'list', lines.length, result.edits.length + (result.elsewhere ?? 0))
      }
      const plan = planPaste(store, range, block, !own)
      const offered = block.flat().filter((field) => field.trim() !== '').length
      finish(plan, 'paste', offered)
      selectPasted(block.length, block[0]!.length)
    },
    fillDown: () => fill(fillDown),
    fillRight: () => fill(fillRight),
    undo: () => replay(grid().history.undo(), 'undo'),
    redo: () => replay(grid().history.redo(), 'redo'),
    resolve(resolution) {
      const { store, handlers } = grid()
      const at = store.session.active
      if (!at || !handlers.onResolve || !handlers.resolutionsFor?.(at).includes(resolution)) return false
      handlers.onResolve(at, resolution)
      return true
    },
  }

  /** The selection grows to what was pasted, as far as the grid goes. */
  function selectPasted(height: number, width: number) {
    const { store, commands } = grid()
    const { range, layout } = store
    if (!range || (heightOf(range) >= height && widthOf(range) >= width)) return
    const row = Math.min(range.top + Math.max(height, heightOf(range)) - 1, layout.rows.length - 1)
    const column = range.left + Math.max(width, widthOf(range)) - 1
    const last = (layout.rows[row]?.section.columns.length ?? 0) - 1
    const corner = addressAt(layout, { row, column: Math.min(column, last) })
    if (corner) commands.extendTo(corner)
  }
}
