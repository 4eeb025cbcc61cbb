import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { mayEdit } from '../may-edit.ts'
import type { Retailer } from './ChooseRetailer.tsx'

/** The next step with a retailer: its connection, the open talk, or an invitation. */
export function RetailerStep({
  retailer: { id, relation, connectionId, matchMaking, organisation },
}: {
  retailer: Retailer
}) {
  const { t } = useLingui()
  const editor = mayEdit(useViewer())
  if (connectionId) {
    return (
      <ButtonLink variant="quiet" size="sm" to="/connections/$connectionId" params={{ connectionId }}>
        <Trans>Connected</Trans>
      </ButtonLink>
    )
  }
  if (matchMaking && (relation === 'REQUESTED' || relation === 'INVITED')) {
    return (
      <ButtonLink variant="quiet" size="sm" to="/connections/talks/$talkId" params={{ talkId: matchMaking.id }}>
        {relation === 'REQUESTED' ? <Trans>Answer its request</Trans> : <Trans>Invited already</Trans>}
      </ButtonLink>
    )
  }
  if (!editor) return null
  return (
    <ButtonLink
      size="sm"
      to="/connections/invite"
      search={{ retailer: id }}
      aria-label={t`Invite ${organisation.name}`}
    >
      <Trans>Invite</Trans>
    </ButtonLink>
  )
}
