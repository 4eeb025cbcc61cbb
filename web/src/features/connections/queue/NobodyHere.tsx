import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import type { ConnectionsTab } from '../connections-search.ts'
import { mayEdit } from '../may-edit.ts'

/** An empty tab: what that means, and what to do. */
export function NobodyHere({ tab, q }: { tab: ConnectionsTab; q: string }) {
  const editor = mayEdit(useViewer())
  if (q) {
    return (
      <EmptyState icon="search" title={<Trans>Nobody found</Trans>}>
        <Trans>Nothing in this tab fits “{q}”. Look in the other tabs, or take the words out.</Trans>
      </EmptyState>
    )
  }
  const invite = editor && (
    <ButtonLink to="/connections/invite">
      <Trans>Invite a retailer</Trans>
    </ButtonLink>
  )
  switch (tab) {
    case 'requests':
      return (
        <EmptyState icon="checkCircle" title={<Trans>No requests are waiting</Trans>} action={invite}>
          <Trans>Retailers find you under Discover; what they ask appears here at once.</Trans>
        </EmptyState>
      )
    case 'invitations':
      return (
        <EmptyState icon="mail" title={<Trans>No invitations are open</Trans>} action={invite}>
          <Trans>An invitation carries the terms you offer and waits for the retailer’s answer.</Trans>
        </EmptyState>
      )
    case 'active':
      return (
        <EmptyState icon="link" title={<Trans>Nobody is connected yet</Trans>} action={invite}>
          <Trans>Connected retailers see your collection with the prices of their terms.</Trans>
        </EmptyState>
      )
    case 'suspended':
      return (
        <EmptyState icon="checkCircle" title={<Trans>Nobody is suspended</Trans>}>
          <Trans>A suspended retailer still sees your collection but cannot place orders.</Trans>
        </EmptyState>
      )
    case 'ended':
      return (
        <EmptyState icon="closed" title={<Trans>No connection has ended</Trans>}>
          <Trans>Ended connections stay here with their terms and history.</Trans>
        </EmptyState>
      )
    case 'archive':
      return (
        <EmptyState icon="archive" title={<Trans>The archive is empty</Trans>}>
          <Trans>Requests and invitations that were answered, withdrawn or expired stay findable here.</Trans>
        </EmptyState>
      )
  }
}
