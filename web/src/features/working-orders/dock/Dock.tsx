import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { Skeleton } from '../../../components/ui/Skeleton.tsx'
import { DockBody } from './DockBody.tsx'
import { useDockQuery } from './dock-api.ts'
import type { DockShape } from './dock-fold.ts'
import styles from './Dock.module.css'
import { FoldedDock } from './FoldedDock.tsx'
import { SheetBar } from './SheetBar.tsx'

type Props = { shape: DockShape; canOpen: boolean }

/** The active working order beside the catalogue: total, minimum and window always in sight. */
export function Dock({ shape, canOpen }: Props) {
  const { t } = useLingui()
  const { data, error, refetch } = useDockQuery(undefined, { refetchOnFocus: true, refetchOnMountOrArgChange: true })
  const [open, setOpen] = useState(false)
  const dock = data?.activeWorkingOrder ?? null
  const body = data ? (
    <DockBody dock={dock} foldable={shape === 'open'} />
  ) : error ? (
    <div className={styles.body}>
      <p>{errorText(error).advice}</p>
      <Button size="sm" icon="refresh" onClick={refetch}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  ) : (
    <div className={styles.body}>
      <Skeleton width="60%" height={20} />
      <Skeleton height={48} />
    </div>
  )
  if (shape === 'open') return body
  return (
    <>
      {shape === 'folded' ? (
        <FoldedDock dock={dock} canOpen={canOpen} onPeek={() => setOpen(true)} />
      ) : (
        <SheetBar dock={dock} loading={!data} onOpen={() => setOpen(true)} />
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t`Working order`}
        side={shape === 'sheet' ? 'bottom' : 'right'}
        width={320}
      >
        {body}
      </Drawer>
    </>
  )
}
