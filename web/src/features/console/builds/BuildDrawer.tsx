import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from '../ConsolePage.module.css'
import type { Build } from './build.ts'
import { BuildActions } from './BuildActions.tsx'
import { BuildProgress } from './BuildProgress.tsx'
import { BuildStateBadge } from './BuildStateBadge.tsx'
import { ComparisonReport } from './ComparisonReport.tsx'
import { DropBuildDialog } from './DropBuildDialog.tsx'
import { SwitchDialog } from './SwitchDialog.tsx'

/** A generation: what it is, how it compares with the live one, and what can be done with it. */
export function BuildDrawer({ build, onClose }: { build: Build; onClose: () => void }) {
  const { t } = useLingui()
  const locale = intlLocale()
  const [asking, setAsking] = useState<'switch' | 'drop'>()
  const { view, version, generation, because, startedAt, switchedAt, parked, refusal, lastError } = build
  const back = () => setAsking(undefined)
  // In the drawer's place: one layer over the page at a time.
  if (asking === 'switch') return <SwitchDialog build={build} onClose={back} onSwitched={onClose} />
  if (asking === 'drop') return <DropBuildDialog build={build} onClose={back} onDropped={onClose} />
  return (
    <Drawer
      open
      onClose={onClose}
      title={
        <Trans>
          {view}, generation {generation}
        </Trans>
      }
      width={600}
    >
      <div className={styles.details}>
        {(refusal || lastError) && <p className={styles.error}>{refusal || lastError}</p>}
        <dl className={styles.facts}>
          <dt>{t`State`}</dt>
          <dd>
            <BuildStateBadge build={build} />
          </dd>
          <dt>{t`Position`}</dt>
          <dd>
            <BuildProgress build={build} />
          </dd>
          <dt>{t`Version`}</dt>
          <dd>{version}</dd>
          <dt>{t`Because`}</dt>
          <dd>{because}</dd>
          <dt>{t`Begun`}</dt>
          <dd>{formatMoment(startedAt, locale)}</dd>
          {switchedAt && (
            <>
              <dt>{t`Exchanged`}</dt>
              <dd>{formatMoment(switchedAt, locale)}</dd>
            </>
          )}
          <dt>{t`Set aside`}</dt>
          <dd>{parked}</dd>
        </dl>
        {build.comparison && <ComparisonReport comparison={build.comparison} />}
        <BuildActions build={build} onSwitch={() => setAsking('switch')} onDrop={() => setAsking('drop')} />
      </div>
    </Drawer>
  )
}
