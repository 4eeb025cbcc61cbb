import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { CellFace, CellNote } from './cell-face.ts'
import styles from './cell.module.css'
import { LockIcon, WarnIcon } from './icons.tsx'
import { isOver, type QuantityCell, quantityLook } from './quantity-cell.ts'

/** Cells of working orders and style pages. */
export const quantityFace: CellFace<QuantityCell> = {
  look: quantityLook,
  sync: (cell) => cell.sync ?? null,
  foot: quantityFoot,
  label: quantityLabel,
  note: quantityNote,
  content: quantityContent,
}

function quantityContent(cell: QuantityCell): ReactNode {
  if (cell.kind === 'skipped') return null
  const look = quantityLook(cell)
  return (
    <>
      {look === 'over' && <WarnIcon className={styles.mark} />}
      {look === 'rule' && <span className={styles.ruleDot} />}
      {look === 'locked' && <LockIcon className={styles.lock} />}
      {cell.value !== null && <span className={styles.value}>{cell.value}</span>}
    </>
  )
}

function quantityFoot(cell: QuantityCell, i18n: I18n): string | null {
  const { limit, availability } = cell
  if (cell.kind !== 'editable') return null
  if (isOver(cell)) return limit === undefined ? null : i18n._(msg`of ${limit}`)
  if (cell.value === null && cell.later !== undefined) return cell.later
  if (cell.value === null && cell.soldOut) return '0'
  return availability ?? null
}

function quantityLabel(cell: QuantityCell, _column: unknown, i18n: I18n): string {
  const { value, availability, later, limit, reason, broken } = cell
  const parts = [value === null ? i18n._(msg`empty`) : i18n._(msg`${value} units`)]
  if (cell.kind === 'locked') parts.push(reason ?? i18n._(msg`not orderable`))
  else if (isOver(cell))
    parts.push(limit === undefined ? i18n._(msg`above availability`) : i18n._(msg`above availability of ${limit}`))
  else if (later !== undefined) parts.push(i18n._(msg`sold out here, from ${later}`))
  else if (cell.soldOut) parts.push(i18n._(msg`sold out`))
  else if (availability !== undefined) parts.push(i18n._(msg`${availability} available`))
  if (broken !== undefined) parts.push(broken)
  if (cell.sync === 'unsaved') parts.push(i18n._(msg`not saved yet`))
  if (cell.sync === 'conflict') parts.push(i18n._(msg`changed elsewhere`))
  return parts.join(', ')
}

function quantityNote(cell: QuantityCell, _column: unknown, i18n: I18n, before: QuantityCell | null): CellNote | null {
  const { value, theirs, availability, limit, later, asOf } = cell
  const lines: string[] = []
  if (before && before.value !== value) lines.push(i18n._(msg`Changed meanwhile to ${value ?? 0}.`))
  if (before && before.availability !== availability && availability !== undefined && !isOver(cell)) {
    lines.push(i18n._(msg`Now ${availability} available.`))
  }
  if (cell.kind === 'locked') return { tone: 'info', lines: [cell.reason ?? i18n._(msg`Not orderable here.`)] }
  if (cell.sync === 'conflict') {
    const mine = value ?? 0
    const other = theirs ?? 0
    return {
      tone: 'danger',
      lines: [i18n._(msg`Here ${mine}, saved elsewhere ${other}. Type the one that counts.`), ...lines],
    }
  }
  if (cell.broken !== undefined) return { tone: 'danger', lines: [cell.broken, ...lines] }
  if (isOver(cell)) {
    const text = limit === undefined ? msg`More than is available.` : msg`${limit} available.`
    return { tone: 'warn', lines: [i18n._(text), ...lines], offers: ['lower', 'move', 'remove'] }
  }
  if (later !== undefined) lines.push(i18n._(msg`Sold out in this window, available from ${later}.`))
  else if (cell.soldOut) lines.push(i18n._(msg`Sold out.`))
  if (lines.length > 0 && asOf !== undefined) {
    const moment = formatMoment(asOf, intlLocale())
    lines.push(i18n._(msg`As of ${moment}.`))
  }
  return lines.length > 0 ? { tone: 'info', lines } : null
}
