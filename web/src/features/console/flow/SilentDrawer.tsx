import { Trans, useLingui } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import styles from '../ConsolePage.module.css'

/** What is known of a part whose service does not answer, and what to do. */
export function SilentDrawer({ name, since, onClose }: { name: string; since: string; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer open onClose={onClose} title={name} width={400}>
      <dl className={styles.facts}>
        <dt>{t`No answer since`}</dt>
        <dd>
          <AgeText iso={since} />
        </dd>
        <dt>{t`Next`}</dt>
        <dd>
          <Trans>
            How far it is cannot be told meanwhile. Start its service again; it goes on from where it stands, and
            nothing that was written is lost.
          </Trans>
        </dd>
      </dl>
    </Drawer>
  )
}
