import { Trans } from '@lingui/react/macro'
import { Notice } from '../../components/ui/Notice.tsx'
import type { Service } from './trouble.ts'

/** Services that did not answer in time: nothing else is known of them. */
export function SilentServices({ services }: { services: readonly Service[] }) {
  const names = services.filter(({ answers }) => !answers).map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <Notice tone="danger" live title={<Trans>No answer from {names.join(', ')}</Trans>}>
      <Trans>Their consumers, outboxes and quarantine are not in the tables below.</Trans>
    </Notice>
  )
}
