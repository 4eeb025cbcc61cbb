import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { ConsoleData } from '../flow/flow-graph.ts'
import { runningCode, type ServiceCode, versionsIn } from './running-code.ts'

/** The release that each service runs. */
export function CodeTable({ console }: { console: ConsoleData | undefined }) {
  const { t } = useLingui()
  if (!console)
    return (
      <Notice tone="warn">
        <Trans>What runs is known once the services have been asked.</Trans>
      </Notice>
    )
  const rows = runningCode(console, t`gateway`)
  const versions = versionsIn(rows)
  const all = versions.join(', ')
  const columns: Column<ServiceCode>[] = [
    { id: 'service', header: t`Service`, width: 160, grow: true, cell: ({ name }) => name },
    {
      id: 'version',
      header: t`Version`,
      width: 160,
      grow: true,
      cell: ({ code }) => code.map(({ version }) => version).join(', ') || <Trans>no answer</Trans>,
    },
    {
      id: 'copies',
      header: t`Copies`,
      width: 120,
      align: 'end',
      cell: ({ code }) => code.map(({ copies }) => formatCount(copies, intlLocale())).join(' + '),
    },
  ]
  return (
    <>
      {versions.length > 1 && (
        <Notice tone="warn" title={<Trans>More than one release runs</Trans>}>
          <Trans>{all}: a rollout is under way, or was not finished.</Trans>
        </Notice>
      )}
      <Table
        label={t`Running code`}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        rowName={({ name }) => name}
        rowTone={({ code }) => (code.length > 1 ? 'warn' : undefined)}
      />
    </>
  )
}
