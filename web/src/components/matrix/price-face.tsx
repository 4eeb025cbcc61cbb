import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { CellFace, CellLook, CellNote } from './cell-face.ts'
import styles from './cell.module.css'
import type { CellBase, GridColumn } from './grid-model.ts'
import { LockIcon } from './icons.tsx'

/** A cell of a price list or supply table: money or counts, beside what is published. */
export interface PriceCell extends CellBase {
  /** The published value; a difference shows as old → new. */
  readonly published: number | null
  /** Why it cannot be edited; a locked cell without a reason is a plain figure. */
  readonly reason?: string
  /** Why the value cannot be published as it is. */
  readonly wrong?: string
  readonly sync?: 'unsaved' | 'conflict'
  /** On conflict, what another editor published. */
  readonly theirs?: number | null
}

/** Cells of price lists. Figures are printed as the column's type prints them; the column's head names the currency. */
export const priceFace: CellFace<PriceCell> = {
  look: priceLook,
  sync: (cell) => cell.sync ?? null,
  label: priceLabel,
  note: priceNote,
  content: priceContent,
}

function priceLook(cell: PriceCell): CellLook {
  if (cell.kind === 'skipped') return 'blank'
  // A figure that is only ever read (supply) is no refusal.
  if (cell.kind === 'locked') return cell.reason === undefined ? 'open' : 'locked'
  if (cell.wrong !== undefined) return 'rule'
  return cell.value === cell.published ? 'open' : 'changed'
}

function priceContent(cell: PriceCell, column: GridColumn): ReactNode {
  if (cell.kind === 'skipped') return null
  const changed = cell.value !== cell.published
  return (
    <>
      {cell.kind === 'locked' && cell.reason !== undefined && <LockIcon className={styles.lock} />}
      {cell.wrong !== undefined && <span className={styles.ruleDot} />}
      {changed && cell.published !== null && (
        <span className={styles.struck} data-text={column.type.print(cell.published)} />
      )}
      <span className={styles.plain}>{column.type.print(cell.value)}</span>
    </>
  )
}

function priceLabel(cell: PriceCell, column: GridColumn, i18n: I18n): string {
  const parts = [column.type.print(cell.value) || i18n._(msg`empty`)]
  const old = column.type.print(cell.published) || i18n._(msg`empty`)
  if (cell.value !== cell.published) parts.push(i18n._(msg`published: ${old}`))
  if (cell.reason !== undefined) parts.push(cell.reason)
  if (cell.wrong !== undefined) parts.push(cell.wrong)
  if (cell.sync === 'unsaved') parts.push(i18n._(msg`not saved yet`))
  if (cell.sync === 'conflict') parts.push(i18n._(msg`changed elsewhere`))
  return parts.join(', ')
}

function priceNote(cell: PriceCell, column: GridColumn, i18n: I18n): CellNote | null {
  if (cell.kind === 'locked') return cell.reason === undefined ? null : { tone: 'info', lines: [cell.reason] }
  if (cell.sync === 'conflict') {
    const mine = column.type.print(cell.value) || i18n._(msg`empty`)
    const other = column.type.print(cell.theirs ?? null) || i18n._(msg`empty`)
    return {
      tone: 'danger',
      lines: [i18n._(msg`Here ${mine}, published by a colleague ${other}. Type the one that counts.`)],
    }
  }
  return cell.wrong === undefined ? null : { tone: 'danger', lines: [cell.wrong] }
}
