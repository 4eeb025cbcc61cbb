import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'

/** Why nothing is listed, and what to do next. */
export function NoProducts({ narrowed }: { narrowed: boolean }) {
  const owner = useViewer().role === 'OWNER'
  if (narrowed) {
    return (
      <EmptyState
        icon="search"
        title={<Trans>No product fits</Trans>}
        action={
          <ButtonLink to="/products">
            <Trans>Clear search and filters</Trans>
          </ButtonLink>
        }
      >
        <Trans>Search looks at style number, name, colour, SKU and EAN, from the beginning of each word.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="garment"
      title={<Trans>No products yet</Trans>}
      action={
        owner && (
          <ButtonLink to="/team" search={{ tab: 'keys' }} variant="primary" icon="key">
            <Trans>Make an API key</Trans>
          </ButtonLink>
        )
      }
    >
      <Trans>
        Your own system sends them to <code>POST /api/v1/products</code>. Every field is described at{' '}
        <a href="/api/docs">/api/docs</a>.
      </Trans>{' '}
      {!owner && <Trans>An owner of your brand makes the key for it.</Trans>}
    </EmptyState>
  )
}
