import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { Badge } from '../../components/ui/Badge.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../components/ui/ConfirmDialog.tsx'
import { DateText } from '../../components/ui/DateText.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import type { ApiKeysQuery } from '../../gen/graphql.ts'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { NewKeyDialog } from './NewKeyDialog.tsx'
import { useApiKeysQuery, useRevokeApiKeyMutation } from './team-api.ts'

type Key = ApiKeysQuery['apiKeys'][number]

/** Keys of the brand's own systems; only owners come here. */
export function KeysPanel() {
  const { t } = useLingui()
  const toast = useToast()
  const { data, error, refetch } = useApiKeysQuery()
  const [revoke] = useRevokeApiKeyMutation()
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<Key>()
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />

  async function onRevoke() {
    const answer = await revoke({ keyId: revoking!.id })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.revokeApiKey
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    toast(t`The key is revoked.`)
  }

  const columns: Column<Key>[] = [
    { id: 'name', header: t`Name`, width: 180, cell: ({ name }) => name },
    { id: 'prefix', header: t`Begins with`, width: 220, cell: ({ prefix }) => <code>{prefix}…</code> },
    { id: 'scopes', header: t`May`, width: 280, grow: true, cell: ({ scopes }) => scopes.join(', ') },
    {
      id: 'created',
      header: t`Made`,
      width: 180,
      cell: ({ createdAt, createdBy }) => (
        <Trans>
          <DateText iso={createdAt} /> by {createdBy}
        </Trans>
      ),
    },
    {
      id: 'used',
      header: t`Last used`,
      width: 120,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <AgeText iso={lastUsedAt} /> : <Trans>never</Trans>),
    },
    {
      id: 'state',
      header: t`State`,
      width: 130,
      cell: ({ revoked, expiresAt }) =>
        revoked ? (
          <Badge outline struck>
            <Trans>Revoked</Trans>
          </Badge>
        ) : expiresAt ? (
          <Trans>
            until <DateText iso={expiresAt} />
          </Trans>
        ) : (
          <Badge tone="ok" icon="check">
            <Trans>Live</Trans>
          </Badge>
        ),
    },
    {
      id: 'revoke',
      header: t`Actions`,
      width: 110,
      align: 'end',
      cell: (key) =>
        !key.revoked && (
          <Button variant="quiet" size="sm" onClick={() => setRevoking(key)}>
            <Trans>Revoke</Trans>
          </Button>
        ),
    },
  ]

  return (
    <Section
      title={<Trans>API keys</Trans>}
      actions={
        <Button variant="primary" icon="add" onClick={() => setMaking(true)}>
          <Trans>New key</Trans>
        </Button>
      }
    >
      <Table
        label={t`API keys`}
        columns={columns}
        rows={data?.apiKeys}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        empty={
          <EmptyState icon="key" title={<Trans>No keys yet</Trans>}>
            <Trans>
              Your own system pushes products, prices and stock with a key. What it may send is described at{' '}
              <a href="/api/docs">/api/docs</a>.
            </Trans>
          </EmptyState>
        }
      />
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
      <ConfirmDialog
        open={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={<Trans>Revoke {revoking?.name}?</Trans>}
        effect={<Trans>Whatever uses this key is refused at once. A revoked key does not come back.</Trans>}
        confirmLabel={<Trans>Revoke the key</Trans>}
        tone="danger"
        onConfirm={onRevoke}
      />
    </Section>
  )
}
