import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Badge, type Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { ConsumerVerdict } from '../../gen/graphql.ts'

interface Look {
  word: MessageDescriptor
  tone: Tone
  icon: IconName
  /** What an operator does about it. */
  next: MessageDescriptor
}

export const verdictLooks: Record<ConsumerVerdict, Look> = {
  FINE: { word: msg`Fine`, tone: 'ok', icon: 'checkCircle', next: msg`Nothing to do.` },
  BUILDING: {
    word: msg`Being built`,
    tone: 'info',
    icon: 'clock',
    next: msg`It reads the log from its start; what is made from it is complete when nothing waits. Nothing to do.`,
  },
  SLOW: {
    word: msg`Too slow`,
    tone: 'warn',
    icon: 'clock',
    next: msg`More comes than it takes. If it lasts, run as many copies as are wanted below, or wait for the import to end.`,
  },
  BUG: {
    word: msg`Too many bad records`,
    tone: 'danger',
    icon: 'alert',
    next: msg`Its code cannot read what comes, so it rests and sets nothing more aside. Deploy a version that can; it then goes on from where it stands.`,
  },
  POISON: {
    word: msg`Records set aside`,
    tone: 'danger',
    icon: 'alert',
    next: msg`All else flows. Open "Set aside": have the sender publish the record anew, try it again, or give it up with a reason.`,
  },
  DEPENDENCY: {
    word: msg`Something does not answer`,
    tone: 'warn',
    icon: 'refresh',
    next: msg`It tries again by itself. The error below names what does not answer: the log, its database or the search server. Bring that back.`,
  },
  REBALANCING: {
    word: msg`Divided again and again`,
    tone: 'danger',
    icon: 'refresh',
    next: msg`Its copies share the work out anew before they have done any. Look for a copy that dies or is too slow to answer the brokers, and stop it.`,
  },
  STUCK: {
    word: msg`Stands still`,
    tone: 'danger',
    icon: 'alert',
    next: msg`Records wait, it answers and does not move on. Restart the process that has the partitions below, and keep its log for whoever looks for the fault.`,
  },
  STOPPED: {
    word: msg`Stopped`,
    tone: 'danger',
    icon: 'reject',
    next: msg`Nobody runs it. Start its service again.`,
  },
}

export function VerdictBadge({ verdict }: { verdict: ConsumerVerdict }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = verdictLooks[verdict]
  return (
    <Badge tone={tone} icon={icon}>
      {i18n._(word)}
    </Badge>
  )
}
