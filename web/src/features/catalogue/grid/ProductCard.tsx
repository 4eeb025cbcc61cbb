import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { AvailabilityMark } from '../../../components/product/AvailabilityMark.tsx'
import { availabilityText } from '../../../components/product/availability-text.ts'
import { BeforeDiscount, PriceLine } from '../../../components/product/PriceLine.tsx'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import { Swatches } from '../../../components/product/Swatches.tsx'
import { useChangeMark } from '../../../components/product/use-change-mark.ts'
import type { Card } from '../catalogue-api.ts'
import { AddButton } from './AddButton.tsx'
import styles from './ProductCard.module.css'
import { useLiveCard } from './use-live-page.ts'

type Props = {
  card: Card
  /** Of the page it came with. */
  liveCursor: string
  index: number
  total: number
  /** Where it lies in the grid, px. */
  x: number
  y: number
  width: number
  /** The one card that Tab reaches. */
  isTabStop: boolean
  picked: boolean
  /** Undefined: the reader's role has no working orders. */
  onAdd: ((card: Card) => void) | undefined
}

/** One colourway. The whole card leads to its style; *Add* is a button of its own over the picture. */
export const ProductCard = memo(function ProductCard({ card: base, liveCursor, index, ...props }: Props) {
  const { t } = useLingui()
  const live = useLiveCard(base, liveCursor)
  const card = live ?? base
  const { price, availability, image, hoverImage } = card
  const priceChange = useChangeMark(`${price.whslMinor} ${price.rrpMinor}`, price.whslMinor)
  const change = useChangeMark(
    `${availability.bucket} ${availabilityText(availability, new Date(0))}`,
    availability.bucket === 'AT_ONCE' ? (availability.stock?.units ?? null) : null,
  )
  // The second picture is fetched for those who point at the card, not for everyone who scrolls past.
  const [pointed, setPointed] = useState(false)
  const sizes = `${Math.ceil(props.width)}px`
  return (
    <li
      className={live ? styles.card : `${styles.card} ${styles.gone}`}
      aria-posinset={index + 1}
      aria-setsize={props.total}
      data-card={index}
      style={{ width: props.width, transform: `translate(${props.x}px, ${props.y}px)` }}
      onPointerEnter={() => setPointed(true)}
    >
      <div className={styles.picture}>
        <ProductPicture image={image} family={card.colourFamily} alt="" sizes={sizes} eager={index < 8} />
        {hoverImage && pointed && (
          <span className={styles.second}>
            <ProductPicture image={hoverImage} family={card.colourFamily} alt="" sizes={sizes} />
          </span>
        )}
        {card.season && <span className={styles.season}>{card.season}</span>}
        {card.sizeRun && (
          <span aria-hidden className={styles.sizeRun}>
            {card.sizeRun}
          </span>
        )}
      </div>
      <div className={styles.lines}>
        <span className={styles.brand}>{card.brandName}</span>
        <Link
          to="/styles/$styleId"
          params={{ styleId: card.styleId }}
          search={{ colour: card.id }}
          className={styles.name}
          tabIndex={props.isTabStop ? 0 : -1}
          title={card.name}
          aria-keyshortcuts={props.onAdd ? 'A' : undefined}
        >
          {card.name}
        </Link>
        <span className={styles.colour} title={`${card.colourName} · ${card.styleNumber}`}>
          <span className={styles.colourName}>{card.colourName}</span>
          <span className={styles.number}>{card.styleNumber}</span>
        </span>
        <PriceLine price={price} change={priceChange} />
        {live ? (
          <span className={styles.foot}>
            <AvailabilityMark line={availability} change={change} />
            {price.listMinor ? (
              <BeforeDiscount price={price} />
            ) : (
              <span aria-hidden className={styles.vat}>
                <Trans>excl. VAT</Trans>
              </span>
            )}
          </span>
        ) : (
          <span className={styles.goneText}>{t`No longer offered to you`}</span>
        )}
        <Swatches colours={card.swatches} more={card.moreSwatches} currentId={card.id} />
      </div>
      {props.onAdd && live && (
        <AddButton
          name={`${card.name}, ${card.colourName}`}
          picked={props.picked}
          isTabStop={props.isTabStop}
          onClick={() => props.onAdd!(card)}
        />
      )}
    </li>
  )
})
