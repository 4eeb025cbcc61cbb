import { endSession } from '../store/sessions.ts'
import type { Rpc } from './deps.ts'

export const logout: Rpc<'logout'> =
  ({ db }) =>
  async ({ tokenHash }) => {
    await db.transaction((tx) => endSession(tx, tokenHash))
    return {}
  }
