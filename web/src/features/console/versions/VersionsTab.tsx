import { Trans } from '@lingui/react/macro'
import styles from '../ConsolePage.module.css'
import type { ConsoleData } from '../flow/flow-graph.ts'
import { Section } from '../../../components/ui/Section.tsx'
import { CodeTable } from './CodeTable.tsx'
import { TopicsTable } from './TopicsTable.tsx'
import { ViewVersions } from './ViewVersions.tsx'

/** What runs, by which schemas it speaks, and which version of each view people see. */
export function VersionsTab({ console }: { console: ConsoleData | undefined }) {
  return (
    <div className={styles.place}>
      <Section title={<Trans>Code</Trans>}>
        <CodeTable console={console} />
      </Section>
      <Section title={<Trans>Schemas of topics</Trans>}>
        <TopicsTable />
      </Section>
      <Section title={<Trans>Views</Trans>}>
        <ViewVersions />
      </Section>
    </div>
  )
}
