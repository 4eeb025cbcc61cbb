import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { useDockShape } from './dock-fold.ts'
import styles from './DockPlace.module.css'

const Dock = lazy(async () => ({ default: (await import('./Dock.tsx')).Dock }))

/** The working-order dock's place in the frame: there from the first paint, so that nothing moves when it fills. */
export function DockPlace() {
  const { t } = useLingui()
  const { shape, canOpen } = useDockShape()
  return (
    <aside aria-label={t`Working order`} className={`${styles.place} ${styles[shape]}`}>
      <Suspense>
        <Dock shape={shape} canOpen={canOpen} />
      </Suspense>
    </aside>
  )
}
