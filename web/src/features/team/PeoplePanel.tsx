import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { MemberState } from '../../components/people/MemberState.tsx'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import type { TeamQuery } from '../../gen/graphql.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberMenu } from './MemberMenu.tsx'
import { roleText } from '../../lib/viewer/roles.ts'
import { useTeamQuery } from './team-api.ts'

export type Member = TeamQuery['team'][number]

export function PeoplePanel() {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const owner = viewer.role === 'OWNER'
  const [inviting, setInviting] = useState(false)
  const { data, error, refetch } = useTeamQuery({})
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />

  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t`Name`,
      width: 220,
      cell: ({ id, name }) => (id === viewer.userId ? t`${name} (you)` : name),
    },
    { id: 'email', header: t`E-mail`, width: 240, grow: true, cell: ({ email }) => email },
    { id: 'role', header: t`Role`, width: 140, cell: ({ role }) => i18n._(roleText[role].label) },
    { id: 'state', header: t`State`, width: 240, cell: (member) => <MemberState member={member} /> },
    {
      id: 'seen',
      header: t`Last seen`,
      width: 140,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <AgeText iso={lastSeenAt} /> : <Trans>never</Trans>),
    },
  ]
  if (owner) {
    columns.push({
      id: 'menu',
      header: t`Actions`,
      width: 88,
      align: 'end',
      cell: (member) => <MemberMenu member={member} />,
    })
  }

  return (
    <Section
      title={<Trans>People</Trans>}
      actions={
        owner && (
          <Button variant="primary" icon="add" onClick={() => setInviting(true)}>
            <Trans>Invite a colleague</Trans>
          </Button>
        )
      }
    >
      <Table
        label={t`People`}
        columns={columns}
        rows={data?.team}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
      />
      {inviting && <InviteDialog kind={viewer.organisation.kind} onClose={() => setInviting(false)} />}
    </Section>
  )
}
