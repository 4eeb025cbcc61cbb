/** Calls services of a running stack as the system: for tools on the same machine with access to the data folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@selvedge/platform/clock'
import { connect } from '@selvedge/platform/rpc/client'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Definition } from '@selvedge/platform/rpc/definition'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { assertViewerKeys } from '@selvedge/platform/rpc/viewer-token'
import { readAddresses } from '../addresses-file.ts'
import type { PartName } from '../topology.ts'

export interface SystemAccess {
  viewer: Viewer
  client<D extends Definition>(part: PartName, definition: D): RpcClient<D>
  close(): void
}

/** @throws Error in words when no stack has ever run on the folder */
export function systemAccess(dataDir: string, tool: string): SystemAccess {
  const file = join(dataDir, 'keys.json')
  const addresses = readAddresses(dataDir)
  if (!existsSync(file) || !addresses)
    throw new Error(
      `${dataDir} is no data folder of Selvedge: start it first with npm start, or name the folder with --data DIR`,
    )
  const { viewerKeys: text } = JSON.parse(readFileSync(file, 'utf8')) as { viewerKeys: string }
  const at = text.indexOf(':')
  const viewerKeys = [{ id: text.slice(0, at), secret: text.slice(at + 1) }]
  assertViewerKeys(viewerKeys)
  const open: { close(): void }[] = []
  return {
    viewer: systemViewer(tool),
    client(part, definition) {
      const client = connect(definition, {
        address: addresses[part],
        viewerKeys,
        clock: systemClock,
        service: tool,
      })
      open.push(client)
      return client
    },
    close: () => open.forEach((client) => client.close()),
  }
}
