import { Trans } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { Toasts } from '../../components/ui/Toasts.tsx'
import { type AccountActions, AccountActionsContext } from './account-actions.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { FrameKeyboardHelp } from './FrameKeyboardHelp.tsx'
import styles from './Frame.module.css'
import { PhoneBars } from './PhoneBars.tsx'
import { Rail } from './Rail.tsx'

type Props = {
  signOut: () => void
  switchOrganisation: (organisationId: string) => void
  /** The dialog of the session feature, shown while `open`. */
  changePasswordDialog: (open: boolean, close: () => void) => ReactNode
  /** Stands at the right of the page, on a phone above the bar of pages; from the route. */
  dock?: ReactNode
}

/** What stands around every page of a signed-in person. */
export function Frame({ signOut, switchOrganisation, changePasswordDialog, dock }: Props) {
  const [changing, setChanging] = useState(false)
  const [help, setHelp] = useState(false)
  const actions = useMemo<AccountActions>(
    () => ({
      changePassword: () => setChanging(true),
      showKeyboardHelp: () => setHelp(true),
      signOut,
      switchOrganisation,
    }),
    [signOut, switchOrganisation],
  )
  return (
    <AccountActionsContext value={actions}>
      <a href="#main" className={styles.skip}>
        <Trans>Skip to content</Trans>
      </a>
      <div className={styles.frame}>
        <Rail />
        <PhoneBars />
        <div className={dock ? `${styles.column} ${styles.docked}` : styles.column}>
          <ConnectionBanner />
          <main id="main" tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
        </div>
        {dock}
      </div>
      <Toasts />
      <FrameKeyboardHelp open={help} onChange={setHelp} />
      {changePasswordDialog(changing, () => setChanging(false))}
    </AccountActionsContext>
  )
}
