import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { ChangedBy, Moment } from '../ChangedBy.tsx'
import type { AsOf, Moment as MomentOf } from '../data/as-of-api.ts'
import styles from '../AsOf.module.css'
import { stateRows } from './state-rows.ts'

/** What the product was beside what it is; lines that differ are marked. */
export function StateSection({ asOf: { then, now }, ofBrand }: { asOf: AsOf; ofBrand: boolean }) {
  const { t, i18n } = useLingui()
  const rows = stateRows(then.product ?? null, now.product ?? null, ofBrand, i18n)
  return (
    <Section title={<Trans>The product</Trans>}>
      <Absence moment={then} ofBrand={ofBrand} />
      {then.product && (
        <ul className={styles.notes}>
          <li>
            <Trans>
              Like this since <ChangedBy change={then.product.since} />
            </Trans>
          </li>
          {then.product.until && (
            <li>
              <Trans>
                Changed <ChangedBy change={then.product.until} />
              </Trans>
            </li>
          )}
        </ul>
      )}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={t`The product then and now`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>What</Trans>
              </th>
              <th scope="col">
                <Trans>
                  Then, <Moment iso={then.at} />
                </Trans>
              </th>
              <th scope="col">
                <Trans>Now</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, then: before, now: after, differs }) => (
              <tr key={key} className={differs ? styles.differs : undefined}>
                <th scope="row">
                  {differs ? (
                    <span className={styles.mark}>
                      <Icon name="alert" size={12} label={t`Differs`} />
                      {i18n._(label)}
                    </span>
                  ) : (
                    i18n._(label)
                  )}
                </th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {now.absence === 'NOT_SHOWN' && (
        <Notice tone="info">
          <Trans>The product is not offered to you now.</Trans>
        </Notice>
      )}
    </Section>
  )
}

function Absence({ moment: { absence, keptFrom }, ofBrand }: { moment: MomentOf; ofBrand: boolean }) {
  if (absence === 'NOT_YET')
    return (
      <Notice tone="info">
        <Trans>The product was made after this moment.</Trans>
      </Notice>
    )
  if (absence === 'NOT_SHOWN')
    return (
      <Notice tone="info">
        <Trans>The product was not offered to you at this moment.</Trans>
      </Notice>
    )
  if (absence !== 'NOT_KEPT' || !keptFrom) return null
  return (
    <Notice
      tone="warn"
      title={
        <Trans>
          Nothing is kept of the product before <Moment iso={keptFrom} />
        </Trans>
      }
    >
      {ofBrand ? (
        <Trans>It was there, but how it was is not known. Prices and terms below are those of this moment.</Trans>
      ) : (
        <Trans>How it was is not known. Prices and terms below are those of this moment.</Trans>
      )}
    </Notice>
  )
}
