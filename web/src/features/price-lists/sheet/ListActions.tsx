import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuDivider, MenuItem } from '../../../components/ui/MenuItem.tsx'
import { useExport } from '../csv/use-export.ts'
import type { PriceListHead } from '../list/list-form.ts'
import type { ListAction } from '../list/ListDialogs.tsx'
import type { Autosave } from './autosave.ts'

/** Dialogs come when they are asked for: the sheet opens without them. */
const ListDialogs = lazy(async () => ({ default: (await import('../list/ListDialogs.tsx')).ListDialogs }))
const ImportDialog = lazy(async () => ({ default: (await import('../csv/ImportDialog.tsx')).ImportDialog }))

interface Props {
  list: PriceListHead
  canEdit: boolean
  autosave: Autosave
  /** Rows of a file are in the pending change. */
  onImported: () => void
}

/** What is done with the list as a whole. */
export function ListActions({ list, canEdit, autosave, onImported }: Props) {
  const { t } = useLingui()
  const [action, setAction] = useState<ListAction | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { exporting, exportList } = useExport(list)
  if (!canEdit) {
    return (
      <Button icon="download" busy={exporting} onClick={exportList}>
        <Trans>Export CSV</Trans>
      </Button>
    )
  }
  return (
    <>
      <Menu label={t`CSV file`} target={<Button icon="table" busy={exporting}>{t`CSV`}</Button>}>
        <MenuItem icon="download" onClick={exportList}>
          <Trans>Export what is published</Trans>
        </MenuItem>
        <MenuItem icon="upload" onClick={() => input.current?.click()}>
          <Trans>Import into the pending change…</Trans>
        </MenuItem>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        hidden
        aria-label={t`Price list file`}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0] ?? null
          // Emptied, so that choosing the same file again after mending it counts as a choice.
          event.currentTarget.value = ''
          setFile(chosen)
        }}
      />
      <Menu label={t`Price list`} target={<Button icon="more">{t`List`}</Button>}>
        <MenuItem icon="edit" onClick={() => setAction({ kind: 'edit', list })}>
          <Trans>Name, dates, tax</Trans>
        </MenuItem>
        <MenuItem icon="copy" onClick={() => setAction({ kind: 'copy', list })}>
          <Trans>Copy</Trans>
        </MenuItem>
        <MenuDivider />
        <MenuItem
          icon="archive"
          onClick={() => setAction({ kind: 'archive', list })}
          disabledReason={list.usedBy.length > 0 ? t`Retailers buy by it` : undefined}
        >
          <Trans>Archive</Trans>
        </MenuItem>
      </Menu>
      <Suspense>
        {action && <ListDialogs action={action} onClose={() => setAction(null)} />}
        {file && (
          <ImportDialog
            list={list}
            file={file}
            autosave={autosave}
            onImported={onImported}
            onClose={() => setFile(null)}
          />
        )}
      </Suspense>
    </>
  )
}
