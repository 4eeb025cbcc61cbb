import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { GridToolbar } from '../../../components/matrix/GridToolbar.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { Menu } from '../../../components/ui/Menu.tsx'
import { usePadActions } from './pad-actions.ts'
import { usePad, usePadState } from './pad-context.ts'
import styles from './PadToolbar.module.css'
import { useSelectedRows } from './selected-rows.ts'
import { WindowItems } from './WindowItems.tsx'

/** Brings a list box along that most working orders, being of one brand, never need. */
const BrandSelect = lazy(async () => ({ default: (await import('./BrandSelect.tsx')).BrandSelect }))

type Props = { brandId: string | undefined; onBrand: (brandId: string | undefined) => void; onPasteList: () => void }

/** Actions on cells, then on the lines of the selected cells, then what is shown. */
export function PadToolbar({ brandId, onBrand, onPasteList }: Props) {
  const { t } = useLingui()
  const pad = usePad()
  const { lines, openStores } = usePadActions()
  const rows = useSelectedRows()
  const parts = usePadState((state) => state.parts)
  const none = rows.length === 0 ? t`Go to a cell first, or select several.` : undefined
  const write = pad.data.mayWrite && (
    <>
      <GridToolbar grid={pad.grid} />
      <div role="group" aria-label={t`Selected lines`} className={styles.group}>
        <span className={styles.count}>
          {rows.length > 0 && <Plural value={rows.length} one="# line" other="# lines" />}
        </span>
        {none ? (
          <Button variant="quiet" size="sm" icon="window" disabledReason={none}>
            <Trans>Window</Trans>
          </Button>
        ) : (
          <Menu
            label={t`Window of the selected lines`}
            position="bottom-start"
            width={320}
            target={
              <Button variant="quiet" size="sm" icon="window">
                <Trans>Window</Trans>
              </Button>
            }
          >
            <WindowItems rows={rows} />
          </Menu>
        )}
        {pad.data.doors.size > 0 && (
          <Button variant="quiet" size="sm" icon="door" disabledReason={none} onClick={() => openStores(rows)}>
            <Trans>Stores</Trans>
          </Button>
        )}
        <Button variant="quiet" size="sm" icon="trash" disabledReason={none} onClick={() => void lines.remove(rows)}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      <Button variant="quiet" size="sm" icon="clipboard" onClick={onPasteList}>
        <Trans>Paste a list</Trans>
      </Button>
    </>
  )
  return (
    <div className={styles.toolbar}>
      {write}
      {(parts.length > 1 || brandId) && (
        <Suspense>
          <BrandSelect brandId={brandId} onBrand={onBrand} />
        </Suspense>
      )}
    </div>
  )
}
