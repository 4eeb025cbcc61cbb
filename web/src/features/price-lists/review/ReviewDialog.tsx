import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { PriceListHead } from '../list/list-form.ts'
import type { Autosave } from '../sheet/autosave.ts'
import { rowName } from '../sheet/sheet-row.ts'
import { PublishEffect } from './PublishEffect.tsx'
import styles from './ReviewDialog.module.css'
import { useReview } from './use-review.ts'
import { useReviewColumns } from './use-review-columns.tsx'
import type { Published } from './use-publish.ts'

interface Props {
  list: PriceListHead
  canEdit: boolean
  autosave: Autosave
  publish: (expectedRevision: number) => Promise<Published>
  onClose: () => void
}

/** Old and new of every row, and who will see it; publishing takes exactly what is shown. */
export function ReviewDialog({ list, canEdit, autosave, publish, onClose }: Props) {
  const { t } = useLingui()
  const { rows, pending, error, reload } = useReview(list.id, autosave)
  const [busy, setBusy] = useState(false)
  const columns = useReviewColumns(list.currency)
  const total = pending?.total ?? 0
  const below = rows?.filter(({ belowWhsl }) => belowWhsl).length ?? 0

  async function confirm() {
    if (!pending) return
    setBusy(true)
    const outcome = await publish(pending.revision)
    setBusy(false)
    if (outcome === 'published') onClose()
    if (outcome === 'stale') reload()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      closable={!busy}
      title={<Trans>Pending change of {list.name}</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          {canEdit && pending && total > 0 && (
            <Button variant="primary" icon="send" busy={busy} onClick={confirm}>
              <Plural value={total} one="Publish # change" other="Publish # changes" />
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={reload} />}
      {!error && (
        <div className={styles.content}>
          {pending && pending.conflicts > 0 && (
            <Notice
              tone="danger"
              title={
                <Plural
                  value={pending.conflicts}
                  one="# row was published by a colleague since"
                  other="# rows were published by colleagues since"
                />
              }
            >
              <Trans>“Now” is what they published. Publishing replaces it by what stands here.</Trans>
            </Notice>
          )}
          {below > 0 && (
            <Notice
              tone="warn"
              title={<Plural value={below} one="# row has an RRP below WHSL" other="# rows have an RRP below WHSL" />}
            >
              <Trans>Shops would be advised to sell for less than they pay. It can be published all the same.</Trans>
            </Notice>
          )}
          <div className={styles.rows}>
            <Table
              label={t`Changes`}
              columns={columns}
              rows={rows}
              rowKey={({ row }) => row.id}
              rowName={({ row }) => rowName(row)}
              rowTone={({ row, belowWhsl }) => (row.conflict ? 'danger' : belowWhsl ? 'warn' : undefined)}
              fill
              empty={
                <EmptyState icon="check" title={<Trans>Nothing is pending</Trans>}>
                  <Trans>It was published or discarded.</Trans>
                </EmptyState>
              }
            />
          </div>
          {canEdit && pending && total > 0 && <PublishEffect retailers={pending.retailers} />}
        </div>
      )}
    </Dialog>
  )
}
