import type { CellAddress, GridEdit, GridSpace } from './grid-model.ts'
import { addressAt } from './grid-model.ts'
import { isNamed } from './names.ts'
import { type HeadedBlock, readHead } from './paste-head.ts'
import type { Plan, Problem } from './problem.ts'
import type { Range } from './selection.ts'
import { heightOf, widthOf } from './selection.ts'
import { writeText } from './write-cell.ts'

type Block = readonly (readonly string[])[]

/**
 * What pasting a block over a selection comes to. A block goes in from the selection's first cell; a smaller one is
 * repeated over the whole selection; one with a header row goes to the columns (and rows) it names, unless it is
 * known to have none. Every value ends as an edit, as unchanged, or as a problem; no cell is written twice.
 */
export function planPaste(space: GridSpace, selection: Range, block: Block, mayHaveHead = true): Plan<GridEdit> {
  const headed = mayHaveHead ? readHead(space.layout, selection.top, block) : null
  return headed ? pasteHeaded(space, headed) : pasteBlock(space, selection, block)
}

function pasteBlock(space: GridSpace, selection: Range, block: Block): Plan<GridEdit> {
  const plan = newPlan(space)
  const [height, width] = [block.length, block[0]?.length ?? 0]
  if (width === 0) return plan
  for (let down = 0; down < Math.max(height, heightOf(selection)); down++) {
    for (let right = 0; right < Math.max(width, widthOf(selection)); right++) {
      const at = addressAt(space.layout, { row: selection.top + down, column: selection.left + right })
      const repeated = down >= height || right >= width
      // A repeated value that meets a size not made is no loss: it went in elsewhere.
      if (repeated && (!at || space.cell(at).kind === 'skipped')) continue
      plan.put(at, block[down % height]![right % width]!)
    }
  }
  return plan
}

function pasteHeaded(space: GridSpace, block: HeadedBlock): Plan<GridEdit> {
  const plan = newPlan(space)
  for (const { label, row, fields } of block.lines) {
    const target = row === null ? null : space.layout.rows[row]
    fields.forEach((text, index) => {
      const name = block.names[index]!
      const column = target?.section.columns.find((candidate) => isNamed(candidate, name))
      if (target && column) plan.put({ rowId: target.row.id, columnId: column.id }, text)
      else if (row === null) plan.refuse({ reason: 'row-unknown', text, label: label ?? '' })
      else if (target) plan.refuse({ reason: 'column-unknown', text, label: name })
      else plan.put(null, text)
    })
  }
  return plan
}

function newPlan(space: GridSpace) {
  const edits: GridEdit[] = []
  const problems: Problem[] = []
  const touched = new Set<string>()
  const refuse = (problem: Problem) => {
    if (problem.text.trim() !== '') problems.push(problem)
  }
  return {
    edits,
    problems,
    /** Nothing is lost when an empty field has no place. */
    refuse,
    put(at: CellAddress | null, text: string) {
      if (!at) return refuse({ reason: 'outside', text })
      const key = `${at.rowId}\n${at.columnId}`
      if (touched.has(key)) return refuse({ reason: 'repeated', text, at })
      touched.add(key)
      const outcome = writeText(space, at, text)
      if (outcome && 'edit' in outcome) edits.push(outcome.edit)
      else if (outcome) refuse(outcome.problem)
    },
  }
}
