import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { CellFace, CellLook, CellNote } from './cell-face.ts'
import styles from './cell.module.css'
import type { CellBase } from './grid-model.ts'
import { TrendIcon, WarnIcon } from './icons.tsx'

/**
 * A cell of a placed order. `value` is what is being confirmed (or shipped, or was confirmed); `max` refuses more.
 * A size that was not ordered is `skipped` with `ordered: null`.
 */
export interface ConfirmCell extends CellBase {
  readonly ordered: number | null
  /** Units shipped so far. */
  readonly shipped?: number
  /** Availability now, where it is less than what was ordered. */
  readonly available?: number
  /** The day it leaves instead of in the window, in words. */
  readonly date?: string | undefined
  /** Why it is not as ordered, in words; or that a reason is missing. */
  readonly reason?: string | undefined
  readonly sync?: 'unsaved' | 'conflict' | undefined
  /** It has just changed, in an order as it was: what it was before, in words. */
  readonly was?: string | undefined
  /** The way it went then. */
  readonly trend?: 'up' | 'down' | undefined
}

/** Cells of order pages: ordered, confirm and shipped in one place. */
export const confirmFace: CellFace<ConfirmCell> = {
  look: confirmLook,
  sync: (cell) => cell.sync ?? null,
  foot: confirmFoot,
  label: confirmLabel,
  note: confirmNote,
  content: confirmContent,
}

function confirmLook(cell: ConfirmCell): CellLook {
  if (cell.kind === 'skipped') return cell.ordered === null ? 'blank' : 'not-made'
  if (cell.was !== undefined) return 'moved'
  if (cell.value !== cell.ordered || cell.date !== undefined) return 'changed'
  return cell.available !== undefined && cell.available < (cell.value ?? 0) ? 'over' : 'quantity'
}

function confirmContent(cell: ConfirmCell): ReactNode {
  if (cell.kind === 'skipped') return null
  const { value, ordered } = cell
  return (
    <>
      {confirmLook(cell) === 'over' && <WarnIcon className={styles.mark} />}
      {value !== ordered && ordered !== null && <span className={styles.struck} data-text={ordered} />}
      {value !== null && <span className={styles.value}>{value}</span>}
      {cell.trend && <TrendIcon className={styles.trend} direction={cell.trend} />}
    </>
  )
}

function confirmFoot(cell: ConfirmCell, i18n: I18n): string | null {
  const { shipped, available, date } = cell
  if (shipped) return i18n._(msg`${shipped} sent`)
  if (date !== undefined) return date
  return available !== undefined && confirmLook(cell) === 'over' ? i18n._(msg`of ${available}`) : null
}

function confirmLabel(
  { value, ordered, shipped, available, date, reason, was }: ConfirmCell,
  _column: unknown,
  i18n: I18n,
): string {
  const units = value ?? 0
  const wanted = ordered ?? 0
  const parts = [value === ordered ? i18n._(msg`${wanted} ordered`) : i18n._(msg`${units} of ${wanted} ordered`)]
  if (shipped) parts.push(i18n._(msg`${shipped} shipped`))
  if (available !== undefined) parts.push(i18n._(msg`${available} available`))
  if (date !== undefined) parts.push(i18n._(msg`ships ${date}`))
  if (reason !== undefined) parts.push(reason)
  if (was !== undefined) parts.push(was)
  return parts.join(', ')
}

function confirmNote(cell: ConfirmCell, _column: unknown, i18n: I18n): CellNote | null {
  const { value, ordered, shipped, available, date, reason, was } = cell
  const units = value ?? 0
  const wanted = ordered ?? 0
  const lines: string[] = []
  if (value !== ordered) lines.push(i18n._(msg`Ordered ${wanted}, here ${units}.`))
  if (date !== undefined) lines.push(i18n._(msg`Ships ${date}.`))
  if (reason !== undefined) lines.push(reason)
  if (shipped) lines.push(i18n._(msg`${shipped} shipped so far.`))
  if (was !== undefined) lines.push(i18n._(msg`Changed then: ${was}.`))
  if (available !== undefined && available < (value ?? 0)) lines.push(i18n._(msg`${available} available.`))
  return lines.length > 0 ? { tone: value === ordered && date === undefined ? 'info' : 'warn', lines } : null
}
