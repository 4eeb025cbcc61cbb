import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConnectionsTab } from '../connections-search.ts'

export const tabWords: Record<ConnectionsTab, MessageDescriptor> = {
  requests: msg`Requests`,
  invitations: msg`Invitations`,
  active: msg`Active`,
  suspended: msg`Suspended`,
  ended: msg`Ended`,
  archive: msg`Archive`,
}
