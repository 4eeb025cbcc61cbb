import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { Badge } from '../../../components/ui/Badge.tsx'
import { useRowVersion } from '../../../components/matrix/use-grid-state.ts'
import styles from './row-head.module.css'
import { RowMenu, type RowAction } from './RowMenu.tsx'
import type { Sheet } from './sheet.ts'

interface Props {
  sheet: Sheet
  rowId: string
  /** Null for those who only read. */
  onAction: ((action: RowAction) => void) | null
}

/** What a row is about, and what is special of it. */
export const RowHead = memo(function RowHead({ sheet, rowId, onAction }: Props) {
  const { t } = useLingui()
  useRowVersion(sheet.grid.store, rowId)
  const row = sheet.row(rowId)
  if (!row) return null
  const { server, value } = row
  const removed = value === null && server.published !== null
  return (
    <div className={styles.head} data-removed={removed || undefined}>
      <span className={styles.style} title={`${server.styleNumber} ${server.styleName}`}>
        <strong>{server.styleNumber}</strong> {server.styleName}
      </span>
      <span className={styles.colour} title={`${server.colourCode} ${server.colourName}`}>
        {server.colourName || server.colourCode}
      </span>
      <span className={styles.size} data-usual={server.sku === '' || undefined}>
        {server.sku === '' ? t`All sizes` : server.size || server.sku}
      </span>
      <span className={styles.window} data-usual={server.windowId === '' || undefined} title={server.windowName}>
        {server.windowId === '' ? t`Any window` : server.windowCode || server.windowName}
      </span>
      <span className={styles.marks}>
        {removed && (
          <Badge tone="warn">
            <Trans>Goes</Trans>
          </Badge>
        )}
        {value?.enabled === false && (
          <Badge tone="neutral" icon="lock">
            <Trans>Hidden</Trans>
          </Badge>
        )}
        {server.conflict && (
          <Badge tone="danger" icon="alert">
            <Trans>Conflict</Trans>
          </Badge>
        )}
      </span>
      {onAction && <RowMenu row={row} onAction={onAction} />}
    </div>
  )
})

/** Over the heads, in the same columns. */
export function RowHeadTitles({ withMenu }: { withMenu: boolean }) {
  return (
    <div className={styles.head} data-titles="">
      <span className={styles.style}>
        <Trans>Style</Trans>
      </span>
      <span className={styles.colour}>
        <Trans>Colour</Trans>
      </span>
      <span className={styles.size}>
        <Trans>Size</Trans>
      </span>
      <span className={styles.window}>
        <Trans>Window</Trans>
      </span>
      <span className={styles.marks} />
      {withMenu && <span className={styles.menu} />}
    </div>
  )
}
