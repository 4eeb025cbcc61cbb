import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Badge } from '../../../components/ui/Badge.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { MenuItem } from '../../../components/ui/MenuItem.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { PriceListHead } from './list-form.ts'
import type { ListAction } from './ListDialogs.tsx'
import { ListState } from './ListState.tsx'
import { UsedBy } from './UsedBy.tsx'
import { Validity } from './Validity.tsx'

/** @param onAction null for those who only read */
export function useListColumns(onAction: ((action: ListAction) => void) | null): readonly Column<PriceListHead>[] {
  const { t } = useLingui()
  return useMemo((): Column<PriceListHead>[] => {
    const columns: Column<PriceListHead>[] = [
      {
        id: 'name',
        header: t`Name`,
        width: 220,
        grow: true,
        cell: (list) => (
          <Link to="/price-lists/$listId" params={{ listId: list.id }}>
            {list.name}
          </Link>
        ),
      },
      { id: 'state', header: t`State`, width: 112, cell: (list) => <ListState list={list} /> },
      { id: 'code', header: t`Code`, width: 116, cell: (list) => list.code },
      { id: 'currency', header: t`Currency`, width: 80, cell: (list) => list.currency },
      { id: 'validity', header: t`Valid`, width: 170, cell: (list) => <Validity list={list} /> },
      { id: 'rows', header: t`Rows`, width: 76, align: 'end', cell: (list) => formatCount(list.rows, intlLocale()) },
      {
        id: 'revision',
        header: t`Revision`,
        width: 80,
        align: 'end',
        cell: (list) => formatCount(list.revision, intlLocale()),
      },
      { id: 'used', header: t`Used by`, width: 120, cell: (list) => <UsedBy list={list} /> },
      { id: 'pending', header: t`Open work`, width: 180, cell: (list) => <OpenWork list={list} /> },
    ]
    if (onAction)
      columns.push({
        id: 'actions',
        header: t`Actions`,
        width: 72,
        align: 'end',
        cell: (list) => <Actions list={list} onAction={onAction} />,
      })
    return columns
  }, [t, onAction])
}

function OpenWork({ list: { pendingEdits, waitingRows } }: { list: PriceListHead }) {
  return (
    <>
      {pendingEdits > 0 && (
        <Badge tone="info" icon="edit">
          <Plural value={pendingEdits} one="# pending change" other="# pending changes" />
        </Badge>
      )}{' '}
      {waitingRows > 0 && (
        <Badge tone="warn" icon="clock">
          <Plural value={waitingRows} one="# row waits for its product" other="# rows wait for their products" />
        </Badge>
      )}
    </>
  )
}

function Actions({ list, onAction }: { list: PriceListHead; onAction: (action: ListAction) => void }) {
  const { t } = useLingui()
  return (
    <Menu
      label={t`Actions for ${list.name}`}
      target={<IconButton icon="more" size="sm" label={t`Actions for ${list.name}`} />}
    >
      <MenuItem icon="edit" onClick={() => onAction({ kind: 'edit', list })}>
        <Trans>Name, dates, tax</Trans>
      </MenuItem>
      <MenuItem icon="copy" onClick={() => onAction({ kind: 'copy', list })}>
        <Trans>Copy</Trans>
      </MenuItem>
      {list.archived ? (
        <MenuItem icon="undo" onClick={() => onAction({ kind: 'archive', list })}>
          <Trans>Take back</Trans>
        </MenuItem>
      ) : (
        <MenuItem
          icon="archive"
          onClick={() => onAction({ kind: 'archive', list })}
          disabledReason={list.usedBy.length > 0 ? t`Retailers buy by it` : undefined}
        >
          <Trans>Archive</Trans>
        </MenuItem>
      )}
    </Menu>
  )
}
