import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { focusActive } from '../../../components/matrix/focus-active.ts'
import { Grid } from '../../../components/matrix/Grid.tsx'
import type { ListResult } from '../../../components/matrix/grid-handlers.ts'
import type { CellAddress, GridRow, GridSection } from '../../../components/matrix/grid-model.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'
import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import { quantityFace } from '../../../components/matrix/quantity-face.tsx'
import { readingFace } from '../../../components/product/reading-face.ts'
import { formatMoney, shortMoney } from '../../../lib/format/money.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { totalsByCurrency } from '../../../components/product/row-total.ts'
import { BandHead } from './BandHead.tsx'
import { usePad, usePadState } from './pad-context.ts'
import styles from './PadMatrix.module.css'
import { offersAt, resolveAt } from './resolve-cell.ts'
import { RowHead } from './RowHead.tsx'

type Props = {
  name: string
  onPasteList: (lines: readonly ListLine[]) => Promise<ListResult>
  /** The cell to go to, once its line is there. */
  goTo: CellAddress | null
}

const rowHead = (row: GridRow) => <RowHead rowId={row.id} />
const band = (section: GridSection) => <BandHead sectionId={section.id} />

/** All lines of the working order in one grid. */
export function PadMatrix({ name, onPasteList, goTo }: Props) {
  const { t } = useLingui()
  const pad = usePad()
  const place = useRef<HTMLDivElement>(null)
  const totals = usePadState((state) => state.totals)
  const arrived = usePadState((state) => goTo !== null && state.info.has(goTo.rowId))

  useEffect(() => {
    if (!arrived || !goTo || !place.current) return
    pad.grid.commands.select(goTo)
    focusActive(place.current)
  }, [pad, arrived, goTo])

  const summaries = useMemo(
    () => [
      { id: 'units', name: t`Units`, text: ({ id }: GridRow) => String(pad.totalOf(id).units || '') },
      {
        id: 'value',
        name: t`Value`,
        text: ({ id }: GridRow) => {
          const { minor, currency } = pad.totalOf(id)
          return currency ? shortMoney({ minor, currency }, intlLocale()) : ''
        },
      },
    ],
    [pad, t],
  )
  const onResolve = useCallback(
    (at: CellAddress, resolution: Resolution) =>
      pad.grid.commands.apply(resolveAt(pad.data, at, resolution), 'resolve'),
    [pad],
  )
  const resolutionsFor = useCallback((at: CellAddress) => offersAt(pad.data, at), [pad])
  const spoken = totalsByCurrency([...totals.values()])
    .map((total) => {
      const units = plural(total.units, { one: '# unit', other: '# units' })
      return total.currency ? `${units}, ${formatMoney(total, intlLocale())}` : units
    })
    .join('; ')

  return (
    <div ref={place} className={styles.matrix}>
      <Grid
        grid={pad.grid}
        face={pad.data.mayWrite ? quantityFace : readingFace}
        label={name}
        maxHeight="var(--pad-height)"
        renderRowHead={rowHead}
        renderBand={band}
        renderSectionHead={sectionHead}
        summaries={summaries}
        totals={spoken}
        onCommit={pad.commit}
        onPasteList={onPasteList}
        onResolve={onResolve}
        resolutionsFor={resolutionsFor}
      />
    </div>
  )
}

function sectionHead(section: GridSection) {
  return <StyleHead section={section} />
}

function StyleHead({ section }: { section: GridSection }) {
  const pad = usePad()
  const product = pad.data.products.get(section.rows[0]?.id.split('|')[0] ?? '')
  if (!product) return section.name
  return (
    <span className={styles.style}>
      <Link to="/styles/$styleId" params={{ styleId: product.styleId }} tabIndex={-1} className={styles.name}>
        {section.name}
      </Link>
      <span className={styles.number}>{product.styleNumber}</span>
    </span>
  )
}
