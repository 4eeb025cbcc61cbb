import { Trans } from '@lingui/react/macro'
import type { TeamMemberState } from '../../gen/graphql.ts'
import { Badge } from '../ui/Badge.tsx'
import { DateText } from '../ui/DateText.tsx'

type Props = { member: { state: TeamMemberState; invitedUntil?: string | null } }

/** Whether a person can sign in, or until when the link is valid that was sent. */
export function MemberState({ member: { state, invitedUntil } }: Props) {
  if (state === 'ACTIVE')
    return (
      <Badge tone="ok" icon="check">
        <Trans>Active</Trans>
      </Badge>
    )
  const word = state === 'INVITED' ? <Trans>Invited</Trans> : <Trans>New password asked for</Trans>
  return (
    <Badge tone={invitedUntil ? 'info' : 'warn'} icon="clock">
      {word}
      {invitedUntil ? (
        <>
          ,{' '}
          <Trans>
            link until <DateText iso={invitedUntil} />
          </Trans>
        </>
      ) : (
        <>
          , <Trans>link is over</Trans>
        </>
      )}
    </Badge>
  )
}
