import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'

export function NoNotices({ unreadOnly }: { unreadOnly: boolean }) {
  if (unreadOnly) {
    return (
      <EmptyState
        icon="checkCircle"
        title={<Trans>Everything is read</Trans>}
        action={
          <ButtonLink to="/notices" search={{}}>
            <Trans>Show all notices</Trans>
          </ButtonLink>
        }
      >
        <Trans>New ones appear here at once.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="bell" title={<Trans>No notices yet</Trans>}>
      <Trans>What the other side does with orders and connections is told here at once.</Trans>
    </EmptyState>
  )
}
