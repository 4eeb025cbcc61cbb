import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import type { DiscoverBrandQuery } from '../../../gen/graphql.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { mayRequest } from '../relation-look.ts'
import { RequestDialog } from './RequestDialog.tsx'

type Brand = NonNullable<DiscoverBrandQuery['brandProfile']>

/** What can be done with a brand now: ask for a connection, or look at what it sells. */
export function BrandActions({ brand }: { brand: Brand }) {
  const viewer = useViewer()
  const [asking, setAsking] = useState(false)
  if (brand.connection) {
    return (
      // The catalogue is another feature: known by its address.
      <ButtonLink variant="primary" to={'/catalogue' as string} search={{ brand: [brand.id] } as never}>
        <Trans>Open the catalogue</Trans>
      </ButtonLink>
    )
  }
  if (viewer.role === 'VIEWER' || !mayRequest(brand.relation)) return null
  return (
    <>
      <Button variant="primary" icon="link" onClick={() => setAsking(true)}>
        <Trans>Request a connection</Trans>
      </Button>
      {asking && <RequestDialog brand={brand} onClose={() => setAsking(false)} />}
    </>
  )
}
