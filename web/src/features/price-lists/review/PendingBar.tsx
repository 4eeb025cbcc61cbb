import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PendingChangeFieldsFragment } from '../../../gen/graphql.ts'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import type { PriceListHead } from '../list/list-form.ts'
import type { Autosave, SaveState } from '../sheet/autosave.ts'
import styles from './PendingBar.module.css'
import { PublishEffect } from './PublishEffect.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { usePublish } from './use-publish.ts'

interface Props {
  list: PriceListHead
  pending: PendingChangeFieldsFragment
  canEdit: boolean
  autosave: Autosave
  saveState: SaveState
  /** Rows have to be read again. */
  onPublished: () => void
}

/** What gathers, whom it will reach, and the three things to do with it. */
export function PendingBar({ list, pending, canEdit, autosave, saveState, onPublished }: Props) {
  const [open, setOpen] = useState<'review' | 'publish' | 'discard' | null>(null)
  const { publish, discard } = usePublish(list.id, autosave, onPublished)
  const close = () => setOpen(null)
  const { total, conflicts, retailers, revision, editedBy } = pending
  async function publishNow() {
    const outcome = await publish(revision)
    if (outcome === 'stale') setOpen('review')
    return outcome === 'published'
  }
  return (
    <aside className={styles.bar} aria-label={list.name}>
      <div className={styles.text}>
        <strong>
          <Plural value={total} one="# change" other="# changes" />
        </strong>
        <span>
          <Plural
            value={retailers.length}
            _0="no retailer affected"
            one="# retailer affected"
            other="# retailers affected"
          />
        </span>
        {conflicts > 0 && (
          <Badge tone="danger" icon="alert">
            <Plural value={conflicts} one="# conflict" other="# conflicts" />
          </Badge>
        )}
        <span className={styles.quiet} role="status">
          {saveState === 'saving' && <Trans>Saving…</Trans>}
          {saveState === 'waiting' && <Trans>Kept here; the server cannot be reached. Trying again.</Trans>}
          {saveState === 'saved' && (editedBy ? <Trans>Saved · last by {editedBy}</Trans> : <Trans>Saved</Trans>)}
        </span>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => setOpen('review')}>
          <Trans>Review</Trans>
        </Button>
        {canEdit && (
          <>
            <Button onClick={() => setOpen('discard')}>
              <Trans>Discard</Trans>
            </Button>
            <Button variant="primary" icon="send" onClick={() => setOpen(conflicts > 0 ? 'review' : 'publish')}>
              <Trans>Publish</Trans>
            </Button>
          </>
        )}
      </div>
      {open === 'review' && (
        <ReviewDialog list={list} canEdit={canEdit} autosave={autosave} publish={publish} onClose={close} />
      )}
      <ConfirmDialog
        open={open === 'publish'}
        onClose={close}
        title={<Plural value={total} one="Publish # change?" other="Publish # changes?" />}
        effect={<PublishEffect retailers={retailers} />}
        confirmLabel={<Trans>Publish</Trans>}
        onConfirm={publishNow}
      />
      <ConfirmDialog
        open={open === 'discard'}
        onClose={close}
        tone="danger"
        title={<Plural value={total} one="Discard # change?" other="Discard # changes?" />}
        effect={
          <Trans>What is published stays as it is. The changes of all colleagues in this list are given up.</Trans>
        }
        confirmLabel={<Trans>Discard</Trans>}
        onConfirm={discard}
      />
    </aside>
  )
}
