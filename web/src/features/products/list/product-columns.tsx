import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Swatch } from '../../../components/ui/Swatch.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { ProductPicture } from '../../../components/product/ProductPicture.tsx'
import type { BrandProductRowFieldsFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { GateBadges } from '../GateBadges.tsx'
import { LifecycleBadge } from '../LifecycleBadge.tsx'
import { SupplyAge } from '../SupplyAge.tsx'
import styles from './list.module.css'

type Row = BrandProductRowFieldsFragment

/** Every number is the sum of what the product's own page shows. */
export function productColumns(i18n: I18n): Column<Row>[] {
  const count = (value: number) => formatCount(value, intlLocale())
  return [
    { id: 'number', header: i18n._(msg`Product`), width: 164, sortable: true, cell: (row) => <Product row={row} /> },
    { id: 'name', header: i18n._(msg`Name`), width: 150, grow: true, sortable: true, cell: ({ name }) => name },
    {
      id: 'colour',
      header: i18n._(msg`Colour`),
      width: 140,
      cell: ({ colourName, colourCode, colourHex, colourFamily }) => (
        <span className={styles.colour}>
          <Swatch hex={colourHex} family={colourFamily} />
          <span>{colourName || colourCode}</span>
        </span>
      ),
    },
    {
      id: 'complete',
      header: i18n._(msg`Completeness`),
      width: 150,
      cell: (row) => <GateBadges row={row} />,
    },
    {
      id: 'lifecycle',
      header: i18n._(msg`Lifecycle`),
      width: 88,
      cell: ({ lifecycle }) => <LifecycleBadge lifecycle={lifecycle} />,
    },
    { id: 'seasons', header: i18n._(msg`Seasons`), width: 112, cell: ({ seasons }) => seasons.join(', ') },
    {
      id: 'onHand',
      header: i18n._(msg`On hand`),
      width: 96,
      align: 'end',
      cell: ({ supply: { onHand, asOf } }) => (
        <span className={styles.stack}>
          <span>{count(onHand)}</span>
          {asOf && (
            <span className={styles.quiet}>
              <SupplyAge iso={asOf} />
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'coming',
      header: i18n._(msg`Coming`),
      width: 80,
      align: 'end',
      cell: ({ supply: { coming, overdue } }) =>
        overdue > 0 ? (
          <span className={styles.late} title={i18n._(msg`${count(overdue)} units are overdue`)}>
            <Icon name="clock" size={12} label={i18n._(msg`Overdue`)} />
            {count(coming + overdue)}
          </span>
        ) : (
          count(coming)
        ),
    },
    {
      id: 'available',
      header: i18n._(msg`Available`),
      width: 92,
      align: 'end',
      cell: ({ supply: { available, short, unlimited } }) =>
        short > 0 ? (
          <Badge tone="danger" icon="alert">
            <Trans>{count(short)} short</Trans>
          </Badge>
        ) : unlimited > 0 && available === 0 ? (
          <Trans>no limit</Trans>
        ) : (
          count(available)
        ),
    },
    { id: 'lists', header: i18n._(msg`Price lists`), width: 76, align: 'end', cell: ({ priceLists }) => priceLists },
    { id: 'windows', header: i18n._(msg`Windows`), width: 72, align: 'end', cell: ({ windows }) => windows },
    {
      id: 'changed',
      header: i18n._(msg`Changed`),
      width: 88,
      sortable: true,
      cell: ({ changedAt }) => changedAt && <AgeText iso={changedAt} />,
    },
  ]
}

function Product({ row: { id, styleNumber, colourCode, colourFamily, image } }: { row: Row }) {
  return (
    <span className={styles.product}>
      <span className={styles.thumb}>
        <ProductPicture bare image={image} family={colourFamily} alt="" sizes="26px" />
      </span>
      <span className={styles.number}>
        <Link to="/products/$productId" params={{ productId: id }}>
          {styleNumber} {colourCode}
        </Link>
      </span>
    </span>
  )
}
