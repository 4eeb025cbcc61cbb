import type { ConnectionStatus, MatchMakingStatus } from '../../gen/graphql.ts'

export const tabs = ['requests', 'invitations', 'active', 'suspended', 'ended', 'archive'] as const

export type ConnectionsTab = (typeof tabs)[number]

/** What the address of the queue says. Without a tab: requests while there are any, else who is connected. */
export interface ConnectionsSearch {
  tab?: ConnectionsTab
  q?: string
}

export function connectionsSearchOf({ tab, q }: Record<string, unknown>): ConnectionsSearch {
  return {
    ...((tabs as readonly unknown[]).includes(tab) && { tab: tab as ConnectionsTab }),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 200) }),
  }
}

export const talkStatuses = {
  requests: ['REQUESTED'],
  invitations: ['INVITED'],
  archive: ['AGREED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
} as const satisfies Partial<Record<ConnectionsTab, MatchMakingStatus[]>>

export const connectionStatuses = {
  active: ['ACTIVE'],
  suspended: ['SUSPENDED'],
  ended: ['ENDED'],
} as const satisfies Partial<Record<ConnectionsTab, ConnectionStatus[]>>

export type TalkTab = keyof typeof talkStatuses
export type ConnectionTab = keyof typeof connectionStatuses

export function isTalkTab(tab: ConnectionsTab): tab is TalkTab {
  return tab in talkStatuses
}
