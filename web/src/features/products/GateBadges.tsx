import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { Badge } from '../../components/ui/Badge.tsx'
import type { BrandProductRowFieldsFragment } from '../../gen/graphql.ts'
import { codeWords, gateWords } from './gate-words.ts'
import styles from './GateBadges.module.css'

type Props = { row: Pick<BrandProductRowFieldsFragment, 'complete' | 'gates' | 'setAside'> }

/** Whether retailers can find it, or what keeps it from them, each by icon and word. */
export function GateBadges({ row }: Props) {
  if (!row.setAside) return <Gates row={row} />
  return (
    <span className={styles.badges}>
      <Badge tone="danger" icon="alert">
        {row.setAside.hidden ? <Trans>Hidden: not processed</Trans> : <Trans>Change not processed</Trans>}
      </Badge>
      {!row.setAside.hidden && <Gates row={row} />}
    </span>
  )
}

function Gates({ row: { complete, gates } }: { row: Pick<BrandProductRowFieldsFragment, 'complete' | 'gates'> }) {
  const { i18n } = useLingui()
  if (complete)
    return (
      <Badge tone="ok" icon="checkCircle">
        <Trans>Searchable</Trans>
      </Badge>
    )
  const closed = gates.filter(({ passed }) => !passed)
  if (closed.length === 0)
    return (
      <Badge icon="clock">
        <Trans>Being checked</Trans>
      </Badge>
    )
  return (
    <span className={styles.badges}>
      {closed.map(({ name, code }) => (
        <Badge key={name} tone="warn" icon={gateWords[name].icon}>
          {i18n._(codeWords[code]?.short ?? gateWords[name].name)}
        </Badge>
      ))}
    </span>
  )
}
