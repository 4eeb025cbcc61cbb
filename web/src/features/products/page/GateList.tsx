import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { BrandProductRowFieldsFragment } from '../../../gen/graphql.ts'
import { DecidedBy } from '../DecidedBy.tsx'
import { codeWords, gateWords } from '../gate-words.ts'
import { NextStep } from './NextStep.tsx'
import styles from './GateList.module.css'

/** Why retailers find it or not: every gate, what decided it, and what to do about a closed one. */
export function GateList({ row }: { row: BrandProductRowFieldsFragment }) {
  const { i18n } = useLingui()
  const closed = row.gates.filter(({ passed }) => !passed).length
  return (
    <Section
      title={
        row.setAside?.hidden ? (
          <Trans>Not searchable: its last change could not be processed</Trans>
        ) : row.complete ? (
          <Trans>Searchable: all gates are open</Trans>
        ) : closed > 0 ? (
          <Trans>Not searchable: what keeps it from retailers</Trans>
        ) : (
          <Trans>Just received: gates are being checked</Trans>
        )
      }
    >
      <ol className={styles.gates}>
        {row.gates.map((gate) => {
          const { icon, name, looksAt } = gateWords[gate.name]
          const words = codeWords[gate.code]
          return (
            <li key={gate.name} className={styles.gate}>
              <span className={styles.state}>
                {gate.passed ? (
                  <Badge tone="ok" icon="check">
                    <Trans>Passed</Trans>
                  </Badge>
                ) : (
                  <Badge tone="warn" icon="alert">
                    {words ? i18n._(words.short) : gate.code}
                  </Badge>
                )}
              </span>
              <span className={styles.what}>
                <span className={styles.name}>
                  <Icon name={icon} />
                  {i18n._(name)}
                </span>
                <span className={styles.looksAt}>{i18n._(looksAt)}</span>
              </span>
              <span className={styles.why}>
                {!gate.passed && (
                  <span className={styles.next}>
                    {words ? i18n._(words.next) : gate.next} <NextStep gate={gate.name} />
                  </span>
                )}
                {gate.decidedBy ? (
                  <DecidedBy by={gate.decidedBy} />
                ) : (
                  <span className={styles.looksAt}>
                    {gate.passed ? <Trans>Open by your settings</Trans> : <Trans>Nothing has come for it yet</Trans>}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
