import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import type { ReviewPartFragment } from '../../../gen/graphql.ts'
import { useCellQueue, useSaveState } from '../../../lib/cells/use-cell-queue.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { useOwnPlacesQuery } from '../data/pad-api.ts'
import { SaveState } from '../pad/SaveState.tsx'
import { reviewRoute } from '../routes.ts'
import { PartReview } from './PartReview.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { PlacedNotices } from './PlacedNotices.tsx'
import { PlacingNotice } from './PlacingNotice.tsx'
import { useReviewWorkingOrderQuery } from './review-api.ts'
import styles from './review.module.css'
import { useFlushed } from './use-flushed.ts'
import { useLineNames } from './use-line-names.ts'
import { usePlacing } from './use-placing.ts'

/** Everything that is wrong, per brand, with a way to mend it; then placing. */
export function ReviewPage() {
  const { t } = useLingui()
  const { workingOrderId } = reviewRoute.useParams()
  const queue = useCellQueue(workingOrderId)
  const saveState = useSaveState(queue)
  const flushed = useFlushed(queue)
  const { data, error, refetch, isFetching } = useReviewWorkingOrderQuery(
    { id: workingOrderId },
    { skip: !flushed, refetchOnMountOrArgChange: true, refetchOnFocus: true },
  )
  const addresses = useOwnPlacesQuery().data?.organisation?.addresses ?? []
  const placing = usePlacing(workingOrderId)
  const [asked, setAsked] = useState<readonly ReviewPartFragment[] | null>(null)
  const checked = data?.checkWorkingOrder
  const names = useLineNames(checked, placing.results)
  const order = checked?.workingOrder
  const parts = (checked?.parts ?? []).filter((part) => part.units > 0)
  const ready = parts.filter((part) => part.placeable)
  const mayPlace = mayOrder(useViewer())
  const unsaved =
    saveState === 'saved'
      ? undefined
      : saveState === 'conflict' || saveState === 'refused'
        ? t`Some cells wait for your decision in the order pad.`
        : t`Wait until everything is saved.`
  const waiting = placing.state.kind === 'sending' || placing.state.kind === 'unknown'
  const notNow = !mayPlace
    ? t`Your role does not include placing orders.`
    : (unsaved ?? (waiting ? t`An answer to what you placed is still to come.` : undefined))
  return (
    <Page
      title={order ? t`Review ${order.name}` : t`Review`}
      back={
        data && !order ? (
          <Link to="/working-orders">
            <Trans>Working orders</Trans>
          </Link>
        ) : (
          <Link to="/working-orders/$workingOrderId" params={{ workingOrderId }}>
            <Trans>Order pad</Trans>
          </Link>
        )
      }
      meta={<SaveState state={saveState} />}
      actions={
        ready.length > 1 && (
          <Button variant="primary" icon="send" disabledReason={notNow} onClick={() => setAsked(ready)}>
            <Plural value={ready.length} one="Place # order" other="Place # orders" />
          </Button>
        )
      }
    >
      <div className={styles.page}>
        <PlacingNotice state={placing.state} onAgain={placing.again} />
        <PlacedNotices results={placing.results} />
        {error && !data ? (
          <ErrorState error={error} onRetry={refetch} busy={isFetching} />
        ) : !data && saveState === 'here' ? (
          <Notice tone="warn" live title={<Trans>Not everything is saved yet</Trans>}>
            <Trans>What you typed is kept here. The order can be checked and placed once you are back online.</Trans>
          </Notice>
        ) : !data ? (
          <Loading what={t`Checking prices, windows and availability`}>
            <RowSkeletons count={8} />
          </Loading>
        ) : !order || parts.length === 0 ? (
          <>
            <LeftOut empty={checked?.emptyLineIds.length ?? 0} shelved={checked?.shelvedLineIds.length ?? 0} />
            <Nothing workingOrderId={workingOrderId} placed={placing.results.size > 0} />
          </>
        ) : (
          <>
            <LeftOut empty={checked.emptyLineIds.length} shelved={checked.shelvedLineIds.length} />
            {parts.map((part) => (
              <PartReview
                key={part.brandId}
                part={part}
                order={order}
                addresses={addresses}
                names={names}
                queue={queue}
                result={placing.results.get(part.brandId)}
                notNow={notNow}
                onPlace={() => setAsked([part])}
                onAgree={(receipt) => void placing.place([{ brandId: part.brandId, receipt, agreeToChanges: true }])}
                onForget={() => placing.forget(part.brandId)}
              />
            ))}
          </>
        )}
      </div>
      {asked && order && (
        <PlaceDialog
          parts={asked}
          order={order}
          empty={checked.emptyLineIds.length}
          onClose={() => setAsked(null)}
          onPlace={() =>
            placing.place(asked.map(({ brandId, receipt }) => ({ brandId, receipt, agreeToChanges: false })))
          }
        />
      )}
    </Page>
  )
}

function LeftOut({ empty, shelved }: { empty: number; shelved: number }) {
  if (empty === 0 && shelved === 0) return null
  return (
    <Notice tone="info">
      {empty > 0 && (
        <p>
          <Plural
            value={empty}
            one="# line has no sizes yet: it is left out and stays in this working order."
            other="# lines have no sizes yet: they are left out and stay in this working order."
          />
        </p>
      )}
      {shelved > 0 && (
        <p>
          <Plural
            value={shelved}
            one="# line is no longer available and is left out."
            other="# lines are no longer available and are left out."
          />
        </p>
      )}
    </Notice>
  )
}

function Nothing({ workingOrderId, placed }: { workingOrderId: string; placed: boolean }) {
  return (
    <EmptyState
      icon="pad"
      title={placed ? <Trans>Nothing is left to place</Trans> : <Trans>Nothing to place yet</Trans>}
      action={
        placed ? (
          <ButtonLink to="/catalogue">
            <Trans>Go to the catalogue</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink to="/working-orders/$workingOrderId" params={{ workingOrderId }} variant="primary">
            <Trans>Write quantities</Trans>
          </ButtonLink>
        )
      }
    >
      {placed ? (
        <Trans>The brands have your orders and answer them.</Trans>
      ) : (
        <Trans>No line has a quantity. Write sizes in the order pad first.</Trans>
      )}
    </EmptyState>
  )
}
