/** Calls services of a running stack as the system: for tools that have the stack's keys. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@selvedge/platform/clock'
import { readEnv } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { connect } from '@selvedge/platform/rpc/client'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Definition } from '@selvedge/platform/rpc/definition'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { viewerKeysEnv } from '@selvedge/platform/rpc/viewer-keys-env'
import type { ViewerKeys } from '@selvedge/platform/rpc/viewer-token'
import { readPeers } from '@selvedge/platform/runtime/service-config'
import { z } from 'zod'
import { readAddresses } from '../addresses-file.ts'
import type { PartName } from '../topology.ts'

export interface SystemAccess {
  viewer: Viewer
  client<D extends Definition>(part: PartName, definition: D): RpcClient<D>
  close(): void
}

/** Longer than a page waits: a tool that gives up on a busy service has to be begun again by hand. */
const READ_WITHIN_MS = 15_000

const keysEnv = z.object({ SELVEDGE_VIEWER_KEYS: viewerKeysEnv })

/**
 * On the machine that runs the stack.
 * @throws Error in words when no stack has ever run on the folder
 */
export function systemAccess(dataDir: string, tool: string): SystemAccess {
  const file = join(dataDir, 'keys.json')
  const addresses = readAddresses(dataDir)
  if (!existsSync(file) || !addresses)
    throw new Error(
      `${dataDir} is no data folder of Selvedge: start it first with npm start, or name the folder with --data DIR`,
    )
  const { viewerKeys } = JSON.parse(readFileSync(file, 'utf8')) as { viewerKeys: string }
  return accessTo(addresses, keysIn({ SELVEDGE_VIEWER_KEYS: viewerKeys }), tool)
}

/**
 * Where a process of the stack has its settings, as in a container.
 * @returns undefined when they do not say where the others are
 */
export function settingsAccess(env: Env, tool: string): SystemAccess | undefined {
  const peers = readPeers(env['SELVEDGE_PEERS'] ?? '')
  return Object.keys(peers).length === 0 ? undefined : accessTo(peers, keysIn(env), tool)
}

const keysIn = (env: Env): ViewerKeys => readEnv(env, keysEnv).SELVEDGE_VIEWER_KEYS

function accessTo(addresses: Readonly<Record<string, string>>, viewerKeys: ViewerKeys, tool: string): SystemAccess {
  const open: { close(): void }[] = []
  return {
    viewer: systemViewer(tool),
    client(part, definition) {
      const client = connect(definition, {
        address: addresses[part]!,
        viewerKeys,
        clock: systemClock,
        service: tool,
        defaultDeadlineMs: READ_WITHIN_MS,
      })
      open.push(client)
      return client
    },
    close: () => open.forEach((client) => client.close()),
  }
}
