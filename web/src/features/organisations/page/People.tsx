import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { MemberState } from '../../../components/people/MemberState.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { OrganisationPeopleQuery } from '../../../gen/graphql.ts'
import { roleText } from '../../../lib/viewer/roles.ts'
import { useOrganisationPeopleQuery } from '../data/organisations-api.ts'
import type { Organisation } from './Facts.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { ResetDialog } from './ResetDialog.tsx'

export type Person = OrganisationPeopleQuery['team'][number]

/** Who belongs to the organisation; the first owner is invited from here. */
export function People({ organisation }: { organisation: Organisation }) {
  const { t, i18n } = useLingui()
  const [inviting, setInviting] = useState(false)
  const [resetting, setResetting] = useState<Person>()
  const { data, error, refetch, isFetching } = useOrganisationPeopleQuery({ organisationId: organisation.id })
  if (error && !data) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  const hasOwner = data?.team.some(({ role }) => role === 'OWNER')
  const word =
    hasOwner || organisation.kind === 'OPERATOR' ? (
      <Trans>Invite a person</Trans>
    ) : (
      <Trans>Invite the first owner</Trans>
    )

  const columns: Column<Person>[] = [
    { id: 'name', header: t`Name`, width: 150, cell: ({ name }) => name },
    { id: 'email', header: t`E-mail`, width: 170, grow: true, cell: ({ email }) => email },
    { id: 'role', header: t`Role`, width: 110, cell: ({ role }) => i18n._(roleText[role].label) },
    { id: 'state', header: t`State`, width: 250, cell: (person) => <MemberState member={person} /> },
    {
      id: 'seen',
      header: t`Last seen`,
      width: 90,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <AgeText iso={lastSeenAt} /> : t`never`),
    },
    {
      id: 'reset',
      header: t`Actions`,
      width: 100,
      align: 'end',
      cell: (person) => (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => setResetting(person)}
          aria-label={t`New link for ${person.name}`}
        >
          <Trans>New link</Trans>
        </Button>
      ),
    },
  ]

  return (
    <Section
      title={<Trans>People</Trans>}
      actions={
        data &&
        data.team.length > 0 && (
          <Button variant="primary" icon="add" onClick={() => setInviting(true)}>
            {word}
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
        empty={
          <EmptyState
            icon="team"
            title={<Trans>Nobody belongs to it yet</Trans>}
            action={
              <Button variant="primary" icon="add" onClick={() => setInviting(true)}>
                {word}
              </Button>
            }
          >
            <Trans>An owner invites the others.</Trans>
          </EmptyState>
        }
      />
      {inviting && <InviteDialog organisation={organisation} owner={!hasOwner} onClose={() => setInviting(false)} />}
      {resetting && (
        <ResetDialog organisationId={organisation.id} person={resetting} onClose={() => setResetting(undefined)} />
      )}
    </Section>
  )
}
