import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { MomentInput } from '../../../components/ui/MomentInput.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import type { Order } from '../data/order.ts'
import { Flags } from '../list/Flags.tsx'
import page from '../page/order.module.css'
import styles from './as-of.module.css'

type Props = {
  /** As it was, where there is such a state. */
  order: Order | undefined
  at: string | undefined
  steps: ReactNode
  onGo: (moment: { at: string }) => void
  children: ReactNode
}

/** What stays while its content comes and goes with each moment, so that whoever types one goes on typing. */
export function AsOfFrame({ order, at, steps, onGo, children }: Props) {
  const { t } = useLingui()
  return (
    <Page
      back={
        order ? (
          <Link to="/orders/$orderId" params={{ orderId: order.id }}>
            <Trans>Order as it is now</Trans>
          </Link>
        ) : (
          <Link to="/orders">
            <Trans>Orders</Trans>
          </Link>
        )
      }
      title={order?.number ?? t`Order as it was`}
      meta={
        order && (
          <>
            <StatusBadge status={order.status} />
            <Flags flags={order.flags} />
          </>
        )
      }
      actions={order && <IconButton icon="print" label={t`Print`} onClick={() => window.print()} />}
      toolbar={steps}
    >
      <div className={page.page}>
        <div className={styles.choice}>
          <MomentInput at={at} onChange={(moment) => onGo({ at: moment })} />
        </div>
        {children}
      </div>
    </Page>
  )
}
