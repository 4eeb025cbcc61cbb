/** How a database gets into a backup and what the copy holds, on either engine. */
import type { Contents } from './contents.ts'
import type { Engine } from './manifest.ts'

export interface Copying {
  /** As it is at one moment, while others write. */
  copy(location: string, to: string): Promise<void>
  /** @throws Error when the copy cannot be read */
  lookInto(file: string): Promise<Contents>
}

/** A driver is loaded only where it runs. */
export const copying: Record<Engine, () => Promise<Copying>> = {
  async files() {
    const [{ copyDatabase }, { lookInto }] = await Promise.all([
      import('./files/copy-database.ts'),
      import('./files/look-into.ts'),
    ])
    return { copy: copyDatabase, lookInto: async (file) => lookInto(file) }
  },
  async postgresql() {
    const [{ copySchema }, { lookIntoRows }] = await Promise.all([
      import('./servers/copy-schema.ts'),
      import('./servers/look-into-rows.ts'),
    ])
    return { copy: copySchema, lookInto: lookIntoRows }
  },
}
