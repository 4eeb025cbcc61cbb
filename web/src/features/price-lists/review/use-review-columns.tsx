import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Badge, type Tone } from '../../../components/ui/Badge.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { AmountChangeText } from './AmountChangeText.tsx'
import styles from './ReviewDialog.module.css'
import type { ReviewRow, RowChangeKind } from './review-row.ts'

const kinds: Record<RowChangeKind, { word: MessageDescriptor; tone: Tone }> = {
  new: { word: msg`New`, tone: 'ok' },
  removed: { word: msg`Goes`, tone: 'warn' },
  hidden: { word: msg`Hidden`, tone: 'warn' },
  shown: { word: msg`Shown again`, tone: 'ok' },
  quantities: { word: msg`Quantities`, tone: 'info' },
  changed: { word: msg`Changed`, tone: 'info' },
}

export function useReviewColumns(currency: string): readonly Column<ReviewRow>[] {
  const { t } = useLingui()
  const { i18n } = useI18n()
  return useMemo(
    (): Column<ReviewRow>[] => [
      {
        id: 'product',
        header: t`Product`,
        // On a phone the new prices stand beside it without scrolling.
        width: 120,
        grow: true,
        cell: ({ row }) => <Product row={row} anySize={t`All sizes`} />,
      },
      {
        id: 'whsl',
        header: t`WHSL now → new`,
        width: 168,
        align: 'end',
        cell: ({ whsl }) => <AmountChangeText change={whsl} currency={currency} />,
      },
      {
        id: 'rrp',
        header: t`RRP now → new`,
        width: 192,
        align: 'end',
        cell: ({ rrp, belowWhsl }) => (
          <span className={styles.warned}>
            {belowWhsl && <Icon name="alert" size={12} label={t`Below WHSL`} />}
            <AmountChangeText change={rrp} currency={currency} />
          </span>
        ),
      },
      {
        id: 'kind',
        header: t`What`,
        width: 108,
        cell: ({ kind, row }) =>
          row.conflict ? (
            <Badge tone="danger" icon="alert">
              {t`Conflict`}
            </Badge>
          ) : (
            <Badge tone={kinds[kind].tone}>{i18n._(kinds[kind].word)}</Badge>
          ),
      },
    ],
    [t, i18n, currency],
  )
}

function Product({ row, anySize }: { row: ReviewRow['row']; anySize: string }) {
  const { styleNumber, styleName, colourName, colourCode, sku, size, windowCode } = row
  const name = `${styleNumber} ${styleName}`
  const detail = [colourName || colourCode, sku === '' ? anySize : size || sku, windowCode]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <span className={styles.product} title={`${name}, ${detail}`}>
      <span>{name}</span>
      <span className={styles.detail}>{detail}</span>
    </span>
  )
}
