import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { BackupsTab } from './backups/BackupsTab.tsx'
import { BuildsTab } from './builds/BuildsTab.tsx'
import { ConsumersTable } from './ConsumersTable.tsx'
import { FlowTab } from './flow/FlowTab.tsx'
import type { ConsoleData } from './flow/flow-graph.ts'
import { MetricsTab } from './metrics/MetricsTab.tsx'
import { OutboxesTable } from './OutboxesTable.tsx'
import { ParkedTable } from './parked/ParkedTable.tsx'
import { ReplaysTab } from './replay/ReplaysTab.tsx'
import type { ConsoleTab } from './routes.ts'
import { VersionsTab } from './versions/VersionsTab.tsx'

interface ConsolePart {
  label: MessageDescriptor
  /** Beside the label. */
  count?: (console: ConsoleData) => number
  /** `console`: what services say of themselves, once known. False: there is nothing to show without it. */
  show: (console: ConsoleData | undefined) => ReactNode
}

const sumOf = (of: 'consumers' | 'outboxes' | 'parked') => (console: ConsoleData) =>
  console.services.reduce((sum, service) => sum + service[of].length, 0)

/** What each tab shows; in the order of `consoleTabs`. */
export const consoleParts: Record<ConsoleTab, ConsolePart> = {
  flow: { label: msg`Flow`, show: (console) => console !== undefined && <FlowTab console={console} /> },
  consumers: {
    label: msg`Consumers`,
    count: sumOf('consumers'),
    show: (console) => console !== undefined && <ConsumersTable services={console.services} />,
  },
  outboxes: {
    label: msg`Outboxes`,
    count: sumOf('outboxes'),
    show: (console) => console !== undefined && <OutboxesTable services={console.services} />,
  },
  quarantine: {
    label: msg`Quarantine`,
    count: sumOf('parked'),
    show: (console) => console !== undefined && <ParkedTable services={console.services} />,
  },
  views: { label: msg`Views`, show: () => <BuildsTab /> },
  replays: { label: msg`Replays`, show: (console) => console !== undefined && <ReplaysTab console={console} /> },
  backups: { label: msg`Backups`, show: () => <BackupsTab /> },
  metrics: { label: msg`Metrics`, show: () => <MetricsTab /> },
  versions: { label: msg`Versions`, show: (console) => <VersionsTab console={console} /> },
}
