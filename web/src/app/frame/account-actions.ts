import { createContext, useContext } from 'react'

/** What the account menu can start; given by the frame, which shows the dialogs. */
export type AccountActions = {
  changePassword: () => void
  showKeyboardHelp: () => void
  signOut: () => void
  switchOrganisation: (organisationId: string) => void
}

export const AccountActionsContext = createContext<AccountActions | null>(null)

export function useAccountActions(): AccountActions {
  const actions = useContext(AccountActionsContext)
  if (!actions) throw new Error('account actions are for the frame')
  return actions
}
