import { useLingui } from '@lingui/react'
import { Badge } from '../../components/ui/Badge.tsx'
import type { ConnectionStatus, MatchMakingStatus } from '../../gen/graphql.ts'
import { connectionLooks, talkLooks } from './status-looks.ts'

export function ConnectionBadge({ status }: { status: ConnectionStatus }) {
  const { i18n } = useLingui()
  const { word, ...look } = connectionLooks[status]
  return <Badge {...look}>{i18n._(word)}</Badge>
}

/** State of a request or an invitation. */
export function TalkBadge({ status }: { status: MatchMakingStatus }) {
  const { i18n } = useLingui()
  const { word, ...look } = talkLooks[status]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
