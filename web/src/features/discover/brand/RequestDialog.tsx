import { Trans } from '@lingui/react/macro'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import type { BrandCardFieldsFragment } from '../../../gen/graphql.ts'
import { useOwnDetailsQuery } from '../data/discover-api.ts'
import { RequestForm } from './RequestForm.tsx'

type Props = { brand: BrandCardFieldsFragment; onClose: () => void }

/** Asks a brand for a connection; what one's own organisation says of itself is filled in. */
export function RequestDialog({ brand, onClose }: Props) {
  const { data, error, refetch } = useOwnDetailsQuery()
  return (
    <Dialog open onClose={onClose} title={<Trans>Request a connection with {brand.organisation.name}</Trans>}>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <Loading>
          <TextSkeleton lines={6} />
        </Loading>
      ) : (
        <RequestForm brand={brand} own={data.organisation} onClose={onClose} />
      )}
    </Dialog>
  )
}
