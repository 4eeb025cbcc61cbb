import { Plural, Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import type { ListResult } from '../../../components/matrix/grid-handlers.ts'
import type { CellAddress } from '../../../components/matrix/grid-model.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { usePadState } from './pad-context.ts'
import { PadMatrix } from './PadMatrix.tsx'
import styles from './PadView.module.css'

type Props = {
  order: PadOrderFragment
  onPasteList: (lines: readonly ListLine[]) => Promise<ListResult>
  goTo: CellAddress | null
  /** Products may still come. */
  loading: boolean
}

/** The matrix; what to do when there is nothing in it yet; skeletons until names and prices are there. */
export function PadLines({ order, onPasteList, goTo, loading }: Props) {
  const rows = usePadState((state) => state.rows.length)
  const missing = usePadState((state) => state.missing.length)
  const parts = usePadState((state) => state.parts.length)
  if (rows === 0 && order.lines.every((line) => line.shelved)) {
    return (
      <EmptyState
        icon="pad"
        title={<Trans>No styles in this working order yet</Trans>}
        action={
          <ButtonLink to="/catalogue" variant="primary">
            <Trans>Go to the catalogue</Trans>
          </ButtonLink>
        }
      >
        <Trans>Add styles in the catalogue and write sizes here, or paste a list of SKUs and quantities.</Trans>
      </EmptyState>
    )
  }
  if (parts === 0) {
    return loading ? (
      <Loading>
        <RowSkeletons count={12} columns={10} />
      </Loading>
    ) : null
  }
  return (
    <>
      <PadMatrix name={order.name} onPasteList={onPasteList} goTo={goTo} />
      {missing > 0 && (
        <p role="status" className={styles.missing}>
          {loading ? (
            <Plural value={missing} one="# more style is coming." other="# more styles are coming." />
          ) : (
            <Plural
              value={missing}
              one="# style cannot be shown now; it is kept."
              other="# styles cannot be shown now; they are kept."
            />
          )}
        </p>
      )}
    </>
  )
}
