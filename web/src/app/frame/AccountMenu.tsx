import { useLingui } from '@lingui/react/macro'
import { Menu } from '../../components/ui/Menu.tsx'
import { MenuChoice } from '../../components/ui/MenuChoice.tsx'
import { MenuDivider, MenuItem } from '../../components/ui/MenuItem.tsx'
import { densityChosen, selectDensity, selectTheme, themeChosen } from '../../lib/preferences/preferences.ts'
import { useAppDispatch, useAppSelector } from '../../lib/store/hooks.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import styles from './AccountMenu.module.css'
import { useAccountActions } from './account-actions.ts'
import { initialsOf } from './initials.ts'

/** Who one is, how the page looks, and the way out. */
export function AccountMenu() {
  const { t } = useLingui()
  const viewer = useViewer()
  const dispatch = useAppDispatch()
  const theme = useAppSelector(selectTheme)
  const density = useAppSelector(selectDensity)
  const { changePassword, showKeyboardHelp, signOut, switchOrganisation } = useAccountActions()
  return (
    <Menu
      label={t`Account`}
      position="right-end"
      width={240}
      target={
        <button type="button" className={styles.button} aria-label={t`Account of ${viewer.name}`}>
          <span className={styles.initials} data-initials={initialsOf(viewer.name)} />
        </button>
      }
      heading={
        <>
          <span className={styles.name}>{viewer.name}</span>
          {viewer.organisation.name}
        </>
      }
    >
      {viewer.memberships.length > 1 && (
        <>
          <MenuChoice
            label={t`Organisation`}
            value={viewer.organisation.id}
            onChange={switchOrganisation}
            options={viewer.memberships.map(({ organisationId, organisationName }) => ({
              value: organisationId,
              label: organisationName,
            }))}
          />
          <MenuDivider />
        </>
      )}
      <MenuChoice
        label={t`Theme`}
        value={theme}
        onChange={(next) => dispatch(themeChosen(next))}
        options={[
          { value: 'auto', label: t`As the device` },
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
        ]}
      />
      <MenuDivider />
      <MenuChoice
        label={t`Rows`}
        value={density}
        onChange={(next) => dispatch(densityChosen(next))}
        options={[
          { value: 'normal', label: t`Normal` },
          { value: 'compact', label: t`Compact` },
        ]}
      />
      <MenuDivider />
      <MenuItem icon="help" shortcut="?" onClick={showKeyboardHelp}>{t`Keyboard`}</MenuItem>
      <MenuItem icon="key" onClick={changePassword}>{t`Change password`}</MenuItem>
      <MenuItem icon="signOut" onClick={signOut}>{t`Sign out`}</MenuItem>
    </Menu>
  )
}
