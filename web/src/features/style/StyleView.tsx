import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { AvailabilityMark } from '../../components/product/AvailabilityMark.tsx'
import { availabilityText } from '../../components/product/availability-text.ts'
import { useChangeMark } from '../../components/product/use-change-mark.ts'
import { LateNotice } from '../../components/ui/LateNotice.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { useActiveOrder } from '../../lib/active-order/use-active-order.ts'
import { followProducts, useLiveProducts } from '../../lib/product-facts/product-facts.ts'
import { useAppDispatch } from '../../lib/store/hooks.ts'
import { mayOrder } from '../../lib/viewer/may-order.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { AvailabilityByDate } from './facts/AvailabilityByDate.tsx'
import { ColourwayPicker } from './facts/ColourwayPicker.tsx'
import { PriceBlock } from './facts/PriceBlock.tsx'
import { ProductDetails } from './facts/ProductDetails.tsx'
import { WindowList } from './facts/WindowList.tsx'
import { Gallery } from './gallery/Gallery.tsx'
import { chosenWindow, splitWindows, styleWindows } from './matrix/style-windows.ts'
import { StyleMatrix } from './matrix/StyleMatrix.tsx'
import { styleRoute } from './routes.ts'
import type { Colourway, Style } from './style-api.ts'
import styles from './StyleView.module.css'

type Props = { style: Style; back: ReactNode; onStale: () => void }

export function StyleView({ style, back, onStale }: Props) {
  const { t } = useLingui()
  const search = styleRoute.useSearch()
  const navigate = styleRoute.useNavigate()
  const viewer = useViewer()
  const retailer = viewer.organisation.kind === 'RETAILER'
  const colourways = useLiveStyle(style, onStale)
  const current = colourways.find(({ id }) => id === search.colour) ?? colourways[0]!
  const windows = useMemo(() => styleWindows(colourways), [colourways])
  const chosen = chosenWindow(windows, search.window)
  const split = useMemo(() => splitWindows(windows, chosen, search.split), [windows, chosen, search.split])
  const { order, error } = useActiveOrder(!retailer)

  // Looking at another colour or window is no step to go back through.
  const onColour = useCallback(
    (colour: string) =>
      void navigate({ search: (before) => ({ ...before, colour }), replace: true, resetScroll: false }),
    [navigate],
  )
  const onWindow = useCallback(
    (window: string) =>
      void navigate({ search: (before) => ({ ...before, window }), replace: true, resetScroll: false }),
    [navigate],
  )
  const onSplit = useCallback(
    (ids: readonly string[]) =>
      void navigate({ search: (before) => ({ ...before, split: [...ids] }), replace: true, resetScroll: false }),
    [navigate],
  )

  return (
    <Page title={style.name} back={back} meta={<span>{style.styleNumber}</span>}>
      <div className={styles.view}>
        <LateNotice what={t`Prices and availability`} behindSeconds={style.freshness.behindSeconds} />
        <div className={styles.top}>
          <div className={styles.gallery}>
            <Gallery colourway={current} />
          </div>
          <div className={styles.info}>
            <Link to="/catalogue" search={{ brand: [style.brandId] }} className={styles.brand}>
              {style.brandName}
            </Link>
            <ColourwayPicker colourways={colourways} current={current} onColour={onColour} />
            <PriceBlock key={current.id} colourway={current} windowId={chosen?.window.id} />
            <CurrentAvailability key={`availability ${current.id}`} colourway={current} />
            <ProductDetails colourway={current} />
            <p>
              <Link to="/as-of/$productId" params={{ productId: current.id }}>
                <Trans>As it was: product, prices and terms at an earlier moment</Trans>
              </Link>
            </p>
          </div>
        </div>
        {!current.orderable && (
          <Notice tone="warn" title={<Trans>{style.brandName} has suspended your connection</Trans>}>
            <Trans>You can look, but not order. What stands in your working orders is kept.</Trans>
          </Notice>
        )}
        {retailer && Boolean(error) && order === undefined && (
          <Notice tone="warn" title={<Trans>Working orders are not available right now</Trans>}>
            <Trans>Quantities cannot be written until they are; everything else on this page is current.</Trans>
          </Notice>
        )}
        {chosen ? (
          <section aria-label={t`Order`}>
            <StyleMatrix
              colourways={colourways}
              styleName={style.name}
              windows={windows}
              chosen={chosen}
              split={split}
              order={order}
              mayWrite={mayOrder(viewer)}
              onWindow={onWindow}
              onSplit={onSplit}
              onColour={onColour}
            />
          </section>
        ) : (
          <Notice tone="info" title={<Trans>No delivery window covers this style for you</Trans>}>
            <Trans>It can be ordered once {style.brandName} opens one.</Trans>
          </Notice>
        )}
        <div className={styles.bottom}>
          <AvailabilityByDate colourway={current} />
          <WindowList colourway={current} />
        </div>
      </div>
    </Page>
  )
}

/** The colourways with what was said of them since, followed while the page is open. */
function useLiveStyle({ colourways, liveCursor }: Style, onStale: () => void): readonly Colourway[] {
  const dispatch = useAppDispatch()
  useEffect(
    () =>
      followProducts(
        dispatch,
        colourways.map(({ id }) => id),
        liveCursor,
        { onStale },
      ),
    [dispatch, colourways, liveCursor, onStale],
  )
  return useLiveProducts(colourways)
}

function CurrentAvailability({ colourway: { availability } }: { colourway: Colourway }) {
  const change = useChangeMark(
    `${availability.bucket} ${availabilityText(availability, new Date(0))}`,
    availability.stock?.units ?? null,
  )
  return (
    <p>
      <AvailabilityMark line={availability} change={change} />
    </p>
  )
}
